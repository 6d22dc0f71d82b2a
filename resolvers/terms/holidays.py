"""Holidays: a day that comes back every year, with a year, with last or next, or alone."""

from attrs import frozen

from resolvers.anchor import Direction, Domain
from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.context import Context
from resolvers.granularity import Granularity
from resolvers.terms.base import Resolution, Term, choose
from resolvers.terms.deictic import unknown
from resolvers.terms.observances import Observance, OnDate
from resolvers.terms.weekday import Which
from resolvers.values import Interval, Partial


@frozen
class Holiday(Term):
    """A holiday.

    Args:
        on: the days on which it falls.
        year: any time in the year that is meant; `None` where none was said.
        which: last, this, next, where the text says so.
    """

    on: Observance
    year: Term | None = None
    which: Which | None = None

    def resolve(self, context: Context) -> Resolution:
        if self.year is not None:
            return self._in_a_year(self.year, context)
        day = context.reference_day if self.which is None else context.today
        if day is None:
            return Resolution(self._partial())
        candidates = self.candidates(day, context)
        if not candidates:
            return Resolution(unknown(Granularity.DAY), (), "no table reaches that year")
        if self.which is None:
            if context.domain is Domain.COLLOQUIAL and context.direction is Direction.FUTURE:
                ahead = [c for c in candidates if (c.end or 0) > day * SECONDS_PER_DAY]
                candidates = ahead or candidates
            return choose(candidates, context, day)
        return self._which(candidates, day)

    def _in_a_year(self, term: Term, context: Context) -> Resolution:
        whole = term.resolve(context)
        if not isinstance(whole.value, Interval) or whole.value.start is None:
            return whole
        year = civil_from_days(whole.value.start // SECONDS_PER_DAY)[0]
        found = self.in_year(year, context)
        if not found:
            return Resolution(whole.value, (), "no table reaches that year")
        return Resolution(found[0], tuple(found[1:]), whole.how)

    def in_year(self, year: int, context: Context) -> list[Interval]:
        """The times it is kept in a civil year."""
        return [
            Interval(first * SECONDS_PER_DAY, (first + length) * SECONDS_PER_DAY, Granularity.DAY)
            for first, length in self.on.days(year, context)
        ]

    def candidates(self, day: int, context: Context) -> list[Interval]:
        """The times it is kept in the years around a day."""
        year = civil_from_days(day)[0]
        return [found for y in range(year - 2, year + 3) for found in self.in_year(y, context)]

    def _which(self, candidates: list[Interval], day: int) -> Resolution:
        now = day * SECONDS_PER_DAY
        past = [c for c in candidates if c.end is not None and c.end <= now]
        future = [c for c in candidates if c.start is not None and c.start > now]
        here = [c for c in candidates if c not in past and c not in future]
        if self.which in (Which.LAST, Which.PAST):
            chosen, how = past[-1:], "the latest before today"
        elif self.which is Which.THIS:
            year = civil_from_days(day)[0]
            this_year = [
                c
                for c in candidates
                if civil_from_days((c.start or 0) // SECONDS_PER_DAY)[0] == year
            ]
            chosen, how = here or this_year, "in this year"
        else:
            chosen, how = future, "the next one ahead"
        if not chosen:
            return Resolution(unknown(Granularity.DAY), (), "no table reaches that year")
        return Resolution(chosen[0], tuple(chosen[1:2]), how)

    def _partial(self) -> Partial:
        if isinstance(self.on, OnDate):
            return Partial(f"XXXX-{self.on.month:02d}-{self.on.day:02d}")
        return unknown(Granularity.DAY)
