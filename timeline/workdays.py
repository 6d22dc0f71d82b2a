"""Business days: Monday to Friday, without the holidays of a country where one is named.

The holidays come from the package `holidays` (the extra `holidays`), year by year, by ISO 3166
code: "US", "DE-BY". Without a country only the weekends are left out.

>>> from resolvers.calendar import civil_from_days, days_from_civil
>>> thursday = days_from_civil(2016, 3, 10)
>>> civil_from_days(Workdays().step(thursday, 3))
(2016, 3, 15)
"""

from functools import lru_cache

from attrs import field, frozen

from resolvers.calendar import civil_from_days, days_from_civil, weekday
from timeline.errors import InvalidClaim

LONGEST_PAUSE = 30  # days without work in a row, more than any country has


def _known(region: str | None) -> str | None:
    if region is not None:
        _holidays(region, 2000)
    return region


@frozen
class Workdays:
    """The business days of a country or of a part of it; with `None`, all but weekends.

    Raises:
        InvalidClaim: for a country that is not known, or where `holidays` is not installed.
    """

    region: str | None = field(default=None, converter=_known)

    def __contains__(self, day: object) -> bool:
        """Whether a day is worked, by its number."""
        if not isinstance(day, int) or weekday(day) > 4:
            return False
        if self.region is None:
            return True
        return day not in _holidays(self.region, civil_from_days(day)[0])

    def step(self, day: int, count: int) -> int:
        """The business day so many after (before) a day; with 0, the day or the next one."""
        if count == 0:
            return self.snap(day, 1)
        ahead = 1 if count > 0 else -1
        for _ in range(abs(count)):
            day = self.snap(day + ahead, ahead)
        return day

    def snap(self, day: int, ahead: int) -> int:
        """The day itself where it is worked, else the next one, or with -1 the one before."""
        while day not in self:
            day += ahead
        return day

    def reach(self, count: int) -> tuple[int, int]:
        """The least and the most days that a step of so many business days can take."""
        most = 3 * abs(count) + LONGEST_PAUSE
        if count < 0:
            return -most, count
        return count, most


@lru_cache(maxsize=4096)
def _holidays(region: str, year: int) -> frozenset[int]:
    """The numbers of the holidays of a year; none in years that nobody has listed."""
    try:
        from holidays import country_holidays
    except ImportError:
        raise InvalidClaim(
            f"the holidays of {region!r} need the package: pip install event-timeline[holidays]"
        ) from None
    country, _, part = region.partition("-")
    if not 1 <= year <= 9999:
        return frozenset()
    try:
        days = country_holidays(country, subdiv=part or None, years=year, expand=False)
    except NotImplementedError:
        raise InvalidClaim(
            f"{region!r} has no holiday calendar: give an ISO 3166 code such as US or DE-BY"
        ) from None
    return frozenset(days_from_civil(d.year, d.month, d.day) for d in days if d.year == year)
