"""One row an event: the model that the table, CSV, Markdown, plain text and the page share.

The default view is for readers: it shows what happened and can be placed, and folds the beginning
of an event into the event. With `everything`, each event is a row.

>>> from timeline.chronology import Timeline
>>> siege = Timeline().add("siege").constrain("siege", start="1573-07", lasted="P2M").solve()
>>> [(row.when, row.label) for row in rows(siege)]
[('1573-07 → 1573-08-31/1573-09-30', 'siege')]
"""

from attrs import evolve, field, frozen

from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.constraint import Side, Within
from timeline.event import Claim, DatedEvent
from timeline.export.wording import short
from timeline.reason.explain import cited

SALIENT = 0.5
"""From this salience on an event is shown to readers, if anything is known of its time; below it,
if its start is entailed on both sides."""

SOURCES = 3
"""How many sources of a date are shown in a row."""
QUOTE = 40
"""How many characters of a quote are shown in a row."""


@frozen
class Row:
    """An event as readers see it.

    Args:
        event: the event.
        label: what to call it.
        folded: the events that are only its beginning or end.
        order: how sure it is that the row before does not start later; empty in the first.
        reason: the words and rules behind its time.
    """

    event: DatedEvent
    label: str
    folded: tuple[DatedEvent, ...] = ()
    order: str = ""
    reason: str = ""
    when: str = field(init=False)
    entailed: str = field(init=False)

    @when.default
    def _when(self) -> str:
        return short(self.event.likely)

    @entailed.default
    def _entailed(self) -> str:
        return short(self.event.bounds)

    @property
    def uncertainty(self) -> str:
        """What a reader must know before believing the date; empty where it is entailed."""
        if self.event.disputed:
            return "disputed"
        if self.event.likely.is_open:
            return "undated"
        if same_days(self.event.likely, self.event.bounds):
            return ""
        return f"likely; certain is {self.entailed}"


def rows(timeline: Timeline, *, everything: bool = False) -> tuple[Row, ...]:
    """The rows of a solved timeline, in its order.

    Raises:
        NotSolved: before `solve`.
    """
    events = tuple(timeline)
    folded: dict[str, list[DatedEvent]] = {}
    if not everything:
        by_id = {event.id: event for event in events}
        for event in events:
            if event.folded_into in by_id:
                folded.setdefault(event.folded_into, []).append(event)
    made: list[Row] = []
    for event in events:
        parts = tuple(folded.get(event.id, ()))
        if not everything and not _is_shown(event, parts, folded):
            continue
        order = timeline.certainty(made[-1].event, event) if made else ""
        made.append(Row(event, _label(event, parts), parts, str(order), reason(timeline, event)))
    return tuple(made)


def _is_shown(
    event: DatedEvent, parts: tuple[DatedEvent, ...], folded: dict[str, list[DatedEvent]]
) -> bool:
    if event.folded_into is not None and event in folded.get(event.folded_into, ()):
        return False
    if event.start is None:  # made by hand
        return True
    if event.likely.is_open:
        return False
    salience = max(event.salience, *(part.salience for part in parts), 0)
    return salience >= SALIENT or None not in event.bounds.start_days


def _label(event: DatedEvent, parts: tuple[DatedEvent, ...]) -> str:
    """Its own words, or those of its beginning where they say more."""
    telling = [part for part in parts if part.salience > event.salience]
    return max(telling, key=lambda part: part.salience).label if telling else event.label


def same_days(one: Bounds, other: Bounds) -> bool:
    """Whether two bounds agree to the day."""
    return (one.start_days, one.end_days) == (other.start_days, other.end_days)


def reason(timeline: Timeline, event: DatedEvent) -> str:
    """The words and rules behind the time of an event, in short.

    The whole chain is in `Timeline.explain`; here are its first few sources, the publication date
    left out wherever there is anything else.
    """
    claims = timeline.explain(event).claims
    telling = [claim for claim in claims if not _is_publication(claim)] or claims
    sources = list(dict.fromkeys(cited(_shortened(claim)) for claim in telling))
    more = "; ..." if len(sources) > SOURCES else ""
    return "; ".join(sources[:SOURCES]) + more


def _is_publication(claim: Claim) -> bool:
    return isinstance(claim.constraint, Within) and claim.constraint.point.side is Side.INSTANT


def _shortened(claim: Claim) -> Claim:
    quote = " ".join(claim.source.quote.split())
    if len(quote) > QUOTE:
        quote = quote[:QUOTE].rpartition(" ")[0] + " ..."
    return evolve(claim, source=evolve(claim.source, quote=quote))
