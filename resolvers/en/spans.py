"""Stretches named by what filled them: "the first year of the war", "a three-year period"."""

from resolvers.en.event_phrases import event_after
from resolvers.en.words import MONTHS, WHICH
from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount, Every
from resolvers.terms.base import Term
from resolvers.values import Duration

RULES = RuleBook()
RULES.words(
    "stretch",
    ["following", "succeeding", "ensuing", "intervening", "preceding", "early", "last", "final",
     "closing", "opening", "first", "later", "previous", "coming", "latter"],
)  # fmt: skip
RULES.words("edge", ["first", "last", "final", "opening", "closing", "entire", "whole"])

_OF = frozenset({"of"})
_OF_ERAS = frozenset({"century", "decade", "millennium"})
_OF_DATES = frozenset(word for words in (*MONTHS, *WHICH) for word in words.split()) - {"may"}


def _amount(unit: object, count: int | None) -> Term | None:
    return Amount(Duration(((unit, count),))) if isinstance(unit, Granularity) else None


@RULES.rule(
    "(the|these|those) {stretch} {units}",
    "(the|these|those) {units} (ahead|to come)",
    gives="vagueamount",
    examples={"in the following weeks": "PXW", "over the years ahead": "PXY"},
    never=("final hours", "the early hours were quiet"),
)
def stretch_of_units(m: Match) -> Term | None:
    is_before_dawn = m["units"] is Granularity.HOUR and m.word("stretch").lower() == "early"
    return None if is_before_dawn else _amount(m["units"], None)


@RULES.rule(
    "the {edge} {unit}",
    gives="amount",
    examples={"the first year of the war": "P1Y", "in the last month of the siege": "P1M"},
    never=("the first week", "the last day of the fair", "the last week of july"),
)
def unit_of_an_event(m: Match) -> Term | None:
    unit = m["unit"]
    long = isinstance(unit, Granularity) and unit > Granularity.DAY
    if any(word.lower() in _OF_DATES for word in m.after(6)):
        return None  # the last week of July
    if any(word.lower() in _OF_ERAS for word in m.after(9)):
        return None  # the last quarter of the 18th century
    return _amount(unit, 1) if long and event_after(m, _OF) is not None else None


@RULES.rule("{int} {units} (old|of age)", gives="age")
def age(m: Match) -> Term | None:
    unit = m["units"]
    return _amount(unit, m.number("int"))


@RULES.rule("per {unit}", "(a|each) {unit} on average", gives="rate",
            never=("three times per day",))  # fmt: skip
def rate(m: Match) -> Term | None:
    unit = m["unit"]
    return Every(Duration(((unit, 1),)), "EACH") if isinstance(unit, Granularity) else None


@RULES.rule(
    "((a|an|the|this|that|the same|each|any|every) )?{amount} period",
    gives="amount",
    level=Level.PHRASE,
    examples={"over a three-year period": "P3Y"},
)
def amount_of_a_period(m: Match) -> Term | None:
    term = m["amount"]
    return term if isinstance(term, Amount) else None
