"""Which words of a sentence name events: verbs, event nouns, predicates that say what changes.

Auxiliaries are no events, nor are copulas; verbs are, but for those that hardly ever tell anything
that happens; nouns are when the lexicon or their shape says so and the phrase does not deny it.

>>> from timeline.extract.grammar.phrases import phrases_of
>>> from timeline.extract.grammar.tagger import tag
>>> from timeline.extract.grammar.tokens import words_of
>>> words = words_of("The war was over after talks that Geneva had hosted.")
>>> tag(words)
>>> [words.words[c.word] for c in candidates(words, groups_of(words), phrases_of(words))]
['war', 'over', 'talks', 'hosted']
"""

from bisect import bisect_right
from collections.abc import Iterator

from attrs import evolve, frozen

from timeline.extract.grammar.groups import Group, groups_of
from timeline.extract.grammar.phrases import NounPhrase
from timeline.extract.grammar.tokens import Words
from timeline.extract.grammar.words import noun_lemma
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.adjectives import TEMPORARY
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    ADVERB,
    NAME,
    NEGATION,
    NOUN,
    NUMBER,
    PREPOSITION,
    PUNCTUATION,
    TIME,
)
from timeline.extract.lexicon.verb_classes import DESCRIPTIVE, GENERIC, SCHEDULED
from timeline.extract.mention import PartOfSpeech, Span, Tense
from timeline.extract.nominals import event_nouns_in

__all__ = ["Candidate", "candidates", "given_candidates", "groups_of"]


@frozen
class Candidate:
    """A word that names an event; `group` is its verb group, or the copula of a predicate."""

    word: int
    pos: PartOfSpeech
    lemma: str
    group: Group | None = None


_GENERIC = listed(GENERIC)
_TEMPORARY = listed(TEMPORARY)
_SCHEDULED = listed(SCHEDULED)
_PERIODS = listed("quarter quarters month months year years week weeks period half season day days")
_DESCRIPTIVE = listed(DESCRIPTIVE)


def candidates(sentence: Words, groups: list[Group], phrases: list[NounPhrase]) -> list[Candidate]:
    """The event words of a tagged sentence, in order."""
    found = [c for group in groups if (c := _of_group(sentence, group)) is not None]
    found += _done_again(sentence, found)
    taken = {c.word for c in found}
    for i in (*event_nouns_in(sentence, phrases), *_scheduled(sentence, groups, phrases)):
        if i not in taken:
            taken.add(i)
            found.append(Candidate(i, PartOfSpeech.NOUN, noun_lemma(sentence.lower[i])))
    found.sort(key=lambda c: c.word)
    return found


def _done_again(sentence: Words, verbs: list[Candidate]) -> list[Candidate]:
    """What is told a second time by "and again": "met in 1990 and again in 1992"."""
    lower, tags = sentence.lower, sentence.tags
    found: list[Candidate] = []
    for i in range(1, len(lower) - 1):
        if lower[i] != "again" or lower[i - 1] not in ("and", "then", ","):
            continue
        after = i + 2 if tags[i + 1] & PREPOSITION else i + 1
        verb = next((c for c in reversed(verbs) if c.word < i), None)
        if verb is not None and verb.group is not None and tags[after : after + 1] == [TIME]:
            found.append(evolve(verb, word=i))
    return found


def _scheduled(sentence: Words, groups: list[Group], phrases: list[NounPhrase]) -> Iterator[int]:
    """The nouns that a plan gives a time: "the move is set for 1 June"."""
    tags = sentence.tags
    for group in groups:
        led, timed = (*tags[group.head + 1 : group.head + 3], 0, 0)[:2]
        if not (led & PREPOSITION and timed & TIME and is_scheduling(group.lemma, group.passive)):
            continue
        last = group.first - 1
        while last > 0 and (tags[last] & (ADVERB | NEGATION | TIME) or sentence.lower[last] == ","):
            last -= 1
        head = next((p.head for p in phrases if p.last == last and not p.is_time), -1)
        if head >= 0 and tags[head] & (NOUN | NAME | ADJECTIVE):
            yield head


def is_scheduling(lemma: str, passive: bool) -> bool:
    """Whether a verb says of its subject that it is planned: "is set for", "expected in"."""
    return passive and lemma in _SCHEDULED


def given_candidates(sentence: Words, groups: list[Group], spans: list[Span]) -> list[Candidate]:
    """The words of given spans as events, one a span: its last word, or what tags make of it."""
    inside = {k: group for group in groups for k in range(group.first, group.head + 1)}
    copulas = [group for group in groups if group.copula]
    found: list[Candidate] = []
    taken: set[int] = set()
    for start, end in spans:
        word = bisect_right(sentence.starts, max(start, end - 1)) - 1
        if word < 0 or word in taken or sentence.ends[word] <= start:
            continue
        taken.add(word)
        tags = sentence.tags[word]
        group = inside.get(word)
        if group is not None:
            found.append(Candidate(word, PartOfSpeech.VERB, group.lemma, group))
        elif tags & (NOUN | NAME):
            found.append(Candidate(word, PartOfSpeech.NOUN, noun_lemma(sentence.lower[word])))
        else:
            copula = next((g for g in reversed(copulas) if 0 < word - g.head <= 4), None)
            pos = PartOfSpeech.ADJECTIVE if tags & ADJECTIVE else PartOfSpeech.OTHER
            found.append(Candidate(word, pos, sentence.lower[word], copula))
    return found


def _of_group(sentence: Words, group: Group) -> Candidate | None:
    """The event of a verb group: its verb, or the predicate of a copula."""
    if group.copula:
        return _predicate(sentence, group)
    if group.lemma in _GENERIC:
        return None
    if group.lemma == "age" and sentence.tags[group.head + 1 : group.head + 2] == [NUMBER]:
        return None  # "died aged 77"
    if group.lemma == "end" and group.tense is Tense.PASTPART and _after_period(sentence, group):
        return None
    if group.lemma in _DESCRIPTIVE and group.first == group.head:
        before = sentence.tags[group.head - 1] if group.head else 0
        if group.tense is Tense.PASTPART:
            return None
        if group.tense is Tense.PRESPART and before & (NOUN | NAME | NUMBER | PUNCTUATION):
            return None
    return Candidate(group.head, PartOfSpeech.VERB, group.lemma, group)


def _after_period(sentence: Words, group: Group) -> bool:
    """Whether a participle says which period is meant: "the quarter ended in June"."""
    before = group.first - 1
    return before >= 0 and (
        bool(sentence.tags[before] & TIME) or sentence.lower[before] in _PERIODS
    )


def _predicate(sentence: Words, group: Group) -> Candidate | None:
    """The adjective after a copula, where it says something that may change."""
    tags, lower = sentence.tags, sentence.lower
    i = group.head + 1
    while (
        i < len(tags) and tags[i] & (ADVERB | NEGATION | TIME) and lower[i] not in ("over", "under")
    ):
        i += 1
    if i < len(tags) and ((tags[i] & ADJECTIVE and lower[i] in _TEMPORARY) or lower[i] == "over"):
        return Candidate(i, PartOfSpeech.ADJECTIVE, lower[i], group)
    return None
