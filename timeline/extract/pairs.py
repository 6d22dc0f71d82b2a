"""The likely order of two mentions in the same or adjacent sentences, by tense and telling.

Where neither claims nor bounds decide which of two events started first, language still leans:
what is reported happened before the report, what "had" happened before what happened, what
"will" happen after it, and a story is told in order. Each rule looks at a pair, the first in the
text first, and says BEFORE, AFTER or nothing. Their answers are defaults, never certain.

The rules stand in the order in which they are asked; `benchmarks/order_rules.py` measures how
often each is right where those before it are silent (TimeBank with the MATRES order) and writes
the figures here.
"""

from collections.abc import Callable

from timeline.extract.mention import Aspect, ClauseKind, EventClass, Governance, Mention, Tense
from timeline.extract.reading import Reading

Order = str | None
BEFORE, AFTER = "BEFORE", "AFTER"
PairRule = Callable[[Reading, Mention, Mention], Order]

_PERFECT = (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE)
_MODALS_AHEAD = frozenset("will shall would may might can could should must".split())


def likely_order(reading: Reading, first: Mention, second: Mention) -> tuple[Order, str]:
    """The order of the starts that the first fitting rule gives, and the rule's name."""
    for rule in RULES:
        order = rule(reading, first, second)
        if order is not None:
            return order, rule.__name__.replace("_", " ")
    return None, ""


def reports(mention: Mention) -> bool:
    """An act of saying in the past or present: "said", "says", "has said", "saying"."""
    return (
        mention.is_reporting
        and mention.is_verb
        and mention.tense in (Tense.PAST, Tense.PRESENT, Tense.PRESPART)
        and not past_perfect(mention)
        and mention.modality is None
    )


def told_of_the_past(mention: Mention) -> bool:
    """Past, perfect, or a participle: something that had started by the telling."""
    if mention.modality is not None or reports(mention):
        return False
    perfect = mention.tense is Tense.PRESENT and mention.aspect in _PERFECT
    return perfect or mention.tense in (Tense.PAST, Tense.PASTPART, Tense.PRESPART)


def ahead(mention: Mention) -> bool:
    """Future, modal or infinitive: something still to come as it is told."""
    return mention.tense in (Tense.FUTURE, Tense.INFINITIVE) or mention.modality in _MODALS_AHEAD


def present(mention: Mention) -> bool:
    """Present tense, not perfect and not a report."""
    return (
        mention.tense is Tense.PRESENT
        and mention.aspect not in _PERFECT
        and mention.modality is None
        and not reports(mention)
    )


def past_perfect(mention: Mention) -> bool:
    """ "Had happened"."""
    return mention.tense is Tense.PAST and mention.aspect in _PERFECT


def joined_by_a_signal(reading: Reading, first: Mention, second: Mention) -> Order:
    """ "After", "before", "until", "because" between a clause and what governs it.

    Right for 89 % of 38 pairs.
    """
    for clause, main, before in ((first, second, BEFORE), (second, first, AFTER)):
        if clause.governor != main.index or clause.signal is None:
            continue
        if clause.governance is not Governance.ADVERBIAL:
            continue
        word = clause.signal.word.lower()
        after = AFTER if before is BEFORE else BEFORE
        if word in ("after", "because", "since", "once", "following", "as soon as"):
            return before
        if word in ("before", "until", "till"):
            return after
    return None


def background_of_its_main_clause(reading: Reading, first: Mention, second: Mention) -> Order:
    """A past clause that hangs on one before it ("as", "when", "which") tells what was already so.

    So does the participle of a noun: "the systems shipped were products introduced in April".

    Right for 68 % of 212 pairs.
    """
    if first.sentence != second.sentence or ahead(first) or ahead(second):
        return None
    if second.tense is Tense.PASTPART:
        return AFTER if second.governance in _OF_NOUNS and not reports(first) else None
    kind = reading.extraction.clauses[second.clause].kind
    if kind is ClauseKind.RELATIVE and first.tense is not second.tense:
        return None
    hangs = kind in _BACKGROUND and second.clause != first.clause and not second.is_noun
    return AFTER if hangs and second.finite else None


