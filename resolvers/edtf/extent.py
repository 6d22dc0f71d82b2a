"""How far a date may reach: two bounds for its start, two for its end.

A date such as `156X-12-25` can be one of several days; a date such as `1984?` may lie a little
beside what it says. Either way its start lies between two seconds of the civil axis, and so does
its end (the first second after it). An open side is infinite.

>>> Extent.of(0, 10).hull(Extent.of(20, 30))
Extent(earliest_start=0, latest_start=20, earliest_end=10, latest_end=30)
"""

import math
from typing import TypeAlias

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY

Second: TypeAlias = int | float  # a float only where it is infinite
Bound: TypeAlias = int | float | None
"""An inclusive day number; infinite where open, `None` where unknown."""


@frozen
class Extent:
    """Where a start and an end may lie, in seconds; half-open, infinite where open."""

    earliest_start: Second
    latest_start: Second
    earliest_end: Second
    latest_end: Second

    @classmethod
    def of(cls, start: Second, end: Second) -> "Extent":
        """A start and an end that are known.

        >>> Extent.of(0, 60).is_exact
        True
        """
        return cls(start, start, end, end)

    @property
    def is_exact(self) -> bool:
        """Whether both bounds are known."""
        return self.earliest_start == self.latest_start and self.earliest_end == self.latest_end

    @property
    def first_day(self) -> int | float:
        """The earliest day it can touch; minus infinity where open."""
        if math.isinf(self.earliest_start):
            return self.earliest_start
        return self.earliest_start // SECONDS_PER_DAY

    @property
    def last_day(self) -> int | float:
        """The latest day it can touch; infinity where open."""
        if math.isinf(self.latest_end):
            return self.latest_end
        return (self.latest_end - 1) // SECONDS_PER_DAY

    def hull(self, other: "Extent") -> "Extent":
        """Where either may lie."""
        return Extent(
            min(self.earliest_start, other.earliest_start),
            max(self.latest_start, other.latest_start),
            min(self.earliest_end, other.earliest_end),
            max(self.latest_end, other.latest_end),
        )

    def widened(self, slack: int) -> "Extent":
        """The same with that many seconds of doubt on either side of each bound."""
        return Extent(
            self.earliest_start - slack,
            self.latest_start + slack,
            self.earliest_end - slack,
            self.latest_end + slack,
        )
