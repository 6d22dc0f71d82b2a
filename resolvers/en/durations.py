"""Amounts of time: "two weeks", "an hour and a half", "several days", "more than three years"."""

from fractions import Fraction

from attrs import evolve

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.values import Duration

RULES = RuleBook()
RULES.words("fortnight", {"fortnight": 1, "fortnights": 2}, trigger=True)
RULES.words("part_of_one", {"half halfs": 2, "third thirds": 3, "quarter quarters": 4})
RULES.words("tenths", {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}, trigger=True)
RULES.words("vagueword", {"several few many some multiple countless various": None})
RULES.words("whole", {"more full whole straight consecutive entire additional extra solid": 1,
                      "long short good single successive calendar other further": 1})  # fmt: skip

_QUARTERED = frozenset({Granularity.HOUR, Granularity.CENTURY})
_HALVES = {
    Granularity.HOUR: (Granularity.MINUTE, 30),
    Granularity.DAY: (Granularity.HOUR, 12),
    Granularity.YEAR: (Granularity.MONTH, 6),
    Granularity.MINUTE: (Granularity.SECOND, 30),
    Granularity.DECADE: (Granularity.YEAR, 5),
    Granularity.CENTURY: (Granularity.YEAR, 50),
}


def amount(unit: object, count: Fraction | int | None) -> Amount | None:
    """So many of a unit; halves and quarters of one in the unit below."""
    if not isinstance(unit, Granularity):
        return None
    if count is not None and 0 < count < 1 and unit in _HALVES:
        smaller, half = _HALVES[unit]
        parts = 2 * half * Fraction(count)
        if parts.denominator == 1:
            unit, count = smaller, parts
    return Amount(Duration(((unit, count if count is None else Fraction(count)),)))


def unit_of(m: Match) -> object:
    """The unit that a pattern captured, singular or plural."""
    return m["units"] if m.has("units") else m["unit"]


@RULES.rule(
    "{int}(-|~)({unit}|{units})((-| )long|-old)?",
    "{int} {whole}( {whole:more})? ({unit}|{units})",
    "{int} (lunar|earth|school) {units}",
    gives="amount",
    examples={"for two weeks": "P2W", "a five-year conflict": "P5Y", "two more days": "P2D"},
)
def number_of_units(m: Match) -> Term | None:
    unit, count = unit_of(m), m.number("int")
    if unit is Granularity.QUARTER and (count >= 1000 or "-quarters" in m.text):
        return None
    return None if _is_age(m) else amount(unit, count)


def _is_age(m: Match) -> bool:
    """Whether "old" or "of age" follows: "52 years old"."""
    following = [token.lower() for token in m.after(4) if not token.isspace()]
    return following[:1] == ["old"] or following[:2] == ["of", "age"]


@RULES.rule(
    "{int:low}( to | or |-){int:high}(-| )({unit}|{units})",
    "between {int:low} and {int:high}(-| )({unit}|{units})",
    "(a|an|one) {unit} or (two|three)",
    gives="amount",
    examples={"two to three weeks": "P2W", "10 or 12 years": "P10Y"},
)
def between_two_numbers(m: Match) -> Term | None:
    if not m.has("low"):
        one = amount(unit_of(m), 1)
        return None if one is None else Amount(evolve(one.duration, approximate=True))
    low = amount(unit_of(m), m.number("low"))
    if low is None or not m.number("low") < m.number("high") <= 10 * m.number("low"):
        return None
    return Amount(evolve(low.duration, approximate=True))


_AFTER_A_SECOND = frozenset({"ago", "later", "or", "and", "before", "after", "of", "from", "to"})
_RATED = frozenset({"million", "billion", "thousand", "once", "twice", "share", "barrel", "%"})
_NOT_PLURAL = frozenset({"is", "was", "has", "takes", "lasts", "spends", "this", "plus", "as"})


