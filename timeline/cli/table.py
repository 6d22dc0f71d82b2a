"""The table on the terminal: dates, what is uncertain about them, what happened, and why."""

import os

from rich.console import Console
from rich.table import Table
from rich.text import Text

from timeline.chronology import Timeline
from timeline.constraint import During, OnPattern, Within
from timeline.event import Strength
from timeline.export.rows import Row, rows
from timeline.export.text import one_line
from timeline.point import DCT
from timeline.reach import Reach

WIDTH = 140
"""Columns, where the output is no terminal and `COLUMNS` does not say."""
WIDE = 120
"""From this width on, there is a column for each thing that is told."""
DATES = 23
"""The width of the dates where there is none: a range of two days."""


def show(timeline: Timeline, *, everything: bool = False, console: Console | None = None) -> None:
    """Print a timeline for people; colours and width are those of the terminal."""
    out = console or Console(highlight=False, soft_wrap=False)
    if console is None and not out.is_terminal:
        columns = os.environ.get("COLUMNS", "")
        out = Console(highlight=False, width=int(columns) if columns.isdecimal() else WIDTH)
    shown = rows(timeline, everything=everything)
    for conflict in timeline.conflicts:
        out.print(Text("These cannot all hold: ", "bold red") + Text("; ".join(conflict.quotes)))
    for line in _given_up(timeline):
        out.print(Text("Against what you gave: ", "bold red") + Text(line))
    if shown:
        out.print(_columns(shown) if out.width >= WIDE else _lines(shown))
    else:
        out.print("No event with a date was found.")
    told = _publication(timeline)
    if told and any(event.start is not None for event in timeline.events):
        out.print(Text(told))
    hidden = len(timeline) - len(shown)
    if hidden:
        out.print(Text(f"{hidden} more events are not shown: --all shows them.", "dim"))


def _given_up(timeline: Timeline) -> list[str]:
    """What the text says or suggests that gave way to what the caller said of an event."""
    lines = []
    for dropped in timeline.dropped:
        given = [
            claim.source
            for claim in dropped.because
            if claim.source.is_given and isinstance(claim.constraint, During)
        ]
        if given and dropped.claim.strength is Strength.INFERRED:
            lines.append(one_line(f"{dropped.claim.source} gave way to {given[0]}"))
    return lines


def _columns(shown: tuple[Row, ...]) -> Table:
    """A column for each thing that is told."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("when", no_wrap=True)
    table.add_column("what", ratio=3, overflow="fold")
    table.add_column("uncertainty", ratio=2, style="yellow", overflow="fold")
    table.add_column("why", ratio=3, style="dim", overflow="fold")
    for row in shown:
        cells = (row.when, row.label, row.uncertainty, row.reason)
        table.add_row(*(Text(one_line(cell)) for cell in cells))
    return table


def _lines(shown: tuple[Row, ...]) -> Table:
    """Where there is no room for columns: what is uncertain, and why, under what happened."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("when", max_width=DATES)
    table.add_column("what, and why", overflow="fold")
    for row in shown:
        told = [(row.label, ""), (row.uncertainty, "yellow"), (row.reason, "dim")]
        lines = [Text(one_line(text), style) for text, style in told if text]
        table.add_row(Text(one_line(row.when)), Text("\n").join(lines))
    return table


def _publication(timeline: Timeline) -> str:
    """What is known of the publication date, and from where; empty where you gave it."""
    said = [
        claim.source
        for claim in timeline.claims
        if isinstance(claim.constraint, Within | OnPattern)
        and claim.constraint.point == DCT
        and not claim.source.is_given
    ]
    if len({event.document for event in timeline.events}) > 1:
        return ""  # each document has its own
    if timeline.dct is not None:
        return f"published {timeline.dct}, {said[0].rule}" if said else ""
    first, last = timeline.when()
    if first is None and last is None:
        return "Nothing is known of when this was published: give --published, or --known."
    return f"published: {Reach(first, last)}, {said[0] if said else 'as follows from the text'}"
