"""Decides what each word of a sentence is, from what it can be and the words around it.

A deterministic guesser in three steps: what the word can be (`words`); left to right, one reading
by the neighbours (`closed` for function words, `ambiguity` for the others); then past tense against
participle, which needs the whole clause (`pasts`). The rules are the textbook distribution of
English word classes (Quirk et al. 1985, chapter 2); no weights, nothing trained.

>>> from timeline.extract.grammar.tokens import words_of
>>> sentence = words_of("The talks opened in Geneva, officials said.")
>>> tag(sentence)
>>> [name(t) for t in sentence.tags]
['DETERMINER', 'NOUN', 'PAST', 'PREPOSITION', 'NAME', 'PUNCTUATION', 'NOUN', 'PAST', 'PUNCTUATION']
"""

from collections.abc import Sequence

from timeline.extract.grammar.ambiguity import choose
from timeline.extract.grammar.closed import read
from timeline.extract.grammar.context import Context
from timeline.extract.grammar.pasts import settle
from timeline.extract.grammar.tokens import Words
from timeline.extract.grammar.words import is_plural, readings, verb_lemma
from timeline.extract.lexicon import listed
from timeline.extract.lexicon import tags as tag_names
from timeline.extract.lexicon.event_nouns import ANNIVERSARIES
from timeline.extract.lexicon.function_words import FIXED_PHRASES
from timeline.extract.lexicon.syntax import CLAUSE_TAKERS, COLLECTIVE, INTRANSITIVE
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CLOSED,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    FINITE,
    HAVE,
    ING,
    NAME,
    NEGATION,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBJECT,
    THIRD,
    TIME,
    TO,
    VERB,
)
from timeline.extract.lexicon.verb_classes import ASPECTUAL
from timeline.extract.lexicon.vocabulary import vocabulary

_NAMES = {
    value: key
    for key, value in vars(tag_names).items()
    if key.isupper() and isinstance(value, int) and value & (value - 1) == 0
}
_FIXED: dict[str, list[tuple[tuple[str, ...], int]]] = {}
for _words, _kind in sorted(FIXED_PHRASES.items(), key=lambda item: -len(item[0])):
    _FIXED.setdefault(_words[0], []).append((_words, getattr(tag_names, _kind.upper())))
_ANNIVERSARIES = listed(ANNIVERSARIES)
_MONTH_OR_MODAL = frozenset(("May", "Will"))
_STARTS = frozenset((":", "-", "--", "–", "—", "•", "*", "("))
_BREAKS = frozenset((";", ":", "--", "—", "–", "("))
_SEEN_THROUGH = ADVERB | NEGATION | TIME | QUOTE


def name(tag: int) -> str:
    """The name of one tag.

    >>> name(NOUN)
    'NOUN'
    """
    return _NAMES[tag]


def tag(sentence: Words, timed: Sequence[bool] = ()) -> None:
    """Fill in `sentence.tags`; `timed` marks the words inside time expressions."""
    masks = _masks(sentence, timed)
    _resolve(sentence, masks)
    settle(sentence, masks)


def _masks(sentence: Words, timed: Sequence[bool]) -> list[int]:
    """What each word can be, from the lexicon, its shape and its capitals."""
    words, lower = sentence.words, sentence.lower
    masks = [readings(word) for word in lower]
    shouting = _shouts(words)
    begins = True
    for i, word in enumerate(words):
        if timed and timed[i]:
            masks[i] = NOUN if lower[i] in _ANNIVERSARIES else TIME
            continue
        if _joins_times(sentence, timed, i) or (
            i and masks[i - 1] & TIME and _is_of_a_zone(lower, i)
        ):
            masks[i] = TIME
            continue
        if lower[i] in _FIXED:
            _fix(masks, lower, i)
        mask = masks[i]
        numbers_a_name = word == "I" and _counts_a_name(sentence, masks, i)
        if numbers_a_name or (word in _MONTH_OR_MODAL and not begins and not shouting):
            masks[i] = NAME
        elif word[0].isupper() and not shouting and not mask & CLOSED:
            masks[i] = _capitalised(sentence, masks, i, begins=begins)
        elif not mask & ~(BASE | THIRD) and i and lower[i - 1] in _ARTICLES:
            masks[i] = NOUN  # "the finds reached London", "the bar closed"
        elif word in ("dates", "dated") and lower[i + 1 : i + 2] in _DATES_FROM:
            masks[i] = mask & VERB
        elif mask == ADVERB and i and lower[i - 1] in _ARTICLES and _is_subject(lower, i):
            masks[i] = NOUN  # "the well was dug"
        begins = bool(mask & QUOTE) or word in _STARTS or (begins and not word[0].isalnum())
    return masks


