"""The calendar link that counts business days from one day to another.

The n-th business day after a day never comes earlier for a later day, so the first and the last
day of one point give those of the other, and back by bisection.
"""

from collections.abc import Callable, Iterator

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY
from timeline.reason.links import EARLIEST, Extreme, Tightening, Times, both
from timeline.workdays import Workdays


@frozen
class BusinessSteps:
    """The second day granule is a business day, from `low` to `high` of them after the first."""

    first: int
    second: int
    low: int | None
    high: int | None
    worked: Workdays
    claims: tuple[int, ...]

    @property
    def points(self) -> tuple[int, ...]:
        """See `Link`."""
        return (self.first, self.second)

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        worked = self.worked
        for extreme, value in both(times, self.first):
            count = self.low if extreme is EARLIEST else self.high
            if count is not None:
                day = worked.step(_day(value, extreme), count)
                yield _at(self.second, extreme, day, self.first, extreme)
        for extreme, value in both(times, self.second):
            day = _day(value, extreme)
            worked_day = worked.snap(day, 1 if extreme is EARLIEST else -1)
            yield _at(self.second, extreme, worked_day, self.second, extreme)
            count = self.high if extreme is EARLIEST else self.low
            if count is not None:
                yield _at(
                    self.first, extreme, self._base(day, count, extreme), self.second, extreme
                )

    def _base(self, day: int, count: int, extreme: Extreme) -> int:
        """The first day whose step reaches a day, or the last whose step does not pass it."""
        nearest, farthest = self.worked.reach(count)
        low, high = day - farthest, day - nearest
        if extreme is EARLIEST:
            return _first(lambda base: self.worked.step(base, count) >= day, low, high)
        return _first(lambda base: self.worked.step(base, count) > day, low, high + 1) - 1


def _first(holds: Callable[[int], bool], low: int, high: int) -> int:
    """The first number from `low` to `high` for which something holds, as for all after it."""
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low


def _day(value: int, extreme: Extreme) -> int:
    return -(-value // SECONDS_PER_DAY) if extreme is EARLIEST else value // SECONDS_PER_DAY


def _at(point: int, extreme: Extreme, day: int, because: int, of: Extreme) -> Tightening:
    return Tightening(point, extreme, day * SECONDS_PER_DAY, ((because, of),))
