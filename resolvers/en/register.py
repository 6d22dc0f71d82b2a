"""Whether a text is talk, a message or a request, rather than prose: for its domain.

Talk is short, speaks of me and you, or uses the spellings of messages; a history names years.
"""

from resolvers.en.word_sets import word_set
from resolvers.grammar import Document

_LONGEST = 160  # tokens, blanks included
_PERSONS = word_set("i me my you your u ur we us our let lets im ill")
_MESSAGES = word_set(
    """pls plz thx thanks hey hi hello ok okay yeah yep nope gonna wanna gotta cya asap lol btw
    tmrw tmr tmw tomoz tonite"""
)
_REQUESTS = word_set(
    """remind meet call schedule book set wake let show cancel move ping email text bring buy
    pick add postpone find get send"""
)


def is_talk(document: Document) -> bool:
    """Whether a text is talk: short, without a year, and with words of talk in it."""
    tokens = document.tokens
    if len(tokens) > _LONGEST or any(_is_a_year(token) for token in tokens):
        return False
    words = [token.lower() for token in tokens if token[0].isalpha()]
    if not words:
        return False
    asks = words[0] in _REQUESTS
    return asks or any(word in _PERSONS or word in _MESSAGES for word in words)


def _is_a_year(token: str) -> bool:
    return len(token) == 4 and token.isdecimal() and "1000" <= token <= "2999"
