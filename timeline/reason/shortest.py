"""Weighted arcs in columns, and the shortest paths from one point where no weight is negative.

The network's own search copes with negative weights and lives in `labels`; this is what stands
below it, and `dijkstra` for the questions asked once a schedule is known.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import heappop, heappush
from itertools import accumulate

from attrs import frozen


@frozen(eq=False, repr=False)
class Arcs:
    """Weighted arcs in columns, sorted by the point they leave.

    Columns rather than objects, and the arcs of a point side by side: at a million arcs the time
    goes into fetching them. `number` tells which of the arcs given each one was.

    >>> arcs = Arcs.between(3, start=(1, 0, 1), end=(2, 1, 0), weight=(5, 7, 9))
    >>> [(arcs.number[arc], arcs.end[arc], arcs.weight[arc]) for arc in arcs.leaving(1)]
    [(0, 2, 5), (2, 0, 9)]
    """

    points: int
    number: Sequence[int]
    end: Sequence[int]
    weight: Sequence[int]
    first: Sequence[int]
    """Where the arcs of each point begin; those of the next begin where they end."""
    _start: Sequence[int]

    @classmethod
    def between(
        cls, points: int, start: Sequence[int], end: Sequence[int], weight: Sequence[int]
    ) -> "Arcs":
        """Sort arcs by the point they leave; those of one point stay in the order given."""
        number = sorted(range(len(start)), key=start.__getitem__)
        count = Counter(start)
        first = [*accumulate((count.get(point, 0) for point in range(points)), initial=0)]
        ends, weights = [end[n] for n in number], [weight[n] for n in number]
        return cls(points, number, ends, weights, first, start)

    @property
    def in_range(self) -> bool:
        """Whether all arcs leave points that there are."""
        return not self.number or (self.start(0) >= 0 and self.start(-1) < self.points)

    def start(self, arc: int) -> int:
        """The point that an arc leaves."""
        return self._start[self.number[arc]]

    def leaving(self, point: int) -> range:
        """The arcs that leave a point."""
        return range(self.first[point], self.first[point + 1])


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
        point = arcs.start(arc)
    return tuple(path[::-1])


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

    >>> arcs = Arcs.between(3, start=(0, 0, 1), end=(1, 2, 2), weight=(5, 12, 5))
    >>> path_below(arcs, (0, 5, 10), 0, 2, below=12)
    Path(length=10, arcs=(0, 2))
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
        for arc in arcs.leaving(u):
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
    end, weight, first = arcs.end, arcs.weight, arcs.first
    distance = [far] * arcs.points
    via: list[int | None] = [None] * arcs.points
    distance[root] = 0
    heap = [(-potential[root], root)]
    while heap:
        key, u = heappop(heap)
        base = distance[u]
        if key + potential[u] != base:  # reached on a shorter way since
            continue
        for arc in range(first[u], first[u + 1]):
            v = end[arc]
            reached = base + weight[arc]
            if reached < distance[v]:
                distance[v] = reached
                via[v] = arc
                heappush(heap, (reached - potential[v], v))
    return distance, via
