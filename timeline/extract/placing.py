"""What "at that time" says of an event, by whether it happens or lasts."""

from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.constraint import During, Single, Within
from timeline.extract.mention import Aspect, Mention
from timeline.extract.reading import Reading


def placed(reading: Reading, mention: Mention, interval: Interval) -> tuple[Single, ...]:
    """What "at that time" says of an event: an occurrence lies within it, a state touches it."""
    interval = reading.on_axis(interval)
    brief = mention.passive or mention.lemma in _BRIEF  # "was held" is no state, "held" may be
    brief = brief or (mention.lemma == "hold" and _is_of_a_day(mention, interval))
    lasting = mention.stative and not brief
    if lasting or mention.aspect in (Aspect.PROGRESSIVE, Aspect.PERFECTIVE_PROGRESSIVE):
        touching: list[Single] = []
        if interval.meant.end is not None:
            before_end = Interval(None, interval.meant.end, interval.granularity)
            touching.append(Within(reading.start_of(mention), before_end))
        if interval.meant.start is not None:
            after_start = Interval(interval.meant.start, None, interval.granularity)
            touching.append(Within(reading.end_of(mention), after_start))
        return tuple(touching)
    return (During(reading.id_of(mention), interval),)


def _is_of_a_day(mention: Mention, interval: Interval) -> bool:
    """Whether something is held on a day, as fairs are, not offices."""
    return mention.object is not None and interval.granularity <= Granularity.DAY


_BRIEF = frozenset(("due", "over"))
"""Predicates that are so from a time on, but told as of that time."""
