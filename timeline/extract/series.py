"""What happens again and again: "met every Tuesday in March", "has been paid monthly since May".

A verb with a set of times tells a series, not one happening: it lasts from the first occurrence
to the last. A set before a noun says what kind of thing it is ("the annual meeting was held on
Tuesday") and makes no series of it.
"""

from collections.abc import Iterator
from itertools import islice

from resolvers.errors import NotExpressible
from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.recurrence import occurrences, together
from resolvers.values import Interval, Modifier, Recurrence
from timeline.constraint import During, Recurs, Within
from timeline.event import Claim, Strength
from timeline.extract.mention import Mention
from timeline.extract.reading import Reading

_MOST = 20_000
"""So many occurrences are looked through for the last one, a lifetime of days."""


def again_and_again(reading: Reading) -> Iterator[Claim]:
    """A verb with a set of times is a series: its ends are occurrences."""
    for index, numbers in reading.series.items():
        spans = [(reading.expressions[n].start, reading.expressions[n].end) for n in numbers]
        mention = reading.mentions[index]
        recurs = Recurs(reading.id_of(mention), recurrence_of(reading, mention))
        yield reading.claim(again_and_again, recurs, Strength.INFERRED, *spans)


def recurrence_of(reading: Reading, mention: Mention) -> Recurrence:
    """How a series recurs; "Tuesdays and Thursdays" are two sets that make one."""
    values = [reading.expressions[number].value for number in reading.series[mention.index]]
    return together([value for value in values if isinstance(value, Recurrence)])


def series_at_that_time(
    reading: Reading, mention: Mention, expression: TimeExpression, value: Interval
) -> Iterator[Claim]:
    """A series and a time: from the first occurrence to the last, since then, or until then."""
    span = expression.extent
    meant, event = value.meant, reading.id_of(mention)
    if value.modifier in (Modifier.ON_OR_AFTER, Modifier.ON_OR_BEFORE):
        since = value.modifier is Modifier.ON_OR_AFTER
        point = reading.start_of(mention) if since else reading.end_of(mention)
        if value.granularity > Granularity.DAY:
            when = Within(point, Interval(value.start, value.end, value.granularity))
            yield reading.claim(series_at_that_time, when, Strength.STATED, span)
        else:  # the first Tuesday since the 14th need not be that day
            during = During(event, meant)
            yield reading.claim(series_at_that_time, during, Strength.STATED, span)
            if since:
                yield from first_and_last_of_a_series(reading, mention, meant, span)
        return
    yield reading.claim(series_at_that_time, During(event, meant), Strength.STATED, span)
    yield from first_and_last_of_a_series(reading, mention, meant, span)


def first_and_last_of_a_series(
    reading: Reading, mention: Mention, when: Interval, span: tuple[int, int]
) -> Iterator[Claim]:
    """ "Every Tuesday in March" starts on the first one of the month and ends on the last."""
    recurrence = recurrence_of(reading, mention)
    if when.start is None or recurrence.quantifier is None:
        return
    try:
        found = occurrences(recurrence, when)
    except NotExpressible:
        return  # how often, not when: nothing is known of the first and the last
    rule, first = first_and_last_of_a_series, next(found, None)
    if first is None:
        return
    yield reading.claim(rule, Within(reading.start_of(mention), first), Strength.INFERRED, span)
    listed = [first, *islice(found, _MOST)] if when.end is not None else []
    if 0 < len(listed) <= _MOST and (listed[-1].end or 0) <= (when.end or 0):
        last = Within(reading.end_of(mention), listed[-1])
        yield reading.claim(rule, last, Strength.INFERRED, span)
