"""What people say with the calendar, by the API, against going through the days."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers.calendar import SECONDS_PER_DAY, add_months, days_from_civil
from resolvers.granularity import Granularity
from resolvers.values import Interval, Partial, Recurrence
from timeline import Timeline
from timeline.constraint import BusinessDays, Distance, SameUnit
from timeline.errors import InvalidClaim
from timeline.point import end, start
from timeline.workdays import Workdays

MARCH = days_from_civil(2016, 3, 1)


def days(first: int, last: int) -> Interval:
    """From one day of the calendar to another, both included."""
    return Interval(first * SECONDS_PER_DAY, (last + 1) * SECONDS_PER_DAY, Granularity.DAY)


def linked(first: Interval, second: Interval, claim: object) -> Timeline:
    """Two starts within known days, and what is claimed of them."""
    tl = Timeline().add("filing", "hearing")
    tl = tl.constrain("filing", start=first).constrain("hearing", start=second)
    return tl.constrain(claim).solve()


def test_five_business_days_after_a_thursday_leave_out_the_weekend() -> None:
    tl = Timeline().add("filing", "hearing").constrain("filing", start="2016-03-10")
    tl = tl.constrain(BusinessDays(start("filing"), start("hearing"), 5, 5)).solve()
    assert tl["hearing"].bounds.start_text == "2016-03-17"


def test_business_days_leave_out_the_holidays_of_the_country_named() -> None:
    tl = Timeline().add("filing", "hearing").constrain("filing", start="2016-07-01")
    after = BusinessDays(start("filing"), start("hearing"), 1, 1, "US")
    tl = tl.constrain(after, quote="the next business day").solve()
    assert tl["hearing"].bounds.start_text == "2016-07-05", "the Fourth of July is no business day"
    with pytest.raises(InvalidClaim, match="ISO 3166"):
        BusinessDays(start("filing"), start("hearing"), 1, 1, "XX")


def test_business_days_that_do_not_fit_are_a_conflict_in_plain_words() -> None:
    tl = Timeline().add("filing", "hearing").constrain("filing", start="2016-03-10")
    tl = tl.constrain("hearing", start="2016-03-15")
    tl = tl.constrain(BusinessDays(start("filing"), start("hearing"), 5), quote="five days' notice")
    (conflict,) = tl.solve().conflicts
    assert "2016-03-15 comes at least 5 business days after 2016-03-10" in conflict.why


stretches = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(
    lambda pair: (MARCH + pair[0], MARCH + sum(pair))
)


def check(first: tuple[int, int], second: tuple[int, int], claim: object, holds: object) -> None:
    """The bounds of both starts are those of all pairs of days for which the claim holds."""
    pairs = [
        (one, other)
        for one in range(first[0], first[1] + 1)
        for other in range(second[0], second[1] + 1)
        if holds(one, other)  # type: ignore[operator]
    ]
    tl = linked(days(*first), days(*second), claim)
    assert bool(tl.conflicts) == (not pairs)
    if pairs:
        for name, found in zip(("filing", "hearing"), zip(*pairs, strict=True), strict=True):
            assert tl[name].bounds.start_days == (min(found), max(found))


@settings(max_examples=60, deadline=None)
@given(stretches, stretches, st.integers(-6, 6), st.integers(0, 3))
def test_business_days_are_those_of_all_pairs_of_days(
    first: tuple[int, int], second: tuple[int, int], low: int, more: int
) -> None:
    worked = Workdays()
    claim = BusinessDays(start("filing"), start("hearing"), low, low + more)
    check(
        first,
        second,
        claim,
        lambda one, other: (
            other in worked and worked.step(one, low) <= other <= worked.step(one, low + more)
        ),
    )


@settings(max_examples=40, deadline=None)
@given(stretches, stretches)
def test_within_so_many_days_at_least_a_week_before_and_the_same_day(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    one, other = start("filing"), start("hearing")
    within = Distance(one, other, -10, 10, Granularity.DAY)
    check(first, second, within, lambda a, b: abs(b - a) <= 10)
    week_before = Distance(one, other, 7, None, Granularity.DAY)
    check(first, second, week_before, lambda a, b: b - a >= 7)
    check(first, second, SameUnit(one, other), lambda a, b: a == b)


@settings(max_examples=40, deadline=None)
@given(st.integers(MARCH - 800, MARCH + 800), st.integers(0, 40), st.integers(1, 14))
def test_lasting_some_months_is_exact_against_all_days_it_can_begin_on(
    first: int, more: int, months: int
) -> None:
    tl = Timeline().add("siege").constrain("siege", start=days(first, first + more))
    tl = tl.constrain("siege", lasted=f"P{months}M").solve()
    lasts = [add_months(day, months) for day in range(first, first + more + 1)]
    low, high = tl.when(end("siege"))
    assert low == min(lasts) * SECONDS_PER_DAY
    assert (high or 0) // SECONDS_PER_DAY == max(lasts)


@pytest.mark.parametrize("pattern", ["XXXX-WXX-2", "XXXX-XX-15", "XXXX-07-04", "XXXX-WXX-WE"])
@given(first=st.dates(date(1900, 1, 1), date(2100, 1, 1)), days=st.integers(400, 900))
@settings(max_examples=25, deadline=None)
def test_a_series_starts_and_ends_on_its_own_days(pattern: str, first: date, days: int) -> None:
    begin = first.toordinal() * SECONDS_PER_DAY
    within = Interval(begin, begin + days * SECONDS_PER_DAY, Granularity.DAY)
    series = Recurrence(Partial(pattern))
    tl = Timeline().add("fair").constrain("fair", during=within, recurs=series).solve()
    inside = range(first.toordinal(), first.toordinal() + days)
    fitting = [day for day in inside if Partial(pattern).matches_day(day)]
    bounds = tl["fair"].bounds
    assert (bounds.start_days[0], bounds.end_days[1]) == (fitting[0], fitting[-1])


@pytest.mark.parametrize("pattern", ["2001-01-01TXX", "XXXX-XX-XXTXX:30", "XXXX"])
def test_a_set_that_names_no_days_leaves_all_open(pattern: str) -> None:
    tl = Timeline().add("bells").constrain("bells", recurs=Recurrence(Partial(pattern))).solve()
    assert tl["bells"].bounds.is_open
