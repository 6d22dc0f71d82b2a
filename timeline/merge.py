"""One chronology of several: the events of all, and which of them are the same.

Every document keeps its name, its publication date and its sources, so a contradiction between two
shows both quotes. Which events are one is decided by `timeline.identity`. That two are is an
inferred claim like any other: where it contradicts what is stated, it gives way and says so. Where
documents beyond doubt speak of one event and date it differently, that is a conflict, with both
quotes and both publication dates.

>>> from timeline.event import Event
>>> one = Timeline().add(Event("e1", label="the siege of Tarn", text="siege"))
>>> other = Timeline().add(Event("e9", label="siege of Tarn", text="siege"))
>>> both = merge(one.constrain("e1", start="1573-05"), other.constrain("e9", end="1573-09-13"))
>>> [(event.id, str(event.bounds)) for event in both]
[('1:e1', '1573-05-01/1573-09-13'), ('2:e9', '1573-05-01/1573-09-13')]
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve, fields

from timeline.chronology import Timeline
from timeline.constraint import Alternative, Choice, Merge, Within, points_of
from timeline.errors import InvalidClaim
from timeline.event import Claim, Source, Strength
from timeline.identity.bonds import bonds
from timeline.identity.naming import naming
from timeline.identity.verdict import Told, Verdict
from timeline.point import Point, Side, dct
from timeline.reach import Reach

RULE = "the same event in both"


def merge(*timelines: Timeline, names: Sequence[str] = ()) -> Timeline:
    """The solved timeline of several.

    Args:
        timelines: two or more, solved or not.
        names: of their documents, where their events do not say; else they are numbered.

    Raises:
        InvalidClaim: for names that are not as many as the timelines, or not different.
    """
    called = tuple(names) or tuple(str(number) for number in range(1, len(timelines) + 1))
    if len(called) != len(timelines) or len(set(called)) != len(called):
        raise InvalidClaim(f"{len(timelines)} timelines need as many different names: {called}")
    parts = [_named(tl, name) for tl, name in zip(timelines, called, strict=True)]
    events = [event for part in parts for event in part.events]
    claims = [claim for part in parts for claim in part.claims]
    claims += _same_events([part.solve() for part in parts], called)
    return Timeline(tuple(events), tuple(claims)).solve()


def _named(timeline: Timeline, name: str) -> Timeline:
    """A timeline whose events, publication and sources bear the name of their document."""
    events = tuple(
        evolve(
            event,
            id=f"{name}:{event.id}",
            document=event.document or name,
            folded_into=None if event.folded_into is None else f"{name}:{event.folded_into}",
        )
        for event in timeline.events
    )
    claims = [
        evolve(
            claim,
            constraint=_renamed(claim.constraint, name),
            source=evolve(claim.source, document=claim.source.document or name),
        )
        for claim in timeline.claims
    ]
    said = {claim.constraint for claim in claims}
    if timeline.dct is not None and Within(dct(name), timeline.dct) not in said:
        published = Source(quote=f"{name} published {timeline.dct}", document=name)
        claims.append(Claim(Within(dct(name), timeline.dct), source=published))
    return Timeline(events, tuple(claims))


def _renamed(said: Any, name: str) -> Any:
    """A constraint, or a part of one, about the events of a named document."""
    match said:
        case Point(of, Side.INSTANT):
            return dct(name) if of == "dct" else said
        case Point(of, side):
            return Point(f"{name}:{of}", side)
        case Choice(alternatives):
            return Choice(tuple(_renamed(alternative, name) for alternative in alternatives))
        case Alternative(reading, constraints):
            return Alternative(reading, tuple(_renamed(single, name) for single in constraints))
    changes: dict[str, object] = {}
    for attribute in fields(type(said)):
        value = getattr(said, attribute.name)
        if isinstance(value, Point):
            changes[attribute.name] = _renamed(value, name)
        elif isinstance(value, str) and attribute.name in ("event", "first", "second"):
            changes[attribute.name] = f"{name}:{value}"
    return evolve(said, **changes)


def _same_events(parts: Sequence[Timeline], names: Sequence[str]) -> Iterator[Claim]:
    """That events of different documents are one."""
    documents = dict(zip(names, parts, strict=True))
    told = [one for name, part in documents.items() for one in _told(name, part)]
    for bond in bonds(told):
        one, other = bond.first, bond.second
        merge = Merge(one.event, other.event, ends=True)
        if bond.verdict is Verdict.SAME:
            quote = f"{one.event.label} / {other.event.label}"
            yield Claim(merge, Strength.INFERRED, Source(RULE, quote))
        else:
            quote = f"{_dates(one, documents)}; {_dates(other, documents)}"
            yield Claim(merge, Strength.STATED, Source(RULE, quote))


def _told(name: str, part: Timeline) -> Iterator[Told]:
    """The events of a document as it tells them, in its order."""
    group = {event.id: event.id for event in part.events}
    for pair in part.solved.entailed.merged():
        one, other = (_root(group, event) for event in pair)
        group[other] = one
    cited: dict[str, str | None] = {}
    for claim in part.claims:
        for point in points_of(claim.constraint):
            cited.setdefault(point.of, claim.source.citation)
    places: dict[str, frozenset[str]] = {}
    for event in part.events:
        if event.folded_into is not None:
            said = naming(event.label, event.text).places
            places[event.folded_into] = places.get(event.folded_into, frozenset()) | said
    for dated in part:
        identifier = dated.id
        yield Told(
            dated,
            name,
            cited.get(identifier),
            _root(group, identifier),
            places.get(identifier, frozenset()),
        )


def _root(group: Mapping[str, str], event: str) -> str:
    while group[event] != event:
        event = group[event]
    return event


def _dates(told: Told, documents: Mapping[str, Timeline]) -> str:
    """When a document dates an event, and when it was published itself."""
    day = Reach(*documents[told.document].when(dct(told.document)))
    published = "" if day == Reach(None, None) else f", published {day},"
    return f"{told.document}{published} dates {told.event.label} {told.event.bounds}"
