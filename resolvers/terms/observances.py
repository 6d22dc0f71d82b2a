"""On which days of a year an observance falls: by date, weekday, Easter, moon or country.

Each rule answers `days(year, context)`: the day numbers on which it starts in that civil year, and
how many days it lasts. What astronomers, not arithmetic, decide (Chinese, Hindu, Buddhist and
Islamic days) is looked up in the tables of the `holidays` package, as far as they reach; without
the package such days are unknown.
"""

from abc import ABC, abstractmethod
from datetime import MAXYEAR, MINYEAR
from functools import lru_cache

from attrs import frozen

from resolvers.anchor import Domain
from resolvers.calendar import (
    days_from_civil,
    days_in_month,
    easter,
    is_leap,
    is_valid,
    orthodox_easter,
    weekday,
)
from resolvers.context import Context
from resolvers.terms.hebrew import hebrew_day_of

SUNDAY = 6


class Observance(ABC):
    """A day, or some days, that come back every year."""

    __slots__ = ()

    @abstractmethod
    def days(self, year: int, context: Context) -> list[tuple[int, int]]:
        """The first day and the number of days of each time it is kept in a civil year."""


@frozen
class OnDate(Observance):
    """The same date every year: Christmas."""

    month: int
    day: int
    length: int = 1

    def days(self, year: int, context: Context) -> list[tuple[int, int]]:
        if not is_valid(year, self.month, self.day):
            return []
        return [(days_from_civil(year, self.month, self.day), self.length)]


@frozen
class OnWeekday(Observance):
    """The Nth weekday of a month, or so many days from it: Thanksgiving, and the day after.

    Args:
        number: 1 for the first, -1 for the last.
        weekday: Monday = 0.
        month: 1 to 12.
        offset: days after it.
        length: days it lasts.
    """

    number: int
    weekday: int
    month: int
    offset: int = 0
    length: int = 1

    def days(self, year: int, context: Context) -> list[tuple[int, int]]:
        first = days_from_civil(year, self.month, 1)
        if self.number > 0:
            day = first + (self.weekday - weekday(first)) % 7 + 7 * (self.number - 1)
        else:
            last = first + days_in_month(year, self.month) - 1
            day = (
                last - (last - first - (self.weekday - weekday(first))) % 7 + 7 * (self.number + 1)
            )
        return [(day + self.offset, self.length)]


@frozen
class WeekdayBefore(Observance):
    """The last such weekday before a date: Victoria Day, the Monday before 25 May.

    Args:
        weekday: Monday = 0.
        month, day: the date.
        until: the date before which it ends, where it lasts more than a day (Advent).
    """

    weekday: int
    month: int
    day: int
    until: OnDate | None = None

    def days(self, year: int, context: Context) -> list[tuple[int, int]]:
        last = days_from_civil(year, self.month, self.day) - 1
        first = last - (weekday(last) - self.weekday) % 7
        if self.until is None:
            return [(first, 1)]
        return [(first, days_from_civil(year, self.until.month, self.until.day) - first)]


@frozen
class OnDateMoved(Observance):
    """A date that is moved where it falls on a Saturday or Sunday.

    Args:
        saturday, sunday: by how many days it is moved then.
        leap: by how many days it is moved in leap years.
    """

    month: int
    day: int
    saturday: int = 0
    sunday: int = 0
    leap: int = 0

    def days(self, year: int, context: Context) -> list[tuple[int, int]]:
        day = days_from_civil(year, self.month, self.day) + (self.leap if is_leap(year) else 0)
        moved = {5: self.saturday, SUNDAY: self.sunday}.get(weekday(day), 0)
        return [(day + moved, 1)]


@frozen
class FromEaster(Observance):
    """So many days from Easter Sunday, of the West or of the East."""

    offset: int = 0
    orthodox: bool = False
    length: int = 1

    def days(self, year: int, context: Context) -> list[tuple[int, int]]:
        sunday = orthodox_easter(year) if self.orthodox else easter(year)
        return [(sunday + self.offset, self.length)]


