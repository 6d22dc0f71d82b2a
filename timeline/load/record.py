"""One row of a chronology that a person or a language model wrote: its fields by one name each.

>>> row = read_record({"Title": "relief", "When": "12 September 1573", "after": "siege"}, "row 2")
>>> row.event.label, row.fields, row.relations
('relief', {'date': '12 September 1573'}, (('after', 'siege'),))
"""

import re
from collections.abc import Collection, Iterator, Mapping

from attrs import frozen

from timeline.errors import InputError
from timeline.event import Event
from timeline.given import RELATIONS
from timeline.reason.allen import Relation

NAMES = {
    "id": ("id", "key", "identifier"),
    "label": ("label", "event", "title", "name", "what", "headline", "description"),
    "date": ("date", "when", "time", "day", "year"),
    "start": ("start", "from", "begin", "began", "start date", "begins", "beginning"),
    "end": ("end", "to", "until", "ended", "end date", "ends", "ending"),
    "lasted": ("duration", "lasted", "length"),
    "recurs": ("recurrence", "recurs", "repeats", "how often"),
    "relation": ("relation", "relations"),
    "source": ("source", "quote", "evidence", "reference", "citation"),
    "earliest_start": ("earliest start",),
    "latest_start": ("latest start",),
    "earliest_end": ("earliest end",),
    "latest_end": ("latest end",),
}
"""What a record's fields are called; case, blanks and underscores do not count."""

EXTREMES = ("earliest_start", "latest_start", "earliest_end", "latest_end")
"""The fields that say the two starts and two ends; beside them, no other date counts."""

_FIELDS = {name: field for field, names in NAMES.items() for name in names}
_ORDERS = {str(basic.name).lower() for basic in Relation} | set(RELATIONS)


@frozen
class Record:
    """A row.

    Args:
        rule: what it is called in reasons: "row 2".
        event: the event that it tells of.
        fields: what it says of the time, by the names in `NAMES`.
        relations: to which other events it stands how.
    """

    rule: str
    event: Event
    fields: Mapping[str, str]
    relations: tuple[tuple[str, str], ...]


def read_record(
    given: object, rule: str, document: str = "", taken: Collection[str] = ()
) -> Record:
    """A row as a record.

    Args:
        given: a mapping of names to texts, numbers or lists of them.
        rule: what the row is called in reasons.
        document: the name of the document.
        taken: the ids of earlier rows.

    Raises:
        InputError: where it is no mapping, has no label, or an id that is taken.
    """
    if not isinstance(given, Mapping):
        raise InputError("is no object with a label and a date")
    fields: dict[str, str] = {}
    relations: list[tuple[str, str]] = []
    for key, value in given.items():
        plain = re.sub(r"[\s_-]+", " ", str(key)).strip().casefold()
        relation = plain.replace(" ", "_")
        field = _FIELDS.get(plain)
        if relation in _ORDERS:
            relations += ((relation, other) for other in _texts(value))
        elif field == "relation":
            relations += (pair for text in _texts(value) for pair in _pairs(text))
        elif field is not None and field not in fields:
            fields[field] = "; ".join(_texts(value))
    fields = {field: text for field, text in fields.items() if text}
    event = _event(fields, document, taken)
    return Record(rule, event, _dates(fields), tuple(relations))


def _event(fields: dict[str, str], document: str, taken: Collection[str]) -> Event:
    label = fields.pop("label", "") or fields.get("id", "")
    if not label:
        raise InputError(f"has no label; a column must be called {', '.join(NAMES['label'][:4])}")
    identifier = fields.pop("id", "") or _unique(label, taken)
    if identifier in taken:
        raise InputError(f"the id {identifier!r} is that of an earlier row")
    quote = fields.pop("source", None)
    return Event(identifier, label=label, document=document or None, sentence=quote)


def _dates(fields: dict[str, str]) -> dict[str, str]:
    """The fields that count: extremes alone where there are any; a date with an end is a start."""
    extremes = {field: text for field, text in fields.items() if field in EXTREMES}
    if extremes:
        recurs = {field: text for field, text in fields.items() if field == "recurs"}
        return extremes | recurs
    if "end" in fields and "date" in fields and "start" not in fields:
        fields["start"] = fields.pop("date")
    return fields


def _unique(label: str, taken: Collection[str]) -> str:
    """The label itself, numbered where an earlier row has it too."""
    number, identifier = 1, label
    while identifier in taken:
        number += 1
        identifier = f"{label} ({number})"
    return identifier


def _texts(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list | tuple) else [value]:
        text = "" if item is None else " ".join(str(item).split())
        if text:
            yield text


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """The relations of "after: the siege; during: the war"."""
    for part in text.split(";"):
        relation, colon, other = part.partition(":")
        if not colon:
            relation, _, other = part.strip().partition(" ")
        if part.strip():
            yield relation.strip().casefold().replace(" ", "_"), other.strip()
