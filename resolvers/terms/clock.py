"""Times of day, by themselves or on a day.

A bare clock time ("at 5") looks forward from the moment of speech; on a day that the text names it
is what the clock shows, and the other half of the day is an alternative.
"""

from abc import abstractmethod
from collections.abc import Iterator

from attrs import evolve, frozen

from resolvers.anchor import Domain, Tense
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.context import Context
from resolvers.errors import ImpossibleDate
from resolvers.granularity import Granularity, PartOfDay, index_of
from resolvers.terms.base import Resolution, Term
from resolvers.values import Interval, Partial

_EVENING, _MORNING = 18 * 3600, 6 * 3600
_UNITS = (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)


class TimeOfDay(Term):
    """What a day can have: a clock time, or a stretch from one to another."""

    __slots__ = ()

    @abstractmethod
    def on(self, day: int) -> Interval:
        """The time on the day with that number."""

    @abstractmethod
    def readings(self) -> "Iterator[TimeOfDay]":
        """What it can mean on a given day, the likelier first: "at 5" may be 17:00."""

    @abstractmethod
    def within(self, part: PartOfDay) -> "TimeOfDay":
        """The reading that lies in a part of the day: "at 8" in the evening is 20:00."""

    @property
    def is_open(self) -> bool:
        """Whether it leaves its half of the day open."""
        return False

    @property
    @abstractmethod
    def text(self) -> str:
        """Its TIMEX3 text, without the day."""

    def resolve(self, context: Context) -> Resolution:
        day = context.day_of_the_clock
        if day is None:
            return Resolution(Partial(f"XXXX-XX-XXT{self.text}"))
        if context.domain is Domain.COLLOQUIAL and context.now is not None:
            return self._spoken(context, context.now, day)
        if self._is_after_midnight(context, day):
            day += 1
        elif self._is_of_last_night(context, day):
            day -= 1
        chosen, *others = (reading.on(day) for reading in self.readings())
        return Resolution(chosen, tuple(others), "on the day of the anchor")

    def _is_after_midnight(self, context: Context, day: int) -> bool:
        """Whether the telling has come to the next day: "at 23:50 ... at 00:20"."""
        last, start = context.focus, self.on(day).start
        if last is None or last.start is None or last.granularity >= Granularity.DAY:
            return False
        if context.aside is not None or start is None:
            return False
        told, late = divmod(last.start, SECONDS_PER_DAY)
        early = start - day * SECONDS_PER_DAY
        return told == day and late >= _EVENING and early < _MORNING and not self.is_open

    def _is_of_last_night(self, context: Context, day: int) -> bool:
        """Whether it would be over after the day of news that it has happened by."""
        if context.domain is not Domain.NEWS or day != context.today:
            return False
        end = self.on(day).end or 0
        return end > (day + 1) * SECONDS_PER_DAY and context.tense is Tense.PAST

    def _spoken(self, context: Context, now: int, day: int) -> Resolution:
        """The next time the clock shows it, the latest where the tense looks back."""
        candidates = sorted(
            {reading.on(day + d) for reading in self.readings() for d in (-1, 0, 1)},
            key=lambda value: value.start or 0,
        )
        if context.tense is Tense.PAST:
            behind = [c for c in candidates if (c.start or 0) <= now]
            chosen, how = behind[-1], "the latest time the clock showed it"
        else:
            ahead = [c for c in candidates if self._is_ahead(c, now)]
            chosen, how = ahead[0], "the next time the clock shows it"
        rest = (c for c in candidates if c != chosen)
        near = sorted(rest, key=lambda c: abs((c.start or 0) - (chosen.start or 0)))
        return Resolution(chosen, tuple(near[:2]), how)

    def _is_ahead(self, candidate: Interval, now: int) -> bool:
        return (candidate.start or 0) >= now


