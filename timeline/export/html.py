"""The page: one self-contained HTML file with the picture, the list, the text and the reasons.

It needs no network, and without JavaScript it is an ordered list with its reasons to unfold. All
text of the input is escaped, and a content security policy lets nothing run but the page's own
script. With the text given, each event and time expression is marked where it stands.
"""

import base64
import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files

from resolvers.anchor import Anchor
from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from timeline.chronology import Timeline
from timeline.constraint import points_of
from timeline.export.document import Exported
from timeline.export.highlights import Highlight, highlights, parts, tagged
from timeline.export.losses import hidden
from timeline.export.picture import legend
from timeline.export.picture.layout import Picture, layout
from timeline.export.rows import Row, rows
from timeline.export.svg import STYLED
from timeline.export.text import plain
from timeline.export.zoomable import zoomable
from timeline.reason.conflict import Conflict
from timeline.reason.explain import Because, cited

TITLE = "Chronology"
SCRIPTS = ("page", "pointing", "reasons", "zoom", "scale", "hands", "filter", "table", "print")
"""The parts of the script, in order."""
WIDE, BESIDE, NARROW = 960, 880, 372
"""The width of the picture in pixels: by itself, beside the text, and for narrow screens."""
MOST = 400
"""Of more rows there is no narrow picture: it, and the page, would be too large."""
PART, LEAST = 100, 4000
"""Events in a part of the list, and characters in one of the text: what comes into sight is laid
out."""
AT_ONCE = 'document.documentElement.classList.add("js");'
"""What the script does before anything is laid out."""


def write(
    timeline: Timeline,
    *,
    everything: bool = False,
    text: str | None = None,
    anchor: Anchor | None = None,
    title: str = TITLE,
) -> Exported:
    """The timeline as a page.

    Args:
        timeline: a solved timeline.
        everything: all events, also those that readers do not need.
        text: the text that it was read from, to be shown beside it.
        anchor: what it was read against; by default its publication date alone.
        title: what the page is called.

    >>> page = write(Timeline().add("siege").constrain("siege", start="1573-07").solve()).document
    >>> page.startswith("<!doctype html>"), "<script>" in page
    (True, True)
    """
    shown = rows(timeline, everything=everything)
    style = _asset("page.css")
    script = "".join(_asset(f"{name}.js") for name in SCRIPTS)
    page = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(AT_ONCE, script)}">',
        f"<script>{AT_ONCE}</script>"
        f"<title>{_text(title)}</title><style>{style}</style></head><body>",
        f'<header><h1 dir="auto">{_text(title)}</h1>{_published(timeline)}</header>',
        f'<main class="{"beside" if text else "alone"}">',
        *_conflicts(timeline, shown),
        *(_tools(timeline, shown) if shown else ()),
        *(_picture(timeline, shown, BESIDE if text else WIDE) if shown else ()),
        *_events(timeline, shown),
        *(_source(timeline, shown, text, anchor) if text else ()),
        *(_table(shown) if shown else ()),
        f"</main><script>{script}</script></body></html>",
    ]
    return Exported("\n".join(page) + "\n", tuple(hidden(timeline, shown)))


def _asset(name: str) -> str:
    return files("timeline.export").joinpath("page", name).read_text(encoding="utf8")


def _policy(*scripts: str) -> str:
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()) for script in scripts)
    allowed = " ".join(f"'sha256-{digest.decode()}'" for digest in digests)
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src {allowed}"


def _published(timeline: Timeline) -> str:
    if timeline.dct is None:
        return ""
    return f'<p class="published">Published {_text(str(timeline.dct))}</p>'


def _tools(timeline: Timeline, shown: Sequence[Row]) -> Iterator[str]:
    """What picks events; the script brings it to life."""
    yield '<div class="tools" role="search" aria-label="Events">'
    yield '<label>Search<br><input id="search" type="search"></label>'
    for end, example in (("From", "1573"), ("Until", "1573-09")):
        yield (
            f'<label>{end}<br><input id="{end.lower()}" size="11" placeholder="{example}" '
            'autocomplete="off" aria-describedby="count"></label>'
        )
    yield '<label class="tick"><input id="certain" type="checkbox"> certain only</label>'
    if any(row.disputed for row in shown):
        yield '<label class="tick"><input id="disputed" type="checkbox"> disputed only</label>'
    yield '<span id="count" role="status"></span></div>'


