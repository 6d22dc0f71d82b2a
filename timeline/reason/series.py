"""Events that happen again and again: which recurrence is in force, and when its times are."""

from collections.abc import Iterator

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.edtf.certainty import Certainty
from resolvers.granularity import Granularity, shift
from resolvers.quantifier import days_picked
from resolvers.recurrence import occurrences
from resolvers.values import Duration, Interval, Partial, Recurrence
from timeline.bounds import Bounds
from timeline.constraint import Recurs
from timeline.reason.solve import Solve


def recurrences(solve: Solve) -> dict[str, Recurrence]:
    """The recurrence of each event that is a series; of several said of one, the strongest."""
    problem = solve.problem
    found: dict[str, Recurrence] = {}
    for number, reading in sorted(solve.accepted.selection.items()):
        for constraint in problem.meanings[number][reading]:
            if isinstance(constraint, Recurs):
                found.setdefault(constraint.event, constraint.recurrence)
    return found


def times(
    recurrence: Recurrence, bounds: Bounds, within: Interval | None = None
) -> Iterator[Interval]:
    """When a series may have happened: its occurrences from its earliest start to its latest end.

    Raises:
        NotExpressible: where the recurrence does not say when, or neither bounds nor interval
            have a start.
    """
    starts = [bounds.earliest_start, None if within is None else within.meant.start]
    ends = [bounds.latest_end, None if within is None else within.meant.end]
    start = max((start for start in starts if start is not None), default=None)
    end = min((end for end in ends if end is not None), default=None)
    if start is not None and end is not None and end <= start:
        return iter(())
    return occurrences(recurrence, Interval(start, end, Granularity.SECOND))


def falls_into(
    recurrence: Recurrence, bounds: Bounds, asked: Interval, going_on: Certainty
) -> Certainty:
    """Whether a series happens within a stretch, given whether it is going on then.

    A series of Tuesdays is going on on a Wednesday, and does not happen then. What only says how
    often it happens is certain of no stretch shorter than that.
    """
    low, high = asked.meant.start, asked.meant.end
    if going_on is Certainty.IMPOSSIBLE or low is None or high is None:
        return going_on
    first, last = bounds.latest_start, bounds.latest_end
    starts_then = bounds.earliest_start is not None and low <= bounds.earliest_start
    ends_then = bounds.earliest_end is not None and low < bounds.earliest_end
    if (starts_then and first is not None and first < high) or (
        ends_then and last is not None and last <= high
    ):
        return Certainty.CERTAIN
    if not _is_of_the_calendar(recurrence):
        return going_on if _is_a_period_long(recurrence, low, high) else Certainty.POSSIBLE
    reach = shift(Granularity.YEAR, low, -1)  # what started before may last into it
    found = Certainty.IMPOSSIBLE
    for time in times(recurrence, bounds, Interval(reach, high, Granularity.SECOND)):
        if time.start is None or time.end is None or time.end <= low:
            continue
        found = Certainty.POSSIBLE
        if first is None or bounds.earliest_end is None or bounds.earliest_end <= time.start:
            break  # nor is it certain of any later
        if is_certain(time, bounds) and low <= time.start and time.end <= high:
            return Certainty.CERTAIN
    return found


def is_certain(time: Interval, bounds: Bounds) -> bool:
    """Whether one of the times of a series is certain: it has begun by then, and is not over."""
    begun, over = bounds.latest_start, bounds.earliest_end
    if begun is None or over is None or time.start is None or time.end is None:
        return False
    return begun < time.end and time.start < over


def tells_when(recurrence: Recurrence, bounds: Bounds) -> bool:
    """Whether it is known when the times of a series are, and not only how often.

    "Every four years" is counted from a start, which must be known to the day for that; from a
    shorter unit on, to the unit.

    >>> games, day = Recurrence(Duration.of(years=4)), Interval.day(1896, 4, 6)
    >>> [tells_when(games, Bounds.within(first)) for first in (Interval.year(1896), day)]
    [False, True]
    """
    if recurrence.frequency or _is_of_the_calendar(recurrence):
        return not recurrence.frequency
    first, last = bounds.earliest_start, bounds.latest_start
    if first is None or last is None or isinstance(recurrence.period, Partial):
        return False
    unit = recurrence.period.amounts[0][0]
    return last < first + SECONDS_PER_DAY and last < shift(unit, first, 1)


def _is_of_the_calendar(recurrence: Recurrence) -> bool:
    """Whether the calendar alone tells its times, wherever the series starts."""
    period = recurrence.period
    if recurrence.frequency:
        return False
    if isinstance(period, Partial):
        time = period.part("time")
        return time is None or "X" not in time
    return days_picked(recurrence.quantifier) is not None and _amount(period) == 1


def _is_a_period_long(recurrence: Recurrence, low: int, high: int) -> bool:
    period = recurrence.period
    amount = _amount(period) if isinstance(period, Duration) else None
    return (
        amount is not None
        and isinstance(period, Duration)
        and shift(period.amounts[0][0], low, amount) <= high
    )


def _amount(period: Duration) -> int | None:
    """Of how many units of the calendar a period is; `None` for several units, or part of one."""
    if len(period.amounts) != 1:
        return None
    ((_, amount),) = period.amounts
    return int(amount) if amount is not None and amount.denominator == 1 else None
