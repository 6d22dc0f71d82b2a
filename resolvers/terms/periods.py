"""Named periods of a year: quarters, halves, seasons, numbered weeks."""

from attrs import evolve, frozen

from resolvers.anchor import Direction, Domain
from resolvers.calendar import SECONDS_PER_DAY, civil_from_days, days_from_iso_week, weekday
from resolvers.context import Context
from resolvers.granularity import Granularity, index_of, shift, start_of
from resolvers.terms.base import Resolution, Term, choose
from resolvers.terms.deictic import unknown
from resolvers.terms.weeks import week_around
from resolvers.values import Interval, Partial

_SEASON_CODES = ("SP", "SU", "FA", "WI")
_PER_YEAR = {Granularity.QUARTER: 4, Granularity.HALF_YEAR: 2, Granularity.SEASON: 4}


@frozen
class PeriodOfYear(Term):
    """The Nth quarter, half or season of a year: "Q3", "the second half of 1989", "spring 1942".

    Args:
        unit: QUARTER, HALF_YEAR or SEASON.
        number: 1 for the first; seasons count from spring.
        year: the year; `None` where it was not said.
    """

    unit: Granularity
    number: int
    year: Term | None = None

    def resolve(self, context: Context) -> Resolution:
        if self.year is not None:
            whole = self.year.resolve(context)
            if isinstance(whole.value, Interval) and whole.value.start is not None:
                year = civil_from_days(whole.value.start // SECONDS_PER_DAY)[0]
                return Resolution(self._in(year, context), (), whole.how)
        day = context.reference_day
        if day is None:
            return Resolution(Partial(f"XXXX-{self._code()}"))
        around = civil_from_days(day)[0]
        if context.domain is Domain.COLLOQUIAL and self.unit is not Granularity.SEASON:
            others = (self._in(around - 1, context), self._in(around + 1, context))
            return Resolution(self._in(around, context), others, "in this year")
        return choose(self.candidates(day, context), context, day)

    def candidates(self, near: int, context: Context) -> list[Interval]:
        """The period in the years around a day."""
        around = civil_from_days(near)[0]
        return [self._in(year, context) for year in range(around - 2, around + 2)]

    def _in(self, year: int, context: Context) -> Interval:
        if self.unit is Granularity.SEASON:
            return _season(4 * year + _place_in_year(self.number, context), context)
        return Interval.of(self.unit, _PER_YEAR[self.unit] * year + self.number - 1)

    def _code(self) -> str:
        if self.unit is Granularity.SEASON:
            return _SEASON_CODES[self.number - 1]
        return f"{'Q' if self.unit is Granularity.QUARTER else 'H'}{self.number}"


def _place_in_year(number: int, context: Context) -> int:
    """The place of a season among those of the year, which begin in March: 0 to 3."""
    return (number + 1) % 4 if context.anchor.is_southern else number - 1


def _season(index: int, context: Context) -> Interval:
    """A season; a southern one by its months: TIMEX3 has codes for the northern ones alone."""
    season = Interval.of(Granularity.SEASON, index)
    return evolve(season, granularity=Granularity.MONTH) if context.anchor.is_southern else season


@frozen
class SeasonFromNow(Term):
    """ "Last summer", "this winter", "next spring".

    Args:
        number: 1 for spring.
        count: -1 for the last, 0 for this, 1 for the next one.
    """

    number: int
    count: int

    def resolve(self, context: Context) -> Resolution:
        day = context.reference_day
        if day is None:
            return Resolution(Partial(f"XXXX-{_SEASON_CODES[self.number - 1]}"))
        index = index_of(Granularity.SEASON, day * SECONDS_PER_DAY)
        year = civil_from_days(day)[0]
        here = 4 * year + _place_in_year(self.number, context)
        if self.count < 0:
            chosen = here if here < index else here - 4
        elif self.count > 0:
            chosen = here if here > index else here + 4
        else:
            chosen = index if (index - here) % 4 == 0 else here
        return Resolution(_season(chosen, context))


@frozen
class WeekOfYear(Term):
    """A numbered ISO week: "week 11 of 2016", "2016-W11"."""

    number: int
    year: Term | None = None

    def resolve(self, context: Context) -> Resolution:
        whole = self.year.interval(context) if self.year is not None else None
        if whole is not None and whole.start is not None:
            year, how = civil_from_days(whole.start // SECONDS_PER_DAY)[0], ""
        elif context.reference_day is None:
            return Resolution(Partial(f"XXXX-W{self.number:02d}"))
        else:
            year, how = civil_from_days(context.reference_day)[0], "in the year of the anchor"
        day = days_from_iso_week(year, self.number)
        second = day * SECONDS_PER_DAY
        unit = Granularity.WEEK
        return Resolution(Interval.of(unit, index_of(unit, second)), (), how)


@frozen
class UnitHolding(Term):
    """The unit that holds another time: "the week of March 14", "the same year as the landing"."""

    unit: Granularity
    of: Term

    def resolve(self, context: Context) -> Resolution:
        inner = self.of.resolve(context)
        if not isinstance(inner.value, Interval) or inner.value.start is None:
            return evolve(inner, value=unknown(self.unit))
        if self.unit is Granularity.WEEK and context.anchor.sunday_weeks:
            return week_around(inner.value.start // SECONDS_PER_DAY, context.anchor)
        index = index_of(self.unit, inner.value.start)
        return Resolution(Interval.of(self.unit, index), (), inner.how)


@frozen
class UnitStarting(Term):
    """The unit that starts with a day: "the week commencing March 7", a Thursday to a Wednesday.

    Where a unit of the calendar starts then, it is that unit. In what is spoken it is the unit that
    holds the day, as calendar assistants have it.
    """

    unit: Granularity
    at: Term

    def resolve(self, context: Context) -> Resolution:
        inner = self.at.resolve(context)
        if not isinstance(inner.value, Interval) or inner.value.start is None:
            return inner
        first = inner.value.start
        index = index_of(self.unit, first)
        if start_of(self.unit, index) == first:
            return Resolution(Interval.of(self.unit, index), (), inner.how)
        said = Interval(first, shift(self.unit, first, 1), Granularity.DAY)
        if context.domain is Domain.COLLOQUIAL:
            held = UnitHolding(self.unit, self.at).resolve(context)
            return Resolution(held.value, (said,), held.how)
        return Resolution(said, (), inner.how)


@frozen
class UnitEnding(Term):
    """The unit that ends with a day: "the week ending March 12", a Sunday to a Saturday."""

    unit: Granularity
    at: Term

    def resolve(self, context: Context) -> Resolution:
        inner = self.at.resolve(context)
        if not isinstance(inner.value, Interval) or inner.value.end is None:
            return evolve(inner, value=unknown(self.unit))
        end = inner.value.end
        first = shift(self.unit, end, -1)
        index = index_of(self.unit, first)
        if start_of(self.unit, index) == first:
            return Resolution(Interval.of(self.unit, index), (), inner.how)
        return Resolution(Interval(first, end, Granularity.DAY), (), inner.how)


@frozen
class Weekend(Term):
    """ "The weekend": the next one in what is spoken, by the tense elsewhere."""

    def resolve(self, context: Context) -> Resolution:
        day = context.reference_day
        if day is None:
            return Resolution(Partial("XXXX-WXX-WE"))
        index = index_of(Granularity.WEEKEND, day * SECONDS_PER_DAY)
        here = Interval.of(Granularity.WEEKEND, index)
        before = Interval.of(Granularity.WEEKEND, index - 1)
        if context.domain is Domain.COLLOQUIAL or context.direction is Direction.FUTURE:
            return Resolution(here, (before,), "of this week")
        return choose([before, here], context, day)


@frozen
class WeekendAround(Term):
    """The weekend at a holiday, with the days between: "Labor Day weekend"."""

    of: Term

    def resolve(self, context: Context) -> Resolution:
        inner = self.of.resolve(context)
        found = tuple(
            self._around(value.start // SECONDS_PER_DAY)
            for value in (inner.value, *inner.alternatives)
            if isinstance(value, Interval) and value.start is not None
        )
        return Resolution(found[0], found[1:], inner.how) if found else inner

    @staticmethod
    def _around(day: int) -> Interval:
        """From the nearest Saturday on; Thursday and Friday start it, a Monday ends it."""
        week_day = weekday(day)
        saturday = day - week_day + 5 if week_day > 1 else day - week_day - 2
        first = min(day, saturday) if week_day >= 3 else saturday
        last = max(day, saturday + 1) if week_day == 0 else saturday + 1
        if (first, last) == (saturday, saturday + 1):
            return Interval.of(Granularity.WEEKEND, index_of(Granularity.WEEKEND, first * _DAY))
        return Interval(first * _DAY, (last + 1) * _DAY, Granularity.DAY)


_DAY = SECONDS_PER_DAY


@frozen
class SchoolYear(Term):
    """A school year, from the month that the anchor says: "next school year".

    Args:
        year: the year in which it starts; `None`: counted from now.
        count: how many school years from the present one.
    """

    year: int | None
    count: int = 0

    def resolve(self, context: Context) -> Resolution:
        month = context.anchor.school_year_start
        year = self.year
        if year is None:
            if context.today is None:
                return Resolution(Partial("XXXX"))
            this_year, this_month, _ = civil_from_days(context.today)
            year = this_year - (this_month < month) + self.count
        start = Interval.of(Granularity.MONTH, year * 12 + month - 1).start
        end = Interval.of(Granularity.MONTH, year * 12 + month + 11).start
        return Resolution(Interval(start, end, Granularity.MONTH))
