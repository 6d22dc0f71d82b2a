"""The Simple Temporal Network: points of time, and how far apart they can be.

Points are numbers, and point 0 is the origin; the rest is difference constraints between them
(`Edge`). Solving gives either the tightest bounds of every point against the origin, each with
the edges that prove it, or a cycle of edges that contradict each other. All arithmetic is on
Python integers, exact at any size.

Source: R. Dechter, I. Meiri and J. Pearl, "Temporal constraint networks", 1991.

>>> claims = [*difference(0, 1, 10, 12, "dated"), *difference(1, 2, 3, None, "3 days after")]
>>> solution = Network(3, claims).solve()
>>> solution.earliest(2), solution.latest(2)
(13, None)
>>> [edge.tag for edge in solution.why_earliest(2)]
['3 days after', 'dated']
"""

from collections.abc import Iterable, Sequence

from attrs import field, frozen

from timeline.errors import InvalidClaim
from timeline.reason.difference import Edge, NegativeCycle, difference
from timeline.reason.shortest import Arc, Arcs, Labels, dijkstra

__all__ = ["Edge", "NegativeCycle", "Network", "Solution", "difference"]

ORIGIN = 0


class Network:
    """A fixed number of points and the edges between them.

    Several edges between the same points are fine (the tightest counts, the first given of
    equals), and so are edges from a point to itself.

    Raises:
        InvalidClaim: an edge names a point that is not there, or its weight is no integer.
    """

    def __init__(self, points: int, edges: Iterable[Edge]) -> None:
        self.points = points
        self.edges = tuple(edges)
        self._forward: list[list[Arc]] = [[] for _ in range(points)]
        self._backward: list[list[Arc]] = [[] for _ in range(points)]
        total = 1
        for edge in self.edges:
            tail, head, weight, _ = edge
            if not (0 <= tail < points and 0 <= head < points and isinstance(weight, int)):
                raise InvalidClaim(
                    f"{edge} cannot be used: points are numbered 0 to {points - 1}, "
                    "and a weight is an integer (leave out an edge that says nothing)"
                )
            self._forward[tail].append((head, weight, edge))
            self._backward[head].append((tail, weight, edge))
            total += abs(weight)
        self._far = total

    def __repr__(self) -> str:
        return f"Network(points={self.points}, edges={len(self.edges)})"

    def solve(self) -> "Solution | NegativeCycle":
        """The tightest bounds that the edges imply, or a short cycle of edges that cannot hold.

        >>> Network(2, [Edge(0, 1, 5, "by the 5th"), Edge(1, 0, -7, "after the 7th")]).solve()
        NegativeCycle(edges=(Edge(tail=0, head=1, weight=5, tag='by the 5th'),
                             Edge(tail=1, head=0, weight=-7, tag='after the 7th')))
        """
        labels = Labels(self._forward, self._far)
        if cycle := labels.grow(ORIGIN):
            return self._explain(cycle)
        latest: list[int | None] = [None] * self.points
        schedule: list[int | None] = [None] * self.points
        for point in labels.tree(ORIGIN):
            latest[point] = schedule[point] = labels.distance[point]
        labels.freeze(ORIGIN)
        # What the origin cannot reach: bounds relative to each other, and perhaps contradictions.
        for root in range(self.points):
            if schedule[root] is None:
                if cycle := labels.grow(root):
                    return self._explain(cycle)
                self._place(labels, root, schedule)
                labels.freeze(root)
        back = Labels(self._backward, self._far)
        back.grow(ORIGIN)
        earliest: list[int | None] = [None] * self.points
        for point in back.tree(ORIGIN):
            earliest[point] = -back.distance[point]
        return Solution(
            earliest=tuple(earliest),
            latest=tuple(latest),
            schedule=tuple(value or 0 for value in schedule),
            via_earliest=tuple(back.via),
            via_latest=tuple(labels.via),
            forward=self._forward,
            backward=self._backward,
        )

    def _place(self, labels: Labels, root: int, schedule: list[int | None]) -> None:
        """Schedule the tree at `root` so early that its edges to what is placed already hold."""
        tree = list(labels.tree(root))
        shift = 0
        for point in tree:
            base = labels.distance[point]
            for head, weight, _ in self._forward[point]:
                placed = schedule[head]
                if placed is not None:
                    shift = max(shift, placed - base - weight)
        for point in tree:
            schedule[point] = labels.distance[point] + shift

    def _explain(self, cycle: Sequence[Edge]) -> NegativeCycle:
        backwards = list(cycle)[::-1]  # a cycle is found against its direction
        first = min(range(len(backwards)), key=lambda at: backwards[at].tail)
        return NegativeCycle((*backwards[first:], *backwards[:first]))


@frozen(eq=False, repr=False)
class Solution:
    """The tightest bounds of a consistent network, and why they are so.

    Bounds are differences to the origin, inclusive; `None` is open.
    """

    _earliest: tuple[int | None, ...]
    _latest: tuple[int | None, ...]
    schedule: tuple[int, ...]
    """One value for each point that satisfies all edges together."""
    _via_earliest: tuple[Edge | None, ...]
    _via_latest: tuple[Edge | None, ...]
    _forward: Arcs
    _backward: Arcs
    _searches: dict[int, tuple[dict[int, int], dict[int, Edge]]] = field(factory=dict, init=False)

    def __repr__(self) -> str:
        return f"Solution(points={len(self._latest)})"

    def earliest(self, point: int) -> int | None:
        """The least that `point` minus the origin can be."""
        return self._earliest[point]

    def latest(self, point: int) -> int | None:
        """The most that `point` minus the origin can be."""
        return self._latest[point]

    def why_earliest(self, point: int) -> tuple[Edge, ...]:
        """The edges from `point` to the origin whose weights sum to minus `earliest(point)`."""
        if self._earliest[point] is None:
            return ()
        path = []
        while point != ORIGIN and (edge := self._via_earliest[point]):
            path.append(edge)
            point = edge.head
        return tuple(path)

    def why_latest(self, point: int) -> tuple[Edge, ...]:
        """The edges from the origin to `point` whose weights sum to `latest(point)`."""
        if self._latest[point] is None:
            return ()
        path = []
        while point != ORIGIN and (edge := self._via_latest[point]):
            path.append(edge)
            point = edge.tail
        return tuple(path[::-1])

    def gap(self, start: int, end: int) -> tuple[int | None, int | None]:
        """The least and the most that `end - start` can be; a search a point, then kept.

        >>> claims = [*difference(1, 2, 3, 4), *difference(2, 3, 1, None)]
        >>> Network(4, claims).solve().gap(1, 3)
        (4, None)
        """
        back = self._distances(end)[0].get(start)
        return (None if back is None else -back, self._distances(start)[0].get(end))

    def why_gap(self, start: int, end: int) -> tuple[tuple[Edge, ...], tuple[Edge, ...]]:
        """The edges that prove each side of `gap(start, end)`; none where a side is open."""
        return self._path(end, start), self._path(start, end)

    def _distances(self, root: int) -> tuple[dict[int, int], dict[int, Edge]]:
        if root not in self._searches:
            self._searches[root] = dijkstra(self._forward, self.schedule, root)
        return self._searches[root]

    def _path(self, start: int, end: int) -> tuple[Edge, ...]:
        via = self._distances(start)[1]
        path: list[Edge] = []
        if end not in via:
            return ()
        while end != start:
            path.append(via[end])
            end = path[-1].tail
        return tuple(path[::-1])
