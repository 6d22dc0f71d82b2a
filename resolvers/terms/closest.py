"""The Nth closest weekday or holiday to a day: "the closest Monday to 5 October"."""

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days, weekday
from resolvers.context import Context
from resolvers.granularity import Granularity
from resolvers.terms.base import Resolution, Term
from resolvers.terms.deictic import unknown
from resolvers.terms.holidays import Holiday
from resolvers.terms.weekday import Weekday
from resolvers.values import Interval


@frozen
class Closest(Term):
    """The Nth closest of the days that a weekday or a holiday names.

    Args:
        what: the weekday or the holiday.
        to: the day it is close to.
        number: 1 for the closest.
    """

    what: Weekday | Holiday
    to: Term
    number: int = 1

    def resolve(self, context: Context) -> Resolution:
        base = self.to.resolve(context)
        if not isinstance(base.value, Interval) or base.value.start is None:
            return Resolution(unknown(Granularity.DAY))
        day = base.value.start // SECONDS_PER_DAY
        near = sorted(self._around(day, context), key=lambda v: (abs(self._day(v) - day), v.start))
        if len(near) < self.number:
            return Resolution(unknown(Granularity.DAY))
        return Resolution(near[self.number - 1], (), base.how)

    def _around(self, day: int, context: Context) -> list[Interval]:
        if isinstance(self.what, Weekday):
            first = day - (weekday(day) - self.what.day) % 7
            weeks = range(-self.number, self.number + 1)
            return [Interval.of(Granularity.DAY, first + 7 * week) for week in weeks]
        year = civil_from_days(day)[0]
        years = range(year - self.number, year + self.number + 1)
        return [value for each in years for value in self.what.in_year(each, context)]

    @staticmethod
    def _day(value: Interval) -> int:
        return (value.start or 0) // SECONDS_PER_DAY
