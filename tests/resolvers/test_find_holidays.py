"""Holidays and observances: by date, weekday, Easter, moon and country."""

from datetime import date

import pytest
from attrs import evolve
from holidays.calendars import _HebrewLunisolar
from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers import Anchor, InvalidAnchor, find, resolve
from resolvers.calendar import civil_from_days, weekday
from resolvers.terms.hebrew import NISAN, SIVAN, TISHRI, days_from_hebrew, hebrew_day_of, new_year
from tests.timing import fastest

NOW = Anchor("2016-03-14T10:30", domain="colloquial", jewish_days_from_eve=False)


def days(text: str, anchor: Anchor = NOW) -> tuple[date, date]:
    """The first and last day of what a text means."""
    found = resolve(text, anchor).interval
    assert found is not None
    assert found.start is not None
    assert found.end is not None
    first, last = (civil_from_days(second // 86_400) for second in (found.start, found.end - 1))
    return date(*first), date(*last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Christmas 2018", date(2018, 12, 25)),
        ("xmas eve 2018", date(2018, 12, 24)),
        ("St. Patrick’s Day 2017", date(2017, 3, 17)),
        ("Thanksgiving Day, 2014", date(2014, 11, 27)),
        ("Black Friday 2014", date(2014, 11, 28)),
        ("MLK Jr. day 2015", date(2015, 1, 19)),
        ("Memorial Day 2019", date(2019, 5, 27)),
        ("Boss's Day 2016", date(2016, 10, 17)),  # the 16th was a Sunday
        ("King's Day 2014", date(2014, 4, 26)),  # the 27th was a Sunday
        ("Easter Monday 2013", date(2013, 4, 1)),
        ("Orthodox Easter 2018", date(2018, 4, 8)),
        ("Ash Wednesday 2019", date(2019, 3, 6)),
        ("World Food Day 2015", date(2015, 10, 16)),
        ("International Workers' Day 2020", date(2020, 5, 1)),
        ("Chinese New Year 2014", date(2014, 1, 31)),
        ("Diwali 2019", date(2019, 10, 27)),
        ("Eid al-Fitr 2018", date(2018, 6, 15)),
        ("Yom Kippur 2018", date(2018, 9, 19)),
        ("Purim 2024", date(2024, 3, 24)),
    ],
)
def test_a_holiday_of_a_year(text: str, day: date) -> None:
    assert days(text) == (day, day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Hanukkah 2018", date(2018, 12, 3), date(2018, 12, 10)),
        ("Ramadan 2018", date(2018, 5, 16), date(2018, 6, 14)),
        ("Lent 2018", date(2018, 2, 14), date(2018, 3, 31)),
        ("Advent 2019", date(2019, 12, 1), date(2019, 12, 24)),
    ],
)
def test_a_feast_of_many_days(text: str, first: date, last: date) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("next thanksgiving", date(2016, 11, 24)),
        ("last Easter", date(2015, 4, 5)),
        ("this Halloween", date(2016, 10, 31)),
        ("Independence Day of last year", date(2015, 7, 4)),
        ("last year's Christmas", date(2015, 12, 25)),
        ("Christmas in three years", date(2019, 12, 25)),
        ("3 days after Easter 2016", date(2016, 3, 30)),
        ("the day after Thanksgiving 2016", date(2016, 11, 25)),
        ("the Monday after Thanksgiving 2016", date(2016, 11, 28)),
        ("the closest Christmas to today", date(2015, 12, 25)),
    ],
)
def test_a_holiday_counted_from_now(text: str, day: date) -> None:
    assert days(text) == (day, day)


def test_a_holiday_that_comes_back_is_a_set() -> None:
    assert str(resolve("every Christmas", NOW).value) == "XXXX-12-25"
    assert str(resolve("each Easter", NOW).value) == "P1Y"


def test_the_weekend_of_a_holiday_holds_the_days_between() -> None:
    assert days("Labor Day weekend 2016") == (date(2016, 9, 3), date(2016, 9, 5))
    assert days("Thanksgiving weekend 2016") == (date(2016, 11, 24), date(2016, 11, 27))
    assert days("the weekend of Halloween 2021") == (date(2021, 10, 30), date(2021, 10, 31))


