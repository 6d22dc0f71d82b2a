"""Function words that can be more than one thing: "that", "'s", "her", "before", "like".

One small rule a word or group of words; each looks at the neighbours only. `read` gives 0 where the
word is no function word here ("a round of talks"), and the open classes decide.
"""

from collections.abc import Callable

from timeline.extract.grammar.context import Context
from timeline.extract.lexicon.function_words import NEVER_BEFORE_TIME, PARTICLES
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
    EXISTENTIAL,
    HAVE,
    ING,
    MODAL,
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

AHEAD = 12
"""How far "before" looks for the verb of a clause."""

_POINTS = DETERMINER | POSSESSIVE
_NOMINAL = NOUN | NAME | NUMBER | PRONOUN | SUBJECT | TIME


def read(context: Context, mask: int) -> int:
    """The reading of an ambiguous function word; 0 where it is none here."""
    rule = _RULES.get(context.word)
    if rule is not None:
        return rule(context)
    if mask & PREPOSITION:
        return _preposition(context, mask)
    if mask & COORDINATOR:
        return COORDINATOR
    if mask & ADVERB:
        return _adverb(context, mask)
    return mask & CLOSED & -(mask & CLOSED)


def _is_or_of(context: Context) -> int:
    """'s: is or has after a pronoun, else the genitive unless a predicate follows."""
    lower, masks, i = context.sentence.lower, context.masks, context.at
    following = context.following
    after = lower[i + 1] if i + 1 < len(lower) else ""
    if context.before & (SUBJECT | PRONOUN | RELATIVE):
        return HAVE if after in ("been", "got", "become", "gone") else BE
    if i > 0 and lower[i - 1] in ("there", "here", "that", "what", "where", "how", "let"):
        return BE
    if following & (DETERMINER | NEGATION):
        return BE
    if following & ING and not following & NOUN:
        beyond = masks[i + 2] if i + 2 < len(masks) else PUNCTUATION
        return POSSESSIVE if beyond & NOUN else BE
    return POSSESSIVE


def _had_or_would(context: Context) -> int:
    return HAVE if context.following & PARTICIPLE and not context.following & BASE else MODAL


def _that(context: Context) -> int:
    before, following = context.before, context.following
    if before & (NOUN | NAME) and following & (VERB | AUXILIARY):
        beyond = context.masks[context.at + 2 : context.at + 3] or [PUNCTUATION]
        objects = beyond[0] & (_POINTS | PRONOUN | NUMBER | ADJECTIVE) and not beyond[0] & VERB
        if not following & NOUN or (following & (BASE | THIRD) and objects):
            return RELATIVE
    loose = following & (PREPOSITION | PUNCTUATION) and not following & (ADJECTIVE | NOUN)
    if before & VERB and loose:
        return PRONOUN
    if before & (PREPOSITION | COORDINATOR) and not following & (_POINTS | SUBJECT):
        return PRONOUN if following & (VERB | AUXILIARY | PUNCTUATION) else DETERMINER
    if following & (AUXILIARY | PUNCTUATION) and before & (PUNCTUATION | QUOTE):
        return PRONOUN
    if before & (PUNCTUATION | CONJUNCTION) and following & NOUN and not following & THIRD:
        return DETERMINER
    return CONJUNCTION


def _her(context: Context) -> int:
    following = context.following
    nominal = following & (NOUN | ADJECTIVE | NUMBER | NAME)
    return POSSESSIVE if nominal and not following & CLOSED else PRONOUN


def _pointing(context: Context) -> int:
    """This, some, all: alone or before a noun."""
    following = context.following
    alone = following & (VERB | AUXILIARY | PREPOSITION | PUNCTUATION)
    return PRONOUN if alone and not following & (NOUN | ADJECTIVE) else DETERMINER


def _asking(context: Context) -> int:
    return RELATIVE


def _personal(context: Context) -> int:
    after_verb = context.before & (PREPOSITION | VERB | TO)
    if after_verb and not context.following & (AUXILIARY | PAST | THIRD):
        return PRONOUN
    return SUBJECT


def _there(context: Context) -> int:
    return EXISTENTIAL if context.following & (BE | MODAL | HAVE) else ADVERB


def _like(context: Context) -> int:
    verb = context.auxiliary & (MODAL | DO) or context.before & (SUBJECT | TO)
    return BASE if verb else PREPOSITION


def _than(context: Context) -> int:
    clause = context.following & SUBJECT and not context.following & PRONOUN
    return CONJUNCTION if clause else PREPOSITION


def _temporal(context: Context) -> int:
    """Before, after, since, until, as: of a clause or of a phrase."""
    return CONJUNCTION if _clause_ahead(context, context.at + 1) else PREPOSITION


_MOMENTS = frozenset("day night morning time moment minute hour week month year way".split())


