"""Plain text: for mail, for logs, and for terminals without colour."""

import re
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
    return " ".join(plain(text).split())


def plain(text: str) -> str:
    r"""Text that may stand in any document, letter for letter, with a blank for what may not.

    That is what XML cannot hold (https://www.w3.org/TR/xml/#charsets), what a terminal would obey,
    and what turns the direction of the words around it (U+202A to U+202E, U+2066 to U+2069). Line
    ends stay, and so do joiners, soft hyphens and marks of direction: Persian and emoji need them.

    >>> plain("a\x1b[31m\u202eb"), plain("soft\u00adly\n")
    ('a [31m b', 'soft\xadly\n')
    """
    return _FORBIDDEN.sub(" ", text)


_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
