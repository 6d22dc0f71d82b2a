"""Where the time scale is broken: at long empty stretches that would crush what is around them.

A break is worth its place where it tells apart what would else be one smudge, and where it leaves
out many times the crowd beside it. What certainly went on is never cut in two; what may have gone
on is, when that tells apart still more.

>>> days = [0, *range(346_980, 347_160, 30)]
>>> hastings, *readings = (Marked(86_400 * day, 86_400 * day + 86_399, of=day) for day in days)
>>> [group.crowd for group in groups([hastings, *readings], 600)]
[0, 5.0]
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY
from timeline.export.picture.pieces import Group, laid_out

MOST = 3
"""Breaks of a scale."""
TRIED = 4
"""Of the longest gaps, and of those longest beside their neighbours, so many are tried."""
APART = 40
"""Two times so many pixels apart are told apart with ease; closer, by so much less."""
ENDS = 0.1
"""What it is worth to tell two times of one event apart, where two events are worth 1."""
COST, COST_OF_CUT = 0.4, 0.75
"""What a break must earn, and what it must earn besides where it cuts something in two."""
MANY = 5
"""A break leaves out at least so many times the crowd beside it, and a day."""
MINUTE = 60
ENOUGH = 0.8
"""Where so much of all that there is can be told apart, no break is looked for."""


@frozen
class Marked:
    """A stretch of time that is drawn.

    Args:
        first: its first second; `None` where that side is open.
        last: its last second.
        of: the number of the event that it is of.
        is_whole: whether no break may cut it.
    """

    first: int | None
    last: int | None
    of: int = 0
    is_whole: bool = False


def groups(marked: Collection[Marked], room: float) -> tuple[Group, ...]:
    """All that is drawn, in order, with a break of the scale between each two groups.

    Args:
        marked: what is drawn; without any, there is a group of the second 0 alone.
        room: for all of it, in pixels.
    """
    axis = _Axis.of(marked or NOTHING)
    best = axis.groups(())
    most = axis.told_apart((), best, room)
    if most >= ENOUGH * min(sum(axis.worth), room / APART):
        return best
    costs: dict[int, float] = {}
    for at in axis.gaps():
        cost = _cost(*axis.around(at), marked)
        if cost is not None:
            costs[at] = cost
    for number in range(1, MOST + 1):
        for cuts in combinations(costs, number):
            broken = axis.groups(cuts)
            if all(_is_long(one, other) for one, other in pairwise(broken)):
                earned = axis.told_apart(cuts, broken, room) - sum(costs[at] for at in cuts)
                if earned > most:
                    best, most = broken, earned
    return best


def whole(marked: Collection[Marked]) -> Group:
    """All that is drawn, without a break."""
    (group,) = _Axis.of(marked or NOTHING).groups(())
    return group


def _is_long(one: Group, other: Group) -> bool:
    """Whether the gap between two groups is many times the crowd beside it."""
    crowd = max(one, other, key=lambda group: (group.crowd, group.length))
    return other.first - one.last >= max(MANY * crowd.length, SECONDS_PER_DAY)


NOTHING = (Marked(0, 0),)


@frozen
class _Stop:
    """A time that is told apart from others: a minute, or a day of which nothing finer is said.

    Args:
        time: the minute, or the middle of the day.
        first: the first second that is drawn there.
        last: the last one.
        events: whose they are.
    """

    time: int
    first: int
    last: int
    events: frozenset[int]


def _stops(marked: Iterable[Marked]) -> Iterator[_Stop]:
    found: dict[int, list[tuple[int, int]]] = {}
    for part in marked:
        for second in (part.first, part.last):
            if second is not None:
                found.setdefault(_told(second), []).append((second, part.of))
    for time, drawn in sorted(found.items()):
        seconds, events = zip(*drawn, strict=True)
        yield _Stop(time, min(seconds), max(seconds), frozenset(events))


def _told(second: int) -> int:
    """The middle of the day where the second is about its first or last, else the minute."""
    day, rest = divmod(second, SECONDS_PER_DAY)
    if MINUTE <= rest < SECONDS_PER_DAY - MINUTE:
        return second - second % MINUTE
    return day * SECONDS_PER_DAY + SECONDS_PER_DAY // 2


@frozen
class _Axis:
    """The stops in order, and what it is worth to tell each from the next."""

    stops: Sequence[_Stop]
    worth: Sequence[float]

    @classmethod
    def of(cls, marked: Iterable[Marked]) -> "_Axis":
        stops = tuple(_stops(marked))
        pairs = pairwise(stop.events for stop in stops)
        return cls(stops, [ENDS if one == other else 1.0 for one, other in pairs])

    def groups(self, cuts: Sequence[int]) -> tuple[Group, ...]:
        """The stops parted before those with the numbers given."""
        made = []
        for at, end in pairwise((0, *cuts, len(self.stops))):
            stops = self.stops[at:end]
            first, last = min(stop.first for stop in stops), max(stop.last for stop in stops)
            made.append(Group(first, last + 1, sum(self.worth[at : end - 1])))
        return tuple(made)

    def told_apart(self, cuts: Sequence[int], groups: Sequence[Group], room: float) -> float:
        """How much can be told apart in all, with these groups made by these cuts."""
        told = sum(self.worth[at - 1] for at in cuts)  # the two sides of a break
        ends = pairwise((0, *cuts, len(self.stops)))
        for (at, end), piece in zip(ends, laid_out(groups, 0, room), strict=True):
            scale = (piece.right - piece.left) / (piece.end - piece.start) / APART
            for number in range(at, end - 1):
                apart = self.stops[number + 1].time - self.stops[number].time
                told += self.worth[number] * min(apart * scale, 1)
        return told

    def gaps(self) -> Iterator[int]:
        """Where a break may help: after how many stops."""
        lengths = [other.time - one.time for one, other in pairwise(self.stops)]

        def beside(at: int) -> float:
            around = lengths[max(at - 1, 0) : at] + lengths[at + 1 : at + 2]
            return lengths[at] / (min(around, default=0) + 1)

        numbers = range(len(lengths))
        longest = sorted(numbers, key=lambda at: (-lengths[at], at))[:TRIED]
        longest += sorted(numbers, key=lambda at: (-beside(at), at))[:TRIED]
        yield from sorted({at + 1 for at in longest})

    def around(self, at: int) -> tuple[int, int]:
        """The last second drawn before a cut and the first after it.

        They may be those of other stops than the nearest, for a day stands at its middle.
        """
        before, after = self.stops[:at], self.stops[at:]
        return max(stop.last for stop in before), min(stop.first for stop in after)


def _cost(before: int, after: int, marked: Iterable[Marked]) -> float | None:
    """What a break between two seconds costs; `None` where it may not be."""
    cost = COST
    for part in marked:
        if part.first is None or part.last is None:
            continue
        if part.first <= before and after <= part.last:
            if part.is_whole:
                return None
            cost = COST + COST_OF_CUT
    return cost
