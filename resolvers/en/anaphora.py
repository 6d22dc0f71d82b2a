"""Times that refer to one mentioned before: "that day", "the following month", "at the time"."""

from attrs import evolve

from resolvers.en.context import is_covered
from resolvers.en.event_phrases import event_after
from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity, PartOfDay
from resolvers.terms.amount import Amount
from resolvers.terms.anaphora import Neighbour, Same, ThatTime, UnitOfReport
from resolvers.terms.base import Term
from resolvers.terms.clock import DayPart
from resolvers.terms.dates import CivilDate, DateOfYear
from resolvers.terms.deictic import UnitFromNow
from resolvers.terms.holidays import Holiday
from resolvers.terms.offset import Span
from resolvers.terms.periods import PeriodOfYear, UnitHolding
from resolvers.terms.weekday import Weekday
from resolvers.terms.years import BareYear, Year
from resolvers.values import Duration

RULES = RuleBook()
RULES.words("period", ["period", "time", "era", "point", "moment"], trigger=True)
RULES.words("beside", {"following subsequent ensuing": 1, "previous preceding prior": -1})
RULES.words("following", {"following next subsequent ensuing": 1, "previous preceding prior": -1})


def _unit(m: Match) -> Granularity | None:
    """The unit, where it is one of the calendar that a text can go back to."""
    unit = m["unit"]
    return unit if isinstance(unit, Granularity) and unit >= Granularity.DAY else None


@RULES.rule(
    "(that|the same|that same|the very same|this same) day",
    gives="day",
    examples={"the same day": "2016-03-14", "the same day as the vote": "XXXX-XX-XX"},
)
def that_day(m: Match) -> Term | None:
    return _same(m, Granularity.DAY)


@RULES.rule(
    "(that|the same|that same|the very same|this same) {unit}",
    gives="period",
    examples={"that year": "2016", "the same year as the landing": "XXXX"},
    never=("that second attempt", "the same year as the landing of 1936"),
)
def that_unit(m: Match) -> Term | None:
    unit = _unit(m)
    return None if unit is None else _same(m, unit)


def _same(m: Match, unit: Granularity) -> Term | None:
    """The unit of the time mentioned last, or that of an event: "the same year as the vote"."""
    if [token.lower() for token in m.after(2)] != [" ", "as"]:
        return Same(unit)
    found = event_after(m, _AS)
    dated = found is None or any(character.isdigit() for character in found[1].text)
    return None if found is None or dated else UnitHolding(unit, found[1])


_AS = frozenset({"as"})


@RULES.rule(
    "(the|that) {following} day",
    "the day (following|after|before)",
    gives="day",
    examples={"the previous day": "2016-03-13", "It rained the day before.": "2016-03-13"},
    never=("the day before the landing",),
)
def day_after_or_before(m: Match) -> Term | None:
    return _unit_after_or_before(m, Granularity.DAY)


@RULES.rule(
    "(the|that) {following} {unit}",
    "the {unit} (following|after|before)",
    gives="period",
    examples={"the following month": "2016-04", "the year before": "2015"},
)
def unit_after_or_before(m: Match) -> Term | None:
    unit = _unit(m)
    return None if unit in (None, Granularity.QUARTER) else _unit_after_or_before(m, unit)


def _unit_after_or_before(m: Match, unit: Granularity) -> Term | None:
    if m.has("following") and is_covered(m, unit):
        return Span(Duration(((unit, 1),)), m.number("following"))
    if m.has("following"):
        return Same(unit, m.number("following"))
    if _goes_on(m):
        return None
    return Same(unit, -1 if m.text.lower().endswith("before") else 1)


@RULES.rule(
    "(that|the same|that same|the very same) {part}",
    "(the|that) {following} {part}",
    gives="daypart",
    examples={"that morning": "2016-03-14TMO", "the following night": "2016-03-15TNI"},
)
def part_of_that_day(m: Match) -> Term | None:
    part = m["part"]
    days = m.number("following") if m.has("following") else 0
    return DayPart(part, Same(Granularity.DAY, days)) if isinstance(part, PartOfDay) else None