def _picture(timeline: Timeline, shown: Sequence[Row], wide: int) -> Iterator[str]:
    """The picture, and one with its labels above the bars, which a narrow screen shows instead."""
    widths = {"wide": wide, "narrow": NARROW} if len(shown) <= MOST else {"only": wide}
    pictures = {name: layout(timeline, shown, width=width) for name, width in widths.items()}
    drawn = "".join(zoomable(picture, name) for name, picture in pictures.items())
    yield '<section class="drawn" aria-labelledby="h-picture">'
    yield f'<div class="head"><h2 id="h-picture">Picture</h2>{_ZOOM}</div>'
    yield f'<svg class="fills" width="0" height="0" aria-hidden="true">{STYLED}</svg>'
    yield '<div class="picture" tabindex="0" role="region" aria-label="Picture, scrollable" '
    yield f'aria-keyshortcuts="+ - 0">{drawn}</div>'
    yield '<ul class="legend" aria-label="What the marks mean">'
    yield from _legend(pictures.values())
    yield "</ul></section>"


_ZOOM = (
    '<div class="zoom" role="group" aria-label="Zoom">'
    '<button type="button" data-zoom="1.5">Zoom in</button>'
    '<button type="button" data-zoom="0.667">Zoom out</button>'
    '<button type="button" data-zoom="0">Whole</button>'
    '<button type="button" data-pan="-0.5" hidden>Earlier</button>'
    '<button type="button" data-pan="0.5" hidden>Later</button></div>'
)


def _legend(pictures: Collection[Picture]) -> Iterator[str]:
    """The marks of the pictures, each drawn and with its meaning."""
    for entry in legend.entries(*pictures):
        box = f'viewBox="0 0 {entry.wide:g} {legend.DEEP:g}"'
        yield f'<li><svg {box} aria-hidden="true">{entry.drawing}</svg> {entry.words}</li>'


def _conflicts(timeline: Timeline, shown: Sequence[Row]) -> Iterator[str]:
    if not timeline.conflicts:
        return
    numbers = {
        event.id: number for number, row in enumerate(shown) for event in (row.event, *row.folded)
    }
    yield '<section class="conflicts" aria-labelledby="h-conflicts">'
    yield '<h2 id="h-conflicts">What contradicts itself</h2><ul>'
    for conflict in timeline.conflicts:
        quotes = "".join(f'<li dir="auto">{_text(quote)}</li>' for quote in conflict.quotes)
        about = sorted({numbers[event] for event in _events_of(conflict) if event in numbers})
        links = ", ".join(_link(shown[number], number) for number in about)
        told = f'<p class="about">About: {links}</p>' if links else ""
        yield f"<li{_rows(about)}>{_text(str(conflict))}<ul>{quotes}</ul>{told}</li>"
    yield "</ul></section>"


def _events_of(conflict: Conflict) -> Iterator[str]:
    return (point.of for claim in conflict.claims for point in points_of(claim.constraint))


def _events(timeline: Timeline, shown: Sequence[Row]) -> Iterator[str]:
    yield '<section class="told" aria-labelledby="h-events"><h2 id="h-events">In order</h2>'
    if shown:
        part = " part" if len(shown) > PART else ""
        for first in range(0, len(shown), PART):
            start = f' start="{first + 1}"' if first else ""
            yield f'<ol class="events{part}"{start}>'
            for number, row in enumerate(shown[first : first + PART], first):
                yield from _item(timeline, row, number)
            yield "</ol>"
    else:
        yield "<p>No events found.</p>"
    left_out = len(timeline) - len(shown)
    if left_out:
        yield (
            f'<p class="left-out">{left_out} of {len(timeline)} events are left out, which readers '
            "seldom need: <code>--all</code>, or <code>everything=True</code>, shows them.</p>"
        )
    yield "</section>"


