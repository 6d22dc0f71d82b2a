"""Decides what each word of a sentence is, from what it can be and the words around it.

A deterministic guesser in three passes: lexical readings; left to right, nouns against verbs by
the word before and the word after; then past tense against participle, which needs to know whether
the clause has a finite verb elsewhere. The rules are the textbook distribution of English word
classes (Quirk et al. 1985, chapter 2); no weights, nothing trained.

>>> from timeline.extract.tokens import words_of
>>> sentence = words_of("The talks opened in Geneva, officials said.")
>>> tag(sentence)
>>> [name(t) for t in sentence.tags]
['DETERMINER', 'NOUN', 'PAST', 'PREPOSITION', 'NAME', 'PUNCTUATION', 'NOUN', 'PAST', 'PUNCTUATION']
"""

from collections.abc import Sequence

from timeline.extract.lexicon import listed
from timeline.extract.lexicon import tags as tag_names
from timeline.extract.lexicon.function_words import NUMBERS, PARTICLES
from timeline.extract.lexicon.irregular import BE as BE_FORMS
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    DO,
    EXISTENTIAL,
    FINITE,
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
from timeline.extract.lexicon.verb_classes import (
    ADJECTIVAL,
    INTENTIONAL_STATES,
    INTRANSITIVE,
    PERCEPTION,
    REPORTING,
)
from timeline.extract.tokens import Words
from timeline.extract.words import is_plural, readings, verb_lemma

AHEAD = 24
"""How many words a rule may look ahead."""

_CLOSED = (
    DETERMINER
    | POSSESSIVE
    | SUBJECT
    | PRONOUN
    | PREPOSITION
    | COORDINATOR
    | CONJUNCTION
    | RELATIVE
    | NEGATION
    | MODAL
    | BE
    | HAVE
    | DO
    | TO
)
_OPENS_NOMINAL = DETERMINER | POSSESSIVE | ADJECTIVE | NUMBER | PREPOSITION
_NUMBERS = listed(NUMBERS)
_SAYING = listed(f"{REPORTING} {INTENTIONAL_STATES} {PERCEPTION}")
_REPORTING = listed(REPORTING)
_INTRANSITIVE = listed(INTRANSITIVE)
_ADJECTIVAL = listed(ADJECTIVAL)
_TO_NOUN = listed(
    """
    according due thanks contrary prior owing close opposed response access damage addition
    relation regard attention subject respect opposition reaction answer solution approach trip
    visit return returned went go goes going gone came come from committed contributed led lead
    rose fell increased decreased dropped climbed compared amounting amounted related devoted
    switched turned up down
    """
)
_HELPS = listed("help helps helped helping let lets")
_NAMES = {
    value: key
    for key, value in vars(tag_names).items()
    if key.isupper() and isinstance(value, int) and value & (value - 1) == 0
}


def name(tag: int) -> str:
    """The name of one tag."""
    return _NAMES[tag]


def tag(sentence: Words, timed: Sequence[bool] = ()) -> None:
    """Fill in `sentence.tags`; `timed` marks the words inside time expressions."""
    masks = _masks(sentence, timed)
    sentence.tags = _resolve(sentence, masks)
    _pasts(sentence, masks)


def _masks(sentence: Words, timed: Sequence[bool]) -> list[int]:
    """What each word can be, from the lexicon, its shape and its capitals."""
    words, lower = sentence.words, sentence.lower
    masks = [readings(word) for word in lower]
    capitals = sum(1 for word in words if word[0].isupper())
    letters = sum(1 for word in words if word[0].isalpha())
    shouting = capitals > 0.7 * letters and letters > 2
    begins = True
    for i, word in enumerate(words):
        if timed and timed[i]:
            masks[i] = TIME
            continue
        mask = masks[i]
        if word[0].isupper() and not shouting and not mask & _CLOSED:
            if mask & ADJECTIVE and not mask & (NOUN | VERB | ADVERB) and _listed(lower[i]):
                noun_next = i + 1 < len(words) and masks[i + 1] & (
                    NOUN | ADJECTIVE | PARTICIPLE | ING
                )
                masks[i] = ADJECTIVE if noun_next and words[i + 1][0].islower() else NAME
            elif not begins:
                masks[i] = NAME
            elif len(word) > 1 and i + 1 < len(words):
                known = mask & (VERB | ADJECTIVE | ADVERB | NOUN | NUMBER)
                follows = words[i + 1]
                if follows[0].isupper() and not mask & (ADVERB | NUMBER | ING):
                    if not masks[i + 1] & _CLOSED and not (timed and timed[i + 1]):
                        masks[i] = NAME
                elif known == NOUN and lower[i] == word.lower() and not _listed(lower[i]):
                    masks[i] = NAME
        begins = (
            bool(mask & QUOTE)
            or word in (":", "-", "--", "–", "—", "•", "*", "(")
            or (begins and not word[0].isalnum())
        )
    return masks


