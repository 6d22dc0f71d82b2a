"""The day that a text gives as its own: the dateline of a report, the head of minutes or a letter.

"GENEVA, March 14 (Reuters) -" tells when the report was written, or that it was some 14 March;
"Minutes of the council, 14 March 2016" the day of what follows. Where nobody says when a text was
published, it is read against that day.
"""

from collections.abc import Sequence

from attrs import fields, frozen, has

from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.terms.deictic import Today, UnitFromNow
from resolvers.values import Interval, Partial
from timeline.constraint import OnPattern, Single, Within
from timeline.extract.mention import Sentence, SentenceKind, Span
from timeline.extract.protocol import Extraction
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
    text: str, extraction: Extraction, expressions: Sequence[TimeExpression]
) -> OwnDate | None:
    """The date of a text: in its dateline, its first headline, at its head, or below a letter."""
    sentences = extraction.sentences
    for sentence in sentences[:_LINES]:
        for expression in expressions:
            if not sentence.start <= expression.start < sentence.end:
                continue
            value, span = expression.value, (expression.start, expression.end)
            if not isinstance(value, Interval | Partial) or value.granularity is not _DAY:
                continue
            if sentence.kind is SentenceKind.DATELINE:
                return OwnDate(span, value, in_dateline=True)
            closes = sentence.end - expression.end <= 1
            full = isinstance(value, Interval) and not expression.implied
            titled = sentence.kind is SentenceKind.HEADLINE or _is_title(text, extraction, sentence)
            named = titled and expression.start > sentence.start
            if closes and full and (named or _is_told_from(expression, sentence, expressions)):
                return OwnDate(span, value, in_dateline=False)
    return _closing(text, sentences, expressions)


def _is_title(text: str, extraction: Extraction, sentence: Sentence) -> bool:
    """Whether a sentence without a verb has a paragraph to itself: "Minutes, 14 March 2016."."""
    alone = text[sentence.end :].startswith("\n\n") and sentence is extraction.sentences[0]
    inside = extraction.mentions_in(sentence.start, sentence.end)
    return alone and not any(mention.is_verb for mention in inside)


def _closing(
    text: str, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> OwnDate | None:
    """The place and date at the end of a letter: "Weimar, 4 March 1845"."""
    last = expressions[-1] if expressions else None
    if last is None or not isinstance(last.value, Interval) or last.implied:
        return None
    end = next((s for s in sentences[-_LINES:] if s.start <= last.start < s.end), None)
    if end is None or last.granularity is not _DAY or len(sentences) < _LINES:
        return None
    line = max(text.rfind("\n", 0, last.start) + 1, end.start)
    place, rest = text[line : last.start].strip(" ,"), text[last.end : end.end].strip(" .")
    alone = not rest and len(place.split()) <= 3 and (not place or place[0].isupper())
    told_from_it = any(is_deictic(expression.term) for expression in expressions)
    addressed = text[:_HEAD].lstrip().lower().startswith("dear ")
    if alone and (told_from_it or addressed):
        return OwnDate((last.start, last.end), last.value, in_dateline=False)
    return None


_HEAD = 24
"""Characters before the date at the head of a diary: "Diary, 4 May 1915."."""


def _is_told_from(
    head: TimeExpression, sentence: Sentence, expressions: Sequence[TimeExpression]
) -> bool:
    """Whether what follows a bare date at the top looks from its day: "yesterday", "tonight".

    Where a second such date follows, it is a chronology, and no day is that of all of it.
    """
    if head.start - sentence.start > _HEAD or head is not expressions[0]:
        return False
    others = [e.value for e in expressions[1:] if not e.implied]
    dated = any(isinstance(v, Interval) and v.granularity is _DAY for v in others)
    return not dated and any(is_deictic(expression.term) for expression in expressions[1:])


def is_deictic(term: object) -> bool:
    """Whether a term is counted from the day of the text, or holds one that is."""
    if isinstance(term, Today | UnitFromNow):
        return True
    kind = type(term)
    return has(kind) and any(is_deictic(getattr(term, field.name)) for field in fields(kind))
