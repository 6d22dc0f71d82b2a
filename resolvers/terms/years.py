"""Years, decades, centuries and millennia, AD and BC."""

from attrs import frozen

from resolvers.anchor import Domain
from resolvers.calendar import SECONDS_PER_DAY, civil_from_days, days_from_civil
from resolvers.context import Context
from resolvers.granularity import Granularity
from resolvers.terms.base import Resolution, Term
from resolvers.terms.dates import expand_year
from resolvers.values import Interval


@frozen
class Year(Term):
    """A year, astronomical; "'89" and "in 89" have two digits only.

    Args:
        year: 1989, or -43 for 44 BC.
        short: whether it was said in two digits.
    """

    year: int
    short: bool = False

    def resolve(self, context: Context) -> Resolution:
        if not self.short:
            return Resolution(Interval.of(Granularity.YEAR, self.year))
        year = expand_year(self.year, context)
        return Resolution(Interval.of(Granularity.YEAR, year), (), "the nearest century")


_REACH = 300
"""So far from a year before Christ, another is taken for one too ("480 BC ... in 404"), ..."""
_MODERN = 2100
"""... and any that nobody has written about yet."""


@frozen
class BareYear(Term):
    """A year that may be BC though it does not say so: "499" in a text about the 490s BC."""

    year: int

    def resolve(self, context: Context) -> Resolution:
        plain = Interval.of(Granularity.YEAR, self.year)
        focus = context.focus
        if focus is not None and focus.start is not None and context.domain is Domain.NARRATIVE:
            around = civil_from_days(focus.start // SECONDS_PER_DAY)[0]
            before_christ = 1 - self.year
            reach = _REACH if self.year <= _MODERN else self.year
            if around < 1 and abs(before_christ - around) < min(reach, abs(self.year - around)):
                value = Interval.of(Granularity.YEAR, before_christ)
                return Resolution(value, (plain,), "BC, as the year mentioned last")
        return Resolution(plain)


@frozen
class Decade(Term):
    """ "The 1990s", "the nineties", "the 490s BC".

    Args:
        first: its first year (for BC the round one: 490), or 0 to 90 where no century was said.
        bc: whether it is BC.
        short: whether the century was left out.
    """

    first: int
    bc: bool = False
    short: bool = False

    def resolve(self, context: Context) -> Resolution:
        if self.bc:
            return Resolution(Interval.of(Granularity.DECADE, -(self.first // 10) - 1))
        if not self.short:
            return Resolution(Interval.of(Granularity.DECADE, self.first // 10))
        day = context.reference_day
        century = 1900 if day is None else civil_from_days(day)[0] // 100 * 100
        if day is not None and century + self.first > civil_from_days(day)[0]:
            century -= 100
        value = Interval.of(Granularity.DECADE, (century + self.first) // 10)
        return Resolution(value, (), "the latest century that fits")


@frozen
class Century(Term):
    """ "The 17th century": 1600 to 1699, or 1601 to 1700 by the anchor's option."""

    number: int
    bc: bool = False

    def resolve(self, context: Context) -> Resolution:
        if self.bc:
            return Resolution(Interval.of(Granularity.CENTURY, -self.number))
        if context.anchor.centuries_from_one:
            first = days_from_civil(100 * (self.number - 1) + 1) * SECONDS_PER_DAY
            end = days_from_civil(100 * self.number + 1) * SECONDS_PER_DAY
            return Resolution(Interval(first, end, Granularity.YEAR))
        return Resolution(Interval.of(Granularity.CENTURY, self.number - 1))


@frozen
class Millennium(Term):
    """ "The second millennium", "the 3rd millennium BC"."""

    number: int
    bc: bool = False

    def resolve(self, context: Context) -> Resolution:
        index = -self.number if self.bc else self.number - 1
        return Resolution(Interval.of(Granularity.MILLENNIUM, index))
