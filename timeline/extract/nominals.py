"""Which nouns name events, by what they are and by the phrase and verb around them.

A noun has a grade from the lexicon or its suffix; evidence in the sentence adds to it or takes
away. "Argument structure" is the test of the literature (Grimshaw, "Argument Structure", 1990): an
event noun keeps the participants of its verb ("the invasion of the island by the army"), has a
time, begins and ends; a result noun ("the building", "in a statement") does not.

>>> from timeline.extract.grammar.phrases import phrases_of
>>> from timeline.extract.grammar.tagger import tag
>>> from timeline.extract.grammar.tokens import words_of
>>> words = words_of("The invasion of the island was called an operation in a statement.")
>>> tag(words)
>>> [words.words[i] for i in event_nouns_in(words, phrases_of(words))]
['invasion']
"""

from functools import cache

from timeline.extract.grammar.phrases import NounPhrase
from timeline.extract.grammar.tokens import Words
from timeline.extract.grammar.words import is_deverbal, noun_lemma, verb_lemma
from timeline.extract.lexicon import event_nouns, listed
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    DETERMINER,
    NAME,
    NOUN,
    NUMBER,
    TIME,
    TO,
    VERB,
)
from timeline.extract.lexicon.tags import BASE as BASE_FORM
from timeline.extract.lexicon.verb_classes import ASPECTUAL

DEVERBAL = 1
THRESHOLD = 2
"""From this much evidence on, a noun names an event."""

_LIGHT_VERBS = listed(
    """make hold take have conduct carry launch stage mount commit suffer undergo perform reach
    sign announce trigger cause spark provoke follow prevent avoid survive witness attend"""
) | frozenset(ASPECTUAL)
_HAPPEN = listed("occur happen erupt begin start end follow continue resume last break result") | (
    frozenset(ASPECTUAL)
)
_ARGUMENTS = listed("of by between against among in from with after before during since following")
_NAMED = listed(
    "war battle siege revolution rebellion uprising massacre crusade armistice revolt mutiny"
)
_BEFORE_NAMED = DETERMINER | NAME | ADJECTIVE | NUMBER
_POINTS = listed("dawn eve end beginning start close")
_WHEN = listed("after before during since following until amid despite")


@cache
def _grades() -> dict[str, int]:
    """What the lexicon says of a noun."""
    grades = dict.fromkeys(event_nouns.NOT_EVENTS.split(), -4)
    grades.update(dict.fromkeys(event_nouns.OFTEN.split(), 0))
    for words in (
        event_nouns.CONFLICT,
        event_nouns.TALK,
        event_nouns.BUSINESS,
        event_nouns.NATURE_AND_LIFE,
        event_nouns.ACTION,
        event_nouns.ANNIVERSARIES,
        " ".join(event_nouns.ASPECTUAL),
    ):
        grades.update(dict.fromkeys(words.split(), 2))
    return grades


def event_nouns_in(sentence: Words, phrases: list[NounPhrase]) -> list[int]:
    """The words of a tagged sentence that are event nouns."""
    tags = sentence.tags
    by_head = {phrase.head: index for index, phrase in enumerate(phrases)}
    found: list[int] = []
    for i, chosen in enumerate(tags):
        if chosen & NAME:
            if _named_event(sentence, i):
                found.append(i)
            continue
        if not chosen & NOUN:
            continue
        grade = _grade(sentence.lower[i])
        if grade < -1:
            continue
        if i in by_head and grade + _evidence(sentence, phrases, by_head[i]) >= THRESHOLD:
            found.append(i)
    return found


def _named_event(sentence: Words, i: int) -> bool:
    """Whether a word with a capital names an event: "the Battle of the Nile", "the Crimean War"."""
    tags, lower = sentence.tags, sentence.lower
    if lower[i] not in _NAMED or i == 0 or not tags[i - 1] & _BEFORE_NAMED:
        return False
    return i + 1 == len(tags) or lower[i + 1] in ("of", "i", "ii") or not tags[i + 1] & NAME


def _grade(word: str) -> int:
    """What the lexicon, or else the suffix, says of a noun."""
    lemma = noun_lemma(word)
    known = _grades().get(word)
    if known is None:
        known = _grades().get(lemma)
    if known is not None:
        return known
    if "-" in lemma:
        lemma = lemma.rpartition("-")[2]
        return _grades().get(lemma, -4)
    if is_deverbal(lemma):
        return DEVERBAL
    return 0 if len(lemma) > 6 and lemma.endswith(event_nouns.SUFFIXES) else -4


def _evidence(sentence: Words, phrases: list[NounPhrase], index: int) -> int:
    """How much the words around an event noun speak for an event, or against."""
    tags, lower = sentence.tags, sentence.lower
    phrase = phrases[index]
    head = phrase.head
    score = 0
    if any(tags[k] & TIME for k in range(phrase.first, head)):
        score += 2
    following = phrases[index + 1] if index + 1 < len(phrases) else None
    adjacent = following is not None and following.after == index
    if adjacent and following is not None:
        if following.is_time:
            score += 2
        elif following.preposition_in(sentence) in _ARGUMENTS:
            score += 1
    elif following is not None and following.is_time and following.first == head + 1:
        score += 1
    whole = adjacent and following is not None and following.preposition_in(sentence) == "of"
    if lower[head] in _POINTS and not whole:
        score -= 4  # "at dawn", "in the end"
    preposition = phrase.preposition_in(sentence)
    if preposition in _WHEN:
        score += 1
        at = phrase.preposition
        if at > 0 and (tags[at] | tags[at - 1]) & TIME:
            score += 2  # "ten years after its foundation"
    bare = phrase.first == head and not (adjacent and not score)
    if bare and phrase.preposition >= 0 and preposition not in _WHEN and not adjacent:
        score -= 1
    if preposition in ("as", "per"):
        score -= 1
    verb = phrase.first - 1
    if verb >= 0 and tags[verb] & VERB and verb_lemma(lower[verb]) in _LIGHT_VERBS:
        score += 1
    after = head + 1
    if after < len(tags):
        if tags[after] & VERB and verb_lemma(lower[after]) in _HAPPEN:
            score += 1
        if tags[after] & TO and after + 1 < len(tags) and tags[after + 1] & BASE_FORM:
            score += 2
    return score
