"""Where a start or an end may lie, told as finely as it is known: in days, minutes or seconds.

People date by days, and by the clock where somebody looked at one. A reach is told in days where
whole days are all that is known of it, or more than one; by the minute, or the second, where it
lies within a day and does not fill it. Telling it more coarsely only widens it.

>>> from resolvers.timex3 import read_date
>>> print(Reach.of(read_date("2023-05-12")), Reach.of(read_date("2023-05-12T14:20")))
2023-05-12 2023-05-12T14:20
"""

from collections.abc import Callable

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import Granularity, PartOfDay
from resolvers.notation import clock_text, unit_text
from resolvers.values import Interval

Cells = tuple[int | None, int | None]
"""The first and the last unit, by their numbers, inclusive; `None` is open."""

MINUTE, HOUR = 60, 3600
SIZES = {
    Granularity.DAY: SECONDS_PER_DAY,
    Granularity.HOUR: HOUR,
    Granularity.MINUTE: MINUTE,
    Granularity.SECOND: 1,
}
"""The units that a reach is told in, in seconds."""
_PARTS = (PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.EVENING, PartOfDay.NIGHT)


@frozen
class Reach:
    """The first and the last second that are possible, inclusive; `None` is open."""

    first: int | None
    last: int | None

    @classmethod
    def of(cls, interval: Interval) -> "Reach":
        """All of an interval."""
        return cls(interval.start, None if interval.end is None else interval.end - 1)

    @classmethod
    def of_end(cls, earliest: int | None, latest: int | None) -> "Reach":
        """Where the last second is of what ends between two points in time.

        An end that a clock tells to the second is that moment: it is told as what the clock said,
        be its second the last one or the first that no longer counts.

        >>> moment = Interval.day(2016, 3, 14).start + 9 * 3600
        >>> print(Reach.of_end(moment, moment + 1), Reach.of_end(moment + 1, moment + 60))
        2016-03-14T09:00 2016-03-14T09:00
        """
        if earliest is not None and latest == earliest + 1:
            last = earliest if earliest % SECONDS_PER_DAY else earliest - 1  # midnight ends a day
            return cls(last, last)
        return cls(
            None if earliest is None else earliest - 1, None if latest is None else latest - 1
        )

    @property
    def unit(self) -> Granularity:
        """The unit in which it is told: a day, a minute or a second."""
        first, last = self.first, self.last
        if first is not None and last is not None:
            if first == last:
                return _unit_of_moment(first)
            if last - first >= SECONDS_PER_DAY:
                return Granularity.DAY
            if last - first < MINUTE:
                return Granularity.SECOND if last - first < MINUTE // 2 else Granularity.MINUTE
        # What must come before or after something else in its day is a second or so off midnight.
        is_whole = all(_is_about_midnight(second) for second in (first, last) if second is not None)
        return Granularity.DAY if is_whole else Granularity.MINUTE

    @property
    def cells(self) -> Cells:
        """The first and the last of its units."""
        return self.counted(self.unit)

    @property
    def days(self) -> Cells:
        """The first and the last of its days."""
        return self.counted(Granularity.DAY)

    @property
    def part_of_day(self) -> PartOfDay | None:
        """The part of its first day that it fills, if there is one.

        >>> Reach.of(Interval.part_of_day(738652, PartOfDay.MORNING)).part_of_day.name
        'MORNING'
        """
        if self.first is None or self.last is None:
            return None
        midnight = self.first - self.first % SECONDS_PER_DAY
        filled = (self.first - midnight, self.last + 1 - midnight)
        return next((part for part in _PARTS if part.seconds == filled), None)

    @property
    def fills_hour(self) -> bool:
        """Whether it is an hour of the clock, as "at 5 pm" is."""
        first, last = self.first, self.last
        return first is not None and first % HOUR == 0 and last == first + HOUR - 1

    def counted(self, unit: Granularity) -> Cells:
        """The first and the last unit of a kind that it touches."""
        size = SIZES[unit]
        return (
            None if self.first is None else self.first // size,
            None if self.last is None else self.last // size,
        )

    def tells_as(self, other: "Reach") -> bool:
        """Whether readers are told the same of both."""
        return (self.unit, self.cells) == (other.unit, other.cells)

    def told(self, cell: Callable[[int, Granularity], str]) -> str:
        """The reach in short, its days, minutes and seconds as a function writes them."""
        unit, (first, last) = self.unit, self.cells
        if first is None:
            return "open" if last is None else f"{cell(last, unit)} or earlier"
        if last is None:
            return f"{cell(first, unit)} or later"
        if (part := self.part_of_day) is not None:
            day = first * SIZES[unit] // SECONDS_PER_DAY
            return f"{cell(day, Granularity.DAY)} ({part.name.lower()})"
        if first == last:
            return cell(first, unit)
        if self.fills_hour:
            return cell(first * SIZES[unit] // HOUR, Granularity.HOUR)
        if unit is not Granularity.DAY and self.days[0] == self.days[1]:
            return f"{cell(first, unit)}/{clock(last, unit)}"
        return f"{cell(first, unit)}/{cell(last, unit)}"

    def __str__(self) -> str:
        return self.told(cell_text)


def _unit_of_moment(second: int) -> Granularity:
    """That of one second: a day for its first and its last, such as those of what fills it."""
    if second % SECONDS_PER_DAY in (0, SECONDS_PER_DAY - 1):
        return Granularity.DAY
    return Granularity.MINUTE if second % MINUTE in (0, MINUTE - 1) else Granularity.SECOND


def _is_about_midnight(second: int) -> bool:
    of_day = second % SECONDS_PER_DAY
    return of_day < MINUTE or of_day >= SECONDS_PER_DAY - MINUTE


def cell_text(cell: int, unit: Granularity) -> str:
    """A day, minute or second by its number.

    >>> cell_text(736037, Granularity.DAY)
    '2016-03-14'
    """
    return unit_text(unit, cell * SIZES[unit])


def clock(cell: int, unit: Granularity) -> str:
    """The time of day of a minute or second by its number.

    >>> clock(14 * 60 + 5, Granularity.MINUTE)
    '14:05'
    """
    return clock_text(unit, cell * SIZES[unit] % SECONDS_PER_DAY)
