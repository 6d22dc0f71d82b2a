"""One row an event: the model that the table, CSV, Markdown, plain text and the page share.

The default view is for readers: it shows what happened and can be placed, and folds the beginning
of an event into the event. With `everything`, each event is a row.

>>> from timeline.chronology import Timeline
>>> siege = Timeline().add("siege").constrain("siege", start="1573-07", lasted="P2M").solve()
>>> [(row.when, row.label) for row in rows(siege)]
[('1573-07 → 1573-08-31/1573-09-30', 'siege')]
"""

from collections.abc import Iterable

from attrs import evolve, field, frozen

from resolvers.values import Recurrence
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.constraint import Within
from timeline.event import Claim, DatedEvent, Strength
from timeline.export.disputed import Disputed, Said
from timeline.export.qualified import PLAIN, Qualified, Sides
from timeline.export.relative import Relative
from timeline.export.wording import in_words, short
from timeline.point import EventOrId, Side
from timeline.reason.explain import cited
from timeline.reason.series import recurrences
from timeline.recurring import in_words as recurrence_in_words

SALIENT = 0.5
"""From this salience on an event is shown to readers, if anything is known of its time; below it,
if its start is entailed on both sides."""

SOURCES = 2
"""How many sources of a date are shown in a row."""
QUOTE = 72
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
        relative: what is said of its time where it has no date.
        about: what is said of its start and of its end: approximate, uncertain, both.
        recurrence: how it happens again and again; `None` for what happens once.
        said: the dates said of it, where they contradict each other.
    """

    event: DatedEvent
    label: str
    folded: tuple[DatedEvent, ...] = ()
    order: str = ""
    reason: str = ""
    relative: str = ""
    about: Sides = PLAIN
    recurrence: Recurrence | None = None
    said: tuple[Said, ...] = ()
    when: str = field(init=False)
    entailed: str = field(init=False)

    @when.default
    def _when(self) -> str:
        if self.said:
            return _either(short(said.bounds, said.about) for said in self.said)
        likely = self.event.likely
        if likely.is_open:
            return self.relative or self.recurs
        return _together(self.recurs, short(likely, self.about))

    @entailed.default
    def _entailed(self) -> str:
        return short(self.event.bounds)

    @property
    def placed(self) -> Bounds:
        """Where to show it: what is likely, or else all that is said of it and disputed."""
        likely = self.event.likely
        if not likely.is_open or not self.said:
            return likely
        return Bounds.around(said.bounds for said in self.said)

    @property
    def words(self) -> str:
        """When it was, for a sentence."""
        if self.said:
            return _either(in_words(said.bounds, said.about) for said in self.said)
        if self.event.likely.is_open and self.recurs:
            return self.recurs
        return _together(self.recurs, in_words(self.event.likely, self.about))

    @property
    def recurs(self) -> str:
        """How it happens again and again, in words; empty for what happens once."""
        return "" if self.recurrence is None else recurrence_in_words(self.recurrence)

    @property
    def disputed(self) -> bool:
        """Whether what is said of its time contradicts itself."""
        return self.event.disputed or bool(self.said)

    @property
    def uncertainty(self) -> str:
        """What a reader must know before believing the date; empty where it is entailed."""
        if self.disputed:
            return "disputed"
        if self.event.likely.is_open:
            return "no date" if self.relative or self.recurrence else "undated"
        if self.event.likely.tells_as(self.event.bounds):
            return ""
        certain = (
            "nothing is certain" if self.event.bounds.is_open else f"certain is {self.entailed}"
        )
        return f"likely; {certain}"

    @property
    def proviso(self) -> str:
        """The same after a date, in brackets: " (disputed)", " (likely)"."""
        if self.disputed:
            return " (disputed)"
        return " (likely)" if self.uncertainty.startswith("likely") else ""

    @property
    def quote(self) -> str:
        """The sentence that the event was read from."""
        return " ".join((self.event.sentence or self.event.text or "").split())


def rows(timeline: Timeline, *, everything: bool = False) -> tuple[Row, ...]:
    """The rows of a solved timeline, in its order.

    Raises:
        NotSolved: before `solve`.
    """
    events = tuple(timeline)
    relative, qualified = Relative.of(timeline), Qualified.of(timeline)
    disputed = Disputed.of(timeline)
    series = recurrences(timeline.solved.likely)
    folded: dict[str, list[DatedEvent]] = {}
    if not everything:
        by_id = {event.id: event for event in events}
        merged = (*timeline.solved.entailed.merged(), *disputed.one)
        for part, whole in _kept(by_id, merged).items():
            folded.setdefault(whole, []).append(by_id[part])
    hidden = {part.id for parts in folded.values() for part in parts}
    made: list[Row] = []
    for event in events:
        parts = tuple(folded.get(event.id, ()))
        mentions = (event.id, *(part.id for part in parts))
        said = relative.text(*mentions)
        recurs = next((series[mention] for mention in mentions if mention in series), None)
        dates = disputed.dates(event, *(part for part in parts if part.folded_into is None))
        is_told = bool(said or dates) or recurs is not None
        if event.id in hidden or not (everything or _is_shown(event, parts, is_told)):
            continue
        order = timeline.certainty(made[-1].event, event) if made else ""
        why = _whose(timeline, dates, disputed.claims) if dates else reason(timeline, event)
        about, label = qualified.sides(event.id), _label(event, parts)
        made.append(Row(event, label, parts, str(order), why, said, about, recurs, dates))
    return tuple(made)


def _either(texts: Iterable[str]) -> str:
    *others, last = texts
    return f"{', '.join(others)} or {last}" if others else last


def _together(recurs: str, when: str) -> str:
    return f"{recurs}, {when}" if recurs else when


def _kept(by_id: dict[str, DatedEvent], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Under which event each one that is only a part or another mention of it is shown.

    Of several mentions of one event, as the pairs say, the most salient is kept, the first of
    equals.
    """
    into = {e.id: e.folded_into for e in by_id.values() if e.folded_into in by_id}
    merged = tuple(pair for pair in pairs if by_id.keys() >= set(pair))
    for part, whole in merged:  # the reading taken may make it the beginning of another event
        if part in into and whole not in into:
            into[part] = whole
    group = {event: event for event in by_id}

    def root(event: str) -> str:
        while group[event] != event:
            event = group[event]
        return event

    for first, second in merged:
        if first not in into and second not in into:
            one, other = sorted((root(first), root(second)), key=lambda e: _rank(by_id[e]))
            group[other] = one
    kept = {event: root(event) for event in group if root(event) != event}
    for part, whole in into.items():
        if whole is not None and whole != part and whole not in into:
            kept[part] = root(whole)
    return kept


