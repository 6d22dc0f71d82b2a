"""Times told by the time mentioned last: "that day", "the same year", "the following month".

The antecedent is the latest mention at least as fine as what refers to it: "that day" needs a
day, "that year" any time within a year. Where there is none yet, news means its own publication
day, week or year; a story leaves it open.
"""

from attrs import frozen

from resolvers.anchor import Anchor, Domain
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.context import Context
from resolvers.granularity import Granularity, index_of
from resolvers.terms.base import Resolution, Term
from resolvers.terms.dates import CivilDate
from resolvers.terms.deictic import unknown
from resolvers.terms.holidays import Holiday
from resolvers.terms.periods import PeriodOfYear
from resolvers.terms.weekday import Weekday
from resolvers.values import Interval, Reference

_HOW = "counted from the time mentioned last"


@frozen
class Same(Term):
    """The unit of the time mentioned last, or one so many units from it.

    "That day", "the same year"; "the next day" and "the previous month" have a count.

    Args:
        unit: the unit of the calendar.
        count: how many units from that of the antecedent.
    """

    unit: Granularity
    count: int = 0

    def resolve(self, context: Context) -> Resolution:
        antecedent = context.latest(self.unit)
        at = None if antecedent is None else antecedent.start
        if at is None:
            if context.domain is Domain.NARRATIVE or context.today is None:
                return Resolution(unknown(self.unit))
            at = context.today * SECONDS_PER_DAY
        return Resolution(Interval.of(self.unit, index_of(self.unit, at) + self.count), (), _HOW)


@frozen
class Neighbour(Term):
    """ "The following September", "the previous Friday": the nearest one from the last time.

    It is outside of that time: September after one in 1665 is that of 1666. A winter that begins
    in the year goes past its end.

    Args:
        of: what comes again and again.
        sign: 1 after, -1 before.
    """

    of: CivilDate | PeriodOfYear | Holiday | Weekday
    sign: int

    def resolve(self, context: Context) -> Resolution:
        last = context.latest(
            Granularity.WEEK if isinstance(self.of, Weekday) else Granularity.YEAR
        )
        if last is None and context.today is not None and context.domain is not Domain.NARRATIVE:
            last = Interval.of(Granularity.DAY, context.today)
        if last is None or last.start is None or last.end is None:
            return self.of.resolve(Context(Anchor(), Domain.NARRATIVE))
        near = (last.start if self.sign < 0 else last.end - 1) // SECONDS_PER_DAY
        found = [c for c in self.of.candidates(near, context) if self._is_beyond(c, last)]
        if not found:
            return Resolution(unknown(Granularity.DAY), (), "no table reaches that year")
        return Resolution(found[0 if self.sign > 0 else -1], (), _HOW)

    def _is_beyond(self, candidate: Interval, last: Interval) -> bool:
        ends = (candidate.start or 0) - (last.start or 0), (candidate.end or 0) - (last.end or 0)
        return all(self.sign * distance > 0 for distance in ends)


@frozen
class UnitOfReport(Term):
    """ "The year", "the week": that of the day of publication in news, that of the telling else."""

    unit: Granularity

    def resolve(self, context: Context) -> Resolution:
        if context.domain is Domain.NARRATIVE:
            return Same(self.unit).resolve(context)
        day = context.today
        if day is None:
            return Resolution(unknown(self.unit))
        return Resolution(Interval.of(self.unit, index_of(self.unit, day * SECONDS_PER_DAY)))


@frozen
class ThatTime(Term):
    """ "At the time", "during this period": the time mentioned last, whatever its unit."""

    def resolve(self, context: Context) -> Resolution:
        if context.domain is not Domain.NARRATIVE or context.focus is None:
            return Resolution(Reference.PAST)
        return Resolution(context.focus, (), "the time mentioned last")
