"""The same events from a spaCy pipeline's words, tags, sentences and parse.

For those who have a pipeline already: its tagger and parser take the place of the built-in ones,
the layers above them stay. Needs the extra `event-timeline[spacy]` and any pipeline that sets tags
(Penn Treebank tags, or universal parts of speech with morphology); a parser is used where it is.

    import spacy
    from timeline import from_text
    from timeline.extract.spacy import SpacyExtractor

    from_text(text, "2016-03-14", extractor=SpacyExtractor(spacy.load("en_core_web_sm")))
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any

from attrs import frozen

from timeline.extract.grammar.tokens import Words
from timeline.extract.layers import extract_from
from timeline.extract.lexicon import tags as bits
from timeline.extract.lexicon.irregular import BE, DO, HAVE
from timeline.extract.mention import Sentence, Span
from timeline.extract.protocol import Extraction
from timeline.extract.sentences import split

_PENN = {
    "NN": bits.NOUN, "NNS": bits.NOUN, "NNP": bits.NAME, "NNPS": bits.NAME,
    "JJ": bits.ADJECTIVE, "JJR": bits.ADJECTIVE, "JJS": bits.ADJECTIVE,
    "RB": bits.ADVERB, "RBR": bits.ADVERB, "RBS": bits.ADVERB, "RP": bits.ADVERB,
    "VB": bits.BASE, "VBP": bits.BASE, "VBZ": bits.THIRD, "VBD": bits.PAST,
    "VBN": bits.PARTICIPLE, "VBG": bits.ING, "MD": bits.MODAL, "TO": bits.TO,
    "DT": bits.DETERMINER, "PDT": bits.DETERMINER, "PRP": bits.PRONOUN,
    "PRP$": bits.POSSESSIVE, "WP$": bits.POSSESSIVE, "POS": bits.POSSESSIVE,
    "IN": bits.PREPOSITION, "CC": bits.COORDINATOR, "CD": bits.NUMBER,
    "WDT": bits.RELATIVE, "WP": bits.RELATIVE, "WRB": bits.CONJUNCTION,
    "EX": bits.EXISTENTIAL, "UH": bits.ADVERB, "FW": bits.NOUN,
    "``": bits.QUOTE, "''": bits.QUOTE,
}  # fmt: skip
_UNIVERSAL = {
    "NOUN": bits.NOUN, "PROPN": bits.NAME, "ADJ": bits.ADJECTIVE, "ADV": bits.ADVERB,
    "DET": bits.DETERMINER, "PRON": bits.PRONOUN, "ADP": bits.PREPOSITION,
    "SCONJ": bits.CONJUNCTION, "CCONJ": bits.COORDINATOR, "NUM": bits.NUMBER,
    "PART": bits.ADVERB, "INTJ": bits.ADVERB,
}  # fmt: skip
_NEGATIONS = frozenset(("not", "n't", "n’t", "never"))
_QUOTES = frozenset(('"', "“", "”", "``", "''", "«", "»"))
_SUBJECT_LABELS = frozenset(("nsubj", "nsubjpass", "nsubj:pass"))


@frozen
class SpacyExtractor:
    """An `EventExtractor` on top of a loaded spaCy pipeline.

    `nlp` is the pipeline, anything that makes a `Doc` of a text.
    """

    nlp: Callable[[str], Any]

    def extract(
        self,
        text: str,
        times: Sequence[Span] = (),
        *,
        events: Sequence[Span] | None = None,
    ) -> Extraction:
        """Run the pipeline and read its result; see `EventExtractor.extract`."""
        return extract_doc(self.nlp(text), times, events=events)


def extract_doc(
    doc: Any, times: Sequence[Span] = (), *, events: Sequence[Span] | None = None
) -> Extraction:
    """The extraction of a spaCy `Doc` that has been tagged."""
    text: str = doc.text
    starts = [token.idx for token in doc]
    parsed = doc.has_annotation("DEP")

    def words(sentence: Sentence) -> Words:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        return _words(list(doc[first:last]), parsed=parsed)

    def tag(sentence: Words, timed: Sequence[bool]) -> None:
        sentence.tags = [
            bits.TIME if time else chosen for chosen, time in zip(sentence.tags, timed, strict=True)
        ]

    return extract_from(text, _sentences(doc), words, tag, times, events)


def _sentences(doc: Any) -> tuple[Sentence, ...]:
    """The pipeline's sentences where it has them, in our paragraphs; else our own."""
    ours = split(doc.text)
    if not doc.has_annotation("SENT_START"):
        return ours
    begins = [sentence.start for sentence in ours]
    found: list[Sentence] = []
    for span in doc.sents:
        kept = span.text.strip()
        if kept:
            start = span.start_char + len(span.text) - len(span.text.lstrip())
            near = ours[max(0, bisect_left(begins, start + 1) - 1)]
            found.append(Sentence(start, start + len(kept), near.paragraph, near.kind))
    return tuple(found)


