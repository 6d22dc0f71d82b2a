"""What an unlisted word can be: guesses from its shape, remembered.

>>> from timeline.extract.lexicon.tags import ADVERB, NOUN, PARTICIPLE, PAST
>>> readings("opened") == PAST | PARTICIPLE, readings("frobnicated") == PAST | PARTICIPLE
(True, True)
>>> readings("blithely") == ADVERB, readings("widget") == NOUN
(True, True)
>>> verb_lemma("frobnicated"), verb_lemma("regifting"), noun_lemma("widgets")
('frobnicate', 'regift', 'widget')
"""

from functools import lru_cache

from timeline.extract.lexicon.adjectives import SUFFIXES as ADJECTIVE_SUFFIXES
from timeline.extract.lexicon.nominalisations import IRREGULAR, NOMINALISERS
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    ADVERB,
    BASE,
    ING,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PUNCTUATION,
    QUOTE,
    THIRD,
    VERB,
)
from timeline.extract.lexicon.vocabulary import vocabulary

_PREFIXES = (
    "re",
    "un",
    "over",
    "out",
    "mis",
    "dis",
    "pre",
    "under",
    "counter",
    "co",
    "de",
    "inter",
)
_QUOTES = frozenset(['"', "“", "”", "«", "»", "``", "''", "„"])
_VERB_ENDINGS = (
    ("ize", BASE),
    ("ise", BASE),
    ("ify", BASE),
    ("izes", THIRD),
    ("ises", THIRD),
    ("ifies", THIRD),
)


@lru_cache(maxsize=1 << 16)
def readings(word: str) -> int:
    """The possible tags of a word in lower case, as a mask that is never empty."""
    known = vocabulary().readings.get(word)
    if known is not None:
        return known
    first = word[0]
    if not first.isalnum():
        return QUOTE if word in _QUOTES else PUNCTUATION
    if first.isdigit():
        return NUMBER if word[-1].isdigit() or word[-1] == "%" else ADJECTIVE | NUMBER
    if "-" in word:
        return _hyphenated(word)
    if not word.isascii() and not word.isalpha():
        return NOUN
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 3:
            stem = vocabulary().readings.get(word[len(prefix) :], 0)
            if stem & VERB:
                return stem & (VERB | NOUN)
    if word.endswith("ly") and len(word) > 4:
        return ADVERB
    if word.startswith("un") and word.endswith("ed"):
        return ADJECTIVE
    if word.endswith("ed") and len(word) > 4:
        return PAST | PARTICIPLE
    if word.endswith("ing") and len(word) > 5:
        return ING
    for ending, tag in _VERB_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return tag
    if word.endswith(ADJECTIVE_SUFFIXES) and len(word) > 4:
        return (
            ADJECTIVE | NOUN
            if word.endswith(("ive", "ian", "ic", "ary", "ory", "ese"))
            else ADJECTIVE
        )
    return NOUN


def _hyphenated(word: str) -> int:
    """A compound is what its last part is, and an adjective where that is a participle."""
    last = word.rpartition("-")[2]
    if word.endswith(ADJECTIVE_SUFFIXES):
        return ADJECTIVE
    mask = readings(last) if last else NOUN
    if mask & (PAST | PARTICIPLE | ING | ADJECTIVE):
        prefix = word.partition("-")[0]
        return (
            mask | ADJECTIVE if prefix in ("re", "co", "pre", "over", "under", "out") else ADJECTIVE
        )
    return NOUN


@lru_cache(maxsize=1 << 16)
def verb_lemma(word: str) -> str:
    """The base form of a verb form in lower case."""
    known = vocabulary().verb_lemmas.get(word)
    if known is not None:
        return known
    for prefix in _PREFIXES:
        if word.startswith(prefix) and (stem := vocabulary().verb_lemmas.get(word[len(prefix) :])):
            return prefix + stem
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _stem(word[: -len(ending)])
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _stem(stem: str) -> str:
    """The base of a stem left by -ed or -ing: undoubled, with its -e or -y again."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem.endswith(("at", "iz", "is", "v", "c", "g", "us", "ut", "as")) and len(stem) > 3:
        return stem + "e"
    return stem


@lru_cache(maxsize=1 << 16)
def noun_lemma(word: str) -> str:
    """The singular of a noun in lower case."""
    known = vocabulary().noun_lemmas.get(word)
    if known is not None:
        return known
    if vocabulary().readings.get(word, 0) & NOUN or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=1 << 14)
def verbs_behind(noun: str) -> tuple[str, ...]:
    """The verbs of the lexicon that a singular noun in lower case may be made of.

    >>> [verbs_behind(noun) for noun in ("death", "admission", "landing", "arrest", "nation")]
    [('die',), ('admit',), ('land',), ('arrest',), ()]
    """
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    known = vocabulary().readings
    if known.get(noun, 0) & BASE:
        return (noun,)
    for ending, replacements in NOMINALISERS:
        stem = noun.removesuffix(ending)
        if stem != noun and len(stem) > 1:
            doubled = stem[:-1] if ending == "ing" and stem[-1] == stem[-2] else stem
            found = [stem + new for new in replacements if known.get(stem + new, 0) & BASE]
            if found or known.get(doubled, 0) & BASE:
                return tuple(found) or (doubled,)
    return ()


@lru_cache(maxsize=1 << 14)
def is_deverbal(noun: str) -> bool:
    """Whether a singular noun in lower case is made of a verb of the lexicon by a suffix.

    >>> [is_deverbal(noun) for noun in ("eviction", "invasion", "departure", "removal", "nation")]
    [True, True, True, True, False]
    """
    return not noun.endswith("ing") and noun not in verbs_behind(noun) and bool(verbs_behind(noun))


def is_plural(word: str) -> bool:
    """Whether a noun in lower case is plural.

    >>> is_plural("talks"), is_plural("crisis"), is_plural("people")
    (True, False, True)
    """
    return noun_lemma(word) != word
