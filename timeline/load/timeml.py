"""TimeML in: its events, times and links as a timeline, and the text without the tags.

Expat does the reading; entity declarations and external entities are refused, so that a document
can neither grow beyond its size nor reach outside itself. A TLINK is a stated claim with its two
phrases as the quote; one to a time whose value is a date becomes a claim about that date.

Reference: TimeML 1.2.1 (J. Pustejovsky et al., 2003; http://timeml.org/).

>>> document = read_timeml('<TimeML><TEXT>They <EVENT eid="e1" class="OCCURRENCE">met</EVENT>. '
...                        '<MAKEINSTANCE eiid="ei1" eventID="e1" tense="PAST"/></TEXT></TimeML>')
>>> document.text, document.timeline.events[0].tense
('They met. ', 'PAST')
"""

from collections.abc import Iterator, Mapping
from typing import Any
from xml.parsers import expat

from attrs import frozen

from resolvers.errors import ResolverError
from resolvers.granularity import Granularity
from resolvers.timex3 import Timex3, from_timex3
from resolvers.values import Duration, Interval, Partial, Recurrence
from timeline.chronology import Timeline
from timeline.constraint import (
    Constraint,
    Covers,
    During,
    Lasted,
    OnPattern,
    Recurs,
    Related,
    Within,
)
from timeline.errors import InputError
from timeline.event import Claim, Event, Source
from timeline.point import end, start

RELATIONS = {
    "BEFORE": ("before", "meets"),
    "AFTER": ("met_by", "after"),
    "IBEFORE": ("meets",),
    "IAFTER": ("met_by",),
    "INCLUDES": ("contains", "started_by", "finished_by"),
    "IS_INCLUDED": ("during", "starts", "finishes"),
    "DURING": ("during", "starts", "finishes", "equals"),
    "DURING_INV": ("contains", "started_by", "finished_by", "equals"),
    "BEGINS": ("starts",),
    "BEGUN_BY": ("started_by",),
    "ENDS": ("finishes",),
    "ENDED_BY": ("finished_by",),
    "SIMULTANEOUS": ("equals",),
    "IDENTITY": ("equals",),
}
"""TimeML's relations as Allen's. Annotators give BEFORE also to what meets, INCLUDES also to what
begins or ends together."""

Time = Interval | Partial | Recurrence | Duration


@frozen
class TimemlDocument:
    """What a TimeML document holds.

    Args:
        text: its text, without the tags.
        timeline: its events and links, not solved yet.
        problems: what of it could not be read, in words.
    """

    text: str
    timeline: Timeline
    problems: tuple[str, ...] = ()


