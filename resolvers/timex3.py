"""Values as TIMEX3 and back: the tuple (type, value, mod, quant, freq) of TimeML.

The notation is that of TimeML 1.2.1 and the annotation guidelines of TempEval-3 (ISO 8601 with
`WI`, `Q3`, `TMO`, `PXD`, ...), years before Christ as `BC0044`, decades and centuries as the first
digits of their years (`199`, `19`). What TIMEX3 has no attribute for is written as in EDTF: ranges
as `2011/2013` with `..` for an open end, an uncertain value with a `?`, a zone as its UTC offset.
Reading what was written gives the same value back.

>>> from resolvers.values import Interval, Modifier
>>> to_timex3(Interval.month(2016, 3, modifier=Modifier.START))
Timex3(type='DATE', value='2016-03', mod='START')
>>> from_timex3(Timex3("DURATION", "P2M"))
Duration(amounts=((Granularity.MONTH, Fraction(2, 1)),), modifier=None, approximate=False)
"""

import re
from fractions import Fraction

from attrs import evolve, frozen

from resolvers.calendar import (
    SECONDS_PER_DAY,
    civil_from_days,
    days_from_civil,
    days_from_iso_week,
    iso_week,
)
from resolvers.errors import ImpossibleDate, InvalidValue
from resolvers.granularity import Granularity, PartOfDay, end_of, index_of, start_of
from resolvers.values import (
    Duration,
    Interval,
    Modifier,
    Partial,
    Recurrence,
    Reference,
    Value,
)


@frozen(repr=False)
class Timex3:
    """The attributes of a TIMEX3 tag; `None` where it has none."""

    type: str
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None

    def __repr__(self) -> str:
        shown = [f"{name}={getattr(self, name)!r}" for name in self.__slots__ if name in _SHOWN]
        return f"Timex3({', '.join(text for text in shown if not text.endswith('=None'))})"


_SHOWN = ("type", "value", "mod", "quant", "freq")

_SEASONS = ("SP", "SU", "FA", "WI")
_PARTS = {part.code: part for part in PartOfDay}
_DURATION_UNITS = {
    "DATE": (
        (Granularity.MILLENNIUM, "ML"),
        (Granularity.CENTURY, "CE"),
        (Granularity.DECADE, "DE"),
        (Granularity.YEAR, "Y"),
        (Granularity.HALF_YEAR, "H"),
        (Granularity.SEASON, "S"),
        (Granularity.QUARTER, "Q"),
        (Granularity.MONTH, "M"),
        (Granularity.WEEK, "W"),
        (Granularity.WEEKEND, "WE"),
        (Granularity.DAY, "D"),
        (Granularity.PART_OF_DAY, "DT"),
    ),
    "TIME": (
        (Granularity.HOUR, "H"),
        (Granularity.MINUTE, "M"),
        (Granularity.SECOND, "S"),
    ),
}
_CODE_OF = {unit: (kind, code) for kind, units in _DURATION_UNITS.items() for unit, code in units}
_UNIT_OF = {(kind, code): unit for unit, (kind, code) in _CODE_OF.items()}


def to_timex3(value: Value) -> Timex3:
    """The TIMEX3 attributes of a value.

    >>> to_timex3(Interval.week(2016, 11)).value
    '2016-W11'
    """
    match value:
        case Interval():
            return _interval_to_timex3(value)
        case Partial():
            kind = "TIME" if value.granularity < Granularity.DAY else "DATE"
            return Timex3(kind, value.pattern, value.modifier and value.modifier.value)
        case Duration():
            mod = value.modifier.value if value.modifier else "APPROX" * value.approximate or None
            suffix = "~" if value.modifier and value.approximate else ""
            return Timex3("DURATION", _duration_text(value) + suffix, mod)
        case Recurrence():
            return evolve(
                to_timex3(value.period),
                type="SET",
                quant=value.quantifier,
                freq=value.frequency,
            )
        case Reference():
            return Timex3("DATE", value.value)


def _interval_to_timex3(value: Interval) -> Timex3:
    mod = value.modifier.value if value.modifier else "APPROX" * value.approximate or None
    said_twice = value.approximate and value.modifier is not None
    suffix = {(True, True): "%", (True, False): "~", (False, True): "?"}.get(
        (said_twice, value.uncertain), ""
    )
    kind = "TIME" if value.granularity < Granularity.DAY else "DATE"
    return Timex3(kind, interval_text(value) + suffix, mod)


