"""Calendar durations and whole units between the two ends of an event."""

from hypothesis import given
from hypothesis import strategies as st

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import Granularity, shift
from resolvers.values import Duration, Interval, Modifier
from timeline.reason.spans import Amount, Filled, Shifted, amounts

SECONDS = st.integers(Interval.year(1899).start, Interval.year(2110).start)


class Times:
    """Bounds of points 0 and 1, as a link sees them."""

    def __init__(self, earliest, latest):
        self.earliest, self.latest = earliest, latest


@given(SECONDS, st.integers(0, 40), st.integers(0, 10**6), st.integers(0, 40 * SECONDS_PER_DAY))
def test_what_a_calendar_duration_derives_never_excludes_the_truth(start, months, more, slack):
    amount = Amount(months, more)
    end = shift(Granularity.MONTH, start, months) + more
    link = Shifted(0, 1, amount, amount, claims=(0,))
    known = Times([start - slack, end - slack], [start + slack, end + slack])
    truth = (start, end)
    for found in link.tighten(known):
        allowed = (found.value - truth[found.point]) * (1 if found.extreme else -1)
        assert allowed >= 0


@given(SECONDS, st.integers(1, 40), st.integers(0, 10**6))
def test_a_known_start_gives_the_end_within_its_day(start, months, more):
    amount = Amount(months, more)
    end = shift(Granularity.MONTH, start, months) + more
    assert 0 <= amount.latest(start) - end < SECONDS_PER_DAY
    assert 0 <= end - amount.earliest(start) < SECONDS_PER_DAY
    assert amount.shortest <= end - start <= amount.longest


@given(
    SECONDS,
    st.integers(1, 5),
    st.sampled_from([u for u in Granularity if u is not Granularity.PART_OF_DAY]),
)
def test_a_filled_event_is_found_from_either_end(second, count, unit):
    from resolvers.granularity import end_of, index_of, start_of

    index = index_of(unit, second)
    start, end = start_of(unit, index), end_of(unit, index + count - 1)
    link = Filled(0, 1, unit, count, claims=(0,))
    from_start = list(link.tighten(Times([start, None], [start, None])))
    from_end = list(link.tighten(Times([None, end], [None, end])))
    assert {found.value for found in from_start if found.point == 1} == {end}
    assert {found.value for found in from_end if found.point == 0} == {start}


def test_two_months_from_new_years_eve_end_in_the_leap_year_on_its_29th():
    start = Interval.day(2015, 12, 31).start
    low, high = amounts(Duration.of(months=2))
    assert (
        low.earliest(start)
        == high.latest(start) - SECONDS_PER_DAY + 1
        == Interval.day(2016, 2, 29).start
    )


def test_modifiers_open_one_side_and_about_allows_a_quarter():
    week = Duration.of(weeks=1).amounts
    seconds = 7 * SECONDS_PER_DAY
    assert amounts(Duration(week, Modifier.LESS_THAN)) == (None, Amount(0, seconds - 1))
    assert amounts(Duration(week, Modifier.MORE_THAN)) == (Amount(0, seconds + 1), None)
    assert amounts(Duration(week, Modifier.EQUAL_OR_MORE)) == (Amount(0, seconds), None)
    low, high = amounts(Duration(week, approximate=True))
    assert (low.seconds, high.seconds) == (seconds * 3 // 4, seconds * 5 // 4)


def test_several_days_last_a_day_at_least():
    assert amounts(Duration(((Granularity.DAY, None),))) == (Amount(0, SECONDS_PER_DAY), None)
