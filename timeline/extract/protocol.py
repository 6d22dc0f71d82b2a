"""The contract between a text and its events: anything with `extract` is an extractor.

The built-in extractor needs no model; the spaCy adapter and events from elsewhere (a JSON file, a
language model) satisfy the same protocol, and everything downstream sees `Extraction` only.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

from timeline.extract.mention import Clause, Mention, Sentence, Span


@frozen
class Extraction:
    """All that an extractor found in one text, in order of position.

    `sentences` do not overlap; `clauses` nest inside sentences, ordered by start, outer ones
    first; `mentions[i].index == i`.

    >>> Extraction().mentions
    ()
    """

    sentences: tuple[Sentence, ...] = ()
    clauses: tuple[Clause, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def sentence_at(self, offset: int) -> int | None:
        """The index of the sentence that covers the offset, or `None` between sentences."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return index if index >= 0 and offset < self.sentences[index].end else None

    def clause_at(self, offset: int) -> int | None:
        """The index of the innermost clause that covers the offset, or `None`."""
        index = bisect_right(self.clauses, offset, key=lambda clause: clause.start) - 1
        found: int | None = index if index >= 0 else None
        while found is not None and offset >= self.clauses[found].end:
            found = self.clauses[found].parent
        return found

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions whose head word starts within the span."""
        first = bisect_right(self.mentions, start - 1, key=lambda mention: mention.start)
        last = bisect_right(self.mentions, end - 1, key=lambda mention: mention.start)
        return self.mentions[first:last]


class EventExtractor(Protocol):
    """Finds the events of a text.

    `times` are the spans of the time expressions already found: no event is found inside one,
    unless the expression names an event ("the fifth anniversary"). With `events`, their spans are
    taken instead of being found, one mention each, and only their grammar is worked out.
    """

    def extract(
        self,
        text: str,
        times: Sequence[Span] = (),
        *,
        events: Sequence[Span] | None = None,
    ) -> Extraction:
        """Read the text; never raises on any text."""
        ...