def _clause_ahead(context: Context, start: int) -> bool:
    """Whether a finite verb with a subject follows before the next break."""
    masks, lower = context.masks, context.sentence.lower
    subject = False
    for j in range(start, min(start + AHEAD, len(masks))):
        mask = masks[j]
        complete = subject and masks[j - 1] & (NOUN | NAME | TIME) and not mask & NOUN
        if complete and lower[j] in ("'s", "’s", "'", "’"):
            continue  # "since the bank's chairman spoke"
        if complete and mask & (_POINTS | SUBJECT) and lower[j - 1] not in _MOMENTS:
            return False  # two noun phrases in a row: "after the war she left"
        if mask & (PUNCTUATION | RELATIVE | TO | COORDINATOR) and not mask & NOUN:
            return False
        if mask & SUBJECT and not mask & PRONOUN:
            return True
        if subject and (mask & AUXILIARY or (mask & PAST and not mask & (NOUN | ADJECTIVE))):
            return True
        if subject and mask & THIRD and not mask & NOUN:
            return True
        if mask & PAST and masks[j - 1] & NOUN and _ends(masks, j + 1):
            return True  # "before the storm hit."
        if mask & _NOMINAL:
            subject = True
    return False


def _ends(masks: list[int], at: int) -> bool:
    """Whether a sentence or clause ends there."""
    return at >= len(masks) or bool(masks[at] & PUNCTUATION)


def _when(context: Context) -> int:
    return CONJUNCTION


def _provided(context: Context) -> int:
    """A conjunction at the beginning of a clause, else a verb."""
    return CONJUNCTION if context.before & PUNCTUATION and not context.auxiliary else 0


def _once(context: Context) -> int:
    """So, once: conjunctions before a subject."""
    clause = context.following & (_POINTS | SUBJECT | NAME)
    return CONJUNCTION if clause else ADVERB


def _following(context: Context) -> int:
    """Participles that are prepositions before a noun phrase."""
    if context.before & _POINTS:
        return ADJECTIVE
    if context.before & BE:
        return ING
    phrase = context.following & (_POINTS | NOUN | NAME | ADJECTIVE)
    return PREPOSITION if phrase else ING


def _counting(context: Context) -> int:
    """First, second: a number, or an adverb inside a verb group: "had first visited"."""
    inside = context.auxiliary & (HAVE | BE) and context.following & (PAST | PARTICIPLE)
    return ADVERB if inside else NUMBER


def _might(context: Context) -> int:
    return NOUN if context.before & (_POINTS | ADJECTIVE) else MODAL


def _no(context: Context) -> int:
    return DETERMINER


def _near(context: Context) -> int:
    """Past, near, opposite: prepositions, or adjectives inside a noun phrase."""
    return ADJECTIVE if context.before & (_POINTS | PREPOSITION) else PREPOSITION


def _round(context: Context) -> int:
    return NOUN if context.before & (_POINTS | ADJECTIVE | NUMBER) else PREPOSITION


def _preposition(context: Context, mask: int) -> int:
    """A preposition, or the particle of a verb before it."""
    following = context.following
    loose = PREPOSITION | PUNCTUATION | TO | COORDINATOR | ADVERB | CONJUNCTION | TIME
    phrase = _POINTS | NAME | NUMBER
    if context.word in PARTICLES and context.before & VERB:
        timed = following & TIME and context.word not in NEVER_BEFORE_TIME
        if following & loose and not following & phrase and not timed:
            return ADVERB
    elif mask & ADVERB and following & (PUNCTUATION | AUXILIARY):
        return ADVERB
    return PREPOSITION


def _adverb(context: Context, mask: int) -> int:
    """An adverb, or the adjective, noun or verb that it also is."""
    before, following = context.before, context.following
    if mask & ADJECTIVE:
        inside = before & _POINTS
        attributive = before & (PREPOSITION | BE) or following & NOUN
        if inside or (attributive and following & (NOUN | NAME | ADJECTIVE)):
            return ADJECTIVE
        if before & BE and following & (PUNCTUATION | PREPOSITION | TO):
            return ADJECTIVE
    if mask & NOUN and before & (_POINTS | ADJECTIVE):
        return 0
    if mask & VERB and (before & (TO | SUBJECT) or context.auxiliary & (MODAL | DO)):
        return 0
    return DETERMINER if mask & DETERMINER else ADVERB


_RULES: dict[str, Callable[[Context], int]] = {
    word: rule
    for words, rule in (
        ("'s ’s", _is_or_of),
        ("'d ’d", _had_or_would),
        ("that", _that),
        ("her", _her),
        (
            "this these those each another either both all some any such none many several few "
            "whatever",
            _pointing,
        ),
        ("who which what where whose whom", _asking),
        ("it you they i he she we", _personal),
        ("there", _there),
        ("like", _like),
        ("than", _than),
        ("before after since until till as", _temporal),
        ("when while why how wherever though", _when),
        ("provided", _provided),
        ("so once", _once),
        ("following concerning pending respecting", _following),
        ("second first one ones hundreds thousands millions dozens", _counting),
        ("might", _might),
        ("no neither", _no),
        ("opposite past near", _near),
        ("round", _round),
    )
    for word in words.split()
}
