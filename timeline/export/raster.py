"""PNG and PDF: the picture of `timeline.export.svg`, drawn by vl-convert (extra `charts`)."""

from types import ModuleType

from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.export import svg
from timeline.export.document import Exported

SCALE = 2.0
"""Pixels of a PNG for each of the picture, so that it is sharp on today's screens."""


def write_png(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The picture as PNG.

    Raises:
        InputError: where vl-convert is not installed.
    """
    drawing, losses = svg.write(timeline, everything=everything)
    return Exported(_converter().svg_to_png(drawing, scale=SCALE), losses)


def write_pdf(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The picture as PDF, on one page of its size.

    Raises:
        InputError: where vl-convert is not installed.
    """
    drawing, losses = svg.write(timeline, everything=everything)
    return Exported(_converter().svg_to_pdf(drawing), losses)


def _converter() -> ModuleType:
    try:
        import vl_convert
    except ImportError:
        raise InputError(
            "PNG and PDF need vl-convert: pip install 'event-timeline[charts]'; SVG needs nothing"
        ) from None
    return vl_convert
