"""What is reported of what was read: which nodes, and with which span.

In running text TIMEX3 and TIMEX2 mark the two ends of a range and the object of "since" by
themselves; in what is spoken the whole phrase is one expression.
"""

from attrs import evolve

from resolvers.anchor import Domain
from resolvers.grammar import Document, Node
from resolvers.language import Language
from resolvers.terms.base import Term
from resolvers.terms.combine import Between, Either

_BOUNDS = frozenset({"bound", "fromnow", "elapsed"})  # since Monday, in two weeks, within a day
_RANGES = frozenset({"range", "dayrange"})
_AMOUNTS = frozenset({"amount", "vagueamount", "bareamount", "amountspan"})


def parts_to_report(
    document: Document, node: Node, domain: Domain, language: Language
) -> list[Node]:
    """The expressions that a node stands for in a domain."""
    term = node.term
    if domain is Domain.COLLOQUIAL and not isinstance(term, Either):
        return [node]
    if node.category == "lasting":  # "from Monday, for three days"
        return list(node.children)
    if domain is Domain.NARRATIVE and node.category == "fromnow" and node.children:
        return [node.children[-1]]  # "in two weeks" tells how long it took
    if isinstance(term, Between | Either) and node.category in _RANGES:
        terms = term.ends if isinstance(term, Between) else term.options
        children = [child for child in node.children if isinstance(child.term, Term)]
        shared = any(isinstance(child.term, Between | Either) for child in children)
        if len(children) == len(terms) and not shared:
            return [
                evolve(child, term=part)
                for child, part in zip(children, terms, strict=True)
                if isinstance(part, Term)
            ]
        ends = language.ends_of(document, node) if len(terms) == 2 else None
        if ends is not None:
            return [
                evolve(node, term=part, start=start, end=end, category="date")
                for part, (start, end) in zip(terms, ends, strict=True)
            ]
    return [node]


def span_of(document: Document, node: Node, domain: Domain, language: Language) -> tuple[int, int]:
    """The extent that the guideline of the domain marks: bounds are left out of it.

    An event that tells the time is in it for TIMEX2; TIMEX3 marks the quantity alone.
    """
    if domain is Domain.COLLOQUIAL:
        return document.offsets[node.start], document.offsets[extent_end(node)]
    if node.category in _BOUNDS and node.children:
        told = (child for child in reversed(node.children) if isinstance(child.term, Term))
        node = next(told, node.children[-1])
    start, end = language.opening(document, node), node.end
    if domain is Domain.NARRATIVE:
        end = extent_end(node)
        if end == node.end and node.category in _AMOUNTS:
            end = language.object_of(document, node) or end
    elif node.category == "annualshift":
        end = node.children[0].end
    return document.offsets[start], document.offsets[end]


def extent_end(node: Node) -> int:
    """The token after the whole phrase, with the event that its last part names."""
    if node.extent_end is not None:
        return node.extent_end
    last = node.children[-1] if node.children else None
    return extent_end(last) if last is not None and last.end == node.end else node.end
