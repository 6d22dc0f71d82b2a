"""Which sets of Allen's relations can be decided without trying them out one by one.

Three nested families, all decided by path consistency:

- convex (82): each pair of ends is in an interval of `< = >`, so the relation is exactly a
  handful of differences;
- pointisable (187): each pair of ends is in any subset of `< = >`, `!=` included;
- ORD-Horn (867): a conjunction of clauses over the ends with at most one `<=` or `=` and any
  number of `!=`; the greatest family of its kind that includes the basic relations.

Anything else is split into pieces of one of the families, and the pieces are tried in turn.

Source: M. Vilain, H. Kautz and P. van Beek, "Constraint propagation algorithms for temporal
reasoning", 1989; B. Nebel and H.-J. Bürckert, "Reasoning about temporal relations: a maximal
tractable subclass of Allen's interval algebra", JACM 42, 1995.
"""

from functools import cache
from itertools import combinations

from timeline.reason.allen import ALL_MASK, SIGNS, Relation, bits, hull_mask


def is_convex(relation: Relation) -> bool:
    """Whether the relation is exactly some differences between the ends.

    >>> is_convex(Relation.BEFORE | Relation.MEETS), is_convex(Relation.BEFORE | Relation.AFTER)
    (True, False)
    """
    return hull_mask(relation.value) == relation.value


def is_pointisable(relation: Relation) -> bool:
    """Whether the relation is a conjunction of relations between single ends.

    >>> is_pointisable(Relation.BEFORE | Relation.OVERLAPS)  # the end is not at the start
    True
    """
    vectors = [SIGNS[bit] for bit in bits(relation.value)]
    columns = [set(column) for column in zip(*vectors, strict=True)]
    admitted = sum(
        1 << bit
        for bit, vector in enumerate(SIGNS)
        if columns and all(sign in column for sign, column in zip(vector, columns, strict=True))
    )
    return admitted == relation.value


def is_ord_horn(relation: Relation) -> bool:
    """Whether path consistency decides networks of such relations.

    >>> is_ord_horn(Relation.BEFORE | Relation.AFTER)
    False
    """
    closed = ALL_MASK
    for clause in _ord_horn_clauses():
        if relation.value & ~clause == 0:
            closed &= clause
    return closed == relation.value


def ord_horn_pieces(relation: Relation) -> tuple[Relation, ...]:
    """The relation as a union of few ORD-Horn relations, without overlap.

    >>> [str(piece) for piece in ord_horn_pieces(Relation.BEFORE | Relation.AFTER)]
    ['before', 'after']
    """
    return tuple(map(Relation, _pieces(relation.value, _ord_horn_masks())))


def convex_pieces(relation: Relation) -> tuple[Relation, ...]:
    """The relation as a union of few convex relations, without overlap.

    >>> [str(piece) for piece in convex_pieces(Relation.BEFORE | Relation.OVERLAPS)]
    ['before', 'overlaps']
    """
    return tuple(map(Relation, _pieces(relation.value, _convex_masks())))


@cache
def _pieces(mask: int, family: tuple[int, ...]) -> tuple[int, ...]:
    """Greedily: the largest member of the family that still fits, then the same with the rest."""
    pieces = []
    while mask:
        piece = max(
            (member for member in family if member & ~mask == 0),
            key=lambda member: (member.bit_count(), -member),
        )
        pieces.append(piece)
        mask &= ~piece
    return tuple(sorted(pieces, key=lambda piece: piece & -piece))


@cache
def _convex_masks() -> tuple[int, ...]:
    return tuple(mask for mask in range(1, ALL_MASK + 1) if hull_mask(mask) == mask)


@cache
def _ord_horn_masks() -> tuple[int, ...]:
    """All intersections of clauses but the empty one."""
    closed = {ALL_MASK}
    for clause in _ord_horn_clauses():
        closed |= {mask & clause for mask in closed}
    return tuple(sorted(closed - {0}))


@cache
def _ord_horn_clauses() -> tuple[int, ...]:
    """What each ORD-Horn clause over the four pairs of ends admits, as masks."""
    different = [_where(at, {-1, 1}) for at in range(4)]
    positive = [_where(at, allowed) for at in range(4) for allowed in ({-1, 0}, {0}, {0, 1})]
    negatives = {_union(chosen) for size in range(5) for chosen in combinations(different, size)}
    return tuple(sorted({head | body for head in (0, *positive) for body in negatives}))


def _where(at: int, allowed: set[int]) -> int:
    return sum(1 << bit for bit, vector in enumerate(SIGNS) if vector[at] in allowed)


def _union(masks: tuple[int, ...]) -> int:
    union = 0
    for mask in masks:
        union |= mask
    return union
