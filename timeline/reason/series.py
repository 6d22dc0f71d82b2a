"""Events that happen again and again: which recurrence is in force, and when its times are."""

from collections.abc import Iterator

from resolvers.granularity import Granularity
from resolvers.recurrence import occurrences
from resolvers.values import Interval, Recurrence
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
