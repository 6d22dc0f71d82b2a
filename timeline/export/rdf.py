"""Turtle and JSON-LD through rdflib (extra `rdf`): one graph of OWL-Time, CIDOC CRM, schema.org.

What is said is in `timeline.export.statements`. IRIs are made of content hashes and there are no
blank nodes, so that a graph that is written again is the same; JSON-LD is sorted as well, since its
order has no meaning.

Reference: https://www.w3.org/TR/turtle/, https://www.w3.org/TR/json-ld11/.
"""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.export.document import Exported, Loss
from timeline.export.losses import hidden
from timeline.export.rows import Row, rows
from timeline.export.statements import PREFIXES, Statement, Term, statements

if TYPE_CHECKING:
    import rdflib


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as Turtle.

    Raises:
        InputError: where rdflib is not installed.

    >>> siege = Timeline().add("siege").constrain("siege", start="1573-07").solve()
    >>> "crm:P81a_end_of_the_begin" in write(siege).document
    True
    """
    graph, losses = _graph(timeline, rows(timeline, everything=everything))
    return Exported(graph.serialize(format="turtle"), losses)


def write_jsonld(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The same graph as JSON-LD.

    Raises:
        InputError: where rdflib is not installed.

    >>> siege = Timeline().add("siege").constrain("siege", start="1573-07").solve()
    >>> graph = json.loads(write_jsonld(siege).document)["@graph"]
    >>> [node["rdfs:label"] for node in graph if "rdfs:label" in node]
    ['siege', 'from July 1573']
    """
    graph, losses = _graph(timeline, rows(timeline, everything=everything))
    written = json.loads(graph.serialize(format="json-ld", context=PREFIXES, auto_compact=True))
    document = {"@context": PREFIXES, "@graph": _sorted(written.get("@graph", []))}
    return Exported(json.dumps(document, ensure_ascii=False, indent=1) + "\n", losses)


def _graph(timeline: Timeline, shown: tuple[Row, ...]) -> tuple["rdflib.Graph", tuple[Loss, ...]]:
    try:
        import rdflib
    except ImportError:
        raise InputError("RDF needs rdflib: pip install 'event-timeline[rdf]'") from None
    losses = [*hidden(timeline, shown), Loss(None, "the claims, and probabilities, are left out")]
    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    with _years_of_any_length():
        for said in statements(timeline, shown):
            if isinstance(said, Loss):
                losses.append(said)
            else:
                graph.add(_triple(said))
    return graph, tuple(losses)


def _triple(said: Statement) -> Any:
    import rdflib

    subject, predicate, term = said
    return rdflib.URIRef(_expanded(subject)), rdflib.URIRef(_expanded(predicate)), _node(term)


def _node(term: Term) -> Any:
    import rdflib

    if term.is_iri:
        return rdflib.URIRef(_expanded(term.text))
    datatype = rdflib.URIRef(_expanded(term.datatype)) if term.datatype else None
    return rdflib.Literal(term.text, datatype=datatype, normalize=False)


def _expanded(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else name


@contextmanager
def _years_of_any_length() -> Iterator[None]:
    """Without rdflib's word that Python's dates do not have the year of a literal: RDF's do."""
    logger = logging.getLogger("rdflib.term")
    was = logger.disabled
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = was


def _sorted(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Nodes by their IRI, the names and values of each in order."""
    found = []
    for node in nodes:
        made = {}
        for key in sorted(node):
            value = node[key]
            made[key] = sorted(value, key=json.dumps) if isinstance(value, list) else value
        found.append(made)
    return sorted(found, key=lambda node: str(node["@id"]))
