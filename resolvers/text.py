"""Text as tokens, and tokens as symbols: the linear scan under every grammar.

A text is cut into words, runs of digits, runs of white space and single other characters; joined,
they are the text again. A `Lexicon` gives each token its categories ("march" is a `month`), and
tokens of the same categories share one character, their symbol. The symbols of a text form a
string that regular expressions search at C speed, a character a token; words that no category
knows all are `OTHER`. So a text without dates costs one pass and nothing more.

>>> tokenize("on March 14")
['on', ' ', 'March', ' ', '14']
>>> lexicon = Lexicon()
>>> lexicon.add("month", {"march": 3}, trigger=True)
>>> symbols = lexicon.symbols(tokenize("on March 14"))
>>> [token for token, symbol in zip(tokenize("on March 14"), symbols) if symbol != OTHER]
[' ', 'March', ' ', '14']
>>> lexicon.payload("March", "month")
3
"""

import re
from collections.abc import Iterable, Mapping
from html import unescape

_TOKEN = re.compile(r"[^\W\d_]+|\d+|\s+|.", re.DOTALL)
_SET = re.compile(  # a word may have soft hyphens; an entity of HTML is one token
    r"[^\W\d_]+(?:\u00ad[^\W\d_]+)*|\d+|(?:\s|&nbsp;|&\#160;)+|&\#?\w{1,8};|.", re.DOTALL
)
OTHER = "\x00"
_FIRST_SYMBOL = 0x21
_CACHE_LIMIT = 200_000
_SAME_CHARACTER = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "−": "-"}
)


def tokenize(text: str) -> list[str]:
    """The tokens of a text, white space included; joined they are the text."""
    return _TOKEN.findall(text)


def cut(text: str) -> tuple[list[str], list[str]]:
    r"""The tokens of a text as they stand, and as they are read.

    Soft hyphens are left out of what is read, and entities of HTML are the characters they stand
    for.

    >>> cut("3&nbsp;May")
    (['3', '&nbsp;', 'May'], ['3', '\xa0', 'May'])
    """
    if "\u00ad" not in text and "&" not in text:
        tokens = tokenize(text)
        return tokens, tokens
    tokens = _SET.findall(text)
    return tokens, [_read(token) for token in tokens]


def _read(token: str) -> str:
    if "\u00ad" in token:
        return token.replace("\u00ad", "") or token
    return unescape(token) or token if token[0] == "&" else token


def number_categories(digits: str) -> frozenset[str]:
    """What a run of digits can be: a day, a month, an hour, a year, ...

    >>> sorted(number_categories("05"))
    ['dd', 'digits', 'dom', 'hour', 'int', 'mm', 'mon', 'weeknumber', 'yy']
    """
    size = len(digits)
    if size > 15:
        return frozenset({"digits"})
    value = int(digits)
    found = {"digits", "int"}
    if size <= 2:
        found.add("dd" if size == 2 else "d")
        if value <= 24:
            found.add("hour")
        if 1 <= value <= 31:
            found.add("dom")
        if 1 <= value <= 12:
            found.add("mon")
        if size == 2:
            found.add("yy")
            if value <= 59:
                found.add("mm")
        if 1 <= value <= 53:
            found.add("weeknumber")
    elif size == 3:
        found.add("ddd")
        if value // 100 <= 12 and value % 100 <= 59:
            found.add("hmm")
    elif size == 4:
        found.add("dddd")
        if 1000 <= value <= 2999:
            found.add("yyyy")
        if value // 100 <= 24 and value % 100 <= 59:
            found.add("hhmm")
    elif size == 6:
        found.add("d6")
    elif size == 8:
        found.add("d8")
    return frozenset(found)


class _Table(dict[str, str]):
    """Token -> symbol, filled as tokens are met; its size is bounded."""

    def __init__(self, lexicon: "Lexicon") -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, token: str) -> str:
        symbol = self._lexicon.symbol(self._lexicon.categories(token))
        if len(self) < _CACHE_LIMIT:
            self[token] = symbol
        return symbol


