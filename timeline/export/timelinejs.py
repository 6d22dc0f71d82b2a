"""TimelineJS 3 JSON (https://timeline.knightlab.com/docs/json-format.html).

TimelineJS has one start and one end and no uncertainty, so the most likely ones are placed and the
words of `display_date` say the rest. What is disputed spans all dates that are said of it; what is
known on one side only ("before May 1989") is placed there, and reported. It silently skips events
without a `start_date`: what is not dated at all is left out and reported. Its years before Christ
are historical numbers with a minus (44 BC is -44), which is how it labels them. Its text is HTML:
it is escaped.
"""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.granularity import Granularity
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.export.document import Exported, Loss
from timeline.export.losses import hidden, repeated, spanned, unrelated
from timeline.export.rows import Row, rows
from timeline.export.wording import reach_in_words, unit_of, whole_unit
from timeline.reach import Reach

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
    placed = [row for row in shown if _place(row.placed) is not None]
    document: dict[str, Any] = {"events": [_slide(row) for row in placed]}
    if eras := [era for row in placed if (era := _era(row)) is not None]:
        document["eras"] = eras
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    return Exported(text, (*hidden(timeline, shown), *_losses(timeline, shown)))


def _losses(timeline: Timeline, shown: tuple[Row, ...]) -> Iterator[Loss]:
    if not any(_place(row.placed) for row in shown):
        yield Loss(None, "TimelineJS shows no timeline without a dated event")
    for row in shown:
        likely = row.placed
        placed = _place(likely)
        if placed is None:
            yield Loss(row.event.id, "is left out: TimelineJS has no events without a date")
            continue
        if None in placed.cells:
            yield Loss(row.event.id, "its open start is told in words only")
        if likely.latest_end is None:
            yield Loss(row.event.id, "its open end is told in words only")
        elif any(reach.cells[0] != reach.cells[1] for reach in (likely.starting, likely.ending)):
            yield Loss(row.event.id, "its uncertainty is told in words only")
        yield from spanned(row)
        yield from repeated(row, "is told in words only")
        if any(not OLDEST <= _year(day) <= NEWEST for day in placed.days if day is not None):
            yield Loss(row.event.id, "is so far away that the whole timeline is shown in years")
    yield from unrelated(timeline)


def _place(likely: Bounds) -> Reach | None:
    """Where it may have started, or was under way; `None` where nothing is known."""
    if likely.starting.first is not None:
        return likely.starting
    known = [second for second in (likely.starting.last, likely.ending.first) if second is not None]
    return Reach(None, min(known)) if known else None


def _slide(row: Row) -> dict[str, Any]:
    event = row.event
    words = row.words + row.proviso
    text = [f"<p>{escape(event.sentence)}</p>"] if event.sentence else []
    text += [f"<p><small>{escape(row.reason)}</small></p>"] if row.reason else []
    if row.uncertainty:
        text.append(f"<p><small>{escape(row.uncertainty)}</small></p>")
    placed = _place(row.placed)
    assert placed is not None
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": {**_date(placed), "display_date": words},
        "display_date": words,
        "text": {"headline": escape(row.label), "text": "".join(text)},
    }
    ending = row.placed.ending
    if ending.last is not None and not ending.tells_as(row.placed.starting):
        slide["end_date"] = {
            **_date(ending, last=True),
            "display_date": reach_in_words(ending, row.about[1]),
        }
    if event.document:
        slide["group"] = event.document
    return slide


def _era(row: Row) -> dict[str, Any] | None:
    """The time that a state certainly lasted, where that is long."""
    first, last = row.placed.starting.last, row.placed.ending.first
    if first is None or last is None or last - first < LONG * SECONDS_PER_DAY:
        return None
    return {
        "start_date": _date(Reach(first, first)),
        "end_date": _date(Reach(last, last)),
        "text": {"headline": escape(row.label), "text": ""},
    }


def _date(reach: Reach, *, last: bool = False) -> dict[str, int]:
    """The year, and month, day and time of day as far as a start or end is known to lie in one."""
    known = [second for second in (reach.first, reach.last) if second is not None]
    day, rest = divmod(known[-1] if last else known[0], SECONDS_PER_DAY)
    year, month, number = civil_from_days(day)
    date = {"year": year if year > 0 else year - 1}
    first_day, last_day = reach.days
    unit = Granularity.DAY
    if first_day is not None and last_day is not None:
        unit = unit_of(first_day, last_day) or whole_unit(first_day, last_day)
    if unit is not Granularity.DAY:
        return {**date, "month": month} if unit in _MONTHS else date
    date |= {"month": month, "day": number}
    if reach.unit is Granularity.DAY:
        return date
    date |= {"hour": rest // 3600, "minute": rest // 60 % 60}
    return date if reach.unit is Granularity.MINUTE else {**date, "second": rest % 60}


_MONTHS = (Granularity.MONTH, Granularity.QUARTER, Granularity.HALF_YEAR)
"""What is told by its first or its last month."""


def _year(day: int) -> int:
    return civil_from_days(day)[0]
