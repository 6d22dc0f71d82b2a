"""Durations and sets of times as people write them in a table: ISO 8601, TIMEX3 or prose."""

from resolvers.anchor import Anchor, Domain
from resolvers.errors import ResolverError
from resolvers.find import iterate, resolve
from resolvers.recurrence import together
from resolvers.timex3 import Timex3, from_timex3
from resolvers.values import Duration, Interval, Recurrence, Value
from timeline.errors import InvalidClaim


def read_recurrence(text: str) -> Recurrence:
    """The set of times that a cell says.

    Raises:
        InvalidClaim: where it says none.

    >>> print(read_recurrence("the first Monday of every month"), read_recurrence("XXXX-WXX-2"))
    P1M XXXX-WXX-2
    """
    value: Value | None
    try:
        value = from_timex3(Timex3("SET", text))
    except ResolverError:
        series = series_in(text, Anchor(domain=Domain.COLLOQUIAL))
        value = None if series is None else series[0]
    if isinstance(value, Recurrence):
        return value
    raise InvalidClaim(f"{text!r} is no set of times; write it as every Tuesday or as XXXX-WXX-2")


def series_in(text: str, anchor: Anchor) -> tuple[Recurrence, tuple[Interval, ...]] | None:
    """A set of times in a cell with the dates beside it: "every Tuesday in March 2016".

    >>> series_in("Tuesdays, March 2016", Anchor())
    (Recurrence(...), (Interval('2016-03'),))
    >>> series_in("March 2016", Anchor()) is None
    True
    """
    values = [found.value for found in iterate(text, anchor, alone=True)]
    sets = [value for value in values if isinstance(value, Recurrence)]
    dates = tuple(value for value in values if isinstance(value, Interval))
    return (together(sets), dates) if sets else None


def read_duration(text: str) -> Duration:
    """The duration that a cell says.

    Raises:
        InvalidClaim: where it says none.

    >>> print(read_duration("two months"), read_duration("P2M"))
    P2M P2M
    """
    value: Value | None
    try:
        value = from_timex3(Timex3("DURATION", text))
    except ResolverError:
        value = _spoken(text)
    if isinstance(value, Duration):
        return value
    raise InvalidClaim(f"{text!r} is no duration; write it as P2M or as two months")


def _spoken(text: str) -> Value | None:
    try:
        return resolve(text).value
    except ResolverError:
        return None
