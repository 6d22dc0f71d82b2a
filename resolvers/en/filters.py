"""Words that look like times and are none: which of what was read is not to be reported."""

from collections.abc import Callable

from resolvers.anchor import Domain
from resolvers.en.bare_numbers import is_only_a_number
from resolvers.en.counts import is_a_count
from resolvers.en.lookalikes import (
    is_a_name_or_a_verb,
    is_a_part_or_a_model,
    is_a_serial_number,
    is_in_an_address,
    is_number_of_a_thing,
    is_on_a_street,
    is_range_of_pages,
    is_verse,
)
from resolvers.en.neighbours import after, before
from resolvers.en.references import is_function_word
from resolvers.en.titles import is_a_title, is_in_a_title
from resolvers.en.words import SPOKEN_ONLY
from resolvers.grammar import Document, Node
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount
from resolvers.terms.anaphora import UnitOfReport

_DURING = frozenset({"at", "during", "in", "by", "since", "throughout", "from"})


def is_false_alarm(document: Document, node: Node, domain: Domain) -> bool:
    """Whether a node in its context is no time expression after all."""
    checks = _CHECKS.get(node.category, ())
    if any(check(document, node, domain) for check in checks):
        return True
    return is_in_a_title(document, node) or is_in_an_address(document, node)


def _orders_events(document: Document, node: Node, domain: Domain) -> bool:
    """ "Soon after", "previously led": an order of events, in print; "soon" alone is a time."""
    if domain is Domain.COLLOQUIAL:
        return False
    word = document.tokens[node.start].lower()
    if domain is Domain.NARRATIVE or word != "soon":
        return True
    near = (*after(document, node, 1), *before(document, node, 1))
    return any(
        token.lower() in ("after", "as", "afterward", "afterwards", "thereafter") for token in near
    )


def _describes_a_noun(document: Document, node: Node, domain: Domain) -> bool:
    """ "Former", "future": TIMEX2 marks them in stories, TIMEX3 does not."""
    return domain is not Domain.NARRATIVE


def _is_no_period_of_report(document: Document, node: Node, domain: Domain) -> bool:
    """ "The year", "the week" by themselves: times in news, where they are those of the report."""
    if isinstance(node.term, Amount):
        return False  # "the year ended in June"
    if domain is not Domain.NEWS or not isinstance(node.term, UnitOfReport):
        return True
    if node.term.unit in (Granularity.DAY, Granularity.MONTH):
        return True
    following = after(document, node, 1)
    return bool(following) and following[0] in (
        "of",
        "when",
        "that",
        "in",
        "ended",
        "ending",
        "before",
    )


def _tells_no_time(document: Document, node: Node, domain: Domain) -> bool:
    """ "This time", "the same time": times in a story, or after "at"."""
    if domain is Domain.COLLOQUIAL:
        return True
    words = [t.lower() for t in document.tokens[node.start : node.end] if not t.isspace()]
    previous = [token.lower() for token in before(document, node, 1)]
    if words == ["the", "time"]:
        following = after(document, node, 1)
        return previous != ["at"] or following in (["of"], ["when"], ["that"])
    return domain is Domain.NEWS or not _DURING.issuperset(previous) or not previous


def _is_of_talk(document: Document, node: Node, domain: Domain) -> bool:
    """ "At 5", "3/14", "the 9th", "morning": times in talk, mostly something else in print."""
    return domain is not Domain.COLLOQUIAL


def _is_of_print(document: Document, node: Node, domain: Domain) -> bool:
    """ "For years", "months of talks": amounts in print, seldom said in talk."""
    return domain is Domain.COLLOQUIAL


def _is_of_prose(document: Document, node: Node, domain: Domain) -> bool:
    """ "Per day", "the summer offensive": TIMEX2 marks them in stories, TIMEX3 does not."""
    return domain is not Domain.NARRATIVE


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


Check = Callable[[Document, Node, Domain], bool]
_CHECKS: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(SPOKEN_ONLY, (_is_of_talk,)),
    "age": (_is_an_age,),
    "amount": (is_a_part_or_a_model, is_only_a_number),
    "attribute": (_describes_a_noun,),
    "clock": (is_verse,),
    "date": (is_a_count,),
    "day": (is_a_title,),
    "dayrange": (is_only_a_number,),
    "fullday": (is_a_serial_number, is_on_a_street),
    "monthday": (is_on_a_street,),
    "era": (is_a_part_or_a_model,),
    "holiday": (_is_a_name,),
    "monthdate": (is_a_name_or_a_verb,),
    "period": (is_a_title,),
    "rate": (_is_of_prose,),
    "bareamount": (_is_of_print,),
    "bareseason": (_is_of_prose,),
    "range": (is_range_of_pages, is_a_count, is_only_a_number),
    "ref": (is_a_title,),
    "sequence": (_orders_events,),
    "set": (_is_a_rate,),
    "thattime": (_tells_no_time,),
    "theunit": (_is_no_period_of_report, is_a_title),
    "yeardate": (is_number_of_a_thing, is_only_a_number),
}
