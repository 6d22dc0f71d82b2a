"""Writes the values of `resolvers` as EDTF: exactly where it can say them, else a superset.

EDTF has no weeks, hours or parts of day, no "early" and "late", and its decades BC do not begin
where history's do: what is not a date of EDTF becomes an interval of days or years, which is still
exact; what lies between days, or is a part of what is named, is `widened`.

>>> from_value(Interval.week(2016, 11))
Written('2016-03-14/2016-03-20')
>>> from_value(Interval.year(1989, modifier=Modifier.BEFORE))
Written('../1988')
>>> from_value(Interval.month(2016, 3, modifier=Modifier.START))
Written('2016-03', widened)
"""

from collections.abc import Iterable

from attrs import evolve, frozen

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days, days_from_iso_week
from resolvers.edtf.components import Qualifier, Year, fits
from resolvers.edtf.date import Date
from resolvers.edtf.form import Edtf
from resolvers.edtf.forms import DateTime, Ending
from resolvers.edtf.forms import Interval as EdtfInterval
from resolvers.errors import ImpossibleDate, NotExpressible
from resolvers.granularity import (
    SEASON_CODES,
    Granularity,
    ceiling,
    floor,
    index_of,
    is_boundary,
)
from resolvers.values import Interval, Modifier, Partial, Value

_OPENING = (Modifier.BEFORE, Modifier.AFTER, Modifier.ON_OR_BEFORE, Modifier.ON_OR_AFTER)
_PART_CODES = {  # of a year: the first EDTF code, and how many there are
    Granularity.SEASON: (21, 4),
    Granularity.QUARTER: (33, 4),
    Granularity.HALF_YEAR: (40, 2),
}
_YEARS = {Granularity.DECADE: 1, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 3}
_BOUND_UNITS = (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)
_LARGEST_OFFSET = 14 * 3600


@frozen(repr=False)
class Written:
    """A value as EDTF.

    Args:
        form: the expression; its text is `str(written)`.
        widened: whether it covers more than the value, or leaves out something said of it.
    """

    form: Edtf
    widened: bool = False

    def __str__(self) -> str:
        return str(self.form)

    def __repr__(self) -> str:
        return f"Written({str(self)!r}{', widened' * self.widened})"


def from_value(value: Value) -> Written:
    """A value as EDTF, exactly where EDTF can say it, else as the nearest that covers it.

    Raises:
        NotExpressible: for durations, recurrences and vague references.

    >>> from_value(Interval.of(Granularity.CENTURY, -5))  # the 5th century BC
    Written('-04XX')
    >>> from_value(Interval.of(Granularity.DECADE, -50))  # the 490s BC
    Written('-0498/-0489')
    """
    if isinstance(value, Interval):
        return _from_interval(value)
    if isinstance(value, Partial):
        return _from_partial(value)
    raise NotExpressible(f"EDTF can only say dates and intervals, not {value!r}")


def _from_interval(value: Interval) -> Written:
    meant = value.meant
    qualifier = _qualifier(value)
    lost = value.modifier is not None and value.modifier not in _OPENING
    if meant.granularity is Granularity.SECOND and meant.is_unit and not qualifier:
        moment = _moment(meant)
        if moment:
            return Written(moment, lost)
    lost = lost or value.utc_offset is not None
    if meant.is_unit and meant.start is not None:
        date = _date(meant.granularity, meant.start)
        if date:
            return Written(_qualified(date, qualifier), lost)
    return _from_bounds(meant, qualifier, lost)


def _from_bounds(value: Interval, qualifier: Qualifier, lost: bool) -> Written:
    start = None if value.start is None else floor(Granularity.DAY, value.start)
    end = None if value.end is None else ceiling(Granularity.DAY, value.end)
    lost = lost or (start, end) != (value.start, value.end)
    lost = lost or (bool(qualifier) and start is end is None)  # nothing there to be qualified
    coarsest = max(value.granularity, Granularity.DAY)
    units = [unit for unit in (value.granularity, *_BOUND_UNITS) if unit <= coarsest]
    # One unit for both bounds, if there is one; else for each its own; else the year it is in,
    # since EDTF has no months and days of years with more than four digits.
    for choice in (*([unit] for unit in units), [*units, Granularity.YEAR]):
        first, last = _bound_date(choice, start, 0), _bound_date(choice, end, 1)
        if (first is None, last is None) == (start is None, end is None):
            return Written(_joined(first, last, qualifier), lost)
    if start is not None:
        first = first or _date(Granularity.YEAR, start)
    if end is not None:
        last = last or _date(Granularity.YEAR, end - 1)
    return Written(_joined(first, last, qualifier), True)


def _bound_date(units: Iterable[Granularity], bound: int | None, inside: int) -> Date | None:
    """The date, of the first unit that EDTF has for it, that begins or (inside) ends at a bound."""
    if bound is None:
        return None
    for unit in units:
        if unit >= Granularity.DAY and is_boundary(unit, bound):
            date = _date(unit, bound - inside)
            if date:
                return date
    return None


