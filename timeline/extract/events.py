"""Which words of a sentence name events: verbs, event nouns, predicates that say what changes.

Auxiliaries are no events, nor are copulas; verbs are, but for those that hardly ever tell anything
that happens; nouns are when the lexicon or their shape says so and the phrase does not deny it.

>>> from timeline.extract.tagger import tag
>>> from timeline.extract.tokens import words_of
>>> words = words_of("The war was over after talks that Geneva had hosted.")
>>> tag(words)
>>> [words.words[c.word] for c in candidates(words, groups_of(words))]
['war', 'over', 'talks', 'hosted']
"""

from functools import cache

from attrs import frozen

from timeline.extract.groups import Group, groups_of
from timeline.extract.lexicon import event_nouns
from timeline.extract.lexicon.adjectives import TEMPORARY
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    ADVERB,
    BE,
    DETERMINER,
    ING,
    NAME,
    NEGATION,
    NOUN,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    TIME,
)
from timeline.extract.lexicon.verb_classes import GENERIC
from timeline.extract.mention import PartOfSpeech
from timeline.extract.tokens import Words
from timeline.extract.words import noun_lemma, readings, verb_lemma

__all__ = ["Candidate", "candidates", "groups_of"]


@frozen
class Candidate:
    """A word that names an event; `group` is its verb group, or the copula of a predicate."""

    word: int
    pos: PartOfSpeech
    lemma: str
    group: Group | None = None


_GENERIC = frozenset(GENERIC.split())
_TEMPORARY = frozenset(TEMPORARY.split())


@cache
def _nouns() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Nouns that are events, those that often are, and those that are not."""
    sure = frozenset(
        " ".join(
            (
                event_nouns.CONFLICT,
                event_nouns.TALK,
                event_nouns.BUSINESS,
                event_nouns.NATURE_AND_LIFE,
                event_nouns.ACTION,
                event_nouns.ANNIVERSARIES,
                " ".join(event_nouns.ASPECTUAL),
            )
        ).split()
    )
    often = frozenset(event_nouns.OFTEN.split())
    return sure, often - sure, frozenset(event_nouns.NOT_EVENTS.split()) - sure


def candidates(sentence: Words, groups: list[Group]) -> list[Candidate]:
    """The event words of a tagged sentence, in order."""
    found = [c for group in groups if (c := _of_group(sentence, group)) is not None]
    taken = {c.word for c in found}
    tags = sentence.tags
    for i, chosen in enumerate(tags):
        if chosen & NOUN and i not in taken and (c := _noun(sentence, i)) is not None:
            found.append(c)
    found.sort(key=lambda c: c.word)
    return found


def _of_group(sentence: Words, group: Group) -> Candidate | None:
    """The event of a verb group: its verb, or the predicate of a copula."""
    if group.copula:
        return _predicate(sentence, group)
    if group.lemma in _GENERIC:
        return None
    return Candidate(group.head, PartOfSpeech.VERB, group.lemma, group)


def _predicate(sentence: Words, group: Group) -> Candidate | None:
    """The adjective after a copula, where it says something that may change."""
    tags, lower = sentence.tags, sentence.lower
    i = group.head + 1
    while i < len(tags) and tags[i] & (ADVERB | NEGATION | TIME) and lower[i] not in ("over", "under"):
        i += 1
    if i < len(tags) and (tags[i] & ADJECTIVE and lower[i] in _TEMPORARY or lower[i] == "over"):
        return Candidate(i, PartOfSpeech.ADJECTIVE, lower[i], group)
    return None


def _noun(sentence: Words, i: int) -> Candidate | None:
    """The noun at a word, if it names an event here."""
    tags, lower = sentence.tags, sentence.lower
    lemma = noun_lemma(lower[i])
    sure, often, never = _nouns()
    if i + 1 < len(tags) and tags[i + 1] & NOUN:
        return None  # a modifier: "the war effort"
    if lemma in sure or (lemma not in never and lemma not in often and _derived(lower[i], lemma)):
        return Candidate(i, PartOfSpeech.NOUN, lemma)
    return None


def _derived(word: str, lemma: str) -> bool:
    """Whether a noun is made of a verb, by its suffix."""
    if "-" in lemma:
        lemma = lemma.rpartition("-")[2]
    if len(lemma) < 6:
        return False
    return lemma.endswith(("ation", "ition", "uction", "ection", "sion", "ment", "ing"))