def _rank(event: DatedEvent) -> tuple[float, int]:
    return -event.salience, -1 if event.start is None else event.start


def _is_shown(event: DatedEvent, parts: tuple[DatedEvent, ...], is_told: bool) -> bool:
    if event.start is None:  # made by hand
        return True
    if event.likely.is_open:
        return is_told
    salience = max(event.salience, *(part.salience for part in parts), 0)
    return salience >= SALIENT or None not in event.bounds.start_days


def _label(event: DatedEvent, parts: tuple[DatedEvent, ...]) -> str:
    """Its own words, or those of its beginning where they say more: "outbreak of the war"."""
    shown = {event.id, *(part.id for part in parts)}
    own = [part for part in parts if part.folded_into in (None, *shown)]
    named = [part for part in own if part.event_class == "ASPECTUAL" and part.tense == "NONE"]
    telling = named or [part for part in own if part.salience > event.salience]
    told = max(telling, key=lambda part: part.salience) if telling else event
    return told.label or told.id


def reason(timeline: Timeline, event: EventOrId, aside: frozenset[Claim] = frozenset()) -> str:
    """The words behind the time of an event, in short.

    The whole chain is in `Timeline.explain`; here are the first few things said in it, the
    publication date left out wherever there is anything else, or what it was inferred from, and
    what is set aside.
    """
    claims = [claim for claim in timeline.explain(event).claims if claim not in aside]
    telling = [claim for claim in claims if not _is_publication(claim)] or claims
    said = [claim for claim in telling if claim.strength is Strength.STATED]
    if not said or any(claim.strength is Strength.DEFAULT for claim in telling):
        said = telling[:1]
    return _cited(said, SOURCES)


def _whose(timeline: Timeline, dates: Iterable[Said], aside: frozenset[Claim]) -> str:
    """Who says which of the dates that contradict each other."""
    told = (
        reason(timeline, d.event, aside) if d.claim is None else _cited([d.claim], 1) for d in dates
    )
    return "; ".join(dict.fromkeys(told))


def _cited(claims: Iterable[Claim], most: int) -> str:
    return "; ".join(list(dict.fromkeys(cited(_shortened(claim)) for claim in claims))[:most])


def _is_publication(claim: Claim) -> bool:
    return isinstance(claim.constraint, Within) and claim.constraint.point.side is Side.INSTANT


def _shortened(claim: Claim) -> Claim:
    quote = " ".join(claim.source.quote.split())
    if len(quote) > QUOTE:
        quote = quote[:QUOTE].rpartition(" ")[0] + " ..."
    return evolve(claim, source=evolve(claim.source, quote=quote))
