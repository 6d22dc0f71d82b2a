"""Plain text: for mail, for logs, and for terminals without colour."""

from collections.abc import Iterator

from timeline.chronology import Timeline
from timeline.export.document import Exported
from timeline.export.losses import of_tables
from timeline.export.rows import Row, rows


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as plain text: a line an event, its reason under it.

    >>> siege = Timeline().add("siege").constrain("siege", during="1573", quote="the annals")
    >>> print(write(siege.solve()).document)
    1573  siege
          why: "the annals" (given by you)
    <BLANKLINE>
    """
    shown = rows(timeline, everything=everything)
    width = max((len(one_line(row.when)) for row in shown), default=0)
    lines = [line for row in shown for line in _row_lines(row, width)]
    for conflict in timeline.conflicts:
        lines.append(f"contradiction: {one_line('; '.join(conflict.quotes))}")
    return Exported("".join(f"{line}\n" for line in lines), tuple(of_tables(timeline, shown)))


def _row_lines(row: Row, width: int) -> Iterator[str]:
    yield f"{one_line(row.when):<{width}}  {one_line(row.label)}"
    if row.uncertainty:
        yield f"{'':<{width}}  {one_line(row.uncertainty)}"
    if row.reason:
        yield f"{'':<{width}}  why: {one_line(row.reason)}"


def one_line(text: str) -> str:
    r"""Text without line ends or control characters.

    >>> one_line("a\n\x1b[31mb")
    'a [31mb'
    """
    kept = (c if c.isprintable() else " " for c in text)
    return " ".join("".join(kept).split())