def _listed(word: str) -> bool:
    """Whether the lexicon knows the word or its singular."""
    from timeline.extract.lexicon.vocabulary import vocabulary

    return word in vocabulary().readings


def _resolve(sentence: Words, masks: list[int]) -> list[int]:
    """One reading a word, left to right."""
    lower = sentence.lower
    count = len(masks)
    tags: list[int] = []
    before = PUNCTUATION  # the last tag that matters: adverbs, times and negation are seen through
    before_at = -1
    finite = False  # the clause at hand has its finite verb
    subject = False  # ... and something that can be its subject
    plural = False
    last_verb = 0
    auxiliary = 0  # the auxiliary whose verb is still to come
    for i, mask in enumerate(masks):
        following = masks[i + 1] if i + 1 < count else PUNCTUATION
        word = lower[i]
        if mask & (mask - 1) or mask & (ING | PARTICIPLE):
            chosen = _choose(
                sentence,
                masks,
                i,
                mask,
                following,
                before,
                before_at,
                finite,
                subject,
                plural,
                auxiliary,
                last_verb,
                tags,
            )
        else:
            chosen = mask
        if chosen & (ADVERB | NEGATION | TIME | QUOTE):
            tags.append(chosen)
            if chosen & TIME and not auxiliary:
                subject = subject or before & (PUNCTUATION | PREPOSITION) != 0
            continue
        if chosen & AUXILIARY:
            if chosen & BE and word in ("be", "been", "being"):
                auxiliary = BE
            else:
                auxiliary = chosen
                finite = finite or not before & TO
        elif chosen & FINITE:
            if not auxiliary and not before & TO:
                finite = True
            last_verb = chosen
            auxiliary = 0
            if verb_lemma(word) in _SAYING:
                finite = subject = False
        elif chosen & (PARTICIPLE | ING):
            last_verb = chosen
            auxiliary = 0
        elif chosen & (NOUN | NAME | NUMBER | PRONOUN | SUBJECT):
            subject = True
            plural = (chosen & NOUN != 0 and is_plural(word)) or word in ("they", "we", "you", "i")
            if not auxiliary & (MODAL | DO | HAVE | BE) or not chosen & (SUBJECT | NAME):
                auxiliary = (
                    auxiliary if auxiliary and chosen & (SUBJECT | NAME | NOUN) and i < 6 else 0
                )
        elif chosen & (CONJUNCTION | RELATIVE):
            finite = False
            subject = chosen & RELATIVE != 0
            auxiliary = 0
        elif chosen & PUNCTUATION:
            if word in (";", ":", "--", "—", "–", "("):
                finite = subject = False
            auxiliary = 0
        elif chosen & PREPOSITION:
            auxiliary = 0
        tags.append(chosen)
        before = chosen
        before_at = i
    return tags


