"""Numbers of four digits that count or measure: "1900 soldiers", "2048 bytes", "2000 people".

A bare number from 1000 to 2999 is a year but for its company. What is measured is never dated,
"in 1900 people wore hats" is; after "more than" whatever follows is counted. What a verb of
counting has for its object ("employs 2000") is a number, and so is what stands in a row with one.
"""

from resolvers.anchor import Domain
from resolvers.en.neighbours import after, before
from resolvers.en.references import is_function_word
from resolvers.en.word_sets import word_set
from resolvers.grammar import Document, Node
from resolvers.terms.years import BareYear

_MEASURES = word_set(
    """m mm cm km kg kb mb gb mw mg ml hz rpm mph px x × metres meters kilometres kilometers
    millimetres miles feet ft inches yards acres hectares grams kilos tons tonnes lbs ounces litres
    liters gallons bytes pixels degrees watts volts calories euros euro dollars pounds francs
    marks kroner kronor yen rupees rubles roubles lire pesos percent points copies"""
)
_COUNTED = word_set(
    """people persons men women children soldiers troops workers employees staff voters votes
    residents inhabitants refugees homes houses families members students pupils players jobs
    shares units words runs goals"""
)
BEFORE_YEARS = word_set(
    """in since by until till from during of for before after to and or through throughout around
    about circa early late mid between the this that last next than as on  year years"""
)
_COUNTING = word_set(
    """employs employed hires hired sells sold makes produces produced ships shipped builds carries
    seats houses holds contains numbers numbered totals totalled totaled averages averaged exceeds
    exceeded reaches weighs weighed costs cost earns earned raised scored attracted drew printed
    feeds fed injured"""
)
_AFFECTING = word_set(
    """killed wounded arrested detained evacuated lost captured trained rescued has have had owns
    owned"""
)
_CHANGES = word_set(
    """rose rises rise risen rising fell falls fall fallen falling grew grows grow grown growing
    climbed climbs increased increases dropped drops declined declines jumped jumps doubled tripled
    shrank dwindled went soared soars raised cut reduced expanded swelled"""
)
_FIGURES = word_set(
    """sales earnings results revenues profits losses figures elections forecasts estimates levels
    prices rates standards taxes accounts models reports reforms riots protests floods games talks
    events wars hearings negotiations budgets totals dues olympics championships season seasons"""
)
_MORE = word_set("more others other")
_RATE_UNITS = word_set("day week month year hour minute second shift head")
_OF_TIME = word_set("in by on since until before after from during this last next of")
_COMPARED = (["than", "more"], ["than", "less"], ["than", "fewer"], ["as", "many"], ["as", "much"])


def counts_what_follows(near: list[str], following: list[str]) -> bool:
    """Whether a number counts the noun after it.

    Args:
        near: the words before it, nearest first.
        following: the words after it.

    >>> counts_what_follows(["was", "beam"], ["mm", "long"])
    True
    >>> counts_what_follows(["in"], ["people", "rose"])
    False
    """
    noun, *rest = (*following, "")
    if noun in ("and", "to", "or", "-", "–") and len(rest) > 1 and rest[0].isdecimal():
        noun, near = rest[1], []  # "between 1800 and 2000 people"
    if noun in _MEASURES:
        return True
    if noun in _COUNTED and not (near and near[0].lower() in _OF_TIME):
        return True
    compared = [word.lower() for word in near] in _COMPARED
    return compared and noun.islower() and not is_function_word(noun)


def is_counted(year: int, near: list[str], following: list[str]) -> bool:
    """Whether a number that could be a year is one of things, by the words on either side.

    Args:
        year: the number.
        near: the words before it, nearest first.
        following: the words after it.

    >>> is_counted(2000, ["employs", "plant"], ["."])
    True
    >>> is_counted(1989, ["reported"], ["sales", "of"])
    False
    """
    previous, noun = near[0].lower() if near else "", following[0] if following else ""
    second = following[1].lower() if len(following) > 1 else ""
    if noun in _MORE or (noun in ("a", "per") and second in _RATE_UNITS):
        return previous not in _OF_TIME
    if previous == "and" and _ends_a_count(near[1:]):
        return _is_plural(noun)
    if previous == "to" and near[1:] and near[1].lower() in _CHANGES:
        return year % 10 == 0 and not _is_plural(noun)  # "rose to 2000", not "to 1990 levels"
    if previous in BEFORE_YEARS:
        return False
    if previous in _COUNTING and (not noun[:1].isalpha() or noun in ("and", "or")):
        return noun != ")"
    if previous in _COUNTING or previous in _AFFECTING:
        return _is_things(noun)
    recent = 1900 <= year <= 2050
    return not recent and _is_plural(noun) and previous.isalpha()


def _ends_a_count(near: list[str]) -> bool:
    """Whether what stands before "and" is a number of things: "1,950 cars"."""
    return len(near) > 1 and _is_plural(near[0]) and near[1].isdecimal()


def _is_plural(noun: str) -> bool:
    return (
        noun.islower()
        and len(noun) > 3
        and noun.endswith("s")
        and not noun.endswith(("ss", "us", "is"))
        and not is_function_word(noun)
    )


def _is_things(noun: str) -> bool:
    """Whether it is a plural of things, not of what is told by years: "1989 sales"."""
    return _is_plural(noun) and noun not in _FIGURES


def is_a_count(document: Document, node: Node, domain: Domain) -> bool:
    """ "About 1900 soldiers", "rose from 1800 to 2000": numbers, not dates."""
    last = node.children[-1] if node.children else node
    if not isinstance(last.term, BareYear):
        return False
    return counts_what_follows([], after(document, node, 3)) or _is_a_change(document, node)


def _is_a_change(document: Document, node: Node) -> bool:
    """ "Sales rose from 1800 to 2000": round numbers, too far apart for years of news."""
    verb = next((word.lower() for word in before(document, node, 1)), "")
    years = [child.term.year for child in node.children if isinstance(child.term, BareYear)]
    if verb not in _CHANGES or len(years) != 2:
        return False
    return all(year % 10 == 0 for year in years) and abs(years[1] - years[0]) >= _FAR


_FAR = 100  # years
