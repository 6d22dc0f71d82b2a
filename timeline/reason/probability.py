"""How likely an order is, where nothing decides it.

All joint solutions count alike: every placing of the points that keeps all stated and inferred
claims. Places are days where all bounds are days, seconds otherwise, and an event of day precision
takes the whole of its days. Two events that no claim connects are counted exactly; others are
sampled from the solutions of all that hangs together with them (Gibbs sampling over the polytope),
with a fixed seed and a standard error. An open bound has no uniform distribution, so the answer is
then `None`: no horizon is invented.

A uniform distribution over schedules is not uniform for each event: after "A before B", both in a
decade, A leans to its beginning. Counting schedules exactly is #P-hard (G. Brightwell and
P. Winkler, "Counting linear extensions", Order 8, 1991).
"""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate
from random import Random

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY
from timeline.point import end, start
from timeline.reason.allen import Relation
from timeline.reason.endpoints import possible
from timeline.reason.solve import Solve

EXACT = 200_000  # places of one point up to which pairs are counted
SWEEPS = 2_000
BATCHES = 20
MEAN_SWEEPS = 400


class Shape(StrEnum):
    """How the places of a point are weighed within its bounds."""

    UNIFORM = "uniform"
    TRIANGULAR = "triangular"
    """Rising to the middle: "about 1860"."""
    PERT = "pert"
    """The bell of project planning: a Beta distribution with its mode in the middle."""


@frozen
class Probability:
    """A probability with its standard error.

    Args:
        value: from 0 to 1; exactly 0 and 1 only where that is certain.
        error: the standard error of a sample; 0 where it was counted.
        method: "entailed", "counted" or "sampled".
    """

    value: float
    error: float = 0.0
    method: str = "counted"


@frozen(eq=False)
class _Places:
    """The points of a solve as variables on a grid: bounds and differences in its units."""

    low: dict[int, int]
    high: dict[int, int]
    limits: dict[int, list[tuple[int, int]]]  # point -> (other, w): point - other <= w
    floors: dict[int, list[tuple[int, int]]]  # point -> (other, w): other - point <= w


def probability(
    solve: Solve, first: str, relation: Relation, second: str, shape: Shape = Shape.UNIFORM
) -> Probability | None:
    """The probability that one of the relations holds between two events, by their ids.

    `None` where a bound that it needs is open.
    """
    numbers = solve.problem.lowering.numbers
    one = numbers[start(first)], numbers[end(first)]
    other = numbers[start(second)], numbers[end(second)]
    points = (*one, *other)
    can_be = possible(solve.network, one, other)
    if not can_be & relation:
        return Probability(0.0, method="entailed")
    if can_be in relation:
        return Probability(1.0, method="entailed")
    if any(solve.fixed.earliest[p] is None or solve.fixed.latest[p] is None for p in points):
        return None
    grain = _grain(solve, points)
    members = _connected(solve, points, grain)
    if members is None:
        return None
    places = _places(solve, members, grain)
    counted = _counted(places, points, relation, shape)
    if counted is not None:
        return _inside(Probability(float(counted)))
    return _inside(_sampled(places, points, relation, shape))


def _inside(found: Probability) -> Probability:
    """Never quite 0 or 1 where nothing entails it."""
    least = 1e-9
    value = min(1 - least, max(least, found.value))
    return Probability(value, found.error, found.method)


def _grain(solve: Solve, points: Sequence[int]) -> int:
    """Seconds in a place: a day where all bounds are days."""
    ends = {points[1], points[3]}
    for point in points:
        low, high = solve.fixed.earliest[point], solve.fixed.latest[point]
        if low is None or high is None:
            continue
        first, last = (low - 1, high - 1) if point in ends else (low, high)
        if first % SECONDS_PER_DAY or (last + 1) % SECONDS_PER_DAY:
            return 1
    return SECONDS_PER_DAY


def _last_seconds(solve: Solve) -> frozenset[int]:
    """The points that are ends: their place is that of the second before them."""
    numbers = solve.problem.lowering.numbers
    return frozenset(n for point, n in numbers.items() if getattr(point, "side", "") == "end")


