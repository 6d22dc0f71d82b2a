"""Past tense or participle, where the form is the same: "the truce [introduced] on Monday held".

A clause has one finite verb. An -ed form after a noun is the participle when the clause has its
verb already, or when that verb is still to come without a subject of its own; else the past tense.
"""

from timeline.extract.grammar.context import Context
from timeline.extract.grammar.tokens import Words
from timeline.extract.grammar.words import verb_lemma
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.syntax import CLAUSE_TAKERS, INTRANSITIVE
from timeline.extract.lexicon.tags import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    BASE,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    EXISTENTIAL,
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
)
from timeline.extract.lexicon.verb_classes import REPORTING

AHEAD = 24
"""How far the clause's verb is looked for."""

NONFINITE = frozenset(("be", "been", "being", "having"))
_REPORTING = listed(REPORTING)
_OBJECT = DETERMINER | POSSESSIVE | PRONOUN | NAME | NUMBER | SUBJECT
_NOMINAL = NOUN | NAME | PRONOUN | NUMBER


def settle(sentence: Words, masks: list[int]) -> None:
    """Turn those past tenses of a tagged sentence that are participles into participles."""
    tags, lower = sentence.tags, sentence.lower
    state = Context(sentence, masks)
    last = 0
    around: tuple[bool, bool] | None = None  # what the clause had before a bracket
    for i, chosen in enumerate(tags):
        if chosen & PUNCTUATION and lower[i] == "(":
            around = state.subject, state.finite
            state.restart()
        elif chosen & PUNCTUATION and lower[i] == ")" and around is not None:
            state.subject, state.finite = around
            around = None
        elif chosen & (CONJUNCTION | RELATIVE):
            state.enter(subject=bool(chosen & RELATIVE))
        elif chosen & QUOTE or (chosen & PUNCTUATION and lower[i] in ";:()"):
            state.restart()
        elif chosen & PUNCTUATION and lower[i] == ",":
            state.leave()
        elif chosen & COORDINATOR:
            if lower[i] == "but" or (i > 0 and lower[i - 1] == ","):
                state.finite = False
        elif chosen & (_NOMINAL | SUBJECT | EXISTENTIAL):
            state.subject = True
        elif chosen & AUXILIARY:
            if lower[i] not in NONFINITE:
                _take_verb(state)
        elif chosen & (BASE | THIRD):
            if not _after_auxiliary(tags, i):
                _take_verb(state)
                state.finite = verb_lemma(lower[i]) not in CLAUSE_TAKERS
            last = chosen
        elif chosen & PAST:
            if masks[i] & PARTICIPLE and _is_participle(state, i, last):
                premodifier = not tags[i - 1] & _NOMINAL and tags[i + 1 : i + 2] == [NOUN]
                tags[i] = ADJECTIVE if premodifier else PARTICIPLE
                last = PARTICIPLE
                continue
            _take_verb(state)
            state.finite = verb_lemma(lower[i]) not in CLAUSE_TAKERS
            last = PAST
        elif chosen & PARTICIPLE:
            last = PARTICIPLE


def _take_verb(state: Context) -> None:
    """The clause at hand gets its verb, or the one around it that waits for one."""
    if state.finite:
        state.leave()
    state.finite = True


def _after_auxiliary(tags: list[int], i: int) -> bool:
    """Whether the verb group has begun before this word."""
    j = i - 1
    while j >= 0 and tags[j] & (ADVERB | NEGATION):
        j -= 1
    return j >= 0 and bool(tags[j] & (AUXILIARY | TO))


