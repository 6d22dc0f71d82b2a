"""Turtle and JSON-LD read by rdflib, Parquet queried by DuckDB."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import duckdb
import pyarrow
import pytest
import rdflib

import timeline
from tests.timeline.export.examples import EXAMPLES, antiquity, court, hostile, siege
from timeline import Strength, Timeline

SPANS = """
PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?label ?first ?last WHERE {
  ?event rdfs:label ?label ; crm:P4_has_time-span ?span .
  ?span crm:P82a_begin_of_the_begin ?first ; crm:P82b_end_of_the_end ?last .
}"""
BEFORE = """
PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?a ?b WHERE {
  ?one crm:P182_ends_before_or_with_the_start_of ?other ; rdfs:label ?a . ?other rdfs:label ?b
}"""
WITHIN = """
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?a ?b WHERE { ?one time:intervalIn ?other ; rdfs:label ?a . ?other rdfs:label ?b }"""
INSIDE = """
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?label ?first ?last WHERE {
  ?event rdfs:label ?label ; time:hasBeginning ?start .
  ?around time:inside ?start ; time:hasBeginning/time:inXSDDate ?first ;
          time:hasEnd/time:inXSDDate ?last .
}"""


@pytest.mark.parametrize("name", EXAMPLES)
def test_turtle_is_read_and_has_no_blank_nodes(name: str) -> None:
    turtle = timeline.export(EXAMPLES[name](), "turtle").document
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    assert len(graph) > 10
    assert not any(isinstance(node, rdflib.BNode) for triple in graph for node in triple)


def test_sparql_finds_the_outer_bounds_and_the_certain_order() -> None:
    graph = rdflib.Graph().parse(data=timeline.export(siege(), "turtle").document, format="turtle")
    spans = {str(row.label): (str(row.first), str(row.last)) for row in graph.query(SPANS)}
    assert spans["the siege of Tarn"] == ("1573-05-01T00:00:00", "1573-09-13T23:59:59")
    assert "the yearly feast of the relief" not in spans
    before = {(str(row.a), str(row.b)) for row in graph.query(BEFORE)}
    assert ("a sally at dawn", "the relief fleet arrives") in before
    within = {(str(row.a), str(row.b)) for row in graph.query(WITHIN)}
    assert within == {("famine in the town", "the siege of Tarn")}


def test_an_uncertain_start_is_an_instant_inside_an_interval_of_owl_time() -> None:
    graph = rdflib.Graph().parse(data=timeline.export(siege(), "turtle").document, format="turtle")
    starts = {str(row.label): (str(row.first), str(row.last)) for row in graph.query(INSIDE)}
    assert starts["the siege of Tarn"] == ("1573-05-01", "1573-05-31")


def test_what_is_only_likely_is_for_schema_org_and_told_in_words() -> None:
    tl = Timeline(dct="2016-03-14").add("speech")
    tl = tl.constrain("speech", during="2016-03-14", strength=Strength.DEFAULT).solve()
    turtle = str(timeline.export(tl, "turtle").document)
    assert 'schema:startDate "2016-03-14"^^xsd:date' in turtle
    assert "likely" in turtle
    assert "crm:P82a_begin_of_the_begin" not in turtle


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("1573", '"1573"^^xsd:gYear'),
        ("1573-07", '"1573-07"^^xsd:gYearMonth'),
        ("BC0044", '"-0043"^^xsd:gYear'),
        ("Y12000-01-01", '"12000-01-01"^^xsd:date'),
        ("1573-08-02T05:30", '"1573-08-02T05:30:00"^^xsd:dateTime'),
    ],
)
def test_dates_of_schema_org_are_as_coarse_as_they_are_known(date: str, written: str) -> None:
    turtle = timeline.export(Timeline().add("a").constrain("a", during=date).solve(), "turtle")
    assert f"schema:startDate {written}" in str(turtle.document)


@pytest.mark.parametrize("form", ["turtle", "jsonld"])
def test_a_graph_is_the_same_bytes_whatever_python_hashes(form: str) -> None:
    program = (
        "import hashlib, timeline\n"
        "from tests.timeline.export.examples import siege\n"
        f"document = timeline.export(siege(), {form!r}).document\n"
        "print(hashlib.sha256(document.encode()).hexdigest())\n"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


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


def test_antiquity_is_in_seconds_and_leaves_the_file_readable() -> None:
    document, losses = timeline.export(antiquity(), "arrow")
    made = pyarrow.ipc.open_file(document).read_all()
    starts = [event.likely.earliest_start for event in antiquity()]
    assert made.column("earliest_start").to_pylist() == starts
    days = made.column("earliest_start_day").to_pylist()
    assert days == [None, None, None, date(1871, 6, 1)]
    said = "ides: its days are told as seconds and in words only"
    assert said in [str(loss) for loss in losses]


def test_what_is_open_to_the_past_may_have_happened_too(tmp_path: Path) -> None:
    tl = Timeline(dct="2016-03-14").add("truce", "ferry", "fire")
    tl = tl.constrain("truce", start="2016-02-27").constrain("ferry", end="2016-03-02/..")
    tl = tl.constrain("fire", during="2016-04").solve()
    path = tmp_path / "march.parquet"
    path.write_bytes(bytes(timeline.export(tl, "parquet").document))  # type: ignore[arg-type]
    found = duckdb.sql(
        f"SELECT id FROM '{path}' WHERE coalesce(earliest_start_day <= DATE '2016-03-31', true) "
        "AND coalesce(latest_end_day >= DATE '2016-03-01', true) ORDER BY id"
    ).fetchall()
    assert [row[0] for row in found] == ["ferry", "truce"]
