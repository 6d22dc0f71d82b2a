"""The day that a text gives as its own: the dateline of a report, the head of minutes or a letter.

"GENEVA, March 14 (Reuters) -" tells when the report was written, or that it was some 14 March;
"Minutes of the council, 14 March 2016" the day of what follows. Where nobody says when a text was
published, it is read against that day.
"""

from collections.abc import Sequence

from attrs import frozen

from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.values import Interval, Partial
from timeline.constraint import OnPattern, Single, Within
from timeline.extract.mention import Sentence, SentenceKind, Span
from timeline.point import Point

_DAY = Granularity.DAY
_LINES = 3
"""How many lines at the top may hold the date."""


@frozen
class OwnDate:
    """The date that a text gives for itself.

    Args:
        span: where it stands.
        value: the day, or what is said of it.
        in_dateline: whether it stands in the dateline of a report.
    """

    span: Span
    value: Interval | Partial
    in_dateline: bool

    @property
    def day(self) -> Interval | None:
        """The day, where it is known."""
        return self.value if isinstance(self.value, Interval) else None

    def constraint(self, dct: Point) -> Single:
        """What it says of the publication."""
        if isinstance(self.value, Interval):
            return Within(dct, self.value)
        return OnPattern(dct, self.value)


def own_date(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> OwnDate | None:
    """The date at the top of a text, in its dateline or at the end of its first headline."""
    for sentence in sentences[:_LINES]:
        for expression in expressions:
            if not sentence.start <= expression.start < sentence.end:
                continue
            value, span = expression.value, (expression.start, expression.end)
            if not isinstance(value, Interval | Partial) or value.granularity is not _DAY:
                continue
            if sentence.kind is SentenceKind.DATELINE:
                return OwnDate(span, value, in_dateline=True)
            closes = sentence.end - expression.end <= 1 and expression.start > sentence.start
            full = isinstance(value, Interval) and not expression.implied
            if sentence.kind is SentenceKind.HEADLINE and closes and full:
                return OwnDate(span, value, in_dateline=False)
    return None
