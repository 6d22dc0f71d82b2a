"""Dates and times as machines write them: ISO 8601 in full, log stamps and mail headers.

All of ISO 8601-1:2019 that names a date is read: calendar, ordinal and week dates, basic and
extended, with a time to the fraction and a zone, and durations with designators. They are read
before all else, so that their digits are nobody else's.
"""

from resolvers.calendar import civil_from_days, days_from_iso_week, is_valid
from resolvers.en.context import is_part_of_a_code
from resolvers.en.zones import NUMERIC_ZONE, zone_of
from resolvers.errors import ImpossibleDate, InvalidValue
from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.terms.clock import At, Clock
from resolvers.terms.dates import CivilDate, OrdinalDay
from resolvers.terms.periods import WeekOfYear
from resolvers.terms.years import Year
from resolvers.timex3 import Timex3, from_timex3
from resolvers.values import Duration

RULES = RuleBook()
RULES.words("isoperiod", {"P PT": 1}, exact=True, trigger=True)
RULES.words("isounit", {"Y M W D H S YT MT WT DT": 1}, exact=True)
RULES.words("isoweek", {"W": 1}, exact=True)

_CLOCK = "{hour}(:{mm}(:{mm:ss}((.|,){digits:fraction})?)?)?"
_ZONE = f"(~{NUMERIC_ZONE}|~{{zone}})?"


def _clock(m: Match) -> Clock:
    minute = m.number("mm") if m.has("mm") else None
    second = m.number("ss") if m.has("ss") else None
    return Clock(m.number("hour"), minute, second, zone=zone_of(m))


def _packed_day(m: Match) -> CivilDate | None:
    digits = m.word("d8")
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    plausible = 1000 <= year <= 2999 and is_valid(2000, month, day)
    return CivilDate(year, month, day) if plausible else None


@RULES.rule(
    "{yyyy}-{dd:month}-{dd:day}",
    gives="fullday",
    level=Level.NUMBER,
    examples={"2016-03-14": "2016-03-14", "on 1969-07-20.": "1969-07-20"},
    never=("part 2016-03-14-77",),
)
def iso_date(m: Match) -> Term | None:
    month, day = m.number("month"), m.number("day")
    if is_part_of_a_code(m):
        return None
    if month > 12 and is_valid(2000, day, month):
        month, day = day, month
    return CivilDate(m.number("yyyy"), month, day)


@RULES.rule(
    "{yyyy}-{dd:month}-{dd:day}(t| )" + _CLOCK + _ZONE,
    gives="moment",
    level=Level.NUMBER,
    examples={
        "2016-03-14T09:26:53": "2016-03-14T09:26:53",
        "2016-03-14 09:26": "2016-03-14T09:26",
        "2016-03-14T09:26:53.589Z": "2016-03-14T09:26:53Z",
        "2016-03-14T09:26:53-05:30": "2016-03-14T09:26:53-05:30",
    },
)
def iso_date_and_time(m: Match) -> Term | None:
    if not m.has("mm") and "t" not in m.text.lower():
        return None
    if any(token.lower() in ("am", "pm") for token in m.after(2)) or m.after(1) in (["a"], ["p"]):
        return None
    if m.has("zone_minutes") and not (m.has("ss") or "t" in m.text.lower()):
        return None  # 2016-03-14 10:00-12:00 is a range of hours
    month, day = m.number("month"), m.number("day")
    return At(CivilDate(m.number("yyyy"), month, day), _clock(m))


@RULES.rule(
    "{d8}",
    gives="fullday",
    level=Level.NUMBER,
    examples={"on 20160314": "2016-03-14"},
    never=("id 20161399", "no. 7-20160314-2"),
)
def iso_basic_date(m: Match) -> Term | None:
    before, after = m.before(1), m.after(1)
    if any(token[-1].isalnum() for token in before) or any(t[0].isalnum() for t in after):
        return None
    return None if is_part_of_a_code(m) else _packed_day(m)


