"""Named periods, working days and sets of times."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers import Anchor, Interval, find, resolve
from resolvers.calendar import weekday
from resolvers.terms.workdays import working_day

PRINTED = Anchor("2016-03-14")  # a Monday
SPOKEN = Anchor("2016-03-14T10:30", domain="colloquial")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Q3 2015", "2015-Q3"),
        ("2018Q4", "2018-Q4"),
        ("18q4", "2018-Q4"),
        ("the second quarter of next year", "2017-Q2"),
        ("H1 2019", "2019-H1"),
        ("the second half of 1989", "1989-H2"),
        ("the spring of 1862", "1862-SP"),
        ("week 11", "2016-W11"),
        ("week 3 of 2027", "2027-W03"),
        ("the week of March 3", "2016-W09"),
        ("the week commencing March 7", "2016-W10"),
        ("school year 2014", "2014-08/2015-07"),
    ],
)
def test_a_named_period(text: str, value: str) -> None:
    assert str(resolve(text, SPOKEN).value) == value


def test_the_weekend_is_ahead_in_what_is_spoken_and_past_in_print() -> None:
    assert str(resolve("the weekend", SPOKEN).value) == "2016-W11-WE"
    assert str(resolve("They met over the weekend.", PRINTED).value) == "2016-W10-WE"


@pytest.mark.parametrize("text", ["the fall of Rome", "the spring water", "a half of 1989 votes"])
def test_what_only_looks_like_a_season_or_a_half(text: str) -> None:
    assert not [f for f in find(text, PRINTED) if f.rule in ("season", "half year")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in 3 business days", "2016-03-17"),
        ("five working days ago", "2016-03-07"),
        ("two business days after March 11", "2016-03-15"),
        ("the next 4 business days", "2016-03-15/2016-03-18"),
        ("next weekday", "2016-03-15"),
    ],
)
def test_working_days_pass_over_the_weekend(text: str, value: str) -> None:
    assert str(resolve(text, SPOKEN).value) == value


@given(st.integers(700_000, 760_000), st.integers(1, 400))
@settings(max_examples=80, deadline=None)
def test_working_days_are_as_many_as_were_counted(day: int, count: int) -> None:
    later = working_day(day, count)
    assert weekday(later) < 5
    assert sum(weekday(between) < 5 for between in range(day + 1, later + 1)) == count
    earlier = working_day(day, -count)
    assert sum(weekday(between) < 5 for between in range(earlier, day)) == count


@pytest.mark.parametrize(
    ("text", "value", "quant", "freq"),
    [
        ("every Tuesday", "XXXX-WXX-2", "EVERY", None),
        ("each Friday morning", "XXXX-WXX-5TMO", "EACH", None),
        ("on Mondays", "XXXX-WXX-1", None, None),
        ("Saturday nights", "XXXX-WXX-6TNI", None, None),
        ("every day", "P1D", "EVERY", None),
        ("every other week", "P2W", "EVERY", None),
        ("every third month", "P3M", "EVERY", None),
        ("every two weeks", "P2W", "EVERY", None),
        ("weekly", "P1W", None, None),
        ("semi-annually", "P6M", None, None),
        ("twice a year", "P1Y", None, "2X"),
        ("3 times per day", "P1D", None, "3X"),
        ("each July", "XXXX-07", "EACH", None),
        ("every summer", "XXXX-SU", "EVERY", None),
        ("on weekdays", "P1D", "EVERY WORKING DAY", None),
    ],
)
def test_a_set_of_times(text: str, value: str, quant: str | None, freq: str | None) -> None:
    timex = resolve(text, PRINTED).timex3
    assert timex is not None
    assert (timex.type, timex.value, timex.quant, timex.freq) == ("SET", value, quant, freq)


def test_a_part_of_a_period_lies_within_it() -> None:
    for unit in ("day", "week", "month", "quarter", "year"):
        whole = resolve(f"this {unit}", SPOKEN).interval
        assert whole is not None
        for part in ("beginning", "middle", "end") if unit != "day" else ("end",):
            found = resolve(f"the {part} of the {unit}", SPOKEN).interval
            assert isinstance(found, Interval)
            assert found in whole


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("summer 2015", "2015-12/2016-02"),
        ("winter 2015", "2015-06/2015-08"),
        ("last summer", "2015-12/2016-02"),
        ("this autumn", "2016-03/2016-05"),
        ("next spring", "2016-09/2016-11"),
    ],
)
def test_southern_seasons_are_half_a_year_away(text: str, value: str) -> None:
    for southern in (Anchor("2016-03-14", country="AU"), Anchor("2016-03-14", southern=True)):
        (found,) = find(f"They came {text}.", southern)
        assert str(found.value) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the 17th century", "1601/1700"),
        ("this century", "2001/2100"),
        ("the last century", "1901/2000"),
    ],
)
def test_centuries_start_with_the_year_one_by_option(text: str, value: str) -> None:
    (found,) = find(f"It was so in {text}.", Anchor("2016-03-14", centuries_from_one=True))
    assert str(found.value) == value
