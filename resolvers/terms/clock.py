"""Times of day, by themselves or on a day."""

from attrs import evolve, frozen

from resolvers.anchor import Context, Domain
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.errors import ImpossibleDate
from resolvers.granularity import Granularity, PartOfDay, index_of
from resolvers.terms.base import Resolution, Term
from resolvers.values import Interval, Partial

_UNITS = (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)


@frozen
class Clock(Term):
    """A time of day.

    Args:
        hour: 0 to 24.
        minute, second: `None` where they were not said.
        half_day: whether the hour may be of the morning or the afternoon ("at 5").
        zone: seconds east of UTC, where the text says so.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    half_day: bool = False
    zone: int | None = None

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
        """The time on the day with that number."""
        value = Interval.of(self.unit, index_of(self.unit, day * SECONDS_PER_DAY + self.seconds))
        return value if self.zone is None else evolve(value, utc_offset=self.zone)

    def resolve(self, context: Context) -> Resolution:
        day = context.reference_day
        if day is None:
            return Resolution(Partial(f"XXXX-XX-XXT{self.text}"))
        here = self.on(day)
        if context.domain is Domain.COLLOQUIAL and context.now is not None:
            return self._spoken(context.now, day)
        others = (
            (evolve(self, hour=self.hour + 12, half_day=False).on(day),)
            if (self.half_day and self.hour < 12)
            else ()
        )
        return Resolution(here, others, "on the day of the anchor")

    def _spoken(self, now: int, day: int) -> Resolution:
        """The next time the clock shows it; both halves of the day where it does not say."""
        hours = (0, 12) if self.half_day and self.hour <= 12 else (0,)
        candidates = sorted(
            (
                evolve(self, hour=self.hour % 12 + h if self.half_day else self.hour).on(day + d)
                for d in (-1, 0, 1)
                for h in hours
            ),
            key=lambda value: value.start or 0,
        )
        ahead = [c for c in candidates if (c.start or 0) >= now]
        chosen = ahead[0] if ahead else candidates[-1]
        rest = tuple(c for c in candidates if c != chosen)
        return Resolution(chosen, rest, "the next time the clock shows it")

    @property
    def text(self) -> str:
        """Its TIMEX3 text, without the day."""
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
        day = context.reference_day
        if day is None:
            return Resolution(Partial(f"XXXX-XX-XXT{self.part.code}"))
        return Resolution(Interval.part_of_day(day, self.part), (), "on the day of the anchor")


@frozen
class At(Term):
    """A time of day on a day: "10:30 on March 14", "5 p.m. Wednesday", "Friday at noon"."""

    day: Term
    clock: Clock

    def resolve(self, context: Context) -> Resolution:
        whole = self.day.resolve(context)
        if isinstance(whole.value, Partial) and whole.value.granularity is Granularity.DAY:
            clock = self.clock.text
            return Resolution(Partial(f"{whole.value.pattern}T{clock}"))
        if not isinstance(whole.value, Interval):
            return whole
        days = [
            value.start // SECONDS_PER_DAY
            for value in (whole.value, *whole.alternatives)
            if isinstance(value, Interval) and value.start is not None
        ]
        if not days:
            return whole
        values = [self.clock.on(day) for day in days]
        if self.clock.half_day and self.clock.hour < 12:
            later = evolve(self.clock, hour=self.clock.hour + 12, half_day=False)
            values.insert(1, later.on(days[0]))
        return Resolution(values[0], tuple(values[1:]), whole.how)
