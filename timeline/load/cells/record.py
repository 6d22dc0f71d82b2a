"""One row of a chronology that a person or a language model wrote: its fields by one name each.

>>> record, unread = read_record(
...     Row("row 2", {"Title": "relief", "When": "12 September 1573", "after": "siege"})
... )
>>> record.event.label, [(said.role, said.text) for said in record.said], record.relations
('relief', [('date', '12 September 1573')], (('after', 'siege'),))
"""

from collections.abc import Iterator, Mapping

from attrs import define, field, frozen

from timeline.errors import InputError
from timeline.event import Event
from timeline.load.cells.names import NAMES, TIMES, Column, column, plain_name, rank
from timeline.load.cells.parts import CERTAIN, Pieces, Said, said_of
from timeline.load.cells.relations import relations_in
from timeline.load.rows.row import Row

_OURS = ("position", "uncertainty", "order", "reason", "document", "quote start", "quote end")
"""Columns that our own tables have besides, and that say nothing new."""

_TYPES = ("type", "relation", "kind")
_TARGETS = ("event", "target", "to", "of", "with", "id", "label", "title", "name")
_WHOLE = ("date", "value", "iso", "text", "display", "edtf")

_SIDES = {
    (field, word): f"{side}_{point or field}"
    for field, points in (("date", ("start", "end")), ("start", ("", "")), ("end", ("", "")))
    for side, words, point in (
        ("earliest", ("earliest", "not before", "min", "lower"), points[0]),
        ("latest", ("latest", "not after", "max", "upper"), points[1]),
    )
    for word in words
}
"""A date that is an object of its two sides, `{"earliest": ..., "latest": ...}`: what each is."""


@frozen
class Record:
    """A row.

    Args:
        where: what it is called in reasons: "row 2".
        event: the event that it tells of.
        said: what it says of the time.
        relations: to which other events it stands how, by the words of the row.
        has_id: whether the id of the event is its own, and not made of its label.
    """

    where: str
    event: Event
    said: tuple[Said, ...] = ()
    relations: tuple[tuple[str, str], ...] = ()
    has_id: bool = False


def read_record(
    row: Row, document: str = "", ids: "Ids | None" = None
) -> tuple[Record, tuple[str, ...]]:
    """A row as a record, and the names of its columns that say nothing of events and their time.

    Args:
        row: a mapping of names to texts, numbers, lists or mappings, and where it is.
        document: the name of the document.
        ids: those of earlier rows.

    Raises:
        InputError: where it is no mapping, has no label, or an id that is taken.
    """
    if not isinstance(row.said, Mapping):
        raise InputError("is no object with a label and a date")
    fields = _Fields()
    for name, value in row.said.items():
        fields.read(str(name), value)
    given = fields.first("id")
    label = fields.first("label") or given
    if not label:
        names = ", ".join(NAMES["label"][:4])
        raise InputError(f"has no label; a column must be called {names}, and have something in it")
    identifier = (ids or Ids()).add(given, label)
    quote = "; ".join(text for *_, text in sorted(fields.texts.get("source", ())))
    event = Event(identifier, label=label, document=document or None, sentence=quote or None)
    said = tuple(said_of(fields.pieces, with_likely=fields.is_ours))
    record = Record(row.where, event, said, tuple(fields.relations), has_id=bool(given))
    return record, tuple(fields.unread)


