"""From text to a solved timeline: the one place that puts the parts together.

>>> tl = from_text("Talks opened in Geneva on Monday.", "2016-03-14")
>>> print(tl["talks"].likely.start_text)
2016-03-14
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from resolvers.anchor import Anchor, Domain
from resolvers.expression import TimeExpression
from resolvers.find import as_anchor, domain_of, find
from resolvers.timex3 import read_date
from resolvers.values import Interval
from timeline.chronology import Timeline
from timeline.constraint import During
from timeline.errors import InvalidClaim
from timeline.event import Claim, Event, Source, Strength
from timeline.extract.ages import date_by_age
from timeline.extract.binding import event_named
from timeline.extract.coreference import bridge_mentions, merge_mentions, taken_together
from timeline.extract.dating import date_mentions, dated_by_itself
from timeline.extract.defaults import usual_times
from timeline.extract.english import EnglishExtractor
from timeline.extract.entries import entries, told_from
from timeline.extract.extents import on_the_day_itself
from timeline.extract.focus import keep_to_the_story
from timeline.extract.lives import born_and_died
from timeline.extract.mention import Mention, Span
from timeline.extract.once import told_once_more
from timeline.extract.ordering import order_mentions
from timeline.extract.protocol import EventExtractor
from timeline.extract.published import own_date
from timeline.extract.reading import Reading
from timeline.extract.series import again_and_again
from timeline.extract.telling import order_by_telling
from timeline.extract.tenses import relate_to_telling
from timeline.lookup import find_one

Known = Mapping[str, Interval | str]


def from_text(
    text: str,
    anchor: Anchor | str | None = None,
    *,
    known: Known | None = None,
    document: str | None = None,
    extractor: EventExtractor | None = None,
    synonyms: Iterable[Iterable[str]] = (),
) -> Timeline:
    """The solved timeline of a text.

    Args:
        text: the text.
        anchor: what its time expressions are read against; a date alone is the publication date,
            and nothing where it is not known.
        known: dates of events of the text, by words of their phrase.
        document: its name, where several are read together.
        extractor: what finds the events; the built-in English one by default.
        synonyms: more groups of nouns that may name one happening ("gale", "storm").

    Raises:
        UnknownEvent: where `known` names no event of the text, or several.
        InvalidAnchor: for a publication date that is none.
    """
    given = as_anchor(anchor)
    reading = read(text, given, document=document, extractor=extractor)
    groups = tuple(frozenset(group) for group in synonyms)
    if groups:
        reading = evolve(reading, synonyms=(*reading.synonyms, *groups))
    return timeline_of(reading, known).solve()


def read(
    text: str,
    anchor: Anchor,
    *,
    document: str | None = None,
    extractor: EventExtractor | None = None,
    expressions: Sequence[TimeExpression] | None = None,
    events: Sequence[Span] | None = None,
) -> Reading:
    """What is found in a text, before anything is concluded from it.

    Args:
        text: as in `from_text`, like the next three.
        anchor: what its time expressions are read against.
        document: its name.
        extractor: what finds the events.
        expressions: the time expressions, where they are known, in place of finding them.
        events: the spans of the events, where they are known.
    """
    given = find(text, anchor) if expressions is None else expressions
    found = tuple(on_the_day_itself(text, expression) for expression in given)
    reader = extractor or EnglishExtractor()
    extraction = reader.extract(text, [_words_of_time(e) for e in found], events=events)
    domain = domain_of(text, anchor)
    diary = () if anchor.dct is not None else entries(text, extraction, found)
    if diary and expressions is None:
        found = tuple(told_from(diary, expression, anchor) for expression in found)
    undated = anchor.dct is None and not diary
    own = own_date(text, extraction, found) if undated else None
    if own is not None and own.in_dateline:
        domain = anchor.domain or Domain.NEWS
    if own is not None and own.day is not None and expressions is None:
        # What "yesterday" is counts from that day, as in a report.
        anchor = evolve(anchor, dct=own.day, domain=anchor.domain or Domain.NEWS)
        found = tuple(on_the_day_itself(text, expression) for expression in find(text, anchor))
        extraction = reader.extract(text, [_words_of_time(e) for e in found], events=events)
    told = Reading(text, extraction, found, anchor, domain, document, own, diary)
    return keep_to_the_story(told) if expressions is None else told


def _words_of_time(expression: TimeExpression) -> Span:
    """An expression without the event it counts from, which is for the extractor to find."""
    named = event_named(expression.term)
    if named is None or not expression.start < named.start < expression.end:
        return expression.start, expression.end
    return expression.start, named.start


def timeline_of(reading: Reading, known: Known | None = None) -> Timeline:
    """The events and claims of a reading, not solved yet.

    Raises:
        UnknownEvent: where `known` names no event of the text, or several.
    """
    events = {reading.id_of(m): event_of(reading, m) for m in reading.mentions}
    claims = []
    for made in claims_of(reading):
        if isinstance(made, Event):
            events.setdefault(made.id, made)
        else:
            claims.append(made)
    claims.extend(_given(events.values(), known or {}))
    given = None if reading.own_date is not None else reading.anchor.dct
    return Timeline(tuple(events.values()), tuple(claims), dct=given)


def claims_of(reading: Reading) -> Iterator[Claim | Event]:
    """All that the rules conclude from a reading, and the events that only expressions name."""
    yield from dated_by_itself(reading)
    yield from date_mentions(reading)
    yield from born_and_died(reading)
    yield from date_by_age(reading)
    yield from again_and_again(reading)
    yield from relate_to_telling(reading)
    yield from order_by_telling(reading)
    yield from order_mentions(reading)
    yield from merge_mentions(reading)
    yield from told_once_more(reading)
    yield from taken_together(reading)
    yield from bridge_mentions(reading)
    yield from usual_times(reading)


def event_of(reading: Reading, mention: Mention) -> Event:
    """The event that a mention speaks of."""
    folded = mention.acts_on if mention.phase is not None else None
    low, high = mention.extent
    telling = reading.telling(mention)
    return Event(
        id=reading.id_of(mention),
        label=mention.label or mention.text,
        text=mention.text,
        document=reading.document,
        start=mention.start,
        end=mention.end,
        sentence=reading.sentences[mention.sentence],
        aliases=(" ".join(reading.text[low:high].split()),),
        event_class=mention.event_class.value,
        tense=mention.tense.value,
        aspect=mention.aspect.value,
        polarity=mention.polarity.value,
        modality=mention.modality,
        factuality=mention.factuality.value,
        speaker=None if mention.speaker is None else reading.text[slice(*mention.speaker)],
        told_by=None if telling is None else reading.id_of(telling),
        participants=tuple(reading.text[a:b] for a, b in mention.participants),
        salience=mention.salience,
        folded_into=None if folded is None else reading.id_of(folded),
    )


def _given(events: Iterable[Event], known: Known) -> Iterator[Claim]:
    named: dict[str, str] = {}
    for words, date in known.items():
        event = find_one(tuple(events), words)
        if named.setdefault(event.id, words) != words:
            raise InvalidClaim(
                f"two dates are given for one event, as {named[event.id]!r} and as {words!r}: "
                "keep one"
            )
        interval = read_date(date) if isinstance(date, str) else date
        if not isinstance(interval, Interval):
            raise InvalidClaim(f"{date!r} is no date to give to {words!r}")
        source = Source("given", f"{words} = {interval}")
        yield Claim(During(event, interval), Strength.STATED, source)
