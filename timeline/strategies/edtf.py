"""Strategies for EDTF, as text and as read."""

from typing import TYPE_CHECKING

from resolvers import edtf
from resolvers.errors import InvalidValue
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.strategies.values import days

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def edtf_texts() -> "SearchStrategy[str]":
    """EDTF of levels 0 to 2: dates, moments, intervals, sets; every one is valid."""
    from hypothesis import strategies as st

    dates = _edtf_dates()
    sides = st.one_of(dates, dates, st.just(".."), st.just(""))
    pairs = st.tuples(sides, sides)
    clocks = st.times().map(lambda time: f"T{time:%H:%M:%S}")
    zones = st.sampled_from(["", "Z", "+05:30", "-04"])
    moments = st.tuples(days(-9999, 9999).map(_edtf_day), clocks, zones).map("".join)
    members = st.lists(st.one_of(dates, pairs.map("..".join)), min_size=1, max_size=4)
    sets = st.builds(
        lambda listed, brackets: f"{brackets[0]}{','.join(listed)}{brackets[1]}",
        members,
        st.sampled_from(["[]", "{}"]),
    )
    return st.one_of(dates, dates, moments, pairs.map("/".join), sets).filter(_is_edtf)


def edtf_forms() -> "SearchStrategy[edtf.Edtf]":
    """What `resolvers.edtf` reads."""
    return edtf_texts().map(edtf.parse)


def _is_edtf(text: str) -> bool:
    try:
        edtf.parse(text)
    except InvalidValue:
        return False
    return True


def _edtf_day(day: int) -> str:
    return str(edtf.from_value(Interval.of(Granularity.DAY, day)))


def _edtf_dates() -> "SearchStrategy[str]":
    from hypothesis import strategies as st

    mark = st.sampled_from(["", "", "", "?", "~", "%"])
    year = st.one_of(
        st.integers(0, 9999).map("{:04d}".format),
        st.integers(1, 9999).map("-{:04d}".format),
        st.from_regex(r"-?[0-9X]{2}[0-9X]X", fullmatch=True),
    )
    month = st.one_of(
        st.integers(1, 12).map("{:02d}".format), st.sampled_from(["XX", "0X", "1X", "X2"])
    )
    day = st.one_of(
        st.integers(1, 28).map("{:02d}".format), st.sampled_from(["29", "31", "XX", "2X", "3X"])
    )
    season = st.integers(21, 41).map(str)
    long_year = st.one_of(
        st.integers(10_000, 10**9).map("Y{}".format),
        st.integers(10_000, 10**9).map("Y-{}".format),
        st.builds("Y{}E{}".format, st.integers(1, 9999), st.integers(4, 12)),
    )
    estimated = st.builds("{}S{}".format, st.integers(1, 9999).map("{:04d}".format), st.just(2))
    hyphen = st.just("-")
    return st.one_of(
        st.tuples(mark, year, mark).map("".join),
        st.tuples(mark, year, mark, hyphen, mark, st.one_of(month, season), mark).map("".join),
        st.tuples(mark, year, mark, hyphen, mark, month, mark, hyphen, mark, day, mark).map(
            "".join
        ),
        st.tuples(st.one_of(long_year, estimated), mark).map("".join),
    ).filter(_is_edtf)