@define
class _Fields:
    """What the columns of a row say, gathered."""

    texts: dict[str, list[tuple[int, str, str]]] = field(factory=dict)
    """Of each field that is no time, its texts, each after the rank of its name and its name."""
    pieces: Pieces = field(factory=dict)
    relations: list[tuple[str, str]] = field(factory=list)
    unread: list[str] = field(factory=list)
    is_ours: bool = False
    """Whether it is of a table that tells what is certain from what is likely, as ours do."""

    def first(self, name: str) -> str:
        """The text of the surest column of a field; the others are not read."""
        surest, *others = sorted(self.texts.get(name, ())) or [(0, "", "")]
        self.unread += (other for _, other, _ in others)
        return surest[2]

    def read(self, name: str, value: object) -> None:
        """One column of the row."""
        found = column(name)
        self.is_ours = self.is_ours or (found is not None and found.field in CERTAIN)
        if found is None:
            if any(texts(value)) and plain_name(name) not in _OURS:
                self.unread.append(name)
        elif found.field == "relation":
            self.relations += _relations(found, value)
        elif found.field in ("id", "label", "source"):
            if found.field == "label" and isinstance(value, Mapping):
                self._beside_label(name, value)
            said = "; ".join(_labels(value) if found.field == "label" else texts(value))
            if said:
                self.texts.setdefault(found.field, []).append((rank(name), name, said))
        else:
            self._time(found, name, value)

    def _beside_label(self, name: str, value: Mapping[object, object]) -> None:
        """What an event that is an object says besides its label: its date, its relations."""
        for inner, said in value.items():
            found = column(str(inner))
            if found is None:
                if any(texts(said)):
                    self.unread.append(f"{name} {inner}")
            elif found.field != "label":
                self.read(str(inner), said)

    def _time(self, found: Column, name: str, value: object) -> None:
        if isinstance(value, Mapping):
            for inner, said in value.items():
                self._within(found, f"{name} {inner}", str(inner), said)
            return
        said = "; ".join(texts(value))
        if not said:
            return
        known = self.pieces.get((found.field, found.part))
        if known is None:
            self.pieces[found.field, found.part] = (name, said)
        elif known[1] != said:
            self.unread.append(name)

    def _within(self, outer: Column, name: str, inner: str, value: object) -> None:
        """A date that is an object: `{"year": 1999, "month": 5}`, `{"start": ..., "end": ...}`."""
        found = column(inner)
        extreme = _SIDES.get((outer.field, plain_name(inner)))
        if extreme is not None:
            self._time(Column(extreme), name, value)
        elif plain_name(inner) in _WHOLE:
            self._time(outer, name, value)
        elif found is not None and found.field in TIMES and (found.part or outer.field == "date"):
            self._time(Column(outer.field, found.part) if found.part else found, name, value)
        elif any(texts(value)):
            self.unread.append(name)


def _labels(value: object) -> Iterator[str]:
    """The words for an event; of an object, those that are its label."""
    if not isinstance(value, Mapping):
        yield from texts(value)
        return
    named = [(rank(str(k)), v) for k, v in value.items() if column(str(k)) == Column("label")]
    if named:
        yield from _labels(min(named, key=lambda pair: pair[0])[1])


def _relations(found: Column, value: object) -> Iterator[tuple[str, str]]:
    """The relations of a column: by its own name, or by the words in its cells."""
    for item in value if isinstance(value, list | tuple) else [value]:
        if isinstance(item, Mapping):
            yield from _related_objects(found, item)
            continue
        for text in texts(item):
            if found.part:
                yield found.part, text
            else:
                yield from relations_in(text)


def _related_objects(found: Column, item: Mapping[object, object]) -> Iterator[tuple[str, str]]:
    """`{"type": "after", "event": "siege"}`, or `{"after": "siege"}`."""
    named = {plain_name(str(name)): value for name, value in item.items()}
    kind = found.part or next((" ".join(texts(named[k])) for k in _TYPES if k in named), "")
    target = next((_named(named[k]) for k in _TARGETS if k in named), "")
    if kind and target:
        yield plain_name(kind), target
        return
    for name, value in item.items():
        inner = column(str(name))
        if inner is not None and inner.field == "relation":
            yield from _relations(inner, value)


@define
class Ids:
    """The ids of the rows so far; a row without one of its own has its label for an id."""

    taken: set[str] = field(factory=set)
    numbered: dict[str, int] = field(factory=dict)

    def add(self, given: str, label: str) -> str:
        """The id of the next row.

        Raises:
            InputError: where the one given is taken.
        """
        if given in self.taken:
            raise InputError(f"the id {given!r} is that of an earlier row")
        identifier = given or label
        while identifier in self.taken:
            self.numbered[label] = self.numbered.get(label, 1) + 1
            identifier = f"{label} ({self.numbered[label]})"
        self.taken.add(identifier)
        return identifier


def _named(value: object) -> str:
    """What an event is called where it is named, by words or by an object."""
    if not isinstance(value, Mapping):
        return " ".join(texts(value))
    return " ".join(_labels(value)) or " ".join(texts(value.get("id")))


def texts(value: object) -> Iterator[str]:
    """The texts of a cell or of each item of a list, with single blanks.

    >>> list(texts([" two  words", 3, None]))
    ['two words', '3']
    """
    for item in value if isinstance(value, list | tuple) else [value]:
        text = "" if item is None else " ".join(str(item).split())
        if text:
            yield text
