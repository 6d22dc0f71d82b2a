"""Calendar dates in English, in every order and notation that people and machines write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolvers import Anchor, find
from resolvers.calendar import civil_from_days, days_from_civil
from resolvers.values import Interval

NEWS = Anchor("2016-03-14")  # a Monday
BRITISH = Anchor("2016-03-14", country="GB")
SPOKEN = Anchor("2016-03-14T08:00", domain="colloquial")


def values(text: str, anchor: Anchor = NEWS) -> list[str]:
    return [str(found.value) for found in find(text, anchor)]


@pytest.mark.parametrize(
    "written",
    [
        "March 3, 2015", "3 March 2015", "Mar. 3rd 2015", "the 3rd of March, 2015",
        "the third day of March 2015", "Tuesday, March 3, 2015", "Tue 3-Mar-2015", "03Mar2015",
        "2015-03-03", "2015/3/3", "2015.03.03", "2015 Mar 3", "2015/Mar/03", "March-03, 2015",
        "March 3 , 2015", "on the third of March two thousand and fifteen", "20150303",
        "2015-062", "2015-W10-2", "2015W102",
    ],
)  # fmt: skip
def test_one_day_in_many_notations(written: str) -> None:
    assert values(f"It opened {written}.") == ["2015-03-03"]


def test_the_order_of_day_and_month_is_that_of_the_country() -> None:
    assert values("Due 4/3/2015.") == ["2015-04-03"]
    assert values("Due 4/3/2015.", BRITISH) == ["2015-03-04"]


def test_the_other_order_is_an_alternative() -> None:
    (found,) = find("Due 4/3/2015.", NEWS)
    assert [str(value) for value in found.alternatives] == ["2015-03-04"]
    assert found.how == "month first"


@pytest.mark.parametrize("written", ["25/12/2015", "12/25/2015", "25-12-2015", "25.12.2015"])
def test_an_order_that_the_calendar_forbids_is_never_taken(written: str) -> None:
    assert values(written) == values(written, BRITISH) == ["2015-12-25"]


@pytest.mark.parametrize(
    ("written", "year"),
    [("May 9, '98", 1998), ("9-May-98", 1998), ("9 May 45", 1945), ("5/9/14", 2014),
     ("5/9/35", 2035), ("5/9/37", 1937)],
)  # fmt: skip
def test_two_digits_are_a_year_around_the_anchor(written: str, year: int) -> None:
    assert values(written) == [f"{year}-05-09"]


def test_two_digits_that_may_be_an_hour_are_no_year() -> None:
    assert values("On 5 May 2015 and 9 May 10:30") == ["2015-05-05", "2016-05-09T10:30"]


@pytest.mark.parametrize(
    ("written", "value"),
    [("03/2015", "2015-03"), ("March '15", "2015-03"), ("Mar/2015", "2015-03"),
     ("March of 2015", "2015-03"), ("2015-03", "2015-03"), ("Mar 98", "1998-03")],
)  # fmt: skip
def test_months_with_a_year(written: str, value: str) -> None:
    assert values(f"It closed in {written}.") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("born in 44 BC", "BC0044"), ("on 15 March 44 BC", "BC0044-03-15"),
        ("in AD 79", "0079"), ("the 24th of August, AD 79", "0079-08-24"),
        ("490-479 BC", "BC0490/BC0479"), ("the 490s BC", "BC049"),
        ("the fifth century B.C.", "BC04"), ("in 1200 BCE", "BC1200"), ("in 800 C.E.", "0800"),
    ],
)  # fmt: skip
def test_eras(text: str, value: str) -> None:
    assert values(text, Anchor(domain="colloquial")) == [value]


@pytest.mark.parametrize(
    ("text", "value", "modifier"),
    [("circa 1860", "1860", "APPROX"), ("c.1860", "1860", "APPROX"), ("ca. 1860", "1860", "APPROX"),
     ("about May 1860", "1860-05", "APPROX"), ("the late 17th century", "16", "END"),
     ("before 1860", "1860", "BEFORE"), ("the early 1860s", "186", "START")],
)  # fmt: skip
def test_vague_dates_as_catalogues_have_them(text: str, value: str, modifier: str) -> None:
    (found,) = find(text, Anchor(domain="colloquial"))
    assert found.timex3 is not None
    assert (found.timex3.value, found.timex3.mod) == (value, modifier)


def test_a_question_mark_in_a_catalogue_is_doubt_and_in_a_question_is_none() -> None:
    assert values("1860?") == ["1860?"]
    assert values("He died (1860?) in Rome.") == ["1860?"]
    assert values("Was it in 1860?") == ["1860"]


def test_hundreds_are_centuries_but_for_the_present_one() -> None:
    assert values("in the 1800s") == ["18"]
    assert values("in the 1860s") == ["186"]
    assert values("in the 2000s") == ["200"]


@pytest.mark.parametrize(
    "text", ["February 30", "30 February 2015", "2/29/2015", "2015-02-29", "31 April 2016"]
)
def test_an_impossible_date_has_no_value_and_a_note(text: str) -> None:
    (found,) = find(f"It was due on {text}.", NEWS)
    assert found.value is None
    assert found.note


def test_29_february_without_a_year_is_one_that_exists() -> None:
    assert values("on February 29", Anchor("2017-05-01")) == ["2016-02-29"]


@pytest.mark.parametrize(
    "text",
    [
        "Version 1.10.30 is out.", "Call 555-2016.", "Part 133-03-03-2020 broke.", "It cost $2016.",
        "8/32/2014", "2014/13/32", "IPv4 10.12.2015.7", "ISBN 978-1-2016-12-1", "abc2016def",
        "2010-2015-86", "a 3-2 win", "room 20161399",
    ],
)  # fmt: skip
def test_numbers_that_are_no_dates(text: str) -> None:
    assert [found.text for found in find(text, NEWS) if found.value is not None] == []


def test_day_and_month_alone_are_numbers_in_print_and_a_date_in_talk() -> None:
    assert values("Mix 3/14 of it.") == []
    assert values("see you 3/20", SPOKEN) == ["2016-03-20"]
    assert values("add 1/2 cup", SPOKEN) == []


def test_a_day_of_the_month_by_itself() -> None:
    assert values("come on the 21st", SPOKEN) == ["2016-03-21"]
    assert values("Monday the 21st", SPOKEN) == ["2016-03-21"]
    assert values("on the 4th floor", SPOKEN) == []


def test_what_is_spoken_looks_ahead_unless_the_date_is_just_past() -> None:
    assert values("July 4", Anchor("2016-08-01", domain="colloquial")) == ["2016-07-04"]
    assert values("January 4", Anchor("2016-08-01", domain="colloquial")) == ["2017-01-04"]


def test_a_list_of_days_shares_its_month() -> None:
    assert values("on 3 and 5 May 2015") == ["2015-05-03", "2015-05-05"]


def test_odd_unicode_changes_nothing() -> None:
    assert values("on\u00a03\u2009March\u202f2015") == ["2015-03-03"]
    assert values("in ’98") == ["1998"]
    assert values("1990–1995", Anchor(domain="colloquial")) == ["1990/1995"]
    assert values("\u0663 March 2015") == values("3 March 2015")  # Arabic-Indic digits


@given(st.integers(days_from_civil(1000), days_from_civil(2999)))
def test_every_day_is_read_back_from_its_notations(day: int) -> None:
    year, month, of_month = civil_from_days(day)
    value = [str(Interval.day(year, month, of_month))]
    names = "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.".split()
    assert values(f"{year:04d}-{month:02d}-{of_month:02d}") == value
    assert values(f"{month}/{of_month}/{year:04d}") == value
    assert values(f"{of_month} {names[month - 1][:3]} {year:04d}") == value
    assert values(f"{names[month - 1]} {of_month}, {year:04d}") == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opened on 3&nbsp;May 2019.", "3&nbsp;May 2019"),
        ("It opened on 3 Sep\u00adtember 2019.", "3 Sep\u00adtember 2019"),
        ("It opened on 3&#160;May&#160;2019.", "3&#160;May&#160;2019"),
    ],
)
def test_what_is_set_for_print_or_the_web_is_read_and_quoted_as_it_stands(
    text: str, found: str
) -> None:
    (expression,) = find(text, "2022-05-05")
    assert expression.text == found
    assert str(expression.value).startswith("2019-0")


def test_a_date_in_bold_is_a_date_and_a_number_in_a_sum_is_not() -> None:
    assert [
        str(e.value) for e in find("**1999**, _2001-06-14_, *1826–1830* and **3/14/2016**")
    ] == [
        "1999",
        "2001-06-14",
        "1826",
        "1830",
        "2016-03-14",
    ]
    assert find("2*1999 and a_1999_b") == []


def test_where_dots_part_the_numbers_the_day_stands_first() -> None:
    (dotted,) = find("It burned on 12.4.1925.")
    assert str(dotted.value) == "1925-04-12"
    assert [str(other) for other in dotted.alternatives] == ["1925-12-04"]
    (slashed,) = find("It burned on 12/4/1925.")
    assert str(slashed.value) == "1925-12-04"
