"""Defaults: what is usual where a text does not say, always marked as such.

News is recent: a report is made on the day of publication unless something dates it.
"""

from collections.abc import Iterator

from resolvers.anchor import Domain
from resolvers.granularity import Granularity
from timeline.constraint import Distance, SameUnit
from timeline.event import Claim, Strength
from timeline.extract.mention import Aspect, Factuality, Mention, Tense
from timeline.extract.reading import Reading


def usual_times(reading: Reading) -> Iterator[Claim]:
    """All defaults of a text."""
    if reading.domain is not Domain.NEWS:
        return
    for mention in reading.mentions:
        for rule in RULES:
            yield from rule(reading, mention)


def reported_on_the_day_of_publication(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """Statements in the news are made on the day of publication."""
    if not mention.is_reporting or mention.index in reading.dated or mention.is_noun:
        return
    if mention.tense is not Tense.PAST or mention.aspect is not Aspect.NONE:
        return
    if mention.factuality is not Factuality.HAPPENED:
        return
    for point in (reading.start_of(mention), reading.end_of(mention)):
        yield reading.claim(
            reported_on_the_day_of_publication,
            SameUnit(point, reading.dct, Granularity.DAY),
            Strength.DEFAULT,
            mention.span,
        )


def told_after_it_happened(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What is reported in the past was over when it was reported."""
    if mention.reporter is None or mention.tense is not Tense.PAST or mention.modality:
        return
    if mention.stative or not mention.finite:
        return
    telling = reading.mentions[mention.reporter]
    yield reading.claim(
        told_after_it_happened,
        Distance(reading.end_of(mention), reading.start_of(telling), low=0),
        Strength.DEFAULT,
        telling.span,
        mention.span,
    )


def planned_after_it_was_told(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What is planned starts after the plan was told."""
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


RULES = (
    reported_on_the_day_of_publication,
    told_after_it_happened,
    planned_after_it_was_told,
)
