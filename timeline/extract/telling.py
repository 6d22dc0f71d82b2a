"""What acts of saying tell of order: a report comes after what it reports.

Journalism tells what happened and then who says what of it (A. Bell, "News stories as narratives",
1998), so that a report follows what it reports in its own sentence, and in print what the sentence
before tells of. How often each rule is right is measured on TimeBank with the MATRES order by
`benchmarks/order_rules.py`, which writes the figures here.
"""

import re
from collections.abc import Iterator

from resolvers.anchor import Domain
from timeline.constraint import Distance
from timeline.event import Claim, Strength
from timeline.extract.mention import Aspect, ClauseKind, Factuality, Governance, Mention, Tense
from timeline.extract.reading import Reading

_LOOKS_BACK = re.compile(
    r"\b(?:previously|earlier|already|originally|initially|once)\b[^.]*$", re.I
)
_REACH = 60  # characters
_ASSERTING = (ClauseKind.MAIN, ClauseKind.COORDINATE, ClauseKind.QUOTE)


def order_by_telling(reading: Reading) -> Iterator[Claim]:
    """All claims that acts of saying make about order."""
    for mention in reading.mentions:
        yield from told_after_it_happened(reading, mention)
        yield from planned_in_what_governs_it(reading, mention)
        yield from done_and_then_said(reading, mention)
    if reading.domain is Domain.NEWS:
        yield from _comments(reading)


def _comments(reading: Reading) -> Iterator[Claim]:
    """What undated reports claim about the other mentions of their sentence and its neighbours."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    for report in reading.mentions:
        if not _comments_on(reading, report):
            continue
        for told in by_sentence.get(report.sentence - 1, ()):
            yield from commented_on_afterwards(reading, told, report)
        for near in (report.sentence, report.sentence + 1):
            for told in by_sentence.get(near, ()):
                yield from dated_before_the_news(reading, told, report)
        for told in by_sentence.get(report.sentence + 1, ()):
            yield from come_about_before_the_report(reading, told, report)


def told_after_it_happened(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What is reported in the past, or as having happened, was over when it was reported.

    Right for 97 % of 337 pairs.
    """
    present = mention.tense is Tense.PRESENT and mention.aspect is not Aspect.NONE
    if not present and mention.tense not in (Tense.PAST, Tense.PASTPART):
        return
    if mention.modality is not None or mention.is_reporting:
        return
    telling = reading.telling(mention)
    if telling is None or telling.modality is not None:
        return
    if telling.tense not in (Tense.PAST, Tense.PRESENT) or telling.aspect is not Aspect.NONE:
        return
    if mention.governor == telling.index and mention.governance is Governance.COORDINATE:
        return  # "said it was so and ordered a search": another thing done, not one more told of
    present = present or mention.tense is Tense.PASTPART
    lasting = mention.stative or present
    point = reading.start_of(mention) if lasting else reading.end_of(mention)
    yield reading.claim(
        told_after_it_happened,
        Distance(point, reading.start_of(telling), low=int(present)),
        Strength.INFERRED,
        _words(telling),
        _words(mention),
    )


def commented_on_afterwards(reading: Reading, told: Mention, report: Mention) -> Iterator[Claim]:
    """What one sentence tells as begun, the report in the next is later than.

    Right for 98 % of 401 pairs.
    """
    if not _begun(told) or _is_of_the_day(reading, told):
        return
    yield reading.claim(
        commented_on_afterwards,
        Distance(reading.start_of(told), reading.start_of(report), low=1),
        Strength.INFERRED,
        _words(told),
        _words(report),
    )


def dated_before_the_news(reading: Reading, told: Mention, report: Mention) -> Iterator[Claim]:
    """Undated reports are later than what a date around them puts before the publication.

    Right for 98 % of 90 pairs.
    """
    if told.tense not in (Tense.PAST, Tense.PASTPART) or not _begun(told):
        return
    if not _is_dated_earlier(reading, told):
        return
    yield reading.claim(
        dated_before_the_news,
        Distance(reading.start_of(told), reading.start_of(report), low=1),
        Strength.INFERRED,
        _words(told),
        _words(report),
    )


