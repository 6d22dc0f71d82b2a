"""Which dates rest on what a text calls approximate: "about 1860" is 1860 to the solver.

How far "about" reaches nobody says, so that no bound is widened for it. A view for readers must
still show it: the start or end of an event is approximate where each of its known bounds follows
from a date that is.

>>> from timeline.chronology import Timeline
>>> mill = Timeline().add("mill").constrain("mill", start="1860~", end="1871").solve()
>>> Approximate.of(mill).sides("mill")
(True, False)
"""

from attrs import fields, frozen

from resolvers.values import Interval, Partial
from timeline.chronology import Timeline
from timeline.constraint import Single
from timeline.point import Point, end, start
from timeline.reason.links import EARLIEST, LATEST
from timeline.reason.solve import Solve

Sides = tuple[bool, bool]
"""Whether the start is approximate, and whether the end is."""
EXACT: Sides = (False, False)


@frozen(eq=False)
class Approximate:
    """The claims in force that give an approximate date, by number, and what was solved of them."""

    solve: Solve
    claims: frozenset[int]

    @classmethod
    def of(cls, timeline: Timeline) -> "Approximate":
        """Those of a solved timeline.

        Raises:
            NotSolved: before `solve`.
        """
        solve = timeline.solved.likely
        meanings = solve.problem.meanings
        claims = (
            number
            for number, reading in solve.accepted.selection.items()
            if any(map(_says_about, meanings[number][reading]))
        )
        return cls(solve, frozenset(claims))

    def sides(self, event: str) -> Sides:
        """Whether the start and the end of an event are approximate."""
        if not self.claims:
            return EXACT
        return self._is_approximate(start(event)), self._is_approximate(end(event))

    def _is_approximate(self, point: Point) -> bool:
        number = self.solve.problem.lowering.numbers[point]
        steps = (self.solve.fixed.why(number, extreme) for extreme in (EARLIEST, LATEST))
        known = [step for step in steps if step is not None]
        return bool(known) and not any(self.claims.isdisjoint(step.behind()) for step in known)


def _says_about(constraint: Single) -> bool:
    values = (getattr(constraint, attribute.name) for attribute in fields(type(constraint)))
    return any(isinstance(value, Interval | Partial) and value.approximate for value in values)
