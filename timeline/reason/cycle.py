"""Making a contradiction short: fewer claims explain it better.

A cycle found by a search is negative, not short. An edge that joins two of its points without
lying on it, a chord, leaves a shorter cycle; if that is still negative, it explains the same
contradiction with fewer claims. Each round takes either the one chord that leaves least, or as
many small ones in passing as the contradiction can afford, whichever is shorter, until no chord
makes it shorter or the budget is spent.
"""

from collections.abc import Sequence
from itertools import accumulate

from timeline.reason.shortest import Arcs

Cycle = tuple[int, ...]


def shorten(arcs: Arcs, cycle: Sequence[int], budget: int) -> Cycle:
    """A negative cycle made of arcs of `cycle` and chords of it, as short as chords can make it.

    `budget` is how many arcs may be looked at; the network's own size is a good one.

    >>> arcs = Arcs.between(3, start=(0, 0, 1, 2), end=(1, 2, 2, 0), weight=(1, 3, 1, -5))
    >>> shorten(arcs, cycle=(0, 2, 3), budget=100)
    (3, 1)
    """
    short = tuple(cycle)
    while True:
        budget -= sum(len(arcs.leaving(arcs.start(arc))) for arc in short)
        if budget < 0:
            return short
        cut = _cut(arcs, short)
        if cut is None:
            return short
        short = min(cut, _skip(arcs, short), key=len)


def _cut(arcs: Arcs, cycle: Cycle) -> Cycle | None:
    """The shortest negative cycle that one chord leaves of this one, if any."""
    size = len(cycle)
    place = _places(arcs, cycle)
    before = _weights_before(arcs, cycle)
    best: tuple[int, int, int] | None = None
    for point, start in place.items():
        for chord in arcs.leaving(point):
            end = place.get(arcs.end[chord])
            if end is None:
                continue
            length = (start - end) % size + 1
            if length >= size or (best is not None and length > best[0]):
                continue
            way = before[start] - before[end] + (before[size] if end > start else 0)
            if way + arcs.weight[chord] < 0:
                best = min(best or (length, end, chord), (length, end, chord))
    if best is None:
        return None
    length, end, chord = best
    return (*(cycle[(end + step) % size] for step in range(length - 1)), chord)


def _skip(arcs: Arcs, cycle: Cycle) -> Cycle:
    """The cycle with the farthest chord taken wherever its total can afford it, in one round."""
    size = len(cycle)
    place = _places(arcs, cycle)
    before = _weights_before(arcs, cycle)
    spare = -before[size] - 1  # how much the total may grow and stay negative
    taken = []
    at = 0
    while at < size:
        step, onward, price = cycle[at], at + 1, 0
        for chord in arcs.leaving(arcs.start(cycle[at])):
            end = place.get(arcs.end[chord], -1) or size  # the way ends where it began
            if end > onward:
                cost = arcs.weight[chord] - (before[end] - before[at])
                if cost <= spare:
                    step, onward, price = chord, end, cost
        taken.append(step)
        at = onward
        spare -= price
    return tuple(taken)


def _places(arcs: Arcs, cycle: Cycle) -> dict[int, int]:
    return {arcs.start(arc): at for at, arc in enumerate(cycle)}


def _weights_before(arcs: Arcs, cycle: Cycle) -> list[int]:
    return [0, *accumulate(arcs.weight[arc] for arc in cycle)]
