"""What notebooks show, and the chart for whoever wants to restyle the picture."""

from typing import Any
from xml.etree import ElementTree

import pytest
import vl_convert

import timeline
from resolvers.values import Interval
from tests.timeline.export.examples import EXAMPLES, antiquity, siege
from timeline import Timeline
from timeline.errors import InputError, NotSolved


def chart(tl: Timeline) -> dict[str, Any]:
    made = timeline.to_altair(tl).to_dict()
    assert made == timeline.to_altair(tl).to_dict()
    return dict(made)


def records(tl: Timeline) -> dict[str, dict[str, Any]]:
    made = chart(tl)
    return {record["id"]: record for record in values(made, made)}


def values(made: dict[str, Any], part: dict[str, Any]) -> list[dict[str, Any]]:
    """The data of a part of a chart, which Altair keeps by name at the root."""
    return list(made["datasets"][part["data"]["name"]])


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
    made = chart(siege())
    layers = {layer["name"]: layer for layer in made["layer"]}
    assert list(layers) == ["possible", "certain", "moment", "before", "after", "published"]
    names = layers["possible"]["encoding"]["y"]["scale"]["domain"]
    assert names == [event.label for event in siege()]
    (rule,) = values(made, layers["published"])
    assert rule == {"published": -12_504_499_200_000}  # 1573-10-01


def test_a_chart_draws_the_possible_extent_and_the_certain_core() -> None:
    made = records(siege())
    town = made["siege"]
    assert town["first"] < town["core_first"] < town["core_last"] < town["last"]
    assert made["sally"]["moment"]
    assert (made["feast"]["before"], made["feast"]["after"]) == (False, True)
    assert "first" not in made["rumour"]


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
    svg = ElementTree.fromstring(vl_convert.vegalite_to_svg(chart(tl)))
    return ["".join(text.itertext()) for text in svg.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("name", ["siege", "hostile"])
def test_vega_draws_the_chart(name: str) -> None:
    tl = EXAMPLES[name]()
    words = drawn(tl)
    for event in tl:
        assert any(word.startswith(event.label[:20].split("\n")[0]) for word in words), event.label


def test_years_before_christ_are_labelled_so_in_the_chart() -> None:
    ticks = {word for word in drawn(antiquity()) if word.endswith("BC")}
    assert "8001 BC" in ticks or "8000 BC" in ticks
    assert not any(word.startswith("-") for word in drawn(antiquity()))
