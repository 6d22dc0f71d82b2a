"""The fixed point of differences and calendar links: the tightest bounds both agree on.

Shortest paths give the first bounds. Then each link derives bounds from bounds, every derived one
is carried along the differences it touches (Dijkstra over weights reduced by a known schedule, all
of its consequences at once, so only what changes is visited: Ramalingam, Song, Joskowicz and
Miller, 1999), and the links that read what changed are asked again, until nothing moves or the
budget is spent.

Each bound keeps the step that derived it, and each step the steps it rests on, so a bound can be
explained and a contradiction names its claims, through links as through differences.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush

from attrs import define, field, frozen

from timeline.reason.day_sets import day_sets
from timeline.reason.difference import Edge, NegativeCycle
from timeline.reason.links import EARLIEST, LATEST, Bound, Extreme, Fits, Link, Tightening
from timeline.reason.network import Network, Solution
from timeline.reason.patterns import UnitSet

ORIGIN = 0
ROUNDS = 60  # how often a link may derive something, on average, before we stop


@frozen(eq=False)
class Step:
    """How a bound was derived: from its premises, by its claims (none: by definition).

    `link` is the calendar link that derived it, `None` for a difference. `grounds` are the
    premises, those that shortest paths alone gave named only by their bound.
    """

    point: int
    extreme: Extreme
    value: int
    claims: tuple[int, ...]
    link: Link | None
    grounds: tuple["Step | Bound", ...]
    solution: Solution

    @property
    def premises(self) -> tuple["Step", ...]:
        """The steps it rests on; none where it rests on the origin."""
        steps = (g if isinstance(g, Step) else first_step(self.solution, g) for g in self.grounds)
        return tuple(step for step in steps if step is not None)

    def all(self) -> Iterator["Step"]:
        """This step and all it rests on, each once."""
        seen: set[tuple[int, Extreme, int]] = set()
        stack = [self]
        while stack:
            step = stack.pop()
            key = (step.point, step.extreme, step.value)
            if key not in seen:
                seen.add(key)
                yield step
                stack += step.premises[::-1]

    def behind(self) -> frozenset[int]:
        """The claims it rests on, by number."""
        return frozenset(claim for step in self.all() for claim in step.claims)


def first_step(solution: Solution, bound: Bound) -> Step | None:
    """The last step of a bound that shortest paths alone gave, the others behind it."""
    point, extreme = bound
    if point == ORIGIN:
        return None
    forward = extreme is LATEST
    path = solution.why_latest(point) if forward else solution.why_earliest(point)[::-1]
    step: Step | None = None
    value = 0
    for edge in path:
        at, value = (
            (edge.head, value + edge.weight)
            if extreme is LATEST
            else (edge.tail, value - edge.weight)
        )
        step = Step(at, extreme, value, claims_of(edge), None, (step,) if step else (), solution)
    return step


def claims_of(edge: Edge) -> tuple[int, ...]:
    """The claims an edge stands for; none for an axiom."""
    tag = edge.tag
    if isinstance(tag, int):
        return (tag,)
    return () if tag is None else tuple(tag)


@frozen(eq=False)
class Clash:
    """Claims that cannot all hold, by number; not necessarily the fewest."""

    claims: frozenset[int]


@frozen(eq=False)
class Fixed:
    """Consistent bounds, and the steps behind them.

    `complete` is false where the budget ran out: the bounds hold, but might be tighter.
    """

    solution: Solution
    earliest: Sequence[int | None]
    latest: Sequence[int | None]
    complete: bool
    derived: dict[Bound, Step]
    chosen: tuple[Edge, ...] | None = ()
    """Differences that pick one way for each relation that is not convex; `None`: none found."""

    def why(self, point: int, extreme: Extreme) -> Step | None:
        """The derivation of a bound; `None` where it is open."""
        if (self.earliest, self.latest)[extreme][point] is None:
            return None
        return self.derived.get((point, extreme)) or first_step(self.solution, (point, extreme))

    def network(self) -> Network:
        """The differences together with what the links derived, as differences to the origin."""
        edges = [
            Edge(ORIGIN, point, step.value, step)
            if extreme is LATEST
            else Edge(point, ORIGIN, -step.value, step)
            for (point, extreme), step in sorted(self.derived.items(), key=lambda item: item[0])
            if step.link is not None
        ]
        return Network(self.solution.network.points, (*self.solution.network.edges, *edges))


def fix(network: Network, links: Iterable[Link], before: "Before | None" = None) -> Fixed | Clash:
    """Solve the differences, and push bounds through the links until nothing moves.

    With `before`, what less was known to entail is taken over, and only what is new pushed on.
    """
    solution = network.solve()
    if isinstance(solution, NegativeCycle):
        return Clash(frozenset(claim for edge in solution.edges for claim in claims_of(edge)))
    joined = _join(links)
    for link in joined:
        if isinstance(link, Fits) and link.units.is_empty:
            return Clash(frozenset(link.claims))
    joined += day_sets(network.edges, joined)  # asked after the others, when bounds are known
    points = range(network.points)
    pushing = _Pushing(
        solution,
        [solution.earliest(point) for point in points],
        [solution.latest(point) for point in points],
    )
    return pushing.run(joined) if before is None else pushing.go_on(joined, before)


@frozen(eq=False)
class Before:
    """The fixed point of some of the claims, over the same points."""

    fixed: Fixed
    claims: frozenset[int]


def _join(links: Iterable[Link]) -> list[Link]:
    """All that one granule has to fit, as one set: some Tuesday that is a 13 May."""
    fits: dict[int, Fits] = {}
    others: list[Link] = []
    for link in links:
        if not isinstance(link, Fits):
            others.append(link)
        elif (known := fits.get(link.granule)) is None:
            fits[link.granule] = link
        else:
            patterns = (*known.units.patterns, *link.units.patterns)
            units = UnitSet(link.units.unit, tuple(dict.fromkeys(patterns)))
            fits[link.granule] = Fits(link.granule, units, (*known.claims, *link.claims))
    return [*others, *fits.values()]


@define(eq=False)
class _Pushing:
    """Bounds while they are being tightened."""

    solution: Solution
    earliest: list[int | None]
    latest: list[int | None]
    derived: dict[Bound, Step] = field(factory=dict)

    def go_on(self, links: Sequence[Link], before: Before) -> Fixed | Clash:
        """Push on from a fixed point of fewer claims: only links that something is new to."""
        known: tuple[dict[int, Step], dict[int, Step]] = {}, {}
        for (point, extreme), step in before.fixed.derived.items():
            if self._better(point, extreme, step.value):
                known[extreme][point] = step
        for extreme in (EARLIEST, LATEST):
            if isinstance(clash := self._carry(extreme, known[extreme]), Clash):
                return clash
        were = list(zip(before.fixed.earliest, before.fixed.latest, strict=True))
        are = list(zip(self.earliest, self.latest, strict=True))
        asked = [
            number
            for number, link in enumerate(links)
            if any(were[point] != are[point] for point in link.points)
            or not before.claims.issuperset(link.claims)
        ]
        return self.run(links, asked)

    def run(self, links: Sequence[Link], asked: Sequence[int] | None = None) -> Fixed | Clash:
        watching: list[list[int]] = [[] for _ in self.latest]
        for number, link in enumerate(links):
            for point in link.points:
                watching[point].append(number)
        queue = deque(range(len(links)) if asked is None else asked)
        queued = [False] * len(links)
        for number in queue:
            queued[number] = True
        budget = ROUNDS * len(links) + 100
        while queue and budget > 0:
            number = queue.popleft()
            queued[number] = False
            link = links[number]
            for tightening in link.tighten(self):
                point, extreme, value, _ = tightening
                if not self._better(point, extreme, value):
                    continue
                budget -= 1
                moved = self._carry(extreme, {point: self._step(link, tightening)})
                if isinstance(moved, Clash):
                    return moved
                for point in moved:
                    for watcher in watching[point]:
                        if not queued[watcher]:
                            queued[watcher] = True
                            queue.append(watcher)
        return Fixed(self.solution, self.earliest, self.latest, not queue, self.derived)

    @property
    def bounds(self) -> tuple[list[int | None], list[int | None]]:
        """The bounds by extreme."""
        return self.earliest, self.latest

    def _step(self, link: Link, tightening: Tightening) -> Step:
        grounds = tuple(self.derived.get(bound, bound) for bound in tightening.premises)
        point, extreme, value, _ = tightening
        return Step(point, extreme, value, link.claims, link, grounds, self.solution)

    def _better(self, point: int, extreme: Extreme, value: int) -> bool:
        if extreme is LATEST:
            known = self.latest[point]
            return known is None or value < known
        known = self.earliest[point]
        return known is None or value > known

    def _carry(self, extreme: Extreme, found: dict[int, Step]) -> list[int] | Clash:
        """Set bounds and all that follows from them by differences; the points that moved."""
        solution, derived = self.solution, self.derived
        sign = 1 if extreme is LATEST else -1
        bounds, opposite = self.bounds[extreme], self.bounds[1 - extreme]
        network, potential = solution.network, solution.schedule
        arcs = network.forward if extreme is LATEST else network.backward
        begin, end, weight = arcs.first, arcs.end, arcs.weight
        reached: dict[int, int] = {}
        via: dict[int, tuple[int, Step]] = {}
        moved: list[int] = []
        heap: list[tuple[int, int]] = []
        for point, step in found.items():
            reached[point] = step.value
            heappush(heap, (sign * (step.value - potential[point]), point))
        while heap:
            key, point = heappop(heap)
            value = reached[point]
            if key != sign * (value - potential[point]):
                continue  # improved since it was put here
            if point in via:
                arc, before = via[point]
                claims = claims_of(network.edges[arcs.number[arc]])
                step = Step(point, extreme, value, claims, None, (before,), solution)
            else:
                step = found[point]
            limit = opposite[point]
            if limit is not None and sign * (value - limit) < 0:
                return self._clash(step)
            bounds[point] = value
            derived[point, extreme] = step
            moved.append(point)
            for arc in range(begin[point], begin[point + 1]):
                other = end[arc]
                value_there = value + sign * weight[arc]
                known = reached.get(other)
                if known is None:
                    known = bounds[other]
                if known is None or sign * (value_there - known) < 0:
                    reached[other] = value_there
                    via[other] = arc, step
                    heappush(heap, (sign * (value_there - potential[other]), other))
        return moved

    def _clash(self, step: Step) -> Clash:
        other = EARLIEST if step.extreme is LATEST else LATEST
        bound = (step.point, other)
        against = self.derived.get(bound) or first_step(self.solution, bound)
        return Clash(step.behind() | (against.behind() if against else frozenset()))
