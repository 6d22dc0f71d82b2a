"""Finds time expressions in text and anchors each to an absolute calendar interval.

>>> import resolvers
>>> resolvers.resolve("on Monday", anchor="2016-03-14").value
Interval('2016-03-14')
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from resolvers.anchor import Anchor as Anchor
    from resolvers.anchor import Domain as Domain
    from resolvers.anchor import Tense as Tense
    from resolvers.errors import ImpossibleDate as ImpossibleDate
    from resolvers.errors import InvalidAnchor as InvalidAnchor
    from resolvers.errors import InvalidValue as InvalidValue
    from resolvers.errors import NotExpressible as NotExpressible
    from resolvers.errors import NoTimeExpression as NoTimeExpression
    from resolvers.errors import ResolverError as ResolverError
    from resolvers.errors import UnknownLanguage as UnknownLanguage
    from resolvers.expression import TimeExpression as TimeExpression
    from resolvers.find import find as find
    from resolvers.find import resolve as resolve
    from resolvers.granularity import Granularity as Granularity
    from resolvers.stream import find_stream as find_stream
    from resolvers.timex3 import Timex3 as Timex3
    from resolvers.timex3 import from_timex3 as from_timex3
    from resolvers.timex3 import to_timex3 as to_timex3
    from resolvers.values import Duration as Duration
    from resolvers.values import Interval as Interval
    from resolvers.values import Modifier as Modifier
    from resolvers.values import Partial as Partial
    from resolvers.values import Recurrence as Recurrence
    from resolvers.values import Reference as Reference
    from resolvers.values import Value as Value

_HOMES = {
    "Anchor": "resolvers.anchor",
    "Domain": "resolvers.anchor",
    "Duration": "resolvers.values",
    "Granularity": "resolvers.granularity",
    "ImpossibleDate": "resolvers.errors",
    "Interval": "resolvers.values",
    "InvalidAnchor": "resolvers.errors",
    "InvalidValue": "resolvers.errors",
    "Modifier": "resolvers.values",
    "NoTimeExpression": "resolvers.errors",
    "NotExpressible": "resolvers.errors",
    "Partial": "resolvers.values",
    "Recurrence": "resolvers.values",
    "Reference": "resolvers.values",
    "ResolverError": "resolvers.errors",
    "Tense": "resolvers.anchor",
    "TimeExpression": "resolvers.expression",
    "Timex3": "resolvers.timex3",
    "UnknownLanguage": "resolvers.errors",
    "Value": "resolvers.values",
    "find": "resolvers.find",
    "find_stream": "resolvers.stream",
    "from_timex3": "resolvers.timex3",
    "resolve": "resolvers.find",
    "to_timex3": "resolvers.timex3",
}
"""Where each name of the front door lives; loaded when first asked for."""

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'resolvers' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _FrontDoor(ModuleType):
    """The package, whose verbs are not hidden by the modules of their names, such as `find`."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _FrontDoor
