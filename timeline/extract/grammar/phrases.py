"""Noun phrases of a tagged sentence, without what follows the head, and the chains they form.

>>> from timeline.extract.grammar.tagger import tag
>>> from timeline.extract.grammar.tokens import words_of
>>> words = words_of("The outbreak of the conflict in Syria shocked them.")
>>> tag(words)
>>> [(p.preposition_in(words), words.words[p.head]) for p in phrases_of(words)]
[('', 'outbreak'), ('of', 'conflict'), ('in', 'Syria'), ('', 'them')]
"""

from attrs import frozen

from timeline.extract.grammar.tokens import Words
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    FINITE,
    ING,
    NAME,
    NOUN,
    NUMBER,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBJECT,
    TIME,
    TO,
)
from timeline.extract.mention import Span

_INSIDE = DETERMINER | POSSESSIVE | ADJECTIVE | NOUN | NAME | NUMBER
_HEADS = NOUN | NAME | NUMBER | ADJECTIVE

_COUNTED_FROM = listed("before after since until from following")
"""Prepositions inside a time expression that ends in an event: "a day before the fifth ..."."""

CONTAINERS = listed(
    """
    round series wave number part spate string set kind sort type lot couple pair majority
    minority variety range group half third quarter rest bulk period phase stage flurry batch
    succession handful dozen bit piece act course chain host hundreds thousands millions one
    some many most all each several
    """
)
"""Heads that count or part what their "of" phrase names: "a round of talks"."""


@frozen
class NounPhrase:
    """Words `first` to `last` with the head; `preposition` is the word index before it, or -1.

    `after` is the index of the phrase that it directly follows with its preposition ("of the
    conflict" after "the outbreak"), or -1; `is_time` marks a time expression.
    """

    first: int
    last: int
    head: int
    preposition: int = -1
    after: int = -1
    is_time: bool = False

    def preposition_in(self, sentence: Words) -> str:
        """The preposition in lower case, or ""."""
        return sentence.lower[self.preposition] if self.preposition >= 0 else ""

    def span_in(self, sentence: Words) -> Span:
        """The span of the phrase in the text."""
        return (sentence.starts[self.first], sentence.ends[self.last])


CHAIN = 6
"""No chain of phrases is followed further: "the end of the war of the ..."."""


def chain_from(phrases: list[NounPhrase], index: int) -> range:
    """The phrase at `index` and those that follow it one after the other, as indexes.

    >>> from timeline.extract.grammar.tagger import tag
    >>> from timeline.extract.grammar.tokens import words_of
    >>> words = words_of("The outbreak of the conflict in Syria shocked them.")
    >>> tag(words)
    >>> chain_from(phrases_of(words), 0)
    range(0, 3)
    """
    end = index + 1
    while end < len(phrases) and phrases[end].after == end - 1 and end - index < CHAIN:
        end += 1
    return range(index, end)


def phrases_of(sentence: Words) -> list[NounPhrase]:
    """The noun phrases of a tagged sentence, in order."""
    tags = sentence.tags
    count = len(tags)
    found: list[NounPhrase] = []
    i = 0
    while i < count:
        chosen = tags[i]
        if chosen & (SUBJECT | PRONOUN):
            found.append(_phrase(sentence, found, i, i, i))
            i += 1
            continue
        if chosen & TIME:
            last = i
            while last + 1 < count and tags[last + 1] & TIME:
                last += 1
            if _modifies(sentence, i, last):
                i = _nominal(sentence, found, _offset(sentence, found, i, last))
                continue
            found.append(_phrase(sentence, found, i, last, last, is_time=True))
            i = last + 1
            continue
        if chosen & _INSIDE:
            i = _nominal(sentence, found, i)
            continue
        i += 1
    return found


