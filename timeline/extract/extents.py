"""The whole phrase of a time expression, and what it makes of its value."""

import re

from attrs import evolve

from resolvers.expression import TimeExpression
from resolvers.values import Interval, Modifier
from timeline.extract.mention import Span

_BRACKET = 40  # characters from where a bracket opens to the dates in it
_AS_OF = re.compile(r"as\s+(?:of|at)\b", re.IGNORECASE)


def extent_of(expression: TimeExpression) -> Span:
    """The whole phrase of an expression, with what bounds it ("since Monday")."""
    low, high = expression.extent
    return (low, high) if high else (expression.start, expression.end)


def bracket_around(text: str, expression: TimeExpression) -> int | None:
    """Where the bracket opens that an expression stands in, near its beginning.

    >>> from resolvers import find
    >>> text = "The hall (1891) was sold in 1950."
    >>> [bracket_around(text, expression) for expression in find(text)]
    [9, None]
    """
    at = text.rfind("(", max(0, expression.start - _BRACKET), expression.start)
    return None if at < 0 or text.find(")", at, expression.start) >= 0 else at


def on_the_day_itself(text: str, expression: TimeExpression) -> TimeExpression:
    """ "As of 3 May" as that day: what is so then, or becomes so, says nothing of later days.

    >>> from resolvers import find
    >>> text = "As of 3 May 2016 they owned it."
    >>> [on_the_day_itself(text, expression).value for expression in find(text)]
    [Interval('2016-05-03')]
    """
    value, low = expression.value, extent_of(expression)[0]
    if not isinstance(value, Interval) or value.modifier is not Modifier.ON_OR_AFTER:
        return expression
    if not _AS_OF.match(text, low):
        return expression
    return evolve(expression, value=evolve(value, modifier=None))
