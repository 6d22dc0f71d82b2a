"""Proof by example: a schedule that satisfies everything, differences, calendar and disjunctions.

Bounds that no link tightens further do not prove that all claims can hold together. A schedule
does, so one is looked for: the earliest one that the bounds leave, and the latest. Most links are
monotone, and for those either of them is a solution; that it is one is checked, link by link.
Points that are open are put far from what is known, with the differences that bind them.
"""

from collections.abc import Sequence

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.edtf.certainty import Certainty
from timeline.point import end, start
from timeline.reason.allen import Relation
from timeline.reason.endpoints import edges
from timeline.reason.fixpoint import ORIGIN, Fixed, fix
from timeline.reason.links import EARLIEST, LATEST, Link
from timeline.reason.network import Edge, Network
from timeline.reason.problem import Part, Selection
from timeline.reason.solve import Solve

FAR = 10 * 146_097 * SECONDS_PER_DAY
"""Ten rounds of the calendar, in seconds."""


def can_hold(part: Part, selection: Selection, more: Sequence[Edge] = ()) -> Certainty:
    """Whether claims can hold, with more differences: proved, refuted, or neither."""
    fixed = part.solve(selection, more=more)
    if not isinstance(fixed, Fixed):
        return Certainty.IMPOSSIBLE
    if fixed.chosen is None:
        return Certainty.POSSIBLE
    said, links = part.said(selection)
    known = [second for second in (*fixed.earliest, *fixed.latest) if second is not None]
    for extreme, far in ((EARLIEST, min(known) - FAR), (LATEST, max(known) + FAR)):
        box = [
            Edge(point, ORIGIN, -far) if extreme is EARLIEST else Edge(ORIGIN, point, far)
            for point, bound in enumerate((fixed.earliest, fixed.latest)[extreme])
            if bound is None
        ]
        network = Network(len(fixed.latest), [*said, *more, *fixed.chosen, *box])
        boxed = fix(network, links)
        if isinstance(boxed, Fixed) and satisfies(
            links, (boxed.earliest if extreme is EARLIEST else boxed.latest)
        ):
            return Certainty.CERTAIN
    return Certainty.POSSIBLE


@frozen
class _Moment:
    """A schedule as bounds that leave nothing open."""

    earliest: Sequence[int | None]
    latest: Sequence[int | None]


def satisfies(links: Sequence[Link], schedule: Sequence[int | None]) -> bool:
    """Whether no link wants any point of a schedule elsewhere."""
    moment = _Moment(schedule, schedule)
    for link in links:
        for point, extreme, value, _ in link.tighten(moment):
            at = schedule[point]
            if at is None or (value > at if extreme is EARLIEST else value < at):
                return False
    return True


def proved(solve: Solve) -> bool:
    """Whether a schedule is found that satisfies all that is in force."""
    return can_hold(solve.problem.whole, solve.accepted.selection) is Certainty.CERTAIN


def is_exact(solve: Solve, first: str, second: str, relation: Relation) -> bool:
    """Whether a schedule is found for each of the basic relations between two events."""
    numbers = solve.problem.lowering.numbers
    one, other = ((numbers[start(event)], numbers[end(event)]) for event in (first, second))
    return all(
        can_hold(solve.problem.whole, solve.accepted.selection, edges(basic, one, other))
        is Certainty.CERTAIN
        for basic in relation
    )
