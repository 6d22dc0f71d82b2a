"""Finding events by words: an id, a label, or the content words of a phrase.

>>> from timeline.event import Event
>>> events = (Event("e1", label="outbreak of the conflict"), Event("e2", label="talks in Geneva"))
>>> [event.id for event in find(events, "the outbreak")]
['e1']
"""

import re
from collections.abc import Sequence
from typing import TypeVar

from timeline.errors import UnknownEvent
from timeline.event import Event

AnyEvent = TypeVar("AnyEvent", bound=Event)

SHOWN = 8  # candidates named in an error
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_EMPTY = frozenset(
    ("a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or",
     "its", "his", "her", "their", "that", "this", "was", "were")
)  # fmt: skip


def find(events: Sequence[AnyEvent], words: str) -> tuple[AnyEvent, ...]:
    """The events that the words name, in the order given.

    An id names its event. Otherwise all content words must occur in the label, the text or an
    alias; where the words are exactly the text, label or alias of some event, only those count.
    """
    for event in events:
        if event.id == words:
            return (event,)
    wanted = _content(words)
    if not wanted:
        return ()
    exact = tuple(e for e in events if any(_content(name) == wanted for name in _names(e)))
    if exact:
        return exact
    return tuple(e for e in events if wanted <= _content(" ".join(_names(e))))


def find_one(events: Sequence[AnyEvent], words: str) -> AnyEvent:
    """The one event that the words name.

    Raises:
        UnknownEvent: where they name none, or several, with the candidates.

    >>> find_one((Event("talks"),), "ceasefire")
    Traceback (most recent call last):
    timeline.errors.UnknownEvent: no event is called 'ceasefire'; there are: talks
    """
    found = find(events, words)
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownEvent(
            f"{words!r} names {len(found)} events; use more words or an id: {_listed(found)}"
        )
    wanted = _content(words)
    near = [e for e in events if wanted & _content(" ".join(_names(e)))] or list(events)
    known = f"there are: {_listed(near)}" if near else "the timeline has no events"
    raise UnknownEvent(f"no event is called {words!r}; {known}")


def _listed(events: Sequence[Event]) -> str:
    shown = [e.id if e.label == e.id else f"{e.id} ({e.label})" for e in events[:SHOWN]]
    more = len(events) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _names(event: Event) -> tuple[str, ...]:
    return (event.label, *((event.text,) if event.text else ()), *event.aliases)


def _content(words: str) -> frozenset[str]:
    return frozenset(_WORD.findall(words.casefold())) - _EMPTY
