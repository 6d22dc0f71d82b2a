"""Where an event stands in a calendar: its first and last day, and the rule by which it recurs.

What happens once has its outer bounds, in days or, where they are known so finely, in moments.
What happens again and again has its first occurrence and a recurrence rule (RFC 5545, section
3.3.10) that ends where the event does at the latest, and goes on for ever where its end is open.
Calendars need a first occurrence: where the start is open, it is the first that certainly belongs
to the series, and the earlier ones are reported as lost.

>>> from timeline.chronology import Timeline
>>> from timeline.export.rows import rows
>>> fair = Timeline().add("fair").constrain("fair", recurs="XXXX-06-24", during="1571/1573")
>>> slot = slot_of(rows(fair.solve())[0])
>>> str(slot.start), str(slot.end), slot.rule
('1571-06-24', '1571-06-25', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=24;UNTIL=15730624')
"""

from datetime import date, datetime

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.datetimes import to_datetime
from resolvers.errors import NotExpressible
from resolvers.granularity import Granularity
from resolvers.quantifier import days_picked
from resolvers.recurrence import occurrences, to_rrule
from resolvers.values import Duration, Interval, Recurrence
from timeline.bounds import Bounds
from timeline.errors import InputError
from timeline.export.rows import Row
from timeline.reach import SIZES

_OPEN = "iCalendar has no open sides"
_YEARS = "iCalendar has years 1 to 9999 only"


class NoSlot(InputError):
    """An event that a calendar cannot hold; the message says why."""


@frozen
class Slot:
    """A place in a calendar.

    Args:
        start: a day, or a moment of its civil time.
        end: the first day or moment after it.
        rule: how it comes again; `None` for what happens once.
        exact: whether each occurrence is known to the day.
        lost: what of the event has no place; empty where all has.
    """

    start: date
    end: date
    rule: str | None = None
    exact: bool = True
    lost: str = ""


def slot_of(row: Row) -> Slot:
    """The place of an event.

    Raises:
        NoSlot: for an event without a start, or beyond the years of a calendar.
    """
    if row.recurrence is None:
        return _once(row.placed)
    try:
        return _series(row.recurrence, row.placed)
    except NotExpressible:
        return _once(row.placed, f"that it happens {row.recurs} is told in words only")


def _once(likely: Bounds, lost: str = "") -> Slot:
    starting, ending = likely.starting, likely.ending
    first, last = starting.cells[0], ending.cells[1]
    if first is None or last is None:
        raise NoSlot(_OPEN)
    start, end = first * SIZES[starting.unit], (last + 1) * SIZES[ending.unit]
    if starting.unit is ending.unit is Granularity.DAY:
        return Slot(_date(first), _date(last + 1), lost=lost)
    return Slot(_moment(start), _moment(end), lost=lost)


def _series(recurrence: Recurrence, likely: Bounds) -> Slot:
    """The first occurrence, and the rule.

    Raises:
        NotExpressible: where it has no rule, or no occurrence falls within its bounds.
    """
    rule, start, lost = to_rrule(recurrence), likely.earliest_start, ""
    if start is None:
        start = likely.latest_start
        lost = "its occurrences before those that certainly belong to it are left out"
    if start is None:
        raise NoSlot(_OPEN)
    within = Interval(start, likely.latest_end, Granularity.SECOND)
    found = next(occurrences(recurrence, within), None)
    if found is None or found.start is None or found.end is None:
        raise NotExpressible(f"{recurrence} has no occurrence within {likely}")
    of_days = found.start % SECONDS_PER_DAY == 0 == found.end % SECONDS_PER_DAY
    exact = not isinstance(recurrence.period, Duration) or bool(days_picked(recurrence.quantifier))
    if (
        not exact
        and civil_from_days(found.start // SECONDS_PER_DAY)[2] > 28
        and "DAILY" not in rule
    ):
        lost = lost or "months without its day of the month are left out"
    rule += _until(likely.latest_end, of_days=of_days)
    if of_days:
        first, last = found.start // SECONDS_PER_DAY, found.end // SECONDS_PER_DAY
        return Slot(_date(first), _date(last), rule, exact, lost)
    return Slot(_moment(found.start), _moment(found.end), rule, exact, lost)


def _until(end: int | None, *, of_days: bool) -> str:
    """The last second of a series, as a day where it is one of days."""
    if end is None:
        return ""
    moment = _moment(end - 1)
    return f";UNTIL={moment:%Y%m%d}" if of_days else f";UNTIL={moment:%Y%m%dT%H%M%S}"


def _date(day: int) -> date:
    return _moment(day * SECONDS_PER_DAY).date()


def _moment(second: int) -> datetime:
    try:
        moment = to_datetime(second)
    except NotExpressible:
        raise NoSlot(_YEARS) from None
    assert moment is not None
    return moment
