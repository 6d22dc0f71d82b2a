"""EDTF (ISO 8601-2): the time of each event as an expression, a line each.

EDTF says a start and an end by one date each. An event within a time is one of its days
(`[2016-03-03..2016-03-09]`) or the unit that they fill; a state is an interval. Where a side is
more uncertain than one date of EDTF can say, it is widened to the nearest that can, and said so.
"""

from resolvers import edtf
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import Granularity, index_of
from resolvers.values import Interval, Modifier
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.export.approximate import EXACT, Sides
from timeline.export.csv import guarded
from timeline.export.document import Exported, Loss
from timeline.export.losses import hidden, repeated
from timeline.export.rows import rows
from timeline.export.wording import unit_of
from timeline.reach import Cells


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    r"""The time of each event as EDTF, a tab, and its label.

    >>> siege = Timeline().add("siege").constrain("siege", during="1573").solve()
    >>> write(siege).document
    '1573\tsiege\n'
    """
    shown = rows(timeline, everything=everything)
    lines: list[str] = []
    losses: list[Loss] = [*hidden(timeline, shown)]
    for row in shown:
        text, widened = expression(row.event.likely, row.about)
        lines.append(f"{text}\t{guarded(row.label)}\n")
        if widened:
            losses.append(Loss(row.event.id, f"is widened to {text}"))
        losses += repeated(row, "EDTF cannot say")
        if Granularity.DAY not in {row.event.likely.starting.unit, row.event.likely.ending.unit}:
            losses.append(Loss(row.event.id, "its time of day is left out"))
    if timeline.claims:
        losses.append(Loss(None, "the claims and the relations are left out"))
    return Exported("".join(lines), tuple(losses))


Said = tuple[str, bool]  # EDTF, and whether it covers more than what was to be said


def expression(bounds: Bounds, about: Sides = EXACT) -> Said:
    """The time of an event as EDTF, and whether it had to be widened.

    `about` tells whether its start, and its end, are approximate.

    >>> expression(Bounds.within(Interval(None, Interval.year(1988).end, Granularity.YEAR)))
    ('[..1988-12-31]', False)
    >>> expression(Bounds.within(Interval.year(1860)), (True, True))
    ('1860~', False)
    """
    starts, ends = bounds.start_days, bounds.end_days
    if bounds.is_open:
        return "/", False
    if starts == ends or (starts[1] == ends[1] and ends[1] is not None):
        text, widened = _one_of((starts[0], ends[1]), about[0])
        return text, widened or ends[0] != starts[0]
    if ends[1] is None and starts[1] is None:
        text, widened = _one_of(starts, about[0])
        return text, widened or ends[0] != starts[0]
    (first, first_wide), (last, last_wide) = _side(starts, 0, about[0]), _side(ends, 1, about[1])
    return f"{first}/{last}", first_wide or last_wide


def _one_of(days: Cells, about: bool) -> Said:
    """Some day from the first to the last."""
    unit = _unit_of(days)
    if unit is not None and days[0] is not None:
        return _unit(unit, days[0], about)
    (first, first_wide), (last, last_wide) = (
        ("", False) if day is None else _unit(Granularity.DAY, day, about) for day in days
    )
    return f"[{first}..{last}]", first_wide or last_wide


def _side(days: Cells, which: int, about: bool) -> Said:
    """One side of an interval: a unit that it lies in, else its outermost day."""
    unit = _unit_of(days)
    if unit is not None and days[0] is not None:
        return _unit(unit, days[0], about)
    outermost = days[which]
    if outermost is None:
        return "..", days[1 - which] is not None
    return _unit(Granularity.DAY, outermost, about)[0], True


def _unit_of(days: Cells) -> Granularity | None:
    first, last = days
    return None if first is None or last is None else unit_of(first, last)


def _unit(unit: Granularity, day: int, about: bool) -> Said:
    modifier = Modifier.APPROX if about else None
    index = index_of(unit, day * SECONDS_PER_DAY)
    written = edtf.from_value(Interval.of(unit, index, modifier=modifier))
    return str(written), written.widened
