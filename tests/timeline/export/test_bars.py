"""What is known of an event shows in its bar: different knowledge is never drawn alike."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from resolvers.values import Duration, Recurrence
from timeline import Bounds, Timeline
from timeline.export.picture.bars import Parts, beats
from timeline.export.picture.breaks import Marked
from timeline.export.picture.layout import Bar, layout
from timeline.export.picture.scale import Scale
from timeline.export.rows import rows

KNOWN = {
    "some time within": {"during": "2010/2016"},
    "start exact, end up to 2016": {"start": "2010-01-01", "end": "2010/2016"},
    "start in five years, end in six": {"start": "2010/2015", "end": "2010/2016"},
    "start exact, end open": {"start": "2010-01-01"},
    "start in six years, end open": {"start": "2010/2016"},
    "end exact, start open": {"end": "2016-12-31"},
    "under way in March": {"covers": "2016-03-14T12:00"},
    "start and end in a year each": {"start": "2011", "end": "2015"},
}


def bars(tl: Timeline) -> dict[str, Bar]:
    return {bar.row.event.id: bar for bar in layout(tl, rows(tl)).bars}


def parts(tl: Timeline) -> dict[str, Parts]:
    return {event: bar.parts for event, bar in bars(tl).items() if bar.parts is not None}


def known() -> dict[str, Parts]:
    tl = Timeline().add(*KNOWN)
    for event, dates in KNOWN.items():
        tl = tl.constrain(event, **dates)
    return parts(tl.solve())


def test_different_knowledge_is_drawn_differently() -> None:
    drawn = known()
    assert len(drawn) == len(KNOWN)
    assert len(set(drawn.values())) == len(KNOWN)


def test_an_exact_start_is_a_hard_edge_and_a_vague_one_is_not() -> None:
    exact, vague = known()["start exact, end open"], known()["start in six years, end open"]
    assert exact.is_touched
    assert (exact.rise, exact.within) == (None, None)
    assert exact.fall is not None
    assert exact.whole.open_right
    assert vague.core is None
    assert vague.within is not None
    assert vague.within.width > 300


def test_what_fades_meets_in_a_moment_at_which_it_was_going_on() -> None:
    drawn = known()["under way in March"]
    assert drawn.rise is not None
    assert drawn.core is not None
    assert drawn.fall is not None
    assert drawn.rise.right == drawn.core.middle == drawn.fall.left


def test_start_and_end_fade_each_over_its_own_range() -> None:
    both = known()["start and end in a year each"]
    assert both.rise is not None
    assert both.core is not None
    assert both.fall is not None
    assert both.rise.right == both.core.left
    assert both.core.right == both.fall.left
    overlapping = known()["start in five years, end in six"]
    assert overlapping.within is not None
    assert overlapping.fall is not None
    assert overlapping.within.width > 4 * overlapping.fall.width


def test_the_one_moment_known_of_what_was_under_way_is_marked() -> None:
    under_way = known()["under way in March"]
    assert under_way.is_touched
    assert under_way.rise is not None
    assert under_way.fall is not None
    assert under_way.whole.open_left
    assert under_way.whole.open_right


SECOND = st.none() | st.integers(0, 10**9)


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    first, begun, over, last = sorted(draw(st.lists(st.integers(0, 10**9), min_size=4, max_size=4)))
    if draw(st.booleans()):
        begun, over = over, begun
    of = (first, begun, max(over, first + 1), max(last, begun + 1, over + 1, first + 1))
    hidden = draw(st.lists(st.booleans(), min_size=4, max_size=4))
    return Bounds(*(None if is_hidden else end for end, is_hidden in zip(of, hidden, strict=True)))


@given(bounds())
def test_the_parts_of_a_bar_follow_each_other_and_fill_it(of: Bounds) -> None:
    made = Parts.of(of, Scale.of([Marked(0, 10**9)], 0, 600))
    found = [part for part in (made.rise, made.core or made.within, made.fall) if part is not None]
    assert (made.core is None) != (made.within is None)
    for one, other in itertools.pairwise(found):
        assert abs(other.left - one.right) <= 3
    assert abs(found[0].left - made.whole.left) <= 3
    assert abs(found[-1].right - made.whole.right) <= 3


def test_every_four_years_since_nobody_knows_which_names_no_year() -> None:
    games = Recurrence(Duration.of(years=4))
    tl = Timeline().add("games").constrain("games", recurs=games, start="1980/1990").solve()
    assert bars(tl)["games"].beats == ()
    tl = Timeline().add("games").constrain("games", recurs=games, start="1896-04-06", end="1936")
    assert len(bars(tl.solve())["games"].beats) == 11


def test_strokes_of_what_may_be_over_are_fainter() -> None:
    tl = Timeline().add("fair").constrain("fair", recurs="XXXX-06-24", start="1571")
    drawn = bars(tl.constrain("fair", end="1575/1578").solve())["fair"].beats
    assert [beat.is_certain for beat in drawn] == [True] * 5 + [False] * 3


def test_what_happens_once_has_no_beats() -> None:
    tl = Timeline().add("fair").constrain("fair", during="1571").solve()
    (row,) = rows(tl)
    assert beats(row, Scale.of([Marked(0, 10**9)], 0, 600)) == ()
