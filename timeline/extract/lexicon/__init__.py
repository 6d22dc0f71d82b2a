"""Word lists of English, written by hand, one idea a module.

They say what a word can be (a verb, a noun, both) and what it means for a chronology (reports,
begins, ends, is a state). `vocabulary` builds the one table that the tagger looks words up in.
"""


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written as running text.

    >>> sorted(listed("up down off"))
    ['down', 'off', 'up']
    """
    return frozenset(words.split())
