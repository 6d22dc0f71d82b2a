"""Sets of times: "every Tuesday", "daily", "every other week", "twice a year", "on Fridays"."""

from fractions import Fraction

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity, PartOfDay
from resolvers.quantifier import ORDINALS, quantifier
from resolvers.terms.amount import Amount, Every
from resolvers.terms.base import Term
from resolvers.values import Duration, Partial

RULES = RuleBook()
RULES.words(
    "weekdays",
    {
        "mondays": 0,
        "tuesdays": 1,
        "wednesdays": 2,
        "thursdays": 3,
        "fridays": 4,
        "saturdays": 5,
        "sundays": 6,
    },
    trigger=True,
)
RULES.words(
    "parts",
    {
        "mornings": PartOfDay.MORNING,
        "afternoons": PartOfDay.AFTERNOON,
        "evenings": PartOfDay.EVENING,
        "nights": PartOfDay.NIGHT,
    },
    trigger=True,
)
RULES.words(
    "howoften",
    {
        "hourly": (1, Granularity.HOUR), "daily everyday nightly": (1, Granularity.DAY),
        "weekly": (1, Granularity.WEEK), "fortnightly": (2, Granularity.WEEK),
        "monthly": (1, Granularity.MONTH), "quarterly": (3, Granularity.MONTH),
        "yearly annually": (1, Granularity.YEAR),
        "biweekly": (2, Granularity.WEEK), "bimonthly": (2, Granularity.MONTH),
        "semiannual semiannually biannual biannually": (6, Granularity.MONTH),
        "biennial biennially": (2, Granularity.YEAR),
    },
    trigger=True,
)  # fmt: skip
RULES.words("every", {"every": "EVERY", "each": "EACH", "any": "ANY", "all": "ALL"})
RULES.words("times_a", {"once": 1, "twice": 2, "thrice": 3})


def _every(unit: object, count: Fraction | int, quantifier: str | None = "EVERY") -> Term | None:
    if not isinstance(unit, Granularity):
        return None
    if unit is Granularity.QUARTER:
        unit, count = Granularity.MONTH, 3 * count
    return Every(Duration(((unit, Fraction(count)),)), quantifier)


def _quantifier(m: Match) -> str | None:
    said = m["every"]
    return said if isinstance(said, str) and said in ("EVERY", "EACH") else None


@RULES.rule(
    "{every} {weekday}",
    "{every} {weekday} {part}",
    gives="set",
    examples={"every Tuesday": "XXXX-WXX-2", "every Friday morning": "XXXX-WXX-5TMO"},
)
def every_weekday(m: Match) -> Term | None:
    quantifier, part = _quantifier(m), m.get("part")
    if quantifier is None:
        return None
    suffix = f"T{part.code}" if isinstance(part, PartOfDay) else ""
    return Every(Partial(f"XXXX-WXX-{m.number('weekday') + 1}{suffix}"), quantifier)


@RULES.rule(
    "{weekdays}",
    "{weekday} {parts}",
    gives="set",
    examples={"on Mondays": "XXXX-WXX-1", "Friday nights": "XXXX-WXX-5TNI"},
)
def plural_weekday(m: Match) -> Term:
    if m.has("weekdays"):
        return Every(Partial(f"XXXX-WXX-{m.number('weekdays') + 1}"))
    part = m["parts"]
    code = part.code if isinstance(part, PartOfDay) else ""
    return Every(Partial(f"XXXX-WXX-{m.number('weekday') + 1}T{code}"))


@RULES.rule("{every} {part}", gives="set", examples={"every morning": "XXXX-XX-XXTMO"})
def every_part_of_day(m: Match) -> Term | None:
    part, quantifier = m["part"], _quantifier(m)
    if quantifier is None or not isinstance(part, PartOfDay):
        return None
    return Every(Partial(f"XXXX-XX-XXT{part.code}"), quantifier)


@RULES.rule(
    "(every|each) (single )?{unit}",
    "any {unit}",
    gives="set",
    examples={"every month": "P1M"},
    never=["each second attempt"],
)
def every_unit(m: Match) -> Term | None:
    unit, words = m["unit"], m.text.lower()
    if unit is Granularity.SECOND and words.endswith("second"):
        return None
    if words.startswith("any"):
        return _every(unit, 1, None) if unit is not Granularity.DAY else None
    return _every(unit, 1, "EACH" if words.startswith("each") else "EVERY")


@RULES.rule("((all|on) )?{units}", gives="set", examples={"we rest on weekends": "P1WE"})
def weekends(m: Match) -> Term | None:
    return _every(m["units"], 1, None) if m["units"] is Granularity.WEEKEND else None


