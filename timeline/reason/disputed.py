"""What claims that contradict each other say of the time of an event, each by itself.

None of them is in force, so a disputed event may have no bounds at all. What is said of it still
tells where readers look for it.
"""

from collections.abc import Iterable, Iterator

from attrs import frozen

from timeline.bounds import Bounds
from timeline.constraint import Within, points_of
from timeline.point import Side, end, start
from timeline.reason.problem import Problem


@frozen
class Disputed:
    """A date of an event by one claim, seen from the publication alone.

    Args:
        event: the id of the event.
        claim: the number of the claim.
        bounds: what it says.
    """

    event: str
    claim: int
    bounds: Bounds


def disputed_dates(problem: Problem, numbers: Iterable[int]) -> Iterator[Disputed]:
    """The dates that some claims give, those that date one event each."""
    published = [
        number
        for number, claim in enumerate(problem.claims)
        if isinstance(claim.constraint, Within) and claim.constraint.point.side is Side.INSTANT
    ]
    for number in numbers:
        points = points_of(problem.claims[number].constraint)
        events = {point.of for point in points if point.side is not Side.INSTANT}
        if len(events) != 1:
            continue
        (event,) = events
        implied = problem.implied([*published, number], (start(event), end(event)))
        sides = [side for _, low, high in implied for side in (low, high)]
        if any(side is not None for side in sides):
            yield Disputed(event, number, Bounds(*sides))
