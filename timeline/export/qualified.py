"""Which dates rest on what a text calls approximate or uncertain: "about 1860", "possibly in 1860".

To the solver both are 1860: how far "about" reaches nobody says, and what is only possible is still
what was said, so that no bound is widened for either. A view for readers must show it: the start or
end of an event is qualified where each of its known bounds follows from a date that is. The
qualifiers are those of EDTF.

>>> mill = Timeline().add("mill").constrain("mill", start="1860~", end="1871?").solve()
>>> print(*Qualified.of(mill).sides("mill"))
~ ?
"""

from collections.abc import Iterable

from attrs import fields, frozen

from resolvers.edtf import Qualifier
from resolvers.values import Interval, Partial
from timeline.chronology import Timeline
from timeline.constraint import Constraint
from timeline.point import Point, end, start
from timeline.reason.links import EARLIEST, LATEST
from timeline.reason.solve import Solve

Sides = tuple[Qualifier, Qualifier]
"""What is said of the start, and of the end."""
PLAIN: Sides = (Qualifier.NONE, Qualifier.NONE)


@frozen(eq=False)
class Qualified:
    """The claims in force that give a qualified date, by number, and what was solved of them."""

    solve: Solve
    claims: dict[Qualifier, frozenset[int]]

    @classmethod
    def of(cls, timeline: Timeline) -> "Qualified":
        """Those of a solved timeline.

        Raises:
            NotSolved: before `solve`.
        """
        solve = timeline.solved.likely
        meanings = solve.problem.meanings
        said = {
            number: qualifier_of(meanings[number][reading])
            for number, reading in solve.accepted.selection.items()
        }
        kinds = (Qualifier.APPROXIMATE, Qualifier.UNCERTAIN)
        claims = {
            kind: frozenset(n for n, found in said.items() if kind in found) for kind in kinds
        }
        return cls(solve, {kind: numbers for kind, numbers in claims.items() if numbers})

    def sides(self, event: str) -> Sides:
        """What is said of the start and of the end of an event."""
        if not self.claims:
            return PLAIN
        return self._of_point(start(event)), self._of_point(end(event))

    def _of_point(self, point: Point) -> Qualifier:
        number = self.solve.problem.lowering.numbers[point]
        steps = (self.solve.fixed.why(number, extreme) for extreme in (EARLIEST, LATEST))
        behind = [step.behind() for step in steps if step is not None]
        found = Qualifier.NONE
        for kind, claims in self.claims.items():
            if behind and not any(claims.isdisjoint(numbers) for numbers in behind):
                found |= kind
        return found


def qualifier_of(constraints: Iterable[Constraint]) -> Qualifier:
    """What some constraints call their dates."""
    found = Qualifier.NONE
    for constraint in constraints:
        for attribute in fields(type(constraint)):
            value = getattr(constraint, attribute.name)
            if isinstance(value, Interval | Partial):
                found |= Qualifier.APPROXIMATE if value.approximate else Qualifier.NONE
                found |= Qualifier.UNCERTAIN if value.uncertain else Qualifier.NONE
    return found
