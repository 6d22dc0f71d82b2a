"""Days and moments in ISO 8601, for programs: astronomical years, a sign where they need one.

>>> day_text(0), moment_text(86_400 + 3600), day_text(None)
('0000-12-31', '0001-01-01T01:00:00', None)
"""

from typing import overload

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.granularity import Granularity
from timeline.bounds import Bounds
from timeline.reach import SIZES


@overload
def day_text(day: int) -> str: ...
@overload
def day_text(day: None) -> None: ...


def day_text(day: int | None) -> str | None:
    """The date of a day number; 44 BC is the year -0043.

    >>> day_text(-15_979), day_text(3_652_425)
    ('-0043-04-02', '+10000-12-31')
    """
    if day is None:
        return None
    year, month, day_of_month = civil_from_days(day)
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day_of_month:02d}"


@overload
def moment_text(second: int) -> str: ...
@overload
def moment_text(second: None) -> None: ...


def moment_text(second: int | None) -> str | None:
    """A second of the axis as date and time of day."""
    if second is None:
        return None
    day, rest = divmod(second, SECONDS_PER_DAY)
    return f"{day_text(day)}T{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"


def cell_text(cell: int | None, unit: Granularity) -> str | None:
    """A day, or a minute or second of one, by its number.

    >>> cell_text(1440, Granularity.MINUTE)
    '0001-01-01T00:00'
    """
    if cell is None or unit is Granularity.DAY:
        return day_text(cell)
    text = moment_text(cell * SIZES[unit])
    return text.removesuffix(":00") if unit is Granularity.MINUTE else text


def extremes(bounds: Bounds) -> tuple[str | None, ...]:
    """The two starts and the two ends, inclusive, told as finely as they are known.

    >>> from resolvers.timex3 import read_date
    >>> extremes(Bounds.within(read_date("2023-05-12T14:20")))[:2]
    ('2023-05-12T14:20', '2023-05-12T14:20')
    """
    reaches = (bounds.starting, bounds.ending)
    return tuple(cell_text(cell, reach.unit) for reach in reaches for cell in reach.cells)
