"""`find_stream`: time expressions of a text too long to hold, in memory that does not grow.

The text comes in pieces of any size and is read a window at a time. Windows end where no
expression can go on: at a blank line, else at a line's end, else at a sentence's, else at white
space. What "the same day" may refer to is carried from one window to the next.

>>> pieces = ["Rain fell from March", " 1, 2016", ". Three days later it stopped."]
>>> [(found.start, str(found.value)) for found in find_stream(pieces)]
[(15, '2016-03-01'), (30, '2016-03-04')]
"""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from resolvers.anchor import Anchor
from resolvers.expression import TimeExpression
from resolvers.find import as_anchor, detect_domain, iterate
from resolvers.language import load
from resolvers.values import Interval

WINDOW = 1 << 17
"""Code points that are read at once; ten times as many where there is no blank line."""

_BREAKS = (
    re.compile(r"\n[^\S\n]*\n\s*(?=\S)"),
    re.compile(r"\n\s*(?=\S)"),
    re.compile(r"[.!?]\s+(?=\S)"),
    re.compile(r"\s+(?=\S)"),
)


def find_stream(
    pieces: Iterable[str], anchor: Anchor | str | None = None, *, window: int = WINDOW
) -> Iterator[TimeExpression]:
    """The time expressions of a text given piece by piece, as `find` has them for the whole.

    Args:
        pieces: the text in order, such as an open file.
        anchor: what it is read against.
        window: the code points to read at once.

    Raises:
        UnknownLanguage: where the anchor names a language without reading rules.
    """
    given = as_anchor(anchor)
    offset = 0
    for part in _windows(pieces, window):
        if given.domain is None and (language := load(given.language)) is not None:
            given = evolve(
                given, domain=detect_domain(language.grammar.parse(part), given, language)
            )
        for found in iterate(part, given):
            yield _moved(found, offset)
            if isinstance(found.value, Interval):
                given = evolve(given, last=found.value)
        offset += len(part)


def _windows(pieces: Iterable[str], size: int) -> Iterator[str]:
    """The text in parts of about `size`, each ending where an expression cannot go on."""
    waiting: list[str] = []
    length = 0
    patience = size
    for piece in pieces:
        for at in range(0, len(piece), size):
            waiting.append(piece[at : at + size])
            length += len(waiting[-1])
            if length < patience:
                continue
            text = "".join(waiting)
            cut = _last_break(text, thorough=length >= 10 * size)
            if cut:
                yield text[:cut]
            waiting, length = [text[cut:]], len(text) - cut
            patience = max(size, 2 * length)
    rest = "".join(waiting)
    if rest:
        yield rest


def _last_break(text: str, *, thorough: bool) -> int:
    """Where the last blank line ends, or where patience is at its end any lesser break; else 0."""
    for pattern in _BREAKS if thorough else _BREAKS[:1]:
        cut = 0
        for match in pattern.finditer(text):
            cut = match.end()
        if cut:
            return cut
    return len(text) if thorough else 0


def _moved(found: TimeExpression, by: int) -> TimeExpression:
    start, end = found.extent
    return evolve(found, start=found.start + by, end=found.end + by, extent=(start + by, end + by))
