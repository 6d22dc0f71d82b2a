"""Dates and durations as people write them in a table: ISO 8601, EDTF, TIMEX3 or prose.

>>> read_moment("circa 1860", Anchor()).first
Interval('1860', approximate)
>>> read_moment("1914/1918", Anchor())
Moment(first=Interval('1914'), last=Interval('1918'))
"""

from typing import NamedTuple

from attrs import evolve

from resolvers import edtf
from resolvers.anchor import Anchor, Domain, Tense
from resolvers.errors import InvalidValue, NotExpressible, ResolverError
from resolvers.find import iterate, resolve
from resolvers.recurrence import together
from resolvers.timex3 import Timex3, from_timex3, read_date
from resolvers.values import Duration, Interval, Partial, Recurrence, Value
from timeline.errors import InvalidClaim


class Moment(NamedTuple):
    """A date, or the dates of a start and an end where both are said."""

    first: Interval | Partial
    last: Interval | None = None


def read_moment(text: str, anchor: Anchor) -> Moment:
    """The date that a cell says.

    Raises:
        NoTimeExpression: where it says none.
        ImpossibleDate: where the calendar has no such date.
        InvalidClaim: where it says a duration, a recurrence or a set of dates.
    """
    try:
        form = edtf.parse(text)
    except InvalidValue:
        return Moment(_said(text, anchor))
    return _from_edtf(form)


def _said(text: str, anchor: Anchor) -> Interval | Partial:
    """What is no EDTF: a value of TIMEX3, or else words, whose error is the one to tell."""
    try:
        return read_date(text)
    except ResolverError:
        # A cell is an utterance of its own, told as past unless it says otherwise.
        spoken = evolve(anchor, domain=Domain.COLLOQUIAL, tense=anchor.tense or Tense.PAST)
        found = resolve(text, spoken)
    if not isinstance(found.value, Interval | Partial):
        raise InvalidClaim(f"{text!r} is no date but a {type(found.value).__name__.lower()}")
    return found.value


def _from_edtf(form: edtf.Edtf) -> Moment:
    """An interval of EDTF is a start and an end; what is one of several dates lies within them."""
    if isinstance(form, edtf.Interval):
        ends = (form.start, form.end)
        first, last = (edtf.to_value(e) if isinstance(e, edtf.Date) else None for e in ends)
        if isinstance(first, Interval) and isinstance(last, Interval):
            return Moment(first, last)
    try:
        return Moment(edtf.to_value(form))
    except NotExpressible as error:
        raise InvalidClaim(str(error)) from None


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
