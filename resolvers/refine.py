"""What is reported of what was read: which nodes, and with which span.

In running text TIMEX3 and TIMEX2 mark the two ends of a range and the object of "since" by
themselves; in what is spoken the whole phrase is one expression.
"""

from attrs import evolve

from resolvers.anchor import Domain
from resolvers.grammar import Document, Node
from resolvers.terms.base import Term
from resolvers.terms.combine import Between, Either


_BOUNDS = frozenset({"bound", "fromnow", "elapsed"})  # since Monday, in two weeks, within a day


def parts_to_report(node: Node, domain: Domain) -> list[Node]:
    """The expressions that a node stands for in a domain."""
    term = node.term
    if domain is Domain.COLLOQUIAL:
        return [node]
    if isinstance(term, Between | Either) and node.category == "range":
        terms = (term.first, term.last) if isinstance(term, Between) else term.options
        if len(node.children) == len(terms):
            return [
                evolve(child, term=part)
                for child, part in zip(node.children, terms, strict=True)
                if isinstance(part, Term)
            ]
    return [node]


def span_of(document: Document, node: Node, domain: Domain) -> tuple[int, int]:
    """The extent that the guideline of the domain marks: bounds are left out of it."""
    start, end = node.start, node.end
    if node.category in _BOUNDS and node.children and domain is not Domain.COLLOQUIAL:
        child = node.children[-1]
        start, end = child.start, child.end
    return document.offsets[start], document.offsets[end]
