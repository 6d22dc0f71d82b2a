"""Times that point from the moment of speech: today, now, last week, this year."""

from attrs import frozen

from resolvers.anchor import Domain, NextWeekday
from resolvers.calendar import SECONDS_PER_DAY, civil_from_days, weekday
from resolvers.context import Context
from resolvers.granularity import Granularity, end_of, index_of, shift, start_of
from resolvers.terms.base import Resolution, Term
from resolvers.terms.weeks import week_around
from resolvers.terms.years import Century
from resolvers.values import Interval, Partial, Reference

_UNKNOWN = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEKEND: "XXXX-WXX-WE",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.MONTH: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.HALF_YEAR: "XXXX-HX",
    Granularity.HOUR: "XXXX-XX-XXTXX",
    Granularity.MINUTE: "XXXX-XX-XXTXX:XX",
    Granularity.SECOND: "XXXX-XX-XXTXX:XX:XX",
}


def unknown(unit: Granularity) -> Partial:
    """The value of a unit of which nothing is known.

    >>> unknown(Granularity.MONTH).pattern
    'XXXX-XX'
    """
    return Partial(_UNKNOWN.get(unit, "XXXX"))


@frozen
class Today(Term):
    """Today, yesterday, tomorrow: so many days from the day of speech."""

    days: int = 0

    def resolve(self, context: Context) -> Resolution:
        if context.domain is Domain.NARRATIVE and context.focus is not None:
            return Resolution(Reference.PRESENT if not self.days else unknown(Granularity.DAY))
        if context.today is None:
            return Resolution(unknown(Granularity.DAY))
        return Resolution(Interval.of(Granularity.DAY, context.today + self.days))


@frozen
class Now(Term):
    """ "Now", "at this moment": a point in a conversation, the present elsewhere."""

    def resolve(self, context: Context) -> Resolution:
        if context.domain is Domain.COLLOQUIAL and context.now is not None:
            return Resolution(
                Interval(context.now, context.now + 1, Granularity.SECOND), (Reference.PRESENT,)
            )
        return Resolution(Reference.PRESENT)


@frozen
class UnitFromNow(Term):
    """The unit of the calendar so many before or after the present one.

    "Last week" is -1 weeks, "this year" 0 years, "next quarter" 1 quarter.

    Args:
        unit: the calendar unit.
        count: how many units from the present one.
        from_focus: whether it counts from the time mentioned last ("the following year").
    """

    unit: Granularity
    count: int
    from_focus: bool = False

    def resolve(self, context: Context) -> Resolution:
        day = context.focus_day if self.from_focus else context.reference_day
        if day is None:
            return Resolution(unknown(self.unit))
        if self.unit < Granularity.DAY:
            return self._clock_unit(context, day)
        second = day * SECONDS_PER_DAY
        if self.unit is Granularity.WEEK and context.anchor.sunday_weeks:
            return week_around(day, context.anchor, self.count)
        if self.unit is Granularity.CENTURY and context.anchor.centuries_from_one:
            year = civil_from_days(day)[0]
            return Century((year - 1) // 100 + 1 + self.count).resolve(context)
        index = index_of(self.unit, second) + self.count
        if self.unit is Granularity.WEEKEND:
            return self._weekend(index, day, context.anchor.next_weekday)
        value = Interval(start_of(self.unit, index), end_of(self.unit, index), self.unit)
        how = "counted from the time mentioned last" if self.from_focus else ""
        return Resolution(value, (), how)

    def _weekend(self, index: int, day: int, next_one: NextWeekday) -> Resolution:
        """On a Saturday or Sunday, "last weekend" is that of the week before.

        Before them, "next weekend" is as open as "next Saturday".
        """
        value = Interval.of(Granularity.WEEKEND, index)
        if self.count == 1 and weekday(day) < 5:
            ahead = Interval.of(Granularity.WEEKEND, index - 1)
            if next_one is NextWeekday.NEAREST:
                return Resolution(ahead, (value,))
            return Resolution(value, (ahead,))
        if self.count == 0 and weekday(day) < 5:
            return Resolution(value, (Interval.of(Granularity.WEEKEND, index - 1),))
        return Resolution(value)

    def _clock_unit(self, context: Context, day: int) -> Resolution:
        now = context.now if context.now is not None else day * SECONDS_PER_DAY
        moved = shift(self.unit, now, self.count)
        return Resolution(Interval.of(self.unit, index_of(self.unit, moved)))


@frozen
class DateFromNow(Term):
    """ "Next 6 April", "last June 5": the first one after today, or the last before it.

    Args:
        of: the day without its year.
        count: -1 for the last, 0 for this year's, 1 for the next one.
    """

    of: Term
    count: int

    def resolve(self, context: Context) -> Resolution:
        found = self.of.resolve(context)
        values = (found.value, *found.alternatives)
        days = sorted(
            (v for v in values if isinstance(v, Interval) and v.start is not None),
            key=lambda v: v.start or 0,
        )
        if context.today is None or not days:
            return found
        now = context.today * SECONDS_PER_DAY
        ahead = [v for v in days if (v.start or 0) > now]
        before = [v for v in days if (v.end or 0) <= now]
        if self.count == 0:
            chosen = min(days, key=lambda v: abs((v.start or 0) - now))
        else:
            chosen = (ahead or days)[0] if self.count > 0 else (before or days)[-1]
        return Resolution(chosen, tuple(v for v in days if v != chosen), "counted from today")


@frozen
class RestOf(Term):
    """What remains of a unit: "the rest of the week", "year to date" (what is past of it)."""

    of: Term
    past: bool = False

    def resolve(self, context: Context) -> Resolution:
        whole = self.of.resolve(context)
        today = context.today
        if not isinstance(whole.value, Interval) or today is None:
            return whole
        start, end = whole.value.start, whole.value.end
        now = today * SECONDS_PER_DAY
        if self.past:
            end = now + SECONDS_PER_DAY
        elif start is not None and start < now:
            start = now
        if start is None or end is None or end <= start:
            return whole
        return Resolution(Interval(start, end, Granularity.DAY), (whole.value,))
