"""The picture: an SVG of the whole chronology, the same bytes for the same timeline.

Solid is certain, fading is possible, a dashed outline is somewhere within, an arrow is open, a
diamond is a moment, strokes on a line are what happens again and again, "c." is about, the dashed
line is the publication. Nothing is told by colour alone. The colours are blue and vermilion of the
palette of Okabe and Ito ("Color Universal Design", 2008), which colour-blind readers can tell
apart; in dark surroundings ink and paper change places.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from resolvers.edtf import Qualifier
from timeline.chronology import Timeline
from timeline.export.document import Exported
from timeline.export.layout import ROW, TOP, Bar, Picture, Stretch, layout
from timeline.export.losses import hidden
from timeline.export.qualified import Sides
from timeline.export.rows import rows
from timeline.export.text import one_line, plain

STYLE = """
.paper{fill:#fff}.ink,text{fill:#222}text{font:12px system-ui,sans-serif}
.tick line{stroke:#ddd}.tick text,.unplaced{fill:#555;font-size:11px}.band{fill:#f5f5f5}
.tick text{stroke:#fff;stroke-width:4px;paint-order:stroke}
.core{fill:#0072b2}.maybe{fill:#0072b2;fill-opacity:.28}.edge{stroke:#0072b2;stroke-width:1.5}
.beats{stroke:#0072b2;stroke-width:2.5;fill:none}
.dashed{stroke-dasharray:3 2;fill:none}.entailed{stroke:#777}.tip{fill:#777}
.published{stroke:#d55e00;stroke-width:1.5;stroke-dasharray:5 3}.published-label{fill:#b34e00}
.disputed .core,.disputed .maybe{fill:#d55e00}.disputed .edge,.disputed .beats{stroke:#d55e00}
.follows{stroke:#555;fill:none}.break{stroke:#555;fill:none}
@media (prefers-color-scheme:dark){.paper{fill:#16181c}.ink,text{fill:#e8e8e8}
.tick line{stroke:#3a3d44}.tick text{stroke:#16181c}.tick text,.unplaced{fill:#aaa}
.band{fill:#1f2228}.core,.maybe{fill:#56b4e9}stop{stop-color:#56b4e9}.edge,.beats{stroke:#56b4e9}
.entailed,.follows,.break{stroke:#999}.tip{fill:#999}.published-label{fill:#f0803c}}
"""
_FILLS = (
    '<defs><linearGradient id="in"><stop offset="0" stop-color="#0072b2" stop-opacity=".08"/>'
    '<stop offset="1" stop-color="#0072b2" stop-opacity=".65"/></linearGradient>'
    '<linearGradient id="out"><stop offset="0" stop-color="#0072b2" stop-opacity=".65"/>'
    '<stop offset="1" stop-color="#0072b2" stop-opacity=".08"/></linearGradient>'
    '<pattern id="again" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect class="core" width="2" height="6" opacity=".6"/></pattern></defs>'
)
STYLED = f"<style>{STYLE.strip()}</style>\n{_FILLS}"
"""What a picture needs once, however many of them a page shows."""
HALF = 6.0
"""Half the height of a bar."""


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
    """The picture as SVG; without its style and fills where a page has them once for all."""
    width, height = number(picture.width), number(picture.height)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" aria-label="Chronology">',
        *((STYLED,) if styled else ()),
        f'<rect class="paper" width="{width}" height="{height}"/>',
        *_background(picture),
        *(line for bar in picture.bars for line in _bar(bar, number(picture.left + 12))),
        *_breaks(picture),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _background(picture: Picture) -> Iterator[str]:
    bottom = picture.height - 10
    for at in range(1, len(picture.bars), 2):
        middle = TOP + picture.row * (at + 0.5)
        yield _rect("band", Stretch(0, picture.width), middle, picture.row / 2)
    if picture.published is not None:
        x = number(picture.published.middle)
        yield (
            f'<line class="published" x1="{x}" y1="14" x2="{x}" y2="{number(bottom)}"/>'
            f'<text class="published-label" x="{x}" y="11" text-anchor="end">published</text>'
        )
    for tick in picture.ticks:
        x = number(tick.x)
        yield (
            f'<g class="tick"><line x1="{x}" y1="{TOP - 6}" x2="{x}" y2="{number(bottom)}"/>'
            f'<text x="{x}" y="{TOP - 26}" text-anchor="middle">{escape(tick.text)}</text>'
            + (
                f'<text x="{x}" y="{TOP - 12}" text-anchor="middle">{escape(tick.under)}</text>'
                if tick.under
                else ""
            )
            + "</g>"
        )


def _bar(bar: Bar, left: str) -> Iterator[str]:
    kind = "event disputed" if bar.row.event.disputed else "event"
    yield f'<g class="{kind}" data-event={quoteattr(plain(bar.row.event.id))}>'
    yield f"<title>{escape(one_line(bar.words))}</title>"
    mark = "⚠ " if bar.row.event.disputed else ""
    x, y = (number(place) for place in bar.label_at)
    yield f'<text x="{x}" y="{y}">{escape(mark + plain(bar.label))}</text>'
    if bar.follows:
        top = number(bar.label_at[1] - 21)
        yield f'<path class="follows" d="M4 {top}v8m-2.5 -3l2.5 3l2.5 -3"/>'
    if bar.entailed is not None:
        yield from _line(bar.entailed, bar.y + HALF + 3)
    if bar.whole is None:
        yield f'<text class="unplaced" x="{left}" y="{number(bar.y + 4)}">{_unplaced(bar)}</text>'
    elif bar.row.recurrence is not None and not bar.is_point:
        yield from _again(bar.whole, bar.beats, bar.y)
    elif bar.is_point:
        top = f"{number(bar.whole.middle)} {number(bar.y - HALF)}"
        yield f'<path class="core" d="M{top}l6 6l-6 6l-6 -6z"/>'
    else:
        yield from _extent(bar.whole, bar.core, bar.y)
    if bar.whole is not None:
        yield from _about(bar.whole, bar.row.about, bar.y + 4)
    yield "</g>"


def _about(whole: Stretch, about: Sides, y: float) -> Iterator[str]:
    """A "c." for circa, a "?" for possibly, beside a start or an end that is so."""
    if about[0] and not whole.open_left:
        at, mark = number(whole.left - 7), _MARKS[about[0]]
        yield f'<text class="about" x="{at}" y="{number(y)}" {_END}>{mark}</text>'
    elif about[1] and not whole.open_right:
        at, mark = number(whole.right + 4), _MARKS[about[1]]
        yield f'<text class="about" x="{at}" y="{number(y)}">{mark}</text>'


_END = 'text-anchor="end"'
_MARKS = {
    Qualifier.APPROXIMATE: "c.",
    Qualifier.UNCERTAIN: "?",
    Qualifier.APPROXIMATE | Qualifier.UNCERTAIN: "c. ?",
}


def _unplaced(bar: Bar) -> str:
    return "statements contradict each other" if bar.row.event.disputed else "at an unknown time"


def _extent(whole: Stretch, core: Stretch | None, y: float) -> Iterator[str]:
    """The core with its fading ends; without one, a fading open side, or a dashed outline."""
    if core is not None:
        if core.left - whole.left >= 1:
            yield _rect("fade", Stretch(whole.left, core.left), y, HALF, "url(#in)")
        if whole.right - core.right >= 1:
            yield _rect("fade", Stretch(core.right, whole.right), y, HALF, "url(#out)")
        yield _rect("core", core, y, HALF)
    elif whole.open_left != whole.open_right:
        yield _rect("fade", whole, y, HALF, "url(#in)" if whole.open_left else "url(#out)")
        edge = whole.right if whole.open_left else whole.left
        yield _rect("core", Stretch(edge - 1, edge + 1), y, HALF)
    else:
        yield _rect("maybe", whole, y, HALF)
        yield _rect("edge dashed", whole, y, HALF)
    if whole.open_left:
        yield _tip("core", whole.left, y, -1)
    if whole.open_right:
        yield _tip("core", whole.right, y, 1)


def _again(whole: Stretch, beats: tuple[float, ...], y: float) -> Iterator[str]:
    """A thin line with a stroke for each time; striped where they cannot be told apart."""
    if beats:
        yield _rect("maybe", whole, y, 1)
        strokes = "".join(f"M{number(x)} {number(y - HALF)}v{number(2 * HALF)}" for x in beats)
        yield f'<path class="beats" d="{strokes}"/>'
    else:
        yield _rect("again", whole, y, HALF, "url(#again)")
        yield _rect("edge dashed", whole, y, HALF)
    if whole.open_left:
        yield _tip("core", whole.left, y, -1)
    if whole.open_right:
        yield _tip("core", whole.right, y, 1)


def _line(stretch: Stretch, y: float) -> Iterator[str]:
    left, right, at = number(stretch.left), number(stretch.right), number(y)
    yield f'<line class="entailed" x1="{left}" y1="{at}" x2="{right}" y2="{at}"/>'
    if stretch.open_left:
        yield _tip("tip", stretch.left, y, -1, 3)
    if stretch.open_right:
        yield _tip("tip", stretch.right, y, 1, 3)


def _rect(kind: str, across: Stretch, y: float, half: float, fill: str = "") -> str:
    width = max(across.right - across.left, 1.5)
    painted = f' fill="{fill}"' if fill else ""
    return (
        f'<rect class="{kind}" x="{number(across.left)}" y="{number(y - half)}" '
        f'width="{number(width)}" height="{number(2 * half)}"{painted}/>'
    )


def _tip(kind: str, x: float, y: float, side: int, size: float = HALF) -> str:
    out, back, down = number(side * (size + 2)), number(-side * (size + 2)), number(size)
    top = f"{number(x)} {number(y - size)}"
    return f'<path class="{kind}" d="M{top}l{out} {down}l{back} {down}z"/>'


def _breaks(picture: Picture) -> Iterator[str]:
    """Where time is left out: two jagged lines, from top to bottom or across each bar."""
    if picture.row == ROW:
        reaches = [(TOP - 8.0, picture.height - 18)]
    else:
        reaches = [(bar.y - 9, bar.y + 9) for bar in picture.bars]
    for x in picture.breaks:
        for top, bottom in reaches:
            steps = int((bottom - top + 6) // 6)
            jagged = "".join("l3 6" if step % 2 == 0 else "l-3 6" for step in range(steps))
            yield _rect("paper", Stretch(x - 5, x + 5), (top + bottom) / 2, (bottom - top) / 2)
            for side in (x - 5, x + 5):
                yield f'<path class="break" d="M{number(side)} {number(top)}{jagged}"/>'


def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel.

    >>> number(12.0), number(3.14159)
    ('12', '3.1')
    """
    return f"{value:.1f}".removesuffix(".0")
