"""Allen's relations as the order of end points, in differences.

Each of the thirteen fixes the order of the four end points of two events; a set of them has a
hull, the orders it allows for each pair of points, and that is what the difference network can
hold. Back the other way, `possible` finds which of the thirteen the distances between four points
leave open, exactly: those of a minimal network are the projection of all its solutions (Dechter,
Meiri and Pearl, 1991), so each relation need only be tried on the four points.

The points are numbered 0 and 1 (start and end of the first event), 2 and 3 (of the second).

>>> hull(("before", "meets"))
((0, 2, 1, None), (0, 3, 1, None), (1, 2, 0, None), (1, 3, 1, None))
>>> is_convex(("before", "meets")), is_convex(("before", "after"))
(True, False)
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from timeline.constraint import ALLEN

Gap = tuple[int | None, int | None]
Difference = tuple[int, int, int | None, int | None]
"""A point, another, and the least and most that the second comes after the first."""

PAIRS = ((0, 2), (0, 3), (1, 2), (1, 3))
_ALL_PAIRS = ((0, 1), *PAIRS, (2, 3))
# One example of each relation, in the order of ALLEN, from which the rest is derived.
_EXAMPLES = (
    (0, 1, 2, 3), (0, 1, 1, 2), (0, 2, 1, 3), (0, 1, 0, 2), (1, 2, 0, 3), (1, 2, 0, 2),
    (0, 1, 0, 1), (0, 2, 1, 2), (0, 3, 1, 2), (0, 2, 0, 1), (1, 3, 0, 2), (1, 2, 0, 1),
    (2, 3, 0, 1),
)  # fmt: skip


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


SIGNS = {
    name: tuple(_sign(example[b] - example[a]) for a, b in PAIRS)
    for name, example in zip(ALLEN, _EXAMPLES, strict=True)
}
"""Of each relation, whether the second point of each pair comes later (1), together, earlier."""


@lru_cache(maxsize=1024)
def hull(relations: tuple[str, ...]) -> tuple[Difference, ...]:
    """The differences that hold under any of the relations; exact for a convex set."""
    found: list[Difference] = []
    for at, (a, b) in enumerate(PAIRS):
        signs = {SIGNS[name][at] for name in relations}
        low = {-1: None, 0: 0, 1: 1}[min(signs)]
        high = {-1: -1, 0: 0, 1: None}[max(signs)]
        if (low, high) != (None, None):
            found.append((a, b, low, high))
    return tuple(found)


def is_convex(relations: tuple[str, ...]) -> bool:
    """Whether the hull admits no other relation, so that differences say it exactly."""
    return admitted(hull(relations)) == tuple(name for name in ALLEN if name in relations)


def admitted(differences: Iterable[Difference]) -> tuple[str, ...]:
    """The relations that differences between the four points leave possible, in their order."""
    gaps: dict[tuple[int, int], Gap] = {(a, b): (low, high) for a, b, low, high in differences}
    return possible(
        lambda a, b: gaps.get((a, b), (1, None) if (a, b) in ((0, 1), (2, 3)) else _ANY)
    )


_ANY: Gap = (None, None)


def possible(gap: Callable[[int, int], Gap]) -> tuple[str, ...]:
    """The relations possible between two events, given the distances of their four points.

    `gap(a, b)` is the least and most that point `b` comes after point `a`.
    """
    known: dict[tuple[int, int], int] = {}
    for a, b in _ALL_PAIRS:
        low, high = gap(a, b)
        if high is not None:
            known[a, b] = high
        if low is not None:
            known[b, a] = -low
    return tuple(name for name in ALLEN if _holds(name, known))


def _holds(name: str, known: dict[tuple[int, int], int]) -> bool:
    """Whether the four points can be placed so that the relation holds: no negative cycle."""
    most = dict(known)
    for a, b, low, high in hull((name,)):
        if high is not None:
            most[a, b] = min(high, most.get((a, b), high))
        if low is not None:
            most[b, a] = min(-low, most.get((b, a), -low))
    for via in range(4):
        for a in range(4):
            for b in range(4):
                if (a, via) in most and (via, b) in most:
                    through = most[a, via] + most[via, b]
                    if a == b and through < 0:
                        return False
                    most[a, b] = min(through, most.get((a, b), through))
    return True
