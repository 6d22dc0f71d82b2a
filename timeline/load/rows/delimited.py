"""CSV and TSV as people and language models write them, line by line.

The `csv` module reads a line that follows its rules. One that does not is read by where its quotes
stand, with a note, or is a problem of its own; the lines after it are read all the same.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import frozen

from timeline.errors import InputError
from timeline.load.assumptions import Assumptions
from timeline.load.cells.names import column, plain_name
from timeline.load.loaded import Note, Problem
from timeline.load.rows.row import Row, Rows, row_named

DELIMITERS = ",;\t|"
_BLANK = DELIMITERS + " "
"""What rows without content consist of, whatever stands between the cells of the others."""
_LOOKED_AT = 20
"""Lines in which the header is looked for: titles may stand above it."""
_TITLES = 5
"""The same in what may not be a table at all."""
_LONGEST_CELL = 200
"""Lines that a cell may go on for; a quote that is open for longer was never closed."""
_GUARDED = re.compile(r"'(?=[=+\-@\t\r\n])")
"""The apostrophe by which our own export keeps spreadsheets from running a cell."""


_SEPARATOR = re.compile(r'"?sep=(.)"?', re.IGNORECASE)
_FENCE = re.compile(r"^```[ \t]*(?:csv|tsv|text)?[ \t]*\n(.*?)^```", re.S | re.M | re.I)


@frozen
class Line:
    """A row of a table as its cells, its number among the rows, and the line where it begins."""

    number: int
    line: int
    cells: tuple[str, ...]
    mended: bool = False

    @property
    def where(self) -> str:
        """What the row is called."""
        return row_named(self.number, self.line)


@frozen
class Header:
    """The names of the columns, where they stand, and what stands between cells."""

    names: tuple[str, ...]
    index: int
    delimiter: str


def table_rows(text: str, name: str = "the table") -> Rows:
    """The rows of a table by its header.

    Raises:
        InputError: where it has no header that names a label, or no rows.
    """
    lines = _unfenced(text).split("\n")
    header = find_header(lines, name)
    rows: list[Row] = []
    problems: list[Problem] = []
    mended = Assumptions()
    for line in split_lines(lines, header):
        if isinstance(line, Problem):
            problems.append(line)
            continue
        if not any(cell.strip(_BLANK) for cell in line.cells):
            continue
        if line.mended:
            mended.add("quotes", line.where, "has quotes within quotes, read as they stand")
        row = _row(line, header)
        if isinstance(row, Problem):
            problems.append(row)
            continue
        if len(line.cells) > len(header.names) and any(line.cells[len(header.names) :]):
            mended.add("comma", line.where, f"has a {_named(header)} outside quotes, read as text")
        rows.append(row)
    if not rows and not problems:
        raise InputError(f"{name}: has no rows under its header")
    return Rows(tuple(rows), tuple(problems), (*_notes_on(header, lines), *mended.notes()))


# ------------------------------------------------------------------------------------- header


def is_table(text: str) -> bool:
    r"""Whether a text begins with a header that names events and what is said of their time.

    Titles may stand above it.

    >>> is_table("event,date\nsiege,1573"), is_table("An event, a date, a siege.")
    (True, False)
    >>> is_table("The siege of Tarn\n\nevent,date\nsiege,1573")
    True
    """
    lines = [line for line in _unfenced(text).split("\n") if line.strip()]
    return any(
        _dates(_cells(line, delimiter) or ())
        for line in lines[: min(_TITLES, len(lines) - 1)]
        for delimiter in DELIMITERS
    )


def _unfenced(text: str) -> str:
    """A text with single line ends; of an answer with a table in a fence, only what is in it.

    The lines around it become blank, so that lines keep their numbers.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    fence = _FENCE.search(plain)
    if fence is None:
        return plain
    return "\n" * plain.count("\n", 0, fence.start(1)) + fence[1]


def find_header(lines: Sequence[str], name: str) -> Header:
    """The first line that names a label, and mostly a date or a relation too.

    Raises:
        InputError: where there is none.
    """
    declared = _SEPARATOR.fullmatch(lines[0].strip()) if lines else None
    first = 1 if declared else 0
    delimiters = declared[1] if declared else DELIMITERS
    candidates: list[tuple[bool, Header]] = []
    for index in range(first, len(lines)):
        if len(candidates) >= _LOOKED_AT or index >= 2 * _LOOKED_AT:
            break
        for delimiter in sorted(delimiters, key=lines[index].count, reverse=True):
            names = tuple(cell.strip() for cell in _cells(lines[index], delimiter) or ())
            if len(names) > 1 or (names and names[0]):
                candidates.append((_dates(names), Header(names, index, delimiter)))
                break
    labelled = [(dated, h) for dated, h in candidates if any(map(_is_label, h.names))]
    whole = next((header for dated, header in labelled if dated), None)
    if whole is not None:
        return whole
    if labelled and labelled[0][1] is candidates[0][1]:
        return labelled[0][1]
    if not candidates:
        raise InputError(f"{name}: has no rows under its header")
    shown = ", ".join(cell for cell in candidates[0][1].names if cell)[:80]
    raise InputError(
        f"{name}: no column is called event, title, label or name; its first row must name the "
        f"columns, such as event,date,after: it is {shown}"
    )


