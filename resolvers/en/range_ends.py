"""Which words of a phrase print marks: the ends of "March 3-5", "the 29th" of "on the 29th".

Spoken phrases are one expression; in print each end of a range is one of its own, "March 3" and
"5", "499" and "493 BC", and prepositions are left out.
"""

from resolvers.grammar import Document, Node

_OPENING = frozenset({"from", "between", "in", "over", "the"})
_CONNECTING = frozenset({"to", "until", "till", "til", "through", "thru", "and", "or", "/"})
_PREPOSITIONS = frozenset({"on", "in", "at"})
_LED = frozenset({"day", "daypart"})
_DASHES = frozenset("-–—‒")


def opening(document: Document, node: Node) -> int:
    """The first token that print marks: prepositions are left out, "on the 29th", "at night"."""
    tokens = document.tokens[node.start : node.start + 3]
    first = tokens[0].lower()
    if first == "so" and tokens[2:] == ["far"]:
        return node.start + 4  # "so far this year"
    leads = first in _PREPOSITIONS and node.end - node.start > 2 and node.category in _LED
    return node.start + 2 if leads else node.start


def ends_of(document: Document, node: Node) -> list[tuple[int, int]] | None:
    """The tokens of the two ends, `None` where no word or dash parts them."""
    tokens, start, end = document.tokens, node.start, node.end
    while start < end and (tokens[start].lower() in _OPENING or tokens[start].isspace()):
        start += 1
    places = [
        at
        for at in range(start + 1, end - 1)
        if tokens[at] in _DASHES or tokens[at].lower() in _CONNECTING
    ]
    if len(places) != 1:
        return None
    first_end, last_start = places[0], places[0] + 1
    while tokens[first_end - 1].isspace():
        first_end -= 1
    while last_start < end and (
        tokens[last_start].isspace() or tokens[last_start].lower() in _OPENING
    ):
        last_start += 1
    return [(start, first_end), (last_start, end)] if start < first_end < last_start < end else None
