"""A network that claims are added to and taken from one at a time, for interactive use.

Each change costs what it touches, not what is there. The network keeps a schedule that satisfies
all its edges. A new edge that the schedule already satisfies moves nothing; for another one the
points that must move are found by a search over weights that the schedule makes non-negative, and
if that search comes back to where the edge begins, the edge is refused and nothing has changed.
Taking an edge away leaves the schedule valid; only the bounds that rested on it are worked out
again. A whole document is solved faster at once (`network`).

Unlike the rest of the package these objects change in place; do not share one between threads.

Source: S. Cotton and O. Maler, "Fast and flexible difference constraint propagation for DPLL(T)",
SAT 2006; G. Ramalingam, J. Song, L. Joskowicz and R. E. Miller, "Solving systems of difference
constraints incrementally", Algorithmica 23, 1999.
"""

from collections.abc import Iterable
from heapq import heappop, heappush

from timeline.errors import InvalidClaim
from timeline.reason.cycle import shorten
from timeline.reason.difference import Edge, NegativeCycle
from timeline.reason.network import ORIGIN, Network, Solution
from timeline.reason.shortest import Arcs


class LiveNetwork:
    """A consistent network, its bounds up to date after every change.

    >>> live = LiveNetwork(points=3)
    >>> live.add(Edge(0, 1, 10, "by the 10th"))
    >>> live.add(Edge(1, 2, 5, "within five days"))
    >>> live.latest(2)
    15
    >>> live.add(Edge(2, 0, -16, "not before the 16th")).total
    -1
    >>> live.remove(Edge(1, 2, 5, "within five days"))
    >>> live.latest(2) is None
    True
    """

    def __init__(self, points: int = 1) -> None:
        self.schedule = [0] * points
        """One value for each point that satisfies all edges together."""
        self._leaving: list[list[Edge]] = [[] for _ in range(points)]
        self._entering: list[list[Edge]] = [[] for _ in range(points)]
        self._latest = _Side(self, forward=True)
        self._earliest = _Side(self, forward=False)

    @classmethod
    def of(cls, solution: Solution) -> "LiveNetwork":
        """Go on from a network that was solved at once."""
        live = cls(solution.network.points)
        live.schedule = list(solution.schedule)
        for edge in solution.network.edges:
            live._leaving[edge.tail].append(edge)
            live._entering[edge.head].append(edge)
        for point in range(solution.network.points):
            latest, earliest = solution.latest(point), solution.earliest(point)
            live._latest.set(point, latest, solution.last_of_latest(point))
            bound = None if earliest is None else -earliest
            live._earliest.set(point, bound, solution.first_of_earliest(point))
        return live

    def add_point(self) -> int:
        """A new point, without any edges; its number."""
        self.schedule.append(0)
        self._leaving.append([])
        self._entering.append([])
        return len(self.schedule) - 1

    def add(self, edge: Edge) -> NegativeCycle | None:
        """Add an edge, or refuse it: then the contradiction it would have made is returned."""
        self._check(edge)
        if self._is_new(edge.tail) and edge.tail != edge.head:
            self.schedule[edge.tail] = self.schedule[edge.head] - edge.weight
        elif self._is_new(edge.head) and edge.tail != edge.head:
            self.schedule[edge.head] = self.schedule[edge.tail] + edge.weight
        moved = self._make_room(edge)
        if isinstance(moved, NegativeCycle):
            return moved
        for point, value in moved.items():
            self.schedule[point] = value
        self._leaving[edge.tail].append(edge)
        self._entering[edge.head].append(edge)
        self._latest.tighten([edge])
        self._earliest.tighten([edge])
        return None

    def remove(self, edge: Edge) -> None:
        """Take an edge away again.

        Raises:
            InvalidClaim: the network has no such edge.
        """
        self._check(edge)
        if edge not in self._leaving[edge.tail]:
            raise InvalidClaim(f"{edge} cannot be removed: it is not in the network")
        self._leaving[edge.tail].remove(edge)
        self._entering[edge.head].remove(edge)
        self._latest.loosen(edge)
        self._earliest.loosen(edge)

    def earliest(self, point: int) -> int | None:
        """The least that `point` minus the origin can be."""
        bound = self._earliest.bound.get(point)
        return None if bound is None else -bound

    def latest(self, point: int) -> int | None:
        """The most that `point` minus the origin can be."""
        return self._latest.bound.get(point)

    def why_earliest(self, point: int) -> tuple[Edge, ...]:
        """The edges from `point` to the origin whose weights sum to minus `earliest(point)`."""
        return self._earliest.path(point)

    def why_latest(self, point: int) -> tuple[Edge, ...]:
        """The edges from the origin to `point` whose weights sum to `latest(point)`."""
        return self._latest.path(point)[::-1]

    def network(self) -> Network:
        """The network as it stands."""
        return Network(len(self.schedule), (edge for edges in self._leaving for edge in edges))

    def _check(self, edge: Edge) -> None:
        points = len(self.schedule)
        if not (0 <= edge.tail < points and 0 <= edge.head < points and type(edge.weight) is int):
            raise InvalidClaim(
                f"{edge} cannot be used: points are numbered 0 to {points - 1}, "
                "and a weight is an integer"
            )

    def _is_new(self, point: int) -> bool:
        return point != ORIGIN and not self._leaving[point] and not self._entering[point]

    def _make_room(self, edge: Edge) -> dict[int, int] | NegativeCycle:
        """Where points have to move to for an edge to hold, or the contradiction it makes."""
        moved: dict[int, int] = {}
        via = {edge.head: edge}
        drop = self.schedule[edge.tail] + edge.weight - self.schedule[edge.head]
        best = {edge.head: drop}
        heap = [(drop, edge.head)] if drop < 0 else []
        while heap:
            drop, point = heappop(heap)
            if point in moved:
                continue
            if point == edge.tail:
                return self._cycle(edge, via)
            moved[point] = value = self.schedule[point] + drop
            for onward in self._leaving[point]:
                other = onward.head
                deeper = value + onward.weight - self.schedule[other]
                if other not in moved and deeper < best.get(other, 0):
                    best[other] = deeper
                    via[other] = onward
                    heappush(heap, (deeper, other))
        return moved

    def _cycle(self, closing: Edge, via: dict[int, Edge]) -> NegativeCycle:
        """The contradiction round an edge, made short."""
        edges = [closing]
        point = closing.tail
        while point != closing.head:
            edges.append(via[point])
            point = via[point].tail
        edges.reverse()
        number = {edge.tail: at for at, edge in enumerate(edges)}
        chords = (edge for point in number for edge in self._leaving[point] if edge.head in number)
        among = [*edges, *chords]
        tails, heads = [number[edge.tail] for edge in among], [number[edge.head] for edge in among]
        arcs = Arcs.between(len(number), tails, heads, [edge.weight for edge in among])
        cycle = sorted(range(len(among)), key=arcs.number.__getitem__)[: len(edges)]
        short = shorten(arcs, cycle, budget=4 * (len(number) + len(among)))
        return NegativeCycle.of(among[arcs.number[arc]] for arc in short)


