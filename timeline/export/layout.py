"""Where everything of the picture is: rows of labels and bars, in pixels, before any drawing.

A row is an event. Its bar has a core, the time that it certainly took, and two fading ends: from
the earliest to the latest start, and from the earliest to the latest end. An open side runs to the
edge. What is too short to be seen is a point. Behind the bar a thin line shows what is entailed,
where the bar rests on defaults. What happens again and again has a beat for each time. Where there
is little width, as on a telephone, each label stands above its bar.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.errors import NotExpressible
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.export.rows import Row
from timeline.export.scale import Scale, Tick
from timeline.export.text import one_line
from timeline.reason.order import Certainty
from timeline.reason.series import times

WIDTH = 960
LABELS = 330
"""Pixels of the column of labels."""
NARROW = 560
"""In fewer pixels there is no such column: labels stand above their bars."""
ROW, HIGH_ROW = 26, 44
"""The height of a row, without a label above its bar and with one."""
TOP = 52
MARGIN = 16
POINT = 5.0
"""What is shorter, in pixels, is drawn as a point."""
BEAT = 5.0
"""Beats that come closer, in pixels, are not told apart."""
LONGEST = 366 * SECONDS_PER_DAY
"""An event of so many seconds, or what is possible of one, is drawn in one piece."""
LETTER = 6.3
"""The mean width of a letter of the labels, in pixels."""


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


@frozen
class Bar:
    """An event drawn.

    Args:
        y: the middle of its row.
        label: its label, as far as there is room.
        label_at: from where the label runs, on which line.
        row: the event.
        whole: the possible extent; `None` where nothing is known.
        core: what it certainly took; `None` where nothing is certain, or it is a point.
        is_point: whether it is drawn as a point.
        entailed: the possible extent without the defaults, where it differs.
        follows: whether the row above is certain to come first although the dates do not say so.
        beats: where it happens again and again, if that can be told apart.
    """

    y: float
    label: str
    label_at: tuple[float, float]
    row: Row
    whole: Stretch | None
    core: Stretch | None
    is_point: bool
    entailed: Stretch | None
    follows: bool
    beats: tuple[float, ...] = ()

    @property
    def words(self) -> str:
        """Label, time and reason, for whoever points at it or hears it read."""
        said = f"{self.row.label}: {self.row.words}"
        return f"{said} ({self.row.uncertainty})" if self.row.uncertainty else said


@frozen
class Picture:
    """All that is drawn; `row` is the height of a row."""

    width: float
    height: float
    row: float
    left: float
    right: float
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    bars: tuple[Bar, ...]
    published: Stretch | None


def layout(timeline: Timeline, shown: Sequence[Row], *, width: int = WIDTH) -> Picture:
    """The picture of rows of a solved timeline."""
    stacked = width < NARROW
    left, right = float(MARGIN if stacked else LABELS), float(width - MARGIN)
    high = HIGH_ROW if stacked else ROW
    first, last = timeline.when()
    has_date = timeline.dct is not None and first is not None and last is not None
    known = [second for row in shown for second in _finite(row.event.likely)]
    if has_date:
        known += [second for second in (first, last) if second is not None]
    scale = Scale.of(known, left, right, _unbroken(shown))
    bars = []
    for number, row in enumerate(shown):
        above = shown[number - 1] if number else None
        bars.append(_bar(row, above, TOP + high * (number + 0.5), scale, stacked=stacked))
    height = TOP + high * len(shown) + MARGIN
    published = Stretch(scale.x(first), scale.x(last)) if has_date and first and last else None
    ticks = tuple(scale.ticks()) if known else ()
    breaks = tuple(scale.breaks())
    return Picture(width, height, high, left, right, ticks, breaks, tuple(bars), published)


def _finite(bounds: Bounds) -> list[int]:
    found = (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end)
    # A bound that only keeps an event a second long says nothing of its own.
    return [second for second in found if second is not None]


def _unbroken(shown: Sequence[Row]) -> set[tuple[int, int]]:
    """What no break of the scale may cut in two: a year, or less, of one event."""
    stretches = (pairwise(sorted(_finite(row.event.likely))) for row in shown)
    return {
        (first, last) for pairs in stretches for first, last in pairs if last - first <= LONGEST
    }


def _bar(row: Row, above: Row | None, middle: float, scale: Scale, *, stacked: bool) -> Bar:
    likely = row.event.likely
    room = scale.pieces[-1].right - MARGIN if stacked else LABELS - 2 * MARGIN
    y = middle + HIGH_ROW / 4 if stacked else middle
    whole = None if likely.is_open else _stretch(likely, scale)
    core = _core(likely, scale)
    closed = whole is not None and not (whole.open_left or whole.open_right)
    is_point = closed and whole is not None and whole.right - whole.left < POINT
    differs = not likely.tells_as(row.event.bounds) and not row.event.bounds.is_open
    return Bar(
        y=y,
        label=fitted(row.label, room),
        label_at=(12, middle - 5 if stacked else middle + 4),
        row=row,
        whole=whole,
        core=None if is_point or row.recurrence else core,
        is_point=is_point,
        entailed=_stretch(row.event.bounds, scale) if differs else None,
        follows=above is not None and _is_only_ordered(above, row),
        beats=tuple(_beats(row, scale)) if whole is not None else (),
    )


def _beats(row: Row, scale: Scale) -> Iterator[float]:
    """Where the times of a series are, where there is room to tell them apart."""
    seen = Interval(scale.pieces[0].start, scale.pieces[-1].end, Granularity.SECOND)
    if row.recurrence is None:
        return
    beats: list[float] = []
    try:
        for found in times(row.recurrence, row.event.likely, seen):
            at = scale.x(found.start or 0)
            if beats and at - beats[-1] < BEAT:
                return
            beats.append(at)
    except NotExpressible:
        return  # how often, not when
    yield from beats


def _stretch(bounds: Bounds, scale: Scale) -> Stretch:
    """The possible extent; an open side reaches to the edge."""
    first = bounds.earliest_start
    last = bounds.latest_end
    return Stretch(
        scale.pieces[0].left if first is None else scale.x(first),
        scale.pieces[-1].right if last is None else scale.x(last),
        first is None,
        last is None,
    )


def _core(bounds: Bounds, scale: Scale) -> Stretch | None:
    first, last = bounds.latest_start, bounds.earliest_end
    if first is None or last is None or last - first <= 1:
        return None
    return Stretch(scale.x(first), scale.x(last))


def _is_only_ordered(above: Row, row: Row) -> bool:
    """Whether the order to the row above is certain, while their dates leave it open."""
    if row.order != Certainty.CERTAIN:
        return False
    last, first = above.event.likely.latest_start, row.event.likely.earliest_start
    return last is None or first is None or last > first


def fitted(text: str, room: float) -> str:
    """A label cut to the room there is for it, in pixels.

    >>> fitted("the siege of Tarn", 60)
    'the sieg…'
    """
    clean = one_line(text)
    if _wide(clean) <= room:
        return clean
    used = 0.0
    for at, letter in enumerate(clean):
        used += _wide(letter)
        if used > room - LETTER:
            return clean[:at].rstrip() + "…"
    return clean


def _wide(text: str) -> float:
    return sum(2 * LETTER if unicodedata.east_asian_width(c) in "WF" else LETTER for c in text)
