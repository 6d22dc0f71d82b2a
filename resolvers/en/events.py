"""Times told by events: "a day before the fifth anniversary of the outbreak of the conflict"."""

from resolvers.en.event_phrases import event_after
from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity, PartOfDay
from resolvers.terms.amount import Amount
from resolvers.terms.anaphora import UnitOfReport
from resolvers.terms.base import Term
from resolvers.terms.clock import DayPart
from resolvers.terms.event import Anniversary
from resolvers.terms.offset import Shift
from resolvers.values import Duration

RULES = RuleBook()
RULES.words("anniversary", ["anniversary"], trigger=True)
RULES.words("birthday", ["birthday"], trigger=True)
RULES.words(
    "jubilee",
    {
        "centenary centennial": 100,
        "sesquicentenary sesquicentennial": 150,
        "bicentenary bicentennial": 200,
        "tercentenary tricentennial": 300,
        "quincentenary quincentennial": 500,
        "millenary": 1000,
    },
    trigger=True,
)
RULES.words("feast", ["jubilee"], trigger=True)
RULES.words("metal", {"silver": 25, "golden": 50, "diamond": 60, "platinum": 70})
RULES.words("around", {"before": -1, "after following": 1})
RULES.words("whose", ["the", "its", "their", "his", "her", "our", "my", "your", "a"])


_OF = frozenset({"of"})
_BEFORE = frozenset({"before", "prior"})
_AFTER = frozenset({"after", "following"})
_AROUND = _BEFORE | _AFTER


@RULES.rule(
    "({whose} )?({ordinal}|{jubilee:years})( year| wedding)? ({anniversary}|{birthday})",
    "({whose} )?{amount}( wedding)? {anniversary}",
    "({whose} )?{jubilee}( {anniversary})?",
    "({whose} )?{metal} ({feast}|wedding|{anniversary})",
    "{whose} ({anniversary}|{birthday})",
    gives="anniversary",
    level=Level.PHRASE,
    examples={
        "on the tenth anniversary of the merger": "XXXX-XX-XX",
        "its centenary": "XXXX-XX-XX",
        "the 20-year anniversary": "XXXX-XX-XX",
    },
)
def anniversary_of_an_event(m: Match) -> Term | None:
    found = event_after(m, _OF)
    return Anniversary(_years(m), None if found is None else found[1], _is_beside(m))


def _is_beside(m: Match) -> bool:
    """Whether a day with its number stands just before it: "July 5, the anniversary"."""
    before = m.before(3)
    return len(before) == 3 and before[1:] == [",", " "] and before[0].isdecimal()


def _years(m: Match) -> int | None:
    for name in ("ordinal", "years", "jubilee", "metal"):
        if m.has(name):
            return m.number(name)
    term = m["amount"] if m.has("amount") else None
    if isinstance(term, Amount) and term.duration.unit is Granularity.YEAR:
        count = term.duration.amounts[0][1]
        return None if count is None or count.denominator != 1 else int(count)
    return None


@RULES.rule(
    "({whose} )?({ordinal}|{jubilee:years})( year)? {anniversary} of {date}",
    "({whose} )?{amount} {anniversary} of {date}",
    gives="anniversary",
    level=Level.PHRASE,
    examples={"the fifth anniversary of March 15, 2011": "2016-03-15"},
)
def anniversary_of_a_date(m: Match) -> Term | None:
    of = m["date"]
    return Anniversary(_years(m), of) if isinstance(of, Term) else None


@RULES.rule(
    "({amount}|{vagueamount}|{theunit})",
    gives="eventshift",
    level=Level.SHIFT,
    examples={
        "two days after the landing": "P2D",
        "a month before he resigned": "P1M",
        "the day after the vote": "P1D",
    },
    never=("the week after", "two weeks before, it rained"),
)
def amount_from_an_event(m: Match) -> Term | None:
    found = event_after(m, _AROUND)
    duration = _duration(m)
    if found is None or duration is None:
        return None
    return Shift(duration, 1 if found[0] in _AFTER else -1, found[1])


@RULES.rule(
    "{amount}( exactly)? to {theunit} {around} {date}",
    gives="eventshift",
    level=Level.SHIFT,
    examples={"ten years to the day after 3 May 2005": "2015-05-03"},
)
def to_the_day_from_a_date(m: Match) -> Term | None:
    amount, of = m["amount"], m["date"]
    if not isinstance(amount, Amount) or not isinstance(of, Term) or not _is_a_day(m["theunit"]):
        return None
    return Shift(amount.duration, m.number("around"), of, to_the_day=True)


@RULES.rule(
    "{amount}( exactly)? to {theunit}",
    gives="eventshift",
    level=Level.SHIFT,
    examples={"five years to the day after the outbreak": "P5Y"},
    never=("he counted two weeks to the day it opened",),
)
def to_the_day_from_an_event(m: Match) -> Term | None:
    found, amount = event_after(m, _AROUND), m["amount"]
    if found is None or not isinstance(amount, Amount) or not _is_a_day(m["theunit"]):
        return None
    return Shift(amount.duration, 1 if found[0] in _AFTER else -1, found[1], to_the_day=True)


def _is_a_day(unit: object) -> bool:
    return isinstance(unit, UnitOfReport) and unit.unit is Granularity.DAY


@RULES.rule(
    "({amount}|{vagueamount}|{theunit}) {around} {anniversary}",
    gives="annualshift",
    level=Level.SHIFT,
    examples={"a day before the fifth anniversary of the storm": "P1D"},
)
def amount_from_an_anniversary(m: Match) -> Term | None:
    of, duration = m["anniversary"], _duration(m)
    if duration is None or not isinstance(of, Term):
        return None
    return Shift(duration, m.number("around"), of)


def _duration(m: Match) -> Duration | None:
    for name in ("amount", "vagueamount"):
        term = m.get(name)
        if isinstance(term, Amount):
            return term.duration
    whole = m.get("theunit")
    return Duration(((whole.unit, 1),)) if isinstance(whole, UnitOfReport) else None


@RULES.rule(
    "the {part}",
    gives="eventpart",
    level=Level.SHIFT,
    examples={"on the night of the raid": "XXXX-XX-XXTNI"},
    never=("a quiet night of cards", "the night was quiet"),
)
def part_of_the_day_of_an_event(m: Match) -> Term | None:
    part = m["part"]
    found = event_after(m, _OF | _AROUND)
    if found is None or not isinstance(part, PartOfDay):
        return None
    preposition, event = found
    if preposition == "of":
        return DayPart(part, event)
    sign = 1 if preposition in _AFTER else -1
    return DayPart(part, Shift(Duration.of(days=1), sign, event))
