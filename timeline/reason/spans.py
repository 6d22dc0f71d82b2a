"""Links between the two ends of an event: calendar durations, and whole units.

"Lasted two months" is no number of seconds: from 31 December it is 59 or 60 days. `Shifted` moves
bounds by calendar amounts, clamped to the last day of a month as in `resolvers.granularity.shift`;
`Filled` makes an event so many whole units, as an anniversary fills its day.

>>> two_months = Amount(months=2)
>>> from resolvers.values import Interval
>>> Interval.day(2016, 2, 29).start == two_months.latest(Interval.day(2015, 12, 31).start)
False
>>> Interval.day(2016, 2, 29).end - 1 == two_months.latest(Interval.day(2015, 12, 31).start)
True
"""

from collections.abc import Callable, Iterator
from fractions import Fraction

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY, add_months, civil_from_days
from resolvers.granularity import (
    Granularity,
    end_of,
    fixed_seconds,
    index_of,
    months_in,
    start_of,
)
from resolvers.values import Duration, Modifier
from timeline.reason.links import EARLIEST, LATEST, Tightening, Times, both

_SLACK = Fraction(1, 4)  # of an approximate duration, up and down
_SHORT, _LONG = 28 * SECONDS_PER_DAY, 31 * SECONDS_PER_DAY  # the lengths of a month


@frozen
class Amount:
    """A calendar amount: whole months, then seconds.

    Clamping makes the time of day fall back (30 January 13:00 and 31 January 01:00, one month on),
    so what can be said of later or earlier starts is the extreme over them.
    """

    months: int = 0
    seconds: int = 0

    def latest(self, start: int) -> int:
        """The latest end of all that starts at or before `start`."""
        day, time = divmod(start, SECONDS_PER_DAY)
        moved = add_months(day, self.months)
        if self.months and civil_from_days(day)[2] > civil_from_days(moved)[2]:
            time = SECONDS_PER_DAY - 1
        return moved * SECONDS_PER_DAY + time + self.seconds

    def earliest(self, start: int) -> int:
        """The earliest end of all that starts at or after `start`."""
        day, time = divmod(start, SECONDS_PER_DAY)
        moved = add_months(day, self.months)
        if self.months and add_months(day + 1, self.months) == moved:
            time = 0
        return moved * SECONDS_PER_DAY + time + self.seconds

    @property
    def shortest(self) -> int:
        """The least it can be in seconds."""
        return _extreme_months(self.months)[0] + self.seconds

    @property
    def longest(self) -> int:
        """The most it can be in seconds."""
        return _extreme_months(self.months)[1] + self.seconds


def _extreme_months(months: int) -> tuple[int, int]:
    """The least and most seconds in a run of months, found over the 400-year cycle.

    A run of whole months deviates from its mean by at most three days: one for leap years, two
    for where the short months fall.
    """
    mean = months * Fraction(146_097, 4800)
    low = max(28 * months, int(mean) - 4)
    high = min(31 * months, int(mean) + 4)
    return low * SECONDS_PER_DAY, high * SECONDS_PER_DAY


def amounts(duration: Duration) -> tuple[Amount | None, Amount | None]:
    """The least and the most that a duration says; `None` leaves a side open.

    >>> amounts(Duration.of(weeks=2))
    (Amount(months=0, seconds=1209600), Amount(months=0, seconds=1209600))
    """
    if duration.is_vague:
        return _amount(duration, Fraction(1), 0), None
    low: Amount | None = _amount(duration, Fraction(1), 0)
    high: Amount | None = _amount(duration, Fraction(1), 1)
    if duration.approximate:
        low, high = _amount(duration, 1 - _SLACK, 0), _amount(duration, 1 + _SLACK, 1)
    match duration.modifier:
        case Modifier.LESS_THAN | Modifier.EQUAL_OR_LESS:
            low = None
        case Modifier.MORE_THAN | Modifier.EQUAL_OR_MORE:
            high = None
    if duration.modifier is Modifier.LESS_THAN and high is not None:
        high = Amount(high.months, high.seconds - 1)
    if duration.modifier is Modifier.MORE_THAN and low is not None:
        low = Amount(low.months, low.seconds + 1)
    return low, high


def _amount(duration: Duration, factor: Fraction, longer: int) -> Amount:
    months, seconds = Fraction(0), Fraction(0)
    for unit, amount in duration.amounts:
        counted = factor * (Fraction(1) if amount is None else amount)
        size = months_in(unit)
        if size is None:
            seconds += counted * fixed_seconds(unit)
        else:
            months += counted * size
    whole = int(months)
    seconds += (months - whole) * (_LONG if longer else _SHORT)
    return Amount(whole, -int(-seconds // 1) if longer else int(seconds))


@frozen
class Shifted:
    """The end comes a calendar amount after the start: at least `low`, at most `high`."""

    start: int
    end: int
    low: Amount | None
    high: Amount | None
    claims: tuple[int, ...]

    @property
    def points(self) -> tuple[int, ...]:
        """See `Link`."""
        return (self.start, self.end)

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        low, high = self.low, self.high
        for extreme, value in both(times, self.start):
            premise = ((self.start, extreme),)
            if extreme is EARLIEST and low is not None:
                yield Tightening(self.end, extreme, low.earliest(value), premise)
            if extreme is LATEST and high is not None:
                yield Tightening(self.end, extreme, high.latest(value), premise)
        for extreme, value in both(times, self.end):
            premise = ((self.end, extreme),)
            if extreme is EARLIEST and high is not None:
                at = _first(high.latest, value, value - high.longest)
                yield Tightening(self.start, extreme, at, premise)
            if extreme is LATEST and low is not None:
                at = _first(low.earliest, value + 1, value - low.longest) - 1
                yield Tightening(self.start, extreme, at, premise)


def _first(function: Callable[[int], int], value: int, below: int) -> int:
    """The least second at which an end (`Amount.latest`, `Amount.earliest`) reaches `value`.

    Bisection over days; within a day an end either keeps the time of day or stands still.
    """
    low = below // SECONDS_PER_DAY - 5
    high = low + 20
    while low < high:
        middle = (low + high) // 2
        if function((middle + 1) * SECONDS_PER_DAY - 1) >= value:
            high = middle
        else:
            low = middle + 1
    midnight = low * SECONDS_PER_DAY
    return midnight + max(0, value - function(midnight))


@frozen
class Filled:
    """The event is exactly `count` units, from boundary to boundary."""

    start: int
    end: int
    unit: Granularity
    count: int
    claims: tuple[int, ...]

    @property
    def points(self) -> tuple[int, ...]:
        """See `Link`."""
        return (self.start, self.end)

    def tighten(self, times: Times) -> Iterator[Tightening]:
        """See `Link`."""
        unit, more = self.unit, self.count - 1
        for extreme, value in both(times, self.start):
            index = index_of(unit, value)
            if extreme is EARLIEST:
                index += start_of(unit, index) < value
            else:
                index -= start_of(unit, index) > value
            premise = ((self.start, extreme),)
            yield Tightening(self.start, extreme, start_of(unit, index), premise)
            yield Tightening(self.end, extreme, end_of(unit, index + more), premise)
        for extreme, value in both(times, self.end):
            index = index_of(unit, value - 1)
            if extreme is LATEST:
                index -= end_of(unit, index) > value
            else:
                index += end_of(unit, index) < value
            premise = ((self.end, extreme),)
            yield Tightening(self.end, extreme, end_of(unit, index), premise)
            yield Tightening(self.start, extreme, start_of(unit, index - more), premise)
