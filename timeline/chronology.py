"""The timeline: events and claims, solved into an order with bounds and reasons.

A `Timeline` is frozen. `add`, `relate` and `constrain` return a new one, `solve` the solved one,
which can be iterated in order, searched by words and asked for relations, explanations and
conflicts. One made by hand and one read from a text are the same class.

>>> siege = (
...     Timeline()
...     .add("siege", "famine", "relief")
...     .constrain("siege", start="1573-07", lasted="P2M")
...     .relate("famine", "within", "siege")
...     .relate("siege", "precedes", "relief")
...     .solve()
... )
>>> [event.id for event in siege][-1]
'relief'
>>> siege["siege"].bounds.end_text
'1573-08-31/1573-09-30'
>>> print(siege.relation("famine", "relief"))
before or meets
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from resolvers.values import Duration, Interval, Recurrence
from timeline.answers import Answers
from timeline.constraint import Choice, Constraint, Related, Single, Within, points_of
from timeline.errors import InvalidClaim, NotSolved, UnknownEvent
from timeline.event import Claim, Event, Source, Strength
from timeline.given import Date, constraints, date_value, relation_names
from timeline.lookup import find_one
from timeline.notebook import mimebundle
from timeline.point import DCT, EventOrId, Side
from timeline.reason.allen import Relation
from timeline.reason.conflict import Reading, reading_taken
from timeline.reason.problem import Ranked, in_order, with_claim
from timeline.reason.solve import Solved, solve
from timeline.reason.words import Words


class Placed(tuple[Event, ...]):
    """Events in the order of the text, each id once."""

    __slots__ = ()


def _events(events: Iterable[Event]) -> Placed:
    if isinstance(events, Placed):
        return events
    known: dict[str, Event] = {}
    for event in events:
        if known.setdefault(event.id, event) != event:
            raise InvalidClaim(f"two different events have the id {event.id!r}: rename one")
    return Placed(sorted(known.values(), key=_position))


FEW = 8
"""So many claims are put each in its place; of more, all are sorted."""


def _position(event: Event) -> tuple[str, int, int, str]:
    if event.start is None:
        return (event.document or "", 0, -1, event.id)
    return (event.document or "", 1, event.start, event.id)


def _published(given: "str | Interval | None") -> Interval | None:
    if given is None or isinstance(given, Interval):
        return given
    value = date_value(given)
    if not isinstance(value, Interval):
        raise InvalidClaim(f"a publication date must be known: {given!r} is only a pattern")
    return value


@frozen(repr=False)
class Timeline(Answers):
    """Events, the claims about their time, and the publication date where there is one.

    Args:
        events: in any order, each id once.
        claims: in any order; only their strength, weight and source decide which are believed.
        dct: the document creation time: a day or range, or its text; `None` where unknown.

    Raises:
        InvalidClaim: for two events with one id, or a publication date that is none.
        UnknownEvent: where a claim speaks of an event that is not there.
    """

    events: Placed = field(default=Placed(), converter=_events)
    claims: Ranked = field(default=Ranked(), converter=in_order)
    dct: Interval | None = field(default=None, converter=_published)
    _solved: Solved | None = field(default=None, eq=False, repr=False, alias="solved")
    _unchecked: tuple[Claim, ...] | None = field(
        default=None, eq=False, repr=False, alias="unchecked"
    )

    def __attrs_post_init__(self) -> None:
        # Each step of building one by one looks at what is new alone.
        new = self.claims if self._unchecked is None else self._unchecked
        object.__setattr__(self, "_unchecked", None)
        if self._solved is not None or not new:
            return
        known = self._ids
        for claim in new:
            for point in points_of(claim.constraint):
                if point.side is not Side.INSTANT and point.of not in known:
                    raise UnknownEvent(
                        f"{claim.constraint} speaks of {point.of!r}, which is no event of the "
                        "timeline: add it first"
                    )

    # -------------------------------------------------------------------------------- building

    def add(self, *events: Event | str) -> "Timeline":
        """With more events; a name is enough to make one.

        >>> [event.id for event in Timeline().add("battle", Event("peace")).events]
        ['battle', 'peace']
        """
        made = (Event(event) if isinstance(event, str) else event for event in events)
        return self._with((), events=(*self.events, *made))

    def relate(
        self,
        first: EventOrId,
        relation: str | Relation,
        *others: EventOrId,
        quote: str = "",
        strength: Strength = Strength.STATED,
    ) -> "Timeline":
        """With a relation between an event and one or more others, by words or by id.

        The relation is one of Allen's thirteen by name, one of `given.RELATIONS`, or a set of them.

        Raises:
            InvalidClaim: for a relation that is none.
            UnknownEvent: for words that name no event, or several.

        >>> tl = Timeline().add("siege", "relief").relate("siege", "meets", "relief").solve()
        >>> print(tl.relation("relief", "siege"))
        met by
        """
        names = relation_names(relation)
        given = Source(quote=quote)
        return self.constrain(
            *(
                Claim(Related(self._id(first), names, self._id(other)), strength, given)
                for other in others
            )
        )

    def constrain(
        self,
        *what: Claim | Constraint | EventOrId,
        start: Date | None = None,
        end: Date | None = None,
        during: Date | None = None,
        fills: Date | None = None,
        covers: Date | None = None,
        lasted: str | Duration | None = None,
        recurs: str | Recurrence | None = None,
        quote: str = "",
        strength: Strength = Strength.STATED,
    ) -> "Timeline":
        """With more claims: claims, constraints (stated, given by you), or what one event did.

        Args:
            what: claims and constraints; or one event, with the keywords.
            start: when it started.
            end: when it ended (the date of its last second).
            during: within which it lay.
            fills: what it filled exactly.
            covers: through which it lasted, at least.
            lasted: how long: "P2M", "PT90M".
            recurs: how it happens again and again: "XXXX-WXX-2", "P2W"; it is then the series.
            quote: the words it rests on.
            strength: how far it is to be believed.

        Raises:
            InvalidClaim: for a date or duration that is none.

        >>> tl = Timeline().add("war").constrain("war", start="1914-07-28", end="1918-11-11")
        >>> print(tl.solve()["war"].bounds)
        1914-07-28/1918-11-11
        """
        source = Source(quote=quote)
        said: list[Claim] = []
        named: list[str] = []
        for item in what:
            if isinstance(item, Claim):
                said.append(item)
            elif isinstance(item, Single | Choice):
                said.append(Claim(item, strength, source))
            else:
                named.append(self._id(item))
        keywords = (start, end, during, fills, covers, lasted, recurs)
        if named and all(keyword is None for keyword in keywords):
            raise InvalidClaim(f"what did {named[0]!r} do? Give start=, end=, during= or the like")
        if not named and any(keyword is not None for keyword in keywords):
            raise InvalidClaim("which event is this about? Name it before the keywords")
        for event in named:
            said += (Claim(c, strength, source) for c in constraints(event, *keywords))
        if len(said) > FEW:
            return self._with(said, claims=(*self.claims, *said))
        claims = self.claims
        for claim in said:
            claims = with_claim(claims, claim)
        return self._with(said, claims=claims)

    def published(self, dct: str | Interval | None) -> "Timeline":
        """With another publication date."""
        return self._with((), dct=dct)

    def _with(self, said: Sequence[Claim], **changes: object) -> "Timeline":
        """With changes, of which these claims may speak of events that are not there."""
        return evolve(self, solved=None, unchecked=tuple(said), **changes)  # type: ignore[arg-type]

    def _id(self, event: EventOrId) -> str:
        if not isinstance(event, str):
            return event.id
        if event in self._ids:
            return event
        return (find_one(self.events, event) if self._solved is None else self._named(event)).id

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(event.id for event in self.events)

    @cached_property
    def _words(self) -> Words:
        return Words({event.id: event.label for event in self.events})

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What became of each choice among readings."""
        return reading_taken(self.solved)

    # --------------------------------------------------------------------------------- solving

    def solve(self) -> "Timeline":
        """The same timeline, solved: with bounds, an order and reasons."""
        if self._solved is not None:
            return self
        claims = self.claims
        said = None if self.dct is None else Within(DCT, self.dct)
        if said is not None and all(claim.constraint != said for claim in claims):
            source = Source(quote=f"published {self.dct}")
            claims = with_claim(claims, Claim(said, source=source))
        return evolve(self, solved=solve(self.events, claims))

    @property
    def is_solved(self) -> bool:
        """Whether it has been solved."""
        return self._solved is not None

    @property
    def solved(self) -> Solved:
        """What the solver found, for whoever needs more than the methods here.

        Raises:
            NotSolved: before `solve`.
        """
        if self._solved is None:
            raise NotSolved("this timeline has not been solved yet: ask timeline.solve() first")
        return self._solved

    def __repr__(self) -> str:
        said = [_count(len(self.events), "event"), _count(len(self.claims), "claim")]
        said += [] if self.dct is None else [f"published {self.dct}"]
        return f"Timeline({', '.join(said)}, {'solved' if self.is_solved else 'not solved'})"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """What notebooks show of it: a line of text and, once solved, the picture."""
        return mimebundle(self, self.is_solved)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled as what it says: solving is deterministic, so the answer need not travel."""
        return _rebuild, (self.events, self.claims, self.dct, self.is_solved)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _rebuild(
    events: tuple[Event, ...], claims: tuple[Claim, ...], dct: Interval | None, solved: bool
) -> Timeline:
    timeline = Timeline(events, claims, dct)
    return timeline.solve() if solved else timeline
