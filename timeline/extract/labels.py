"""Words that a person would write for an event: "talks to end the war opened in Geneva".

The label is cut from the text: subject, verb group and what completes it for a verb, the phrase
for a noun, without its times, articles and asides.
"""

from timeline.extract.drafts import Draft, Parse
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.tags import (
    ADVERB,
    DETERMINER,
    NEGATION,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    TIME,
    TO,
)
from timeline.extract.phrases import CONTAINERS

LONGEST = 90
"""No label is longer than so many characters."""

WORDS = 14
"""Nor than so many words."""

_FILLERS = listed(
    """
    however also meanwhile therefore moreover largely still already recently yesterday
    """
)


def label_of(parse: Parse, draft: Draft) -> str:
    """The label of a draft."""
    if draft.group is None:
        words = noun_words(parse, draft.phrase, draft.candidate.word)
    else:
        words = _verb_words(parse, draft)
    return _written(parse, words)


def noun_words(parse: Parse, phrase: int, head: int) -> list[int]:
    """The words of a noun phrase with the phrases that follow it, without its article and times."""
    if phrase < 0:
        return [head]
    found = parse.phrases[phrase]
    if found.head != head:
        return list(range(found.first, head + 1))
    words = _without_article(parse, list(range(found.first, found.last + 1)))
    current = phrase
    budget = WORDS - len(words)
    while budget > 0:
        following = current + 1
        if following >= len(parse.phrases):
            break
        after = parse.phrases[following]
        if after.after != current or after.is_time:
            break
        clause = parse.clauses[parse.clause_at[after.head]]
        if clause.first > found.last and clause.group >= 0 and after.preposition < clause.first:
            break
        addition = list(range(after.preposition, after.last + 1))
        budget -= len(addition)
        words += addition
        current = following
    return words


def _verb_words(parse: Parse, draft: Draft) -> list[int]:
    """Subject, verb group, and what completes it."""
    group = draft.group
    assert group is not None
    words: list[int] = []
    if draft.subject >= 0:
        words += _subject_words(parse, draft.subject, group.first)
    verb = list(range(group.first, group.head + 1))
    if draft.candidate.word > group.head:
        verb += range(group.head + 1, draft.candidate.word + 1)
    words += [k for k in verb if not (parse.sentence.tags[k] & TO and not words)]
    words += _completion(parse, draft, WORDS - min(len(words), WORDS - 4))
    return words


def _subject_words(parse: Parse, phrase: int, before: int) -> list[int]:
    """The subject with the infinitive that belongs to it, without its counting head."""
    head = parse.phrases[phrase].head
    words = [k for k in noun_words(parse, phrase, head) if k < before]
    if parse.sentence.lower[head] in CONTAINERS and head + 1 in words:
        if parse.sentence.lower[head + 1] == "of":
            words = [k for k in words if k > head + 1]
    last = words[-1] if words else head
    for clause in parse.clauses:
        if clause.antecedent == last and clause.first == last + 1 and clause.last < before:
            if parse.sentence.tags[clause.first] & TO and clause.last - clause.first < 8:
                words += range(clause.first, clause.last + 1)
    return words


def _completion(parse: Parse, draft: Draft, budget: int) -> list[int]:
    """What follows the verb in its clause, up to the first break."""
    tags = parse.sentence.tags
    words: list[int] = []
    start = draft.candidate.word + 1
    clause = parse.clauses[draft.clause]
    for k in range(start, min(clause.last + 1, len(tags))):
        if tags[k] & (PUNCTUATION | QUOTE) and words:
            break
        inner = parse.clause_at[k]
        if inner != draft.clause:
            kind = parse.clauses[inner]
            infinitive = parse.sentence.lower[kind.first] == "to" and kind.parent == draft.clause
            if not infinitive or (kind.antecedent >= 0 and k != start and len(words) > 5):
                break
        words.append(k)
        if len(words) >= budget:
            break
    return words


def _without_article(parse: Parse, words: list[int]) -> list[int]:
    """Without the determiner it begins with."""
    tags = parse.sentence.tags
    while len(words) > 1 and tags[words[0]] & (DETERMINER | TIME):
        words = words[1:]
    return words


def _written(parse: Parse, words: list[int]) -> str:
    """The words as text, without times, fillers and loose ends."""
    tags, lower = parse.sentence.tags, parse.sentence.lower
    kept = [
        k
        for k in words
        if not tags[k] & (TIME | QUOTE) and not (tags[k] & ADVERB and lower[k] in _FILLERS)
    ]
    kept = [
        k
        for n, k in enumerate(kept)
        if not (
            tags[k] & PREPOSITION
            and k + 1 < len(tags)
            and tags[k + 1] & TIME
            and (n + 1 == len(kept) or kept[n + 1] != k + 1)
        )
    ]
    loose = PREPOSITION | DETERMINER | PUNCTUATION | TO | NEGATION
    while len(kept) > 1 and tags[kept[-1]] & loose and not tags[kept[-1]] & SUBJECT:
        kept.pop()
    parts: list[str] = []
    length = 0
    for n, k in enumerate(kept):
        word = parse.sentence.words[k]
        glued = (
            n > 0
            and kept[n - 1] == k - 1
            and parse.sentence.ends[k - 1] == parse.sentence.starts[k]
        )
        length += len(word) + (not glued)
        if length > LONGEST:
            break
        parts.append(word if glued or not parts else " " + word)
    return "".join(parts).strip()
