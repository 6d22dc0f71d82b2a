"""What a solved timeline can be asked: bounds, relations, orders, reasons, what did not fit.

`Answers` is the half of `Timeline` that reads what the solver found; the other half, in
`chronology`, builds it. Answers that are neither yes nor no are values of their own, and none of
them passes for a `bool`.

>>> from timeline.chronology import Timeline
>>> tl = Timeline().add("vote", "count").constrain("vote", start="2016-03-14").solve()
>>> tl.holds("vote", "before", "count")
Certainty.POSSIBLE
"""

from collections.abc import Iterable, Iterator

from attrs import frozen

from resolvers.edtf.certainty import Certainty
from resolvers.granularity import Granularity
from resolvers.values import Interval, Recurrence
from timeline.bounds import Bounds
from timeline.errors import InvalidClaim
from timeline.event import Claim, DatedEvent, Event
from timeline.given import relation_names
from timeline.lookup import find, find_one
from timeline.point import DCT, EventOrId, Point
from timeline.reason.allen import NONE, Relation
from timeline.reason.claims import relation_named
from timeline.reason.conflict import (
    Conflict,
    Dropped,
    Reading,
    conflict_of,
    conflicts,
    conflicts_about,
    dropped,
    violated,
)
from timeline.reason.explain import Explanation, explain_event, explain_order
from timeline.reason.grain import relation_at
from timeline.reason.order import Certainty as OrderCertainty
from timeline.reason.order import certainty, total_order
from timeline.reason.probability import Probability, Shape, expected_starts, probability
from timeline.reason.repair import Repair, contradictions, repairs
from timeline.reason.series import recurrences, times
from timeline.reason.solve import Solved, relation_between
from timeline.reason.witness import is_exact, proved
from timeline.reason.words import Words


@frozen
class Expected:
    """An event and its mean start over all joint solutions, in seconds; `None` where open."""

    event: DatedEvent
    start: int | None


