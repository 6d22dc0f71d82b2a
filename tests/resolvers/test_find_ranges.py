"""Ranges, bounds, the Nth of a period, and stretches by start and length."""

import pytest

from resolvers import Anchor, Domain, find
from resolvers.timex3 import read_date
from resolvers.values import Interval, Modifier

SPOKEN = Anchor("2016-03-14T08:00", domain="colloquial")  # a Monday
NEWS = Anchor("2016-03-14")


def spoken(text: str) -> list[str]:
    return [str(found.value) for found in find(text, SPOKEN)]


def second(date: str | None) -> int | None:
    value = None if date is None else read_date(date)
    return value.start if isinstance(value, Interval) else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("March 20-25", "2016-03-20/2016-03-25"),
        ("from 20 to 25 March", "2016-03-20/2016-03-25"),
        ("between the 20th and the 25th of March", "2016-03-20/2016-03-25"),
        ("May 3 - 5, 2015", "2015-05-03/2015-05-05"),
        ("from Monday to Friday", "2016-03-21/2016-03-25"),
        ("next Monday until Wednesday", "2016-03-21/2016-03-23"),
        ("10 August - 12 September 2013", "2013-08-10/2013-09-12"),
        ("from December to May 2014", "2013-12/2014-05"),
        ("June-August 1992", "1992-06/1992-08"),
        ("in 2011-13", "2011/2013"),
        ("1851-52", "1851/1852"),
        ("between 1998 and 2003", "1998/2003"),
        ("the 17th-19th centuries", "16/18"),
        ("5/1-5/7/2015", "2015-05-01/2015-05-07"),
        ("2015-03-28 17:00/2015-03-29 21:00", "2015-03-28T17:00/2015-03-29T21:00"),
    ],
)
def test_ranges_of_dates_share_what_one_end_leaves_out(text: str, value: str) -> None:
    assert spoken(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9-11am", "2016-03-14T09/2016-03-14T11"),
        ("3:30-6 p.m.", "2016-03-14T15:30/2016-03-14T18:00"),
        ("from 11 to 1pm", "2016-03-14T11/2016-03-14T13"),
        ("11pm to 2am", "2016-03-14T23/2016-03-15T02"),
        ("10:00 - 21:45", "2016-03-14T10:00/2016-03-14T21:45"),
        ("Friday from 9 to 5", "2016-03-18T09/2016-03-18T17"),
        ("9-11 on Friday", "2016-03-18T09/2016-03-18T11"),
        ("between 3 and 5 tomorrow", "2016-03-15T03/2016-03-15T05"),
        ("tonight from 7 to 9:30", "2016-03-14T19:00/2016-03-14T21:30"),
        ("5-7 in the afternoon", "2016-03-14T17/2016-03-14T19"),
        ("20 March 2016 22:00 - 01:00", "2016-03-20T22:00/2016-03-21T01:00"),
        ("3 May 8 am - 4 May 9 am", "2016-05-03T08/2016-05-04T09"),
    ],
)  # fmt: skip
def test_hours_share_the_day_and_the_half_of_it(text: str, value: str) -> None:
    assert spoken(text) == [value]


def test_a_range_in_print_is_two_expressions_and_one_in_talk() -> None:
    text = "from May 3, 2015 to June 5, 2015"
    assert [str(f.value) for f in find(text, NEWS)] == ["2015-05-03", "2015-06-05"]
    assert spoken(text) == ["2015-05-03/2015-06-05"]