def _joined(first: Date | None, last: Date | None, qualifier: Qualifier) -> Edtf:
    start = _qualified(first, qualifier) if first else Ending.OPEN
    end = _qualified(last, qualifier) if last else Ending.OPEN
    return start if isinstance(start, Date) and start == end else EdtfInterval(start, end)


def _moment(value: Interval) -> DateTime | None:
    """A second as date and time, where EDTF has its year and its zone."""
    offset = value.utc_offset or 0
    if value.start is None or offset % 60 or abs(offset) > _LARGEST_OFFSET:
        return None
    day = _date(Granularity.DAY, value.start)
    return DateTime(day, value.start % SECONDS_PER_DAY, value.utc_offset) if day else None


def _date(unit: Granularity, second: int) -> Date | None:
    """The unit that holds a second, where EDTF has it."""
    year, month, day = civil_from_days(second // SECONDS_PER_DAY)
    if unit is Granularity.YEAR:
        return Date(Year.of(year))
    if unit in _YEARS:
        hidden = _YEARS[unit]
        if not 10**hidden <= abs(year) <= 9999 or (year < 0 and unit is Granularity.DECADE):
            return None  # no EDTF digits line up with it
        return Date(Year(f"{abs(year):04d}"[:-hidden] + "X" * hidden, negative=year < 0))
    if unit in _PART_CODES:
        first, count = _PART_CODES[unit]
        year, number = divmod(index_of(unit, second), count)
        return Date(Year.of(year), str(first + number)) if abs(year) <= 9999 else None
    if abs(year) > 9999:
        return None
    if unit is Granularity.MONTH:
        return Date(Year.of(year), f"{month:02d}")
    if unit is Granularity.DAY:
        return Date(Year.of(year), f"{month:02d}", f"{day:02d}")
    return None


def _qualifier(value: Interval | Partial) -> Qualifier:
    approximate = Qualifier.APPROXIMATE if value.approximate else Qualifier.NONE
    uncertain = Qualifier.UNCERTAIN if value.uncertain else Qualifier.NONE
    return approximate | uncertain


def _qualified(date: Date, qualifier: Qualifier) -> Date:
    return evolve(
        date,
        year_qualifier=qualifier,
        month_qualifier=qualifier if date.month else Qualifier.NONE,
        day_qualifier=qualifier if date.day else Qualifier.NONE,
    )


def _from_partial(value: Partial) -> Written:
    first, last, lost = _dates(value)
    qualifier = _qualifier(value)
    match value.modifier:
        case Modifier.BEFORE | Modifier.ON_OR_BEFORE:
            lost = lost or value.modifier is Modifier.BEFORE
            return Written(_joined(None, last, qualifier), lost)
        case Modifier.AFTER | Modifier.ON_OR_AFTER:
            lost = lost or value.modifier is Modifier.AFTER
            return Written(_joined(first, None, qualifier), lost)
    return Written(_joined(first, last, qualifier), lost or value.modifier is not None)


def _dates(value: Partial) -> tuple[Date, Date, bool]:
    """The first and last date it can be, the same where one says it, and whether they say less."""
    digits = value.part("year") or ""
    lost = bool(value.part("time") or value.part("offset"))
    if value.part("era"):
        nearest, farthest = (max(int(digits.replace("X", x)), 1) for x in "09")
        if nearest != farthest:
            return Date(Year.of(1 - farthest)), Date(Year.of(1 - nearest)), True
        year = Year.of(1 - nearest)
    else:
        year = Year(digits)
    if value.part("week"):
        return *_week_dates(value, year), True
    if period := value.part("period"):
        code = _part_code(period)
        date = Date(year, code)
        return date, date, lost or code is None
    date = Date(year, value.part("month"), value.part("day"))
    return date, date, lost


def _part_code(period: str) -> str | None:
    if period[0] in "QH" and period[1].isdigit():
        return str((32 if period[0] == "Q" else 39) + int(period[1]))
    period = period.replace("AU", "FA")
    return str(21 + SEASON_CODES.index(period)) if period in SEASON_CODES else None


def _week_dates(value: Partial, year: Year) -> tuple[Date, Date]:
    """Any day of an unknown year; else from the first to the last day that its weeks have."""
    if year.digits == "XXXX":
        is_day = value.granularity is Granularity.DAY
        date = Date(year, *(("XX", "XX") if is_day else ()))
        return date, date
    weeks = [number for number in range(1, 54) if fits(value.part("week"), number)]
    first = (
        days_from_iso_week(year.lowest, weeks[0]) if weeks[0] < 53 else _last_monday(year.lowest)
    )
    last = _last_monday(year.highest)
    if weeks[-1] < 53:
        last = days_from_iso_week(year.highest, weeks[-1])
    dates = [_date(Granularity.DAY, day * SECONDS_PER_DAY) for day in (first, last + 6)]
    start, end = (date or Date(year) for date in dates)
    return start, end


def _last_monday(year: int) -> int:
    """The Monday of the last ISO week of a year."""
    try:
        return days_from_iso_week(year, 53)
    except ImpossibleDate:
        return days_from_iso_week(year, 52)
