"""What tense and aspect say of an event and the moment of telling.

Past tense says "over by then", future "not begun before", the perfect of a state "still so". The
claims are inferred; where to put what they leave open is the business of `defaults`.
"""

from collections.abc import Iterator

from resolvers.values import Interval, Modifier
from timeline.constraint import Distance
from timeline.event import Claim, Strength
from timeline.extract.entries import entry_at
from timeline.extract.events import is_scheduling
from timeline.extract.lexicon.kinds import ACTIVITIES, LASTING, RESULTS
from timeline.extract.mention import Aspect, Factuality, Mention, Phase, Polarity, Tense
from timeline.extract.reading import Reading

_PERFECT = (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE)
_FUTURE_MODALS = frozenset({"will", "shall", "wo", "'ll"})


def relate_to_telling(reading: Reading) -> Iterator[Claim]:
    """The tense claims of all mentions."""
    for mention in reading.mentions:
        if _is_unreal(reading, mention) or entry_at(reading.entries, mention.start) is not None:
            continue  # in a diary "now" is the day of the entry
        for rule in RULES:
            yield from rule(reading, mention)


def _is_unreal(reading: Reading, mention: Mention) -> bool:
    """Whether it is only possible, wanted or a condition; a reported "would" is the future."""
    if mention.factuality is not Factuality.HYPOTHETICAL or mention.modality == "would":
        return False
    signal = reading.extraction.clauses[mention.clause].signal if mention.is_verb else None
    condition = signal is not None and reading.text[slice(*signal)].lower() in ("if", "unless")
    return mention.tense is Tense.NONE or condition


