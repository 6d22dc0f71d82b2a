"""Values: intervals and their algebra, partial dates, durations."""

import pickle
from datetime import date, datetime
from fractions import Fraction

import pendulum
import pytest
from hypothesis import assume, given

from resolvers.calendar import SECONDS_PER_DAY, days_from_civil
from resolvers.errors import ImpossibleDate, InvalidValue, NotExpressible
from resolvers.granularity import Granularity, PartOfDay
from resolvers.values import (
    Duration,
    Interval,
    Modifier,
    Partial,
    Value,
    from_datetime,
    to_datetime,
)
from timeline.strategies import days, intervals, partials, seconds, units, values

DAY = SECONDS_PER_DAY


def _bounds(interval: Interval | None) -> tuple[int | None, int | None] | None:
    return (interval.start, interval.end) if interval else None


@given(intervals(), intervals())
def test_intersection_is_the_same_from_both_sides(a: Interval, b: Interval) -> None:
    assert _bounds(a.intersection(b)) == _bounds(b.intersection(a))


@given(intervals(), intervals())
def test_an_intersection_lies_in_both(a: Interval, b: Interval) -> None:
    common = a.intersection(b)
    assert common is None or (common in a and common in b)


@given(intervals(), intervals(), seconds())
def test_a_second_is_in_the_intersection_when_it_is_in_both(
    a: Interval, b: Interval, second: int
) -> None:
    instant = Interval(second, second + 1, Granularity.SECOND)
    common = a.intersection(b)
    assert (instant in a and instant in b) == (common is not None and instant in common)


@given(intervals(), intervals(), intervals())
def test_intersection_does_not_depend_on_the_order(a: Interval, b: Interval, c: Interval) -> None:
    ab, bc = a.intersection(b), b.intersection(c)
    left = ab.intersection(c) if ab else None
    right = a.intersection(bc) if bc else None
    assert _bounds(left) == _bounds(right)


@given(intervals(), intervals())
def test_a_hull_holds_both_and_is_no_larger_than_needed(a: Interval, b: Interval) -> None:
    hull = a.hull(b)
    assert a in hull
    assert b in hull
    assert hull.start in (a.start, b.start)
    assert hull.end in (a.end, b.end)
    assert _bounds(hull) == _bounds(b.hull(a))


@given(intervals(), intervals())
def test_containment_is_what_intersection_and_hull_say(a: Interval, b: Interval) -> None:
    inside = a in b
    assert inside == (_bounds(a.intersection(b)) == _bounds(a))
    assert inside == (_bounds(a.hull(b)) == _bounds(b))


@given(intervals())
def test_the_likely_part_lies_within_the_time_meant(interval: Interval) -> None:
    assert interval.likely in interval.meant
    assert interval.meant.modifier is None


@given(units())
def test_early_mid_and_late_cover_a_unit_without_overlap(unit: Interval) -> None:
    assume(unit.granularity > Granularity.MINUTE)
    thirds = [
        Interval(unit.start, unit.end, unit.granularity, modifier).likely
        for modifier in (Modifier.START, Modifier.MID, Modifier.END)
    ]
    assert thirds[0].start == unit.start
    assert thirds[0].end == thirds[1].start
    assert thirds[1].end == thirds[2].start
    assert thirds[2].end == unit.end


def test_before_and_after_open_the_time_meant_and_keep_the_value() -> None:
    before = Interval.year(1989, modifier=Modifier.BEFORE)
    assert str(before) == "1989"
    assert _bounds(before.meant) == (None, Interval.year(1989).start)
    since = Interval.year(1989, modifier=Modifier.ON_OR_AFTER)
    assert _bounds(since.meant) == (Interval.year(1989).start, None)


def test_a_year_and_its_days_are_not_the_same_value() -> None:
    year = Interval.year(2016)
    its_days = Interval(year.start, year.end, Granularity.DAY)
    assert year != its_days
    assert str(its_days) == "2016-01-01/2016-12-31"


def test_about_is_an_approximation_however_it_is_said() -> None:
    assert Interval.year(1860, modifier=Modifier.APPROX) == Interval(
        Interval.year(1860).start, Interval.year(1860).end, Granularity.YEAR, approximate=True
    )


def test_an_interval_must_end_after_it_starts() -> None:
    with pytest.raises(InvalidValue, match="must end after it starts"):
        Interval(5, 5, Granularity.SECOND)


def test_impossible_dates_are_refused() -> None:
    with pytest.raises(ImpossibleDate, match="2015-02-29"):
        Interval.day(2015, 2, 29)
    with pytest.raises(ImpossibleDate, match="month 13"):
        Interval.month(2015, 13)


def test_julian_dates_lie_on_the_gregorian_axis() -> None:
    assert Interval.julian(1066, 10, 14) == Interval.day(1066, 10, 20)  # Hastings
    year, december = Interval.julian(1066), Interval.julian(1066, 12)
    assert _bounds(year) == (Interval.day(1066, 1, 7).start, Interval.day(1067, 1, 7).start)
    assert december in year
    assert december.end == year.end
    with pytest.raises(ImpossibleDate, match="Julian"):
        Interval.julian(1066, 2, 29)


