"""Seconds of the civil axis as `datetime` and back: the edge where years end at 1 and 9999.

>>> from_datetime(to_datetime(63_593_596_800))
63593596800
"""

from datetime import date, datetime

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.errors import NotExpressible


def to_datetime(second: int | None) -> datetime | None:
    """A second of the axis as a naive datetime.

    Raises:
        NotExpressible: for years outside 1 to 9999.

    >>> to_datetime(0)
    Traceback (most recent call last):
    resolvers.errors.NotExpressible: year 0 is outside the years 1 to 9999 that datetime can say
    """
    if second is None:
        return None
    days, rest = divmod(second, SECONDS_PER_DAY)
    year, month, day = civil_from_days(days)
    if not 1 <= year <= 9999:
        raise NotExpressible(f"year {year} is outside the years 1 to 9999 that datetime can say")
    return datetime(year, month, day, rest // 3600, rest // 60 % 60, rest % 60)


def from_datetime(moment: date) -> int:
    """The second of the axis of a date or datetime: its civil time, zone and fraction left out.

    >>> from_datetime(datetime(1, 1, 1, 0, 0, 1)), from_datetime(date(1, 1, 1))
    (86401, 86400)
    """
    midnight = moment.toordinal() * SECONDS_PER_DAY
    if not isinstance(moment, datetime):
        return midnight
    return midnight + moment.hour * 3600 + moment.minute * 60 + moment.second
