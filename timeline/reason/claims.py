"""Claims into points, differences and calendar links.

`Lowering` numbers the points that claims speak of (the origin is 0) and turns each constraint into
edges of the network (`reason.network`) and links of the calendar (`reason.links`), tagged with the
number of the claim. What holds by definition (an event ends after it starts, a granule holds its
point) is kept apart as axioms, which no claim answers for.

Offsets of days and weeks are exact differences between day granules, so that a chain of "the next
day" stays exact with no date in sight; months and years vary in length, so theirs are links, with
the widest difference that any calendar date allows as an edge beside them.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, reduce
from operator import or_

from attrs import define, field, frozen

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import Granularity, PartOfDay, fixed_seconds, months_in
from resolvers.quantifier import days_picked
from resolvers.values import Interval, Partial, Recurrence
from timeline.constraint import (
    Anniversary,
    BusinessDays,
    Choice,
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
    Single,
    Within,
)
from timeline.errors import InvalidClaim
from timeline.point import Point, Side, end, start
from timeline.reason.allen import Relation
from timeline.reason.business import BusinessSteps
from timeline.reason.difference import Edge, difference
from timeline.reason.endpoints import edges
from timeline.reason.links import Aligned, Anniversaries, Fits, Holds, Link, NearestUnit, Steps
from timeline.reason.patterns import UnitSet
from timeline.reason.spans import Amount, Filled, Shifted, amounts
from timeline.reason.standing import Stands
from timeline.workdays import Workdays

ORIGIN = 0
_FIXED = (
    Granularity.SECOND,
    Granularity.MINUTE,
    Granularity.HOUR,
    Granularity.DAY,
    Granularity.WEEK,
)
WITHOUT_GAPS = {Granularity.PART_OF_DAY: Granularity.DAY, Granularity.WEEKEND: Granularity.WEEK}
_YEAR = 366 * SECONDS_PER_DAY


@frozen
class Lowered:
    """What a claim comes to: edges and links."""

    edges: tuple[Edge, ...] = ()
    links: tuple[Link, ...] = ()


@define
class Lowering:
    """Points by number, and the axioms about them; it grows while claims are lowered."""

    points: list[Point | tuple[Point, Granularity]] = field(factory=list)
    numbers: dict[object, int] = field(factory=dict)
    events: dict[str, tuple[int, int]] = field(factory=dict)
    axioms: list[Edge] = field(factory=list)
    axiom_links: list[Link] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self._number(Point("origin", Side.INSTANT))

    def event(self, identifier: str) -> tuple[int, int]:
        """The points of an event, its end at least a second after its start."""
        known = self.events.get(identifier)
        if known is None:
            known = self._number(start(identifier)), self._number(end(identifier))
            self.events[identifier] = known
            self.axioms.append(Edge(known[1], known[0], -1))
        return known

    def point(self, point: Point) -> int:
        """The number of a point; both of an event's are there as soon as one is."""
        if point.side is not Side.INSTANT:
            return self.event(point.of)[point.side is Side.END]
        number = self.numbers.get(point)
        return self._number(point) if number is None else number

    def granule(self, point: Point, unit: Granularity) -> int:
        """The point that stands for the start of the unit that holds a point.

        An end is held by the unit of its last second.
        """
        key = (point, unit)
        known = self.numbers.get(key)
        if known is not None:
            return known
        held, before = self.point(point), before_of(point)
        granule = self._number(key)
        longest = span(unit, 1)[1]
        self.axioms += difference(granule, held, before, longest - 1 + before)
        if unit in _FIXED:
            self.axiom_links.append(Aligned(granule, unit))
        else:
            self.axiom_links.append(Holds(granule, held, unit, before))
        return granule

    def name(self, number: int) -> Point:
        """The point that a number stands for; of a granule, the point it holds."""
        named = self.points[number]
        return named if isinstance(named, Point) else named[0]

    def _number(self, key: Point | tuple[Point, Granularity]) -> int:
        self.numbers[key] = len(self.points)
        self.points.append(key)
        return self.numbers[key]

    def lower(self, claim: int, constraints: Iterable[Single]) -> Lowered:
        """The edges and links of the claim with that number."""
        found: list[Edge] = []
        links: list[Link] = []
        for constraint in constraints:
            for item in self._lower(constraint, claim):
                if isinstance(item, Edge):
                    found.append(item)
                else:
                    links.append(item)
        return Lowered(tuple(found), tuple(links))

    def _lower(self, constraint: Single, claim: int) -> Iterator[Edge | Link]:
        match constraint:  # what texts say most often comes first
            case Related(first_event, names, second_event):
                ends = self.event(first_event), self.event(second_event)
                relation = relation_named(names)
                yield from edges(relation, *ends, tag=claim)
                if relation.hull != relation:
                    yield Stands(*ends, relation, (claim,))
            case Distance(a, b, low, high, unit):
                yield from self._distance(a, b, low, high, unit, claim)
            case BusinessDays(a, b, low, high, region):
                worked = Workdays(region)
                day, later = self.granule(a, Granularity.DAY), self.granule(b, Granularity.DAY)
                least = None if low is None else worked.reach(low)[0] * SECONDS_PER_DAY
                most = None if high is None else worked.reach(high)[1] * SECONDS_PER_DAY
                yield from difference(day, later, least, most, tag=claim)
                yield BusinessSteps(day, later, low, high, worked, (claim,))
            case SameUnit(a, b, unit):
                yield from self._steps(a, b, 0, 0, unit, claim)
            case Within(point, interval):
                number, before = self.point(point), before_of(point)
                if before and _is_a_second(interval):  # the moment itself, or its second, is last
                    yield from _between(number, interval, 0, 0, claim)
                    return
                yield from _between(number, interval, before, before - 1, claim)
            case During(event, interval):
                opening, closing = self.event(event)
                meant = interval.meant
                yield from difference(ORIGIN, opening, low=meant.start, tag=claim)
                yield from difference(ORIGIN, closing, high=meant.end, tag=claim)
            case Covers(event, interval):
                opening, closing = self.event(event)
                meant = interval.meant
                yield from difference(ORIGIN, opening, high=meant.start, tag=claim)
                yield from difference(ORIGIN, closing, low=meant.end, tag=claim)
            case Fills(event, unit, count):
                yield from self._filled(event, unit, count, claim)
            case OnPattern(point, pattern):
                granule = self.granule(point, Granularity.DAY)
                yield Fits(granule, UnitSet(Granularity.DAY, (pattern,)), (claim,))
            case Nearest():
                yield from self._nearest(constraint, claim)
            case Anniversary(point, years, of):
                later = self.granule(point, Granularity.DAY)
                base = self.granule(of, Granularity.DAY)
                yield from difference(base, later, *span(Granularity.YEAR, years), tag=claim)
                yield Anniversaries(later, base, years, (claim,))
            case Lasted(event, duration):
                yield from self._lasted(event, *amounts(duration), claim)
            case Recurs(event, recurrence):
                for point in (start(event), end(event)):
                    days = pattern_of(recurrence, point)
                    if days is not None:
                        granule = self.granule(point, Granularity.DAY)
                        yield Fits(granule, UnitSet(Granularity.DAY, (days,)), (claim,))
            case Merge(first_event, second_event, ends_too):
                one, other = self.event(first_event), self.event(second_event)
                yield from difference(one[0], other[0], 0, 0, tag=claim)
                if ends_too:
                    yield from difference(one[1], other[1], 0, 0, tag=claim)

    def _filled(
        self, event: str, unit: Granularity, count: int, claim: int
    ) -> Iterator[Edge | Link]:
        if unit is Granularity.PART_OF_DAY or count < 1:
            raise InvalidClaim(f"{event!r} cannot fill {count} units of {unit.value}")
        first, last = self.event(event)
        if unit is Granularity.WEEKEND:
            shortest = longest = 2 * SECONDS_PER_DAY + (count - 1) * fixed_seconds(unit)
        else:
            shortest, longest = span(unit, count)
        yield from difference(first, last, shortest, longest, tag=claim)
        yield Filled(first, last, unit, count, (claim,))

    def _distance(
        self,
        a: Point,
        b: Point,
        low: int | None,
        high: int | None,
        unit: Granularity,
        claim: int,
    ) -> Iterator[Edge | Link]:
        if unit >= Granularity.DAY or unit is Granularity.PART_OF_DAY:
            yield from self._steps(a, b, low, high, unit, claim)
            return
        size = fixed_seconds(unit)
        low, high = (None if n is None else n * size for n in (low, high))
        yield from difference(self.point(a), self.point(b), low, high, tag=claim)

    def _steps(
        self,
        a: Point,
        b: Point,
        low: int | None,
        high: int | None,
        unit: Granularity,
        claim: int,
    ) -> Iterator[Edge | Link]:
        unit = WITHOUT_GAPS.get(unit, unit)
        first, second = self.granule(a, unit), self.granule(b, unit)
        shortest = None if low is None else span(unit, low)[0]
        longest = None if high is None else span(unit, high)[1]
        yield from difference(first, second, shortest, longest, tag=claim)
        if unit not in _FIXED:
            yield Steps(first, second, unit, low, high, (claim,))

    def _lasted(
        self, event: str, low: Amount | None, high: Amount | None, claim: int
    ) -> Iterator[Edge | Link]:
        first, last = self.event(event)
        shortest = None if low is None else low.shortest
        longest = None if high is None else high.longest
        yield from difference(first, last, shortest, longest, tag=claim)
        if (low and low.months) or (high and high.months):
            yield Shifted(first, last, low, high, (claim,))

    def _nearest(self, nearest: Nearest, claim: int) -> Iterator[Edge | Link]:
        unit = UnitSet.unit_of(nearest.pattern)
        units = UnitSet(unit, (nearest.pattern,))
        held, to = self.point(nearest.point), self.point(nearest.to)
        before = before_of(nearest.to)
        past = nearest.direction is Direction.PAST
        if unit is Granularity.WEEKEND:  # not every second lies in one, so the claim says it does
            granule = self._number((nearest.point, unit))
            lasts = 2 * SECONDS_PER_DAY
            inside = before_of(nearest.point)
            yield from difference(granule, held, inside, lasts - 1 + inside, tag=claim)
            yield Aligned(granule, unit, (claim,))
        else:
            granule = self.granule(nearest.point, unit)
            lasts = span(unit, 1)[1]
        yield Fits(granule, units, (claim,))
        if _is_weekday(nearest):
            day = self.granule(nearest.to, Granularity.DAY)
            low, high = (0, 6) if nearest.same else (1, 7)
            if past:
                low, high = -high, -low
            days = (low * SECONDS_PER_DAY, high * SECONDS_PER_DAY)
            yield from difference(day, granule, *days, tag=claim)
            return
        # With no date known, at least the order and the length of a round of the calendar.
        round_ = None if _is_rare(nearest) else _YEAR + lasts
        if past:
            low = before if nearest.same else before + 1
            yield from difference(granule, to, low, round_, tag=claim)
        else:
            low = 1 - lasts - before if nearest.same else 1 - before
            yield from difference(to, granule, low, round_, tag=claim)
        yield NearestUnit(granule, to, units, nearest.direction, nearest.same, before, (claim,))


