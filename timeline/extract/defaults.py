"""Defaults: what is usual where a text does not say, always marked as such.

News is recent: a report is made on the day of publication unless something dates it, an undated
past event belongs to the time last told of in its paragraph, what is wanted or planned is still to
come. Nothing here is ever entailed; a default that contradicts a stronger claim gives way.
"""

from collections.abc import Iterator

from resolvers.anchor import Domain
from resolvers.granularity import Granularity
from timeline.constraint import Distance, During, Related, SameUnit, Single
from timeline.event import Claim, Strength
from timeline.extract.lexicon.kinds import IMPLICATIVES, PUBLIC_ACTS, UNDERTAKINGS
from timeline.extract.mention import (
    Aspect,
    ClauseKind,
    EventClass,
    Factuality,
    Governance,
    Mention,
    Phase,
    Tense,
)
from timeline.extract.ordering import WITHIN
from timeline.extract.reading import Reading

_UNTENSED = (Tense.INFINITIVE, Tense.PRESPART, Tense.NONE)


def usual_times(reading: Reading) -> Iterator[Claim]:
    """All defaults of a text: the first rule that fits a mention gives its place in time."""
    if reading.domain is not Domain.NEWS:
        return
    for mention in reading.mentions:
        yield from a_beginning_is_brief(reading, mention)
        yield from going_on_that_day(reading, mention)
        if mention.index in reading.placed or mention.index in reading.folded:
            continue
        if mention.index in reading.series:
            continue
        for rule in PLACES:
            claims = tuple(rule(reading, mention))
            if claims:
                yield from claims
                break


def _same_day(reading: Reading, mention: Mention) -> tuple[Single, Single]:
    return (
        SameUnit(reading.start_of(mention), reading.dct, Granularity.DAY),
        SameUnit(reading.end_of(mention), reading.dct, Granularity.DAY),
    )


def _default(
    reading: Reading, rule: object, mention: Mention, *constraints: Single, weight: float = 1.0
) -> Iterator[Claim]:
    name = getattr(rule, "__name__", str(rule)).replace("_", " ")
    for constraint in constraints:
        yield reading.claim(name, constraint, Strength.DEFAULT, mention.span, weight=weight)


