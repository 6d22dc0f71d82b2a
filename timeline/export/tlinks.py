"""The links of TimeML that say what a timeline entails: of events with each other, and with times.

A link is written where one relation of TimeML covers what is still possible, and is no news: what
follows from two links of BEFORE is left out. Events far apart in the order are linked where a claim
ties them.
"""

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from resolvers.values import Interval, Recurrence
from timeline.chronology import Timeline
from timeline.constraint import Single, points_of
from timeline.event import DatedEvent
from timeline.export.precedence import precedes, tied
from timeline.load.timeml import RELATIONS
from timeline.point import Side
from timeline.reason.allen import Relation

LINKS = (
    "SIMULTANEOUS", "IBEFORE", "IAFTER", "BEGINS", "BEGUN_BY", "ENDS", "ENDED_BY", "BEFORE",
    "AFTER", "IS_INCLUDED", "INCLUDES", "DURING", "DURING_INV",
)  # fmt: skip
"""The relations of TimeML from the narrow to the wide: the first that holds is written."""
REACH = 100
"""An event is compared with so many before it in the order."""
_ORDERED = ("BEFORE", "IBEFORE")

Time = Interval | Recurrence


@frozen
class Link:
    """A TLINK: the relation of an event to another event, or to a time, by their names."""

    relation: str
    first: str
    second: str
    to_time: bool = False


@frozen
class Unsaid:
    """Two neighbours whose relation is known in part, and is no one link."""

    first: str
    second: str


def event_links(timeline: Timeline, events: Iterable[DatedEvent]) -> Iterator[Link | Unsaid]:
    """What is entailed of pairs of events, those of a solved timeline in its order."""
    order = [event.id for event in events]
    place = {event: at for at, event in enumerate(order)}
    claimed_with = tied(timeline, place)
    before: list[set[int]] = []
    for at, second in enumerate(order):
        earlier: set[int] = set()
        claimed = claimed_with.get(at, set()) | ({at - 1} if at else set())
        near = range(max(0, at - REACH), at)
        for other in sorted({*near, *claimed}, reverse=True):
            if other in earlier:
                continue
            is_before = precedes(timeline.solved.entailed, order[other], second)
            name, is_known = "BEFORE" if is_before else None, False
            # What claims tie together, or stands side by side, may be related more narrowly.
            if other in claimed_with.get(at, ()) or (other in claimed and name is None):
                name, is_known = _relation_of(timeline, order[other], second)
            if name is not None:
                yield Link(name, order[other], second)
                if name in _ORDERED:
                    earlier |= {other, *before[other]}
            elif is_known and other == at - 1:
                yield Unsaid(order[other], second)
        before.append(earlier)


def _relation_of(timeline: Timeline, first: str, second: str) -> tuple[str | None, bool]:
    """The relation between two events, and whether anything is known of it."""
    possible = {str(basic.name).lower() for basic in timeline.relation(first, second)}
    return link_of(possible), len(possible) < len(Relation.__members__)


def link_of(possible: set[str]) -> str | None:
    """The narrowest relation of TimeML that covers the relations that are possible.

    >>> link_of({"before", "meets"}), link_of({"overlaps"})
    ('BEFORE', None)
    """
    for name in LINKS:
        if possible and possible <= set(RELATIONS[name]):
            return name
    return None


def time_links(
    event: DatedEvent, times: Mapping[str, Time], named: Mapping[str, set[Time]]
) -> Iterator[Link]:
    """What is entailed of an event and the times that its claims name, by the names of these."""
    said = named.get(event.id, set())
    for name, value in times.items():
        relation = _relation(event, value) if value in said else None
        if relation is not None:
            yield Link(relation, event.id, name, to_time=True)


def times_named(timeline: Timeline) -> dict[str, set[Time]]:
    """The times that the claims in force name, by the events that they speak of."""
    solve = timeline.solved.entailed
    meanings, selection = solve.problem.meanings, solve.accepted.selection
    found: dict[str, set[Time]] = {}
    for number, reading in selection.items():
        for constraint in meanings[number][reading]:
            for point in points_of(constraint):
                if point.side is not Side.INSTANT:
                    found.setdefault(point.of, set()).update(_values_of(constraint))
    return found


def _values_of(constraint: Single) -> Iterator[Time]:
    for name in ("interval", "recurrence"):
        value = getattr(constraint, name, None)
        if isinstance(value, Interval | Recurrence):
            yield value


def _relation(event: DatedEvent, value: Time) -> str | None:
    """The relation of TimeML between an event and a time; a series is said to be in its set."""
    if isinstance(value, Recurrence):
        return "IS_INCLUDED"
    time, bounds = value.meant, event.bounds
    if _no_later(bounds.latest_end, time.start):
        return "BEFORE"
    if _no_later(time.end, bounds.earliest_start):
        return "AFTER"
    begins_in = time.start is None or _no_later(time.start, bounds.earliest_start)
    if begins_in and (time.end is None or _no_later(bounds.latest_end, time.end)):
        return "IS_INCLUDED"
    if _no_later(bounds.latest_start, time.start) and _no_later(time.end, bounds.earliest_end):
        return "INCLUDES"
    return None


def _no_later(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one <= other
