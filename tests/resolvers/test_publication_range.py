"""A publication known to lie between two days: what holds on all of them is given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolvers import Anchor, Interval, resolve
from resolvers.calendar import days_from_civil
from resolvers.granularity import Granularity

EARLY_MARCH = "2016-03-01/2016-03-14"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("last month", "2016-02"),
        ("this year", "2016"),
        ("two years ago", "2014"),
        ("on February 27", "2016-02-27"),
        ("in September", "2015-09"),
        ("yesterday", "XXXX-XX-XX"),
        ("on Monday", "XXXX-WXX-1"),
        ("last week", "XXXX-WXX"),
    ],
)
def test_what_every_day_of_the_range_agrees_on_is_the_value(text: str, value: str) -> None:
    found = resolve(text, anchor=EARLY_MARCH)
    assert found.timex3 is not None
    assert found.timex3.value == value


def test_a_range_of_one_week_leaves_the_week_before_it_certain() -> None:
    assert str(resolve("last week", anchor="2016-03-07/2016-03-13").value) == "2016-W09"


PHRASES = ["yesterday", "on Monday", "last month", "February 27", "next year", "in May", "Q3"]


@given(
    phrase=st.sampled_from(PHRASES),
    first=st.integers(days_from_civil(1999), days_from_civil(2031)),
    length=st.integers(2, 60),
)
def test_a_value_given_for_a_range_is_the_value_on_each_of_its_days(
    phrase: str, first: int, length: int
) -> None:
    day = Interval.of(Granularity.DAY, first)
    last = Interval.of(Granularity.DAY, first + length - 1)
    found = resolve(phrase, Anchor(Interval(day.start, last.end, Granularity.DAY)))
    if isinstance(found.value, Interval):
        days = (Interval.of(Granularity.DAY, first + n) for n in range(length))
        assert all(resolve(phrase, Anchor(on)).value == found.value for on in days)
