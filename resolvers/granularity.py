"""Units of the calendar: which unit holds a second, where a unit starts, and shifting by units.

Every unit numbers its instances: `index_of` gives the number of the instance that holds a second,
`start_of` the first second of an instance. Both are monotone, so whoever reasons about "the same
day" or "five years later" can work on these numbers and never on lengths in seconds.

Weeks are ISO weeks, Monday to Sunday. Winter is December to February, named after the year of its
December. BC decades and centuries are the historical ones: the 490s BC are 499 to 490 BC, the
5th century BC is 500 to 401 BC; the 17th century is 1600 to 1699, as in EDTF and TIMEX3.

>>> march = index_of(Granularity.MONTH, SECONDS_PER_DAY * days_from_civil(2016, 3, 14))
>>> civil_from_days(start_of(Granularity.MONTH, march) // SECONDS_PER_DAY)
(2016, 3, 1)
"""

import enum

from resolvers.calendar import (
    SECONDS_PER_DAY,
    add_months,
    civil_from_days,
    civil_from_months,
    days_from_civil,
)


class Granularity(enum.Enum):
    """A calendar unit, ordered from the finest to the coarsest.

    >>> Granularity.DAY < Granularity.MONTH
    True
    """

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "partofday"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "halfyear"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    def __init__(self, label: str) -> None:
        self.rank = len(type(self).__members__)

    def __lt__(self, other: "Granularity") -> bool:
        return self.rank < other.rank

    def __le__(self, other: "Granularity") -> bool:
        return self.rank <= other.rank

    def __gt__(self, other: "Granularity") -> bool:
        return self.rank > other.rank

    def __ge__(self, other: "Granularity") -> bool:
        return self.rank >= other.rank

    # Enum defines __hash__ on the name; identity is enough, and far faster in the inner loops.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return f"Granularity.{self.name}"


_WEEK_SECONDS = 7 * SECONDS_PER_DAY
_MONDAY = SECONDS_PER_DAY  # the first of the axis that starts a week: 1 January of year 1
# Units as multiples of seconds: their length, where the one numbered 0 starts, and how long it is.
_BY_SECONDS = {
    Granularity.SECOND: (1, 0, 1),
    Granularity.MINUTE: (60, 0, 60),
    Granularity.HOUR: (3600, 0, 3600),
    Granularity.PART_OF_DAY: (SECONDS_PER_DAY, 0, SECONDS_PER_DAY),
    Granularity.DAY: (SECONDS_PER_DAY, 0, SECONDS_PER_DAY),
    Granularity.WEEKEND: (_WEEK_SECONDS, _MONDAY + 5 * SECONDS_PER_DAY, 2 * SECONDS_PER_DAY),
    Granularity.WEEK: (_WEEK_SECONDS, _MONDAY, _WEEK_SECONDS),
}
# Units as multiples of months: how many, and the month (from January of year 0) where 0 starts.
_BY_MONTHS = {
    Granularity.MONTH: (1, 0),
    Granularity.QUARTER: (3, 0),
    Granularity.SEASON: (3, 2),
    Granularity.HALF_YEAR: (6, 0),
    Granularity.YEAR: (12, 0),
}
_BY_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}

SEASON_CODES = ("SP", "SU", "FA", "WI")  # as seasons are numbered within a year


class PartOfDay(enum.Enum):
    """A part of the day: its TIMEX3 code, first hour and end hour (of the next day above 24)."""

    MORNING = ("MO", 6, 12)
    MIDDAY = ("MI", 12, 13)
    AFTERNOON = ("AF", 12, 18)
    EVENING = ("EV", 18, 24)
    NIGHT = ("NI", 18, 30)
    DAYTIME = ("DT", 6, 18)

    def __init__(self, code: str, first_hour: int, end_hour: int) -> None:
        self.code = code
        self.first_hour = first_hour
        self.end_hour = end_hour
        self.seconds = (3600 * first_hour, 3600 * end_hour)  # since midnight


