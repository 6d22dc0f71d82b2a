"""Points, times and constraints in plain words, for explanations and conflicts.

>>> from timeline.point import DCT, start
>>> words = Words({"siege": "the siege"})
>>> words.constraint(Distance(start("siege"), DCT, 2, None, Granularity.DAY))
'publication comes at least 2 days after the start of the siege'
"""

from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from resolvers.granularity import Granularity
from resolvers.values import Interval, Partial
from timeline.constraint import (
    Anniversary,
    BusinessDays,
    Choice,
    Constraint,
    Covers,
    Direction,
    Distance,
    During,
    Fills,
    Lasted,
    Merge,
    Nearest,
    OnPattern,
    Recurs,
    Related,
    SameUnit,
    Within,
)
from timeline.point import Point, Side
from timeline.reach import Reach
from timeline.reason.claims import before_of
from timeline.recurring import MONTHS, WEEKDAYS, in_words

_RELATIONS = {
    "before": "is before",
    "meets": "meets",
    "overlaps": "overlaps",
    "finished_by": "is finished by",
    "contains": "contains",
    "starts": "starts",
    "equals": "equals",
    "started_by": "is started by",
    "during": "is during",
    "finishes": "finishes",
    "overlapped_by": "is overlapped by",
    "met_by": "is met by",
    "after": "is after",
}

_TOGETHER = {
    frozenset({"before", "meets"}): "precedes",
    frozenset({"after", "met_by"}): "follows",
    frozenset({"starts", "during", "finishes", "equals"}): "lies within",
    frozenset({"started_by", "contains", "finished_by", "equals"}): "includes",
    frozenset({"before", "meets", "met_by", "after"}): "never coincides with",
}


@frozen
class Words:
    """Says things with the labels of the events they are about."""

    labels: Mapping[str, str]
    dates: Mapping[Point, str] = field(factory=dict)
    """Points that are called by their day, or by the clock."""

    def dated(self, bounds: Iterable[tuple[Point, int | None, int | None]]) -> "Words":
        """The same words, with points called by the day or minute that they can only be in."""
        reaches = ((point, reach_of(point, low, high)) for point, low, high in bounds)
        dates = {
            point: str(reach)
            for point, reach in reaches
            if reach.first is not None and reach.cells[0] == reach.cells[1]
        }
        return evolve(self, dates=dates)

    def event(self, identifier: str) -> str:
        """The label of an event."""
        return self.labels.get(identifier) or identifier

    def point(self, point: Point) -> str:
        """A point as a phrase."""
        if point in self.dates:
            return self.dates[point]
        if point.side is Side.INSTANT:
            return str(point)
        return f"the {point.side} of {self.event(point.of)}"

    def happens(self, point: Point, low: int | None, high: int | None) -> str:
        """That a point lies between two seconds."""
        when = reach_of(point, low, high)
        if point.side is Side.INSTANT:
            return f"{point} {when}"
        return f"{self.event(point.of)}, {point.side} {when}"

    def would(self, point: Point, low: int | None, high: int | None) -> str:
        """That a point would lie between two seconds."""
        when = reach_of(point, low, high)
        if point.side is Side.INSTANT:
            return f"{point} would be {when}"
        return f"{self.event(point.of)} would {point.side} {when}"

    def constraint(self, constraint: Constraint) -> str:
        """A constraint as a sentence without a full stop."""
        match constraint:
            case Within(point, interval):
                return f"{self.point(point)} lies {_in(interval)}"
            case During(event, interval):
                return f"{self.event(event)} lies {_in(interval)}"
            case Covers(event, interval):
                return f"{self.event(event)} lasts through {interval}"
            case Fills(event, unit, count):
                return f"{self.event(event)} fills {_units(count, unit)}"
            case Related(first, relations, second):
                several = " or ".join(_RELATIONS[name] for name in relations)
                named = _TOGETHER.get(frozenset(relations), several)
                return f"{self.event(first)} {named} {self.event(second)}"
            case Distance():
                return self._distance(constraint)
            case BusinessDays(first, second, low, high, region):
                whose = f" ({region})" if region else ""
                counted = _counted(self.point(first), self.point(second), low, high)
                return f"{counted}{whose}"
            case SameUnit(first, second, unit):
                return f"{self.point(first)} and {self.point(second)} share a {unit.value}"
            case OnPattern(point, pattern):
                return f"{self.point(point)} falls on {_pattern(pattern)}"
            case Nearest(point, pattern, to, direction):
                way = "before" if direction is Direction.PAST else "after"
                return (
                    f"{self.point(point)} falls on the nearest {_pattern(pattern, one=False)} "
                    f"{way} {self.point(to)}"
                )
            case Anniversary(point, years, of):
                return f"{self.point(point)} comes {years} years to the day after {self.point(of)}"
            case Lasted(event, duration):
                return f"{self.event(event)} lasts {duration}"
            case Recurs(event, recurrence):
                return f"{self.event(event)} happens {in_words(recurrence)}"
            case Merge(first, second, ends):
                tie = "are one event" if ends else "begin together"
                return f"{self.event(first)} and {self.event(second)} {tie}"
            case Choice(alternatives):
                return " or ".join(alternative.name for alternative in alternatives)

    def _distance(self, distance: Distance) -> str:
        first, second = self.point(distance.first), self.point(distance.second)
        low, high, unit = distance.low, distance.high, distance.unit
        if low is None or (high is not None and high <= 0 and low < 0):
            low, high = (None if high is None else -high), (None if low is None else -low)
            first, second = second, first
        if low == high == 0:
            return f"{second} falls in the {unit.value} of {first}"
        if (low, high) == (0, None):
            return f"{second} does not come before {first}"
        if high is None:
            return f"{second} comes at least {_units(low or 0, unit)} after {first}"
        if low == high:
            return f"{second} comes {_units(high, unit)} after {first}"
        if low is None or low <= 0:
            return f"{second} comes at most {_units(high, unit)} after {first}"
        return f"{second} comes {low} to {_units(high, unit)} after {first}"


