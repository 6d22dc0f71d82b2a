"""The dates that are said of an event where they contradict each other, each with who says so.

What belongs to a conflict is not in force, so a disputed event may have no date at all. Readers are
still to see what is said of it: both dates, and whose they are.

>>> from timeline.chronology import Timeline
>>> tl = Timeline().add("landing").constrain("landing", during="1066-09-28", quote="the log")
>>> tl = tl.constrain("landing", during="1066-10-14", quote="the letter").solve()
>>> [(str(said.bounds), said.claim.source.quote) for said in Disputed.of(tl).dates(tl["landing"])]
[('1066-09-28', 'the log'), ('1066-10-14', 'the letter')]
"""

from attrs import frozen

from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.constraint import Merge
from timeline.event import Claim, DatedEvent
from timeline.export.qualified import PLAIN, Sides, qualifier_of
from timeline.reason.disputed import disputed_dates


@frozen
class Said:
    """A date of an event that others contradict.

    Args:
        event: the id of the event.
        bounds: the date.
        claim: what says it; `None` for what is in force all the same.
        about: what is said of its start and of its end: approximate, uncertain.
    """

    event: str
    bounds: Bounds
    claim: Claim | None = None
    about: Sides = PLAIN


@frozen(eq=False)
class Disputed:
    """What the conflicts of a solved timeline take out of force.

    Args:
        said: of each event, the dates that contradict others.
        one: the pairs of events that are said to be one.
        claims: all that is not in force.
    """

    said: dict[str, tuple[Said, ...]]
    one: tuple[tuple[str, str], ...]
    claims: frozenset[Claim]

    @classmethod
    def of(cls, timeline: Timeline) -> "Disputed":
        """That of a solved timeline.

        Raises:
            NotSolved: before `solve`.
        """
        solved = timeline.solved
        problem = solved.problem
        numbers = sorted(n for core in solved.entailed.accepted.conflicts for n in core)
        said: dict[str, list[Said]] = {}
        for dated in disputed_dates(problem, numbers):
            claim = problem.claims[dated.claim]
            qualifier = qualifier_of((claim.constraint,))
            date = Said(dated.event, dated.bounds, claim, (qualifier, qualifier))
            said.setdefault(dated.event, []).append(date)
        claims = [problem.claims[number] for number in numbers]
        merges = (claim.constraint for claim in claims)
        return cls(
            {event: tuple(dates) for event, dates in said.items()},
            tuple((m.first, m.second) for m in merges if isinstance(m, Merge)),
            frozenset(claims),
        )

    def dates(self, *events: DatedEvent) -> tuple[Said, ...]:
        """The dates said of mentions of one disputed event, each once, in order of time."""
        found: list[Said] = []
        for dated in (dated for event in events for dated in self.said.get(event.id, ())):
            if not any(dated.bounds.tells_as(known.bounds) for known in found):
                found.append(dated)
        for event in events if any(event.disputed for event in events) else ():
            bounds = event.bounds
            is_dated = bounds.earliest_start is not None and bounds.latest_start is not None
            if is_dated and not any(known.bounds in bounds for known in found):
                found.append(Said(event.id, bounds))
        return tuple(sorted(found, key=_position))


def _position(said: Said) -> int:
    first, last = said.bounds.earliest_start, said.bounds.latest_end
    return first if first is not None else last if last is not None else 0
