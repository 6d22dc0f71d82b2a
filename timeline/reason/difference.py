"""Differences between points of time: the only constraint the network knows.

An `Edge` says that one point comes at most so many seconds after another. A statement with two
sides ("two to three hours after") is two edges, which `difference` makes. A `NegativeCycle` is a
closed walk of edges that cannot all hold, since it says a point comes before itself.

>>> difference(1, 2, low=7200, high=10800, tag="two to three hours after")
(Edge(tail=1, head=2, weight=10800, tag='two to three hours after'),
 Edge(tail=2, head=1, weight=-7200, tag='two to three hours after'))
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from attrs import frozen


class Edge(NamedTuple):
    """The constraint `head - tail <= weight`, in integer seconds, with its owner's tag.

    The tag is handed back untouched in every derivation and contradiction. (A named tuple rather
    than an attrs class: networks hold millions, and it is built in a third of the time.)

    >>> Edge(0, 1, 60, tag="within a minute").weight
    60
    """

    tail: int
    head: int
    weight: int
    tag: Any = None


def difference(
    tail: int, head: int, low: int | None = None, high: int | None = None, tag: Any = None
) -> tuple[Edge, ...]:
    """The edges that say `low <= head - tail <= high`; `None` leaves that side open.

    >>> difference(0, 1, low=3)
    (Edge(tail=1, head=0, weight=-3, tag=None),)
    """
    upper = () if high is None else (Edge(tail, head, high, tag),)
    lower = () if low is None else (Edge(head, tail, -low, tag),)
    return upper + lower


def without_loops(path: Iterable[Edge]) -> tuple[Edge, ...]:
    """A path that visits no point twice, by leaving out what lies between.

    >>> without_loops((Edge(0, 1, 1), Edge(1, 0, -1), Edge(0, 2, 4)))
    (Edge(tail=0, head=2, weight=4, tag=None),)
    """
    simple: list[Edge] = []
    seen: set[int] = set()
    for edge in path:
        seen.add(edge.tail)
        simple.append(edge)
        while edge.head in seen:
            seen.remove(simple.pop().tail)
    return tuple(simple)


@frozen
class NegativeCycle:
    """Edges, in order round the cycle, whose weights sum to less than nothing.

    Each edge starts where the one before it ends, no point is visited twice, and any proper
    subset of the edges can hold: the cycle is the explanation of the contradiction.

    >>> NegativeCycle((Edge(0, 1, 2, "at most 2 after"), Edge(1, 0, -3, "at least 3 after"))).total
    -1
    """

    edges: tuple[Edge, ...]

    @classmethod
    def of(cls, edges: Iterable[Edge]) -> "NegativeCycle":
        """The cycle with these edges, told from its lowest point on."""
        cycle = tuple(edges)
        first = min(range(len(cycle)), key=lambda at: cycle[at].tail)
        return cls((*cycle[first:], *cycle[:first]))

    @property
    def total(self) -> int:
        """By how much the edges miss each other; always negative."""
        return sum(edge.weight for edge in self.edges)

    @property
    def points(self) -> tuple[int, ...]:
        """The points on the cycle, in order, each once."""
        return tuple(edge.tail for edge in self.edges)
