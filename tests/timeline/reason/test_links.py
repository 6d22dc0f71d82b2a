"""Calendar links against enumeration: what they derive is true, and as tight as can be."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers.calendar import SECONDS_PER_DAY, anniversary, civil_from_days, days_from_civil
from resolvers.granularity import Granularity, index_of, start_of
from resolvers.values import Interval, Partial
from timeline import Timeline
from timeline.constraint import Anniversary, Direction, Distance, Nearest, OnPattern, Within
from timeline.point import DCT, start
from timeline.reason.patterns import UnitSet

FIRST = days_from_civil(2010)
DAYS = st.integers(FIRST, FIRST + 4000)


def day_range(first, length):
    return Interval(first * SECONDS_PER_DAY, (first + length) * SECONDS_PER_DAY, Granularity.DAY)


def solved_days(tl, event):
    return tl.solve()[event].bounds.start_days


@settings(max_examples=100, deadline=None)
@given(
    DAYS,
    st.integers(1, 500),
    st.sampled_from(["XXXX-WXX-1", "XXXX-02-27", "XXXX-09", "XXXX-SU", "XXXX-WXX-WE"]),
    st.sampled_from(Direction),
    st.booleans(),
)
def test_the_nearest_unit_seen_from_a_range_of_days(first, length, pattern, direction, same):
    units = UnitSet.of(Partial(pattern))
    unit = units.unit

    def nearest(day):
        second = day * SECONDS_PER_DAY
        at = index_of(unit, second)
        candidates = range(at - 800, at + 800)
        fitting = [index for index in candidates if index in units]
        if direction is Direction.PAST:
            limit = start_of if same else (lambda u, i: Interval.of(u, i).end)
            return max(index for index in fitting if limit(unit, index) <= second)
        if same:
            return min(index for index in fitting if Interval.of(unit, index).end > second)
        return min(index for index in fitting if start_of(unit, index) > second)

    found = [nearest(day) for day in {first, first + length - 1}]
    tl = (
        Timeline(dct=day_range(first, length))
        .add("a")
        .constrain(Nearest(start("a"), Partial(pattern), DCT, direction, same))
    )
    low, high = (Interval.of(unit, index) for index in (min(found), max(found)))
    assert solved_days(tl, "a") == (
        low.start // SECONDS_PER_DAY,
        (high.end - 1) // SECONDS_PER_DAY,
    )


@settings(max_examples=60, deadline=None)
@given(DAYS, st.sampled_from(["XXXX-WXX-1", "XXXX-02-27", "XXXX-09"]), st.sampled_from(Direction))
def test_the_days_from_which_a_known_unit_is_the_nearest(day, pattern, direction):
    units = UnitSet.of(Partial(pattern))
    unit = units.next(index_of(units.unit, day * SECONDS_PER_DAY))
    known = Interval.of(units.unit, unit)
    tl = (
        Timeline()
        .add("a")
        .constrain(Within(start("a"), known), Nearest(start("a"), Partial(pattern), DCT, direction))
        .solve()
    )
    low, high = tl.when(DCT)
    if direction is Direction.PAST:
        expected = known.start, start_of(units.unit, units.next(unit + 1)) - 1
    else:
        expected = Interval.of(units.unit, units.previous(unit - 1)).end, known.end - 1
    assert (low, high) == expected


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(0, 40), st.integers(-120, 120))
def test_anniversaries_both_ways(first, length, years):
    days = [anniversary(day, years) for day in range(first, first + length + 1)]
    forward = (
        Timeline()
        .add("base", "feast")
        .constrain("base", start=day_range(first, length + 1))
        .constrain(Anniversary(start("feast"), years, of=start("base")))
    )
    assert solved_days(forward, "feast") == (min(days), max(days))
    backward = (
        Timeline()
        .add("base", "feast")
        .constrain("feast", start=day_range(first, length + 1))
        .constrain(Anniversary(start("feast"), years, of=start("base")))
    ).solve()
    if backward.conflicts:  # only a 29 February in a common year has no base
        assert length == 0
        assert civil_from_days(first)[1:] == (2, 29)
        return
    targets = range(first, first + length + 1)
    around = anniversary(first, -years)
    bases = [
        day for day in range(around - 5, around + length + 6) if anniversary(day, years) in targets
    ]
    assert solved_days(backward, "base") == (min(bases), max(bases))


def test_february_28_may_be_the_anniversary_of_the_29th():
    tl = (
        Timeline()
        .add("leap", "feast")
        .constrain("feast", start="2013-02-28")
        .constrain(Anniversary(start("feast"), 1, of=start("leap")))
        .solve()
    )
    assert tl["leap"].bounds.start_text == "2012-02-28/2012-02-29"


def test_a_chain_of_next_days_stays_exact_without_a_date_until_one_is_given():
    names = [f"day{number}" for number in range(12)]
    tl = Timeline().add(*names)
    for one, other in pairwise(names):
        tl = tl.constrain(Distance(start(one), start(other), 1, 1, Granularity.DAY))
    assert not tl.solve().conflicts
    dated = tl.constrain("day5", start="2016-02-27").solve()
    assert dated["day0"].bounds.start_text == "2016-02-22"
    assert dated["day11"].bounds.start_text == "2016-03-04"
    (conflict,) = dated.constrain("day9", start="2016-03-03").solve().conflicts
    assert len(conflict.claims) == 6


def test_two_months_later_counts_months_not_days():
    tl = (
        Timeline()
        .add("a", "b")
        .constrain("a", start="2015-12-31")
        .constrain(Distance(start("a"), start("b"), 2, 2, Granularity.MONTH))
        .solve()
    )
    assert tl["b"].bounds.start_text == "2016-02-01/2016-02-29"


def test_patterns_of_one_day_meet_even_where_each_alone_is_open():
    tl = (
        Timeline()
        .add("a")
        .constrain(
            OnPattern(start("a"), Partial("XXXX-05-13")),
            OnPattern(start("a"), Partial("XXXX-WXX-2")),
        )
    )
    assert tl.solve()["a"].bounds.start_days == (None, None)
    assert solved_days(tl.constrain("a", start="2010/2019"), "a") == (
        days_from_civil(2014, 5, 13),
        days_from_civil(2014, 5, 13),
    )
