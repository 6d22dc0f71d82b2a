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

import re
from collections.abc import Iterable
from operator import itemgetter

from resolvers.automaton import Lookahead
from resolvers.pattern import CompiledPattern, Pattern
from resolvers.rulebook import RuleBook
from resolvers.rules import Document, Level, Match, Node, Rule, Window
from resolvers.text import Lexicon, cut

__all__ = ["Document", "Grammar", "Level", "Match", "Node", "Rule", "RuleBook"]


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
        patterns = [Pattern(text, rule, lexicon) for rule in self.rules for text in rule.patterns]
        for pattern in patterns:
            for word in pattern.literals():
                lexicon.need(word)
        lexicon.prepare()
        self._node_symbols = {
            rule.gives: lexicon.symbol(self._node_categories(rule.gives)) for rule in self.rules
        }
        by_level = [[p for p in patterns if p.rule.level == level] for level in Level]
        self._levels = [Lookahead(level) for level in by_level if level]
        self._known = re.compile(f"[{re.escape(lexicon.known_symbols())}]+")
        self._trigger = re.compile(f"[{re.escape(lexicon.trigger_symbols())}]")

    def _node_categories(self, category: str) -> frozenset[str]:
        return frozenset({f"<{name}>" for name in (category, *self._supertypes.get(category, ()))})

    def parse(self, text: str) -> Document:
        """All nodes that the rules read in a text, in order, none inside another."""
        standing, tokens = cut(text)
        symbols = self.lexicon.symbols(tokens)
        document = Document(text, tokens, [], standing)
        search = self._trigger.search
        for run in self._known.finditer(symbols):
            if search(symbols, run.start(), run.end()):
                window = Window(document, self.lexicon, run[0], run.start())
                for level in self._levels:
                    self._reduce(window, level)
                document.nodes.extend(n for n in window.items if n is not None)
        return document

    def _reduce(self, window: Window, level: Lookahead) -> None:
        """One level over one window: the longest match at each place becomes a node."""
        symbols, done = window.symbols, 0
        out: list[str] = []
        items: list[Node | None] = []
        bounds: list[int] = []
        start = level.search(symbols)
        while start is not None:
            at = start.start()
            possible = level.possible(symbols, at)
            node, end = self._longest(window, possible, at) if possible else (None, at)
            if node is not None:
                out += (symbols[done:at], self._node_symbols[node.category])
                items += (*window.items[done:at], node)
                bounds += window.bounds[done : at + 1]
                done = end
            start = level.search(symbols, max(end, at + 1))
        if done:
            out.append(symbols[done:])
            items += window.items[done:]
            bounds += window.bounds[done:]
            window.symbols, window.items, window.bounds = "".join(out), items, bounds

    def _longest(
        self, window: Window, candidates: Iterable[CompiledPattern], at: int
    ) -> tuple[Node | None, int]:
        matches = []
        symbols = window.symbols
        for candidate in candidates:
            found = candidate.match(symbols, at)
            if found is not None and found.end() > at:
                matches.append((found.end(), found, candidate))
        if len(matches) > 1:  # the longest first; of equals, in the order given
            matches.sort(key=itemgetter(0), reverse=True)
        best, best_end = None, at
        for length, found, candidate in matches:
            if length <= best_end:
                break
            match = Match(window, found, candidate.names)
            term = candidate.rule.production(match)
            if term is not None and match.end > best_end:
                best_end = match.end
                best = self._node(window, candidate.rule, term, at, match)
        return best, best_end

    def _node(self, window: Window, rule: Rule, term: object, at: int, match: Match) -> Node:
        children = tuple(n for n in window.items[at : match.end] if n is not None)
        start, end = window.bounds[at], window.bounds[match.end]
        return Node(term, rule.gives, rule, start, end, children, match.extent_end)
