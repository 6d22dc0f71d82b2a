"""PNG and PDF: the picture of `timeline.export.svg`, drawn by vl-convert (extra `charts`).

A long chronology is a high picture. Beyond some height a PNG is drawn less sharply, and beyond what
programs can show of either, it is not written at all.
"""

import re
from types import ModuleType

from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.export.document import Exported, Loss
from timeline.export.losses import hidden
from timeline.export.picture.layout import layout
from timeline.export.rows import rows
from timeline.export.svg import draw, height

SHARP = 2.0
"""Pixels of a PNG for each of the picture, so that it is sharp on today's screens."""
HIGHEST_PNG = 32_767
"""Pixels of a PNG from top to bottom: many programs count them in 15 bits."""
HIGHEST_PDF = 14_400
"""Units of a page of PDF from top to bottom (ISO 32000-1, annex C.2)."""

_RESOURCES = re.compile(rb"(?m)(?:^ {6}/\w+ \d+ 0 R\n){2,}")


def write_png(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The picture as PNG.

    Raises:
        InputError: where vl-convert is not installed, or the picture would be too high.
    """
    drawing, high, losses = _drawn(timeline, everything, HIGHEST_PNG, "PNG")
    return Exported(_converter().svg_to_png(drawing, scale=sharpness(high)), losses)


def sharpness(high: float) -> float:
    """How many pixels of a PNG are drawn for each of a picture so high.

    >>> sharpness(500), round(sharpness(30_000), 2)
    (2.0, 1.09)
    """
    return min(SHARP, HIGHEST_PNG / high)


def write_pdf(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The picture as PDF, on one page of its size.

    Raises:
        InputError: where vl-convert is not installed, or the page would be too high.
    """
    drawing, _, losses = _drawn(timeline, everything, HIGHEST_PDF, "PDF")
    return Exported(in_order(_converter().svg_to_pdf(drawing)), losses)


def in_order(pdf: bytes) -> bytes:
    r"""A PDF with its lists of resources in order, which vl-convert writes in any.

    Its places of objects stay true, for no list grows longer.

    >>> in_order(b"<<\n      /gs1 8 0 R\n      /gs0 7 0 R\n>>")
    b'<<\n      /gs0 7 0 R\n      /gs1 8 0 R\n>>'
    """
    return _RESOURCES.sub(lambda found: b"".join(sorted(found[0].splitlines(keepends=True))), pdf)


def _drawn(
    timeline: Timeline, everything: bool, highest: int, name: str
) -> tuple[str, float, tuple[Loss, ...]]:
    """The picture as SVG, how high it is, and what it leaves out."""
    shown = rows(timeline, everything=everything)
    picture = layout(timeline, shown)
    high = height(picture)
    if high > highest:
        raise InputError(
            f"a {name} of {len(shown)} events would be {high:.0f} pixels high, and few programs "
            f"show more than {highest}: ask for SVG or the page (html), or for some of the events"
        )
    return draw(picture), high, tuple(hidden(timeline, shown))


def _converter() -> ModuleType:
    try:
        import vl_convert
    except ImportError:
        raise InputError(
            "PNG and PDF need vl-convert: pip install 'event-timeline[charts]'; SVG needs nothing"
        ) from None
    return vl_convert
