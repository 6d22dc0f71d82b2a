"""Shortest paths over difference constraints, and the negative cycle where there are none.

`Labels` grows shortest-path trees with Bellman and Ford's labels and Tarjan's subtree
disassembly: when a point's label falls, everything that hung below it is cut off at once, instead
of being corrected one stale label after another. That is what keeps long diaries (a thousand
"the next day"s) linear in practice, and a point that would cut off itself closes a negative cycle.
`dijkstra` answers the later questions, on weights that a known schedule has made non-negative.

Source: R. E. Tarjan, "Shortest paths", 1981; B. V. Cherkassky and A. V. Goldberg,
"Negative-cycle detection algorithms", Mathematical Programming 85, 1999 (there called BFCT).
"""

from collections import deque
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from attrs import frozen

OUT = -1  # the depth of a point that hangs in no tree


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


class Labels:
    """Labels and trees of one search, grown from one root after another.

    `distance` holds the length of the shortest walk found to each point (`far` where there is
    none), `via` the last arc of that walk.
    """

    def __init__(self, arcs: Arcs, far: int) -> None:
        points = len(arcs.leaving)
        self.arcs = arcs
        self.far = far  # longer than any path
        self.distance = [far] * points
        self.via: list[int | None] = [None] * points
        self._depth = [OUT] * points
        self._next = list(range(points))  # each tree in preorder, as a ring through its root
        self._previous = list(range(points))

    def grow(self, root: int) -> tuple[int, ...]:
        """Label all that can be reached from `root`; the arcs of a negative cycle if there is one.

        Earlier trees stay as they are if they were frozen.
        """
        end, weight, leaving = self.arcs.end, self.arcs.weight, self.arcs.leaving
        distance, via, depth = self.distance, self.via, self._depth
        following, previous = self._next, self._previous
        distance[root] = depth[root] = 0
        queue = deque([root])
        waiting = {root}
        while queue:
            u = queue.popleft()
            waiting.discard(u)
            if depth[u] == OUT:  # cut off since it was queued: its label is stale
                continue
            base, below = distance[u], depth[u] + 1
            for arc in leaving[u]:
                v = end[arc]
                label = base + weight[arc]
                if label >= distance[v]:
                    continue
                level = depth[v]
                if level != OUT:  # v falls: cut off its subtree
                    x = following[v]
                    while depth[x] > level:
                        if x == u:  # v is above u: the tree path and this arc close a cycle
                            return (*self._path(v, u), arc)
                        depth[x] = OUT  # `via` must stay: it may yet be part of a cycle
                        x = following[x]
                    if u == v:
                        return (arc,)
                    before = previous[v]
                    following[before], previous[x] = x, before
                distance[v], via[v], depth[v] = label, arc, below
                after = following[u]
                following[u], previous[v], following[v], previous[after] = v, u, after, v
                if v not in waiting:
                    waiting.add(v)
                    queue.append(v)
        return ()

    def tree(self, root: int) -> Iterator[int]:
        """The points of the tree at `root`, each after the one it hangs on."""
        yield root
        x = self._next[root]
        while x != root:
            yield x
            x = self._next[x]

    def freeze(self, root: int) -> None:
        """Put the tree at `root` out of reach of later searches; its labels are forgotten."""
        for point in self.tree(root):
            self.distance[point] = -self.far

    def _path(self, top: int, point: int) -> tuple[int, ...]:
        """The arcs of the tree from `top` down to `point`."""
        return walk(self.arcs, self.via, top, point)


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
    arcs: Arcs, potential: Sequence[int], root: int
) -> tuple[list[int | None], list[int | None]]:
    """The distance of each point from `root` (`None`: no path), and the last arc to it.

    `potential` must satisfy every arc (`potential[end] <= potential[start] + weight`): reduced by
    it the weights are never negative (D. B. Johnson, 1977).

    >>> arcs = Arcs.between(3, start=(0, 1), end=(1, 0), weight=(5, -3))
    >>> dijkstra(arcs, potential=(0, 4, 0), root=1)
    ([-3, 0, None], [1, None, None])
    """
    end, weight, leaving = arcs.end, arcs.weight, arcs.leaving
    distance: list[int | None] = [None] * len(leaving)
    via: list[int | None] = [None] * len(leaving)
    best = {root: 0}
    heap = [(0, root)]
    while heap:
        cost, u = heappop(heap)
        if distance[u] is not None:
            continue
        distance[u] = cost + potential[u] - potential[root]
        base = cost + potential[u]
        for arc in leaving[u]:
            v = end[arc]
            longer = base + weight[arc] - potential[v]
            if v not in best or longer < best[v]:
                best[v] = longer
                via[v] = arc
                heappush(heap, (longer, v))
    return distance, via
