"""The two solves of a timeline: what is entailed, and what is likely.

`entailed` rests on stated and inferred claims; `likely` believes the defaults as well. Both are
kept whole: the claims in force, the bounds of every point, and the steps that derived them.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import define, field, frozen

from timeline.bounds import Bounds
from timeline.constraint import Merge, Related, points_of
from timeline.event import Claim, Event, Strength
from timeline.point import Point, Side, end, start
from timeline.reason.accept import Accepted, accept
from timeline.reason.allen import Relation
from timeline.reason.claims import relation_named
from timeline.reason.endpoints import possible
from timeline.reason.fixpoint import Fixed
from timeline.reason.network import NegativeCycle, Solution
from timeline.reason.problem import Problem


@define(eq=False, slots=False)
class Solve:
    """One of the two solves: accepted claims and the bounds that follow."""

    problem: Problem
    accepted: Accepted

    @property
    def fixed(self) -> Fixed:
        """The bounds of every point, and their derivations."""
        return self.accepted.fixed

    def bounds(self, event: str) -> Bounds:
        """The bounds of an event."""
        first, last = (self.problem.lowering.numbers[point(event)] for point in (start, end))
        return Bounds(
            self.fixed.earliest[first],
            self.fixed.latest[first],
            self.fixed.earliest[last],
            self.fixed.latest[last],
        )

    def instant(self, point: Point) -> tuple[int | None, int | None]:
        """The first and last second that a point can be; open where no claim speaks of it."""
        number = self.problem.lowering.numbers.get(point)
        if number is None:
            return None, None
        return self.fixed.earliest[number], self.fixed.latest[number]

    @cached_property
    def network(self) -> Solution:
        """All differences with all that the links derived, for questions about pairs of points."""
        solution = self.fixed.network().solve()
        if isinstance(solution, NegativeCycle):  # pragma: no cover
            raise AssertionError("a fixed point contradicts itself: please report this")
        return solution

    @cached_property
    def related(self) -> dict[frozenset[str], list[Related]]:
        """What is claimed of pairs of events themselves, by the pair."""
        found: dict[frozenset[str], list[Related]] = {}
        for number in self.accepted.selection:
            claimed = self.problem.claims[number].constraint
            if isinstance(claimed, Related):
                found.setdefault(frozenset((claimed.first, claimed.second)), []).append(claimed)
        return found

    @cached_property
    def leaving(self) -> list[list[tuple[int, int]]]:
        """Of each point, where differences lead from it, and how far at most."""
        leaving: list[list[tuple[int, int]]] = [[] for _ in self.fixed.latest]
        for tail, head, weight, _ in self.network.network.edges:
            leaving[tail].append((head, weight))
        return leaving

    def merged(self) -> Iterator[tuple[str, str]]:
        """The pairs of events that are taken for one."""
        for number, reading in self.accepted.selection.items():
            for said in self.problem.meanings[number][reading]:
                if isinstance(said, Merge):
                    yield said.first, said.second


@frozen(eq=False)
class Solved:
    """What solving a timeline found."""

    problem: Problem
    entailed: Solve
    likely: Solve
    disputed: frozenset[str] = field(init=False)
    """The events whose bounds a conflict touches."""

    def __attrs_post_init__(self) -> None:
        touched = frozenset(
            point.of
            for conflict in self.entailed.accepted.conflicts
            for number in conflict
            for point in points_of(self.problem.claims[number].constraint)
            if point.side is not Side.INSTANT
        )
        object.__setattr__(self, "disputed", touched)

    @cached_property
    def mentions(self) -> dict[str, str]:
        """Of each event that is said to be the same as others, in force or not, one for all."""
        problem, one = self.problem, dict[str, str]()

        def root(event: str) -> str:
            while one.setdefault(event, event) != event:
                event = one[event]
            return event

        disputed = (n for conflict in self.entailed.accepted.conflicts for n in conflict)
        merges = (problem.claims[n].constraint for n in disputed)
        pairs = ((said.first, said.second) for said in merges if isinstance(said, Merge))
        for first, second in (*self.entailed.merged(), *pairs):
            one[root(second)] = root(first)
        return {event: root(event) for event in one}

    @property
    def complete(self) -> bool:
        """Whether both solves reached their fixed point, all claims tried, within the budget."""
        return all(
            solve.fixed.complete and solve.accepted.settled
            for solve in (self.entailed, self.likely)
        )


def relation_between(solve: Solve, first: str, second: str) -> Relation:
    """Which of Allen's relations are possible between two events."""
    numbers = solve.problem.lowering.numbers
    ends = ((numbers[start(event)], numbers[end(event)]) for event in (first, second))
    found = possible(solve.network, *ends)
    for claimed in solve.related.get(frozenset((first, second)), ()):
        relation = relation_named(claimed.relations)
        found &= relation if claimed.first == first else relation.converse
    return found


def solve(events: Iterable[Event], claims: Iterable[Claim]) -> Solved:
    """Accept the claims in order and derive the bounds of every event, twice."""
    problem = Problem.of(events, claims)
    entailed = accept(problem, (Strength.STATED, Strength.INFERRED))
    if any(claim.strength is Strength.DEFAULT for claim in problem.claims):
        likely = accept(problem, (Strength.DEFAULT,), entailed)
    else:
        likely = entailed
    return Solved(problem, Solve(problem, entailed), Solve(problem, likely))
