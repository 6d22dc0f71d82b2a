"""What "at that time" says of an event, by whether it happens or lasts."""

from resolvers.expression import TimeExpression
from resolvers.values import Interval
from timeline.constraint import During, Single, Within
from timeline.extract.mention import Aspect, Mention, Span
from timeline.extract.reading import Reading


def placed(reading: Reading, mention: Mention, interval: Interval) -> tuple[Single, ...]:
    """What "at that time" says of an event: an occurrence lies within it, a state touches it."""
    interval = reading.on_axis(interval)
    lasting = mention.stative and not mention.passive  # "was held" is no state, "held" may be
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


def extent_of(expression: TimeExpression) -> Span:
    """The whole phrase of an expression, with what bounds it ("since Monday")."""
    low, high = expression.extent
    return (low, high) if high else (expression.start, expression.end)
