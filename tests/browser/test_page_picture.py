"""The picture in a real browser: looking closer, from row to row, and the filters."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.pages import page, readings
from tests.timeline.export.examples import antiquity, hostile, siege
from timeline import Timeline

Show = Callable[..., Any]

PLACES = """all => all.map(e => [e, e.closest("svg")].map(one => one.getBoundingClientRect()))
    .map(([box, svg]) => [box.x - svg.x, box.y - svg.y, box.width, box.height].map(Math.round))"""


def places(found: Any) -> list[list[float]]:
    """Where something is in its picture, and how large."""
    made: list[list[float]] = found.evaluate_all(PLACES)
    return made


def bar(opened: Any, event: str, kind: str = ".core") -> dict[str, float]:
    box: dict[str, float] = opened.locator(
        f".drawing:visible g[data-event='{event}'] > {kind}"
    ).first.bounding_box()
    return box


def ticks(opened: Any) -> list[str]:
    words: list[str] = opened.locator(
        ".drawing:visible .axis .tick text:first-of-type"
    ).all_text_contents()
    return words


@pytest.mark.parametrize("width", [1280, 390])
def test_zooming_stretches_time_and_nothing_else(show: Show, width: int) -> None:
    opened = show(page(siege()), width=width)
    opened.get_by_role("button", name="Zoom in").focus()
    labels = opened.locator(".drawing:visible .event > text")
    before, whole, drawn = places(labels), bar(opened, "siege"), ticks(opened)
    opened.keyboard.press("Enter")
    stretched = bar(opened, "siege")
    assert stretched["width"] == pytest.approx(1.5 * whole["width"], rel=0.02)
    assert stretched["height"] == pytest.approx(whole["height"])
    assert places(labels) == before
    for _ in range(3):
        opened.get_by_role("button", name="Zoom in").press("Enter")
    assert set(ticks(opened)) - set(drawn), "the scale should tell more than before"
    opened.get_by_role("button", name="Whole").press("Enter")
    assert bar(opened, "siege")["width"] == pytest.approx(whole["width"])
    assert ticks(opened) == drawn


def test_a_short_event_keeps_its_shape_and_moves(show: Show) -> None:
    opened = show(page(siege()))
    sally = bar(opened, "sally", "path.core")
    opened.get_by_role("region", name="Picture, scrollable").focus()
    opened.keyboard.press("+")
    moved = bar(opened, "sally", "path.core")
    assert (moved["width"], moved["height"]) == (sally["width"], sally["height"])
    opened.keyboard.press("ArrowRight")
    assert bar(opened, "sally", "path.core")["x"] < moved["x"]
    opened.keyboard.press("ArrowLeft")
    assert bar(opened, "sally", "path.core")["x"] == pytest.approx(moved["x"], abs=0.2)
    opened.keyboard.press("0")
    assert bar(opened, "sally", "path.core") == sally


def test_what_is_drawn_wider_than_it_is_grows_no_wider(show: Show) -> None:
    tl = Timeline(dct="1575-10-01").add("siege").constrain("siege", start="1573-05-03")
    opened = show(page(tl.solve()))
    edge, fade = bar(opened, "siege", ".small"), bar(opened, "siege", ".fade")
    opened.mouse.move(edge["x"] + edge["width"] / 2, edge["y"] + 3)
    opened.keyboard.down("Control")
    opened.mouse.wheel(0, -400)
    opened.keyboard.up("Control")
    opened.wait_for_function("document.querySelector('.picture.zoomed')")
    closer, wider = bar(opened, "siege", ".small"), bar(opened, "siege", ".fade")
    assert closer["width"] == pytest.approx(edge["width"])
    assert wider["width"] > 1.5 * fade["width"]
    assert wider["x"] == pytest.approx(closer["x"] + closer["width"] / 2, abs=0.3)


def test_a_closer_look_keeps_a_broken_scale_true(show: Show) -> None:
    tl = Timeline().add("landing", *"abcdef").constrain("landing", during="1066-10-14")
    for month, event in enumerate("abdef", start=1):
        tl = tl.constrain(event, during=f"2016-{month:02}")
    tl = tl.constrain("c", during="2016-03-07/2016-03-27")
    opened = show(page(tl.solve()))
    torn = opened.locator(".wide > .break").first
    before = torn.bounding_box()
    for _ in range(4):
        opened.get_by_role("button", name="Zoom in").click()
    after = torn.bounding_box()
    assert after["x"] < before["x"]
    assert after["width"] == pytest.approx(before["width"])
    line = (
        opened.locator(".wide > .tick.closer", has_text="7 Mar")
        .first.locator("line")
        .bounding_box()
    )
    assert bar(opened, "c", ".maybe")["x"] == pytest.approx(line["x"], abs=1)


def test_the_label_of_what_is_disputed_stays_where_it_is(show: Show) -> None:
    opened = show(page(hostile()), width=390)
    labels = opened.locator(".narrow .event > :is(text:not(.about), .warning)")
    before = places(labels)
    opened.get_by_role("button", name="Zoom in").click()
    assert places(labels) == before


def test_dragging_pans_and_opens_nothing(show: Show) -> None:
    opened = show(page(siege()))
    for _ in range(3):
        opened.get_by_role("button", name="Zoom in").click()
    before = bar(opened, "siege", ".fade")["x"]
    frame = opened.locator(".picture").bounding_box()
    x, y = frame["x"] + 700, frame["y"] + 100
    opened.mouse.move(x, y)
    opened.mouse.down()
    opened.mouse.move(x + 120, y, steps=4)
    opened.mouse.up()
    assert bar(opened, "siege", ".fade")["x"] == pytest.approx(before + 120, abs=1)
    assert opened.evaluate("getSelection().toString()") == ""
    assert opened.locator("details[open]").count() == 0
    opened.wait_for_timeout(10)
    opened.locator(".wide .event").first.click()
    assert opened.locator("details[open]").count() == 1


def test_keys_zoom_around_the_bar_of_the_row_with_the_focus(show: Show) -> None:
    opened = show(page(siege()))
    opened.locator(".wide .event[tabindex='0']").focus()
    while not opened.evaluate("document.activeElement.dataset.event === 'sally'"):
        opened.keyboard.press("ArrowDown")
    before = bar(opened, "sally", "path.core")["x"]
    for _ in range(4):
        opened.keyboard.press("+")
    assert bar(opened, "sally", "path.core")["x"] == pytest.approx(before, abs=3)


def test_the_wheel_with_ctrl_zooms_where_the_pointer_is(show: Show) -> None:
    opened = show(page(siege()))
    sally = bar(opened, "sally", "path.core")
    opened.mouse.move(sally["x"] + sally["width"] / 2, sally["y"] + 3)
    opened.keyboard.down("Control")
    opened.mouse.wheel(0, -400)
    opened.keyboard.up("Control")
    opened.wait_for_function("document.querySelector('.picture.zoomed')")
    assert bar(opened, "sally", "path.core")["x"] == pytest.approx(sally["x"], abs=1)
    assert opened.evaluate("scrollY") == 0


def test_bars_do_not_run_over_labels(show: Show) -> None:
    opened = show(page(siege()))
    for _ in range(4):
        opened.get_by_role("button", name="Zoom in").click()
    labels = opened.locator(".wide .event[data-event='siege'] > text").first.bounding_box()
    hit = opened.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).getAttribute('class')",
        [labels["x"] + labels["width"] + 5, labels["y"] + 5],
    )
    assert hit == "hit"


def test_the_scale_and_the_labels_stay_in_sight(show: Show) -> None:
    opened = show(page(readings(60)))
    picture = opened.locator(".picture")
    axis = opened.locator(".wide .axis")
    before = axis.bounding_box()
    picture.evaluate("frame => { frame.scrollTop = 500; }")
    opened.wait_for_function("document.querySelector('.picture').scrollTop === 500")
    assert axis.bounding_box() == before
    for _ in range(4):
        opened.get_by_role("button", name="Zoom in").click()
    inside = picture.bounding_box()
    label = opened.locator(".wide .event > text").nth(30).bounding_box()
    assert inside["x"] <= label["x"]
    assert inside["y"] <= label["y"] <= inside["y"] + inside["height"]


def test_arrows_go_from_row_to_row_and_enter_opens_the_reasons(show: Show, bridge: str) -> None:
    opened = show(bridge)
    stops = opened.locator(".wide .event[tabindex='0']")
    assert stops.count() == 1
    stops.focus()
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("ArrowUp")
    second = opened.locator(".wide .event").nth(1)
    assert second.evaluate("g => g === document.activeElement")
    assert second.get_attribute("role") == "button"
    item = opened.locator("ol.events > li").nth(1)
    assert "focused" in item.get_attribute("class").split()
    opened.keyboard.press("Enter")
    assert item.locator("details").get_attribute("open") is not None
    stops.focus()
    opened.keyboard.press("End")
    assert opened.locator(".wide .event").last.evaluate("g => g === document.activeElement")


def test_all_of_a_row_answers_to_the_pointer(show: Show, bridge: str) -> None:
    opened = show(bridge)
    row = opened.locator(".wide .event").nth(2)
    box = row.locator(".hit").bounding_box()
    whole = opened.locator("svg.wide").bounding_box()["width"]
    assert box["width"] == pytest.approx(whole, abs=0.1)
    for part in (0.01, 0.4, 0.99):
        opened.mouse.move(box["x"] + part * box["width"], box["y"] + 2)
        assert "on" in row.get_attribute("class").split()


# ------------------------------------------------------------------------------------- filters


def listed(opened: Any) -> list[str]:
    words: list[str] = opened.locator("ol.events > li:visible > [dir=auto]").all_inner_texts()
    return words


def test_the_search_hides_what_does_not_have_all_its_words(show: Show, bridge: str) -> None:
    opened = show(bridge)
    whole = listed(opened)
    opened.get_by_label("Search").fill("bridge opened")
    assert listed(opened) == ["bridge opened"]
    assert opened.locator("tbody tr:visible").count() == 1
    assert opened.get_by_role("status").inner_text() == f"1 of {len(whole)} events"
    marks = opened.locator(".source mark[data-event]:not(.faint)")
    assert set(marks.all_text_contents()) == {"opened"}
    assert "June 1931" in opened.locator(".source mark.time:not(.faint)").all_text_contents()
    opened.get_by_label("Search").fill("")
    assert listed(opened) == whole
    assert opened.locator(".faint").count() == 0
    assert opened.get_by_role("status").inner_text() == ""


def test_the_search_knows_what_can_be_read_and_nothing_else(show: Show, bridge: str) -> None:
    opened = show(bridge)
    search = opened.get_by_label("Search")
    for words, found in {"1931": 1, "June 1931": 1, "1931-06": 1, "why": 0, "details": 0}.items():
        search.fill(words)
        assert len(listed(opened)) == found, words


def test_rows_close_up_around_what_is_found(show: Show) -> None:
    opened = show(page(readings(60)))
    picture = opened.locator(".picture")
    picture.evaluate("frame => { frame.scrollTop = 800; }")
    opened.get_by_label("Search").fill("the 59th")
    rows = opened.locator(".wide .event:visible")
    assert rows.count() == 1
    box, frame = rows.bounding_box(), picture.bounding_box()
    assert frame["y"] < box["y"] < frame["y"] + 80
    assert frame["height"] < 150
    opened.get_by_role("button", name="Zoom in").click()
    assert rows.bounding_box()["y"] == box["y"]
    opened.get_by_label("Search").fill("")
    assert rows.count() == 60


def test_a_period_picks_what_may_have_touched_it(show: Show) -> None:
    opened = show(page(antiquity()))
    opened.get_by_label("From").fill("500 BC")
    opened.get_by_label("Until").fill("44-03 BC")
    assert listed(opened) == ["a temple is built", "the murder of Caesar"]
    opened.get_by_label("From").fill("1871-06-30")
    opened.get_by_label("Until").fill("")
    assert listed(opened) == ["the flint is dug up"]
    opened.get_by_label("From").fill("-9999")
    opened.get_by_label("Until").fill("-9999")
    assert listed(opened) == ["a flint is knapped"]


def test_a_period_that_is_none_is_named_and_picks_nothing(show: Show) -> None:
    opened = show(page(antiquity()))
    asked = opened.get_by_label("From")
    asked.fill("long ago")
    assert len(listed(opened)) == 4
    assert opened.get_by_role("status").inner_text().startswith("“long ago” is no date: write 1573")
    assert asked.get_attribute("aria-invalid") == "true"
    asked.fill("1500")
    assert asked.get_attribute("aria-invalid") is None


def test_undated_events_are_of_no_period(show: Show) -> None:
    opened = show(page(siege()))
    opened.get_by_label("From").fill("1400")
    assert "a rumour" not in listed(opened)
    assert "the siege of Tarn" in listed(opened)


def test_what_is_certain_and_what_is_disputed_can_be_picked(show: Show, seed: str) -> None:
    opened = show(seed)
    opened.get_by_label("certain only").check()
    assert 0 < len(listed(opened)) < 21
    assert opened.locator("ol.events .uncertain:visible").count() == 0
    assert opened.get_by_label("disputed only").count() == 0
    opened = show(page(hostile()))
    opened.get_by_label("disputed only").check()
    assert opened.locator("ol.events > li:visible").count() == 1
    assert opened.locator(".conflicts > ul > li").is_visible()
    opened.get_by_label("certain only").check()
    assert not opened.locator(".conflicts h2").is_visible()
    opened.get_by_label("certain only").uncheck()
    assert opened.locator(".conflicts > ul > li").is_visible()


def test_a_click_on_a_faint_mark_brings_its_event_back(show: Show, bridge: str) -> None:
    opened = show(bridge)
    opened.get_by_label("Search").fill("bridge opened")
    opened.locator("mark[data-event].faint", has_text="struck").click()
    assert opened.get_by_label("Search").input_value() == ""
    assert opened.locator("li:has(> details[open])").is_visible()


def test_only_what_is_in_sight_is_moved(show: Show) -> None:
    opened = show(page(readings(300)))
    opened.get_by_role("button", name="Zoom in").click()
    moved = opened.locator(".wide .event:has([clip-path])")
    assert 20 < moved.count() < 60
    opened.locator(".picture").evaluate("frame => { frame.scrollTop = 6000; }")
    last = opened.locator(".wide .event").nth(230).locator("[clip-path]")
    last.first.wait_for(state="attached")
    assert moved.count() < 120
