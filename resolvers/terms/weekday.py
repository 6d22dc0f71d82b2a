"""Days of the week: bare, or with last, this, next."""

import enum

from attrs import frozen

from resolvers.anchor import Direction, Domain, NextWeekday
from resolvers.calendar import SECONDS_PER_DAY, weekday
from resolvers.context import Context
from resolvers.granularity import Granularity
from resolvers.terms.base import Resolution, Term
from resolvers.values import Interval, Partial


class Which(enum.Enum):
    """What the text says of which one it means."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"
    COMING = "coming"
    PAST = "past"

    def __repr__(self) -> str:
        return f"Which.{self.name}"


@frozen
class Weekday(Term):
    """A day of the week.

    Args:
        day: Monday = 0.
        which: last, this, next, ..., or `None` for a bare weekday: in news the latest one, today
            included; looking forward in what is spoken; by the tense where there is one.
    """

    day: int
    which: Which | None = None

    def resolve(self, context: Context) -> Resolution:
        today = context.day_told_of
        if today is None:
            return Resolution(Partial(f"XXXX-WXX-{self.day + 1}"))
        ahead = (self.day - weekday(today)) % 7
        back = (weekday(today) - self.day) % 7
        monday = today - weekday(today)
        in_this_week = monday + self.day
        match self.which:
            case Which.LAST | Which.PAST:
                chosen, how = today - (back or 7), "the latest before today"
                other = in_this_week - 7
            case Which.THIS:
                chosen, how = in_this_week, "in this week"
                other = today + ahead
                if chosen < today and context.domain is Domain.COLLOQUIAL and not context.tense:
                    chosen, other, how = other, chosen, "the nearest in the future"
            case Which.COMING:
                chosen, how = today + (ahead or 7), "the next one ahead"
                other = in_this_week + 7
            case Which.NEXT:
                following, nearest = in_this_week + 7, today + (ahead or 7)
                if context.anchor.next_weekday is NextWeekday.FOLLOWING_WEEK:
                    chosen, other, how = following, nearest, "in the following week"
                else:
                    chosen, other, how = nearest, following, "the next one ahead"
            case None:
                chosen, other, how = self._bare(context, today, ahead, back)
        others = () if other == chosen else (Interval.of(Granularity.DAY, other),)
        return Resolution(Interval.of(Granularity.DAY, chosen), others, how)

    def candidates(self, near: int, context: Context) -> list[Interval]:
        """The days of the week before a day and of the week after it, in order."""
        first = near - 7 + (self.day - weekday(near)) % 7
        return [Interval.of(Granularity.DAY, first + 7 * week) for week in range(3)]

    def _bare(self, context: Context, today: int, ahead: int, back: int) -> tuple[int, int, str]:
        past, future = today - back, today + ahead
        if context.domain is Domain.COLLOQUIAL and ahead == 0:
            past, future = today - 7, today + 7
        if context.direction is Direction.FUTURE:
            return future, past, "the nearest in the future"
        if context.domain is Domain.NARRATIVE and context.direction is Direction.NEAREST:
            return future, past, "the nearest after the time mentioned last"
        return past, future, "the nearest in the past, today included"


@frozen
class WeekdayOfWeek(Term):
    """A day of a week named by another term: "Monday of last week", "Tuesday next week"."""

    day: int
    week: Term

    def resolve(self, context: Context) -> Resolution:
        week = self.week.interval(context)
        if week is None or week.start is None:
            return Resolution(Partial(f"XXXX-WXX-{self.day + 1}"))
        monday = week.start // SECONDS_PER_DAY
        monday -= weekday(monday)
        return Resolution(Interval.of(Granularity.DAY, monday + self.day))


@frozen
class WeekdayCounted(Term):
    """The Nth such day after or before a day: "three Fridays from now", "the Monday after Easter".

    Args:
        day: Monday = 0.
        count: how many of them, negative before.
        of: the day, which does not count itself; `None`: today.
    """

    day: int
    count: int
    of: Term | None = None

    def resolve(self, context: Context) -> Resolution:
        base, how = context.today, ""
        if self.of is not None:
            whole = self.of.resolve(context)
            start = whole.value.start if isinstance(whole.value, Interval) else None
            base, how = (None if start is None else start // SECONDS_PER_DAY), whole.how
        if base is None:
            return Resolution(Partial(f"XXXX-WXX-{self.day + 1}"))
        if self.count > 0:
            first = base + ((self.day - weekday(base)) % 7 or 7)
            chosen = first + 7 * (self.count - 1)
        else:
            first = base - ((weekday(base) - self.day) % 7 or 7)
            chosen = first + 7 * (self.count + 1)
        return Resolution(Interval.of(Granularity.DAY, chosen), (), how)
