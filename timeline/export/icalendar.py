"""iCalendar (RFC 5545) through the `icalendar` library (extra `ical`).

An event is a VEVENT over its outer bounds, all-day or, where it is known by the clock, between
moments of the timeline's civil time; with the exclusive DTEND of the standard, STATUS:TENTATIVE
where they are uncertain, the four bounds and the EDTF in X- properties and the words in the
description. One that happens again and again is its first occurrence with an RRULE
(`timeline.export.slots`). A certain order to the event before is a RELATED-TO with its GAP where it
is exact (RFC 9253, sections 5 and 6.2). UID and DTSTAMP depend on the content alone, so that a
calendar that is written again is the same. Years before Christ and open sides cannot be said: such
events are left out and reported.
"""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.datetimes import to_datetime
from resolvers.granularity import Granularity
from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.export.document import Exported, Loss
from timeline.export.edtf import expression
from timeline.export.iso import extremes
from timeline.export.losses import hidden
from timeline.export.rows import Row, rows
from timeline.export.slots import NoSlot, Slot, slot_of
from timeline.export.text import one_line
from timeline.reach import Reach
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
    earlier: Row | None = None
    for row, slot in placed:
        component = _component(row, slot, stamp)
        if earlier and timeline.certainty(earlier.event, row.event) is Certainty.CERTAIN:
            component.add("related-to", _uid(earlier), parameters=_relation(earlier, row))
        calendar.add_component(component)
        earlier = row
    return Exported(calendar.to_ical(), tuple(losses))


def _slot(row: Row, losses: list[Loss]) -> Slot | None:
    """The place of an event in a calendar, and what it loses there."""
    try:
        slot = slot_of(row)
    except NoSlot as problem:
        losses.append(Loss(row.event.id, f"is left out: {problem}"))
        return None
    if slot.lost:
        losses.append(Loss(row.event.id, slot.lost))
    return slot


def _component(row: Row, slot: Slot, stamp: datetime) -> Any:
    from icalendar import Event
    from icalendar.prop import vRecur

    likely = row.event.likely
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
    is_uncertain = bool(row.uncertainty) or any(row.about)
    is_known = _is_known(likely.starting) and not is_uncertain
    if slot.rule is not None:
        is_known = is_known and slot.exact and _is_known(likely.ending)
    event.add("status", "CONFIRMED" if is_known else "TENTATIVE")
    event.add("x-timeline-edtf", expression(likely, row.about)[0])
    for name, extreme in zip(BOUNDS, extremes(likely), strict=True):
        if extreme is not None:
            event.add(f"x-timeline-{name.lower()}", extreme)
    return event


def _is_known(reach: Reach) -> bool:
    """Whether only one day, or minute or second, is possible."""
    return reach.cells[0] == reach.cells[1]


def _description(row: Row) -> Iterator[str]:
    yield row.words
    yield from (one_line(text) for text in (row.uncertainty, row.reason) if text)


def _relation(earlier: Row, row: Row) -> dict[str, str]:
    """How an event is certain to come after another: after its end, with the gap where exact."""
    end, start = earlier.event.bounds.ending, row.event.bounds.starting
    if end.last is None or start.first is None or end.last >= start.first:
        return {"reltype": "STARTTOSTART"}
    unit = max(end.unit, start.unit)
    (last, latest_end), (first, latest_start) = end.counted(unit), start.counted(unit)
    is_exact = not (earlier.about[1] or row.about[0] or earlier.recurrence or row.recurrence)
    is_exact = is_exact and (last, first) == (latest_end, latest_start)
    if is_exact and last is not None and first is not None:
        return {"reltype": "FINISHTOSTART", "gap": _GAPS[unit].format(first - last - 1)}
    return {"reltype": "FINISHTOSTART"}


def _stamp(timeline: Timeline) -> datetime:
    """The publication where there is one, else a fixed moment: never the time of writing."""
    second = timeline.dct.start if timeline.dct is not None else None
    if second is None or not 1 <= civil_from_days(second // SECONDS_PER_DAY)[0] <= 9999:
        return _EPOCH
    moment = to_datetime(second)
    assert moment is not None
    return moment.replace(tzinfo=UTC)


def _uid(row: Row) -> str:
    content = "\x1f".join((row.event.document or "", row.event.id, row.event.label))
    return f"{hashlib.sha256(content.encode()).hexdigest()[:32]}@event-timeline"
