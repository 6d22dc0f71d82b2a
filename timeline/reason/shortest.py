"""Weighted arcs in columns, and the shortest paths from one point where no weight is negative.

The network's own search copes with negative weights and lives in `labels`; this is what stands
below it, and `dijkstra` for the questions asked once a schedule is known.
"""

from collections.abc import Iterable, Mapping, Sequence
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


def walk(
    arcs: Arcs, via: Sequence[int | None] | Mapping[int, int], root: int, point: int
) -> tuple[int, ...]:
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


def without_loops(arcs: Arcs, path: Iterable[int]) -> tuple[int, ...]:
    """A path that visits no point twice, by leaving out what lies between.

    >>> arcs = Arcs.between(3, start=(0, 1, 0), end=(1, 0, 2), weight=(1, -1, 4))
    >>> without_loops(arcs, (0, 1, 2))
    (2,)
    """
    simple: list[int] = []
    seen: set[int] = set()
    for arc in path:
        seen.add(arcs.start[arc])
        simple.append(arc)
        while arcs.end[arc] in seen:
            seen.remove(arcs.start[simple.pop()])
    return tuple(simple)


@frozen
class Path:
    """A path by its arcs, in order, and its length."""

    length: int
    arcs: tuple[int, ...]


def path_below(
    arcs: Arcs, potential: Sequence[int], start: int, end: int, below: int | None
) -> Path | None:
    """The shortest path between two points if it is shorter than `below` (`None`: any is).

    Only points that such a path can visit are looked at. For `potential` see `dijkstra`.

    >>> arcs = Arcs.between(3, start=(0, 1, 0), end=(1, 2, 2), weight=(5, 5, 12))
    >>> path_below(arcs, (0, 5, 10), 0, 2, below=12)
    Path(length=10, arcs=(0, 1))
    >>> path_below(arcs, (0, 5, 10), 0, 2, below=10) is None
    True
    """
    limit = None if below is None else below - potential[end]
    distance = {start: 0}
    via: dict[int, int] = {}
    heap = [(-potential[start], start)]
    while heap:
        key, u = heappop(heap)
        base = distance[u]
        if limit is not None and key >= limit:
            return None
        if u == end:
            return Path(base, walk(arcs, via, start, end))
        if key + potential[u] != base:  # reached on a shorter way since
            continue
        for arc in arcs.leaving[u]:
            v = arcs.end[arc]
            reached = base + arcs.weight[arc]
            if v not in distance or reached < distance[v]:
                distance[v] = reached
                via[v] = arc
                heappush(heap, (reached - potential[v], v))
    return None


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
