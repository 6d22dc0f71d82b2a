"""Points of time by name: the start or the end of an event, or an instant such as the publication.

A name is all there is to one, so that a constraint on it can be written down before anything is
dated.

>>> start("siege"), end("siege"), DCT
(start('siege'), end('siege'), instant('dct'))
"""

from enum import StrEnum
from typing import Protocol, Union

from attrs import frozen


class Side(StrEnum):
    """Which point of its owner a point is."""

    START = "start"
    END = "end"
    INSTANT = "instant"


@frozen(order=True, repr=False)
class Point:
    """A point of time by name: the start or the end of an event, or an instant of its own.

    An event's end is the first second after it; the day, month or other unit "of an end" is that
    of its last second.
    """

    of: str
    side: Side

    def __repr__(self) -> str:
        return f"{self.side}({self.of!r})"

    def __str__(self) -> str:
        if self.side is Side.INSTANT:
            return self.of.replace("dct:", "publication of ").replace("dct", "publication")
        return f"{self.side} of {self.of}"


class Identified(Protocol):
    """Anything with an `id`, such as an event."""

    @property
    def id(self) -> str:
        """The name that constraints use."""
        ...


EventOrId = Union[str, Identified]  # noqa: UP007 - a protocol by name has no `|` at run time


def identifier(event: EventOrId) -> str:
    """The id of an event given as itself or by its id."""
    return event if isinstance(event, str) else event.id


def start(event: EventOrId) -> Point:
    """The start of an event.

    >>> start("outbreak")
    start('outbreak')
    """
    return Point(identifier(event), Side.START)


def end(event: EventOrId) -> Point:
    """The end of an event: the first second after it."""
    return Point(identifier(event), Side.END)


def instant(name: str) -> Point:
    """A single point of time that is no event, such as a clock reading."""
    return Point(name, Side.INSTANT)


def dct(document: str | None = None) -> Point:
    """The document creation time: one instant for each document.

    >>> print(dct(), dct("a.txt"), sep=", ")
    publication, publication of a.txt
    """
    return instant("dct" if document is None else f"dct:{document}")


DCT = dct()
