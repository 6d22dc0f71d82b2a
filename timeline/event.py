"""Events, and the claims made about their time.

An `Event` is something that happens: a name, a label, and, where it was read from a text, what
the text says of it besides time. A `Claim` is one statement about time with its strength and its
source. Nothing here is dated: a solved timeline hands out `DatedEvent`s.

>>> from resolvers.values import Interval
>>> from timeline.constraint import During
>>> battle = Event("battle", label="the battle of Hastings")
>>> claim = Claim(During(battle, Interval.day(1066, 10, 14)), source=Source(quote="14 October"))
>>> print(claim.strength, claim.source)
stated "14 October" (given by you)
"""

from enum import IntEnum

from attrs import Factory, frozen

from timeline.bounds import OPEN, Bounds
from timeline.constraint import Choice, Constraint
from timeline.errors import InvalidClaim


class Strength(IntEnum):
    """How far a claim is to be believed; smaller numbers are accepted first."""

    STATED = 0
    """Said by an expression, or given by the caller."""
    INFERRED = 1
    """Concluded: tense, aspect, signals, attachment, coreference, the order of the telling."""
    DEFAULT = 2
    """What is usual: news is recent, a report is made on the day of publication."""

    def __str__(self) -> str:
        return self.name.lower()


@frozen
class Source:
    """Where a claim comes from: the rule that made it, and the words it rests on.

    Args:
        rule: the rule's name for people; "given" for what the caller said.
        quote: the words of the text, or of the caller.
        document: the name of the document, where there are several.
        start: where the quote starts in the document, in code points; `None` outside texts.
        end: where it ends.
        citation: what the document itself names as its source.

    >>> print(Source("a weekday, past", quote="on Monday", start=1612, end=1621))
    "on Monday" (a weekday, past)
    >>> print(Source("row 2", "date: 31 May 1615", "wrecks.csv", citation="Harbour log p. 4"))
    "date: 31 May 1615" (row 2, wrecks.csv: Harbour log p. 4)
    """

    rule: str = "given"
    quote: str = ""
    document: str | None = None
    start: int | None = None
    end: int | None = None
    citation: str | None = None

    @property
    def is_given(self) -> bool:
        """Whether the caller said it, rather than a text."""
        return self.rule == "given"

    def __str__(self) -> str:
        said = "given by you" if self.is_given else self.rule
        where = f"{said}, {self.document}" if self.document else said
        origin = f"{where}: {self.citation}" if self.citation else where
        return f'"{self.quote}" ({origin})' if self.quote else origin


@frozen(cache_hash=True)
class Claim:
    """One statement about time: what it says, how strongly, and who says so.

    Args:
        constraint: what is said.
        strength: how far it is to be believed.
        source: the rule and the quote.
        weight: decides among claims of one strength, the heavier first.

    Raises:
        InvalidClaim: for a choice said to be stated: a reading is an inference.
    """

    constraint: Constraint
    strength: Strength = Strength.STATED
    source: Source = Source()
    weight: float = 1.0

    def __attrs_post_init__(self) -> None:
        if isinstance(self.constraint, Choice) and self.strength is Strength.STATED:
            raise InvalidClaim("a choice of readings is an inference: give it Strength.INFERRED")


@frozen
class Event:
    """Something that happens; all but `id` may be left out.

    Args:
        id: its name in claims, unique in a timeline.
        label: words a person would write for it.
        text: the words of the text that name it.
        document: the document it was read from.
        start: where `text` starts there, in code points.
        end: where it ends.
        sentence: the sentence around it.
        aliases: other words for it, found by looking up as well.
        event_class: TimeML's class, as tense, aspect, polarity and modality are TimeML's.
        factuality: what the text commits to: happened, planned, hypothetical, denied.
        speaker: who says so, where the text gives it to someone.
        told_by: the event of saying so.
        participants: the names in it.
        salience: from 0 (noise) to 1: what to show first.
        folded_into: the event of which this is only the beginning or the end.

    >>> Event("battle").label
    'battle'
    """

    id: str
    label: str = Factory(lambda self: self.id, takes_self=True)
    text: str | None = None
    document: str | None = None
    start: int | None = None
    end: int | None = None
    sentence: str | None = None
    aliases: tuple[str, ...] = ()
    event_class: str | None = None
    tense: str | None = None
    aspect: str | None = None
    polarity: str | None = None
    modality: str | None = None
    factuality: str | None = None
    speaker: str | None = None
    told_by: str | None = None
    participants: tuple[str, ...] = ()
    salience: float = 1.0
    folded_into: str | None = None

    @property
    def span(self) -> tuple[int, int] | None:
        """Where it stands in its document, `None` for an event made by hand."""
        return None if self.start is None or self.end is None else (self.start, self.end)


@frozen
class DatedEvent(Event):
    """An event of a solved timeline.

    Args:
        bounds: what stated and inferred claims leave possible: entailed.
        likely: what remains when the defaults are believed too; as certain as they are.
        disputed: whether stated claims about its time contradict each other.
    """

    bounds: Bounds = OPEN
    likely: Bounds = OPEN
    disputed: bool = False
