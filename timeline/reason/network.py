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
from operator import itemgetter

from attrs import field, frozen

from timeline.errors import InvalidClaim
from timeline.reason.cycle import shorten
from timeline.reason.difference import Edge, NegativeCycle, difference, without_loops
from timeline.reason.labels import Labels
from timeline.reason.shortest import Arcs, Path, dijkstra, path_below, walk

__all__ = ["Edge", "NegativeCycle", "Network", "Solution", "difference"]

ORIGIN = 0
CARE = 2  # how often the whole network may be looked over to shorten a contradiction
KEPT = 10_000  # gaps that a solution remembers


class Network:
    """A fixed number of points and the edges between them.

    Several edges between the same points are fine (the tightest counts, the first given of
    equals), and so are edges from a point to itself.

    Raises:
        InvalidClaim: an edge names a point that is not there, its weight is no integer, or there
            is not even an origin.
    """

    def __init__(self, points: int, edges: Iterable[Edge]) -> None:
        if points < 1:
            raise InvalidClaim("a network has at least one point, the origin")
        self.points = points
        self.edges = tuple(edges)
        tails, heads, weights = ([*map(itemgetter(at), self.edges)] for at in range(3))
        self._forward = Arcs.between(points, tails, heads, weights)
        self._backward = Arcs.between(points, heads, tails, weights)
        self.far = 1 + sum(map(abs, weights))
        """A number longer than any path."""
        if not (self._forward.in_range and self._backward.in_range and type(self.far) is int):
            self._complain()

    def __repr__(self) -> str:
        return f"Network(points={self.points}, edges={len(self.edges)})"

    @property
    def forward(self) -> Arcs:
        """The edges by the point they leave, for whoever goes on from a solution."""
        return self._forward

    @property
    def backward(self) -> Arcs:
        """The edges turned round, by the point they lead to."""
        return self._backward

    def solve(self) -> "Solution | NegativeCycle":
        """The tightest bounds that the edges imply, or a short cycle of edges that cannot hold.

        >>> Network(2, [Edge(0, 1, 5, "by the 5th"), Edge(1, 0, -7, "after the 7th")]).solve()
        NegativeCycle(edges=(Edge(tail=0, head=1, weight=5, tag='by the 5th'),
                             Edge(tail=1, head=0, weight=-7, tag='after the 7th')))
        """
        labels = Labels(self._forward, self.far)
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
        values = tuple(value or 0 for value in schedule)
        back, via = dijkstra(self._backward, [-value for value in values], ORIGIN, self.far)
        return Solution(
            self,
            earliest=tuple(None if length == self.far else -length for length in back),
            latest=tuple(latest),
            schedule=values,
            via_earliest=tuple(via),
            via_latest=tuple(labels.via),
        )

    def _place(self, labels: Labels, root: int, schedule: list[int | None]) -> None:
        """Schedule the tree at `root` so late that its edges to what is placed already hold."""
        arcs, distance = self._forward, labels.distance
        tree = list(labels.tree(root))
        shift = 0
        for point in tree:
            for arc in arcs.leaving(point):
                placed = schedule[arcs.end[arc]]
                if placed is not None:
                    shift = max(shift, placed - distance[point] - arcs.weight[arc])
        for point in tree:
            schedule[point] = distance[point] + shift

    def _explain(self, cycle: Sequence[int]) -> NegativeCycle:
        short = shorten(self._forward, cycle, budget=CARE * (self.points + len(self.edges)))
        return NegativeCycle.of(self.edges[self._forward.number[arc]] for arc in short)

    def _complain(self) -> None:
        for edge in self.edges:
            tail, head, weight, _ = edge
            if not (0 <= tail < self.points and 0 <= head < self.points and type(weight) is int):
                raise InvalidClaim(
                    f"{edge} cannot be used: points are numbered 0 to {self.points - 1}, "
                    "and a weight is an integer (leave out an edge that says nothing)"
                )


