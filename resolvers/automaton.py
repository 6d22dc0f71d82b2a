"""Position automata of patterns: which few of many patterns the next symbols leave possible.

A regular expression is fast where it matches, and there are hundreds of them. The position
automaton of each (V. M. Glushkov, "The abstract theory of automata", 1961) is walked once for every
short run of symbols that occurs; what survives is remembered, and only that is matched.
"""

import re
from collections.abc import Iterator, Sequence

from resolvers.errors import ResolverError
from resolvers.pattern import CompiledPattern, Pattern, symbol_class

AHEAD = 3  # how many symbols are looked at
_REMEMBERED = 20_000


class Automaton:
    """The places of a pattern, and which can follow which; repeats count as any number.

    >>> from resolvers.rules import Rule
    >>> from resolvers.text import Lexicon
    >>> lexicon = Lexicon()
    >>> lexicon.add("month", {"march": 3})
    >>> lexicon.prepare()
    >>> rule = Rule("march", ("{month}~{month:other}",), lambda match: None, "day")
    >>> automaton = Automaton(Pattern(rule.patterns[0], rule, lexicon))
    >>> march = lexicon.members("month")
    >>> len(automaton.start(march)), len(automaton.step(automaton.start(march), march))
    (1, 1)
    """

    __slots__ = ("_at", "_follow", "_pattern", "_pieces", "_symbols", "first", "last")

    def __init__(self, pattern: Pattern) -> None:
        self._pattern, self._pieces = pattern, list(pattern.pieces())
        self._symbols: list[str] = []
        self._follow: list[set[int]] = []
        self._at = 0
        _, first, last = self._choice()
        self.first = frozenset(first)
        self.last = frozenset(last)

    def firsts(self) -> set[str]:
        """The symbols that can start a match."""
        return {symbol for place in self.first for symbol in self._symbols[place]}

    def start(self, symbol: str) -> frozenset[int]:
        """The places it can be in after a first symbol."""
        return frozenset(place for place in self.first if symbol in self._symbols[place])

    def step(self, places: frozenset[int], symbol: str) -> frozenset[int]:
        """The places it can be in after one more symbol."""
        ahead = {place for before in places for place in self._follow[before]}
        return frozenset(place for place in ahead if symbol in self._symbols[place])

    def _choice(self) -> tuple[bool, set[int], set[int]]:
        """A choice of sequences: whether it can be empty, its first and its last places."""
        empty, first, last = self._sequence()
        while self._at < len(self._pieces) and self._pieces[self._at][0] == "|":
            self._at += 1
            other = self._sequence()
            empty, first, last = empty or other[0], first | other[1], last | other[2]
        return empty, first, last

    def _sequence(self) -> tuple[bool, set[int], set[int]]:
        empty, first, last = True, set[int](), set[int]()
        while self._at < len(self._pieces) and self._pieces[self._at][0] not in ("|", ")"):
            void, starts, ends = self._item()
            for place in last:
                self._follow[place] |= starts
            if empty:
                first |= starts
            last = last | ends if void else ends
            empty = empty and void
        return empty, first, last

    def _item(self) -> tuple[bool, set[int], set[int]]:
        piece = self._pieces[self._at]
        self._at += 1
        if piece[0] == "(":
            void, starts, ends = self._choice()
            if self._at >= len(self._pieces):
                raise ResolverError(f"a bracket is open in the pattern {self._pattern.source!r}")
            self._at += 1
        else:
            place = len(self._symbols)
            self._symbols.append(self._members(piece))
            self._follow.append(set())
            void, starts, ends = bool(piece["optional"]), {place}, {place}
        if self._at < len(self._pieces):
            repeat = self._pieces[self._at][0]
            if repeat == "?" or (repeat[0] == "{" and repeat[1].isdigit()):
                self._at += 1
                void = void or repeat == "?" or repeat.startswith("{0,")
                if repeat != "?":
                    for end in ends:
                        self._follow[end] |= starts
        return void, starts, ends

    def _members(self, piece: re.Match[str]) -> str:
        word = piece["word"]
        category = piece["category"] or (f"={word.lower()}" if word else "space")
        return self._pattern.members(category)


class Lookahead:
    """The patterns of one level, by the symbols that they can start with."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._by_first: dict[str, list[tuple[CompiledPattern, Automaton]]] = {}
        for pattern in patterns:
            entry = CompiledPattern(pattern), Automaton(pattern)
            for symbol in entry[1].firsts():
                self._by_first.setdefault(symbol, []).append(entry)
        self._walked: dict[str, tuple[_Walk, ...]] = {}
        self._possible: dict[str, tuple[CompiledPattern, ...]] = {}
        self.search = re.compile(symbol_class("".join(sorted(self._by_first)))).search

    def possible(self, symbols: str, at: int) -> tuple[CompiledPattern, ...]:
        """The patterns that the symbols from a place on leave possible, in the order given."""
        ahead = symbols[at : at + AHEAD]
        found = self._possible.get(ahead)
        if found is None:
            if len(self._possible) > _REMEMBERED:
                self._possible.clear()
                self._walked.clear()
            ends = len(ahead) < AHEAD  # then only what is complete can match
            found = self._possible[ahead] = tuple(
                compiled for compiled, _, _, done in self._walk(ahead) if done or not ends
            )
        return found

    def _walk(self, ahead: str) -> "tuple[_Walk, ...]":
        """Where each pattern that is still possible stands after some symbols."""
        found = self._walked.get(ahead)
        if found is None:
            further = self._begun(ahead) if len(ahead) == 1 else self._gone_on(ahead)
            found = self._walked[ahead] = tuple(further)
        return found

    def _begun(self, symbol: str) -> "Iterator[_Walk]":
        for compiled, automaton in self._by_first.get(symbol, ()):
            places = automaton.start(symbol)
            yield compiled, automaton, places, not places.isdisjoint(automaton.last)

    def _gone_on(self, ahead: str) -> "Iterator[_Walk]":
        for compiled, automaton, before, done in self._walk(ahead[:-1]):
            places = automaton.step(before, ahead[-1])
            if done or places:
                yield compiled, automaton, places, done or not places.isdisjoint(automaton.last)


_Walk = tuple[CompiledPattern, Automaton, frozenset[int], bool]
