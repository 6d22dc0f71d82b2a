"""Which event is over before which other starts, and which pairs claims tie together.

>>> tl = Timeline().add("siege", "relief").relate("siege", "before", "relief").solve()
>>> precedes(tl.solved.entailed, "siege", "relief"), tied(tl, {"siege": 0, "relief": 1})
(True, {0: set(), 1: {0}})
"""

from collections.abc import Mapping

from timeline.chronology import Timeline
from timeline.constraint import points_of
from timeline.point import end, start
from timeline.reason.order import no_later
from timeline.reason.solve import Solve


def precedes(solve: Solve, first: str, second: str) -> bool:
    """Whether one event is over before the other starts: quicker than asking for all relations."""
    numbers = solve.problem.lowering.numbers
    over, begun = numbers[end(first)], numbers[start(second)]
    latest, earliest = solve.fixed.latest[over], solve.fixed.earliest[begun]
    by_dates = latest is not None and earliest is not None and latest <= earliest
    return by_dates or no_later(solve, over, begun)


def tied(timeline: Timeline, place: Mapping[str, int]) -> dict[int, set[int]]:
    """For each place in an order, those before it that a claim speaks of together with it.

    Args:
        timeline: a timeline.
        place: of each event that has one.
    """
    found: dict[int, set[int]] = {}
    for claim in timeline.claims:
        named = {place[p.of] for p in points_of(claim.constraint) if p.of in place}
        for later in named:
            found.setdefault(later, set()).update(other for other in named if other < later)
    return found
