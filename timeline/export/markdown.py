"""Markdown: a table for readers, then what contradicts itself.

What would be markup in the text of an event is escaped, so that it shows as it was written.
"""

import re

from timeline.chronology import Timeline
from timeline.export.document import Exported
from timeline.export.losses import of_tables
from timeline.export.rows import rows
from timeline.export.text import one_line

_MARKUP = re.compile(r"([\\`*_\[\]<>|~#&])")


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as a Markdown table (GitHub's dialect).

    >>> siege = Timeline().add("siege").constrain("siege", during="1573", quote="the annals")
    >>> print(write(siege.solve()).document)
    | when | what | uncertainty | why |
    |---|---|---|---|
    | 1573 | siege |  | "the annals" (given by you) |
    <BLANKLINE>
    """
    shown = rows(timeline, everything=everything)
    lines = ["| when | what | uncertainty | why |", "|---|---|---|---|"]
    for row in shown:
        cells = (row.when, row.label, row.uncertainty, row.reason)
        lines.append(f"| {' | '.join(map(escaped, cells))} |")
    if timeline.conflicts:
        lines += ["", "**What contradicts itself**", ""]
        lines += [
            f"- {escaped('; '.join(conflict.quotes))}: these cannot all hold"
            for conflict in timeline.conflicts
        ]
    return Exported("\n".join(lines) + "\n", tuple(of_tables(timeline, shown)))


def escaped(text: str) -> str:
    r"""Text that Markdown shows as it is.

    >>> print(escaped("a | b <i>"))
    a \| b \<i\>
    """
    return _MARKUP.sub(r"\\\1", one_line(text))
