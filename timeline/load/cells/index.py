"""Which rows words name: by id, by label, or by words of one label, without looking at every row.

>>> from timeline.event import Event
>>> rows = [Record("row 2", Event("siege of Tarn")), Record("row 3", Event("relief"))]
>>> [record.where for record in Index(rows).find("the siege")]
['row 2']
"""

import re
from collections.abc import Iterable, Sequence

from attrs import define, field

from timeline.errors import UnknownEvent
from timeline.load.cells.record import Record
from timeline.lookup import content_words

_SEPARATORS = (
    re.compile(r"\s*;\s*"),
    re.compile(r"\s*[;,]\s*"),
    re.compile(r"\s*(?:[;,]|\band\b)\s*"),
)
_SHOWN = 8  # rows named in an error


@define
class Index:
    """Rows by their ids, by the words of their labels, and by each of these words."""

    rows: Sequence[Record]
    _ids: dict[str, Record] = field(init=False)
    _whole: dict[str, list[Record]] = field(init=False, factory=dict)
    _labels: dict[frozenset[str], list[Record]] = field(init=False, factory=dict)
    _words: dict[str, list[Record]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._ids = {record.event.id: record for record in self.rows if record.has_id}
        for record in self.rows:
            self._whole.setdefault(_folded(record.event.label), []).append(record)
            words = content_words(record.event.label)
            self._labels.setdefault(words, []).append(record)
            for word in words:
                self._words.setdefault(word, []).append(record)

    def find(self, words: str, but: Record | None = None) -> list[Record]:
        """The rows that words name, but for one; ids and whole labels before parts of labels."""
        return self.named(words, but) or self._with_all(content_words(words), but)

    def named(self, words: str, but: Record | None = None) -> list[Record]:
        """The rows whose id or whole label the words are."""
        if words in self._ids:
            return _without(but, [self._ids[words]])
        whole = _without(but, self._whole.get(_folded(words), ()))
        content = content_words(words)
        return whole or (_without(but, self._labels.get(content, ())) if content else [])

    def listed(self, words: str, but: Record | None = None) -> list[list[Record]]:
        """The rows that each name of a list means: the whole as one name, else part by part.

        Nothing where a part names no row.
        """
        whole = self.find(words, but)
        if whole:
            return [whole]
        for separator in _SEPARATORS:
            parts = [part for part in separator.split(words) if part.strip()]
            found = [self.find(part.strip(), but) for part in parts]
            if len(parts) > 1 and all(found):
                return found
        return []

    def no_such(self, words: str, relation: str = "") -> UnknownEvent:
        """The error for words that name no row, with those they come near to."""
        near = dict.fromkeys(
            record.event.label
            for word in sorted(content_words(words))
            for record in self._words.get(word, ())[:_SHOWN]
        )
        labels = list(near) or list(dict.fromkeys(record.event.label for record in self.rows))
        more = f" and {len(labels) - _SHOWN} more" if len(labels) > _SHOWN else ""
        said = f"{relation}: " if relation else ""
        return UnknownEvent(
            f"{said}no event is called {words!r}; there are: {', '.join(labels[:_SHOWN])}{more}"
        )

    def _with_all(self, words: frozenset[str], but: Record | None) -> list[Record]:
        if not words or not words <= self._words.keys():
            return []
        rarest = min(sorted(words), key=lambda word: len(self._words[word]))
        with_it = self._words[rarest]
        return _without(but, (r for r in with_it if words <= content_words(r.event.label)))


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _without(record: Record | None, rows: Iterable[Record]) -> list[Record]:
    return [row for row in rows if row is not record]


def several(words: str, rows: Sequence[Record]) -> UnknownEvent:
    """The error for words that name more than one row.

    >>> from timeline.event import Event
    >>> print(several("poll", [Record("row 2", Event("poll")), Record("row 3", Event("poll (2)"))]))
    'poll' names row 2 and row 3; give the rows ids, or use more words
    """
    shown = [record.where for record in rows[:_SHOWN]]
    more = len(rows) - len(shown)
    last = f"{more} more" if more else shown.pop()
    return UnknownEvent(
        f"{words!r} names {', '.join(shown)} and {last}; give the rows ids, or use more words"
    )
