"""One chronology of several: the events of all, and which of them are the same.

Every document keeps its name, its publication date and its sources, so a contradiction between two
shows both quotes. That two events are one is an inferred claim like any other: they are of one kind
(the same word, or a group of `extract.lexicon.kinds`), share a name, and nothing known of their
times speaks against it. Where it contradicts what is stated, it gives way and says so.

>>> one = Timeline().add(Event("e1", label="the siege of Tarn", text="siege"))
>>> other = Timeline().add(Event("e9", label="siege of Tarn", text="siege"))
>>> both = merge(one.constrain("e1", start="1573-05"), other.constrain("e9", end="1573-09-13"))
>>> [(event.id, str(event.bounds)) for event in both]
[('1:e1', '1573-05-01/1573-09-13'), ('2:e9', '1573-05-01/1573-09-13')]
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from attrs import evolve, fields

from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.constraint import (
    Alternative,
    Choice,
    Constraint,
    Merge,
    Point,
    Side,
    Within,
    dct,
)
from timeline.errors import InvalidClaim
from timeline.event import Claim, DatedEvent, Event, Source, Strength
from timeline.extract.lexicon.kinds import SYNONYMS

RULE = "the same event in both"
_GROUPS = {word: number for number, group in enumerate(SYNONYMS) for word in sorted(group)}
_WORD = re.compile(r"\w+(?:-\w+)*")
_EMPTY = frozenset("a an the of in on at to for from by with and or its his her their".split())


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
    for one, other in combinations([tuple(part.solve()) for part in parts], 2):
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


def _same_events(one: Iterable[DatedEvent], other: Iterable[DatedEvent]) -> Iterator[Claim]:
    """Pairs of events of two documents that are one, each event in one pair at most."""
    taken: set[str] = set()
    candidates = tuple(other)
    for event in one:
        for match in candidates:
            if match.id not in taken and _is_same(event, match):
                taken.add(match.id)
                quote = f"{event.label} / {match.label}"
                constraint: Constraint = Merge(event, match, ends=True)
                yield Claim(constraint, Strength.INFERRED, Source(RULE, quote))
                break


def _is_same(one: DatedEvent, other: DatedEvent) -> bool:
    if not _compatible(one.bounds, other.bounds):
        return False
    if _content(one.label) == _content(other.label):
        return bool(_content(one.label))
    return _kind(one) == _kind(other) and bool(_names(one) & _names(other))


def _compatible(one: Bounds, other: Bounds) -> bool:
    """Whether there are times that both allow."""
    return all(
        low is None or high is None or low <= high
        for low, high in (
            (one.earliest_start, other.latest_start),
            (other.earliest_start, one.latest_start),
            (one.earliest_end, other.latest_end),
            (other.earliest_end, one.latest_end),
        )
    )


def _kind(event: Event) -> object:
    """What sort of happening it is: the group of its word, or the word itself."""
    words = _WORD.findall((event.text or event.label).casefold())
    for word in words:
        for form in (word, word.removesuffix("s")):
            if form in _GROUPS:
                return _GROUPS[form]
    return words[-1].removesuffix("s") if words else event.label


def _names(event: Event) -> frozenset[str]:
    """The names in what the event is called."""
    said = " ".join((event.label, *event.aliases, *event.participants))
    return frozenset(word.casefold() for word in _WORD.findall(said) if word[:1].isupper())


def _content(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _EMPTY
