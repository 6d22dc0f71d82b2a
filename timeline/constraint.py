"""What a claim can say about time, as small immutable values.

A constraint speaks of points (the start or end of an event, or an instant such as the publication
of the document) by name, so that it can be written down before anything is dated, compared,
printed, and solved again with other ones. Amounts of a day or more count units of the calendar
("a day before" is the day number less one), never seconds; those of hours and below are seconds.

>>> from timeline.point import start
>>> Distance(start("negotiations"), start("anniversary"), 1, 1, Granularity.DAY)
Distance(first=start('negotiations'), second=start('anniversary'), low=1, high=1, ...)
>>> Nearest(start("talks"), Partial("XXXX-WXX-1"), to=DCT).direction.value     # "on Monday", past
'past'
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from resolvers.granularity import Granularity
from resolvers.values import Duration, Interval, Partial, Recurrence
from timeline.errors import InvalidClaim
from timeline.point import DCT, Point, identifier, start
from timeline.workdays import Workdays


class Direction(StrEnum):
    """Where to look for the nearest of several times."""

    PAST = "past"
    FUTURE = "future"


def _is_point(constraint: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, Point):
        raise InvalidClaim(
            f"{attribute.name} of {type(constraint).__name__} must be a point such as "
            f"start('battle'), not {value!r}"
        )


@frozen
class Within:
    """The point lies in the interval; for an end, the last second before it does.

    Before, after, since and until open the interval (`Interval.meant`).
    """

    point: Point = field(validator=_is_point)
    interval: Interval


@frozen
class During:
    """The event lies in the interval from start to end, without having to fill it."""

    event: str = field(converter=identifier)
    interval: Interval


@frozen
class Covers:
    """The event lasts through the whole interval, and may be longer."""

    event: str = field(converter=identifier)
    interval: Interval


@frozen
class Fills:
    """The event is exactly so many whole units of the calendar: an anniversary fills its day."""

    event: str = field(converter=identifier)
    unit: Granularity = Granularity.DAY
    count: int = 1


ALLEN = (
    "before", "meets", "overlaps", "finished_by", "contains", "starts", "equals",
    "started_by", "during", "finishes", "overlapped_by", "met_by", "after",
)  # fmt: skip
"""The names of Allen's thirteen relations (J. F. Allen, CACM 26, 1983)."""


def _names(relations: "str | Iterable[str]") -> tuple[str, ...]:
    given = {relations} if isinstance(relations, str) else set(relations)
    if not given or not given <= set(ALLEN):
        raise InvalidClaim(
            f"{sorted(map(str, given))} are not relations; they are {', '.join(ALLEN)}"
        )
    return tuple(name for name in ALLEN if name in given)


@frozen
class Related:
    """One of Allen's relations holds between two events: any of those named.

    `timeline.reason.allen` has their algebra; here they are only named, so that a constraint can
    be written down without it.

    Raises:
        InvalidClaim: for a name that is none of the thirteen, or no name at all.

    >>> Related("siege", ("during", "starts"), "war").relations
    ('starts', 'during')
    """

    first: str = field(converter=identifier)
    relations: tuple[str, ...] = field(converter=_names)
    second: str = field(converter=identifier)


@frozen
class Distance:
    """The second point comes so many units after the first: at least `low`, at most `high`.

    From the day upwards the units are counted on the calendar (day numbers, month numbers);
    below, it is a difference in seconds. Negative numbers look back; `None` leaves a side open.

    Raises:
        InvalidClaim: where the least is more than the most, or neither is given.

    >>> from timeline.point import end
    >>> Distance(end("siege"), DCT, low=0)              # past tense: over by the publication
    Distance(first=end('siege'), second=instant('dct'), low=0, high=None, ...)
    """

    first: Point = field(validator=_is_point)
    second: Point = field(validator=_is_point)
    low: int | None = None
    high: int | None = None
    unit: Granularity = Granularity.SECOND

    def __attrs_post_init__(self) -> None:
        _check_sides(self.low, self.high)


def _check_sides(low: int | None, high: int | None) -> None:
    if low is None and high is None:
        raise InvalidClaim("a distance needs a least or a most")
    if low is not None and high is not None and low > high:
        raise InvalidClaim(f"no distance is at least {low} and at most {high}")


def _region(region: str | None) -> str | None:
    return Workdays(region).region


