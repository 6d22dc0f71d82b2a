"""Strategies for what an expression means, and for the anchors it is read against.

They reach from 12 000 BC to AD 12 000, since what breaks breaks at the ends of the calendar.
"""

from fractions import Fraction
from typing import TYPE_CHECKING

from resolvers.anchor import Anchor, Domain, NextWeekday, Tense
from resolvers.calendar import (
    SECONDS_PER_DAY,
    civil_from_days,
    days_from_civil,
    iso_week,
    weekday,
)
from resolvers.granularity import SEASON_CODES, Granularity, PartOfDay, index_of
from resolvers.values import (
    Duration,
    Interval,
    Modifier,
    Partial,
    Recurrence,
    Reference,
    Value,
)
from timeline.strategies.digits import hidden

# Hypothesis imports this package while it is itself being imported, hence it in functions only.
if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_DURATION_MODIFIERS = (
    Modifier.LESS_THAN,
    Modifier.MORE_THAN,
    Modifier.EQUAL_OR_LESS,
    Modifier.EQUAL_OR_MORE,
)

_QUANTIFIERS = (
    "EVERY", "EACH", "SOME", "EVERY WORKING DAY", "EVERY FIRST MONDAY", "EACH LAST FRIDAY",
    "EVERY FIFTH SUNDAY", "EVERY TUESDAY AND THURSDAY",
)  # fmt: skip

# A year alone is left out: with its last digits hidden it is a decade or longer, an interval.
_SHAPES = (
    "{year}-{month:02d}",
    "{year}-{month:02d}-{day:02d}{time}",
    "{year}-Q{quarter}",
    "{year}-H{half}",
    "{season_year}-{season}",
    "{week_year}-W{week:02d}",
    "{week_year}-W{week:02d}-{weekday}{time}",
    "{week_year}-W{week:02d}-WE",
)


def days(min_year: int = -12_000, max_year: int = 12_000) -> "SearchStrategy[int]":
    """Day numbers of the civil axis."""
    from hypothesis import strategies as st

    return st.integers(days_from_civil(min_year), days_from_civil(max_year, 12, 31))


def seconds(min_year: int = -12_000, max_year: int = 12_000) -> "SearchStrategy[int]":
    """Seconds of the civil axis."""
    from hypothesis import strategies as st

    first, last = days_from_civil(min_year), days_from_civil(max_year + 1)
    return st.integers(first * SECONDS_PER_DAY, last * SECONDS_PER_DAY - 1)


def granularities() -> "SearchStrategy[Granularity]":
    """Units of the calendar."""
    from hypothesis import strategies as st

    return st.sampled_from(Granularity)


def units(finest: Granularity = Granularity.SECOND) -> "SearchStrategy[Interval]":
    """Single units, such as one month or one morning, without qualifiers.

    Args:
        finest: no unit is finer than that; a day leaves out clock times and parts of days.
    """
    from hypothesis import strategies as st

    whole = st.builds(
        lambda unit, second: Interval.of(unit, index_of(unit, second)),
        st.sampled_from(
            [unit for unit in Granularity if unit >= finest and unit is not Granularity.PART_OF_DAY]
        ),
        seconds(),
    )
    parts = st.builds(Interval.part_of_day, days(), st.sampled_from(PartOfDay))
    return st.one_of(whole, parts) if finest <= Granularity.PART_OF_DAY else whole


def intervals() -> "SearchStrategy[Interval]":
    """Intervals of every kind: units, ranges, open ones; with and without qualifiers."""
    from hypothesis import strategies as st

    plain = st.one_of(units(), _ranges(), _stretches())
    modifiers = [modifier for modifier in Modifier if modifier not in _DURATION_MODIFIERS]
    return st.builds(
        lambda interval, modifier, approximate, uncertain, utc_offset: Interval(
            interval.start,
            interval.end,
            interval.granularity,
            modifier,
            approximate,
            uncertain,
            interval.part,
            utc_offset if (interval.start, interval.end) != (None, None) else None,
        ),
        plain,
        st.none() | st.sampled_from(modifiers),
        st.booleans(),
        st.booleans(),
        st.none() | st.integers(-15 * 3600, 15 * 3600),
    )


def _ranges() -> "SearchStrategy[Interval]":
    """From one unit to another, or open on either side."""
    from hypothesis import strategies as st

    return st.builds(
        lambda unit, ends, opened: Interval(
            None if opened == "start" else Interval.of(unit, index_of(unit, min(ends))).start,
            None if opened == "end" else Interval.of(unit, index_of(unit, max(ends))).end,
            unit,
        ),
        granularities(),
        st.tuples(seconds(), seconds()),
        st.sampled_from(["start", "end", "none"]),
    )