def _choose(
    sentence: Words,
    masks: list[int],
    i: int,
    mask: int,
    following: int,
    before: int,
    before_at: int,
    finite: bool,
    subject: bool,
    plural: bool,
    auxiliary: int,
    last_verb: int,
    tags: list[int],
) -> int:
    """One bit of an ambiguous mask, by the context."""
    lower = sentence.lower
    if mask & (_CLOSED | ADVERB):
        closed = _closed(sentence, masks, i, mask, following, before, finite, subject, auxiliary)
        if closed:
            return closed
        mask &= ~(_CLOSED | ADVERB)
        if not mask:
            return ADVERB
        if not mask & (mask - 1):
            return mask
    verbal = mask & VERB
    nominal = mask & (NOUN | ADJECTIVE | NUMBER | NAME)
    if not verbal:
        return _nominal(mask, following)
    if before & TO:
        if mask & BASE:
            source = lower[before_at - 1] if before_at > 0 else ""
            if not nominal or source not in _TO_NOUN:
                return BASE
            return _nominal(nominal, following)
        if mask & ING:
            return ING
        return _nominal(nominal, following) if nominal else _lowest(verbal)
    if auxiliary & (MODAL | DO):
        if mask & BASE:
            return BASE
    elif auxiliary & BE:
        if mask & PARTICIPLE and not (mask & ADJECTIVE and following & NOUN):
            return PARTICIPLE
        if mask & ING:
            return ING
        if nominal:
            return _nominal(nominal, following)
    elif auxiliary & HAVE and mask & PARTICIPLE:
        return PARTICIPLE
    if before & (DETERMINER | POSSESSIVE) or (
        before & (ADJECTIVE | NUMBER) and not subject_only(before)
    ):
        if nominal & NOUN:
            return _nominal(nominal, following)
        if mask & (PARTICIPLE | ING):
            if following & (NOUN | NAME | ADJECTIVE | NUMBER) or mask & ADJECTIVE:
                return ADJECTIVE
            return NOUN if mask & ING else PARTICIPLE
        if nominal:
            return _nominal(nominal, following)
        if mask & BASE and before & (DETERMINER | POSSESSIVE):
            return NOUN
        return _lowest(verbal)
    if before & PREPOSITION:
        if mask & ING and not nominal & NOUN:
            return _gerund(lower[i], nominal, following, before)
        if mask & ING:
            return ING if following & (DETERMINER | POSSESSIVE | PRONOUN | NAME) else NOUN
        if nominal:
            return _nominal(nominal, following)
        if mask & (PAST | PARTICIPLE):
            return ADJECTIVE if following & (NOUN | ADJECTIVE) else PARTICIPLE
        return NOUN if mask & (BASE | THIRD) else _lowest(verbal)
    if before & SUBJECT:
        if mask & FINITE:
            return mask & FINITE & -(mask & FINITE) if not mask & PAST else PAST
        return _lowest(verbal)
    if before & RELATIVE and mask & FINITE:
        if mask & PAST:
            return PAST
        if not nominal or not following & (AUXILIARY | FINITE & ~BASE):
            return _lowest(mask & FINITE)
    if before & COORDINATOR:
        same = last_verb & mask if last_verb else 0
        left = tags[before_at - 1] if before_at > 0 else 0
        if (
            nominal & NOUN
            and left & (NOUN | NAME | ADJECTIVE | NUMBER)
            and not _starts_object(following)
        ):
            return _nominal(nominal, following)
        if same:
            return same
        if mask & (PAST | PARTICIPLE):
            return PAST if mask & PAST else PARTICIPLE
        if mask & ING and not nominal:
            return ING
        if nominal:
            return _nominal(nominal, following)
        return _lowest(verbal)
    if before & (NOUN | NAME | PRONOUN | NUMBER):
        if mask & (PAST | PARTICIPLE):
            if nominal & ADJECTIVE and following & NOUN:
                return ADJECTIVE
            return PAST if mask & PAST else PARTICIPLE
        if mask & ING:
            return _gerund(lower[i], nominal, following, before)
        if not nominal:
            if mask & THIRD or mask & BASE:
                return _lowest(mask & (THIRD | BASE))
            return _lowest(verbal)
        if finite or following & (AUXILIARY & ~DO | PAST):
            return _nominal(nominal, following)
        verb_follows = _starts_object(following) or verb_lemma(lower[i]) in _INTRANSITIVE
        if mask & THIRD and not plural and verb_follows:
            return THIRD
        if mask & BASE and (plural or before & PRONOUN) and verb_follows:
            return BASE
        return _nominal(nominal, following)
    if before & VERB and mask & BASE and lower[before_at] in _HELPS:
        return BASE
    # at the beginning of a clause, or after a verb or adjective
    if mask & ING:
        return _gerund(lower[i], nominal, following, before)
    if mask & PAST and not nominal:
        if before & (PUNCTUATION | CONJUNCTION) and not subject and mask & PARTICIPLE:
            return PARTICIPLE
        return PAST
    if nominal:
        return _nominal(nominal, following)
    if mask & PAST and mask & PARTICIPLE:
        return PAST
    return _lowest(verbal)


def subject_only(tag: int) -> bool:
    """Numbers stand for a noun as often as before one; adjectives do not."""
    return tag == NUMBER


