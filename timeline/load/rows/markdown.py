"""Tables in Markdown, as language models answer with, alone or within a longer text.

>>> rows = markdown_rows('''Here it is:
...
... | Date | Event |
... |------|-------|
... | 1573 | **the siege** |
... ''')
>>> [(row.where, row.said) for row in rows.rows]
[('row 5', {'Date': '1573', 'Event': 'the siege'})]
"""

import re
from collections.abc import Iterator, Sequence

from timeline.errors import InputError
from timeline.load.cells.names import column
from timeline.load.loaded import Note
from timeline.load.rows.row import Row, Rows, row_named

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*")
_BAR = re.compile(r"(?<!\\)\|")
_MARKS = re.compile(r"(?<!\w)(\*\*|__|\*|_|`|~~)(?=\S)(.{1,200}?)(?<=\S)\1(?!\w)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_LONGEST = 2000
"""Characters of a cell in which marks are looked for."""
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def has_markdown_table(text: str) -> bool:
    """Whether a text holds a table of events in Markdown."""
    return any(True for _ in _tables(text.splitlines()))


def markdown_rows(text: str, name: str = "the table") -> Rows:
    """The rows of all tables of a text whose columns name events.

    Raises:
        InputError: where it has none.
    """
    lines = text.splitlines()
    rows: list[Row] = []
    read = 0
    for start in _tables(lines):
        header = [_plain(cell) for cell in _cells(lines[start])]
        read += 2
        for at in range(start + 2, len(lines)):
            if "|" not in lines[at]:
                break
            read += 1
            cells = [_plain(cell) for cell in _cells(lines[at])]
            said = {key: cell for key, cell in zip(header, cells, strict=False) if key and cell}
            if said:
                rows.append(Row(row_named(at + 1), said))
    if not rows:
        raise InputError(f"{name}: has no table of events")
    around = sum(1 for line in lines if line.strip()) - read
    note = Note("", "what stands around the table is not read")
    return Rows(tuple(rows), (), (note,) if around > 0 else ())


def _tables(lines: Sequence[str]) -> Iterator[int]:
    """The lines at which tables begin that name events and what is said of their time."""
    for at in range(len(lines) - 1):
        if "|" in lines[at] and "-" in lines[at + 1] and _RULE.fullmatch(lines[at + 1]):
            found = [column(_plain(cell)) for cell in _cells(lines[at])]
            fields = {one.field for one in found if one is not None}
            if fields & {"label", "id"} and fields - {"label", "id", "source"}:
                yield at


def _cells(line: str) -> list[str]:
    return _BAR.split(line.strip().removeprefix("|").removesuffix("|"))


def _plain(cell: str) -> str:
    """A cell without its marks."""
    text = _BREAK.sub(" ", cell.replace("\\|", "|")).strip()
    if len(text) > _LONGEST:
        return text
    text = _LINK.sub(r"\1", text)
    return _MARKS.sub(r"\2", _MARKS.sub(r"\2", text)).strip()
