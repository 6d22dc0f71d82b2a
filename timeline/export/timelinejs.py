"""TimelineJS 3 JSON (https://timeline.knightlab.com/docs/json-format.html).

TimelineJS has one start and one end and no uncertainty, so the most likely ones are placed and the
words of `display_date` say the rest. It silently skips events without a `start_date`; those, and
events with no known start, are left out and reported. Its years before Christ are historical
numbers with a minus (44 BC is -44), which is how it labels them. Its text is HTML: it is escaped.
"""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from resolvers.calendar import civil_from_days
from resolvers.granularity import Granularity
from timeline.bounds import Bounds, Days
from timeline.chronology import Timeline
from timeline.export.document import Exported, Loss
from timeline.export.losses import hidden, is_finer_than_days, repeated
from timeline.export.rows import Row, rows
from timeline.export.wording import days_in_words, unit_of

LONG = 365
"""A state of so many days is an era, too: a coloured band behind the others."""
OLDEST, NEWEST = -271_820, 275_759
"""Beyond these years TimelineJS shows the whole timeline in years alone."""


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as TimelineJS 3 JSON.

    >>> siege = Timeline().add("siege").constrain("siege", during="1573-07").solve()
    >>> json.loads(write(siege).document)["events"][0]["start_date"]
    {'year': 1573, 'month': 7, 'display_date': 'July 1573'}
    """
    shown = rows(timeline, everything=everything)
    placed = [row for row in shown if None not in _start(row.event.likely)]
    document: dict[str, Any] = {"events": [_slide(row) for row in placed]}
    if eras := [_era(row) for row in placed if _is_long(row.event.likely)]:
        document["eras"] = eras
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    return Exported(text, (*hidden(timeline, shown), *_losses(shown)))


def _losses(shown: tuple[Row, ...]) -> Iterator[Loss]:
    if not any(None not in _start(row.event.likely) for row in shown):
        yield Loss(None, "TimelineJS shows no timeline without a dated event")
    for row in shown:
        likely = row.event.likely
        if None in _start(likely):
            yield Loss(row.event.id, "is left out: TimelineJS has no events without a start")
            continue
        if likely.latest_end is None:
            yield Loss(row.event.id, "its open end is told in words only")
        elif likely.start_days[0] != likely.start_days[1]:
            yield Loss(row.event.id, "its uncertainty is told in words only")
        yield from repeated(row, "is told in words only")
        if is_finer_than_days(likely):
            yield Loss(row.event.id, "its time of day is left out")
        if any(not OLDEST <= _year(day) <= NEWEST for day in _start(likely) if day is not None):
            yield Loss(row.event.id, "is so far away that the whole timeline is shown in years")


def _start(likely: Bounds) -> Days:
    """The first and last day on which it may have started; without a last, that of its end."""
    first, last = likely.start_days
    return first, likely.end_days[1] if last is None else last


def _slide(row: Row) -> dict[str, Any]:
    event = row.event
    words = row.words
    text = [f"<p>{escape(event.sentence)}</p>"] if event.sentence else []
    text += [f"<p><small>{escape(row.reason)}</small></p>"] if row.reason else []
    if row.uncertainty:
        text.append(f"<p><small>{escape(row.uncertainty)}</small></p>")
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": {**_date(_start(event.likely)), "display_date": words},
        "display_date": words,
        "text": {"headline": escape(row.label), "text": "".join(text)},
    }
    ends = event.likely.end_days
    if ends[1] is not None and ends != event.likely.start_days:
        slide["end_date"] = {
            **_date(ends, last=True),
            "display_date": days_in_words(ends, row.about[1]),
        }
    if event.document:
        slide["group"] = event.document
    return slide


def _is_long(likely: Bounds) -> bool:
    first, last = likely.start_days[1], likely.end_days[0]
    return (
        first is not None
        and last is not None
        and last - first >= LONG
        and likely.latest_end is not None
    )


def _era(row: Row) -> dict[str, Any]:
    likely = row.event.likely
    return {
        "start_date": _date(_start(likely)),
        "end_date": _date(likely.end_days, last=True),
        "text": {"headline": escape(row.label), "text": ""},
    }


def _date(days: Days, *, last: bool = False) -> dict[str, int]:
    """The year, and month and day as far as a start or end is known to lie in one."""
    first_day, last_day = days
    known = [day for day in days if day is not None]
    day = known[-1] if last else known[0]
    year, month, number = civil_from_days(day)
    date = {"year": year if year > 0 else year - 1}
    unit = None if first_day is None or last_day is None else unit_of(first_day, last_day)
    if unit in (None, Granularity.DAY):
        return {**date, "month": month, "day": number}
    return {**date, "month": month} if unit is Granularity.MONTH else date


def _year(day: int) -> int:
    return civil_from_days(day)[0]
