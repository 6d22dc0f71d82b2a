"""Strategies for EDTF, as text and as read."""

from typing import TYPE_CHECKING

from resolvers import edtf
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.strategies.digits import hidden
from timeline.strategies.values import days

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def edtf_texts() -> "SearchStrategy[str]":
    """EDTF of levels 0 to 2: dates, moments, intervals, sets; every one is valid."""
    from hypothesis import strategies as st

    dates = _dates()
    opened = st.sampled_from(["..", ""])
    intervals = st.one_of(
        _pairs().map("/".join),
        st.tuples(opened, dates).map("/".join),
        st.tuples(dates, opened).map("/".join),
        st.just("../.."),
    )
    return st.one_of(dates, dates, _moments(), intervals, _sets())


def edtf_forms() -> "SearchStrategy[edtf.Edtf]":
    """What `resolvers.edtf` reads."""
    return edtf_texts().map(edtf.parse)


def _pairs() -> "SearchStrategy[tuple[str, str]]":
    """Two dates of which the second does not end before the first starts."""
    from hypothesis import strategies as st

    return st.tuples(_dates(), _dates()).map(lambda pair: pair if _in_order(*pair) else pair[::-1])


def _in_order(first: str, second: str) -> bool:
    starts, ends = (edtf.parse(text).extent(fuzzy=False) for text in (first, second))
    return starts.earliest_start < ends.latest_end


def _sets() -> "SearchStrategy[str]":
    """One of several dates, or all of them; only its first and its last range may be open."""
    from hypothesis import strategies as st

    dates = _dates()
    closed = st.lists(dates | _pairs().map("..".join), min_size=1, max_size=3)
    listed = st.builds(
        lambda first, between, last: ",".join(first + between + last),
        st.just([]) | dates.map(lambda date: [f"..{date}"]),
        closed,
        st.just([]) | dates.map(lambda date: [f"{date}.."]),
    )
    return st.one_of(listed.map("[{}]".format), listed.map("{{{}}}".format))


def _moments() -> "SearchStrategy[str]":
    from hypothesis import strategies as st

    clocks = st.times().map("T{:%H:%M:%S}".format)
    zones = st.sampled_from(["", "Z", "+05:30", "-04"])
    return st.tuples(_known_days(), clocks, zones).map("".join)


def _known_days() -> "SearchStrategy[str]":
    return days(-9999, 9999).map(
        lambda day: str(edtf.from_value(Interval.of(Granularity.DAY, day)))
    )


def _dates() -> "SearchStrategy[str]":
    """Days, months, seasons and years, with unknown digits and qualifiers, and long years."""
    from hypothesis import strategies as st

    mark = st.sampled_from(["", "", "", "?", "~", "%"])
    known = _known_days().map(_parts)
    years = known.flatmap(lambda parts: hidden(parts[0]))
    seasons = st.tuples(years, st.integers(21, 41).map(str))
    units = st.one_of(
        known,
        known.map(lambda parts: parts[:2]),
        known.map(lambda parts: parts[:1]),
    ).flatmap(lambda parts: hidden("-".join(parts)).map(_parts))
    marked = st.builds(
        lambda parts, marks: "-".join(
            f"{before}{part}{after}"
            for part, before, after in zip(parts, marks[:3], marks[3:], strict=False)
        ),
        units | seasons,
        st.lists(mark, min_size=6, max_size=6),
    )
    long_years = st.one_of(
        st.integers(10_000, 10**9).map("Y{}".format),
        st.integers(10_000, 10**9).map("Y-{}".format),
        st.builds("Y{}E{}".format, st.integers(1, 9999), st.integers(4, 12)),
        st.integers(1, 9999).map("{:04d}S2".format),
    )
    return st.one_of(marked, marked, marked, st.tuples(long_years, mark).map("".join))


def _parts(date: str) -> list[str]:
    """Year, month and day of `-0043-03-15`."""
    year, *rest = date.removeprefix("-").split("-")
    return [f"-{year}" if date.startswith("-") else year, *rest]