def before_of(point: Point) -> int:
    """How many seconds before a point its own second is: an end is the first second after."""
    return 1 if point.side is Side.END else 0


def _is_a_second(interval: Interval) -> bool:
    meant = interval.meant
    return meant.start is not None and meant.end == meant.start + 1


def pattern_of(recurrence: Recurrence, point: Point) -> Partial | None:
    """The days on which a series can start or end, as a pattern; `None` where any will do.

    >>> print(pattern_of(Recurrence(Partial("XXXX-WXX-2T18:00")), end("meeting")))
    XXXX-WXX-2
    """
    period = recurrence.period
    if not isinstance(period, Partial):
        days = days_picked(recurrence.quantifier)
        if days is None or len(days.weekdays) > 1:
            return None
        return Partial(f"XXXX-WXX-{days.weekdays[0] + 1}")
    day, _, time = period.pattern.partition("T")
    if time in _OVERNIGHT and point.side is Side.END:
        return None  # the night of a Tuesday ends on Wednesday
    is_any_day, is_known = set(day) <= set("XW-"), "X" not in day
    return None if is_any_day or is_known else Partial(day)


_OVERNIGHT = (PartOfDay.NIGHT.code,)


@cache
def relation_named(names: tuple[str, ...]) -> Relation:
    """The relation that is any of those named.

    >>> print(relation_named(("before", "meets")))
    before or meets
    """
    return reduce(or_, (Relation[name.upper()] for name in names))


