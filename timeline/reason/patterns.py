"""The units of the calendar that fit patterns: the next Monday, the 27 February before.

A pattern (`resolvers.Partial`) has a unit, the day for "27 February" and for "a Monday", the month
for "September", and `UnitSet` enumerates the units that fit one pattern or several at once, in
both directions and without a horizon: units are numbered as in `resolvers.granularity`. The
calendar repeats after 400 years, so a search that far decides that nothing fits.

>>> from resolvers.calendar import civil_from_days, days_from_civil
>>> tuesday_13_may = UnitSet.of(Partial("XXXX-05-13"), Partial("XXXX-WXX-2"))
>>> civil_from_days(tuesday_13_may.next(days_from_civil(2016, 3, 14)))
(2025, 5, 13)
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Self

from attrs import frozen

from resolvers.calendar import (
    SECONDS_PER_DAY,
    civil_from_days,
    days_from_civil,
    days_in_month,
    iso_week,
    weekday,
)
from resolvers.granularity import SEASON_CODES, Granularity, index_of, start_of
from resolvers.values import Partial

YEARS = 400  # after which the calendar repeats
_PER_YEAR = {
    Granularity.WEEK: 53,
    Granularity.WEEKEND: 53,
    Granularity.MONTH: 12,
    Granularity.QUARTER: 4,
    Granularity.SEASON: 4,
    Granularity.HALF_YEAR: 2,
    Granularity.YEAR: 1,
}
_FIRST_MONTHS = {"Q": 3, "H": 6}


@frozen
class UnitSet:
    """The units that fit all of its patterns, which share one unit (`UnitSet.unit_of`)."""

    unit: Granularity
    patterns: tuple[Partial, ...]

    @classmethod
    def of(cls, *patterns: Partial) -> Self:
        """The set for patterns of one unit, in an order that does not matter."""
        unit = cls.unit_of(patterns[0])
        return cls(unit, tuple(sorted(set(patterns), key=lambda pattern: pattern.pattern)))

    @staticmethod
    def unit_of(pattern: Partial) -> Granularity:
        """The unit a pattern selects: its own, and the day for what is finer than a day."""
        return max(pattern.granularity, Granularity.DAY)

    @property
    def is_empty(self) -> bool:
        """Whether nothing fits at all: no Tuesday is a Wednesday."""
        first = _years(self)[0]
        return self.next(self._of(2000 if first is None else first)) is None

    def next(self, index: int) -> int | None:
        """The first unit that fits, from `index` on; `None` where there is none."""
        first = _years(self)[0]
        return _search(self, index if first is None else max(index, self._of(first)), 1)

    def previous(self, index: int) -> int | None:
        """The last unit that fits, up to `index`; `None` where there is none."""
        last = _years(self)[1]
        return _search(self, index if last is None else min(index, self._of(last + 1)), -1)

    @property
    def first(self) -> int | None:
        """The first unit that fits at all; `None` where they go back without end."""
        year = _years(self)[0]
        return None if year is None else self.next(self._of(year))

    @property
    def last(self) -> int | None:
        """The last unit that fits at all; `None` where they go on without end."""
        year = _years(self)[1]
        return None if year is None else self.previous(self._of(year + 1))

    def _of(self, year: int) -> int:
        return index_of(self.unit, days_from_civil(year) * SECONDS_PER_DAY)

    def __contains__(self, index: object) -> bool:
        """Whether the unit with that number fits."""
        if not isinstance(index, int):
            return False
        if self.unit is not Granularity.DAY:
            day = start_of(self.unit, index) // SECONDS_PER_DAY
        else:
            day = index
        return all(_fields(pattern).fit(self.unit, index, day) for pattern in self.patterns)


@lru_cache(maxsize=8192)
def _search(units: UnitSet, index: int, step: int) -> int | None:
    """The nearest unit that fits in one direction, `index` itself included."""
    if units.unit is Granularity.DAY:
        candidates = _days(units, index, step)
    else:
        candidates = iter(range(index, index + step * YEARS * _PER_YEAR[units.unit], step))
    return next((candidate for candidate in candidates if candidate in units), None)


def _days(units: UnitSet, day: int, step: int) -> Iterator[int]:
    """Days that may fit, month by month, leaving out the months and days that cannot."""
    fields = [_fields(pattern) for pattern in units.patterns]
    months = frozenset.intersection(*(f.months for f in fields))
    wanted = frozenset.intersection(*(f.days for f in fields))
    year, month, _ = civil_from_days(day)
    for _ in range(12 * (YEARS + 1)):
        if month in months:
            first = days_from_civil(year, month)
            length = days_in_month(year, month)
            for of_month in sorted(wanted, reverse=step < 0):
                found = first + of_month - 1
                if of_month <= length and (found - day) * step >= 0:
                    yield found
        month += step
        if not 1 <= month <= 12:
            year, month = year + step, 1 if step > 0 else 12


@lru_cache(maxsize=1024)
def _years(units: UnitSet) -> tuple[int | None, int | None]:
    """The years before and after which nothing fits, for patterns that know a digit of the year."""
    lows, highs = [], []
    for pattern in units.patterns:
        fields = _fields(pattern)
        if fields.year is not None:
            low, high = (int(fields.year.replace("X", digit)) for digit in "09")
            if fields.before_christ:
                low, high = 1 - high, 1 - low
            lows.append(low - 1)  # ISO weeks and winters overlap the years beside theirs
            highs.append(high + 1)
    return max(lows, default=None), min(highs, default=None)


@frozen
class _Fields:
    """What the fields of a pattern allow; `None` allows anything."""

    months: frozenset[int]
    days: frozenset[int]
    weekdays: frozenset[int]
    year: str | None
    before_christ: bool
    week: str | None
    season: str | None

    def fit(self, unit: Granularity, index: int, day: int) -> bool:
        if weekday(day) not in self.weekdays and unit is Granularity.DAY:
            return False
        year, month, of_month = civil_from_days(day)
        if unit is Granularity.DAY and of_month not in self.days:
            return False
        if self.week is not None:
            year, week = iso_week(day)
            if not _fits(self.week, f"{week:02d}"):
                return False
        if self.season is not None:
            year, season = divmod(index_of(Granularity.SEASON, day * SECONDS_PER_DAY), 4)
            if SEASON_CODES[season] != self.season:
                return False
        elif month not in self.months:
            return False
        if self.year is None:
            return True
        shown = f"{1 - year if year <= 0 else year:04d}"
        return (year <= 0) == self.before_christ and _fits(self.year, shown)


def simple_fields(
    pattern: Partial,
) -> tuple[frozenset[int], frozenset[int], frozenset[int]] | None:
    """The months, days of the month and weekdays of a pattern; `None` where it knows more."""
    fields = _fields(pattern)
    if fields.year or fields.season or fields.week not in (None, "XX"):
        return None
    return fields.months, fields.days, fields.weekdays


def _fits(pattern: str, text: str) -> bool:
    return len(pattern) == len(text) and all(
        known in ("X", digit) for known, digit in zip(pattern, text, strict=True)
    )


@lru_cache(maxsize=1024)
def _fields(pattern: Partial) -> _Fields:
    year = pattern.part("year")
    period = pattern.part("period")
    on = pattern.part("weekday")
    season = None
    months = _matching(pattern.part("month"), range(1, 13))
    if period and period[0] in _FIRST_MONTHS:
        months = _months_of(period)
    elif period:
        season = period.replace("AU", "FA")
    if on == "WE":
        weekdays = frozenset((5, 6))
    else:
        weekdays = frozenset(range(7)) if on in (None, "X") else frozenset((int(on or 1) - 1,))
    return _Fields(
        months=months,
        days=_matching(pattern.part("day"), range(1, 32)),
        weekdays=weekdays,
        year=None if year == "XXXX" else year,  # a year that nobody said may lie before Christ
        before_christ=bool(pattern.part("era")),
        week=pattern.part("week"),
        season=season,
    )


def _matching(pattern: str | None, numbers: range) -> frozenset[int]:
    return frozenset(n for n in numbers if pattern is None or _fits(pattern, f"{n:02d}"))


def _months_of(period: str) -> frozenset[int]:
    size = _FIRST_MONTHS[period[0]]
    if period[1] == "X":
        return frozenset(range(1, 13))
    number = int(period[1])
    return frozenset(range(size * (number - 1) + 1, size * number + 1))
