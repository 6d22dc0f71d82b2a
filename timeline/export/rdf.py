"""Turtle: OWL-Time, CIDOC CRM time-spans and schema.org events, in one graph.

The four bounds of CIDOC CRM (P82a, P81a, P81b, P82b) are ours; OWL-Time adds the certain order of
neighbours; schema.org the dates that search engines read. IRIs are made of content hashes and
there are no blank nodes, so a graph that is written again is the same. The text is written here,
sorted, since serialisers differ from release to release; `jsonld` reads it with rdflib (extra
`rdf`) and writes it as JSON-LD.

References: https://www.w3.org/TR/owl-time/, https://cidoc-crm.org/, https://schema.org/Event
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import pairwise

from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.event import DatedEvent
from timeline.export.csv import hidden
from timeline.export.document import Exported, Loss
from timeline.export.iso import day_text, moment_text
from timeline.export.rows import Row, rows
from timeline.export.text import one_line
from timeline.export.wording import in_words
from timeline.reason.order import Certainty

PREFIXES = {
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
BOUNDS = (
    ("crm:P82a_begin_of_the_begin", "earliest_start"),
    ("crm:P81a_end_of_the_begin", "latest_start"),
    ("crm:P81b_begin_of_the_end", "earliest_end"),
    ("crm:P82b_end_of_the_end", "latest_end"),
)
"""CIDOC CRM's names of the two starts and two ends."""

Facts = Iterator[tuple[str, str]]  # predicates and objects


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as Turtle.

    >>> siege = Timeline().add("siege").constrain("siege", start="1573-07").solve()
    >>> "crm:P81a_end_of_the_begin" in write(siege).document
    True
    """
    shown = rows(timeline, everything=everything)
    lines = [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    subjects: dict[str, list[tuple[str, str]]] = {}
    after = {row.event.id: above for above, row in pairwise(shown)}
    for row in shown:
        subjects[_iri(row.event)] = [*_event(row), *_order(after.get(row.event.id), row)]
        subjects[_iri(row.event, "span")] = list(_span(row))
    for subject in sorted(subjects):
        lines += ["", *_block(subject, subjects[subject])]
    said = Loss(None, "relations other than the order of neighbours, and probabilities")
    return Exported("\n".join(lines) + "\n", (*hidden(timeline, shown), said))


def write_jsonld(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The same graph as JSON-LD.

    Raises:
        InputError: where rdflib is not installed.
    """
    try:
        from rdflib import Graph
    except ImportError:
        raise InputError("JSON-LD needs rdflib: pip install 'event-timeline[rdf]'") from None
    import json

    turtle, losses = write(timeline, everything=everything)
    graph = Graph().parse(data=str(turtle), format="turtle")
    expanded = json.loads(graph.serialize(format="json-ld"))
    ordered = sorted(expanded, key=lambda node: str(node["@id"]))
    return Exported(
        json.dumps(ordered, ensure_ascii=False, indent=1, sort_keys=True) + "\n", losses
    )


def _event(row: Row) -> Facts:
    event, likely = row.event, row.event.likely
    yield "a", "crm:E5_Event, schema:Event, time:ProperInterval"
    yield "rdfs:label", _literal(row.label)
    yield "schema:name", _literal(row.label)
    yield "crm:P4_has_time-span", _iri(event, "span")
    if likely.earliest_start is not None and likely.start_days[0] == likely.start_days[1]:
        yield "schema:startDate", _date(likely.start_days[0])
    if likely.latest_end is not None and likely.end_days[0] == likely.end_days[1]:
        yield "schema:endDate", _date(likely.end_days[1])
    if event.sentence:
        yield "prov:value", _literal(event.sentence)


def _span(row: Row) -> Facts:
    yield "a", "crm:E52_Time-Span"
    yield "rdfs:label", _literal(in_words(row.event.likely))
    for predicate, name in BOUNDS:
        second = getattr(row.event.likely, name)
        if second is not None:
            yield predicate, f'"{moment_text(second)}"^^xsd:dateTime'
    if row.reason:
        yield "rdfs:comment", _literal(row.reason)


def _order(above: Row | None, row: Row) -> Facts:
    """What the event is certain to come after: the one above, where that must have ended."""
    if above is None or row.order != Certainty.CERTAIN:
        return
    last, first = above.event.bounds.latest_end, row.event.bounds.earliest_start
    if last is not None and first is not None and last < first:
        yield "time:intervalAfter", _iri(above.event)


def _block(subject: str, facts: Iterable[tuple[str, str]]) -> Iterator[str]:
    listed = list(facts)
    for number, (predicate, value) in enumerate(listed):
        lead = subject if number == 0 else "   "
        yield f"{lead} {predicate} {value} {'.' if number == len(listed) - 1 else ';'}"


def _iri(event: DatedEvent, part: str = "") -> str:
    content = "\x1f".join((event.document or "", event.id, event.label))
    digest = hashlib.sha256(content.encode()).hexdigest()[:24]
    return f"<urn:event-timeline:{digest}{':' if part else ''}{part}>"


def _date(day: int | None) -> str:
    return "" if day is None else f'"{day_text(day)}"^^xsd:date'


def _literal(text: str) -> str:
    escaped = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
