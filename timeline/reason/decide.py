"""Relations that are not convex, decided as far as bounds leave them open.

`Stands` reads bounds; what only the distances between events decide, and what several such
relations decide together, is decided here, group by group of events that hang together: path
consistency and branching (`reason.disjunctions`) look for one schedule that satisfies all, and
then each convex piece of each relation is tried on its own. Pieces that fail narrow the relation,
with the claims that made them fail as its reason; where all fail, those are the contradiction.
Trying is bounded, and what could not be tried stays possible and is said not to be proved.

Source: trying one piece at a time is singleton consistency ("shaving"): R. Debruyne and
C. Bessière, "Some practicable filtering techniques for the constraint satisfaction problem", 1997.
"""

from collections.abc import Iterable, Sequence

from attrs import define, evolve, frozen

from timeline.reason.allen import NONE, relation_of
from timeline.reason.disjunctions import BUDGET, Disjunction, settle
from timeline.reason.endpoints import Points, edges
from timeline.reason.fixpoint import ORIGIN, Clash, Fixed, Step, claims_of
from timeline.reason.network import Edge
from timeline.reason.standing import Stands
from timeline.reason.tractable import convex_pieces

EFFORT = 60_000  # points times networks solved; large groups are tried less often


@frozen
class Decided:
    """What was decided.

    Args:
        stands: the relations as they are now, each with the claims that narrowed it.
        said: what the narrowed ones say, as differences that carry all their claims.
        chosen: differences that pick one way for each relation, so that all can hold together.
        proved: whether `chosen` could be found.
        solved: how many networks were solved.
    """

    stands: tuple[Stands, ...]
    said: tuple[Edge, ...] = ()
    chosen: tuple[Edge, ...] = ()
    proved: bool = True
    solved: int = 0


def decide(fixed: Fixed, stands: Sequence[Stands], budget: int = BUDGET) -> Decided | Clash:
    """Narrow relations by all differences and each other; `budget` bounds the networks solved."""
    decided = Decided(())
    for group in _groups(fixed, stands):
        allowed = min(budget - decided.solved, max(20, EFFORT // len(group.edges)))
        found = group.decide(allowed)
        if isinstance(found, Clash):
            return found
        decided = Decided(
            (*decided.stands, *found.stands),
            (*decided.said, *found.said),
            (*decided.chosen, *found.chosen),
            decided.proved and found.proved,
            decided.solved + found.solved,
        )
    return decided


@define(eq=False)
class _Group:
    """Events that hang together: their differences over points numbered anew, their relations."""

    numbers: dict[int, int]
    edges: list[Edge]
    stands: list[Stands]

    def decide(self, budget: int) -> Decided | Clash:
        verdict = settle(len(self.numbers), self.edges, map(self._local, self.stands), budget)
        if not verdict.consistent:
            return Clash(_behind(verdict.because_of))
        spent = verdict.solved
        said: list[Edge] = []
        for at, one in enumerate(self.stands):
            narrowed, solved = self._narrowed(at, budget - spent)
            spent += solved
            if isinstance(narrowed, Clash):
                return narrowed
            self.stands[at] = narrowed
            if narrowed.relation.hull != one.relation.hull:
                said += edges(narrowed.relation, one.first, one.second, narrowed.claims)
        chosen: list[Edge] = []
        if verdict.schedule is not None:
            for one in self.stands:
                first, second = self._times(verdict.schedule, one)
                chosen += edges(relation_of(first, second), one.first, one.second)
        proved = verdict.schedule is not None
        return Decided(tuple(self.stands), tuple(said), tuple(chosen), proved, spent)

    def _narrowed(self, at: int, budget: int) -> tuple[Stands | Clash, int]:
        """A relation without the pieces that cannot be, and how many networks were solved."""
        one, spent = self.stands[at], 0
        left, behind = NONE, frozenset(one.claims)
        for piece in convex_pieces(one.relation):
            tried = [*self.stands[:at], evolve(one, relation=piece), *self.stands[at + 1 :]]
            verdict = settle(
                len(self.numbers), self.edges, map(self._local, tried), max(0, budget - spent)
            )
            spent += verdict.solved
            if verdict.consistent:
                left |= piece
            else:
                behind |= _behind(verdict.because_of)
        if not left:
            return Clash(behind), spent
        if left == one.relation:
            return one, spent
        return evolve(one, relation=left, claims=tuple(sorted(behind))), spent

    def _local(self, one: Stands) -> Disjunction:
        return Disjunction(
            self._points(one.first), self._points(one.second), one.relation, one.claims
        )

    def _points(self, points: Points) -> Points:
        return self.numbers[points[0]], self.numbers[points[1]]

    def _times(self, schedule: Sequence[int], one: Stands) -> tuple[Points, Points]:
        first, second = self._points(one.first), self._points(one.second)
        return (
            (schedule[first[0]], schedule[first[1]]),
            (schedule[second[0]], schedule[second[1]]),
        )


def _groups(fixed: Fixed, stands: Sequence[Stands]) -> list[_Group]:
    """The relations that share no point and no chain of differences, apart from each other."""
    network = fixed.network()
    beside: dict[int, set[int]] = {}
    links = [(edge.tail, edge.head) for edge in network.edges]
    for one in stands:
        links += [(one.points[0], other) for other in one.points[1:]]
    for tail, head in links:
        if ORIGIN not in (tail, head):
            beside.setdefault(tail, set()).add(head)
            beside.setdefault(head, set()).add(tail)
    groups: list[_Group] = []
    of: dict[int, _Group] = {}
    for one in stands:
        if one.points[0] not in of:
            members = _reached(one.points[0], beside)
            numbers = {ORIGIN: 0} | {point: at for at, point in enumerate(members, start=1)}
            groups.append(_Group(numbers, [], []))
            of |= dict.fromkeys(members, groups[-1])
        of[one.points[0]].stands.append(one)
    for tail, head, weight, tag in network.edges:
        group = of.get(tail) or of.get(head)
        if group is not None:
            group.edges.append(Edge(group.numbers[tail], group.numbers[head], weight, tag))
    return groups


def _reached(point: int, beside: dict[int, set[int]]) -> list[int]:
    seen = {point}
    stack = [point]
    while stack:
        for other in beside[stack.pop()]:
            if other not in seen:
                seen.add(other)
                stack.append(other)
    return sorted(seen)


def _behind(reasons: Iterable[Edge | Disjunction]) -> frozenset[int]:
    """The claims behind edges and disjunctions."""
    found: set[int] = set()
    for reason in reasons:
        if isinstance(reason, Disjunction):
            found.update(reason.tag)
        elif isinstance(reason.tag, Step):
            found |= reason.tag.behind()
        else:
            found.update(claims_of(reason))
    return frozenset(found)
