"""The picture as a browser draws it: with real letters, nothing is cut off and nothing collides."""

from collections.abc import Callable
from typing import Any

import pytest

import timeline
from tests.timeline.export.examples import EXAMPLES
from timeline import Event, Timeline
from timeline.export.svg import write

Show = Callable[..., Any]

MEASURED = """(svg) => {
    const whole = svg.getBoundingClientRect();
    const box = (element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return [left - whole.left, right - whole.left, top - whole.top, bottom - whole.top];
    };
    const all = (selector) => Array.from(svg.querySelectorAll(selector), box);
    return {
        texts: all("text"),
        ticks: all(".tick text"),
        labels: all(".event > text:not([class])"),
        marks: all(".event > rect:not(.hit), .event > path:not(.warning)"),
        legend: all(".legend"),
    };
}"""

Box = tuple[float, float, float, float]


def measured(show: Show, tl: Timeline, width: int = 960) -> dict[str, list[Box]]:
    document = write(tl, width=width).document
    page = show(f'<!doctype html><meta charset="utf-8">{document}', width=1200)
    found: dict[str, list[Box]] = page.locator("svg").evaluate(MEASURED)
    return found


def overlap(one: Box, other: Box) -> bool:
    return (
        one[0] + 1 < other[1]
        and other[0] + 1 < one[1]
        and (one[2] + 3 < other[3] and other[2] + 3 < one[3])
    )


def labels() -> Timeline:
    """Wide letters, other scripts, and ticks at the very edges."""
    names = (
        "W" * 60,
        "THE UNITED HARBOURS MANDATE WAS RENEWED AGAIN BY THE COUNCIL",
        "حصار المدينة بدأ في الربيع ثم انتهى في الخريف بعد معركة طويلة جدا",
        "東京でオリンピックが開催された東京でオリンピックが開催された",
        "THE ÄLDERMEN ØF ŠIBENIK ÅND ÉVORA ÇONFER ABØUT THE ŒUVRE",
    )
    tl = Timeline(dct="2016-09-29")
    for number, name in enumerate(names):
        time = "2016-09-30T00" if number % 2 else "2016-09-29T10"
        tl = tl.add(Event(f"e{number}", label=name)).constrain(f"e{number}", during=time)
    return tl.solve()


CASES = {**EXAMPLES, "labels": labels}


@pytest.mark.parametrize("width", [960, 372])
@pytest.mark.parametrize("name", CASES)
def test_no_word_is_cut_off_and_no_two_collide(show: Show, name: str, width: int) -> None:
    tl = CASES[name]()
    found = measured(show, tl, width)
    assert len(found["labels"]) == len(tl)
    for left, right, top, _ in found["texts"]:
        assert left >= 0
        assert right <= width
        assert top >= 0
    for kind in ("ticks", "labels", "legend"):
        boxes = found[kind]
        pairs = ((one, other) for at, one in enumerate(boxes) for other in boxes[:at])
        assert not any(overlap(*pair) for pair in pairs), kind
    assert not any(overlap(one, other) for one in found["labels"] for other in found["marks"])


def test_an_svg_of_itself_is_drawn_without_complaint(show: Show) -> None:
    page = show(f"<!doctype html>{timeline.export(labels(), 'svg').document}")
    assert page.troubles == []
