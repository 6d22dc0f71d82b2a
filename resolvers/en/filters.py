"""Words that look like times and are none: which of what was read is not to be reported."""

from resolvers.anchor import Domain
from resolvers.grammar import Document, Node


def is_false_alarm(document: Document, node: Node, domain: Domain) -> bool:
    """Whether a node in its context is no time expression after all."""
    check = _CHECKS.get(node.category)
    return check is not None and check(document, node, domain)


def _after(document: Document, node: Node, count: int = 2) -> list[str]:
    """The next tokens that are no blanks, in lower case."""
    found = []
    for token in document.tokens[node.end : node.end + 2 * count]:
        if not token.isspace():
            found.append(token.lower())
    return found[:count]


def _before(document: Document, node: Node, count: int = 2) -> list[str]:
    """The tokens before that are no blanks, in lower case, nearest first."""
    found = []
    for token in reversed(document.tokens[max(0, node.start - 2 * count) : node.start]):
        if not token.isspace():
            found.append(token.lower())
    return found[:count]


def _orders_events(document: Document, node: Node, domain: Domain) -> bool:
    """ "Soon after", "previously led": an order of events, in print; "soon" alone is a time."""
    if domain is Domain.COLLOQUIAL:
        return False
    word = document.tokens[node.start].lower()
    if domain is Domain.NARRATIVE or word != "soon":
        return True
    near = (*_after(document, node, 1), *_before(document, node, 1))
    return any(token in ("after", "as", "afterward", "afterwards", "thereafter") for token in near)


def _describes_a_noun(document: Document, node: Node, domain: Domain) -> bool:
    """ "Former", "future": TIMEX2 marks them in stories, TIMEX3 does not."""
    return domain is not Domain.NARRATIVE


_CHECKS = {
    "sequence": _orders_events,
    "attribute": _describes_a_noun,
}