class Answers:
    """The questions to a solved timeline; all of them raise `NotSolved` before `solve`."""

    __slots__ = ()
    events: tuple[Event, ...]

    @property
    def solved(self) -> Solved:
        """What the solver found."""
        raise NotImplementedError

    def _id(self, event: EventOrId) -> str:
        """The id of an event that is named by words, or given."""
        raise NotImplementedError

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[DatedEvent]:
        """The events in one total order that respects every entailed precedence.

        Raises:
            NotSolved: before `solve`.
        """
        by_id = {event.id: event for event in self.events}
        for identifier in total_order(self.solved, self.events):
            yield self._dated(by_id[identifier])

    def __getitem__(self, words: str) -> DatedEvent:
        """The one event that the words, or the id, name.

        Raises:
            NotSolved: before `solve`.
            UnknownEvent: where they name none or several; the candidates are listed.
        """
        return self._dated(self._named(words))

    def _named(self, words: str) -> Event:
        """The event that words name; of several mentions of one event, the first."""
        found, same = find(self.events, words), self.solved.mentions
        one = len({same.get(event.id, event.id) for event in found}) == 1
        return found[0] if one else find_one(self.events, words)

    def find(self, words: str) -> tuple[DatedEvent, ...]:
        """All events that the words name, in the order of the text."""
        return tuple(self._dated(event) for event in find(self.events, words))

    def _dated(self, event: Event) -> DatedEvent:
        solved = self.solved
        values = {name: getattr(event, name) for name in _EVENT_FIELDS}
        return DatedEvent(
            **values,
            bounds=solved.entailed.bounds(event.id),
            likely=solved.likely.bounds(event.id),
            disputed=event.id in solved.disputed,
        )

    def bounds(self, event: EventOrId) -> Bounds:
        """What stated and inferred claims leave possible for an event."""
        return self.solved.entailed.bounds(self._id(event))

    def recurrence(self, event: EventOrId) -> Recurrence | None:
        """How an event happens again and again; `None` for one that happens once.

        >>> from timeline.chronology import Timeline
        >>> tl = Timeline().add("fair").constrain("fair", recurs="XXXX-06-24").solve()
        >>> print(tl.recurrence("fair"))
        XXXX-06-24
        """
        return recurrences(self.solved.likely).get(self._id(event))

    def occurrences(self, event: EventOrId, within: Interval | None = None) -> Iterator[Interval]:
        """When an event that happens again and again may have happened, in order.

        They go from its earliest start to its latest end, and on for ever where that is open.

        Raises:
            InvalidClaim: for an event that happens once.
            NotExpressible: where it is said how often and not when, or nothing gives a start.

        >>> from timeline.chronology import Timeline
        >>> tl = Timeline().add("fair").constrain("fair", recurs="XXXX-06-24", during="1571/1572")
        >>> [str(day) for day in tl.solve().occurrences("fair")]
        ['1571-06-24', '1572-06-24']
        """
        recurrence, identifier = self.recurrence(event), self._id(event)
        if recurrence is None:
            raise InvalidClaim(f"{identifier!r} happens once: nothing says how it recurs")
        return times(recurrence, self.solved.likely.bounds(identifier), within)

    def when(self, point: Point = DCT, *, likely: bool = False) -> tuple[int | None, int | None]:
        """The first and last second of a point such as the publication; `None` is open."""
        return (self.solved.likely if likely else self.solved.entailed).instant(point)

    def relation(
        self, first: EventOrId, second: EventOrId, *, at: Granularity | None = None
    ) -> Relation:
        """Which of Allen's relations are still possible between two events.

        With `at`, the events are taken as the runs of whole units that they touch. Exact for what
        differences can say; where the calendar, or a relation between others that is not convex,
        may say more, `is_exact` tells.

        >>> from timeline.chronology import Timeline
        >>> tl = Timeline().add("vote", "count").constrain("vote", start="2016-03-14")
        >>> tl = tl.constrain("count", during="2016-03-14").constrain("vote", lasted="PT2H")
        >>> print(tl.solve().relation("vote", "count", at=Granularity.DAY))
        equals or started by
        """
        one, other = self._id(first), self._id(second)
        if at is not None:
            return relation_at(self.solved.entailed, one, other, at)
        return relation_between(self.solved.entailed, one, other)

    def is_exact(self, first: EventOrId, second: EventOrId) -> bool:
        """Whether `relation` is exact: a way to place all events is found for each basic relation.

        Where not, some of them may be impossible; they are an outer bound. Solves up to thirteen
        times, so it is for questions about a few pairs.
        """
        one, other = self._id(first), self._id(second)
        return is_exact(self.solved.entailed, one, other, self.relation(one, other))

    def holds(
        self,
        first: EventOrId,
        relation: str | Relation,
        second: EventOrId,
        *,
        at: Granularity | None = None,
    ) -> Certainty:
        """Whether a relation holds: certainly, possibly or impossibly. The words are `relate`'s.

        >>> from timeline.chronology import Timeline
        >>> tl = Timeline().add("siege", "relief").relate("siege", "meets", "relief").solve()
        >>> tl.holds("siege", "precedes", "relief")
        Certainty.CERTAIN
        """
        wanted, left = _relation(relation), self.relation(first, second, at=at)
        return Certainty.of(certain=left & ~wanted == NONE, possible=left & wanted != NONE)

    def probability(
        self,
        first: EventOrId,
        relation: str | Relation,
        second: EventOrId,
        shape: Shape | str = Shape.UNIFORM,
    ) -> Probability | None:
        """How likely a relation holds between two events; `None` where a bound it needs is open.

        All joint solutions of what is entailed count alike, or are weighed by the shape:
        "triangular" and "pert" favour the middle of each bound. Here "before" and "after" count
        events that touch as well.

        >>> from timeline.chronology import Timeline
        >>> tl = Timeline().add("vote", "riot").constrain("vote", during="2016-03-02")
        >>> tl.constrain("riot", during="2016-03").solve().probability("vote", "before", "riot")
        Probability(value=0.877..., error=0.0, method='counted')
        """
        wanted = _ORDERS.get(relation) if isinstance(relation, str) else None
        return probability(
            self.solved.entailed,
            self._id(first),
            _relation(relation) if wanted is None else wanted,
            self._id(second),
            Shape(shape),
        )

    def expected_order(self) -> tuple[Expected, ...]:
        """The events by their mean start over the joint solutions; the open ones last, as told."""
        starts = expected_starts(self.solved.entailed, [event.id for event in self.events])
        found = [Expected(self._dated(event), _whole(starts[event.id])) for event in self.events]
        return tuple(sorted(found, key=lambda one: (one.start is None, one.start or 0)))

    def certainty(self, first: EventOrId, second: EventOrId) -> OrderCertainty:
        """How sure it is that the first event starts no later than the second."""
        return certainty(self.solved, self._id(first), self._id(second))

    def explain(self, event: EventOrId, other: EventOrId | None = None) -> Explanation:
        """Why an event is dated as it is; with two, why the first starts no later than the other.

        >>> from timeline.chronology import Timeline
        >>> print(Timeline().add("war").constrain("war", start="1914-07-28").solve().explain("war"))
        war
          war, start 1914-07-28: given by you
        """
        if other is not None:
            likely = self.certainty(event, other) is OrderCertainty.LIKELY
            solve = self.solved.likely if likely else self.solved.entailed
            return explain_order(solve, self._words, self._id(event), self._id(other))
        identifier = self._id(event)
        about = conflicts_about(self.solved, self._words, identifier)
        return explain_event(self.solved, self._words, identifier, self.readings, about)

    @property
    def _words(self) -> Words:
        """The words for events, points and claims."""
        raise NotImplementedError

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Stated claims that contradict each other, in smallest sets without a common member."""
        return conflicts(self.solved, self._words)

    @property
    def violations(self) -> tuple[Conflict, ...]:
        """A smallest contradiction for each statement that has to give way for the rest to hold.

        What relates two events gives way before their dates, what is told later before what is
        told earlier. They may share claims: three battles told to come after a war that begins
        when they are over are three violations, where `conflicts` has one.

        >>> from timeline.chronology import Timeline
        >>> tl = Timeline().add("war", "raid", "siege").constrain("war", during="1914")
        >>> tl = tl.constrain("raid", during="1912").constrain("siege", during="1913")
        >>> tl = tl.relate("raid", "follows", "war").relate("siege", "follows", "war").solve()
        >>> len(tl.violations), len(tl.conflicts)
        (2, 1)
        """
        return violated(self.solved, self._words)

    def all_conflicts(self, limit: int = 20) -> tuple[Conflict, ...]:
        """Contradictions among stated claims that may share claims: `conflicts`, then others.

        Each is a smallest set; with a large enough limit, all there are.
        """
        found = contradictions(self.solved, limit)
        return tuple(conflict_of(self.solved, self._words, core) for core in found)

    def repairs(self, k: int = 3, *, keep: Iterable[Claim] = ()) -> tuple[Repair, ...]:
        """The `k` cheapest sets of stated claims to leave out so that the others hold together.

        None of them is the wrong claim: leaving it out restores consistency, as others may. Claims
        to `keep` are never left out; there are no repairs where those contradict each other.

        >>> from timeline.chronology import Timeline
        >>> tl = Timeline().add("war").constrain("war", start="1914", quote="since 1914")
        >>> tl = tl.constrain("war", end="1913", quote="over in 1913").solve()
        >>> for repair in tl.repairs():
        ...     print(repair)
        dropping this restores consistency: "since 1914" (given by you)
        dropping this restores consistency: "over in 1913" (given by you)
        """
        return repairs(self.solved, k, keep=keep)

    @property
    def complete(self) -> bool:
        """Whether solving reached its fixed point; if not, bounds hold but may be too wide."""
        return self.solved.complete

    @property
    def proved(self) -> bool:
        """Whether all that is in force can hold together for certain: a schedule is found.

        Where not, no contradiction was found, which the calendar and relations that are not
        convex ("before or after") do not make a proof.
        """
        return all(proved(solve) for solve in (self.solved.entailed, self.solved.likely))

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """Inferred and default claims that gave way, each with what it contradicts."""
        return dropped(self.solved)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What became of each choice among readings."""
        raise NotImplementedError


_EVENT_FIELDS = tuple(attribute.name for attribute in Event.__attrs_attrs__)
_ORDERS = {
    "before": Relation.BEFORE | Relation.MEETS,
    "after": Relation.AFTER | Relation.MET_BY,
}


def _relation(relation: str | Relation) -> Relation:
    return relation if isinstance(relation, Relation) else relation_named(relation_names(relation))


def _whole(second: float | None) -> int | None:
    return None if second is None else round(second)
