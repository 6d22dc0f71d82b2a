"""JSON Lines, EDTF, iCalendar and the network, each read by a reader of its own."""

import json
import math
from datetime import date, datetime
from typing import Any

import icalendar
import networkx
import pydot
import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from resolvers import Granularity, edtf
from resolvers.calendar import days_from_civil
from resolvers.values import Interval
from tests.timeline.export.examples import EXAMPLES, antiquity, hostile, outage, siege
from timeline import Bounds, Strength, Timeline
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
        assert edtf.parse(line.split("\t")[0])


def test_widening_is_reported() -> None:
    assert "famine: is widened to 1573-07-01/1573-09-13" in said(siege(), "edtf")


@given(days(), st.integers(0, 4000))
def test_an_event_within_some_days_is_one_of_them_in_edtf(first: int, length: int) -> None:
    day = Interval.of(Granularity.DAY, first)
    last = Interval.of(Granularity.DAY, first + length)
    written = expression(Bounds.within(day.hull(last)))
    assert written is not None
    form: Any = edtf.parse(str(written))
    if written.widened:  # days of years beyond 9999 have no form in EDTF
        assert form.lower_strict <= first <= first + length <= form.upper_strict
        assert abs(first + length) > days_from_civil(9998)
    else:
        assert (form.lower_strict, form.upper_strict) == (first, first + length)


@given(st.from_type(Bounds))
def test_edtf_never_says_more_than_is_known(bounds: Bounds) -> None:
    """Its strict bounds hold all that is possible; exactly that, where it is not widened."""
    written = expression(bounds)
    if written is None:
        assert bounds.is_open
        return
    assert edtf.parse(str(written)) == written.form
    first, last = bounds.start_days[0], bounds.end_days[1]
    lower, upper = written.form.lower_strict, written.form.upper_strict
    assert lower == -math.inf or (first is not None and lower is not None and lower <= first)
    assert upper == math.inf or (last is not None and upper is not None and upper >= last)
    if not written.widened:
        open_sides = (-math.inf if first is None else first, math.inf if last is None else last)
        assert (lower, upper) == open_sides


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ({"start": "BC04"}, "-04XX/.."),
        ({"start": "BC049"}, "-0498-01-01/.."),
        ({"start": "BC04", "end": "BC03"}, "-04XX/-03XX"),
        ({"end": "1573-09-13"}, "../1573-09-13"),
        ({"during": "1989-06/.."}, "[1989-06..]"),
        ({"during": "1857/1863"}, "[1857..1863]"),
        ({"during": "2016-Q1"}, "2016-33"),
        ({"during": "2016-H2"}, "2016-41"),
        ({"during": "1860?"}, "1860?"),
        ({"during": "1860%"}, "1860%"),
        ({"start": "1860~", "end": "1871?"}, "1860~/1871?"),
        ({"during": "2023-05-12T23:41:09"}, "2023-05-12T23:41:09"),
    ],
)
def test_dates_as_edtf_says_them(said: dict[str, str], written: str) -> None:
    tl = Timeline().add("a").constrain("a", **said).solve()  # type: ignore[arg-type]
    assert timeline.export(tl, "edtf").document == f"{written}\ta\n"


def test_what_rests_on_what_is_usual_alone_is_uncertain_in_edtf() -> None:
    tl = Timeline(dct="2016-03-14").add("speech", "rumour")
    tl = tl.constrain("speech", during="2016-03-14", strength=Strength.DEFAULT).solve()
    document, losses = timeline.export(tl, "edtf")
    assert document == "2016-03-14?\tspeech\n"
    assert "rumour: is left out: nothing is known of its time" in [str(loss) for loss in losses]
    records = map(json.loads, str(timeline.export(tl, "jsonl").document).splitlines())
    written = {record["id"]: record["edtf"] for record in records}
    assert written == {"speech": "2016-03-14?", "rumour": None}


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
    related = events["a sally at dawn"]["related-to"]
    assert str(related) == str(events["the relief fleet arrives"]["uid"])
    assert related.params["RELTYPE"] == "FINISHTOSTART"
    assert related.params["GAP"] == "P40D"  # from the end of 2 August to the start of 12 September


def test_icalendar_puts_what_lies_within_between_the_start_and_the_end() -> None:
    events = {str(event["summary"]): event for event in calendar(siege()).walk("VEVENT")}
    siege_, famine = events["the siege of Tarn"], events["famine in the town"]
    related = {(str(p), p.params["RELTYPE"]) for p in together(siege_["related-to"])}
    assert (str(famine["uid"]), "STARTTOSTART") in related
    related = {(str(p), p.params["RELTYPE"]) for p in together(famine["related-to"])}
    assert related == {(str(siege_["uid"]), "FINISHTOFINISH")}


def together(given: Any) -> list[Any]:
    """The values of a property that may stand several times."""
    return given if isinstance(given, list) else [given]


