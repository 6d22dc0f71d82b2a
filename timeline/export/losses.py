"""Losses that many formats share: events not shown, claims left out, what recurs.

>>> from timeline.chronology import Timeline
>>> tl = Timeline().add("alarm").constrain("alarm", during="1573-08-02T05:30").solve()
>>> from timeline.export.rows import rows
>>> for loss in of_tables(tl, rows(tl)):
...     print(loss)
the claims and the relations between events are left out
"""

from collections.abc import Iterator

from timeline.chronology import Timeline
from timeline.constraint import points_of
from timeline.export.document import Loss
from timeline.export.rows import Row

ASK = "ask for everything"
"""How to keep what a view for readers leaves out."""


def of_tables(timeline: Timeline, shown: tuple[Row, ...]) -> Iterator[Loss]:
    """What tables cannot say."""
    yield from hidden(timeline, shown)
    if timeline.claims:
        yield Loss(None, "the claims and the relations between events are left out")


def hidden(timeline: Timeline, shown: tuple[Row, ...]) -> Iterator[Loss]:
    """How many events a view for readers leaves out."""
    count = len(timeline) - len(shown)
    if count:
        yield Loss(None, f"{count} of {len(timeline)} events are left out; {ASK}")


def unrelated(timeline: Timeline) -> Iterator[Loss]:
    """That a format has no relations between events, where there are any."""
    if any(len({p.of for p in points_of(claim.constraint)}) > 1 for claim in timeline.claims):
        yield Loss(None, "the relations between events are left out")


def repeated(row: Row, instead: str) -> Iterator[Loss]:
    """That what happens again and again is told some other way."""
    if row.recurrence is not None:
        yield Loss(row.event.id, f"happens {row.recurs}, which {instead}")


def spanned(row: Row) -> Iterator[Loss]:
    """That what is disputed is shown over all dates that are said of it."""
    if row.placed != row.event.likely:
        yield Loss(row.event.id, "is disputed, and spans all dates that are said of it")
