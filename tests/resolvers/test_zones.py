"""Times said in a zone."""

import pytest

from resolvers import Anchor, InvalidAnchor, find
from timeline.read import from_text


def test_a_time_in_another_zone_is_converted_to_the_anchors() -> None:
    anchor = Anchor("2016-03-14", zone="America/New_York")
    (found,) = find("It began at 10:30 GMT on March 14.", anchor)
    assert str(found.value) == "2016-03-14T06:30"


def test_it_may_fall_on_another_day() -> None:
    anchor = Anchor("2016-03-14", zone="Asia/Tokyo")
    (found,) = find("It began at 10 p.m. GMT on March 13.", anchor)
    assert str(found.value) == "2016-03-14T07"


def test_zones_of_half_an_hour() -> None:
    anchor = Anchor("2016-03-14", zone="Asia/Kolkata")
    (found,) = find("It began at 10:00 GMT on March 14.", anchor)
    assert str(found.value) == "2016-03-14T15:30"


def test_without_a_zone_the_time_keeps_its_own() -> None:
    (found,) = find("It began at 10:30 GMT on March 14.", Anchor("2016-03-14"))
    assert str(found.value) == "2016-03-14T10:30Z"


def starts(text: str, published: str = "2016-03-20") -> dict[str, str]:
    return {event.text or "": event.bounds.start_text for event in from_text(text, published)}


def test_a_text_goes_on_in_the_zone_that_it_begins_in() -> None:
    found = starts("The disk failed at 14:05 UTC on March 14. At 14:20 staff replaced it.")
    assert found == {"failed": "2016-03-14T14:05", "replaced": "2016-03-14T14:20"}


def test_times_that_all_name_a_zone_are_told_in_the_first() -> None:
    text = "The ship left at 17:30 EST on March 14. It was hit at 23:45 GMT on March 14."
    assert starts(text) == {"left": "2016-03-14T17:30", "hit": "2016-03-14T18:45"}


def test_beside_local_times_a_zone_leaves_fourteen_hours_of_slack() -> None:
    text = "The eclipse began at 10:30 GMT on March 14. At 6:30 local time crowds cheered."
    assert starts(text)["began"] == "2016-03-13/2016-03-15"
    assert starts(text)["cheered"] == "2016-03-14T06:30"


def test_where_times_without_a_zone_come_first_nothing_is_said_of_theirs() -> None:
    text = "Crowds cheered at 6:30 on March 14. The eclipse began at 10:30 GMT on March 14."
    assert starts(text)["began"] == "2016-03-13/2016-03-15"


def test_a_zone_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidAnchor, match="Middle/Earth"):
        find("It began at 10:30 GMT on March 14.", Anchor("2016-03-14", zone="Middle/Earth"))
