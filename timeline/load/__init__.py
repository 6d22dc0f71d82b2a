"""What comes in: texts, tables and timelines, read from files into values, with clear errors."""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.load.kind import Kind, kind_of
from timeline.load.text import MAX_CHARS, open_binary, read_decoded, read_text

if TYPE_CHECKING:
    from resolvers.anchor import Anchor
    from timeline.chronology import Timeline
    from timeline.load.loaded import Loaded

__all__ = ["Kind", "LeftOut", "kind_of", "load", "load_text", "read", "read_text"]


class LeftOut(UserWarning):
    """A part of a document could not be read and is not in the timeline."""


def read(
    path: str | Path,
    anchor: "Anchor | str | None" = None,
    *,
    strict: bool = False,
    kind: str | None = None,
    max_chars: int = MAX_CHARS,
) -> "Timeline":
    """The solved timeline of a file: a text, a page, a table of events, or what `export` wrote.

    What cannot be read, such as a row with an impossible date, is left out with a warning
    (`LeftOut`); `load` gives it as values.

    Args:
        path: the file; the end of its name says what it is (`.csv`, `.tsv`, `.json`, `.jsonl`,
            `.tml` for TimeML, `.html` and `.htm` for pages, `.txt`), else its beginning does.
        anchor: what its time expressions are read against; a date is its publication date.
        strict: whether what cannot be read is an error.
        kind: what the file is, whatever its name (`Kind`).
        max_chars: the longest text to be read.

    Raises:
        InputError: where it cannot be read; with `strict`, where any part of it cannot.
    """
    loaded = load(path, anchor, kind=kind, max_chars=max_chars)
    if strict and loaded.problems:
        raise InputError("; ".join(map(str, loaded.problems)))
    for problem in loaded.problems:
        warnings.warn(str(problem), LeftOut, stacklevel=2)
    return loaded.timeline


def load(
    path: str | Path,
    anchor: "Anchor | str | None" = None,
    *,
    kind: str | None = None,
    max_chars: int = MAX_CHARS,
) -> "Loaded":
    """What a file says, solved, with the parts of it that could not be read, and what was assumed.

    Args:
        path: as in `read`, like the next three.
        anchor: what its time expressions are read against.
        kind: what the file is.
        max_chars: the longest text to be read.

    Raises:
        InputError: where it cannot be read at all.
    """
    from attrs import evolve

    from timeline.load.loaded import Note

    name = str(path)
    with open_binary(path) as stream:
        known = kind_of(name, given=kind)
        decoded = read_decoded(stream, name, max_chars=max_chars, kind=known)
    loaded = load_text(decoded.text, name, anchor, kind=kind)
    notes = (Note(name, note) for note in decoded.notes)
    return evolve(loaded, notes=(*notes, *loaded.notes))


def load_text(
    text: str, name: str, anchor: "Anchor | str | None" = None, *, kind: str | None = None
) -> "Loaded":
    """What a document says, solved, as `load` does for files.

    Args:
        text: the document.
        name: its name; its end says what it is, else its beginning does.
        anchor: what its time expressions are read against.
        kind: what it is, whatever its name.

    Raises:
        InputError: where it is not of its kind.
    """
    from attrs import evolve

    from timeline.load import table
    from timeline.load.json import load as load_ours
    from timeline.load.json import looks_ours
    from timeline.load.loaded import Loaded

    found = kind_of(name, text, kind)
    if found is Kind.HTML:
        from resolvers.find import as_anchor
        from timeline.load.html import from_page, read_page

        page = read_page(text, name)
        return Loaded(from_page(page, as_anchor(anchor))[0], (), page.notes, page.text)
    if found is None or not found.holds_facts:
        from timeline.read import from_text

        return Loaded(from_text(text, anchor))
    if found is Kind.TIMEML:
        return _timeml(text, name)
    if found is Kind.JSON and looks_ours(text):
        return Loaded(load_ours(text, name).solve())
    readers = {
        Kind.JSON: table.load_json,
        Kind.JSONL: table.load_jsonl,
        Kind.MARKDOWN: table.load_markdown,
    }
    loaded = readers.get(found, table.load_csv)(text, anchor, name)
    return evolve(loaded, timeline=loaded.timeline.solve())


def _timeml(text: str, name: str) -> "Loaded":
    from timeline.load.loaded import Loaded, Problem
    from timeline.load.timeml import read_timeml

    document = read_timeml(text, name)
    problems = tuple(Problem(name, problem) for problem in document.problems)
    return Loaded(document.timeline.solve(), problems, text=document.text)
