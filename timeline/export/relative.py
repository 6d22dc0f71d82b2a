"""What is said of an event's time where it has no date: `XXXX-02-27`, "1 day before the vote".

>>> from timeline.chronology import Timeline
>>> from timeline.constraint import OnPattern
>>> from timeline.point import start
>>> from resolvers.values import Partial
>>> tl = Timeline().add("truce").constrain(OnPattern(start("truce"), Partial("XXXX-02-27"))).solve()
>>> Relative.of(tl).text("truce")
'XXXX-02-27'
"""

from attrs import frozen

from timeline.chronology import Timeline
from timeline.constraint import Anniversary, Distance, Nearest, OnPattern, Single, points_of
from timeline.event import Claim, Strength
from timeline.point import Point, Side


@frozen(eq=False)
class Relative:
    """The claims in force of a solved timeline, asked for what they say without any date.

    Args:
        claims: each claim with what it says; of a choice, what the reading taken says.
        stated: what is stated about each event.
        labels: what the events are called.
    """

    claims: tuple[tuple[Claim, Single], ...]
    stated: dict[str, list[Single]]
    labels: dict[str, str]

    @classmethod
    def of(cls, timeline: Timeline) -> "Relative":
        """Those of a solved timeline.

        Raises:
            NotSolved: before `solve`.
        """
        solve = timeline.solved.entailed
        problem = solve.problem
        claims = tuple(
            (problem.claims[number], constraint)
            for number, reading in solve.accepted.selection.items()
            for constraint in problem.meanings[number][reading]
        )
        stated: dict[str, list[Single]] = {}
        for claim, constraint in claims:
            if claim.strength is Strength.STATED:
                for event in {point.of for point in points_of(constraint)}:
                    stated.setdefault(event, []).append(constraint)
        return cls(claims, stated, {event.id: event.label for event in timeline.events})

    def text(self, *events: str) -> str:
        """A pattern or a distance that the start of one of the events is said to keep."""
        for event in events:
            for constraint in self.stated.get(event, ()):
                said = self._said(constraint, Point(event, Side.START))
                if said:
                    return said
        return ""

    def _said(self, constraint: Single, start: Point) -> str:
        match constraint:
            case OnPattern(point, pattern) | Nearest(point, pattern) if point == start:
                return str(pattern)
            case Anniversary(point, years, of) if start in (point, of):
                other, side = (of, "after") if point == start else (point, "before")
                return f"{years} years {side} {self._name(other)}"
            case Distance(first, second, low, high, unit) if low == high and low:
                if start not in (first, second) or Side.INSTANT in (first.side, second.side):
                    return ""
                other, steps = (first, low) if second == start else (second, -low)
                many = "s" if abs(steps) != 1 else ""
                side = "after" if steps > 0 else "before"
                return f"{abs(steps)} {unit.value}{many} {side} {self._name(other)}"
        return ""

    def _name(self, point: Point) -> str:
        return self.labels.get(point.of, point.of)
