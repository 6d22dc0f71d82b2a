"""iCalendar (RFC 5545) through the `icalendar` library (extra `ical`).

An event is an all-day VEVENT over its outer bounds, with the exclusive DTEND of the standard,
STATUS:TENTATIVE where they are uncertain, the four bounds in X- properties and the words in the
description. A certain order to the event before is a RELATED-TO with its GAP where it is exact
(RFC 9253, sections 5 and 6.2). UID and DTSTAMP depend on the content alone, so that a calendar that
is written again is the same. Years before Christ and open sides cannot be said: such events are
left out and reported. An event of a timeline happens once, so there are no RRULEs.
"""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.datetimes import to_datetime
from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.export.document import Exported, Loss
from timeline.export.iso import day_text
from timeline.export.losses import hidden, is_finer_than_days
from timeline.export.rows import Row, rows
from timeline.export.text import one_line
from timeline.reason.order import Certainty

BOUNDS = ("EARLIEST-START", "LATEST-START", "EARLIEST-END", "LATEST-END")
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
    placed = [row for row in shown if not _cannot_say(row)]
    calendar = Calendar()
    calendar.add("prodid", "-//event-timeline//EN")
    calendar.add("version", "2.0")
    stamp = _stamp(timeline)
    for earlier, row in zip((None, *placed), placed, strict=False):
        component = _component(row, stamp)
        if earlier and timeline.certainty(earlier.event, row.event) is Certainty.CERTAIN:
            component.add("related-to", _uid(earlier), parameters=_relation(earlier, row))
        calendar.add_component(component)
    losses = (*hidden(timeline, shown), *_losses(shown))
    return Exported(calendar.to_ical(), losses)


def _component(row: Row, stamp: datetime) -> Any:
    from icalendar import Event

    likely = row.event.likely
    first, last = likely.start_days[0], likely.end_days[1]
    assert first is not None
    assert last is not None
    event = Event()
    event.add("uid", _uid(row))
    event.add("dtstamp", stamp)
    event.add("summary", one_line(row.label))
    event.add("dtstart", _date(first))
    event.add("dtend", _date(last) + timedelta(days=1))
    event.add("description", "\n".join(_description(row)))
    event.add("transp", "TRANSPARENT")
    is_uncertain = bool(row.uncertainty) or any(row.about)
    is_known = likely.start_days[0] == likely.start_days[1] and not is_uncertain
    event.add("status", "CONFIRMED" if is_known else "TENTATIVE")
    for name, day in zip(BOUNDS, (*likely.start_days, *likely.end_days), strict=True):
        if day is not None:
            event.add(f"x-timeline-{name.lower()}", day_text(day))
    return event


def _description(row: Row) -> Iterator[str]:
    yield row.words
    yield from (one_line(text) for text in (row.uncertainty, row.reason) if text)


def _relation(earlier: Row, row: Row) -> dict[str, str]:
    """How an event comes after another: after its end, with the days between where exact."""
    end, start = earlier.event.likely.end_days, row.event.likely.start_days
    if end[1] is None or start[0] is None or end[1] >= start[0]:
        return {"reltype": "STARTTOSTART"}
    is_exact = not (earlier.about[1] or row.about[0])
    if is_exact and end[0] == end[1] and start[0] == start[1]:
        return {"reltype": "FINISHTOSTART", "gap": f"P{start[0] - end[1] - 1}D"}
    return {"reltype": "FINISHTOSTART"}


def _losses(shown: tuple[Row, ...]) -> Iterator[Loss]:
    for row in shown:
        problem = _cannot_say(row)
        if problem:
            yield Loss(row.event.id, f"is left out: {problem}")
        elif is_finer_than_days(row.event.likely):
            yield Loss(row.event.id, "its time of day is left out")


def _cannot_say(row: Row) -> str:
    first, last = row.event.likely.start_days[0], row.event.likely.end_days[1]
    if first is None or last is None:
        return "iCalendar has no open sides"
    years = {civil_from_days(day)[0] for day in (first, last + 1)}
    return "" if all(1 <= year <= 9999 for year in years) else "iCalendar has years 1 to 9999 only"


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


def _date(day: int) -> date:
    return date(*civil_from_days(day))
