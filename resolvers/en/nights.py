"""A night between two days, and its hours: "the night of 3-4 March", "the small hours"."""

from attrs import evolve

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import PartOfDay
from resolvers.terms.base import Term
from resolvers.terms.clock import At, Clock, DayPart
from resolvers.terms.clock_range import ClockRange
from resolvers.terms.dates import CivilDate
from resolvers.terms.weekday import Weekday

RULES = RuleBook()
_HOURS = "(the )?(very )?(early|small|wee|wee small) hours"
_LEADING = frozenset({"in", "during", "until", "till", "into", "by", "since"})
_FROM_MIDNIGHT = ClockRange(Clock(0), Clock(6))

_NIGHT = "(the )?night (of|between) (the )?"
_DAYS = "({dom}|{ordinal})~({dash}|/|to|and)~(the )?({dom:dom2}|{ordinal:ordinal2})"
_YEAR = "((,|,?)( of)? {yyyy})?"


@RULES.rule(
    _NIGHT + _DAYS + "( of )?~({shortmonth:month}.|{month})" + _YEAR,
    _NIGHT + "({shortmonth:month}.|{month}) " + _DAYS + _YEAR,
    gives="daypart",
    examples={
        "on the night of 3-4 March 2014": "2014-03-03TNI",
        "the night of 3/4 March 2014": "2014-03-03TNI",
        "the night of March 3-4, 2014": "2014-03-03TNI",
    },
    never=("the night of 3/7 March",),
)
def night_between_days_of_a_month(m: Match) -> Term | None:
    first = m.number("dom") if m.has("dom") else m.number("ordinal")
    last = m.number("dom2") if m.has("dom2") else m.number("ordinal2")
    if last != first + 1:
        return None
    year = m.number("yyyy") if m.has("yyyy") else None
    return DayPart(PartOfDay.NIGHT, CivilDate(year, m.number("month"), first))


@RULES.rule(
    "(the )?night (of|from|between) {day}~(/|{dash}| to | and )~{day:morning}",
    gives="daypart",
    level=Level.PHRASE,
    examples={
        "the night of 31 March/1 April 1944": "1944-03-31TNI",
        "the night from Monday to Tuesday": "2016-03-14TNI",
    },
    never=("the night of 3 March/9 April",),
)
def night_between_two_days(m: Match) -> Term | None:
    evening, morning = m["day"], m["morning"]
    if isinstance(evening, CivilDate) and isinstance(morning, CivilDate):
        if evening.year is None and morning.year is not None:
            evening = evolve(evening, year=morning.year - (evening.month > morning.month))
        last_of_month = evening.day is not None and evening.day >= 28 and morning.day == 1
        if not last_of_month or evening.month % 12 + 1 != morning.month:
            return None
        return DayPart(PartOfDay.NIGHT, evening)
    if not isinstance(evening, Weekday) or not isinstance(morning, Weekday):
        return None
    follows = (evening.day + 1) % 7 == morning.day
    return DayPart(PartOfDay.NIGHT, evening) if follows else None


@RULES.rule(
    _HOURS + "( of (the )?morning)?(,?)( of| on)? (the )?{day}",
    "{day}(,?) (in|during) " + _HOURS + "( of the morning)?",
    _HOURS + " of {daypart}",
    gives="moment",
    level=Level.MOMENT,
    examples={
        "the early hours of Sunday": "2016-03-13T00/2016-03-13T06",
        "the small hours of 4 May 2015": "2015-05-04T00/2015-05-04T06",
        "the early hours of Friday morning": "2016-03-11T00/2016-03-11T06",
        "on Tuesday in the wee hours": "2016-03-08T00/2016-03-08T06",
    },
)
def small_hours_of_a_day(m: Match) -> Term | None:
    day = m["daypart"] if m.has("daypart") else m["day"]
    if isinstance(day, DayPart):
        day = day.of if day.part is PartOfDay.MORNING else None
    return At(day, _FROM_MIDNIGHT) if isinstance(day, Term) else None


@RULES.rule(
    _HOURS + "( of (the|this|that) morning)?",
    gives="daypart",
    level=Level.RANGE,
    examples={"in the small hours": "2016-03-14T00/2016-03-14T06"},
    never=("The early hours were quiet.",),
)
def small_hours(m: Match) -> Term | None:
    before = next((token.lower() for token in reversed(m.before(2)) if token.isalpha()), "")
    return _FROM_MIDNIGHT if before in _LEADING else None
