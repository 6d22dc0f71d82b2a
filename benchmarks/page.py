"""The page of 30, 300 and 3 000 events: its size, the time to write it, until it can be used.

The timelines are made up: votes dated to the day, every third known by its order alone, each marked
in a text. Chromium opens the page from a file; it is interactive when its script at the end has
run and the whole is laid out. A search is one word typed, until the page shows what has it.
"""

import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import timeline
from resolvers import Granularity, Interval
from resolvers.calendar import days_from_civil
from tests.browser.conftest import CHROMIUM, QUIET
from timeline import Claim, Event, Source, Timeline
from timeline.constraint import During, Related

PASSES = 3
PARAGRAPH = 10
"""Sentences of a paragraph."""
FIRST = days_from_civil(1900, 1, 1)


def chronicle(size: int) -> tuple[Timeline, str]:
    """A solved timeline, and the text that it seems to be read from."""
    events, claims, text = [], [], ""
    for number in range(size):
        said = f"The {number}th vote was held in the old hall of the council."
        said += " " if number % PARAGRAPH else "\n\n"
        start, name = len(text), f"vote {number}"
        text += said
        events.append(
            Event(name, label=f"the {number}th vote", start=start + 4, end=start + len(name) + 6)
        )
        source = Source("date", said.strip(), start=start, end=start + 3)
        day = Interval.of(Granularity.DAY, FIRST + 5 * number)
        if number % 3 == 2:
            claims.append(Claim(Related(f"vote {number - 1}", "before", name), source=source))
        else:
            claims.append(Claim(During(name, day), source=source))
    return Timeline(tuple(events), tuple(claims)).solve(), text


def opened(browser: Browser, file: Path) -> tuple[float, float]:
    """Milliseconds until the page is interactive, and of one search in it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(file.as_uri())
    ready = page.evaluate(
        "document.body.offsetHeight && "
        "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
    )
    searched = page.evaluate(
        """() => {
            const search = document.getElementById("search");
            const started = performance.now();
            search.value = "29th";
            search.dispatchEvent(new Event("input"));
            return document.body.offsetHeight && performance.now() - started;
        }"""
    )
    page.close()
    return ready, searched


def main(sizes: list[int]) -> None:
    """Prints a line a size: the best of a few passes."""
    print(f"{'events':>7} {'kB':>7} {'written s':>10} {'interactive ms':>15} {'search ms':>10}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for size in sizes:
            tl, text = chronicle(size)
            started = time.process_time()
            document = timeline.export(tl, "html", text=text, everything=True).document
            written = time.process_time() - started
            file = Path(folder) / "page.html"
            file.write_text(str(document), encoding="utf8")
            passes = [opened(browser, file) for _ in range(PASSES)]
            ready, searched = (min(times) for times in zip(*passes, strict=True))
            kilobytes = file.stat().st_size / 1000
            print(f"{size:>7} {kilobytes:>7.0f} {written:>10.2f} {ready:>15.0f} {searched:>10.0f}")
        browser.close()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [30, 300, 3000])
