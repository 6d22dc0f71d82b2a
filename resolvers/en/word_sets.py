"""Sets of words, written in a line."""


def word_set(text: str) -> frozenset[str]:
    """Words written in a line, for the lists of this folder.

    >>> sorted(word_set("can may"))
    ['can', 'may']
    """
    return frozenset(text.split())
