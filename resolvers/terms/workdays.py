"""Working days, Monday to Friday: counted from now or from a day, or as a stretch."""

from attrs import frozen

from resolvers.anchor import Domain
from resolvers.calendar import SECONDS_PER_DAY, weekday
from resolvers.context import Context
from resolvers.granularity import Granularity
from resolvers.terms.base import Resolution, Term
from resolvers.terms.deictic import unknown
from resolvers.values import Duration, Interval

_SATURDAY = 5


def working_day(day: int, count: int) -> int:
    """The day number so many working days after a day, or before it where negative.

    >>> from resolvers.calendar import civil_from_days, days_from_civil
    >>> civil_from_days(working_day(days_from_civil(2016, 3, 11), 1))  # a Friday
    (2016, 3, 14)
    """
    step = 1 if count > 0 else -1
    weeks, rest = divmod(abs(count), 5)
    if rest == 0 and weeks:
        weeks, rest = weeks - 1, 5
    day += 7 * weeks * step
    while rest:
        day += step
        rest -= weekday(day) < _SATURDAY
    return day


@frozen
class Workdays(Term):
    """So many working days ago, from now, or after or before a day.

    Public holidays count as working days: which ones a business keeps is not in the text.
    """

    count: int
    of: Term | None = None

    def resolve(self, context: Context) -> Resolution:
        base = context.today
        if self.of is not None:
            whole = self.of.interval(context)
            base = None if whole is None or whole.start is None else whole.start // SECONDS_PER_DAY
        if base is None:
            return Resolution(unknown(Granularity.DAY))
        return Resolution(Interval.of(Granularity.DAY, working_day(base, self.count)))


@frozen
class WorkdaySpan(Term):
    """The last or next so many working days, today left out; a duration in TimeML."""

    count: int
    sign: int

    def resolve(self, context: Context) -> Resolution:
        amount = Duration.of(days=self.count)
        if context.domain is not Domain.COLLOQUIAL or context.today is None:
            return Resolution(amount)
        edge = working_day(context.today, self.sign * self.count)
        start, end = (context.today + 1, edge + 1) if self.sign > 0 else (edge, context.today)
        stretch = Interval(start * SECONDS_PER_DAY, end * SECONDS_PER_DAY, Granularity.DAY)
        return Resolution(stretch, (amount,))