@frozen
class Clock(TimeOfDay):
    """A time of day.

    Args:
        hour: 0 to 24.
        minute, second: `None` where they were not said.
        half_day: whether the hour may be of the morning or the afternoon ("at 5").
        zone: seconds east of UTC, where the text says so.

    >>> Clock(5, 30, half_day=True).within(PartOfDay.AFTERNOON).text
    '17:30'
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    half_day: bool = False
    zone: int | None = None

    @property
    def is_open(self) -> bool:
        return self.half_day

    @property
    def unit(self) -> Granularity:
        """The unit it names."""
        return _UNITS[(self.minute is not None) + (self.second is not None)]

    @property
    def seconds(self) -> int:
        """Seconds after midnight.

        Raises:
            ImpossibleDate: where there is no such time.
        """
        minute, second = self.minute or 0, self.second or 0
        if self.hour > 24 or minute > 59 or second > 60 or (self.hour == 24 and minute + second):
            raise ImpossibleDate(f"there is no {self.hour}:{minute:02d}:{second:02d} on the clock")
        return 3600 * self.hour + 60 * minute + second

    def on(self, day: int) -> Interval:
        value = Interval.of(self.unit, index_of(self.unit, day * SECONDS_PER_DAY + self.seconds))
        return value if self.zone is None else evolve(value, utc_offset=self.zone)

    def readings(self) -> "Iterator[Clock]":
        yield self
        if self.half_day and self.hour != 12:  # "at 12" is noon
            yield self.in_half(afternoon=self.hour < 12)
        if self.hour == 24 and self.minute is None:  # "midnight" ends the day, or begins it
            yield evolve(self, hour=0)

    def in_half(self, *, afternoon: bool) -> "Clock":
        """The same time of the twelve-hour clock, before or after noon."""
        return evolve(self, hour=self.hour % 12 + 12 * afternoon, half_day=False)

    def within(self, part: PartOfDay) -> "Clock":
        if not self.half_day:
            return self
        if part is PartOfDay.MORNING:
            return self.in_half(afternoon=False)
        if part in (PartOfDay.AFTERNOON, PartOfDay.MIDDAY):
            early = part is PartOfDay.MIDDAY and 10 <= self.hour <= 11
            return self.in_half(afternoon=not early)
        if self.hour == 12:
            return evolve(self, hour=24) if not self.minute else self.in_half(afternoon=False)
        return self.in_half(afternoon=self.hour >= (4 if part is PartOfDay.NIGHT else 1))

    @property
    def text(self) -> str:
        text = f"{self.hour:02d}"
        if self.minute is not None:
            text += f":{self.minute:02d}"
        return text if self.second is None else f"{text}:{self.second:02d}"


@frozen
class DayPart(Term):
    """A part of a day: "this morning", "Monday night".

    Args:
        part: which part.
        of: the day; `None`: the day of the anchor.
    """

    part: PartOfDay
    of: Term | None = None

    def resolve(self, context: Context) -> Resolution:
        if self.of is not None:
            whole = self.of.resolve(context)
            value = whole.value
            if isinstance(value, Partial) and value.granularity is Granularity.DAY:
                return Resolution(Partial(f"{value.pattern}T{self.part.code}"))
            if not isinstance(value, Interval) or value.start is None:
                return whole
            days = [
                v.start // SECONDS_PER_DAY
                for v in (value, *whole.alternatives)
                if isinstance(v, Interval) and v.start is not None
            ]
            values = [Interval.part_of_day(day, self.part) for day in days]
            return Resolution(values[0], tuple(values[1:]), whole.how)
        day = context.day_of_the_clock
        if day is None:
            return Resolution(Partial(f"XXXX-XX-XXT{self.part.code}"))
        return Resolution(Interval.part_of_day(day, self.part), (), "on the day of the anchor")


@frozen
class At(Term):
    """A time of day on a day: "10:30 on March 14", "5 p.m. Wednesday", "Friday from 9 to 5"."""

    day: Term
    clock: TimeOfDay

    def resolve(self, context: Context) -> Resolution:
        whole = self.day.resolve(context)
        if isinstance(whole.value, Partial) and whole.value.granularity is Granularity.DAY:
            return Resolution(Partial(f"{whole.value.pattern}T{self.clock.text}"))
        if not isinstance(whole.value, Interval):
            return whole
        days = [
            value.start // SECONDS_PER_DAY
            for value in (whole.value, *whole.alternatives)
            if isinstance(value, Interval) and value.start is not None
        ]
        if not days:
            return whole
        values = [reading.on(days[0]) for reading in self.clock.readings()]
        values += [self.clock.on(day) for day in days[1:]]
        return Resolution(values[0], tuple(values[1:]), whole.how)
