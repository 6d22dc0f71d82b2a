"""`resolve` takes one expression: it is believed to be one, and a range is one."""

from typing import Any

import pytest

from resolvers import Anchor, find, resolve
from resolvers.errors import ImpossibleDate, InvalidAnchor, NoTimeExpression, UnknownLanguage


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("March 3-5, 2016", "2016-03-03/2016-03-05"),
        ("from Monday to Friday", "2016-03-14/2016-03-18"),
        ("between 2011 and 2013", "2011/2013"),
    ],
)
def test_a_range_is_one_expression(text: str, value: str) -> None:
    assert str(resolve(text, anchor="2016-03-16").value) == value


def test_running_text_marks_the_ends_of_a_range_by_themselves() -> None:
    found = find("The fair lasts from Monday to Friday.", "2016-03-16")
    assert [expression.text for expression in found] == ["Monday", "Friday"]


@pytest.mark.parametrize("text", ["27/02", "the 27th", "3/14", "1984"])
def test_what_is_doubtful_in_a_sentence_is_believed_by_itself(text: str) -> None:
    assert resolve(text, anchor="2016-03-14").text in text


@pytest.mark.parametrize("text", ["", "   ", "nothing here", "May I?", "version 2.10.3"])
def test_no_expression_is_an_error(text: str) -> None:
    with pytest.raises(NoTimeExpression):
        resolve(text, anchor="2016-03-14")


@pytest.mark.parametrize("text", ["February 30", "31 June 2015", "29 February 2015"])
def test_a_day_that_is_in_no_calendar_is_an_error_and_found_without_a_value(text: str) -> None:
    with pytest.raises(ImpossibleDate, match=text):
        resolve(text, anchor="2016-03-14")
    (found,) = find(f"On {text} nothing was sent.", "2016-03-14")
    assert (found.value, bool(found.note)) == (None, True)


def test_another_language_is_read_by_dateparser_and_the_note_says_so() -> None:
    found = resolve("14 mars 2016", language="sv")
    assert (str(found.value), found.rule) == ("2016-03-14", "dateparser")
    assert "dateparser" in found.note


def test_a_regional_tag_falls_back_on_its_language() -> None:
    assert str(resolve("14 de março de 2016", language="pt-BR").value) == "2016-03-14"


def test_a_language_that_nobody_reads_is_an_error() -> None:
    with pytest.raises(UnknownLanguage):
        resolve("tlhIngan", language="tlh")


def test_a_publication_that_is_no_date_is_an_error() -> None:
    with pytest.raises(InvalidAnchor, match="publication"):
        Anchor("the day after")


def test_a_converted_julian_date_says_so() -> None:
    found = resolve("14 October 1066", Anchor(julian_before_1582=True))
    assert (str(found.value), found.how) == ("1066-10-20", "converted from the Julian calendar")


def test_weeks_from_sunday_say_so_and_keep_the_number_of_their_monday() -> None:
    found = resolve("the week of March 6", Anchor("2016-03-14", sunday_weeks=True))
    assert str(found.value) == "2016-W10"
    assert (str(found.edtf), found.how) == ("2016-03-06/2016-03-12", "weeks start on Sunday")


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("next Friday", "2016-03-25", "2016-03-18"),
        ("next weekend", "2016-W12-WE", "2016-W11-WE"),
        ("this weekend", "2016-W11-WE", "2016-W10-WE"),
        ("next May", "2016-05", "2017-05"),
        ("5 years ago", "2011", "2011-03-14"),
        ("midnight", "2016-03-15T00", "2016-03-14T00"),
        ("03/04/2015", "2015-03-04", "2015-04-03"),
        ("half past five", "2016-03-14T05:30", "2016-03-14T17:30"),
    ],
)
def test_the_other_reading_of_a_convention_is_kept(text: str, value: str, other: str) -> None:
    found = resolve(text, anchor="2016-03-14")
    assert str(found.value) == value
    assert other in map(str, found.alternatives)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"domain": "chat"}, "news, narrative, colloquial"),
        ({"tense": "perfect"}, "past, present, future"),
        ({"next_weekday": "never"}, "following week, nearest"),
        ({"fiscal_year_start": 13}, "fiscal_year_start is a month"),
    ],
)
def test_a_convention_that_is_none_is_an_error(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidAnchor, match=message):
        Anchor("2016-03-14", **wrong)


def test_conventions_may_be_given_by_name() -> None:
    assert str(resolve("next Friday", Anchor("2016-03-14", next_weekday="nearest")).value) == (
        "2016-03-18"
    )
    named = Anchor("2016-03-14", next_weekday="following week", tense="past")
    assert str(resolve("next Friday", named).value) == "2016-03-25"
