"""What the marks of a picture mean, in words: of those that are in it, each with its drawing.

>>> from timeline.chronology import Timeline
>>> from timeline.export.picture.layout import layout
>>> from timeline.export.rows import rows
>>> siege = Timeline().add("siege").constrain("siege", start="1573-05", end="1573-09").solve()
>>> [entry.words for entry in entries(layout(siege, rows(siege)))]
['certainly then', 'possibly then']
"""

from collections.abc import Iterator

from attrs import frozen

from resolvers.edtf import Qualifier
from timeline.export.picture import marks
from timeline.export.picture.bars import Beat, Parts, Stretch
from timeline.export.picture.layout import EDGE, INDENT, Bar, Picture
from timeline.export.picture.lettering import width

SIZE = 11.0
"""The size of type of a legend."""
DEEP = 12.0
"""Pixels of a drawing from top to bottom."""
LINE = 18.0
"""Pixels from one line of a legend to the next."""
BEFORE_WORDS, BETWEEN = 6.0, 16.0
"""Pixels between a drawing and its words, and from one entry to the next."""
_MIDDLE = DEEP / 2
_ALL = Stretch(0, 28)
_SERIES = Parts(_ALL, None, None, None, None)


@frozen
class Entry:
    """A mark and its meaning.

    Args:
        words: what it means.
        drawing: it, in SVG, from 0 to `wide` pixels across and `DEEP` down.
        wide: how wide it is.
    """

    words: str
    drawing: str
    wide: float = _ALL.right


def _bar(
    whole: Stretch = _ALL,
    rise: Stretch | None = None,
    core: Stretch | None = None,
    within: Stretch | None = None,
    fall: Stretch | None = None,
) -> str:
    return "".join(marks.bar(Parts(whole, rise, core, within, fall), _MIDDLE))


_OPEN = Stretch(0, 20, open_right=True)
_BEATS = tuple(Beat(x, is_certain=True) for x in (3, 14, 25))
_UNDER_WAY = {"rise": Stretch(0, 13), "core": Stretch(13, 15), "fall": Stretch(15, 28)}
ENTRIES = {
    "certain": Entry("certainly then", _bar(core=_ALL)),
    "possible": Entry("possibly then", marks.box("fade", _ALL, _MIDDLE, fill="out")),
    "within": Entry("some time within", _bar(within=_ALL)),
    "under way": Entry("under way then", _bar(**_UNDER_WAY)),
    "open": Entry("open side", _bar(whole=_OPEN, core=Stretch(0, 2), fall=_OPEN)),
    "short": Entry("short", marks.diamond(_MIDDLE, _MIDDLE), 12),
    "times": Entry("again and again", "".join(marks.series(_SERIES, _BEATS, _MIDDLE))),
    "often": Entry("so often, at times not told", "".join(marks.series(_SERIES, (), _MIDDLE))),
    "about": Entry("about then", '<text class="about" x="0" y="10">c.</text>', 12),
    "possibly": Entry("perhaps then", '<text class="about" x="0" y="10">?</text>', 8),
    "entailed": Entry("entailed, where the bar is only likely", "".join(marks.entailed(_ALL, -3))),
    "order": Entry("over before the other begins", marks.arrow(4, 0, 13), 8),
    "published": Entry("published", "".join(marks.published(Stretch(4, 4), 0, 12)), 8),
    "break": Entry("time left out", "".join(marks.torn(8, 0, 6)), 18),
    "disputed": Entry("disputed", marks.warning(0, 11), 12),
    "stated": Entry("a date in dispute", "".join(marks.stated(_ALL, _MIDDLE))),
}
"""All marks, by name."""


def entries(*pictures: Picture) -> tuple[Entry, ...]:
    """Those of the marks in pictures."""
    used = {name for picture in pictures for name in _used(picture)}
    return tuple(entry for name, entry in ENTRIES.items() if name in used)


def _used(picture: Picture) -> Iterator[str]:
    if picture.arrows:
        yield "order"
    if picture.breaks:
        yield "break"
    if picture.published is not None:
        yield "published"
    for bar in picture.bars:
        yield from _used_for(bar)


def _used_for(bar: Bar) -> Iterator[str]:
    if bar.entailed is not None:
        yield "entailed"
    if bar.row.disputed:
        yield "disputed"
    if bar.stated:
        yield "stated"
    if bar.parts is None:
        return
    whole = bar.parts.whole
    if whole.open_left or whole.open_right:
        yield "open"
    begun, over = bar.row.about
    if Qualifier.APPROXIMATE in begun | over:
        yield "about"
    if Qualifier.UNCERTAIN in begun | over:
        yield "possibly"
    if bar.parts.is_point:
        yield "short"
    elif bar.row.recurrence is not None:
        yield "times" if bar.beats else "often"
    else:
        yield from _used_once(bar.parts)


def _used_once(parts: Parts) -> Iterator[str]:
    if parts.within is not None:
        yield "within"
    if parts.rise is not None or parts.fall is not None:
        yield "possible"
    if parts.core is not None and not parts.is_touched:
        yield "certain"
    elif parts.core is not None and parts.rise is not None and parts.fall is not None:
        yield "under way"


def placed(picture: Picture) -> tuple[list[tuple[Entry, float, float]], float]:
    """The entries of a picture, each with how far from the left and the top it stands; how deep."""
    found: list[tuple[Entry, float, float]] = []
    x, y = INDENT, 0.0
    for entry in entries(picture):
        wide = entry.wide + BEFORE_WORDS + width(entry.words, SIZE)
        if x > INDENT and x + wide > picture.width - EDGE:
            x, y = INDENT, y + LINE
        found.append((entry, x, y))
        x += wide + BETWEEN
    return found, y + LINE if found else 0.0


def drawn(picture: Picture) -> Iterator[str]:
    """The legend of a picture in SVG, under it."""
    for entry, x, y in placed(picture)[0]:
        at = f"{marks.number(x)} {marks.number(picture.height + y)}"
        words = marks.number(entry.wide + BEFORE_WORDS)
        yield (
            f'<g class="legend" transform="translate({at})">{entry.drawing}'
            f'<text x="{words}" y="10">{entry.words}</text></g>'
        )
