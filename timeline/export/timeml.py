"""TimeML: the text with its time expressions, events and links inline.

Needs the text that the timeline was read from, whose time expressions `resolvers` finds; a timeline
without one, or made by hand, is written as a list of its events in order, each with the times that
are said of it. What is open on one side is a date with a modifier, and a range of dates a duration
with its first and its last. Links are written where one relation of TimeML says what is entailed
(`timeline.export.tlinks`); TimeML has no overlaps and no disjunctions, which go to the loss report.

Reference: TimeML 1.2.1 (http://timeml.org/).
"""

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from attrs import asdict, evolve, frozen

from resolvers.anchor import Anchor
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.find import find
from resolvers.granularity import Granularity, index_of
from resolvers.timex3 import Timex3, to_timex3
from resolvers.values import Interval, Modifier, Partial, Recurrence, Value
from timeline.chronology import Timeline
from timeline.event import DatedEvent
from timeline.export.document import Exported, Loss
from timeline.export.text import plain
from timeline.export.tlinks import Link, Time, event_links, time_links, times_named
from timeline.recurring import in_words

CREATION = "t0"
"""The name of the document creation time."""


def write(
    timeline: Timeline,
    *,
    everything: bool = True,
    text: str | None = None,
    anchor: Anchor | None = None,
) -> Exported:
    """The timeline as TimeML.

    Args:
        timeline: a solved timeline.
        everything: taken for all formats alike; TimeML always has all events.
        text: the text that it was read from.
        anchor: what it was read against; by default its publication date alone.

    >>> siege = Timeline().add("siege", "relief").relate("siege", "before", "relief").solve()
    >>> [line for line in write(siege).document.splitlines() if "TLINK" in line]
    ['<TLINK lid="l1" relType="BEFORE" eventInstanceID="ei1" relatedToEventInstance="ei2"/>']
    """
    events, named = tuple(timeline), times_named(timeline)
    if text is None:
        text, events_at, times_at = _listed(events, named)
    else:
        events_at = [_Event(e.start, e.end, e) for e in events if e.start is not None and e.end]
        times_at = list(_found(text, anchor or Anchor(dct=timeline.dct)))
    places = _apart([*events_at, *times_at], len(text))
    placed = [place for place in places if isinstance(place, _Event)]
    times = [place for place in places if isinstance(place, _Time)]
    numbers = {place.event.id: number for number, place in enumerate(placed, start=1)}
    losses = [
        Loss(event.id, "is left out: it has no place of its own in the text")
        for event in events
        if event.id not in numbers
    ]
    links = list(_links(timeline, [e for e in events if e.id in numbers], times, named, losses))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
        *_creation(timeline),
        f"<TEXT>{_tagged(text, places, numbers)}</TEXT>",
        *(_instance(place.event, numbers[place.event.id]) for place in placed),
        *(_tlink(lid, link, numbers) for lid, link in enumerate(links, start=1)),
        "</TimeML>",
    ]
    losses.append(Loss(None, "bounds in numbers, and relations that are no one link, are left out"))
    return Exported("\n".join(lines) + "\n", tuple(losses))


@frozen
class _Event:
    """An event with its place in the text."""

    start: int
    end: int
    event: DatedEvent


@frozen
class _Time:
    """A time expression with its place in the text."""

    start: int
    end: int
    value: Value
    implied: bool = False


_Place = _Event | _Time


def _found(text: str, anchor: Anchor) -> Iterator[_Time]:
    for found in find(text, anchor):
        if found.value is not None:
            yield _Time(found.start, found.end, found.value, found.implied)


def _listed(
    events: Sequence[DatedEvent], named: Mapping[str, set[Time]]
) -> tuple[str, list[_Event], list[_Time]]:
    """A text for a timeline that has none: labels, or names, and the times said of each."""
    text = ""
    placed: list[_Event] = []
    times: list[_Time] = []
    for event in events:
        words = event.label or event.id
        placed.append(_Event(len(text), len(text) + len(words), event))
        text += words
        for value in sorted(named.get(event.id, ()), key=str):
            text += ", "
            said = in_words(value) if isinstance(value, Recurrence) else str(value)
            times.append(_Time(len(text), len(text) + len(said), value))
            text += said
        text += "\n"
    return text, placed, times


def _apart(places: Sequence[_Place], length: int) -> list[_Place]:
    """The events within the text, without those inside another, and the times beside them."""
    kept: list[_Place] = []
    taken = bytearray(length)
    first = sorted(places, key=lambda p: (isinstance(p, _Time), p.start, p.end, _name(p)))
    for place in first:
        if place.start < place.end <= length and not any(taken[place.start : place.end]):
            taken[place.start : place.end] = b"\x01" * (place.end - place.start)
            kept.append(place)
    return sorted(kept, key=lambda p: p.start)


def _name(place: _Place) -> str:
    return place.event.id if isinstance(place, _Event) else ""


