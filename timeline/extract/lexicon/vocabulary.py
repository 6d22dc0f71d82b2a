"""One table from a word as written in lower case to its possible readings and its lemma.

Built once, on first use, from the word lists of this folder: regular inflection is generated
(Quirk et al., "A Comprehensive Grammar of the English Language", 1985, sections 3.3 to 3.10), so
that looking a word up is one dictionary access.

>>> words = vocabulary()
>>> words.readings["stopped"] == PAST | PARTICIPLE, words.verb_lemmas["stopped"]
(True, 'stop')
"""

from functools import cache

from attrs import frozen

from timeline.extract.lexicon import adjectives, event_nouns, irregular, listed, nouns, verbs
from timeline.extract.lexicon import function_words as function
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    ADVERB,
    BASE,
    BE,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    DO,
    HAVE,
    ING,
    MODAL,
    NEGATION,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBJECT,
    THIRD,
    TO,
)

VOWELS = "aeiou"


@frozen
class Vocabulary:
    """`readings`: word to mask of tags; `verb_lemmas` and `noun_lemmas`: inflected to base form."""

    readings: dict[str, int]
    verb_lemmas: dict[str, str]
    noun_lemmas: dict[str, str]


def third_person(verb: str) -> str:
    """The -s form of a verb, which is also how nouns make their plural.

    >>> third_person("carry"), third_person("push"), third_person("play"), third_person("go")
    ('carries', 'pushes', 'plays', 'goes')
    """
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ies"
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb + "s"


def past(verb: str, *, doubling: bool = False) -> str:
    """The regular -ed form.

    >>> past("carry"), past("agree"), past("stop", doubling=True), past("open")
    ('carried', 'agreed', 'stopped', 'opened')
    """
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if doubling else "") + "ed"


def present_participle(verb: str, *, doubling: bool = False) -> str:
    """The -ing form.

    >>> present_participle("make"), present_participle("lie"), present_participle("see")
    ('making', 'lying', 'seeing')
    """
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if doubling else "") + "ing"


@cache
def vocabulary() -> Vocabulary:
    """The table, built on the first call."""
    readings: dict[str, int] = {}
    verb_lemmas: dict[str, str] = {}
    noun_lemmas: dict[str, str] = {}

    def may_be(word: str, tag: int) -> None:
        readings[word] = readings.get(word, 0) | tag

    def verb_form(word: str, tag: int, lemma: str) -> None:
        may_be(word, tag)
        verb_lemmas.setdefault(word, lemma)

    def noun(word: str) -> None:
        may_be(word, NOUN)
        plural = third_person(word)
        may_be(plural, NOUN)
        noun_lemmas.setdefault(plural, word)

    doubled = listed(verbs.DOUBLING)
    regular_too = listed(irregular.ALSO_REGULAR)
    not_verbs = listed(verbs.NOT_VERBS)
    irregular_bases: set[str] = set()
    parts = irregular.PRINCIPAL_PARTS.replace("|", " ").split()
    for base, simple, participle in zip(parts[0::3], parts[1::3], parts[2::3], strict=True):
        irregular_bases.add(base)
        verb_form(base, BASE, base)
        verb_form(simple, PAST, base)
        verb_form(participle, PARTICIPLE, base)
    for participle, base in irregular.EXTRA_PARTICIPLES.items():
        verb_form(participle, PARTICIPLE, base)

    ambiguous = verbs.VERBS_AND_NOUNS.split()
    adjectival = verbs.VERBS_AND_ADJECTIVES.split()
    every_verb = {*verbs.ONLY_VERBS.split(), *ambiguous, *adjectival} - not_verbs
    for base in sorted(every_verb | irregular_bases):
        verb_form(base, BASE, base)
        verb_form(third_person(base), THIRD, base)
        spellings = [base in doubled]
        if base.endswith("l") and len(base) > 2 and base[-2] in VOWELS and base[-3] not in VOWELS:
            spellings = [False, True]
        if base.endswith("c"):
            verb_form(base + "ked", PAST | PARTICIPLE, base)
            verb_form(base + "king", ING, base)
            continue
        for doubling in spellings:
            if base not in irregular_bases or base in regular_too:
                verb_form(past(base, doubling=doubling), PAST | PARTICIPLE, base)
            verb_form(present_participle(base, doubling=doubling), ING, base)
    for base in sorted({*ambiguous}):
        noun(base)
    for words in (
        event_nouns.CONFLICT,
        event_nouns.TALK,
        event_nouns.BUSINESS,
        event_nouns.NATURE_AND_LIFE,
        event_nouns.ACTION,
        event_nouns.OFTEN,
        event_nouns.ANNIVERSARIES,
        event_nouns.NOT_EVENTS,
        nouns.PLAIN,
        " ".join(event_nouns.ASPECTUAL),
    ):
        for word in words.split():
            noun(word)
    for plural, singular in nouns.IRREGULAR_PLURALS.items():
        may_be(plural, NOUN)
        noun_lemmas[plural] = singular
    for word in (*adjectives.PLAIN.split(), *adjectival):
        may_be(word, ADJECTIVE)
    for word in adjectives.ADVERBS.split():
        may_be(word, ADVERB)

    closed: dict[str, int] = {}

    def only(words: str, tag: int) -> None:
        for word in words.split():
            closed[word] = closed.get(word, 0) | tag

    only(function.DETERMINERS, DETERMINER)
    only(function.POSSESSIVES, POSSESSIVE)
    only(function.SUBJECTS, SUBJECT)
    only(function.PRONOUNS, PRONOUN)
    only(function.PREPOSITIONS, PREPOSITION)
    only(function.COORDINATORS, COORDINATOR)
    only(function.CONJUNCTIONS, CONJUNCTION)
    only(function.RELATIVES, RELATIVE)
    only(function.NUMBERS, NUMBER)
    only("not n't n’t never", NEGATION)
    only(" ".join(function.MODALS), MODAL)
    only(" ".join(irregular.BE), BE)
    only(" ".join(irregular.HAVE), HAVE)
    only(" ".join(irregular.DO), DO)
    only("to", TO)
    closed["her"] = POSSESSIVE | PRONOUN
    closed["no"] = DETERMINER
    for word in adjectives.ADVERBS.split():
        if word in closed:
            closed[word] |= ADVERB
    kept_open = listed(
        """
    like second following past near concerning pending respecting opposite round down first one
    might provided
    """
    )
    for word, tag in closed.items():
        readings[word] = readings.get(word, 0) | tag if word in kept_open else tag
    for table, lemma in ((irregular.BE, "be"), (irregular.HAVE, "have"), (irregular.DO, "do")):
        for word in table:
            verb_lemmas[word] = lemma
    return Vocabulary(readings, verb_lemmas, noun_lemmas)
