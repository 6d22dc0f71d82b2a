"""Sets of days against going through all days of the calendar."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers.calendar import SECONDS_PER_DAY, anniversary, days_from_civil
from resolvers.granularity import Granularity
from resolvers.values import Interval, Partial
from timeline import Timeline
from timeline.constraint import Anniversary, Distance
from timeline.point import start
from timeline.reason.day_sets import days_that_fit
from timeline.reason.patterns import UnitSet

PATTERNS = (
    "XXXX-WXX-1",
    "XXXX-WXX-5",
    "XXXX-WXX-WE",
    "XXXX-03-14",
    "XXXX-02-29",
    "XXXX-02",
    "XXXX-XX-13",
)


def days_apart(one: str, other: str, low: int, high: int) -> Distance:
    return Distance(start(one), start(other), low, high, Granularity.DAY)


def test_a_monday_that_is_a_14th_of_march_2016_is_one_day() -> None:
    tl = Timeline().add("vote").constrain("vote", during="2016-03")
    tl = tl.constrain("vote", start="XXXX-WXX-1").constrain("vote", start="XXXX-XX-14").solve()
    assert tl["vote"].bounds.start_text == "2016-03-14"


def test_a_monday_three_days_before_a_13th_leaves_one_day_of_a_spring() -> None:
    # From March to June 2015, only 10 April is a Friday three days before a 13th.
    tl = Timeline().add("arrest", "trial").constrain("arrest", during="2015-03/2015-06")
    tl = tl.constrain("arrest", start="XXXX-WXX-5").constrain("trial", start="XXXX-XX-13")
    tl = tl.constrain(days_apart("arrest", "trial", 3, 3)).solve()
    assert tl["arrest"].bounds.start_text == "2015-04-10"
    assert tl["trial"].bounds.start_text == "2015-04-13"


def test_days_that_only_a_set_can_rule_out_are_a_conflict() -> None:
    # The first and last Saturday of the year each have a neighbour; it is never a Saturday.
    tl = Timeline().add("a", "b").constrain("a", during="2015-01/2015-12")
    tl = tl.constrain("a", start="XXXX-WXX-6", quote="a Saturday")
    tl = tl.constrain("b", start="XXXX-WXX-6", quote="another Saturday")
    assert not tl.constrain(days_apart("a", "b", 5, 8)).solve().conflicts
    (conflict,) = tl.constrain(days_apart("a", "b", 1, 6), quote="days later").solve().conflicts
    assert {"a Saturday", "another Saturday", "days later"} < {
        claim.source.quote for claim in conflict.claims
    }


@given(
    st.sampled_from(PATTERNS),
    st.integers(-800_000, 800_000),
    st.integers(1, 400),
    st.integers(4_001, 9_000),
)
@settings(max_examples=40, deadline=None)
def test_long_and_short_stretches_have_the_days_that_fit(
    pattern: str, first: int, few: int, many: int
) -> None:
    units = UnitSet(Granularity.DAY, (Partial(pattern),))
    short, long = days_that_fit(units, first, few), days_that_fit(units, first, many)
    assert short == long & ((1 << few) - 1)
    assert [first + at in units for at in range(many)] == [
        bool(long >> at & 1) for at in range(many)
    ]


@st.composite
def puzzles(draw: st.DrawFn) -> tuple[list[str], int, tuple[int, int], int | None]:
    patterns = [draw(st.sampled_from(PATTERNS)) for _ in range(2)]
    low = draw(st.integers(-40, 40))
    years = draw(st.one_of(st.none(), st.integers(-6, 6)))
    return patterns, draw(st.integers(0, 3)), (low, low + draw(st.integers(0, 20))), years


@settings(max_examples=60, deadline=None)
@given(puzzles())
def test_bounds_of_two_linked_days_are_those_of_all_pairs_of_days(
    puzzle: tuple[list[str], int, tuple[int, int], int | None],
) -> None:
    patterns, more, (low, high), years = puzzle
    first, last = days_from_civil(2015), days_from_civil(2016 + more) - 1
    window = Interval(first * SECONDS_PER_DAY, (last + 1) * SECONDS_PER_DAY, Granularity.DAY)
    tl = Timeline().add("a", "b").constrain("a", during=window).constrain("b", during=window)
    tl = tl.constrain("a", start=patterns[0]).constrain("b", start=patterns[1])
    link = (
        days_apart("a", "b", low, high)
        if years is None
        else Anniversary(start("b"), years, start("a"))
    )
    tl = tl.constrain(link).solve()
    fitting = [
        [
            day
            for day in range(first, last + 1)
            if day in UnitSet(Granularity.DAY, (Partial(pattern),))
        ]
        for pattern in patterns
    ]
    pairs = [
        (one, other)
        for one, other in product(*fitting)
        if (low <= other - one <= high if years is None else anniversary(one, years) == other)
    ]
    assert bool(tl.conflicts) == (not pairs)
    if pairs:
        for name, days in zip("ab", zip(*pairs, strict=True), strict=True):
            assert tl[name].bounds.start_days == (min(days), max(days))
