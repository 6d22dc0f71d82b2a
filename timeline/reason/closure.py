"""Path consistency: what relations between intervals imply about each other, and why.

Whenever A stands to B and B to C in known ways, A can stand to C only in what those compose to.
Narrowing every pair so, until nothing changes, decides relations that are ORD-Horn (convex and
pointisable ones among them). For others an empty relation proves a contradiction, but its absence
proves nothing; `Closure.proved` says which it is, and `decide` goes on by trying out the pieces.

Intervals that no chain of relations connects are never looked at together. Each narrowing is kept
with the interval in its middle, so every relation can be traced to what was stated.

Source: J. F. Allen, 1983; path consistency on bit masks with a queue as in P. van Beek and
D. W. Manchak, "The design and experimental analysis of algorithms for temporal reasoning", 1996.
"""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve, field, frozen

from timeline.reason.allen import ALL_MASK, Relation, compose_masks, converse_mask
from timeline.reason.tractable import is_convex, is_ord_horn, ord_horn_pieces

Step = tuple[int, int, int, int, int]  # first, middle, last, the mask before, the mask after


@frozen
class Statement:
    """That one interval stands to another in one of some ways; names and tag are the caller's."""

    first: Hashable
    second: Hashable
    relation: Relation
    tag: Any = None


@frozen
class Narrowing:
    """How `first` stands to `last` became narrower, because of how both stand to `middle`."""

    first: Hashable
    middle: Hashable
    last: Hashable
    before: Relation
    after: Relation


@frozen
class Closure:
    """Statements, and the relations that path consistency draws from them.

    >>> closed = close([
    ...     Statement("war", "truce", Relation.MEETS), Statement("truce", "talks", Relation.MEETS)
    ... ])
    >>> print(closed.relation("war", "talks"))
    before
    >>> closed.consistent, closed.proved, closed.exact
    (True, True, True)
    """

    statements: tuple[Statement, ...]
    contradiction: tuple[Hashable, Hashable] | None
    """The first pair that was left without a relation, if there is one."""
    _number: dict[Hashable, int] = field(repr=False, eq=False)
    _masks: dict[tuple[int, int], int] = field(repr=False)
    _steps: tuple[Step, ...] = field(repr=False, eq=False)

    @property
    def consistent(self) -> bool:
        """Whether every pair still has a relation; certain only where `proved`."""
        return self.contradiction is None

    @property
    def proved(self) -> bool:
        """Whether `consistent` is certain, rather than "no contradiction found"."""
        return not self.consistent or not self.undecided()

    @property
    def exact(self) -> bool:
        """Whether every relation is exactly what can hold, rather than an outer bound of it."""
        return self.consistent and all(is_convex(left) for left in self._left())

    def undecided(self) -> tuple[Statement, ...]:
        """The statements, narrowed, that path consistency is not enough for."""
        narrowed = zip(self.statements, self._left(), strict=True)
        return tuple(evolve(s, relation=left) for s, left in narrowed if not is_ord_horn(left))

    def relation(self, first: Hashable, second: Hashable) -> Relation:
        """What `first` can be to `second`; anything where nothing connects them."""
        if first == second:
            return Relation.EQUALS
        pair = self._number.get(first, -1), self._number.get(second, -1)
        return Relation(self._masks.get(pair, ALL_MASK))

    @property
    def narrowings(self) -> tuple[Narrowing, ...]:
        """Every step made, in order: the whole derivation."""
        names = list(self._number)
        return tuple(
            Narrowing(names[a], names[b], names[c], Relation(before), Relation(after))
            for a, b, c, before, after in self._steps
        )

    def why(self, first: Hashable, second: Hashable) -> tuple[Statement, ...]:
        """The statements that led to `relation(first, second)`, in the order stated.

        >>> claims = [Statement(1, 2, Relation.BEFORE), Statement(3, 4, Relation.DURING),
        ...           Statement(2, 3, Relation.BEFORE)]
        >>> [(claim.first, claim.second) for claim in close(claims).why(1, 3)]
        [(1, 2), (2, 3)]
        """
        made: dict[frozenset[int], list[int]] = {}
        for at, (one, _, other, _, _) in enumerate(self._steps):
            made.setdefault(frozenset((one, other)), []).append(at)
        used: dict[frozenset[int], int] = {}  # pairs, and how many of their steps are explained
        todo = [(frozenset((self._number[first], self._number[second])), len(self._steps))]
        while todo:
            pair, until = todo.pop()
            steps = [at for at in made.get(pair, ()) if at < until]
            for at in steps[used.get(pair, 0) :]:
                one, middle, other, _, _ = self._steps[at]
                todo += [(frozenset((one, middle)), at), (frozenset((middle, other)), at)]
            used[pair] = max(len(steps), used.get(pair, 0))
        return tuple(
            statement
            for statement in self.statements
            if frozenset((self._number[statement.first], self._number[statement.second])) in used
        )

    def _left(self) -> Iterator[Relation]:
        return (self.relation(said.first, said.second) for said in self.statements)


