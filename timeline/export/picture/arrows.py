"""Arrows from bar to bar: where one event is over before another starts, though no date says so.

What follows from two arrows has none of its own, and of many that lead to one row, the nearest are
drawn. An arrow stands where both bars may be, so that it goes straight down.
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from timeline.chronology import Timeline
from timeline.export.precedence import precedes, tied
from timeline.export.rows import Row

NEAR = 30
"""A row is compared with so many above it, and with those further off that a claim ties to it."""
MOST = 2
"""Arrows that lead to a row."""
ASIDE = 10.0
"""Pixels from the left end of what the two bars share."""
LANE = 8.0
"""Pixels between two arrows side by side."""


@frozen
class Arrow:
    """From the row above to the one below, by their numbers, at a place from left to right."""

    above: int
    below: int
    x: float


Sides = tuple[float, float]
"""From where to where a bar may be, in pixels."""


def ordered(timeline: Timeline, shown: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The pairs of rows whose order is certain while their dates leave it open.

    >>> from timeline.export.rows import rows
    >>> tl = Timeline().add("vote", "count", "result").relate("vote", "before", "count", "result")
    >>> tl = tl.relate("count", "before", "result").solve()
    >>> list(ordered(tl, rows(tl)))
    [(0, 1), (1, 2)]
    """
    place = {part.id: at for at, row in enumerate(shown) for part in (row.event, *row.folded)}
    claimed_with = tied(timeline, place)
    before: list[set[int]] = []
    for below, row in enumerate(shown):
        earlier: set[int] = set()
        near = range(max(below - NEAR, 0), below)
        found = 0
        for above in sorted({*near, *claimed_with.get(below, ())}, reverse=True):
            if found == MOST:
                break
            if above not in earlier and _is_ordered(timeline, shown[above], row):
                yield above, below
                found += 1
                earlier |= {above, *before[above]}
        before.append({above for above in earlier if below - above <= NEAR})


def _is_ordered(timeline: Timeline, above: Row, below: Row) -> bool:
    last, first = above.event.likely.latest_end, below.event.likely.earliest_start
    if last is not None and first is not None and last <= first:
        return False  # as the bars show
    return precedes(timeline.solved.entailed, above.event.id, below.event.id)


def placed(
    pairs: Iterator[tuple[int, int]], bars: Sequence[Sides], labels: Sequence[float]
) -> tuple[Arrow, ...]:
    """An arrow for each pair of rows, side by side where several pass a row.

    Args:
        pairs: of the rows, by their numbers.
        bars: of each row.
        labels: how far the label of each row reaches where it stands above its bar.

    >>> placed(iter([(0, 1), (0, 2)]), [(300, 500), (310, 400), (320, 400)], [0, 0, 0])
    (Arrow(above=0, below=1, x=320.0), Arrow(above=0, below=2, x=330.0))
    """
    made: list[Arrow] = []
    for above, below in pairs:
        left = max(bars[above][0], bars[below][0])
        right = max(min(bars[above][1], bars[below][1]), left)
        # They come in the order of the rows that they lead to.
        passed = []
        for arrow in reversed(made):
            if arrow.below <= above:
                break
            passed.append(arrow.x)
        reach = max(labels[above + 1 : below + 1], default=0.0)
        x = left + min(ASIDE, (right - left) / 2)
        lanes = [x + LANE * lane for lane in range(int(max(right - x, 0) // LANE) + 1)]
        clear = [lane for lane in lanes if lane > reach] or lanes
        free = (lane for lane in clear if all(abs(lane - other) >= LANE for other in passed))
        made.append(Arrow(above, below, next(free, clear[0])))
    return tuple(made)