def test_a_night_ends_on_the_next_day() -> None:
    day = days_from_civil(2016, 3, 14)
    night = Interval.part_of_day(day, PartOfDay.NIGHT)
    assert _bounds(night) == (day * DAY + 18 * 3600, (day + 1) * DAY + 6 * 3600)


def test_datetimes_at_the_edges() -> None:
    start, end = Interval.day(2016, 3, 14).to_datetimes()
    assert (start, end) == (datetime(2016, 3, 14), datetime(2016, 3, 15))
    assert Interval.day(2016, 3, 14).to_pendulum()[0] == pendulum.naive(2016, 3, 14)
    assert Interval(None, None, Granularity.DAY).to_datetimes() == (None, None)
    with pytest.raises(NotExpressible, match="year -43"):
        Interval.day(-43, 3, 15).to_datetimes()
    with pytest.raises(NotExpressible, match="year 10000"):
        Interval.year(9999).to_datetimes()


def test_the_unit_that_holds_a_moment() -> None:
    assert Interval.holding(Granularity.WEEK, date(2016, 3, 14)) == Interval.week(2016, 11)
    moment = pendulum.datetime(2016, 3, 14, 12, 30)
    assert str(Interval.holding(Granularity.MINUTE, moment)) == "2016-03-14T12:30"


@given(seconds(1, 9998))
def test_seconds_become_datetimes_and_back(second: int) -> None:
    moment = to_datetime(second)
    assert moment is not None
    assert from_datetime(moment) == second


@given(partials())
def test_a_partial_date_has_a_unit_and_an_unknown_digit(partial: Partial) -> None:
    assert "X" in partial.pattern
    assert isinstance(partial.granularity, Granularity)


@given(days(1, 3000))
def test_a_day_fits_whatever_hides_digits_of_its_date(day: int) -> None:
    text = str(Interval.of(Granularity.DAY, day))
    for pattern in (f"XXXX{text[4:]}", f"{text[:5]}XX{text[7:]}", f"{text[:8]}XX", "XXXX-XX-XX"):
        assert Partial(pattern).matches_day(day)


@pytest.mark.parametrize(
    ("pattern", "fits", "fails"),
    [
        ("XXXX-02-29", (2016, 2, 29), (2016, 2, 28)),
        ("XXXX-WXX-1", (2016, 3, 14), (2016, 3, 15)),
        ("XXXX-WXX-WE", (2016, 3, 19), (2016, 3, 18)),
        ("2016-WXX", (2016, 3, 14), (2016, 1, 1)),  # which is in the last week of 2015
        ("XXXX-Q1", (2016, 3, 31), (2016, 4, 1)),
        ("XXXX-SU", (2016, 6, 1), (2016, 9, 1)),
        ("XXX6-WI", (2017, 2, 28), (2018, 2, 28)),  # the winter of 2016
        ("BCXXXX-03-15", (-43, 3, 15), (44, 3, 15)),
        ("19XX-0X", (1914, 8, 1), (1914, 11, 1)),
    ],
)
def test_which_days_a_partial_date_can_be(
    pattern: str, fits: tuple[int, int, int], fails: tuple[int, int, int]
) -> None:
    assert Partial(pattern).matches_day(days_from_civil(*fits))
    assert not Partial(pattern).matches_day(days_from_civil(*fails))


@pytest.mark.parametrize(
    "pattern", ["XXXX-02-30", "2015-0X-32", "2015-02-3X", "19X5-02-29T", "XXXX-13", "XXXX-W5X-8"]
)
def test_partial_dates_that_no_calendar_has(pattern: str) -> None:
    with pytest.raises(InvalidValue):
        Partial(pattern)


@pytest.mark.parametrize("pattern", ["199X", "19XX", "BC04XX", "2016-03-14", "", "soon"])
def test_what_is_not_partial(pattern: str) -> None:
    with pytest.raises(InvalidValue, match="no partial date"):
        Partial(pattern)


def test_durations_keep_their_units() -> None:
    assert Duration.of(months=2) != Duration.of(days=60)
    assert Duration.of(weeks=1, days=2).unit is Granularity.DAY
    assert Duration(((Granularity.DAY, None),)).is_vague
    assert str(Duration.of(hours=Fraction(1, 2))) == "PT0.5H"


def test_durations_are_ordered_and_not_negative() -> None:
    with pytest.raises(InvalidValue, match="from coarse to fine"):
        Duration(((Granularity.DAY, 1), (Granularity.YEAR, 1)))
    with pytest.raises(InvalidValue, match="negative"):
        Duration.of(days=-1)


@given(values())
def test_values_are_picklable_and_hashable(value: Value) -> None:
    assert pickle.loads(pickle.dumps(value)) == value
    assert hash(value) == hash(pickle.loads(pickle.dumps(value)))