@RULES.rule(
    "(a|an)(-| )({whole}( {whole:more})? )?{unit}((-| )long|-old)?",
    "(a|an)(-| )({whole}( {whole:more})? )?{unit}'s",
    gives="amount",
    examples={"for a month": "P1M", "a full year": "P1Y"},
    never=["a quarter of the money", "a second attempt", "four flights a week", "$5 a month"],
)
def one_unit(m: Match) -> Term | None:
    unit = m["unit"]
    following = next((token.lower() for token in m.after(2) if not token.isspace()), "")
    bare = not m.has("whole") and following not in ("ago", "later", "earlier")
    if unit is Granularity.QUARTER and bare and m.before(2)[:1] != ["for"]:
        return None  # a fourth of something
    said_second = unit is Granularity.SECOND and m.word("unit").lower() == "second"
    if said_second and following.isalpha() and following not in _AFTER_A_SECOND:
        return None
    if [token.lower() for token in m.after(2)] in (["-", "ago"], ["-", "earlier"]):
        return None  # "a year-ago loss"
    return None if bare and _is_rate(m) else amount(unit, 1)


def _is_rate(m: Match) -> bool:
    """Whether a number or a plural just before makes it a rate: "four flights a week"."""
    before = next((token.lower() for token in reversed(m.before(2)) if not token.isspace()), "")
    if before.isdecimal() or before in _RATED:
        return True
    return len(before) > 3 and before.endswith("s") and before not in _NOT_PLURAL


@RULES.rule(
    "(a|an|one) fortnight",
    "{int} {fortnight}",
    gives="amount",
    examples={"for a fortnight": "P2W", "three fortnights": "P6W"},
)
def fortnights(m: Match) -> Term | None:
    return amount(Granularity.WEEK, 2 * (m.number("int") if m.has("int") else 1))


@RULES.rule(
    "half( |-)(a|an|of a|of an)?( |-)?{unit}(-long)?",
    "(a|one) half( |-){unit}",
    "(a |one )?{part_of_one}( of a| of an| of| an| a)? {unit}",
    "{int}(-| ){part_of_one}( of a| of an| of| an| a)?(-| ){unit}",
    gives="amount",
    examples={"half an hour": "PT30M", "half a year": "P6M", "a quarter of an hour": "PT15M",
              "three quarters of an hour": "PT45M"},
    never=["the third quarter"],
)  # fmt: skip
def part_of_a_unit(m: Match) -> Term | None:
    unit = m["unit"]
    if not m.has("part_of_one"):
        return amount(unit, Fraction(1, 2))
    half = m.number("part_of_one") == 2
    if not half and (m.number("part_of_one") == 3 or unit not in _QUARTERED):
        return None
    if m.number("part_of_one") == 2 and m.has("int"):
        return None
    return amount(unit, Fraction(m.number("int") if m.has("int") else 1, m.number("part_of_one")))


@RULES.rule(
    "{int}( and|-and)?( |-)((a|an|one)( |-))?{part_of_one}( |-)((of )(an? )?)?({unit}|{units})",
    "{int}( and| &)? {int:parts}( |-){part_of_one}( |-)(of )?(an? )?({unit}|{units})",
    "(a|an|{int:ones}) ({unit}|{units})( and)? ((a|an|one) )?{part_of_one}",
    "{unit} and a {part_of_one}",
    gives="amount",
    examples={"two and a half years": "P2.5Y", "an hour and a half": "PT1.5H",
              "one and three quarter hours": "PT1.75H"},
)  # fmt: skip
def and_a_half(m: Match) -> Term | None:
    count = next((m.number(name) for name in ("int", "ones") if m.has(name)), 1)
    parts = m.number("parts") if m.has("parts") else 1
    size = m.number("part_of_one")
    if size == 3 or parts >= size or (not m.has("ones") and "and" not in m.text.lower()):
        return None if size == 3 or m.has("int") else amount(unit_of(m), count + Fraction(1, size))
    return amount(unit_of(m), count + Fraction(parts, size))


