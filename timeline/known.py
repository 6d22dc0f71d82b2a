"""What is known of events from elsewhere: the dates of one chronology for the events of a text.

>>> from timeline.chronology import Timeline
>>> tl = Timeline().add("coronation").constrain("coronation", during="1559-01-15").solve()
>>> known_events(tl)
{'coronation': Interval('1559-01-15')}
>>> from timeline.event import Event
>>> told_of(known_events(tl), [Event("e1", label="the coronation"), Event("e2", label="the ball")])
{'coronation': Interval('1559-01-15')}
"""

from collections.abc import Iterable, Mapping

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.chronology import Timeline
from timeline.event import Event
from timeline.lookup import find


def known_events(timeline: Timeline) -> dict[str, Interval]:
    """The events of a solved timeline that lie within known days, by label; the first of equals.

    Raises:
        NotSolved: before `solve`.
    """
    found: dict[str, Interval] = {}
    for event in timeline:
        first, last = event.bounds.start_days[0], event.bounds.end_days[1]
        if first is not None and last is not None and not event.disputed:
            days = Interval(first * SECONDS_PER_DAY, (last + 1) * SECONDS_PER_DAY, Granularity.DAY)
            found.setdefault(event.label, days)
    return found


def told_of(known: Mapping[str, Interval], events: Iterable[Event]) -> dict[str, Interval]:
    """Of what is known, that which names one event of a text and no other."""
    told = tuple(events)
    return {label: date for label, date in known.items() if len(find(told, label)) == 1}