def test_icalendar_has_times_of_day_and_gaps_of_minutes() -> None:
    events = {str(event["summary"]): event for event in calendar(outage()).walk("VEVENT")}
    alarm, restart = events["first alarm"], events["the restart"]
    assert alarm["dtstart"].dt == datetime(2023, 5, 12, 23, 41, 9)
    assert (restart["dtstart"].dt, restart["dtend"].dt) == (
        datetime(2023, 5, 13, 0, 5),
        datetime(2023, 5, 13, 0, 6),
    )
    gaps = {str(to): to.params.get("GAP") for to in together(alarm["related-to"])}
    assert gaps[str(restart["uid"])] == "PT23M"
    assert events["the outage"]["status"] == "TENTATIVE", "its end is uncertain"


def test_icalendar_relates_by_what_is_entailed_and_says_what_is() -> None:
    tl = Timeline(dct="2016-03-14").add("a", "b").relate("b", "after", "a")
    tl = tl.constrain("a", during="2016-03-01", strength=Strength.DEFAULT)
    tl = tl.constrain("b", fills="2016-03-10").solve()
    first, _ = calendar(tl).walk("VEVENT")
    assert first["related-to"].params["RELTYPE"] == "FINISHTOSTART"
    assert "GAP" not in first["related-to"].params
    assert first["x-timeline-latest-end"] == "2016-03-01"
    assert first["x-timeline-certain-latest-end"] == "2016-03-09"


def test_events_of_other_texts_have_other_uids() -> None:
    one = timeline.from_text("The strike began on 3 May 1926 and ended on 12 May 1926.")
    other = timeline.from_text("The strike began on 4 June 1984 and ended on 5 June 1984.")
    uids = [{str(e["uid"]) for e in calendar(tl).walk("VEVENT")} for tl in (one, other)]
    assert uids[0]
    assert uids[0].isdisjoint(uids[1])


def test_icalendar_relates_across_what_it_leaves_out() -> None:
    tl = Timeline().add("raid", "truce", "feast").constrain("raid", fills="1573-05-02")
    tl = tl.constrain("truce", start="1573-05-03").constrain("feast", fills="1573-05-05")
    raid, feast = calendar(tl.solve()).walk("VEVENT")
    assert str(raid["related-to"]) == str(feast["uid"])
    assert raid["related-to"].params["GAP"] == "P2D"


def test_icalendar_reports_what_it_cannot_say_and_is_the_same_again() -> None:
    assert "ides: is left out: iCalendar has years 1 to 9999 only" in said(antiquity(), "icalendar")
    assert "feast: is left out: iCalendar has no open sides" in said(siege(), "icalendar")
    assert timeline.export(siege(), "icalendar") == timeline.export(siege(), "icalendar")


def test_hostile_text_survives_in_a_calendar_as_text() -> None:
    named = [str(event["summary"]) for event in calendar(hostile()).walk("VEVENT")]
    assert any("<script>alert(1)</script>" in name for name in named)
    assert any("<img src=x onerror=alert(1)>" in name for name in named)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_network_is_read_by_networkx(name: str) -> None:
    tl = EXAMPLES[name]()
    graph = networkx.parse_graphml(str(timeline.export(tl, "graphml").document))
    assert graph.number_of_edges() == len(tl.claims)
    assert {data["strength"] for _, _, data in graph.edges(data=True)} == {"stated"}


@pytest.mark.filterwarnings("ignore::DeprecationWarning:pydot")
@pytest.mark.parametrize("name", EXAMPLES)
def test_dot_is_the_same_network(name: str) -> None:
    tl = EXAMPLES[name]()
    (graph,) = pydot.graph_from_dot_data(str(timeline.export(tl, "dot").document))
    edges = [(e.get_source().strip('"'), e.get_destination().strip('"')) for e in graph.get_edges()]
    other = networkx.parse_graphml(str(timeline.export(tl, "graphml").document))
    unquoted = [tuple(end.replace('\\"', '"').replace("\\\\", "\\") for end in e) for e in edges]
    assert sorted(unquoted) == sorted((a, b) for a, b, *_ in other.edges)


def test_the_network_has_events_of_which_nothing_is_said_and_marks_what_cannot_hold() -> None:
    tl = Timeline().add("lonely", "b").constrain("b", during="2016-03-14", quote="Monday")
    tl = tl.constrain("b", during="2016-03-15", quote="Tuesday").solve()
    graph = networkx.parse_graphml(str(timeline.export(tl, "graphml").document))
    assert "start of lonely" in graph.nodes
    assert {data["standing"] for _, _, data in graph.edges(data=True)} == {"in conflict"}
    dated = Timeline().add("b").constrain("b", during="2016-03-14").solve()
    graph = networkx.parse_graphml(str(timeline.export(dated, "graphml").document))
    assert graph.nodes["start of b"] == {"earliest": "2016-03-14", "latest": "2016-03-14"}
