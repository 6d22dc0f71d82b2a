"""The Nth of something within a period: "the second Tuesday of May", "the last week of 2015"."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount
from resolvers.terms.anaphora import Same
from resolvers.terms.base import Term
from resolvers.terms.clock import DayPart
from resolvers.terms.combine import FirstN, Nth, PartOfYears
from resolvers.terms.dates import DayOfMonth
from resolvers.terms.deictic import UnitFromNow
from resolvers.terms.periods import PeriodOfYear
from resolvers.terms.weekday import Weekday, Which
from resolvers.terms.years import Century, Decade

RULES = RuleBook()

_OF = "( of| in|,) (the )?"


@RULES.rule(
    "(the )?{ordinal} {weekdaydate}" + _OF + "({date}|{unit:whole})",
    "(the )?{ordinal} {weekday}" + _OF + "({date}|{unit:whole})",
    "(the )?{ordinal}( to| from)? {weekdaydate:last}" + _OF + "({date}|{unit:whole})",
    "(the )?{weekdaydate:last}" + _OF + "({date}|{unit:whole})",
    "(the )?(last|final) {weekday}" + _OF + "({date}|{unit:whole})",
    gives="day",
    level=Level.PHRASE,
    examples={
        "the second Tuesday of May 2015": "2015-05-12",
        "the last Sunday of March 2014": "2014-03-30",
        "first Monday in June 2014": "2014-06-02",
    },
    never=("the first Monday",),
)
def nth_weekday(m: Match) -> Term | None:
    within = _period(m)
    if within is None:
        return None
    if not m.has("last"):
        weekday = m["weekdaydate"] if m.has("weekdaydate") else Weekday(m.number("weekday"))
        if not isinstance(weekday, Weekday) or weekday.which is not None:
            return None
        number = m.number("ordinal") if m.has("ordinal") else -1
        return Nth(number, Granularity.DAY, within, weekday.day)
    last = m["last"]
    if not isinstance(last, Weekday) or last.which is not Which.LAST:
        return None
    number = m.number("ordinal") if m.has("ordinal") else 1
    return Nth(-number, Granularity.DAY, within, last.day)


def _period(m: Match) -> Term | None:
    """The period that is counted in; "the month" is the present one."""
    if m.has("whole"):
        unit = m["whole"]
        return UnitFromNow(unit, 0) if isinstance(unit, Granularity) else None
    within = m["date"]
    return within if isinstance(within, Term) else None


@RULES.rule(
    "(the )?{ordinal} {unit} (of|in) (the )?{date}",
    "(the )?{ordinal}( to| from)? {period:last} (of|in) (the )?{date}",
    "(the )?{period:last} (of|in) (the )?{date}",
    "(the )?final {unit} (of|in) (the )?{date}",
    gives="period",
    level=Level.PHRASE,
    examples={
        "the first week of 2015": "2015-W01",
        "the last day of October 2015": "2015-10-31",
        "the third last week of 2018": "2018-W50",
        "the ninth month of 2010": "2010-09",
    },
    never=("the first day of trading",),
)
def nth_unit(m: Match) -> Term | None:
    within = m["date"]
    if not isinstance(within, Term):
        return None
    if not m.has("last"):
        unit = m["unit"]
        if unit is Granularity.QUARTER and isinstance(within, Century | Decade):
            return None
        number = m.number("ordinal") if m.has("ordinal") else -1
        return Nth(number, unit, within) if isinstance(unit, Granularity) else None
    last = m["last"]
    if not isinstance(last, UnitFromNow) or last.count != -1:
        return None
    if last.unit is Granularity.QUARTER and isinstance(within, Century | Decade):
        return None
    return Nth(-(m.number("ordinal") if m.has("ordinal") else 1), last.unit, within)


_CUTS = {"half": 2, "third": 3, "quarter": 4}


@RULES.rule(
    "(the )?({ordinal}|last|latter|final) (half|third|quarter) of (the )?{era}",
    "(the )?{period:last} of (the )?{era}",
    gives="date",
    level=Level.PHRASE,
    examples={
        "the second half of the 1860s": "1865/1869",
        "the first quarter of the 19th century": "1800/1824",
    },
    never=("the first half of 2015",),
)
def part_of_an_era(m: Match) -> Term | None:
    era, words = m["era"], m.text.lower().split()
    cut = next((word for word in words if word in _CUTS), None)
    if cut is None or not isinstance(era, Term):
        return None
    number = m.number("ordinal") if m.has("ordinal") else -1
    if m.has("last") and isinstance(quarter := m["last"], PeriodOfYear):
        number = quarter.number
    return PartOfYears(number, _CUTS[cut], era) if number <= _CUTS[cut] else None


@RULES.rule(
    "(the )?({ordinal}|{dom}|{ordinalday})( day)? of ({period}|(the )?(current )?{unit})",
    gives="day",
    level=Level.PHRASE,
    examples={"the 20th of last month": "2016-02-20"},
    never=("the 20th of the series",),
)
def day_of_a_period(m: Match) -> Term | None:
    if m.has("ordinalday"):
        day = m["ordinalday"]
        number = day.day if isinstance(day, DayOfMonth) else 0
    else:
        number = m.number("ordinal") if m.has("ordinal") else m.number("dom")
    period = UnitFromNow(Granularity.MONTH, 0) if m.has("unit") else m["period"]
    if m.has("unit") and m["unit"] is not Granularity.MONTH:
        return None
    if not isinstance(period, UnitFromNow | Same) or period.unit is not Granularity.MONTH:
        return None
    return Nth(number, Granularity.DAY, period) if 1 <= number <= 31 else None


@RULES.rule(
    "(the )?(first|last|final) {amount} of (the )?{date}",
    gives="period",
    level=Level.PHRASE,
    examples={
        "the first ten days of May 2015": "2015-05-01/2015-05-10",
        "the last two quarters of 1990": "1990-H2",
    },
)
def first_units_of_a_period(m: Match) -> Term | None:
    within, amount = m["date"], m["amount"]
    if not isinstance(within, Term) or not isinstance(amount, Amount):
        return None
    unit, count = amount.duration.amounts[0]
    if len(amount.duration.amounts) > 1 or count is None or count.denominator != 1:
        return None
    return FirstN(int(count), unit, within, last="first" not in m.text.lower().split())


@RULES.rule(
    "(the )?{ordinal} {weekday} {part} (of|in) (the )?{date}",
    "(the )?{ordinal} {daypart} (of|in) (the )?{date}",
    gives="daypart",
    level=Level.MOMENT,
    examples={"the first Monday evening of May 2015": "2015-05-04TEV"},
)
def part_of_the_nth_weekday(m: Match) -> Term | None:
    within, part = m["date"], m["daypart"] if m.has("daypart") else None
    if not isinstance(part, DayPart) or not isinstance(part.of, Weekday):
        return None
    if not isinstance(within, Term):
        return None
    day = Nth(m.number("ordinal"), Granularity.DAY, within, part.of.day)
    return DayPart(part.part, day)
