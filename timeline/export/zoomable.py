"""The picture as the page shows it: the same drawing, with what a script needs to look closer.

Zooming stretches time alone. The script moves what is drawn; the ticks of a stretched scale are
given to it, made as all ticks are.
"""

import math
from collections.abc import Iterator
from html import escape

from attrs import evolve

from timeline.export.picture.layout import TOP, Picture
from timeline.export.picture.marks import number
from timeline.export.picture.scale import Scale
from timeline.export.picture.ticks import ticks
from timeline.export.svg import draw

STEPS = (4, 16)
"""The picture is given ticks for being so many times as long; up to the next, they do."""


def zoomable(picture: Picture, name: str) -> str:
    """The drawing of a picture, its class a name, for a page that has its style and fills.

    The script reads from the attributes: where time starts and ends (`left`, `right`), how far the
    scale reaches down (`top`), the height of a row (`row`), and the ticks, a line each: where it
    is, its label, and what stands under it.
    """
    data = {
        "left": number(picture.left),
        "right": number(picture.right),
        "top": number(TOP),
        "row": number(picture.row),
        **{f"ticks-{times}": "\n".join(_ticks(picture, times)) for times in STEPS},
    }
    attributes = "".join(f' data-{key}="{escape(value)}"' for key, value in data.items() if value)
    drawn = draw(picture, styled=False).replace(' role="img"', ' role="group"', 1)
    drawn = drawn.replace("<svg", f'<svg class="{name}"{attributes}', 1)
    return f'<div class="drawing {name}">{drawn}</div>'


def _ticks(picture: Picture, times: int) -> Iterator[str]:
    """The ticks of the scale drawn so many times as long, where they are on the one drawn."""
    if not picture.ticks:
        return

    def stretched(x: float) -> float:
        return picture.left + (x - picture.left) * times

    pieces = (
        evolve(piece, left=stretched(piece.left), right=stretched(piece.right))
        for piece in picture.scale.pieces
    )
    for tick in ticks(Scale(tuple(pieces)), -math.inf, math.inf):
        x = picture.left + (tick.x - picture.left) / times
        yield f"{x:.2f}|{tick.text}|{tick.under}".rstrip("|")
