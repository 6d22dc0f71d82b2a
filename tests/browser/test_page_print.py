"""The page on paper: light, whole, with its reasons, its picture in pieces that fit."""

import re
from collections.abc import Callable
from typing import Any

from tests.browser.pages import page, readings

Show = Callable[..., Any]
A4 = 1047  # pixels from the top of the paper to its bottom, without margins


def sent_to_paper(opened: Any) -> Any:
    """The page as a printer gets it."""
    opened.emulate_media(media="print")
    opened.evaluate("dispatchEvent(new Event('beforeprint'))")
    return opened


def test_on_paper_it_shows_all_and_no_buttons(show: Show, seed: str) -> None:
    opened = sent_to_paper(show(seed))
    assert not opened.locator(".tools, .zoom, .axis").first.is_visible()
    box = opened.locator(".picture").bounding_box()
    drawn = opened.locator("svg.wide").bounding_box()
    assert box["height"] >= drawn["height"]
    assert box["width"] >= drawn["width"]
    assert opened.locator("details:not([open])").count() == 0
    opened.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.locator("details[open]").count() == 0


def test_dark_surroundings_do_not_darken_the_paper(show: Show, seed: str) -> None:
    opened = sent_to_paper(show(seed, scheme="dark"))
    colours = {
        "body": ("backgroundColor", "rgb(255, 255, 255)"),
        ".wide .paper": ("fill", "rgb(255, 255, 255)"),
        ".wide .event text": ("fill", "rgb(34, 34, 34)"),
        ".source": ("color", "rgb(34, 34, 34)"),
    }
    for place, (name, colour) in colours.items():
        found = opened.locator(place).first.evaluate("(e, name) => getComputedStyle(e)[name]", name)
        assert found == colour, place


def test_marks_are_lines_on_paper(show: Show, seed: str) -> None:
    opened = sent_to_paper(show(seed))
    style = "m => [getComputedStyle(m).borderBottomStyle, getComputedStyle(m).borderBottomWidth]"
    assert opened.locator(".source mark[data-event]").first.evaluate(style) == ["solid", "2px"]
    assert opened.locator(".source mark.time").first.evaluate(style) == ["dotted", "2px"]


def test_a_tall_picture_comes_in_pieces_with_a_scale_each(show: Show) -> None:
    opened = sent_to_paper(show(page(readings(60))))
    pieces = opened.locator("svg.piece")
    assert pieces.count() == 3
    assert not opened.locator("svg.wide").is_visible()
    assert pieces.locator(".event").count() == 60
    for piece in pieces.all():
        assert piece.bounding_box()["height"] < A4 * 0.7
        assert piece.locator(".tick text").count() > 3
    opened.evaluate("dispatchEvent(new Event('afterprint'))")
    assert pieces.count() == 0


def test_what_was_zoomed_is_printed_whole(show: Show, seed: str) -> None:
    opened = show(seed)
    shapes = "svg => Array.from(svg.querySelectorAll('.event > *'), e => e.outerHTML)"
    picture = opened.locator("svg.wide")
    drawn = picture.evaluate(shapes)
    for _ in range(3):
        opened.get_by_role("button", name="Zoom in").click()
    zoomed = picture.evaluate(shapes)
    sent_to_paper(opened)
    assert picture.evaluate(shapes) == drawn != zoomed
    opened.evaluate("dispatchEvent(new Event('afterprint'))")
    assert picture.evaluate(shapes) == zoomed


def test_chromium_prints_sixty_rows_without_an_empty_page(show: Show) -> None:
    opened = show(page(readings(60)))
    paper = opened.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "1cm"))
    opened.set_viewport_size({"width": 718, "height": A4})
    filled = sent_to_paper(opened).evaluate("document.body.scrollHeight") / A4
    assert filled <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= filled + 2
