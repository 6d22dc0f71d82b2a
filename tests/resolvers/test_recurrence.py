"""Recurrences: when they happen, and the rule of RFC 5545, each checked by dateutil."""

import itertools
from datetime import datetime

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from resolvers.datetimes import from_datetime
from resolvers.errors import NotExpressible
from resolvers.find import resolve
from resolvers.granularity import Granularity
from resolvers.quantifier import days_picked
from resolvers.recurrence import occurrences, to_rrule
from resolvers.values import Duration, Interval, Partial, Recurrence
from timeline.strategies import recurrences

PATTERNS = [
    "XXXX-WXX-2", "XXXX-WXX-7", "XXXX-07-04", "XXXX-02-29", "XXXX-XX-15", "XXXX-XX-31",
    "XXXX-W01", "XXXX-01-XX", "XXXX-WXX-X", "XXXX-W53-X",
    "XXXX-XX-XX", "XXXX-WXX-2T09", "XXXX-XX-XXT17:30", "XXXX-12-24T18:00:00",
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
def test_occurrences_are_those_of_the_rule(pattern: str) -> None:
    recurrence = Recurrence(Partial(pattern))
    begin, end = datetime(2015, 1, 1), datetime(2022, 1, 1)
    rule = rrulestr(to_rrule(recurrence), dtstart=begin).between(begin, end, inc=True)
    expected = [from_datetime(moment) for moment in rule if moment < end]
    within = Interval(from_datetime(begin), from_datetime(end), Granularity.DAY)
    assert [found.start for found in occurrences(recurrence, within)] == expected


@given(
    st.sampled_from(["days", "weeks", "months", "quarters", "years"]),
    st.integers(1, 5),
    st.datetimes(datetime(1990, 1, 1), datetime(2020, 1, 1)).filter(lambda at: at.day <= 28),
)
def test_periods_step_as_the_rule_does(unit: str, amount: int, begin: datetime) -> None:
    begin = begin.replace(microsecond=0)
    recurrence = Recurrence(Duration.of(**{unit: amount}))
    expected = itertools.islice(rrulestr(to_rrule(recurrence), dtstart=begin), 20)
    found = occurrences(recurrence, Interval(from_datetime(begin), None, Granularity.SECOND))
    starts = [interval.start for interval in itertools.islice(found, 20)]
    assert starts == [from_datetime(moment) for moment in expected]


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("XXXX-WXX", "2016-W10"),
        ("XXXX-WXX-WE", "2016-W09-WE"),
        ("XXXX-12", "2016-12"),
        ("XXXX-SU", "2016-SU"),
        ("XXXX-WI", "2016-WI"),
        ("XXXX-WXX-5TEV", "2016-03-04TEV"),
        ("201X-Q1", "2017-Q1"),
    ],
)
def test_units_that_recur(pattern: str, first: str) -> None:
    year = Interval(Interval.day(2016, 3, 1).start, None, Granularity.DAY)
    assert str(next(occurrences(Recurrence(Partial(pattern)), year))) == first


def test_a_month_that_ended_before_is_not_listed() -> None:
    within = Interval.day(2016, 3, 14)
    assert list(occurrences(Recurrence(Partial("XXXX-03")), within)) == []
    assert list(occurrences(Recurrence(Partial("1999-XX-01")), within)) == []


@pytest.mark.parametrize(
    "recurrence",
    [
        Recurrence(Duration.of(years=1), frequency="2X"),
        Recurrence(Duration(((Granularity.DAY, None),))),
        Recurrence(Duration.of(months=1, days=2)),
        Recurrence(Partial("XXXX-XX-XXTXX:30")),
    ],
)
def test_how_often_is_not_when(recurrence: Recurrence) -> None:
    with pytest.raises(NotExpressible, match="how often, not when"):
        occurrences(recurrence, Interval.year(2016))
    with pytest.raises(NotExpressible, match="how often, not when"):
        to_rrule(recurrence)


def test_occurrences_need_a_start() -> None:
    with pytest.raises(NotExpressible, match="need a start"):
        occurrences(Recurrence(Duration.of(days=1)), Interval(None, 0, Granularity.DAY))


@pytest.mark.parametrize(
    ("words", "rule", "days"),
    [
        ("the first Monday of every month", "FREQ=MONTHLY;BYDAY=1MO", ["2016-03-07", "2016-04-04"]),
        ("the last Friday of each month", "FREQ=MONTHLY;BYDAY=-1FR", ["2016-03-25", "2016-04-29"]),
        (
            "every fifth Tuesday of the month",
            "FREQ=MONTHLY;BYDAY=5TU",
            ["2016-03-29", "2016-05-31"],
        ),
        ("every other Wednesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", ["2016-03-02", "2016-03-16"]),
        ("every working day", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", ["2016-03-01", "2016-03-02"]),
        ("every weekend", "FREQ=WEEKLY;BYDAY=SA", ["2016-W09-WE", "2016-W10-WE"]),
        ("every 4 July", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4", ["2016-07-04", "2017-07-04"]),
        ("the 31st of every month", "FREQ=MONTHLY;BYMONTHDAY=31", ["2016-03-31", "2016-05-31"]),
    ],
)
def test_words_and_the_days_they_mean(words: str, rule: str, days: list[str]) -> None:
    recurrence = resolve(words).value
    assert isinstance(recurrence, Recurrence)
    assert to_rrule(recurrence) == rule
    march = Interval(Interval.day(2016, 3, 1).start, None, Granularity.DAY)
    assert [str(day) for day in itertools.islice(occurrences(recurrence, march), 2)] == days


@pytest.mark.parametrize("quantifier", ["EVERY FIRST", "EVERY MONDAY TUESDAY", "EVERY BLUE MONDAY"])
def test_a_quantifier_that_names_no_days_changes_nothing(quantifier: str) -> None:
    assert days_picked(quantifier) is None
    assert to_rrule(Recurrence(Duration.of(months=1), quantifier)) == "FREQ=MONTHLY"


@pytest.mark.parametrize(
    "recurrence",
    [
        Recurrence(Duration.of(days=2), "EVERY WORKING DAY"),
        Recurrence(Duration.of(weeks=1), "EVERY FIRST MONDAY"),
        Recurrence(Duration.of(months=1), "EVERY MONDAY"),
    ],
)
def test_days_that_cannot_be_counted_in_the_period_are_refused(recurrence: Recurrence) -> None:
    with pytest.raises(NotExpressible, match="no rule for"):
        to_rrule(recurrence)


@given(recurrences())
def test_rules_are_written_or_refused_and_dateutil_reads_them(recurrence: Recurrence) -> None:
    try:
        rule = to_rrule(recurrence)
    except NotExpressible:
        return
    begin, end = datetime(2018, 1, 1), datetime(2024, 1, 1)  # a Monday and a New Year's Day
    until = rrulestr(f"{rule};UNTIL=20231231T235959", dtstart=begin)
    within = Interval(from_datetime(begin), from_datetime(end), Granularity.SECOND)
    found = itertools.islice(occurrences(recurrence, within), 20)
    expected = [from_datetime(moment) for moment in itertools.islice(until, 20)]
    assert [interval.start for interval in found] == expected
