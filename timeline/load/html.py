"""HTML pages: the article in them and their publication date, through trafilatura (extra `html`).

Offsets count in the text that is extracted. What the page states of its publication
(`timeline.load.page_date`) is the publication date where the caller gives none, and is cited with
the element that says it; else the dateline of the text may tell it, as in any text; else a date
near the article is a guess, which is inferred and called one.
"""

import logging
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from resolvers.anchor import Anchor
from timeline.constraint import Within
from timeline.errors import InputError
from timeline.event import Claim, Source, Strength
from timeline.load.loaded import Note
from timeline.load.page_date import Found, published
from timeline.point import DCT
from timeline.read import Known, read, timeline_of

if TYPE_CHECKING:
    from resolvers.values import Interval
    from timeline.chronology import Timeline
    from timeline.extract.reading import Reading

RULE = "from the page's metadata"
"""What explanations call a publication date that the page states; its element follows."""
GUESS = "guessed from the page"
"""And one that it does not state."""


@frozen
class Page:
    """An article from a page.

    Args:
        text: the text of the article, its headline included where the page has it there.
        stated: the publication date that it states, `None` where there is none.
        guess: a date that may be meant as its publication.
        notes: what of the page should be a date and is none.
    """

    text: str
    stated: Found | None = None
    guess: Found | None = None
    notes: tuple[Note, ...] = ()

    @property
    def published(self) -> "Interval | None":
        """The day that it states, or may mean."""
        found = self.stated or self.guess
        return None if found is None else found.day


def read_page(html: str, name: str = "the page") -> Page:
    """The article of an HTML page.

    Args:
        html: the page.
        name: what messages call it.

    Raises:
        InputError: where no article is found, or trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction
        from trafilatura.utils import load_html
    except ImportError as error:
        raise InputError(
            f"{name}: HTML pages are read through trafilatura, which cannot be imported ({error}): "
            "pip install 'event-timeline[html]'"
        ) from None
    for logger in ("trafilatura", "htmldate"):  # what is wrong with a page is told by us
        logging.getLogger(logger).addHandler(logging.NullHandler())
    found = bare_extraction(html, include_comments=False)
    text = getattr(found, "text", None)
    if not text or not text.strip():
        raise InputError(f"{name}: no article is found in this page; save its text and give that")
    dates = published(load_html(html))
    notes = tuple(Note(name, what) for what in dates.refused)
    return Page(text, dates.found, dates.guess, notes)


def from_page(page: Page, anchor: Anchor, known: Known | None = None) -> "tuple[Timeline, Reading]":
    """The solved timeline of a page, and the reading of its text.

    Args:
        page: the page.
        anchor: what its time expressions are read against; its publication date, where it has
            one, counts more than that of the page.
        known: dates of events, as in `timeline.from_text`.
    """
    found, rule, strength = page.stated, RULE, Strength.STATED
    if anchor.dct is not None or found is None:
        reading = read(page.text, anchor)
        if anchor.dct is not None or reading.own_date is not None or page.guess is None:
            return timeline_of(reading, known).solve(), reading
        found, rule, strength = page.guess, GUESS, Strength.INFERRED
    reading = read(page.text, evolve(anchor, dct=found.day))
    source = Source(f"{rule}, {found.element}", f"published {found.day}")
    said = Claim(Within(DCT, found.day), strength, source)
    return timeline_of(reading, known).constrain(said).solve(), reading
