"""A real browser for the tests of what is shown in one; without it they are skipped, and say why.

They need Chromium (Debian: `apt-get install chromium`), the Python package `playwright`, and, for
axe-core, TimelineJS, vis-timeline and Mermaid, `npm install` in this folder.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import timeline
from tests.browser.pages import ARTICLE, BRIDGE, page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

HERE = Path(__file__).parent
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Works as root without a screen, and asks nothing of the network."""


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    from playwright import sync_api  # here, for it takes a third of a second

    if CHROMIUM is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield launched
        launched.close()


Show = Callable[..., "Page"]


@pytest.fixture
def show(browser: "Browser", tmp_path: Path) -> Iterator[Show]:
    """Opens a document, as it would be opened from a disk without a network.

    Whatever the page runs into (errors, dialogs, blocked scripts, requests) is kept in its
    `troubles`; a script of the input that ran would show there or on `window.ran`.
    """
    contexts = []

    def open_page(
        document: str, *, width: int = 1280, scheme: str = "light", javascript: bool = True
    ) -> "Page":
        file = tmp_path / "page.html"
        file.write_text(document, encoding="utf8")
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=javascript,
            offline=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.troubles = []
        page.on("pageerror", lambda error: page.troubles.append(f"error: {error}"))
        page.on("console", lambda message: page.troubles.append(f"console: {message.text}"))
        page.on("request", lambda request: page.troubles.append(f"request: {request.url}"))

        def dismiss(dialog: "Dialog") -> None:
            page.troubles.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        page.on("dialog", dismiss)
        page.goto(file.as_uri())
        page.troubles.remove(f"request: {file.as_uri()}")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def seed() -> str:
    """The page of the article."""
    return page(timeline.from_text(ARTICLE, "2016-03-14"), text=ARTICLE)


@pytest.fixture(scope="session")
def bridge() -> str:
    """The page of the shorter one."""
    return page(timeline.from_text(BRIDGE, "2019-05-20"), text=BRIDGE)


@pytest.fixture(scope="session")
def packages() -> Path:
    """Where the npm packages are."""
    folder = HERE / "node_modules"
    if not folder.is_dir():
        pytest.skip(f"needs the npm packages: npm install in {HERE.relative_to(Path.cwd())}")
    return folder
