"""Relations at a granularity: "the same day", "the day before", asked of units, not of seconds.

At the grain of a unit an event is the run of units that it touches, and two events are compared by
the numbers of their first and last units. What is known of these numbers comes from three sides:
the bounds of the ends, their distances, and the granules that calendar links speak of, which keep
"a day later" exact when no date is known.
"""

from collections.abc import Sequence

from resolvers.granularity import Granularity, fixed_seconds, index_of, months_in
from timeline.point import Point, end, start
from timeline.reason.allen import Relation
from timeline.reason.claims import WITHOUT_GAPS, before_of, span
from timeline.reason.endpoints import Gaps, admitted
from timeline.reason.solve import Solve

_MEAN_MONTH = 2_629_746  # seconds, over the 400 years of the calendar's cycle


def relation_at(solve: Solve, first: str, second: str, unit: Granularity) -> Relation:
    """Which relations two events can stand in, as runs of whole units."""
    unit = WITHOUT_GAPS.get(unit, unit)
    points = (start(first), end(first), start(second), end(second))
    steps = [[_most_steps(solve, one, other, unit) for other in points] for one in points]
    return admitted(_from_units(steps))


def _from_units(steps: Sequence[Sequence[int | None]]) -> Gaps:
    """From the units of the ends to runs of units, which end one after their last unit."""
    past = (0, 1, 0, 1)
    return [
        [
            None if most is None else most + past[column] - past[row]
            for column, most in enumerate(line)
        ]
        for row, line in enumerate(steps)
    ]


def _most_steps(solve: Solve, one: Point, other: Point, unit: Granularity) -> int | None:
    """The most units that the unit of the second point can come after that of the first."""
    if one == other:
        return 0
    numbers, fixed = solve.problem.lowering.numbers, solve.fixed
    found: list[int] = []
    earliest, latest = fixed.earliest[numbers[one]], fixed.latest[numbers[other]]
    if earliest is not None and latest is not None:
        low, high = earliest - before_of(one), latest - before_of(other)
        found.append(index_of(unit, high) - index_of(unit, low))
    gap = solve.network.gap(numbers[one], numbers[other])[1]
    if gap is not None:
        found.append(steps_within(unit, gap + before_of(one) - before_of(other)))
    granules = [numbers.get((point, unit)) for point in (one, other)]
    if granules[0] is not None and granules[1] is not None:
        between = solve.network.gap(granules[0], granules[1])[1]
        if between is not None:
            found.append(steps_within(unit, between, aligned=True))
    return min(found, default=None)


def steps_within(unit: Granularity, seconds: int, *, aligned: bool = False) -> int:
    """The most units that a second can lie after another that is so many seconds before it.

    With `aligned`, both are first seconds of their units.

    >>> steps_within(Granularity.DAY, 1), steps_within(Granularity.DAY, -86_400)
    (1, -1)
    >>> steps_within(Granularity.DAY, 86_399, aligned=True)
    0
    """
    margin = 0 if aligned else span(unit, 1)[1] - 1
    months = months_in(unit)
    mean = _MEAN_MONTH * months if months else fixed_seconds(unit)
    steps = (seconds + margin) // mean + 3  # from too many down
    while span(unit, steps)[0] - margin > seconds:
        steps -= 1
    return steps
