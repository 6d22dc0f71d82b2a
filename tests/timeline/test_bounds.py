"""What is known about the time of an event: two starts and two ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.values import Interval, Modifier
from timeline.bounds import Bounds
from timeline.errors import InvalidClaim

SECONDS = st.integers(-(10**12), 10**12)


def test_introduced_on_february_27_lies_somewhere_within_the_day():
    day = Interval.day(2016, 2, 27)
    bounds = Bounds.within(day)
    assert bounds.earliest_start == day.start
    assert bounds.latest_start == day.start + SECONDS_PER_DAY - 1
    assert bounds.earliest_end == day.start + 1
    assert bounds.latest_end == day.end
    assert bounds.start_text == bounds.end_text == "2016-02-27"


def test_an_all_day_event_fills_its_day_exactly():
    bounds = Bounds.filling(Interval.day(2016, 3, 15))
    assert bounds.is_exact
    assert bounds.start_text == bounds.end_text == "2016-03-15"


def test_before_1989_is_open_to_the_past():
    bounds = Bounds.within(Interval.year(1989, modifier=Modifier.BEFORE))
    assert bounds.start_text == "1988-12-31 or earlier"
    assert bounds.earliest_end is None


def test_a_known_start_says_that_the_end_comes_later():
    assert Bounds(earliest_start=100).earliest_end == 101
    assert Bounds(latest_end=100).latest_start == 99


def test_bounds_before_christ_are_ordinary():
    assert str(Bounds.within(Interval.day(-43, 3, 15))) == "BC0044-03-15"


def test_an_extreme_on_the_wrong_side_is_refused():
    with pytest.raises(InvalidClaim, match="latest start"):
        Bounds(earliest_start=10, latest_start=9)
    with pytest.raises(InvalidClaim, match="latest start"):
        Bounds(earliest_start=10, latest_end=10)


@given(SECONDS, st.integers(1, 10**7), st.integers(0, 10**7), st.integers(0, 10**7))
def test_within_allows_exactly_the_events_inside_the_interval(start, length, at, lasted):
    bounds = Bounds.within(Interval(start, start + length, Interval.year(1).granularity))
    inside = lasted >= 1 and at + lasted <= length
    assert bounds.allows(start + at, start + at + lasted) == inside


@given(SECONDS, st.integers(0, 1000), st.integers(0, 1000), st.integers(1, 1000))
def test_wider_bounds_contain_narrower_ones(start, slack, more, length):
    narrow = Bounds(start, start + slack, start + length, start + length + slack)
    wide = Bounds(start - more, start + slack + more, None, None)
    assert narrow in wide
    assert narrow in Bounds()
