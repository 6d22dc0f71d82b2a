"""Intervals of civil time with the unit they were said in.

Intervals are half-open, in seconds of the civil axis (`resolvers.calendar`), unbounded in their
years, with a bound of `None` where it is open. "2016" and "2016-01-01/2016-12-31" cover the same
seconds and are not the same value: the granularity is part of it.

>>> Interval.day(2016, 3, 14) in Interval.month(2016, 3)
True
>>> Interval.year(1989, modifier=Modifier.BEFORE).meant.end == Interval.year(1989).start
True
"""

import enum
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Self

from attrs import evolve, frozen

from resolvers.calendar import (
    SECONDS_PER_DAY,
    days_from_civil,
    days_from_iso_week,
    days_from_julian,
    months_from_civil,
)
from resolvers.datetimes import from_datetime, to_datetime
from resolvers.errors import ImpossibleDate, InvalidValue
from resolvers.granularity import Granularity, PartOfDay, end_of, index_of, start_of
from resolvers.notation import interval_text, qualifier_text

if TYPE_CHECKING:
    import pendulum


class Modifier(enum.Enum):
    """The modifiers of TIMEX3 (TimeML 1.2.1, attribute `mod`)."""

    START = "START"
    MID = "MID"
    END = "END"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    APPROX = "APPROX"

    def __repr__(self) -> str:
        return f"Modifier.{self.name}"


_THIRDS = {Modifier.START: (0, 1), Modifier.MID: (1, 2), Modifier.END: (2, 3)}