def _is_label(name: str) -> bool:
    found = column(name)
    return found is not None and found.field in ("label", "id")


def _dates(names: Sequence[str]) -> bool:
    """Whether some column holds a time or a relation, and some a label."""
    found = [column(name) for name in names]
    return any(map(_is_label, names)) and any(
        one is not None and one.field not in ("label", "id", "source") for one in found
    )


def _notes_on(header: Header, lines: Sequence[str]) -> list[Note]:
    notes = []
    if any(
        line.strip() and not _SEPARATOR.fullmatch(line.strip()) for line in lines[: header.index]
    ):
        notes.append(Note("", "what stands above the header is not read"))
    seen: set[str] = set()
    for name in header.names:
        plain = plain_name(name)
        if plain and plain in seen:
            notes.append(Note("", f"two columns are called {name!r}; they are read together"))
        seen.add(plain)
    return notes


# --------------------------------------------------------------------------------------- lines


def split_lines(lines: Sequence[str], header: Header) -> Iterator[Line | Problem]:
    """The rows under a header, as cells; a row that goes on over several lines is one."""
    number = at = header.index + 1
    while at < len(lines):
        line, number = at + 1, number + 1
        cells, read = _logical(lines, at, header.delimiter)
        mended = cells is None
        if cells is None:
            cells, read = _by_quotes(lines[at], header.delimiter), 1
        at += read
        if cells is None:
            where = row_named(number, line)
            yield Problem(where, "has a quote that is never closed; close it, or leave it out")
        else:
            yield Line(number, line, cells, mended)


def _logical(lines: Sequence[str], at: int, delimiter: str) -> tuple[tuple[str, ...] | None, int]:
    """The cells of the row that begins at a line, and how many lines it has."""
    if '"' not in lines[at]:
        return tuple(lines[at].split(delimiter)), 1
    following = (line + "\n" for line in islice(lines, at, at + _LONGEST_CELL))
    reader = csv.reader(following, delimiter=delimiter, strict=True)
    try:
        return tuple(next(reader)), reader.line_num
    except (csv.Error, StopIteration):
        return None, 1


def _cells(line: str, delimiter: str) -> tuple[str, ...] | None:
    cells, _ = _logical([line], 0, delimiter)
    return cells or _by_quotes(line, delimiter)


def _by_quotes(line: str, delimiter: str) -> tuple[str, ...] | None:
    """The cells of a line with quotes within quotes; `None` where one is never closed.

    >>> _by_quotes('"He said "hi" there",1999', ",")
    ('He said "hi" there', '1999')
    """
    cells, at = [], 0
    while at <= len(line):
        if line.startswith('"', at):
            stop = line.find(f'"{delimiter}', at + 1)
            if stop < 0:
                stop = len(line.rstrip()) - 1
                if stop <= at or line[stop] != '"':
                    return None
            cells.append(line[at + 1 : stop].replace('""', '"'))
            at = stop + 2
        else:
            stop = line.find(delimiter, at)
            stop = len(line) if stop < 0 else stop
            cells.append(line[at:stop])
            at = stop + 1
    return tuple(cells)


# --------------------------------------------------------------------------------------- cells


def _row(line: Line, header: Header) -> Row | Problem:
    """A row by the names of its columns."""
    cells: Sequence[str] = line.cells
    width = len(header.names)
    if len(cells) > width and any(cell.strip() for cell in cells[width:]):
        joined = _joined(cells, width, header.delimiter)
        if joined is None:
            return Problem(
                line.where,
                f"has {len(cells)} cells under {width} columns; put a cell with a "
                f"{_named(header)} in it into quotes",
            )
        cells = joined
    said: dict[str, object] = {}
    for name, cell in zip(header.names, cells, strict=False):
        text = _GUARDED.sub("", cell, count=1) if cell.startswith("'") else cell
        if name:
            known = said.get(name)
            said[name] = [known, text] if known else text
    return Row(line.where, said)


def _named(header: Header) -> str:
    names = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
    return names.get(header.delimiter, repr(header.delimiter))


def _joined(cells: Sequence[str], width: int, delimiter: str) -> Sequence[str] | None:
    """The cells put together again where a delimiter with a blank after it is part of a text.

    >>> _joined(["battle", "October 14", " 1066", "chronicle"], 3, ",")
    ['battle', 'October 14, 1066', 'chronicle']
    """
    led = [n for n, cell in enumerate(cells) if n and cell[:1] == " " and cell.strip()]
    if len(led) != len(cells) - width:
        return None
    joined: list[str] = []
    for number, cell in enumerate(cells):
        if number in led:
            joined[-1] += delimiter + cell
        else:
            joined.append(cell)
    return joined
