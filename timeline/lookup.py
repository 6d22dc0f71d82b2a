"""Finding events by words: an id, a label, or the content words of a phrase.

>>> from timeline.event import Event
>>> events = (Event("e1", label="outbreak of the conflict"), Event("e2", label="talks in Geneva"))
>>> [event.id for event in find(events, "the outbreak")]
['e1']
"""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TypeVar

from timeline.errors import UnknownEvent
from timeline.event import Event

AnyEvent = TypeVar("AnyEvent", bound=Event)

SHOWN = 8  # candidates named in an error
ALIKE = 0.8  # how alike a word is to one that may be meant
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_EMPTY = frozenset(
    ("a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or",
     "its", "his", "her", "their", "that", "this", "was", "were")
)  # fmt: skip


def find(events: Sequence[AnyEvent], words: str) -> tuple[AnyEvent, ...]:
    """The events that the words name, in the order given.

    An id names its event, and so does a label. Otherwise all content words must occur in the label,
    the text or an alias. Of the events so called, those count whose text, label or alias is exactly
    the words; if none is, those whose own label and text have them; and only then the others.
    """
    for event in events:
        if event.id == words:
            return (event,)
    same = tuple(e for e in events if e.label.casefold() == words.casefold())
    if same:
        return same
    wanted = content_words(words)
    if not wanted:
        return ()
    exact = tuple(e for e in events if any(content_words(name) == wanted for name in _names(e)))
    if exact:
        return exact
    called = tuple(e for e in events if wanted <= content_words(" ".join(_names(e))))
    own = tuple(e for e in called if wanted <= content_words(f"{e.label} {e.text or ''}"))
    return own or called


def find_one(events: Sequence[AnyEvent], words: str) -> AnyEvent:
    """The one event that the words name.

    Raises:
        UnknownEvent: where they name none, with the nearest, or several, with all of them.

    >>> events = (Event("e1", label="talks in Geneva"), Event("e2", label="the bridge was closed"))
    >>> find_one(events, "closing of the bridge")
    Traceback (most recent call last):
    timeline.errors.UnknownEvent: no event is called 'closing of the bridge'; perhaps: e2 (the
    bridge was closed)
    """
    found = find(events, words)
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownEvent(
            f"{words!r} names {len(found)} events; use more words or an id: {_listed(found)}"
        )
    if near := _nearest(events, words):
        raise UnknownEvent(f"no event is called {words!r}; perhaps: {_listed(near)}")
    known = f"there are: {_listed(events)}" if events else "the timeline has no events"
    raise UnknownEvent(f"no event is called {words!r}; {known}")


def _nearest(events: Sequence[AnyEvent], words: str) -> list[AnyEvent]:
    """The events called by most of the words or words like them."""
    called = [content_words(" ".join(_names(event))) for event in events]
    known = sorted(frozenset().union(*called))
    meant = [
        {other for other in known if _root(other) == _root(word)}
        | set(get_close_matches(word, known, cutoff=ALIKE))
        for word in content_words(words)
    ]
    hits = [sum(not own.isdisjoint(some) for some in meant) for own in called]
    best = max(hits, default=0)
    return [event for event, hit in zip(events, hits, strict=True) if hit == best > 0]


def _root(word: str) -> str:
    """What forms of a word share: "closed", "closing"."""
    return word[: max(4, len(word) - 4)]


def _listed(events: Sequence[Event]) -> str:
    shown = [e.id if e.label == e.id else f"{e.id} ({e.label})" for e in events[:SHOWN]]
    more = len(events) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _names(event: Event) -> tuple[str, ...]:
    return (event.label, *((event.text,) if event.text else ()), *event.aliases)


def content_words(words: str) -> frozenset[str]:
    """The words that count in looking up, in no order.

    >>> sorted(content_words("The siege of Tarn"))
    ['siege', 'tarn']
    """
    return frozenset(_WORD.findall(words.casefold())) - _EMPTY