def _stretches() -> "SearchStrategy[Interval]":
    """Bounds at any second, such as the intersection of two intervals has."""
    from hypothesis import strategies as st

    units_but_weeks = [unit for unit in Granularity if unit is not Granularity.WEEK]
    return st.builds(
        lambda start, length, unit: Interval(start, start + length, unit),
        seconds(),
        st.integers(1, 10**10),
        st.sampled_from(units_but_weeks),
    )


def partials() -> "SearchStrategy[Partial]":
    """Calendar values with unknown fields, such as `XXXX-02-27`."""
    from hypothesis import strategies as st

    return st.builds(
        Partial,
        st.builds(_written, days(-9900, 9900), st.sampled_from(_SHAPES), _times()).flatmap(
            lambda text: hidden(text, least=1)
        )
        | st.just("XXXX"),
        st.none() | st.sampled_from([Modifier.START, Modifier.MID, Modifier.BEFORE]),
        st.booleans(),
        st.booleans(),
    )


def _times() -> "SearchStrategy[str]":
    """The time of a day, or nothing."""
    from hypothesis import strategies as st

    clock = st.times().map("{:%H:%M:%S}".format)
    clocks = st.builds(lambda text, length: text[:length], clock, st.sampled_from([2, 5, 8]))
    parts = st.sampled_from([part.code for part in PartOfDay])
    return st.just("") | st.one_of(clocks, parts).map("T{}".format)


def _written(day: int, shape: str, time: str) -> str:
    """The day, or a unit that holds it, as TIMEX3 writes it."""
    year, month, day_of_month = civil_from_days(day)
    week_year, week = iso_week(day)
    season_year, season = divmod(index_of(Granularity.SEASON, day * SECONDS_PER_DAY), 4)
    return shape.format(
        year=_year(year),
        month=month,
        day=day_of_month,
        quarter=(month + 2) // 3,
        half=(month + 5) // 6,
        season_year=_year(season_year),
        season=SEASON_CODES[season],
        week_year=_year(week_year),
        week=week,
        weekday=weekday(day) + 1,
        time=time,
    )


def _year(number: int) -> str:
    return f"BC{1 - number:04d}" if number <= 0 else f"{number:04d}"


def durations() -> "SearchStrategy[Duration]":
    """Calendar amounts, exact and vague."""
    from hypothesis import strategies as st

    amounts = st.one_of(
        st.none(),
        st.integers(0, 1000).map(Fraction),
        st.fractions(0, 100, max_denominator=64),
    )
    return st.builds(
        lambda amounts, modifier, approximate: Duration(
            tuple(sorted(amounts.items(), reverse=True)), modifier, approximate
        ),
        st.dictionaries(granularities(), amounts, min_size=1, max_size=3),
        st.none() | st.sampled_from(_DURATION_MODIFIERS),
        st.booleans(),
    )


def recurrences() -> "SearchStrategy[Recurrence]":
    """Sets of times: every so often, or every one of a kind."""
    from hypothesis import strategies as st

    return st.builds(
        Recurrence,
        st.one_of(durations(), partials()),
        st.none() | st.sampled_from(_QUANTIFIERS),
        st.none() | st.integers(1, 9).map("{}X".format),
    )


def references() -> "SearchStrategy[Reference]":
    """The vague present, past and future."""
    from hypothesis import strategies as st

    return st.sampled_from(Reference)


def values() -> "SearchStrategy[Value]":
    """Whatever a time expression can mean."""
    from hypothesis import strategies as st

    return st.one_of(intervals(), partials(), durations(), recurrences(), references())


def anchors() -> "SearchStrategy[Anchor]":
    """What a text is read against: a publication date known, known roughly or not, conventions."""
    from hypothesis import strategies as st

    known = units(finest=Granularity.MINUTE)
    return st.builds(
        Anchor,
        dct=st.none() | known,
        domain=st.none() | st.sampled_from(Domain),
        country=st.sampled_from(["US", "GB", "AU"]),
        zone=st.sampled_from([None, "UTC", "America/New_York"]),
        tense=st.none() | st.sampled_from(Tense),
        last=st.none() | units(),
        next_weekday=st.sampled_from(NextWeekday),
        sunday_weeks=st.booleans(),
        centuries_from_one=st.booleans(),
        fiscal_year_start=st.integers(1, 12),
        southern=st.none() | st.booleans(),
        leap_day_in_march=st.booleans(),
        julian_before_1582=st.booleans(),
    )
