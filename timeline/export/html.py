"""The page: one self-contained HTML file with the picture, the list, the text and the reasons.

It needs no network, and without JavaScript it is an ordered list with its reasons to unfold. All
text of the input is escaped, and a content security policy lets nothing run but the page's own
script. With the text given, each event and time expression is marked where it stands.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files

from timeline.chronology import Timeline
from timeline.constraint import Covers, During, Nearest, OnPattern, Within
from timeline.export.document import Exported
from timeline.export.losses import hidden
from timeline.export.picture.layout import WIDTH, layout
from timeline.export.rows import Row, rows
from timeline.export.svg import STYLED, draw
from timeline.reason.explain import Because, cited

TITLE = "Chronology"


def write(
    timeline: Timeline, *, everything: bool = False, text: str | None = None, title: str = TITLE
) -> Exported:
    """The timeline as a page.

    Args:
        timeline: a solved timeline.
        everything: all events, also those that readers do not need.
        text: the text that it was read from, to be shown beside it.
        title: what the page is called.

    >>> page = write(Timeline().add("siege").constrain("siege", start="1573-07").solve()).document
    >>> page.startswith("<!doctype html>"), "<script>" in page
    (True, True)
    """
    shown = rows(timeline, everything=everything)
    style, script = _asset("page.css"), _asset("page.js")
    page = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">',
        f"<title>{escape(title)}</title><style>{style}</style></head><body>",
        f"<header><h1>{escape(title)}</h1>{_published(timeline)}</header><main>",
        *_conflicts(timeline),
        _TOOLS,
        '<section aria-labelledby="h-picture"><h2 id="h-picture">Picture</h2>',
        f'<svg class="fills" width="0" height="0" aria-hidden="true">{STYLED}</svg>',
        '<div class="picture" tabindex="0" role="region" aria-label="Picture, scrollable" '
        'aria-keyshortcuts="+ - 0">',
        *_pictures(timeline, shown),
        f"</div>{_asset('legend.html')}</section>",
        f'<div class="columns{"" if text else " single"}">',
        '<section aria-labelledby="h-events"><h2 id="h-events">In order</h2><ol class="events">',
        *(line for row in shown for line in _item(timeline, row)),
        "</ol></section>",
        *(_source(timeline, shown, text) if text else ()),
        "</div>",
        *_table(shown),
        f"</main><script>{script}</script></body></html>",
    ]
    return Exported("\n".join(page) + "\n", tuple(hidden(timeline, shown)))


_TOOLS = (
    '<div class="tools" role="search"><label>Search<br><input id="search" type="search"></label>'
    '<span id="count" role="status"></span>'
    '<button data-zoom="1.5">Zoom in</button><button data-zoom="0.667">Zoom out</button>'
    '<button data-zoom="0">Whole</button></div>'
)


PHONE = 372
"""The width of the picture for narrow screens, in pixels."""
MOST = 400
"""Of more rows there is no such picture: the page would be too large, and so would the picture."""


def _pictures(timeline: Timeline, shown: tuple[Row, ...]) -> Iterator[str]:
    """The picture, and one with its labels above the bars, which a narrow screen shows instead."""
    widths = {"wide": WIDTH, "narrow": PHONE} if 0 < len(shown) <= MOST else {"only": WIDTH}
    for name, width in widths.items():
        drawn = draw(layout(timeline, shown, width=width), styled=False)
        yield drawn.replace(' role="img"', "", 1).replace("<svg", f'<svg class="{name}"', 1)


def _asset(name: str) -> str:
    return files("timeline.export").joinpath("page", name).read_text(encoding="utf8")


def _policy(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"


def _published(timeline: Timeline) -> str:
    if timeline.dct is None:
        return ""
    return f'<p class="published">Published {escape(str(timeline.dct))}</p>'


def _conflicts(timeline: Timeline) -> Iterator[str]:
    if not timeline.conflicts:
        return
    yield '<section class="conflicts" aria-labelledby="h-conflicts">'
    yield '<h2 id="h-conflicts">What contradicts itself</h2><ul>'
    for conflict in timeline.conflicts:
        quotes = "".join(f"<li>{_text(quote)}</li>" for quote in conflict.quotes)
        yield f"<li>{_text(str(conflict))}<ul>{quotes}</ul></li>"
    yield "</ul></section>"


def _item(timeline: Timeline, row: Row) -> Iterator[str]:
    """An event of the list, with its reasons to unfold."""
    event = row.event
    yield f'<li data-event="{_text(event.id)}" tabindex="0">'
    yield f'<span class="when">{_text(row.words)}</span> {_text(row.label)}'
    if row.uncertainty:
        yield f' <span class="uncertain">({_text(row.uncertainty)})</span>'
    parts = timeline.explain(event).parts
    if parts:
        yield "<details><summary>Why</summary><ul>"
        for part in parts:
            yield from _reason(part)
        yield "</ul></details>"
    yield "</li>"


def _reason(part: Because) -> Iterator[str]:
    said = "; ".join(cited(claim) for claim in part.claims)
    yield f"<li>{_text(part.says)}{': ' if said else ''}{_text(said)}"
    if part.because:
        yield "<ul>"
        for reason in part.because:
            yield from _reason(reason)
        yield "</ul>"
    yield "</li>"


def _source(timeline: Timeline, shown: tuple[Row, ...], text: str) -> Iterator[str]:
    pieces = []
    at = 0
    for start, end, opening in _apart((*_event_marks(shown), *_time_marks(timeline)), len(text)):
        pieces += [_raw(text[at:start]), opening, _raw(text[start:end]), "</mark>"]
        at = end
    marked = "".join([*pieces, _raw(text[at:])])
    yield '<section aria-labelledby="h-source"><h2 id="h-source">The text</h2>'
    yield f'<div class="source">{marked}</div></section>'


Mark = tuple[int, int, str]  # from where to where the text is marked, and the tag


def _event_marks(shown: tuple[Row, ...]) -> Iterator[Mark]:
    for row in shown:
        for event in (row.event, *row.folded):
            if event.start is not None and event.end is not None:
                opening = f'<mark tabindex="0" data-event="{_text(row.event.id)}">'
                yield event.start, event.end, opening


def _time_marks(timeline: Timeline) -> list[Mark]:
    dated = During | Within | Covers | OnPattern | Nearest
    sources = (c.source for c in timeline.claims if isinstance(c.constraint, dated))
    return sorted(
        (source.start, source.end, '<mark class="time">')
        for source in sources
        if source.start is not None and source.end is not None
    )


def _apart(marks: Iterable[Mark], length: int) -> list[Mark]:
    """The marks within the text that do not overlap, the earlier ones given first."""
    taken = bytearray(length)
    kept = []
    for start, end, opening in marks:
        if 0 <= start < end <= length and not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append((start, end, opening))
    return sorted(kept)


def _table(shown: tuple[Row, ...]) -> Iterator[str]:
    heads = "".join(
        f'<th scope="col"><button type="button">{name}</button></th>'
        for name in ("when", "what", "uncertainty", "why")
    )
    yield '<section aria-labelledby="h-table"><h2 id="h-table">Table</h2><div class="table">'
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for number, row in enumerate(shown):
        cells = "".join(f"<td>{_text(c)}</td>" for c in (row.label, row.uncertainty, row.reason))
        when = f'<td data-key="{number:06d}">{_text(row.when)}</td>'
        yield f'<tr data-event="{_text(row.event.id)}">{when}{cells}</tr>'
    yield "</tbody></table></div></section>"


def _text(text: str) -> str:
    return escape("".join(c if c.isprintable() else " " for c in text))


def _raw(text: str) -> str:
    """Text of the source, its line ends kept."""
    return escape("".join(c if c.isprintable() or c in "\n\t" else " " for c in text))
