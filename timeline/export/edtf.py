"""EDTF (ISO 8601-2): the time of each event as an expression, a line each.

EDTF says a start and an end by one date each. An event within a time is one of its days
(`[2016-03-03..2016-03-09]`) or the unit that they fill; a state is an interval. Where a side is
more uncertain than one date of EDTF can say, it is widened to the nearest that can, and said so.
What a text calls uncertain, and what rests on what is usual alone, has the qualifier `?`.
"""

from attrs import evolve, frozen

from resolvers import edtf
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.edtf import Qualifier, Written
from resolvers.granularity import Granularity, index_of
from resolvers.values import Interval
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.export.csv import guarded
from timeline.export.document import Exported, Loss
from timeline.export.losses import hidden, repeated
from timeline.export.qualified import PLAIN, Sides
from timeline.export.rows import Row, rows
from timeline.export.wording import unit_of, whole_unit
from timeline.reach import Reach


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
        written = of_row(row)
        if written is not None:
            lines.append(f"{written}\t{guarded(row.label)}\n")
        losses += unsaid(row, written)
    if timeline.claims:
        losses.append(Loss(None, "the claims and the relations are left out"))
    return Exported("".join(lines), tuple(losses))


def of_row(row: Row) -> Written | None:
    """The time of an event as EDTF; `None` where nothing is known of it."""
    if row.event.likely.is_open and len(row.said) > 1 and (one_of := _any_said(row)) is not None:
        return one_of
    doubt = Qualifier.UNCERTAIN if row.uncertainty else Qualifier.NONE
    return expression(row.placed, (row.about[0] | doubt, row.about[1] | doubt))


def _any_said(row: Row) -> Written | None:
    """One of the dates that contradict each other; `None` where one of them lasts."""
    members: list[edtf.Date | edtf.Range] = []
    written = [expression(said.bounds, said.about) for said in row.said]
    for each in written:
        match each.form if each is not None else None:
            case edtf.Date() as date:
                members.append(date)
            case edtf.OneOf(found):
                members += found
            case _:
                return None
    return Written(edtf.OneOf(tuple(members)), any(each.widened for each in written if each))


def unsaid(row: Row, written: Written | None) -> list[Loss]:
    """What the expression of an event does not say."""
    event = row.event
    if written is None:
        return [Loss(event.id, "is left out: nothing is known of its time")]
    losses = []
    if written.widened:
        losses.append(Loss(event.id, f"is widened to {written}"))
    if row.uncertainty:
        how = "'?'" if "?" in str(written) else "one of several dates"
        losses.append(Loss(event.id, f"is {row.uncertainty}, said as {how}"))
    losses += repeated(row, "EDTF cannot say")
    units = {row.placed.starting.unit, row.placed.ending.unit}
    if units != {Granularity.DAY} and not isinstance(written.form, edtf.DateTime):
        losses.append(Loss(event.id, "its time of day is left out"))
    return losses


def expression(bounds: Bounds, about: Sides = PLAIN) -> Written | None:
    """The time of an event as EDTF, `None` where nothing is known of it.

    `about` are the qualifiers of its start and of its end.

    >>> expression(Bounds.within(Interval(None, Interval.year(1988).end, Granularity.YEAR)))
    Written('[..1988]')
    >>> expression(Bounds.within(Interval.year(1860)), (Qualifier.APPROXIMATE,) * 2)
    Written('1860~')
    """
    if bounds.is_open:
        return None
    if bounds.starting.tells_as(bounds.ending):
        return _one_of(bounds.starting, about[0])
    first, last = _side(bounds.starting, 0, about[0]), _side(bounds.ending, 1, about[1])
    return Written(edtf.Interval(first.date, last.date), first.widened or last.widened)


def _one_of(reach: Reach, qualifier: Qualifier) -> Written:
    """Some day from the first to the last, or the one second that is known."""
    if reach.unit is Granularity.SECOND and reach.first == reach.last and not qualifier:
        assert reach.first is not None
        return edtf.from_value(Interval(reach.first, reach.first + 1, Granularity.SECOND))
    if (filled := _filled(reach)) is not None:
        written = edtf.from_value(_qualified(filled, qualifier))
        if not isinstance(written.form, edtf.Interval):
            return written
    unit = whole_unit(*reach.days)
    first, last = _outermost(reach, unit, qualifier)
    if first is not None and last is not None and first.date == last.date:
        assert isinstance(first.date, edtf.Date)
        return Written(first.date, first.widened or last.widened)
    dates = (side.date if side is not None else None for side in (first, last))
    low, high = (date if isinstance(date, edtf.Date) else None for date in dates)
    widened = any(side.widened for side in (first, last) if side is not None)
    return Written(edtf.OneOf((edtf.Range(low, high),)), widened)


@frozen
class _Side:
    """A side of an interval, and whether it covers more than what was to be said."""

    date: edtf.Date | edtf.Ending
    widened: bool = False


def _side(reach: Reach, which: int, qualifier: Qualifier) -> _Side:
    """One side of an interval: a unit that it lies in, else its outermost day."""
    if (filled := _filled(reach)) is not None:
        written = edtf.from_value(_qualified(filled, qualifier))
        if isinstance(written.form, edtf.Date):
            return _Side(written.form, written.widened)
    # A month or year would say that it is within that.
    outermost = _outermost(reach, Granularity.DAY, qualifier)[which]
    if outermost is None:
        return _Side(edtf.Ending.OPEN, (reach.first, reach.last) != (None, None))
    return evolve(outermost, widened=True)


def _outermost(
    reach: Reach, unit: Granularity, qualifier: Qualifier
) -> tuple[_Side | None, _Side | None]:
    """The first and the last date that are possible."""
    sides: list[_Side | None] = []
    for which, day in enumerate(reach.days):
        if day is None:
            sides.append(None)
            continue
        value = Interval.of(unit, index_of(unit, day * SECONDS_PER_DAY))
        written = edtf.from_value(_qualified(value, qualifier))
        form = written.form  # a day of a year with more than four digits is that year
        if isinstance(form, edtf.Interval):
            form = (form.start, form.end)[which]  # type: ignore[assignment]
        assert isinstance(form, edtf.Date)
        sides.append(_Side(form, written.widened))
    first, last = sides
    return first, last


def _filled(reach: Reach) -> Interval | None:
    """The unit that its days fill exactly, if there is one."""
    first, last = reach.days
    unit = None if first is None or last is None else unit_of(first, last)
    if unit is None or first is None:
        return None
    return Interval.of(unit, index_of(unit, first * SECONDS_PER_DAY))


def _qualified(value: Interval, qualifier: Qualifier) -> Interval:
    return evolve(
        value,
        approximate=Qualifier.APPROXIMATE in qualifier,
        uncertain=Qualifier.UNCERTAIN in qualifier,
    )
