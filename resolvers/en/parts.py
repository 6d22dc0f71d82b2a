"""Parts of the present unit: "the end of the month", "the rest of the week", "year to date"."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.base import Term
from resolvers.terms.deictic import RestOf, UnitFromNow
from resolvers.terms.parts import PartOf
from resolvers.values import Modifier

RULES = RuleBook()
RULES.words(
    "partchat",
    {
        "eod": (Modifier.END, Granularity.DAY), "cob": (Modifier.END, Granularity.DAY),
        "eow": (Modifier.END, Granularity.WEEK), "eom": (Modifier.END, Granularity.MONTH),
        "eoq": (Modifier.END, Granularity.QUARTER), "eoy": (Modifier.END, Granularity.YEAR),
        "bom": (Modifier.START, Granularity.MONTH), "boy": (Modifier.START, Granularity.YEAR),
    },
    trigger=True,
)  # fmt: skip
RULES.words("partword", {"beginning start": Modifier.START, "middle": Modifier.MID,
                         "end close": Modifier.END})  # fmt: skip
RULES.words("todate", {"ytd": Granularity.YEAR, "qtd": Granularity.QUARTER,
                       "mtd": Granularity.MONTH}, trigger=True)  # fmt: skip


RULES.words("business", {"business": 1}, trigger=True)


@RULES.rule("(the )?{partchat}", "(the )?(end|close) of {business}", gives="chat",
            never=["the boy came"])  # fmt: skip
def part_in_chat(m: Match) -> Term | None:
    found = m.get("partchat")
    if m.has("business"):
        return PartOf(Modifier.END, UnitFromNow(Granularity.DAY, 0))
    if not isinstance(found, tuple):
        return None
    word = m.word("partchat")
    if word.lower() == "boy" and not word.isupper():
        return None
    return PartOf(found[0], UnitFromNow(found[1], 0))


@RULES.rule(
    "(the )?(very )?{partword} of (the |this |)?{unit}",
    gives="date",
    examples={"by the end of the month": "2016-03", "at the start of the week": "2016-W11"},
    never=["the end of the month-long siege", "the middle of the day"],
)
def part_of_this_unit(m: Match) -> Term | None:
    part, unit = m["partword"], m["unit"]
    if not isinstance(part, Modifier) or not isinstance(unit, Granularity):
        return None
    if unit < Granularity.DAY or unit > Granularity.YEAR or m.after(1) == ["-"]:
        return None
    if unit is Granularity.DAY and part is not Modifier.END:
        return None
    return PartOf(part, UnitFromNow(unit, 0))


@RULES.rule("({chat}|{date:part})( on)? {day}", gives="date", level=Level.MOMENT)
def end_of_a_day(m: Match) -> Term | None:
    """ "COB Friday", "the end of day on Monday"."""
    part, day = m["chat"] if m.has("chat") else m["part"], m["day"]
    if not isinstance(part, PartOf) or not isinstance(part.of, UnitFromNow):
        return None
    today = part.of.unit is Granularity.DAY and part.of.count == 0
    return PartOf(part.modifier, day) if today and isinstance(day, Term) else None


@RULES.rule(
    "(the )?(rest|remainder|remaining|balance) of (the |this |my |our )?{unit}",
    "(the )?(remaining) {unit}",
    gives="date",
    examples={"for the rest of the week": "2016-03-14/2016-03-20"},
)
def rest_of_the_unit(m: Match) -> Term | None:
    unit = m["unit"]
    if not isinstance(unit, Granularity) or unit < Granularity.DAY:
        return None
    return RestOf(UnitFromNow(unit, 0))


@RULES.rule(
    "(the )?(rest|remainder|balance) of (the )?{date}",
    gives="date",
    level=Level.PHRASE,
    examples={"the rest of March 2016": "2016-03-14/2016-03-31"},
)
def rest_of_a_date(m: Match) -> Term | None:
    of = m["date"]
    return RestOf(of) if isinstance(of, Term) else None


@RULES.rule(
    "(the )?{unit}(-| )to(-| )date",
    "{todate}",
    "so far this {unit}",
    "this {unit} so far",
    gives="date",
    examples={"in the year to date": "2016-01-01/2016-03-14", "YTD": "2016-01-01/2016-03-14"},
)
def unit_to_date(m: Match) -> Term | None:
    unit = m["todate"] if m.has("todate") else m["unit"]
    if not isinstance(unit, Granularity) or unit < Granularity.WEEK:
        return None
    return RestOf(UnitFromNow(unit, 0), past=True)
