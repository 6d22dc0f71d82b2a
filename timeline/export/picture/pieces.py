"""Pieces of the time scale: groups of times, each laid out on a linear scale of its own.

The crowd gets the room: a piece is as wide as there is to tell apart in it, a lone date takes
little. Each has some room around it, by its own length.

>>> day = 86_400
>>> hastings, readings = Group(0, day, 0), Group(9_000 * day, 9_060 * day, 2)
>>> [round(piece.right - piece.left) for piece in laid_out([hastings, readings], 0, 600)]
[64, 502]
"""

from collections.abc import Sequence

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY

GAP = 34
"""Pixels of a break between two pieces."""
LONE, LEAST = 64, 100
"""Pixels of a piece in which there is nothing to tell apart, and of any other at least."""


@frozen
class Group:
    """What one piece shows, from one second to another, and how much is to be told apart there."""

    first: int
    last: int
    crowd: float

    @property
    def length(self) -> int:
        """From the first second to the last."""
        return self.last - self.first

    @property
    def is_lone(self) -> bool:
        """Whether there is one date alone."""
        return self.crowd < 1


@frozen
class Piece:
    """A stretch of time on a stretch of the picture, with a linear scale."""

    start: int
    end: int
    left: float
    right: float

    def x(self, second: int) -> float:
        """Where a second is."""
        return self.left + (self.right - self.left) * (second - self.start) / (
            self.end - self.start
        )

    def second(self, x: float) -> int:
        """Which second is at a place: what `x` undoes."""
        return self.start + round(
            (x - self.left) * (self.end - self.start) / (self.right - self.left)
        )


def laid_out(groups: Sequence[Group], left: float, right: float) -> tuple[Piece, ...]:
    """A piece for each group of times, from left to right, with a break between each two."""
    room = right - left - GAP * (len(groups) - 1)
    pieces = []
    for (start, end), width in zip(_padded(groups), _widths(groups, room), strict=True):
        pieces.append(Piece(start, end, left, left + width))
        left += width + GAP
    return tuple(pieces)


def _widths(groups: Sequence[Group], room: float) -> list[float]:
    crowds = [0 if group.is_lone else group.crowd for group in groups]
    if not any(crowds):
        return [room / len(groups)] * len(groups)
    least = [LEAST if crowd else LONE for crowd in crowds]
    shrunk = min(room / sum(least), 1)
    over = max(room - sum(least), 0) / sum(crowds)
    return [shrunk * low + over * crowd for low, crowd in zip(least, crowds, strict=True)]


def _padded(groups: Sequence[Group]) -> list[tuple[int, int]]:
    """The groups with room around them; none takes more than a third of the way to the next."""
    spans = []
    for at, group in enumerate(groups):
        # A lone unit of the calendar is less than half of its piece, for there is a tick at it.
        is_lone = group.is_lone and len(groups) > 1
        margin = group.length * 9 // 20 if is_lone else group.length // 25
        if group.length < 2:
            margin = SECONDS_PER_DAY // 2
        margin = max(margin, 1)
        before = group.first - groups[at - 1].last if at else 3 * margin
        after = groups[at + 1].first - group.last if at + 1 < len(groups) else 3 * margin
        before, after = min(margin, before // 3), min(margin, after // 3)
        spans.append((group.first - before, group.last + after))
    return spans
