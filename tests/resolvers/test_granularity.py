"""Units: monotone numbers, no gaps, nesting, and historical decades and centuries BC."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from resolvers.calendar import SECONDS_PER_DAY, days_from_civil
from resolvers.granularity import (
    Granularity,
    ceiling,
    end_of,
    fixed_seconds,
    floor,
    index_of,
    is_boundary,
    months_in,
    shift,
    start_of,
)
from timeline.strategies import granularities, seconds

# Weekends and parts of day do not cover the axis: they have gaps by nature.
GAPLESS = [
    unit for unit in Granularity if unit not in (Granularity.WEEKEND, Granularity.PART_OF_DAY)
]
NESTING = [
    (Granularity.SECOND, Granularity.MINUTE),
    (Granularity.MINUTE, Granularity.HOUR),
    (Granularity.HOUR, Granularity.DAY),
    (Granularity.DAY, Granularity.WEEK),
    (Granularity.DAY, Granularity.MONTH),
    (Granularity.MONTH, Granularity.QUARTER),
    (Granularity.MONTH, Granularity.SEASON),
    (Granularity.QUARTER, Granularity.HALF_YEAR),
    (Granularity.HALF_YEAR, Granularity.YEAR),
    (Granularity.YEAR, Granularity.DECADE),
    (Granularity.YEAR, Granularity.CENTURY),
    (Granularity.YEAR, Granularity.MILLENNIUM),
    (Granularity.CENTURY, Granularity.MILLENNIUM),
]
gapless = st.sampled_from(GAPLESS)


def _at(year: int, month: int = 1, day: int = 1) -> int:
    return days_from_civil(year, month, day) * SECONDS_PER_DAY


@given(gapless, seconds())
def test_a_unit_holds_the_seconds_that_have_its_number(unit: Granularity, second: int) -> None:
    index = index_of(unit, second)
    assert start_of(unit, index) <= second < end_of(unit, index)


@given(gapless, seconds())
def test_the_units_follow_each_other_without_a_gap(unit: Granularity, second: int) -> None:
    index = index_of(unit, second)
    assert end_of(unit, index) == start_of(unit, index + 1)
    assert index_of(unit, start_of(unit, index)) == index
    assert index_of(unit, start_of(unit, index) - 1) == index - 1


@given(granularities(), seconds(), seconds())
def test_numbers_grow_with_time(unit: Granularity, first: int, second: int) -> None:
    first, second = sorted((first, second))
    assert index_of(unit, first) <= index_of(unit, second)
    assert start_of(unit, index_of(unit, first)) <= start_of(unit, index_of(unit, second))


@given(st.sampled_from(NESTING), seconds())
def test_a_finer_unit_lies_within_one_coarser_unit(
    units: tuple[Granularity, Granularity], second: int
) -> None:
    fine, coarse = units
    assert fine < coarse
    index = index_of(fine, second)
    first, last = start_of(fine, index), end_of(fine, index) - 1
    assert index_of(coarse, first) == index_of(coarse, last) == index_of(coarse, second)


@given(gapless, seconds())
def test_floor_and_ceiling_are_the_nearest_boundaries(unit: Granularity, second: int) -> None:
    below, above = floor(unit, second), ceiling(unit, second)
    assert below <= second <= above
    assert is_boundary(unit, below)
    assert is_boundary(unit, above)
    assert (below == above) == is_boundary(unit, second)


def test_the_boundary_after_a_tuesday_is_the_weekend_ahead() -> None:
    tuesday, saturday, monday = _at(2016, 3, 15), _at(2016, 3, 19), _at(2016, 3, 21)
    assert ceiling(Granularity.WEEKEND, tuesday) == saturday
    assert ceiling(Granularity.WEEKEND, saturday + 1) == monday


@given(gapless, seconds(), st.integers(-500, 500))
def test_shifting_the_start_of_a_unit_gives_the_start_of_another(
    unit: Granularity, second: int, count: int
) -> None:
    index = index_of(unit, second)
    # Decades and longer units that are BC, or the first AD, do not start where counting back leads.
    assume(unit <= Granularity.YEAR or min(index, index + count) > 0)
    assert shift(unit, start_of(unit, index), count) == start_of(unit, index + count)


@given(st.sampled_from([u for u in Granularity if not months_in(u)]), seconds(), st.integers(-9, 9))
def test_units_of_fixed_length_shift_by_their_length(
    unit: Granularity, second: int, count: int
) -> None:
    assert shift(unit, second, count) == second + count * fixed_seconds(unit)


def test_the_order_runs_from_fine_to_coarse() -> None:
    assert sorted(Granularity, reverse=True)[0] is Granularity.MILLENNIUM
    assert Granularity.DAY <= Granularity.DAY < Granularity.WEEKEND
    assert Granularity.YEAR > Granularity.HALF_YEAR >= Granularity.SEASON


@pytest.mark.parametrize(
    ("unit", "index", "first", "after"),
    [
        (Granularity.DECADE, -50, -498, -488),  # the 490s BC: 499 to 490 BC
        (Granularity.DECADE, -1, -8, 1),  # 9 to 1 BC, nine years
        (Granularity.DECADE, 0, 1, 10),  # AD 1 to 9
        (Granularity.CENTURY, -5, -499, -399),  # the 5th century BC: 500 to 401 BC
        (Granularity.CENTURY, -1, -99, 1),
        (Granularity.CENTURY, 0, 1, 100),
        (Granularity.CENTURY, 16, 1600, 1700),  # the 17th century
        (Granularity.MILLENNIUM, -1, -999, 1),
    ],
)
def test_decades_and_centuries_of_history(
    unit: Granularity, index: int, first: int, after: int
) -> None:
    assert (start_of(unit, index), end_of(unit, index)) == (_at(first), _at(after))


def test_winter_is_named_after_the_year_of_its_december() -> None:
    winter = index_of(Granularity.SEASON, _at(2016, 12, 1))
    assert winter == index_of(Granularity.SEASON, _at(2017, 2, 28)) == 4 * 2016 + 3
    assert start_of(Granularity.SEASON, winter) == _at(2016, 12, 1)
    assert end_of(Granularity.SEASON, winter) == _at(2017, 3, 1)
