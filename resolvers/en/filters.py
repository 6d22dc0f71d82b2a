"""Words that look like times and are none: which of what was read is not to be reported."""

from resolvers.anchor import Domain
from resolvers.en.references import is_function_word
from resolvers.en.words import SPOKEN_ONLY
from resolvers.grammar import Document, Node
from resolvers.granularity import Granularity
from resolvers.terms.anaphora import UnitOfReport


def is_false_alarm(document: Document, node: Node, domain: Domain) -> bool:
    """Whether a node in its context is no time expression after all."""
    check = _CHECKS.get(node.category)
    return check is not None and check(document, node, domain)


def _after(document: Document, node: Node, count: int = 2) -> list[str]:
    """The next tokens that are no blanks, in lower case."""
    found = []
    for token in document.tokens[node.end : node.end + 2 * count]:
        if not token.isspace():
            found.append(token.lower())
    return found[:count]


def _before(document: Document, node: Node, count: int = 2) -> list[str]:
    """The tokens before that are no blanks, in lower case, nearest first."""
    found = []
    for token in reversed(document.tokens[max(0, node.start - 2 * count) : node.start]):
        if not token.isspace():
            found.append(token.lower())
    return found[:count]


def _orders_events(document: Document, node: Node, domain: Domain) -> bool:
    """ "Soon after", "previously led": an order of events, in print; "soon" alone is a time."""
    if domain is Domain.COLLOQUIAL:
        return False
    word = document.tokens[node.start].lower()
    if domain is Domain.NARRATIVE or word != "soon":
        return True
    near = (*_after(document, node, 1), *_before(document, node, 1))
    return any(token in ("after", "as", "afterward", "afterwards", "thereafter") for token in near)


def _describes_a_noun(document: Document, node: Node, domain: Domain) -> bool:
    """ "Former", "future": TIMEX2 marks them in stories, TIMEX3 does not."""
    return domain is not Domain.NARRATIVE


def _is_no_period_of_report(document: Document, node: Node, domain: Domain) -> bool:
    """ "The year", "the week" by themselves: times in news, where they are those of the report."""
    if domain is not Domain.NEWS or not isinstance(node.term, UnitOfReport):
        return True
    if node.term.unit in (Granularity.DAY, Granularity.MONTH):
        return True
    after = _after(document, node, 1)
    return bool(after) and after[0] in ("of", "when", "that", "in", "ended", "ending", "before")


def _tells_no_time(document: Document, node: Node, domain: Domain) -> bool:
    """ "This time", "the same time": times in a story, or after "at"."""
    if domain is Domain.COLLOQUIAL:
        return True
    words = [t.lower() for t in document.tokens[node.start : node.end] if not t.isspace()]
    before = _before(document, node, 1)
    if words == ["the", "time"]:
        return before != ["at"] or _after(document, node, 1) in (["of"], ["when"], ["that"])
    if domain is Domain.NEWS:
        return True
    return before[:1] not in (
        ["at"],
        ["during"],
        ["in"],
        ["by"],
        ["since"],
        ["throughout"],
        ["from"],
    )


def _is_of_talk(document: Document, node: Node, domain: Domain) -> bool:
    """ "At 5", "3/14", "the 9th", "morning": times in talk, mostly something else in print."""
    return domain is not Domain.COLLOQUIAL


def _is_an_age(document: Document, node: Node, domain: Domain) -> bool:
    """ "52 years old": TIMEX2 marks ages, TIMEX3 does not."""
    return domain is Domain.NEWS


def _is_a_rate(document: Document, node: Node, domain: Domain) -> bool:
    """ "The quarterly dividend": in news the name of a thing, and no time by itself."""
    if domain is not Domain.NEWS or node.end - node.start > 1:
        return False
    word = document.tokens[node.start].lower()
    following = document.tokens[node.end : node.end + 2]
    described = len(following) == 2 and following[0] == " " and following[1].islower()
    return word.endswith(("ly", "day")) and described and not is_function_word(following[1])


def _is_a_name(document: Document, node: Node, domain: Domain) -> bool:
    """ "The Tet Offensive", "White Christmas", "the assumption of debt": no holidays."""
    if domain is Domain.COLLOQUIAL:
        return False
    tokens = document.tokens
    words = [token for token in tokens[node.start : node.end] if token[0].isalpha()]
    if not any(word[0].isupper() for word in words):
        return True
    after = tokens[node.end : node.end + 2]
    if len(after) == 2 and after[0] == " " and after[1][0].isupper():
        return True
    before = tokens[max(0, node.start - 3) : node.start]
    return len(before) == 3 and before[2] == " " and before[1] in ("White", "Black", "Red")


_CHECKS = {
    "age": _is_an_age,
    "set": _is_a_rate,
    "holiday": _is_a_name,
    **dict.fromkeys(SPOKEN_ONLY, _is_of_talk),
    "theunit": _is_no_period_of_report,
    "thattime": _tells_no_time,
    "sequence": _orders_events,
    "attribute": _describes_a_noun,
}