@RULES.rule(
    "(every|each) (other|second|alternate) ({unit}|{weekday})",
    "(every|each) {ordinal} ({unit}|{weekday})",
    gives="set",
    examples={"every other week": "P2W", "every third day": "P3D", "every other Friday": "P2W"},
)
def every_nth_unit(m: Match) -> Term | None:
    count = m.number("ordinal") if m.has("ordinal") else 2
    if m.has("weekday"):
        return _every(Granularity.WEEK, count, quantifier("EVERY", [m.number("weekday")]))
    return _every(m["unit"], count)


@RULES.rule(
    "(every|each|the) ({ordinal}|last|final) {weekday} (of|in) (the|each|every) {unit}",
    gives="set",
    examples={"every first Monday of the month": "P1M", "the last Friday of each month": "P1M"},
    never=["every fifth Tuesday of the week"],
)
def every_nth_weekday(m: Match) -> Term | None:
    """One day of each period: TIMEX3 has no value for it and names the day in `quant`."""
    words, unit = m.text.lower().split(), m["unit"]
    nth = m.number("ordinal") if m.has("ordinal") else ORDINALS["LAST"]
    if words[0] == words[-2] == "the" or nth not in ORDINALS.values():
        return None
    if not isinstance(unit, Granularity) or unit < Granularity.MONTH:
        return None
    return _every(unit, 1, quantifier("EVERY", [m.number("weekday")], nth))


@RULES.rule(
    "(every|each) ({amount}|{vagueamount})",
    "once (every|in) {amount}",
    gives="set",
    level=Level.SHIFT,
    examples={"every two weeks": "P2W", "once every three months": "P3M", "every few years": "PXY"},
)
def every_amount(m: Match) -> Term | None:
    amount = m["amount"] if m.has("amount") else m["vagueamount"]
    return Every(amount.duration, "EVERY") if isinstance(amount, Amount) else None


@RULES.rule(
    "{howoften}",
    "(semi|bi)(-| ){howoften}",
    gives="set",
    examples={"it is paid monthly": "P1M", "the list is checked daily": "P1D"},
    never=["the Daily Mirror", "New York's Daily News"],
)
def how_often(m: Match) -> Term | None:
    found = m["howoften"]
    if not isinstance(found, tuple) or (m.text[0].isupper() and m.before(1)):
        return None
    words = m.text.lower()
    factor = Fraction(1, 2) if words.startswith("semi") else 2 if words[:3] in ("bi-", "bi ") else 1
    if words.startswith("semi") and found[1] is Granularity.YEAR:
        return _every(Granularity.MONTH, 6 * found[0], None)
    return _every(found[1], found[0] * factor, None)


@RULES.rule(
    "({times_a}|{int} times|{int}x) (a|an|per|each|every) {unit}",
    "({times_a}|{int} times|{int}x) {howoften}",
    gives="set",
    examples={"twice a year": "P1Y", "three times per day": "P1D"},
)
def times_a_unit(m: Match) -> Term | None:
    times = m.number("times_a") if m.has("times_a") else m.number("int")
    often = m.get("howoften")
    count, unit = often if isinstance(often, tuple) else (1, m["unit"])
    if not isinstance(unit, Granularity):
        return None
    return Every(Duration(((unit, Fraction(count)),)), None, f"{times}X")


@RULES.rule("(each|every) {month}", gives="set", examples={"each July": "XXXX-07"})
def every_month_of_a_name(m: Match) -> Term:
    quantifier = "EACH" if m.text.lower().startswith("each") else "EVERY"
    return Every(Partial(f"XXXX-{m.number('month'):02d}"), quantifier)


@RULES.rule("(each|every) {season}", gives="set", examples={"every summer": "XXXX-SU"})
def every_season(m: Match) -> Term:
    code = ("SP", "SU", "FA", "WI")[m.number("season") - 1]
    quantifier = "EACH" if m.text.lower().startswith("each") else "EVERY"
    return Every(Partial(f"XXXX-{code}"), quantifier)


@RULES.rule(
    "(all|the whole|the entire) {unit}",
    gives="amount",
    examples={"it rained all day": "P1D"},
    never=["all year-end sales"],
)
def all_of_a_unit(m: Match) -> Term | None:
    unit = m["unit"]
    if not isinstance(unit, Granularity) or unit < Granularity.DAY or m.after(1) == ["-"]:
        return None
    return Amount(Duration(((unit, Fraction(1)),)))
