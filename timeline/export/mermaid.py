"""Mermaid `timeline` and `gantt` diagrams (https://mermaid.js.org/syntax/timeline.html).

A `timeline` has periods in free words, so it says everything but the scale. A `gantt` has a scale
and exact dates: uncertain starts and ends are bars of their own, and what it cannot place (before
Christ, before the year 1000, which it misdraws, and what has an open side) is left out and
reported. Colons, semicolons and hashes end a text there, so they are written as character codes.
"""

from collections.abc import Iterator

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.edtf import Qualifier
from resolvers.granularity import Granularity
from timeline.chronology import Timeline
from timeline.export.document import Exported, Loss
from timeline.export.iso import cell_text
from timeline.export.losses import hidden, repeated, spanned
from timeline.export.rows import Row, rows
from timeline.export.text import one_line
from timeline.reach import SIZES, Reach

_CODES = str.maketrans({c: f"#{ord(c)};" for c in ":;#<>\"'&{}[]()|`%\\"})


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as a Mermaid `timeline`.

    >>> siege = Timeline().add("siege").constrain("siege", during="1573-07").solve()
    >>> print(write(siege).document)
    timeline
        July 1573 : siege
    <BLANKLINE>
    """
    shown = rows(timeline, everything=everything)
    lines = ["timeline"]
    for row in shown:
        lines.append(f"    {coded(row.words + row.proviso)} : {coded(row.label)}")
    losses = (
        *hidden(timeline, shown),
        Loss(None, "the scale, the claims and the reasons are left out"),
    )
    return Exported("".join(f"{line}\n" for line in lines), losses)


def write_gantt(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as a Mermaid `gantt`.

    >>> siege = Timeline().add("siege").constrain("siege", fills="1573-07-01").solve()
    >>> print(write_gantt(siege).document.splitlines()[-1].strip())
    siege : active, 1573-07-01, 1573-07-02
    """
    shown = rows(timeline, everything=everything)
    unit = _unit(shown)
    lines = ["gantt", *(f"    {line}" for line in _FORMATS[unit])]
    losses: list[Loss] = [*hidden(timeline, shown)]
    for row in shown:
        problem = _cannot_draw(row)
        if problem:
            losses.append(Loss(row.event.id, f"is left out: {problem}"))
            continue
        losses += (*spanned(row), *repeated(row, "is drawn as one stretch"))
        lines += [f"    section {coded(row.label)}", *(f"    {bar}" for bar in _bars(row, unit))]
    losses.append(Loss(None, "the claims and the reasons are left out"))
    return Exported("".join(f"{line}\n" for line in lines), tuple(losses))


_FORMATS = {
    Granularity.DAY: ("dateFormat YYYY-MM-DD", "axisFormat %Y-%m-%d"),
    Granularity.MINUTE: ("dateFormat YYYY-MM-DDTHH:mm", "axisFormat %Y-%m-%d %H:%M"),
}


def _unit(shown: tuple[Row, ...]) -> Granularity:
    """Days, or minutes where some event that is drawn is known by the clock."""
    drawn = (row.placed for row in shown if not _cannot_draw(row))
    units = {reach.unit for likely in drawn for reach in (likely.starting, likely.ending)}
    return Granularity.DAY if units <= {Granularity.DAY} else Granularity.MINUTE


def _cannot_draw(row: Row) -> str:
    first, last = row.placed.earliest_start, row.placed.latest_end
    if first is None or last is None:
        return "gantt charts have no open sides"
    if any(civil_from_days(s // SECONDS_PER_DAY)[0] < 1000 for s in (first, last)):
        return "Mermaid misdraws years before 1000"
    if civil_from_days(last // SECONDS_PER_DAY)[0] > 9999:
        return "Mermaid has no years after 9999"
    return ""


def _bars(row: Row, unit: Granularity) -> Iterator[str]:
    """Bars from a day or minute to the one after the last: the core, and what may be part of it."""
    said = _SAID[row.about[0] | row.about[1]]
    label = _task(row.label) + said + row.proviso
    starting, ending = row.placed.starting, row.placed.ending
    first, latest_start = (_second(cell, starting) for cell in starting.cells)
    earliest_end, last = (_second(cell, ending) for cell in ending.cells)
    begun, over = latest_start + SIZES[starting.unit], earliest_end + SIZES[ending.unit]
    whole = last + SIZES[ending.unit]
    if latest_start < earliest_end:
        if first != latest_start:
            yield _bar(f"{label} (may have begun)", "done", first, begun, unit)
        yield _bar(label, "active", latest_start, over, unit)
        if earliest_end != last:
            yield _bar(f"{label} (may go on)", "done", over, whole, unit)
    elif first == last:
        yield _bar(label, "active", first, whole, unit)
    else:
        yield _bar(f"{label} (within)", "done", first, whole, unit)


_SAID = {
    Qualifier.NONE: "",
    Qualifier.APPROXIMATE: " (about)",
    Qualifier.UNCERTAIN: " (possibly)",
    Qualifier.APPROXIMATE | Qualifier.UNCERTAIN: " (possibly about)",
}


_COMMANDS = (
    "acc", "axis", "call", "click", "date", "excl", "gantt", "href", "incl", "section", "tick",
    "title", "today", "top", "week",
)  # fmt: skip
"""How the commands of a gantt chart begin."""


def _task(label: str) -> str:
    """The name of a task, which must not begin as a command does, or as a date.

    >>> _task("section 5 is repealed"), _task("a sally")
    ('#115;ection 5 is repealed', 'a sally')
    """
    words = one_line(label) or "?"
    if words[0].isalpha() and not words.lower().startswith(_COMMANDS):
        return coded(words)
    return f"#{ord(words[0])};{words[1:].translate(_CODES)}"


def _second(cell: int | None, reach: Reach) -> int:
    assert cell is not None  # what has an open side is not drawn
    return cell * SIZES[reach.unit]


def _bar(label: str, tag: str, start: int, end: int, unit: Granularity) -> str:
    size = SIZES[unit]
    dates = (cell_text(cell, unit) for cell in (start // size, -(-end // size)))
    return f"{label} : {tag}, {', '.join(map(str, dates))}"


def coded(text: str) -> str:
    """Text that Mermaid does not read as syntax.

    >>> coded("Act 1: the siege")
    'Act 1#58; the siege'
    """
    return one_line(text).translate(_CODES)