def _connected(solve: Solve, points: Sequence[int], grain: int) -> list[int] | None:
    """All points that hang together with the given ones; `None` where one of them is open."""
    earliest, latest = solve.fixed.earliest, solve.fixed.latest
    beside: dict[int, list[int]] = {}
    for tail, head, weight, _ in solve.fixed.network().edges:
        if 0 in (tail, head) or _is_slack(solve, tail, head, weight):
            continue
        beside.setdefault(tail, []).append(head)
        beside.setdefault(head, []).append(tail)
    found = dict.fromkeys(points)
    queue = list(found)
    while queue:
        point = queue.pop()
        low, high = earliest[point], latest[point]
        if low is None or high is None:
            return None
        if low // grain == high // grain and point not in points:
            continue  # its place is fixed: what lies beyond it does not matter
        for other in beside.get(point, ()):
            if other not in found:
                found[other] = None
                queue.append(other)
    return list(found)


def _is_slack(solve: Solve, tail: int, head: int, weight: int) -> bool:
    """Whether a difference says no more than the bounds of its points do."""
    high, low = solve.fixed.latest[head], solve.fixed.earliest[tail]
    return high is not None and low is not None and high - low <= weight


def _places(solve: Solve, members: Sequence[int], grain: int) -> _Places:
    ends = _last_seconds(solve)
    inside = frozenset(members)
    low: dict[int, int] = {}
    high: dict[int, int] = {}
    for point in members:
        first, last = solve.fixed.earliest[point], solve.fixed.latest[point]
        shift = 1 if point in ends else 0
        low[point] = ((first or 0) - shift) // grain
        high[point] = ((last or 0) - shift) // grain
    limits: dict[int, list[tuple[int, int]]] = {point: [] for point in members}
    floors: dict[int, list[tuple[int, int]]] = {point: [] for point in members}
    for tail, head, weight, _ in solve.fixed.network().edges:
        if tail in inside and head in inside and tail != head:
            seconds = weight - (head in ends) + (tail in ends)
            width = (seconds + grain - 1) // grain
            limits[head].append((tail, width))
            floors[tail].append((head, width))
    return _Places(low, high, limits, floors)


def relation_of(a: int, b: int, c: int, d: int) -> Relation:
    """Allen's relation of the runs of places [a, b] and [c, d], both ends included."""
    b, d = b + 1, d + 1
    if b < c:
        return Relation.BEFORE
    if b == c:
        return Relation.MEETS
    if a > d:
        return Relation.AFTER
    if a == d:
        return Relation.MET_BY
    if a == c:
        return (Relation.EQUALS, Relation.STARTED_BY, Relation.STARTS)[(b > d) - (b < d)]
    if b == d:
        return Relation.FINISHED_BY if a < c else Relation.FINISHES
    if a < c:
        return Relation.CONTAINS if b > d else Relation.OVERLAPS
    return Relation.DURING if b < d else Relation.OVERLAPPED_BY


# ------------------------------------------------------------------------------------- counting


def _counted(
    places: _Places, points: Sequence[int], relation: Relation, shape: Shape
) -> Fraction | float | None:
    """Exactly, where no claim connects the events and the question is one of before or after."""
    wanted = {
        Relation.BEFORE | Relation.MEETS: (points[:2], points[2:]),
        Relation.AFTER | Relation.MET_BY: (points[2:], points[:2]),
    }.get(relation)
    if wanted is None or len(places.low) > 4:
        return None
    if any(other in points[2:] for point in points[:2] for other, _ in places.limits[point]):
        return None
    if any(other in points[:2] for point in points[2:] for other, _ in places.limits[point]):
        return None
    (start_a, end_a), (start_b, end_b) = wanted
    if max(places.high[p] - places.low[p] for p in points) >= EXACT:
        return None
    ends = _marginal(places, end_a, start_a, shape)
    starts = _marginal(places, start_b, end_b, shape)
    if ends is None or starts is None:
        return None
    base, offset = places.low[end_a], places.low[start_b]
    behind = [*accumulate(reversed(starts))][::-1]  # weight of all starts from a place on
    total = sum(ends) * sum(starts)
    found: Fraction | float | int = 0
    for index, weight in enumerate(ends):
        first = max(0, base + index + 1 - offset)
        if first < len(behind):
            found += weight * behind[first]
    if isinstance(total, int) and isinstance(found, int):
        return Fraction(found, total)
    return found / total


