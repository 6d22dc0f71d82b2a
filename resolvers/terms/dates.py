"""Days and months of the calendar, with a year or without: `CivilDate`, and numeric dates."""

from attrs import evolve, frozen

from resolvers.anchor import Domain, Tense
from resolvers.calendar import (
    SECONDS_PER_DAY,
    civil_from_days,
    days_from_civil,
    days_from_julian,
    is_valid,
    weekday,
)
from resolvers.context import Context
from resolvers.errors import ImpossibleDate
from resolvers.granularity import Granularity
from resolvers.terms.base import Resolution, Term, choose
from resolvers.values import Interval, Partial

_LAST_JULIAN_DAY = days_from_civil(1582, 10, 14)


def expand_year(two_digits: int, context: Context) -> int:
    """The year meant by two digits: in the century around the anchor, 20 years ahead at most.

    Without an anchor, 30 to 99 are of the 1900s.
    """
    today = context.today
    if today is None:
        return two_digits + (1900 if two_digits >= 30 else 2000)
    this_year = civil_from_days(today)[0]
    year = this_year // 100 * 100 + two_digits
    if year > this_year + 20:
        return year - 100
    if year <= this_year - 80:
        return year + 100
    return year


def choose_year(candidates: list[Interval], context: Context, day: int) -> Resolution:
    """The year of a month or day without one.

    In what is spoken they look forward, but one that is past less than half as long as the next
    is ahead is the past one: "July 17", said on 4 August, was three weeks ago.
    """
    found = choose(candidates, context, day)
    if context.domain is not Domain.COLLOQUIAL or context.tense or context.direction_hint:
        return found
    at = day * SECONDS_PER_DAY
    past = [c for c in candidates if c.end is not None and c.end <= at]
    value = found.value
    if not past or not isinstance(value, Interval) or value.start is None:
        return found
    if value.granularity > Granularity.DAY:  # "January" is the next one
        return found
    latest = past[-1]
    if 2 * (at - (latest.start or at)) >= value.start - at:
        return found
    others = tuple(c for c in candidates if c != latest)
    return Resolution(latest, (value, *(c for c in others if c != value))[:2], "just past")


_LONG_AGO = 400
"""Days before the publication from which on a report tells a story of its own."""


_RECENT = 30
"""Days before the publication in which a date is news all the same."""


