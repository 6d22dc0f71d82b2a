"""Titles with a time in them: "Man of the Year", "Friday Night Lights", "2001: A Space Odyssey"."""

from itertools import takewhile

from resolvers.anchor import Domain
from resolvers.en.neighbours import before, opens_a_sentence
from resolvers.en.word_sets import word_set
from resolvers.grammar import Document, Node

_TITLE_WORDS = word_set(
    "today tonight tomorrow yesterday now week year day month night decade century quarter weekend"
)
_DOUBLE_QUOTES = frozenset('"“”«»')
_REACH = 12  # tokens on either side
_SMALL_WORDS = 3  # letters: "of", "the", "and" stay small in a title


def is_a_title(document: Document, node: Node, domain: Domain) -> bool:
    """ "Man of the Year", "USA Today", "This Week": capitals where the word has none by itself."""
    tokens = document.tokens
    last = tokens[node.end - 1]
    if last.lower() not in _TITLE_WORDS or not last[0].isupper() or last.isupper():
        return False
    if node.end - node.start == 1 and opens_a_sentence(document, node):
        return False
    if domain is Domain.COLLOQUIAL:
        near = before(document, node, 1)
        return bool(near) and len(near[0]) > 1 and near[0].isupper()
    return True


def is_in_a_title(document: Document, node: Node) -> bool:
    """ "Ruby Tuesday", "Summer of '69": in quotation marks, with more words, all of them capital.

    What is said ("On Monday," he said) ends with a comma or a full stop.
    """
    tokens = document.tokens
    left = _up_to_a_quote(tokens[max(0, node.start - _REACH) : node.start][::-1])
    right = _up_to_a_quote(tokens[node.end : node.end + _REACH])
    if left is None or right is None:
        return False
    quoted = (*left[::-1], *tokens[node.start : node.end], *right)
    if quoted[-1] in (",", ".", "?", "!"):
        return False
    words = [token for token in quoted if token[0].isalpha()]
    around = [token for token in (*left, *right) if token[0].isalpha()]
    return any(word[0].isupper() for word in around) and all(
        word[0].isupper() or len(word) <= _SMALL_WORDS for word in words
    )


def _up_to_a_quote(tokens: list[str]) -> list[str] | None:
    """The tokens before the first quotation mark, `None` where there is no mark."""
    inside = list(takewhile(lambda token: token not in _DOUBLE_QUOTES, tokens))
    return inside if len(inside) < len(tokens) else None
