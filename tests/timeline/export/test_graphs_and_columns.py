"""Turtle and JSON-LD read by rdflib, Parquet queried by DuckDB."""

from pathlib import Path

import duckdb
import pytest
import rdflib

import timeline
from tests.timeline.export.examples import EXAMPLES, antiquity, court, hostile, siege

SPANS = """
PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?label ?first ?last WHERE {
  ?event rdfs:label ?label ; crm:P4_has_time-span ?span .
  ?span crm:P82a_begin_of_the_begin ?first ; crm:P82b_end_of_the_end ?last .
}"""
AFTER = "PREFIX time: <http://www.w3.org/2006/time#> SELECT ?a ?b WHERE {?a time:intervalAfter ?b}"


@pytest.mark.parametrize("name", EXAMPLES)
def test_turtle_is_read_and_has_no_blank_nodes(name: str) -> None:
    turtle = timeline.export(EXAMPLES[name](), "turtle").document
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    assert len(graph) > 10
    assert not any(isinstance(node, rdflib.BNode) for triple in graph for node in triple)


def test_sparql_finds_the_outer_bounds_and_the_certain_order() -> None:
    graph = rdflib.Graph().parse(data=timeline.export(siege(), "turtle").document, format="turtle")
    spans = {str(row.label): (str(row.first), str(row.last)) for row in graph.query(SPANS)}
    assert spans["the siege of Tarn"] == ("1573-05-01T00:00:00", "1573-09-14T00:00:00")
    assert "the yearly feast of the relief" not in spans
    assert len(list(graph.query(AFTER))) == 1


def test_years_before_christ_are_astronomical_in_turtle() -> None:
    assert '"-0043-03-15"^^xsd:date' in str(timeline.export(antiquity(), "turtle").document)


SCHEDULES = """
PREFIX schema: <https://schema.org/>
SELECT ?name ?often ?day WHERE {
  ?event schema:name ?name ; schema:eventSchedule ?schedule .
  ?schedule schema:repeatFrequency ?often .
  OPTIONAL { ?schedule schema:byDay ?day }
}"""


def test_sparql_finds_what_happens_again_and_again() -> None:
    graph = rdflib.Graph().parse(data=timeline.export(court(), "turtle").document, format="turtle")
    found = {str(row.name): (str(row.often), str(row.day)) for row in graph.query(SCHEDULES)}
    assert found == {
        "the court sits": ("P1W", "WE"),
        "a vigil before the court": ("P1D", "None"),
        "the board meets": ("P1M", "1MO"),
    }


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own use of it
def test_jsonld_is_the_same_graph_and_the_same_bytes_again() -> None:
    turtle = timeline.export(hostile(), "turtle").document
    jsonld = timeline.export(hostile(), "jsonld").document
    one = rdflib.Graph().parse(data=turtle, format="turtle")
    other = rdflib.Graph().parse(data=jsonld, format="json-ld")
    assert set(one) == set(other)
    assert timeline.export(hostile(), "jsonld").document == jsonld


def test_what_may_have_happened_in_august_is_one_query(tmp_path: Path) -> None:
    path = tmp_path / "siege.parquet"
    document = timeline.export(siege(), "parquet").document
    assert isinstance(document, bytes)
    path.write_bytes(document)
    found = duckdb.sql(
        f"SELECT id FROM '{path}' WHERE earliest_start_day <= DATE '1573-08-31' "
        "AND coalesce(latest_end_day >= DATE '1573-08-01', true) ORDER BY position"
    ).fetchall()
    assert [row[0] for row in found] == ["siege", "famine", "sally"]


def test_antiquity_has_days_in_columns_too() -> None:
    from timeline.export.parquet import UNIX_EPOCH, table

    made = table(antiquity())
    days = made.column("earliest_start_day").cast("int32").to_pylist()
    assert [day + UNIX_EPOCH for day in days] == [
        event.likely.start_days[0] for event in antiquity()
    ]
