"""Words of one sentence with their offsets, in one pass of one regular expression.

Contractions are parted ("did" "n't", "he" "'d", "Syria" "'s"), hyphenated words, numbers and
abbreviations kept whole.

>>> words_of("They didn't sell U.S. cease-fire bonds.").words
['They', 'did', "n't", 'sell', 'U.S.', 'cease-fire', 'bonds', '.']
"""

import re

from attrs import define, field

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|[A-Z]\.(?=\s[A-Z])"
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Adm|St|Inc|Corp|Co|Ltd|Jr|Sr|No)\."
    r"|[A-Za-z]+?(?=n['’]t\b)|n['’]t\b"
    r"|['’](?:s|d|m|ll|re|ve)\b"
    r"|\d[\d,.]*\d(?:%|-[^\W\d_]+)?|\d+(?:%|-[^\W\d_]+)?"
    r"|[^\W_]+(?:-[^\W_]+)*"
    r"|``|''|--+|\.\.+|\S"
)


@define
class Words:
    """The words of a sentence with their offsets, and their tags once the tagger has run."""

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    tags: list[int] = field(factory=list)
    arcs: list[tuple[int, str]] = field(factory=list)
    """The head word and the label of each word, where a dependency parser has given them."""

    def __len__(self) -> int:
        return len(self.words)


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words between two offsets of a text."""
    spans = [
        found.span() for found in _TOKEN.finditer(text, start, len(text) if end is None else end)
    ]
    starts = [first for first, _ in spans]
    ends = [last for _, last in spans]
    words = [text[first:last] for first, last in spans]
    return Words(words, [word.lower() for word in words], starts, ends)
