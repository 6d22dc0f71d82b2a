"""Relations that no difference can say, narrowed by what is known of the ends.

"Before or after" goes into the network as its hull, which says nothing; beside it a `Stands` link
watches the four ends, and as soon as their bounds leave only relations with a narrower hull, that
hull is pushed like any other bound. It reads bounds, not distances: what only distances between
undated events decide is left to `reason.disjunctions`.

>>> class Known:
...     earliest = [None, 10, 11, 12, 20]
...     latest = [None, 10, 30, 12, 20]
>>> apart = Stands((1, 2), (3, 4), Relation.BEFORE | Relation.AFTER, claims=(0,))
>>> [(found.point, found.extreme.name, found.value) for found in apart.tighten(Known)]
[(2, 'LATEST', 11), (3, 'EARLIEST', 12)]
"""

from collections.abc import Iterator

from attrs import frozen

from timeline.reason.allen import Relation
from timeline.reason.endpoints import Gaps, Points, admitted, edges
from timeline.reason.links import EARLIEST, LATEST, Bound, Tightening, Times, both


@frozen
class Stands:
    """One event stands to another in one of some ways."""

    first: Points
    second: Points
    relation: Relation
    claims: tuple[int, ...]

    @property
    def points(self) -> tuple[int, ...]:
        """See `Link`."""
        return (*self.first, *self.second)

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        known: tuple[Bound, ...] = tuple(
            (point, extreme) for point in self.points for extreme, _ in both(times, point)
        )
        if not known:
            return
        left = self.relation & admitted(_gaps(times, self.points))
        if not left:
            yield _contradiction(times, known)
            return
        for tail, head, weight, _ in edges(left, self.first, self.second):
            high, low = times.latest[tail], times.earliest[head]
            if high is not None:
                yield Tightening(head, LATEST, high + weight, known)
            if low is not None:
                yield Tightening(tail, EARLIEST, low - weight, known)


def _gaps(times: Times, points: tuple[int, ...]) -> Gaps:
    """The most that each point can come after each other, by their bounds alone."""
    return [
        [
            0 if one == other else _minus(times.latest[other], times.earliest[one])
            for other in points
        ]
        for one in points
    ]


def _minus(high: int | None, low: int | None) -> int | None:
    return None if high is None or low is None else high - low


def _contradiction(times: Times, known: tuple[Bound, ...]) -> Tightening:
    """A bound on the wrong side of its partner: the ends as known leave no relation."""
    point, extreme = known[0]
    if extreme is EARLIEST:
        return Tightening(point, LATEST, (times.earliest[point] or 0) - 1, known)
    return Tightening(point, EARLIEST, (times.latest[point] or 0) + 1, known)