@frozen(repr=False)
class Interval:
    """A stretch of civil time, as long as its units are.

    Args:
        start: first second, or `None` where open.
        end: first second after it, or `None` where open.
        granularity: the unit it was said in; both bounds lie on its boundaries where it is a
            plain calendar value.
        modifier: what the text adds: early, late, before, after, about, ...
        approximate: "about", "circa" (EDTF `~`); said as the modifier APPROX where it is alone.
        uncertain: "possibly" (EDTF `?`).
        part: the part of day, for values of that granularity.
        utc_offset: seconds east of UTC in which the text said it; `None` for the anchor's zone.

    Raises:
        InvalidValue: where it ends before it starts.

    >>> Interval(None, Interval.year(1989).end, Granularity.YEAR)
    Interval('../1989')
    """

    start: int | None
    end: int | None
    granularity: Granularity
    modifier: Modifier | None = None
    approximate: bool = False
    uncertain: bool = False
    part: PartOfDay | None = None
    utc_offset: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise InvalidValue(f"an interval must end after it starts: [{self.start}, {self.end})")
        if self.modifier is Modifier.APPROX:
            object.__setattr__(self, "modifier", None)
            object.__setattr__(self, "approximate", True)

    @classmethod
    def of(cls, unit: Granularity, index: int, *, modifier: Modifier | None = None) -> Self:
        """The unit with that number (`resolvers.granularity.index_of`).

        >>> Interval.of(Granularity.YEAR, 2016)
        Interval('2016')
        """
        return cls(start_of(unit, index), end_of(unit, index), unit, modifier)

    @classmethod
    def day(cls, year: int, month: int, day: int, *, modifier: Modifier | None = None) -> Self:
        """A day.

        Raises:
            ImpossibleDate: where the calendar has no such day.

        >>> Interval.day(2016, 2, 29)
        Interval('2016-02-29')
        """
        return cls.of(Granularity.DAY, days_from_civil(year, month, day), modifier=modifier)

    @classmethod
    def month(cls, year: int, month: int, *, modifier: Modifier | None = None) -> Self:
        """A month.

        Raises:
            ImpossibleDate: for a month that is not one of the twelve.

        >>> Interval.month(-43, 3)
        Interval('BC0044-03')
        """
        if not 1 <= month <= 12:
            raise ImpossibleDate(f"there is no month {month}")
        return cls.of(Granularity.MONTH, months_from_civil(year, month), modifier=modifier)

    @classmethod
    def year(cls, year: int, *, modifier: Modifier | None = None) -> Self:
        """An astronomical year: 0 is 1 BC.

        >>> Interval.year(0)
        Interval('BC0001')
        """
        return cls.of(Granularity.YEAR, year, modifier=modifier)

    @classmethod
    def week(cls, year: int, week: int, *, modifier: Modifier | None = None) -> Self:
        """An ISO week, Monday to Sunday.

        Raises:
            ImpossibleDate: where the year has no such week.

        >>> Interval.week(2016, 11)
        Interval('2016-W11')
        """
        monday = days_from_iso_week(year, week)
        return cls.of(Granularity.WEEK, (monday - 1) // 7, modifier=modifier)

    @classmethod
    def julian(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """A year, month or day of the Julian calendar, where it lies on the Gregorian axis.

        For sources from before the reform of 1582 (in many countries later); the year is
        astronomical and begins on 1 January. A month or year is no unit of the Gregorian
        calendar, so it is shown as the days it runs from and to.

        Raises:
            ImpossibleDate: where the Julian calendar has no such date.

        >>> Interval.julian(1066, 10, 14), Interval.julian(1066, 10)
        (Interval('1066-10-20'), Interval('1066-10-07/1066-11-06/P1M'))
        """
        first = days_from_julian(year, month or 1, day or 1)
        if day is not None:
            unit, after = Granularity.DAY, first + 1
        elif month is not None:
            unit = Granularity.MONTH
            after = days_from_julian(year + month // 12, month % 12 + 1, 1)
        else:
            unit, after = Granularity.YEAR, days_from_julian(year + 1, 1, 1)
        return cls(first * SECONDS_PER_DAY, after * SECONDS_PER_DAY, unit)

    @classmethod
    def part_of_day(cls, day: int, part: PartOfDay) -> Self:
        """A part of the day with that day number.

        >>> Interval.part_of_day(days_from_civil(2016, 3, 14), PartOfDay.MORNING)
        Interval('2016-03-14TMO')
        """
        midnight = day * SECONDS_PER_DAY
        return cls(
            midnight + 3600 * part.first_hour,
            midnight + 3600 * part.end_hour,
            Granularity.PART_OF_DAY,
            part=part,
        )

    @classmethod
    def holding(cls, unit: Granularity, moment: date) -> Self:
        """The unit that holds a `date`, a `datetime` or a pendulum `DateTime`, zone left out.

        >>> Interval.holding(Granularity.QUARTER, date(2016, 3, 14))
        Interval('2016-Q1')
        """
        return cls.of(unit, index_of(unit, from_datetime(moment)))

    @property
    def meant(self) -> "Interval":
        """The time meant: the interval, opened by before, after, since or until.

        >>> Interval.day(2016, 3, 14, modifier=Modifier.ON_OR_AFTER).meant.end is None
        True
        """
        is_clock = self.granularity < Granularity.PART_OF_DAY  # a reading of it is a point
        match self.modifier:
            case Modifier.BEFORE:
                start, end = None, self.start
            case Modifier.ON_OR_BEFORE:
                start, end = None, self.start if is_clock else self.end
            case Modifier.AFTER:
                start, end = self.start if is_clock else self.end, None
            case Modifier.ON_OR_AFTER:
                start, end = self.start, None
            case Modifier.START if self.part is PartOfDay.MORNING and self.start is not None:
                # "at 3, early on Sunday morning": it goes back to midnight
                midnight = start_of(Granularity.DAY, index_of(Granularity.DAY, self.start))
                hours = evolve(self, granularity=Granularity.HOUR, part=None, modifier=None)
                return evolve(hours, start=midnight)
            case _:
                start, end = self.start, self.end
        return evolve(self, start=start, end=end, modifier=None)

    @property
    def likely(self) -> "Interval":
        """The part of it that is meant by early, mid or late: a third of its length.

        >>> early = Interval.month(2015, 6, modifier=Modifier.START).likely
        >>> (early.end - early.start) // SECONDS_PER_DAY
        10
        """
        if self.modifier not in _THIRDS or self.start is None or self.end is None:
            return self.meant
        first, last = _THIRDS[self.modifier]
        in_days = self.end - self.start >= 3 * SECONDS_PER_DAY
        unit = SECONDS_PER_DAY if in_days and self.granularity > Granularity.DAY else 1
        length = (self.end - self.start) // unit
        start = self.start + unit * (length * first // 3)
        end = self.start + unit * (length * last // 3)
        return evolve(self, start=start, end=max(end, start + 1), modifier=None)

    @property
    def is_unit(self) -> bool:
        """Whether it is exactly one unit of its granularity, such as one month."""
        if self.start is None or self.end is None:
            return False
        unit, start = self.granularity, self.start
        if unit is Granularity.PART_OF_DAY:
            return self.part is not None
        index = index_of(unit, start)
        return start == start_of(unit, index) and self.end == end_of(unit, index)

    def __contains__(self, other: object) -> bool:
        """Whether another interval lies wholly within this one."""
        if not isinstance(other, Interval):
            return False
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        return starts and (self.end is None or (other.end is not None and other.end <= self.end))

    def intersection(self, other: "Interval") -> "Interval | None":
        """What both have in common, in the finer unit; `None` where they are disjoint.

        >>> Interval.year(2016).intersection(Interval.month(2016, 3))
        Interval('2016-03')
        """
        start = _only_or(max, self.start, other.start)
        end = _only_or(min, self.end, other.end)
        if start is not None and end is not None and end <= start:
            return None
        finer = self if self.granularity <= other.granularity else other
        whole = (start, end) == (finer.start, finer.end)
        return Interval(start, end, finer.granularity, part=finer.part if whole else None)

    def hull(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both, in the finer unit.

        >>> Interval.year(2011).hull(Interval.year(2013))
        Interval('2011/2013')
        """
        return Interval(
            None if self.start is None or other.start is None else min(self.start, other.start),
            None if self.end is None or other.end is None else max(self.end, other.end),
            min(self.granularity, other.granularity),
        )

    def to_datetimes(self) -> tuple[datetime | None, datetime | None]:
        """Its bounds as naive datetimes, half-open.

        Raises:
            NotExpressible: for years outside 1 to 9999.

        >>> Interval.day(2016, 3, 14).to_datetimes()[0]
        datetime.datetime(2016, 3, 14, 0, 0)
        """
        return to_datetime(self.start), to_datetime(self.end)

    def to_pendulum(self) -> "tuple[pendulum.DateTime | None, pendulum.DateTime | None]":
        """Its bounds as naive pendulum datetimes, half-open.

        Raises:
            NotExpressible: for years outside 1 to 9999.

        >>> Interval.day(2016, 3, 14).to_pendulum()[1].to_date_string()
        '2016-03-15'
        """
        import pendulum

        start, end = self.to_datetimes()
        return (
            None if start is None else pendulum.instance(start, tz=None),
            None if end is None else pendulum.instance(end, tz=None),
        )

    def __str__(self) -> str:
        text = interval_text(self.start, self.end, self.granularity, self.part, self.utc_offset)
        if not (self.uncertain or self.approximate):
            return text
        return text + qualifier_text(self.approximate, self.uncertain, said=self.modifier is None)

    def __repr__(self) -> str:
        said = [repr(str(self))]
        if self.modifier:
            said.append(self.modifier.name)
        if self.approximate:
            said.append("approximate")
        if self.uncertain:
            said.append("uncertain")
        return f"Interval({', '.join(said)})"


def _only_or(
    choose: Callable[[int, int], int], first: int | None, second: int | None
) -> int | None:
    """The one that is known, or the choice among both."""
    if first is None or second is None:
        return second if first is None else first
    return choose(first, second)