@frozen
class BusinessDays:
    """The second point falls on a business day, so many of them after the day of the first.

    "Five business days after" is the fifth one that follows; negative numbers look back, `None`
    leaves a side open. `region` names whose holidays count (`timeline.workdays`).

    Raises:
        InvalidClaim: where the least is more than the most, or neither is given; for a region
            that has no calendar.

    >>> BusinessDays(start("filing"), start("hearing"), 5, 5).region is None
    True
    """

    first: Point = field(validator=_is_point)
    second: Point = field(validator=_is_point)
    low: int | None = None
    high: int | None = None
    region: str | None = field(default=None, converter=_region)

    def __attrs_post_init__(self) -> None:
        _check_sides(self.low, self.high)


@frozen
class SameUnit:
    """Both points fall into the same unit of the calendar: the same day, the same year."""

    first: Point = field(validator=_is_point)
    second: Point = field(validator=_is_point)
    unit: Granularity = Granularity.DAY


@frozen
class OnPattern:
    """The point falls on a day that fits the pattern: a Monday, a 27 February, some September.

    Only what the pattern says of the date counts; a time of day in it is another claim.
    """

    point: Point = field(validator=_is_point)
    pattern: Partial


@frozen
class Nearest:
    """The point falls into the nearest unit that fits the pattern, seen from another point.

    In the past that is the latest unit that starts at or before it: "on Monday" is the Monday
    among the day of `to` and the six days before, "in September" the latest September that has
    begun. In the future it is the first unit that has not ended. With `same` false the unit that
    holds `to` itself does not count ("last September").
    """

    point: Point = field(validator=_is_point)
    pattern: Partial
    to: Point = field(default=DCT, validator=_is_point)
    direction: Direction = Direction.PAST
    same: bool = True


@frozen
class Anniversary:
    """The point falls on the day of the year of another one, so many years later.

    The anniversary of 29 February in a common year is 28 February, so a 28 February may be the
    anniversary of either.
    """

    point: Point = field(validator=_is_point)
    years: int
    of: Point = field(validator=_is_point)


@frozen
class Lasted:
    """The event lasted so long: exact calendar amounts, "two months" as well as "ten minutes".

    An approximate duration allows a quarter more or less, a vague one ("several days") says at
    least one unit; "less than", "at least" and the like leave a side open.
    """

    event: str = field(converter=identifier)
    duration: Duration


@frozen
class Recurs:
    """The event is a series, from the start of its first occurrence to the end of its last.

    So both fall on days that the recurrence names: a meeting held every Tuesday first and last
    met on one. What only says how often ("twice a year") leaves them open.
    """

    event: str = field(converter=identifier)
    recurrence: Recurrence


@frozen
class Merge:
    """Two events are one beginning, or with `ends` one and the same event."""

    first: str = field(converter=identifier)
    second: str = field(converter=identifier)
    ends: bool = False


Single = (
    Within | During | Covers | Fills | Related | Distance | BusinessDays | SameUnit | OnPattern
    | Nearest | Anniversary | Lasted | Recurs | Merge
)  # fmt: skip
"""A constraint that says one thing."""


def _singles(given: "Iterable[Single]") -> tuple[Single, ...]:
    return tuple(given)


def _alternatives(given: "Iterable[Alternative]") -> "tuple[Alternative, ...]":
    return tuple(given)


@frozen
class Alternative:
    """One reading: what it is called in an explanation, and what holds if it is meant."""

    name: str
    constraints: tuple[Single, ...] = field(converter=_singles)


@frozen
class Choice:
    """One of several readings holds, the most likely first.

    The first that does not contradict stronger claims is taken. Where none fits, what they have
    in common stays (for intervals, from the earliest to the latest), marked open.

    Raises:
        InvalidClaim: for fewer than two alternatives.
    """

    alternatives: tuple[Alternative, ...] = field(converter=_alternatives)

    def __attrs_post_init__(self) -> None:
        if len(self.alternatives) < 2:
            raise InvalidClaim("a choice needs two alternatives or more")


Constraint = Single | Choice


def points_of(constraint: Constraint) -> Iterator[Point]:
    """The points that a constraint speaks of; of an event as a whole, its start.

    >>> list(points_of(Merge("talks", "negotiations")))
    [start('talks'), start('negotiations')]
    """
    if isinstance(constraint, Choice):
        for alternative in constraint.alternatives:
            for single in alternative.constraints:
                yield from points_of(single)
        return
    match constraint:
        case Within(point) | OnPattern(point):
            yield point
        case During(event) | Covers(event) | Fills(event) | Lasted(event) | Recurs(event):
            yield start(event)
        case Related(first_event, _, second_event) | Merge(first_event, second_event):
            yield start(first_event)
            yield start(second_event)
        case Distance(first, second) | BusinessDays(first, second) | SameUnit(first, second):
            yield first
            yield second
        case Nearest(point, _, to):
            yield point
            yield to
        case Anniversary(point, _, of):
            yield point
            yield of