_OF_NOUNS = (Governance.PARTICIPLE, Governance.RELATIVE)
_BACKGROUND = (ClauseKind.RELATIVE, ClauseKind.ADVERBIAL)


def fronted_participle(reading: Reading, first: Mention, second: Mention) -> Order:
    """ "Losing ground, the army withdrew": the participle tells what comes along with its verb.

    Right for 69 % of 13 pairs.
    """
    beside = first.governance is Governance.ADJUNCT and first.tense is Tense.PRESPART
    if beside and first.sentence == second.sentence and second.tense is Tense.PAST:
        return AFTER
    return None


def state_beside_an_event(reading: Reading, first: Mention, second: Mention) -> Order:
    """A state told after something that happened, or that somebody has in mind, was so already.

    Right for 66 % of 90 pairs.
    """
    if ahead(first) or ahead(second) or first.event_class is EventClass.STATE:
        return None
    if second.event_class is EventClass.STATE:
        return AFTER
    minds = first.event_class is EventClass.I_STATE and second.governor == first.index
    return AFTER if minds and second.governance is Governance.COMPLEMENT else None


def aim_of_what_governs_it(reading: Reading, first: Mention, second: Mention) -> Order:
    """What somebody agrees, wants or acts to do comes after it.

    Right for 77 % of 84 pairs.
    """
    governing = second.governor == first.index
    return BEFORE if governing and second.tense is Tense.INFINITIVE else None


def had_happened_before(reading: Reading, first: Mention, second: Mention) -> Order:
    """Past perfect before past.

    Right for 75 % of 161 pairs.
    """
    if past_perfect(first) and not past_perfect(second) and second.tense is Tense.PAST:
        return BEFORE
    if past_perfect(second) and not past_perfect(first) and not ahead(first):
        return AFTER
    return None


def said_of_the_future(reading: Reading, first: Mention, second: Mention) -> Order:
    """What is still to come starts after the report, and after what has happened.

    Right for 79 % of 492 pairs.
    """
    if ahead(second) and not ahead(first):
        return BEFORE
    if ahead(first) and not ahead(second):
        if first.tense is Tense.INFINITIVE and first.sentence != second.sentence:
            return AFTER if second.tense is Tense.PAST and not reports(second) else None
        return AFTER if reports(second) is False or first.tense is Tense.FUTURE else BEFORE
    return None


def reported_after_it_happened(reading: Reading, first: Mention, second: Mention) -> Order:
    """What is reported, or has come to be so, started before the report.

    Right for 86 % of 1825 pairs.
    """
    if reports(second) and (told_of_the_past(first) or present(first)):
        return BEFORE
    if reports(first) and (told_of_the_past(second) or present(second)):
        return AFTER
    return None


def past_before_present(reading: Reading, first: Mention, second: Mention) -> Order:
    """What happened started before what goes on.

    Right for 73 % of 388 pairs.
    """
    if told_of_the_past(first) and present(second):
        return BEFORE
    going_on = first.aspect is Aspect.PROGRESSIVE  # the news; what follows is more of it
    if present(first) and not going_on and told_of_the_past(second):
        return AFTER if second.tense is not Tense.PRESPART else None
    return None


def told_in_order(reading: Reading, first: Mention, second: Mention) -> Order:
    """A story goes forward.

    Right for 69 % of 1895 pairs.
    """
    return BEFORE


RULES: tuple[PairRule, ...] = (
    joined_by_a_signal,
    background_of_its_main_clause,
    had_happened_before,
    aim_of_what_governs_it,
    said_of_the_future,
    reported_after_it_happened,
    past_before_present,
    fronted_participle,
    state_beside_an_event,
    told_in_order,
)
