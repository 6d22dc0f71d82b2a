"""Where everything of the picture is: rows of labels and bars, in pixels, before any drawing.

A row is an event: its label, and its bar as `timeline.export.picture.bars` makes it. Below the bar
a thin line shows what is entailed, where the bar rests on defaults. Where there is little width, as
on a telephone, each label stands above its bar.
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from timeline.chronology import Timeline
from timeline.export.picture.arrows import Arrow, ordered, placed
from timeline.export.picture.bars import Beat, Parts, Stretch, beats, marked, stretch
from timeline.export.picture.breaks import Marked
from timeline.export.picture.lettering import fitted, width
from timeline.export.picture.scale import Break, Scale
from timeline.export.picture.ticks import Tick, ticks
from timeline.export.rows import Row
from timeline.export.text import one_line

WIDTH = 960
LABELS = 330
"""Pixels of the column of labels."""
NARROW = 560
"""In fewer pixels there is no such column: labels stand above their bars."""
ROW, HIGH_ROW = 26, 44
"""The height of a row, without a label above its bar and with one."""
TOP = 52
MARGIN = 16
EDGE = 4.0
"""Pixels that a label keeps from the edge of the drawing."""
INDENT = 12.0
"""Pixels before a label."""
WARNING = 16.0
"""Pixels of the mark before the label of what is disputed."""


@frozen
class Bar:
    """An event drawn.

    Args:
        y: the middle of its row.
        label: its label, as far as there is room.
        label_at: from where the label runs, on which line.
        row: the event.
        parts: its bar; `None` where nothing is known.
        entailed: the possible extent without the defaults, where it differs.
        beats: where it happens again and again, if that can be told apart.
        stated: the dates in dispute.
    """

    y: float
    label: str
    label_at: tuple[float, float]
    row: Row
    parts: Parts | None
    entailed: Stretch | None
    beats: tuple[Beat, ...] = ()
    stated: tuple[Stretch, ...] = ()

    @property
    def words(self) -> str:
        """Label, time and reason, for whoever points at it or hears it read."""
        said = f"{self.row.label}: {self.row.words}"
        return f"{said} ({self.row.uncertainty})" if self.row.uncertainty else said


@frozen
class Picture:
    """All that is drawn; `row` is the height of a row, `scale` where each second is."""

    width: float
    height: float
    row: float
    left: float
    right: float
    ticks: tuple[Tick, ...]
    breaks: tuple[Break, ...]
    bars: tuple[Bar, ...]
    arrows: tuple[Arrow, ...]
    published: Stretch | None
    scale: Scale


def layout(
    timeline: Timeline, shown: Sequence[Row], *, width: int = WIDTH, is_broken: bool = True
) -> Picture:
    """The picture of rows of a solved timeline; where asked, on a scale without breaks."""
    stacked = width < NARROW
    left, right = float(MARGIN if stacked else LABELS), float(width - MARGIN)
    drawn = [part for of, row in enumerate(shown) for part in _marked(row, of)]
    first, last = timeline.when()
    published = None if first is None or last is None else (first, last + 1)
    drawn += [] if published is None else [Marked(first, last, of=-1)]
    scale = Scale.of(drawn, left, right, is_broken=is_broken)
    high = HIGH_ROW if stacked else ROW
    bars = tuple(
        _bar(row, TOP + high * (number + 0.5), scale, stacked=stacked)
        for number, row in enumerate(shown)
    )
    return Picture(
        width=width,
        height=TOP + high * len(shown) + MARGIN,
        row=high,
        left=left,
        right=right,
        ticks=ticks(scale, EDGE, width - EDGE) if drawn else (),
        breaks=scale.breaks(),
        bars=bars,
        arrows=_arrows(timeline, bars, left, right, stacked=stacked),
        published=None if published is None else stretch(*published, scale),
        scale=scale,
    )


def _marked(row: Row, of: int) -> Iterator[Marked]:
    for bounds in (row.event.likely, *(said.bounds for said in row.said)):
        yield from marked(bounds, of)


def _bar(row: Row, middle: float, scale: Scale, *, stacked: bool) -> Bar:
    likely, entailed = row.event.likely, row.event.bounds
    start = INDENT + (WARNING if row.disputed else 0)
    room = (scale.pieces[-1].right if stacked else LABELS - MARGIN) - start - EDGE
    differs = not likely.tells_as(entailed) and not entailed.is_open
    return Bar(
        y=middle + HIGH_ROW / 4 if stacked else middle,
        label=fitted(one_line(row.label), room),
        label_at=(start, middle - 5 if stacked else middle + 4),
        row=row,
        parts=None if likely.is_open else Parts.of(likely, scale),
        entailed=stretch(entailed.earliest_start, entailed.latest_end, scale) if differs else None,
        beats=() if likely.is_open else beats(row, scale),
        stated=tuple(
            stretch(said.bounds.earliest_start, said.bounds.latest_end, scale) for said in row.said
        ),
    )


def _arrows(
    timeline: Timeline, bars: Sequence[Bar], left: float, right: float, *, stacked: bool
) -> tuple[Arrow, ...]:
    wholes = [(left, right) if bar.parts is None else _sides(bar.parts.whole) for bar in bars]
    reach = [bar.label_at[0] + width(bar.label) if stacked else 0.0 for bar in bars]
    return placed(ordered(timeline, [bar.row for bar in bars]), wholes, reach)


def _sides(whole: Stretch) -> tuple[float, float]:
    return whole.left, whole.right
