"""The clock of a table: times that name their zones are put on one, as those of a text are.

Where each time names its zone, or some name one and others none, all are told in that of the first.
Where some name several and others none, nobody says what those without are told in: the times with
a zone may then lie as far from the others as zones do.
"""

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from resolvers.granularity import Granularity
from resolvers.values import Interval
from resolvers.zones import at_offset, in_zone, with_slack
from timeline.constraint import During, Within
from timeline.event import Claim
from timeline.load.loaded import Note

_HOUR = 3600
_MINUTE = 60


def on_one_clock(
    claims: Sequence[Claim], zone: str | None = None
) -> tuple[tuple[Claim, ...], tuple[Note, ...]]:
    """Claims with their times on one clock, and a note where that was assumed.

    Args:
        claims: those of a table.
        zone: that of the anchor, where the caller gives one.
    """
    clocks = [(claim, date) for claim in claims for date in _clock_times(claim)]
    zoned = [(claim, date.utc_offset) for claim, date in clocks if date.utc_offset is not None]
    if not zoned:
        return tuple(claims), ()
    first, offset = zoned[0]
    several = len({named for _, named in zoned}) > 1
    if zone is not None:
        return tuple(_moved(claim, lambda date: in_zone(date, zone)) for claim in claims), ()
    if several and len(zoned) < len(clocks):
        told = "times name several zones, others none; those that do may be 14 hours off"
        return tuple(_moved(claim, with_slack) for claim in claims), (Note("", told),)
    if several or len(zoned) < len(clocks):
        told = f"times of day are told in {_name(offset)}, the zone of {first.source}"
        notes: tuple[Note, ...] = (Note("", told),)
    else:
        notes = ()
    return tuple(_moved(claim, lambda date: at_offset(date, offset)) for claim in claims), notes


def _clock_times(claim: Claim) -> Iterator[Interval]:
    said = claim.constraint
    if isinstance(said, During | Within) and said.interval.granularity < Granularity.PART_OF_DAY:
        yield said.interval


def _moved(claim: Claim, move: Callable[[Interval], Interval]) -> Claim:
    if not any(date.utc_offset is not None for date in _clock_times(claim)):
        return claim
    said = claim.constraint
    if isinstance(said, During | Within):
        return evolve(claim, constraint=evolve(said, interval=move(said.interval)))
    return claim


def _name(offset: int) -> str:
    """An offset as ISO 8601 writes it.

    >>> _name(0), _name(-19800)
    ('UTC', '-05:30')
    """
    hours, rest = divmod(abs(offset), _HOUR)
    return f"{'-' if offset < 0 else '+'}{hours:02}:{rest // _MINUTE:02}" if offset else "UTC"