def reported_on_the_day_of_publication(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """Statements in the news are made on the day of publication."""
    if not mention.is_reporting or mention.is_noun or mention.modality is not None:
        return
    if mention.tense not in (Tense.PAST, Tense.PRESENT, Tense.PRESPART):
        return
    if mention.aspect in (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE):
        return
    if mention.factuality is Factuality.HYPOTHETICAL:
        return
    yield from _default(
        reading, reported_on_the_day_of_publication, mention, *_same_day(reading, mention), weight=2
    )


def held_when_it_was_told(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What people hope, believe or expect they do when the news is told."""
    if mention.event_class is not EventClass.I_STATE or mention.modality is not None:
        return
    if mention.tense not in (Tense.PRESENT, Tense.PAST) or mention.aspect is not Aspect.NONE:
        return
    yield from _default(reading, held_when_it_was_told, mention, *_same_day(reading, mention))


def carried_date(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """An undated past event belongs to the day last told of in its paragraph."""
    if mention.tense is not Tense.PAST or mention.aspect is not Aspect.NONE or mention.modality:
        return
    if not mention.finite or mention.stative or mention.factuality is not Factuality.HAPPENED:
        return
    earlier = reading.thread.get(mention.index)
    aside = reading.extraction.clauses[mention.clause].kind in _ASIDE
    if earlier is None or aside or mention.reporter is not None:
        return
    yield from _default(
        reading,
        carried_date,
        mention,
        SameUnit(reading.start_of(earlier), reading.start_of(mention), Granularity.DAY),
        SameUnit(reading.end_of(earlier), reading.end_of(mention), Granularity.DAY),
    )


def soon_after_it(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What followed something that has a day did so on that day, unless dates say otherwise."""
    earlier = reading.follows.get(mention.index)
    if earlier is None or mention.tense is not Tense.PAST or mention.modality is not None:
        return
    points = (reading.start_of, reading.end_of)
    same = [SameUnit(of(earlier), of(mention), Granularity.DAY) for of in points]
    yield from _default(reading, soon_after_it, mention, *same, weight=2)


def done_by_what_has_a_date(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """ "A fire in March destroyed the roof": what something with a date did, it did then."""
    number = mention.subject_mention
    if number is None or number not in reading.placed or mention.passive or mention.stative:
        return
    if mention.tense is not Tense.PAST or mention.aspect is not Aspect.NONE or mention.modality:
        return
    if mention.is_reporting or mention.phase is not None:
        return
    within = Related(reading.id_of(mention), WITHIN, reading.id_of(number))
    yield from _default(reading, done_by_what_has_a_date, mention, within)


def news_of_the_day(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What the lead tells, and public acts, are of the day of publication."""
    if mention.tense is not Tense.PAST or mention.aspect is not Aspect.NONE or mention.modality:
        return
    if not mention.finite or mention.stative or mention.is_noun:
        return
    main = reading.extraction.clauses[mention.clause].kind in _MAIN
    if main and (mention.reporter is None or mention.lemma in PUBLIC_ACTS):
        yield from _default(reading, news_of_the_day, mention, *_same_day(reading, mention))


_MAIN = (ClauseKind.MAIN, ClauseKind.COORDINATE)
_ASIDE = (ClauseKind.RELATIVE, ClauseKind.COMPLEMENT)  # they leave the thread of the story


def still_to_come(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What is planned, wanted or possible has not begun by the publication."""
    modal = mention.modality is not None and mention.aspect is Aspect.NONE
    infinitive = mention.tense is Tense.INFINITIVE and mention.aspect is Aspect.NONE
    governor = reading.governor_of(mention)
    hangs = infinitive and governor is not None and governor.tense is Tense.PAST
    happened = governor is not None and governor.factuality is Factuality.HAPPENED
    intends = (EventClass.I_ACTION, EventClass.I_STATE)
    if hangs and happened and governor is not None and governor.event_class not in intends:
        return
    noun = mention.is_noun and reading.is_planned(mention)
    implied = infinitive and governor is not None and governor.lemma in IMPLICATIVES
    awaited = _is_awaited(reading, mention)
    if not (modal or infinitive or noun or awaited) or implied:
        return
    start = reading.start_of(mention)
    yield from _default(reading, still_to_come, mention, Distance(reading.dct, start, low=0))


def _is_awaited(reading: Reading, mention: Mention) -> bool:
    """Whether it is a present that a conjunction puts ahead: "if they attack", "until it ends"."""
    if mention.tense is not Tense.PRESENT or mention.aspect is not Aspect.NONE:
        return False
    signal = reading.extraction.clauses[mention.clause].signal
    return signal is not None and reading.text[slice(*signal)].lower() in _AHEAD


_AHEAD = frozenset(("if", "unless", "until", "till", "once", "as soon as", "before", "in case"))


def under_way(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What is told in the present goes on at the publication."""
    if mention.tense is not Tense.PRESENT or mention.modality is not None:
        return
    if mention.aspect in (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE):
        return
    start, end = reading.start_of(mention), reading.end_of(mention)
    yield from _default(
        reading,
        under_way,
        mention,
        Distance(start, reading.dct, low=0),
        Distance(reading.dct, end, low=1),
    )


def with_what_governs_it(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """A participle ("fell, reflecting losses"), or what one "began to" do, goes on meanwhile."""
    governor = reading.governor_of(mention)
    if governor is None:
        return
    beside = mention.tense is Tense.PRESPART and mention.governance in _BESIDE
    implied = mention.tense is Tense.INFINITIVE and governor.lemma in IMPLICATIVES
    if not beside and not implied:
        return
    yield from _default(
        reading,
        with_what_governs_it,
        mention,
        SameUnit(reading.start_of(governor), reading.start_of(mention), Granularity.DAY),
        SameUnit(reading.end_of(governor), reading.end_of(mention), Granularity.DAY),
    )


def a_beginning_is_brief(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """An opening, an outbreak or an end is over on its day, however long what it begins."""
    if mention.phase not in (Phase.BEGIN, Phase.END) or mention.acts_on is None:
        return
    brief = SameUnit(reading.start_of(mention), reading.end_of(mention), Granularity.DAY)
    yield from _default(reading, a_beginning_is_brief, mention, brief)


_BESIDE = (Governance.ADJUNCT, Governance.ADVERBIAL)


def going_on_that_day(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What "is happening today", as the news has it, is of that day."""
    if mention.stative or mention.aspect not in _GOING_ON:
        return
    for number in reading.dated.get(mention.index, ()):
        interval = reading.expressions[number].interval
        if interval is not None and interval.granularity <= Granularity.DAY:
            during = During(reading.id_of(mention), interval)
            yield from _default(reading, going_on_that_day, mention, during)


_GOING_ON = (Aspect.PROGRESSIVE, Aspect.PERFECTIVE_PROGRESSIVE)


def noun_with_its_verb(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """An event noun is as far along as the verb it belongs to: past, going on, or to come."""
    governor = reading.governor_of(mention)
    if not mention.is_noun or governor is None or not governor.is_verb:
        return
    if mention.governance is not Governance.ARGUMENT or mention.phase is not None:
        return
    if _is_told_of(reading, mention, governor):
        return
    start, end = reading.start_of(mention), reading.end_of(mention)
    if governor.tense in (Tense.FUTURE, Tense.INFINITIVE) or governor.modality is not None:
        placed: tuple[Single, ...] = (Distance(reading.dct, start, low=0),)
    elif governor.tense in (Tense.PRESENT, Tense.PRESPART):
        placed = (Distance(start, reading.dct, low=0), Distance(reading.dct, end, low=1))
    elif governor.tense is Tense.PAST and not governor.stative:
        placed = (
            SameUnit(reading.start_of(governor), start, Granularity.DAY),
            SameUnit(reading.end_of(governor), end, Granularity.DAY),
        )
    else:
        return
    yield from _default(reading, noun_with_its_verb, mention, *placed, weight=0.5)


def _is_told_of(reading: Reading, noun: Mention, verb: Mention) -> bool:
    """Whether it is what a report is about ("denied the attack"), not the occasion of it."""
    if not verb.is_reporting:
        return False
    before = reading.text[max(0, noun.extent[0] - 4) : noun.extent[0]].split()
    return before[-1:] not in (["in"], ["at"], ["In"], ["At"])


def an_undertaking_goes_on(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """A crisis, a search, talks: when the news names them, they have begun and are not over."""
    if not mention.is_noun or mention.lemma not in UNDERTAKINGS or reading.is_planned(mention):
        return
    governor = reading.governor_of(mention)
    if governor is not None and (governor.modality or governor.tense is Tense.FUTURE):
        return
    if governor is not None and governor.index in reading.dated and not governor.is_reporting:
        return
    yield from _default(
        reading,
        an_undertaking_goes_on,
        mention,
        Distance(reading.start_of(mention), reading.dct, low=0),
        Distance(reading.dct, reading.end_of(mention), low=1),
        weight=0.5,
    )


def planned_after_it_was_told(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What is planned starts after the plan was told.

    Right for 74 % of 35 pairs.
    """
    telling = reading.telling(mention)
    if telling is None or not reading.is_planned(mention):
        return
    yield reading.claim(
        planned_after_it_was_told,
        Distance(reading.end_of(telling), reading.start_of(mention), low=0),
        Strength.DEFAULT,
        telling.span,
        mention.span,
    )


def begun_where_it_is_named(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """A happening that is named without a verb of its own has begun by the publication."""
    if not mention.is_noun or reading.is_planned(mention):
        return
    governor = reading.governor_of(mention)
    if governor is not None and (
        governor.tense in (Tense.FUTURE, Tense.INFINITIVE) or governor.modality is not None
    ):
        return
    start = reading.start_of(mention)
    yield from _default(
        reading, begun_where_it_is_named, mention, Distance(start, reading.dct, low=0), weight=0.5
    )


def going_on_as_it_is_told(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """A participle or adjective that describes something holds at the publication."""
    describes = mention.tense in (Tense.PRESPART, Tense.PASTPART) and not mention.finite
    if not describes and not (mention.stative and mention.tense is Tense.NONE):
        return
    if mention.is_noun or mention.modality is not None:
        return
    start, end = reading.start_of(mention), reading.end_of(mention)
    yield from _default(
        reading,
        going_on_as_it_is_told,
        mention,
        Distance(start, reading.dct, low=0),
        Distance(reading.dct, end, low=1),
    )


PLACES = (
    reported_on_the_day_of_publication,
    held_when_it_was_told,
    soon_after_it,
    done_by_what_has_a_date,
    carried_date,
    news_of_the_day,
    planned_after_it_was_told,
    still_to_come,
    under_way,
    with_what_governs_it,
    an_undertaking_goes_on,
    noun_with_its_verb,
    begun_where_it_is_named,
    going_on_as_it_is_told,
)
