"""Questions to a solved timeline: what happened then, what came before, where nothing is known.

Answers about uncertain events have three values, certain, possible and impossible, and never turn
into `bool` by themselves.

>>> from timeline.chronology import Timeline
>>> tl = Timeline().add("siege", "relief").constrain("siege", during="1573-07", lasted="P10D")
>>> tl = tl.constrain("relief", during="1573-09-02").solve()
>>> [(found.event.id, found.certainty.name) for found in at(tl, "1573-07-15")]
[('siege', 'POSSIBLE')]
>>> [found.event.id for found in before(tl, "relief")]
['siege']
>>> print(*gaps(tl))
1573-08-01/1573-09-01
"""

from collections.abc import Iterator, Mapping

from attrs import frozen

from resolvers.edtf.certainty import Certainty
from resolvers.granularity import Granularity
from resolvers.timex3 import read_date
from resolvers.values import Interval, Recurrence
from timeline.chronology import Timeline
from timeline.errors import InvalidClaim
from timeline.event import DatedEvent
from timeline.point import EventOrId, end, start
from timeline.reason.allen import NONE, Relation
from timeline.reason.network import ORIGIN
from timeline.reason.precedence import Precedence
from timeline.reason.series import falls_into, recurrences

When = Interval | str

_BEFORE = Relation.BEFORE | Relation.MEETS
_AFTER = Relation.AFTER | Relation.MET_BY


@frozen
class Found:
    """An event that answers a question, and whether it certainly does."""

    event: DatedEvent
    certainty: Certainty


def at(timeline: Timeline, when: When) -> tuple[Found, ...]:
    """The events that were going on at a time, certainly or possibly, in the timeline's order.

    Of a series, whether one of its times falls into it: no Tuesday series on a Wednesday.

    Raises:
        InvalidClaim: for what is no date.
        NotSolved: before `solve`.
    """
    interval = _interval(when)
    series = recurrences(timeline.solved.likely)
    found = (Found(event, _overlap(event, interval, series)) for event in timeline)
    return tuple(f for f in found if f.certainty is not Certainty.IMPOSSIBLE)


def between(timeline: Timeline, first: When, last: When) -> tuple[Found, ...]:
    """The events that touch the time from the start of one date to the end of another."""
    return at(timeline, _interval(first).hull(_interval(last)))


def before(timeline: Timeline, event: EventOrId) -> tuple[Found, ...]:
    """The events that were over when another started, certainly or possibly."""
    return _standing(timeline, event, _BEFORE)


def after(timeline: Timeline, event: EventOrId) -> tuple[Found, ...]:
    """The events that started when another was over, certainly or possibly."""
    return _standing(timeline, event, _AFTER)


def said_by(timeline: Timeline, speaker: str) -> tuple[DatedEvent, ...]:
    """What the text gives to a speaker whose name holds the words, in the timeline's order."""
    wanted = speaker.casefold()
    return tuple(e for e in timeline if e.speaker and wanted in e.speaker.casefold())


def told_by(timeline: Timeline, day: When) -> tuple[Found, ...]:
    """What had been said by the end of a day: the events whose telling was over by then.

    What nobody in the text is said to tell was told with its publication.

    Raises:
        InvalidClaim: for what is no date.
        NotSolved: before `solve`.
    """
    end_of_day = _interval(day).end
    published = timeline.when(likely=True)
    found = []
    for event in timeline:
        low, high = published
        if event.told_by is not None:
            bounds = timeline[event.told_by].likely
            low, high = bounds.earliest_start, bounds.latest_start
        sure = end_of_day is None or (high is not None and high < end_of_day)
        ruled_out = end_of_day is not None and low is not None and low >= end_of_day
        certainty = Certainty.of(certain=sure, possible=not ruled_out)
        if certainty is not Certainty.IMPOSSIBLE:
            found.append(Found(event, certainty))
    return tuple(found)


def gaps(timeline: Timeline) -> tuple[Interval, ...]:
    """The stretches between the first event and the last in which nothing can have happened."""
    spans = sorted(
        (event.bounds.earliest_start, event.bounds.latest_end)
        for event in timeline
        if event.bounds.earliest_start is not None and event.bounds.latest_end is not None
    )
    open_starts = [
        e.bounds.earliest_start
        for e in timeline
        if e.bounds.earliest_start is not None and e.bounds.latest_end is None
    ]
    found: list[Interval] = []
    reach: int | None = None
    for low, high in spans:
        if any(begun <= low for begun in open_starts):
            break
        if reach is not None and low > reach:
            found.append(Interval(reach, low, Granularity.DAY))
        reach = high if reach is None else max(reach, high)
    return tuple(found)


