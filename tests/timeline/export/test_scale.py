"""The time scale suits the span, is broken only where that helps, and has ticks that say when."""

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from resolvers.calendar import SECONDS_PER_DAY, days_from_civil
from timeline import Timeline
from timeline.export.picture.breaks import Marked
from timeline.export.picture.layout import Picture, layout
from timeline.export.picture.lettering import width
from timeline.export.picture.scale import Scale
from timeline.export.picture.ticks import SIZE, Tick, ticks
from timeline.export.rows import rows


def made(**said: dict[str, str]) -> Timeline:
    """A solved timeline of events, by what is said of each."""
    tl = Timeline().add(*said)
    for event, dates in said.items():
        tl = tl.constrain(event, **dates)
    return tl.solve()


def picture(tl: Timeline) -> Picture:
    return layout(tl, rows(tl))


def middles(drawn: Picture, *events: str) -> list[float]:
    found = {bar.row.event.id: bar.parts for bar in drawn.bars}
    return [parts.whole.middle for event in events if (parts := found[event]) is not None]


def told(drawn: Picture) -> list[str]:
    return [tick.text for tick in drawn.ticks]


READINGS = {f"reading {n}": {"during": f"2016-0{n}-10"} for n in range(1, 7)}


def test_a_year_is_not_cut_out_for_two_events_in_it() -> None:
    tl = Timeline().add("a", "b").constrain("a", during="1914").constrain("b", during="1914")
    drawn = picture(tl.relate("a", "before", "b").solve())
    assert drawn.breaks == ()


def test_years_of_a_reign_are_not_cut_out_for_riots_in_its_first() -> None:
    riots = {f"riot {n}": {"during": f"1559-0{n}-05"} for n in range(1, 5)}
    drawn = picture(made(reign={"start": "1558-11-17", "end": "1603-03-24"}, **riots))
    assert drawn.breaks == ()


def test_a_battle_of_long_ago_leaves_the_room_to_this_year() -> None:
    drawn = picture(made(hastings={"during": "1066-10-14"}, **READINGS))
    assert len(drawn.breaks) == 1
    first, last = middles(drawn, "reading 1", "reading 6")
    assert last - first > 400


def test_a_lone_publication_leaves_the_room_to_the_story() -> None:
    tl = made(
        siege={"start": "1573-05-03"},
        flood={"during": "1573-05-23"},
        hunger={"during": "1573-07"},
        relief={"during": "1573-09-13"},
        death={"during": "1580"},
    )
    drawn = picture(tl.published("2016-03-14").solve())
    flood, relief = middles(drawn, "flood", "relief")
    assert relief - flood > 250


def test_events_in_five_ages_are_told_apart() -> None:
    ages = {"city": "BC0500", "hastings": "1066", "heat": "3000", "cold": "9000"}
    drawn = picture(made(**{event: {"during": year} for event, year in ages.items()}, **READINGS))
    places = sorted(middles(drawn, *ages, *READINGS))
    assert min(later - earlier for earlier, later in itertools.pairwise(places)) > 30


def test_decades_of_even_events_are_not_broken() -> None:
    assert picture(made(**{f"e{n}": {"during": f"19{n}0"} for n in range(10)})).breaks == ()


def test_two_events_far_apart_need_no_break() -> None:
    assert picture(made(old={"during": "1066-10-14"}, new={"during": "2016-01-10"})).breaks == ()


def test_what_was_possible_for_years_is_cut_where_days_would_be_crushed() -> None:
    days = {f"day {n}": {"during": f"2016-03-0{n}"} for n in range(1, 9)}
    drawn = picture(
        made(war={"during": "2011-03/2016-03-08"}, start={"start": "2011-03-15"}, **days)
    )
    first, last = middles(drawn, "day 1", "day 8")
    assert last - first > 200
    (gap,) = drawn.breaks
    assert gap.end - gap.start > 4 * 365 * SECONDS_PER_DAY