def past_tense(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What is told in the past has started, and unless it is a state is over, by the telling.

    What a participle tells of a noun ("the goods blocked at the port") may still be so.
    """
    simple = mention.tense is Tense.PAST and mention.finite
    participle = mention.tense is Tense.PASTPART and mention.governance is not None
    if not (simple or participle) or mention.modality is not None:
        return
    if mention.quoted and mention.reporter is None:
        return
    lasting = mention.stative or not mention.finite
    point = reading.start_of(mention) if lasting else reading.end_of(mention)
    yield reading.claim(
        past_tense, Distance(point, reading.dct, low=0), Strength.INFERRED, _words(mention)
    )


def present_perfect(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What "has happened" is over by the telling; a state or habit that "has held" still holds."""
    if mention.tense is not Tense.PRESENT or mention.aspect not in _PERFECT:
        return
    start, end = reading.start_of(mention), reading.end_of(mention)
    lasting = mention.stative or mention.aspect is Aspect.PERFECTIVE_PROGRESSIVE
    lasting = lasting or _goes_on_since(reading, mention) or mention.index in reading.series
    if lasting and mention.polarity is Polarity.POS:
        yield reading.claim(
            present_perfect, Distance(start, reading.dct, low=0), Strength.INFERRED, _words(mention)
        )
        yield reading.claim(
            present_perfect, Distance(reading.dct, end, low=1), Strength.INFERRED, _words(mention)
        )
    else:
        yield reading.claim(
            present_perfect, Distance(end, reading.dct, low=0), Strength.INFERRED, _words(mention)
        )


def _goes_on_since(reading: Reading, mention: Mention) -> bool:
    """ "Has run since 2004": what goes on, in the perfect with a time from which it does."""
    values = (reading.expressions[n].value for n in reading.dated.get(mention.index, ()))
    return goes_on(mention) and any(
        isinstance(value, Interval) and value.modifier is Modifier.ON_OR_AFTER for value in values
    )


def goes_on(mention: Mention) -> bool:
    """Whether what has been done since a time still is: "has run", "has been closed" since 1968."""
    told = mention.tense in (Tense.PRESENT, Tense.PASTPART)
    results = mention.passive and told and mention.lemma in RESULTS
    return mention.lemma in ACTIVITIES or results


def present_tense(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """A present state, a habit, or what is going on, holds at the telling."""
    if mention.tense is not Tense.PRESENT or mention.aspect in _PERFECT or mention.modality:
        return
    habitual = mention.index in reading.series
    if not (mention.stative or habitual or mention.aspect is Aspect.PROGRESSIVE):
        return
    if mention.polarity is Polarity.NEG or _is_of_another_day(reading, mention):
        return
    start, end = reading.start_of(mention), reading.end_of(mention)
    yield reading.claim(
        present_tense, Distance(start, reading.dct, low=0), Strength.INFERRED, _words(mention)
    )
    yield reading.claim(
        present_tense, Distance(reading.dct, end, low=1), Strength.INFERRED, _words(mention)
    )


def _is_of_another_day(reading: Reading, mention: Mention) -> bool:
    """Whether a time is told in the present without being now: "1914: the hall serves as ...".

    It is one that heads the line, any where nobody knows what now is, else one to come.
    """
    dct, times = reading.anchor.dct, reading.times_of(mention)
    if dct is None or mention.index in reading.headed:
        return bool(times)
    return any((time.start or 0) >= (dct.end or 0) for time in times)


def future_tense(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What "will" happen has not started before the telling; what "will remain" has."""
    if mention.tense is not Tense.FUTURE and mention.modality not in _FUTURE_MODALS:
        return
    if mention.aspect in _PERFECT:
        return
    stays = mention.stative and mention.lemma in LASTING
    point = reading.end_of(mention) if stays else reading.start_of(mention)
    yield reading.claim(
        future_tense,
        Distance(reading.dct, point, low=0 if stays else 1),
        Strength.INFERRED,
        _words(mention),
    )


def planned_ahead(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What "is set for" or "is expected by" a time has not begun when it is told."""
    number = mention.subject_mention
    if number is None or mention.tense is not Tense.PRESENT or mention.aspect is not Aspect.NONE:
        return
    noun = reading.mentions[number]
    if not is_scheduling(mention.lemma, mention.passive) or number not in reading.dated:
        return
    ahead = Distance(reading.dct, reading.start_of(noun), low=0)
    yield reading.claim(planned_ahead, ahead, Strength.INFERRED, noun.span, _words(mention))


def future_in_the_past(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What "would" happen starts after the words that say so; a state holds beyond them.

    Right for 78 % of 9 pairs.
    """
    telling = reading.telling(mention)
    if mention.modality != "would" or telling is None:
        return
    start = reading.end_of(mention) if mention.stative else reading.start_of(mention)
    # "Would" may as well tell of habits and conditions: of what occurs it is a default only.
    strength = Strength.INFERRED if mention.stative else Strength.DEFAULT
    yield reading.claim(
        future_in_the_past,
        Distance(reading.end_of(telling), start, low=0),
        strength,
        _words(telling),
        _words(mention),
    )


def past_perfect(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What "had happened" was over before what governs it.

    Right for 94 % of 17 pairs.
    """
    if mention.tense is not Tense.PAST or mention.aspect not in _PERFECT:
        return
    governor = reading.governor_of(mention)
    if governor is None or governor.tense is not Tense.PAST or governor.aspect in _PERFECT:
        return
    yield reading.claim(
        past_perfect,
        Distance(reading.end_of(mention), reading.start_of(governor), low=0),
        Strength.INFERRED,
        _words(mention),
        _words(governor),
    )


def continued(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What "continues" was under way before and is at that time."""
    if mention.phase is not Phase.CONTINUE or mention.acts_on is None:
        return
    acted = reading.mentions[mention.acts_on]
    yield reading.claim(
        continued,
        Distance(reading.start_of(acted), reading.start_of(mention), low=0),
        Strength.INFERRED,
        _words(mention),
    )
    yield reading.claim(
        continued,
        Distance(reading.end_of(mention), reading.end_of(acted), low=0),
        Strength.INFERRED,
        _words(mention),
    )


def _words(mention: Mention) -> tuple[int, int]:
    return mention.group or mention.span


RULES = (
    past_tense,
    present_perfect,
    present_tense,
    future_tense,
    planned_ahead,
    future_in_the_past,
    past_perfect,
    continued,
)
