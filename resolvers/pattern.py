"""Patterns of reading rules: from the notation they are written in to regular expressions.

A pattern is written like the text it reads; each word, category and blank of it becomes a class of
symbols (`resolvers.text`). It is compiled at its first use, since most rules never run on most
texts.

>>> from resolvers.text import Lexicon
>>> lexicon = Lexicon()
>>> lexicon.add("month", {"march": 3})
>>> rule = Rule("month and day", ("on {month}( {dom})?",), lambda match: None, "day")
>>> list(Pattern(rule.patterns[0], rule, lexicon).literals())
['on']
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from resolvers.errors import ResolverError
from resolvers.rules import Rule
from resolvers.text import Lexicon

_PIECE = re.compile(
    r"\{(?P<category>\w+)(?::(?P<alias>\w+))?\}|(?P<special>[()|?]|\{\d+,\d+\})"
    r"|(?P<space> )|(?P<optional>~)|(?P<word>[^\W\d_]+|\d+|[^\w\s(){}|?~])"
)


@frozen
class Pattern:
    """A pattern in its notation."""

    source: str
    rule: Rule
    lexicon: Lexicon

    def pieces(self) -> Iterator[re.Match[str]]:
        """The words, categories, blanks and brackets of the notation, in order.

        Raises:
            ResolverError: where the notation is broken.
        """
        at = 0
        while at < len(self.source):
            piece = _PIECE.match(self.source, at)
            if piece is None:
                raise ResolverError(
                    f"rule {self.rule.name!r}: cannot read pattern {self.source!r} at {at}"
                )
            yield piece
            at = piece.end()

    def literals(self) -> Iterator[str]:
        """The words that stand for themselves."""
        return (p["word"].lower() for p in self.pieces() if p["word"])

    def compile(self) -> tuple[re.Pattern[str], dict[str, str]]:
        """Its regular expression over symbols, and the category of each name it captures."""
        names: dict[str, str] = {}
        out = []
        for piece in self.pieces():
            if category := piece["category"]:
                alias = piece["alias"] or category
                while alias in names:  # in another branch
                    alias += "_"
                names[alias] = category
                out.append(f"(?P<{alias}>{self._class(category)})")
            elif piece["word"]:
                out.append(self._class(f"={piece['word'].lower()}"))
            elif piece["space"]:
                out.append(self._class("space"))
            elif piece["optional"]:
                out.append(self._class("space") + "?")
            else:
                out.append("(?:" if piece[0] == "(" else piece[0])
        return re.compile("".join(out)), names

    def members(self, category: str) -> str:
        """The symbols of a category.

        Raises:
            ResolverError: where no word and no rule has it.
        """
        members = self.lexicon.members(category)
        if not members:
            raise ResolverError(f"rule {self.rule.name!r}: nothing has the category {category!r}")
        return members

    def _class(self, category: str) -> str:
        return symbol_class(self.members(category))


@lru_cache(maxsize=4096)
def symbol_class(members: str) -> str:
    """The part of a regular expression that matches one of some symbols, as short as it gets.

    >>> symbol_class("abcd"), symbol_class("x")
    ('[a-d]', 'x')
    """
    if len(members) == 1:
        return re.escape(members)
    codes = sorted(map(ord, members))
    runs: list[list[int]] = []
    for code in codes:
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    parts = (
        re.escape(chr(low)) + (f"-{re.escape(chr(high))}" if high > low else "")
        for low, high in runs
    )
    return f"[{''.join(parts)}]"


class CompiledPattern:
    """A pattern at work; its regular expression is compiled at its first use."""

    __slots__ = ("_names", "_pattern", "_regex", "rule")

    def __init__(self, pattern: Pattern) -> None:
        self._pattern = pattern
        self.rule = pattern.rule
        self._regex: re.Pattern[str] | None = None
        self._names: dict[str, str] = {}

    def match(self, symbols: str, at: int) -> re.Match[str] | None:
        """Its match at a place, if any."""
        if self._regex is None:
            self._regex, self._names = self._pattern.compile()
        return self._regex.match(symbols, at)

    @property
    def names(self) -> dict[str, str]:
        """The category of each name it captures."""
        return self._names
