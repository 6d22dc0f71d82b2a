"""Times that point from now: today, this week, last month, weekdays, and how chat spells them."""

import pytest

from resolvers import Anchor, find, resolve
from resolvers.anchor import NextWeekday
from tests.timing import fastest

PRINTED = Anchor("2016-03-16")  # a Wednesday
SPOKEN = Anchor("2016-03-16T10:30", domain="colloquial")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("see you tmrw", "2016-03-17"),
        ("cu 2moro", "2016-03-17"),
        ("Tommorow, then", "2016-03-17"),
        ("i saw him yest", "2016-03-15"),
        ("the day after tomorrow", "2016-03-18"),
        ("day before yesterday", "2016-03-14"),
        ("tomorrow week", "2016-03-24"),
        ("tonite", "2016-03-16TNI"),
        ("the week after next", "2016-W13"),
        ("the year before last", "2014"),
        ("this qtr", "2016-Q1"),
        ("last winter", "2015-WI"),
        ("this winter", "2016-WI"),
        ("March after next", "2018-03"),
        ("next school year", "2016-08/2017-07"),
    ],
)
def test_a_time_counted_from_now(text: str, value: str) -> None:
    assert str(resolve(text, SPOKEN).value) == value


@pytest.mark.parametrize("text", ["asap", "I need it rn", "what time is it atm"])
def test_now_in_chat_is_a_moment(text: str) -> None:
    assert str(resolve(text, SPOKEN).value) == "2016-03-16T10:30:00"


@pytest.mark.parametrize(
    "text", ["the ATM swallowed my card", "the boy came home", "a cob of corn"]
)
def test_what_is_chat_is_left_alone_in_print(text: str) -> None:
    assert find(text, PRINTED) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on fri", "2016-03-18"),
        ("Thu", "2016-03-17"),
        ("last Friday", "2016-03-11"),
        ("next Friday", "2016-03-25"),
        ("this coming Friday", "2016-03-18"),
        ("Friday after next", "2016-03-25"),
        ("the Monday before last", "2016-03-07"),
        ("next week Mon", "2016-03-21"),
        ("last week's Sunday", "2016-03-13"),
        ("Monday of next week", "2016-03-21"),
        ("3 Fridays from now", "2016-04-01"),
        ("two Thursdays ago", "2016-03-03"),
        ("the third Tuesday after March 1, 2016", "2016-03-22"),
        ("the closest Monday to March 10", "2016-03-07"),
        ("Monday, two weeks from now", "2016-03-28"),
    ],
)
def test_a_weekday_is_a_day(text: str, day: str) -> None:
    assert str(resolve(text, SPOKEN).value) == day


def test_next_friday_is_a_convention_of_the_anchor_and_the_other_reading_is_kept() -> None:
    found = resolve("next Friday", SPOKEN)
    assert "2016-03-18" in [str(value) for value in found.alternatives]
    nearest = Anchor("2016-03-16", domain="colloquial", next_weekday=NextWeekday.NEAREST)
    assert str(resolve("next Friday", nearest).value) == "2016-03-18"


@pytest.mark.parametrize("text", ["the sun came out", "he sat down", "they were wed", "mon ami"])
def test_common_words_are_no_weekdays(text: str) -> None:
    assert find(text, SPOKEN) == []


def test_weekdays_in_short_are_left_alone_in_print() -> None:
    assert find("Mon is a people of Burma; the Sun is a star", PRINTED) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("eom", "2016-03-21/2016-03-31"),
        ("the end of the month", "2016-03-21/2016-03-31"),
        ("the beginning of the month", "2016-03-01/2016-03-10"),
        ("the end of the week", "2016-03-18/2016-03-20"),
        ("the start of the year", "2016-01/2016-03"),
        ("the end of the year", "2016-09/2016-12"),
        ("EOD", "2016-03-16T23:59"),
        ("close of business tomorrow", "2016-03-17T23:59"),
        ("the rest of the week", "2016-03-16/2016-03-20"),
        ("year to date", "2016-01-01/2016-03-16"),
        ("earlier this week", "2016-03-14/2016-03-15"),
        ("later this month", "2016-03-16/2016-03-31"),
    ],
)
def test_a_part_of_the_present_unit_in_what_is_spoken(text: str, value: str) -> None:
    assert str(resolve(text, SPOKEN).value) == value


def test_in_print_a_part_of_a_unit_is_the_unit_with_a_modifier() -> None:
    timex = resolve("at the end of the month", PRINTED).timex3
    assert timex is not None
    assert (timex.value, timex.mod) == ("2016-03", "END")


@pytest.mark.parametrize(
    "piece", ["next week ", "the day after ", "mon ", "last 2 ", "this coming "]
)
def test_repeated_beginnings_take_linear_time(piece: str) -> None:
    find("warm up tomorrow", SPOKEN)

    few, many = (fastest(lambda size=size: find(piece * size, SPOKEN)) for size in (500, 2000))
    assert many < 12 * few + 0.1