def interval_text(value: Interval) -> str:
    """The TIMEX3 value of an interval without its qualifiers; a range as `first/last`.

    The last unit of a range is included where it is a day or coarser, as in ISO 8601.
    """
    unit, start, end = value.granularity, value.start, value.end
    offset = _offset_text(value.utc_offset)
    if unit is Granularity.PART_OF_DAY and value.part is not None and start is not None:
        day = (start - 3600 * value.part.first_hour) // SECONDS_PER_DAY
        return f"{_date_text(day)}T{value.part.code}{offset}"
    if value.is_unit and start is not None:
        return unit_text(unit, start) + offset
    if unit is Granularity.WEEK and start is not None and end == start + 7 * SECONDS_PER_DAY:
        return unit_text(unit, start + SECONDS_PER_DAY)  # a Sunday week: that of its Monday
    first = ".." if start is None else _bound_text(unit, start, start)
    last = ".." if end is None else _bound_text(unit, end - 1, end)
    return f"{first}{offset}/{last}{offset}"


def _bound_text(unit: Granularity, inside: int, boundary: int) -> str:
    """A bound of a range: the unit that holds it, or the clock time where that says too little."""
    if unit >= Granularity.DAY and unit is not Granularity.WEEKEND:
        index = index_of(unit, inside)
        if boundary in (start_of(unit, index), end_of(unit, index)):
            return unit_text(unit, inside)
        if boundary % SECONDS_PER_DAY == 0:
            return unit_text(Granularity.DAY, inside)
    day, second = divmod(boundary, SECONDS_PER_DAY)
    return f"{_date_text(day)}T{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"


def unit_text(unit: Granularity, second: int) -> str:
    """The TIMEX3 value of the unit that holds a second.

    >>> unit_text(Granularity.DECADE, Interval.year(1994).start)
    '199'
    """
    day, rest = divmod(second, SECONDS_PER_DAY)
    year, month, _ = civil_from_days(day)
    match unit:
        case Granularity.DAY | Granularity.PART_OF_DAY:
            return _date_text(day)
        case Granularity.HOUR:
            return f"{_date_text(day)}T{rest // 3600:02d}"
        case Granularity.MINUTE:
            return f"{_date_text(day)}T{rest // 3600:02d}:{rest // 60 % 60:02d}"
        case Granularity.SECOND:
            return (
                f"{_date_text(day)}T{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"
            )
        case Granularity.WEEK:
            iso_year, week = iso_week(day)
            return f"{_year_text(iso_year)}-W{week:02d}"
        case Granularity.WEEKEND:
            iso_year, week = iso_week(day)
            return f"{_year_text(iso_year)}-W{week:02d}-WE"
        case Granularity.MONTH:
            return f"{_year_text(year)}-{month:02d}"
        case Granularity.QUARTER:
            return f"{_year_text(year)}-Q{(month + 2) // 3}"
        case Granularity.HALF_YEAR:
            return f"{_year_text(year)}-H{(month + 5) // 6}"
        case Granularity.SEASON:
            index = index_of(unit, second)  # 4 a year; the winter before a year is its number -1
            season_year, season = divmod(index, 4)
            return f"{_year_text(season_year)}-{_SEASONS[season]}"
        case Granularity.YEAR:
            return _year_text(year)
    index = index_of(unit, second)
    digits = {Granularity.DECADE: 3, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 1}[unit]
    return f"{index:0{digits}d}" if index >= 0 else f"BC{-index - 1:0{digits}d}"


def _year_text(year: int) -> str:
    if year > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _date_text(day: int) -> str:
    year, month, day_of_month = civil_from_days(day)
    return f"{_year_text(year)}-{month:02d}-{day_of_month:02d}"


