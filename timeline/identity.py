"""Whether events of two documents are one: compatible in time, or one event dated twice.

Precision first. What may be two happenings of one kind, such as two meetings of a council, stays
two events. That documents date one event differently is only said where each speaks of one alone
by that name, nothing says that it comes again, and the dates are less than a year apart (or any
time, for what happens once, such as a death).
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from resolvers.calendar import SECONDS_PER_DAY
from timeline.bounds import Bounds
from timeline.event import DatedEvent, Event
from timeline.extract.lexicon.kinds import SYNONYMS

_GROUPS = {word: number for number, group in enumerate(SYNONYMS) for word in sorted(group)}
_WORD = re.compile(r"\w+(?:-\w+)*")
_EMPTY = frozenset("a an the of in on at to for from by with and or its his her their".split())
_YEAR = 365 * SECONDS_PER_DAY
_ONCE = frozenset(
    "birth born death died dies die founded foundation founding built established abolished "
    "independence assassinated assassination coronation crowned signed signing beheaded".split()
)
"""What happens to somebody or something once."""
_AGAIN = frozenset(
    "annual yearly monthly weekly daily regular another second third fourth fifth latest next last "
    "first new again anniversary quarter quarterly round meeting met meets meet summit talk talks "
    "session sessions election elections vote voted match game race concert festival conference "
    "visit visits visited attack attacks attacked strike strikes bombing raid raids clash clashes "
    "protest protests rally statement report reports call called".split()
)
"""Words of what happens again and again, or say that it does."""
_NO_HAPPENING = frozenset({"REPORTING", "PERCEPTION", "STATE", "I_STATE", "I_ACTION"})


def is_same(one: DatedEvent, other: DatedEvent) -> bool:
    """Whether they are of one kind with one name, and there are times that both allow."""
    if not _compatible(one.bounds, other.bounds):
        return False
    if _content(one.label) == _content(other.label):
        return bool(_content(one.label))
    return _kind(one) == _kind(other) and bool(_names(one) & _names(other))


def is_dated_twice(
    one: DatedEvent,
    other: DatedEvent,
    with_one: Iterable[DatedEvent],
    with_other: Iterable[DatedEvent],
) -> bool:
    """Whether they are beyond doubt one event that two documents date differently.

    Args:
        one: an event.
        other: an event of another document.
        with_one: all events of the first document.
        with_other: all of the second.
    """
    if _compatible(one.bounds, other.bounds) or not (
        _may_be_disputed(one) and _may_be_disputed(other)
    ):
        return False
    if not _one_name(one, other):
        return False
    words = _content(one.label) | _content(other.label)
    if words & _AGAIN or not (words & _ONCE or _gap(one.bounds, other.bounds) < _YEAR):
        return False
    return not any(_one_name(one, more) for more in with_one if more.id != one.id) and not any(
        _one_name(other, more) for more in with_other if more.id != other.id
    )


def _may_be_disputed(event: DatedEvent) -> bool:
    told = event.factuality in (None, "happened") and event.event_class not in _NO_HAPPENING
    return told and event.folded_into is None


def _one_name(one: Event, other: Event) -> bool:
    """Whether their labels say the same of the same name, the one perhaps more than the other."""
    words, more = _content(one.label), _content(other.label)
    names = _capitals(one.label)
    if names != _capitals(other.label):
        return False
    if words == more:
        by_hand = one.start is None and other.start is None
        return bool(names) or (by_hand and len(words) > 1)
    if not names or _kind(one) != _kind(other):
        return False
    rest, beside = (
        frozenset(word for word in said if word not in names and word not in _GROUPS)
        for said in (words, more)
    )
    return rest <= beside or beside <= rest


def _gap(one: Bounds, other: Bounds) -> int:
    """How many seconds lie between two times that exclude each other, at least."""
    gaps = [
        low - high
        for low, high in (
            (one.earliest_start, other.latest_start),
            (other.earliest_start, one.latest_start),
            (one.earliest_end, other.latest_end),
            (other.earliest_end, one.latest_end),
        )
        if low is not None and high is not None
    ]
    return max(gaps, default=0)


def _compatible(one: Bounds, other: Bounds) -> bool:
    """Whether there are times that both allow."""
    return all(
        low is None or high is None or low <= high
        for low, high in (
            (one.earliest_start, other.latest_start),
            (other.earliest_start, one.latest_start),
            (one.earliest_end, other.latest_end),
            (other.earliest_end, one.latest_end),
        )
    )


def _kind(event: Event) -> object:
    """What sort of happening it is: the group of its word, or the word itself."""
    return _kind_of(event.text or event.label) or event.label


@lru_cache(maxsize=1 << 14)
def _kind_of(text: str) -> object:
    words = _WORD.findall(text.casefold())
    for word in words:
        for form in (word, word.removesuffix("s")):
            if form in _GROUPS:
                return ("group", _GROUPS[form])
    return words[-1].removesuffix("s") if words else None


def _names(event: Event) -> frozenset[str]:
    """The names in what the event is called."""
    said = (event.label, *event.aliases, *event.participants)
    return frozenset().union(*map(_capitals, said))


@lru_cache(maxsize=1 << 14)
def _content(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _EMPTY


@lru_cache(maxsize=1 << 14)
def _capitals(label: str) -> frozenset[str]:
    return (
        frozenset(word.casefold() for word in _WORD.findall(label) if word[:1].isupper()) - _EMPTY
    )