def _closed(
    sentence: Words,
    masks: list[int],
    i: int,
    mask: int,
    following: int,
    before: int,
    finite: bool,
    subject: bool,
    auxiliary: int,
) -> int:
    """The reading of an ambiguous function word; 0 where it is none here."""
    word = sentence.lower[i]
    if word in ("'s", "’s"):
        if before & (SUBJECT | PRONOUN | RELATIVE) and word:
            if following & PARTICIPLE and not following & ADJECTIVE and not following & ING:
                return HAVE if sentence.lower[i + 1] in ("been", "got", "become", "gone") else BE
            return HAVE if i + 1 < len(masks) and sentence.lower[i + 1] == "been" else BE
        if sentence.lower[i - 1] in ("there", "here", "that", "what", "where", "how", "let"):
            return BE
        if following & (DETERMINER | NEGATION):
            return BE
        if following & ING and not following & NOUN:
            after = masks[i + 2] if i + 2 < len(masks) else PUNCTUATION
            return POSSESSIVE if after & NOUN else BE
        return POSSESSIVE
    if word in ("'d", "’d"):
        return HAVE if following & PARTICIPLE and not following & BASE else MODAL
    if word == "that":
        if before & (NOUN | NAME) and following & (VERB | AUXILIARY) and not following & NOUN:
            return RELATIVE
        if (
            before & VERB
            and following & (PREPOSITION | PUNCTUATION)
            and not following & (ADJECTIVE | NOUN)
        ):
            return PRONOUN
        if before & (PREPOSITION | COORDINATOR) and not following & (
            DETERMINER | SUBJECT | POSSESSIVE
        ):
            return PRONOUN if following & (VERB | AUXILIARY | PUNCTUATION) else DETERMINER
        if following & (AUXILIARY | PUNCTUATION) and before & (PUNCTUATION | QUOTE):
            return PRONOUN
        if before & (PUNCTUATION | CONJUNCTION) and following & NOUN and not following & VERB:
            return DETERMINER
        return CONJUNCTION
    if word == "her":
        nominal = following & (NOUN | ADJECTIVE | NUMBER | NAME)
        return POSSESSIVE if nominal and not following & _CLOSED else PRONOUN
    if word in (
        "this",
        "these",
        "those",
        "each",
        "another",
        "either",
        "neither",
        "both",
        "all",
        "some",
        "any",
        "such",
        "what",
        "none",
        "many",
        "several",
        "few",
        "which",
        "whatever",
    ):
        if word in ("which", "what") and mask & (RELATIVE | CONJUNCTION):
            return RELATIVE
        if word == "what":
            return RELATIVE
        if following & (VERB | AUXILIARY | PREPOSITION | PUNCTUATION) and not following & (
            NOUN | ADJECTIVE
        ):
            return PRONOUN
        return DETERMINER
    if word in ("it", "you", "who", "they", "i", "he", "she", "we"):
        if word == "who":
            return RELATIVE
        return (
            SUBJECT
            if not before & (PREPOSITION | VERB | TO) or following & (AUXILIARY | PAST | THIRD)
            else PRONOUN
        )
    if word == "there":
        return EXISTENTIAL if following & (BE | MODAL | HAVE) else ADVERB
    if word == "like":
        if auxiliary & (MODAL | DO) or before & (SUBJECT | TO):
            return BASE
        return PREPOSITION
    if word == "than":
        return CONJUNCTION if following & SUBJECT and not following & PRONOUN else PREPOSITION
    if word in ("before", "after", "since", "until", "till", "as"):
        return CONJUNCTION if _clause_ahead(masks, i + 1) else PREPOSITION
    if word in ("where", "whose", "when", "whom"):
        return RELATIVE if word != "when" else CONJUNCTION
    if word in ("so", "once", "while", "why", "how", "wherever", "though", "provided"):
        if word in ("so", "once") and not following & (DETERMINER | SUBJECT | POSSESSIVE | NAME):
            return ADVERB
        return PREPOSITION if mask & PREPOSITION else CONJUNCTION if mask & CONJUNCTION else ADVERB
    if word in ("following", "concerning", "pending", "respecting"):
        if before & (DETERMINER | POSSESSIVE):
            return ADJECTIVE
        if before & BE:
            return ING
        return (
            PREPOSITION if following & (DETERMINER | POSSESSIVE | NOUN | NAME | ADJECTIVE) else ING
        )
    if word in ("second", "first", "one", "ones", "hundreds", "thousands", "millions", "dozens"):
        return NUMBER
    if word == "might":
        return NOUN if before & (DETERMINER | POSSESSIVE | ADJECTIVE) else MODAL
    if word in ("no", "neither"):
        return DETERMINER
    if word in ("opposite", "past", "near", "round"):
        if word == "round" and before & (DETERMINER | POSSESSIVE | ADJECTIVE | NUMBER):
            return NOUN
        if before & (DETERMINER | POSSESSIVE | PREPOSITION):
            return ADJECTIVE
        return PREPOSITION
    if mask & PREPOSITION:
        if (
            word in PARTICLES
            and before & VERB
            and not following & (DETERMINER | POSSESSIVE | NAME | NUMBER)
        ):
            if following & (
                PREPOSITION | PUNCTUATION | TO | COORDINATOR | ADVERB | CONJUNCTION | TIME
            ):
                return ADVERB
        if mask & ADVERB and following & (PUNCTUATION | AUXILIARY):
            return ADVERB
        return PREPOSITION
    if mask & COORDINATOR:
        return COORDINATOR
    if mask & ADVERB:
        if mask & ADJECTIVE and (
            before & (DETERMINER | POSSESSIVE | PREPOSITION | BE) or following & NOUN
        ):
            if following & (NOUN | NAME | ADJECTIVE) or before & (DETERMINER | POSSESSIVE):
                return ADJECTIVE
        if mask & NOUN and before & (DETERMINER | POSSESSIVE | ADJECTIVE):
            return 0
        if mask & VERB and (before & (TO | SUBJECT) or auxiliary & (MODAL | DO)):
            return 0
        if mask & ADJECTIVE and before & BE and following & (PUNCTUATION | PREPOSITION | TO):
            return ADJECTIVE
        if mask & DETERMINER:
            return DETERMINER
        return ADVERB
    return mask & _CLOSED & -(mask & _CLOSED)


