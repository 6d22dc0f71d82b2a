"""Values as TIMEX3 and back: the tuple (type, value, mod, quant, freq) of TimeML.

The notation is that of TimeML 1.2.1 and the annotation guidelines of TempEval-3 (ISO 8601 with
`WI`, `Q3`, `TMO`, `PXD`, ...), years before Christ as `BC0044`, decades and centuries as the first
digits of their years (`199`, `19`). What TIMEX3 has no attribute for is written as in EDTF: ranges
as `2011/2013` with `..` for an open end, an uncertain value with a `?`, a zone as its UTC offset.
Reading what was written gives the same value back, but for a week that starts on a Sunday, which
TIMEX3 can only call by the ISO week of its Monday. `resolvers.notation` does the writing.

>>> to_timex3(Interval.month(2016, 3, modifier=Modifier.START))
Timex3(type='DATE', value='2016-03', mod='START')
>>> from_timex3(Timex3("DATE", "2016-03", mod="START"))
Interval('2016-03', START)
"""

import re
from fractions import Fraction

from attrs import asdict, evolve, frozen

from resolvers.calendar import (
    SECONDS_PER_DAY,
    days_from_iso_week,
)
from resolvers.errors import ImpossibleDate, InvalidValue
from resolvers.granularity import SEASON_CODES, Granularity, PartOfDay, index_of
from resolvers.notation import DATE_UNIT_CODES, TIME_UNIT_CODES, unit_text
from resolvers.values import Duration, Interval, Modifier, Partial, Recurrence, Reference, Value

__all__ = ["Timex3", "from_timex3", "read_date", "to_timex3", "unit_text"]


@frozen(repr=False)
class Timex3:
    """The attributes of a TIMEX3 tag; `None` where it has none."""

    type: str
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={text!r}" for name, text in asdict(self).items() if text)
        return f"Timex3({said})"


def to_timex3(value: Value) -> Timex3:
    """The TIMEX3 attributes of a value.

    >>> to_timex3(Interval.week(2016, 11)).value
    '2016-W11'
    """
    match value:
        case Interval() | Partial():
            kind = "TIME" if value.granularity < Granularity.DAY else "DATE"
            return Timex3(kind, str(value), _mod(value))
        case Duration():
            return Timex3("DURATION", str(value), _mod(value))
        case Recurrence(period, quantifier, frequency):
            return Timex3("SET", str(period), _mod(period), quantifier, frequency)
        case Reference():
            return Timex3("DATE", value.value)


def _mod(value: Interval | Partial | Duration) -> str | None:
    if value.modifier:
        return value.modifier.value
    return Modifier.APPROX.value if value.approximate else None


_YEAR = r"(?P<year>(?:BC(?!0000))?\d{4}|(?:BC|Y)[1-9]\d{4,})"
_OFFSET = r"(?P<offset>Z|[+-]\d\d:\d\d(?::\d\d)?)?"
_DATE = re.compile(
    _YEAR + r"(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"|W(?P<week>\d\d)(?:-(?P<weekday>WE|[1-7]))?"
    r"|(?P<period>Q[1-4]|H[12]|SP|SU|FA|AU|WI)))?"
    r"(?:T(?:(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?|(?P<part>MO|MI|AF|EV|NI|DT)))?"
    + _OFFSET,
    re.ASCII,
)
_YEARS = re.compile(r"(?P<era>BC|Y)?(?P<digits>\d+)(?P<open>X{0,3})" + _OFFSET, re.ASCII)
_YEARS_UNITS = {1: Granularity.DECADE, 2: Granularity.CENTURY, 3: Granularity.MILLENNIUM}
_NUMBER = r"(?:X|\d+(?:\.\d+|/[1-9]\d*)?)"
_DATE_AMOUNT = rf"({_NUMBER})(ML|CE|DE|DT(?![\dX])|WE|[YHSQMWD])"
_TIME_AMOUNT = rf"({_NUMBER})([HMS])"
_DURATION = re.compile(
    rf"P(?P<dates>(?:{_DATE_AMOUNT})*)(?:T(?P<times>(?:{_TIME_AMOUNT})+))?(?P<qualifier>[~?%]?)",
    re.ASCII,
)
_DATE_UNITS = {code: unit for unit, code in DATE_UNIT_CODES.items()}
_TIME_UNITS = {code: unit for unit, code in TIME_UNIT_CODES.items()}
_PARTS = {part.code: part for part in PartOfDay}
_REFERENCES = {reference.value: reference for reference in Reference}


