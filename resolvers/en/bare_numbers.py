"""Numbers that are all that was said: "2020" may be a clock time or a code, "1 m" a length."""

import re

from resolvers.anchor import Domain
from resolvers.grammar import Document, Node

_CLOCK = re.compile(r"([01]\d|2[0-3])[0-5]\d")
_CODE = re.compile(r"2\d{3}\s?-\s?(?!(?:0[1-9]|1[0-2]|[2-9]\d{3})$)(?:\d\d|\d{4})")
_LENGTH = re.compile(r"\d+ m")
_OTHER_UNIT, _MINUTES = re.compile(r"\d+ [^\W\d_]+"), re.compile(r"\d+ min\.?")


def is_only_a_number(document: Document, node: Node, domain: Domain) -> bool:
    """Whether in talk nothing tells a time from a number: the number is all that was said.

    Four digits that no clock shows ("1860") are a year all the same, and so is what a word
    introduces ("in 2020"). "15 uur 29 min" is a duration of another language, and not half of one.
    """
    if domain is not Domain.COLLOQUIAL:
        return False
    text = document.text
    start, end = document.offsets[node.start], document.offsets[node.end]
    before, after = text[:start].rstrip(), text[end:].strip(" \t\r\n.?!")
    said = text[start:end]
    if after or (before and before[-1] not in ".?!:"):
        return not after and bool(_OTHER_UNIT.fullmatch(before) and _MINUTES.fullmatch(said))
    return any(kind.fullmatch(said) for kind in (_CLOCK, _CODE, _LENGTH))
