"""Whether two events that are told are one: the same, or the same and dated twice.

Precision first: a wrong merge is worse than a missed one. Their names must fit (`alike`), and so
must their times, unless what happened happens once, or seldom twice within a year: then two dates
of it are a contradiction. What may happen any week, such as a meeting, is one event only where both
say when it started.
"""

from enum import Enum, auto

from attrs import Factory, evolve, field, frozen

from resolvers.calendar import SECONDS_PER_DAY
from timeline.bounds import Bounds
from timeline.event import DatedEvent
from timeline.extract.lexicon import listed
from timeline.identity.alike import alike, named_alike, share_a_name
from timeline.identity.naming import Naming, naming

ONCE = listed(
    """birth bear death die foundation found establishment establish abolition abolish independence
    assassination assassinate murder execution execute beheading behead suicide burial bury
    coronation crown abdication abdicate sinking sink"""
)
"""What happens to somebody or something once."""
SELDOM = listed(
    """battle siege war revolution uprising rebellion massacre coup treaty accord armistice truce
    invasion invade annexation annex conquest conquer liberation liberate surrender capture fall
    burn fire blaze destruction destroy demolition demolish collapse explosion explode wreck
    earthquake eruption flood famine plague epidemic resignation resign dismissal dismiss
    inauguration wedding marriage marry divorce discovery discover opening open closure close
    conviction convict kidnapping kidnap outbreak"""
)
"""What seldom happens twice within a year to what has one name."""
_NEVER_ONE = frozenset({"REPORTING", "PERCEPTION", "I_STATE"})
"""Classes of TimeML whose events are told again and again."""
_NEVER_DISPUTED = _NEVER_ONE | {"STATE", "I_ACTION"}
_YEAR = 365 * SECONDS_PER_DAY


class Verdict(Enum):
    """What two events that are one have in common."""

    SAME = auto()
    """A name, and times that both allow."""
    DATED_TWICE = auto()
    """A name, beyond doubt, and no time that both allow."""


@frozen
class Told:
    """An event as one document, or one source that it cites, tells it.

    Args:
        event: the event.
        document: the name of the document.
        citation: the source that the document gives for it.
        group: the same for all mentions that the document itself takes for one event.
        places: names of places that are said elsewhere: "talks ... opened in Geneva".
    """

    event: DatedEvent
    document: str
    citation: str | None = None
    group: str = Factory(lambda self: self.event.id, takes_self=True)
    places: frozenset[str] = frozenset()
    naming: Naming = field(init=False)

    @naming.default
    def _naming(self) -> Naming:
        said = naming(self.event.label, self.event.text)
        return said if said.named else evolve(said, places=self.places)

    @property
    def is_eligible(self) -> bool:
        """Whether it is a happening that another document may tell of."""
        event = self.event
        told = event.factuality in (None, "happened", "planned")
        return told and event.event_class not in _NEVER_ONE and event.folded_into is None

    @property
    def is_by_hand(self) -> bool:
        """Whether somebody listed it, rather than told of it in a text."""
        return self.event.start is None


def judge(one: Told, other: Told) -> Verdict | None:
    """What makes two events one; nothing where they are two, or may be."""
    if one.group == other.group or not alike(one.naming, other.naming):
        return None
    apart = one.document != other.document or _cite_differently(one, other)
    if _compatible(one.event.bounds, other.event.bounds):
        return Verdict.SAME if _is_same(one, other, apart) else None
    return Verdict.DATED_TWICE if apart and _is_dated_twice(one, other) else None


def _cite_differently(one: Told, other: Told) -> bool:
    return None not in (one.citation, other.citation) and one.citation != other.citation


def _is_same(one: Told, other: Told, apart: bool) -> bool:
    rare = bool(one.naming.acts & (ONCE | SELDOM))
    named = share_a_name(one.naming, other.naming)
    by_hand = one.is_by_hand and other.is_by_hand
    if not apart and (by_hand or not (named and rare)):
        return False  # rows of one list are events of their own
    if named or (by_hand and rare):
        return rare or (_starts(one) and _starts(other))
    starting = one.event.bounds.starting
    return _starts(one) and starting.tells_as(other.event.bounds.starting)


def _starts(told: Told) -> bool:
    """Whether it is known within a year when it started."""
    first, last = told.event.bounds.earliest_start, told.event.bounds.latest_start
    return first is not None and last is not None and last - first <= _YEAR + SECONDS_PER_DAY


def _is_dated_twice(one: Told, other: Told) -> bool:
    """Whether they are beyond doubt one event with two dates that exclude each other."""
    if not all(map(_may_be_disputed, (one, other))):
        return False
    acts = one.naming.acts & other.naming.acts
    near = gap(one.event.bounds, other.event.bounds) < _YEAR and not one.naming.marks
    if named_alike(one.naming, other.naming):
        return bool(acts & ONCE) or (near and bool(acts & SELDOM))
    listed_alike = one.naming.words == other.naming.words and bool(one.naming.things)
    by_hand = one.is_by_hand and other.is_by_hand
    return by_hand and listed_alike and near and bool(acts & (ONCE | SELDOM))


def _may_be_disputed(told: Told) -> bool:
    event = told.event
    return event.factuality in (None, "happened") and event.event_class not in _NEVER_DISPUTED


def _sides(one: Bounds, other: Bounds) -> tuple[tuple[int | None, int | None], ...]:
    """What is earliest in one and what is latest in the other, of start and of end."""
    return (
        (one.earliest_start, other.latest_start),
        (other.earliest_start, one.latest_start),
        (one.earliest_end, other.latest_end),
        (other.earliest_end, one.latest_end),
    )


def _compatible(one: Bounds, other: Bounds) -> bool:
    """Whether there are times that both allow."""
    return gap(one, other) <= 0


def gap(one: Bounds, other: Bounds) -> int:
    """How many seconds lie between two times that exclude each other, at least."""
    gaps = [low - high for low, high in _sides(one, other) if low is not None and high is not None]
    return max(gaps, default=0)
