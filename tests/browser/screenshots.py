"""Pictures of the page, wide and narrow, light and dark: `python -m tests.browser.screenshots DIR`.

Without DIR it writes the one that the documentation shows.
"""

import sys
from pathlib import Path

import timeline
from tests.browser.conftest import CHROMIUM, QUIET

ROOT = Path(__file__).parents[2]
ARTICLE = (ROOT / "seeds" / "000_f272ea3b034b08e0.txt").read_text(encoding="utf8")
SHOWN = ROOT / "docs" / "assets" / "page.png"


def main(folder: str | None = None) -> None:
    """Writes the picture of the documentation, or all four into a folder."""
    from playwright.sync_api import sync_playwright

    tl = timeline.from_text(ARTICLE, "2016-03-14")
    page = timeline.export(tl, "html", text=ARTICLE).document
    cases = [(w, scheme) for w in (1280, 390) for scheme in ("light", "dark")]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for width, scheme in cases if folder else cases[:1]:
            shown = browser.new_page(
                viewport={"width": width, "height": 1000},
                color_scheme=scheme,  # type: ignore[arg-type]
            )
            shown.set_content(str(page))
            target = Path(folder) / f"page-{width}-{scheme}.png" if folder else SHOWN
            shown.screenshot(path=target, full_page=folder is not None)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:2])