@frozen
class Hebrew(Observance):
    """A day of the Hebrew calendar, from the daylight of its first day on.

    Args:
        month: from Nisan = 1.
        day: of the month.
        length: days it lasts.
        weekdays: by how many days it is moved from a weekday.
        offset: days after it.
    """

    month: int
    day: int
    length: int = 1
    weekdays: tuple[tuple[int, int], ...] = ()
    offset: int = 0

    def days(self, year: int, context: Context) -> list[tuple[int, int]]:
        day = hebrew_day_of(year, self.month, self.day)
        moved = dict(self.weekdays).get(weekday(day), 0)
        from_eve = context.anchor.jewish_days_from_eve
        if from_eve is None:
            from_eve = context.domain is Domain.COLLOQUIAL
        return [(day + moved + self.offset - from_eve, self.length)]


@lru_cache(maxsize=256)
def _tabled(calendar: str, name: str, year: int) -> tuple[int, ...]:
    """The day numbers that the `holidays` package has for a day of a calendar in a civil year."""
    if not MINYEAR <= year <= MAXYEAR:
        return ()
    try:
        from holidays import calendars
    except ImportError:
        return ()
    table = getattr(calendars, calendar)()
    many = getattr(table, f"{name}_dates", None) or getattr(table, f"{name}_date")
    found = many(year)
    if isinstance(found, tuple):  # the date, and whether it is an estimate
        found = [found]
    days = (entry[0] for entry in found)
    return tuple(sorted(day.toordinal() for day in days if day and day.year == year))


_CALENDARS = {
    "hindu": "_HinduLunisolar", "islamic": "_IslamicLunar", "chinese": "_ChineseLunisolar",
    "buddhist": "_BuddhistLunisolar",
}  # fmt: skip


@frozen
class Tabled(Observance):
    """A day of a calendar that the `holidays` package carries, or so many days from it.

    Args:
        calendar: hindu, islamic, chinese or buddhist.
        name: the package's name for it.
        offset: days after it.
        length: days it lasts; `None`: up to the day `until`.
        until: the name of the day before which it ends.
        otherwise: the name of a table that reaches further.
    """

    calendar: str
    name: str
    offset: int = 0
    length: int = 1
    until: str = ""
    otherwise: str = ""

    def days(self, year: int, context: Context) -> list[tuple[int, int]]:
        calendar = _CALENDARS[self.calendar]
        found = []
        starts = _tabled(calendar, self.name, year)
        if not starts and self.otherwise:
            starts = _tabled(calendar, self.otherwise, year)
        for start in starts:
            length = self.length
            if self.until:
                ends = (
                    *_tabled(calendar, self.until, year),
                    *_tabled(calendar, self.until, year + 1),
                )
                length = next((end - start for end in ends if end > start), self.length)
            found.append((start + self.offset, length))
        return found


@lru_cache(maxsize=256)
def _national(country: str, name: str, year: int) -> tuple[int, ...]:
    if not MINYEAR <= year <= MAXYEAR:
        return ()
    try:
        import holidays
    except ImportError:
        return ()
    try:
        table = holidays.country_holidays(country, years=year, language="en_US", observed=False)
    except NotImplementedError:
        return ()
    return tuple(day.toordinal() for day in table.get_named(name) if day.year == year)


@frozen
class National(Observance):
    """A day that each country keeps in its own way: Mother's Day, Independence Day.

    Args:
        otherwise: where the country is not listed.
        countries: (country, its rule).
        name: looked up in the `holidays` package for countries that are not listed.
    """

    otherwise: Observance
    countries: tuple[tuple[str, Observance], ...] = ()
    name: str = ""

    def days(self, year: int, context: Context) -> list[tuple[int, int]]:
        country = context.anchor.country
        listed = dict(self.countries).get(country)
        if listed is None and self.name and country != "US":
            found = _national(country, self.name, year)
            if found:
                return [(found[0], 1)]
        return (listed or self.otherwise).days(year, context)