def _next_told(term: "CivilDate", context: Context, day: int) -> Interval | None:
    """The date in a story that news tells of years before: "in March 2020 ... on 3 September"."""
    focus = context.focus
    if context.domain is not Domain.NEWS or focus is None or focus.start is None:
        return None
    since = focus.start // SECONDS_PER_DAY
    if focus.granularity > Granularity.MONTH or day - since < _LONG_AGO:
        return None
    if context.tense is not Tense.PAST:
        return None
    near = ((c.start or 0) // SECONDS_PER_DAY for c in term.candidates(day, context))
    if any(day - _RECENT <= start <= day for start in near):
        return None
    later = (c for c in term.candidates(since, context) if (c.start or 0) >= (focus.start or 0))
    return next((c for c in later if (c.start or 0) <= day * SECONDS_PER_DAY), None)


def _in_order(candidates: list[Interval]) -> list[Interval]:
    return sorted(set(candidates), key=lambda c: c.start or 0)


@frozen
class CivilDate(Term):
    """A day or month of the calendar; without a year, the one that fits the anchor.

    Args:
        year: astronomical; `None` where it was not said.
        month: 1 to 12.
        day: `None` for the whole month.
        weekday: Monday = 0, where the text names it too; helps to find the year.
        short_year: whether the year was said in two digits.
    """

    year: int | None
    month: int
    day: int | None = None
    weekday: int | None = None
    short_year: bool = False

    def resolve(self, context: Context) -> Resolution:
        year = self.year
        if year is not None:
            if self.short_year:
                return Resolution(
                    self._in(expand_year(year, context), context), (), "the nearest century"
                )
            value = self._in(year, context)
            return Resolution(value, (), self._calendar(value, year))
        if self.day is not None and not is_valid(2000, self.month, self.day):
            raise ImpossibleDate(f"there is no day {self.day} in month {self.month}")
        day = context.reference_day
        if day is None:
            return Resolution(self.in_some_year)
        candidates = self.candidates(day, context)
        story = context.story_day
        if story is not None and story != day:
            candidates = _in_order([*candidates, *self.candidates(story, context)])
        told = _next_told(self, context, day)
        if told is not None:
            return Resolution(told, tuple(candidates[-2:]), "the next after the time told last")
        return choose_year(candidates, context, day)

    @property
    def in_some_year(self) -> Partial:
        """The date with its year left open."""
        suffix = "" if self.day is None else f"-{self.day:02d}"
        return Partial(f"XXXX-{self.month:02d}{suffix}")

    def candidates(self, near: int, context: Context) -> list[Interval]:
        """The date in the years around a day."""
        around = civil_from_days(near)[0]
        reach = 1 if self.weekday is None and (self.month, self.day) != (2, 29) else 8
        years = [
            year
            for year in range(around - reach, around + reach + 1)
            if self.day is None or is_valid(year, self.month, self.day)
        ]
        if self.weekday is not None and self.day is not None:
            same = [
                year
                for year in years
                if weekday(days_from_civil(year, self.month, self.day)) == self.weekday
            ]
            close = [year for year in years if abs(year - around) <= 1]
            years = [year for year in same if abs(year - around) <= 1] or close or same
        return [self._in(year, context) for year in years]

    def _in(self, year: int, context: Context) -> Interval:
        if self.day is None:
            return Interval.of(Granularity.MONTH, year * 12 + self.month - 1)
        if context.anchor.julian_before_1582:
            day = days_from_julian(year, self.month, self.day)
            if day <= _LAST_JULIAN_DAY:
                return Interval.of(Granularity.DAY, day)
        return Interval.of(Granularity.DAY, days_from_civil(year, self.month, self.day))

    def _calendar(self, value: Interval, year: int) -> str:
        """How it was read where the words are not those of the Gregorian calendar."""
        if self.day is None or value.start is None:
            return ""
        told = year, self.month, self.day
        moved = civil_from_days(value.start // SECONDS_PER_DAY) != told
        return "converted from the Julian calendar" if moved else ""


@frozen
class OrdinalDay(Term):
    """A day by its number in the year: 2016-074, "the 100th day of the year"."""

    year: int
    day: int

    def resolve(self, context: Context) -> Resolution:
        first = days_from_civil(self.year)
        if not 1 <= self.day <= days_from_civil(self.year + 1) - first:
            raise ImpossibleDate(f"the year {self.year} has no day {self.day}")
        return Resolution(Interval.of(Granularity.DAY, first + self.day - 1))


@frozen
class MonthFromNow(Term):
    """ "Last May", "this March", "next July": counted from the day of the anchor."""

    month: int
    count: int

    def resolve(self, context: Context) -> Resolution:
        day = context.reference_day
        if day is None:
            return Resolution(Partial(f"XXXX-{self.month:02d}"))
        year, month, _ = civil_from_days(day)
        if self.count < 0:
            year += self.count + 1 - (self.month >= month)
        elif self.count > 0:
            year += self.count - 1 + (self.month <= month)
        value = Interval.of(Granularity.MONTH, year * 12 + self.month - 1)
        if self.count == 1 and self.month > month:  # of this year, or "this May" would be said
            return Resolution(
                value, (Interval.of(Granularity.MONTH, (year + 1) * 12 + self.month - 1),)
            )
        return Resolution(value)


@frozen
class DateOfYear(Term):
    """A day or month of a year that another term names: "June last year", "May of that year"."""

    date: CivilDate
    year: Term

    def resolve(self, context: Context) -> Resolution:
        whole = self.year.resolve(context)
        if not isinstance(whole.value, Interval) or whole.value.start is None:
            return Resolution(self.date.in_some_year)
        year = civil_from_days(whole.value.start // SECONDS_PER_DAY)[0]
        return Resolution(evolve(self.date, year=year).resolve(context).value, (), whole.how)


@frozen
class NumericDate(Term):
    """Two numbers for day and month, in the order of the country, with a year or without.

    The order that the calendar forbids is never taken: 25/12 is Christmas everywhere. Where dots
    part the numbers the day stands first, as in all countries that write them so.
    """

    first: int
    second: int
    year: int | None = None
    short_year: bool = False
    dotted: bool = False

    def resolve(self, context: Context) -> Resolution:
        day_first = self.dotted or context.anchor.day_first
        readings = [
            CivilDate(self.year, month, day, short_year=self.short_year)
            for month, day in self._orders(day_first)
            if is_valid(2000, month, day)
        ]
        if not readings:
            raise ImpossibleDate(f"neither {self.first} nor {self.second} can be the month")
        found = [reading.resolve(context) for reading in readings]
        if len(found) == 1:
            return found[0]
        how = "day first" if day_first else "month first"
        others = (*found[0].alternatives, found[1].value)
        return Resolution(found[0].value, others, f"{how}; {found[0].how}".rstrip("; "))

    def _orders(self, day_first: bool) -> list[tuple[int, int]]:
        orders = [(self.first, self.second), (self.second, self.first)]
        if day_first:
            orders.reverse()
        return orders if self.first != self.second else orders[:1]


@frozen
class DayOfMonth(Term):
    """ "The 21st", "Friday the 13th": the nearest month that has the day, on that weekday."""

    day: int
    weekday: int | None = None

    def resolve(self, context: Context) -> Resolution:
        near = context.focus_day if context.domain is Domain.NARRATIVE else context.reference_day
        if near is None:
            return Resolution(Partial(f"XXXX-XX-{self.day:02d}"))
        year, month, _ = civil_from_days(near)
        reach = 3 if self.weekday is None else 18
        candidates = []
        for months in range(year * 12 + month - 1 - reach, year * 12 + month + reach):
            candidate_year, candidate_month = divmod(months, 12)
            if is_valid(candidate_year, candidate_month + 1, self.day):
                days = days_from_civil(candidate_year, candidate_month + 1, self.day)
                if self.weekday in (None, weekday(days)):
                    candidates.append(Interval.of(Granularity.DAY, days))
        if not candidates:
            raise ImpossibleDate(f"no month near has a day {self.day} on that weekday")
        if context.domain is Domain.NARRATIVE:
            same = [c for c in candidates if _month_of(c) == (year, month)]
            if same:
                return Resolution(same[0], (), "in the month mentioned last")
        return (choose if self.weekday is None else choose_year)(candidates, context, near)


def _month_of(interval: Interval) -> tuple[int, int]:
    return civil_from_days((interval.start or 0) // SECONDS_PER_DAY)[:2]
