"""The tense of the verb that governs an expression, as far as nearby words tell."""

from resolvers.anchor import Tense
from resolvers.grammar import Document, Node


def governing_tense(document: Document, node: Node) -> Tense | None:
    """The tense of the nearest verb in the sentence."""
    return None
