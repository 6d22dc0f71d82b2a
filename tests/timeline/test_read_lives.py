"""Births, deaths and ages: what a biography says of time without a date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.extract.ages import ages


def bounds(text: str, event: str, published: str | None = None) -> str:
    return str(timeline.from_text(text, published)[event].bounds)


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Ada was born on 3 May 1950 in Leeds.", "born", "1950-05-03"),
        ("Born in Hull on 4 March 1932, he became a potter.", "Born", "1932-03-04"),
        ("Otto was born in 382 BC.", "born", "BC0382-01-01/BC0382-12-31"),
    ],
)
def test_to_be_born_is_an_event(text: str, event: str, expected: str) -> None:
    assert bounds(text, event) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind (12 May 1871 – 3 October 1948) kept a garden.",
        "Ada Lind (12 May 1871–3 October 1948) was a botanist.",
    ],
)
def test_a_bracket_after_a_name_tells_a_birth_and_a_death(text: str) -> None:
    assert bounds(text, "birth of Ada Lind") == "1871-05-12"
    assert bounds(text, "death of Ada Lind") == "1948-10-03"


def test_years_in_a_bracket_are_a_life_where_a_person_is_told_of() -> None:
    assert bounds("Lind (1871–1948) was a botanist.", "birth") == "1871-01-01/1871-12-31"
    assert bounds("Ito (b. 1950) left early.", "birth of Ito") == "1950-01-01/1950-12-31"
    assert bounds("Eng (c. 1420–1471) was a monk.", "birth") == "1420-01-01/1420-12-31"
    named = "Maria Holt (née Lind; 14 February 1880 – 2 June 1961) kept a garden."
    assert bounds(named, "birth of Maria Holt") == "1880-02-14"
    for thing in ("Ostland (1949–1990) was a state.", "The Tower (1949–1990) stood empty."):
        assert not [e for e in timeline.from_text(thing).events if e.label.startswith("birth")]


@pytest.mark.parametrize(
    ("told", "event", "expected"),
    [
        ("He went to sea at fourteen.", "went", "1946-03-04/1947-03-03"),
        ("At the age of 23 he sailed to Lima.", "sailed", "1955-03-04/1956-03-03"),
        ("At 20 he sailed to Lima.", "sailed", "1952-03-04/1953-03-03"),
        ("He died aged 77.", "died", "2009-03-04/2010-03-03"),
        ("He married in his early thirties.", "married", "1962-03-04/1966-03-03"),
        ("When he was six, he moved to Leeds.", "moved", "1938-03-04/1939-03-03"),
        ("He was 23 when he sailed to Lima.", "sailed", "1955-03-04/1956-03-03"),
        ("Knut Hald died aged twenty-one.", "died", "1953-03-04/1954-03-03"),
    ],
)
def test_an_age_puts_an_event_in_a_year_after_the_birth(
    told: str, event: str, expected: str
) -> None:
    assert bounds(f"Knut Hald was born on 4 March 1932. {told}", event) == expected


def test_a_birthday_is_that_day() -> None:
    text = "Ada was born on 4 March 1932. On her fiftieth birthday she sailed to Lima."
    assert timeline.from_text(text)["sailed"].bounds.start_text == "1982-03-04"


@pytest.mark.parametrize(
    "told",
    [
        "Her father died at 50.",
        "Bo Eng died at 50.",
        "The shares closed at 23, up 2.",
    ],
)
def test_an_age_is_that_of_whoever_it_is_told_of(told: str) -> None:
    tl = timeline.from_text(f"Ada Lind was born in 1932. {told}")
    assert not [c for c in tl.claims if c.source.rule == "age at that time"]


def test_what_is_subject_of_several_verbs_keeps_its_name_and_age() -> None:
    text = "Otto was born in 382 BC, came to the throne at 23, and was murdered in 336 BC."
    told = {event.label: str(event.bounds) for event in timeline.from_text(text)}
    assert told["Otto came to the throne at 23"] == "BC0359-01-01/BC0358-12-31"
    assert told["Otto was murdered"] == "BC0336-01-01/BC0336-12-31"


@pytest.mark.parametrize(
    "text",
    ["at 50 per cent", "aged 3 months", "at the age of bronze", "in his sixties song", "at noon."],
)
def test_other_numbers_are_no_ages(text: str) -> None:
    assert [a for a in ages(text) if a.low == a.high] == []


@given(st.text(alphabet="at aged when she was i ,.-123 thirtiesfx"))
def test_ages_are_found_in_order_in_any_text(text: str) -> None:
    found = list(ages(text))
    assert [age.span for age in found] == sorted(age.span for age in found)
    assert all(0 <= age.low <= age.high < 1000 for age in found)
