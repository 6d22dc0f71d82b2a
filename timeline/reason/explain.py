"""Why: the claims behind a bound or an order, as a tree that ends in quotes.

A bound was derived step by step (`reason.fixpoint.Step`); steps by definition are left out, those
of one claim drawn together, and the two sides of a point told as one where they rest on the same
claims. What remains reads like an argument: the outbreak was on that day, for its fifth anniversary
was the day after the talks opened, for they opened on Monday.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import define, evolve, field, frozen

from resolvers.granularity import end_of, index_of
from timeline.constraint import During, points_of
from timeline.event import Claim, Strength
from timeline.point import Point, Side, end, start
from timeline.reason.claims import before_of
from timeline.reason.conflict import Conflict, Reading
from timeline.reason.difference import Edge
from timeline.reason.fixpoint import ORIGIN, Step, claims_of
from timeline.reason.links import EARLIEST, LATEST, Extreme
from timeline.reason.solve import Solve, Solved
from timeline.reason.words import Words, reach_of

DEPTH = 40  # of the tree; longer chains of reasons end in "..."


@frozen
class Because:
    """One statement, the claims that make it so, and what it rests on further."""

    says: str
    claims: tuple[Claim, ...] = ()
    because: tuple["Because", ...] = ()

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The tree as indented lines."""
        said = "; ".join(cited(claim) for claim in self.claims)
        opening = "because " if depth > 1 else ""
        yield "  " * depth + opening + self.says + (f": {said}" if said else "")
        for reason in self.because:
            yield from reason.lines(depth + 1)

    def to_dict(self) -> dict[str, Any]:
        """The tree as plain data."""
        return {
            "says": self.says,
            "claims": [
                {
                    "rule": claim.source.rule,
                    "quote": claim.source.quote,
                    "document": claim.source.document,
                    "start": claim.source.start,
                    "end": claim.source.end,
                    "strength": str(claim.strength),
                }
                for claim in self.claims
            ],
            "because": [reason.to_dict() for reason in self.because],
        }


