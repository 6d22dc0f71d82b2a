"""Units of the calendar that fit patterns, against the pattern's own test of a day."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers.calendar import SECONDS_PER_DAY, days_from_civil
from resolvers.granularity import Granularity, index_of, start_of
from resolvers.values import Partial
from timeline.reason.patterns import UnitSet

DAYS = st.integers(days_from_civil(1800), days_from_civil(2300))
PATTERNS = st.sampled_from(
    ["XXXX-02-27", "XXXX-02-29", "XXXX-WXX-1", "XXXX-WXX-WE", "XXXX-09", "XXXX-XX-31", "XXXX-SU",
     "XXXX-WI", "XXXX-Q3", "XXXX-H1", "XXXX-W53", "XXXX-W11-5", "201X-03-14", "2016-XX-01",
     "19XX-12-25", "XXXX-XX-13TMO"]
).map(Partial)  # fmt: skip


def first_day(units, index):
    return start_of(units.unit, index) // SECONDS_PER_DAY


@settings(max_examples=150)
@given(PATTERNS, DAYS)
def test_the_next_unit_fits_and_none_before_it_does(pattern, day):
    units = UnitSet.of(pattern)
    index = index_of(units.unit, day * SECONDS_PER_DAY)
    found = units.next(index)
    if found is None:
        assert pattern.part("year") != "XXXX"
        return
    assert found >= index
    assert pattern.matches_day(first_day(units, found))
    for between in range(index, min(found, index + 1500)):
        assert not pattern.matches_day(first_day(units, between))


@settings(max_examples=150)
@given(PATTERNS, DAYS)
def test_previous_undoes_next(pattern, day):
    units = UnitSet.of(pattern)
    found = units.next(index_of(units.unit, day * SECONDS_PER_DAY))
    if found is not None:
        assert found in units
        assert units.previous(found) == found
        earlier = units.previous(found - 1)
        assert earlier is None or units.next(earlier + 1) == found


def test_february_29_skips_the_century():
    units = UnitSet.of(Partial("XXXX-02-29"))
    assert units.next(days_from_civil(1896, 3, 1)) == days_from_civil(1904, 2, 29)


def test_a_tuesday_that_is_a_wednesday_does_not_exist():
    assert UnitSet.of(Partial("XXXX-WXX-2"), Partial("XXXX-WXX-3")).is_empty


def test_a_year_that_nobody_said_may_lie_before_christ():
    ides = UnitSet.of(Partial("XXXX-03-15"))
    assert ides.next(days_from_civil(-43)) == days_from_civil(-43, 3, 15)


@pytest.mark.parametrize("start", [-(10**7), 0, 10**7])
def test_known_years_are_found_from_any_distance(start):
    units = UnitSet.of(Partial("2016-XX-27"))
    assert units.first == days_from_civil(2016, 1, 27)
    assert units.last == days_from_civil(2016, 12, 27)
    expected = units.first if start < units.first else None
    assert units.next(start) == expected
    assert units.previous(start) == (units.last if start > units.last else None)


def test_the_unit_of_a_time_of_day_is_its_day():
    assert UnitSet.unit_of(Partial("XXXX-WXX-1TMO")) is Granularity.DAY