def test_years_before_christ_are_labelled_so_also_where_they_are_few() -> None:
    assert {"500 BC", "AD 1"} <= set(
        told(picture(made(a={"during": "BC0550"}, b={"during": "0100"})))
    )
    few = told(picture(made(a={"during": "BC0020"}, b={"during": "0500"})))
    assert few[0].endswith("BC")
    wide = told(picture(made(a={"during": "BC2560"}, b={"during": "0800"})))
    assert wide[wide.index("AD 1") - 1] == "500 BC"


def test_seconds_have_ticks_and_hours_have_the_day_under_them_where_it_changes() -> None:
    day = "1969-07-16T13:32"
    launch = picture(made(**{f"s{n}": {"during": f"{day}:{n:02}"} for n in (0, 3, 9)}))
    assert told(launch) == ["13:32:00", "13:32:05", "13:32:10"]
    night = picture(
        made(dinner={"during": "2015-12-31T20:00"}, home={"during": "2016-01-01T03:30"})
    )
    under = [(tick.text, tick.under) for tick in night.ticks if tick.under]
    assert under == [("20:00", "31 December 2015"), ("00:00", "1 January 2016")]


def test_weeks_begin_on_monday() -> None:
    drawn = picture(made(a={"during": "2016-03-01"}, b={"during": "2016-05-01"}))
    assert told(drawn)[:2] == ["29 Feb", "7 Mar"]


SECONDS = st.integers(
    days_from_civil(-12_000) * SECONDS_PER_DAY, days_from_civil(12_000) * SECONDS_PER_DAY
)


@st.composite
def stretches(draw: st.DrawFn) -> Marked:
    first = draw(SECONDS)
    length = draw(st.integers(0, 7) | st.integers(0, 10**9) | st.integers(0, 10**11))
    return Marked(first, first + length, draw(st.integers(0, 9)), draw(st.booleans()))


def days_of_midnight() -> list[Marked]:
    """A day that stands at its middle, after a clock time of its own that goes on for days."""
    return [*[Marked(0, 0)] * 4, Marked(0, 0, 1), Marked(1980, 954_168, is_whole=True)]


@settings(max_examples=200)
@given(st.lists(stretches(), max_size=12))
@example(days_of_midnight())
def test_a_scale_keeps_the_order_and_cuts_nothing_that_is_whole(marked: list[Marked]) -> None:
    scale = Scale.of(marked, 300, 900)
    seconds = sorted(end for part in marked for end in (part.first, part.last) if end is not None)
    places = [scale.x(second) for second in seconds]
    assert places == sorted(places)
    assert all(300 <= x <= 900 for x in places)
    assert all(map(scale.shows, seconds))
    for part, gap in itertools.product(marked, scale.breaks()):
        assert (
            not part.is_whole
            or part.first is None
            or part.last is None
            or (part.last <= gap.start or gap.end <= part.first)
        )


@settings(max_examples=200)
@given(st.lists(stretches(), min_size=1, max_size=12))
def test_labels_of_ticks_keep_apart_and_every_piece_has_one(marked: list[Marked]) -> None:
    scale = Scale.of(marked, 330, 944)
    found = ticks(scale, 4, 956)
    assert all(one.x < other.x for one, other in itertools.pairwise(found))
    for words in (lambda tick: tick.text, lambda tick: tick.under):
        labels = [reach(tick, words(tick)) for tick in found if words(tick)]
        assert all(one[1] < other[0] for one, other in itertools.pairwise(labels))
        assert all(left >= 3.9 and right <= 956.1 for left, right in labels)
    assert any(scale.pieces[0].left <= tick.x <= scale.pieces[0].right for tick in found)


def reach(tick: Tick, words: str) -> tuple[float, float]:
    half = width(words, SIZE) / 2
    return tick.at - half, tick.at + half


@pytest.mark.parametrize("size", [1, 60, 3600, 86_400, 31_556_952, 10**12])
def test_there_are_ticks_for_spans_of_every_size(size: int) -> None:
    start = days_from_civil(1900) * SECONDS_PER_DAY
    scale = Scale.of([Marked(start, start + 8 * size)], 330, 944)
    assert 2 <= len(ticks(scale, 4, 956)) <= 12
