"""Where the rows are in JSON: a list of objects, at whatever place and under whatever name.

>>> found = json_rows({"topic": "Tarn", "data": {"events": [{"event": "siege", "date": "1573"}]}})
>>> [(row.where, row.said) for row in found.rows]
[('row 1', {'event': 'siege', 'date': '1573'})]
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.errors import InputError
from timeline.load.cells.names import TIMES, column, is_named, plain_name, tells_an_event
from timeline.load.loaded import Note, Problem
from timeline.load.rows import edges
from timeline.load.rows.row import Row, Rows, row_named
from timeline.load.rows.salvage import Broken

_LISTS = frozenset(
    ("events", "timeline", "chronology", "entries", "items", "milestones", "rows", "records",
     "data", "results", "phases", "periods", "eras", "stages", "sections", "chapters", "years",
     "children", "subevents", "sub events", "tasks")
)  # fmt: skip
"""What lists of events are called."""

_OTHERS = frozenset(
    ("sources", "references", "citations", "bibliography", "notes", "people", "persons", "places",
     "participants", "actors", "locations", "links", "media", "tags", "metadata", "relations",
     "relationships")
)  # fmt: skip
"""What lists of other things are called."""

_DEEPEST = 12  # objects within objects that are looked into


def json_rows(said: Any, name: str = "the document", notes: tuple[Note, ...] = ()) -> Rows:
    """The rows of a document in JSON.

    Args:
        said: the document, parsed.
        name: what messages call it.
        notes: what was mended to parse it.

    Raises:
        InputError: where it holds no events.
    """
    skipped: list[str] = []
    items = list(_items(said, skipped, 0))
    if not items:
        raise InputError(
            f'{name}: has no events in it; it must be a list of objects, or have one under "events"'
        )
    items, left = edges.with_relations(items, said)
    skipped = [*(name for name in skipped if plain_name(name) not in edges.LISTS), *left]
    if skipped:
        notes = (*notes, Note("", f"not read: {', '.join(dict.fromkeys(skipped))}"))
    return numbered(enumerate(items, start=1), notes)


def numbered(items: Iterable[tuple[int, Any]], notes: tuple[Note, ...] = ()) -> Rows:
    """Items with their numbers as rows; the broken ones as problems."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, item in items:
        if isinstance(item, Broken):
            problems.append(Problem(row_named(number, item.line), item.why))
        else:
            rows.append(Row(row_named(number), item))
    return Rows(tuple(rows), tuple(problems), notes)


def _items(said: Any, skipped: list[str], depth: int) -> Iterator[Any]:
    """The events of a document, whatever it is."""
    if isinstance(said, list):
        for item in said:
            yield from _expanded(item, {}, depth)
    elif isinstance(said, Mapping) and depth < _DEEPEST:
        if tells_an_event(said) and not any(_nested(said)):
            yield said
        elif lists := _lists(said) or _objects(said, depth):
            for name, value in said.items():
                if name in lists:
                    yield from _items(value, skipped, depth + 1)
                elif isinstance(value, list) and value:
                    skipped.append(name)
        else:
            yield from _by_name(said)


def _lists(said: Mapping[str, Any]) -> list[str]:
    """The names under which an object has lists of events."""
    lists = {name: value for name, value in said.items() if isinstance(value, list)}
    named = [name for name in lists if plain_name(name) in _LISTS]
    if named:
        return named
    told = [
        name
        for name, value in lists.items()
        if plain_name(name) not in _OTHERS and any(map(_is_event, value))
    ]
    only = list(lists) if len(lists) == 1 and any(map(_is_object, *lists.values())) else []
    return told or only


def _objects(said: Mapping[str, Any], depth: int) -> list[str]:
    """The names under which an object has objects that hold events."""
    inner = {name: value for name, value in said.items() if isinstance(value, Mapping)}
    found = [
        name
        for name, value in inner.items()
        if depth < _DEEPEST
        and plain_name(name) not in _OTHERS
        and (_lists(value) or _objects(value, depth + 1))
    ]
    return found or [name for name in inner if plain_name(name) in _LISTS]


def _expanded(item: Any, around: Mapping[str, Any], depth: int) -> Iterator[Any]:
    """An event, and the events in lists of its own, such as those of a phase or a year.

    What stands around events and is none, such as a year, says its time for each of them.
    """
    if isinstance(item, str) and around:
        yield {**around, "event": item}
        return
    if not isinstance(item, Mapping):
        yield item
        return
    nested = list(_nested(item)) if depth < _DEEPEST else []
    own = {**around, **{name: value for name, value in item.items() if name not in nested}}
    if not nested or tells_an_event(own):
        yield own
    if tells_an_event(own):
        own = {}
    times = {name: value for name, value in own.items() if _is_time(name)}
    for name in nested:
        for inner in item[name]:
            yield from _expanded(inner, times, depth + 1)


def _nested(said: Mapping[str, Any]) -> Iterator[str]:
    """The names of the lists of events within an event, a phase or a year."""
    for name, value in said.items():
        if not isinstance(value, list) or plain_name(name) not in _LISTS:
            continue
        if any(map(_is_object, value)) or (value and any(map(_is_time, said))):
            yield name


def _is_object(said: Any) -> bool:
    return isinstance(said, Mapping)


def _is_event(said: Any) -> bool:
    return isinstance(said, Mapping) and tells_an_event(said)


def _is_time(name: str) -> bool:
    found = column(name)
    return found is not None and found.field in TIMES


def _by_name(said: Mapping[str, Any]) -> Iterator[Any]:
    """Events under labels, `{"siege": {"date": "1573"}}`, ids or dates, `{"1573": "siege"}`."""
    for name, value in said.items():
        if isinstance(value, Mapping) and is_named(value) and tells_an_event(value):
            yield {"id": name, **value}
        elif isinstance(value, Mapping) and tells_an_event({"label": name, **value}):
            yield {"label": name, **value}
        elif any(map(str.isdigit, name)):
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, str | Mapping):
                    yield from _expanded(item, {"date": name}, 0)
