"""What a caller says about an event by keyword, as constraints.

Dates are calendar values or their text, as in TIMEX3 and EDTF ("2016-03-14", "2015-09",
"XXXX-02-27", "BC0044-03-15", "2011/2013"); durations are ISO 8601 ("P2M"), sets of times TIMEX3
("XXXX-WXX-2", "P2W"); relations are Allen's names, or friendlier words for sets of them.

>>> relation_names("precedes")
('before', 'meets')
>>> date_value("2015-09")
Interval('2015-09')
"""

from collections.abc import Iterator
from typing import TypeVar

from resolvers.errors import ResolverError
from resolvers.timex3 import Timex3, from_timex3, read_date
from resolvers.values import Duration, Interval, Partial, Recurrence
from timeline.constraint import Covers, During, Lasted, OnPattern, Recurs, Single, Within
from timeline.errors import InvalidClaim
from timeline.point import Point, end, start
from timeline.reason.allen import Relation

T = TypeVar("T", Duration, Recurrence)

Date = str | Interval | Partial
"""A calendar value, or its text: "2016-03-14", "2015-09", "XXXX-02-27", "BC0044-03-15"."""

RELATIONS = {
    "precedes": ("before", "meets"),
    "follows": ("met_by", "after"),
    "within": ("starts", "during", "finishes", "equals"),
    "includes": ("started_by", "contains", "finished_by", "equals"),
    "starts_with": ("starts", "equals", "started_by"),
    "ends_with": ("finishes", "equals", "finished_by"),
    "simultaneous": ("equals",),
    "disjoint": ("before", "meets", "met_by", "after"),
}
"""Friendly words for sets of Allen's relations, beside the thirteen names themselves."""


def relation_names(relation: str | Relation) -> tuple[str, ...]:
    """The names of Allen's relations that a word or a set of them stands for.

    Raises:
        InvalidClaim: for a word that is none.
    """
    if isinstance(relation, Relation):
        return tuple(str(basic.name).lower() for basic in relation)
    name = relation.strip().lower().replace(" ", "_")
    if name in RELATIONS:
        return RELATIONS[name]
    try:
        return (Relation[name.upper()].name.lower(),)  # type: ignore[union-attr]
    except KeyError:
        known = ", ".join([*(str(r.name).lower() for r in Relation), *RELATIONS])
        raise InvalidClaim(f"{relation!r} is no relation; there are: {known}") from None


def date_value(given: Date) -> Interval | Partial:
    """The calendar value that a text says.

    Raises:
        InvalidClaim: where it says none.
    """
    if not isinstance(given, str):
        return given
    try:
        return read_date(given)
    except ResolverError as error:
        raise InvalidClaim(str(error)) from None


def constraints(
    event: str,
    started: Date | None,
    ended: Date | None,
    during: Date | None,
    fills: Date | None,
    covers: Date | None,
    lasted: str | Duration | None,
    recurs: str | Recurrence | None,
) -> Iterator[Single]:
    """The constraints that the keywords of `Timeline.constrain` stand for."""
    for point, given in ((start(event), started), (end(event), ended)):
        if given is not None:
            yield _at(point, date_value(given))
    if during is not None:
        value = date_value(during)
        if isinstance(value, Interval):
            yield During(event, value)
        else:
            yield _at(start(event), value)
            yield _at(end(event), value)
    if fills is not None:
        yield Covers(event, _interval(fills))
        yield During(event, _interval(fills))
    if covers is not None:
        yield Covers(event, _interval(covers))
    if lasted is not None:
        yield Lasted(event, duration_value(lasted))
    if recurs is not None:
        yield Recurs(event, recurrence_value(recurs))


def _at(point: Point, value: Interval | Partial) -> Single:
    return Within(point, value) if isinstance(value, Interval) else OnPattern(point, value)


def _interval(given: Date) -> Interval:
    value = date_value(given)
    if isinstance(value, Interval):
        return value
    raise InvalidClaim(f"only a known time can be filled or covered, not {given}")


def duration_value(given: str | Duration) -> Duration:
    """The duration that a text says.

    Raises:
        InvalidClaim: where it says none.
    """
    return given if isinstance(given, Duration) else _read(Duration, given, "P2M or PT90M")


def recurrence_value(given: str | Recurrence) -> Recurrence:
    """The set of times that a text says.

    Raises:
        InvalidClaim: where it says none.

    >>> print(recurrence_value("XXXX-WXX-2"))
    XXXX-WXX-2
    """
    return given if isinstance(given, Recurrence) else _read(Recurrence, given, "XXXX-WXX-2 or P2W")


_KINDS = {Duration: ("DURATION", "duration"), Recurrence: ("SET", "set of times")}


def _read(kind: type[T], given: str, example: str) -> T:
    tag, name = _KINDS[kind]
    try:
        value = from_timex3(Timex3(tag, given))
    except ResolverError as error:
        raise InvalidClaim(f"{given!r} is no {name} such as {example}: {error}") from None
    if isinstance(value, kind):
        return value
    raise InvalidClaim(f"{given!r} is no {name} such as {example}")