def _modifies(sentence: Words, first: int, last: int) -> bool:
    """Whether a time stands before a noun as an adjective does: "Monday's talks", "the 1951 Act".

    "In 1990 talks failed", "Last week talks failed" tell, at the beginning of a clause, when.
    """
    tags, after = sentence.tags, last + 1
    if after >= len(tags):
        return False
    if tags[after] & POSSESSIVE:
        return sentence.lower[after] in GENITIVES
    if tags[after] & NAME:
        determined = first > 0 and tags[first - 1] & (DETERMINER | POSSESSIVE)
        return bool(determined) and sentence.words[last].isdigit()
    if not tags[after] & (NOUN | ADJECTIVE):
        return False
    led = first > 0 and tags[first - 1] & PREPOSITION
    begins = first - 1 if led else first
    fronted = begins == 0 or tags[begins - 1] & _BEGINS
    if not fronted or not (led or sentence.lower[last] in _ADVERBIAL):
        return True
    while after < len(tags) and tags[after] & (NOUN | NAME | ADJECTIVE):
        after += 1
    return after == len(tags) or not tags[after] & (FINITE | AUXILIARY)


_ADVERBIAL = listed(
    "night week month year morning afternoon evening day yesterday today tomorrow tonight later ago"
)
GENITIVES = ("'s", "’s", "'", "’")
_BEGINS = PUNCTUATION | CONJUNCTION | COORDINATOR | RELATIVE | QUOTE


def _offset(sentence: Words, found: list[NounPhrase], first: int, last: int) -> int:
    """Part "a day before the fifth [anniversary]" into a time and the phrase it is counted from.

    Returns where that phrase begins.
    """
    for k in range(first + 1, last + 1):
        if sentence.lower[k] in _COUNTED_FROM:
            found.append(_phrase(sentence, found, first, k - 1, k - 1, is_time=True))
            return k + 1
    return first


def _nominal(sentence: Words, found: list[NounPhrase], first: int) -> int:
    """Read one noun phrase from `first`; returns where to go on."""
    tags, lower = sentence.tags, sentence.lower
    count = len(tags)
    head = owner = -1
    j = first
    while j < count:
        chosen = tags[j]
        if chosen & (NOUN | NAME | NUMBER):
            head = j
        elif chosen & DETERMINER:
            if max(head, owner) >= 0:
                break
        elif chosen & ADJECTIVE:
            if head >= 0 and not (j + 1 < count and tags[j + 1] & (NOUN | ADJECTIVE)):
                break
        elif chosen & POSSESSIVE:
            if lower[j] in GENITIVES:
                owner, head = max(head, owner), -1
            elif max(head, owner) >= 0:
                break
        elif chosen & TIME:
            k = j
            while k < count and tags[k] & TIME:
                k += 1
            if head >= 0 or not (j == first or _modifies(sentence, j, k - 1)):
                break
            j = k
            continue
        elif (
            (chosen & ADVERB and j + 1 < count and tags[j + 1] & ADJECTIVE and head < 0)
            or (chosen & QUOTE and head < 0 and j + 1 < count and tags[j + 1] & _INSIDE)
            or (
                chosen & (ING | PARTICIPLE)
                and head < 0
                and j > first
                and j + 1 < count
                and tags[j + 1] & NOUN
            )
        ):
            pass
        else:
            break
        j += 1
    last = j - 1
    while last > first and not tags[last] & (_INSIDE | TIME):
        last -= 1
    if head < 0:
        head = owner if owner >= 0 else last
    found.append(_phrase(sentence, found, first, last, head))
    return max(j, first + 1)


def _phrase(
    sentence: Words,
    found: list[NounPhrase],
    first: int,
    last: int,
    head: int,
    *,
    is_time: bool = False,
) -> NounPhrase:
    """A phrase with its preposition and the phrase it directly follows."""
    tags = sentence.tags
    preposition = -1
    if first > 0:
        counted = tags[first - 1] & TIME and sentence.lower[first - 1] in _COUNTED_FROM
        if tags[first - 1] & (PREPOSITION | TO) or counted:
            preposition = first - 1
    after = -1
    if preposition > 0 and found and found[-1].last == preposition - 1:
        after = len(found) - 1
    return NounPhrase(first, last, head, preposition, after, is_time)
