"""Amounts in shorthand: "1h 30m", "90min", "+3d", "15'".

A single letter after a number is seldom a unit of time ("5 m", "3D"), so one of them counts only
in company: a second amount, a sign, a preposition, "ago", or nothing else in the text at all.
"""

from fractions import Fraction

from resolvers.en.durations import amount
from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.terms.offset import Shift
from resolvers.values import Duration

RULES = RuleBook()
RULES.words(
    "short_unit",
    {
        "h": Granularity.HOUR, "m ′": Granularity.MINUTE, "s ″": Granularity.SECOND,
        "d": Granularity.DAY, "w": Granularity.WEEK, "mo mon mth": Granularity.MONTH,
        "y": Granularity.YEAR, "q": Granularity.QUARTER,
    },
)  # fmt: skip
RULES.words("prime", {"'": Granularity.MINUTE, '"': Granularity.SECOND})

_BEFORE = frozenset({"in", "for", "within", "after", "every", "last", "next", "past", "+", "-"})
_AFTER = frozenset({"ago", "later", "earlier", "back", "from", "hence", "before", "after"})


def _in_company(m: Match) -> bool:
    """Whether what stands around a number and a letter makes them an amount of time."""
    before = [token.lower() for token in m.before(2) if not token.isspace()]
    after = [token.lower() for token in m.after(2) if not token.isspace()]
    if not before and not after:
        return True
    if m.has("au") and m.word("au") == "D" and before[-1:] != ["for"]:
        return False  # in 3D
    return bool(before and before[-1] in _BEFORE) or bool(after and after[0] in _AFTER)


_LETTER = "{{digits:{0}}}~{{short_unit:{0}u}}"
_ANY = "{{digits:{0}}}~({{short_unit:{0}u}}|{{unit:{0}v}}|{{units:{0}w}})"


@RULES.rule(
    _LETTER.format("a") + "(,?~)" + _ANY.format("b") + "((,?~)" + _ANY.format("c") + ")?",
    _LETTER.format("a"),
    "{digits:a}{prime:au}",
    gives="amount",
    examples={"1h 30m": "PT1H30M", "in 3d": "2016-03-17", "15'": "PT15M"},
    never=["a pole of 5 m height", "the 3D film", 'a 20" screen'],
)
def shorthand(m: Match) -> Term | None:
    pairs = []
    for name in "abc":
        if m.has(name):
            unit = next(m[name + kind] for kind in "uvw" if m.has(name + kind))
            pairs.append((unit, m.number(name)))
    amounts = tuple((u, n) for u, n in pairs if isinstance(u, Granularity))
    units = [unit for unit, _ in amounts]
    if units != sorted(set(units), reverse=True) or (len(pairs) == 1 and not _in_company(m)):
        return None
    return Amount(Duration(amounts))


@RULES.rule(
    "{digits:top}/{digits:bottom}~h",
    gives="amount",
    examples={"in 1/2h": "2016-03-14T00:30"},
)
def part_of_an_hour(m: Match) -> Term | None:
    if not 0 < m.number("top") < m.number("bottom") <= 12:
        return None
    return amount(Granularity.HOUR, Fraction(m.number("top"), m.number("bottom")))


@RULES.rule(
    "(+|-)~{amount}(~(+|-)~{amount:second})?",
    "({ref}~)(+|-)~{amount}",
    "in {amount}~(+|-)~{amount:second}",
    gives="day",
    level=Level.SHIFT,
    examples={"now + 3d": "2016-03-17", "+2 weeks": "2016-W13"},
    never=["a ten-day trip"],
)
def signed_amount(m: Match) -> Term | None:
    before = m.before(1)
    if before and not before[-1].isspace():
        return None
    first, second = m["amount"], m.get("second")
    signs = [character for character in m.text if character in "+-"]
    if not isinstance(first, Amount) or (m.has("ref") and m.word("ref").lower() != "now"):
        return None
    if m.text[0] == "-" and (before or m.after(1)):
        return None  # a dash
    in_first = m.text.lower().startswith("in ")
    term = Shift(first.duration, -1 if signs[0] == "-" and not in_first else 1)
    if isinstance(second, Amount):
        return Shift(second.duration, -1 if signs[-1] == "-" else 1, term)
    return term
