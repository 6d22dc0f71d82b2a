"""Shortest-path trees where weights may be negative, and the negative cycle where there are none.

Bellman and Ford's labels with Tarjan's subtree disassembly: when a point's label falls, everything
that hung below it is cut off at once, instead of being corrected one stale label after another.
That keeps long diaries (a thousand "the next day"s) linear in practice, and a point that would cut
off itself closes a negative cycle.

What first-in-first-out order still does badly is many far-reaching "before"s over a diary: they
run ahead of the days they should wait for. When a search runs out of patience it starts again
from the tree of least slack, which places every point by its best-known neighbours first.

Source: R. E. Tarjan, "Shortest paths", 1981; B. V. Cherkassky and A. V. Goldberg,
"Negative-cycle detection algorithms", Mathematical Programming 85, 1999 (there called BFCT).
"""

from collections import deque
from collections.abc import Iterator
from heapq import heappop, heappush
from math import inf

from timeline.reason.shortest import Arcs, walk

OUT = -1  # the depth of a point that hangs in no tree
PATIENCE = 6  # scans a point, on average; ordinary networks need one to three


class Labels:
    """Labels and trees of one search, grown from one root after another.

    `distance` holds the length of the shortest walk found to each point (`far` where there is
    none), `via` the last arc of that walk.

    >>> arcs = Arcs.between(3, start=(0, 0, 1), end=(1, 2, 2), weight=(5, 4, -3))
    >>> labels = Labels(arcs, far=100)
    >>> labels.grow(0), labels.distance, labels.via
    ((), [0, 5, 2], [None, 0, 2])
    """

    def __init__(self, arcs: Arcs, far: int) -> None:
        points = arcs.points
        self.arcs = arcs
        self.far = far  # longer than any path
        self.distance = [far] * points
        self.via: list[int | None] = [None] * points
        self._depth = [OUT] * points
        self._next = list(range(points))  # each tree in preorder, as a ring through its root
        self._previous = list(range(points))

    def grow(self, root: int, patience: int = PATIENCE) -> tuple[int, ...]:
        """Label all that can be reached from `root`; the arcs of a negative cycle if there is one.

        Earlier trees stay as they are if they were frozen.
        """
        self.distance[root] = self._depth[root] = 0
        cycle = self._settle([root], patience * len(self.distance))
        if cycle is None:
            self._clear()
            self.distance[root] = self._depth[root] = 0
            for arc in least_slack(self.arcs, root):
                self._hang(self.arcs.start(arc), arc)
            cycle = self._settle(list(self.tree(root)), inf)
        return cycle or ()

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

    def _settle(self, start: list[int], patience: float) -> tuple[int, ...] | None:
        """Lower labels from `start` on until all are least; `None` when patience runs out."""
        end, weight, first = self.arcs.end, self.arcs.weight, self.arcs.first
        distance, via, depth = self.distance, self.via, self._depth
        following, previous = self._next, self._previous
        queue = deque(start)
        waiting = set(start)
        while queue:
            u = queue.popleft()
            waiting.discard(u)
            if depth[u] == OUT:  # cut off since it was queued: its label is stale
                continue
            if (patience := patience - 1) < 0:
                return None
            base = distance[u]
            for arc in range(first[u], first[u + 1]):
                v = end[arc]
                if base + weight[arc] >= distance[v]:
                    continue
                level = depth[v]
                if level != OUT:  # v falls: cut off its subtree
                    x = following[v]
                    while depth[x] > level:
                        if x == u:  # v is above u: the tree path and this arc close a cycle
                            return (*walk(self.arcs, via, v, u), arc)
                        depth[x] = OUT  # `via` must stay: it may yet be part of a cycle
                        x = following[x]
                    if u == v:
                        return (arc,)
                    before = previous[v]
                    following[before], previous[x] = x, before
                self._hang(u, arc)
                if v not in waiting:
                    waiting.add(v)
                    queue.append(v)
        return ()

    def _hang(self, u: int, arc: int) -> None:
        """Hang the end of an arc below the point it leaves."""
        v = self.arcs.end[arc]
        self.distance[v] = self.distance[u] + self.arcs.weight[arc]
        self.via[v] = arc
        self._depth[v] = self._depth[u] + 1
        after = self._next[u]
        self._next[u], self._previous[v] = v, u
        self._next[v], self._previous[after] = after, v

    def _clear(self) -> None:
        """Forget all labels and trees but the frozen ones."""
        for point, distance in enumerate(self.distance):
            if distance != -self.far:
                self.distance[point] = self.far
                self._depth[point] = OUT
                self._next[point] = self._previous[point] = point


def least_slack(arcs: Arcs, root: int) -> Iterator[int]:
    """A tree of arcs from `root`, parents first, in which every point is known as well as can be.

    Only points that are bounded both ways against each other count as known: the slack of a step
    is the sum of its two weights, and the tree has the least slack to every point.

    >>> arcs = Arcs.between(3, start=(0, 1, 0, 2, 1), end=(1, 0, 2, 0, 2), weight=(9, 0, 5, -4, 3))
    >>> [arcs.end[arc] for arc in least_slack(arcs, 0)]
    [2, 1]
    """
    tightest: dict[tuple[int, int], int] = {}
    for u in range(arcs.points):
        for arc in arcs.leaving(u):
            step = u, arcs.end[arc]
            if step not in tightest or arcs.weight[arc] < arcs.weight[tightest[step]]:
                tightest[step] = arc
    known: set[int] = set()
    heap: list[tuple[int, int, int]] = [(0, root, -1)]
    while heap:
        slack, u, arrived = heappop(heap)
        if u in known:
            continue
        known.add(u)
        if arrived >= 0:
            yield arrived
        for arc in arcs.leaving(u):
            v = arcs.end[arc]
            back = tightest.get((v, u))
            if back is not None and v not in known and tightest[u, v] == arc:
                heappush(heap, (slack + arcs.weight[arc] + arcs.weight[back], v, arc))
