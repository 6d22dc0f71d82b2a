"""Bounds: what is known about the time of an event, as two starts and two ends.

An event has a start (its first second) and an end (the first second after it), and neither need
be known exactly. `Bounds` holds the inclusive extremes of both, in seconds of the civil axis
(`resolvers.calendar`); `None` is open. People read days, so the four are also given as days: the
day of a start, and the day of an end's last second.

>>> introduced = Bounds.within(Interval.day(2016, 2, 27))
>>> introduced
Bounds('2016-02-27')
>>> introduced.start_text, introduced.end_text
('2016-02-27', '2016-02-27')
"""

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import Granularity
from resolvers.timex3 import unit_text
from resolvers.values import Interval
from timeline.errors import InvalidClaim

Days = tuple[int | None, int | None]
"""The first and the last day number that are possible; `None` is open."""


@frozen(repr=False)
class Bounds:
    """The extremes of an event's start and end, all four inclusive, in seconds.

    Raises:
        InvalidClaim: where an extreme lies on the wrong side of its partner.

    >>> Bounds(earliest_start=Interval.day(2016, 2, 27).start).end_text
    '2016-02-27 or later'
    """

    earliest_start: int | None = None
    latest_start: int | None = None
    earliest_end: int | None = None
    latest_end: int | None = None

    def __attrs_post_init__(self) -> None:
        # An end is at least a second after its start, so each says something about the other.
        if self.earliest_start is not None:
            earliest = _most(self.earliest_start + 1, self.earliest_end)
            object.__setattr__(self, "earliest_end", earliest)
        if self.latest_end is not None:
            latest = -_most(1 - self.latest_end, _minus(self.latest_start))
            object.__setattr__(self, "latest_start", latest)
        for low, high, what in (
            (self.earliest_start, self.latest_start, "start"),
            (self.earliest_end, self.latest_end, "end"),
        ):
            if low is not None and high is not None and high < low:
                raise InvalidClaim(f"the latest {what} ({high}) lies before the earliest ({low})")

    @classmethod
    def within(cls, interval: Interval) -> "Bounds":
        """Those of an event that lies somewhere within the interval.

        >>> Bounds.within(Interval.month(2015, 9))
        Bounds('2015-09-01/2015-09-30')
        """
        start, end = interval.meant.start, interval.meant.end
        return cls(
            start,
            None if end is None else end - 1,
            None if start is None else start + 1,
            end,
        )

    @classmethod
    def filling(cls, interval: Interval) -> "Bounds":
        """Those of an event that fills the whole interval, such as an anniversary its day.

        >>> Bounds.filling(Interval.day(2016, 3, 15)).is_exact
        True
        """
        start, end = interval.meant.start, interval.meant.end
        return cls(start, start, end, end)

    @property
    def is_open(self) -> bool:
        """Whether nothing at all is known."""
        return self == OPEN

    @property
    def is_exact(self) -> bool:
        """Whether start and end are both known to the second."""
        start, end = self.earliest_start, self.earliest_end
        return None not in (start, end) and (start, end) == (self.latest_start, self.latest_end)

    @property
    def start_days(self) -> Days:
        """The first and last day on which it may have started."""
        return _day(self.earliest_start), _day(self.latest_start)

    @property
    def end_days(self) -> Days:
        """The first and last day that may have held its last second."""
        return _day(self.earliest_end, 1), _day(self.latest_end, 1)

    @property
    def start_text(self) -> str:
        """When it started, in days.

        >>> Bounds.within(Interval.month(2015, 9)).start_text
        '2015-09-01/2015-09-30'
        """
        return days_text(self.start_days)

    @property
    def end_text(self) -> str:
        """The day of its last second, in days."""
        return days_text(self.end_days)

    def __contains__(self, other: object) -> bool:
        """Whether everything another one allows is allowed here too."""
        if not isinstance(other, Bounds):
            return False
        return all(
            limit is None or (value is not None and (value - limit) * sign >= 0)
            for limit, value, sign in (
                (self.earliest_start, other.earliest_start, 1),
                (self.latest_start, other.latest_start, -1),
                (self.earliest_end, other.earliest_end, 1),
                (self.latest_end, other.latest_end, -1),
            )
        )

    def allows(self, start: int, end: int) -> bool:
        """Whether the event may have had exactly this start and end, in seconds."""
        return end > start and Bounds(start, start, end, end) in self

    def __str__(self) -> str:
        first, last = self.start_days[0], self.end_days[1]
        if self.is_open:
            return "open"
        if first is not None and last is not None:
            return days_text((first, last))
        started, ended = f"start {self.start_text}", f"end {self.end_text}"
        if self.start_days == (None, None):
            return ended
        return started if self.end_days == (None, None) else f"{started}, {ended}"

    def __repr__(self) -> str:
        return f"Bounds({str(self)!r})"


OPEN = Bounds()
"""Nothing known."""


def days_text(days: Days) -> str:
    """A range of days for people to read.

    >>> days_text((736037, 736037)), days_text((736037, None)), days_text((None, None))
    ('2016-03-14', '2016-03-14 or later', 'open')
    """
    first, last = days
    if first is None and last is None:
        return "open"
    if first is None or last is None:
        return f"{day_text(first)} or later" if last is None else f"{day_text(last)} or earlier"
    return day_text(first) if first == last else f"{day_text(first)}/{day_text(last)}"


def day_text(day: int | None) -> str:
    """The date of a day number, `..` where it is open.

    >>> day_text(736037)
    '2016-03-14'
    """
    return ".." if day is None else unit_text(Granularity.DAY, day * SECONDS_PER_DAY)


def _most(value: int, other: int | None) -> int:
    return value if other is None else max(value, other)


def _minus(value: int | None) -> int | None:
    return None if value is None else -value


def _day(second: int | None, before: int = 0) -> int | None:
    return None if second is None else (second - before) // SECONDS_PER_DAY
