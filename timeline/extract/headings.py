"""Dates at the head of what they date: items of chronologies, rows of tables, notes, sections.

"2011, March: protests began" dates what its item tells, and the lines below that have no date of
their own; a date alone on its line dates the section below it. Such a head says when things
happened as plainly as "on March 3" does, so that a chronology comes out as it stands.
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.extract.extents import extent_of
from timeline.extract.mention import (
    Aspect,
    ClauseKind,
    Mention,
    Sentence,
    SentenceKind,
    Span,
    Tense,
)
from timeline.extract.protocol import Extraction

SEPARATORS = " \t,;:.-–—|()[]*_"
"""Signs beside a date at the head of a line, those of Markdown too."""


_PLACE = 2  # words of a name beside the date: "Atlanta 1996."
_INDENT = 12  # characters before the date of a row
_TOP = 3  # lines that may hold the date of the whole


@frozen
class Heading:
    """A date that stands at the head of sentences.

    Args:
        span: the words of the date.
        interval: the time it means; of a range, from its first time to its last.
        numbers: the time expressions in it.
        item: the sentence that it is the head of; `None` where it stands alone above a section.
        sentences: the sentences it dates, the first and the one after the last.
        ends: the first and the last time of a range ("2005–2007").
    """

    span: Span
    interval: Interval
    numbers: tuple[int, ...]
    item: int | None
    sentences: tuple[int, int]
    ends: tuple[Interval, Interval] | None = None

    def is_of_item(self, sentence: int) -> bool:
        """Whether a sentence is the very item that the date heads."""
        return sentence == self.item


def headings(
    text: str, extraction: Extraction, expressions: Sequence[TimeExpression]
) -> tuple[Heading, ...]:
    """The dates that head items and sections, in order."""
    heads = list(_heads(text, extraction.sentences, expressions))
    found = []
    for position, (sentence, span, numbers, item) in enumerate(heads):
        ends = _ends(text, expressions, numbers)
        interval = ends[0].hull(ends[1]) if ends else _finest(expressions, numbers)
        if interval is None:
            continue
        following = heads[position + 1][0] if position + 1 < len(heads) else None
        last = _last(extraction.sentences, sentence, item, following)
        first = sentence if item else None
        found.append(Heading(span, interval, numbers, first, (sentence, last), ends))
    return tuple(found)


def dated_below(extraction: Extraction, heading: Heading) -> Iterator[Mention]:
    """The mentions that tell what happened at the time of a heading."""
    first, after = heading.sentences
    start, end = extraction.sentences[first].start, extraction.sentences[after - 1].end
    for mention in extraction.mentions_in(start, end):
        if not _is_of_another_time(extraction, mention):
            yield mention


def _is_of_another_time(extraction: Extraction, mention: Mention) -> bool:
    """Whether a line tells of something earlier, later, or only named in it."""
    if mention.is_noun:
        clause = extraction.clauses[mention.clause] if extraction.clauses else None
        return mention.governor is not None or (clause is not None and clause.head is not None)
    if mention.tense in (Tense.FUTURE, Tense.INFINITIVE) or mention.modality is not None:
        return True
    if mention.aspect in (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE):
        return True
    kind = extraction.clauses[mention.clause].kind
    return kind not in _TOLD_THEN and mention.governor is not None


_TOLD_THEN = (ClauseKind.MAIN, ClauseKind.COORDINATE)
_Head = tuple[int, Span, tuple[int, ...], bool]


def _heads(
    text: str, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> Iterator[_Head]:
    """The heads: sentence, span, expressions, and whether an item follows on the line."""
    by_sentence = _by_sentence(sentences, expressions)
    rows = [
        number
        for number in sorted(by_sentence)
        if _is_row(text, sentences[number], expressions[by_sentence[number][0]])
    ]
    leads = sum(sentence.lead is not None for sentence in sentences)
    for number, inside in sorted(by_sentence.items()):
        sentence = sentences[number]
        if sentence.kind is SentenceKind.DATELINE:
            continue
        if sentence.lead is not None:
            low, high = sentence.lead
            numbers = tuple(n for n in inside if low <= expressions[n].start < high)
            if numbers and _is_all(text, sentence.lead, [expressions[n] for n in numbers]):
                yield number, sentence.lead, numbers, True
        elif _is_all(text, (sentence.start, sentence.end), [expressions[n] for n in inside]):
            yield number, (sentence.start, sentence.end), tuple(inside), False
        elif number < _TOP and _closes(text, sentence, expressions[inside[-1]]):
            last = expressions[inside[-1]]
            yield number, (last.start, last.end), (inside[-1],), False
        elif number in rows and len(rows) + leads > 1:
            first = expressions[inside[0]]
            yield number, (first.start, first.end), (inside[0],), True


def _by_sentence(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> dict[int, list[int]]:
    """The numbers of the expressions of each sentence that has some."""
    found: dict[int, list[int]] = {}
    current = 0
    for number, expression in enumerate(expressions):
        while current < len(sentences) and sentences[current].end <= expression.start:
            current += 1
        if current < len(sentences) and sentences[current].start <= expression.start:
            found.setdefault(current, []).append(number)
    return found


def _closes(text: str, sentence: Sentence, last: TimeExpression) -> bool:
    """Whether a headline ends with a full date: "Minutes of the council, 14 March 2016".

    In "results for the quarter ended 30 June 2016" the date is that of the quarter.
    """
    before = text[sentence.start : last.start].lower().split()
    return (
        before[-1:] not in _OF_A_PERIOD
        and sentence.kind is SentenceKind.HEADLINE
        and sentence.end - last.end <= 1
        and not last.implied
        and last.granularity is Granularity.DAY
    )


_OF_A_PERIOD = (["ended"], ["ending"], ["until"], ["to"], ["since"], ["by"], ["before"], ["after"])


def _is_row(text: str, sentence: Sentence, first: TimeExpression) -> bool:
    """Whether a date begins a line that no comma or verb follows: "1932 Work begins".

    So does a clock time any sentence: "14:05 alarm. 14:20 engine arrives."
    """
    rest = text[first.end : first.end + 2]
    if extent_of(first)[0] != sentence.start or rest[:1] not in (" ", "\t"):
        return False
    clock = first.granularity is not None and first.granularity < Granularity.HOUR
    if clock and text[sentence.start].isdigit() and rest[1:].isalpha():
        return True
    before = text[max(0, sentence.start - _INDENT) : sentence.start].rstrip(" \t")
    return before[-1:] in ("", "\n") and rest[1:].isupper()


def _is_all(text: str, span: Span, inside: Sequence[TimeExpression]) -> bool:
    """Whether a stretch of text is dates and the signs between them, at most with a place."""
    position, end = span
    others: list[str] = []
    for expression in inside:
        low, high = extent_of(expression)
        low = max(low, position)
        others += text[position:low].strip(SEPARATORS).split()
        position = max(position, high)
    others += text[position:end].strip(SEPARATORS).split()
    return len(others) <= _PLACE and all(word[:1].isupper() for word in others)


def _ends(
    text: str, expressions: Sequence[TimeExpression], numbers: Sequence[int]
) -> tuple[Interval, Interval] | None:
    """The first and the last time of a head that is a range: "2005–2007", "May to July 1931"."""
    if len(numbers) != 2:
        return None
    first, last = (expressions[n] for n in numbers)
    one, other = first.value, last.value
    if not isinstance(one, Interval) or not isinstance(other, Interval):
        return None
    joined = text[first.end : last.start].strip().lower() in _TO
    ordered = one.start is not None and other.start is not None and one.start < other.start
    return (one, other) if joined and ordered else None


_TO = ("-", "–", "—", "to", "until")


def _finest(expressions: Sequence[TimeExpression], numbers: Sequence[int]) -> Interval | None:
    """The finest of the dates of a head, if the coarser ones hold it."""
    intervals = [expressions[n].value for n in numbers]
    known = [i for i in intervals if isinstance(i, Interval)]
    if not known or len(known) != len(intervals):
        return None
    finest = min(reversed(known), key=lambda i: i.granularity)
    return finest if finest.meant.start is not None else None


def _last(sentences: Sequence[Sentence], first: int, item: bool, following: int | None) -> int:
    """The sentence after the last that a head dates.

    An item, and a date that opens a paragraph of prose, date the rest of their paragraph; a
    heading all up to the next headline.
    """
    end = len(sentences) if following is None else following
    item = item or sentences[first].kind is not SentenceKind.HEADLINE
    for number in range(first + 1, end):
        sentence = sentences[number]
        if item and sentence.paragraph != sentences[first].paragraph:
            return number
        if not item and sentence.kind is SentenceKind.HEADLINE:
            return number
    return end