def test_each_country_has_its_own_days() -> None:
    britain = Anchor("2016-03-14", domain="colloquial", country="GB")
    canada = Anchor("2016-03-14", domain="colloquial", country="CA")
    france = Anchor("2016-03-14", domain="colloquial", country="FR")
    assert days("Mother's Day 2015") == (date(2015, 5, 10), date(2015, 5, 10))
    assert days("Mother's Day 2015", britain) == (date(2015, 3, 15), date(2015, 3, 15))
    assert days("Thanksgiving 2016", canada) == (date(2016, 10, 10), date(2016, 10, 10))
    assert days("Labor Day 2016", france) == (date(2016, 5, 1), date(2016, 5, 1))


def test_a_jewish_holiday_begins_on_the_evening_before_in_talk_or_by_the_anchor() -> None:
    spoken = Anchor("2016-03-14", domain="colloquial")
    printed = Anchor("2016-03-14", domain="news")
    assert days("Yom Kippur 2018", spoken) == (date(2018, 9, 18), date(2018, 9, 18))
    assert days("Yom Kippur 2018", printed) == (date(2018, 9, 19), date(2018, 9, 19))
    by_eve, by_day = (evolve(spoken, jewish_days_from_eve=eve) for eve in (True, False))
    assert days("Yom Kippur 2018", by_eve) == days("Yom Kippur 2018", spoken)
    assert days("Yom Kippur 2018", by_day) == days("Yom Kippur 2018", printed)


def test_a_holiday_without_any_anchor_stays_partial() -> None:
    assert str(resolve("on Christmas Eve").value) == "XXXX-12-24"
    assert str(resolve("on Good Friday").value) == "XXXX-XX-XX"


@pytest.mark.parametrize("year", ["0001-01-01", "9999-12-31", "2999-06-01"])
@pytest.mark.parametrize("name", ["Qingming", "Diwali", "Passover", "Eid", "Independence Day"])
def test_years_without_tables_raise_nothing(year: str, name: str) -> None:
    assert len(find(name, Anchor(year, domain="colloquial", country="GB"))) == 1


def test_where_the_tables_end_nothing_is_invented() -> None:
    found = resolve("Rath Yatra 1850", NOW)
    assert str(found.value) == "1850"
    assert "no table" in found.how


def test_names_that_the_caller_knows_the_dates_of_are_read_like_holidays() -> None:
    known = Anchor(
        "2016-03-14", known={"the Games": "2016-08-05/2016-08-21", "Euro 2016": "2016-06-10"}
    )
    text = "Before the  GAMES, and two days after Euro 2016, we meet."
    assert [(found.text, str(found.value)) for found in find(text, known)] == [
        ("the  GAMES", "2016-08-05/2016-08-21"),
        ("two days after Euro 2016", "2016-06-12"),
    ]
    assert str(resolve("a week after the Games", known).value) == "2016-08-28"
    assert find("the games went on", "2016-03-14") == []


def test_a_known_name_needs_a_date() -> None:
    with pytest.raises(InvalidAnchor, match="the Games"):
        Anchor(known={"the Games": None})


@pytest.mark.parametrize(
    "text",
    [
        "He lent me a hand.",
        "the advent of steam",
        "a new day",
        "the boss said so",
        "the world of the day",
        "a flag at the door",
    ],
)
def test_common_words_are_no_holidays(text: str) -> None:
    assert not [found for found in find(text, "2016-03-14") if found.rule == "holiday"]


@given(st.integers(1, 9000))
@settings(max_examples=50, deadline=None)
def test_the_hebrew_year_keeps_its_rules(year: int) -> None:
    start, length = new_year(year), new_year(year + 1) - new_year(year)
    assert length in (353, 354, 355, 383, 384, 385)
    assert weekday(start) not in (6, 2, 4)  # never a Sunday, Wednesday or Friday
    assert days_from_hebrew(year, SIVAN, 6) - days_from_hebrew(year, NISAN, 15) == 51 - 1
    assert new_year(year + 1) - days_from_hebrew(year, NISAN, 15) == 163


def test_hebrew_days_agree_with_the_holidays_package() -> None:
    table = _HebrewLunisolar()
    for year in range(1950, 2100):
        for name, month, day in (
            ("passover", NISAN, 15),
            ("shavuot", SIVAN, 6),
            ("yom_kippur", TISHRI, 10),
        ):
            expected = getattr(table, f"{name}_date")(year)
            assert hebrew_day_of(year, month, day) == expected.toordinal()


@pytest.mark.parametrize("piece", ["international day of ", "new year ", "St. ", "orthodox "])
def test_repeated_beginnings_of_names_take_linear_time(piece: str) -> None:
    find("warm up at Christmas", NOW)
    few, many = (fastest(lambda size=size: find(piece * size, NOW)) for size in (200, 800))
    assert many < 12 * few + 0.1
