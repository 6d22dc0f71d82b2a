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


def test_without_a_zone_an_event_has_fourteen_hours_of_slack() -> None:
    tl = from_text("The eclipse began at 10:30 GMT on March 14.", "2016-03-20")
    begun = tl["began"].bounds
    assert begun.latest_start is not None
    assert begun.earliest_start is not None
    assert begun.latest_start - begun.earliest_start >= 28 * 3600


def test_a_zone_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidAnchor, match="Middle/Earth"):
        find("It began at 10:30 GMT on March 14.", Anchor("2016-03-14", zone="Middle/Earth"))
