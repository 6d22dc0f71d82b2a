"""What loading gives: a timeline, what could not be read, and what was assumed or left out."""

from typing import TypeVar

from attrs import evolve, frozen

from timeline.chronology import Timeline


@frozen
class Note:
    """What was assumed, repaired or left out, and where; nothing is wrong for it.

    >>> print(Note("row 3", "'3/4/2020' may be 3 April"))
    row 3: '3/4/2020' may be 3 April
    """

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


@frozen
class Problem(Note):
    """A part of a document that could not be read, and where it is."""


AnyNote = TypeVar("AnyNote", bound=Note)


def placed(note: AnyNote, name: str) -> AnyNote:
    """A note that says in which document its place is.

    >>> print(placed(Problem("row 3", "has no label"), "siege.csv"))
    siege.csv, row 3: has no label
    """
    return evolve(note, where=", ".join(filter(None, (name, note.where))))


@frozen
class Loaded:
    """What could be read, what could not, and what was assumed to read it.

    Args:
        timeline: all that could be read.
        problems: the parts that could not be.
        notes: readings that a document leaves open, repairs, columns that say nothing of time.
        text: the text that its offsets count in, where it has one that is not the whole document.
    """

    timeline: Timeline
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()
    text: str | None = None
