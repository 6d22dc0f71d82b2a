"""One total order of the events, and how certain the order of two of them is.

The partial order is what is known; a reader wants a list. Each start has a wish: the middle of
what is likely, else its closed side, else the first date that is said of it and disputed, else the
place of the event before it in the text. From the
wishes follows the earliest schedule that keeps every difference between the events and comes
before no wish; sorted by it, no event stands before one that is entailed to precede it. It is
found like shortest paths, from all wishes at once (in halves of seconds, so that middles are
integers).
"""

from collections.abc import Sequence
from enum import StrEnum
from heapq import heapify, heappop, heappush
from typing import NoReturn

from timeline.event import Event
from timeline.point import start
from timeline.reason.disputed import disputed_dates
from timeline.reason.fixpoint import ORIGIN
from timeline.reason.network import Network
from timeline.reason.precedence import components
from timeline.reason.solve import Solve, Solved


class Certainty(StrEnum):
    """How the order of two events is known."""

    CERTAIN = "certain"
    """Stated and inferred claims entail it."""
    LIKELY = "likely"
    """It follows if the defaults are believed."""
    OPEN = "open"
    """Nothing decides it."""

    def __bool__(self) -> NoReturn:
        raise TypeError("how an order is known is no bool: compare it with Certainty.CERTAIN")


def total_order(solved: Solved, events: Sequence[Event]) -> tuple[str, ...]:
    """The ids of the events, by start; `events` are in the order of the text."""
    likely = solved.likely
    starts = [likely.problem.lowering.numbers[start(event)] for event in events]
    network, schedule = likely.fixed.network(), likely.fixed.solution.schedule
    when = _push(network, schedule, _wishes(likely, starts, _disputed(solved)))
    ranked = sorted(range(len(events)), key=lambda at: (when[starts[at]] or 0, at))
    ties = _Ties(network, when, {point: at for at, point in enumerate(starts)})
    for at in ranked:
        ties.place(starts[at])
    return tuple(events[at].id for at in ties.placed)


class _Ties:
    """Places events, those of one moment so that none stands before one it cannot precede.

    Two points of one moment in the schedule that cannot stand the other way round are joined by a
    path of differences that the schedule uses up, and by no such path back.
    """

    def __init__(
        self, network: Network, when: Sequence[int | None], events: dict[int, int]
    ) -> None:
        self.placed: dict[int, None] = {}
        self._when, self._events = when, events
        self._earlier: list[list[int]] = [[] for _ in when]
        for tail, head, weight, _ in network.edges:
            if (when[head] or 0) - (when[tail] or 0) == 2 * weight:
                self._earlier[tail].append(head)
        self._group, _ = components(self._earlier)
        self._done: set[tuple[int, int | None]] = set()

    def place(self, point: int) -> None:
        """Place the event that starts there, after those of its moment that come before it."""
        moment, mine = self._when[point], self._group[point]
        first: list[tuple[int, int]] = []
        seen: set[int] = set()
        stack = [point]
        while stack:
            at = stack.pop()
            if at in seen or (at, moment) in self._done:
                continue
            seen.add(at)
            stack += self._earlier[at]
            if at in self._events and self._when[at] == moment and self._group[at] != mine:
                first.append((self._group[at], self._events[at]))
        self.placed.update(dict.fromkeys(event for _, event in sorted(first)))
        self.placed.setdefault(self._events[point])
        # Its own group is looked at again: others of it wait for their place in the text.
        self._done.update((at, moment) for at in seen if self._group[at] != mine)


def certainty(solved: Solved, first: str, second: str) -> Certainty:
    """How sure it is that the first event starts no later than the second."""
    for solve, name in ((solved.entailed, Certainty.CERTAIN), (solved.likely, Certainty.LIKELY)):
        one, other = (solve.problem.lowering.numbers[start(event)] for event in (first, second))
        latest, earliest = solve.fixed.latest[one], solve.fixed.earliest[other]
        if latest is not None and earliest is not None and latest <= earliest:
            return name
        if no_later(solve, one, other):
            return name
    return Certainty.OPEN


def no_later(solve: Solve, one: int, other: int) -> bool:
    """Whether the differences of the points from each other entail that one is no later.

    That is a path from the other of length nothing or less; reduced by a schedule, it is no longer
    than the schedule puts the two apart, so for neighbours the search is short. Paths through the
    origin are left out: they are what the bounds of the two say.
    """
    schedule, leaving = solve.network.schedule, solve.leaving
    radius = schedule[other] - schedule[one]
    if radius < 0:
        return False
    nearest = {other: 0}
    heap = [(0, other)]
    while heap:
        cost, point = heappop(heap)
        if point == one:
            return True
        if cost > nearest[point]:
            continue
        base = cost + schedule[point]
        for head, weight in leaving[point]:
            reached = base + weight - schedule[head]
            if head != ORIGIN and reached <= radius and reached < nearest.get(head, radius + 1):
                nearest[head] = reached
                heappush(heap, (reached, head))
    return False


def _disputed(solved: Solved) -> dict[int, int]:
    """Where the starts that claims contradict each other about would be by the first of these."""
    problem = solved.problem
    numbers = sorted(n for core in solved.entailed.accepted.conflicts for n in core)
    found: dict[int, int] = {}
    for said in disputed_dates(problem, numbers):
        sides = (said.bounds.earliest_start, said.bounds.latest_start)
        known = [value for value in sides if value is not None]
        if known:
            point = solved.likely.problem.lowering.numbers[start(said.event)]
            found.setdefault(point, known[0] + known[-1])
    return found


def _wishes(likely: Solve, starts: Sequence[int], disputed: dict[int, int]) -> dict[int, int]:
    """Where each start would like to be, in half seconds; the undated with what is told before."""
    known = dict(disputed)
    for point in starts:
        earliest, latest = likely.fixed.earliest[point], likely.fixed.latest[point]
        sides = [value for value in (earliest, latest) if value is not None]
        if sides:
            known[point] = sides[0] + sides[-1]
    wishes: dict[int, int] = {}
    before = next((known[point] for point in starts if point in known), 0)
    for point in starts:
        wishes[point] = before = known.get(point, before)
    return wishes


def _push(network: Network, schedule: Sequence[int], wishes: dict[int, int]) -> list[int | None]:
    """The earliest schedule of the points that keeps their differences and comes after all wishes.

    The origin is left out: only what the points say of each other counts.
    """
    entering: list[list[tuple[int, int]]] = [[] for _ in range(network.points)]
    for tail, head, weight, _ in network.edges:
        if tail != ORIGIN and head != ORIGIN:
            entering[head].append((tail, 2 * weight))
    when: list[int | None] = [None] * network.points
    # Reduced by a schedule that satisfies all differences, the steps are never negative.
    heap = [(2 * schedule[point] - wish, point) for point, wish in wishes.items()]
    heapify(heap)
    while heap:
        key, head = heappop(heap)
        if when[head] is not None:
            continue
        value = when[head] = 2 * schedule[head] - key
        for tail, weight in entering[head]:
            if when[tail] is None:
                heappush(heap, (2 * schedule[tail] - (value - weight), tail))
    return when
