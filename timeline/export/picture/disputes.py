"""The dates that conflicting statements give: none of them is believed, each must be seen.

>>> tl = Timeline().add("landing").constrain("landing", during="1066-09-28")
>>> stated_dates(tl.constrain("landing", during="1066-10").solve())
{'landing': (Interval('1066-09-28'), Interval('1066-10'))}
"""

from resolvers.values import Interval
from timeline.chronology import Timeline
from timeline.constraint import Covers, During, Within, points_of
from timeline.point import Side


def stated_dates(timeline: Timeline) -> dict[str, tuple[Interval, ...]]:
    """Of each disputed event, the dates that claims of its conflicts name, as they are ranked.

    Raises:
        NotSolved: before `solve`.
    """
    solved = timeline.solved
    found: dict[str, dict[Interval, None]] = {}
    for conflict in solved.entailed.accepted.conflicts:
        for number in conflict:
            constraint = solved.problem.claims[number].constraint
            if isinstance(constraint, During | Within | Covers):
                (point,) = points_of(constraint)
                if point.side is not Side.INSTANT:
                    found.setdefault(point.of, {})[constraint.interval] = None
    return {event: tuple(dates) for event, dates in found.items()}
