"""What is known of the events, as statements in the words of OWL-Time, CIDOC CRM and schema.org.

What is entailed is said in CIDOC CRM, whose time-spans have our two starts and two ends (P82a,
P81a, P81b, P82b; ends are told by their last second, as museums do), and in OWL-Time, where a start
or an end that is not known exactly is an instant inside an interval. What is likely is for search
engines, which read schema.org, and is told in words where it is more than what is entailed.

The order that is entailed is CIDOC CRM's, whose relations allow for fuzzy boundaries: "ends before
or with the start of"; OWL-Time has it as well where the two do not meet.

References: https://www.w3.org/TR/owl-time/, https://cidoc-crm.org/, https://schema.org/Event.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from resolvers.errors import NotExpressible
from resolvers.granularity import Granularity
from timeline.chronology import Timeline
from timeline.event import DatedEvent
from timeline.export.document import Loss
from timeline.export.identity import content_name
from timeline.export.iso import cell_text, day_text, moment_text
from timeline.export.rows import Row
from timeline.export.schedule import terms
from timeline.export.text import one_line
from timeline.export.tlinks import Link, Unsaid, event_links
from timeline.export.wording import unit_of
from timeline.reach import Reach

PREFIXES = {
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
    "event": "urn:event-timeline:",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Term(NamedTuple):
    """An object of a statement: a subject, a name of a vocabulary, or a literal."""

    text: str
    datatype: str = ""
    is_iri: bool = False


Statement = tuple[str, str, Term]
"""A subject, a predicate and an object, with their prefixes."""


def iri(event: DatedEvent, part: str = "") -> str:
    """The IRI of an event, or of a part of what is said of it."""
    return f"event:e{content_name(event)}{'-' if part else ''}{part}"


def statements(timeline: Timeline, shown: tuple[Row, ...]) -> Iterator[Statement | Loss]:
    """All that is said of the rows of a solved timeline, and what cannot be."""
    for row in shown:
        yield from _event(row)
        yield from _time_span(row)
        for part, reach in (
            ("beginning", row.event.bounds.starting),
            ("end", row.event.bounds.ending),
        ):
            yield from _instant(row.event, part, reach)
        yield from _schedule(row)
    yield from _order(timeline, shown)


def _named(text: str) -> Term:
    return Term(text, is_iri=True)


def _event(row: Row) -> Iterator[Statement | Loss]:
    event, subject = row.event, iri(row.event)
    for kind in ("crm:E5_Event", "schema:Event", "time:ProperInterval"):
        yield subject, "rdf:type", _named(kind)
    yield subject, "rdfs:label", Term(one_line(row.label))
    yield subject, "schema:name", Term(one_line(row.label))
    if event.sentence:
        yield subject, "prov:value", Term(one_line(event.sentence))
    for name, reach in (("startDate", event.likely.starting), ("endDate", event.likely.ending)):
        date = _date(reach)
        if date is not None:
            yield subject, f"schema:{name}", date
        elif reach.first is not None and reach.last is not None:
            yield Loss(event.id, f"has no {name} of schema.org: it is not one day, month or year")


def _date(reach: Reach) -> Term | None:
    """The day, month, year or moment that a start or end is known to lie in."""
    first, last = reach.days
    if first is None or last is None:
        return None
    if reach.unit is not Granularity.DAY:
        cells = reach.cells
        moment = moment_text(reach.first) if cells[0] == cells[1] else None
        return Term(_year(moment), "xsd:dateTime") if moment else None
    unit, text = unit_of(first, last), _year(day_text(first))
    if unit is Granularity.DAY:
        return Term(text, "xsd:date")
    if unit is Granularity.MONTH:
        return Term(text[:-3], "xsd:gYearMonth")
    return Term(text[:-6], "xsd:gYear") if unit is Granularity.YEAR else None


def _year(date: str) -> str:
    """XML Schema writes years after 9999 without a sign."""
    return date.removeprefix("+")


_EXTREMES = (
    ("crm:P82a_begin_of_the_begin", "crm:P81a_end_of_the_begin"),
    ("crm:P81b_begin_of_the_end", "crm:P82b_end_of_the_end"),
)


def _time_span(row: Row) -> Iterator[Statement]:
    event, subject = row.event, iri(row.event, "span")
    yield iri(event), "crm:P4_has_time-span", _named(subject)
    yield subject, "rdf:type", _named("crm:E52_Time-Span")
    yield subject, "rdfs:label", Term(row.words)
    said = (row.uncertainty, row.reason)
    for text in filter(None, said):
        yield subject, "rdfs:comment", Term(one_line(text))
    for names, reach in zip(_EXTREMES, (event.bounds.starting, event.bounds.ending), strict=True):
        for name, second in zip(names, (reach.first, reach.last), strict=True):
            if second is not None:
                yield subject, name, Term(_year(moment_text(second)), "xsd:dateTime")


def _instant(event: DatedEvent, part: str, reach: Reach) -> Iterator[Statement]:
    """A start or an end in OWL-Time: at a day or moment, or inside an interval."""
    if reach.first is None and reach.last is None:
        return
    subject = iri(event, part)
    predicate = "time:hasBeginning" if part == "beginning" else "time:hasEnd"
    yield iri(event), predicate, _named(subject)
    yield subject, "rdf:type", _named("time:Instant")
    cell, other = reach.cells
    if cell is not None and cell == other:
        yield from _position(subject, cell, reach.unit)
        return
    around = iri(event, f"{part}-range")
    yield around, "rdf:type", _named("time:ProperInterval")
    yield around, "time:inside", _named(subject)
    for name, bound in (("hasBeginning", cell), ("hasEnd", other)):
        if bound is not None:
            edge = f"{around}-{name.removeprefix('has').lower()}"
            yield around, f"time:{name}", _named(edge)
            yield edge, "rdf:type", _named("time:Instant")
            yield from _position(edge, bound, reach.unit)


def _position(subject: str, cell: int, unit: Granularity) -> Iterator[Statement]:
    """The day or moment of an instant; one without a zone, which a time stamp would need."""
    if unit is Granularity.DAY:
        yield subject, "time:inXSDDate", Term(_year(day_text(cell)), "xsd:date")
    else:
        text = cell_text(cell, unit) or ""
        text += ":00" if unit is Granularity.MINUTE else ""
        yield subject, "time:inXSDDateTime", Term(_year(text), "xsd:dateTime")


def _schedule(row: Row) -> Iterator[Statement | Loss]:
    """How an event recurs; nothing for what happens once."""
    if row.recurrence is None:
        return
    try:
        said = list(terms(row.recurrence))
    except NotExpressible:
        yield Loss(row.event.id, f"happens {row.recurs}, which is told in words only")
        return
    subject = iri(row.event, "schedule")
    yield iri(row.event), "schema:eventSchedule", _named(subject)
    yield subject, "rdf:type", _named("schema:Schedule")
    for name, value, datatype in said:
        yield subject, name, Term(value, datatype)


_CRM = {
    "BEFORE": ("crm:P182_ends_before_or_with_the_start_of",),
    "IBEFORE": ("crm:P182_ends_before_or_with_the_start_of",),
    "IS_INCLUDED": (
        "crm:P175i_starts_after_or_with_the_start_of",
        "crm:P184_ends_before_or_with_the_end_of",
    ),
    "SIMULTANEOUS": (
        "crm:P175_starts_before_or_with_the_start_of",
        "crm:P184_ends_before_or_with_the_end_of",
    ),
}
_OWL_TIME = {
    "IBEFORE": "time:intervalMeets",
    "IS_INCLUDED": "time:intervalIn",
    "BEGINS": "time:intervalStarts",
    "BEGUN_BY": "time:intervalStartedBy",
    "ENDS": "time:intervalFinishes",
    "ENDED_BY": "time:intervalFinishedBy",
    "SIMULTANEOUS": "time:intervalEquals",
}
_INVERSE = {"AFTER": "BEFORE", "IAFTER": "IBEFORE", "INCLUDES": "IS_INCLUDED"}


def _order(timeline: Timeline, shown: Iterable[Row]) -> Iterator[Statement | Loss]:
    by_id = {row.event.id: row.event for row in shown}
    for link in event_links(timeline, by_id.values()):
        if isinstance(link, Unsaid):
            yield Loss(link.second, f"its relation to {link.first} is no one relation")
            continue
        name, first, second = _turned(link)
        one, other = by_id[first], by_id[second]
        for predicate in _CRM.get(name, ()):
            yield iri(one), predicate, _named(iri(other))
        if name == "BEFORE" and _is_apart(one, other):
            yield iri(one), "time:intervalBefore", _named(iri(other))
        elif name in _OWL_TIME:
            yield iri(one), _OWL_TIME[name], _named(iri(other))
        elif name not in _CRM:
            yield Loss(second, f"{name.lower().replace('_', ' ')} {first}, which is left out")


def _turned(link: Link) -> tuple[str, str, str]:
    """A relation and its events, from the one that is before or within the other."""
    if link.relation in _INVERSE:
        return _INVERSE[link.relation], link.second, link.first
    return link.relation, link.first, link.second


def _is_apart(one: DatedEvent, other: DatedEvent) -> bool:
    """Whether the bounds leave time between two events."""
    end, start = one.bounds.latest_end, other.bounds.earliest_start
    return end is not None and start is not None and end < start