class _Side:
    """The bounds of all points on one side, each with the last edge of its derivation.

    Forward they are distances from the origin (latest), otherwise distances to it (-earliest).
    """

    def __init__(self, live: LiveNetwork, forward: bool) -> None:
        self.live = live
        self.forward = forward
        self.bound: dict[int, int] = {ORIGIN: 0}
        self.via: dict[int, Edge] = {}

    def set(self, point: int, bound: int | None, via: Edge | None) -> None:
        """Take over a bound and its last edge from elsewhere."""
        if bound is not None and via is not None:
            self.bound[point] = bound
            self.via[point] = via

    def tighten(self, edges: Iterable[Edge]) -> None:
        """Carry bounds over edges to all that follow (Dijkstra on reduced weights)."""
        sign = 1 if self.forward else -1
        schedule, bound = self.live.schedule, self.bound
        heap: list[tuple[int, int]] = []
        pending = list(edges)
        while True:
            for edge in pending:
                start, end = self._ends(edge)
                if start in bound:
                    reached = bound[start] + edge.weight
                    if end not in bound or reached < bound[end]:
                        bound[end] = reached
                        self.via[end] = edge
                        heappush(heap, (reached - sign * schedule[end], end))
            if not heap:
                return
            key, point = heappop(heap)
            current = key == bound[point] - sign * schedule[point]
            pending = self._onward(point) if current else []

    def loosen(self, gone: Edge) -> None:
        """Work out again the bounds that rested on an edge."""
        end = self._ends(gone)[1]
        if self.via.get(end) != gone:
            return
        rested = [end]
        for point in rested:  # grows while it is walked
            rested += (
                other
                for edge in self._onward(point)
                if self.via.get(other := self._ends(edge)[1]) is edge
            )
        for point in rested:
            del self.bound[point], self.via[point]
        self.tighten(edge for point in rested for edge in self._inward(point))

    def path(self, point: int) -> tuple[Edge, ...]:
        """The edges that led to a bound, the last first."""
        path = []
        while point in self.via:
            path.append(self.via[point])
            point = self._ends(self.via[point])[0]
        return tuple(path)

    def _ends(self, edge: Edge) -> tuple[int, int]:
        return (edge.tail, edge.head) if self.forward else (edge.head, edge.tail)

    def _onward(self, point: int) -> list[Edge]:
        return (self.live._leaving if self.forward else self.live._entering)[point]

    def _inward(self, point: int) -> list[Edge]:
        return (self.live._entering if self.forward else self.live._leaving)[point]