def index_of(unit: Granularity, second: int) -> int:
    """The number of the unit that holds a second of the axis.

    A weekend has the number of its ISO week; a part of day has that of its day.
    """
    if unit in _BY_SECONDS:
        step, _, _ = _BY_SECONDS[unit]
        return (second - _MONDAY) // step if step == _WEEK_SECONDS else second // step
    year, month, _ = civil_from_days(second // SECONDS_PER_DAY)
    if unit in _BY_MONTHS:
        step, first = _BY_MONTHS[unit]
        return (year * 12 + month - 1 - first) // step
    size = _BY_YEARS[unit]
    if year > 0:
        return year // size
    bc = 1 - year
    return -1 - (bc // size if unit is Granularity.DECADE else (bc - 1) // size)


def start_of(unit: Granularity, index: int) -> int:
    """The first second of the unit with that number.

    >>> start_of(Granularity.WEEK, 0) == start_of(Granularity.YEAR, 1)
    True
    """
    if unit in _BY_SECONDS:
        step, first, _ = _BY_SECONDS[unit]
        return index * step + first
    if unit in _BY_MONTHS:
        step, first = _BY_MONTHS[unit]
        year, month = civil_from_months(index * step + first)
        return days_from_civil(year, month) * SECONDS_PER_DAY
    return days_from_civil(_first_year(unit, index)) * SECONDS_PER_DAY


def _first_year(unit: Granularity, index: int) -> int:
    size = _BY_YEARS[unit]
    if index > 0:
        return index * size
    if index == 0:
        return 1  # there is no year 0 in the count of the years AD
    bc = -index * size
    return 1 - (bc - 1 if unit is Granularity.DECADE else bc)


def end_of(unit: Granularity, index: int) -> int:
    """The first second after the unit with that number."""
    if unit in _BY_SECONDS:
        step, first, length = _BY_SECONDS[unit]
        return index * step + first + length
    return start_of(unit, index + 1)


def floor(unit: Granularity, second: int) -> int:
    """The first second of the unit that holds a second."""
    return start_of(unit, index_of(unit, second))


def ceiling(unit: Granularity, second: int) -> int:
    """The first boundary of the unit at or after a second.

    >>> ceiling(Granularity.DAY, 86_400), ceiling(Granularity.DAY, 86_401)
    (86400, 172800)
    """
    index = index_of(unit, second)
    start = start_of(unit, index)
    return start if start >= second else end_of(unit, index)


def is_boundary(unit: Granularity, second: int) -> bool:
    """Whether the unit starts at a second; a weekend also where it ends.

    >>> is_boundary(Granularity.DAY, 86_400), is_boundary(Granularity.DAY, 86_401)
    (True, False)
    """
    return ceiling(unit, second) == second


def shift(unit: Granularity, second: int, count: int) -> int:
    """The same place so many units on: clamped to the month's last day, time of day kept.

    >>> day = days_from_civil(2015, 1, 31) * SECONDS_PER_DAY
    >>> civil_from_days(shift(Granularity.MONTH, day, 1) // SECONDS_PER_DAY)
    (2015, 2, 28)
    """
    months = months_in(unit)
    if months is not None:
        day, time = divmod(second, SECONDS_PER_DAY)
        return add_months(day, months * count) * SECONDS_PER_DAY + time
    return second + count * fixed_seconds(unit)


def fixed_seconds(unit: Granularity) -> int:
    """The length in seconds of a unit of fixed length; a weekend counts as its week.

    A part of day counts as its day, since these are the steps at which they recur.

    Raises:
        KeyError: for months and what is made of them, which have no fixed length.
    """
    return _BY_SECONDS[unit][0]


def months_in(unit: Granularity) -> int | None:
    """How many months a unit is made of, `None` for weeks and what is finer.

    >>> months_in(Granularity.QUARTER), months_in(Granularity.WEEK)
    (3, None)
    """
    if unit in _BY_MONTHS:
        return _BY_MONTHS[unit][0]
    return 12 * _BY_YEARS[unit] if unit in _BY_YEARS else None
