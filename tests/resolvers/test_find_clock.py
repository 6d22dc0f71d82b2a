"""Times of day in English: on the clock, in words, in a zone, and together with a day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolvers import Anchor, find
from resolvers.anchor import Tense

NEWS = Anchor("2016-03-14")  # a Monday
SPOKEN = Anchor("2016-03-14T08:00", domain="colloquial")


def values(text: str, anchor: Anchor = NEWS) -> list[str]:
    return [str(found.value) for found in find(text, anchor)]


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("5 p.m.", "17"), ("5pm", "17"), ("five PM", "17"), ("5 p. m.", "17"), ("5:00 pm", "17:00"),
        ("5 o'clock pm", "17"), ("17:00", "17:00"), ("17h00", "17:00"), ("1700 hours", "17:00"),
        ("12 a.m.", "00"), ("12 p.m.", "12"), ("noon", "12:00"), ("5.15pm", "17:15"),
        ("515 p.m.", "17:15"), ("a quarter past 5 pm", "17:15"), ("a quarter to 5 pm", "16:45"),
        ("twenty minutes to 5 pm", "16:40"), ("half past 5 pm", "17:30"),
        ("ten past noon", "12:10"),
        ("five fifteen pm", "17:15"), ("5:15:30 pm", "17:15:30"), ("5 in the PM", "17"),
        ("5 in the afternoon", "17"), ("9 at night", "21"), ("6:30 in the morning", "06:30"),
    ],
)  # fmt: skip
def test_clock_times(written: str, time: str) -> None:
    assert values(f"It began at {written}.") == [f"2016-03-14T{time}"]


@pytest.mark.parametrize(
    ("written", "time"),
    [("at 5", "17"), ("at 5:30", "17:30"), ("at 9", "09"), ("at ten thirty", "10:30"),
     ("@ 3p", "15"), ("at half past two", "14:30"), ("at ten to two", "13:50"),
     ("at eleven oh five", "11:05"), ("around 4ish", "16")],
)  # fmt: skip
def test_what_leaves_the_half_of_the_day_open_looks_ahead_in_talk(written: str, time: str) -> None:
    assert values(f"see you {written}", SPOKEN) == [f"2016-03-14T{time}"]


def test_the_past_tense_looks_back() -> None:
    looking_back = Anchor("2016-03-14T08:00", domain="colloquial", tense=Tense.PAST)
    assert values("at 5", looking_back) == ["2016-03-14T05"]
    assert values("at 11 pm", looking_back) == ["2016-03-13T23"]


def test_a_bare_hour_is_no_time_in_print_and_none_before_a_noun() -> None:
    assert values("It closed at 5.") == []
    assert values("It stands at 5 percent.", SPOKEN) == []
    assert values("at 5 Main Street", SPOKEN) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Friday at noon", "2016-03-11T12:00"),
        ("3 p.m. on Tuesday, March 8", "2016-03-08T15"),
        ("March 8, 2015 10:15 a.m.", "2015-03-08T10:15"),
        ("8 May 2015, 22:30", "2015-05-08T22:30"),
        ("yesterday at half past nine", "2016-03-13T09:30"),
        ("8 o'clock last night", "2016-03-13T20"),
        ("tomorrow evening at 8", "2016-03-15T20"),
        ("Mon 3 p.m.", "2016-03-14T15"),
    ],
)
def test_a_time_on_a_day(text: str, value: str) -> None:
    assert values(text) == [value]


def test_the_other_half_of_the_day_is_an_alternative() -> None:
    (found,) = find("on Friday at 5:30", NEWS)
    assert str(found.value) == "2016-03-11T05:30"
    assert "2016-03-11T17:30" in [str(value) for value in found.alternatives]


@pytest.mark.parametrize(
    ("written", "offset"),
    [("5 p.m. EST", "-05:00"), ("5 p.m. (GMT)", "Z"), ("5 p.m. UTC+2", "+02:00"),
     ("5 p.m. London time", "Z"), ("5 p.m. Eastern Time", "-05:00"), ("5 p.m. IST", "+05:30"),
     ("17:00:00 -0330", "-03:30")],
)  # fmt: skip
def test_a_zone_is_kept_with_the_value(written: str, offset: str) -> None:
    (value,) = values(f"It begins at {written}")
    assert value.startswith("2016-03-14T17")
    assert value.endswith(offset)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2016-03-14T09:26:53", "2016-03-14T09:26:53"),
        ("2016-03-14 09:26", "2016-03-14T09:26"),
        ("20160314T092653Z", "2016-03-14T09:26:53Z"),
        ("2016-03-14T09:26:53.589793+05:30", "2016-03-14T09:26:53+05:30"),
        ("2016-W11-1T09", "2016-03-14T09"),
        ("Mon, 14 Mar 2016 09:26:53 +0000", "2016-03-14T09:26:53Z"),
        ("Mon Mar 14 09:26:53 2016", "2016-03-14T09:26:53"),
        ("P1Y2M3DT4H5M6.5S", "P1Y2M3DT4H5M6.5S"),
    ],
)
def test_machine_notations(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Saturday night", "2016-03-12TNI"), ("in the morning of 3 May 2015", "2015-05-03TMO"),
        ("May 3, 2015 in the evening", "2015-05-03TEV"), ("yesterday afternoon", "2016-03-13TAF"),
    ],
)  # fmt: skip
def test_parts_of_days(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_greeting_is_no_part_of_the_day() -> None:
    assert values("Good morning all", SPOKEN) == []


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_is_read_back_from_both_clocks(hour: int, minute: int) -> None:
    value = [f"2016-03-14T{hour:02d}:{minute:02d}"]
    half = "a.m." if hour < 12 else "p.m."
    assert values(f"at {hour:02d}:{minute:02d}") == value
    assert values(f"at {hour % 12 or 12}:{minute:02d} {half}") == value


@pytest.mark.parametrize("published", [None, "2023-05-09", "2023-06-01"])
def test_the_lines_of_a_log_go_on_from_the_day_of_its_title_over_midnight(
    published: str | None,
) -> None:
    log = (
        "Incident log, 8 May 2023\n\n22:47 Alarm on pump 3.\n23:30 Pump 3 stopped.\n"
        "00:12 Pressure drops below limit.\n01:05 Engineer arrives.\n09:00 Review held.\n"
    )
    assert [str(e.value) for e in find(log, published)[1:]] == [
        "2023-05-08T22:47",
        "2023-05-08T23:30",
        "2023-05-09T00:12",
        "2023-05-09T01:05",
        "2023-05-09T09:00",
    ]


def test_the_time_that_a_race_took_is_no_clock_time() -> None:
    assert [e.text for e in find("She won in 1:55.4 on Sunday at 8:30.")] == ["Sunday at 8:30"]