@RULES.rule(
    "{d8}(t| )({d6:packed}|{dddd:packed_short})((.|,){digits:fraction})?" + _ZONE,
    gives="moment",
    level=Level.NUMBER,
    examples={"20160314T092653Z": "2016-03-14T09:26:53Z", "20160314T0926": "2016-03-14T09:26"},
)
def iso_basic_date_and_time(m: Match) -> Term | None:
    day = _packed_day(m)
    digits = m.word("packed") if m.has("packed") else m.word("packed_short")
    if day is None or int(digits[:2]) > 24 or int(digits[2:4]) > 59 or int(digits[4:] or 0) > 59:
        return None
    second = int(digits[4:]) if len(digits) == 6 else None
    return At(day, Clock(int(digits[:2]), int(digits[2:4]), second, zone=zone_of(m)))


@RULES.rule(
    "{yyyy}-{ddd:day}",
    gives="fullday",
    level=Level.NUMBER,
    examples={"2016-074": "2016-03-14"},
    never=("555-2016-074", "2016-999"),
)
def iso_ordinal_date(m: Match) -> Term | None:
    day = m.number("day")
    return (
        OrdinalDay(m.number("yyyy"), day) if 1 <= day <= 366 and not is_part_of_a_code(m) else None
    )


@RULES.rule(
    "{yyyy}(-)?{isoweek}{weeknumber}",
    gives="week",
    level=Level.NUMBER,
    examples={"2016-W11": "2016-W11", "in 2016W11": "2016-W11"},
)
def iso_week(m: Match) -> Term | None:
    if len(m.word("weeknumber")) != 2:
        return None
    return WeekOfYear(m.number("weeknumber"), Year(m.number("yyyy")))


@RULES.rule(
    "{yyyy}(-)?{isoweek}{weeknumber}-{d:weekday}",
    "{yyyy}(-)?{isoweek}{weeknumber}-{d:weekday}t" + _CLOCK + _ZONE,
    "{yyyy}{isoweek}{ddd:packed_week}",
    gives="fullday",
    level=Level.NUMBER,
    examples={"2016-W11-1": "2016-03-14", "2016W111": "2016-03-14"},
)
def iso_day_of_a_week(m: Match) -> Term | None:
    if m.has("packed_week"):
        week, on = divmod(m.number("packed_week"), 10)
    else:
        week, on = m.number("weeknumber"), m.number("weekday")
    try:
        day = days_from_iso_week(m.number("yyyy"), week, on)
    except (ImpossibleDate, ValueError):
        return None
    date = CivilDate(*civil_from_days(day))
    return At(date, _clock(m)) if m.has("hour") else date


@RULES.rule(
    "{weekday}(,?) {month} {dom} {hour}:{mm}:{mm:ss}( {zone}| " + NUMERIC_ZONE + ")? {yyyy}",
    "{weekday}(,?) {month} {dom}(,?) {yyyy} {hour}:{mm}:{mm:ss}( {zone}| " + NUMERIC_ZONE + ")?",
    gives="moment",
    level=Level.NUMBER,
    examples={"Mon Mar 14 09:26:53 2016": "2016-03-14T09:26:53"},
)
def system_clock_stamp(m: Match) -> Term:
    return At(CivilDate(m.number("yyyy"), m.number("month"), m.number("dom")), _clock(m))


_AMOUNT = "{{digits:n{0}}}((.|,){{digits:f{0}}})?{{isounit:u{0}}}"


@RULES.rule(
    "{isoperiod}" + _AMOUNT.format(0) + "".join(f"({_AMOUNT.format(n)})?" for n in range(1, 7)),
    gives="amount",
    level=Level.NUMBER,
    examples={"P1Y2M3DT4H": "P1Y2M3DT4H", "PT1,5H": "PT1.5H"},
    never=("a P-51",),
)
def iso_duration(m: Match) -> Term | None:
    try:
        value = from_timex3(Timex3("DURATION", m.text.replace(",", ".")))
    except InvalidValue:
        return None
    return Amount(value) if isinstance(value, Duration) else None