def from_timex3(timex: Timex3) -> Value:
    """The value that TIMEX3 attributes say.

    Raises:
        InvalidValue: where the value follows none of the notations.

    >>> from_timex3(Timex3("DATE", "199"))
    Interval('199')
    >>> print(from_timex3(Timex3("SET", "XXXX-WXX-2", quant="EVERY")))
    XXXX-WXX-2
    """
    modifier = _modifier(timex.mod)
    if timex.value in _REFERENCES and timex.type != "SET":
        return _REFERENCES[timex.value]
    is_amount = timex.value.startswith("P")
    value = _read_duration(timex.value, modifier) if is_amount else read_date(timex.value, modifier)
    if timex.type != "SET":
        return value
    if isinstance(value, Interval):
        raise InvalidValue(f"{timex.value!r} is one time, not a set of times")
    return Recurrence(value, timex.quant, timex.freq)


def _modifier(mod: str | None) -> Modifier | None:
    if mod is None:
        return None
    try:
        return Modifier(mod)
    except ValueError:
        known = ", ".join(m.value for m in Modifier)
        raise InvalidValue(f"{mod!r} is no TIMEX3 modifier (they are {known})") from None


def _read_duration(text: str, modifier: Modifier | None) -> Duration:
    found = _DURATION.fullmatch(text)
    if found is None:
        raise InvalidValue(f"{text!r} is no TIMEX3 duration such as P2M or PT1H30M")
    amounts = [
        (units[code], None if number == "X" else Fraction(number))
        for pattern, units, part in (
            (_DATE_AMOUNT, _DATE_UNITS, found["dates"]),
            (_TIME_AMOUNT, _TIME_UNITS, found["times"] or ""),
        )
        for number, code in re.findall(pattern, part, re.ASCII)
    ]
    return Duration(tuple(amounts), modifier, approximate=found["qualifier"] in ("~", "%"))


def read_date(text: str, modifier: Modifier | None = None) -> Interval | Partial:
    """The calendar value of a TIMEX3 value.

    Raises:
        InvalidValue: where it follows none of the notations, or the calendar has no such day.

    >>> read_date("BC0044-03-15")
    Interval('BC0044-03-15')
    >>> read_date("2015-02-30")
    Traceback (most recent call last):
    resolvers.errors.InvalidValue: '2015-02-30': there is no 2015-02-30 in the calendar
    """
    qualifier = text[-1:] if text[-1:] in ("~", "?", "%") else ""
    body = text.removesuffix(qualifier)
    try:
        value = _read_range(body) if "/" in body else _read_unit(body)
    except ImpossibleDate as error:
        raise InvalidValue(f"{text!r}: {error}") from None
    approximate, uncertain = qualifier in ("~", "%"), qualifier in ("?", "%")
    if modifier is None and not qualifier:
        return value
    return evolve(
        value,
        modifier=None if modifier is Modifier.APPROX else modifier,
        approximate=approximate or modifier is Modifier.APPROX,
        uncertain=uncertain,
    )


def _read_range(text: str) -> Interval:
    first, last, *marks = text.split("/")
    if not (first and last):
        raise InvalidValue(f"{text!r} lacks an end; write .. where it is open, as in 1573/..")
    low, high = (None if bound == ".." else _read_unit(bound) for bound in (first, last))
    if isinstance(low, Partial) or isinstance(high, Partial) or len(marks) > 1:
        raise InvalidValue(f"{text!r} is no range of dates")
    units = [bound.granularity for bound in (low, high) if bound]
    offsets = [bound.utc_offset for bound in (low, high) if bound]
    part = _PARTS.get(marks[0].removeprefix("T")) if marks else None
    if part:
        unit = Granularity.PART_OF_DAY
    elif marks:
        unit = _read_duration(marks[0], None).unit
    elif units:
        unit = min(units)
    else:
        raise InvalidValue(f"{text!r} has no bound; its unit must follow, as in ../../P1Y")
    end = None
    if high:  # a clock time is where a range ends, a date is its last
        end = high.start if high.granularity < Granularity.DAY else high.end
    start = low.start if low else None
    return Interval(start, end, unit, part=part, utc_offset=offsets[0] if offsets else None)


