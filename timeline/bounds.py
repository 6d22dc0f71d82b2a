"""Bounds: what is known about the time of an event, as two starts and two ends.

An event has a start (its first second) and an end (the first second after it), and neither need
be known exactly. `Bounds` holds the inclusive extremes of both, in seconds of the civil axis
(`resolvers.calendar`); `None` is open. People read days and clocks, so both are also told as
`timeline.reach` tells them: where it started, and where its last second is.

>>> introduced = Bounds.within(Interval.day(2016, 2, 27))
>>> introduced
Bounds('2016-02-27')
>>> introduced.start_text, introduced.end_text
('2016-02-27', '2016-02-27')
"""

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from resolvers.values import Interval
from timeline.errors import InvalidClaim
from timeline.reach import Cells, Reach


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

    @classmethod
    def around(cls, several: Iterable["Bounds"]) -> "Bounds":
        """The least bounds that hold each of several.

        >>> Bounds.around([Bounds.within(Interval.year(1920)), Bounds.within(Interval.year(1923))])
        Bounds('1920-01-01/1923-12-31')
        """
        each = list(several)
        return cls(
            _of_all(min, [bounds.earliest_start for bounds in each]),
            _of_all(max, [bounds.latest_start for bounds in each]),
            _of_all(min, [bounds.earliest_end for bounds in each]),
            _of_all(max, [bounds.latest_end for bounds in each]),
        )

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
    def starting(self) -> Reach:
        """Where its first second may be."""
        return Reach(self.earliest_start, self.latest_start)

    @property
    def ending(self) -> Reach:
        """Where its last second may be."""
        first, last = self.earliest_end, self.latest_end
        if first is not None and first == last and self._lasts:
            return Reach.of_end(first, first + 1)
        return Reach.of_end(first, last)

    @property
    def _lasts(self) -> bool:
        """Whether it may be longer than the second that is its last one too."""
        start, end = self.earliest_start, self.latest_end
        return start is None or end is None or end - start > 1

    @property
    def start_days(self) -> Cells:
        """The first and last day on which it may have started, by their numbers."""
        return self.starting.days

    @property
    def end_days(self) -> Cells:
        """The first and last day that may have held its last second, by their numbers."""
        return self.ending.days

    @property
    def start_text(self) -> str:
        """When it started.

        >>> Bounds.within(Interval.month(2015, 9)).start_text
        '2015-09-01/2015-09-30'
        """
        return str(self.starting)

    @property
    def end_text(self) -> str:
        """When its last second was."""
        return str(self.ending)

    def tells_as(self, other: "Bounds") -> bool:
        """Whether readers are told the same of both."""
        return self.starting.tells_as(other.starting) and self.ending.tells_as(other.ending)

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
        started, ended = self.starting, self.ending
        if self.is_open:
            return "open"
        if started.first is not None and ended.last is not None:
            return str(Reach(started.first, ended.last))
        if started.first is started.last is None:
            return f"end {ended}"
        if ended.first is ended.last is None:
            return f"start {started}"
        return f"start {started}, end {ended}"

    def __repr__(self) -> str:
        return f"Bounds({str(self)!r})"


OPEN = Bounds()
"""Nothing known."""


def _of_all(pick: Callable[[list[int]], int], sides: Sequence[int | None]) -> int | None:
    known = [side for side in sides if side is not None]
    return pick(known) if len(known) == len(sides) else None


def _most(value: int, other: int | None) -> int:
    return value if other is None else max(value, other)


def _minus(value: int | None) -> int | None:
    return None if value is None else -value
