"""The picture: an SVG of the whole chronology, the same bytes for the same timeline.

What is drawn, and where, is laid out in `timeline.export.picture`; what the marks mean stands in
its `legend`. Nothing is told by colour alone. The colours are blue and vermilion of the palette of
Okabe and Ito ("Color Universal Design", 2008), which colour-blind readers can tell apart; in dark
surroundings ink and paper change places.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from timeline.chronology import Timeline
from timeline.export.document import Exported
from timeline.export.losses import hidden
from timeline.export.picture import legend, marks
from timeline.export.picture.arrows import Arrow
from timeline.export.picture.layout import EDGE, INDENT, ROW, TOP, Picture, layout
from timeline.export.picture.lettering import width as width_of
from timeline.export.picture.marks import HALF, number
from timeline.export.picture.ticks import between
from timeline.export.rows import rows
from timeline.export.text import one_line, plain

STYLE = """
.paper{fill:#fff}.ink,text{fill:#222}text{font:12px system-ui,sans-serif}
.tick line{stroke:#ddd}.tick text,.legend text,.unplaced{fill:#555;font-size:11px}
.legend .about{fill:#222;font-size:12px}.band{fill:#f5f5f5}
.tick text{stroke:#fff;stroke-width:4px;paint-order:stroke}
.core{fill:#0072b2}.maybe{fill:#0072b2;fill-opacity:.28}.edge{stroke:#0072b2;stroke-width:1.5}
.beats{stroke:#0072b2;stroke-width:2.5;fill:none}.possible{stroke-opacity:.45}
.dashed{stroke-dasharray:3 2;fill:none}.entailed{stroke:#777}.tip{fill:#777}
.published{stroke:#d55e00;stroke-width:1.5;stroke-dasharray:5 3}.published-label{fill:#b34e00}
.published-band{fill:#d55e00;fill-opacity:.1}
.disputed .core,.disputed .maybe{fill:#d55e00}.disputed .edge,.disputed .beats{stroke:#d55e00}
.stated{stroke:#d55e00}.stated-line{fill:#d55e00}.warning{fill:#b34e00;fill-rule:evenodd}
.follows{stroke:#555;fill:#555}.break{stroke:#555;fill:none}.hit{fill:none;pointer-events:all}
@media screen and (prefers-color-scheme:dark){.paper{fill:#16181c}.ink,text{fill:#e8e8e8}
.tick line{stroke:#3a3d44}.tick text{stroke:#16181c}
.tick text,.legend text,.unplaced{fill:#aaa}.legend .about{fill:#e8e8e8}
.band{fill:#1f2228}.core,.maybe{fill:#56b4e9}.sure{stop-color:#56b4e9}.edge,.beats{stroke:#56b4e9}
.entailed,.follows,.break{stroke:#999}.tip,.follows{fill:#999}.published-label,.warning{fill:#f0803c}}
"""
STYLED = f"<style>{STYLE.strip()}</style>\n{marks.FILLS}"
"""What a picture needs once, however many of them a page shows."""
UNPLACED = 26.0
"""Pixels before what is said of an event without a date."""
PUBLISHED = "published"


def write(timeline: Timeline, *, everything: bool = False, width: int = 960) -> Exported:
    """The timeline as an SVG picture.

    >>> siege = Timeline().add("siege").constrain("siege", start="1573-07").solve()
    >>> write(siege).document[:4]
    '<svg'
    """
    shown = rows(timeline, everything=everything)
    return Exported(
        draw(layout(timeline, shown, width=width)),
        tuple(hidden(timeline, shown)),
    )


def draw(picture: Picture, *, styled: bool = True) -> str:
    """The picture as SVG; without style, fills and legend where a page has them once for all."""
    wide, high = number(picture.width), number(height(picture) if styled else picture.height)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" '
        f'width="{wide}" height="{high}" role="img" aria-label="Chronology">',
        *((STYLED,) if styled else ()),
        f'<rect class="paper" width="{wide}" height="{high}"/>',
        *_background(picture),
        *(_arrow(picture, arrow) for arrow in picture.arrows),
        *(line for at in range(len(picture.bars)) for line in _bar(picture, at)),
        *_breaks(picture),
        *(legend.drawn(picture) if styled else ()),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def height(picture: Picture) -> float:
    """How high a picture is drawn with its legend, in pixels."""
    return picture.height + legend.placed(picture)[1]


def _background(picture: Picture) -> Iterator[str]:
    bottom = picture.height - 10
    tops = [TOP + picture.row * at for at in range(1, len(picture.bars), 2)]
    if tops:
        yield marks.bands(tops, picture.width, picture.row)
    if picture.published is not None:
        yield from marks.published(picture.published, 14, TOP - 6)
    for tick in picture.ticks:
        x = number(tick.x)
        yield (
            f'<g class="tick"><line x1="{x}" y1="{TOP - 6}" x2="{x}" y2="{number(bottom)}"/>'
            f"{_middle(tick.text, tick.at, TOP - 26)}"
            + (_middle(tick.under, tick.at, TOP - 12) if tick.under else "")
            + "</g>"
        )
    if picture.published is not None:  # over the ticks, but under their labels
        yield from marks.published(picture.published, TOP - 6, bottom)
        half = width_of(PUBLISHED) / 2
        middle = between(picture.published.middle, EDGE, picture.width - EDGE, half)
        yield _middle(PUBLISHED, middle, 11, ' class="published-label"')


def _middle(words: str, x: float, y: int, kind: str = "") -> str:
    return f'<text{kind} x="{number(x)}" y="{y}" text-anchor="middle">{escape(words)}</text>'


def _arrow(picture: Picture, of: Arrow) -> str:
    above, below = picture.bars[of.above], picture.bars[of.below]
    said = one_line(f"{above.row.label} is over before {below.row.label} begins")
    ids = (quoteattr(plain(bar.row.event.id)) for bar in (above, below))
    data = " data-from={} data-to={}".format(*ids)
    return marks.arrow(of.x, above.y + HALF, below.y - HALF, data, escape(said))


def _bar(picture: Picture, at: int) -> Iterator[str]:
    bar = picture.bars[at]
    is_disputed = bar.row.disputed
    kind, suffix = ("event disputed", "-disputed") if is_disputed else ("event", "")
    yield f'<g class="{kind}" data-event={quoteattr(plain(bar.row.event.id))}>'
    yield f"<title>{escape(one_line(bar.words))}</title>{_whole_row(picture, at)}"
    if is_disputed:
        yield marks.warning(INDENT, bar.label_at[1])
    x, y = map(number, bar.label_at)
    yield f'<text x="{x}" y="{y}">{escape(bar.label)}</text>'
    if bar.entailed is not None:
        yield from marks.entailed(bar.entailed, bar.y)
    if bar.parts is not None:
        if bar.row.recurrence is not None:
            yield from marks.series(bar.parts, bar.beats, bar.y, suffix)
        else:
            yield from marks.bar(bar.parts, bar.y, suffix)
        yield from marks.about(bar.parts, bar.row.about, bar.y)
    for date in bar.stated:
        yield from marks.stated(date, bar.y)
    if bar.parts is None and not bar.stated:
        said = "statements contradict each other" if is_disputed else "at an unknown time"
        x, y = number(picture.left + UNPLACED), number(bar.y + 4)
        yield f'<text class="unplaced" x="{x}" y="{y}">{said}</text>'
    yield "</g>"


def _whole_row(picture: Picture, at: int) -> str:
    """What makes all of a row answer to a pointer."""
    top, height = number(TOP + picture.row * at), number(picture.row)
    return f'<rect class="hit" y="{top}" width="{number(picture.width)}" height="{height}"/>'


def _breaks(picture: Picture) -> Iterator[str]:
    """Where time is left out, from top to bottom or across each bar."""
    if picture.row == ROW:
        reaches = [(TOP - 8.0, picture.height - 18)]
    else:
        reaches = [(bar.y - 9, bar.y + 11) for bar in picture.bars]
    for at in picture.breaks:
        for top, bottom in reaches:
            yield from marks.torn(at.x, top, bottom, marks.left_out(at))