def _counted(first: str, second: str, low: int | None, high: int | None) -> str:
    """That one falls so many business days after the other."""
    if high is not None and high < 0:
        first, second = second, first
        low, high = -high, (None if low is None else -low)
        return _counted(first, second, low, high)
    if low == high:
        many = f"{low} business day" + ("" if low == 1 else "s")
    elif high is None:
        many = f"at least {low} business days"
    elif low is None:
        many = f"at most {high} business days"
    else:
        many = f"{low} to {high} business days"
    return f"{second} comes {many} after {first}"


def reach_of(point: Point, low: int | None, high: int | None) -> Reach:
    """Where the second lies that a point is told by: an end is told by its last."""
    before = before_of(point)
    return Reach(None if low is None else low - before, None if high is None else high - before)


def _in(interval: Interval) -> str:
    said = f" ({interval.modifier.value.lower().replace('_', ' ')})" if interval.modifier else ""
    return f"{'on' if interval.granularity is Granularity.DAY else 'in'} {interval}{said}"


def _units(count: int, unit: Granularity) -> str:
    return f"{count} {unit.value}" + ("" if count == 1 else "s")


def _pattern(pattern: Partial, *, one: bool = True) -> str:
    day, month, on = (pattern.part(name) for name in ("day", "month", "weekday"))
    article = "a " if one else ""
    if pattern.part("year") == "XXXX" and pattern.part("time") is None:
        if on and on.isdigit() and pattern.part("week") == "XX":
            return article + WEEKDAYS[int(on) - 1]
        if month and month.isdigit() and day is None:
            return article + MONTHS[int(month) - 1]
        if month and month.isdigit() and day and day.isdigit():
            return f"{article}{int(day)} {MONTHS[int(month) - 1]}"
    return str(pattern)