def _joins_times(sentence: Words, timed: Sequence[bool], i: int) -> bool:
    """Whether a dash makes one time of two: "the 2015–16 season"."""
    return sentence.lower[i] in _DASHES and 0 < i < len(timed) - 1 and timed[i - 1] and timed[i + 1]


_DATES_FROM = (["from"], ["back"], ["to"])
_DASHES = ("–", "—", "-")


def _is_subject(lower: list[str], i: int) -> bool:
    """Whether a word can be a noun that a verb, a preposition or the end follows at once."""
    following = readings(lower[i + 1]) if i + 1 < len(lower) else PUNCTUATION
    verb = following & (AUXILIARY | PREPOSITION | PUNCTUATION) or following == PAST | PARTICIPLE
    return bool(verb) and not lower[i].endswith("ly")


def _is_of_a_zone(lower: list[str], i: int) -> bool:
    """Whether a word after a time names its zone: "early Monday local time"."""
    return lower[i : i + 2] in _ZONES or lower[i - 1 : i + 1] in _ZONES


_ZONES = (["local", "time"], ["standard", "time"], ["daylight", "time"])
_ARTICLES = listed("the a an its their his my our your")


def _counts_a_name(sentence: Words, masks: list[int], i: int) -> bool:
    """Whether "I" is the number of a ruler: "the reign of Ada I", not "in Paris I met her"."""
    first = i
    while first > 0 and masks[first - 1] & NAME:
        first -= 1
    if first == i:
        return False
    before = sentence.lower[first - 1] if first else ""
    return not before or before in _RULERS


_RULERS = listed("of by under king queen pope emperor empress tsar czar prince princess duke and")


def _shouts(words: list[str]) -> bool:
    """Whether nearly all words have a capital, so that capitals say nothing: a title, or shouting.

    >>> _shouts("TALKS OPEN IN GENEVA".split()), _shouts("Ms Ito left at once".split())
    (True, False)
    """
    capitals = small = 0
    for word in words:
        first = word[0]
        if first.islower():
            small += 1
            if small > 12:
                return False
        elif first.isupper():
            capitals += 1
    return capitals > 2 * small + 2


def _fix(masks: list[int], lower: list[str], i: int) -> None:
    """Give the words of a fixed phrase the one reading that they have together."""
    for words, reading in _FIXED[lower[i]]:
        if tuple(lower[i : i + len(words)]) == words and not _is_due_to_happen(masks, lower, i):
            masks[i : i + len(words)] = [reading] * len(words)
            return


def _is_due_to_happen(masks: list[int], lower: list[str], i: int) -> bool:
    """Whether "due to" is followed by what is to happen: "due to open", not "due to fog"."""
    if lower[i] != "due" or i + 2 >= len(lower):
        return False
    word, mask = lower[i + 2], masks[i + 2]
    begins = verb_lemma(word) in INTRANSITIVE or verb_lemma(word) in ASPECTUAL
    return bool(mask & (BE | HAVE)) or bool(mask & BASE and (begins or not mask & NOUN))


