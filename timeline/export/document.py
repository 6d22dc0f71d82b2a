"""What an export gives: the document, and what it could not say.

>>> losses = (Loss("caesar", "iCalendar has no years before Christ"),)
>>> document, report = Exported("BEGIN:VCALENDAR", losses)
>>> print(report[0])
caesar: iCalendar has no years before Christ
"""

from typing import NamedTuple

from attrs import frozen


@frozen
class Loss:
    """Something that a format cannot say.

    Args:
        event: the id of the event, `None` where it concerns the whole timeline.
        what: what is missing or changed, in words.
    """

    event: str | None
    what: str

    def __str__(self) -> str:
        return self.what if self.event is None else f"{self.event}: {self.what}"


class Exported(NamedTuple):
    """A document, and the report of what its format could not say."""

    document: str | bytes
    losses: tuple[Loss, ...] = ()
