"""Questions to a chronology made by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers.edtf.certainty import Certainty
from timeline.chronology import Timeline
from timeline.errors import InvalidClaim
from timeline.queries import (
    after,
    at,
    before,
    between,
    critical,
    gaps,
    layers,
    said_by,
    told_by,
)
from timeline.read import from_text


@pytest.fixture
def expedition() -> Timeline:
    return (
        Timeline()
        .add("landing", "winter", "thaw", "return", "council")
        .constrain("landing", during="1610-09-03")
        .constrain("winter", start="1610-11", end="1611-03")
        .constrain("thaw", during="1611-04")
        .constrain("return", during="1611-09-20")
        .relate("thaw", "after", "winter")
        .solve()
    )


def test_what_was_going_on_on_a_day(expedition: Timeline) -> None:
    found = {f.event.id: f.certainty for f in at(expedition, "1611-01-15")}
    assert found["winter"] is Certainty.CERTAIN
    assert found["council"] is Certainty.POSSIBLE  # nothing is known of it
    assert "landing" not in found


def test_what_may_have_been_going_on(expedition: Timeline) -> None:
    found = {f.event.id: f.certainty for f in at(expedition, "1611-04-10")}
    assert found["thaw"] is Certainty.POSSIBLE


def test_what_touches_a_stretch(expedition: Timeline) -> None:
    found = [
        f.event.id for f in between(expedition, "1610-09", "1610-10") if f.event.id != "council"
    ]
    assert found == ["landing"]


def test_what_came_before_and_after(expedition: Timeline) -> None:
    sure = [f.event.id for f in before(expedition, "thaw") if f.certainty is Certainty.CERTAIN]
    assert sure == ["landing", "winter"]
    later = [f.event.id for f in after(expedition, "winter") if f.certainty is Certainty.CERTAIN]
    assert later == ["thaw", "return"]


def test_where_nothing_is_known(expedition: Timeline) -> None:
    assert [str(gap) for gap in gaps(expedition)] == [
        "1610-09-04/1610-10-31",
        "1611-05-01/1611-09-19",
    ]


def test_layers_of_what_may_be_simultaneous() -> None:
    made = (
        Timeline()
        .add("a", "b", "c", "d")
        .relate("a", "before", "b")
        .relate("a", "before", "c")
        .relate("b", "before", "d")
        .relate("c", "before", "d")
        .solve()
    )
    assert [{e.id for e in layer} for layer in layers(made)] == [{"a"}, {"b", "c"}, {"d"}]


def test_what_to_find_out_first() -> None:
    made = (
        Timeline()
        .add("siege", "plague", "census")
        .constrain("siege", during="1573")
        .constrain("plague", during="1573")
        .constrain("census", during="1573-06-02")
        .solve()
    )
    best = critical(made)[0]
    assert "census" in {best.first.id, best.second.id}  # its day halves the year of either
    assert best.narrowing > 150 * 86_400


def test_what_is_no_date_is_refused(expedition: Timeline) -> None:
    with pytest.raises(InvalidClaim, match="no date"):
        at(expedition, "XXXX-02-27")


@settings(max_examples=20)
@given(st.lists(st.integers(1, 28), min_size=1, max_size=6))
def test_no_event_ever_lies_in_a_gap(days: list[int]) -> None:
    made = Timeline().add(*(f"e{n}" for n in range(len(days))))
    for n, day in enumerate(days):
        made = made.constrain(f"e{n}", during=f"1573-07-{day:02d}")
    made = made.solve()
    for gap in gaps(made):
        assert not at(made, gap)


STORY = (
    "The minister said on Monday that the bridge had been closed. "
    "The mayor told reporters on Wednesday that a ferry would be hired."
)


def test_what_one_speaker_says() -> None:
    tl = from_text(STORY, "2016-03-18")
    assert [event.text for event in said_by(tl, "minister")] == ["closed"]
    assert "hired" in {event.text for event in said_by(tl, "mayor")}


def test_what_had_been_said_by_a_day() -> None:
    tl = from_text(STORY, "2016-03-18")
    by_tuesday = {f.event.text for f in told_by(tl, "2016-03-15") if f.certainty.name == "CERTAIN"}
    assert "closed" in by_tuesday
    assert "hired" not in {f.event.text for f in told_by(tl, "2016-03-15")}


@pytest.fixture
def market() -> Timeline:
    """A market of every Tuesday, first on 5 and last on 26 June 1573."""
    return (
        Timeline()
        .add("market")
        .constrain("market", recurs="XXXX-WXX-2", start="1573-06-05", end="1573-06-26")
        .solve()
    )


def test_a_series_does_not_happen_between_its_days(market: Timeline) -> None:
    assert [f.certainty for f in at(market, "1573-06-12")] == [Certainty.CERTAIN]
    assert at(market, "1573-06-13") == ()
    assert at(market, "1573-07-03") == ()  # a Tuesday, after the last
    assert [f.certainty for f in at(market, "1573-W24")] == [Certainty.CERTAIN]
    assert [f.certainty for f in between(market, "1573-06-06", "1573-06-11")] == []


def test_a_series_asked_about_within_its_day_may_be_on(market: Timeline) -> None:
    assert [f.certainty for f in at(market, "1573-06-12T10")] == [Certainty.POSSIBLE]


def test_what_happens_so_often_is_certain_only_of_as_long_a_stretch() -> None:
    tl = Timeline().add("dip").constrain("dip", start="1573-06-01", end="1573-08-31")
    tl = tl.constrain("dip", recurs="P1W").solve()
    assert [f.certainty for f in at(tl, "1573-07-10")] == [Certainty.POSSIBLE]
    assert [f.certainty for f in at(tl, "1573-07")] == [Certainty.CERTAIN]


@given(
    st.sampled_from(["XXXX-WXX-1", "XXXX-WXX-6", "XXXX-06-24", "XXXX-XX-15"]),
    st.integers(0, 27),
)
@settings(max_examples=40, deadline=None)
def test_what_happens_on_a_day_is_what_the_occurrences_list(pattern: str, offset: int) -> None:
    tl = Timeline().add("watch").constrain("watch", recurs=pattern, during="1573-06/1574-08")
    tl = tl.solve()
    listed = {str(day) for day in tl.occurrences("watch")}
    day = f"1573-06-{offset + 1:02d}"
    assert bool(at(tl, day)) == (day in listed)
