"""Turtle and JSON-LD: OWL-Time, CIDOC CRM time-spans and schema.org events, in one graph.

The four bounds of CIDOC CRM (P82a, P81a, P81b, P82b) are ours; OWL-Time adds the certain order of
neighbours; schema.org the dates that search engines read, and the schedule of what recurs. IRIs are
made of content hashes and there are no blank nodes, so a graph that is written again is the same.
It is written here, sorted, since serialisers differ from release to release.

References: https://www.w3.org/TR/owl-time/, https://cidoc-crm.org/, https://schema.org/Event,
https://www.w3.org/TR/json-ld11/
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from resolvers.errors import NotExpressible
from timeline.chronology import Timeline
from timeline.event import DatedEvent
from timeline.export.document import Exported, Loss
from timeline.export.iso import day_text, moment_text
from timeline.export.losses import hidden, repeated
from timeline.export.rows import Row, rows
from timeline.export.schedule import terms
from timeline.export.text import one_line
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


@frozen
class Node:
    """An object of the graph: another subject, a name of a vocabulary, or a literal."""

    text: str
    datatype: str = ""
    is_iri: bool = False

    def turtle(self) -> str:
        """As Turtle writes it."""
        if self.is_iri:
            return f"<{self.text}>" if self.text.startswith("urn:") else self.text
        escaped = self.text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"' + (f"^^{self.datatype}" if self.datatype else "")

    def json(self) -> dict[str, str]:
        """As JSON-LD writes it."""
        if self.is_iri:
            return {"@id": self.text}
        return {"@value": self.text, **({"@type": self.datatype} if self.datatype else {})}


Fact = tuple[str, Node]  # a predicate and an object


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as Turtle.

    >>> siege = Timeline().add("siege").constrain("siege", start="1573-07").solve()
    >>> "crm:P81a_end_of_the_begin" in write(siege).document
    True
    """
    shown = rows(timeline, everything=everything)
    lines = [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    for subject, facts in _graph(shown):
        lines += ["", *_block(subject, facts)]
    return Exported("\n".join(lines) + "\n", _losses(timeline, shown))


def write_jsonld(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The same graph as JSON-LD.

    >>> siege = Timeline().add("siege").constrain("siege", start="1573-07").solve()
    >>> graph = json.loads(write_jsonld(siege).document)["@graph"]
    >>> [node["rdfs:label"][0]["@value"] for node in graph]
    ['siege', 'from July 1573']
    """
    shown = rows(timeline, everything=everything)
    nodes = []
    for subject, facts in _graph(shown):
        node: dict[str, Any] = {"@id": subject}
        for predicate, value in facts:
            if predicate == "a":
                node.setdefault("@type", []).append(value.text)
            else:
                node.setdefault(predicate, []).append(value.json())
        nodes.append(node)
    document = {"@context": PREFIXES, "@graph": nodes}
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    return Exported(text, _losses(timeline, shown))


def _losses(timeline: Timeline, shown: tuple[Row, ...]) -> tuple[Loss, ...]:
    said = Loss(None, "relations other than the order of neighbours, and probabilities")
    unsaid = [row for row in shown if not _schedule(row)]
    told = (loss for row in unsaid for loss in repeated(row, "is told in words only"))
    return (*hidden(timeline, shown), *told, said)


def _graph(shown: tuple[Row, ...]) -> list[tuple[str, list[Fact]]]:
    """The subjects with their facts, sorted by IRI."""
    subjects: dict[str, list[Fact]] = {}
    above: Row | None = None
    for row in shown:
        subjects[_iri(row.event)] = [*_event(row), *_order(above, row)]
        subjects[_iri(row.event, "span")] = list(_span(row))
        if schedule := _schedule(row):
            subjects[_iri(row.event, "schedule")] = schedule
        above = row
    return sorted(subjects.items())


def _event(row: Row) -> Iterator[Fact]:
    event, likely = row.event, row.event.likely
    for kind in ("crm:E5_Event", "schema:Event", "time:ProperInterval"):
        yield "a", Node(kind, is_iri=True)
    yield "rdfs:label", Node(one_line(row.label))
    yield "schema:name", Node(one_line(row.label))
    yield "crm:P4_has_time-span", Node(_iri(event, "span"), is_iri=True)
    first, last = likely.start_days[0], likely.end_days[1]
    if first is not None and first == likely.start_days[1]:
        yield "schema:startDate", Node(day_text(first), "xsd:date")
    if last is not None and last == likely.end_days[0]:
        yield "schema:endDate", Node(day_text(last), "xsd:date")
    if _schedule(row):
        yield "schema:eventSchedule", Node(_iri(event, "schedule"), is_iri=True)
    if event.sentence:
        yield "prov:value", Node(one_line(event.sentence))


def _span(row: Row) -> Iterator[Fact]:
    yield "a", Node("crm:E52_Time-Span", is_iri=True)
    yield "rdfs:label", Node(row.words)
    for predicate, name in BOUNDS:
        second = getattr(row.event.likely, name)
        if second is not None:
            yield predicate, Node(moment_text(second), "xsd:dateTime")
    if row.reason:
        yield "rdfs:comment", Node(one_line(row.reason))


def _schedule(row: Row) -> list[Fact]:
    """How an event recurs; nothing for what happens once, or has no schedule."""
    if row.recurrence is None:
        return []
    try:
        said = list(terms(row.recurrence))
    except NotExpressible:
        return []
    facts: list[Fact] = [("a", Node("schema:Schedule", is_iri=True))]
    return facts + [(name, Node(value, datatype)) for name, value, datatype in said]


def _order(above: Row | None, row: Row) -> Iterator[Fact]:
    """What the event is certain to come after: the one above, where that must have ended."""
    if above is None or row.order != Certainty.CERTAIN:
        return
    last, first = above.event.bounds.latest_end, row.event.bounds.earliest_start
    if last is not None and first is not None and last < first:
        yield "time:intervalAfter", Node(_iri(above.event), is_iri=True)


def _block(subject: str, facts: list[Fact]) -> Iterator[str]:
    for number, (predicate, value) in enumerate(facts):
        lead = f"<{subject}>" if number == 0 else "   "
        yield f"{lead} {predicate} {value.turtle()} {'.' if number == len(facts) - 1 else ';'}"


def _iri(event: DatedEvent, part: str = "") -> str:
    content = "\x1f".join((event.document or "", event.id, event.label))
    digest = hashlib.sha256(content.encode()).hexdigest()[:24]
    return f"urn:event-timeline:{digest}{':' if part else ''}{part}"
