"""iCalendar (RFC 5545) through the `icalendar` library (extra `ical`).

An event is a VEVENT over its outer bounds, all-day or, where it is known by the clock, between
moments of the timeline's civil time; with the exclusive DTEND of the standard, STATUS:TENTATIVE
where they are uncertain, the four bounds and the EDTF in X- properties and the words in the
description. One that happens again and again is its first occurrence with an RRULE
(`timeline.export.slots`). An order that is entailed is a RELATED-TO in the event that comes first,
with its GAP where it is exact (RFC 9253, sections 4 and 6.2). UID and DTSTAMP depend on the content
alone, so that a calendar that is written again is the same. Years before Christ and open sides
cannot be said: such events are left out and reported.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.datetimes import to_datetime
from resolvers.granularity import Granularity
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.export.document import Exported, Loss
from timeline.export.edtf import of_row
from timeline.export.identity import content_name
from timeline.export.iso import extremes
from timeline.export.losses import hidden, spanned
from timeline.export.rows import Row, rows
from timeline.export.slots import NoSlot, Slot, slot_of
from timeline.export.text import one_line
from timeline.export.tlinks import Unsaid, event_links
from timeline.reason.order import Certainty

BOUNDS = ("EARLIEST-START", "LATEST-START", "EARLIEST-END", "LATEST-END")
_GAPS = {Granularity.DAY: "P{}D", Granularity.MINUTE: "PT{}M", Granularity.SECOND: "PT{}S"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as a calendar.

    Raises:
        InputError: where the `icalendar` library is not installed.
    """
    try:
        from icalendar import Calendar
    except ImportError:
        raise InputError("iCalendar needs a library: pip install 'event-timeline[ical]'") from None
    shown = rows(timeline, everything=everything)
    losses: list[Loss] = [*hidden(timeline, shown)]
    placed = [(row, slot) for row in shown if (slot := _slot(row, losses)) is not None]
    calendar = Calendar()
    calendar.add("prodid", "-//event-timeline//EN")
    calendar.add("version", "2.0")
    stamp = _stamp(timeline)
    related = _related(timeline, [row for row, _ in placed], losses)
    for row, slot in placed:
        component = _component(row, slot, stamp)
        for other, parameters in related.get(row.event.id, ()):
            component.add("related-to", other, parameters=parameters)
        calendar.add_component(component)
    return Exported(calendar.to_ical(), tuple(losses))


def _slot(row: Row, losses: list[Loss]) -> Slot | None:
    """The place of an event in a calendar, and what it loses there."""
    try:
        slot = slot_of(row)
    except NoSlot as problem:
        losses.append(Loss(row.event.id, f"is left out: {problem}"))
        return None
    losses += spanned(row)
    if slot.lost:
        losses.append(Loss(row.event.id, slot.lost))
    return slot


def _component(row: Row, slot: Slot, stamp: datetime) -> Any:
    from icalendar import Event
    from icalendar.prop import vRecur

    event = Event()
    event.add("uid", _uid(row))
    event.add("dtstamp", stamp)
    event.add("summary", one_line(row.label))
    event.add("dtstart", slot.start)
    event.add("dtend", slot.end)
    if slot.rule is not None:
        event.add("rrule", vRecur.from_ical(slot.rule))
    event.add("description", "\n".join(_description(row)))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED" if slot.exact and _is_known(row) else "TENTATIVE")
    written = of_row(row)
    if written is not None:
        event.add("x-timeline-edtf", str(written))
    for name, extreme in _bounds(row):
        event.add(f"x-timeline-{name.lower()}", extreme)
    return event


def _is_known(row: Row) -> bool:
    """Whether nothing is uncertain of when it began and ended, as finely as that is told."""
    reaches = (row.placed.starting, row.placed.ending)
    is_exact = all(reach.cells[0] == reach.cells[1] for reach in reaches)
    return is_exact and not row.uncertainty and not any(row.about)


def _bounds(row: Row) -> Iterator[tuple[str, str]]:
    """The likely extremes that are known and, where they rest on defaults, those entailed."""
    yield from _named("", row.placed)
    if row.uncertainty:
        yield from _named("CERTAIN-", row.event.bounds)


def _named(prefix: str, bounds: Bounds) -> Iterator[tuple[str, str]]:
    for name, extreme in zip(BOUNDS, extremes(bounds), strict=True):
        if extreme is not None:
            yield prefix + name, extreme


def _description(row: Row) -> Iterator[str]:
    yield row.words
    yield from (one_line(text) for text in (row.uncertainty, row.reason) if text)


Relations = dict[str, list[tuple[str, dict[str, str]]]]
"""For each event, the UIDs that it is related to, and how."""

_INVERSE = {
    "AFTER": "BEFORE",
    "IAFTER": "IBEFORE",
    "IS_INCLUDED": "INCLUDES",
    "DURING": "DURING_INV",
}


def _related(timeline: Timeline, placed: list[Row], losses: list[Loss]) -> Relations:
    """The order that is entailed, each relation in the event that comes first."""
    by_id = {row.event.id: row for row in placed}
    found: Relations = {}
    linked: set[tuple[str, str]] = set()
    for link in event_links(timeline, [row.event for row in placed]):
        if isinstance(link, Unsaid):
            continue
        name, first, second = link.relation, link.first, link.second
        linked.add((first, second))
        if name in _INVERSE:
            name, first, second = _INVERSE[name], second, first
        one, other = by_id[first], by_id[second]
        if name in ("BEFORE", "IBEFORE"):
            parameters = {"reltype": "FINISHTOSTART", **_gap(one, other)}
            found.setdefault(first, []).append((_uid(other), parameters))
        elif name in ("INCLUDES", "DURING_INV"):
            found.setdefault(first, []).append((_uid(other), {"reltype": "STARTTOSTART"}))
            found.setdefault(second, []).append((_uid(one), {"reltype": "FINISHTOFINISH"}))
        else:
            losses.append(Loss(second, f"{link.relation.lower()} {first}, which is left out"))
    for one, other in pairwise(placed):
        pair = (one.event.id, other.event.id)
        if pair not in linked and timeline.certainty(*pair) is Certainty.CERTAIN:
            found.setdefault(pair[0], []).append((_uid(other), {"reltype": "STARTTOSTART"}))
    return found


def _gap(earlier: Row, later: Row) -> dict[str, str]:
    """The time between two events, where it is known exactly."""
    end, start = earlier.event.bounds.ending, later.event.bounds.starting
    if earlier.about[1] or later.about[0] or earlier.recurrence or later.recurrence:
        return {}
    unit = max(end.unit, start.unit)
    (last, latest_end), (first, latest_start) = end.counted(unit), start.counted(unit)
    if last is None or first is None or (last, first) != (latest_end, latest_start):
        return {}
    return {"gap": _GAPS[unit].format(max(0, first - last - 1))}


def _stamp(timeline: Timeline) -> datetime:
    """The publication where there is one, else a fixed moment: never the time of writing."""
    second = timeline.dct.start if timeline.dct is not None else None
    if second is None or not 1 <= civil_from_days(second // SECONDS_PER_DAY)[0] <= 9999:
        return _EPOCH
    moment = to_datetime(second)
    assert moment is not None
    return moment.replace(tzinfo=UTC)


def _uid(row: Row) -> str:
    return f"{content_name(row.event)}@event-timeline"
