"""Allen's interval algebra: the thirteen ways in which two intervals can stand to each other.

A `Relation` is a set of them, a flag enum: `BEFORE | MEETS` says that one of the two holds.
Nothing is typed in but the names. An interval is its two ends, so a basic relation is the four
signs of (start - start', start - end', end - start', end - end'); the members stand in the order
of those signs, and converse, composition and hull are read off them.

Intervals are half-open and proper (an end is after its start), so `[1, 3)` meets `[3, 5)`.

Source: J. F. Allen, "Maintaining knowledge about temporal intervals", CACM 26, 1983.
"""

from collections.abc import Sequence
from enum import Flag, auto
from functools import cache, lru_cache
from itertools import combinations, product


class Relation(Flag):
    """A set of the thirteen basic relations; the empty set is a contradiction.

    >>> Relation.BEFORE | Relation.MEETS
    <Relation.BEFORE|MEETS: 3>
    >>> Relation.OVERLAPS in Relation.BEFORE | Relation.MEETS
    False
    >>> [basic.name for basic in ANY if not basic & ~Relation.EQUALS]
    ['EQUALS']
    """

    BEFORE = auto()
    MEETS = auto()
    OVERLAPS = auto()
    FINISHED_BY = auto()
    CONTAINS = auto()
    STARTS = auto()
    EQUALS = auto()
    STARTED_BY = auto()
    DURING = auto()
    FINISHES = auto()
    OVERLAPPED_BY = auto()
    MET_BY = auto()
    AFTER = auto()

    def __str__(self) -> str:
        return " or ".join(str(basic.name).lower().replace("_", " ") for basic in self) or "none"

    @property
    def converse(self) -> "Relation":
        """What the second interval is to the first.

        >>> (Relation.BEFORE | Relation.DURING).converse
        <Relation.CONTAINS|AFTER: 4112>
        """
        return Relation(converse_mask(self.value))

    def then(self, other: "Relation") -> "Relation":
        """The composition: what A can be to C where A is this to B, and B is `other` to C.

        >>> print(Relation.OVERLAPS.then(Relation.OVERLAPS))
        before or meets or overlaps
        """
        return Relation(compose_masks(self.value, other.value))

    @property
    def hull(self) -> "Relation":
        """The least convex relation that includes this one (see `tractable`).

        >>> print((Relation.BEFORE | Relation.OVERLAPS).hull)
        before or meets or overlaps
        """
        return Relation(hull_mask(self.value))


Signs = tuple[int, int, int, int]

NONE = Relation(0)
ANY = ~NONE
ALL_MASK = ANY.value
BASICS = len(ANY)
"""How many basic relations there are: thirteen."""


def signs(start: int, end: int, other_start: int, other_end: int) -> Signs:
    """How the ends of one interval stand to those of another: -1 before, 0 at, 1 after.

    >>> signs(1, 3, 3, 5)
    (-1, -1, 0, -1)
    """
    return (
        sign(start - other_start),
        sign(start - other_end),
        sign(end - other_start),
        sign(end - other_end),
    )


def relation_of(first: tuple[int, int], second: tuple[int, int]) -> Relation:
    """The one basic relation between two intervals whose ends are known.

    >>> relation_of((1, 3), (2, 5))
    <Relation.OVERLAPS: 4>
    """
    (start, end), (other_start, other_end) = first, second
    if start >= end or other_start >= other_end:
        raise ValueError(f"{first} and {second}: an interval must end after it starts")
    return Relation(1 << SIGNS.index(signs(*first, *second)))


def sign(number: int) -> int:
    """-1, 0 or 1, as the number is below, at or above nothing."""
    return (number > 0) - (number < 0)


def _all_signs() -> tuple[Signs, ...]:
    """The sign vectors of the basic relations; four places show every order of four ends."""
    intervals = list(combinations(range(4), 2))
    return tuple(sorted({signs(*one, *other) for one, other in product(intervals, repeat=2)}))


SIGNS: tuple[Signs, ...] = _all_signs()
"""The four signs of each basic relation, in the order of the members of `Relation`."""


@cache
def basic_compositions() -> tuple[tuple[int, ...], ...]:
    """The composition table of the basic relations, as masks: 409 entries in its 169 cells.

    Six places show every order of the six ends of three intervals, so looking at all triples of
    intervals on six places finds every relation that two relations can compose to.
    """
    intervals = list(combinations(range(6), 2))
    basic = {
        (one, other): SIGNS.index(signs(*one, *other))
        for one, other in product(intervals, repeat=2)
    }
    table = [[0] * BASICS for _ in range(BASICS)]
    for a, b, c in product(intervals, repeat=3):
        table[basic[a, b]][basic[b, c]] |= 1 << basic[a, c]
    return tuple(map(tuple, table))


@lru_cache(maxsize=1 << 13)
def bits(mask: int) -> tuple[int, ...]:
    """The numbers of the basic relations in a mask, ascending.

    >>> bits(0b101)
    (0, 2)
    """
    return tuple(bit for bit in range(BASICS) if mask >> bit & 1)


@lru_cache(maxsize=1 << 13)
def converse_mask(mask: int) -> int:
    """The converse of a mask. Swapping the intervals reverses the order of the signs."""
    return sum(1 << BASICS - 1 - bit for bit in bits(mask))


@lru_cache(maxsize=1 << 16)
def compose_masks(first: int, second: int) -> int:
    """The composition of two masks: the union over their basic relations."""
    composed = 0
    for low, high in (_half_rows()[bit] for bit in bits(first)):
        composed |= low[second & _HALF] | high[second >> _HALF_BITS]
    return composed


_HALF_BITS = 7
_HALF = (1 << _HALF_BITS) - 1


@cache
def _half_rows() -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """For each basic relation, its compositions with every set of the first and the last ones."""
    return tuple(
        (_unions(row[:_HALF_BITS]), _unions(row[_HALF_BITS:])) for row in basic_compositions()
    )


def _unions(cells: Sequence[int]) -> tuple[int, ...]:
    """The union of every subset of some masks, by the number of the subset."""
    unions = [0]
    for cell in cells:
        unions += [union | cell for union in unions]
    return tuple(unions)


@lru_cache(maxsize=1 << 13)
def hull_mask(mask: int) -> int:
    """The basic relations whose every sign lies between the least and the greatest in the mask."""
    ranges = sign_ranges(mask)
    return sum(
        1 << bit
        for bit, vector in enumerate(SIGNS)
        if ranges
        and all(low <= found <= high for found, (low, high) in zip(vector, ranges, strict=True))
    )


def sign_ranges(mask: int) -> tuple[tuple[int, int], ...]:
    """The least and the greatest of each of the four signs in a mask; none for the empty mask.

    >>> sign_ranges((Relation.BEFORE | Relation.MEETS).value)
    ((-1, -1), (-1, -1), (-1, 0), (-1, -1))
    """
    columns = zip(*(SIGNS[bit] for bit in bits(mask)), strict=True)
    return tuple((min(column), max(column)) for column in columns)