def _offset_text(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    hours, rest = divmod(abs(offset), 3600)
    seconds = f":{rest % 60:02d}" if rest % 60 else ""
    return f"{'+' if offset > 0 else '-'}{hours:02d}:{rest // 60:02d}{seconds}"


def _duration_text(value: Duration) -> str:
    parts: dict[str, str] = {"DATE": "", "TIME": ""}
    for unit, amount in value.amounts:
        kind, code = _CODE_OF[unit]
        parts[kind] += ("X" if amount is None else _number_text(amount)) + code
    return f"P{parts['DATE']}" + (f"T{parts['TIME']}" if parts["TIME"] else "")


def _number_text(amount: Fraction) -> str:
    if amount.denominator == 1:
        return str(amount.numerator)
    rest = amount.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:  # thirds have no finite decimal
        return f"{amount.numerator}/{amount.denominator}"
    places = len(str(amount.denominator)) * 4
    return f"{amount.numerator * 10**places // amount.denominator:0{places + 1}d}".rstrip(
        "0"
    ) and _decimal(amount, places)


def _decimal(amount: Fraction, places: int) -> str:
    digits = f"{amount.numerator * 10**places // amount.denominator:0{places + 1}d}"
    return f"{digits[:-places]}.{digits[-places:].rstrip('0')}"


# ------------------------------------------------------------------------------------- reading

_YEAR = r"(?P<year>(?:BC)?\d{4}|Y\d{5,})"
_DATE = re.compile(
    _YEAR + r"(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"|W(?P<week>\d\d)(?P<weekend>-WE|-[1-7])?|(?P<period>Q[1-4]|H[12]|SP|SU|FA|AU|WI)))?"
    r"(?:T(?:(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?|(?P<part>MO|MI|AF|EV|NI|DT))"
    r"(?P<offset>Z|[+-]\d\d(?::\d\d(?::\d\d)?)?)?)?"
)
_ERA = re.compile(r"(?P<bc>BC)?(?P<digits>\d{1,3})X{0,3}")
_AMOUNT = re.compile(r"(X|\d+(?:\.\d+|/\d+)?)(ML|CE|DE|DT|WE|[A-Z])")


def from_timex3(timex: Timex3) -> Value:
    """The value that TIMEX3 attributes say.

    Raises:
        InvalidValue: where the value follows none of the notations.

    >>> from_timex3(Timex3("DATE", "199"))
    Interval('199')
    """
    modifier = _modifier(timex.mod)
    if timex.type == "SET":
        period = from_timex3(Timex3("DURATION", timex.value, timex.mod))
        if isinstance(period, Interval):
            raise InvalidValue(f"{timex.value!r} is one time, not a set of times")
        if isinstance(period, Recurrence | Reference):
            raise InvalidValue(f"{timex.value!r} is no period")
        return Recurrence(period, timex.quant, timex.freq)
    if timex.value in {reference.value for reference in Reference}:
        return Reference(timex.value)
    if timex.value.startswith("P"):
        return _read_duration(timex.value, modifier)
    return read_date(timex.value, modifier)


def _modifier(mod: str | None) -> Modifier | None:
    if mod is None:
        return None
    try:
        return Modifier(mod)
    except ValueError:
        known = ", ".join(m.value for m in Modifier)
        raise InvalidValue(f"{mod!r} is no TIMEX3 modifier (they are {known})") from None


def _read_duration(text: str, modifier: Modifier | None) -> Duration:
    body = text.removesuffix("~")
    dates, _, times = body[1:].partition("T")
    if dates.endswith("D") and times == "":  # P1DT, "a working day": the T is part of the unit
        dates, times = (dates + "T", "") if body.endswith("T") else (dates, "")
    amounts: list[tuple[Granularity, Fraction | None]] = []
    for kind, part in (("DATE", dates), ("TIME", times)):
        if "".join(m[0] for m in _AMOUNT.finditer(part)) != part:
            raise InvalidValue(f"{text!r} is no TIMEX3 duration such as P2M or PT1H30M")
        for found in _AMOUNT.finditer(part):
            unit = _UNIT_OF.get((kind, found[2]))
            if unit is None:
                raise InvalidValue(f"{text!r} is no TIMEX3 duration: no unit {found[2]!r}")
            amounts.append((unit, None if found[1] == "X" else Fraction(found[1])))
    return Duration(tuple(amounts), modifier, approximate=text.endswith("~"))


def read_date(text: str, modifier: Modifier | None = None) -> Interval | Partial:
    """The calendar value of a TIMEX3 value.

    Raises:
        InvalidValue: where it follows none of the notations, or the calendar has no such day.

    >>> read_date("BC0044-03-15")
    Interval('BC0044-03-15')
    """
    suffix = text[-1:] if text[-1:] in "~?%" else ""
    body = text.removesuffix(suffix)
    try:
        value = _read_range(body) if "/" in body else _read_unit(body)
    except ImpossibleDate as error:
        raise InvalidValue(f"{text!r}: {error}") from None
    if isinstance(value, Partial):
        return evolve(value, modifier=modifier)
    return evolve(
        value,
        modifier=modifier,
        approximate=suffix in ("~", "%") and suffix != "" or modifier is Modifier.APPROX,
        uncertain=suffix in ("?", "%") and suffix != "",
    )