def _clause_ahead(masks: list[int], start: int) -> bool:
    """Whether a finite verb with a subject follows before the next break."""
    subject = False
    for j in range(start, min(start + 12, len(masks))):
        mask = masks[j]
        if mask & (PUNCTUATION | RELATIVE | TO | COORDINATOR) and not mask & NOUN:
            return False
        if mask & SUBJECT and not mask & PRONOUN:
            return True
        if subject and (mask & AUXILIARY or (mask & PAST and not mask & (NOUN | ADJECTIVE))):
            return True
        if subject and mask & THIRD and not mask & NOUN:
            return True
        if mask & (NOUN | NAME | NUMBER | PRONOUN | SUBJECT | TIME):
            subject = True
    return False


def _nominal(mask: int, following: int) -> int:
    """Adjective before a noun, else noun."""
    finite = following & FINITE and not following & NOUN
    if mask & ADJECTIVE and (not mask & NOUN or (following & (NOUN | NAME) and not finite)):
        return ADJECTIVE
    for bit in (NOUN, NUMBER, NAME, ADJECTIVE):
        if mask & bit:
            return bit
    return mask & -mask


def _gerund(word: str, nominal: int, following: int, before: int) -> int:
    """-ing: a verb before its object, else a noun where the lexicon has it as one."""
    if following & (NOUN | ADJECTIVE) and not following & (_CLOSED | ADVERB) and _adjectival(word):
        return ADJECTIVE
    objects = DETERMINER | POSSESSIVE | PRONOUN
    if before & PUNCTUATION:
        objects |= NAME | NUMBER | TO | ADJECTIVE
    if nominal & NOUN and not following & objects:
        return NOUN
    return ING


def _adjectival(word: str) -> bool:
    """Whether an -ing form before a noun must be an adjective: its verb takes no object."""
    return word in _ADJECTIVAL or verb_lemma(word) in _INTRANSITIVE


def _starts_object(following: int) -> bool:
    """Whether what follows is more likely after a verb than after a noun."""
    if following & PREPOSITION and not following & (DETERMINER | NUMBER):
        return False
    return bool(
        following
        & (DETERMINER | POSSESSIVE | PRONOUN | SUBJECT | TO | NUMBER | ADVERB | NAME | TIME)
        or (following & (ADJECTIVE | CONJUNCTION) and not following & (VERB | PREPOSITION))
    )


def _lowest(mask: int) -> int:
    """The lowest bit: base before third before past before participle."""
    return mask & -mask