def _marginal(
    places: _Places, point: int, partner: int, shape: Shape
) -> list[int] | list[float] | None:
    """The weight of each place of one end of an event, by the places of the other end.

    `None` where more connects the two than that an event does not end before it starts.
    """
    if any(width for at in (point, partner) for _, width in places.limits[at]):
        return None
    later = any(other == partner for other, _ in places.floors[point])  # the partner comes first
    low, high = places.low[point], places.high[point]
    other_low, other_high = places.low[partner], places.high[partner]
    if shape is not Shape.UNIFORM:
        return None
    if later:
        return [max(0, min(other_high, at) - other_low + 1) for at in range(low, high + 1)]
    return [max(0, other_high - max(other_low, at) + 1) for at in range(low, high + 1)]


# ------------------------------------------------------------------------------------- sampling


def _sampled(
    places: _Places, points: Sequence[int], relation: Relation, shape: Shape
) -> Probability:
    hits = [
        float(bool(relation_of(*(schedule[p] for p in points)) & relation))
        for schedule in schedules(places, shape)
    ]
    size = len(hits) // BATCHES
    means = [sum(hits[size * n : size * (n + 1)]) / size for n in range(BATCHES)]
    mean = sum(means) / BATCHES
    spread = sum((m - mean) ** 2 for m in means) / (BATCHES - 1)
    return Probability(mean, (spread / BATCHES) ** 0.5, "sampled")


def schedules(
    places: _Places, shape: Shape, *, sweeps: int = SWEEPS, seed: int = 0
) -> Iterator[dict[int, int]]:
    """Random joint solutions; each differs from the one before in every point that can move."""
    random = Random(seed)
    order = sorted(places.low)
    schedule = _first(places, order)
    draw = _drawer(shape, places, random)
    for sweep in range(sweeps // 10 + sweeps):
        for point in order if sweep % 2 == 0 else reversed(order):
            high = min([places.high[point], *(schedule[o] + w for o, w in places.limits[point])])
            low = max([places.low[point], *(schedule[o] - w for o, w in places.floors[point])])
            if low < high:
                schedule[point] = draw(point, low, high)
        if sweep >= sweeps // 10:
            yield schedule


def _first(places: _Places, order: Sequence[int]) -> dict[int, int]:
    """A schedule to start from: the middle of the earliest and the latest one, both solutions."""
    earliest, latest = dict(places.low), dict(places.high)
    for _ in range(len(order) + 1):
        moved = False
        for point in order:
            low = max([earliest[point], *(earliest[o] - w for o, w in places.floors[point])])
            high = min([latest[point], *(latest[o] + w for o, w in places.limits[point])])
            moved |= (low, high) != (earliest[point], latest[point])
            earliest[point], latest[point] = low, high
        if not moved:
            break
    return {point: (earliest[point] + latest[point]) // 2 for point in order}


def _drawer(shape: Shape, places: _Places, random: Random) -> Callable[[int, int, int], int]:
    """Draws a place of a point between two others by its weight, rejecting from uniform draws."""

    def weight(point: int, at: int) -> float:
        low, high = places.low[point], places.high[point]
        middle, half = (low + high) / 2, (high - low) / 2 + 1
        x = 1 - abs(at - middle) / half
        return x if shape is Shape.TRIANGULAR else (x * (2 - x)) ** 2

    def draw(point: int, low: int, high: int) -> int:
        if shape is Shape.UNIFORM:
            return random.randint(low, high)
        middle = (places.low[point] + places.high[point]) // 2
        best = weight(point, min(max(middle, low), high))
        while True:
            at = random.randint(low, high)
            if random.random() * best <= weight(point, at):
                return at

    return draw


def expected_starts(solve: Solve, events: Sequence[str]) -> dict[str, float | None]:
    """The mean start of each event over the joint solutions, in seconds; `None` where open.

    Sampled together for all points that are bounded on both sides.
    """
    numbers = solve.problem.lowering.numbers
    starts = {event: numbers[start(event)] for event in events}
    closed = [
        point
        for point, (low, high) in enumerate(
            zip(solve.fixed.earliest, solve.fixed.latest, strict=True)
        )
        if point and low is not None and high is not None
    ]
    places = _places(solve, closed, 1)
    sums = dict.fromkeys(closed, 0)
    count = 0
    for schedule in schedules(places, Shape.UNIFORM, sweeps=MEAN_SWEEPS):
        count += 1
        for point in closed:
            sums[point] += schedule[point]
    return {e: sums[point] / count if point in sums else None for e, point in starts.items()}