def layers(timeline: Timeline) -> tuple[tuple[DatedEvent, ...], ...]:
    """The events in layers: each is certainly after some event of the layer before it.

    Events of one layer may have been simultaneous; nothing says which of them was first.
    """
    solve = timeline.solved.entailed
    numbers = solve.problem.lowering.numbers
    network = solve.fixed.network()
    order = Precedence(network.points, network.edges, without=ORIGIN)
    events = list(timeline)
    depth: dict[str, int] = {}
    for event in events:
        mine = numbers[start(event)]
        earlier = [
            depth[other.id]
            for other in events
            if other.id in depth
            and (
                order.strictly(numbers[end(other)], mine)
                or _over(other, event)
                or order.strictly(numbers[start(other)], mine)
            )
        ]
        depth[event.id] = 1 + max(earlier, default=-1)
    count = 1 + max(depth.values(), default=-1)
    return tuple(tuple(e for e in events if depth[e.id] == level) for level in range(count))


@frozen
class Critical:
    """A pair of events whose order is open, and how much knowing it would narrow, in seconds.

    `narrowing` is what the less telling of both answers would take from the bounds of the two.
    """

    first: DatedEvent
    second: DatedEvent
    narrowing: int


def critical(timeline: Timeline, limit: int = 5) -> tuple[Critical, ...]:
    """What to find out: the open orders whose answer would narrow most, the best first."""
    events = [e for e in timeline if None not in (e.bounds.start_days + e.bounds.end_days)]
    found = list(_open_pairs(timeline, events))
    found.sort(key=lambda pair: (-pair.narrowing, pair.first.id, pair.second.id))
    return tuple(found[:limit])


NEIGHBOURS = 30
"""Each event is compared with so many of those that follow it."""


def _open_pairs(timeline: Timeline, events: list[DatedEvent]) -> Iterator[Critical]:
    for index, first in enumerate(events):
        for second in events[index + 1 : index + 1 + NEIGHBOURS]:
            narrowing = min(_narrowing(first, second), _narrowing(second, first))
            if narrowing <= 0:
                continue
            relation = timeline.relation(first, second)
            if relation & _BEFORE and relation & _AFTER:
                yield Critical(first, second, narrowing)


def _narrowing(first: DatedEvent, second: DatedEvent) -> int:
    """What "the first was over before the second started" takes from their bounds."""
    one, other = first.bounds, second.bounds
    ends, starts = (one.earliest_end, one.latest_end), (other.earliest_start, other.latest_start)
    if None in ends or None in starts:
        return 0
    (low_end, high_end), (low_start, high_start) = ends, starts
    return max(0, (high_end or 0) - (high_start or 0)) + max(0, (low_end or 0) - (low_start or 0))


def _standing(timeline: Timeline, event: EventOrId, wanted: Relation) -> tuple[Found, ...]:
    other = event if isinstance(event, str) else event.id
    target = timeline[other]
    found = []
    for each in timeline:
        if each.id == target.id:
            continue
        relation = timeline.relation(each, target)
        certainty = Certainty.of(
            certain=relation & ~wanted == NONE, possible=relation & wanted != NONE
        )
        if certainty is not Certainty.IMPOSSIBLE:
            found.append(Found(each, certainty))
    return tuple(found)


def _overlap(event: DatedEvent, interval: Interval, series: Mapping[str, Recurrence]) -> Certainty:
    low, high = interval.start, interval.end
    bounds = event.bounds
    possible = not (
        (high is not None and bounds.earliest_start is not None and bounds.earliest_start >= high)
        or (low is not None and bounds.latest_end is not None and bounds.latest_end <= low)
    )
    starts_in_time = high is None or (
        bounds.latest_start is not None and bounds.latest_start < high
    )
    ends_in_time = low is None or (bounds.earliest_end is not None and bounds.earliest_end > low)
    going_on = Certainty.of(certain=possible and starts_in_time and ends_in_time, possible=possible)
    recurrence = series.get(event.id)
    return going_on if recurrence is None else falls_into(recurrence, bounds, interval, going_on)


def _over(first: DatedEvent, second: DatedEvent) -> bool:
    latest, earliest = first.bounds.latest_start, second.bounds.earliest_start
    return latest is not None and earliest is not None and latest < earliest


def _interval(when: When) -> Interval:
    value = read_date(when) if isinstance(when, str) else when
    if not isinstance(value, Interval):
        raise InvalidClaim(f"{when!r} is no date to ask about: give one such as 1573-07-15")
    return value.meant