@frozen
class Explanation:
    """Why something about an event is so, as a tree of claims.

    `print` gives it as text; `to_dict` and `to_json` as data.
    """

    about: str
    parts: tuple[Because, ...]
    otherwise: str = "nothing is known about its time"
    """What is told where there are no parts."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims it rests on, each once, as they are first told."""
        found: dict[Claim, None] = {}
        stack = list(self.parts)[::-1]
        while stack:
            part = stack.pop()
            found.update(dict.fromkeys(part.claims))
            stack += part.because[::-1]
        return tuple(found)

    def to_dict(self) -> dict[str, Any]:
        """The tree as plain data."""
        return {"about": self.about, "parts": [part.to_dict() for part in self.parts]}

    def to_json(self) -> str:
        """The tree as JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)

    def __str__(self) -> str:
        lines = [line for part in self.parts for line in part.lines(1)]
        return "\n".join([self.about, *(lines or [f"  {self.otherwise}"])])


def cited(claim: Claim) -> str:
    """The source of a claim, marked where it is not stated.

    >>> from timeline.constraint import Merge
    >>> from timeline.event import Source
    >>> cited(Claim(Merge("talks", "negotiations"), Strength.INFERRED, Source("one beginning")))
    'one beginning [inferred]'
    """
    said = str(claim.source)
    return said if claim.strength is Strength.STATED else f"{said} [{claim.strength}]"


def explain_event(
    solved: Solved,
    words: Words,
    event: str,
    readings: Sequence[Reading],
    conflicts: Sequence[Conflict],
) -> Explanation:
    """Why an event is bounded so, why choices about it were read so, and what is disputed."""
    points = [start(event), end(event)]
    parts = _why(solved.entailed, words, points)
    moved = [p for p in points if solved.likely.instant(p) != solved.entailed.instant(p)]
    parts += [
        Because(f"likely, {part.says}", part.claims, part.because)
        for part in _why(solved.likely, words, moved)
        if part not in parts
    ]
    told = {claim for part in parts for claim in Explanation("", (part,)).claims}
    for reading in readings:
        if reading.claim in told:
            parts += _passed_over(reading)
    for conflict in conflicts:
        if any(point.of == event for c in conflict.claims for point in points_of(c.constraint)):
            reasons = tuple(Because(words.constraint(c.constraint), (c,)) for c in conflict.claims)
            parts.append(Because(f"disputed, and left out: {conflict.why}", (), reasons))
    return Explanation(words.event(event), tuple(parts))


def explain_order(solve: Solve, words: Words, first: str, second: str) -> Explanation:
    """Why the first event starts no later than the second, or later; else why each is dated."""
    numbers = solve.problem.lowering.numbers
    one, other = numbers[start(first)], numbers[start(second)]
    about = f"{words.event(first)} starts no later than {words.event(second)}"
    low = solve.network.gap(one, other)[0]
    if low is None or low < 0:
        back = solve.network.gap(other, one)[0]
        if back is not None and back > 0:
            turned = explain_order(solve, words, second, first)
            return evolve(turned, about=f"it is the other way round: {turned.about}")
        points = [point(event) for event in (first, second) for point in (start, end)]
        parts = _why(solve, words, points)
        neither = "nothing is known about the time of either"
        return Explanation(f"it is open whether {about}", tuple(dict.fromkeys(parts)), neither)
    path = solve.network.why_gap(one, other)[0][::-1]
    parts = [part for edge in path for part in _why_edge(solve, words, edge)]
    return Explanation(about, tuple(dict.fromkeys(parts)))


def _why_edge(solve: Solve, words: Words, edge: Edge) -> Iterator[Because]:
    if isinstance(edge.tag, Step):
        yield from (node.told(solve, words) for node in _nodes(solve, edge.tag))
    else:
        yield from (_told(solve, words, number) for number in claims_of(edge))


def _told(solve: Solve, words: Words, number: int) -> Because:
    """What a claim says; of a choice, what the reading in force does."""
    reading = solve.accepted.selection.get(number, 0)
    said = map(words.constraint, solve.problem.meanings[number][reading])
    return Because(" and ".join(said), (solve.problem.claims[number],))


def _passed_over(reading: Reading) -> Iterator[Because]:
    for name, against in reading.passed_over:
        reasons = tuple(Because(cited(claim), ()) for claim in against)
        yield Because(f"not read as {name!r}, which would contradict", (), reasons)


def _why(solve: Solve, words: Words, points: Iterable[Point]) -> list[Because]:
    """What bounds some points."""
    numbers = (solve.problem.lowering.numbers[point] for point in points)
    steps = (solve.fixed.why(n, extreme) for n in numbers for extreme in (EARLIEST, LATEST))
    nodes = [
        node
        for step in steps
        if step is not None and not _follows_from_other_end(solve, step)
        for node in _nodes(solve, step)
    ]
    return _told_together(solve, words, nodes)


def _told_together(solve: Solve, words: Words, nodes: Iterable["_Node"]) -> list[Because]:
    """What nodes say: the two sides of a point as one, and a date of an event as that."""
    drawn = _drawn_together(nodes)
    dated: dict[tuple[str, tuple[int, ...]], set[Side]] = {}
    for node in drawn:
        if node.is_side_of_date:
            dated.setdefault((node.point.of, node.claims), set()).add(node.point.side)
    said = []
    for node in drawn:
        whole = len(dated.get((node.point.of, node.claims), ())) > 1
        if whole and node.is_side_of_date and _is_date(solve, node.claims[0]):
            said.append(_told(solve, words, node.claims[0]))
        else:
            said.append(node.told(solve, words))
    return list(dict.fromkeys(said))


def _is_date(solve: Solve, number: int) -> bool:
    """Whether a claim says no more of an event than within which date it lies."""
    reading = solve.accepted.selection.get(number, 0)
    said = solve.problem.meanings[number][reading]
    return len(said) == 1 and isinstance(said[0], During)


def _follows_from_other_end(solve: Solve, step: Step) -> bool:
    """Whether a bound says no more than that an event ends after it starts."""
    if step.claims or len(step.premises) != 1:
        return False
    name = solve.problem.lowering.name
    this, other = name(step.point), name(step.premises[0].point)
    return this.of == other.of and this.side != other.side


@define(eq=False)
class _Node:
    """What is said of one named point by one set of claims, from one or both sides."""

    point: Point
    claims: tuple[int, ...]
    low: int | None
    high: int | None
    because: list["_Node"] = field(factory=list)
    cut: bool = False

    @property
    def is_side_of_date(self) -> bool:
        """Whether one claim alone says from when on it started, or until when it ended."""
        sides = {Side.START: (False, True), Side.END: (True, False)}.get(self.point.side)
        alone = len(self.claims) == 1 and not (self.because or self.cut)
        return alone and (self.low is None, self.high is None) == sides

    def told(self, solve: Solve, words: Words) -> Because:
        reasons = _told_together(solve, words, self.because)
        if self.cut:
            reasons.append(Because("..."))
        return Because(
            words.happens(self.point, self.low, self.high),
            tuple(solve.problem.claims[number] for number in self.claims),
            tuple(reasons),
        )


def _drawn_together(nodes: Iterable[_Node]) -> list[_Node]:
    """Nodes that say the same of one point from its two sides, as one."""
    found: dict[tuple[Point, tuple[int, ...]], _Node] = {}
    for node in nodes:
        key = (node.point, node.claims)
        known = found.get(key)
        if known is None:
            found[key] = node
        else:
            known.low = node.low if known.low is None else known.low
            known.high = node.high if known.high is None else known.high
            known.because += node.because
            known.cut |= node.cut
    return list(found.values())


def _nodes(
    solve: Solve, step: Step, depth: int = 0, seen: tuple[Point, int] | None = None
) -> list[_Node]:
    """The nodes a step stands for: its own where a claim made it, else those of its premises.

    `seen` is what later steps, by definition alone, made of a point: a granule snapped to its
    unit may say more of it than the step that a claim made.
    """
    step = _plainest(solve, step)
    point, value = solve.problem.lowering.name(step.point), _as_seen(solve, step)
    if seen is not None and seen[0] == point:
        value = (max if step.extreme is EARLIEST else min)(value, seen[1])
    if not step.claims:
        here = (point, value)
        return [n for premise in step.premises for n in _nodes(solve, premise, depth, here)]
    node = _Node(
        point,
        step.claims,
        value if step.extreme is EARLIEST else None,
        value if step.extreme is LATEST else None,
    )
    if depth >= DEPTH:
        node.cut = bool(step.premises)
        return [node]
    for premise in step.premises:
        for found in _nodes(solve, premise, depth + 1):
            # Of the steps that one claim makes in a row, only the last is told.
            node.because += found.because if found.claims == step.claims else [found]
    return [node]


def _plainest(solve: Solve, step: Step) -> Step:
    """The step, or else a claim that says the same of its point by itself, as it is told.

    A second more or less does not show in a date; what was published on 3 May because you say so
    is not to be told as published after something of that day.
    """
    point = solve.problem.lowering.points[step.point]
    if not (step.premises and step.claims and isinstance(point, Point)):
        return step
    told = _told_as(point, step.extreme, step.value)
    for edge in step.solution.bounding(step.point):
        latest = edge.tail == ORIGIN
        value = edge.weight if latest else -edge.weight
        claims = claims_of(edge) if latest is (step.extreme is LATEST) else ()
        if claims and _told_as(point, step.extreme, value) == told:
            return Step(step.point, step.extreme, value, claims, None, (), step.solution)
    return step


def _told_as(point: Point, extreme: Extreme, second: int) -> str:
    return str(reach_of(point, *((None, second) if extreme is LATEST else (second, None))))


def _as_seen(solve: Solve, step: Step) -> int:
    """The bound as one of the point that is named: a granule's latest is the end of its unit."""
    named = solve.problem.lowering.points[step.point]
    if isinstance(named, Point):
        return step.value
    point, unit = named
    if step.extreme is Extreme.EARLIEST:
        return step.value + before_of(point)
    return end_of(unit, index_of(unit, step.value)) - 1 + before_of(point)
