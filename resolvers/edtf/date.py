"""An EDTF date: a year, a month or season of one, or a day; digits unknown, parts qualified.

Seasons and other parts of a year are written where the month stands (ISO 8601-2, 4.8): 21 to 24
spring to winter, 25 to 28 and 29 to 32 those of the northern and southern hemisphere, 33 to 36
quarters, 37 to 39 thirds, 40 and 41 halves. They are whole months; a winter is named after the
year of its December and ends in the February after.

Fuzzy bounds follow python-edtf: each qualified part widens the date by one of its units on either
side, by two where it is both uncertain and approximate; a decade by ten years, and so on.

>>> date = Date(Year("2004"), "06", year_qualifier=Qualifier.UNCERTAIN)
>>> print(date)
2004?-06
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrs import frozen

from resolvers.calendar import (
    SECONDS_PER_DAY,
    add_months,
    civil_from_months,
    days_from_civil,
    days_in_month,
    months_from_civil,
)
from resolvers.edtf.components import Qualifier, Year, fits
from resolvers.edtf.extent import Extent
from resolvers.edtf.form import Edtf
from resolvers.errors import InvalidValue
from resolvers.granularity import Granularity


class Season(NamedTuple):
    """A part of a year: its first month (counted on past 12), its length, its unit."""

    first_month: int
    months: int
    unit: Granularity | None


def _season(number: int, first: int, months: int, unit: Granularity | None) -> Season:
    return Season(first + months * number, months, unit)


SEASONS = (
    {21 + n: _season(n, 3, 3, Granularity.SEASON) for n in range(4)}
    | {25 + n: _season(n, 3, 3, Granularity.SEASON) for n in range(4)}
    | {29 + n: _season((n + 2) % 4, 3, 3, Granularity.SEASON) for n in range(4)}
    | {33 + n: _season(n, 1, 3, Granularity.QUARTER) for n in range(4)}
    | {37 + n: _season(n, 1, 4, None) for n in range(3)}
    | {40 + n: _season(n, 1, 6, Granularity.HALF_YEAR) for n in range(2)}
)


@frozen(repr=False, cache_hash=True)
class Date(Edtf):
    """A calendar date of year, month (or season) or day precision.

    Args:
        year: the year.
        month: two digits or X, or the number of a season; `None` for a whole year.
        day: two digits or X; `None` for a whole month.
        year_qualifier: what is said of the year alone; likewise of the month and the day.

    Raises:
        InvalidValue: where no calendar day fits.

    >>> print(Date(Year("156X"), "12", "25"))
    156X-12-25
    """

    year: Year
    month: str | None = None
    day: str | None = None
    year_qualifier: Qualifier = Qualifier.NONE
    month_qualifier: Qualifier = Qualifier.NONE
    day_qualifier: Qualifier = Qualifier.NONE

    def __attrs_post_init__(self) -> None:
        if self.season is None and next(self._spans(), None) is None:
            raise InvalidValue(f"{self}: no calendar has such a date")

    @property
    def season(self) -> Season | None:
        """The season or other part of a year that stands for the month."""
        if self.month is None or self.day is not None or not self.month.isdigit():
            return None
        return SEASONS.get(int(self.month))

    @property
    def precision(self) -> Granularity | None:
        """The unit of what it names, known or not; `None` for a third of a year.

        >>> Date(Year("19XX"), "21").precision
        Granularity.SEASON
        """
        if self.day is not None:
            return Granularity.DAY
        if self.season:
            return self.season.unit
        return Granularity.MONTH if self.month is not None else Granularity.YEAR

    @property
    def qualifiers(self) -> tuple[Qualifier, ...]:
        """What is said of each of its parts."""
        return (self.year_qualifier, self.month_qualifier, self.day_qualifier)[: self._parts]

    @property
    def _parts(self) -> int:
        return 1 + (self.month is not None) + (self.day is not None)

    @property
    def is_specified(self) -> bool:
        """Whether no digit of it is X."""
        return self.year.is_known and "X" not in f"{self.month}{self.day}"

    def extent(self, *, fuzzy: bool) -> Extent:
        """Where its start and end may lie; with what its qualifiers leave open, if asked."""
        first, last = self._first_and_last()
        extent = Extent.of(*first).hull(Extent.of(*last))
        if not fuzzy:
            return extent
        if self.year.significant is not None:
            low, high = self.year.estimated
            extent = Extent.of(*_year_span(low)).hull(Extent.of(*_year_span(high)))
        return self._padded(extent) if any(self.qualifiers) else extent

    def _padded(self, extent: Extent) -> Extent:
        months = 12 * self.year.years_at_once * self.year_qualifier.weight
        months += (self.season.months if self.season else 1) * self.month_qualifier.weight
        days = self.day_qualifier.weight

        def moved(second: int | float, sign: int) -> int:
            day = add_months(int(second) // SECONDS_PER_DAY, sign * months)
            return (day + sign * days) * SECONDS_PER_DAY

        def moved_end(second: int | float, sign: int) -> int:
            return moved(second - SECONDS_PER_DAY, sign) + SECONDS_PER_DAY

        return Extent(
            moved(extent.earliest_start, -1),
            moved(extent.latest_start, 1),
            moved_end(extent.earliest_end, -1),
            moved_end(extent.latest_end, 1),
        )

    def _first_and_last(self) -> tuple[tuple[int, int], tuple[int, int]]:
        if self.day is None and self.month is None:
            return _year_span(self.year.lowest), _year_span(self.year.highest)
        if self.season:
            return (
                _season_span(self.year.lowest, self.season),
                _season_span(self.year.highest, self.season),
            )
        return next(self._spans()), next(self._spans(backwards=True))

    def _spans(self, *, backwards: bool = False) -> Iterator[tuple[int, int]]:
        """The time spans that fit, in order, in seconds."""
        step = -1 if backwards else 1
        if self.month is None:
            yield _year_span(self.year.highest if backwards else self.year.lowest)
            return
        months = [month for month in range(1, 13) if fits(self.month, month)][::step]
        days = [day for day in range(1, 32) if fits(self.day, day)][::step]
        for year in self.year.candidates(backwards=backwards):
            for month in months:
                length = days_in_month(year, month)
                if self.day is None:
                    start = days_from_civil(year, month)
                    yield start * SECONDS_PER_DAY, (start + length) * SECONDS_PER_DAY
                    continue
                for day in days:
                    if day <= length:
                        start = days_from_civil(year, month, day)
                        yield start * SECONDS_PER_DAY, (start + 1) * SECONDS_PER_DAY

    def __str__(self) -> str:
        parts = [part for part in (str(self.year), self.month, self.day) if part is not None]
        marks = self.qualifiers
        grouped = next((n for n in range(len(marks), 0, -1) if marks[n - 1]), 0)
        if len(set(marks[:grouped])) == 1:  # one qualifier for all up to it: said after it
            parts[grouped - 1] += str(marks[0])
            return "-".join(parts)
        return "-".join(f"{mark}{part}" for mark, part in zip(marks, parts, strict=True))


def _year_span(year: int) -> tuple[int, int]:
    return days_from_civil(year) * SECONDS_PER_DAY, days_from_civil(year + 1) * SECONDS_PER_DAY


def _season_span(year: int, season: Season) -> tuple[int, int]:
    first = months_from_civil(year, 1) + season.first_month - 1
    start = days_from_civil(*civil_from_months(first))
    end = days_from_civil(*civil_from_months(first + season.months))
    return start * SECONDS_PER_DAY, end * SECONDS_PER_DAY
