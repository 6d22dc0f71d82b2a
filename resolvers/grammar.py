"""Named reading rules over tokens, applied level by level: a cascade of finite-state rules.

A rule has a pattern, a level and a production. The pattern is written like the text it reads:
words stand for themselves, `{month}` for any word of that category or any phrase that a lower
level gave that category, a blank for white space, `(...)?` and `|` as usual. Rules of one level
run from left to right, the longest match first; what one reads becomes a single node that rules of
the levels above see by its category. Every pattern is bounded, so time is linear in the text
(the cascade of Abney, "Partial parsing via finite-state cascades", 1996).

>>> from resolvers.text import Lexicon
>>> lexicon = Lexicon()
>>> lexicon.add("month", {"march mar": 3}, trigger=True)
>>> book = RuleBook()
>>> @book.rule("{month} {dom}", gives="day")
... def month_day(m: Match) -> object:
...     return ("month-day", m["month"], m["dom"])
>>> [node.term for node in Grammar(lexicon, book.rules).parse("on March 14 it rained").nodes]
[('month-day', 3, 14)]
"""

import enum
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen

from resolvers.errors import ResolverError
from resolvers.text import Lexicon, tokenize


class Level(enum.IntEnum):
    """The levels of the cascade, from the finest phrases to the largest."""

    NUMBER = 0  # twenty-one
    UNIT = 1  # two weeks; 10:30; March 14, 2016; Monday
    PHRASE = 2  # early March; the end of 2015; last Monday; the first week of May
    SHIFT = 3  # two weeks before the end of 2015; a year ago
    MOMENT = 4  # 10:30 on March 14
    RANGE = 5  # from March 3 to March 5; since 2015; every Monday


@frozen
class Node:
    """A phrase that a rule has read: its term, what it counts as, and its tokens [start, end)."""

    term: object
    category: str
    rule: "Rule"
    start: int
    end: int
    children: tuple["Node", ...] = ()
    extent_end: int | None = None  # where a phrase outside the vocabulary was read with it


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
class Words:
    """Words of a category, as `Lexicon.add` takes them."""

    category: str
    words: Mapping[str, object]
    trigger: bool = False
    exact: bool = False


