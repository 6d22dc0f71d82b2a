"""CSV and TSV: a row an event, in order, with the four bounds.

The two starts and two ends are inclusive days in ISO 8601, or minutes and seconds where they are
known so finely, with astronomical years, empty where open: the likely ones, and under `certain_...`
those without the defaults. Spreadsheets run cells that start with = + - @ as formulas (OWASP, "CSV
Injection"), so text that does is led by an apostrophe, unless asked for raw.
"""

import csv
import io

from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.export.document import Exported
from timeline.export.iso import extremes
from timeline.export.losses import of_tables
from timeline.export.rows import Row, rows

COLUMNS = (
    "position", "when", "label", "uncertainty", "order", "reason",
    "earliest_start", "latest_start", "earliest_end", "latest_end",
    "certain_earliest_start", "certain_latest_start", "certain_earliest_end", "certain_latest_end",
    "id", "document", "quote_start", "quote_end", "quote", "recurrence",
)  # fmt: skip
"""The columns, in order."""

_FORMULA = ("=", "+", "-", "@")


def write(
    timeline: Timeline, *, everything: bool = False, raw: bool = False, delimiter: str = ","
) -> Exported:
    """The timeline as CSV.

    Args:
        timeline: a solved timeline.
        everything: a row for each event, also those that readers do not need.
        raw: leave text alone that a spreadsheet would run as a formula.
        delimiter: what stands between cells.

    >>> siege = Timeline().add("siege").constrain("siege", start="1573-07").solve()
    >>> write(siege).document.splitlines()[1].split(",")[1:7]
    ['1573-07 →', 'siege', '', '', ..., '1573-07-01']
    """
    shown = rows(timeline, everything=everything)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(COLUMNS)
    for position, row in enumerate(shown, start=1):
        writer.writerow(_cells(row, position, raw))
    return Exported(text.getvalue(), tuple(of_tables(timeline, shown)))


def write_tsv(timeline: Timeline, *, everything: bool = False, raw: bool = False) -> Exported:
    """The timeline as tab-separated values; tabs and line ends in text become blanks."""
    return write(timeline, everything=everything, raw=raw, delimiter="\t")


def _cells(row: Row, position: int, raw: bool) -> list[str]:
    event = row.event
    guard = str if raw else guarded
    return [
        str(position), guard(row.when), guard(row.label), guard(row.uncertainty), row.order,
        guard(row.reason), *map(guard, _bounds(event.likely)), *map(guard, _bounds(event.bounds)),
        guard(event.id), guard(event.document or ""), _offset(event.start), _offset(event.end),
        guard(row.quote), guard(row.recurs),
    ]  # fmt: skip


def _bounds(bounds: Bounds) -> list[str]:
    return [text or "" for text in extremes(bounds)]


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula.

    >>> guarded("=1+1"), guarded("siege")
    ("'=1+1", 'siege')
    """
    if any(c in text for c in "\t\n\r"):
        text = " ".join(text.split())
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _offset(offset: int | None) -> str:
    return "" if offset is None else str(offset)
