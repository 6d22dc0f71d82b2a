"""vis-timeline items and groups (https://visjs.github.io/vis-timeline/docs/timeline/).

vis-timeline draws one start and one end, so an event becomes two items of its group: a `background`
over the time in which it may have been, and over it a `range` for what it certainly took, of class
`certain`. Where no time is certain, the second is a `range` of class `maybe`, or a `point` for what
is within a day. Open sides are cut a little outside of what is known, with the class `open`; what
rests on what is usual has the class `likely`, what spans dates that contradict each other the class
`disputed`. Dates are
ECMAScript's, with six-digit years where they need them; `content` and `title` are HTML and are
escaped.
"""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.export.document import Exported, Loss
from timeline.export.losses import hidden, repeated, spanned, unrelated
from timeline.export.rows import Row, rows

REACH = 271_821
"""ECMAScript dates reach so many years from 1970."""
ROOM = 20
"""Open sides reach beyond what is known by so small a part of it."""


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as `{"groups": [...], "items": [...]}`.

    >>> siege = Timeline().add("siege").constrain("siege", fills="1573-07-01").solve()
    >>> [(item["type"], item["start"]) for item in json.loads(write(siege).document)["items"]]
    [('background', '1573-07-01T00:00:00'), ('range', '1573-07-01T00:00:00')]
    """
    shown = rows(timeline, everything=everything)
    edges = _edges(shown)
    losses: list[Loss] = [*hidden(timeline, shown)]
    groups: list[dict[str, Any]] = []
    items: list[dict[str, Any]] = []
    taken = {row.event.id for row in shown}
    for order, row in enumerate(shown):
        event = row.event
        if row.placed.is_open:
            losses.append(Loss(event.id, "is left out: vis-timeline has no events without a date"))
            continue
        if _is_out_of_reach(row.placed):
            losses.append(Loss(event.id, "is left out: dates of ECMAScript do not reach so far"))
            continue
        if None in (row.placed.earliest_start, row.placed.latest_end):
            losses.append(Loss(event.id, "its open side is cut at the edge, with the class 'open'"))
        losses += (*spanned(row), *repeated(row, "is drawn as one stretch"))
        groups.append({"id": event.id, "content": escape(row.label), "order": order})
        items += _items(row, edges, _unused(f"{event.id} (possible)", taken))
    document = json.dumps({"groups": groups, "items": items}, ensure_ascii=False, indent=1)
    losses += unrelated(timeline)
    return Exported(document + "\n", tuple(losses))


def _edges(shown: tuple[Row, ...]) -> tuple[int, int]:
    """Where open sides are cut: a little outside of all that is known."""
    known = [
        second
        for row in shown
        for second in (
            row.placed.earliest_start,
            row.placed.latest_start,
            row.placed.earliest_end,
            row.placed.latest_end,
        )
        if second is not None
    ]
    if not known:
        return 0, SECONDS_PER_DAY
    room = max(SECONDS_PER_DAY, (max(known) - min(known)) // ROOM)
    return min(known) - room, max(known) + room


def _unused(name: str, taken: set[str]) -> str:
    """The name, longer where an event has it."""
    while name in taken:
        name += "+"
    taken.add(name)
    return name


def _items(row: Row, edges: tuple[int, int], possible: str) -> Iterator[dict[str, Any]]:
    likely, event = row.placed, row.event
    first = edges[0] if likely.earliest_start is None else likely.earliest_start
    last = edges[1] if likely.latest_end is None else likely.latest_end
    core_first, core_last = likely.latest_start, likely.earliest_end
    opened = "" if None not in (likely.earliest_start, likely.latest_end) else " open"
    yield {
        "id": possible,
        "type": "background",
        **_span(first, last),
        "className": f"maybe{opened}",
        "group": event.id,
        "content": "",
    }
    said = (f"{row.label}: {row.words}", row.uncertainty, row.reason)
    told = {
        "group": event.id,
        "content": escape(row.label),
        "title": escape(". ".join(filter(None, said))),
    }
    proviso = " disputed" if row.disputed else " likely" if row.uncertainty else ""
    if core_first is not None and core_last is not None and core_last - core_first > 1:
        drawn = {
            "type": "range",
            **_span(core_first, core_last),
            "className": f"certain{proviso}",
        }
    elif last - first <= SECONDS_PER_DAY and not opened:
        drawn = {"type": "point", "start": ecmascript(first), "className": f"maybe{proviso}"}
    else:
        drawn = {"type": "range", **_span(first, last), "className": f"maybe{opened}{proviso}"}
    yield {"id": event.id, **drawn, **told}


def _span(start: int, end: int) -> dict[str, str]:
    return {"start": ecmascript(start), "end": ecmascript(end)}


def _is_out_of_reach(bounds: Bounds) -> bool:
    limits = (bounds.earliest_start, bounds.latest_end)
    return any(
        abs(civil_from_days(second // SECONDS_PER_DAY)[0] - 1970) >= REACH
        for second in limits
        if second is not None
    )


def ecmascript(second: int) -> str:
    """A second as ECMA-262 writes it: years before 0 and after 9999 have a sign and six digits.

    >>> from resolvers.values import Interval
    >>> ecmascript(Interval.day(-43, 3, 15).start)
    '-000043-03-15T00:00:00'
    """
    day, rest = divmod(second, SECONDS_PER_DAY)
    year, month, number = civil_from_days(day)
    plain = 0 <= year <= 9999
    text = f"{year:04d}" if plain else f"{'-' if year < 0 else '+'}{abs(year):06d}"
    clock = f"{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"
    return f"{text}-{month:02d}-{number:02d}T{clock}"
