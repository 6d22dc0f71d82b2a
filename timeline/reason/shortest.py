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

from timeline.reason.difference import Edge

Arc = tuple[int, int, Edge]  # the point at the other end, the weight, the edge itself
Arcs = Sequence[Sequence[Arc]]

OUT = -1  # the depth of a point that hangs in no tree


class Labels:
    """Labels and tree of one search, grown from one root after another.

    `distance` holds the length of the shortest walk found to each point, `far` where there is
    none; `via` the last edge of that walk.
    """

    def __init__(self, arcs: Arcs, far: int) -> None:
        points = len(arcs)
        self.arcs = arcs
        self.far = far  # longer than any path
        self.distance = [far] * points
        self.via: list[Edge | None] = [None] * points
        self._source = [0] * points  # where `via` comes from
        self._depth = [OUT] * points
        self._next = list(range(points))  # the tree in preorder, as a ring through its root
        self._previous = list(range(points))

    def grow(self, root: int) -> tuple[Edge, ...]:
        """Label all that can be reached from `root`; the edges of a negative cycle if there is one.

        Points of earlier trees stay as they are if `freeze` was called for their root.
        """
        arcs, distance, via, source = self.arcs, self.distance, self.via, self._source
        depth, following, previous = self._depth, self._next, self._previous
        distance[root] = depth[root] = 0
        queue = deque([root])
        queued = {root}
        while queue:
            u = queue.popleft()
            queued.discard(u)
            if depth[u] == OUT:  # cut off since it was queued: its label is stale
                continue
            base, below = distance[u], depth[u] + 1
            for v, weight, edge in arcs[u]:
                label = base + weight
                if label >= distance[v]:
                    continue
                if (level := depth[v]) != OUT:  # v falls: cut off its subtree
                    if u == v:
                        return (edge,)
                    x = following[v]
                    while depth[x] > level:
                        if x == u:  # v is above u: the tree path and this edge close a cycle
                            return (edge, *self._climb(u, v))
                        depth[x] = OUT  # `via` must stay: it may yet be part of a cycle
                        x = following[x]
                    before = previous[v]
                    following[before], previous[x] = x, before
                distance[v], via[v], source[v], depth[v] = label, edge, u, below
                after = following[u]
                following[u], previous[v], following[v], previous[after] = v, u, after, v
                if v not in queued:
                    queued.add(v)
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
        """Put the tree at `root` out of reach of later searches (its labels are forgotten)."""
        for point in self.tree(root):
            self.distance[point] = -self.far

    def _climb(self, point: int, top: int) -> Iterator[Edge]:
        """The edges from `point` up the tree to `top`, the lowest first."""
        while point != top:
            edge = self.via[point]
            if edge is None:
                raise RuntimeError(f"point {point} does not hang below {top}")
            yield edge
            point = self._source[point]


def dijkstra(
    arcs: Arcs, potential: Sequence[int], root: int
) -> tuple[dict[int, int], dict[int, Edge]]:
    """Shortest distances from `root`, and the last edge to each point reached.

    `potential` must satisfy every arc (`potential[v] <= potential[u] + weight`), so that the
    weights reduced by it are never negative (D. B. Johnson, 1977).
    """
    reduced = {root: 0}
    via: dict[int, Edge] = {}
    final: dict[int, int] = {}
    heap = [(0, root)]
    while heap:
        cost, u = heappop(heap)
        if u in final:
            continue
        final[u] = cost + potential[u] - potential[root]
        for v, weight, edge in arcs[u]:
            if v in final:
                continue
            longer = cost + weight + potential[u] - potential[v]
            if v not in reduced or longer < reduced[v]:
                reduced[v] = longer
                via[v] = edge
                heappush(heap, (longer, v))
    return final, via
