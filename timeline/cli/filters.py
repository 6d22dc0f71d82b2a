"""The filters of `build` and `export`: what they leave of a timeline to be shown."""

from typing import TYPE_CHECKING

from attrs import frozen

from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.errors import InputError, InvalidClaim
from timeline.given import date_value

if TYPE_CHECKING:
    from timeline.chronology import Timeline

WHOLE = frozenset({"json", "dot", "graphml"})
"""The formats that hold the whole timeline, so that no part of it can be written in them."""


@frozen
class Filters:
    """What is asked for on the command line.

    Args:
        at: a date: what may have been going on then.
        between: two dates, "2016-03-01/2016-03-14": what may have touched the time between.
        only_certain: what is entailed, without defaults.
        precision: "day", "month" or "year": what is known to start in one of them.
    """

    at: str | None = None
    between: str | None = None
    only_certain: bool = False
    precision: str | None = None

    def check(self, format: str | None) -> None:
        """See that the filters make sense before anything is read.

        Raises:
            InputError: for what is no date or range, or a format that holds the whole timeline.
        """
        if self.between is not None and not all(self._ends):
            raise InputError(f"--between {self.between!r}: write it as 2016-03-01/2016-03-14")
        dates = [("--at", self.at), *(("--between", end) for end in self._ends)]
        for option, date in dates:
            try:
                if date:
                    date_value(date)
            except InvalidClaim as error:
                raise InputError(f"{option}: {error}") from None
        if self.between is not None and _is_backward(*self._ends):
            raise InputError(f"--between {self.between!r} ends before it begins")
        if self != Filters() and format in WHOLE:
            raise InputError(
                f"{format} holds the whole timeline: --at, --between, --precision and "
                "--only are for the other formats"
            )

    @property
    def _ends(self) -> tuple[str, str]:
        first, _, last = (self.between or "").partition("/")
        return first, last

    def of(self, timeline: "Timeline") -> "Timeline":
        """What they leave of a timeline.

        >>> from timeline import Timeline
        >>> mill = Timeline().add("mill").constrain("mill", during="1821").solve()
        >>> len(Filters(precision="year").of(mill)), len(Filters(precision="day").of(mill))
        (1, 0)
        """
        if self == Filters():
            return timeline
        from timeline.selection import select

        ends = None if self.between is None else self._ends
        unit = None if self.precision is None else Granularity(self.precision)
        return select(
            timeline, when=self.at, between=ends, certain=self.only_certain, precision=unit
        )


def _is_backward(first: str, last: str) -> bool:
    start, end = date_value(first), date_value(last)
    if not (isinstance(start, Interval) and isinstance(end, Interval)):
        return False
    return start.start is not None and end.end is not None and end.end <= start.start
