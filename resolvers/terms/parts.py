"""Parts of a period: its beginning, middle and end; what is past of it, or still to come."""

from attrs import evolve, frozen

from resolvers.anchor import Domain
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.context import Context
from resolvers.granularity import Granularity, shift
from resolvers.terms.base import Resolution, Term
from resolvers.values import Interval, Modifier


@frozen
class PartOf(Term):
    """The beginning, middle or end of a period, "early" and "late" in it.

    TIMEX3 marks the whole with START, MID or END. In what is spoken it is a part of the days: the
    first or last ten of a month, three days of a week, three months at the start of a year and
    four at its end, a third of what else there is.
    """

    modifier: Modifier
    of: Term

    def resolve(self, context: Context) -> Resolution:
        inner = self.of.resolve(context)
        value = inner.value
        if not isinstance(value, Interval):
            return inner
        marked = evolve(value, modifier=self.modifier)
        if context.domain is not Domain.COLLOQUIAL or value.start is None or value.end is None:
            return Resolution(marked, (), inner.how)
        return Resolution(self._part(value, value.start, value.end), (marked,), inner.how)

    def _part(self, whole: Interval, start: int, end: int) -> Interval:
        if whole.granularity is Granularity.DAY and self.modifier is Modifier.END:
            return Interval(end - 60, end, Granularity.MINUTE)
        if whole.granularity is Granularity.MONTH:
            return _stretch(start, end, self.modifier, (10, 20, 20), Granularity.DAY)
        if whole.granularity is Granularity.WEEK:
            return _stretch(start, end, self.modifier, (3, 4, 4), Granularity.DAY)
        if whole.granularity is Granularity.YEAR:
            return _stretch(start, end, self.modifier, (3, 8, 8), Granularity.MONTH)
        return evolve(whole, modifier=self.modifier).likely


@frozen
class Phase(Term):
    """ "Earlier this week", "later this month": what is past, or still to come, of it.

    TIMEX3 marks the whole with START or END.
    """

    modifier: Modifier
    of: Term

    def resolve(self, context: Context) -> Resolution:
        inner = self.of.resolve(context)
        value, today = inner.value, context.today
        if not isinstance(value, Interval):
            return inner
        marked = evolve(value, modifier=self.modifier)
        if context.domain is not Domain.COLLOQUIAL or value.start is None or value.end is None:
            return Resolution(marked, (), inner.how)
        if value.granularity < Granularity.DAY:
            return Resolution(marked, (), inner.how)
        if today is None or not value.start < today * SECONDS_PER_DAY < value.end:
            return PartOf(self.modifier, self.of).resolve(context)
        now = today * SECONDS_PER_DAY
        early = self.modifier is Modifier.START
        bounds = (value.start, now) if early else (now, value.end)
        return Resolution(Interval(*bounds, Granularity.DAY), (marked,), inner.how)


def _stretch(
    start: int, end: int, part: Modifier, cuts: tuple[int, int, int], unit: Granularity
) -> Interval:
    """A part of a period that is cut after so many units."""
    low, high, last = (shift(unit, start, count) for count in cuts)
    if part is Modifier.START:
        return Interval(start, low, unit)
    return Interval(low, high, unit) if part is Modifier.MID else Interval(last, end, unit)
