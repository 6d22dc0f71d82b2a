"""Amounts of time: "two weeks", "a five-year" conflict, "several days", "an hour and a half"."""

from fractions import Fraction

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.values import Duration

RULES = RuleBook()


def _amount(unit: object, count: Fraction | int | None) -> Term | None:
    if not isinstance(unit, Granularity):
        return None
    return Amount(Duration(((unit, count if count is None else Fraction(count)),)))


def _unit(m: Match) -> object:
    return m["units"] if m.has("units") else m["unit"]


@RULES.rule(
    "{int}(-| )({unit}|{units})((-| )long)?",
    "{int} (more|full|whole|straight|consecutive) ({unit}|{units})",
    gives="amount",
    examples={"for two weeks": "P2W", "a five-year conflict": "P5Y"},
)
def number_of_units(m: Match) -> Term | None:
    return _amount(_unit(m), m.number("int"))


@RULES.rule("(a|an)(-| ){unit}((-| )long)?", gives="amount", examples={"for a month": "P1M"})
def one_unit(m: Match) -> Term | None:
    return _amount(m["unit"], 1)


@RULES.rule(
    "(half a|half an|half) {unit}",
    gives="amount",
    examples={"half an hour": "PT30M", "half a year": "P6M"},
)
def half_a_unit(m: Match) -> Term | None:
    smaller = {
        Granularity.HOUR: (Granularity.MINUTE, 30),
        Granularity.DAY: (Granularity.HOUR, 12),
        Granularity.YEAR: (Granularity.MONTH, 6),
        Granularity.MINUTE: (Granularity.SECOND, 30),
    }
    unit = m["unit"]
    if not isinstance(unit, Granularity):
        return None
    unit, count = smaller.get(unit, (unit, Fraction(1, 2)))
    return _amount(unit, count)


@RULES.rule(
    "{int} and a half {units}",
    "(a|an|one) {unit} and a half",
    gives="amount",
    examples={"two and a half years": "P2.5Y"},
)
def and_a_half(m: Match) -> Term | None:
    count = m.number("int") if m.has("int") else 1
    return _amount(_unit(m), count + Fraction(1, 2))


@RULES.rule("{digits:whole}.{digits:decimals} ({units}|{unit})", gives="amount",
            examples={"2.5 hours": "PT2.5H"})  # fmt: skip
def decimal_number_of_units(m: Match) -> Term | None:
    digits = m.word("decimals")
    return _amount(_unit(m), m.number("whole") + Fraction(int(digits), 10 ** len(digits)))


@RULES.rule(
    "(several|some|many|a few|few|the few|a number of) {units}",
    gives="vagueamount",
    examples={"several days": "PXD", "a few years": "PXY"},
)
def vague_number_of_units(m: Match) -> Term | None:
    return _amount(m["units"], None)


@RULES.rule("a couple( of)? {units}", gives="amount", examples={"a couple of years": "P2Y"})
def couple_of_units(m: Match) -> Term | None:
    return _amount(m["units"], 2)


@RULES.rule(
    "{amount:first}(,? and |, ?| ){amount:second}",
    gives="amount",
    level=Level.PHRASE,
    examples={"two hours and 30 minutes": "PT2H30M"},
)
def compound(m: Match) -> Term | None:
    first, second = m["first"], m["second"]
    if not (isinstance(first, Amount) and isinstance(second, Amount)):
        return None
    if first.duration.unit <= second.duration.amounts[0][0]:
        return None
    return Amount(Duration(first.duration.amounts + second.duration.amounts))
