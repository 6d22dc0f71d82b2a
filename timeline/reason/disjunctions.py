"""Disjunctions over a network: "before or after", which no difference can say.

A relation that is not convex goes into the network as its hull, and what the hull says too much is
settled here: first path consistency narrows the relations, together with those that the
differences imply, then the convex pieces that are left are tried in turn, each as differences.
Trying is bounded, and the answer says whether it is proved. A schedule that satisfies everything
proves consistency; to prove inconsistency each piece must fail, and the edges and disjunctions
that made them fail are the reason. A piece whose failure has nothing to do with it proves that no
other piece would help (conflict-directed backjumping).

Source: I. Meiri, "Combining qualitative and quantitative constraints in temporal reasoning",
1996; P. Prosser, "Hybrid algorithms for the constraint satisfaction problem", 1993.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

from attrs import define, evolve, field, frozen

from timeline.reason.allen import NONE, Relation, relation_of
from timeline.reason.closure import Statement, close
from timeline.reason.endpoints import Points, edges, possible
from timeline.reason.network import Edge, NegativeCycle, Network, Solution
from timeline.reason.tractable import convex_pieces

BUDGET = 200  # networks solved before we say that nothing is proved
CLOSED_TOGETHER = 25  # intervals; with more, path consistency costs more than it saves


@frozen
class Disjunction:
    """That one interval of a network stands to another in one of some ways."""

    first: Points
    second: Points
    relation: Relation
    tag: Any = None

    def holds(self, schedule: Sequence[int]) -> bool:
        """Whether a schedule satisfies it."""
        (start, end), (other_start, other_end) = self.first, self.second
        return (
            relation_of(
                (schedule[start], schedule[end]), (schedule[other_start], schedule[other_end])
            )
            in self.relation
        )


@frozen
class Verdict:
    """Whether a network and disjunctions can all hold, and whether that is proved.

    Consistent and proved: `schedule` has a value for each point that satisfies everything.
    Inconsistent: `because_of` are edges and disjunctions that cannot all hold (not always the
    fewest). Consistent and not proved: the budget ran out and no contradiction was found.
    """

    consistent: bool
    proved: bool
    schedule: tuple[int, ...] | None = None
    because_of: tuple[Edge | Disjunction, ...] = ()
    solved: int = 0
    """How many networks were solved."""


def settle(
    points: int,
    given: Iterable[Edge],
    disjunctions: Iterable[Disjunction],
    budget: int = BUDGET,
) -> Verdict:
    """Decide whether edges and disjunctions can all hold, within a number of solves.

    All intervals are taken to be proper.

    >>> from timeline.reason.network import difference
    >>> dated = [*difference(0, 1, 1, 3), *difference(0, 2, 5, 9), *difference(0, 3, 4, 8),
    ...          *difference(0, 4, 9, 9)]
    >>> apart = Disjunction((1, 2), (3, 4), Relation.BEFORE | Relation.AFTER, "never together")
    >>> settle(5, dated, [apart]).consistent
    True
    >>> late = Edge(2, 0, -9, "not over before the 9th")
    >>> verdict = settle(5, [*dated, late], [apart])
    >>> verdict.consistent, verdict.proved, late in verdict.because_of, apart in verdict.because_of
    (False, True, True, True)
    """
    return _Search(points, tuple(given), tuple(disjunctions), budget).run()


@frozen
class Standing:
    """What one interval can be to another; an outer bound where not `exact`."""

    relation: Relation
    exact: bool


def standing(
    points: int,
    given: Iterable[Edge],
    disjunctions: Iterable[Disjunction],
    first: Points,
    second: Points,
    budget: int = BUDGET,
) -> Standing:
    """The basic relations between two intervals that some schedule of everything realises.

    Each is tried in turn, `budget` solves for all; those that could not be tried stay possible.

    >>> from timeline.reason.network import difference
    >>> day = [edge for point in range(1, 5) for edge in difference(0, point, 0, 4)]
    >>> turns = [*difference(1, 2, 2, 2), *difference(3, 4, 2, 2)]
    >>> apart = Disjunction((1, 2), (3, 4), Relation.BEFORE | Relation.MEETS | Relation.AFTER)
    >>> standing(5, [*day, *turns], [apart], (1, 2), (3, 4))
    Standing(relation=<Relation.MEETS: 2>, exact=True)
    """
    edges_given, others = tuple(given), tuple(disjunctions)
    found, exact = NONE, True
    for basic in Relation:
        if basic in found:
            continue
        asked = Disjunction(first, second, basic)
        verdict = settle(points, edges_given, (*others, asked), budget)
        budget -= verdict.solved
        if verdict.consistent:
            found |= basic
            exact &= verdict.proved
    return Standing(found, exact)


Reasons = frozenset[int]
"""What a failure rests on: edges by number, then disjunctions; -1 for what holds by definition."""

PROPER = -1


@define
class _Search:
    """One attempt to settle disjunctions; edges of the networks carry the numbers of reasons."""

    points: int
    given: tuple[Edge, ...]
    disjunctions: tuple[Disjunction, ...]
    budget: int
    solved: int = 0
    frame: list[Edge] = field(init=False)
    reasons: list[Reasons] = field(init=False)
    """What each disjunction rests on as it stands: itself, and what narrowed it."""

    def __attrs_post_init__(self) -> None:
        self.frame = [edge._replace(tag=at) for at, edge in enumerate(self.given)]
        intervals = {side for one in self.disjunctions for side in (one.first, one.second)}
        self.frame += [Edge(end, start, -1, PROPER) for start, end in sorted(intervals)]
        self.reasons = [frozenset({self._number(at)}) for at in range(len(self.disjunctions))]

    def run(self) -> Verdict:
        masks = [one.relation for one in self.disjunctions]
        answer = self._try(masks)
        if isinstance(answer, Solution) and self._open(masks, answer):
            narrowed = self._narrow(answer)
            answer = narrowed if isinstance(narrowed, frozenset) else self._search(narrowed)
        if isinstance(answer, Solution):
            return Verdict(True, True, answer.schedule, solved=self.solved)
        if answer is None:
            return Verdict(True, False, solved=self.solved)
        return Verdict(False, True, because_of=self._named(answer), solved=self.solved)

    def _search(self, masks: Sequence[Relation]) -> Solution | Reasons | None:
        """A solution that satisfies all, or why there is none; `None` when the budget is spent."""
        answer = self._try(masks)
        if not isinstance(answer, Solution):
            return answer
        open_ = self._open(masks, answer)
        if not open_:
            return answer
        chosen = min(open_, key=lambda at: len(convex_pieces(masks[at])))
        failed: Reasons = frozenset()
        for piece in convex_pieces(masks[chosen]):
            outcome = self._search([*masks[:chosen], piece, *masks[chosen + 1 :]])
            if not isinstance(outcome, frozenset):
                return outcome
            if self._number(chosen) not in outcome:
                return outcome  # it fails whatever is chosen here
            failed |= outcome
        return failed

    def _open(self, masks: Sequence[Relation], solution: Solution) -> list[int]:
        """The disjunctions that the schedule at hand does not satisfy."""
        return [
            at
            for at, (one, mask) in enumerate(zip(self.disjunctions, masks, strict=True))
            if not evolve(one, relation=mask).holds(solution.schedule)
        ]

    def _try(self, masks: Sequence[Relation]) -> Solution | Reasons | None:
        """Solve the network with the hulls of the relations as they stand."""
        for at, mask in enumerate(masks):
            if mask == NONE:
                return self.reasons[at]
        if self.solved >= self.budget:
            return None
        self.solved += 1
        said = list(self.frame)
        for at, (one, mask) in enumerate(zip(self.disjunctions, masks, strict=True)):
            said += edges(mask, one.first, one.second, tag=self._number(at))
        answer = Network(self.points, said).solve()
        if isinstance(answer, NegativeCycle):
            return self._behind(answer.edges)
        return answer

    def _narrow(self, solution: Solution) -> list[Relation] | Reasons:
        """The disjunctions after path consistency, with what the differences imply."""
        masks = [one.relation for one in self.disjunctions]
        intervals = sorted({side for one in self.disjunctions for side in (one.first, one.second)})
        if len(intervals) > CLOSED_TOGETHER:
            return masks
        said = [
            Statement(one.first, one.second, one.relation, self.reasons[at])
            for at, one in enumerate(self.disjunctions)
        ]
        for first, second in combinations(intervals, 2):
            gaps = [solution.why_gap(one, other) for one in first for other in second]
            lengths = [solution.why_gap(*first), solution.why_gap(*second)]
            behind = self._behind(edge for gap in gaps + lengths for side in gap for edge in side)
            said.append(Statement(first, second, possible(solution, first, second), behind))
        closed = close(said)
        if closed.contradiction is not None:
            return _together(closed.why(*closed.contradiction))
        for at, one in enumerate(self.disjunctions):
            masks[at] = one.relation & closed.relation(one.first, one.second)
            if masks[at] != one.relation:
                self.reasons[at] |= _together(closed.why(one.first, one.second))
        return masks

    def _number(self, disjunction: int) -> int:
        return len(self.given) + disjunction

    def _behind(self, cycle: Iterable[Edge]) -> Reasons:
        """What edges rest on, those of disjunctions with what narrowed them."""
        behind: set[int] = set()
        for edge in cycle:
            if edge.tag < len(self.given):
                behind.add(edge.tag)
            else:
                behind |= self.reasons[edge.tag - len(self.given)]
        return frozenset(behind)

    def _named(self, reasons: Reasons) -> tuple[Edge | Disjunction, ...]:
        everything: tuple[Edge | Disjunction, ...] = (*self.given, *self.disjunctions)
        return tuple(everything[at] for at in sorted(reasons - {PROPER}))


def _together(statements: Iterable[Statement]) -> Reasons:
    return frozenset().union(*(one.tag for one in statements))
