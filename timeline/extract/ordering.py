"""Links between events: beginnings and ends, signals, plans, tolls, reports.

Each rule is a small function; its docstring says what it infers, and for how many annotated pairs
it is right (TimeBank with the MATRES order; `benchmarks/order_rules.py` writes the figures). Weak
ones make defaults only.
"""

from collections.abc import Iterator

from resolvers.granularity import Granularity
from timeline.constraint import Alternative, Choice, Distance, Merge, Related, SameUnit
from timeline.event import Claim, Strength
from timeline.extract.lexicon.kinds import CONFLICTS, DECISIONS, TOLLS
from timeline.extract.mention import (
    Aspect,
    Factuality,
    Governance,
    Mention,
    Phase,
    Polarity,
    Tense,
)
from timeline.extract.reading import Reading
from timeline.point import Point

WITHIN = ("starts", "during", "finishes", "equals")


def order_mentions(reading: Reading) -> Iterator[Claim]:
    """All ordering claims of a text."""
    for mention in reading.mentions:
        for rule in RULES:
            yield from rule(reading, mention)


def beginning(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """ "X opened", "the outbreak of X" are the start of X; its end stays open.

    A relative clause ("its intervention in the conflict that began ...") may mean any noun before
    it: the nearest is tried first, and gives way where it contradicts what is stated.
    """
    if mention.phase not in (Phase.BEGIN, Phase.RESUME) or mention.acts_on is None:
        return
    subjects = _subjects(mention)
    alternatives = tuple(
        Alternative(
            f"{reading.mentions[index].text} {mention.text}",
            (Merge(reading.id_of(mention), reading.id_of(index)),),
        )
        for index in subjects
        if index != mention.index
    )
    if mention.phase is Phase.RESUME or not alternatives:
        return
    spans = (reading.mentions[subjects[0]].span, mention.span)
    if len(alternatives) == 1:
        only = alternatives[0].constraints[0]
        yield reading.claim(beginning, only, Strength.INFERRED, *spans, weight=2.0)
    else:
        yield reading.claim(beginning, Choice(alternatives), Strength.INFERRED, *spans)


def _subjects(mention: Mention) -> tuple[int, ...]:
    """The mentions that an aspectual one may act on, the likeliest first."""
    first = () if mention.acts_on is None else (mention.acts_on,)
    if mention.governance is Governance.RELATIVE:
        return tuple(dict.fromkeys((*first, *mention.candidates)))
    return first


def ending(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """ "X ended" is the end of X."""
    if mention.phase is not Phase.END or mention.acts_on is None:
        return
    if mention.factuality is not Factuality.HAPPENED or mention.tense in (
        Tense.INFINITIVE,
        Tense.NONE,
    ):
        return
    ended = reading.mentions[mention.acts_on]
    yield reading.claim(
        ending,
        Distance(reading.end_of(ended), reading.end_of(mention), 0, 0),
        Strength.INFERRED,
        ended.span,
        mention.span,
    )


def starts_with_its_introduction(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """ "A cease-fire introduced on Monday" starts with its introduction."""
    if mention.governance is not Governance.PARTICIPLE or mention.governor is None:
        return
    if mention.tense is not Tense.PASTPART or mention.lemma not in _INTRODUCING:
        return
    governor = reading.mentions[mention.governor]
    yield reading.claim(
        starts_with_its_introduction,
        Merge(reading.id_of(mention), reading.id_of(governor)),
        Strength.INFERRED,
        governor.span,
        mention.span,
    )


_INTRODUCING = frozenset(
    "introduce impose declare begin start launch open establish proclaim announce enact "
    "initiate institute".split()
)


def holds_since_its_start(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """ "A cease-fire has held": for as long as there has been one."""
    if not mention.stative or mention.subject_mention is None:
        return
    if mention.aspect is not Aspect.PERFECTIVE or mention.tense is not Tense.PRESENT:
        return
    subject = reading.mentions[mention.subject_mention]
    if not subject.is_noun:
        return
    yield reading.claim(
        holds_since_its_start,
        Distance(reading.start_of(subject), reading.start_of(mention), 0, 0),
        Strength.INFERRED,
        subject.span,
        mention.span,
    )


def follows_its_decision(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What is agreed, planned or decided starts at or after that decision."""
    decision = _decision(reading, mention)
    if decision is None:
        return
    yield reading.claim(
        follows_its_decision,
        Distance(reading.start_of(decision), reading.start_of(mention), low=0),
        Strength.INFERRED,
        decision.span,
        mention.span,
    )


def _decision(reading: Reading, mention: Mention) -> Mention | None:
    """The decision that a planned event hangs on, through light verbs ("carry out")."""
    current: Mention | None = mention
    for _ in range(3):
        governor = None if current is None else reading.governor_of(current)
        if governor is None or current is None:
            return None
        if current.governance not in (Governance.COMPLEMENT, Governance.ARGUMENT):
            return None
        if governor.lemma in DECISIONS:
            planned = current.tense in (Tense.INFINITIVE, Tense.NONE) and not current.is_noun
            return governor if planned or current is not mention else None
        if governor.tense is not Tense.INFINITIVE:
            return None
        current = governor
    return None


def toll_within_its_conflict(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """A toll ("violence that has killed ...") lies within the conflict it belongs to."""
    if mention.lemma not in TOLLS:
        return
    conflict = _conflict_of(reading, mention)
    if conflict is None:
        return
    yield reading.claim(
        toll_within_its_conflict,
        Related(reading.id_of(mention), WITHIN, reading.id_of(conflict)),
        Strength.INFERRED,
        conflict.span,
        mention.span,
    )


def _conflict_of(reading: Reading, mention: Mention) -> Mention | None:
    current: Mention | None = mention
    for _ in range(3):
        if current is None:
            return None
        for index in (current.subject_mention, current.governor):
            if index is not None and reading.mentions[index].lemma in CONFLICTS:
                return reading.mentions[index]
        if current.governance is not Governance.COORDINATE:
            return None
        current = reading.governor_of(current)
    return None


def signalled(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """ "After", "before", "until", "since", "while" order a clause or noun against its governor.

    Right for 95 % of 21 pairs.
    """
    governor = reading.governor_of(mention)
    if governor is None or mention.signal is None or mention.governance is not Governance.ADVERBIAL:
        return
    if _unreal(mention) or _unreal(governor) or governor.is_reporting:
        return  # "he said, but before the bid was launched ...": the report is no part of it
    first, second, low = _signal_points(reading, mention, governor)
    if first is None or second is None:
        return
    span = (mention.signal.start, mention.signal.end)
    yield reading.claim(
        f"signal “{mention.signal.word}”",
        Distance(first, second, low=low),
        Strength.INFERRED,
        governor.span,
        span,
        mention.span,
    )


def at_that_occasion(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """ "Approved at a meeting on Monday", "died in clashes last week": within what is dated."""
    occasion = reading.occasions.get(mention.index)
    if occasion is None:
        return
    yield reading.claim(
        at_that_occasion,
        Related(reading.id_of(mention), WITHIN, reading.id_of(occasion)),
        Strength.INFERRED,
        mention.span,
        occasion.span,
    )


def lasted_until(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """ "She stayed until her death": a state that lasts until something ends on its day."""
    governor = reading.governor_of(mention)
    if governor is None or mention.signal is None or mention.governance is not Governance.ADVERBIAL:
        return
    if mention.signal.word.lower() not in ("until", "till") or not governor.stative:
        return
    if governor.polarity is Polarity.NEG or _unreal(mention) or _unreal(governor):
        return
    until = SameUnit(reading.end_of(governor), reading.start_of(mention), Granularity.DAY)
    yield reading.claim(
        lasted_until, until, Strength.INFERRED, governor.span, mention.span, weight=0.5
    )


def _unreal(mention: Mention) -> bool:
    return mention.factuality in (Factuality.HYPOTHETICAL, Factuality.DENIED)


def _signal_points(
    reading: Reading, mention: Mention, governor: Mention
) -> tuple[Point | None, Point | None, int]:
    """Which point comes first by a signal, which second, and by how much at least."""
    word = mention.signal.word.lower() if mention.signal else ""
    if word in ("after", "following"):
        side = reading.start_of(mention) if mention.stative else reading.end_of(mention)
        return side, reading.start_of(governor), 0
    if word in ("before", "until", "till"):
        side = reading.start_of(governor) if governor.stative else reading.end_of(governor)
        return side, reading.start_of(mention), 0
    if word == "since" and governor.aspect is not Aspect.NONE:
        return reading.start_of(mention), reading.start_of(governor), 0
    return None, None, 0


def when_it_happened(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """ "Two were killed when a bridge collapsed": both on one day, unless dates say otherwise."""
    governor = reading.governor_of(mention)
    if governor is None or mention.governance is not Governance.ADVERBIAL:
        return
    if mention.signal is None or mention.signal.word.lower() != "when":
        return
    pair = (mention, governor)
    if not all(_is_told_once(reading, each) for each in pair):
        return
    for point in (reading.start_of, reading.end_of):
        same = SameUnit(point(governor), point(mention), Granularity.DAY)
        yield reading.claim(
            when_it_happened, same, Strength.DEFAULT, governor.span, mention.span, weight=1.5
        )


def _is_told_once(reading: Reading, mention: Mention) -> bool:
    """Whether it is told in the simple past as something that happened, once."""
    simple = mention.tense is Tense.PAST and mention.aspect is Aspect.NONE
    lasting = mention.stative or mention.index in reading.series
    return simple and not lasting and mention.factuality is Factuality.HAPPENED


RULES = (
    beginning,
    ending,
    starts_with_its_introduction,
    holds_since_its_start,
    follows_its_decision,
    toll_within_its_conflict,
    signalled,
    at_that_occasion,
    lasted_until,
    when_it_happened,
)
