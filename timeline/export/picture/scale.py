"""The time scale of the picture: seconds to pixels, with breaks where they help.

>>> from resolvers.values import Interval
>>> years = [Interval.year(number) for number in (1900, 1905, 1910)]
>>> marked = [Marked(year.start, year.end - 1, of) for of, year in enumerate(years)]
>>> scale = Scale.of(marked, 0, 400)
>>> scale.breaks(), round(scale.x(years[1].start))
((), 183)
"""

from collections.abc import Collection
from itertools import pairwise

from attrs import frozen

from timeline.export.picture.breaks import Marked, groups, whole
from timeline.export.picture.pieces import GAP, Piece, laid_out


@frozen
class Break:
    """Where time is left out: the middle of the break in pixels, and from when until when."""

    x: float
    start: int
    end: int


@frozen
class Scale:
    """Pieces of linear scale from left to right, with a break between each two."""

    pieces: tuple[Piece, ...]

    @classmethod
    def of(
        cls, marked: Collection[Marked], left: float, right: float, *, is_broken: bool = True
    ) -> "Scale":
        """A scale on which all that is marked lies, with a little room around it."""
        found = groups(marked, right - left) if is_broken else (whole(marked),)
        return cls(laid_out(found, left, right))

    def x(self, second: int) -> float:
        """Where a second is; what lies outside the scale is at its edge."""
        if second <= self.pieces[0].start:
            return self.pieces[0].left
        for piece in self.pieces:
            if second < piece.start:
                return piece.left - GAP / 2
            if second <= piece.end:
                return piece.x(second)
        return self.pieces[-1].right

    def shows(self, second: int) -> bool:
        """Whether a second is on the scale, and not left out."""
        return any(piece.start <= second <= piece.end for piece in self.pieces)

    def breaks(self) -> tuple[Break, ...]:
        """The breaks, from left to right."""
        return tuple(
            Break((one.right + other.left) / 2, one.end, other.start)
            for one, other in pairwise(self.pieces)
        )
