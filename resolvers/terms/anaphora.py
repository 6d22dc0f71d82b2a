"""Times told by the time mentioned last: "that day", "the same year", "the following month".

The antecedent is the latest mention at least as fine as what refers to it: "that day" needs a
day, "that year" any time within a year. Where there is none yet, news means its own publication
day, week or year; a story leaves it open.
"""

from attrs import frozen

from resolvers.anchor import Context, Domain
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import Granularity, index_of
from resolvers.terms.base import Resolution, Term
from resolvers.terms.deictic import unknown
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
