"""A part of a solved timeline, to be shown: what happened then, what is certain.

The events that are left keep the bounds that follow from all of them. A selection is for looking
at: its claims are those of the whole, so it is not to be changed or solved again.

>>> tl = Timeline().add("siege", "feast").constrain("siege", during="1573-07")
>>> tl = tl.constrain("feast", during="1580").solve()
>>> [event.id for event in select(tl, between=("1573", "1574"))]
['siege']
"""

from attrs import evolve

from resolvers.granularity import Granularity, index_of
from timeline import queries
from timeline.chronology import Timeline
from timeline.event import DatedEvent
from timeline.queries import When


def select(
    timeline: Timeline,
    *,
    when: When | None = None,
    between: tuple[When, When] | None = None,
    certain: bool = False,
    precision: Granularity | None = None,
) -> Timeline:
    """The events that fit, in the timeline's order.

    Args:
        timeline: a solved timeline.
        when: those that may have been going on then.
        between: those that may have touched the time from the first date to the second.
        certain: those of which something is entailed, and nothing rests on defaults.
        precision: those whose start is known to this unit or finer; with `certain`, entailed so.

    Raises:
        InvalidClaim: for what is no date.
        NotSolved: before `solve`.
    """
    kept = {event.id for event in timeline}
    if when is not None:
        kept &= {found.event.id for found in queries.at(timeline, when)}
    if between is not None:
        kept &= {found.event.id for found in queries.between(timeline, *between)}
    if certain:
        kept &= {event.id for event in timeline if _is_certain(event)}
    if precision is not None:
        kept &= {event.id for event in timeline if _is_known_to(event, precision)}
    return evolve(timeline, events=tuple(event for event in timeline.events if event.id in kept))


def _is_certain(event: DatedEvent) -> bool:
    bounds, likely = event.bounds, event.likely
    return bounds.tells_as(likely) and not bounds.is_open and not event.disputed


def _is_known_to(event: DatedEvent, unit: Granularity) -> bool:
    """Whether all that is likely of its start lies in one such unit."""
    bounds = event.likely
    start, end = bounds.earliest_start, bounds.latest_start
    return start is not None and end is not None and index_of(unit, start) == index_of(unit, end)
