"""Reading rules, and what a rule sees and makes: matches and nodes.

A `Rule` is a named pattern with a production. A production sees a `Match`, gives a term, and what
it has read becomes a `Node` of the `Document`.
"""

import enum
import re
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen

from resolvers.errors import ResolverError
from resolvers.text import Lexicon


class Level(enum.IntEnum):
    """The levels of the cascade, from the finest phrases to the largest."""

    NUMBER = 0  # twenty-one
    UNIT = 1  # two weeks; 10:30; March 14, 2016; Monday
    PHRASE = 2  # early March; the end of 2015; last Monday; the first week of May
    SHIFT = 3  # two weeks before the end of 2015; a year ago
    MOMENT = 4  # 10:30 on March 14
    RANGE = 5  # from March 3 to March 5; since 2015; every Monday


Production = Callable[["Match"], object]


@frozen
class Rule:
    """A named reading rule.

    Args:
        name: its name, kept in the results.
        patterns: what it reads.
        production: makes the term; `None` from it means that the rule does not apply after all.
        gives: the category of what it has read.
        level: when it runs.
        latent: a building block that is no expression by itself ("5" in "at 5").
        examples: texts and the TIMEX3 values they must get (`tests/resolvers/test_rules.py`).
        never: texts in which the rule must not read anything.
    """

    name: str
    patterns: tuple[str, ...]
    production: Production = field(repr=False)
    gives: str
    level: Level = Level.UNIT
    latent: bool = False
    examples: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    never: tuple[str, ...] = field(default=(), repr=False)


@frozen
class Node:
    """A phrase that a rule has read: its term, what it counts as, and its tokens [start, end)."""

    term: object
    category: str
    rule: Rule
    start: int
    end: int
    children: tuple["Node", ...] = ()
    extent_end: int | None = None  # where a phrase outside the vocabulary was read with it


class Document:
    """A text with its tokens and the nodes that the grammar has read in it.

    Args:
        text: the text.
        tokens: its tokens as they are read: see `resolvers.text.cut`.
        nodes: what was read.
        standing: its tokens as they stand in the text.
    """

    def __init__(
        self, text: str, tokens: list[str], nodes: list[Node], standing: list[str]
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.nodes = nodes
        self._standing = standing

    @cached_property
    def offsets(self) -> list[int]:
        """The offset of each token, and of the end of the text."""
        return list(accumulate(map(len, self._standing), initial=0))


class Window:
    """A stretch of known words, as items: tokens, and nodes that took the place of several."""

    __slots__ = ("bounds", "document", "items", "lexicon", "symbols")

    def __init__(self, document: Document, lexicon: Lexicon, symbols: str, at: int) -> None:
        self.document = document
        self.lexicon = lexicon
        self.symbols = symbols
        self.items: list[Node | None] = [None] * len(symbols)
        self.bounds = list(range(at, at + len(symbols) + 1))

    def token(self, at: int) -> int:
        """The token at which an item starts."""
        return self.bounds[at]

    def text(self, at: int) -> str:
        """The words of an item."""
        return "".join(self.document.tokens[self.bounds[at] : self.bounds[at + 1]])

    def meaning(self, at: int, category: str) -> object:
        """What an item means in a category: the term of a phrase, the meaning of a word."""
        node = self.items[at]
        if node is not None:
            return node.term
        return self.lexicon.payload(self.document.tokens[self.bounds[at]], category)


class Match:
    """What a production sees: the words and phrases that its pattern captured, by name."""

    __slots__ = ("_found", "_names", "_window", "end", "extent_end")

    def __init__(self, window: Window, found: re.Match[str], names: dict[str, str]) -> None:
        self._window = window
        self._found = found
        self._names = names
        self.end = found.end()  # the item after what the rule takes: see `shorten`
        self.extent_end: int | None = None

    def __getitem__(self, name: str) -> object:
        """What was captured: the meaning of a word, the number of digits, the term of a phrase."""
        at, name = self._find(name)
        return self._window.meaning(at, self._names[name])

    def _find(self, name: str) -> tuple[int, str]:
        """Where a name was captured, in whichever branch of the pattern; -1 where in none."""
        while name in self._names:
            at = self._found.start(name)
            if at >= 0:
                return at, name
            name += "_"
        return -1, name

    def get(self, name: str) -> object | None:
        """The same, `None` where an optional part is missing from the text or the pattern."""
        return self[name] if self.has(name) else None

    def number(self, name: str) -> int:
        """A captured number."""
        value = self[name]
        if not isinstance(value, int):
            raise ResolverError(f"{{{name}}} captured {value!r}, which is no number")
        return value

    def has(self, name: str) -> bool:
        """Whether an optional part is there."""
        return self._find(name)[0] >= 0

    def word(self, name: str) -> str:
        """The captured token or phrase as it stands in the text."""
        return self._window.text(self._find(name)[0])

    @property
    def text(self) -> str:
        """All that was matched, as it stands in the text."""
        return "".join(self._window.text(at) for at in range(self._found.start(), self.end))

    def shorten(self, is_known: Callable[[str], bool]) -> str | None:
        """Keeps the longest beginning that is known, `None` where none is.

        For lists of names that would be too long for patterns: a pattern reads any run of words
        of such names, and the rule takes of it what is a name.
        """
        start, end = self._found.span()
        pieces = [self._window.text(at) for at in range(start, end)]
        whole, length = "".join(pieces), sum(map(len, pieces))
        for self.end in range(end, start, -1):
            if is_known(whole[:length]):
                return whole[:length]
            length -= len(pieces[self.end - start - 1])
        return None

    def before(self, count: int = 3) -> list[str]:
        """The tokens just before the match, nearest last."""
        at = self._window.token(self._found.start())
        return self._window.document.tokens[max(0, at - count) : at]

    def after(self, count: int = 3) -> list[str]:
        """The tokens just after the match."""
        at = self._window.token(self.end)
        return self._window.document.tokens[at : at + count]

    def rest(self) -> tuple[Document, int]:
        """The document, and the token after the match, for what no pattern can read."""
        return self._window.document, self._window.token(self.end)
