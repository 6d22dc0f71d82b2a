"""Yes, no or unknown: whether one event was before, after, during, the same as another.

An answer is yes where stated and inferred claims leave no other possibility, no where they leave
none of it, and unknown in between: what is only likely decides nothing. Events are given by words,
by id, or by an offset in their text. The relations are those of TempEval's questions
(H. Llorens et al., "SemEval-2015 Task 5: QA TempEval"), on Allen's algebra.

>>> from timeline.read import from_text
>>> tl = from_text("Talks opened on Monday. The envoy left on Friday.", "2016-03-19")
>>> answer = ask(tl, "talks opened", "before", "left")
>>> print(answer)
yes: Talks opened before envoy left
>>> print(ask(tl, "envoy left", "during", "talks"))
unknown: envoy left during Talks; it may be during or finishes or overlapped by or met by or after
"""

from enum import StrEnum

from attrs import frozen

from resolvers.granularity import Granularity
from timeline.chronology import Timeline
from timeline.errors import InvalidClaim, UnknownEvent
from timeline.event import Event
from timeline.reason.allen import NONE, Relation
from timeline.reason.explain import Explanation
from timeline.reason.order import Certainty

EventAt = Event | str | int
"""An event, words that name it, its id, or the offset of a character of it in its text."""

RELATIONS: dict[str, Relation] = {
    "before": Relation.BEFORE | Relation.MEETS,
    "after": Relation.AFTER | Relation.MET_BY,
    "during": Relation.STARTS | Relation.DURING | Relation.FINISHES | Relation.EQUALS,
    "same": Relation.EQUALS,
    "started": Relation.STARTS | Relation.STARTED_BY | Relation.EQUALS,
    "ended": Relation.FINISHES | Relation.FINISHED_BY | Relation.EQUALS,
}
"""What can be asked; "started" and "ended": the two have their start, or their end, in common."""


class Verdict(StrEnum):
    """An answer of three values."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@frozen
class Answer:
    """A verdict, and what it rests on.

    Args:
        question: what was asked, in words.
        verdict: yes, no or unknown.
        possible: the relations that stated and inferred claims leave between the two.
        reasons: why; empty where the verdict is unknown.
    """

    question: str
    verdict: Verdict
    possible: Relation
    reasons: tuple[Explanation, ...] = ()

    def __str__(self) -> str:
        opened = self.verdict is Verdict.UNKNOWN
        return f"{self.verdict}: {self.question}" + (f"; it may be {self.possible}" * opened)


def ask(
    timeline: Timeline,
    first: EventAt,
    relation: str,
    second: EventAt,
    *,
    at: Granularity | None = None,
) -> Answer:
    """Whether a relation holds between two events of a solved timeline.

    Args:
        timeline: the timeline, solved.
        first: the event that is asked about.
        relation: "before", "after", "during", "same", "started" or "ended".
        second: the event that it is compared with.
        at: the unit to compare by, such as the day: "the same day".

    Raises:
        InvalidClaim: for a relation that is none of the six.
        UnknownEvent: for words or an offset that name no event, or several.
        NotSolved: before `Timeline.solve`.
    """
    if relation not in RELATIONS:
        raise InvalidClaim(f"{relation!r} cannot be asked; ask {', '.join(RELATIONS)}")
    one, other = event_at(timeline, first), event_at(timeline, second)
    question = f"{one.label} {relation} {other.label}"
    possible, wanted = timeline.relation(one, other, at=at), RELATIONS[relation]
    if possible and not possible & ~wanted:
        verdict = Verdict.YES
    elif possible & wanted == NONE:
        verdict = Verdict.NO
    else:
        return Answer(question, Verdict.UNKNOWN, possible)
    return Answer(question, verdict, possible, _reasons(timeline, one, other))


def event_at(timeline: Timeline, given: EventAt) -> Event:
    """The event that words, an id or an offset name.

    Raises:
        UnknownEvent: where there is none, or several.
    """
    if isinstance(given, str):
        return timeline[given]
    if isinstance(given, Event):
        return given
    for event in timeline.events:
        if event.start is not None and event.end is not None and event.start <= given < event.end:
            return event
    raise UnknownEvent(f"no event stands at offset {given}")


def _reasons(timeline: Timeline, one: Event, other: Event) -> tuple[Explanation, ...]:
    """The order of the two where it is certain, and else why each is dated as it is."""
    for first, second in ((one, other), (other, one)):
        if timeline.certainty(first, second) is Certainty.CERTAIN:
            return (timeline.explain(first, second),)
    return timeline.explain(one), timeline.explain(other)
