"""HTML pages: the article in them and their publication date, through trafilatura (extra `html`).

Offsets count in the text that is extracted. A date that the page gives for itself, in its metadata
or its markup, is the publication date where the caller gives none, and is cited as that; else the
dateline of the text may tell it, as in any text.
"""

import logging
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from resolvers.anchor import Anchor
from resolvers.errors import ResolverError
from resolvers.timex3 import read_date
from resolvers.values import Interval
from timeline.constraint import Within
from timeline.errors import InputError
from timeline.event import Claim, Source
from timeline.point import DCT
from timeline.read import Known, read, timeline_of

if TYPE_CHECKING:
    from timeline.chronology import Timeline
    from timeline.extract.reading import Reading

RULE = "from the page's metadata"
"""What explanations call the source of a publication date that the page gives."""

_DATES = {"extensive_search": False, "original_date": True, "max_date": "9999-12-31"}
"""No guesses from the words of the page; its first publication; and no look at the clock."""


@frozen
class Page:
    """An article from a page.

    Args:
        text: the text of the article, its headline included where the page has it there.
        published: the date in the metadata, `None` where there is none.
    """

    text: str
    published: Interval | None = None


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
    except ImportError as error:
        raise InputError(
            f"{name}: HTML pages are read through trafilatura, which cannot be imported ({error}): "
            "pip install 'event-timeline[html]'"
        ) from None
    for logger in ("trafilatura", "htmldate"):  # what is wrong with a page is told by us
        logging.getLogger(logger).addHandler(logging.NullHandler())
    found = bare_extraction(
        html, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
    )
    text = getattr(found, "text", None)
    if not text or not text.strip():
        raise InputError(f"{name}: no article is found in this page; save its text and give that")
    return Page(text, _day(getattr(found, "date", None)))


def from_page(page: Page, anchor: Anchor, known: Known | None = None) -> "tuple[Timeline, Reading]":
    """The solved timeline of a page, and the reading of its text.

    Args:
        page: the page.
        anchor: what its time expressions are read against; its publication date, where it has
            one, counts more than that of the page.
        known: dates of events, as in `timeline.from_text`.
    """
    if anchor.dct is not None or page.published is None:
        reading = read(page.text, anchor)
        return timeline_of(reading, known).solve(), reading
    reading = read(page.text, evolve(anchor, dct=page.published))
    said = Claim(Within(DCT, page.published), source=Source(RULE, f"published {page.published}"))
    return timeline_of(reading, known).constrain(said).solve(), reading


def _day(date: str | None) -> Interval | None:
    try:
        value = read_date(date) if date else None
    except ResolverError:
        return None
    return value if isinstance(value, Interval) else None
