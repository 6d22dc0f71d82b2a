"""Losses that many formats share: events not shown, claims left out, times of day.

>>> from timeline.chronology import Timeline
>>> tl = Timeline().add("alarm").constrain("alarm", during="1573-08-02T05:30").solve()
>>> from timeline.export.rows import rows
>>> for loss in of_tables(tl, rows(tl)):
...     print(loss)
the claims and the relations between events are left out
alarm: its time of day is left out
"""

from collections.abc import Iterator

from resolvers.calendar import SECONDS_PER_DAY
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.export.document import Loss
from timeline.export.rows import Row


def of_tables(timeline: Timeline, shown: tuple[Row, ...]) -> Iterator[Loss]:
    """What tables of days cannot say."""
    yield from hidden(timeline, shown)
    if timeline.claims:
        yield Loss(None, "the claims and the relations between events are left out")
    for row in shown:
        if is_finer_than_days(row.event.likely):
            yield Loss(row.event.id, "its time of day is left out")


def hidden(timeline: Timeline, shown: tuple[Row, ...]) -> Iterator[Loss]:
    """How many events a view for readers leaves out."""
    count = len(timeline) - len(shown)
    if count:
        yield Loss(None, f"{count} of {len(timeline)} events are left out; ask for everything")


def repeated(row: Row, instead: str) -> Iterator[Loss]:
    """That what happens again and again is told some other way."""
    if row.recurrence is not None:
        yield Loss(row.event.id, f"happens {row.recurs}, which {instead}")


def is_finer_than_days(bounds: Bounds) -> bool:
    """Whether a start or end is known to within half a day, other than as a midnight."""
    for low, high in (
        (bounds.earliest_start, bounds.latest_start),
        (bounds.earliest_end, bounds.latest_end),
    ):
        if low is not None and high is not None and high - low < SECONDS_PER_DAY // 2:
            return not bounds.is_exact or low % SECONDS_PER_DAY != 0
    return False
