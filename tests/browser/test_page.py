"""The page in a real browser: safe, and usable by keyboard, without JavaScript, on paper, small."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import timeline
from tests.browser.pages import page, readings
from tests.timeline.export.examples import antiquity, hostile, siege

Show = Callable[..., Any]

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
    assert opened.locator("img, iframe, a:not([href^='#row-'])").count() == 0
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
    when = opened.get_by_role("button", name="when")
    when.press("Enter")
    assert cells.all_inner_texts()[:3] == in_time
    when.press("Enter")
    assert cells.all_inner_texts()[::-1][:3] == in_time
    assert opened.locator("th[aria-sort]").count() == 1


def test_conflicts_stand_before_everything_else(show: Show) -> None:
    opened = show(page(hostile()))
    first = opened.locator("main h2").first
    assert first.inner_text() == "What contradicts itself"
    quotes = opened.locator(".conflicts ul ul li").all_inner_texts()
    assert len(quotes) == 2
    assert "on <b>Tuesday</b>" in quotes[1]


def test_a_conflict_leads_to_what_it_is_about(show: Show) -> None:
    opened = show(page(hostile()))
    conflict = opened.locator(".conflicts > ul > li")
    disputed = opened.locator("ol.events > li.disputed")
    conflict.hover()
    assert "on" in disputed.get_attribute("class").split()
    conflict.get_by_role("link").press("Enter")
    assert disputed.evaluate("li => li === document.activeElement")
    assert disputed.locator("details").get_attribute("open") is not None


def test_without_javascript_links_lead_to_the_list(show: Show) -> None:
    opened = show(page(hostile()), javascript=False)
    opened.locator(".conflicts a").click()
    assert opened.url.endswith(f"#{opened.locator('li.disputed').get_attribute('id')}")


def test_where_nothing_happened_the_page_says_so(show: Show) -> None:
    opened = show(page(timeline.Timeline(dct="2016-03-14").solve(), text="The bridge is green."))
    assert opened.get_by_text("No events found.").is_visible()
    assert opened.locator(".picture, .legend, table, ol, .tools").count() == 0
    assert opened.locator(".source").inner_text() == "The bridge is green."
    assert opened.troubles == []


def as_opened(opened: Any) -> None:
    """Nothing is done."""


def reading(opened: Any) -> None:
    opened.locator("summary").first.click()
    opened.locator("mark").first.focus()


def looking_closer(opened: Any) -> None:
    opened.get_by_role("button", name="Zoom in").click()
    opened.locator(".event[tabindex='0']:visible").hover()


def picking(opened: Any) -> None:
    opened.get_by_label("Search").fill("the")
    opened.get_by_label("From").fill("long ago")


LOOKS = [(1280, "light"), (390, "dark"), (1280, "dark"), (390, "light")]


@pytest.mark.parametrize(
    ("name", "use", "width", "scheme"),
    [
        *(("seed", reading, *look) for look in LOOKS),
        *(("bridge", use, *look) for use in (looking_closer, picking) for look in LOOKS[:2]),
        *(("hostile", reading, *look) for look in LOOKS[:2]),
        *(("nothing", as_opened, *look) for look in LOOKS[:2]),
    ],
)
def test_axe_finds_nothing_to_object_to(
    show: Show,
    packages: Path,
    seed: str,
    bridge: str,
    name: str,
    use: Callable[[Any], None],
    width: int,
    scheme: str,
) -> None:
    made = {
        "seed": seed,
        "bridge": bridge,
        "hostile": page(hostile(), text="It was so in <b>1573</b>."),
        "nothing": page(timeline.Timeline().solve(), text="The bridge is green."),
    }
    opened = show(made[name], scheme=scheme, width=width)
    use(opened)
    axe = (packages / "axe-core" / "axe.min.js").read_text(encoding="utf8")
    opened.evaluate(axe)
    report = opened.evaluate("axe.run(document, {resultTypes: ['violations', 'incomplete']})")
    assert len(report["passes"]) > 15
    assert [f"{v['id']}: {v['nodes'][0]['html']}" for v in report["violations"]] == []
    assert opened.troubles == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_is_never_wider_than_its_window(show: Show, seed: str, width: int) -> None:
    opened = show(seed, width=width)
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    letters = opened.locator(".drawing > svg:not(.axis):visible").evaluate(
        "svg => 12 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
    )
    assert letters > 9, "the labels of the picture are too small to read"


@pytest.mark.parametrize(("width", "form"), [(1280, "wide"), (390, "narrow")])
def test_labels_and_the_scale_do_not_collide_up_to_sixty_rows(
    show: Show, width: int, form: str
) -> None:
    opened = show(page(readings(60)), width=width)
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
    drawn = ".event :not(text, title, .hit, .warning)"
    bars = opened.locator(f".picture svg.wide {drawn}").evaluate_all(
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
