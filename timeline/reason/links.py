"""Calendar links: what the calendar says between points, where seconds cannot say it.

A **granule** is a point that stands for the unit (day, month, year, ...) which holds another
point: its value is the first second of that unit. Links tighten the bounds of granules and points
from each other's: they snap a granule to boundaries of its unit, to the units that fit a pattern,
to an anniversary. Each is a monotone function and its inverse on unit numbers, so the earliest of
one follows from the earliest of the other and likewise the latest. A link never looks at seconds
as a length: five years are five years.

Source: the propagation of bounds follows D. Waltz's filtering ("hull" or bounds consistency);
granularities follow C. Bettini, S. Jajodia and X. Wang, "Time Granularities in Databases, Data
Mining and Temporal Reasoning", 2000.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple, Protocol

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY, anniversary
from resolvers.granularity import Granularity, ceiling, end_of, floor, index_of, start_of
from timeline.constraint import Direction
from timeline.reason.patterns import UnitSet


class Extreme(IntEnum):
    """Which of the two bounds of a point."""

    EARLIEST = 0
    LATEST = 1


EARLIEST, LATEST = Extreme.EARLIEST, Extreme.LATEST
Bound = tuple[int, Extreme]
"""A point, by its number, and which of its bounds."""


class Tightening(NamedTuple):
    """A bound that a link derives: the point, which bound, its value, and what it rests on."""

    point: int
    extreme: Extreme
    value: int
    premises: tuple[Bound, ...]


class Times(Protocol):
    """The bounds as they stand: the earliest and latest of each point, `None` where open."""

    @property
    def earliest(self) -> Sequence[int | None]:
        """By point number."""
        ...

    @property
    def latest(self) -> Sequence[int | None]:
        """By point number."""
        ...


class Link(Protocol):
    """A relation between points that the calendar knows."""

    @property
    def claims(self) -> tuple[int, ...]:
        """The claims that say it, by number; none for what holds by definition."""
        ...

    @property
    def points(self) -> tuple[int, ...]:
        """The points whose bounds it reads."""
        ...

    def tighten(self, times: Times) -> Iterable[Tightening]:
        """What follows from the bounds; it need not be better than what is known."""
        ...


def both(times: Times, point: int) -> Iterator[tuple[Extreme, int]]:
    """The bounds of a point that are not open."""
    low, high = times.earliest[point], times.latest[point]
    if low is not None:
        yield EARLIEST, low
    if high is not None:
        yield LATEST, high


@frozen
class Aligned:
    """The point is a boundary of the unit."""

    point: int
    unit: Granularity
    claims: tuple[int, ...] = ()

    @property
    def points(self) -> tuple[int, ...]:
        """See `Link`."""
        return (self.point,)

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        for extreme, value in both(times, self.point):
            snapped = (ceiling if extreme is EARLIEST else floor)(self.unit, value)
            yield Tightening(self.point, extreme, snapped, ((self.point, extreme),))


@frozen
class Holds:
    """The granule is the unit that holds the point (`before` = 1 for the end of an event)."""

    granule: int
    point: int
    unit: Granularity
    before: int = 0
    claims: tuple[int, ...] = ()

    @property
    def points(self) -> tuple[int, ...]:
        """See `Link`."""
        return (self.granule, self.point)

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        for extreme, value in both(times, self.point):
            at = floor(self.unit, value - self.before)
            yield Tightening(self.granule, extreme, at, ((self.point, extreme),))
        for extreme, value in both(times, self.granule):
            if extreme is EARLIEST:
                at = ceiling(self.unit, value) + self.before
            else:
                at = end_of(self.unit, index_of(self.unit, value)) - 1 + self.before
            yield Tightening(self.point, extreme, at, ((self.granule, extreme),))


@frozen
class Steps:
    """The second granule is so many units after the first, at least `low`, at most `high`."""

    first: int
    second: int
    unit: Granularity
    low: int | None
    high: int | None
    claims: tuple[int, ...]

    @property
    def points(self) -> tuple[int, ...]:
        """See `Link`."""
        return (self.first, self.second)

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        for source, target, low, high in (
            (self.first, self.second, self.low, self.high),
            (
                self.second,
                self.first,
                None if self.high is None else -self.high,
                None if self.low is None else -self.low,
            ),
        ):
            for extreme, value in both(times, source):
                step = low if extreme is EARLIEST else high
                if step is not None:
                    at = index_of(self.unit, _snap(self.unit, value, extreme)) + step
                    yield Tightening(target, extreme, start_of(self.unit, at), ((source, extreme),))


def _snap(unit: Granularity, value: int, extreme: Extreme) -> int:
    return ceiling(unit, value) if extreme is EARLIEST else floor(unit, value)


@frozen
class Fits:
    """The granule is one of the units of a set."""

    granule: int
    units: UnitSet
    claims: tuple[int, ...]

    @property
    def points(self) -> tuple[int, ...]:
        """See `Link`."""
        return (self.granule,)

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        unit, units = self.units.unit, self.units
        for extreme, limit in ((EARLIEST, units.first), (LATEST, units.last)):
            if limit is not None:
                yield Tightening(self.granule, extreme, start_of(unit, limit), ())
        for extreme, value in both(times, self.granule):
            at = index_of(unit, value)
            if extreme is EARLIEST:
                at += start_of(unit, at) < value
                found = units.next(at)
            else:
                at -= start_of(unit, at) > value
                found = units.previous(at)
            if found is None:  # its known years all lie on the other side, as the limits say
                continue
            yield Tightening(
                self.granule, extreme, start_of(unit, found), ((self.granule, extreme),)
            )


@frozen
class NearestUnit:
    """The granule is the nearest unit of a set, seen from a point (`constraint.Nearest`)."""

    granule: int
    to: int
    units: UnitSet
    direction: Direction
    same: bool
    before: int
    claims: tuple[int, ...]

    @property
    def points(self) -> tuple[int, ...]:
        """See `Link`."""
        return (self.granule, self.to)

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        unit = self.units.unit
        for extreme, value in both(times, self.to):
            found = self._seen_from(value - self.before)
            if found is None:
                # No unit lies that way; the other bound, or `Fits`, says what that means.
                continue
            yield Tightening(self.granule, extreme, start_of(unit, found), ((self.to, extreme),))
        for extreme, value in both(times, self.granule):
            window = self._window(index_of(unit, value), extreme)
            if window is not None:
                at = window + self.before
                yield Tightening(self.to, extreme, at, ((self.granule, extreme),))

    def _seen_from(self, second: int) -> int | None:
        unit = self.units.unit
        at = index_of(unit, second)
        if self.direction is Direction.PAST:
            begun = start_of(unit, at) <= second
            over = end_of(unit, at) <= second
            return self.units.previous(at if (begun if self.same else over) else at - 1)
        waiting = end_of(unit, at) > second if self.same else start_of(unit, at) > second
        return self.units.next(at if waiting else at + 1)

    def _window(self, index: int, extreme: Extreme) -> int | None:
        """The first or last second from which the unit with that number is the nearest."""
        unit, past = self.units.unit, self.direction is Direction.PAST
        boundary = start_of if past == self.same else end_of
        if past:
            if extreme is EARLIEST:
                return boundary(unit, index)
            following = self.units.next(index + 1)
            return None if following is None else boundary(unit, following) - 1
        if extreme is LATEST:
            return boundary(unit, index) - 1
        earlier = self.units.previous(index - 1)
        return None if earlier is None else boundary(unit, earlier)


@frozen
class Anniversaries:
    """The day granule is the anniversary of another one."""

    granule: int
    of: int
    years: int
    claims: tuple[int, ...]

    @property
    def points(self) -> tuple[int, ...]:
        """See `Link`."""
        return (self.granule, self.of)

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        for extreme, value in both(times, self.of):
            day = anniversary(_snapped_day(value, extreme), self.years)
            yield Tightening(self.granule, extreme, day * SECONDS_PER_DAY, ((self.of, extreme),))
        for extreme, value in both(times, self.granule):
            day = self._base(_snapped_day(value, extreme), extreme)
            yield Tightening(self.of, extreme, day * SECONDS_PER_DAY, ((self.granule, extreme),))

    def _base(self, day: int, extreme: Extreme) -> int:
        """The first day whose anniversary is not before `day`, or the last not after it."""
        base = anniversary(day, -self.years)
        if extreme is EARLIEST:
            base -= 3
            while anniversary(base, self.years) < day:
                base += 1
        else:
            base += 3
            while anniversary(base, self.years) > day:
                base -= 1
        return base


def _snapped_day(value: int, extreme: Extreme) -> int:
    return (-(-value // SECONDS_PER_DAY)) if extreme is EARLIEST else value // SECONDS_PER_DAY