@RULES.rule(
    "{digits:whole}(.|,){digits:decimals}(-|~)({units}|{unit})",
    "({digits:whole} )?{digits:top}/{digits:bottom}(-|~)({units}|{unit})",
    "({digits:whole}~)?{tenths}(-|~)({units}|{unit})",
    gives="amount",
    examples={
        "2.5 hours": "PT2.5H",
        "1/2 hour": "PT30M",
        "1½ years": "P1.5Y",
        "2 1/2 days": "P2.5D",
    },
)
def fraction_of_units(m: Match) -> Term | None:
    if m.has("bottom"):
        if not 0 < m.number("top") < m.number("bottom") <= 12:
            return None
        whole = m.number("whole") if m.has("whole") else 0
        return amount(unit_of(m), whole + Fraction(m.number("top"), m.number("bottom")))
    count = Fraction(m.number("whole") if m.has("whole") else 0)
    part = m.get("tenths")
    if isinstance(part, Fraction):
        return amount(unit_of(m), count + part)
    digits = m.word("decimals")
    return amount(unit_of(m), count + Fraction(int(digits), 10 ** len(digits)))


@RULES.rule(
    "(a |the )?{vagueword}( {whole})? {units}",
    "several-{unit}",
    "a few {unit}",
    "{vagueword} ({hundred}|{thousand}|{million}|{dozen}) {units}",
    "(a number|hundreds|thousands|dozens|tens|scores|millions|lots|plenty) of {units}",
    gives="vagueamount",
    examples={"several days": "PXD", "a few years": "PXY", "dozens of years": "PXY"},
)
def vague_number_of_units(m: Match) -> Term | None:
    return amount(unit_of(m), None)


_BEFORE_BARE_UNITS = frozenset({"for", "within", "in", "over", "through", "after", "take", "takes"})

_LONG_UNITS = frozenset({"days", "weeks", "months", "years", "decades", "centuries"})
_BEFORE_NAMED_UNITS = frozenset(
    {"the", "these", "those", "of", "all", "his", "her", "its", "their"}
)


@RULES.rule("{unit}-long", "{units}-long", gives="vagueamount",
            examples={"a month-long siege": "P1M", "the decades-long war": "PXDE"})  # fmt: skip
def long_unit(m: Match) -> Term | None:
    return amount(unit_of(m), 1 if m.has("unit") else None)


@RULES.rule(
    "{units}",
    gives="bareamount",
    examples={
        "for years": "PXY",
        "after months of talks": "PXM",
        "It ended decades of neglect.": "PXDE",
    },
    never=["the hours are long", "in minutes of the meeting"],
)
def bare_units(m: Match) -> Term | None:
    before = next((token.lower() for token in reversed(m.before(2)) if not token.isspace()), "")
    following = next((token.lower() for token in m.after(2) if not token.isspace()), "")
    filled = following == "of" and before not in _BEFORE_NAMED_UNITS and not before.isdecimal()
    filled = filled and m.word("units").lower() in _LONG_UNITS
    if filled or following in ("ago", "later", "earlier") or before in _BEFORE_BARE_UNITS:
        short = m.word("units").lower() in ("minutes", "seconds", "quarters")
        return None if short and following == "of" else amount(m["units"], None)
    return None


@RULES.rule(
    "((a|the) )?(couple|pair)( of| more)?( {whole})? ({units}|{unit})",
    gives="amount",
    examples={"a couple of years": "P2Y", "a pair of hours": "PT2H"},
)
def couple_of_units(m: Match) -> Term | None:
    return amount(unit_of(m), 2)


_PARTS = ("b", "c", "d", "e", "f", "g")


AMOUNTS = "{amount:a}" + "".join(f"((,? and |,~| |~&~|){{amount:{n}}}" for n in _PARTS) + ")?" * 6


@RULES.rule(
    AMOUNTS,
    gives="amount",
    level=Level.PHRASE,
    examples={"two hours and 30 minutes": "PT2H30M", "1 year, 2 months and 3 days": "P1Y2M3D"},
)
def compound(m: Match) -> Term | None:
    return chained(m) if m.has("b") else None


def chained(m: Match) -> Amount | None:
    """The sum of amounts from coarse to fine units."""
    terms = [m[name] for name in ("a", *_PARTS) if m.has(name)]
    amounts = [pair for t in terms if isinstance(t, Amount) for pair in t.duration.amounts]
    units = [unit for unit, _ in amounts]
    if units != sorted(set(units), reverse=True):
        return None
    return Amount(Duration(tuple(amounts)))
