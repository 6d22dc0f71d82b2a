"""Where the words for an event end: after "the fifth anniversary of", "two days after".

Not a parser: a noun phrase goes on over "of" and over places to the next verb or punctuation. After
"before" and "after" a whole clause may follow ("after he left office"); then it ends with it.
"""

from resolvers.en.verbs import is_verb
from resolvers.en.word_sets import word_set
from resolvers.grammar import Document, Match, Node
from resolvers.terms.event import EventRef

_LONGEST = 24  # words
_STOPS = word_set(
    """which who whom whose where when while because although though but that if so then as since
    until till than before after during per and or is are was were be has have had will would
    could should may might can must do does did not today yesterday tomorrow"""
)
_LINKS = frozenset(
    {"of", "on", "in", "at", "against", "between", "with", "from", "to", "by", "into"}
)
_NO_EVENT = word_set(
    """a.m p.m all it this that these those they he she we i you him them me us now then there
    here what whom which each both"""
)
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_DANGLING = _LINKS | {"the", "a", "an"}
_AFTER_A_CLAUSE = frozenset({"and", "but", "which", "who", "while", "when"})
_NO_START = _NO_EVENT | _STOPS
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you", "there"})


def event_after(m: Match, prepositions: frozenset[str]) -> tuple[str, EventRef] | None:
    """The event that a match is told by, with the preposition before it; `None` where none is.

    The extent of the match then holds it. A whole clause may stand after all but "of".
    """
    document, at = m.rest()
    tokens = document.tokens
    if len(tokens) < at + 4 or not (tokens[at].isspace() and tokens[at + 2].isspace()):
        return None
    preposition, first = tokens[at + 1].lower(), at + 3
    if preposition == "prior" and tokens[at + 3].lower() == "to" and len(tokens) > at + 5:
        first = at + 5
    elif preposition not in prepositions:
        return None
    end = _phrase_end(tokens, first, clause=preposition != "of")
    if end is None:
        return None
    start, stop = document.offsets[first], document.offsets[end]
    m.extent_end = end
    return preposition, EventRef(document.text[start:stop], start, stop)


def object_of(document: Document, node: Node) -> int | None:
    """Where the words after an amount end that tell what filled it: "two weeks of fighting"."""
    tokens, at = document.tokens, node.end
    if len(tokens) < at + 4 or not tokens[at].isspace() or tokens[at + 1].lower() != "of":
        return None
    end = _phrase_end(tokens, at + 3, clause=False)
    return None if end is None else _with_last_of_pair(tokens, end)


def _with_last_of_pair(tokens: list[str], end: int) -> int:
    """The end of "manoeuvre and stalemate" from that of "manoeuvre", where the phrase ends so."""
    pair = tokens[end : end + 5]
    if len(pair) < 5 or pair[1].lower() != "and" or not pair[3].islower():
        return end
    return end + 4 if pair[4] in ",.;:)" else end


def _phrase_end(tokens: list[str], at: int, clause: bool) -> int | None:
    """The token after the phrase that starts at a token, `None` where none does."""
    if not _can_start(tokens[at].lower(), clause):
        return None
    end, verb = at, False
    for index in range(at, min(len(tokens), at + 2 * _LONGEST)):
        token = tokens[index]
        if token.isspace():
            if token.count("\n") > 1:
                break
        elif not token[0].isalnum():
            if not _joins_a_word(tokens, index):
                break
        elif verb:
            if token.lower() in _AFTER_A_CLAUSE:
                break
            end = index + 1
        else:
            verb = is_verb(tokens, index) and not _describes(tokens, index, at)
            if verb and not (clause and index > at):
                break
            if not verb and _stops(tokens, index, at):
                break
            end = index + 1
    while end > at and (tokens[end - 1].isspace() or tokens[end - 1].lower() in _DANGLING):
        end -= 1
    return end if end > at else None


def _can_start(word: str, clause: bool) -> bool:
    if not word[0].isalpha():
        return False
    return word not in _NO_START or (clause and word in _SUBJECTS)


def _joins_a_word(tokens: list[str], at: int) -> bool:
    """Whether it is the apostrophe or hyphen within a word."""
    return tokens[at] in "'’-" and at + 1 < len(tokens) and tokens[at + 1][0].isalpha()


def _stops(tokens: list[str], at: int, first: int) -> bool:
    """Whether a noun phrase ends before a word."""
    word = tokens[at].lower()
    if at == first:
        return False
    return (
        word in _STOPS or _starts_another(tokens, at) or (word in _LINKS and not _links(tokens, at))
    )


def _starts_another(tokens: list[str], at: int) -> bool:
    """Whether a phrase of its own starts: a pronoun, or an article with no preposition before."""
    word = tokens[at].lower()
    if word in _NO_EVENT:
        return True
    return word in _ARTICLES and tokens[at - 2].lower() not in _LINKS


def _describes(tokens: list[str], at: int, first: int) -> bool:
    """Whether a form in -ed describes the noun after it: "the failed landing"."""
    if at == first:
        return tokens[at].lower().endswith("ed")
    before = tokens[at - 2].lower() if at - 2 >= first else ""
    return tokens[at].lower().endswith("ed") and (
        before in _ARTICLES or before == "of" or tokens[at - 1] == "-"
    )


def _links(tokens: list[str], at: int) -> bool:
    """Whether a preposition goes on with the phrase: to a name or an article, not to a date."""
    if tokens[at].lower() == "of":
        return True
    following = tokens[at + 2] if at + 2 < len(tokens) else ""
    if not following[:1].isalpha():
        return False
    named = following[0].isupper() and following.lower() not in _TIMES
    return named or following.lower() in _ARTICLES


_TIMES = word_set(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept
    oct nov dec"""
)
