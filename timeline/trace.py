"""What became of everything that a text says of time: found, dropped, and left without a date.

>>> from resolvers.anchor import Anchor
>>> from timeline.read import read, timeline_of
>>> reading = read("The mill closed in 1931. They met on 30 February 2015.", Anchor())
>>> print(trace(timeline_of(reading).solve(), reading))
time expressions
  19-23 "1931" DATE 1931; dates mill closed
  37-53 "30 February 2015" has no value (there is no 2015-02-30 in the calendar); dates They met
found and dropped
  none
events without a date
  They met: when it was published is not known: "met" (past tense)
"""

from collections.abc import Iterable, Iterator

from attrs import frozen

from resolvers.expression import TimeExpression
from timeline.chronology import Timeline
from timeline.constraint import points_of
from timeline.event import Claim, DatedEvent
from timeline.extract.dating import set_aside
from timeline.extract.reading import Reading
from timeline.point import Side
from timeline.reason.conflict import Dropped


@frozen
class Trace:
    """What was made of a text, in lines for people.

    Args:
        expressions: its time expressions: what each means, and what it dates.
        dropped: claims that gave way and readings passed over, each with what speaks against it.
        undated: events without a date, each with why.
    """

    expressions: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = (
            ("time expressions", self.expressions),
            ("found and dropped", self.dropped),
            ("events without a date", self.undated),
        )
        lines = []
        for title, entries in parts:
            lines.append(title)
            lines += [f"  {entry}" for entry in entries or ("none",)]
        return "\n".join(lines)


def trace(
    timeline: Timeline, reading: Reading | None = None, overruled: Iterable[Dropped] = ()
) -> Trace:
    """What became of what is said of time.

    Args:
        timeline: a solved timeline.
        reading: what was found in the text it was read from, where it was.
        overruled: what gave way to corrections (`timeline.corrections.Corrected`).

    Raises:
        NotSolved: before `solve`.
    """
    return Trace(
        () if reading is None else tuple(_expressions(timeline, reading)),
        tuple(dict.fromkeys((*map(_gone, overruled), *_dropped(timeline)))),
        tuple(f"{event.label}: {_why(timeline, event)}" for event in timeline if _open(event)),
    )


def _expressions(timeline: Timeline, reading: Reading) -> Iterator[str]:
    labels = {event.id: event.label for event in timeline.events}
    unused = set_aside(reading)
    for number, found in enumerate(reading.expressions):
        quote = " ".join(found.text.split())
        use = f"dates no event: {unused[number]}" if number in unused else ""
        use = use or _use(number, found, reading, labels)
        yield f'{found.start}-{found.end} "{quote}" {_meaning(found)}; {use}'


def _meaning(found: TimeExpression) -> str:
    timex = found.timex3
    reasons = ", ".join(filter(None, (found.how, found.note)))
    said = "has no value" if timex is None else f"{timex.type} {timex.value}"
    return f"{said} ({reasons})" if reasons else said


def _use(number: int, found: TimeExpression, reading: Reading, labels: dict[str, str]) -> str:
    own = reading.own_date
    if own is not None and own.span == (found.start, found.end):
        return "dates the text"
    mention = reading.owners.get(number)
    if mention is not None:
        event = reading.id_of(mention)
        return f"dates {labels[event]}" if event in labels else "dates an event that is left out"
    if any(number in heading.numbers for heading in reading.headings):
        return "heads what follows"
    return "dates no event"


def _dropped(timeline: Timeline) -> Iterator[str]:
    yield from map(_gone, timeline.dropped)
    for reading in timeline.readings:
        for name, against in reading.passed_over:
            instead = reading.taken or "all readings were left open"
            yield f"{reading.claim.source}: not {name}, but {instead}: {_sources(against)}"


def _gone(dropped: Dropped) -> str:
    return f"{dropped.claim.source}: contradicts {_sources(dropped.because)}"


def _sources(claims: tuple[Claim, ...]) -> str:
    return ", ".join(dict.fromkeys(str(claim.source) for claim in claims)) or "nothing stated"


def _open(event: DatedEvent) -> bool:
    return event.likely.is_open


def _why(timeline: Timeline, event: DatedEvent) -> str:
    """Why nothing is known of the time of an event."""
    about = [c for c in timeline.claims if any(p.of == event.id for p in points_of(c.constraint))]
    if event.disputed:
        return "what is said of its time contradicts itself"
    if not about:
        told = "" if event.factuality in (None, "happened") else f" (it is {event.factuality})"
        return f"nothing is said of its time{told}"
    gone = {dropped.claim for dropped in timeline.dropped}
    if all(claim in gone for claim in about):
        return f"what dated it gave way: {_sources(tuple(about))}"
    said = tuple(claim for claim in about if claim not in gone)
    if None in timeline.when() and any(_needs_publication(claim) for claim in said):
        return f"when it was published is not known: {_sources(said)}"
    return f"what is said of it leads to no date: {_sources(said)}"


def _needs_publication(claim: Claim) -> bool:
    return any(point.side is Side.INSTANT for point in points_of(claim.constraint))
