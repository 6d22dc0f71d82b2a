"""What did not fit: conflicts of stated claims, claims dropped, readings passed over.

All of it is data. A conflict is a smallest set of stated claims that cannot all hold; none of them
is called the wrong one. A dropped claim was inferred or a default, and names what it contradicts.
A reading taken names the readings passed over and what speaks against them.
"""

from collections.abc import Iterable

from attrs import frozen

from timeline.constraint import (
    Anniversary,
    BusinessDays,
    Choice,
    Distance,
    Nearest,
    SameUnit,
    points_of,
)
from timeline.event import Claim, Strength
from timeline.reason.accept import Accepted, Grounds, violations
from timeline.reason.problem import Problem
from timeline.reason.solve import Solved
from timeline.reason.words import Words

_BETWEEN = (Distance, BusinessDays, SameUnit, Anniversary, Nearest)


@frozen
class Conflict:
    """Stated claims that cannot all hold, while any of them left out the others can.

    `why` is the contradiction in plain words.
    """

    claims: tuple[Claim, ...]
    why: str

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words that contradict each other."""
        return tuple(str(claim.source) for claim in self.claims)

    def __str__(self) -> str:
        return self.why


@frozen
class Dropped:
    """A claim that gave way, and the claims it contradicts."""

    claim: Claim
    because: tuple[Claim, ...]


@frozen
class Reading:
    """What became of a choice.

    Args:
        claim: the choice.
        taken: the name of the reading in force; `None` where none fits and it was left open.
        passed_over: the readings preferred to it, with the claims that each contradicts.
    """

    claim: Claim
    taken: str | None
    passed_over: tuple[tuple[str, tuple[Claim, ...]], ...]


def conflicts(solved: Solved, words: Words) -> tuple[Conflict, ...]:
    """The conflicts, in the order of their strongest claims, each in plain words."""
    return tuple(conflict_of(solved, words, core) for core in solved.entailed.accepted.conflicts)


def violated(solved: Solved, words: Words) -> tuple[Conflict, ...]:
    """A conflict for each stated claim that has to give way, in the order of what gives way."""
    if not solved.entailed.accepted.conflicts:
        return ()
    cores = sorted(violations(solved.problem), key=max)
    return tuple(conflict_of(solved, words, core) for core in cores)


def conflicts_about(solved: Solved, words: Words, event: str) -> tuple[Conflict, ...]:
    """Those of the conflicts that touch an event."""
    if event not in solved.disputed:
        return ()
    claims = solved.problem.claims
    return tuple(
        conflict_of(solved, words, core)
        for core in solved.entailed.accepted.conflicts
        if any(p.of == event for number in core for p in points_of(claims[number].constraint))
    )


def conflict_of(solved: Solved, words: Words, numbers: Iterable[int]) -> Conflict:
    """The conflict between the claims with these numbers."""
    core = tuple(numbers)
    claims = tuple(solved.problem.claims[number] for number in core)
    return Conflict(claims, _why(solved.problem, core, words))


def _why(problem: Problem, numbers: tuple[int, ...], words: Words) -> str:
    """What all but one claim imply for the points of that one, and what that one says.

    A claim between points is told last where there is one: "March 3 would come at least 2 days
    after March 5" is easier to follow than the sum of two dates and a distance.
    """
    told_last = max(numbers, key=lambda n: (isinstance(problem.claims[n].constraint, _BETWEEN), n))
    others = [number for number in numbers if number != told_last]
    claim = problem.claims[told_last]
    if not others:
        return f"{_says(claim, words)}, which cannot be"
    given = " and ".join(_said(problem.claims[number], words) for number in others)
    implied = [
        (point, low, high)
        for point, low, high in problem.implied(others, points_of(claim.constraint))
        if (low, high) != (None, None)
    ]
    if not implied:
        told = "; ".join(words.constraint(problem.claims[number].constraint) for number in others)
        return f"by {given}: {told}; but {_says(claim, words)}"
    would = " and ".join(words.would(*bounds) for bounds in implied)
    dated = words.dated(implied)
    if isinstance(claim.constraint, _BETWEEN) and all(
        point in dated.dates for point in points_of(claim.constraint)
    ):
        would_say = f'by "{claim.source.quote}" ' if claim.source.quote else ""
        return f"by {given}, {would}; but {would_say}{dated.constraint(claim.constraint)}"
    return f"by {given}, {would}; but {_says(claim, words)}"


def _says(claim: Claim, words: Words) -> str:
    """A claim with its quote, and what it says."""
    said = _said(claim, words)
    if claim.source.quote:
        return f"{said} says that {words.constraint(claim.constraint)}"
    return said


def _said(claim: Claim, words: Words) -> str:
    """The quote of a claim, or what it says where nobody is quoted."""
    if claim.source.quote:
        return f'"{claim.source.quote}"'
    return f"{words.constraint(claim.constraint)} ({claim.source})"


def dropped(solved: Solved) -> tuple[Dropped, ...]:
    """The claims that gave way, from the strongest to the weakest."""
    problem = solved.problem
    both = {**solved.entailed.accepted.dropped, **solved.likely.accepted.dropped}
    return tuple(
        Dropped(problem.claims[number], _claims(problem, grounds))
        for number, grounds in sorted(both.items())
    )


def reading_taken(solved: Solved) -> tuple[Reading, ...]:
    """What became of each choice."""
    found = []
    for number, claim in enumerate(solved.problem.claims):
        if isinstance(claim.constraint, Choice):
            default = claim.strength is Strength.DEFAULT
            solve = solved.likely if default else solved.entailed
            found.append(_reading(solved, solve.accepted, number, claim.constraint))
    return tuple(found)


def _reading(solved: Solved, accepted: Accepted, number: int, choice: Choice) -> Reading:
    problem = solved.problem
    names = [alternative.name for alternative in choice.alternatives]
    taken = accepted.selection.get(number)
    passed = accepted.passed_over.get(number, ())
    return Reading(
        problem.claims[number],
        names[taken] if taken is not None and taken < len(names) else None,
        tuple(
            (name, _claims(problem, grounds)) for name, grounds in zip(names, passed, strict=False)
        ),
    )


def _claims(problem: Problem, grounds: Grounds) -> tuple[Claim, ...]:
    return tuple(problem.claims[number] for number, _ in sorted(grounds))