class Lexicon:
    """The words of a language, each with its categories and what it means in them.

    Words are given in lower case and match any case, unless `exact` says that the case counts.
    A trigger is a category that can start the search for an expression.
    """

    def __init__(self) -> None:
        self._words: dict[str, dict[str, object]] = {}
        self._exact: dict[str, dict[str, object]] = {}
        self._triggers: set[str] = {"digits"}
        self._symbols: dict[frozenset[str], str] = {frozenset(): OTHER}
        self._categories: dict[str, frozenset[str]] = {OTHER: frozenset()}
        self._members: dict[str, str] = {}
        self._table = _Table(self)

    def add(
        self,
        category: str,
        words: Mapping[str, object] | Iterable[str],
        *,
        trigger: bool = False,
        exact: bool = False,
    ) -> None:
        """Adds words to a category; several spellings of one meaning may share a key: "sep sept".

        With `exact`, the words match in just the case given ("May", not "may").
        """
        pairs = words.items() if isinstance(words, Mapping) else ((w, w) for w in words)
        target = self._exact if exact else self._words
        for spellings, meaning in pairs:
            for word in spellings.split():
                target.setdefault(word, {})[category] = meaning
        if trigger:
            self._triggers.add(category)
        self._table.clear()

    def need(self, word: str) -> str:
        """The category of a word that a pattern names literally."""
        category = f"={word}"
        if word not in self._words or category not in self._words[word]:
            self._words.setdefault(word, {})[category] = word
            self._table.clear()
        return category

    def categories(self, token: str) -> frozenset[str]:
        """The categories of a token."""
        first = token[0]
        if first.isspace():
            return frozenset({"break"} if token.count("\n") > 1 else {"space"})
        if first.isdecimal():
            return number_categories(token)
        word = token.translate(_SAME_CHARACTER)
        found = frozenset(self._words.get(word.lower(), ()))
        if word in self._exact:
            found |= frozenset(self._exact[word])
        return found

    def payload(self, token: str, category: str) -> object:
        """What a token means in a category; digits mean their number."""
        if token[0].isdecimal():
            return int(token)
        word = token.translate(_SAME_CHARACTER)
        exact = self._exact.get(word)
        if exact is not None and category in exact:
            return exact[category]
        return self._words[word.lower()][category]

    def symbol(self, categories: frozenset[str]) -> str:
        """The character that stands for a set of categories."""
        found = self._symbols.get(categories)
        if found is None:
            code = _FIRST_SYMBOL + len(self._symbols)
            found = self._symbols[categories] = chr(code if code < 0xD800 else code + 0x800)
            self._categories[found] = categories
            self._members.clear()
        return found

    def symbols(self, tokens: Iterable[str]) -> str:
        """The symbols of tokens, a character each."""
        return "".join(map(self._table.__getitem__, tokens))

    def prepare(self) -> None:
        """Gives every word known so far its symbol, so that classes of symbols are complete."""
        for word in (*self._words, *self._exact):
            for form in {word, word.capitalize(), word.upper()}:
                self.symbol(self.categories(form))
        for digits in _NUMBER_SHAPES:
            self.symbol(number_categories(digits))
        for blank in (" ", "\n\n"):
            self.symbol(self.categories(blank))

    def members(self, category: str) -> str:
        """All symbols of a category, of words and of phrases, in the order of their making."""
        if not self._members:
            for symbol, found in self._categories.items():
                for name in {name.strip("<>") if len(name) > 2 else name for name in found}:
                    self._members[name] = self._members.get(name, "") + symbol
        return self._members.get(category, "")

    def trigger_symbols(self) -> str:
        """All symbols of trigger categories."""
        return "".join(s for s, found in self._categories.items() if found & self._triggers)

    def known_symbols(self) -> str:
        """All symbols but `OTHER` and the paragraph break."""
        return "".join(s for s, found in self._categories.items() if found and "break" not in found)


_NUMBER_SHAPES = (
    [str(n) for n in range(100)]
    + [f"{n:02d}" for n in range(100)]
    + ["000", "099", "059", "100", "160", "199", "999", "1259", "1299", "1300", "1360"]
    + ["0000", "0060", "0959", "0999", "1000", "1059", "1060", "2400", "2459", "2460", "2500"]
    + ["2999", "3000", "9999", "12345", "123456", "1234567", "12345678", "123456789", "1" * 16]
)
