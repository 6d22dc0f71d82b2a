"""Times that point from the moment of speech: today, now, last week, this year."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity, PartOfDay
from resolvers.terms.base import Term
from resolvers.terms.clock import DayPart
from resolvers.terms.dates import MonthFromNow
from resolvers.terms.deictic import Today, UnitFromNow
from resolvers.terms.periods import SeasonFromNow
from resolvers.terms.weekday import Which

RULES = RuleBook()
RULES.words(
    "today",
    {
        "today": 0,
        "tonight": 0,
        "yesterday": -1,
        "tomorrow": 1,
    },
    trigger=True,
)

_COUNTS = {Which.LAST: -1, Which.PAST: -1, Which.THIS: 0, Which.NEXT: 1, Which.COMING: 1}


def _count(m: Match) -> int:
    which = m["which"]
    return _COUNTS[which] if isinstance(which, Which) else 0


@RULES.rule("{today}", gives="day", examples={"today": "2016-03-14", "yesterday": "2016-03-13"})
def today(m: Match) -> Term:
    if m.text.lower() == "tonight":
        return DayPart(PartOfDay.NIGHT, Today())
    return Today(m.number("today"))


@RULES.rule("the day (before yesterday|after tomorrow)", gives="day",
            examples={"the day before yesterday": "2016-03-12"})  # fmt: skip
def two_days_off(m: Match) -> Term:
    return Today(-2 if "yesterday" in m.text.lower() else 2)


@RULES.rule("last night", gives="daypart", examples={"last night": "2016-03-13TNI"})
def last_night(m: Match) -> Term:
    return DayPart(PartOfDay.NIGHT, Today(-1))


@RULES.rule("this {part}", gives="daypart", examples={"this morning": "2016-03-14TMO"})
def this_part_of_day(m: Match) -> Term | None:
    part = m["part"]
    return DayPart(part, Today()) if isinstance(part, PartOfDay) else None


@RULES.rule(
    "(the )?{which} {unit}",
    "this (past|coming) {unit}",
    gives="period",
    examples={"last week": "2016-W10", "this year": "2016", "next month": "2016-04"},
)
def unit_from_now(m: Match) -> Term | None:
    unit = m["unit"]
    words = m.text.lower()
    if not isinstance(unit, Granularity) or unit < Granularity.DAY:
        return None
    if m.has("which"):
        return UnitFromNow(unit, _count(m))
    return UnitFromNow(unit, -1 if "past" in words else 1)


@RULES.rule("(the )?{which} {month}", gives="monthdate", level=Level.UNIT,
            examples={"last May": "2015-05"})  # fmt: skip
def month_from_now(m: Match) -> Term:
    return MonthFromNow(m.number("month"), _count(m))


@RULES.rule("{which} {season}", "this past {season}", gives="period",
            examples={"last summer": "2015-SU"})  # fmt: skip
def season_from_now(m: Match) -> Term:
    return SeasonFromNow(m.number("season"), _count(m) if m.has("which") else -1)
