"""TIMEX3: every value reads back as itself; the notations of TimeML."""

import pytest
from hypothesis import given

from resolvers.errors import InvalidValue
from resolvers.granularity import Granularity
from resolvers.timex3 import Timex3, from_timex3, read_date, to_timex3
from resolvers.values import Duration, Interval, Modifier, Partial, Recurrence, Reference, Value
from timeline.strategies import values


@given(values())
def test_every_value_reads_back_as_itself(value: Value) -> None:
    assert from_timex3(to_timex3(value)) == value


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("2016-03-14", Granularity.DAY),
        ("2016-W11", Granularity.WEEK),
        ("2016-W11-WE", Granularity.WEEKEND),
        ("2016-03", Granularity.MONTH),
        ("2015-Q3", Granularity.QUARTER),
        ("2015-H1", Granularity.HALF_YEAR),
        ("2015-WI", Granularity.SEASON),
        ("BC0044", Granularity.YEAR),
        ("BC10000", Granularity.YEAR),
        ("Y20000", Granularity.YEAR),
        ("199", Granularity.DECADE),
        ("19", Granularity.CENTURY),
        ("BC04", Granularity.CENTURY),
        ("1", Granularity.MILLENNIUM),
        ("Y2000X", Granularity.DECADE),
        ("BC100XX", Granularity.CENTURY),
        ("2016-03-14TMO", Granularity.PART_OF_DAY),
        ("2016-03-14T05", Granularity.HOUR),
        ("2016-03-14T05:30", Granularity.MINUTE),
        ("2016-03-14T05:30:59Z", Granularity.SECOND),
        ("2016-03-14T05:30-03:30", Granularity.MINUTE),
        ("2011/2013", Granularity.YEAR),
        ("2011/..", Granularity.YEAR),
        ("../2011-05", Granularity.MONTH),
        ("2015-07/2016-06/P1Y", Granularity.YEAR),
        ("2016-03-14T09/2016-03-14T12/TMO", Granularity.PART_OF_DAY),
        ("XXXX-02-27", Granularity.DAY),
        ("1998-WXX", Granularity.WEEK),
        ("XXXX-WXX-2", Granularity.DAY),
        ("BCXXXX-XX-XX", Granularity.DAY),
        ("XXXX-XX-XXTXX:30", Granularity.MINUTE),
        ("XXXX-XX-XXTEV", Granularity.PART_OF_DAY),
    ],
)
def test_notations_and_their_units(text: str, unit: Granularity) -> None:
    value = read_date(text)
    assert value.granularity is unit
    assert str(value) == text


@pytest.mark.parametrize(
    ("text", "same_as"),
    [
        ("199X", "199"),
        ("19XX", "19"),
        ("BC04XX", "BC04"),
        ("2016-AU", "2016-FA"),
        ("2016-W11-1", "2016-03-14"),
        ("2016-03-14T24:00", "2016-03-15T00:00"),
    ],
)
def test_other_spellings(text: str, same_as: str) -> None:
    assert read_date(text) == read_date(same_as)


@pytest.mark.parametrize(
    ("value", "timex"),
    [
        (
            Interval.month(2015, 3, modifier=Modifier.START),
            Timex3("DATE", "2015-03", mod="START"),
        ),
        (
            Interval.year(1860, modifier=Modifier.APPROX),
            Timex3("DATE", "1860", mod="APPROX"),
        ),
        (Duration.of(years=5), Timex3("DURATION", "P5Y")),
        (Duration(((Granularity.DAY, None),)), Timex3("DURATION", "PXD")),
        (
            Recurrence(Duration.of(weeks=1), frequency="2X"),
            Timex3("SET", "P1W", freq="2X"),
        ),
        (
            Recurrence(Partial("XXXX-WXX-2"), quantifier="EVERY"),
            Timex3("SET", "XXXX-WXX-2", quant="EVERY"),
        ),
        (Reference.PAST, Timex3("DATE", "PAST_REF")),
        (Interval.day(2016, 3, 14), Timex3("DATE", "2016-03-14")),
    ],
)
def test_the_attributes_of_timeml(value: Value, timex: Timex3) -> None:
    assert to_timex3(value) == timex
    assert from_timex3(timex) == value


def test_an_approximate_bound_says_both() -> None:
    value = Interval(None, 86_400, Granularity.DAY, Modifier.BEFORE, approximate=True)
    assert to_timex3(value) == Timex3("DATE", "../BC0001-12-31~", mod="BEFORE")


def test_the_week_of_a_sunday_is_called_by_its_monday() -> None:
    sunday = Interval.day(2016, 3, 13)
    assert sunday.start is not None
    week = Interval(sunday.start, sunday.start + 7 * 86_400, Granularity.WEEK)
    assert str(week) == "2016-W11"


@pytest.mark.parametrize(
    "text",
    [
        "2015-02-30", "2015-13", "2016-W54", "2015-03-01T25", "2015-03T05", "Y2015", "BC0000",
        "P", "P5", "P5X", "PT", "P1H1Y", "1/2/3", "../..", "2016-03-14/2015-03-14", "2015-3-1",
        "XXXX-02-30", "P1/0D", "", "/", "tomorrow", "P1D\n", "2015\n", "²015", "2015-0٣",
    ],
)  # fmt: skip
def test_what_is_no_timex3_value_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        from_timex3(Timex3("DATE", text))


def test_a_modifier_that_is_none_is_refused_with_those_there_are() -> None:
    with pytest.raises(InvalidValue, match="ON_OR_AFTER"):
        from_timex3(Timex3("DATE", "2015", mod="EARLY"))
