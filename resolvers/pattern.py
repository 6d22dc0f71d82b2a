"""Patterns of reading rules: from the notation they are written in to regular expressions.

A pattern is written like the text it reads; each word, category and blank of it becomes a class of
symbols (`resolvers.text`). It is compiled at its first use, since most rules never run on most
texts.

>>> from resolvers.text import Lexicon
>>> lexicon = Lexicon()
>>> lexicon.add("month", {"march": 3})
>>> rule = Rule("month and day", ("{month}( {dom})?",), lambda match: None, "day")
>>> sorted(Pattern(rule.patterns[0], rule, lexicon).first())
['month']
"""

import re
from collections.abc import Iterator

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

    def _class(self, category: str) -> str:
        members = self.lexicon.members(category)
        if not members:
            raise ResolverError(f"rule {self.rule.name!r}: nothing has the category {category!r}")
        return f"[{re.escape(members)}]" if len(members) > 1 else re.escape(members)

    def first(self) -> set[str]:
        """The categories that can start a match."""
        firsts, _ = _first_of(list(self.pieces()), 0)
        return firsts


def _first_of(pieces: list[re.Match[str]], at: int) -> tuple[set[str], bool]:
    """First categories of a sequence from a piece on, and whether it can be empty."""
    firsts: set[str] = set()
    current: set[str] = set()
    empty_so_far, any_empty = True, False
    while at < len(pieces):
        piece = pieces[at]
        text = piece[0]
        if text == "|":
            firsts |= current
            any_empty |= empty_so_far
            current, empty_so_far = set(), True
            at += 1
            continue
        if text == ")":
            break
        if text == "(":
            inner, empty = _first_of(pieces, at + 1)
            at = _closing(pieces, at)
        elif text == "~":
            inner, empty = {"space"}, True
        else:
            category = piece["category"] or (
                f"={piece['word'].lower()}" if piece["word"] else "space"
            )
            inner, empty = {category}, False
        if at + 1 < len(pieces) and pieces[at + 1][0] == "?":
            empty, at = True, at + 1
        if empty_so_far:
            current |= inner
        empty_so_far &= empty
        at += 1
    return firsts | current, any_empty or empty_so_far


def _closing(pieces: list[re.Match[str]], at: int) -> int:
    depth = 0
    for index in range(at, len(pieces)):
        depth += {"(": 1, ")": -1}.get(pieces[index][0], 0)
        if depth == 0:
            return index
    raise ResolverError("a pattern has an open bracket")


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
