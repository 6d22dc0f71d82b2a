"""Words that a person would write for an event: "talks to end the war opened in Geneva".

The label is cut from the text: subject, verb group and what completes it for a verb, the phrase
for a noun, without its times, articles and asides.
"""

from attrs import evolve

from timeline.extract.drafts import Draft, Parse
from timeline.extract.grammar.phrases import CONTAINERS, GENITIVES
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.tags import (
    ADVERB,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    NEGATION,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    TIME,
    TO,
)
from timeline.extract.mention import ClauseKind, EventClass

LONGEST = 90
"""No label is longer than so many characters."""

WORDS = 14
"""Nor than so many words."""

_LOOSE = (
    PREPOSITION | DETERMINER | PUNCTUATION | TO | NEGATION | COORDINATOR | CONJUNCTION | RELATIVE
)
_LEADS = PREPOSITION | DETERMINER | POSSESSIVE | TO
_GOES_ON = listed("in at to for with by from over against into near")
_PARTICLES = listed("down up off out away back")
_LIMITS = listed("or on in at no not later earlier sooner than before after")
"""Words of "on or before 3 May", "no later than 1926"."""
_FILLERS = listed(
    """
    however also meanwhile therefore moreover largely still already recently yesterday
    """
)


def label_of(parse: Parse, draft: Draft) -> str:
    """The label of a draft."""
    word, group = draft.candidate.word, draft.group
    if group is None:
        return _written(parse, noun_words(parse, draft.phrase, word))
    if parse.sentence.lower[word] == "again":
        told = evolve(draft, candidate=evolve(draft.candidate, word=group.head))
        return f"{_written(parse, _verb_words(parse, told))} again"
    return _written(parse, _verb_words(parse, draft))


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
        words += _subject_words(parse, draft, group.first)
    verb = list(range(group.first, group.head + 1))
    if draft.candidate.word > group.head:
        verb += range(group.head + 1, draft.candidate.word + 1)
    words += _shared_auxiliaries(parse, draft)
    words += [k for k in verb if not (parse.sentence.tags[k] & TO and not words)]
    words += _completion(parse, draft, WORDS - min(len(words), WORDS - 4))
    return words


def _shared_auxiliaries(parse: Parse, draft: Draft) -> list[int]:
    """Those that a participle shares with the one before it: "he was tried and [was] sentenced"."""
    clause, group = parse.clauses[draft.clause], draft.group
    mate = parse.heads[clause.coordinate] if clause.coordinate >= 0 else -1
    before = parse.drafts[mate].group if mate >= 0 else None
    if group is None or before is None or group.first < group.head:
        return []
    if parse.sentence.lower[max(0, group.first - 2) : group.first] == [",", "and"]:
        return []  # "was dismissed, and appealed"
    shared = range(before.first, before.head)
    joined = group.passive and before.passive
    infinitive = any(parse.sentence.tags[k] & TO for k in shared)  # "to be finished, but opened"
    return list(shared) if joined and not infinitive else []


def _subject_words(parse: Parse, draft: Draft, before: int) -> list[int]:
    """The subject with the infinitive that belongs to it, without its counting head."""
    tags = parse.sentence.tags
    phrase = draft.subject
    head = parse.phrases[phrase].head
    if draft.subject_end >= 0:
        joined = range(parse.phrases[phrase].first, parse.phrases[draft.subject_end].last + 1)
        return _without_article(parse, [k for k in joined if k < before])
    words = [k for k in noun_words(parse, phrase, head) if k < before]
    if parse.sentence.lower[head] in CONTAINERS and parse.sentence.lower[head + 1] == "of":
        words = [k for k in words if k > head + 1] or words
    last = words[-1] if words else head
    for clause in parse.clauses:
        follows = clause.antecedent == last and clause.first == last + 1 and clause.last < before
        if follows and tags[clause.first] & TO and clause.last - clause.first < 8:
            words += range(clause.first, clause.last + 1)
    return words


