"""Diaries: several days, each told from the date at its head.

"Tuesday, 9 June 1874. We left the ship. Wednesday 10th. Tomorrow we turn back": what is "tomorrow"
counts from the last head, the 10th.
"""

from bisect import bisect_right
from collections.abc import Sequence

from attrs import evolve, frozen

from resolvers.anchor import Anchor, Domain
from resolvers.context import Context
from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.extract.headings import headings
from timeline.extract.mention import Span
from timeline.extract.protocol import Extraction
from timeline.extract.published import is_deictic


@frozen
class Entry:
    """What is told from one day: the span below its head, up to the next."""

    day: Interval
    span: Span


def entries(
    text: str, extraction: Extraction, expressions: Sequence[TimeExpression]
) -> tuple[Entry, ...]:
    """The entries of a diary, in order; none where a text is no diary.

    It is one where at least two days stand at the head of what follows, and something in it is
    told from its day ("tonight", "yesterday").
    """
    if not any(is_deictic(expression.term) for expression in expressions):
        return ()
    heads = [
        heading
        for heading in headings(text, extraction, expressions)
        if heading.item is None and heading.interval.granularity is Granularity.DAY
    ]
    if len(heads) < 2:
        return ()
    ends = [heading.span[0] for heading in heads[1:]] + [len(text)]
    return tuple(
        Entry(heading.interval, (heading.span[1], end))
        for heading, end in zip(heads, ends, strict=True)
    )


def told_from(
    entry_of: Sequence[Entry], expression: TimeExpression, anchor: Anchor
) -> TimeExpression:
    """An expression as it is meant in its entry: "tomorrow" from the day at its head."""
    entry = entry_at(entry_of, expression.start)
    if entry is None or not is_deictic(expression.term):
        return expression
    context = Context(evolve(anchor, dct=entry.day, domain=Domain.NEWS), Domain.NEWS)
    found = expression.term.resolve(context)
    return evolve(expression, value=found.value, alternatives=found.alternatives, how=found.how)


def entry_at(entry_of: Sequence[Entry], offset: int) -> Entry | None:
    """The entry that an offset stands in."""
    index = bisect_right(entry_of, offset, key=lambda entry: entry.span[0]) - 1
    return entry_of[index] if index >= 0 and offset < entry_of[index].span[1] else None
