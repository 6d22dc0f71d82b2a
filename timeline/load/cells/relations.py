"""The words by which tables relate events, and cells that hold several of them.

People and language models mean these words loosely: what happens "after" may begin the moment the
other ends, what happens "during" may begin with it. So each stands for a set of Allen's relations.

>>> RELATED["after"]
('met_by', 'after')
>>> list(relations_in("after: the siege; during: the war"))
[('after', 'the siege'), ('during', 'the war')]
"""

import re
from collections.abc import Iterator, Mapping

from timeline.constraint import ALLEN
from timeline.given import RELATIONS

_FOLLOWS, _PRECEDES = RELATIONS["follows"], RELATIONS["precedes"]
_WITHIN, _INCLUDES = RELATIONS["within"], RELATIONS["includes"]
_SHARES_TIME = tuple(name for name in ALLEN if name not in RELATIONS["disjoint"])

_WORDS = {
    _FOLLOWS: (
        "after", "follows", "following", "comes after", "later than", "subsequent to",
        "preceded by", "depends on", "dependencies", "prerequisites", "predecessor", "predecessors",
        "requires", "blocked by",
    ),
    _PRECEDES: (
        "before", "precedes", "preceding", "comes before", "earlier than", "prior to",
        "followed by", "successor", "successors", "blocks",
    ),
    _WITHIN: ("during", "within", "inside", "part of", "in the course of", "happened during"),
    _INCLUDES: ("includes", "contains", "encloses", "comprises"),
    _SHARES_TIME: (
        "overlaps", "overlaps with", "overlapping", "concurrent with", "concurrently with",
        "concurrent", "at the same time as", "same time as", "coincides with", "alongside", "while",
    ),
    RELATIONS["simultaneous"]: ("simultaneous with", "simultaneously with"),
}  # fmt: skip

RELATED: Mapping[str, tuple[str, ...]] = {
    **{name.replace("_", " "): (name,) for name in ALLEN},
    **{name.replace("_", " "): names for name, names in RELATIONS.items()},
    **{word: names for names, words in _WORDS.items() for word in words},
}
"""What each word says, in Allen's relations, whose own names are among them."""

USUAL = "after, before, during, includes, overlaps, simultaneous with"
"""The words to tell people of."""

_ANY = "|".join(sorted(map(re.escape, RELATED), key=len, reverse=True)).replace(r"\ ", r"[ _-]")
_CLAUSE = re.compile(rf"(?:^|[;,\n]|\band\b)\s*(?:and\s+)?({_ANY})\b\s*:?\s*", re.IGNORECASE)


def relation_word(name: str) -> str:
    """A word as `RELATED` has it.

    >>> relation_word("Depends_on")
    'depends on'
    """
    return re.sub(r"[\s_-]+", " ", name).strip(" :").casefold()


def relations_in(text: str) -> Iterator[tuple[str, str]]:
    """The relations of a cell, each a word and what is named after it.

    A cell that starts with no such word gives it all under the empty word.

    >>> list(relations_in("after the siege and before the relief"))
    [('after', 'the siege'), ('before', 'the relief')]
    >>> list(relations_in("beside the siege"))
    [('', 'beside the siege')]
    """
    found = list(_CLAUSE.finditer(text))
    if not found or text[: found[0].start()].strip(" ;,"):
        if text.strip(" ;,"):
            yield "", text.strip(" ;,")
        return
    for clause, following in zip(found, [*found[1:], None], strict=True):
        named = text[clause.end() : len(text) if following is None else following.start()]
        yield relation_word(clause[1]), named.strip(" ;,")
