"""Times said in a zone, on the civil axis of another.

A value with a UTC offset is converted to the anchor's zone (IANA rules, through pendulum); where
the anchor has none, it may lie 14 hours to either side of where the local clock would put it.

>>> from datetime import datetime
>>> noon = evolve(Interval.holding(Granularity.HOUR, datetime(2016, 3, 14, 12)), utc_offset=0)
>>> in_zone(noon, "America/New_York")
Interval('2016-03-14T08')
"""

from attrs import evolve

from resolvers.datetimes import to_datetime
from resolvers.errors import InvalidAnchor, NotExpressible
from resolvers.granularity import Granularity
from resolvers.interval import Interval

SLACK = 14 * 3600
"""The farthest that a zone of this world is from Greenwich, in seconds."""


def in_zone(value: Interval, zone: str) -> Interval:
    """A value said with an offset, on the civil axis of a zone.

    Outside the years 1 to 9999, which no zone's rules cover, it stays as it was said.

    Raises:
        InvalidAnchor: for a zone that is none.
    """
    if value.utc_offset is None or value.start is None:
        return value
    try:
        moment = to_datetime(value.start - value.utc_offset)
    except NotExpressible:
        return value
    if moment is None:
        return value
    import pendulum

    try:
        local = pendulum.instance(moment, tz="UTC").in_timezone(zone)
    except (ValueError, KeyError) as error:
        raise InvalidAnchor(f"{zone!r} is no time zone such as Europe/Paris: {error}") from None
    return at_offset(value, local.offset or 0)


def at_offset(value: Interval, utc_offset: int) -> Interval:
    """A value said with an offset, on the civil axis of another, in seconds east of UTC.

    >>> at_offset(evolve(Interval.of(Granularity.HOUR, 0), utc_offset=0), 7200)
    Interval('BC0001-12-31T02')
    """
    if value.utc_offset is None or value.start is None:
        return value
    shift = utc_offset - value.utc_offset
    unit = Granularity.MINUTE if shift % 3600 else value.granularity
    return evolve(
        value,
        start=value.start + shift,
        end=None if value.end is None else value.end + shift,
        granularity=min(unit, value.granularity),
        utc_offset=None,
    )


def with_slack(value: Interval) -> Interval:
    """Where a value said in a zone may lie on a civil axis whose zone is not known."""
    if value.utc_offset is None:
        return value
    return evolve(
        value,
        start=None if value.start is None else value.start - SLACK,
        end=None if value.end is None else value.end + SLACK,
        part=None,
        granularity=Granularity.SECOND,
        utc_offset=None,
    )
