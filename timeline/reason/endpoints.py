"""Between Allen's relations and the difference network: what a relation says about the ends.

A convex relation is exactly some differences between the ends of the two intervals, and
`differences` gives the fewest that say it; any other relation is given as its convex hull, and
the rest of it stays a disjunction. The other way round, `possible` reads off a solved network
which relations can still hold. Time being whole seconds, "before" is "at least one second
before", and nothing is approximated.

>>> differences(Relation.BEFORE)
(EndDifference(end=End.END, other=End.START, low=1, high=None),)
"""

from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cache
from itertools import product

from attrs import frozen

from timeline.reason.allen import SIGNS, Relation, sign_ranges
from timeline.reason.network import Edge, Solution, difference


class End(Enum):
    """One of the two ends of an interval."""

    START = 0
    END = 1

    def __repr__(self) -> str:
        return str(self)


@frozen
class EndDifference:
    """`low <= other - end <= high` in seconds, `end` being of the first interval.

    `other` is of the second interval; `None` is open.
    """

    end: End
    other: End
    low: int | None
    high: int | None


PAIRS = tuple((end, other) for end in End for other in End)
"""The pairs of ends, in the order of the signs of a relation."""

Span = tuple[int | None, int | None]

SPANS: dict[tuple[int, int], Span] = {
    (-1, -1): (1, None),
    (-1, 0): (0, None),
    (0, 0): (0, 0),
    (0, 1): (None, 0),
    (1, 1): (None, -1),
    (-1, 1): (None, None),
}
"""From the range of the sign of `end - other` to the range of `other - end` in whole seconds."""


def differences(relation: Relation) -> tuple[EndDifference, ...]:
    """The fewest differences that say the convex hull of a relation.

    Both intervals are taken to be proper; an empty relation says nothing that differences could.

    >>> [(d.end.name, d.other.name, d.low, d.high) for d in differences(Relation.DURING)]
    [('START', 'START', None, -1), ('END', 'END', 1, None)]
    >>> differences(Relation.BEFORE | Relation.AFTER)
    ()
    """
    if not relation:
        raise ValueError("no relation is left: there are no differences that say so")
    return _differences(relation.value)


@cache
def _differences(mask: int) -> tuple[EndDifference, ...]:
    ranges = list(sign_ranges(mask))
    wanted = _between(ranges)
    for at in range(4):  # leave out what the others imply
        kept = ranges[at]
        ranges[at] = (-1, 1)
        if _between(ranges) != wanted:
            ranges[at] = kept
    return tuple(
        EndDifference(end, other, *SPANS[span])
        for (end, other), span in zip(PAIRS, ranges, strict=True)
        if span != (-1, 1)
    )


def _between(ranges: Sequence[tuple[int, int]]) -> int:
    return sum(
        1 << bit
        for bit, vector in enumerate(SIGNS)
        if all(low <= sign <= high for sign, (low, high) in zip(vector, ranges, strict=True))
    )


Points = tuple[int, int]
"""The points of a network where an interval starts and ends."""


def edges(relation: Relation, first: Points, second: Points, tag: object = None) -> list[Edge]:
    """The edges that say the convex hull of a relation between two intervals of a network.

    >>> edges(Relation.MEETS, first=(1, 2), second=(3, 4), tag="when one ended the other began")
    [Edge(tail=2, head=3, weight=0, tag='when one ended the other began'),
     Edge(tail=3, head=2, weight=0, tag='when one ended the other began')]
    """
    return [
        edge
        for found in differences(relation)
        for edge in difference(
            first[found.end.value], second[found.other.value], found.low, found.high, tag
        )
    ]


def possible(solution: Solution, first: Points, second: Points) -> Relation:
    """The basic relations that some schedule of the network realises between two intervals.

    Exact, and not only pair by pair: what the ends' distances say about each other counts too
    (of two intervals of one length neither is during the other). That is so because a minimal
    network of differences is decomposable: any schedule of some of its points that keeps to
    their gaps can be completed (Dechter, Meiri and Pearl 1991).

    >>> from timeline.reason.network import Network
    >>> claims = [*difference(1, 2, 5, 5), *difference(3, 4, 5, 5), *difference(1, 3, 1, None)]
    >>> print(possible(Network(5, claims).solve(), (1, 2), (3, 4)))
    before or meets or overlaps
    """
    return admitted(widest_gaps(solution, (*first, *second)))


Gaps = list[list[int | None]]
"""The most that the point of a column comes after the point of a row; `None` is open."""


def admitted(gaps: Gaps) -> Relation:
    """The basic relations that four ends with these gaps leave possible.

    The points are start and end of the first interval, then of the second.
    """
    across = [(end.value, 2 + other.value) for end, other in PAIRS]
    proper = [((0, 1), -1), ((2, 3), -1)]  # each interval ends after it starts
    found = 0
    for bit, vector in enumerate(SIGNS):
        if can_stand(gaps, [*proper, *zip(across, vector, strict=True)]):
            found |= 1 << bit
    return Relation(found)


def widest_gaps(solution: Solution, points: Sequence[int]) -> Gaps:
    """How far each of some points can come after each of them."""
    return [[solution.gap(one, other)[1] for other in points] for one in points]


def can_stand(gaps: Gaps, signs: Iterable[tuple[tuple[int, int], int]]) -> bool:
    """Whether points with these gaps can stand so: the sign of `one - other` for some pairs.

    >>> can_stand([[0, 5], [-2, 0]], [((0, 1), -1)])  # the second comes 2 to 5 after the first
    True
    >>> can_stand([[0, 5], [-2, 0]], [((0, 1), 0)])
    False
    """
    tight = [row.copy() for row in gaps]
    for (one, other), sign in signs:
        low, high = SPANS[sign, sign]
        tight[one][other] = _least(tight[one][other], high)
        tight[other][one] = _least(tight[other][one], None if low is None else -low)
        there, back = tight[one][other], tight[other][one]
        if there is not None and back is not None and there + back < 0:
            return False
    for via, one, other in product(range(len(gaps)), repeat=3):
        there, back = tight[one][via], tight[via][other]
        if there is not None and back is not None:
            tight[one][other] = _least(tight[one][other], there + back)
    return all((tight[at][at] or 0) >= 0 for at in range(len(gaps)))


def _least(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)
