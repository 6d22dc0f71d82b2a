"""Mermaid `timeline` and `gantt` diagrams (https://mermaid.js.org/syntax/timeline.html).

A `timeline` has periods in free words, so it says everything but the scale. A `gantt` has a scale
and exact dates: uncertain starts and ends are bars of their own, and what it cannot place (before
Christ, before the year 1000, which it misdraws, and what has an open side) is left out and
reported. Colons, semicolons and hashes end a text there, so they are written as character codes.
"""

from collections.abc import Iterator

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from timeline.chronology import Timeline
from timeline.export.document import Exported, Loss
from timeline.export.iso import day_text
from timeline.export.losses import hidden, is_finer_than_days, repeated
from timeline.export.rows import Row, rows
from timeline.export.text import one_line

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
        mark = " (likely)" if row.uncertainty.startswith("likely") else ""
        when = row.words
        lines.append(f"    {coded(when + mark)} : {coded(row.label)}")
    losses = (*hidden(timeline, shown), Loss(None, "the scale, the claims and the reasons"))
    return Exported("".join(f"{line}\n" for line in lines), losses)


def write_gantt(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as a Mermaid `gantt`.

    >>> siege = Timeline().add("siege").constrain("siege", fills="1573-07-01").solve()
    >>> print(write_gantt(siege).document.splitlines()[-1].strip())
    siege : active, 1573-07-01, 1573-07-02
    """
    shown = rows(timeline, everything=everything)
    lines = ["gantt", "    dateFormat YYYY-MM-DD", "    axisFormat %Y-%m-%d"]
    losses: list[Loss] = [*hidden(timeline, shown)]
    for row in shown:
        problem = _cannot_draw(row)
        if problem:
            losses.append(Loss(row.event.id, f"is left out: {problem}"))
            continue
        losses += repeated(row, "is drawn as one stretch")
        if is_finer_than_days(row.event.likely):
            losses.append(Loss(row.event.id, "its time of day is left out"))
        lines += [f"    section {coded(row.label)}", *(f"    {bar}" for bar in _bars(row))]
    losses.append(Loss(None, "the claims and the reasons are left out"))
    return Exported("".join(f"{line}\n" for line in lines), tuple(losses))


def _cannot_draw(row: Row) -> str:
    first, last = row.event.likely.earliest_start, row.event.likely.latest_end
    if first is None or last is None:
        return "gantt charts have no open sides"
    if any(civil_from_days(s // SECONDS_PER_DAY)[0] < 1000 for s in (first, last)):
        return "Mermaid misdraws years before 1000"
    if civil_from_days(last // SECONDS_PER_DAY)[0] > 9999:
        return "Mermaid has no years after 9999"
    return ""


def _bars(row: Row) -> Iterator[str]:
    """Bars from a day to the day after the last: the core, and what may be part of it."""
    label = coded(row.label) + (" (about)" if any(row.about) else "")
    first, latest_start = row.event.likely.start_days
    earliest_end, last = row.event.likely.end_days
    assert None not in (first, latest_start, earliest_end, last)
    if latest_start < earliest_end:  # type: ignore[operator]
        if first != latest_start:
            yield _bar(f"{label} (may have begun)", "done", first, latest_start)
        yield _bar(label, "active", latest_start, earliest_end)
        if earliest_end != last:
            yield _bar(f"{label} (may go on)", "done", earliest_end + 1, last)  # type: ignore[operator]
    elif first == last:
        yield _bar(label, "active", first, last)
    else:
        yield _bar(f"{label} (within)", "done", first, last)


def _bar(label: str, tag: str, first: int | None, last: int | None) -> str:
    assert first is not None
    assert last is not None
    return f"{label} : {tag}, {day_text(first)}, {day_text(last + 1)}"


def coded(text: str) -> str:
    """Text that Mermaid does not read as syntax.

    >>> coded("Act 1: the siege")
    'Act 1#58; the siege'
    """
    return one_line(text).translate(_CODES)