@RULES.rule(
    "({monthdate}|{monthday})(,| of)? {period}",
    gives="monthdate",
    level=Level.PHRASE,
    examples={"in June of last year": "2015-06", "May that year": "2016-05"},
)
def month_of_a_year(m: Match) -> Term | None:
    date = m["monthdate"] if m.has("monthdate") else m["monthday"]
    year = m["period"]
    named = isinstance(year, Same | UnitFromNow) and year.unit is Granularity.YEAR
    if isinstance(date, CivilDate) and date.year is None and named and isinstance(year, Term):
        return DateOfYear(date, year)
    return None


@RULES.rule(
    "{period:part}(,| of)? ({period:year}|{yeardate:year})",
    "(the )?{season}(,| of)? ({period:year}|{yeardate:year})",
    gives="period",
    level=Level.PHRASE,
    examples={"the spring of next year": "2017-SP", "in the spring of 44 BC": "BC0044-SP"},
)
def part_of_a_year(m: Match) -> Term | None:
    part, year = m.get("part"), m["year"]
    if m.has("season"):
        part = PeriodOfYear(Granularity.SEASON, m.number("season"))
    named = isinstance(year, Same | UnitFromNow) and year.unit is Granularity.YEAR
    named = named or isinstance(year, Year | BareYear)
    if named and isinstance(part, PeriodOfYear) and part.year is None and isinstance(year, Term):
        return evolve(part, year=year)
    return None


@RULES.rule(
    "(that same|the same|that) {season}",
    gives="period",
    examples={"that summer": "2016-SU"},
)
def that_season(m: Match) -> Term:
    return PeriodOfYear(Granularity.SEASON, m.number("season"), Same(Granularity.YEAR))


@RULES.rule(
    "(the|that) {beside} {month}",
    gives="monthdate",
    examples={"the following May": "2016-05", "the previous May": "2015-05"},
    never=("the following may help",),
)
def month_after_or_before(m: Match) -> Term | None:
    if m.word("month").islower():
        return None
    return Neighbour(CivilDate(None, m.number("month")), m.number("beside"))


@RULES.rule(
    "(the|that) {beside} {season}",
    gives="period",
    examples={"the following spring": "2017-SP", "the previous summer": "2015-SU"},
)
def season_after_or_before(m: Match) -> Term | None:
    return Neighbour(PeriodOfYear(Granularity.SEASON, m.number("season")), m.number("beside"))


@RULES.rule(
    "(the|that) {beside} {weekday_sure}",
    gives="weekdaydate",
    examples={"the following Thursday": "2016-03-17", "the previous Monday": "2016-03-07"},
)
def weekday_after_or_before(m: Match) -> Term:
    return Neighbour(Weekday(m.number("weekday_sure")), m.number("beside"))


@RULES.rule(
    "(the|that) {beside} ({holiday}|{monthday})",
    gives="holiday",
    level=Level.PHRASE,
    examples={
        "the following Christmas": "2016-12-25",
        "the previous Easter": "2015-04-05",
        "the following 3 March": "2017-03-03",
    },
)
def day_of_the_year_after_or_before(m: Match) -> Term | None:
    of = m["holiday"] if m.has("holiday") else m["monthday"]
    return Neighbour(of, m.number("beside")) if isinstance(of, Holiday | CivilDate) else None


@RULES.rule("the (full |whole |entire )?{unit}", gives="theunit",
            examples={"for the year": "2016", "by the end of the week": "2016-W11"},
            never=("the second time", "the month of May"))  # fmt: skip
def the_unit(m: Match) -> Term | None:
    unit = _unit(m)
    if unit is None or unit in (Granularity.QUARTER, Granularity.WEEKEND):
        return None
    following = [token.lower() for token in m.after(2)]
    if following[:1] == ["-"] or following == [" ", "of"]:
        return None  # "the year-ago loss", "the month of May"
    if following in ([" ", "ended"], [" ", "ending"]):
        return Amount(Duration(((unit, 1),)))
    return UnitOfReport(unit)


@RULES.rule(
    "(this|that|the same|that same) {period}",
    "the time",
    gives="thattime",
    examples={"she said at the time": "PAST_REF"},
    never=("this time it worked", "most of the time", "the same period"),
)
def that_time(m: Match) -> Term | None:
    return ThatTime()


def _goes_on(m: Match) -> bool:
    """Whether a noun phrase follows that the words would belong to."""
    after = m.after(2)
    return len(after) > 1 and after[0].isspace() and after[1][0].isalnum()
