"""Noun, adjective or verb: the open classes, by the word before and the word after.

Rules go by what stands before, from the surest (after "to", a modal, a determiner) to the loosest
(after a noun, where subject and verb must agree and the verb wants its object).
"""

from timeline.extract.grammar.context import Context
from timeline.extract.grammar.words import verb_lemma
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.syntax import (
    ADJECTIVAL,
    BARE_INFINITIVE,
    BEFORE_TO_NOUN,
    INTRANSITIVE,
    LINKING,
)
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
    DO,
    FINITE,
    HAVE,
    ING,
    MODAL,
    NAME,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    SUBJECT,
    THIRD,
    TIME,
    TO,
    VERB,
)
from timeline.extract.lexicon.verb_classes import REPORTING

_REPORTING = listed(REPORTING)
_POINTS = DETERMINER | POSSESSIVE
_NOMINAL = NOUN | ADJECTIVE | NUMBER | NAME


def choose(context: Context, mask: int) -> int:
    """One reading of an ambiguous word of the open classes."""
    before, auxiliary = context.before, context.auxiliary
    if not mask & VERB:
        predicate = auxiliary & BE and mask & ADJECTIVE and not context.following & (NOUN | NAME)
        return ADJECTIVE if predicate else nominal(mask, context.following)
    if before & TO:
        return _after_to(context, mask)
    if auxiliary and (found := _after_auxiliary(context, mask)):
        return found
    if before & (_POINTS | ADJECTIVE):
        return _after_determiner(context, mask)
    if before & PREPOSITION:
        return _after_preposition(context, mask)
    if before & SUBJECT:
        return _finite(mask) if mask & FINITE else lowest(mask & VERB)
    if before & RELATIVE and mask & FINITE:
        verb = context.following & (AUXILIARY | FINITE & ~BASE) and mask & _NOMINAL
        if mask & PAST or not verb:
            return _finite(mask)
    if before & COORDINATOR:
        return _after_coordinator(context, mask)
    if before & (NOUN | NAME | PRONOUN | NUMBER):
        return _after_noun(context, mask)
    return _elsewhere(context, mask)


def _after_to(context: Context, mask: int) -> int:
    """The infinitive, unless "to" is a preposition there."""
    if mask & BASE:
        at = context.before_at - 1
        source = context.sentence.lower[at] if at >= 0 else ""
        if not mask & _NOMINAL or source not in BEFORE_TO_NOUN:
            return BASE
    elif mask & ING:
        return ING
    return nominal(mask & _NOMINAL, context.following) if mask & _NOMINAL else lowest(mask & VERB)


def _after_auxiliary(context: Context, mask: int) -> int:
    """The form that the auxiliary asks for; 0 where the word has none."""
    auxiliary, following = context.auxiliary, context.following
    if auxiliary & (MODAL | DO):
        return mask & BASE
    if auxiliary & HAVE:
        return mask & PARTICIPLE
    if mask & PARTICIPLE and not (mask & ADJECTIVE and following & NOUN):
        return PARTICIPLE
    if mask & ING:
        return ING
    if auxiliary & BE and mask & ADJECTIVE and not following & (NOUN | NAME):
        return ADJECTIVE  # "the port was open"
    return nominal(mask & _NOMINAL, following) if mask & _NOMINAL else 0


def _after_determiner(context: Context, mask: int) -> int:
    """A noun, or what modifies it."""
    following = context.following
    genitive = context.word_before in ("'s", "’s")
    if genitive and mask & PAST and not mask & _NOMINAL and not following & _NOMINAL:
        return PAST  # "Weisfield's said"
    if mask & NOUN:
        return nominal(mask & _NOMINAL, following)
    if mask & (PARTICIPLE | ING):
        if following & _NOMINAL or mask & ADJECTIVE:
            return ADJECTIVE
        ends = following & (PUNCTUATION | AUXILIARY | COORDINATOR | RELATIVE) or following == PAST
        return NOUN if mask & ING or (ends and context.before & DETERMINER) else PARTICIPLE
    if mask & _NOMINAL:
        return nominal(mask & _NOMINAL, following)
    if mask & BASE and context.before & _POINTS:
        return NOUN
    return lowest(mask & VERB)


def _after_preposition(context: Context, mask: int) -> int:
    """A noun or a gerund."""
    following = context.following
    if mask & ING:
        return gerund(context, mask)
    if mask & _NOMINAL:
        return nominal(mask & _NOMINAL, following)
    if mask & (PAST | PARTICIPLE):
        return ADJECTIVE if following & (NOUN | ADJECTIVE) else PARTICIPLE
    return NOUN if mask & (BASE | THIRD) else lowest(mask & VERB)


def _after_coordinator(context: Context, mask: int) -> int:
    """The like of what stands before the coordinator."""
    following = context.following
    left = context.tags[context.before_at - 1] if context.before_at > 0 else 0
    joins_nouns = left & (NOUN | NAME | ADJECTIVE | NUMBER)
    if mask & NOUN and joins_nouns and not starts_object(following):
        return nominal(mask & _NOMINAL, following)
    if same := context.last_verb & mask:
        return same
    if mask & (PAST | PARTICIPLE):
        return PAST if mask & PAST else PARTICIPLE
    if mask & _NOMINAL:
        return nominal(mask & _NOMINAL, following)
    return lowest(mask & VERB)


