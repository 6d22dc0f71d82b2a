"""TimelineJS, vis-timeline and Mermaid: their field rules, and how uncertainty is told there."""

import json
import re
from typing import Any

import pytest

import timeline
from tests.timeline.export.examples import EXAMPLES, antiquity, hostile, siege
from timeline import Timeline
from timeline.export import FORMATS, format_of


def document(tl: Timeline, form: str) -> Any:
    return json.loads(timeline.export(tl, form).document)


def losses(tl: Timeline, form: str) -> list[str]:
    return [str(loss) for loss in timeline.export(tl, form).losses]


@pytest.mark.parametrize("name", EXAMPLES)
def test_timelinejs_has_what_it_requires(name: str) -> None:
    made = document(EXAMPLES[name](), "timelinejs")
    assert made["events"]
    for slide in made["events"]:
        assert isinstance(slide["start_date"]["year"], int)
        assert 1 <= slide["start_date"].get("month", 1) <= 12
        assert ("day" in slide["start_date"]) <= ("month" in slide["start_date"])
        assert slide["display_date"] == slide["start_date"]["display_date"]
        assert "<script" not in json.dumps(slide)
        assert "<img" not in json.dumps(slide)
    for era in made.get("eras", []):
        assert "start_date" in era
        assert "end_date" in era


def test_timelinejs_tells_uncertainty_in_words_and_coarse_dates_as_coarse() -> None:
    slides = {slide["unique_id"]: slide for slide in document(siege(), "timelinejs")["events"]}
    assert slides["famine"]["start_date"]["display_date"].startswith("from between July and August")
    assert slides["siege"]["start_date"] == {
        "year": 1573,
        "month": 5,
        "display_date": "from May 1573 until 13 September 1573",
    }


def test_timelinejs_counts_years_before_christ_as_historians_do() -> None:
    slides = {slide["unique_id"]: slide for slide in document(antiquity(), "timelinejs")["events"]}
    assert slides["ides"]["start_date"]["year"] == -44
    assert slides["ides"]["display_date"] == "15 March 44 BC"


def test_timelinejs_reports_what_it_would_skip() -> None:
    assert "rumour: is left out: TimelineJS has no events without a date" in losses(
        siege(), "timelinejs"
    )


def test_vis_draws_an_uncertain_event_as_its_core_on_its_possible_extent() -> None:
    items = [item for item in document(siege(), "vis")["items"] if item["group"] == "siege"]
    assert [(item["type"], item["className"], item["start"], item["end"]) for item in items] == [
        ("background", "maybe", "1573-05-01T00:00:00", "1573-09-14T00:00:00"),
        ("range", "certain", "1573-05-31T23:59:59", "1573-09-13T00:00:01"),
    ]


def test_vis_draws_what_is_within_a_day_as_a_point_and_more_as_a_range() -> None:
    tl = Timeline().add("sally", "famine").constrain("sally", during="1573-08-02")
    items = document(tl.constrain("famine", during="1573").solve(), "vis")["items"]
    kinds = {item["id"]: (item["type"], item["className"]) for item in items}
    assert (kinds["sally"], kinds["famine"]) == (("point", "maybe"), ("range", "maybe"))


def test_vis_writes_six_digit_years_and_escapes_html() -> None:
    starts = [item["start"] for item in document(antiquity(), "vis")["items"]]
    assert "-000043-03-15T00:00:00" in starts
    assert "<script" not in json.dumps(document(hostile(), "vis"))


def test_vis_items_belong_to_groups_and_end_after_they_start() -> None:
    for make in EXAMPLES.values():
        made = document(make(), "vis")
        groups = {group["id"] for group in made["groups"]}
        assert {item["group"] for item in made["items"]} == groups
        ids = [item["id"] for item in made["items"]]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", EXAMPLES)
def test_mermaid_has_one_line_an_event_and_no_stray_syntax(name: str) -> None:
    first, *lines = str(timeline.export(EXAMPLES[name](), "mermaid").document).splitlines()
    assert first == "timeline"
    assert len(lines) == len(EXAMPLES[name]())
    for line in lines:
        plain = re.sub(r"#\d+;", "", line)
        assert plain.count(":") == 1
        assert not set(plain) & set(";#<>{}")


def test_gantt_leaves_out_what_mermaid_misdraws() -> None:
    said = losses(antiquity(), "gantt")
    assert "ides: is left out: Mermaid misdraws years before 1000" in said
    chart = str(timeline.export(antiquity(), "gantt").document)
    assert "1871-06-01, 1871-07-01" in chart
    assert "-0043" not in chart


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.json", "json"), ("a.timelinejs.json", "timelinejs"), ("a.md", "markdown"), ("a", None)],
)
def test_the_end_of_a_name_tells_the_format(name: str, form: str | None) -> None:
    assert format_of(name) == form
    assert form is None or form in FORMATS
