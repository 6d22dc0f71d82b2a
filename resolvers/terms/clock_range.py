"""A stretch of a day from one clock time to another: "9 to 5", "3:30-6 pm", "11pm to 1am"."""

from collections.abc import Iterator

from attrs import evolve, frozen

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import PartOfDay
from resolvers.terms.clock import Clock, TimeOfDay
from resolvers.values import Interval


@frozen
class ClockRange(TimeOfDay):
    """From one clock time to another, which is the next time the clock shows it.

    A time that leaves its half of the day open takes it from the other: "3-4pm" is all afternoon,
    "11-1pm" starts before noon, "9-5" ends after it. A clock time is where the range ends.

    >>> ClockRange(Clock(9, half_day=True), Clock(5, half_day=True)).text
    '09'
    """

    first: Clock
    last: Clock

    @property
    def fixed(self) -> tuple[Clock, Clock]:
        """Both times on the 24-hour clock, the second on the next day where it is the earlier."""
        first, last = self.first, self.last
        if first.half_day and not last.half_day:
            same = first.in_half(afternoon=last.hour >= 12)
            other = first.in_half(afternoon=last.hour < 12)
            return (same if same.seconds < last.seconds or last.hour == 0 else other), last
        if last.half_day:
            start = evolve(first, half_day=False)
            halves = (last.in_half(afternoon=False), last.in_half(afternoon=True))
            later = [half for half in halves if half.seconds > start.seconds]
            return start, (later[0] if later else halves[0])
        return first, last

    @property
    def goes_over_midnight(self) -> bool:
        """Whether it ends on the day after it begins."""
        first, last = self.fixed
        return last.seconds <= first.seconds

    @property
    def text(self) -> str:  # where it starts: a partial value has no ranges
        return self.fixed[0].text

    def on(self, day: int) -> Interval:
        first, last = self.fixed
        midnight = day * SECONDS_PER_DAY
        start, end = midnight + first.seconds, midnight + last.seconds
        if end <= start:
            end += SECONDS_PER_DAY
        offset = last.zone if first.zone is None else first.zone
        return Interval(start, end, min(first.unit, last.unit), utc_offset=offset)

    def readings(self) -> "Iterator[ClockRange]":
        first, last = self.fixed
        yield ClockRange(first, last)
        if self.first.half_day and self.last.half_day:
            yield ClockRange(
                first.in_half(afternoon=first.hour < 12), last.in_half(afternoon=last.hour < 12)
            )

    def within(self, part: PartOfDay) -> "ClockRange":
        last = self.last.within(part) if self.last.half_day else self.last
        return ClockRange(self.first.within(part) if self.first.half_day else self.first, last)

    def _is_ahead(self, candidate: Interval, now: int) -> bool:
        return (candidate.end or 0) > now
