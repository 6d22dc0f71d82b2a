"""An event whose dates contradict each other is shown at all of them, and marked as disputed."""

import json

import pytest

import timeline
from timeline.export.rows import rows


@pytest.fixture
def aurora() -> timeline.Timeline:
    return (
        timeline.Timeline()
        .add("strike", "sinking", "resignation")
        .constrain("strike", during="1919-04", quote="April 1919")
        .constrain("sinking", during="1915-05-31", quote="the log")
        .constrain("sinking", during="1915-06-01", quote="the courier")
        .constrain("resignation", during="1920~", quote="about 1920")
        .constrain("resignation", during="1921", quote="in 1921")
        .solve()
    )


def written(tl: timeline.Timeline, form: str) -> str:
    document = timeline.export(tl, form).document
    return document if isinstance(document, str) else document.decode()


def test_it_stands_among_the_others_where_it_is_first_said_to_be(
    aurora: timeline.Timeline,
) -> None:
    assert [event.id for event in aurora] == ["sinking", "strike", "resignation"]


def test_its_dates_are_told_with_what_is_said_of_each(aurora: timeline.Timeline) -> None:
    sinking, _, resignation = rows(aurora)
    assert sinking.words + sinking.proviso == "31 May 1915 or 1 June 1915 (disputed)"
    assert resignation.when == "about 1920 or 1921"


def test_a_calendar_holds_it_tentatively_from_the_first_date_to_the_last(
    aurora: timeline.Timeline,
) -> None:
    from icalendar import Calendar

    calendar = Calendar.from_ical(written(aurora, "icalendar"))
    (event,) = (e for e in calendar.walk("VEVENT") if e["summary"] == "sinking")
    assert (str(event.start), str(event.end)) == ("1915-05-31", "1915-06-02")
    assert event["status"] == "TENTATIVE"
    assert event["x-timeline-edtf"] == "[1915-05-31,1915-06-01]"


def test_timelinejs_and_vis_timeline_place_it_and_say_that_it_is_disputed(
    aurora: timeline.Timeline,
) -> None:
    slide = json.loads(written(aurora, "timelinejs"))["events"][2]
    assert slide["start_date"] == {
        "year": 1920,
        "display_date": "about 1920 or 1921 (disputed)",
    }
    items = {item["id"]: item for item in json.loads(written(aurora, "vis"))["items"]}
    assert items["resignation"]["className"] == "maybe disputed"
    assert items["resignation"]["end"] == "1922-01-01T00:00:00"


def test_edtf_gives_one_of_its_dates(aurora: timeline.Timeline) -> None:
    lines = written(aurora, "edtf").splitlines()
    assert lines[0] == "[1915-05-31,1915-06-01]\tsinking"
    assert lines[2] == "[1920~,1921]\tresignation"


def test_a_date_that_lasts_is_widened_to_all_that_is_said() -> None:
    tl = timeline.Timeline().add("war").constrain("war", start="1914-07", end="1918-11")
    tl = tl.constrain("war", during="1913", quote="in 1913").solve()
    (row,) = rows(tl)
    assert row.disputed
    assert written(tl, "edtf") != ""
