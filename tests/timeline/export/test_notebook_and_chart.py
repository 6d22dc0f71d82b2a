"""What notebooks show, and the chart for whoever wants to restyle the picture."""

from typing import Any
from xml.etree import ElementTree

import pytest
import vl_convert

import timeline
from resolvers.values import Interval
from tests.timeline.export.examples import EXAMPLES, antiquity, court, hostile, siege
from timeline import Strength, Timeline
from timeline.errors import InputError, NotSolved
from timeline.export.picture.chart_data import Data
from timeline.export.rows import rows


def data(tl: Timeline) -> Data:
    """What a chart is drawn from."""
    made = Data.of(tl, rows(tl))
    assert made == Data.of(tl, rows(tl))
    return made


def records(tl: Timeline) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in data(tl).events}


def test_a_notebook_shows_a_line_of_text_and_the_picture() -> None:
    bundle = siege()._repr_mimebundle_()
    assert bundle == {
        "text/plain": "Timeline(6 events, 9 claims, published 1573-10-01, solved)",
        "image/svg+xml": timeline.export(siege(), "svg").document,
    }


def test_a_notebook_shows_text_alone_before_solving() -> None:
    tl = Timeline().add("siege")
    assert tl._repr_mimebundle_() == {"text/plain": "Timeline(1 event, 0 claims, not solved)"}
    with pytest.raises(NotSolved):
        timeline.to_altair(tl)


def test_a_chart_has_a_row_an_event_in_order() -> None:
    chart = timeline.to_altair(siege())
    layers = {layer.name: layer for layer in chart.layer}
    assert list(layers) == [
        "published", "entailed", "rise", "fall", "within", "certain", "touched", "series", "often",
        "moment", "before", "after", "about",
    ]  # fmt: skip
    names = layers["certain"].encoding.y.to_dict()["scale"]["domain"]
    assert names == [event.label for event in siege()]
    (day,) = data(siege()).published
    first = -12_504_499_200_000  # 1573-10-01
    assert day == {"published_first": first, "published_last": first + 86_400_000}


def test_a_chart_draws_the_possible_extent_and_the_certain_core() -> None:
    made = records(siege())
    town = made["siege"]
    assert town["first"] < town["core_first"] < town["core_last"] < town["last"]
    assert made["sally"]["moment"]
    assert (made["feast"]["before"], made["feast"]["after"]) == (False, True)
    assert "first" not in made["rumour"]


def test_a_chart_has_the_times_of_a_series_and_says_how_often() -> None:
    sittings = [time for time in data(court()).times if time["name"] == "the court sits"]
    assert [time["certain"] for time in sittings] == [True] * 3
    assert sittings[1]["time"] - sittings[0]["time"] == 7 * 86_400_000
    visits = records(court())["visits"]
    assert (visits["recurs"], visits["often"]) == ("twice a week", True)


def test_a_chart_has_what_is_about_entailed_touched_and_ordered() -> None:
    tl = Timeline(dct="1920-01-01").add("mill", "raid", "vote", "count")
    tl = tl.constrain("mill", start="1860~", end="1871").constrain("raid", during="1871")
    tl = tl.constrain("raid", during="1871-05", strength=Strength.DEFAULT)
    tl = tl.constrain("vote", covers="1890-05-05T12:00").constrain("count", during="1890/1891")
    tl = tl.relate("vote", "before", "count").solve()
    found = records(tl)
    assert (found["mill"]["about_start"], found["mill"]["about_end"]) == (True, False)
    assert found["mill"]["about"] == found["mill"]["first"]
    assert found["raid"]["entailed_first"] < found["raid"]["first"]
    assert found["vote"]["first"] < found["vote"]["touched"] < found["vote"]["last"]
    (order,) = data(tl).order
    assert (order["name"], order["other"]) == ("vote", "count")


def test_a_chart_has_both_dates_of_a_dispute() -> None:
    one, other = (date["stated_first"] // 86_400_000 for date in data(hostile()).stated)
    assert other - one == 1


def test_two_events_of_one_label_have_a_row_each() -> None:
    events = (timeline.Event("a", label="raid"), timeline.Event("b", label="raid"))
    made = records(Timeline().add(*events).solve())
    assert [record["name"] for record in made.values()] == ["raid", "raid (2)"]


def test_what_lies_beyond_the_years_of_vega_is_said() -> None:
    flood = Timeline().add("flood").constrain("flood", start=Interval.year(-1_000_000)).solve()
    with pytest.raises(InputError, match="Vega's years reach"):
        timeline.to_altair(flood)


def drawn(tl: Timeline) -> list[str]:
    """The words of the chart as vl-convert draws it."""
    svg = ElementTree.fromstring(vl_convert.vegalite_to_svg(timeline.to_altair(tl).to_dict()))
    return ["".join(text.itertext()) for text in svg.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("name", ["siege", "hostile", "court"])
def test_vega_draws_the_chart(name: str) -> None:
    tl = EXAMPLES[name]()
    words = drawn(tl)
    for event in tl:
        assert any(word.startswith(event.label[:20].split("\n")[0]) for word in words), event.label


def test_years_before_christ_are_labelled_so_in_the_chart() -> None:
    words = drawn(antiquity())
    assert {"8001 BC", "8000 BC"} & set(words)
    assert not any(word.startswith("-") for word in words)