@frozen
class _Tag:
    """A TIMEX3 or EVENT with its place in the text."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int


def read_timeml(document: str, name: str = "the document") -> TimemlDocument:
    """The events, times and links of a TimeML document.

    Raises:
        InputError: where it is no XML, or declares entities.
    """
    reader = _Reader(name)
    text, tags, others = reader.read(document)
    problems: list[str] = []
    made: dict[str, list[dict[str, str]]] = {}
    for tag_name, given in others:
        if tag_name == "MAKEINSTANCE" and "eiid" in given:
            made.setdefault(given.get("eventID", ""), []).append(given)
    events = {name: event for tag in tags["EVENT"] for name, event in _events(tag, text, made)}
    times: dict[str, tuple[_Tag, Time]] = {}
    published = None
    for tag in tags["TIMEX3"]:
        try:
            value = _value(tag)
        except ResolverError as error:
            problems.append(f"{tag.attributes.get('tid')}: {error}")
            continue
        if isinstance(value, Interval | Partial | Recurrence | Duration):
            times[tag.attributes.get("tid", "")] = (tag, value)
        if tag.attributes.get("functionInDocument") in ("CREATION_TIME", "PUBLICATION_TIME"):
            published = value if isinstance(value, Interval) else published
    for tid, (tag, _) in list(times.items()):
        if (between := _between(tag, times)) is not None:
            times[tid] = (tag, between)
    links = [attributes for tag, attributes in others if tag == "TLINK"]
    spans = _Spans(text, events, times)
    claims = [claim for link in links for claim in spans.claims(link, problems)]
    timeline = Timeline(tuple(dict.fromkeys(events.values())), tuple(claims), published)
    return TimemlDocument(text, timeline, tuple(problems))


class _Reader:
    """Walks through the XML, keeping the text and where the tags stand in it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._text: list[str] = []
        self._length = 0
        self._open: list[tuple[str, dict[str, str], int]] = []
        self._inside = 0
        self._tags: dict[str, list[_Tag]] = {"EVENT": [], "TIMEX3": []}
        self._others: list[tuple[str, dict[str, str]]] = []

    def read(
        self, document: str
    ) -> tuple[str, dict[str, list[_Tag]], list[tuple[str, dict[str, str]]]]:
        has_text = "<TEXT" in document
        self._inside = 0 if has_text else 1
        parser = expat.ParserCreate(encoding="utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._refuse
        parser.ExternalEntityRefHandler = self._refuse
        try:
            parser.Parse(document.encode(), True)
        except expat.ExpatError as error:
            raise InputError(
                f"{self._name}: line {error.lineno} is no XML: {expat.ErrorString(error.code)}"
            ) from None
        return "".join(self._text), self._tags, self._others

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._inside += name == "TEXT"
        self._open.append((name, attributes, self._length))

    def _end(self, name: str) -> None:
        tag, attributes, start = self._open.pop()
        self._inside -= name == "TEXT"
        if tag in self._tags:
            self._tags[tag].append(_Tag(tag, attributes, start, self._length))
        else:
            self._others.append((tag, attributes))

    def _characters(self, data: str) -> None:
        if self._inside:
            self._text.append(data)
            self._length += len(data)

    def _refuse(self, *_: Any) -> int:
        raise InputError(f"{self._name}: declares entities, which are not read")


def _between(tag: _Tag, times: Mapping[str, tuple[_Tag, Time]]) -> Interval | None:
    """The time from the first to the last of a range, which are times of their own."""
    names = (tag.attributes.get("beginPoint", ""), tag.attributes.get("endPoint", ""))
    first, last = (times[name][1] if name in times else None for name in names)
    if not isinstance(first, Interval) or not isinstance(last, Interval):
        return None
    low, high = first.start, last.end
    if low is None or high is None or low >= high:
        return None
    return Interval(low, high, min(first.granularity, last.granularity))


def _events(
    tag: _Tag, text: str, made: Mapping[str, list[dict[str, str]]]
) -> Iterator[tuple[str, Event]]:
    """The instances of an event, each by the names that links use: its own and the event's."""
    eid = tag.attributes.get("eid", "")
    instances = made.get(eid, [{}])
    for instance in instances:
        name = eid if len(instances) == 1 else f"{eid}-{instance['eiid']}"
        event = _event(tag, text, name, instance)
        yield instance.get("eiid", eid), event
        if instance is instances[0]:
            yield eid, event


def _event(tag: _Tag, text: str, name: str, instance: Mapping[str, str]) -> Event:
    words = text[tag.start : tag.end]
    return Event(
        name,
        label=" ".join(words.split()) or name,
        text=words,
        start=tag.start,
        end=tag.end,
        event_class=tag.attributes.get("class"),
        tense=instance.get("tense"),
        aspect=instance.get("aspect"),
        polarity=instance.get("polarity"),
        modality=instance.get("modality"),
    )


def _value(tag: _Tag) -> object:
    names = ("mod", "quant", "freq")
    given = {name: tag.attributes.get(name) for name in names}
    kind, value = tag.attributes.get("type", "DATE"), tag.attributes.get("value", "")
    return from_timex3(Timex3(kind, value, **given))


@frozen
class _Spans:
    """Events and times by the names that links use."""

    text: str
    events: dict[str, Event]
    times: dict[str, tuple[_Tag, Time]]

    def claims(self, link: dict[str, str], problems: list[str]) -> Iterator[Claim]:
        relation = link.get("relType", "")
        first = link.get("eventInstanceID") or link.get("eventID") or link.get("timeID") or ""
        second = (
            link.get("relatedToEventInstance")
            or link.get("relatedToEvent")
            or link.get("relatedToTime")
            or ""
        )
        one, other = self._event(first), self._event(second)
        where = link.get("lid", "a TLINK")
        if relation not in RELATIONS:
            problems.append(f"{where}: {relation!r} is no relation of TimeML")
        elif one is not None and other is not None:
            names = RELATIONS[relation]
            yield self._claim(Related(one.id, names, other.id), relation, first, second)
        elif one is not None and second in self.times:
            for constraint in _dated(one.id, relation, self.times[second][1]):
                yield self._claim(constraint, relation, first, second)
        elif other is not None and first in self.times:
            for constraint in _dated(other.id, INVERSE[relation], self.times[first][1]):
                yield self._claim(constraint, relation, first, second)
        elif not {first, second} <= self.times.keys():
            problems.append(f"{where}: {first!r} or {second!r} is no event or dated time")

    def _event(self, name: str) -> Event | None:
        return self.events.get(name)

    def _claim(self, constraint: Constraint, relation: str, first: str, second: str) -> Claim:
        return Claim(constraint, source=Source(relation, self._words(first, second)))

    def _words(self, *names: str) -> str:
        said = []
        for name in names:
            event = self._event(name)
            tag = self.times[name][0] if name in self.times else None
            if event is not None:
                said.append(event.label)
            elif tag is not None:
                said.append(self.text[tag.start : tag.end] or tag.attributes.get("value", ""))
        return " / ".join(" ".join(words.split()) for words in said)


INVERSE = {
    "BEFORE": "AFTER", "AFTER": "BEFORE", "IBEFORE": "IAFTER", "IAFTER": "IBEFORE",
    "INCLUDES": "IS_INCLUDED", "IS_INCLUDED": "INCLUDES", "DURING": "DURING_INV",
    "DURING_INV": "DURING", "BEGINS": "BEGUN_BY", "BEGUN_BY": "BEGINS", "ENDS": "ENDED_BY",
    "ENDED_BY": "ENDS", "SIMULTANEOUS": "SIMULTANEOUS", "IDENTITY": "IDENTITY",
}  # fmt: skip
"""TimeML's relations seen from the other side."""


def _dated(event: str, relation: str, value: Time) -> Iterator[Constraint]:
    """A relation of an event to a date, or to a set of times, as claims about the event."""
    if isinstance(value, Duration):
        if relation in ("DURING", "SIMULTANEOUS", "IDENTITY"):
            yield Lasted(event, value)
        return
    if not isinstance(value, Interval):
        if relation in ("IS_INCLUDED", "DURING", "SIMULTANEOUS", "IDENTITY", "BEGUN_BY"):
            if isinstance(value, Recurrence):
                yield Recurs(event, value)
            else:
                yield OnPattern(start(event), value)
        return
    time = value.meant
    if relation in ("BEFORE", "IBEFORE") and time.start is not None:
        yield Within(end(event), Interval(None, time.start, Granularity.SECOND))
    elif relation in ("AFTER", "IAFTER") and time.end is not None:
        yield Within(start(event), Interval(time.end, None, Granularity.SECOND))
    elif relation in ("IS_INCLUDED", "BEGINS", "ENDS"):
        yield During(event, value)
    elif relation in ("INCLUDES", "BEGUN_BY", "ENDED_BY"):
        yield Covers(event, value)
    elif relation in ("DURING", "SIMULTANEOUS", "IDENTITY"):
        # Annotators call "simultaneous" also what happens at some moment of a day.
        yield During(event, value)
