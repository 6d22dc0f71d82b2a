"""The EDTF forms made of dates: moments, intervals, and sets of which one or all are meant.

>>> from resolvers.edtf.components import Year
>>> print(Interval(Date(Year("1985"), "04"), Ending.OPEN))
1985-04/..
"""

import enum
import math
from functools import reduce

from attrs import frozen

from resolvers.edtf.date import Date
from resolvers.edtf.extent import Bound, Extent
from resolvers.edtf.form import Edtf
from resolvers.errors import InvalidValue
from resolvers.granularity import Granularity
from resolvers.notation import clock_text, offset_text

MAX_MEMBERS = 500  # of a set: comparing two sets takes the product of their sizes


class Ending(enum.Enum):
    """A side of an interval without a date: open (`..`), or not known (nothing)."""

    OPEN = ".."
    UNKNOWN = ""

    def __str__(self) -> str:
        return self.value


@frozen(repr=False, cache_hash=True)
class DateTime(Edtf):
    """A second of a day.

    Args:
        date: the day, fully specified.
        second: second of the day; 86 400 is its end (`T24:00:00`).
        utc_offset: seconds east of UTC; `None` for local time.

    >>> from resolvers.edtf.components import Year
    >>> print(DateTime(Date(Year("1985"), "04", "12"), 0, utc_offset=-14_400))
    1985-04-12T00:00:00-04:00
    """

    date: Date
    second: int
    utc_offset: int | None = None

    def extent(self, *, fuzzy: bool) -> Extent:
        """The second, as its clock shows it; it has no qualifiers."""
        at = self.date.extent(fuzzy=False).earliest_start + self.second
        return Extent.of(at, at + 1)

    def __str__(self) -> str:
        clock = clock_text(Granularity.SECOND, self.second)
        return f"{self.date}T{clock}{offset_text(self.utc_offset)}"


@frozen(repr=False, cache_hash=True)
class Interval(Edtf):
    """From one date to another, each with its qualifiers, open or unknown.

    Raises:
        InvalidValue: where it must end before it starts, or neither side is known.
    """

    start: Date | Ending
    end: Date | Ending

    def __attrs_post_init__(self) -> None:
        if self.start is self.end is Ending.UNKNOWN:
            raise InvalidValue("an interval of which neither side is known says nothing")
        _require_order(self.start, self.end, str(self))

    def extent(self, *, fuzzy: bool) -> Extent:
        """It starts where its first date starts and ends where its last date ends."""
        starts = self.start.extent(fuzzy=fuzzy) if isinstance(self.start, Date) else None
        ends = self.end.extent(fuzzy=fuzzy) if isinstance(self.end, Date) else None
        earliest = starts.earliest_start if starts else -math.inf
        latest = ends.latest_end if ends else math.inf
        return Extent(  # neither side can lie beyond the other, whatever their digits are
            earliest,
            min(
                starts.latest_start if starts else self._limit(self.start, ends, -math.inf),
                latest - 1,
            ),
            max(
                ends.earliest_end if ends else self._limit(self.end, starts, math.inf),
                earliest + 1,
            ),
            latest,
        )

    @staticmethod
    def _limit(ending: Date | Ending, other: Extent | None, infinity: float) -> int | float:
        """How far an unknown side may come in: to the other side. An open one does not."""
        if ending is Ending.OPEN or other is None:
            return infinity
        return other.latest_end if infinity < 0 else other.earliest_start

    @property
    def lower_strict(self) -> Bound:
        """The earliest day; minus infinity where open, `None` where unknown."""
        return None if self.start is Ending.UNKNOWN else super().lower_strict

    @property
    def upper_strict(self) -> Bound:
        """The latest day; infinity where open, `None` where unknown."""
        return None if self.end is Ending.UNKNOWN else super().upper_strict

    @property
    def lower_fuzzy(self) -> Bound:
        """The earliest day that its qualifiers allow."""
        return None if self.start is Ending.UNKNOWN else super().lower_fuzzy

    @property
    def upper_fuzzy(self) -> Bound:
        """The latest day that its qualifiers allow."""
        return None if self.end is Ending.UNKNOWN else super().upper_fuzzy

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"


@frozen(repr=False, cache_hash=True)
class Range(Edtf):
    """Consecutive dates in a set; open where a side is `None`.

    Raises:
        InvalidValue: where it must end before it starts, or both sides are open.
    """

    first: Date | None
    last: Date | None

    def __attrs_post_init__(self) -> None:
        if self.first is None and self.last is None:
            raise InvalidValue("a range of a set needs a first or a last date")
        _require_order(self.first, self.last, str(self))

    def extent(self, *, fuzzy: bool) -> Extent:
        """Where one date of the range may lie."""
        first = self.first.extent(fuzzy=fuzzy) if self.first else None
        last = self.last.extent(fuzzy=fuzzy) if self.last else None
        return Extent(
            first.earliest_start if first else -math.inf,
            last.latest_start if last else math.inf,
            first.earliest_end if first else -math.inf,
            last.latest_end if last else math.inf,
        )

    def __str__(self) -> str:
        return f"{self.first or ''}..{self.last or ''}"


@frozen(repr=False, cache_hash=True)
class OneOf(Edtf):
    """One of several dates, it is not known which: `[1667,1668,1670..1672]`."""

    members: tuple[Date | Range, ...]

    def __attrs_post_init__(self) -> None:
        _require_members(self.members, str(self))

    def extent(self, *, fuzzy: bool) -> Extent:
        """Where the one that is meant may lie."""
        return reduce(Extent.hull, (member.extent(fuzzy=fuzzy) for member in self.members))

    def __str__(self) -> str:
        return f"[{','.join(map(str, self.members))}]"


@frozen(repr=False, cache_hash=True)
class AllOf(Edtf):
    """Each of several dates: `{1960,1961-12}`."""

    members: tuple[Date | Range, ...]

    def __attrs_post_init__(self) -> None:
        _require_members(self.members, str(self))

    @property
    def spans(self) -> tuple["Date | Interval", ...]:
        """Its dates; all the dates of a range are together as long as an interval."""
        return tuple(
            Interval(member.first or Ending.OPEN, member.last or Ending.OPEN)
            if isinstance(member, Range)
            else member
            for member in self.members
        )

    def extent(self, *, fuzzy: bool) -> Extent:
        """From where the first of them may start to where the last may end."""
        extents = [span.extent(fuzzy=fuzzy) for span in self.spans]
        return Extent(
            min(extent.earliest_start for extent in extents),
            min(extent.latest_start for extent in extents),
            max(extent.earliest_end for extent in extents),
            max(extent.latest_end for extent in extents),
        )

    def __str__(self) -> str:
        return f"{{{','.join(map(str, self.members))}}}"


def _require_order(first: Date | Ending | None, last: Date | Ending | None, text: str) -> None:
    if isinstance(first, Date) and isinstance(last, Date):
        earliest = first.extent(fuzzy=False).earliest_start
        if earliest >= last.extent(fuzzy=False).latest_end:
            raise InvalidValue(f"{text}: it ends before it starts")


def _require_members(members: tuple[Date | Range, ...], text: str) -> None:
    if not members:
        raise InvalidValue("a set has at least one date")
    if len(members) > MAX_MEMBERS:
        raise InvalidValue(f"a set of {len(members)} dates is more than the {MAX_MEMBERS} read")
    for place, member in enumerate(members):
        if isinstance(member, Range) and (
            (member.first is None and place > 0)
            or (member.last is None and place < len(members) - 1)
        ):
            raise InvalidValue(f"{text}: only the first and last range of a set can be open")
