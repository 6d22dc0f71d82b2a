"""Arrows say what is certain of the order and no date says, and nothing else."""

from itertools import pairwise

import pytest

from tests.timing import fastest
from timeline import Claim, Timeline
from timeline.constraint import Related
from timeline.export.picture.arrows import ordered, placed
from timeline.export.picture.layout import Picture, layout
from timeline.export.rows import rows


def picture(tl: Timeline, width: int = 960) -> Picture:
    return layout(tl, rows(tl), width=width)


def arrows(tl: Timeline) -> list[tuple[str, str]]:
    drawn = picture(tl)
    ids = [bar.row.event.id for bar in drawn.bars]
    return [(ids[arrow.above], ids[arrow.below]) for arrow in drawn.arrows]


@pytest.mark.parametrize("relation", ["during", "equals", "starts", "overlaps"])
def test_what_goes_on_at_one_time_has_no_arrow(relation: str) -> None:
    assert arrows(Timeline().add("war", "siege").relate("siege", relation, "war").solve()) == []


def test_order_without_dates_has_one_also_past_a_row_between() -> None:
    tl = Timeline().add("alpha", "beta", "gamma")
    for event in ("alpha", "beta", "gamma"):
        tl = tl.constrain(event, during="1914")
    assert arrows(tl.relate("alpha", "before", "gamma").solve()) == [("alpha", "gamma")]


def test_what_meets_is_over_before() -> None:
    assert arrows(Timeline().add("siege", "relief").relate("siege", "meets", "relief").solve()) == [
        ("siege", "relief")
    ]


def test_what_follows_from_two_arrows_has_none() -> None:
    tl = Timeline().add("vote", "count", "result", "riot")
    tl = tl.relate("vote", "before", "count", "result", "riot").relate("count", "before", "result")
    assert set(arrows(tl.solve())) == {("vote", "count"), ("count", "result"), ("vote", "riot")}


def test_dates_that_tell_the_order_need_none() -> None:
    tl = Timeline().add("vote", "count").relate("vote", "before", "count")
    tl = tl.constrain("vote", during="1914").constrain("count", during="1915")
    assert arrows(tl.solve()) == []


def test_an_arrow_through_the_publication_is_drawn_too() -> None:
    tl = Timeline().add("vote", "hearing", "count")
    tl = tl.relate("vote", "before", "hearing").relate("hearing", "before", "count").solve()
    assert arrows(tl) == [("vote", "hearing"), ("hearing", "count")]


def test_an_arrow_goes_down_where_both_bars_may_be() -> None:
    tl = Timeline().add("a", "b").relate("a", "before", "b")
    tl = tl.constrain("a", during="1914").constrain("b", during="1914-06/1915").solve()
    drawn = picture(tl)
    (arrow,) = drawn.arrows
    for bar in drawn.bars:
        assert bar.parts is not None
        assert bar.parts.whole.left <= arrow.x <= bar.parts.whole.right


def test_arrows_that_pass_one_row_stand_side_by_side() -> None:
    bars = [(300.0, 500.0)] * 4
    made = placed(iter([(0, 1), (0, 2), (1, 2), (0, 3)]), bars, [0.0] * 4)
    assert len({arrow.x for arrow in made if arrow.below > 1 and arrow.above < 2}) == 3


def test_on_a_narrow_picture_an_arrow_keeps_clear_of_labels() -> None:
    tl = Timeline().add("the first of two", "the second of two")
    tl = tl.relate("the first of two", "before", "the second of two")
    tl = tl.constrain("the first of two", during="1914").constrain("the second", during="1914")
    (arrow,) = picture(tl.solve(), width=372).arrows
    assert arrow.x > 100


def test_the_time_it_takes_grows_with_the_rows() -> None:
    assert spent(800) < 6 * spent(200) + 0.05


def spent(size: int) -> float:
    events = [f"e{number}" for number in range(size)]
    tl = Timeline().add(*events)
    claims = (Claim(Related(one, "before", other)) for one, other in pairwise(events))
    solved = tl.constrain(*claims).solve()
    shown = rows(solved)
    return fastest(lambda: list(ordered(solved, shown)))
