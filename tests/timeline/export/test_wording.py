"""Uncertain time is said in words that a reader would use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.edtf import Qualifier
from resolvers.timex3 import read_date
from resolvers.values import Interval
from timeline.bounds import OPEN, Bounds
from timeline.export.wording import in_words, reach_in_words, short, short_reach
from timeline.reach import Reach


def within(text: str) -> Bounds:
    value = read_date(text)
    assert isinstance(value, Interval)
    return Bounds.within(value)


@pytest.mark.parametrize(
    ("date", "column", "sentence"),
    [
        ("2016-03-14", "2016-03-14", "14 March 2016"),
        ("2015-09", "2015-09", "September 2015"),
        ("2015", "2015", "2015"),
        ("199", "1990s", "the 1990s"),
        ("18", "1800s", "the 1800s"),
        ("BC0044-03-15", "15 March 44 BC", "15 March 44 BC"),
        ("BC04", "the 5th century BC", "the 5th century BC"),
        ("0520", "0520", "AD 520"),
        ("2016-03-03/2016-03-09", "2016-03-03/2016-03-09", "between 3 and 9 March 2016"),
        ("2016-03-30/2016-04-02", "2016-03-30/2016-04-02", "between 30 March and 2 April 2016"),
        ("2016-03/2016-05", "2016-03-01/2016-05-31", "between March and May 2016"),
        ("1857/1863", "1857-01-01/1863-12-31", "between 1857 and 1863"),
        ("../1989-04", "1989-04-30 or earlier", "before May 1989"),
        ("../1988", "1988-12-31 or earlier", "before 1989"),
        ("1990/..", "1990-01-01 or later", "after 1989"),
        ("2016-03-14/..", "2016-03-14 or later", "14 March 2016 or later"),
    ],
)
def test_a_happening_within_a_time(date: str, column: str, sentence: str) -> None:
    bounds = within(date)
    assert (short(bounds), in_words(bounds)) == (column, sentence)


def test_a_state_that_goes_on() -> None:
    day = Interval.day(2016, 2, 27)
    going_on = Bounds(earliest_start=day.start, latest_start=day.end)
    started = Bounds(day.start, day.end - 1)
    assert short(started) == "2016-02-27 →"
    assert in_words(started) == "from 27 February 2016"
    assert short(going_on) != short(started)


def test_a_state_that_lasts_at_least_until_a_day() -> None:
    start, told = Interval.day(2016, 2, 27), Interval.day(2016, 3, 14)
    held = Bounds(start.start, start.end - 1, told.start + 1)
    assert short(held) == "2016-02-27 → 2016-03-14 or later"
    assert in_words(held) == "from 27 February 2016 until 14 March 2016 or later"


def test_a_state_that_was_going_on_when_it_was_told() -> None:
    told = Interval.day(2016, 3, 14)
    state = Bounds(None, told.end - 1, told.start + 1)
    assert (short(state), in_words(state)) == ("under way 2016-03-14", "under way on 14 March 2016")


def test_nothing_known() -> None:
    assert (short(OPEN), in_words(OPEN)) == ("undated", "at an unknown time")


@given(st.integers(-4_000_000, 4_000_000), st.integers(0, 40_000))
def test_different_ranges_never_read_alike(first: int, length: int) -> None:
    words = _days_in_words(first, first + length)
    assert words != _days_in_words(first, first + length + 1)
    assert words != _days_in_words(first - 1, first + length)


def _days_in_words(first: int, last: int) -> str:
    return reach_in_words(Reach(first * SECONDS_PER_DAY, (last + 1) * SECONDS_PER_DAY - 1))


@pytest.mark.parametrize(
    ("date", "column", "sentence"),
    [
        ("2016-03-14T14:20", "2016-03-14T14:20", "14 March 2016, 14:20"),
        ("2016-03-14T14:20:05", "2016-03-14T14:20:05", "14 March 2016, 14:20:05"),
        ("2016-03-14T17", "2016-03-14T17", "14 March 2016, 5 p.m."),
        ("2016-03-14T00", "2016-03-14T00", "14 March 2016, 12 a.m."),
        ("2016-03-14TMO", "2016-03-14 (morning)", "14 March 2016, morning"),
        ("2016-03-14TNI", "2016-03-14 (night)", "14 March 2016, night"),
        (
            "2016-03-14T14:20/2016-03-14T15:05",
            "2016-03-14T14:20/15:04",
            "14 March 2016, between 14:20 and 15:04",
        ),
        (
            "2016-03-14T23:50/2016-03-15T00:10",
            "2016-03-14T23:50/2016-03-15T00:09",
            "between 14 March 2016, 23:50 and 15 March 2016, 00:09",
        ),
        ("2016-03-14T14:20/..", "2016-03-14T14:20 or later", "14 March 2016, 14:20 or later"),
        ("../2016-03-14T14:20", "2016-03-14T14:19 or earlier", "14 March 2016, 14:19 or earlier"),
        ("BC0044-03-15T11:30", "15 March 44 BC, 11:30", "15 March 44 BC, 11:30"),
    ],
)
def test_a_happening_by_the_clock(date: str, column: str, sentence: str) -> None:
    bounds = within(date)
    assert (short(bounds), in_words(bounds)) == (column, sentence)


def test_a_watch_from_one_time_of_day_to_another() -> None:
    midnight = Interval.day(2016, 3, 14).start
    begun, over = midnight + 20 * 3600, midnight + 28 * 3600
    watch = Bounds(begun, begun + 59, over + 1, over + 60)
    assert short(watch) == "2016-03-14T20:00 → 2016-03-15T04:00"
    assert in_words(watch) == "from 14 March 2016, 20:00 until 15 March 2016, 04:00"


@given(st.integers(10**8, 10**11), st.integers(0, 3 * SECONDS_PER_DAY))
def test_what_is_told_never_leaves_out_what_is_possible(first: int, length: int) -> None:
    """Columns say a range that can be read again, and what is read holds all of it."""
    reach = Reach(first, first + length)
    told = short_reach(reach)
    if reach.part_of_day is None:
        start, _, end = told.partition("/")
        if end and "T" in start and "-" not in end:
            end = f"{start.partition('T')[0]}T{end}"
        low, high = read_date(start), read_date(end or start)
        assert isinstance(low, Interval)
        assert isinstance(high, Interval)
        assert None not in (low.start, high.end)
        assert low.start <= reach.first  # type: ignore[operator]
        assert high.end > reach.last  # type: ignore[operator]


def test_a_state_that_touched_a_time_was_under_way_then() -> None:
    year = Interval.year(1873)
    touching = Bounds(latest_start=year.end - 1, earliest_end=year.start + 1)
    assert short(touching) == "under way 1873"
    assert in_words(touching) == "under way in 1873"
    assert in_words(touching, (Qualifier.APPROXIMATE,) * 2) == "under way about 1873"
