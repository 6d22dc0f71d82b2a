"""The week that holds a day, from Monday as in ISO 8601 or from Sunday by the anchor's option.

TIMEX3 numbers weeks from Monday alone: a Sunday week has the number of the ISO week of its Monday.
"""

from resolvers.anchor import Anchor
from resolvers.calendar import SECONDS_PER_DAY, weekday
from resolvers.granularity import Granularity, index_of
from resolvers.terms.base import Resolution
from resolvers.values import Interval


def week_around(day: int, anchor: Anchor, count: int = 0) -> Resolution:
    """The week that holds a day, or the one so many weeks from it.

    >>> from resolvers.calendar import days_from_civil
    >>> sunday = days_from_civil(2016, 3, 13)
    >>> [str(week_around(sunday, Anchor(sunday_weeks=s)).value) for s in (False, True)]
    ['2016-W10', '2016-W11']
    """
    if not anchor.sunday_weeks:
        index = index_of(Granularity.WEEK, day * SECONDS_PER_DAY) + count
        return Resolution(Interval.of(Granularity.WEEK, index))
    sunday = day - (weekday(day) + 1) % 7 + 7 * count
    week = Interval(sunday * SECONDS_PER_DAY, (sunday + 7) * SECONDS_PER_DAY, Granularity.WEEK)
    return Resolution(week, (), "weeks start on Sunday")
