"""What the columns of a chronology are called, in tables and in JSON.

Case, blanks, underscores and what stands in brackets do not count, and `startDate` is a start date.

>>> column("Start Date"), column("endYear")
(Column(field='start', part=''), Column(field='end', part='year'))
>>> column("Name of event"), column("colour")
(Column(field='label', part=''), None)
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import frozen

from timeline.load.cells.relations import RELATED

NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "key", "identifier", "uid"),
    "label": (
        "label", "event", "title", "name", "what", "headline", "heading", "what happened",
        "milestone", "activity", "task", "subject",
        "description", "summary", "text", "content", "details",
    ),
    "date": ("date", "when", "dates", "display date", "timestamp", "datetime", "date time"),
    "start": (
        "start", "start date", "from", "begin", "began", "begins", "beginning", "started", "starts",
        "date start", "date from", "from date", "begin date",
    ),
    "end": (
        "end", "end date", "to", "until", "ended", "ends", "ending", "finish", "finished",
        "date end", "date to", "to date", "finish date",
    ),
    "lasted": ("duration", "lasted", "length"),
    "recurs": ("recurrence", "recurs", "repeats", "how often", "frequency"),
    "relation": (
        "relation", "relations", "relationship", "relationships", "temporal relation",
        "temporal relations", "temporal relationship", "temporal relationships",
    ),
    "source": (
        "quote", "evidence", "source", "sources", "reference", "references", "citation",
        "citations", "url", "link", "exhibit", "exhibits",
    ),
    "earliest_start": ("earliest start",),
    "latest_start": ("latest start",),
    "earliest_end": ("earliest end",),
    "latest_end": ("latest end",),
    "certain_earliest_start": ("certain earliest start",),
    "certain_latest_start": ("certain latest start",),
    "certain_earliest_end": ("certain earliest end",),
    "certain_latest_end": ("certain latest end",),
}  # fmt: skip
"""The fields, each with its names, the surest first."""

PARTS: Mapping[str, tuple[str, ...]] = {
    "year": ("year", "years", "yr", "yyyy"),
    "month": ("month", "mm"),
    "day": ("day", "day of month", "dd", "weekday", "day of week"),
    "time": ("time", "clock", "time of day", "hour"),
}
"""Columns that hold a part of a date, alone or after the name of a start or an end."""

TIMES = ("date", "start", "end")
"""The fields that a part may be of."""

_FIELDS = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names)}
_PARTS = {name: part for part, names in PARTS.items() for name in names}
_POINTS = {
    "start": "start", "begin": "start", "from": "start", "end": "end", "finish": "end", "to": "end",
    "until": "end", "date": "date",
}  # fmt: skip
_EMPTY = frozenset(("event", "events", "of", "the"))


@frozen
class Column:
    """What a column holds: a field, or a part of one."""

    field: str
    part: str = ""


@cache
def column(name: str) -> Column | None:
    """What a column of this name holds; `None` where it says nothing of events and their time."""
    plain = plain_name(name)
    known = _known(plain)
    if known is None and _EMPTY.intersection(plain.split()):
        known = _known(" ".join(word for word in plain.split() if word not in _EMPTY))
    if known is None and plain in RELATED:
        return Column("relation", plain)
    return known


def tells_an_event(said: Iterable[str]) -> bool:
    """Whether columns of these names hold a label and something that is said of its time.

    >>> tells_an_event(["Title", "Year"]), tells_an_event(["Title", "Colour"])
    (True, False)
    """
    fields = {found.field for name in said if (found := column(str(name))) is not None}
    return "label" in fields and bool(fields - {"label", "id", "source"})


def is_named(said: Iterable[str]) -> bool:
    """Whether one of these names holds what an event is called, and not only what describes it.

    >>> is_named(["event", "date"]), is_named(["description", "date"])
    (True, False)
    """
    labels = (name for name in said if column(str(name)) == Column("label"))
    return any(rank(str(name)) < rank("description") for name in labels)


@cache
def rank(name: str) -> int:
    """How sure a name is, among those of its field: the smallest is the surest."""
    plain = plain_name(name)
    short = " ".join(word for word in plain.split() if word not in _EMPTY)
    return _FIELDS.get(plain, _FIELDS.get(short, ("", 99)))[1]


def plain_name(name: str) -> str:
    """A name in lower case, with single blanks.

    >>> plain_name("  Event_Name (official)"), plain_name("startDate")
    ('event name', 'start date')
    """
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.sub(r"\([^)]*\)", " ", name))
    return " ".join(re.findall(r"\w+", apart.replace("_", " "))).casefold()


def _known(plain: str) -> Column | None:
    if plain in _FIELDS:
        return Column(_FIELDS[plain][0])
    if plain in _PARTS:
        return Column("date", _PARTS[plain])
    first, _, rest = plain.partition(" ")
    if first in _POINTS and rest in _PARTS:
        return Column(_POINTS[first], _PARTS[rest])
    return None
