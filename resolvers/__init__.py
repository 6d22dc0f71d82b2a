"""Finds time expressions in text and anchors each to an absolute calendar interval.

>>> import resolvers
>>> resolvers.resolve("on Monday", anchor="2016-03-14").value
Interval('2016-03-14')
"""

from resolvers.anchor import Anchor, Domain, Tense
from resolvers.errors import (
    ImpossibleDate,
    InvalidAnchor,
    InvalidValue,
    NotExpressible,
    NoTimeExpression,
    ResolverError,
    UnknownLanguage,
)
from resolvers.expression import TimeExpression
from resolvers.find import find, resolve
from resolvers.granularity import Granularity
from resolvers.timex3 import Timex3, from_timex3, to_timex3
from resolvers.values import Duration, Interval, Modifier, Partial, Recurrence, Reference, Value

__all__ = [
    "Anchor",
    "Domain",
    "Duration",
    "Granularity",
    "ImpossibleDate",
    "Interval",
    "InvalidAnchor",
    "InvalidValue",
    "Modifier",
    "NoTimeExpression",
    "NotExpressible",
    "Partial",
    "Recurrence",
    "Reference",
    "ResolverError",
    "Tense",
    "TimeExpression",
    "Timex3",
    "UnknownLanguage",
    "Value",
    "find",
    "from_timex3",
    "resolve",
    "to_timex3",
]
