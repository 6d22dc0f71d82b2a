"""Time expressions that stand in a clause without saying when it happened.

What a text compares with ("up from $2 million a year earlier"), what is only due then ("notes due
1999"), the period that a report is about ("reported third-quarter earnings"), and the year that is
part of a name ("the Act of 1967"). Each rule is a small function of the text, the expression and
the mention whose clause it stands in.
"""

import re
from collections.abc import Callable

from resolvers.expression import TimeExpression
from resolvers.granularity import Granularity
from timeline.extract.extents import extent_of
from timeline.extract.lexicon import listed
from timeline.extract.lexicon.kinds import COMPARISONS, MOVED
from timeline.extract.mention import Mention

REACH = 80
"""Characters around an expression that are looked at, a dozen words."""

_COMPARED = re.compile(
    r"\b(?:from|than|compared with|compared to|against|versus|vs\.?)\s[^.;]{0,80}$"
)
_DUE = re.compile(
    r"\b(?:(?:due|maturing|ended|ending|expiring|payable|redeemable)\s+(?:in\s+|on\s+)?"
    r"|dating\s+(?:back\s+)?(?:to|from)\s+)$",
    re.IGNORECASE,
)
_LINKED = re.compile(
    r"\b(?:is|are|was|were|be|been|becomes?|became|fell|falls?)\s+(?:\w+\s+)?$", re.I
)
_OF = re.compile(r"([\w’'-]+)\s+of\s+$")
_PERIODS = (Granularity.QUARTER, Granularity.HALF_YEAR)
_PARTS = listed(
    """
    end beginning start close middle most much rest remainder part all half quarter third course
    month months week weeks day days night morning afternoon evening summer winter spring autumn
    fall season period early late as because ahead instead out turn out dawn eve
    """
)
"""What an "of" before a time may follow without making it part of a name: "the end of 1967"."""


def is_aside(text: str, expression: TimeExpression, owner: Mention) -> bool:
    """Whether an expression in the clause of a mention does not say when that was."""
    return any(rule(text, expression, owner) for rule in RULES)


def set_beside_another_time(text: str, expression: TimeExpression, owner: Mention) -> bool:
    """ "Compared with 1989", "fell to 3 from 4 in May"."""
    if owner.lemma in COMPARISONS:
        return True
    between = text[owner.end : expression.start]
    counted = any(character.isdigit() for character in between)
    return not owner.is_noun and counted and _COMPARED.search(between) is not None


def moved_to_it(text: str, expression: TimeExpression, owner: Mention) -> bool:
    """ "Postponed to Friday", "extended until May": it was so before then."""
    before = _before(text, expression)
    if owner.lemma not in MOVED or not before.rstrip().endswith((" to", " until", " till")):
        return False
    return expression.start - owner.end < REACH and " from " not in before


def due_then(text: str, expression: TimeExpression, owner: Mention) -> bool:
    """ "Sold notes due 1999", "declared a dividend payable on 1 December"."""
    before = _before(text, expression)
    found = None if owner.is_noun else _DUE.search(before)
    if found is None or _LINKED.search(before, 0, found.start()):
        return False
    words = before.split()
    return owner.text not in (words[-1], words[-2] if len(words) > 1 else "")


def period_of_a_report(text: str, expression: TimeExpression, owner: Mention) -> bool:
    """ "Reported earnings for the third quarter"."""
    interval = expression.interval
    period = interval is not None and interval.granularity in _PERIODS
    return owner.is_reporting and period and len(text[owner.end : expression.start].split()) > 1


def part_of_a_name(text: str, expression: TimeExpression, owner: Mention) -> bool:
    """ "The Act of 1967", "our letter of 4 May": the time of a thing, not of the clause."""
    if owner.is_noun:
        return False
    found = _OF.search(_before(text, expression))
    return found is not None and found[1].lower() not in _PARTS


def part_of_an_age(text: str, expression: TimeExpression, owner: Mention) -> bool:
    """ "In his early thirties" is no decade."""
    own = text[max(0, expression.start - 8) : expression.start].lower().split()
    words = expression.text.lower().replace("-", " ").split()
    decade = words[-1] == "teens" or words[-1].endswith("ties")
    return decade and own[-1:] != [] and own[-1] in _OWN


_OWN = frozenset("his her my their our your".split())


def so_of_somebody_since(text: str, expression: TimeExpression, owner: Mention) -> bool:
    """ "His uncle, dead since 1809, had opened it", "the mayor, in office since 1990, resigned"."""
    start, end = extent_of(expression)
    if not text.startswith("since", start) or not text.startswith(",", end):
        return False
    beside = _BESIDE.search(text[max(0, start - REACH) : start])
    return beside is not None and beside[1].lower() not in _ADVERBS and owner.start > end


_BESIDE = re.compile(r",\s+([\w’'-]+)\s+(?:[\w’'-]+\s+){0,4}$")
_ADVERBS = frozenset("ever and but then only or yet".split())


def _before(text: str, expression: TimeExpression) -> str:
    return text[max(0, expression.start - REACH) : expression.start]


RULES: tuple[Callable[[str, TimeExpression, Mention], bool], ...] = (
    set_beside_another_time,
    moved_to_it,
    due_then,
    period_of_a_report,
    part_of_a_name,
    part_of_an_age,
    so_of_somebody_since,
)
