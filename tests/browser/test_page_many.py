"""A page of many events: only what is in sight is laid out, and nothing is lost by it."""

from collections.abc import Callable
from typing import Any

import pytest

import timeline
from tests.browser.pages import page, readings

Show = Callable[..., Any]
MANY = 420  # more than have a picture of their own for narrow screens


@pytest.fixture(scope="module")
def many() -> str:
    """The page of many events, read from a text of several parts."""
    said = "".join(f"The {n}th vote was held in {1500 + n}.\n" for n in range(MANY))
    tl = timeline.Timeline()
    for number in range(MANY):
        start = said.index(f"{number}th vote")
        end = start + len(f"{number}th vote")
        event = timeline.Event(f"e{number}", label=f"the {number}th vote", start=start, end=end)
        tl = tl.add(event).constrain(event.id, during=f"{1500 + number}")
    return page(tl.solve(), text=said)


def laid_out(opened: Any) -> int:
    count: int = opened.locator(".only > .event.near").count()
    return count


def test_rows_of_the_picture_are_laid_out_as_they_come_into_sight(show: Show, many: str) -> None:
    opened = show(many)
    rows = opened.locator("svg.only > .event")
    assert rows.count() == MANY
    assert 20 < laid_out(opened) < 60
    opened.locator(".picture").evaluate("frame => { frame.scrollTop = 8000; }")
    rows.nth(335).locator("text").first.wait_for()
    assert laid_out(opened) < 60
    assert opened.troubles == []


def test_the_keyboard_reaches_rows_that_were_out_of_sight(show: Show, many: str) -> None:
    opened = show(many)
    opened.locator("svg.only > .event[tabindex='0']").focus()
    opened.keyboard.press("End")
    last = opened.locator("svg.only > .event").last
    assert last.evaluate("g => g === document.activeElement")
    assert last.locator("text").first.is_visible()
    opened.keyboard.press("Enter")
    item = opened.locator("ol.events > li").last
    assert item.evaluate("li => li === document.activeElement")
    assert item.locator("details").get_attribute("open") is not None


def test_pointing_in_the_list_brings_the_row_and_the_mark_into_sight(show: Show, many: str) -> None:
    opened = show(many)
    opened.locator("#row-400 .when").hover()
    event = opened.locator("#row-400").get_attribute("data-event")
    for pane, shown in (("picture", "g.event"), ("text", "mark")):
        lit = opened.locator(f".{pane} {shown}[data-event='{event}']")
        assert lit.evaluate("e => e.matches('.on') && e.getClientRects().length === 1")
        box, frame = lit.bounding_box(), opened.locator(f".{pane}").bounding_box()
        assert frame["y"] < box["y"] < frame["y"] + frame["height"], pane


def test_what_a_search_finds_closes_up_in_all_parts(show: Show, many: str) -> None:
    opened = show(many)
    opened.get_by_label("Search").fill("9th")
    found = opened.locator("ol.events > li:visible")
    assert found.count() == MANY // 10
    assert opened.locator("ol.events:visible").last.get_attribute("start") == "41"
    assert opened.locator("svg.only > .event:visible").count() > 20
    opened.get_by_label("Search").fill("419th")
    assert found.all_inner_texts()[0].startswith("1919 the 419th vote")
    assert opened.locator("ol.events:visible").bounding_box()["height"] < 120
    opened.get_by_label("Search").fill("")
    assert opened.locator("ol.events").last.get_attribute("start") == "401"


def test_parts_of_the_text_are_the_text(show: Show, many: str) -> None:
    opened = show(many, javascript=False)
    assert opened.locator(".source > .part").count() > 2
    text = opened.locator(".source").text_content()
    assert text == "".join(f"The {n}th vote was held in {1500 + n}.\n" for n in range(MANY))
    assert opened.locator(".source mark[data-event]").count() == MANY
    assert opened.locator("svg.only > .event:visible").count() == MANY


def test_on_paper_many_rows_are_whole(show: Show, many: str) -> None:
    opened = show(many)
    opened.emulate_media(media="print")
    opened.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.locator("svg.piece .event text:visible").count() == MANY
    assert opened.locator("ol.events > li:visible").count() == MANY


def test_the_numbers_of_the_list_do_not_start_again(show: Show) -> None:
    opened = show(page(readings(120)))
    lists = opened.locator("ol.events")
    assert [part.get_attribute("start") for part in lists.all()] == [None, "101"]