def _is_participle(state: Context, i: int, last: int) -> bool:
    """Whether an -ed form modifies rather than tells what the subject did."""
    tags, lower = state.sentence.tags, state.sentence.lower
    j = _before_bracket(lower, i - 1)
    while j >= 0 and tags[j] & (ADVERB | TIME | NEGATION):
        j -= 1
    if j > 0 and tags[j] & QUOTE and tags[j - 1] & AUXILIARY:
        j -= 1
    if 0 < j < i - 1 and tags[j] & PREPOSITION and tags[j + 1] & TIME:
        j -= 1
    before = tags[j] if j >= 0 else PUNCTUATION
    following = tags[i + 1] if i + 1 < len(tags) else PUNCTUATION
    if before & (SUBJECT | RELATIVE):
        return False
    if before & AUXILIARY:
        return True
    lemma = verb_lemma(lower[i])
    if lemma in INTRANSITIVE or lemma == "say":
        return False
    reports = lemma in _REPORTING and not (following & PREPOSITION and lower[i + 1] == "by")
    if reports and before & (NOUN | NAME) and following & (PUNCTUATION | TIME | CONJUNCTION):
        return False
    if not state.subject:
        return not reports
    if before & COORDINATOR:
        return last == PARTICIPLE and not _verb_before(tags, j)
    objects = following & (_OBJECT if state.finite else _OBJECT | NOUN | ADJECTIVE)
    waiting = state.finite and bool(state.outer) and not state.outer[-1][0] and state.outer[-1][1]
    if state.finite and not waiting and before & _NOMINAL:
        passive = following & PREPOSITION and lower[i + 1] == "by"
        return bool(passive) or not _coordinated(tags, j)
    if state.finite and not waiting and before & PUNCTUATION and lower[j] == ",":
        told_in_turn = j > 0 and tags[j - 1] & TIME and _verb_joined(state, i + 1)
        return not objects and not reports and not told_in_turn
    if objects:
        return False
    if before & PUNCTUATION and lower[j] == ",":
        return _finite_after_comma(state, i + 1)
    return _finite_ahead(state, i + 1)


def _before_bracket(lower: list[str], j: int) -> int:
    """The word before the bracket that closes at j; j where none does."""
    if j < 0 or lower[j] != ")":
        return j
    opening = next((k for k in range(j - 1, max(-1, j - AHEAD), -1) if lower[k] == "("), None)
    return j if opening is None else opening - 1


def _verb_before(tags: list[int], j: int) -> bool:
    """Whether the coordinator at j follows a past tense closely."""
    return any(tags[k] & PAST for k in range(max(0, j - 4), j))


def _coordinated(tags: list[int], j: int) -> bool:
    """Whether the noun phrase that ends at j follows a coordinator or comma closely."""
    floor = max(-1, j - 6)
    inside = NOUN | NAME | ADJECTIVE | NUMBER | DETERMINER | POSSESSIVE | PREPOSITION
    while j > floor and tags[j] & inside:
        j -= 1
    return j >= 0 and bool(tags[j] & (COORDINATOR | PUNCTUATION | QUOTE))


def _verb_joined(state: Context, start: int) -> bool:
    """Whether "and" and a finite verb follow: "was built in 1900, closed in 1950 and was sold"."""
    tags = state.sentence.tags
    for j in range(start, min(start + AHEAD, len(tags) - 1)):
        if tags[j] & COORDINATOR:
            k = j + 1
            while k < len(tags) - 1 and tags[k] & (ADVERB | TIME):
                k += 1
            return bool(tags[k] & (PAST | THIRD | AUXILIARY))
        if tags[j] & (SUBJECT | RELATIVE | CONJUNCTION):
            break
    return False


def _finite_after_comma(state: Context, start: int) -> bool:
    """Whether a comma closes what begins here and the finite verb follows it at once."""
    tags, lower = state.sentence.tags, state.sentence.lower
    for j in range(start, min(start + AHEAD, len(tags) - 1)):
        if lower[j] == ",":
            k = j + 1
            while k < len(tags) - 1 and tags[k] & (ADVERB | TIME):
                k += 1
            return bool(tags[k] & (PAST | THIRD | AUXILIARY))
    return False


def _ends_phrase(tags: list[int], first: int, j: int) -> bool:
    """Whether a noun phrase ends before word j, or the participle at `first` and its time do."""
    k = j - 1
    while k > first and tags[k] & (ADVERB | TIME):
        k -= 1
    return k == first < j - 1 or bool(tags[k] & _NOMINAL)


def _finite_ahead(state: Context, start: int) -> bool:
    """Whether the clause's finite verb is still to come: one that has no subject of its own."""
    tags, lower, masks = state.sentence.tags, state.sentence.lower, state.masks
    for j in range(start, min(start + AHEAD, len(tags))):
        chosen = tags[j]
        if chosen & (CONJUNCTION | RELATIVE | COORDINATOR | QUOTE | SUBJECT | EXISTENTIAL):
            return False
        if chosen & PUNCTUATION and lower[j] in ",;:--":
            return False
        if chosen & AUXILIARY and lower[j] not in NONFINITE:
            return True
        if chosen & THIRD:
            return True
        if chosen & PAST and (not masks[j] & PARTICIPLE or _ends_phrase(tags, start - 1, j)):
            return True
    return False
