"""What a language is to the engine: its grammar and its context rules."""

from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from resolvers.anchor import Domain, Tense
from resolvers.context import Aside
from resolvers.grammar import Document, Grammar, Node

ObjectOf: TypeAlias = Callable[[Document, Node], int | None]

EndsOf: TypeAlias = Callable[[Document, Node], list[tuple[int, int]] | None]


@frozen
class Language:
    """A language.

    Args:
        code: BCP 47.
        grammar: its words and reading rules.
        is_false_alarm: whether a node in its context is no time expression after all.
        governing_tense: the tense of the verb that governs a node.
        object_of: where the words after an amount end that tell what filled it ("two weeks of
            fighting"), `None` where none do.
        ends_of: the tokens of the two ends of a range that share a part ("March 3-5").
        is_talk: whether a text is a message or a request, not prose.
        opening: the first token of a node that print marks: "the 29th" of "on the 29th".
        stands_aside: what a node is of that the telling does not go on from: a report on it;
            it is told whether the telling has gone aside.
    """

    code: str
    grammar: Grammar
    is_false_alarm: Callable[[Document, Node, Domain], bool]
    governing_tense: Callable[[Document, Node], Tense | None]
    object_of: ObjectOf
    ends_of: EndsOf
    is_talk: Callable[[Document], bool]
    opening: Callable[[Document, Node], int]
    stands_aside: Callable[[Document, Node, bool], Aside | None]


def load(code: str, names: frozenset[str] = frozenset()) -> Language | None:
    """The language with that code, `None` where there are no rules for it.

    A language is a folder of this package with a function `language(names)`.

    Args:
        code: BCP 47.
        names: names of times that it reads besides its own words, in lower case.
    """
    from importlib import import_module
    from importlib.util import find_spec

    name = code.split("-")[0].lower()
    if not name.isalpha() or find_spec(f"resolvers.{name}") is None:
        return None
    module = import_module(f"resolvers.{name}")
    return module.language(names) if hasattr(module, "language") else None