def close(statements: Iterable[Statement]) -> Closure:
    """The path-consistent closure of statements; it stops at the first contradiction.

    >>> A, B, C = "ABC"
    >>> impossible = close([Statement(A, B, Relation.BEFORE), Statement(B, C, Relation.BEFORE),
    ...                     Statement(C, A, Relation.BEFORE | Relation.MEETS)])
    >>> impossible.consistent, len(impossible.why(*impossible.contradiction))
    (False, 3)
    """
    said = tuple(statements)
    number: dict[Hashable, int] = {}
    for statement in said:
        for name in (statement.first, statement.second):
            number.setdefault(name, len(number))
    masks: dict[tuple[int, int], int] = {}
    steps: list[Step] = []
    empty: tuple[int, int] | None = None
    for statement in said:
        i, j = number[statement.first], number[statement.second]
        mask = statement.relation.value
        start = Relation.EQUALS.value if i == j else ALL_MASK
        masks[i, j] = masks.get((i, j), start) & mask
        masks[j, i] = masks.get((j, i), start) & converse_mask(mask)
        if masks[i, j] == 0 and empty is None:
            empty = i, j
    for members in _components(len(number), masks):
        if empty is None:
            empty = _narrow(members, masks, steps)
    names = list(number)
    contradiction = None if empty is None else (names[empty[0]], names[empty[1]])
    return Closure(said, contradiction, number, masks, tuple(steps))


@frozen
class Decision:
    """Whether statements can all hold, and whether that is proved or the budget ran out."""

    consistent: bool
    proved: bool
    closure: Closure
    """Where consistent and proved: with relations so far chosen that path consistency decides."""
    tried: int


def decide(statements: Iterable[Statement], budget: int = 1000) -> Decision:
    """Decide statements of any kind, by trying the ORD-Horn pieces of those that are not.

    At most `budget` closures are computed. The answer is "no contradiction found" (consistent,
    not proved) when they are not enough.

    >>> apart = Relation.BEFORE | Relation.AFTER
    >>> claims = [Statement("A", "B", apart), Statement("B", "C", apart),
    ...           Statement("A", "C", Relation.EQUALS)]
    >>> decision = decide(claims)
    >>> decision.consistent, decision.proved
    (True, True)
    """
    closed = close(statements)
    todo, tried = [closed], 1
    while todo:
        here = todo.pop()
        if not here.consistent:
            continue
        if here.proved:
            return Decision(True, True, here, tried)
        # The most constrained statement first: it fails soonest.
        said = min(here.undecided(), key=lambda one: len(ord_horn_pieces(one.relation)))
        pieces = ord_horn_pieces(said.relation)
        if tried + len(pieces) > budget:
            return Decision(True, False, closed, tried)
        tried += len(pieces)
        todo += [
            close([*here.statements, evolve(said, relation=piece)]) for piece in reversed(pieces)
        ]
    return Decision(False, True, closed, tried)


def _components(size: int, masks: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """The intervals that statements connect, directly or not, three or more of them."""
    near: list[list[int]] = [[] for _ in range(size)]
    for i, j in masks:
        near[i].append(j)
    seen: set[int] = set()
    for root in range(size):
        if root not in seen:
            members = [root]
            seen.add(root)
            for one in members:  # grows while it is walked
                fresh = [other for other in near[one] if other not in seen]
                seen.update(fresh)
                members += fresh
            if len(members) > 2:
                yield sorted(set(members))


def _narrow(
    members: Sequence[int], masks: dict[tuple[int, int], int], steps: list[Step]
) -> tuple[int, int] | None:
    """Make one component path consistent in place; the pair left empty if there is one."""
    size = len(members)
    equal = Relation.EQUALS.value
    rows = [[equal if i == j else masks.get((i, j), ALL_MASK) for j in members] for i in members]
    memo: dict[int, int] = {}
    queue = deque((i, j) for i in range(size) for j in range(i + 1, size) if rows[i][j] != ALL_MASK)
    waiting = set(queue)
    empty = None
    while queue and empty is None:
        pair = queue.popleft()
        waiting.discard(pair)
        for i, j in (pair, pair[::-1]):
            row, first = rows[i], rows[i][j]
            high = first << 13
            for k, second in enumerate(rows[j]):
                if second == ALL_MASK:
                    continue
                composed = memo.get(high | second)
                if composed is None:
                    composed = memo[high | second] = compose_masks(first, second)
                old = row[k]
                new = old & composed
                if new != old:
                    row[k], rows[k][i] = new, converse_mask(new)
                    steps.append((members[i], members[j], members[k], old, new))
                    if new == 0:
                        empty = members[i], members[k]
                        break
                    fresh = (i, k) if i < k else (k, i)
                    if fresh not in waiting:
                        waiting.add(fresh)
                        queue.append(fresh)
            if empty:
                break
    for i, row in zip(members, rows, strict=True):
        masks.update({(i, j): mask for j, mask in zip(members, row, strict=True) if i != j})
    return empty