def _words(tokens: list[Any], *, parsed: bool) -> Words:
    """The tokens of a sentence as words, with what is hyphenated put together again."""
    kept: list[tuple[int, int, Any]] = []  # start, end, the token that decides
    word_of: dict[int, int] = {}
    joins = False
    for token in tokens:
        if token.is_space:
            continue
        start, end = token.idx, token.idx + len(token.text)
        touches = bool(kept) and kept[-1][1] == start
        hyphen = token.text == "-" and touches and not token.whitespace_
        if (joins or hyphen) and touches:
            kept[-1] = (kept[-1][0], end, kept[-1][2] if hyphen else token)
        else:
            kept.append((start, end, token))
        joins = hyphen
        word_of[token.i] = len(kept) - 1
    base = tokens[0].idx if tokens else 0
    whole = "".join(token.text_with_ws for token in tokens)
    written = [whole[start - base : end - base] for start, end, _ in kept]
    words = Words(
        written,
        [word.lower() for word in written],
        [start for start, _, _ in kept],
        [end for _, end, _ in kept],
        [tag_of(token) for _, _, token in kept],
    )
    if parsed:
        words.arcs = [
            (word_of.get(token.head.i, k), str(token.dep_).lower())
            for k, (_, _, token) in enumerate(kept)
        ]
    return words


def tag_of(token: Any) -> int:
    """The tag of a spaCy token, from its fine tag, its part of speech and its label."""
    word = token.lower_
    if word in _NEGATIONS:
        return bits.NEGATION
    if word in _QUOTES:
        return bits.QUOTE
    for table, chosen in ((BE, bits.BE), (HAVE, bits.HAVE), (DO, bits.DO)):
        if word in table and (token.tag_[:1] == "V" or token.pos_ in ("AUX", "VERB")):
            return chosen
    chosen = _PENN.get(token.tag_, 0)
    if not chosen:
        chosen = _universal(token)
    if chosen & bits.PREPOSITION and token.dep_ == "mark":
        return bits.CONJUNCTION
    if chosen & bits.PRONOUN and token.dep_ in _SUBJECT_LABELS:
        return bits.SUBJECT
    return chosen


def _universal(token: Any) -> int:
    """The tag of a token from its universal part of speech and morphology."""
    if token.pos_ == "AUX" and not token.morph.get("VerbForm"):
        return bits.MODAL
    if token.pos_ in ("VERB", "AUX"):
        form = token.morph.get("VerbForm")
        if "Part" in form:
            return bits.ING if "Pres" in token.morph.get("Tense") else bits.PARTICIPLE
        if "Ger" in form:
            return bits.ING
        if "Fin" in form and "Past" in token.morph.get("Tense"):
            return bits.PAST
        return bits.THIRD if "3" in token.morph.get("Person") else bits.BASE
    if token.lower_ == "to" and token.pos_ == "PART":
        return bits.TO
    return _UNIVERSAL.get(token.pos_, bits.PUNCTUATION)