def _read_unit(text: str) -> Interval | Partial:
    found = _DATE.fullmatch(text)
    if found:
        interval = _read_date(found)
        if found["hour"] or found["part"]:
            interval = _read_time(found, interval)
    else:
        found = _YEARS.fullmatch(text)
        years = _read_years(found) if found else None
        if found is None or years is None:
            if "X" not in text:
                raise InvalidValue(f"{text!r} is no date such as 2016-03-14, 2015-09 or 1573~")
            return Partial(text)
        interval = years
    offset = found["offset"]
    return evolve(interval, utc_offset=_read_offset(offset)) if offset else interval


def _read_years(found: re.Match[str]) -> Interval | None:
    """A decade, century or millennium: `199`, `BC04`, `199X`, `Y2000X`."""
    digits, hidden = found["digits"], len(found["open"])
    if not hidden and found["era"] != "Y":
        hidden = 4 - len(digits)
    unit = _YEARS_UNITS.get(hidden)
    length = len(digits) + hidden
    if (
        unit is None
        or length < 4
        or (found["era"] is None and length > 4)
        or (found["era"] == "Y" and length == 4)
    ):
        return None
    return Interval.of(unit, -int(digits) - 1 if found["era"] == "BC" else int(digits))


def _read_date(found: re.Match[str]) -> Interval:
    text = found["year"]
    year = 1 - int(text[2:]) if text[0] == "B" else int(text.removeprefix("Y"))
    if found["week"]:
        return _read_week(year, int(found["week"]), found["weekday"])
    if found["period"]:
        return _read_period(found["period"], year)
    if not found["month"]:
        return Interval.year(year)
    if not found["day"]:
        return Interval.month(year, int(found["month"]))
    return Interval.day(year, int(found["month"]), int(found["day"]))


def _read_week(year: int, week: int, on: str | None) -> Interval:
    if on is None:
        return Interval.week(year, week)
    if on != "WE":
        return Interval.of(Granularity.DAY, days_from_iso_week(year, week, int(on)))
    monday = days_from_iso_week(year, week) * SECONDS_PER_DAY
    return Interval.of(Granularity.WEEKEND, index_of(Granularity.WEEKEND, monday))


def _read_period(code: str, year: int) -> Interval:
    if code[0] == "Q":
        return Interval.of(Granularity.QUARTER, 4 * year + int(code[1]) - 1)
    if code[0] == "H":
        return Interval.of(Granularity.HALF_YEAR, 2 * year + int(code[1]) - 1)
    return Interval.of(Granularity.SEASON, 4 * year + SEASON_CODES.index(code.replace("AU", "FA")))


def _read_time(found: re.Match[str], day: Interval) -> Interval:
    if day.granularity is not Granularity.DAY or day.start is None:
        raise InvalidValue(f"{found[0]!r}: a time of day needs a day")
    if found["part"]:
        return Interval.part_of_day(day.start // SECONDS_PER_DAY, _PARTS[found["part"]])
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise InvalidValue(f"{found[0]!r}: there is no such time of day")
    if found["second"]:
        unit = Granularity.SECOND
    elif found["minute"]:
        unit = Granularity.MINUTE
    else:
        unit = Granularity.HOUR
    return Interval.of(unit, index_of(unit, day.start + 3600 * hour + 60 * minute + second))


def _read_offset(text: str) -> int:
    if text == "Z":
        return 0
    parts = [int(part) for part in text[1:].split(":")]
    seconds = sum(part * size for part, size in zip(parts, (3600, 60, 1), strict=False))
    return -seconds if text[0] == "-" else seconds