def _pasts(sentence: Words, masks: list[int]) -> None:
    """Part the past tense from the participle where the form is the same."""
    tags = sentence.tags
    lower = sentence.lower
    finite = False
    for i, chosen in enumerate(tags):
        if chosen & (CONJUNCTION | RELATIVE | QUOTE) or (
            chosen & PUNCTUATION and lower[i] in ";:()"
        ):
            finite = False
        elif chosen & COORDINATOR:
            finite = finite and lower[i] != "but" and (i == 0 or lower[i - 1] != ",")
        elif chosen & AUXILIARY:
            finite = finite or lower[i] not in ("be", "been", "being", "having")
        elif chosen & (BASE | THIRD) and (i == 0 or not _after_auxiliary(tags, i)):
            finite = verb_lemma(lower[i]) not in _SAYING
        elif chosen & PAST:
            if masks[i] & PARTICIPLE and _is_participle(sentence, masks, i, finite):
                tags[i] = PARTICIPLE
                continue
            finite = verb_lemma(lower[i]) not in _SAYING


def _after_auxiliary(tags: list[int], i: int) -> bool:
    """Whether the verb group has begun before this word."""
    j = i - 1
    while j >= 0 and tags[j] & (ADVERB | NEGATION):
        j -= 1
    return j >= 0 and bool(tags[j] & (AUXILIARY | TO))


def _is_participle(sentence: Words, masks: list[int], i: int, finite: bool) -> bool:
    """Whether an -ed form after a noun modifies it rather than tells what it did."""
    tags, lower = sentence.tags, sentence.lower
    count = len(tags)
    j = i - 1
    while j >= 0 and tags[j] & (ADVERB | TIME | NEGATION):
        j -= 1
    before = tags[j] if j >= 0 else PUNCTUATION
    following = tags[i + 1] if i + 1 < count else PUNCTUATION
    if before & SUBJECT or before & (COORDINATOR | RELATIVE):
        return False
    if before & AUXILIARY:
        return True
    lemma = verb_lemma(lower[i])
    if lemma in _INTRANSITIVE:
        return False
    if (
        lemma in _REPORTING
        and before & (NOUN | NAME)
        and following & (PUNCTUATION | TIME | CONJUNCTION)
    ):
        return False
    if before & CONJUNCTION:
        return bool(following & (PREPOSITION | TO | ADVERB | TIME))
    object_follows = following & (DETERMINER | POSSESSIVE | PRONOUN | NAME | NUMBER | SUBJECT)
    if finite and before & (NOUN | NAME | PRONOUN | NUMBER):
        return not _coordinated(tags, j) or not object_follows
    if finite and before & PUNCTUATION and lower[j] == ",":
        return not object_follows
    if following & PREPOSITION and lower[i + 1] == "by" and not finite:
        return _finite_ahead(sentence, masks, i + 1)
    if object_follows:
        return False
    return _finite_ahead(sentence, masks, i + 1)


def _coordinated(tags: list[int], j: int) -> bool:
    """Whether the noun phrase that ends at j follows a coordinator or comma closely."""
    floor = max(-1, j - 6)
    while j > floor and tags[j] & (
        NOUN | NAME | ADJECTIVE | NUMBER | DETERMINER | POSSESSIVE | PREPOSITION
    ):
        j -= 1
    return j >= 0 and bool(tags[j] & (COORDINATOR | PUNCTUATION | QUOTE))


def _finite_ahead(sentence: Words, masks: list[int], start: int) -> bool:
    """Whether the clause's finite verb is still to come: one that has no subject of its own."""
    tags, lower = sentence.tags, sentence.lower
    subject = False
    for j in range(start, min(start + AHEAD, len(tags))):
        chosen = tags[j]
        if chosen & (CONJUNCTION | RELATIVE | COORDINATOR | QUOTE) or lower[j] in ";:--":
            return False
        if chosen & PUNCTUATION and lower[j] == ",":
            return False
        if chosen & (SUBJECT | EXISTENTIAL):
            return False
        if chosen & AUXILIARY and lower[j] not in ("be", "been", "being", "having"):
            return True
        if chosen & PAST and (
            not masks[j] & PARTICIPLE or not tags[j - 1] & (PUNCTUATION | COORDINATOR)
        ):
            return True
        if chosen & THIRD:
            return True
    return subject


BE_WORDS = frozenset(BE_FORMS)