@frozen(eq=False, repr=False)
class Solution:
    """The tightest bounds of a consistent network, and why they are so.

    Bounds are differences to the origin, inclusive; `None` is open.
    """

    network: Network
    _earliest: tuple[int | None, ...]
    _latest: tuple[int | None, ...]
    schedule: tuple[int, ...]
    """One value for each point that satisfies all edges together."""
    _via_earliest: tuple[int | None, ...]
    _via_latest: tuple[int | None, ...]
    _paths: dict[tuple[int, int], Path | None] = field(factory=dict, init=False)
    _bounding: dict[int, list[Edge]] = field(factory=dict, init=False)

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
        arcs = self.network._backward
        return self._edges(arcs, walk(arcs, self._via_earliest, ORIGIN, point)[::-1])

    def why_latest(self, point: int) -> tuple[Edge, ...]:
        """The edges from the origin to `point` whose weights sum to `latest(point)`."""
        if self._latest[point] is None:
            return ()
        arcs = self.network._forward
        return self._edges(arcs, walk(arcs, self._via_latest, ORIGIN, point))

    def bounding(self, point: int) -> tuple[Edge, ...]:
        """The edges between a point and the origin: what bounds it by itself."""
        if not self._bounding:
            for edge in self.network.edges:
                if ORIGIN in (edge.tail, edge.head):
                    self._bounding.setdefault(edge.tail or edge.head, []).append(edge)
        return tuple(self._bounding.get(point, ()))

    def first_of_earliest(self, point: int) -> Edge | None:
        """The first edge of `why_earliest(point)`, without the rest."""
        arc = self._via_earliest[point]
        if arc is None or self._earliest[point] is None:
            return None
        return self._edges(self.network._backward, (arc,))[0]

    def last_of_latest(self, point: int) -> Edge | None:
        """The last edge of `why_latest(point)`, without the rest."""
        arc = self._via_latest[point]
        if arc is None or self._latest[point] is None:
            return None
        return self._edges(self.network._forward, (arc,))[0]

    def gap(self, start: int, end: int) -> tuple[int | None, int | None]:
        """The least and the most that `end - start` can be, a search a side.

        >>> claims = [*difference(1, 2, 3, 4), *difference(2, 3, 1, None)]
        >>> Network(4, claims).solve().gap(1, 3)
        (4, None)
        """
        back, forth = self._distance(end, start), self._distance(start, end)
        return (None if back is None else -back, forth)

    def why_gap(self, start: int, end: int) -> tuple[tuple[Edge, ...], tuple[Edge, ...]]:
        """The edges that prove each side of `gap(start, end)`; none where a side is open."""
        return self._path(end, start), self._path(start, end)

    def _distance(self, start: int, end: int) -> int | None:
        """The most that `end - start` can be."""
        shorter = self._shorter(start, end)
        return self._by_dates(start, end) if shorter is None else shorter.length

    def _path(self, start: int, end: int) -> tuple[Edge, ...]:
        """The edges that prove `_distance(start, end)`."""
        shorter = self._shorter(start, end)
        if shorter is not None:
            return self._edges(self.network._forward, shorter.arcs)
        if self._by_dates(start, end) is None:
            return ()
        return without_loops((*self.why_earliest(start), *self.why_latest(end)))

    def _by_dates(self, start: int, end: int) -> int | None:
        """The most that `end - start` can be by the bounds of both: the way over the origin."""
        earliest, latest = self._earliest[start], self._latest[end]
        return None if earliest is None or latest is None else latest - earliest

    def _shorter(self, start: int, end: int) -> Path | None:
        """The shortest path between two points, if the way over the origin is longer."""
        pair = start, end
        if pair in self._paths:
            return self._paths[pair]
        below = self._by_dates(start, end)
        found = path_below(self.network._forward, self.schedule, start, end, below)
        if len(self._paths) >= KEPT:
            self._paths.clear()
        self._paths[pair] = found
        return found

    def _edges(self, arcs: Arcs, path: Iterable[int]) -> tuple[Edge, ...]:
        return tuple(self.network.edges[arcs.number[arc]] for arc in path)
