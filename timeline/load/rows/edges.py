"""Relations that JSON lists apart from its events, as graphs do: put to the events they are of.

>>> said = {"events": [{"id": "a"}, {"id": "b"}],
...         "relations": [{"from": "a", "to": "b", "type": "before"}]}
>>> related, left = with_relations(said["events"], said)
>>> related[0], left
({'id': 'a', 'relations': [{'type': 'before', 'event': 'b'}]}, ())
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.load.cells.names import column, plain_name, rank
from timeline.load.cells.relations import RELATED

LISTS = frozenset(
    ("relations", "relationships", "temporal relations", "temporal relationships", "edges",
     "constraints", "dependencies", "orderings", "links")
)  # fmt: skip
"""What lists of relations are called."""

_FIRST = ("from", "source", "first", "subject", "event1", "event 1", "event a", "a", "left", "head")
_SECOND = (
    "to", "target", "second", "object", "event2", "event 2", "event b", "b", "right", "tail",
)  # fmt: skip
_WORD = ("type", "relation", "kind", "label", "relationship", "predicate")
_DEEPEST = 12


def with_relations(items: Sequence[Any], said: Any) -> tuple[list[Any], tuple[str, ...]]:
    """The events of a document with the relations that it lists apart, and what of them is left.

    Args:
        items: the events.
        said: the whole document.
    """
    places: dict[str, int] = {}
    for place, item in enumerate(items):
        for name in _names(item):
            places.setdefault(name, place)
    related = list(items)
    left: dict[str, None] = {}
    for called, number, edge in _edges(said, 0):
        first, word, second = (_text(edge, names) for names in (_FIRST, _WORD, _SECOND))
        if first.casefold() not in places or not second or plain_name(word) not in RELATED:
            left[f"{called} {number}"] = None
            continue
        place = places[first.casefold()]
        own = related[place]
        known = own.get("relations", [])
        listed = list(known) if isinstance(known, list) else [known]
        added = {"type": word, "event": second}
        related[place] = {**own, "relations": [*listed, added]}
    return related, tuple(left)


def _edges(said: Any, depth: int) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
    """Each relation that is listed apart, with the name of its list and its number there."""
    if not isinstance(said, Mapping) or depth > _DEEPEST:
        return
    for name, value in said.items():
        if isinstance(value, list) and plain_name(name) in LISTS:
            for number, edge in enumerate(value, start=1):
                if isinstance(edge, Mapping) and _text(edge, _FIRST):
                    yield name, number, edge
        else:
            yield from _edges(value, depth + 1)


def _text(edge: Mapping[str, Any], names: Sequence[str]) -> str:
    plain = {plain_name(str(name)): value for name, value in edge.items()}
    found = next((plain[name] for name in names if plain.get(name) is not None), "")
    return " ".join(str(found).split()) if isinstance(found, str | int) else ""


def _names(item: Any) -> Iterator[str]:
    """What an event may be called: its id and its label."""
    if not isinstance(item, Mapping):
        return
    by_field: dict[str, list[tuple[int, str]]] = {}
    for name, value in item.items():
        found = column(str(name))
        if found is not None and found.field in ("id", "label") and isinstance(value, str | int):
            text = " ".join(str(value).split()).casefold()
            by_field.setdefault(found.field, []).append((rank(str(name)), text))
    for field in ("id", "label"):
        if field in by_field:
            yield min(by_field[field])[1]
