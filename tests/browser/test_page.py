"""The page in a real browser: safe, and usable by keyboard, without JavaScript, on paper, small."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import timeline
from tests.timeline.export.examples import antiquity, hostile, siege

ROOT = Path(__file__).parents[2]
ARTICLE = (ROOT / "seeds" / "000_f272ea3b034b08e0.txt").read_text(encoding="utf8")
BRIDGE = (ROOT / "seeds" / "bridge.txt").read_text(encoding="utf8")

Show = Callable[..., Any]


def page(tl: timeline.Timeline, **options: object) -> str:
    document = timeline.export(tl, "html", **options).document
    assert isinstance(document, str)
    return document


@pytest.fixture(scope="session")
def seed() -> str:
    return page(timeline.from_text(ARTICLE, "2016-03-14"), text=ARTICLE)


@pytest.fixture(scope="session")
def bridge() -> str:
    return page(timeline.from_text(BRIDGE, "2019-05-20"), text=BRIDGE)


ATTACKS = (
    "<script>window.ran = 1; alert(1)</script>",
    '"><img src=x onerror="window.ran = 1; alert(2)">',
    "'><svg/onload=window.ran=1>",
    "</title></style></script><script>window.ran = 1</script>",
    '<a href="javascript:window.ran=1" autofocus onfocus=window.ran=1>the link</a>',
    "]]><iframe srcdoc='<script>parent.ran=1</script>'>",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_article_that_attacks_its_reader_is_only_text(show: Show, attack: str) -> None:
    text = f'{attack} The bridge opened on Monday. "{attack}" said the mayor {attack} on Tuesday.'
    opened = show(page(timeline.from_text(text, "2019-05-20"), text=text, title=attack))
    assert opened.title().strip() == attack.strip()
    assert opened.locator("h1").text_content() == attack
    assert opened.locator(".source").text_content() == text
    assert opened.evaluate("window.ran") is None
    assert opened.locator("img, iframe, a").count() == 0
    assert opened.troubles == []


def test_labels_quotes_and_sources_that_attack_are_only_text(show: Show) -> None:
    tl = timeline.Timeline()
    for number, attack in enumerate(ATTACKS):
        tl = tl.add(timeline.Event(f"e{number}{attack}", label=attack)).constrain(
            f"e{number}{attack}", during=f"2016-03-{number + 1:02}", quote=attack
        )
    opened = show(page(tl.solve()))
    assert opened.locator("ol.events > li").count() == len(ATTACKS)
    opened.locator("ol.events > li").first.click()
    opened.locator(".picture g[data-event]").first.click()
    assert opened.evaluate("window.ran") is None
    assert opened.troubles == []


def test_the_page_of_an_article_asks_nothing_and_complains_of_nothing(
    show: Show, seed: str
) -> None:
    assert show(seed).troubles == []


def test_without_javascript_it_is_an_ordered_list_with_reasons_to_unfold(
    show: Show, seed: str
) -> None:
    opened = show(seed, javascript=False)
    items = opened.locator("ol.events > li")
    assert items.count() > 15
    assert items.first.is_visible()
    assert not opened.locator(".tools").is_visible()
    items.first.locator("summary").click()
    assert "fifth anniversary" in items.first.locator("details ul").first.inner_text()


def test_the_search_hides_what_does_not_have_all_its_words(show: Show, bridge: str) -> None:
    opened = show(bridge)
    visible = opened.locator("ol.events > li:visible")
    whole = visible.count()
    opened.get_by_label("Search").fill("bridge opened")
    assert "bridge opened" in visible.first.inner_text()
    assert 0 < visible.count() < whole
    assert opened.locator("tbody tr:visible").count() == visible.count()
    assert opened.get_by_role("status").inner_text() == f"{visible.count()} found"
    faint = ".picture svg.wide g.faint"
    assert opened.locator(faint).count() == whole - visible.count()
    opened.get_by_label("Search").fill("")
    assert visible.count() == whole
    assert opened.locator(faint).count() == 0


def test_columns_sort_both_ways_by_keyboard_and_the_first_by_time(show: Show) -> None:
    opened = show(page(antiquity()))
    cells = opened.locator("tbody td:nth-child(2)")
    in_time = ["a flint is knapped", "a temple is built", "the murder of Caesar"]
    assert cells.all_inner_texts()[:3] == in_time
    what = opened.get_by_role("button", name="what")
    what.press("Enter")
    ascending = sorted(cells.all_inner_texts())
    assert cells.all_inner_texts() == ascending
    what.press("Enter")
    assert cells.all_inner_texts() == ascending[::-1]
    assert opened.locator("th[aria-sort=descending]").inner_text().startswith("what")
    opened.get_by_role("button", name="when").press("Enter")
    assert cells.all_inner_texts()[:3] == in_time


@pytest.mark.parametrize("width", [1280, 390])
def test_the_picture_zooms_and_pans_by_keyboard(show: Show, bridge: str, width: int) -> None:
    opened = show(bridge, width=width)
    picture = opened.get_by_role("region", name="Picture, scrollable")
    drawn = opened.locator(".picture svg:visible")
    whole = drawn.bounding_box()["width"]
    opened.get_by_role("button", name="Zoom in").press("Enter")
    assert drawn.bounding_box()["width"] > 1.4 * whole
    picture.focus()
    opened.keyboard.press("+")
    assert drawn.bounding_box()["width"] > 2 * whole
    opened.keyboard.press("ArrowRight")
    opened.wait_for_function("document.querySelector('.picture').scrollLeft > 0")
    opened.keyboard.press("0")
    assert drawn.bounding_box()["width"] == whole
    opened.keyboard.press("-")
    assert drawn.bounding_box()["width"] < whole


def test_pointing_at_an_event_shows_it_everywhere(show: Show, bridge: str) -> None:
    opened = show(bridge)
    mark = opened.locator("mark[data-event]", has_text="struck")
    event = mark.get_attribute("data-event")
    lit = opened.locator(".on:visible")
    for pointed in (mark, opened.locator(f"ol.events > li[data-event='{event}']")):
        pointed.hover()
        assert lit.evaluate_all("all => all.map(one => one.dataset.event)") == [event] * 4
        kinds = lit.evaluate_all("all => all.map(one => one.tagName.toLowerCase())")
        assert kinds == ["g", "li", "mark", "tr"]
        opened.mouse.move(0, 0)
        assert lit.count() == 0


def test_the_keyboard_does_what_the_mouse_does(show: Show, bridge: str) -> None:
    opened = show(bridge)
    mark = opened.locator("mark[data-event]", has_text="struck")
    event = mark.get_attribute("data-event")
    item = opened.locator(f"ol.events > li[data-event='{event}']")
    mark.focus()
    assert opened.locator(".on:visible").count() == 4
    opened.keyboard.press("Enter")
    assert item.locator("details").get_attribute("open") is not None
    assert item.evaluate("li => li === document.activeElement")
    item.focus()
    assert "on" in mark.get_attribute("class").split()


def test_a_click_shows_the_chain_of_reasons(show: Show, seed: str) -> None:
    opened = show(seed)
    opened.locator(".source mark[data-event]", has_text="outbreak").click()
    reasons = opened.locator("details[open]")
    assert reasons.count() == 1
    assert "fifth anniversary" in reasons.inner_text()
    assert "Monday" in reasons.inner_text()
    opened.locator(".picture g[data-event]").nth(1).click()
    assert reasons.count() == 2


def test_conflicts_stand_before_everything_else(show: Show) -> None:
    opened = show(page(hostile()))
    first = opened.locator("main h2").first
    assert first.inner_text() == "What contradicts itself"
    quotes = opened.locator(".conflicts ul ul li").all_inner_texts()
    assert len(quotes) == 2
    assert "on <b>Tuesday</b>" in quotes[1]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["seed", "bridge", "hostile"])
def test_axe_finds_nothing_to_object_to(
    show: Show, packages: Path, seed: str, bridge: str, name: str, scheme: str, width: int
) -> None:
    document = {"seed": seed, "bridge": bridge, "hostile": page(hostile())}[name]
    opened = show(document, scheme=scheme, width=width)
    opened.locator("summary").first.click()
    axe = (packages / "axe-core" / "axe.min.js").read_text(encoding="utf8")
    opened.evaluate(axe)
    report = opened.evaluate("axe.run(document, {resultTypes: ['violations', 'incomplete']})")
    assert len(report["passes"]) > 15
    assert [f"{v['id']}: {v['nodes'][0]['html']}" for v in report["violations"]] == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_is_never_wider_than_its_window(show: Show, seed: str, width: int) -> None:
    opened = show(seed, width=width)
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    letters = opened.locator(".picture svg:visible").evaluate(
        "svg => 12 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
    )
    assert letters > 9, "the labels of the picture are too small to read"


def test_on_paper_it_shows_all_and_no_buttons(show: Show, seed: str) -> None:
    opened = show(seed)
    opened.emulate_media(media="print")
    assert not opened.locator(".tools").is_visible()
    box = opened.locator(".picture").bounding_box()
    drawn = opened.locator(".picture svg:visible").bounding_box()
    assert box["height"] >= drawn["height"]
    assert box["width"] >= drawn["width"]
    paper = opened.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    ground = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"


@pytest.mark.parametrize(("width", "form"), [(1280, "wide"), (390, "narrow")])
def test_labels_and_the_scale_do_not_collide_up_to_sixty_rows(
    show: Show, width: int, form: str
) -> None:
    tl = timeline.Timeline(dct="2019-05-20")
    for number in range(60):
        name = f"the {number}th reading of the long-disputed bill on harbours and canals"
        tl = tl.add(timeline.Event(f"e{number}", label=name)).constrain(
            f"e{number}", during=f"{1500 + 7 * number}"
        )
    opened = show(page(tl.solve()), width=width)
    for text in (".event text", ".tick text"):
        boxes = opened.locator(f".picture svg.{form} {text}").evaluate_all(
            "all => all.map(t => t.getBoundingClientRect()).map(b => [b.x, b.y, b.right, b.bottom])"
        )
        assert len(boxes) >= 3
        for at, (left, top, right, bottom) in enumerate(boxes):
            for x, y, to, down in boxes[at + 1 :]:
                assert right <= x or to <= left or bottom <= y or down <= top, text
    if form == "narrow":
        return  # labels stand above their bars
    bars = opened.locator(".picture svg.wide .event :not(text, title, .hit, .warning)").evaluate_all(
        "all => Math.min(...all.map(b => b.getBoundingClientRect().x))"
    )
    labels = opened.locator(".picture svg.wide .event text").evaluate_all(
        "all => Math.max(...all.map(t => t.getBoundingClientRect().right))"
    )
    assert labels < bars


def test_the_same_time_is_shown_in_words_and_in_the_picture(show: Show) -> None:
    opened = show(page(siege()))
    shown = opened.locator(".picture svg.wide g[data-event='siege'] title").text_content()
    listed = opened.locator("ol.events > li[data-event='siege'] .when").inner_text()
    assert listed in shown
