"""The built-in extractor: English text to sentences, clauses and event mentions, without a model.

Sentences are cut by `sentences`, words parted and tagged by `grammar`, and the rest is `layers`.

>>> found = EnglishExtractor().extract("Officials said talks had opened in Geneva.")
>>> [(m.text, str(m.tense), m.governor) for m in found.mentions]
[('said', 'PAST', None), ('talks', 'NONE', 2), ('opened', 'PAST', 0)]
>>> found.mentions[2].label
'talks had opened in Geneva'
"""

from collections.abc import Sequence

from attrs import frozen

from timeline.extract.grammar.tagger import tag
from timeline.extract.grammar.tokens import Words, words_of
from timeline.extract.layers import extract_from
from timeline.extract.mention import Sentence, Span
from timeline.extract.protocol import Extraction
from timeline.extract.sentences import split


@frozen
class EnglishExtractor:
    """Finds events in English text with hand-written knowledge; an `EventExtractor`.

    Args:
        labelled: whether the mentions get labels, which only people need.
    """

    labelled: bool = True

    def extract(
        self,
        text: str,
        times: Sequence[Span] = (),
        *,
        events: Sequence[Span] | None = None,
    ) -> Extraction:
        """Read a text; see `EventExtractor.extract`."""

        def words(sentence: Sentence) -> Words:
            return words_of(text, sentence.start, sentence.end)

        return extract_from(
            text, split(text, times), words, tag, times, events, labelled=self.labelled
        )