def _links(
    timeline: Timeline,
    events: Sequence[DatedEvent],
    times: Sequence[_Time],
    named: Mapping[str, set[Time]],
    losses: list[Loss],
) -> Iterator[Link]:
    for link in event_links(timeline, events):
        if isinstance(link, Link):
            yield link
        else:
            losses.append(Loss(link.first, f"its relation to {link.second} is no one link"))
    values: dict[str, Time] = {} if timeline.dct is None else {CREATION: timeline.dct}
    for number, time in enumerate(times, start=1):
        if isinstance(time.value, Interval | Recurrence):
            values[f"t{number}"] = time.value
    for event in events:
        yield from time_links(event, values, named)


def _creation(timeline: Timeline) -> Iterator[str]:
    if timeline.dct is not None:
        tags = _time_tags(timeline.dct, CREATION, implied=False, words=str(timeline.dct))
        role = 'functionInDocument="CREATION_TIME" temporalFunction='
        yield f"<DCT>{tags.replace('temporalFunction=', role, 1)}</DCT>"


def _tagged(text: str, places: Sequence[_Place], numbers: Mapping[str, int]) -> str:
    out, at, times = [], 0, 0
    for place in places:
        words = text[place.start : place.end]
        out.append(_escaped(text[at : place.start]))
        if isinstance(place, _Event):
            out += [_event_tag(place.event, numbers[place.event.id]), _escaped(words), "</EVENT>"]
        else:
            times += 1
            out.append(_time_tags(place.value, f"t{times}", implied=place.implied, words=words))
        at = place.end
    return "".join([*out, _escaped(text[at:])])


def _event_tag(event: DatedEvent, number: int) -> str:
    return f'<EVENT eid="e{number}" class="{event.event_class or "OCCURRENCE"}">'


def _time_tags(value: Value, tid: str, *, implied: bool, words: str) -> str:
    """The tag of a time; behind that of a range those of its first and its last, without words."""
    points = ""
    behind = ""
    timex = to_timex3(_plain(value))
    if (sides := _range(value)) is not None:
        first, last = sides
        timex = _length(value)
        points = f' beginPoint="{tid}a" endPoint="{tid}b"'
        behind = _tag(to_timex3(first), f"{tid}a") + "</TIMEX3>"
        behind += _tag(to_timex3(last), f"{tid}b") + "</TIMEX3>"
    more = f'{points} temporalFunction="{str(implied).lower()}"'
    return f"{_tag(timex, tid, more)}{_escaped(words)}</TIMEX3>{behind}"


def _tag(timex: Timex3, tid: str, more: str = "") -> str:
    said = asdict(timex).items()
    attributes = "".join(f" {key}={quoteattr(text)}" for key, text in said if text)
    return f'<TIMEX3 tid="{tid}"{attributes}{more}>'


def _plain(value: Value) -> Value:
    """A value as TimeML can write it: without doubt, and open on one side by a modifier."""
    if isinstance(value, Interval | Partial) and value.uncertain:
        value = evolve(value, uncertain=False)
    if not isinstance(value, Interval) or value.is_unit or value.modifier is not None:
        return value
    if value.end is None and value.start is not None:
        return _open_unit(value, value.start, Modifier.ON_OR_AFTER)
    if value.start is None and value.end is not None:
        return _open_unit(value, value.end - 1, Modifier.ON_OR_BEFORE)
    return value


def _open_unit(value: Interval, second: int, modifier: Modifier) -> Interval:
    unit = value.granularity
    return Interval.of(unit, index_of(unit, second), modifier=modifier)


def _range(value: Value) -> tuple[Interval, Interval] | None:
    """The first and the last unit of a range of several."""
    if not isinstance(value, Interval) or value.is_unit or None in (value.start, value.end):
        return None
    unit = value.granularity
    if unit is Granularity.PART_OF_DAY:
        unit = Granularity.SECOND
    assert value.start is not None
    assert value.end is not None
    first, last = (Interval.of(unit, index_of(unit, s)) for s in (value.start, value.end - 1))
    return first, last


def _length(value: Value) -> Timex3:
    assert isinstance(value, Interval)
    assert value.start is not None
    assert value.end is not None
    days, rest = divmod(value.end - value.start, SECONDS_PER_DAY)
    return Timex3("DURATION", f"PT{value.end - value.start}S" if rest else f"P{days}D")


def _instance(event: DatedEvent, number: int) -> str:
    said = {
        "pos": _part_of_speech(event),
        "tense": event.tense or "NONE",
        "aspect": event.aspect or "NONE",
        "polarity": event.polarity or "POS",
        "modality": event.modality,
    }
    attributes = "".join(f" {key}={quoteattr(text)}" for key, text in said.items() if text)
    return f'<MAKEINSTANCE eiid="ei{number}" eventID="e{number}"{attributes}/>'


def _part_of_speech(event: DatedEvent) -> str:
    """That of its word, as far as its tense tells it."""
    if event.start is None:
        return "OTHER"
    return "NOUN" if event.tense in (None, "NONE") else "VERB"


def _tlink(lid: int, link: Link, numbers: Mapping[str, int]) -> str:
    to = "relatedToTime" if link.to_time else "relatedToEventInstance"
    second = link.second if link.to_time else f"ei{numbers[link.second]}"
    return (
        f'<TLINK lid="l{lid}" relType="{link.relation}" '
        f'eventInstanceID="ei{numbers[link.first]}" {to}="{second}"/>'
    )


def _escaped(text: str) -> str:
    return escape(plain(text))
