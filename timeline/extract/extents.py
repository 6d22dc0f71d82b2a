"""The whole phrase of a time expression, and what it makes of its value."""

import re

from attrs import evolve

from resolvers.expression import TimeExpression
from resolvers.values import Interval, Modifier
from timeline.extract.mention import Span

_AS_OF = re.compile(r"as\s+(?:of|at)\b", re.IGNORECASE)


def extent_of(expression: TimeExpression) -> Span:
    """The whole phrase of an expression, with what bounds it ("since Monday")."""
    low, high = expression.extent
    return (low, high) if high else (expression.start, expression.end)


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
