"""The civil calendar: against `datetime` where that reaches, against itself beyond."""

from datetime import date

import pendulum
import pytest
from dateutil.easter import EASTER_JULIAN, EASTER_ORTHODOX
from dateutil.easter import easter as dateutil_easter
from hypothesis import given
from hypothesis import strategies as st

from resolvers import calendar
from resolvers.errors import ImpossibleDate
from timeline.strategies import days

years = st.integers(-100_000, 100_000)
months = st.integers(1, 12)


@given(st.dates())
def test_day_numbers_are_those_of_datetime(moment: date) -> None:
    day = calendar.days_from_civil(moment.year, moment.month, moment.day)
    assert day == moment.toordinal()
    assert calendar.weekday(day) == moment.weekday()
    assert calendar.iso_week(day) == tuple(moment.isocalendar())[:2]


@given(days(-100_000, 100_000))
def test_every_day_number_is_a_date_and_back(day: int) -> None:
    year, month, day_of_month = calendar.civil_from_days(day)
    assert calendar.is_valid(year, month, day_of_month)
    assert calendar.days_from_civil(year, month, day_of_month) == day


@given(days(-100_000, 100_000))
def test_the_calendar_repeats_every_400_years(day: int) -> None:
    year, month, day_of_month = calendar.civil_from_days(day)
    assert calendar.civil_from_days(day + 146_097) == (year + 400, month, day_of_month)


@given(days(-100_000, 100_000))
def test_the_next_day_is_the_next_date(day: int) -> None:
    year, month, day_of_month = calendar.civil_from_days(day)
    tomorrow = calendar.civil_from_days(day + 1)
    if day_of_month < calendar.days_in_month(year, month):
        assert tomorrow == (year, month, day_of_month + 1)
    else:
        assert tomorrow == ((year, month + 1, 1) if month < 12 else (year + 1, 1, 1))


@given(days(-100_000, 100_000))
def test_every_day_is_in_one_iso_week(day: int) -> None:
    year, week = calendar.iso_week(day)
    assert calendar.days_from_iso_week(year, week, calendar.weekday(day) + 1) == day


@given(days(-100_000, 100_000))
def test_every_day_number_is_a_julian_date_and_back(day: int) -> None:
    assert calendar.days_from_julian(*calendar.julian_from_days(day)) == day


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), (1582, 10, 15)),  # the reform of Gregory XIII
        ((1752, 9, 3), (1752, 9, 14)),  # Great Britain
        ((1918, 2, 1), (1918, 2, 14)),  # Russia
        ((1066, 10, 14), (1066, 10, 20)),  # Hastings
        ((200, 3, 1), (200, 3, 1)),  # the century in which both agree
        ((-43, 3, 15), (-43, 3, 13)),  # the Ides of March
    ],
)
def test_julian_dates_of_history(
    julian: tuple[int, int, int], gregorian: tuple[int, int, int]
) -> None:
    assert calendar.days_from_julian(*julian) == calendar.days_from_civil(*gregorian)


@given(years, months)
def test_months_are_numbered_without_gaps(year: int, month: int) -> None:
    number = calendar.months_from_civil(year, month)
    assert calendar.civil_from_months(number) == (year, month)
    assert calendar.civil_from_months(number + 12) == (year + 1, month)


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(-5000, 5000))
def test_months_are_added_as_pendulum_adds_them(moment: date, count: int) -> None:
    expected = pendulum.date(moment.year, moment.month, moment.day).add(months=count)
    assert calendar.add_months(moment.toordinal(), count) == expected.toordinal()


@given(days(-100_000, 100_000), st.integers(-5000, 5000))
def test_adding_months_only_ever_changes_the_day_to_clamp_it(day: int, count: int) -> None:
    year, month, before = calendar.civil_from_days(day)
    new_year, new_month, after = calendar.civil_from_days(calendar.add_months(day, count))
    assert (new_year * 12 + new_month) - (year * 12 + month) == count
    assert after == min(before, calendar.days_in_month(new_year, new_month))


def test_the_anniversary_of_a_leap_day() -> None:
    leap_day = calendar.days_from_civil(2012, 2, 29)
    assert calendar.anniversary(leap_day, 3) == calendar.days_from_civil(2015, 2, 28)
    assert calendar.anniversary(leap_day, 4) == calendar.days_from_civil(2016, 2, 29)
    in_march = calendar.anniversary(leap_day, 3, leap_day_in_march=True)
    assert in_march == calendar.days_from_civil(2015, 3, 1)


@given(st.integers(1583, 4099))
def test_easter_is_that_of_dateutil(year: int) -> None:
    assert calendar.easter(year) == dateutil_easter(year).toordinal()
    assert calendar.orthodox_easter(year) == dateutil_easter(year, EASTER_ORTHODOX).toordinal()


@given(st.integers(326, 4099))
def test_orthodox_easter_is_julian_easter(year: int) -> None:
    julian = dateutil_easter(year, EASTER_JULIAN)
    day = calendar.days_from_julian(julian.year, julian.month, julian.day)
    assert calendar.orthodox_easter(year) == day


@given(years)
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    day = calendar.easter(year)
    assert calendar.weekday(day) == 6
    assert calendar.days_from_civil(year, 3, 22) <= day <= calendar.days_from_civil(year, 4, 25)


@pytest.mark.parametrize("impossible", [(2015, 2, 29), (1900, 2, 29), (2016, 13, 1), (2016, 4, 0)])
def test_impossible_dates_are_refused(impossible: tuple[int, int, int]) -> None:
    with pytest.raises(ImpossibleDate, match="in the calendar"):
        calendar.days_from_civil(*impossible)


def test_weeks_that_a_year_has_not_are_refused() -> None:
    calendar.days_from_iso_week(2015, 53)
    with pytest.raises(ImpossibleDate, match="W53"):
        calendar.days_from_iso_week(2016, 53)
    with pytest.raises(ImpossibleDate, match="W11-8"):
        calendar.days_from_iso_week(2016, 11, 8)


def test_the_julian_calendar_has_its_own_leap_years() -> None:
    calendar.days_from_julian(1500, 2, 29)
    with pytest.raises(ImpossibleDate, match="Julian"):
        calendar.days_from_julian(1501, 2, 29)
