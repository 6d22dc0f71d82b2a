"""Events from elsewhere: a list of JSON records, from a language model, an annotator or a table.

A record says where its event stands and as much about it as is known; what it leaves out is worked
out from the grammar around it. Offsets are code points; whoever cannot count them gives a `quote`,
with the word that names the event as `head`:

>>> text = "Talks opened in Geneva. The mayor said they would end."
>>> events = JsonEvents([
...     {"start": 6, "end": 12, "label": "talks open"},
...     {"quote": "they would end", "head": "end", "factuality": "planned"},
... ])
>>> [(m.text, m.label, str(m.factuality)) for m in events.extract(text).mentions]
[('opened', 'talks open', 'happened'), ('end', 'they would end', 'planned')]
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from timeline.errors import InputError
from timeline.extract.english import EnglishExtractor
from timeline.extract.mention import (
    Aspect,
    EventClass,
    Factuality,
    Mention,
    PartOfSpeech,
    Polarity,
    Span,
    Tense,
)
from timeline.extract.protocol import EventExtractor, Extraction

Record = Mapping[str, object]

_CHOICES: dict[str, type[StrEnum]] = {
    "pos": PartOfSpeech,
    "class": EventClass,
    "tense": Tense,
    "aspect": Aspect,
    "polarity": Polarity,
    "factuality": Factuality,
}
_TRAILING = " \t\n.,;:!?)]}\"'”’»"
_WORDS = ("lemma", "modality", "label")
_PLACES = ("start", "end", "quote", "head")


@frozen
class JsonEvents:
    """An `EventExtractor` that takes its events from records instead of finding them.

    Fields of a record: `start` and `end`, or `quote` and optionally `head`; and any of `pos`,
    `class`, `tense`, `aspect`, `polarity`, `factuality` (with the values of the enumerations of
    `timeline.extract.mention`), `lemma`, `modality`, `label` and `salience` (0 to 1).

    Raises:
        InputError: from `extract`, for a record that is malformed or whose place is not found in
            the text; it says which record.
    """

    records: tuple[Record, ...] = field(converter=tuple)
    grammar: EventExtractor = field(factory=EnglishExtractor)
    """What works out the grammar around each event."""

    @classmethod
    def read(cls, path: str | Path) -> "JsonEvents":
        """Read a file that holds a JSON list of records.

        Raises:
            InputError: where the file is missing or is no JSON list of objects.
        """
        import json

        try:
            records = json.loads(Path(path).read_text(encoding="utf-8"))
        except OSError as error:
            raise InputError(f"cannot read events: {path}: {error.strerror}") from None
        except ValueError as error:
            raise InputError(f"cannot read events: {path} is no JSON: {error}") from None
        if not isinstance(records, list) or not all(isinstance(r, dict) for r in records):
            raise InputError(f"cannot read events: {path} holds no list of objects")
        return cls(records)

    def extract(
        self,
        text: str,
        times: Sequence[Span] = (),
        *,
        events: Sequence[Span] | None = None,
    ) -> Extraction:
        """The mentions of the records; with `events`, of those records only that stand there."""
        records: dict[Span, Record] = {}
        after = 0
        for number, record in enumerate(self.records):
            span = _place(text, record, number, after)
            after = span[0]
            _check(record, number)
            if events is None or span in events:
                records[span] = record
        found = self.grammar.extract(text, times, events=list(records))
        ends = sorted((span[1], span) for span in records)
        described = list(found.mentions)
        for mention in found.mentions:
            k = bisect_right(ends, (mention.start, (len(text), 0)))
            if k < len(ends) and ends[k][0] <= mention.end:
                described[mention.index] = _described(mention, records[ends[k][1]])
        return evolve(found, mentions=tuple(described))


def _place(text: str, record: Record, number: int, after: int) -> Span:
    """Where a record's event stands: its offsets, or its quote from `after` on, else from 0."""
    start, end = record.get("start"), record.get("end")
    if isinstance(start, int) and isinstance(end, int):
        if not 0 <= start < end <= len(text):
            raise InputError(f"event {number}: {start} to {end} is outside the text")
        return (start, end)
    quote, head = record.get("quote"), record.get("head")
    if not isinstance(quote, str) or not quote:
        raise InputError(f"event {number}: give start and end, or a quote")
    at = text.find(quote, after)
    at = text.find(quote) if at < 0 else at
    if at < 0:
        raise InputError(f"event {number}: the text does not contain {quote!r}")
    if head is None:
        words = quote.rstrip(_TRAILING)
        return (at, at + len(words or quote))
    inner = quote.find(head) if isinstance(head, str) else -1
    if inner < 0 or not isinstance(head, str):
        raise InputError(f"event {number}: the head {head!r} is not in its quote {quote!r}")
    return (at + inner, at + inner + len(head))


def _check(record: Record, number: int) -> None:
    """Refuse fields that are unknown, and values that a field cannot have."""
    for name, value in record.items():
        if name in _CHOICES:
            choices = [str(choice) for choice in _CHOICES[name]]
            if value not in choices:
                raise InputError(f"event {number}: {name} {value!r} is none of {choices}")
        elif name in _WORDS:
            if not isinstance(value, str):
                raise InputError(f"event {number}: {name} must be text, not {value!r}")
        elif name == "salience":
            if not isinstance(value, int | float) or not 0 <= value <= 1:
                raise InputError(f"event {number}: salience must be from 0 to 1, not {value!r}")
        elif name not in _PLACES:
            raise InputError(f"event {number}: unknown field {name!r}")


def _described(mention: Mention, record: Record) -> Mention:
    """The mention with what its record says."""
    changes: dict[str, Any] = {}
    for name, value in record.items():
        if name in _CHOICES:
            changes["event_class" if name == "class" else name] = _CHOICES[name](str(value))
        elif name in _WORDS or name == "salience":
            changes[name] = value
    return evolve(mention, **changes) if changes else mention
