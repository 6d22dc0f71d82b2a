"""A stretch that is told by where it starts and how long it is: "three days from Monday"."""

from attrs import frozen

from resolvers.anchor import Direction, Domain
from resolvers.context import Context
from resolvers.granularity import Granularity, fixed_seconds, months_in, shift
from resolvers.terms.base import Resolution, Term
from resolvers.values import Duration, Interval


@frozen
class Lasting(Term):
    """From a time on, for so long: "from 9 for two hours", "a week starting tomorrow"."""

    start: Term
    duration: Duration

    def resolve(self, context: Context) -> Resolution:
        found = self.start.resolve(context)
        if context.domain is Domain.COLLOQUIAL and context.tense is None:
            found = self.start.resolve(context.looking(Direction.FUTURE))
        value = found.value
        if not isinstance(value, Interval) or value.start is None or self.duration.is_vague:
            return found
        unit = min(self.duration.unit, value.granularity, Granularity.DAY)
        end = _after(value.start, self.duration)
        return Resolution(Interval(value.start, end, unit), (), found.how)


def _after(second: int, duration: Duration) -> int:
    """The second so long after another, by the calendar for whole units of it."""
    for unit, count in duration.amounts:
        if count is None:
            continue
        if count.denominator == 1:
            second = shift(unit, second, int(count))
        elif (months := months_in(unit)) is not None:
            second = shift(Granularity.MONTH, second, round(months * count))
        else:
            second += round(fixed_seconds(unit) * count)
    return second
