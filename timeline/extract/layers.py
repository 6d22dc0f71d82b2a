"""From the tagged words of a text to its extraction, whoever tagged them.

Sentence by sentence: verb groups, clauses, noun phrases, event words, and how they hang together;
then who says what, across sentences. Every layer looks a bounded number of words around, so time
is linear in the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from timeline.extract.assembly import Assembly
from timeline.extract.drafts import Draft, Parse
from timeline.extract.events import candidates, given_candidates
from timeline.extract.governance import link
from timeline.extract.grammar.clauses import clauses_of, opens_quote
from timeline.extract.grammar.groups import groups_of
from timeline.extract.grammar.phrases import phrases_of
from timeline.extract.grammar.tokens import Words
from timeline.extract.lexicon.tags import QUOTE
from timeline.extract.mention import Clause, Mention, Sentence, Span
from timeline.extract.protocol import Extraction
from timeline.extract.speakers import Voices

_QUOTES = frozenset('"“`«„')


def extract_from(
    text: str,
    sentences: tuple[Sentence, ...],
    words_of: Callable[[Sentence], Words],
    tag: Callable[[Words, list[bool]], None],
    times: Sequence[Span],
    events: Sequence[Span] | None,
    *,
    labelled: bool = True,
) -> Extraction:
    """The extraction of a text whose sentences are known.

    Args:
        text: the text.
        sentences: its sentences, in order.
        words_of: the words of a sentence.
        tag: fills in their tags, given which of them stand in time expressions.
        times: as in `EventExtractor.extract`.
        events: likewise.
        labelled: whether the mentions get labels, which only people need.
    """
    ordered = sorted(times)
    starts = [start for start, _ in ordered]
    rank = {span: index for index, span in reversed(list(enumerate(times)))}
    wanted = None if events is None else sorted(set(events), key=lambda s: (s[1], s[0]))
    clauses: list[Clause] = []
    mentions: list[Mention] = []
    paragraph, quoted, voices = -1, False, Voices()
    for index, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            paragraph, quoted = sentence.paragraph, False
            if text[sentence.start] not in _QUOTES:
                voices = Voices()
        words = words_of(sentence)
        time_at = _times_of(words, sentence, ordered, starts, rank)
        tag(words, [time >= 0 for time in time_at])
        parse = parse_sentence(words, time_at, _events_in(sentence, wanted), quoted=quoted)
        read = Assembly(text, index, sentence, parse, len(mentions), len(clauses))
        mentions.extend(read.mentions(labelled=labelled))
        clauses.extend(read.clauses())
        for word, chosen in zip(words.words, words.tags, strict=True):
            if chosen & QUOTE:
                quoted = opens_quote(word, quoted)
        voices.hear(mentions, read.first_mention)
    return Extraction(sentences, tuple(clauses), tuple(mentions))


def _times_of(
    words: Words, sentence: Sentence, times: list[Span], starts: list[int], rank: dict[Span, int]
) -> list[int]:
    """For each word, the index of the time expression that covers it, or -1."""
    covered = [-1] * len(words)
    k = max(0, bisect_left(starts, sentence.start) - 1)
    while k < len(times) and times[k][0] < sentence.end:
        start, end = times[k]
        first = bisect_left(words.starts, start)
        while first < len(words) and words.starts[first] < end:
            if covered[first] < 0:
                covered[first] = rank[times[k]]
            first += 1
        k += 1
    return covered


def _events_in(sentence: Sentence, wanted: list[Span] | None) -> list[Span] | None:
    """The given events whose last word is in a sentence."""
    if wanted is None:
        return None
    first = bisect_right(wanted, sentence.start, key=lambda span: span[1])
    last = bisect_right(wanted, sentence.end, key=lambda span: span[1])
    return wanted[first:last]


def parse_sentence(
    words: Words, time_at: list[int], wanted: list[Span] | None = None, *, quoted: bool = False
) -> Parse:
    """The layers above the words of one tagged sentence.

    `wanted` are the spans of events that are given; `quoted` where it begins inside a quotation.
    """
    groups = groups_of(words)
    clauses = clauses_of(words, groups, quoted=quoted)
    phrases = phrases_of(words)
    found = (
        candidates(words, groups, phrases)
        if wanted is None
        else given_candidates(words, groups, wanted)
    )
    count = len(words)
    clause_at = [0] * count
    for index, clause in enumerate(clauses):
        for k in range(clause.first, min(clause.last + 1, count)):
            clause_at[k] = index
    phrase_at = [-1] * count
    for index, phrase in enumerate(phrases):
        for k in range(phrase.first, phrase.last + 1):
            phrase_at[k] = index
    drafts = [Draft(candidate) for candidate in found]
    heads = [-1] * len(clauses)
    clause_of_group = {
        clause.group: index for index, clause in enumerate(clauses) if clause.group >= 0
    }
    group_index = {group.head: index for index, group in enumerate(groups)}
    for index, draft in enumerate(drafts):
        word = draft.candidate.word
        draft.clause = clause_at[word]
        draft.phrase = phrase_at[word]
        if draft.group is not None:
            draft.clause = clause_of_group.get(group_index[draft.group.head], draft.clause)
            if heads[draft.clause] < 0:  # else it is told "again"
                heads[draft.clause] = index
    draft_at = {draft.candidate.word: index for index, draft in enumerate(drafts)}
    parse = Parse(
        words, groups, clauses, phrases, drafts, clause_at, phrase_at, time_at, draft_at, heads
    )
    link(parse)
    return parse