def _capitalised(sentence: Words, masks: list[int], i: int, *, begins: bool) -> int:
    """What a word with a capital can be: a name, unless the sentence begins with it."""
    words, lower, mask = sentence.words, sentence.lower, masks[i]
    following = words[i + 1] if i + 1 < len(words) else "."
    ahead = masks[i + 1] if i + 1 < len(words) else PUNCTUATION
    listed = lower[i] in vocabulary().readings
    if mask & ADJECTIVE and not mask & (NOUN | VERB | ADVERB) and listed:
        alone = begins or not masks[i - 1] & NAME
        return (
            ADJECTIVE if alone and ahead & (NOUN | ADJECTIVE) and following[0].islower() else NAME
        )
    if not begins:
        return NAME
    if len(words[i]) == 1:
        return mask
    if mask & PARTICIPLE and ahead & (PAST | AUXILIARY) and not ahead & (NOUN | ADJECTIVE):
        return NAME  # "United won"
    if mask == THIRD and (ahead & AUXILIARY or (ahead & PAST and not ahead & NOUN)):
        return NOUN  # "Alerts fired"
    told = mask & PAST and not mask & NOUN
    if following[0].isupper() and not mask & (ADVERB | NUMBER | ING) and not told:
        return mask if ahead & CLOSED else NAME
    return NAME if mask & (VERB | ADJECTIVE | ADVERB | NOUN) == NOUN and not listed else mask


def _resolve(sentence: Words, masks: list[int]) -> None:
    """One reading a word, left to right."""
    lower = sentence.lower
    count = len(masks)
    state = Context(sentence, masks)
    tags = state.tags = sentence.tags = []
    for i, mask in enumerate(masks):
        state.at = i
        state.following = masks[i + 1] if i + 1 < count else PUNCTUATION
        if mask & (mask - 1) or mask & (ING | PARTICIPLE):
            chosen = read(state, mask) if mask & (CLOSED | ADVERB) else 0
            if not chosen:
                rest = mask & ~(CLOSED | ADVERB)
                ambiguous = rest & (rest - 1) or rest & (ING | PARTICIPLE)
                chosen = choose(state, rest) if ambiguous else rest or ADVERB
        else:
            chosen = mask
            if mask == NOUN and state.before & TO and _unlisted_verb(state):
                chosen = BASE
        tags.append(chosen)
        if chosen & _SEEN_THROUGH:
            if chosen & TIME and state.before & PREPOSITION:
                state.before = NOUN if state.subject else PUNCTUATION
            continue
        _advance(state, lower[i], chosen)


def _unlisted_verb(state: Context) -> bool:
    """Whether an unknown word after "to" is a verb: one that has an object."""
    objects = state.following & (DETERMINER | POSSESSIVE | PRONOUN)
    return bool(objects) and state.word not in vocabulary().readings


def _advance(state: Context, word: str, chosen: int) -> None:
    """Move the state past a word whose reading is known."""
    if chosen & AUXILIARY:
        nonfinite = chosen & BE and word in ("be", "been", "being")
        state.auxiliary = chosen
        if not nonfinite and not state.before & TO:
            if state.finite:
                state.leave()
            state.finite = True
    elif chosen & FINITE:
        if not state.auxiliary and not state.before & TO:
            if state.finite:
                state.leave()
            state.finite = True
        state.last_verb, state.auxiliary = chosen, 0
        if verb_lemma(word) in CLAUSE_TAKERS:
            state.finite = state.subject = False
    elif chosen & (PARTICIPLE | ING):
        state.last_verb, state.auxiliary = chosen, 0
    elif chosen & (NOUN | NAME | NUMBER | PRONOUN | SUBJECT):
        state.subject = True
        if chosen & NOUN:
            state.plural = is_plural(word) or word in COLLECTIVE
        else:
            named = chosen & NAME and word.endswith("s") and not word.endswith(("ss", "us", "is"))
            state.plural = bool(named) or word in ("they", "we", "you", "i", "both")
        inverted = chosen & (SUBJECT | NAME | NOUN) and len(state.tags) < 8
        state.auxiliary = state.auxiliary if inverted else 0
    elif chosen & (CONJUNCTION | RELATIVE):
        state.enter(subject=bool(chosen & RELATIVE))
    elif chosen & COORDINATOR:
        if word == "but" or state.word_before == ",":
            state.finite = False
    elif chosen & PUNCTUATION:
        state.auxiliary = 0
        if word in _BREAKS:
            state.restart()
        elif word == ",":
            state.leave()
    elif chosen & PREPOSITION:
        state.auxiliary = 0
    state.before = chosen
    state.before_at = state.at
