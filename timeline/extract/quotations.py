"""Where a text quotes: what is said inside quotation marks is no part of the clause around it.

Marks that open and close (“ ”, « ») are matched as they stand, straight ones in pairs within their
paragraph. A few words in quotation marks ("a “record” year") are not set apart.

>>> spans = quotations("He said: “We were poor in those years.” It was “over”.")
>>> spans
((9, 39),)
"""

import re
from bisect import bisect_right

from timeline.extract.mention import Span

_MARK = re.compile(r'["“”«»„]|``|\'\'|\n[ \t\r]*\n')
_OPENING = frozenset(("“", "«", "„", "``"))
_CLOSING = frozenset(("”", "»", "''"))
_WORDS = 4
"""From so many words on, a quotation is a clause of somebody else's."""


def quotations(text: str) -> tuple[Span, ...]:
    """The stretches of a text between quotation marks, in order; an open one ends its paragraph."""
    found: list[Span] = []
    begun: int | None = None
    for mark in _MARK.finditer(text):
        if mark[0][0] == "\n":
            opens, closes = False, True
        else:
            closes = mark[0] in _CLOSING or (mark[0] == '"' and begun is not None)
            opens = mark[0] in _OPENING or not closes
        if closes and begun is not None:
            if len(text[begun : mark.start()].split()) >= _WORDS:
                found.append((begun, mark.end()))
            begun = None
        if opens and begun is None:
            begun = mark.start()
    if begun is not None and len(text[begun:].split()) >= _WORDS:
        found.append((begun, len(text)))
    return tuple(found)


def quotation_at(spans: tuple[Span, ...], offset: int) -> Span | None:
    """The quotation that covers an offset, of those in order."""
    index = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return spans[index] if index >= 0 and offset < spans[index][1] else None