def _read_range(text: str) -> Interval:
    first, _, last = text.partition("/")
    bounds = [None if part == ".." else _read_unit(part) for part in (first, last)]
    if any(isinstance(bound, Partial) for bound in bounds) or bounds == [None, None]:
        raise InvalidValue(f"{text!r} is no range of dates")
    low, high = bounds
    units = [b.granularity for b in bounds if isinstance(b, Interval)]
    clock = [b for b in bounds if isinstance(b, Interval) and b.granularity < Granularity.DAY]
    end = high and (high.start if high in clock else high.end)
    offset = next((b.utc_offset for b in clock), None)
    return Interval(low and low.start, end, min(units), utc_offset=offset)  # type: ignore[union-attr,arg-type]


def _read_unit(text: str) -> Interval | Partial:
    found = _DATE.fullmatch(text)
    if found is None:
        era = _ERA.fullmatch(text)
        if era and len(text.removeprefix("BC")) in (len(era["digits"]), 4):
            return _read_era(era)
        return Partial(text)
    year = _read_year(found["year"])
    if found["week"]:
        return _read_week(found, year)
    if found["period"]:
        return _read_period(found["period"], year)
    if not found["month"]:
        unit, day = Granularity.YEAR, days_from_civil(year)
    elif not found["day"]:
        unit, day = Granularity.MONTH, days_from_civil(year, int(found["month"]))
    else:
        unit, day = (
            Granularity.DAY,
            days_from_civil(year, int(found["month"]), int(found["day"])),
        )
        if found["hour"] or found["part"]:
            return _read_time(found, day)
    return Interval.of(unit, index_of(unit, day * SECONDS_PER_DAY))


def _read_year(text: str) -> int:
    if text.startswith("BC"):
        return 1 - int(text[2:])
    return int(text.removeprefix("Y"))


def _read_era(found: re.Match[str]) -> Interval:
    unit = {3: Granularity.DECADE, 2: Granularity.CENTURY, 1: Granularity.MILLENNIUM}[
        len(found["digits"])
    ]
    index = int(found["digits"])
    return Interval.of(unit, -index - 1 if found["bc"] else index)


def _read_week(found: re.Match[str], year: int) -> Interval:
    inside = found["weekend"]
    if inside and inside != "-WE":
        day = days_from_iso_week(year, int(found["week"]), int(inside[1]))
        return Interval.of(Granularity.DAY, day)
    unit = Granularity.WEEKEND if inside else Granularity.WEEK
    day = days_from_iso_week(year, int(found["week"]))
    return Interval.of(unit, index_of(unit, day * SECONDS_PER_DAY))


def _read_period(code: str, year: int) -> Interval:
    if code[0] in "QH" and code[1].isdigit():
        unit = Granularity.QUARTER if code[0] == "Q" else Granularity.HALF_YEAR
        size = 4 if unit is Granularity.QUARTER else 2
        return Interval.of(unit, size * year + int(code[1]) - 1)
    season = _SEASONS.index(code.replace("AU", "FA"))
    return Interval.of(Granularity.SEASON, 4 * year + season)


def _read_time(found: re.Match[str], day: int) -> Interval:
    if found["part"]:
        return evolve(
            Interval.part_of_day(day, _PARTS[found["part"]]),
            utc_offset=_read_offset(found["offset"]),
        )
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise InvalidValue(f"{found[0]!r}: there is no such time of day")
    unit = (
        Granularity.SECOND
        if found["second"]
        else Granularity.MINUTE
        if found["minute"]
        else Granularity.HOUR
    )
    at = day * SECONDS_PER_DAY + 3600 * hour + 60 * minute + second
    return evolve(
        Interval.of(unit, index_of(unit, at)), utc_offset=_read_offset(found["offset"])
    )


def _read_offset(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "Z":
        return 0
    parts = [int(part) for part in text[1:].split(":")]
    seconds = sum(part * size for part, size in zip(parts, (3600, 60, 1), strict=False))
    return -seconds if text[0] == "-" else seconds
