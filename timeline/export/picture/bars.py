"""The bar of an event: what is certain of its time, what is possible, and what is only somewhere.

An event has two starts and two ends. Between the latest start and the earliest end it was certainly
going on: the core. Where these two overlap instead, it was at some time within. Before, from the
earliest start, it may have begun; after, until the latest end, it may be over: it fades in and out,
each over its own range. An open side runs to the edge. What is too short to be seen is a point.

>>> from resolvers.values import Interval
>>> scale = Scale.of([Marked(0, 31_535_999)], 0, 520)
>>> spring = Bounds(0, 86_400 * 90, 86_400 * 275, 86_400 * 365)
>>> parts = Parts.of(spring, scale)
>>> round(parts.rise.right), round(parts.core.right), parts.within
(138, 382, None)
"""

from collections.abc import Iterator

from attrs import evolve, frozen

from resolvers.errors import NotExpressible
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.bounds import Bounds
from timeline.export.picture.breaks import Marked
from timeline.export.picture.scale import Scale
from timeline.export.rows import Row
from timeline.reason.series import is_certain, tells_when, times

POINT = 5.0
"""What is shorter, in pixels, is drawn as a point."""
EDGE = 3.0
"""A range of less, in pixels, is drawn as a hard edge."""
FADE = 1.0
"""A fading end of less, in pixels, is not drawn."""
BEAT = 5.0
"""Beats that come closer, in pixels, are not told apart."""


@frozen
class Stretch:
    """From left to right, with an arrow on a side that is open."""

    left: float
    right: float
    open_left: bool = False
    open_right: bool = False

    @property
    def middle(self) -> float:
        """Its middle."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left


@frozen
class Parts:
    """What a bar is made of, from left to right; `None` for what it has not.

    Args:
        whole: the possible extent.
        rise: where it may have begun, and fades in.
        core: what it certainly took.
        within: at some time of which it was going on.
        fall: where it may be over, and fades out.
    """

    whole: Stretch
    rise: Stretch | None
    core: Stretch | None
    within: Stretch | None
    fall: Stretch | None

    @classmethod
    def of(cls, bounds: Bounds, scale: Scale) -> "Parts":
        """Those of bounds that are not open on all sides."""
        whole = stretch(bounds.earliest_start, bounds.latest_end, scale)
        begun = whole.right if bounds.latest_start is None else scale.x(bounds.latest_start)
        over = whole.left if bounds.earliest_end is None else scale.x(bounds.earliest_end)
        first, last = sorted((begun, over))
        middle = Stretch(first, last)
        rise, fall = Stretch(whole.left, first), Stretch(last, whole.right)
        has_rise, has_fall = rise.width >= FADE, fall.width >= FADE
        core, within = (middle, None) if _has_core(bounds) else (None, middle)
        if middle.width < EDGE:  # the fading ends meet in it
            x = middle.middle
            rise, fall = evolve(rise, right=x), evolve(fall, left=x)
            core, within = Stretch(x - 1, x + 1), None
        return cls(whole, rise if has_rise else None, core, within, fall if has_fall else None)

    @property
    def is_touched(self) -> bool:
        """Whether its core is one moment, at which it was going on."""
        return self.core is not None and self.core.width <= EDGE

    @property
    def is_point(self) -> bool:
        """Whether it is too short to be seen."""
        is_open = self.whole.open_left or self.whole.open_right
        return not is_open and self.whole.width < POINT


def stretch(first: int | None, last: int | None, scale: Scale) -> Stretch:
    """From one second to another; what is open, or lies beyond the scale, runs to its edge."""
    start, end = scale.pieces[0], scale.pieces[-1]
    open_left = first is None or first < start.start
    open_right = last is None or last > end.end
    return Stretch(
        start.left if first is None else scale.x(first),
        end.right if last is None else scale.x(last),
        open_left,
        open_right,
    )


def _has_core(bounds: Bounds) -> bool:
    begun, over = bounds.latest_start, bounds.earliest_end
    return begun is not None and over is not None and over - begun > 1


def marked(bounds: Bounds, of: int) -> Iterator[Marked]:
    """The stretches that are drawn of the bounds of an event, for the scale."""
    first, begun = bounds.starting.first, bounds.starting.last
    over, last = bounds.ending.first, bounds.ending.last
    if _has_core(bounds):
        yield Marked(begun, over, of, is_whole=True)
    for one, other in ((first, begun), (over, last), (first, last)):
        if one is not None or other is not None:
            yield Marked(one, other, of)


@frozen
class Beat:
    """One time of what happens again and again, and whether it is certain to have been."""

    x: float
    is_certain: bool


def beats(row: Row, scale: Scale) -> tuple[Beat, ...]:
    """Where the times of a series are; none, where they are unknown or too close together."""
    if row.recurrence is None or not tells_when(row.recurrence, row.event.likely):
        return ()
    seen = Interval(scale.pieces[0].start, scale.pieces[-1].end, Granularity.SECOND)
    found: list[Beat] = []
    try:
        for time in times(row.recurrence, row.event.likely, seen):
            if time.start is None or not scale.shows(time.start):
                continue
            beat = Beat(scale.x(time.start), is_certain(time, row.event.likely))
            if found and beat.x - found[-1].x < BEAT:
                return ()
            found.append(beat)
    except NotExpressible:
        return ()  # how often, not when
    return tuple(found)
