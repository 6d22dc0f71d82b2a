"""Repairs: what can be left out so that stated claims hold together, and all contradictions.

Both come out of one tree. Its root is everything stated; a set that contradicts itself is labelled
with a minimal contradiction, and has a child for each claim of it that may be left out. The leaves
are the repairs, the labels the contradictions. For repairs the tree is searched cheapest first, so
the first leaf is the cheapest repair (an implicit hitting set: contradictions are looked for only
where those known are already hit); for contradictions it is searched breadth first.

No claim of a repair is called wrong: leaving it out restores consistency, and so may others.

Source: R. Reiter, "A theory of diagnosis from first principles", Artificial Intelligence 32, 1987;
E. Moreno-Centeno and R. Karp, "The implicit hitting set approach to solve combinatorial
optimization problems", Operations Research 61, 2013.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import islice

from attrs import define, field, frozen

from timeline.event import Claim, Strength
from timeline.reason.fixpoint import Clash
from timeline.reason.problem import Problem
from timeline.reason.solve import Solved

BUDGET = 400  # times that claims are solved together before we are content with what is found ...
EFFORT = 100_000  # ... or fewer, where there are so many that times claims pass this
NODES = 50_000  # sets of claims that are looked at

Core = tuple[int, ...]
"""A minimal contradiction, by the numbers of its claims."""


@frozen
class Repair:
    """Claims without which all other stated claims hold together.

    Args:
        dropped: the claims to leave out; with any of them back, the rest contradicts itself again.
        cost: their weights together.
        cheapest: whether no cheaper repair is left, apart from those listed before it.
    """

    dropped: tuple[Claim, ...]
    cost: float
    cheapest: bool = True

    def __str__(self) -> str:
        quotes = ", ".join(str(claim.source) for claim in self.dropped)
        these = "this" if len(self.dropped) == 1 else "these"
        return f"dropping {these} restores consistency: {quotes}"


def repairs(
    solved: Solved, k: int, budget: int | None = None, *, keep: Iterable[Claim] = ()
) -> tuple[Repair, ...]:
    """The `k` cheapest repairs of what is stated, the cheapest first; none where it is consistent.

    Of repairs that cost the same, the one with fewer claims comes first, then the one that leaves
    out what is accepted later. None leaves out a claim to `keep`.
    """
    known = _Contradictions.of(solved, budget)
    if not known.known:
        return ()
    claims, wanted = solved.problem.claims, frozenset(keep)
    kept = frozenset(number for number in known.stated if claims[number] in wanted)
    return tuple(
        Repair(tuple(claims[n] for n in sorted(dropped)), known.cost(dropped), cheapest)
        for dropped, cheapest in islice(_cheapest_first(known, kept), k)
    )


def contradictions(solved: Solved, limit: int, budget: int | None = None) -> tuple[Core, ...]:
    """Up to `limit` minimal contradictions of what is stated, those that share claims included.

    Those that were reported come first. All of them are found where `limit` and budget allow.
    """
    known = _Contradictions.of(solved, budget)
    queue: deque[frozenset[int]] = deque([frozenset()])
    seen = {frozenset[int]()}
    while queue and len(known.known) < limit and known.budget > 0:
        dropped = queue.popleft()
        core = known.unhit(dropped) or known.found(dropped)
        for number in reversed(core or ()):
            child = dropped | {number}
            if child not in seen and len(seen) < NODES:
                seen.add(child)
                queue.append(child)
    return tuple(known.known[:limit])


@define(eq=False)
class _Contradictions:
    """The minimal contradictions found so far among what is stated."""

    problem: Problem
    known: list[Core]
    budget: int
    stated: tuple[int, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        ranked = enumerate(self.problem.claims)
        self.stated = tuple(n for n, claim in ranked if claim.strength is Strength.STATED)

    @classmethod
    def of(cls, solved: Solved, budget: int | None) -> "_Contradictions":
        """Those that solving met."""
        if budget is None:
            budget = max(30, min(BUDGET, EFFORT // (len(solved.problem.claims) + 1)))
        return cls(solved.problem, [*solved.entailed.accepted.conflicts], budget)

    def cost(self, dropped: frozenset[int] | Core) -> float:
        """What it costs to leave these out."""
        return sum(max(0.0, self.problem.claims[number].weight) for number in sorted(dropped))

    def unhit(self, dropped: frozenset[int]) -> Core | None:
        """A known contradiction of which nothing is left out."""
        return next((core for core in self.known if dropped.isdisjoint(core)), None)

    def found(self, dropped: frozenset[int]) -> Core | None:
        """A new contradiction of what is left; `None` where there is none."""
        self.budget -= 1
        left = dict.fromkeys((n for n in self.stated if n not in dropped), 0)
        outcome = self.problem.solve(left)
        if not isinstance(outcome, Clash):
            return None
        self.known.append(self.problem.core(outcome, left))
        return self.known[-1]

    def at_least(self, dropped: frozenset[int], kept: frozenset[int]) -> float | None:
        """A lower bound of what a repair costs; `None` where the claims kept make it impossible.

        Contradictions without a common claim each cost at least their cheapest claim.
        """
        total, used = self.cost(dropped), set[int]()
        for core in self.known:
            if dropped.isdisjoint(core):
                choices = [number for number in core if number not in kept]
                if not choices:
                    return None
                if used.isdisjoint(choices):
                    used.update(choices)
                    total += min(self.cost((number,)) for number in choices)
        return total

    def some_repair(
        self, dropped: frozenset[int], kept: frozenset[int]
    ) -> Iterator[frozenset[int]]:
        """A repair without a claim too many, by the cheapest claim of each contradiction."""
        while core := self.unhit(dropped) or self.found(dropped):
            choices = [number for number in core if number not in kept]
            if not choices:
                return
            dropped |= {min(choices, key=lambda number: (self.cost((number,)), -number))}
        for number in sorted(dropped):
            if not (self.unhit(dropped - {number}) or self.found(dropped - {number})):
                dropped -= {number}
        yield dropped


def _cheapest_first(
    contradictions: _Contradictions, keep: frozenset[int]
) -> Iterator[tuple[frozenset[int], bool]]:
    """Repairs by cost, and whether each is proved to be the next cheapest.

    Each entry of the heap has claims left out (negative, the last accepted first) and claims that
    must stay: a child leaves out one claim of a contradiction and keeps those before it, so that
    no set is met twice. Entries wait at what they will cost at least (A*).
    """
    found: list[frozenset[int]] = []
    heap: list[tuple[float, int, Core, frozenset[int]]] = [(0.0, 0, (), keep)]
    for _ in range(NODES):
        if not heap:
            return
        least, size, chosen, kept = heappop(heap)
        dropped = frozenset(-number for number in chosen)
        if any(repair <= dropped for repair in found):
            continue
        if contradictions.budget <= 0:
            yield from ((repair, False) for repair in contradictions.some_repair(dropped, keep))
            return
        now = contradictions.at_least(dropped, kept)
        if now is None or now > least:  # more contradictions are known since
            if now is not None:
                heappush(heap, (now, size, chosen, kept))
            continue
        core = contradictions.unhit(dropped) or contradictions.found(dropped)
        if core is None:
            found.append(dropped)
            yield dropped, True
            continue
        for number in sorted(set(core) - kept, reverse=True):
            cost = contradictions.at_least(dropped | {number}, kept)
            if cost is not None:
                child = tuple(sorted((*chosen, -number)))
                heappush(heap, (cost, size + 1, child, kept))
            kept |= {number}
    yield from ((repair, False) for repair in contradictions.some_repair(frozenset(), keep))
