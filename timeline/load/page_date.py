"""When a page was published, as far as the page itself says so: its metadata and its markup.

What counts, in this order: metadata that state a publication (`article:published_time`, Dublin
Core, `datePublished`), the JSON-LD of an article, a `<time>` at the head of the article. What says
when a page was changed, and what stands in its menus, margins and footer, says nothing of its
publication. A date near the article that nothing calls its publication is only a guess.

>>> from lxml import html
>>> page = html.fromstring('<html><head><meta name="date" content="1931-06-02"></head></html>')
>>> print(published(page).found)
<meta name="date"> 1931-06-02
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from resolvers.anchor import Anchor, Domain
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.errors import ResolverError
from resolvers.find import iterate
from resolvers.granularity import Granularity
from resolvers.timex3 import read_date
from resolvers.values import Interval

_NAMES = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time",
    "datepublished", "date_published", "publication_date", "publicationdate", "pubdate",
    "publishdate", "publish-date", "publish_date", "dc.date.issued", "dcterms.issued",
    "dcterms.date", "dc.date", "dc.date.created", "dcterms.created", "citation_publication_date",
    "citation_date", "parsely-pub-date", "sailthru.date", "date",
)  # fmt: skip
"""What metadata call a date of publication, the surest first."""

_ARTICLES = re.compile(r"(?:Article|Posting|Report|Review)$")
_SECTIONS = ("article", "main", "section", "div", "body")
_ELSEWHERE = ("nav", "aside", "footer", "form")
_MARGINAL = re.compile(
    r"(?<![a-z])(?:related|recommend\w*|sidebar|comments?|footer|menu|modified|updated?|teaser|more)"
    r"(?![a-z])", re.IGNORECASE,
)  # fmt: skip
_DATED = re.compile(
    r"(?<![a-z])(?:date|published|pubdate|posted|timestamp|dateline|byline)(?![a-z])"
)
_CHANGED = re.compile(r"\b(?:updated|modified|changed|revised|corrected)\b", re.IGNORECASE)
_LONGEST = 120
"""Characters around a date at the head of an article; longer ones are its prose."""


@frozen
class Found:
    """A date that a page gives, and which of its elements gives it."""

    element: str
    day: Interval

    def __str__(self) -> str:
        return f"{self.element} {self.day}"


@frozen
class Published:
    """What a page says of its publication.

    Args:
        found: what it states.
        guess: what it does not state, and may be meant by a date near its article.
        refused: elements that should hold a date, and hold none.
    """

    found: Found | None = None
    guess: Found | None = None
    refused: tuple[str, ...] = ()


def published(page: Any) -> Published:
    """When a page was published; `page` is its root element as lxml parses it."""
    refused: list[str] = []
    stated = (_metadata(page), _linked_data(page), _times(page, inside=True))
    found = next((one for source in stated if (one := _first(source, refused))), None)
    if found is not None:
        return Published(found, None, tuple(refused))
    beside = (_times(page, inside=False), _called_dates(page))
    guess = next((one for source in beside if (one := _first(source, []))), None)
    return Published(None, guess, tuple(refused))


def _first(candidates: Iterable[tuple[str, str]], refused: list[str]) -> Found | None:
    """The first candidate that holds a date."""
    for element, text in candidates:
        day = _day(text)
        if day is not None:
            return Found(element, day)
        if text.strip():
            refused.append(f"{element} holds {' '.join(text.split())[:40]!r}, which is no date")
    return None


def _metadata(page: Any) -> Iterator[tuple[str, str]]:
    said: dict[str, tuple[str, str]] = {}
    for meta in page.iter("meta"):
        if _is_marginal(meta):
            continue
        for attribute in ("property", "name", "itemprop"):
            name = meta.get(attribute)
            if name and meta.get("content"):
                element = f'<meta {attribute}="{name}">'
                said.setdefault(name.strip().lower(), (element, meta.get("content")))
    return (said[name] for name in _NAMES if name in said)


def _linked_data(page: Any) -> Iterator[tuple[str, str]]:
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                content = json.loads(script.text_content(), strict=False)
            except (ValueError, RecursionError):
                continue  # a script that is broken says nothing
            for kind, date in _articles(content, 0):
                yield f"JSON-LD {kind}", date


def _articles(content: Any, depth: int) -> Iterator[tuple[str, str]]:
    """The kinds and the publication dates of the articles in linked data."""
    if depth > 8:
        return
    if isinstance(content, list):
        for item in content:
            yield from _articles(item, depth + 1)
    elif isinstance(content, dict):
        kinds = content.get("@type")
        for kind in kinds if isinstance(kinds, list) else [kinds or "Article"]:
            if isinstance(kind, str) and _ARTICLES.search(kind):
                date = content.get("datePublished") or content.get("dateCreated")
                if isinstance(date, str):
                    yield f"{kind} datePublished", date
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _articles(content.get(name), depth + 1)


def _times(page: Any, *, inside: bool) -> Iterator[tuple[str, str]]:
    """The `<time>` elements at the head of the article, or else outside of it."""
    for time in page.iter("time"):
        if _is_marginal(time) or (_article_of(time) is not None) is not inside:
            continue
        around = _line_of(time)
        if len(around) <= _LONGEST and not _CHANGED.search(around):
            where = "<time> of the article" if inside else "<time> outside of the article"
            yield where, time.get("datetime") or time.text_content()


def _line_of(time: Any) -> str:
    """The text on the line of an element: its paragraph, but not all that is in its section."""
    parent, previous = time.getparent(), time.getprevious()
    if parent.tag not in _SECTIONS:
        return " ".join(parent.text_content().split())
    before = parent.text if previous is None else previous.tail
    return " ".join(f"{before or ''} {time.text_content()} {time.tail or ''}".split())


def _called_dates(page: Any) -> Iterator[tuple[str, str]]:
    """Elements whose class or id says that they hold a date."""
    for element in page.iter():
        if not isinstance(element.tag, str) or element.tag in ("meta", "script", "time"):
            continue
        name = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
        if name and _DATED.search(name.lower()) and not _is_marginal(element):
            text = " ".join(element.text_content().split())
            if len(text) <= _LONGEST and not _CHANGED.search(text):
                yield f'<{element.tag} class="{name}">', text


def _article_of(element: Any) -> Any:
    """The article that an element is in, or the main part of the page where it has no article."""
    return next((one for one in element.iterancestors() if one.tag in ("article", "main")), None)


def _is_marginal(element: Any) -> bool:
    """Whether it belongs to a menu, the margin, the footer, or says when the page was changed."""
    return any(
        one.tag in _ELSEWHERE
        or _MARGINAL.search(
            f"{one.get('class') or ''} {one.get('id') or ''} {one.get('itemprop') or ''}"
        )
        for one in (element, *element.iterancestors())
        if isinstance(one.tag, str) and one.tag not in ("html", "body")
    )


def _day(text: str) -> Interval | None:
    """The one day that a text names, whatever else it says; a time of day does not count."""
    packed = re.match(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)", text)
    if packed:
        try:
            value = read_date("-".join(packed.groups()))
        except ResolverError:
            return None
        return value if isinstance(value, Interval) else None
    spoken = Anchor(domain=Domain.COLLOQUIAL)
    days = {
        found.value.start // SECONDS_PER_DAY
        for found in iterate(text[:200], spoken, alone=True)
        if isinstance(found.value, Interval)
        and found.value.granularity <= Granularity.DAY
        and found.value.start is not None
        and not found.implied
    }
    return Interval.of(Granularity.DAY, days.pop()) if len(days) == 1 else None