class RuleBook:
    """The words and rules of one family in one language, collected as its module is read."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.vocabulary: list[Words] = []

    def words(
        self,
        category: str,
        words: Mapping[str, object],
        *,
        trigger: bool = False,
        exact: bool = False,
    ) -> None:
        """Adds words to a category: see `resolvers.text.Lexicon.add`."""
        self.vocabulary.append(Words(category, words, trigger, exact))

    def rule(
        self,
        *patterns: str,
        gives: str,
        level: Level = Level.UNIT,
        latent: bool = False,
        examples: dict[str, str] | None = None,
        never: Sequence[str] = (),
        name: str | None = None,
    ) -> Callable[[Production], Production]:
        """Adds the decorated production as a rule named after its function."""

        def add(production: Production) -> Production:
            self.rules.append(
                Rule(
                    name or production.__name__.replace("_", " "),
                    patterns,
                    production,
                    gives,
                    level,
                    latent,
                    tuple((examples or {}).items()),
                    tuple(never),
                )
            )
            return production

        return add


class Match:
    """What a production sees: the words and phrases that its pattern captured, by name."""

    __slots__ = ("_found", "_names", "_window", "extent_end")

    def __init__(self, window: "_Window", found: re.Match[str], names: dict[str, str]) -> None:
        self._window = window
        self._found = found
        self._names = names
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
        return "".join(
            self._window.text(at) for at in range(self._found.start(), self._found.end())
        )

    def before(self, count: int = 3) -> list[str]:
        """The tokens just before the match, nearest last."""
        at = self._window.token(self._found.start())
        return self._window.document.tokens[max(0, at - count) : at]

    def after(self, count: int = 3) -> list[str]:
        """The tokens just after the match."""
        at = self._window.token(self._found.end())
        return self._window.document.tokens[at : at + count]

    def rest(self) -> tuple["Document", int]:
        """The document, and the token after the match, for what no pattern can read."""
        return self._window.document, self._window.token(self._found.end())


class Document:
    """A text with its tokens and the nodes that the grammar has read in it."""

    def __init__(self, text: str, tokens: list[str], nodes: list[Node]) -> None:
        self.text = text
        self.tokens = tokens
        self.nodes = nodes

    @cached_property
    def offsets(self) -> list[int]:
        """The offset of each token, and of the end of the text."""
        return list(accumulate(map(len, self.tokens), initial=0))


_PIECE = re.compile(
    r"\{(?P<category>\w+)(?::(?P<alias>\w+))?\}|(?P<special>[()|?]|\{\d+,\d+\})"
    r"|(?P<space> )|(?P<optional>~)|(?P<word>[^\W\d_]+|\d+|[^\w\s(){}|?~])"
)


@frozen
class _Pattern:
    """A compiled pattern: lazily made, since most rules never run on most texts."""

    source: str
    rule: Rule
    lexicon: Lexicon

    def pieces(self) -> "Iterable[re.Match[str]]":
        at = 0
        while at < len(self.source):
            piece = _PIECE.match(self.source, at)
            if piece is None:
                raise ResolverError(
                    f"rule {self.rule.name!r}: cannot read pattern {self.source!r} at {at}"
                )
            yield piece
            at = piece.end()

    def literals(self) -> "Iterable[str]":
        return (p["word"].lower() for p in self.pieces() if p["word"])

    def compile(self) -> tuple[re.Pattern[str], dict[str, str]]:
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


class _Compiled:
    """A pattern at work; its regular expression is compiled at its first use."""

    __slots__ = ("_names", "_pattern", "_regex", "rule")

    def __init__(self, pattern: _Pattern) -> None:
        self._pattern = pattern
        self.rule = pattern.rule
        self._regex: re.Pattern[str] | None = None
        self._names: dict[str, str] = {}

    def match(self, symbols: str, at: int) -> re.Match[str] | None:
        if self._regex is None:
            self._regex, self._names = self._pattern.compile()
        return self._regex.match(symbols, at)

    @property
    def names(self) -> dict[str, str]:
        return self._names


class _Window:
    """A stretch of known words, as items: tokens, and nodes that took the place of several."""

    __slots__ = ("bounds", "document", "items", "lexicon", "symbols")

    def __init__(self, document: Document, lexicon: Lexicon, symbols: str, at: int) -> None:
        self.document = document
        self.lexicon = lexicon
        self.symbols = symbols
        self.items: list[Node | None] = [None] * len(symbols)
        self.bounds = list(range(at, at + len(symbols) + 1))

    def token(self, at: int) -> int:
        return self.bounds[at]

    def text(self, at: int) -> str:
        return "".join(self.document.tokens[self.bounds[at] : self.bounds[at + 1]])

    def meaning(self, at: int, category: str) -> object:
        node = self.items[at]
        if node is not None:
            return node.term
        return self.lexicon.payload(self.document.tokens[self.bounds[at]], category)


class Grammar:
    """The rules of a language over its lexicon, ready to parse.

    Args:
        lexicon: the words.
        rules: the rules of all families; earlier ones win between matches of equal length.
        supertypes: what a category given by a rule also counts as: `{"day": ("date",)}`.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        rules: Iterable[Rule],
        supertypes: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.lexicon = lexicon
        self.rules = tuple(rules)
        self._supertypes = supertypes or {}
        patterns = [_Pattern(text, rule, lexicon) for rule in self.rules for text in rule.patterns]
        for pattern in patterns:
            for word in pattern.literals():
                lexicon.need(word)
        lexicon.prepare()
        self._node_symbols = {
            rule.gives: lexicon.symbol(self._node_categories(rule.gives)) for rule in self.rules
        }
        self._levels = [self._index([p for p in patterns if p.rule.level == n]) for n in Level]
        self._known = re.compile(f"[{re.escape(lexicon.known_symbols())}]+")
        self._trigger = re.compile(f"[{re.escape(lexicon.trigger_symbols())}]")

    def _node_categories(self, category: str) -> frozenset[str]:
        return frozenset({f"<{name}>" for name in (category, *self._supertypes.get(category, ()))})

    def _index(self, patterns: list[_Pattern]) -> dict[str, list[_Compiled]]:
        index: dict[str, list[_Compiled]] = {}
        for pattern in patterns:
            compiled = _Compiled(pattern)
            members = {s for category in pattern.first() for s in self.lexicon.members(category)}
            for symbol in sorted(members):
                index.setdefault(symbol, []).append(compiled)
        return index

    def parse(self, text: str) -> Document:
        """All nodes that the rules read in a text, in order, none inside another."""
        tokens = tokenize(text)
        symbols = self.lexicon.symbols(tokens)
        document = Document(text, tokens, [])
        search = self._trigger.search
        for run in self._known.finditer(symbols):
            if search(symbols, run.start(), run.end()):
                window = _Window(document, self.lexicon, run[0], run.start())
                for level in self._levels:
                    if level and not level.keys().isdisjoint(window.symbols):
                        self._reduce(window, level)
                document.nodes.extend(n for n in window.items if n is not None)
        return document

    def _reduce(self, window: _Window, level: dict[str, list[_Compiled]]) -> None:
        """One level over one window: the longest match at each place becomes a node."""
        symbols, at, size = window.symbols, 0, len(window.symbols)
        out: list[str] = []
        items: list[Node | None] = []
        bounds: list[int] = []
        changed = False
        while at < size:
            node, end = self._longest(window, level.get(symbols[at]), at)
            if node is None:
                out.append(symbols[at])
                items.append(window.items[at])
                bounds.append(window.bounds[at])
                at += 1
            else:
                changed = True
                out.append(self._node_symbols[node.category])
                items.append(node)
                bounds.append(window.bounds[at])
                at = end
        if changed:
            bounds.append(window.bounds[-1])
            window.symbols, window.items, window.bounds = "".join(out), items, bounds

    def _longest(
        self, window: _Window, candidates: list[_Compiled] | None, at: int
    ) -> tuple[Node | None, int]:
        if candidates is None:
            return None, at
        matches = []
        symbols = window.symbols
        for order, candidate in enumerate(candidates):
            found = candidate.match(symbols, at)
            if found is not None and found.end() > at:
                matches.append((-found.end(), order, found, candidate))
        matches.sort(key=lambda entry: entry[:2])
        for _, _, found, candidate in matches:
            match = Match(window, found, candidate.names)
            term = candidate.rule.production(match)
            if term is not None:
                children = tuple(n for n in window.items[at : found.end()] if n is not None)
                node = Node(
                    term,
                    candidate.rule.gives,
                    candidate.rule,
                    window.bounds[at],
                    window.bounds[found.end()],
                    children,
                    match.extent_end,
                )
                return node, found.end()
        return None, at
