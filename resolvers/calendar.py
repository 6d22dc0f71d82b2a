"""The civil calendar as plain integers, for any year.

Days are counted as in `datetime.date.toordinal`: day 1 is 1 January of year 1, proleptic
Gregorian. Years are astronomical: 1 BC is year 0, 44 BC is year -43. Nothing here has a smallest
or a largest year. The conversions follow Howard Hinnant, "chrono-compatible low-level date
algorithms" (2013): years are counted from 1 March, so that the leap day comes last.

>>> weekday(days_from_civil(2016, 3, 14))          # a Monday
0
>>> civil_from_days(days_from_civil(-43, 3, 15))   # the Ides of March, 44 BC
(-43, 3, 15)
"""

from resolvers.errors import ImpossibleDate

SECONDS_PER_DAY = 86_400
_DAYS_PER_ERA = 146_097  # of 400 years
_MARCH_1_YEAR_0 = -305  # the day number of 0000-03-01
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February.

    >>> is_leap(1900), is_leap(2000), is_leap(0)
    (False, True, True)
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month.

    >>> days_in_month(2016, 2)
    29
    """
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def is_valid(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day.

    >>> is_valid(2016, 2, 30)
    False
    """
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def days_from_civil(year: int, month: int = 1, day: int = 1) -> int:
    """The day number of a date; the first of the year or month where those parts are left out.

    Raises:
        ImpossibleDate: where the calendar has no such day.

    >>> days_from_civil(1, 1, 1), days_from_civil(2000)
    (1, 730120)
    """
    if not is_valid(year, month, day):
        raise ImpossibleDate(f"there is no {year:04d}-{month:02d}-{day:02d} in the calendar")
    shifted_year = year - (month <= 2)
    era, year_of_era = divmod(shifted_year, 400)
    day_of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return _MARCH_1_YEAR_0 + era * _DAYS_PER_ERA + day_of_era


def civil_from_days(days: int) -> tuple[int, int, int]:
    """The (year, month, day) of a day number.

    >>> civil_from_days(736037)
    (2016, 3, 14)
    """
    era, day_of_era = divmod(days - _MARCH_1_YEAR_0, _DAYS_PER_ERA)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return era * 400 + year_of_era + (month <= 2), month, day


def weekday(days: int) -> int:
    """The day of the week, Monday = 0 to Sunday = 6."""
    return (days - 1) % 7


def months_from_civil(year: int, month: int) -> int:
    """Months counted from January of year 0."""
    return year * 12 + month - 1


def civil_from_months(months: int) -> tuple[int, int]:
    """The (year, month) of a month number, the inverse of `months_from_civil`.

    >>> civil_from_months(months_from_civil(-43, 3))
    (-43, 3)
    """
    year, month = divmod(months, 12)
    return year, month + 1


def add_months(days: int, months: int) -> int:
    """The same day of the month so many months on, clamped to that month's last day.

    The convention is that of pendulum and java.time.

    >>> civil_from_days(add_months(days_from_civil(2015, 1, 31), 1))
    (2015, 2, 28)
    """
    year, month, day = civil_from_days(days)
    year, month = civil_from_months(months_from_civil(year, month) + months)
    return days_from_civil(year, month, min(day, days_in_month(year, month)))


def anniversary(days: int, years: int, *, leap_day_in_march: bool = False) -> int:
    """The same day of the year so many years on.

    The anniversary of 29 February in a common year is 28 February, or 1 March by option.

    >>> civil_from_days(anniversary(days_from_civil(2012, 2, 29), 1))
    (2013, 2, 28)
    >>> civil_from_days(anniversary(days_from_civil(2012, 2, 29), 1, leap_day_in_march=True))
    (2013, 3, 1)
    """
    moved = add_months(days, 12 * years)
    if leap_day_in_march and civil_from_days(days)[2] != civil_from_days(moved)[2]:
        return moved + 1
    return moved


def iso_week(days: int) -> tuple[int, int]:
    """The ISO 8601 (week-numbering year, week) that holds the day.

    >>> iso_week(days_from_civil(2016, 1, 3))
    (2015, 53)
    """
    thursday = days - weekday(days) + 3
    year = civil_from_days(thursday)[0]
    return year, (thursday - days_from_civil(year)) // 7 + 1


def days_from_iso_week(year: int, week: int, iso_weekday: int = 1) -> int:
    """The day number of a day of an ISO week, Monday = 1.

    Raises:
        ImpossibleDate: where the year has no such week or the week no such day.

    >>> civil_from_days(days_from_iso_week(2016, 11))
    (2016, 3, 14)
    """
    fourth = days_from_civil(year, 1, 4)
    monday = fourth - weekday(fourth) + 7 * (week - 1)
    if not (1 <= iso_weekday <= 7 and 1 <= week <= 53 and iso_week(monday) == (year, week)):
        raise ImpossibleDate(f"there is no {year:04d}-W{week:02d}-{iso_weekday} in the calendar")
    return monday + iso_weekday - 1


def easter(year: int) -> int:
    """The day number of Easter Sunday in the Gregorian calendar.

    The "anonymous Gregorian" algorithm (Nature, 1876; Meeus, "Astronomical Algorithms").

    >>> civil_from_days(easter(2016))
    (2016, 3, 27)
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    skipped, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - skipped - correction + 15) % 30
    quotient, remainder = divmod(rest, 4)
    to_sunday = (32 + 2 * century_rest + 2 * quotient - epact - remainder) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return days_from_civil(year, month, day + 1)


def orthodox_easter(year: int) -> int:
    """The day number (Gregorian) of Easter Sunday in the Julian calendar (Meeus).

    >>> civil_from_days(orthodox_easter(2016))
    (2016, 5, 1)
    """
    moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + to_sunday + 114, 31)
    return days_from_julian(year, month, day + 1)


def days_from_julian(year: int, month: int, day: int) -> int:
    """The day number of a date in the Julian calendar.

    Raises:
        ImpossibleDate: where the Julian calendar has no such day.

    >>> civil_from_days(days_from_julian(1582, 10, 5))
    (1582, 10, 15)
    """
    length = 29 if month == 2 and year % 4 == 0 else _MONTH_LENGTHS[(month - 1) % 12]
    if not (1 <= month <= 12 and 1 <= day <= length):
        raise ImpossibleDate(f"there is no {year:04d}-{month:02d}-{day:02d} in the Julian calendar")
    shifted_year = year - (month <= 2)
    day_of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return _MARCH_1_YEAR_0 - 2 + 365 * shifted_year + shifted_year // 4 + day_of_year


def julian_from_days(days: int) -> tuple[int, int, int]:
    """The Julian (year, month, day) of a day number.

    >>> julian_from_days(days_from_civil(1582, 10, 15))
    (1582, 10, 5)
    """
    cycle, day_of_cycle = divmod(days - (_MARCH_1_YEAR_0 - 2), 1461)
    year_of_cycle = (day_of_cycle - day_of_cycle // 1460) // 365
    day_of_year = day_of_cycle - 365 * year_of_cycle
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return 4 * cycle + year_of_cycle + (month <= 2), month, day