def readings(constraint: Single | Choice) -> tuple[tuple[Single, ...], ...]:
    """The alternatives of a choice, the most likely first; of anything else, itself."""
    if isinstance(constraint, Choice):
        return tuple(alternative.constraints for alternative in constraint.alternatives)
    return ((constraint,),)


def _between(
    number: int, interval: Interval, after_start: int, after_end: int, claim: int
) -> tuple[Edge, ...]:
    meant = interval.meant
    low = None if meant.start is None else meant.start + after_start
    high = None if meant.end is None else meant.end + after_end
    return difference(ORIGIN, number, low, high, tag=claim)


@lru_cache(maxsize=4096)
def span(unit: Granularity, count: int) -> tuple[int, int]:
    """The least and the most seconds from one start of a unit to that `count` units on.

    >>> span(Granularity.DAY, -2)
    (-172800, -172800)
    """
    if unit in _FIXED:
        return count * fixed_seconds(unit), count * fixed_seconds(unit)
    if count < 0:
        low, high = span(unit, -count)
        return -high, -low
    months = count * (months_in(unit) or 0)
    if count == 0:
        return 0, 0
    amount = Amount(months)
    # The first decades, centuries and millennia before and after Christ are a year short.
    irregular = _YEAR if unit > Granularity.YEAR else 0
    return amount.shortest - irregular, amount.longest


def _is_weekday(nearest: Nearest) -> bool:
    pattern = nearest.pattern.pattern
    return pattern.startswith("XXXX-WXX-") and pattern[9:10].isdigit()


def _is_rare(nearest: Nearest) -> bool:
    """Whether years may pass without such a unit: 29 February, week 53, a known year."""
    pattern = nearest.pattern
    return (
        pattern.part("year") != "XXXX"
        or pattern.part("day") in ("29", "30", "31")
        or pattern.part("week") not in (None, "XX")
    )
