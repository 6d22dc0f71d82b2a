"""Amounts of time, and times so much before or after another."""

from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from resolvers import Anchor, Duration, find, resolve
from tests.timing import fastest

PRINTED = Anchor("2016-03-14")  # a Monday
SPOKEN = Anchor("2016-03-14T10:30", domain="colloquial")

UNITS = ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The siege lasted a hundred and six days.", "P106D"),
        ("It stood for two thousand two hundred and two years.", "P2202Y"),
        ("They waited twelve hundred days.", "P1200D"),
        ("The lease runs 1,250 weeks.", "P1250W"),
        ("half a dozen hours", "PT6H"),
        ("a couple of minutes", "PT2M"),
        ("a pair of years", "P2Y"),
        ("an hour and a half", "PT1.5H"),
        ("two and a quarter hours", "PT2.25H"),
        ("three quarters of an hour", "PT45M"),
        ("¾ hour", "PT45M"),
        ("2½ days", "P2.5D"),
        ("0,5 hours", "PT30M"),
        ("a fortnight", "P2W"),
        ("a twelve-hour-long flight", "PT12H"),
        ("1 year, 2 months, 3 days and 4 hours", "P1Y2M3DT4H"),
        ("for several weeks", "PXW"),
        ("dozens of years", "PXY"),
        ("several hundred years", "PXY"),
        ("2 1/2 days", "P2.5D"),
        ("a quarter century", "P25Y"),
        ("two to three weeks", "P2W"),
    ],
)
def test_an_amount_in_print(text: str, value: str) -> None:
    assert [str(found.value) for found in find(text, PRINTED)] == [value]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("more than two years", "MORE_THAN"),
        ("nearly two years", "LESS_THAN"),
        ("at least two years", "EQUAL_OR_MORE"),
        ("up to two years", "EQUAL_OR_LESS"),
        ("about two years", "APPROX"),
        ("two years or so", "APPROX"),
        ("two years or more", "EQUAL_OR_MORE"),
    ],
)
def test_what_bounds_an_amount_is_kept(text: str, modifier: str) -> None:
    timex = resolve(text, PRINTED).timex3
    assert timex is not None
    assert (timex.value, timex.mod) == ("P2Y", modifier)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 days ago", "2016-03-11"),
        ("in two weeks' time", "2016-03-28"),
        ("a fortnight hence", "2016-03-28"),
        ("a week from Friday", "2016-03-25"),
        ("2 weeks after tomorrow", "2016-03-29"),
        ("3d ago", "2016-03-11"),
        ("in 2mo", "2016-05-14"),
        ("now + 3 days", "2016-03-17"),
        ("+1 decade -2 years", "2024-03-14"),
        ("1 year, 1 month and 1 day ago", "2015-02-13"),
    ],
)
def test_an_offset_in_what_is_spoken_is_a_day(text: str, day: str) -> None:
    assert str(resolve(text, SPOKEN).value) == day


def test_hours_and_minutes_are_counted_from_the_moment_of_speaking() -> None:
    assert str(resolve("in 1h 30m", SPOKEN).value) == "2016-03-14T12:00"
    assert str(resolve("90 minutes ago", SPOKEN).value) == "2016-03-14T09:00"


def test_a_few_is_as_many_as_the_anchor_says() -> None:
    found = resolve("in a few minutes", SPOKEN).interval
    assert str(found) == "2016-03-14T10:33"
    assert found is not None
    assert found.approximate
    five = Anchor("2016-03-14T10:30", domain="colloquial", few=5)
    assert str(resolve("in a few minutes", five).value) == "2016-03-14T10:35"
    assert str(resolve("in a few minutes", PRINTED).value) == "PTXM"


def test_the_last_weeks_are_whole_ones_unless_the_anchor_counts_from_today() -> None:
    assert str(resolve("in the last two weeks", SPOKEN).value) == "2016-W09/2016-W10"
    counted = Anchor("2016-03-14T10:30", domain="colloquial", stretches_from_today=True)
    found = resolve("in the last two weeks", counted).interval
    assert found == resolve("from February 29 2016 to March 13 2016", SPOKEN).interval
    assert str(resolve("in the last two weeks", PRINTED).value) == "P2W"


def test_the_reading_as_a_duration_is_kept_beside_the_stretch() -> None:
    assert Duration.of(weeks=2) in resolve("the next two weeks", SPOKEN).alternatives


def test_more_than_so_long_ago_is_open_towards_the_past() -> None:
    found = resolve("more than 2 weeks before today", SPOKEN).interval
    assert found is not None
    assert found.start is None
    assert found.end == resolve("February 29, 2016", SPOKEN).interval.start  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "a pole of 5 m height",
        "the film is in 3D",
        "four flights a week",
        "a second attempt",
        "a quarter of the money",
        "two thousand soldiers marched",
        "she is 52 years old",
    ],
)
def test_what_only_looks_like_an_amount_is_left_alone(text: str) -> None:
    assert find(text, PRINTED) == []


@pytest.mark.parametrize("text", ["two\u00a0weeks ago", "two\u2009weeks\u2009ago", "TWO WEEKS AGO"])
def test_odd_spaces_and_capitals_make_no_difference(text: str) -> None:
    assert str(resolve(text, SPOKEN).value) == "2016-02-29"


def test_bare_units_are_amounts_in_print_alone() -> None:
    assert [str(found.value) for found in find("The war went on for years.", PRINTED)] == ["PXY"]
    assert find("for years", SPOKEN) == []


def test_primes_are_minutes_and_seconds_whatever_sign_they_are_written_with() -> None:
    assert [str(resolve(text, SPOKEN).value) for text in ("15'", "15′", "15’")] == ["PT15M"] * 3


@given(st.integers(1, 999), st.sampled_from(UNITS))
@settings(max_examples=60, deadline=None)
@example(1990, "years")
def test_digits_and_a_unit_are_that_amount(count: int, unit: str) -> None:
    found = resolve(f"It took {count} {unit}.", PRINTED).value
    assert found == Duration.of(**{unit: count})


@given(st.integers(1, 19), st.sampled_from(("half", "quarter")))
@settings(max_examples=30, deadline=None)
def test_and_a_half_adds_a_half(count: int, part: str) -> None:
    fraction = Fraction(1, {"half": 2, "quarter": 4}[part])
    found = resolve(f"It took {count} and a {part} hours.", PRINTED).value
    assert found == Duration.of(hours=count + fraction)


@pytest.mark.parametrize(
    "piece", ["two hours and ", "1h", "more than ", "a hundred thousand ", "½ ", "1,", "in a few "]
)
def test_repeated_beginnings_take_linear_time(piece: str) -> None:
    find("warm up in two weeks", PRINTED)
    few, many = (fastest(lambda size=size: find(piece * size, PRINTED)) for size in (500, 2000))
    assert many < 12 * few + 0.1
