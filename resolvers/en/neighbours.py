"""The words around what was read, for the checks that need its company."""

from resolvers.grammar import Document, Node

_ENDINGS = frozenset(".!?\"“”'‘(:;–—")


def after(document: Document, node: Node, count: int = 2) -> list[str]:
    """The next tokens that are no blanks, as they are written."""
    tokens = document.tokens[node.end : node.end + 2 * count]
    return [token for token in tokens if not token.isspace()][:count]


def before(document: Document, node: Node, count: int = 2) -> list[str]:
    """The tokens before that are no blanks, as they are written, nearest first."""
    tokens = document.tokens[max(0, node.start - 2 * count) : node.start]
    return [token for token in reversed(tokens) if not token.isspace()][:count]


def opens_a_sentence(document: Document, node: Node) -> bool:
    """Whether it is the first word of a sentence, a quotation or a line."""
    previous = document.tokens[max(0, node.start - 2) : node.start]
    if not previous:
        return True
    if previous[-1].isspace():
        return "\n" in previous[-1] or len(previous) == 1 or previous[0] in _ENDINGS
    return previous[-1] in _ENDINGS


def touches(document: Document, node: Node, token: str) -> bool:
    """Whether that token stands right before it, without a blank."""
    return node.start > 0 and document.tokens[node.start - 1] == token