def come_about_before_the_report(
    reading: Reading, told: Mention, report: Mention
) -> Iterator[Claim]:
    """ "He said so. Prices have risen": what has come to be so began before it was spoken of.

    Right for 97 % of 38 pairs.
    """
    perfect = told.aspect in (Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE)
    if told.tense is not Tense.PRESENT or not perfect or not _begun(told):
        return
    yield reading.claim(
        come_about_before_the_report,
        Distance(reading.start_of(told), reading.start_of(report), low=1),
        Strength.INFERRED,
        _words(report),
        _words(told),
    )


def _is_dated_earlier(reading: Reading, mention: Mention) -> bool:
    dct = reading.anchor.dct
    numbers = reading.dated.get(mention.index)
    if dct is None or dct.start is None or not numbers:
        return False
    intervals = [reading.expressions[number].interval for number in numbers]
    return any(i is not None and i.end is not None and i.end <= dct.start for i in intervals)


def _is_of_the_day(reading: Reading, mention: Mention) -> bool:
    """Whether an expression puts it on the day of publication, when reports may come before it."""
    dct = reading.anchor.dct
    if dct is None or dct.start is None:
        return False
    intervals = [reading.expressions[n].interval for n in reading.dated.get(mention.index, ())]
    return any(i is not None and (i.end is None or i.end > dct.start) for i in intervals)


def _begun(mention: Mention) -> bool:
    """Whether it is told as something that has begun: past, perfect, or a participle."""
    if mention.modality is not None or mention.is_reporting or mention.is_noun:
        return False
    if mention.factuality is Factuality.PLANNED:
        return False
    if mention.tense is Tense.PRESENT:
        return mention.aspect is not Aspect.NONE or not mention.stative
    if mention.tense is Tense.PRESPART:  # "fell, losing": not "by losing", "without losing"
        return mention.governance in (None, Governance.ADJUNCT, Governance.PARTICIPLE)
    return mention.tense in (Tense.PAST, Tense.PASTPART)


def _comments_on(reading: Reading, mention: Mention) -> bool:
    """Whether it is an act of saying that nothing dates, in a clause that asserts it."""
    return (
        mention.is_reporting
        and mention.is_verb
        and mention.tense in (Tense.PAST, Tense.PRESENT)
        and mention.aspect is Aspect.NONE
        and mention.modality is None
        and not mention.passive
        and mention.index not in reading.dated
        and reading.extraction.clauses[mention.clause].kind in _ASSERTING
        and not _LOOKS_BACK.search(reading.text, max(0, mention.start - _REACH), mention.start)
    )


def done_and_then_said(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """ "Met the families and said": the second clause of a sentence says what came afterwards.

    Right for 100 % of 16 pairs.
    """
    governor = reading.governor_of(mention)
    if governor is None or mention.governance is not Governance.COORDINATE:
        return
    if not mention.is_reporting or mention.tense is not Tense.PAST or mention.passive:
        return
    if mention.aspect is not Aspect.NONE or governor.start > mention.start:
        return
    if not _begun(governor) or governor.tense is not Tense.PAST:
        return
    yield reading.claim(
        done_and_then_said,
        Distance(reading.start_of(governor), reading.start_of(mention), low=1),
        Strength.INFERRED,
        _words(governor),
        _words(mention),
    )


def planned_in_what_governs_it(reading: Reading, mention: Mention) -> Iterator[Claim]:
    """What somebody did something in order to do, or agreed or decided to do, comes after it.

    Right for 97 % of 38 pairs.
    """
    governor = reading.governor_of(mention)
    if mention.tense is not Tense.INFINITIVE or mention.aspect is not Aspect.NONE:
        return
    if governor is None or governor.is_noun or governor.phase is not None:
        return
    aim = mention.governance is Governance.PURPOSE
    if not aim and mention.governance is not Governance.COMPLEMENT:
        return
    if mention.stative or governor.stative or governor.tense is not Tense.PAST:
        return
    yield reading.claim(
        planned_in_what_governs_it,
        Distance(reading.start_of(governor), reading.start_of(mention), low=1),
        Strength.INFERRED,
        _words(governor),
        _words(mention),
    )


def _words(mention: Mention) -> tuple[int, int]:
    return mention.group or mention.span
