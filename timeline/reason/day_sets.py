"""Sets of days: what patterns say together, where the first and last day of each is not enough.

A Monday and the 13th three days later leave only some days of a decade, and the first and the
last possible day of each tell nothing of the gaps between. So the day granules that are linked by
known numbers of days or by anniversaries, two or more of them bound to patterns, are looked at
together: each has its set of days, a bit a day, from its earliest to its latest; sets are shifted,
widened and intersected until none changes; and what is pushed on is their first and last days.

Source: bit-parallel arc consistency, C. Lecoutre and J. Vion, "Enforcing arc consistency using
bitwise operations", 2008.

>>> from resolvers.values import Partial
>>> mondays = days_that_fit(UnitSet.of(Partial("XXXX-WXX-1")), first=0, count=10)
>>> [day for day in range(10) if mondays >> day & 1]
[1, 8]
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY, anniversary, civil_from_days, days_from_civil
from resolvers.granularity import Granularity
from timeline.reason.difference import Edge
from timeline.reason.links import (
    EARLIEST,
    LATEST,
    Aligned,
    Anniversaries,
    Bound,
    Fits,
    Link,
    Tightening,
    Times,
)
from timeline.reason.patterns import UnitSet, simple_fields

LONGEST = 400 * 366  # days of a set: a round of the calendar; wider bounds are left as they are
LISTED = 4_000  # days that are gone through one by one


@frozen
class Arc:
    """The second granule is so many days after the first; with `years`, its anniversary."""

    first: int
    second: int
    low: int
    high: int
    years: int | None = None


@frozen(eq=False)
class DaySets:
    """Day granules that hang together by known numbers of days, with the patterns they fit."""

    points: tuple[int, ...]
    fits: dict[int, UnitSet]
    arcs: tuple[Arc, ...]
    claims: tuple[int, ...]

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        first: dict[int, int] = {}
        sets: dict[int, int] = {}
        for point in self.points:
            low, high = times.earliest[point], times.latest[point]
            if low is None or high is None or high - low > LONGEST * SECONDS_PER_DAY:
                continue
            day, last = -(-low // SECONDS_PER_DAY), high // SECONDS_PER_DAY
            if day > last:
                return  # the bounds contradict each other, and say so themselves
            first[point], count = day, last - day + 1
            fits = self.fits.get(point)
            sets[point] = days_that_fit(fits, day, count) if fits else (1 << count) - 1
        self._revise(first, sets)
        premises: tuple[Bound, ...] = tuple(
            (point, extreme) for point in sets for extreme in (EARLIEST, LATEST)
        )
        for point, days in sets.items():
            if not days:
                yield Tightening(point, LATEST, (first[point] - 1) * SECONDS_PER_DAY, premises)
                return
            low = first[point] + (days & -days).bit_length() - 1
            high = first[point] + days.bit_length() - 1
            yield Tightening(point, EARLIEST, low * SECONDS_PER_DAY, premises)
            yield Tightening(point, LATEST, high * SECONDS_PER_DAY, premises)

    def _revise(self, first: dict[int, int], sets: dict[int, int]) -> None:
        """Take out days without a counterpart, until every day has one over each arc."""
        arcs = [arc for arc in self.arcs if arc.first in sets and arc.second in sets]
        changed = True
        while changed:
            changed = False
            for arc in arcs:
                one, other = arc.first, arc.second
                if arc.years is None:
                    there = _moved(sets[one], first[one], first[other], arc.low, arc.high)
                    back = _moved(sets[other], first[other], first[one], -arc.high, -arc.low)
                    left = sets[one] & back, sets[other] & there
                else:
                    left = _anniversaries(arc.years, sets, first, one, other)
                if left != (sets[one], sets[other]):
                    sets[one], sets[other] = left
                    changed = True


def day_sets(edges: Iterable[Edge], links: Sequence[Link]) -> list[DaySets]:
    """The groups of day granules of a network in which two or more fit patterns."""
    fits = {
        link.granule: link
        for link in links
        if isinstance(link, Fits) and link.units.unit is Granularity.DAY
    }
    if len(fits) < 2:
        return []
    days = {
        link.point for link in links if isinstance(link, Aligned) and link.unit is Granularity.DAY
    }
    arcs, claims = _arcs(edges, links, days)
    beside: dict[int, list[int]] = {}
    for at, arc in enumerate(arcs):
        beside.setdefault(arc.first, []).append(at)
        beside.setdefault(arc.second, []).append(at)
    groups: list[DaySets] = []
    seen: set[int] = set()
    for granule in fits:
        if granule in seen:
            continue
        members, inside = _connected(granule, arcs, beside)
        seen |= set(members)
        bound = [fits[member] for member in members if member in fits]
        if len(bound) > 1:
            said = {claim for at in inside for claim in claims[at]}
            said.update(claim for fit in bound for claim in fit.claims)
            units = {fit.granule: fit.units for fit in bound}
            within = tuple(arcs[at] for at in inside)
            groups.append(DaySets(tuple(members), units, within, tuple(sorted(said))))
    return groups


def _arcs(
    edges: Iterable[Edge], links: Sequence[Link], days: set[int]
) -> tuple[list[Arc], list[tuple[int, ...]]]:
    """The arcs between day granules, and the claims that say each."""
    most: dict[tuple[int, int], Edge] = {}
    for edge in edges:
        pair = edge.tail, edge.head
        if edge.tail in days and edge.head in days:
            known = most.get(pair)
            if known is None or edge.weight < known.weight:
                most[pair] = edge
    arcs: list[Arc] = []
    claims: list[tuple[int, ...]] = []
    for (tail, head), edge in most.items():
        back = most.get((head, tail))
        if tail < head and back is not None:
            low, high = -(back.weight // SECONDS_PER_DAY), edge.weight // SECONDS_PER_DAY
            arcs.append(Arc(tail, head, low, high))
            claims.append(tuple(_claims(edge)) + tuple(_claims(back)))
    for link in links:
        if isinstance(link, Anniversaries):
            arcs.append(Arc(link.of, link.granule, 0, 0, link.years))
            claims.append(link.claims)
    return arcs, claims


def _claims(edge: Edge) -> tuple[int, ...]:
    if isinstance(edge.tag, int):
        return (edge.tag,)
    return tuple(edge.tag) if edge.tag is not None else ()


def _connected(
    granule: int, arcs: Sequence[Arc], beside: dict[int, list[int]]
) -> tuple[list[int], list[int]]:
    """The granules that arcs connect with one, and those arcs."""
    members, inside = {granule: None}, dict[int, None]()
    stack = [granule]
    while stack:
        for at in beside.get(stack.pop(), ()):
            inside[at] = None
            for other in (arcs[at].first, arcs[at].second):
                if other not in members:
                    members[other] = None
                    stack.append(other)
    return sorted(members), sorted(inside)


def _moved(days: int, base: int, wanted: int, low: int, high: int) -> int:
    """The days that are `low` to `high` days after one of a set; a set starts at its base."""
    spread, width = days, 1
    while width < high - low + 1:
        step = min(width, high - low + 1 - width)
        spread |= spread << step
        width += step
    by = base + low - wanted
    return spread << by if by >= 0 else spread >> -by


def _anniversaries(
    years: int, sets: dict[int, int], first: dict[int, int], base: int, of: int
) -> tuple[int, int]:
    """Both sets without what is no anniversary of the other; unchanged where there are too many."""
    if sets[base].bit_count() > LISTED:
        return sets[base], sets[of]
    kept = reached = 0
    days = sets[base]
    while days:
        bit = days & -days
        days ^= bit
        at = anniversary(first[base] + bit.bit_length() - 1, years) - first[of]
        if at >= 0 and sets[of] >> at & 1:
            kept |= bit
            reached |= 1 << at
    return kept, reached


@lru_cache(maxsize=512)
def days_that_fit(units: UnitSet, first: int, count: int) -> int:
    """The days of a stretch that fit: bit n stands for the n-th day from `first` on.

    Where a pattern knows more than weekday, month and day, a long stretch counts as fitting
    throughout: what it says is left to the first and last day that fit.
    """
    days = (1 << count) - 1
    if count <= LISTED:
        return sum(1 << at for at in range(count) if first + at in units)
    for pattern in units.patterns:
        fields = simple_fields(pattern)
        if fields is None:
            continue
        months, of_month, weekdays = fields
        week = "".join("01"[(first + at + 6) % 7 in weekdays] for at in range(7))
        days &= _read((week * (count // 7 + 1))[:count])
        days &= _of_years(frozenset(months), frozenset(of_month), first, count)
    return days


def _of_years(months: frozenset[int], of_month: frozenset[int], first: int, count: int) -> int:
    year, last = civil_from_days(first)[0], civil_from_days(first + count - 1)[0]
    text = "".join(_year(months, of_month, _leap(y)) for y in range(year, last + 1))
    skipped = first - days_from_civil(year)
    return _read(text[skipped : skipped + count])


@lru_cache(maxsize=64)
def _year(months: frozenset[int], of_month: frozenset[int], leap: bool) -> str:
    start = days_from_civil(2000 if leap else 2001)
    fields = (civil_from_days(start + at) for at in range(366 if leap else 365))
    return "".join("01"[month in months and day in of_month] for _, month, day in fields)


def _leap(year: int) -> bool:
    return days_from_civil(year + 1) - days_from_civil(year) == 366


def _read(text: str) -> int:
    """The set whose n-th day is the n-th digit."""
    return int(text[::-1] or "0", 2)
