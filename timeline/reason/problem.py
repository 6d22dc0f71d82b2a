"""All the claims of a timeline as one problem: in order of acceptance, ready to be solved.

Claims are numbered in the order in which they are believed: strength, then weight, then plain
claims before choices of reading, then where they stand (document, offset, rule). So the number of
a claim is its rank, whatever order it was given in. A `Selection` says which claims are in force,
and of a choice, which reading.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from operator import itemgetter

from attrs import evolve, field, frozen

from resolvers.values import Interval
from timeline.constraint import Choice, During, Single, Within, points_of
from timeline.event import Claim, Event
from timeline.point import Point, Side
from timeline.reason.claims import Lowered, Lowering, readings
from timeline.reason.decide import decide
from timeline.reason.difference import Edge
from timeline.reason.disjunctions import BUDGET
from timeline.reason.fixpoint import Before, Clash, Fixed, fix
from timeline.reason.links import Link
from timeline.reason.network import Network
from timeline.reason.standing import Stands

Selection = Mapping[int, int]
"""The claims in force, each with the number of its reading (0 for what is no choice)."""


@frozen(eq=False)
class Part:
    """Some claims by number, what each comes to in each of its readings, and their points."""

    lowering: Lowering
    lowered: Mapping[int, tuple[Lowered, ...]]

    def said(self, selection: Selection) -> tuple[list[Edge], list[Link]]:
        """What the claims in force come to, with what holds by definition."""
        edges: list[Edge] = [*self.lowering.axioms]
        links: list[Link] = [*self.lowering.axiom_links]
        for number in sorted(selection):
            lowered = self.lowered[number][selection[number]]
            edges += lowered.edges
            links += lowered.links
        return edges, links

    def solve(
        self,
        selection: Selection,
        known: "tuple[Selection, Fixed] | None" = None,
        more: Sequence[Edge] = (),
    ) -> Fixed | Clash:
        """The bounds under the claims in force, and under more differences.

        Quicker where `known` has the bounds of some of the claims.
        """
        edges, links = self.said(selection)
        edges += more
        before = None
        if known is not None and known[0].items() <= selection.items():
            before = Before(known[1], frozenset(known[0]))
        points = len(self.lowering.points)
        fixed = fix(Network(points, edges), links, before)
        stands = [link for link in links if isinstance(link, Stands)]
        return self._decided(fixed, edges, links, stands) if stands else fixed

    def _decided(
        self, fixed: Fixed | Clash, edges: list[Edge], links: list[Link], stands: Sequence[Stands]
    ) -> Fixed | Clash:
        """The bounds when relations that are not convex are decided as far as they can be."""
        budget = BUDGET
        while isinstance(fixed, Fixed):
            decided = decide(fixed, stands, budget)
            if isinstance(decided, Clash):
                return decided
            if not decided.said:
                return evolve(fixed, chosen=decided.chosen if decided.proved else None)
            budget -= decided.solved
            edges, stands = [*edges, *decided.said], decided.stands
            fixed = fix(Network(len(self.lowering.points), edges), links)
        return fixed


@frozen(eq=False, slots=False)
class Problem:
    """Claims by rank, and what each says in each of its readings.

    `whole` has all of them over all points; `part` only some, for questions about a few.
    """

    events: tuple[str, ...]
    claims: tuple[Claim, ...]
    meanings: tuple[tuple[tuple[Single, ...], ...], ...]
    whole: Part = field(init=False)

    def __attrs_post_init__(self) -> None:
        whole = self.part(range(len(self.claims)), sorted(self.events))
        object.__setattr__(self, "whole", whole)

    @classmethod
    def of(cls, events: Iterable[Event], claims: Iterable[Claim]) -> "Problem":
        """Rank the claims and lower them; the events stand in the order of the text."""
        ranked = in_order(claims)
        meanings = tuple(_meanings(claim) for claim in ranked)
        return cls(tuple(event.id for event in events), ranked, meanings)

    def part(self, numbers: Iterable[int], events: Iterable[str] = ()) -> Part:
        """Some of the claims, over their own points and those of the events named."""
        lowering = Lowering()
        for event in events:
            lowering.event(event)
        lowered = {
            number: tuple(lowering.lower(number, reading) for reading in self.meanings[number])
            for number in numbers
        }
        return Part(lowering, lowered)

    @property
    def lowering(self) -> Lowering:
        """The points of the whole problem."""
        return self.whole.lowering

    def solve(self, selection: Selection) -> Fixed | Clash:
        """The bounds under the claims in force, of all of them."""
        return self.whole.solve(selection)

    def implied(
        self, numbers: Iterable[int], points: Iterable[Point]
    ) -> list[tuple[Point, int | None, int | None]]:
        """What a few claims alone say of points: the earliest and latest of each."""
        selection = dict.fromkeys(numbers, 0)
        part = self.part(selection)
        at = {point: part.lowering.point(point) for point in dict.fromkeys(points)}
        fixed = part.solve(selection)
        if isinstance(fixed, Clash):
            return []
        return [(point, fixed.earliest[n], fixed.latest[n]) for point, n in at.items()]

    def core(self, clash: Clash, selection: Selection) -> tuple[int, ...]:
        """A subset-minimal contradiction within a clash, the weakest claims left out first."""
        kept = {number: selection[number] for number in sorted(clash.claims)}
        part = self.part(kept)
        for number in sorted(kept, reverse=True):
            rest = {other: reading for other, reading in kept.items() if other != number}
            if isinstance(part.solve(rest), Clash):
                kept = rest
        return tuple(kept)

    def within(self, numbers: Iterable[int], first: int, beyond: int) -> list[int]:
        """Those of some claims that speak of no event outside a stretch of the text.

        The stretch is given by places in `events`; claims about no event at all belong to each.
        """
        return [
            number
            for number in numbers
            if (reach := self._reach[number]) is None or first <= reach[0] <= reach[1] < beyond
        ]

    @cached_property
    def _reach(self) -> list[tuple[int, int] | None]:
        """Of each claim, the first and last place of an event that it speaks of."""
        places = {event: at for at, event in enumerate(self.events)}
        reach: list[tuple[int, int] | None] = []
        for claim in self.claims:
            points = points_of(claim.constraint)
            about = [places[point.of] for point in points if point.side is not Side.INSTANT]
            reach.append((min(about), max(about)) if about else None)
        return reach

    def is_choice(self, number: int) -> bool:
        """Whether the claim is a choice among readings."""
        return isinstance(self.claims[number].constraint, Choice)

    def alternatives(self, number: int) -> int:
        """How many readings the claim offers, its hull not counted."""
        constraint = self.claims[number].constraint
        return len(constraint.alternatives) if isinstance(constraint, Choice) else 1

    def hull(self, number: int) -> int | None:
        """The reading of a choice that says what its readings have in common; `None` if nothing."""
        beyond = self.alternatives(number)
        return beyond if len(self.meanings[number]) > beyond else None


class Ranked(tuple[Claim, ...]):
    """Claims that are in the order of acceptance."""

    __slots__ = ()


def in_order(claims: Iterable[Claim]) -> Ranked:
    """The claims in the order in which they are accepted, each once."""
    if isinstance(claims, Ranked):
        return claims
    ranked = sorted(((_rank(claim), claim) for claim in dict.fromkeys(claims)), key=_FIRST)
    ordered: list[Claim] = []
    for _, same in groupby(ranked, key=_FIRST):
        group = [claim for _, claim in same]
        ordered += group if len(group) == 1 else sorted(group, key=repr)
    return Ranked(ordered)


def with_claim(ranked: Ranked, claim: Claim) -> Ranked:
    """The claims with one more, in its place."""
    rank = _rank(claim)
    first, end = bisect_left(ranked, rank, key=_rank), bisect_right(ranked, rank, key=_rank)
    at = first if first == end else bisect_left(ranked, repr(claim), first, end, key=repr)
    if at < end and ranked[at] == claim:
        return ranked
    return Ranked((*ranked[:at], claim, *ranked[at:]))


_FIRST = itemgetter(0)


def _rank(claim: Claim) -> tuple[int, float, bool, str, int, str, str]:
    """What decides the order of acceptance; the kind of constraint only saves comparing more."""
    source, constraint = claim.source, claim.constraint
    return (
        claim.strength,
        -claim.weight,
        isinstance(constraint, Choice),
        source.document or "",
        -1 if source.start is None else source.start,
        _in_place(source.rule),
        type(constraint).__name__,
    )


@lru_cache(maxsize=4096)
def _in_place(rule: str) -> str:
    """A rule by which rules are sorted: "row 9" stands before "row 10"."""
    return re.sub(r"\d+", lambda number: number[0].zfill(9), rule)


def _meanings(claim: Claim) -> tuple[tuple[Single, ...], ...]:
    meant = readings(claim.constraint)
    if isinstance(claim.constraint, Choice) and (hull := _hull(meant)) is not None:
        return (*meant, (hull,))
    return meant


def _hull(meant: tuple[tuple[Single, ...], ...]) -> Single | None:
    """What readings have in common that place one thing in several intervals."""
    whole: Single | None = None
    for reading in meant:
        one = reading[0]
        if len(reading) != 1 or not isinstance(one, Within | During):
            return None
        if whole is None:
            whole = one
        elif isinstance(one, Within) and isinstance(whole, Within) and one.point == whole.point:
            whole = Within(one.point, _cover(whole.interval, one.interval))
        elif isinstance(one, During) and isinstance(whole, During) and one.event == whole.event:
            whole = During(one.event, _cover(whole.interval, one.interval))
        else:
            return None
    return whole


def _cover(one: Interval, other: Interval) -> Interval:
    return one.meant.hull(other.meant)
