"""Events, claims and values as plain JSON data and back: all conversion hooks in one place.

Calendar values are written as their TIMEX3 attributes, which round-trip exactly and can be read by
people; constraints carry their kind under "type". What equals its default is left out.

>>> from resolvers.values import Interval
>>> from timeline.constraint import During
>>> from timeline.event import Claim
>>> plain = to_plain(Claim(During("battle", Interval.day(1066, 10, 14))))
>>> plain["constraint"]
{'event': 'battle', 'interval': {'type': 'DATE', 'value': '1066-10-14'}, 'type': 'during'}
>>> from_plain(plain, Claim) == Claim(During("battle", Interval.day(1066, 10, 14)))
True
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import asdict

from resolvers.errors import ResolverError
from resolvers.timex3 import Timex3, from_timex3, to_timex3
from resolvers.values import Duration, Interval, Partial, Recurrence
from timeline.constraint import Constraint, Direction, Single
from timeline.errors import InputError
from timeline.event import Strength
from timeline.point import Point, Side

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")

FORMAT = "event-timeline"
"""What a document of ours says of itself."""
VERSION = 1
"""The version of the form; it rises when old readers could not read the new form."""


def to_plain(value: object) -> Any:
    """A value of ours as dictionaries, lists, texts and numbers."""
    return _converter().unstructure(value)


def from_plain(plain: object, kind: type[T], where: str = "the document") -> T:
    """A value from its plain form.

    Args:
        plain: what `to_plain` gave.
        kind: the class to make.
        where: what to call the place of a mistake.

    Raises:
        InputError: where it does not have the form of its class.

    >>> from_plain({"value": "1066-10-14"}, Interval, "line 3")
    Traceback (most recent call last):
    timeline.errors.InputError: line 3: a calendar value needs a 'type' and a 'value'
    """
    from cattrs.errors import ForbiddenExtraKeysError

    try:
        return _converter().structure(plain, kind)
    except KeyError as error:
        raise InputError(f"{where}: {error} is missing, or is no known name") from None
    except ForbiddenExtraKeysError as error:
        unknown = ", ".join(sorted(map(repr, error.extra_fields)))
        raise InputError(f"{where}: there is no field {unknown}") from None
    except (ResolverError, ValueError) as error:
        raise InputError(f"{where}: {error}") from None
    except (TypeError, AttributeError):
        raise InputError(f"{where}: does not have the form of a {kind.__name__.lower()}") from None


@cache
def _converter() -> "Converter":
    from cattrs import Converter
    from cattrs.strategies import configure_tagged_union

    converter = Converter(omit_if_default=True, forbid_extra_keys=True, detailed_validation=False)
    for kind in (Interval, Partial, Duration, Recurrence):
        converter.register_unstructure_hook(kind, _timex_out)
        converter.register_structure_hook(kind, _timex_in)
    converter.register_unstructure_hook(Point, lambda point: {point.side.value: point.of})
    converter.register_structure_hook(Point, _point_in)
    converter.register_unstructure_hook(Direction, lambda direction: direction.value)
    converter.register_unstructure_hook(Strength, str)
    converter.register_structure_hook(Strength, _strength_in)
    for union in (Single, Constraint):
        configure_tagged_union(union, converter, _tag, "type")
    return converter


def _tag(kind: type) -> str:
    """The name of a constraint in a document: `SameUnit` is "same_unit"."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in kind.__name__).strip("_")


def _timex_out(value: Interval | Partial | Duration | Recurrence) -> dict[str, str]:
    attributes = to_timex3(value)
    return {name: text for name, text in asdict(attributes).items() if text is not None}


def _timex_in(plain: Any, kind: type[T]) -> T:
    if not isinstance(plain, Mapping) or not {"type", "value"} <= plain.keys():
        raise InputError("a calendar value needs a 'type' and a 'value'")
    value = from_timex3(Timex3(**{str(name): text for name, text in plain.items()}))
    if not isinstance(value, kind):
        raise InputError(f"{plain['value']!r} is no {kind.__name__.lower()}")
    return value


def _point_in(plain: Any, _: type[Point]) -> Point:
    if not isinstance(plain, Mapping) or len(plain) != 1:
        raise InputError(f"a point is written {{'start': event}} or {{'end': event}}, not {plain}")
    ((side, of),) = plain.items()
    return Point(str(of), Side(side))


def _strength_in(plain: Any, _: type[Strength]) -> Strength:
    named = {str(strength): strength for strength in Strength}
    if plain not in named:
        raise InputError(f"a strength is one of {', '.join(named)}, not {plain!r}")
    return named[plain]
