"""Calendar values with unknown fields: "27 February" of some year, some Monday, some day of 2016.

They are kept as their TIMEX3 text, an X for each digit that is not known, so that nothing is
filled in that nobody said. `matches_day` tells which days of the calendar can be meant.

>>> Partial("XXXX-WXX-1").granularity
Granularity.DAY
"""

import re
from functools import lru_cache
from typing import TypeAlias

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days, is_leap, iso_week, weekday
from resolvers.errors import InvalidValue
from resolvers.granularity import SEASON_CODES, Granularity, index_of
from resolvers.interval import Modifier
from resolvers.notation import qualifier_text

Fields: TypeAlias = dict[str, str | None]

_PATTERN = re.compile(
    r"(?P<era>BC)?(?P<year>[\dX]{4})"
    r"(?:-(?:(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?"
    r"|W(?P<week>[\dX]{2})(?:-(?P<weekday>[1-7X]|WE))?"
    r"|(?P<period>Q[1-4X]|H[12X]|SP|SU|FA|AU|WI)))?"
    r"(?:T(?P<time>[\dX]{2}(?::[\dX]{2}(?::[\dX]{2})?)?|MO|MI|AF|EV|NI|DT))?"
    r"(?P<offset>Z|[+-]\d\d:\d\d(?::\d\d)?)?",
    re.ASCII,
)
_HIDDEN_YEARS = re.compile(r"(?:BC)?(?:\d{3}X|\d\dXX|\dXXX)", re.ASCII)
_MONTHS = [f"{month:02d}" for month in range(1, 13)]
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CLOCK_UNITS = {2: Granularity.HOUR, 5: Granularity.MINUTE, 8: Granularity.SECOND}


@frozen
class Partial:
    """A calendar value with unknown fields, each digit of them X: `XXXX-02-27` is some 27 February.

    Args:
        pattern: the TIMEX3 value; fields that are known hold digits.
        modifier: what the text adds: early, late, before, after, ...
        approximate: "about"; said as the modifier APPROX where it is alone.
        uncertain: "possibly".

    Raises:
        InvalidValue: where the pattern is none, nothing in it is unknown, no day fits it, or it is
            a decade, century or millennium such as `199X`, which is an interval.

    >>> Partial("XXXX-02-30")
    Traceback (most recent call last):
    resolvers.errors.InvalidValue: 'XXXX-02-30': no calendar has such a date
    """

    pattern: str
    modifier: Modifier | None = None
    approximate: bool = False
    uncertain: bool = False

    def __attrs_post_init__(self) -> None:
        _fields(self.pattern)
        if self.modifier is Modifier.APPROX:
            object.__setattr__(self, "modifier", None)
            object.__setattr__(self, "approximate", True)

    def part(self, name: str) -> str | None:
        """The text of a field: era, year, month, day, week, weekday, period, time or offset.

        >>> Partial("XXXX-WXX-1").part("weekday")
        '1'
        """
        return _fields(self.pattern)[name]

    @property
    def granularity(self) -> Granularity:
        """The unit of the value, known or not: a day for `XXXX-XX-27`."""
        fields = _fields(self.pattern)
        if time := fields["time"]:
            return (
                Granularity.PART_OF_DAY
                if time.isalpha() and "X" not in time
                else (_CLOCK_UNITS[len(time)])
            )
        if fields["day"]:
            return Granularity.DAY
        if on := fields["weekday"]:
            return Granularity.WEEKEND if on == "WE" else Granularity.DAY
        if period := fields["period"]:
            if period[0] == "Q":
                return Granularity.QUARTER
            return Granularity.HALF_YEAR if period[0] == "H" else Granularity.SEASON
        if fields["week"]:
            return Granularity.WEEK
        return Granularity.MONTH if fields["month"] else Granularity.YEAR

    def matches_day(self, day: int) -> bool:
        """Whether the day with that number fits all the day fields that are known.

        >>> from resolvers.calendar import days_from_civil
        >>> Partial("XXXX-02-27").matches_day(days_from_civil(2016, 2, 27))
        True
        """
        fields = _fields(self.pattern)
        year, month, day_of_month = civil_from_days(day)
        if fields["week"]:
            year, week = iso_week(day)
            if not _fits(fields["week"], f"{week:02d}"):
                return False
        if on := fields["weekday"]:
            number = weekday(day) + 1
            if number < 6 if on == "WE" else on not in ("X", str(number)):
                return False
        if period := fields["period"]:
            year, code = _period_of(period, day)
            if not _fits(period.replace("AU", "FA"), code):
                return False
        if (year <= 0) != bool(fields["era"]):
            return False
        return (
            _fits(fields["year"], f"{1 - year if year <= 0 else year:04d}")
            and _fits(fields["month"], f"{month:02d}")
            and _fits(fields["day"], f"{day_of_month:02d}")
        )

    def __str__(self) -> str:
        said = self.modifier is None
        return self.pattern + qualifier_text(self.approximate, self.uncertain, said=said)


@lru_cache(maxsize=1024)
def _fields(pattern: str) -> Fields:
    found = _PATTERN.fullmatch(pattern)
    if found is None or "X" not in pattern or _HIDDEN_YEARS.fullmatch(pattern):
        raise InvalidValue(f"{pattern!r} is no partial date such as XXXX-02-27")
    fields = found.groupdict()
    if not _exists(fields):
        raise InvalidValue(f"{pattern!r}: no calendar has such a date")
    return fields


def _exists(fields: Fields) -> bool:
    if not _fits_any(fields["week"], 1, 53) or not _clock_exists(fields["time"]):
        return False
    for month, length in zip(_MONTHS, _MONTH_LENGTHS, strict=True):
        if not _fits(fields["month"], month):
            continue
        if month == "02" and not _may_be_leap(fields["year"] or "", bool(fields["era"])):
            length = 28
        if _fits_any(fields["day"], 1, length):
            return True
    return False


def _may_be_leap(year: str, before_christ: bool) -> bool:
    if "X" in year:  # the last two digits decide, but for the centuries
        return any(_fits(year[2:], f"{ending:02d}") for ending in range(int(before_christ), 100, 4))
    return is_leap(1 - int(year) if before_christ else int(year))


def _clock_exists(time: str | None) -> bool:
    if time is None or not (time[0].isdigit() or time[0] == "X"):
        return True
    hour, *rest = time.split(":")
    if hour == "24":  # the midnight that ends the day, as ISO 8601 writes it
        return set(rest) <= {"00"}
    return _fits_any(hour, 0, 23) and all(_fits_any(part, 0, 59) for part in rest)


def _fits(pattern: str | None, text: str) -> bool:
    if pattern is None:
        return True
    return len(pattern) == len(text) and all(
        known in ("X", digit) for known, digit in zip(pattern, text, strict=True)
    )


def _fits_any(pattern: str | None, low: int, high: int) -> bool:
    return pattern is None or any(_fits(pattern, f"{n:02d}") for n in range(low, high + 1))


def _period_of(like: str, day: int) -> tuple[int, str]:
    """The year and code of the quarter, half-year or season that holds a day."""
    second = day * SECONDS_PER_DAY
    if like[0] in "QH":
        quarters = like[0] == "Q"
        unit = Granularity.QUARTER if quarters else Granularity.HALF_YEAR
        year, number = divmod(index_of(unit, second), 4 if quarters else 2)
        return year, f"{like[0]}{number + 1}"
    year, season = divmod(index_of(Granularity.SEASON, second), 4)
    return year, SEASON_CODES[season]
