"""The marks of the picture in SVG: bars and their ends, strokes, arrows, breaks.

The colours are the style's (`timeline.export.svg`), told by classes. Those of gradients and
patterns cannot be, so that what is disputed has its own.
"""

from collections.abc import Iterator, Sequence

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.edtf import Qualifier
from timeline.export.picture.bars import Beat, Parts, Stretch
from timeline.export.picture.scale import Break
from timeline.export.qualified import Sides

HALF = 6.0
"""Half the height of a bar."""
THINNEST = 1.5
NARROWEST = 6.0
"""Pixels of any rectangle, and of a date in dispute, at least."""
SMALL = " small"
"""The class of what is drawn wider than it is, and so grows no wider in a closer look."""
BAND = 3.0
"""A publication that may be anywhere in so many pixels is a band, not a line."""

QUALIFIERS = {
    Qualifier.APPROXIMATE: "c.",
    Qualifier.UNCERTAIN: "?",
    Qualifier.APPROXIMATE | Qualifier.UNCERTAIN: "c. ?",
}
"""What stands beside a date that is approximate, or uncertain."""

_FADES = {
    "in": (0.08, 0.65),
    "out": (0.65, 0.08),
    "in-faint": (0.05, 0.3),
    "out-faint": (0.3, 0.05),
}
_KINDS = {"": ("sure", "#0072b2"), "-disputed": ("unsure", "#d55e00")}


def _gradient(name: str, kind: str, colour: str, opacities: tuple[float, float]) -> str:
    stops = "".join(
        f'<stop class="{kind}" offset="{at}" stop-color="{colour}" stop-opacity="{opacity}"/>'
        for at, opacity in enumerate(opacities)
    )
    return f'<linearGradient id="{name}">{stops}</linearGradient>'


FILLS = (
    "<defs>"
    + "".join(
        _gradient(name + suffix, kind, colour, opacities)
        for suffix, (kind, colour) in _KINDS.items()
        for name, opacities in _FADES.items()
    )
    + '<pattern id="again" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect class="core" width="2" height="6" opacity=".6"/></pattern>'
    '<pattern id="again-disputed" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect class="stated-line" width="2" height="6" opacity=".6"/></pattern>'
    '<pattern id="stated" width="5" height="5" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect class="stated-line" width="1.6" height="5"/></pattern>'
    "</defs>"
)
"""What fades, stripes and hatching are filled with."""


