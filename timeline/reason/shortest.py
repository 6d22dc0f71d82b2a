"""Weighted arcs in columns, and the shortest paths from one point where no weight is negative.

The network's own search copes with negative weights and lives in `labels`; this is what stands
below it, and `dijkstra` for the questions asked once a schedule is known.
"""

from collections.abc import Sequence
from heapq import heappop, heappush

from attrs import frozen


@frozen(eq=False, repr=False)
class Arcs:
    """Weighted arcs by number, and the numbers of those that leave each point.

    Columns rather than objects: at a million arcs that is what the time goes into.
    """

    start: Sequence[int]
    end: Sequence[int]
    weight: Sequence[int]
    leaving: Sequence[Sequence[int]]

    @classmethod
    def between(
        cls, points: int, start: Sequence[int], end: Sequence[int], weight: Sequence[int]
    ) -> "Arcs":
        """Sort the arcs by the point they leave."""
        leaving: list[list[int]] = [[] for _ in range(points)]
        for number, point in enumerate(start):
            leaving[point].append(number)
        return cls(start, end, weight, leaving)


def walk(arcs: Arcs, via: Sequence[int | None], root: int, point: int) -> tuple[int, ...]:
    """The arcs that led a search from `root` to `point`, in order.

    >>> arcs = Arcs.between(3, start=(0, 1), end=(1, 2), weight=(5, 5))
    >>> walk(arcs, via=(None, 0, 1), root=0, point=2)
    (0, 1)
    """
    path = []
    while point != root:
        arc = via[point]
        if arc is None:
            raise ValueError(f"no search led from point {root} to {point}")
        path.append(arc)
        point = arcs.start[arc]
    return tuple(path[::-1])


def dijkstra(
    arcs: Arcs, potential: Sequence[int], root: int, far: int
) -> tuple[list[int], list[int | None]]:
    """The distance of each point from `root` (`far`: no path), and the last arc to it.

    `potential` must satisfy every arc (`potential[end] <= potential[start] + weight`): reduced by
    it the weights are never negative (D. B. Johnson, 1977). `far` is longer than any path.

    >>> arcs = Arcs.between(3, start=(0, 1), end=(1, 0), weight=(5, -3))
    >>> dijkstra(arcs, potential=(0, 4, 0), root=1, far=99)
    ([-3, 0, 99], [1, None, None])
    """
    end, weight, leaving = arcs.end, arcs.weight, arcs.leaving
    distance = [far] * len(leaving)
    via: list[int | None] = [None] * len(leaving)
    distance[root] = 0
    heap = [(-potential[root], root)]
    while heap:
        key, u = heappop(heap)
        base = distance[u]
        if key + potential[u] != base:  # reached on a shorter way since
            continue
        for arc in leaving[u]:
            v = end[arc]
            reached = base + weight[arc]
            if reached < distance[v]:
                distance[v] = reached
                via[v] = arc
                heappush(heap, (reached - potential[v], v))
    return distance, via
