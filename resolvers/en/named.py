"""Names that the caller knows the dates of: "the Games", as a family made at run time."""

from resolvers.grammar import Match, RuleBook
from resolvers.terms.event import Known
from resolvers.text import tokenize


def family(names: frozenset[str]) -> RuleBook:
    """The words and the rule that read the names given, in lower case; longer names go first.

    >>> family(frozenset({"the games"})).rules[0].name
    'name given'
    """
    rules = RuleBook()
    words: set[str] = set()
    for name in names:
        words |= {
            token for token in tokenize(name) if not token.isspace() and not token.isdecimal()
        }
    if not words:
        return rules
    telling = {
        max((t for t in tokenize(name) if t.isalpha()), key=len, default="") for name in names
    }
    rules.words("name_word", {word: word for word in sorted(words)})
    rules.words("name_sign", {word: word for word in sorted(telling - {""})}, trigger=True)

    @rules.rule("{name_word}(~({name_word}|{digits})){0,12}", gives="holiday")
    def name_given(m: Match) -> Known | None:
        text = m.shorten(lambda words: _plain(words) in names)
        return None if text is None else Known(_plain(text))

    return rules


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
