"""TimeML: the text with its time expressions, events and links inline.

Needs the text that the timeline was read from; a timeline without one, or made by hand, is written
as events after one another, in order. Time expressions are those that `resolvers` finds in the
text. Links are written where one relation of TimeML says what is entailed; TimeML has no overlaps
and no disjunctions, which go to the loss report.

Reference: TimeML 1.2.1 (http://timeml.org/).
"""

from collections.abc import Iterator
from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

from attrs import asdict, frozen

from resolvers.anchor import Anchor
from resolvers.expression import TimeExpression
from resolvers.find import find
from resolvers.timex3 import to_timex3
from timeline.chronology import Timeline
from timeline.event import DatedEvent
from timeline.export.document import Exported, Loss
from timeline.load.timeml import RELATIONS
from timeline.reason.allen import Relation

LINKS = (
    "SIMULTANEOUS", "IBEFORE", "IAFTER", "BEGINS", "BEGUN_BY", "ENDS", "ENDED_BY", "BEFORE",
    "AFTER", "IS_INCLUDED", "INCLUDES", "DURING", "DURING_INV",
)  # fmt: skip
"""The relations of TimeML from the narrow to the wide: the first that holds is written."""


def write(timeline: Timeline, *, everything: bool = True, text: str | None = None) -> Exported:
    """The timeline as TimeML.

    Args:
        timeline: a solved timeline.
        everything: taken for all formats alike; TimeML always has all events.
        text: the text that it was read from.

    >>> siege = Timeline().add("siege", "relief").relate("siege", "before", "relief").solve()
    >>> [line for line in write(siege).document.splitlines() if "TLINK" in line]
    ['<TLINK lid="l1" relType="BEFORE" eventInstanceID="ei1" relatedToEventInstance="ei2"/>']
    """
    events = tuple(timeline)
    if text is None:
        text, placed = _listed(events)
    else:
        placed = [_Placed(e, e.start, e.end) for e in events if e.start is not None and e.end]
    losses = [
        Loss(e.id, "is left out: it has no place in the text")
        for e in events
        if e.id not in {p.event.id for p in placed}
    ]
    placed = _apart(placed, len(text))
    numbers = {p.event.id: number for number, p in enumerate(placed, start=1)}
    times = [f for f in find(text, Anchor(dct=timeline.dct)) if f.value is not None]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
        *_creation(timeline),
        f"<TEXT>{_tagged(text, placed, times, numbers)}</TEXT>",
        *(_instance(p.event, numbers[p.event.id]) for p in placed),
        *_links(timeline, [p.event for p in placed], numbers, losses),
        "</TimeML>",
    ]
    losses.append(Loss(None, "bounds in numbers, and relations that are no one link, are left out"))
    return Exported("\n".join(lines) + "\n", tuple(losses))


@frozen
class _Placed:
    """An event with its place in the text."""

    event: DatedEvent
    start: int
    end: int


def _listed(events: tuple[DatedEvent, ...]) -> tuple[str, list[_Placed]]:
    """The labels, or names where these are empty, as the text of a timeline that has none."""
    text, placed = "", []
    for event in events:
        words = event.label or event.id
        placed.append(_Placed(event, len(text), len(text) + len(words)))
        text += f"{words}\n"
    return text, placed


def _apart(placed: list[_Placed], length: int) -> list[_Placed]:
    """The events within the text, in its order, without those inside another."""
    kept: list[_Placed] = []
    for one in sorted(placed, key=lambda p: (p.start, p.end, p.event.id)):
        if one.start < one.end <= length and (not kept or kept[-1].end <= one.start):
            kept.append(one)
    return kept


def _creation(timeline: Timeline) -> Iterator[str]:
    if timeline.dct is not None:
        value = escape(to_timex3(timeline.dct).value)
        yield (
            f'<DCT><TIMEX3 tid="t0" type="DATE" value="{value}" temporalFunction="false" '
            f'functionInDocument="CREATION_TIME">{value}</TIMEX3></DCT>'
        )


def _tagged(
    text: str, placed: list[_Placed], times: list[TimeExpression], numbers: dict[str, int]
) -> str:
    tags = [(p.start, p.end, _event_tag(p.event, numbers[p.event.id]), "EVENT") for p in placed]
    taken = bytearray(len(text) + 1)
    for start, end, _, _ in tags:
        taken[start:end] = b"\x01" * (end - start)
    for number, found in enumerate(times, start=1):
        if not any(taken[found.start : found.end]):
            tags.append((found.start, found.end, _time_tag(found, number), "TIMEX3"))
    out, at = [], 0
    for start, end, opening, name in sorted(tags):
        out += [_clean(text[at:start]), opening, _clean(text[start:end]), f"</{name}>"]
        at = end
    return "".join([*out, _clean(text[at:])])


def _event_tag(event: DatedEvent, number: int) -> str:
    return f'<EVENT eid="e{number}" class="{event.event_class or "OCCURRENCE"}">'


def _time_tag(found: TimeExpression, number: int) -> str:
    timex = found.timex3
    said = {} if timex is None else asdict(timex)
    attributes = "".join(f" {key}={quoteattr(text)}" for key, text in said.items() if text)
    implied = "true" if found.implied else "false"
    return f'<TIMEX3 tid="t{number}"{attributes} temporalFunction="{implied}">'


def _instance(event: DatedEvent, number: int) -> str:
    said = {
        "tense": event.tense or "NONE",
        "aspect": event.aspect or "NONE",
        "polarity": event.polarity or "POS",
        "modality": event.modality,
    }
    attributes = "".join(f" {key}={quoteattr(text)}" for key, text in said.items() if text)
    return f'<MAKEINSTANCE eiid="ei{number}" eventID="e{number}"{attributes}/>'


def _links(
    timeline: Timeline, events: list[DatedEvent], numbers: dict[str, int], losses: list[Loss]
) -> Iterator[str]:
    """Links between neighbours in order, where one relation says what is entailed."""
    shown = {event.id for event in events}
    lid = 0
    for one, other in pairwise(event for event in timeline if event.id in shown):
        possible = {str(basic.name).lower() for basic in timeline.relation(one, other)}
        name = link_of(possible)
        if name is not None:
            lid += 1
            yield (
                f'<TLINK lid="l{lid}" relType="{name}" eventInstanceID="ei{numbers[one.id]}" '
                f'relatedToEventInstance="ei{numbers[other.id]}"/>'
            )
        elif len(possible) < len(Relation.__members__):
            losses.append(Loss(one.id, f"its relation to {other.id} is no one link of TimeML"))


def link_of(possible: set[str]) -> str | None:
    """The narrowest relation of TimeML that covers the relations that are possible.

    >>> link_of({"before", "meets"}), link_of({"overlaps"})
    ('BEFORE', None)
    """
    for name in LINKS:
        if possible and possible <= set(RELATIONS[name]):
            return name
    return None


def _clean(text: str) -> str:
    return escape("".join(c if c.isprintable() or c in "\n\t" else " " for c in text))