def _after_noun(context: Context, mask: int) -> int:
    """The verb of that noun, or the next noun of a compound."""
    following = context.following
    if mask & (PAST | PARTICIPLE):
        if mask & ADJECTIVE and following & NOUN:
            return ADJECTIVE
        return PAST if mask & PAST else PARTICIPLE
    if mask & ING:
        return gerund(context, mask)
    if not mask & _NOMINAL:
        return lowest(mask & (THIRD | BASE))
    if context.finite or following & (AUXILIARY & ~DO | PAST):
        return nominal(mask & _NOMINAL, following)
    return _agreeing(context, mask) or nominal(mask & _NOMINAL, following)


def _agreeing(context: Context, mask: int) -> int:
    """The present tense, where number agrees and something to act on follows; else 0."""
    lemma = verb_lemma(context.word)
    objects = starts_object(context.following) or lemma in INTRANSITIVE
    named = context.before & NAME and mask & THIRD
    if named and not objects:
        told = lemma in _REPORTING and context.following & (PUNCTUATION | CONJUNCTION)
        objects = bool(told or context.following & ING or _measured(context))
    if not objects and not _is_only_verb(context):
        return 0
    if mask & THIRD and not context.plural:
        return THIRD
    if mask & BASE and (context.plural or context.before & PRONOUN):
        return BASE
    return 0


def _is_only_verb(context: Context) -> bool:
    """Whether no later word can be the verb that a sentence needs: "the library opens in May"."""
    led = context.tags[context.before_at - 1] if context.before_at > 0 else 0
    if context.before & NAME and not led & DETERMINER:
        return False
    if not context.following & (PUNCTUATION | PREPOSITION | TIME):
        return False
    ahead = context.masks[context.at + 1 : context.at + _LAST]
    ends = context.sentence.words[-1] == "."
    return ends and not any(mask & (AUXILIARY | PAST | THIRD | MODAL) for mask in ahead)


_LAST = 24
"""How many words ahead another verb is looked for."""


def _measured(context: Context) -> bool:
    """Whether "about", "over" and a number follow: "holds about a fifth"."""
    beyond = context.masks[context.at + 2 : context.at + 3]
    return bool(beyond and context.following & ADVERB and beyond[0] & NUMBER)


def _elsewhere(context: Context, mask: int) -> int:
    """At the beginning of a clause, after a verb, an adverb or a comma."""
    before, following = context.before, context.following
    if before & VERB:
        if mask & BASE and context.word_before in BARE_INFINITIVE:
            return BASE
        if mask & PARTICIPLE and context.word_before in LINKING:
            return ADJECTIVE if mask & ADJECTIVE else PARTICIPLE
        if mask & PARTICIPLE and following & NOUN and not following & (CLOSED | FINITE):
            return ADJECTIVE
    if mask & ING:
        return gerund(context, mask)
    if mask & PAST and not mask & NOUN:
        return PAST
    resumes = before & PUNCTUATION and context.subject and not context.finite
    if resumes and mask & PARTICIPLE and following & PREPOSITION and not following & ADVERB:
        return PAST  # "the trial, set for March, ..."
    if resumes and mask & _NOMINAL and (found := _agreeing(context, mask)):
        return found
    if mask & _NOMINAL:
        return nominal(mask & _NOMINAL, following)
    return lowest(mask & VERB)


def _finite(mask: int) -> int:
    """The finite reading: past before present."""
    return PAST if mask & PAST else lowest(mask & FINITE)


def nominal(mask: int, following: int) -> int:
    """Adjective before a noun, else noun."""
    verb = following & FINITE and not following & NOUN
    if mask & ADJECTIVE and (not mask & NOUN or (following & (NOUN | NAME) and not verb)):
        return ADJECTIVE
    for bit in (NOUN, NUMBER, NAME, ADJECTIVE):
        if mask & bit:
            return bit
    return lowest(mask)


def gerund(context: Context, mask: int) -> int:
    """-ing: a verb before its object, an adjective before a noun, else a noun if it can be."""
    following, word = context.following, context.word
    attributive = following & (NOUN | ADJECTIVE) and not following & (CLOSED | ADVERB)
    if attributive and (word in ADJECTIVAL or verb_lemma(word) in INTRANSITIVE):
        return ADJECTIVE
    objects = _POINTS | PRONOUN
    if context.before & (PUNCTUATION | PREPOSITION):
        objects |= NAME
    if context.before & PUNCTUATION:
        objects |= NUMBER | TO | ADJECTIVE
    return NOUN if mask & NOUN and not following & objects else ING


def starts_object(following: int) -> bool:
    """Whether what follows is more likely after a verb than after a noun."""
    if following & PREPOSITION and not following & (DETERMINER | NUMBER):
        return False
    if following & (_POINTS | PRONOUN | SUBJECT | TO | NUMBER | ADVERB | NAME | TIME):
        return True
    return bool(following & (ADJECTIVE | CONJUNCTION) and not following & VERB)


def lowest(mask: int) -> int:
    """The lowest bit: noun before adjective, base before third person before past."""
    return mask & -mask