def test_a_range_with_an_impossible_end_has_no_value() -> None:
    assert [found.value for found in find("February 20 - 30, 2015", SPOKEN)] == [None]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("before 2010", None, "2010-01-01"),
        ("after 2010", "2011-01-01", None),
        ("since May 3, 2015", "2015-05-03", None),
        ("until May 3, 2015", None, "2015-05-04"),
        ("no later than May 3, 2015", None, "2015-05-04"),
        ("prior to May 2015", None, "2015-05-01"),
        ("as of May 3, 2015", "2015-05-03", None),
        ("in 2012 or later", "2012-01-01", None),
        ("from 1990 on", "1990-01-01", None),
        ("before 5 pm", None, "2016-03-14T17:00"),
        ("tomorrow after 4pm", "2016-03-15T16:00", None),
    ],
)
def test_bounds_open_the_time_meant(text: str, start: str | None, end: str | None) -> None:
    (found,) = find(text, SPOKEN)
    assert found.interval is not None
    assert (found.interval.start, found.interval.end) == (second(start), second(end))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the second Tuesday of May 2015", "2015-05-12"),
        ("the last Sunday in March 2014", "2014-03-30"),
        ("the first Friday of next month", "2016-04-01"),
        ("the last day of February 2016", "2016-02-29"),
        ("the third last day of May 2015", "2015-05-29"),
        ("the first week of 2021", "2021-W01"),
        ("the last week of 2019", "2019-W52"),
        ("the first ten days of May 2015", "2015-05-01/2015-05-10"),
        ("the 20th of last month", "2016-02-20"),
        ("the 9th month of 2010", "2010-09"),
    ],
)
def test_the_nth_of_a_period(text: str, value: str) -> None:
    assert spoken(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three days starting next Monday", "2016-03-21/2016-03-23"),
        ("from 2pm for two hours", "2016-03-14T14/2016-03-14T16"),
        ("for 90 minutes from 10 am", "2016-03-14T10:00/2016-03-14T11:30"),
    ],
)
def test_stretches_by_start_and_length(text: str, value: str) -> None:
    assert spoken(text) == [value]


def test_scores_ratios_and_votes_are_no_hours() -> None:
    for text in ("They won 3-2.", "a 10-4 vote", "odds of 5 to 1", "from 3 to 5 people"):
        assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the first half of the 19th century", "1800/1849"),
        ("the last quarter of the 18th century", "1775/1799"),
        ("the second half of the 1860s", "1865/1869"),
        ("1860-5", "1860/1865"),
    ],
)
def test_parts_of_centuries_and_short_ranges_of_years(text: str, value: str) -> None:
    assert spoken(text) == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from Monday to Wednesday next week", ["2016-03-21", "2016-03-23"]),
        ("from next Monday to Friday", ["2016-03-21", "2016-03-25"]),
        ("from Friday to Sunday, 9 May 2010", ["2010-05-07", "2010-05-09"]),
        ("from 3 May 2010 to June", ["2010-05-03", "2010-06"]),
        ("from Sept. 14 to Thursday", ["2015-09-14", "2016-03-10"]),
    ],
)
def test_in_print_each_end_of_a_range_takes_what_the_other_says(
    text: str, values: list[str]
) -> None:
    found = find(f"He bought shares {text}.", Anchor("2016-03-14", domain=Domain.NEWS))
    assert [str(one.value) for one in found] == values


def test_as_of_a_day_is_that_day_where_it_is_told_as_past() -> None:
    (then,) = find("As of 30 September 2015, it had ten shops.", NEWS)
    (since,) = find("As of 1 July 2016, smokers will pay more.", NEWS)
    assert isinstance(then.value, Interval)
    assert isinstance(since.value, Interval)
    assert then.value.modifier is None
    assert since.value.modifier is Modifier.ON_OR_AFTER


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It met on July 13th through 15th.", ["July 13th 2015-07-13", "15th 2015-07-15"]),
        ("They came on May 4 and 5.", ["May 4 2015-05-04", "5 2015-05-05"]),
        ("Come July 4th or 5th at 3 pm.", ["July 4th 2016-07-04T15", "5th at 3 pm 2016-07-05T15"]),
    ],
)
def test_print_marks_each_end_and_each_day_with_its_month(text: str, found: list[str]) -> None:
    assert [f"{expression.text} {expression.value}" for expression in find(text, NEWS)] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Our stay is from 18 December for ten days.", "2016-12-18/2016-12-27"),
        ("How many ships docked from March to date?", "2016-03-01/2016-03-14"),
        ("We leave in the next fortnight.", "2016-W12/2016-W13"),
        ("The bus is ten minutes out.", "2016-03-14T08:10"),
        ("See you next next Friday.", "2016-03-25"),
        ("See you nextweek.", "2016-W12"),
        ("Only on 3 May and after my work is done.", "2016-05-03"),
    ],
)
def test_what_is_said_of_plans(text: str, value: str) -> None:
    assert spoken(text) == [value]