def _item(timeline: Timeline, row: Row, number: int) -> Iterator[str]:
    """An event of the list, with its reasons to unfold."""
    event = row.event
    kind = ' class="disputed"' if row.disputed else ""
    yield f'<li id="row-{number + 1}"{kind} data-event="{_text(event.id)}"{_period(row)}>'
    yield f'<span class="when">{_text(row.words)}</span> {_words(row.label)}'
    if row.uncertainty:
        yield f' <span class="uncertain">({_text(row.uncertainty)})</span>'
    parts = timeline.explain(event).parts
    if parts:
        yield "<details><summary>Why</summary><ul>"
        for part in parts:
            yield from _reason(part)
        yield "</ul></details>"
    yield "</li>"


def _period(row: Row) -> str:
    """The first and the last day that it may have touched, for the script that picks a period."""
    likely, said = row.placed, ""
    if likely.is_open:
        return said
    if likely.earliest_start is not None:
        said += f' data-from="{_day(likely.earliest_start)}"'
    if likely.latest_end is not None:
        said += f' data-until="{_day(likely.latest_end - 1)}"'
    return said or " data-from"


def _day(second: int) -> str:
    return "-".join(map(str, civil_from_days(second // SECONDS_PER_DAY)))


def _reason(part: Because) -> Iterator[str]:
    said = "; ".join(cited(claim) for claim in part.claims)
    yield f"<li>{_text(part.says)}{': ' if said else ''}{_text(said)}"
    if part.because:
        yield "<ul>"
        for reason in part.because:
            yield from _reason(reason)
        yield "</ul>"
    yield "</li>"


def _source(
    timeline: Timeline, shown: Sequence[Row], text: str, anchor: Anchor | None
) -> Iterator[str]:
    def opening(mark: Highlight, is_first: bool) -> str:
        kinds = [*(["time"] if mark.is_time else []), *([] if is_first else ["more"])]
        name = f' class="{" ".join(kinds)}"' if kinds else ""
        if mark.is_time:
            return f"<mark{name}{_rows(mark.rows)}>"
        return f'<mark{name} data-event="{_text(shown[mark.rows[0]].event.id)}">'

    marked = [
        tagged(words, marks, _text, opening, "</mark>")
        for words, marks in parts(text, highlights(timeline, shown, text, anchor), LEAST)
    ]
    if len(marked) > 1:
        marked = [f'<div class="part">{part}</div>' for part in marked]
    yield '<section class="text" tabindex="0" aria-labelledby="h-source">'
    yield '<h2 id="h-source">The text</h2>'
    yield '<p class="key"><mark>event</mark> <mark class="time">time</mark></p>'
    yield f'<div class="source" dir="auto">{"".join(marked)}</div></section>'


def _table(shown: Sequence[Row]) -> Iterator[str]:
    heads = "".join(
        f'<th scope="col"{order}><button type="button">{name}</button></th>'
        for name, order in (
            ("when", ' aria-sort="ascending"'), ("what", ""), ("uncertainty", ""), ("why", "")
        )
    )  # fmt: skip
    part = " part" if len(shown) > PART else ""
    yield f'<section class="tabled{part}" aria-labelledby="h-table"><h2 id="h-table">Table</h2>'
    yield f'<div class="table"><table><thead><tr>{heads}</tr></thead><tbody>'
    for number, row in enumerate(shown):
        cells = "".join(
            f'<td dir="auto">{_text(cell)}</td>' for cell in (row.uncertainty, row.reason)
        )
        what = f"<td>{_link(row, number)}</td>"
        yield f'<tr data-event="{_text(row.event.id)}"><td>{_text(row.when)}</td>{what}{cells}</tr>'
    yield "</tbody></table></div></section>"


def _link(row: Row, number: int) -> str:
    """A link from elsewhere on the page to an event of the list."""
    return f'<a href="#row-{number + 1}" dir="auto">{_text(row.label)}</a>'


def _words(label: str) -> str:
    return f'<span dir="auto">{_text(label)}</span>'


def _rows(numbers: Iterable[int]) -> str:
    """The attribute that links an element with several events, by their numbers in the list."""
    said = " ".join(str(number + 1) for number in numbers)
    return f' data-rows="{said}"' if said else ""


def _text(text: str) -> str:
    return escape(plain(text))