def _completion(parse: Parse, draft: Draft, budget: int) -> list[int]:
    """What follows the verb in its clause, up to the first break."""
    tags = parse.sentence.tags
    words: list[int] = []
    clause = parse.clauses[draft.clause]
    told = draft.event_class in (EventClass.REPORTING, EventClass.I_ACTION)
    k = draft.candidate.word + 1
    end = min(clause.last + 1, len(tags))
    while k < end and len(words) < budget:
        if tags[k] & (PUNCTUATION | QUOTE):
            break
        if tags[k] & TIME:
            while words and _leads_to_a_time(parse, words[-1]):
                words.pop()
            while k < end and tags[k] & TIME:
                k += 1
            if k >= end or parse.sentence.lower[k] not in _GOES_ON:
                break
        if parse.clause_at[k] != draft.clause and not _belongs(parse, draft, k, told=told):
            break
        words.append(k)
        k += 1
    return words


def _leads_to_a_time(parse: Parse, k: int) -> bool:
    """Whether a word before a time is about the time, and no part of the verb: "burned down on"."""
    lower = parse.sentence.lower[k]
    if lower in _PARTICLES:
        return lower == "up" and parse.sentence.lower[k + 1] in ("to", "until", "till")
    return bool(parse.sentence.tags[k] & (_LEADS | ADVERB)) or lower in _LIMITS


def _belongs(parse: Parse, draft: Draft, k: int, *, told: bool) -> bool:
    """Whether a word of a clause inside the verb's clause completes the verb."""
    inner = parse.clauses[parse.clause_at[k]]
    if inner.parent != draft.clause:
        return told and inner.parent >= 0 and parse.clauses[inner.parent].parent == draft.clause
    if inner.kind is not ClauseKind.COMPLEMENT:
        return parse.sentence.lower[inner.first] == "to" and inner.antecedent < 0
    return told or inner.signal < 0


def _without_article(parse: Parse, words: list[int]) -> list[int]:
    """Without the determiner it begins with."""
    tags, lower = parse.sentence.tags, parse.sentence.lower
    while len(words) > 1 and (tags[words[0]] & (DETERMINER | TIME) or lower[words[0]] in GENITIVES):
        words = words[1:]
    return words


def _written(parse: Parse, words: list[int]) -> str:
    """The words as text, without times, fillers and loose ends."""
    tags, lower = parse.sentence.tags, parse.sentence.lower
    kept: list[int] = []
    for k in words:
        if tags[k] & TIME and parse.phrase_at[k] >= 0 and parse.phrases[parse.phrase_at[k]].is_time:
            while kept and kept[-1] == k - 1 and tags[k - 1] & _LEADS:
                kept.pop()  # "our letter [of 4 May]"
        if not tags[k] & (TIME | QUOTE) and not (tags[k] & ADVERB and lower[k] in _FILLERS):
            kept.append(k)
    return _joined(parse, _trimmed(parse, kept))


def _trimmed(parse: Parse, words: list[int]) -> list[int]:
    """As many words as a label may have, ending where a phrase ends."""
    tags, sentence = parse.sentence.tags, parse.sentence
    kept: list[int] = []
    length = 0
    for k in words:
        length += len(sentence.words[k]) + 1
        if length > LONGEST and kept:
            break
        kept.append(k)
    phrase = parse.phrase_at[kept[-1]] if kept else -1
    if phrase >= 0 and kept[-1] < parse.phrases[phrase].head:
        whole = [k for k in kept if k < parse.phrases[phrase].first]
        kept = whole or kept
    while len(kept) > 1 and tags[kept[-1]] & _LOOSE and sentence.lower[kept[-1]] not in _PARTICLES:
        kept.pop()
    return kept


def _joined(parse: Parse, words: list[int]) -> str:
    """The words as they are written, with single spaces."""
    sentence = parse.sentence
    parts: list[str] = []
    for n, k in enumerate(words):
        after = n > 0 and words[n - 1] == k - 1 and sentence.ends[k - 1] == sentence.starts[k]
        parts.append(sentence.words[k] if after or not parts else " " + sentence.words[k])
    return "".join(parts).strip()
