"""Combinators over other terms: parts, ranges, bounds, alternatives, Nth of."""

from attrs import evolve, frozen

from resolvers.anchor import Context
from resolvers.calendar import SECONDS_PER_DAY, weekday
from resolvers.granularity import Granularity, ceiling, end_of, index_of
from resolvers.terms.base import Resolution, Term
from resolvers.values import Duration, Interval, Modifier, Partial, Reference, Value


def with_modifier(value: Value, modifier: Modifier) -> Value:
    """A value with a modifier added, where it can carry one."""
    if isinstance(value, Interval | Partial | Duration):
        return evolve(value, modifier=modifier)
    return value


@frozen
class Modified(Term):
    """A term with a TIMEX3 modifier: early, late, about, before, since, more than, ..."""

    modifier: Modifier
    of: Term

    def resolve(self, context: Context) -> Resolution:
        found = self.of.resolve(context)
        return Resolution(
            with_modifier(found.value, self.modifier),
            tuple(with_modifier(value, self.modifier) for value in found.alternatives),
            found.how,
        )


@frozen
class Uncertain(Term):
    """ "Possibly 1860", "1860?"."""

    of: Term

    def resolve(self, context: Context) -> Resolution:
        found = self.of.resolve(context)
        if isinstance(found.value, Interval):
            return evolve(found, value=evolve(found.value, uncertain=True))
        return found


@frozen
class Between(Term):
    """From one time to another, the last one included: "March 3-5", "from Monday to Friday".

    An end that names less than the start does takes the rest from it ("3 to 5 March 2016"); the
    reading rules see to that. An end that would come before the start is moved on by a year,
    a week or a day, whichever it leaves open.
    """

    first: Term
    last: Term
    exclusive: bool = False

    def resolve(self, context: Context) -> Resolution:
        low, high = self.first.resolve(context), self.last.resolve(context)
        a, b = low.value, high.value
        if not (isinstance(a, Interval) and isinstance(b, Interval)):
            return low
        start, end = a.start, b.start if self._ends_at_start(b) else b.end
        if start is None or end is None:
            return Resolution(a.hull(b))
        if end <= start:
            later = [
                v for v in high.alternatives if isinstance(v, Interval) and (v.end or 0) > start
            ]
            if later and later[0].end is not None:
                end = later[0].start if self._ends_at_start(later[0]) else later[0].end
            else:
                earlier = [
                    v
                    for v in low.alternatives
                    if isinstance(v, Interval) and v.start is not None and v.start < end
                ]
                if not earlier:
                    return low
                start = earlier[0].start
        if start is None or end is None or end <= start:
            return low
        return Resolution(Interval(start, end, min(a.granularity, b.granularity)))

    def _ends_at_start(self, last: Interval) -> bool:
        return self.exclusive or last.granularity < Granularity.PART_OF_DAY


@frozen
class Either(Term):
    """Alternatives: "May 3 or 4", "in 1911 or 1912"."""

    options: tuple[Term, ...]

    def resolve(self, context: Context) -> Resolution:
        found = [option.resolve(context) for option in self.options]
        return Resolution(found[0].value, tuple(f.value for f in found[1:]), "one of several")


@frozen
class Nth(Term):
    """The Nth unit or weekday of a period: "the second Tuesday of November", "the last week of".

    Args:
        number: 1 for the first, -1 for the last.
        unit: the unit counted.
        within: the period.
        weekday: Monday = 0, where days of that name are counted.
    """

    number: int
    unit: Granularity
    within: Term
    weekday: int | None = None

    def resolve(self, context: Context) -> Resolution:
        whole = self.within.resolve(context)
        period = whole.value
        if not isinstance(period, Interval) or period.start is None or period.end is None:
            return whole
        if self.weekday is not None:
            value = self._weekday(period.start, period.end)
        else:
            value = self._unit(period.start, period.end)
        if value is None:
            return whole
        return Resolution(value, (), whole.how)

    def _weekday(self, start: int, end: int) -> Interval | None:
        first_day, end_day = start // SECONDS_PER_DAY, end // SECONDS_PER_DAY
        if self.number > 0:
            day = first_day + (self.weekday_or_0 - weekday(first_day)) % 7 + 7 * (self.number - 1)
        else:
            last = end_day - 1
            day = last - (weekday(last) - self.weekday_or_0) % 7 + 7 * (self.number + 1)
        return Interval.of(Granularity.DAY, day) if first_day <= day < end_day else None

    @property
    def weekday_or_0(self) -> int:
        """The weekday counted, Monday where none is."""
        return self.weekday or 0

    def _unit(self, start: int, end: int) -> Interval | None:
        if self.unit is Granularity.WEEK:  # the first week of a month holds its first day
            index = index_of(self.unit, start if self.number > 0 else end - 1)
        elif self.number > 0:
            index = index_of(self.unit, ceiling(self.unit, start))
        else:
            index = index_of(self.unit, end - 1)
        index += self.number - 1 if self.number > 0 else self.number + 1
        value = Interval.of(self.unit, index)
        inside = value.start is not None and value.start < end and end_of(self.unit, index) > start
        return value if inside else None


@frozen
class FirstN(Term):
    """The first or last so many units of a period: "the first two quarters of 1990"."""

    count: int
    unit: Granularity
    within: Term
    last: bool = False

    def resolve(self, context: Context) -> Resolution:
        whole = self.within.resolve(context)
        period = whole.value
        if not isinstance(period, Interval) or period.start is None or period.end is None:
            return whole
        low = index_of(self.unit, period.start)
        high = index_of(self.unit, period.end - 1)
        first = high - self.count + 1 if self.last else low
        last = high if self.last else low + self.count - 1
        half = self.unit is Granularity.QUARTER and self.count == 2 and first % 2 == 0
        if half and period.granularity is Granularity.YEAR:
            return Resolution(Interval.of(Granularity.HALF_YEAR, first // 2), (), whole.how)
        start, end = Interval.of(self.unit, first).start, Interval.of(self.unit, last).end
        return Resolution(Interval(start, end, self.unit), (), whole.how)


@frozen
class Vague(Term):
    """A vague present, past or future: "recently", "now", "soon"."""

    reference: Reference

    def resolve(self, context: Context) -> Resolution:
        return Resolution(self.reference)