def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel.

    >>> number(12.0), number(3.14159)
    ('12', '3.1')
    """
    return f"{value:.1f}".removesuffix(".0")


def box(kind: str, across: Stretch, y: float, half: float = HALF, fill: str = "") -> str:
    """A rectangle around a height."""
    painted = f' fill="url(#{fill})"' if fill else ""
    small = SMALL if across.width < THINNEST else ""
    return (
        f'<rect class="{kind}{small}" x="{number(across.left)}" y="{number(y - half)}" '
        f'width="{number(max(across.width, THINNEST))}" height="{number(2 * half)}"{painted}/>'
    )


def bands(tops: Sequence[float], width: float, height: float) -> str:
    """What tells one row from the next, behind every other of them."""
    across, down = number(width), number(height)
    drawn = "".join(f"M0 {number(top)}h{across}v{down}h-{across}z" for top in tops)
    return f'<path class="band" d="{drawn}"/>'


def tips(kind: str, of: Stretch, y: float, size: float = HALF) -> Iterator[str]:
    """An arrow on each side that is open."""
    for is_open, x, side in ((of.open_left, of.left, -1), (of.open_right, of.right, 1)):
        if is_open:
            out, back, down = number(side * (size + 2)), number(-side * (size + 2)), number(size)
            top = f"{number(x)} {number(y - size)}"
            yield f'<path class="{kind}" d="M{top}l{out} {down}l{back} {down}z"/>'


def diamond(x: float, y: float) -> str:
    """What is short."""
    return f'<path class="core" d="M{number(x)} {number(y - HALF)}l6 6l-6 6l-6 -6z"/>'


def bar(parts: Parts, y: float, suffix: str = "") -> Iterator[str]:
    """What happened once: its core or dashed outline, and its fading ends.

    Args:
        parts: what it is made of.
        y: the middle of its row.
        suffix: of the fills, "-disputed" where it is.
    """
    if parts.is_point:
        yield diamond(parts.whole.middle, y)
        return
    faint = suffix if parts.core is not None else f"-faint{suffix}"
    if parts.rise is not None:
        yield box("fade", parts.rise, y, fill=f"in{faint}")
    if parts.fall is not None:
        yield box("fade", parts.fall, y, fill=f"out{faint}")
    if parts.core is not None:
        yield box("core" + (SMALL if parts.is_touched else ""), parts.core, y)
    if parts.within is not None:
        yield box("maybe", parts.within, y)
        yield box("edge dashed", parts.within, y)
    yield from tips("core", parts.whole, y)


def series(parts: Parts, beats: Sequence[Beat], y: float, suffix: str = "") -> Iterator[str]:
    """What happens again and again: a stroke for each time, or stripes where these are not told.

    Strokes are fainter where it is only possible, and so are stripes.
    """
    if parts.is_point:
        yield diamond(parts.whole.middle, y)
        return
    if beats:
        yield box("maybe", parts.whole, y, 1)
        for kind, is_certain in (("beats", True), ("beats possible", False)):
            places = (number(beat.x) for beat in beats if beat.is_certain is is_certain)
            strokes = "".join(f"M{x} {number(y - HALF)}v{number(2 * HALF)}" for x in places)
            if strokes:
                yield f'<path class="{kind}" d="{strokes}"/>'
    else:
        yield box("again", parts.whole, y, fill=f"again{suffix}")
        if parts.core is not None and parts.core != parts.whole:
            yield box("again", parts.core, y, fill=f"again{suffix}")
        yield box("edge dashed", parts.whole, y)
    yield from tips("core", parts.whole, y)


def entailed(across: Stretch, y: float) -> Iterator[str]:
    """The thin line of what is entailed, where the bar rests on defaults."""
    left, right, at = number(across.left), number(across.right), number(y + HALF + 3)
    yield f'<line class="entailed" x1="{left}" y1="{at}" x2="{right}" y2="{at}"/>'
    yield from tips("tip", across, y + HALF + 3, 3)


def stated(across: Stretch, y: float) -> Iterator[str]:
    """A date in dispute, hatched."""
    aside = max(NARROWEST - across.width, 0) / 2
    wide = Stretch(across.left - aside, across.right + aside)
    yield box("stated" + (SMALL if aside else ""), wide, y, fill="stated")
    yield from tips("stated-line", across, y)


def about(parts: Parts, sides: Sides, y: float) -> Iterator[str]:
    """A "c." for circa, a "?" for possibly, beside a start or an end that is so."""
    left, right = number(parts.whole.left - 7), number(parts.whole.right + 4)
    if sides[0] and not parts.whole.open_left:
        at = f'x="{left}" y="{number(y + 4)}" text-anchor="end"'
        yield f'<text class="about" {at}>{QUALIFIERS[sides[0]]}</text>'
    elif sides[1] and not parts.whole.open_right:
        at = f'x="{right}" y="{number(y + 4)}"'
        yield f'<text class="about" {at}>{QUALIFIERS[sides[1]]}</text>'


def warning(x: float, y: float) -> str:
    """A triangle with a stroke and a dot, twelve pixels wide, before what is disputed."""
    return (
        f'<path class="warning" d="M{number(x)} {number(y)}h12l-6 -11z'
        f'm5.4 -7.5h1.2v4h-1.2zm0 4.9h1.2v1.2h-1.2z"/>'
    )


def arrow(x: float, top: float, bottom: float, data: str = "", said: str = "") -> str:
    """From one bar down to another; with data attributes, and what is said of it, escaped."""
    length = number(bottom - top - 4)
    d = f"M{number(x)} {number(top)}v{length}m-3 -1l3 5l3 -5z"
    return f'<path class="follows" d="{d}"{data}>{_title(said)}</path>'


def _title(said: str) -> str:
    return f"<title>{said}</title>" if said else ""


def published(across: Stretch, top: float, bottom: float) -> Iterator[str]:
    """The publication: a dashed line, or a band between two where it is a day or longer."""
    lines = [across.middle] if across.width < BAND else [across.left, across.right]
    if len(lines) == 2:
        yield box("published-band", across, (top + bottom) / 2, (bottom - top) / 2)
    for x in map(number, lines):
        yield (
            f'<line class="published" x1="{x}" y1="{number(top)}" x2="{x}" y2="{number(bottom)}"/>'
        )


def torn(x: float, top: float, bottom: float, said: str = "") -> Iterator[str]:
    """Where time is left out: blank paper between two jagged lines."""
    steps = int((bottom - top + 6) // 6)
    jagged = "".join("l3 6" if step % 2 == 0 else "l-3 6" for step in range(steps))
    back = f"m{10 - 3 * (steps % 2)} {-6 * steps}"
    blank = box("paper" + SMALL, Stretch(x - 5, x + 5), (top + bottom) / 2, (bottom - top) / 2)
    yield blank.replace("/>", f">{_title(said)}</rect>") if said else blank
    yield f'<path class="break" d="M{number(x)} {number(top)}m-5 0{jagged}{back}{jagged}"/>'


def left_out(of: Break) -> str:
    """How much time a break leaves out, in words.

    >>> left_out(Break(0, 0, 40 * 86_400)), left_out(Break(0, 0, 950 * 31_556_952))
    ('40 days left out', '950 years left out')
    """
    days = (of.end - of.start) / SECONDS_PER_DAY
    for size, unit in ((365.2425, "years"), (30.436875, "months")):
        if days >= 2 * size:
            return f"{days / size:.0f} {unit} left out"
    return f"{days:.0f} days left out"
