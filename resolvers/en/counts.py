"""Numbers of four digits that count or measure: "1900 soldiers", "2048 bytes", "2000 people".

A bare number from 1000 to 2999 is a year but for its company. What is measured is never dated,
"in 1900 people wore hats" is; after "more than" whatever follows is counted.
"""

from resolvers.anchor import Domain
from resolvers.en.neighbours import after
from resolvers.en.references import is_function_word
from resolvers.en.word_sets import word_set
from resolvers.grammar import Document, Node
from resolvers.terms.years import BareYear

_MEASURES = word_set(
    """mm cm km kg kb mb gb mw mg ml hz rpm mph px x × metres meters kilometres kilometers
    millimetres miles feet ft inches yards acres hectares grams kilos tons tonnes lbs ounces litres
    liters gallons bytes pixels degrees watts volts calories euros euro dollars pounds francs
    marks kroner kronor yen rupees rubles roubles lire pesos percent points copies"""
)
_COUNTED = word_set(
    """people persons men women children soldiers troops workers employees staff voters votes
    residents inhabitants refugees homes houses families members students pupils players jobs
    shares units words runs goals"""
)
_OF_TIME = word_set("in by on since until before after from during this last next of")
_COMPARED = (["than", "more"], ["than", "less"], ["than", "fewer"], ["as", "many"], ["as", "much"])


def counts_what_follows(near: list[str], following: list[str]) -> bool:
    """Whether a number counts the noun after it.

    Args:
        near: the words before it, nearest first.
        following: the words after it.

    >>> counts_what_follows(["was", "beam"], ["mm", "long"])
    True
    >>> counts_what_follows(["in"], ["people", "rose"])
    False
    """
    noun, *rest = (*following, "")
    if noun in ("and", "to", "or", "-", "–") and len(rest) > 1 and rest[0].isdecimal():
        noun, near = rest[1], []  # "between 1800 and 2000 people"
    if noun in _MEASURES:
        return True
    if noun in _COUNTED and not (near and near[0].lower() in _OF_TIME):
        return True
    compared = [word.lower() for word in near] in _COMPARED
    return compared and noun.islower() and not is_function_word(noun)


def is_a_count(document: Document, node: Node, domain: Domain) -> bool:
    """ "About 1900 soldiers", "between 1800 and 2000 people": numbers, not dates."""
    last = node.children[-1] if node.children else node
    return isinstance(last.term, BareYear) and counts_what_follows([], after(document, node, 3))
