"""One chronology of several: the events of all, and which of them are the same.

Every document keeps its name, its publication date and its sources, so a contradiction between two
shows both quotes. That two events are one is an inferred claim like any other: they are of one kind
(the same word, or a group of `extract.lexicon.kinds`), share a name, and nothing known of their
times speaks against it. Where it contradicts what is stated, it gives way and says so. Where two
documents beyond doubt speak of one event (`timeline.identity`) and date it differently, that is a
conflict of both, with both quotes and both publication dates.

>>> from timeline.event import Event
>>> one = Timeline().add(Event("e1", label="the siege of Tarn", text="siege"))
>>> other = Timeline().add(Event("e9", label="siege of Tarn", text="siege"))
>>> both = merge(one.constrain("e1", start="1573-05"), other.constrain("e9", end="1573-09-13"))
>>> [(event.id, str(event.bounds)) for event in both]
[('1:e1', '1573-05-01/1573-09-13'), ('2:e9', '1573-05-01/1573-09-13')]
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from attrs import Factory, evolve, field, fields, frozen

from timeline.chronology import Timeline
from timeline.constraint import Alternative, Choice, Merge, Within
from timeline.errors import InvalidClaim
from timeline.event import Claim, DatedEvent, Source, Strength
from timeline.identity import is_dated_twice, is_same
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
    solved = [_Part(name, part.solve()) for name, part in zip(called, parts, strict=True)]
    for one, other in combinations(solved, 2):
        claims += _same_events(one, other)
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


def _same_events(one: "_Part", other: "_Part") -> Iterator[Claim]:
    """Pairs of events of two documents that are one, each event in one pair at most."""
    taken: set[str] = set()
    left: list[DatedEvent] = []
    for event in one.events:
        match = next((m for m in other.events if m.id not in taken and is_same(event, m)), None)
        if match is None:
            left.append(event)
            continue
        taken.add(match.id)
        quote = f"{event.label} / {match.label}"
        yield Claim(Merge(event, match, ends=True), Strength.INFERRED, Source(RULE, quote))
    for event in left:
        for match in other.events:
            if match.id not in taken and is_dated_twice(event, match, one.events, other.events):
                taken.add(match.id)
                quote = f"{one.says(event)}; {other.says(match)}"
                yield Claim(Merge(event, match, ends=True), Strength.STATED, Source(RULE, quote))
                break


@frozen
class _Part:
    """One of the timelines, solved, and the name of its document."""

    name: str
    timeline: Timeline
    events: tuple[DatedEvent, ...] = field(
        default=Factory(lambda self: tuple(self.timeline), takes_self=True)
    )

    def says(self, event: DatedEvent) -> str:
        """When the document dates an event, and when it was published itself."""
        told = Reach(*self.timeline.when(dct(self.name)))
        published = "" if told == Reach(None, None) else f", published {told},"
        return f"{self.name}{published} dates {event.label} {event.bounds}"
