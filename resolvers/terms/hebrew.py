"""The Hebrew calendar by arithmetic, for the Jewish holidays of any year.

The fixed calendar of the fourth century: months of the mean moon, a cycle of nineteen years with
seven leap months, and four rules that put the new year off (Dershowitz and Reingold,
"Calendrical Calculations", chapter "The Hebrew Calendar"). A day is named by its daylight: it
begins at the sunset before.
"""

from resolvers.calendar import days_from_julian

_EPOCH = days_from_julian(-3760, 10, 7)  # 1 Tishri of the year 1
_PARTS_OF_A_MONTH = 29 * 25920 + 13753  # the mean month in parts of which an hour has 1080
NISAN, IYAR, SIVAN, TAMMUZ, AV, ELUL, TISHRI, HESHVAN, KISLEV, TEVET, SHEVAT, ADAR, ADAR_2 = range(
    1, 14
)


def is_leap(year: int) -> bool:
    """Whether a Hebrew year has a second Adar.

    >>> is_leap(5784), is_leap(5785)
    (True, False)
    """
    return (7 * year + 1) % 19 < 7


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    days = (_PARTS_OF_A_MONTH * months + 12084) // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def new_year(year: int) -> int:
    """The day number of 1 Tishri of a Hebrew year.

    >>> from resolvers.calendar import civil_from_days
    >>> civil_from_days(new_year(5779))
    (2018, 9, 10)
    """
    before, here, after = (_elapsed(year + n) for n in (-1, 0, 1))
    if after - here == 356:
        return _EPOCH + here + 2
    return _EPOCH + here + (here - before == 382)


def month_length(year: int, month: int) -> int:
    """The days of a month; Adar is the one before Nisan, the second in a leap year."""
    length = new_year(year + 1) - new_year(year)
    if month == HESHVAN:
        return 30 if length % 10 == 5 else 29
    if month == KISLEV:
        return 29 if length % 10 == 3 else 30
    if month == ADAR:
        return 30 if is_leap(year) else 29
    return 29 if month in (IYAR, TAMMUZ, ELUL, TEVET, ADAR_2) else 30


def days_from_hebrew(year: int, month: int, day: int) -> int:
    """The day number of a Hebrew date, months counted from Nisan, years from Tishri.

    >>> from resolvers.calendar import civil_from_days
    >>> civil_from_days(days_from_hebrew(5778, NISAN, 15))
    (2018, 3, 31)
    """
    months = [*range(TISHRI, (ADAR_2 if is_leap(year) else ADAR) + 1), *range(NISAN, TISHRI)]
    before = months[: months.index(month)]
    return new_year(year) + sum(month_length(year, m) for m in before) + day - 1


def hebrew_day_of(civil_year: int, month: int, day: int) -> int:
    """The day number of a Hebrew month and day in a civil year; Adar is the last one of its year.

    >>> from resolvers.calendar import civil_from_days
    >>> civil_from_days(hebrew_day_of(2018, KISLEV, 25))
    (2018, 12, 3)
    """
    year = civil_year + 3761 if TISHRI <= month <= TEVET else civil_year + 3760
    if month == ADAR and is_leap(year):
        month = ADAR_2
    return days_from_hebrew(year, month, day)
