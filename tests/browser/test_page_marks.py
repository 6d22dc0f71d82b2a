"""The text and the picture in a real browser: pointing, focus and clicks on either side."""

from collections.abc import Callable
from typing import Any

import timeline
from tests.browser.pages import page
from tests.timeline.export.examples import siege

Show = Callable[..., Any]

LIT = ":is(.on, .focused):visible"
IN_VIEW = """(element, pane) => {
    const box = element.getBoundingClientRect();
    const view = element.closest(pane).getBoundingClientRect();
    return view.top <= box.top && box.bottom <= view.bottom && box.bottom <= innerHeight;
}"""


def words_of(marks: Any) -> list[str]:
    texts: list[str] = marks.all_text_contents()
    return [" ".join(text.split()) for text in texts]


def point_at(opened: Any, mark: Any) -> None:
    """Moves the mouse to the first line of a mark, which may run over several."""
    x, y = mark.evaluate("m => { const b = m.getClientRects()[0]; return [b.x + 3, b.y + 3]; }")
    opened.mouse.move(x, y)


def test_pointing_at_an_event_shows_it_everywhere(show: Show, bridge: str) -> None:
    opened = show(bridge)
    mark = opened.locator("mark[data-event]", has_text="struck")
    event = mark.get_attribute("data-event")
    lit = opened.locator(LIT)
    for pointed in (
        mark,
        opened.locator(f"ol.events > li[data-event='{event}'] .when"),
        opened.locator(f".wide .event[data-event='{event}'] text").first,
        opened.locator(f"tr[data-event='{event}'] td").first,
    ):
        pointed.hover()
        kinds = lit.evaluate_all("all => all.map(one => one.tagName.toLowerCase())")
        assert kinds == ["g", "li", "mark", "mark", "tr"]
        assert words_of(opened.locator(f"mark{LIT}")) == [
            "a week after a barge struck the bridge",
            "struck",
        ]
        opened.mouse.move(0, 0)
        assert lit.count() == 0


def test_pointing_at_a_time_shows_what_it_dates(show: Show, seed: str) -> None:
    opened = show(seed)
    time = opened.locator("mark.time", has_text="a day before the fifth anniversary")
    time.scroll_into_view_if_needed()
    point_at(opened, time)
    rows = opened.locator(".picture .wide .event.on title").all_text_contents()
    labels = [row.split(":")[0] for row in rows]
    assert "outbreak of the conflict" in labels
    assert "fifth anniversary of the outbreak of the conflict" in labels


def test_every_time_in_the_text_is_marked_and_may_hold_events(show: Show, bridge: str) -> None:
    opened = show(bridge)
    assert words_of(opened.locator(".source mark.time:not(.more)")) == [
        "Monday",
        "May 6",
        "a week after a barge struck the bridge",
        "June 1931",
        "1968",
        "June 3",
        "two months",
        "since 2004",
        "every half hour",
        "1987",
    ]
    inside = opened.locator("mark.time mark", has_text="struck")
    assert inside.get_attribute("data-event")


def test_the_other_side_scrolls_into_view_and_the_page_stays(show: Show, seed: str) -> None:
    opened = show(seed)
    row = opened.locator(".wide .event", has_text="fifth anniversary")
    row.scroll_into_view_if_needed()
    before = opened.evaluate("scrollY")
    row.hover()
    mark = opened.locator("mark[data-event].on", has_text="anniversary").first
    assert mark.evaluate(IN_VIEW, ".text")
    opened.mouse.move(0, 0)
    opened.evaluate("document.querySelector('.picture').style.maxHeight = '12rem'")
    last = opened.locator("mark[data-event]", has_text="anniversary").first
    last.hover()
    assert row.evaluate(IN_VIEW, ".picture")
    assert opened.evaluate("scrollY") == before


def test_the_picture_and_the_text_stand_side_by_side(show: Show, seed: str) -> None:
    opened = show(seed)
    picture = opened.locator(".picture").bounding_box()
    text = opened.locator(".text").bounding_box()
    assert picture["x"] + picture["width"] < text["x"]
    assert text["y"] < picture["y"] + picture["height"] < 900
    opened.evaluate("scrollTo(0, 1500)")
    assert opened.locator(".text").bounding_box()["y"] == 0


def test_the_keyboard_does_what_the_mouse_does(show: Show, bridge: str) -> None:
    opened = show(bridge)
    mark = opened.locator("mark[data-event]", has_text="struck")
    event = mark.get_attribute("data-event")
    item = opened.locator(f"ol.events > li[data-event='{event}']")
    mark.focus()
    assert opened.locator(LIT).count() == 5
    opened.keyboard.press("Enter")
    assert item.locator("details").get_attribute("open") is not None
    assert item.evaluate("li => li === document.activeElement")
    assert "focused" in mark.get_attribute("class").split()
    assert mark.get_attribute("role") == "link"


def test_what_has_the_focus_stays_lit_when_the_pointer_leaves(show: Show, bridge: str) -> None:
    opened = show(bridge)
    opened.locator("ol.events summary").nth(3).focus()
    lit = opened.locator(LIT).count()
    opened.locator("ol.events .when").nth(3).hover()
    opened.mouse.move(0, 0)
    assert opened.locator(LIT).count() == lit > 3


def test_a_click_shows_the_chain_of_reasons(show: Show, seed: str) -> None:
    opened = show(seed)
    outbreak = opened.locator(".source mark[data-event]", has_text="outbreak")
    outbreak.click()
    reasons = opened.locator("details[open]")
    assert reasons.count() == 1
    assert "fifth anniversary" in reasons.inner_text()
    assert "Monday" in reasons.inner_text()
    opened.locator(".picture .wide .event").nth(1).click()
    assert reasons.count() == 2
    opened.locator("tbody tr td:first-child").nth(2).click()
    assert reasons.count() == 3
    third = opened.locator("ol.events > li").nth(2)
    assert third.evaluate("li => li === document.activeElement")
    for count in (4, 3):
        opened.locator("ol.events .when").nth(3).click()
        assert reasons.count() == count
    opened.get_by_role("link", name="temporary cease-fire in the country has held").press("Enter")
    assert reasons.count() == 4
    assert opened.evaluate("document.activeElement.matches('ol.events > li')")


def test_a_click_on_a_time_shows_the_reasons_of_what_it_dates(show: Show, bridge: str) -> None:
    opened = show(bridge)
    opened.locator("mark.time", has_text="June 1931").click()
    (opened_item,) = opened.locator("li:has(> details[open])").all()
    assert "bridge opened" in opened_item.inner_text()


def test_the_same_time_is_shown_in_words_and_in_the_picture(show: Show) -> None:
    opened = show(page(siege()))
    shown = opened.locator(".picture svg.wide g[data-event='siege'] title").text_content()
    listed = opened.locator("ol.events > li[data-event='siege'] .when").inner_text()
    assert listed in shown


def test_words_of_all_scripts_are_whole(show: Show) -> None:
    label = "می‌خواهم 👩‍🚒 soft­ly"
    tl = timeline.Timeline().add(timeline.Event("a", label=label)).constrain("a", during="1573")
    opened = show(page(tl.solve(), text=f"{label}\n\tin 1573."))
    assert opened.locator("ol.events [dir=auto]").text_content() == label
    assert opened.locator(".source").text_content() == f"{label}\n\tin 1573."
    assert opened.locator(".source mark.time").text_content() == "1573"
