"""JSON Lines, EDTF, iCalendar and the network, each read by a reader of its own."""

import json
from datetime import date
from typing import Any

import icalendar
import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from resolvers import Granularity, edtf
from resolvers.calendar import days_from_civil
from resolvers.values import Interval
from tests.timeline.export.examples import EXAMPLES, antiquity, hostile, siege
from timeline import Bounds, Timeline
from timeline.export.edtf import expression
from timeline.strategies import days


def said(tl: Timeline, form: str) -> list[str]:
    return [str(loss) for loss in timeline.export(tl, form).losses]


@pytest.mark.parametrize("name", EXAMPLES)
def test_json_lines_are_an_object_an_event_in_order(name: str) -> None:
    tl = EXAMPLES[name]()
    lines = str(timeline.export(tl, "jsonl").document).splitlines()
    assert [json.loads(line)["id"] for line in lines] == [event.id for event in tl]


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_expression_is_edtf(name: str) -> None:
    for line in str(timeline.export(EXAMPLES[name](), "edtf").document).splitlines():
        text = line.split("\t")[0]
        assert text == "/" or edtf.parse(text)


def test_widening_is_reported() -> None:
    assert "famine: is widened to 1573-07-01/1573-09-13" in said(siege(), "edtf")


@given(days(), st.integers(0, 4000))
def test_an_event_within_some_days_is_one_of_them_in_edtf(first: int, length: int) -> None:
    day = Interval.of(Granularity.DAY, first)
    last = Interval.of(Granularity.DAY, first + length)
    text, widened = expression(Bounds.within(day.hull(last)))
    form: Any = edtf.parse(text)
    if widened:  # days of years beyond 9999 have no form in EDTF
        assert form.lower_strict <= first <= first + length <= form.upper_strict
        assert abs(first + length) > days_from_civil(9998)
    else:
        assert (form.lower_strict, form.upper_strict) == (first, first + length)


def calendar(tl: Timeline) -> Any:
    document = timeline.export(tl, "icalendar").document
    return icalendar.Calendar.from_ical(document)


def test_icalendar_reads_back_with_an_exclusive_end() -> None:
    events = {str(event["summary"]): event for event in calendar(siege()).walk("VEVENT")}
    relief, famine = events["the relief fleet arrives"], events["famine in the town"]
    assert (relief["dtstart"].dt, relief["dtend"].dt) == (date(1573, 9, 12), date(1573, 9, 13))
    assert (relief["status"], famine["status"]) == ("CONFIRMED", "TENTATIVE")
    assert famine["x-timeline-latest-start"] == "1573-08-31"


def test_icalendar_relates_what_certainly_follows_with_its_gap() -> None:
    events = {str(event["summary"]): event for event in calendar(siege()).walk("VEVENT")}
    related = events["the relief fleet arrives"]["related-to"]
    assert str(related) == str(events["a sally at dawn"]["uid"])
    assert related.params["RELTYPE"] == "FINISHTOSTART"
    assert related.params["GAP"] == "P40D"  # from the end of 2 August to the start of 12 September


def test_icalendar_relates_across_what_it_leaves_out() -> None:
    tl = Timeline().add("raid", "truce", "feast").constrain("raid", fills="1573-05-02")
    tl = tl.constrain("truce", start="1573-05-03").constrain("feast", fills="1573-05-05")
    raid, feast = calendar(tl.solve()).walk("VEVENT")
    assert str(feast["related-to"]) == str(raid["uid"])
    assert feast["related-to"].params["GAP"] == "P2D"


def test_icalendar_reports_what_it_cannot_say_and_is_the_same_again() -> None:
    assert "ides: is left out: iCalendar has years 1 to 9999 only" in said(antiquity(), "icalendar")
    assert "feast: is left out: iCalendar has no open sides" in said(siege(), "icalendar")
    assert timeline.export(siege(), "icalendar") == timeline.export(siege(), "icalendar")


def test_hostile_text_survives_in_a_calendar_as_text() -> None:
    (event,) = calendar(hostile()).walk("VEVENT")
    assert "<script>alert(1)</script>" in str(event["summary"])


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_network_is_read_by_networkx(name: str) -> None:
    tl = EXAMPLES[name]()
    graph = networkx.parse_graphml(str(timeline.export(tl, "graphml").document))
    assert graph.number_of_edges() == len(tl.claims)
    assert {data["strength"] for _, _, data in graph.edges(data=True)} == {"stated"}


def test_dot_quotes_what_it_quotes() -> None:
    lines = str(timeline.export(hostile(), "dot").document).splitlines()
    assert all(line.replace('\\"', "").count('"') % 2 == 0 for line in lines)
