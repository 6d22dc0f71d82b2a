"""Times that stand aside of what is told: of a report, of what had been before, of a remark.

"A boat sank on Monday, the coast guard said on Wednesday. The next day ..." goes on from Monday.
What a story tells in the past perfect, or in a relative clause that it comes back from, is no
place where it goes on either.

>>> from resolvers.en import language
>>> document = language().grammar.parse("It sank on Monday, they said on Wednesday.")
>>> [stands_aside(document, node, False) for node in document.nodes]
[None, <Aside.REPORT: 'report'>]
"""

from bisect import bisect_left

from resolvers.context import Aside
from resolvers.en.tense import ends_sentence, sentence_start, words_before
from resolvers.en.verbs import PARTICIPLES, is_past_form
from resolvers.en.word_sets import word_set
from resolvers.grammar import Document, Node

_ATTRIBUTING = word_set(
    "said says told announced reported confirmed added warned wrote insisted stated tweeted"
)
_RELATIVES = word_set("which who whose whom")
_LOOKS_BACK = word_set(
    "since followed than compared surpassing exceeding recalling remembering commemorating"
)
_BE = (["was"], ["were"], ["is"], ["are"], ["be"], ["been"], ["being"])
_SIGNS = _ATTRIBUTING | _RELATIVES | _LOOKS_BACK | {"will", "ll", "until", "till"}
_REACH = 60  # tokens, blanks included


def stands_aside(document: Document, node: Node, gone: bool) -> Aside | None:
    """What a time is of that the telling does not go on from, `None` where it does.

    "By May they had left" opens a sentence in the past perfect, and is where the telling has come
    to; only where it has gone aside already does it stay there.

    Args:
        document: the text.
        node: the time.
        gone: whether the telling has gone aside.
    """
    tokens, start, end = document.tokens, node.start, node.end
    if tokens[start].lower() == "since":
        return Aside.BEFORE
    for at in range(start - 1, max(0, start - _REACH) - 1, -1):
        word = tokens[at]
        if not word[0].isalpha():
            if ends_sentence(tokens, at):
                break
        elif word in _SIGNS or word in PARTICIPLES or is_past_form(word):
            aside, is_told = _by(document, node, at)
            if is_told:
                return aside
    led = tokens[start].lower() == "by" or tokens[max(0, start - 2)].lower() == "by"
    return _of_the_verb_after(tokens, end, gone and not led)


def _by(document: Document, node: Node, at: int) -> tuple[Aside | None, bool]:
    """What a word before a time tells of it, and whether it tells at all."""
    tokens, end, word = document.tokens, node.end, document.tokens[at]
    first = sentence_start(tokens, node.start)
    if word in _LOOKS_BACK and words_before(tokens, at, first)[-1:] not in _BE:
        return Aside.BEFORE, True
    if word in _ATTRIBUTING:
        return (Aside.REPORT if _is_trailing(document, at, end, first) else None), True
    if word in ("until", "till"):
        return Aside.REMARK, _is_in_a_relative_clause(tokens, at, first)
    if word in _RELATIVES:
        return (Aside.REMARK if _is_remark(tokens, at, end) else None), True
    if word in ("will", "ll"):
        return Aside.PLAN, True
    if word not in PARTICIPLES and not is_past_form(word):
        return None, False
    if "had" in words_before(tokens, at, first):
        return Aside.BEFORE, True
    return (Aside.REMARK if _is_in_a_remark(tokens, at, end, first) else None), True


def _of_the_verb_after(tokens: list[str], end: int, gone: bool) -> Aside | None:
    """What the first verb after it tells: "the next day they had left"."""
    for at in range(end, min(len(tokens), end + _REACH)):
        word = tokens[at]
        if not word[0].isalpha():
            if ends_sentence(tokens, at):
                return None
        elif word in ("will", "ll"):
            return Aside.PLAN
        elif word in PARTICIPLES or is_past_form(word):
            stays = gone and word == "had" and _is_auxiliary(tokens, at)
            return Aside.BEFORE if stays else None
    return None


def _is_auxiliary(tokens: list[str], at: int) -> bool:
    """Whether a participle follows, after two words at most."""
    following = [token for token in tokens[at + 1 : at + 7] if token[0].isalpha()]
    return any(word in PARTICIPLES or is_past_form(word) for word in following[:3])


def _is_trailing(document: Document, at: int, end: int, first: int) -> bool:
    """Whether a report ends a sentence that has told a time: "..., officials said on Thursday."."""
    tokens = document.tokens
    after = next((token for token in tokens[end : end + 2] if not token.isspace()), ".")
    if after not in (".", ",", '"', "”"):
        return False
    comma = next((i for i in range(at - 1, max(first, at - 14), -1) if tokens[i] in ",”\"'’"), None)
    if comma is None:
        return False
    told = bisect_left(document.nodes, first, key=lambda node: node.start)
    return document.nodes[told].start < comma


def _is_remark(tokens: list[str], at: int, end: int) -> bool:
    """Whether a relative clause stands between commas: the sentence comes back from it."""
    opens = at > 1 and tokens[at - 2] == ","
    return opens and tokens[end : end + 1] == [","]


def _is_in_a_relative_clause(tokens: list[str], at: int, first: int) -> bool:
    """Whether "that" or "which" opens the clause: "an offensive that lasted until"."""
    return any(token in ("that", "which", "who") for token in tokens[max(first, at - 8) : at])


def _is_in_a_remark(tokens: list[str], at: int, end: int, first: int) -> bool:
    for index in range(at - 1, max(first, at - 8) - 1, -1):
        if tokens[index] in _RELATIVES:
            return _is_remark(tokens, index, end)
        if tokens[index] == ",":
            return False
    return False
