"""What comes in: texts, tables and timelines, read from files into values, with clear errors."""

from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.load.text import MAX_CHARS, read_text

if TYPE_CHECKING:
    from resolvers.anchor import Anchor
    from timeline.chronology import Timeline
    from timeline.load.records import Loaded

__all__ = ["is_page", "is_table", "load", "read", "read_text"]

_FACTS = (".csv", ".tsv", ".json", ".jsonl", ".tml")
_PAGES = (".html", ".htm", ".xhtml")


def read(
    path: str | Path,
    anchor: "Anchor | str | None" = None,
    *,
    max_chars: int = MAX_CHARS,
) -> "Timeline":
    """The solved timeline of a file: a text, a page, a table of events, or what `export` wrote.

    Args:
        path: the file; the end of its name says what it is (`.csv`, `.tsv`, `.json`, `.jsonl`,
            `.tml` for TimeML, `.html` and `.htm` for pages), all else is a text.
        anchor: what its time expressions are read against; a date is its publication date.
        max_chars: the longest text to be read.

    Raises:
        InputError: where it cannot be read, or a row of it cannot; `load` gives the rows that can.
    """
    loaded = load(read_text(path, max_chars=max_chars, page=is_page(str(path))), str(path), anchor)
    if loaded.problems:
        raise InputError("; ".join(map(str, loaded.problems)))
    return loaded.timeline


def load(text: str, name: str, anchor: "Anchor | str | None" = None) -> "Loaded":
    """What a document says, solved, and the parts of it that could not be read.

    Args:
        text: the document.
        name: its name; its end says what it is.
        anchor: what its time expressions are read against.

    Raises:
        InputError: where it is not of the kind that its name says.
    """
    from attrs import evolve

    from timeline.load import table
    from timeline.load.json import load as load_ours
    from timeline.load.json import looks_ours
    from timeline.load.records import Loaded

    kind = Path(name).suffix.lower()
    if is_page(name):
        from resolvers.find import as_anchor
        from timeline.load.html import from_page, read_page

        return Loaded(from_page(read_page(text, name), as_anchor(anchor))[0])
    if not is_table(name):
        from timeline.read import from_text

        return Loaded(from_text(text, anchor))
    if kind == ".json" and looks_ours(text):
        return Loaded(load_ours(text, name).solve())
    if kind == ".tml":
        return _timeml(text, name)
    readers = {".json": table.load_json, ".jsonl": table.load_jsonl}
    loaded = readers.get(kind, table.load_csv)(text, anchor, name)
    return evolve(loaded, timeline=loaded.timeline.solve())


def _timeml(text: str, name: str) -> "Loaded":
    from timeline.load.records import Loaded, Problem
    from timeline.load.timeml import read_timeml

    document = read_timeml(text, name)
    problems = tuple(Problem(name, problem) for problem in document.problems)
    return Loaded(document.timeline.solve(), problems)


def is_table(name: str) -> bool:
    """Whether the end of a file name says that it holds facts, and is no text to be read."""
    return name.lower().endswith(_FACTS)


def is_page(name: str) -> bool:
    """Whether the end of a file name says that it is an HTML page."""
    return name.lower().endswith(_PAGES)
