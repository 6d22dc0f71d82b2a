"""What every term is, and how the candidates of an underspecified one are chosen from."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from attrs import frozen

from resolvers.anchor import Context, Direction
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.values import Interval, Value


@frozen
class Resolution:
    """What a term means under an anchor.

    Args:
        value: the value; partial where the anchor leaves it open.
        alternatives: other readings, the likelier first.
        how: how the open parts were chosen, in words; empty where nothing was open.
        implied: whether a part of the value was chosen, not said.
    """

    value: Value
    alternatives: tuple[Value, ...] = ()
    how: str = ""

    @property
    def implied(self) -> bool:
        """Whether a part of the value was chosen by the anchor, not said."""
        return bool(self.how)


class Term(ABC):
    """A time expression as it was read, before it is anchored."""

    __slots__ = ()

    @abstractmethod
    def resolve(self, context: Context) -> Resolution:
        """What it means under the context.

        Raises:
            ImpossibleDate: for a day that no calendar has.
        """

    def interval(self, context: Context) -> Interval | None:
        """The interval it means, `None` where that is open or it means none."""
        value = self.resolve(context).value
        return value if isinstance(value, Interval) else None


def choose(candidates: Sequence[Interval], context: Context, day: int) -> Resolution:
    """The candidate that lies in the direction of the context from a day, the others after it.

    Candidates come in order of time. The one that holds the day counts as lying in either
    direction. The policy is that of design and practice in news: see `Context.direction`.
    """
    at = day * SECONDS_PER_DAY
    past = [c for c in candidates if c.start is not None and c.start < at + SECONDS_PER_DAY]
    future = [c for c in candidates if c.end is not None and c.end > at]
    direction = context.direction
    if direction is Direction.PAST and past:
        chosen, how = past[-1], "the nearest in the past"
    elif direction is Direction.FUTURE and future:
        chosen, how = future[0], "the nearest in the future"
    else:
        chosen = min(candidates, key=lambda c: _distance(c, at))
        how = "the nearest"
    near = sorted((c for c in candidates if c != chosen), key=lambda c: _distance(c, at))
    return Resolution(chosen, tuple(near[:2]), how)


def _distance(candidate: Interval, at: int) -> int:
    if candidate.start is None or candidate.end is None:
        return 0
    if candidate.start <= at < candidate.end:
        return 0
    return min(abs(candidate.start - at), abs(candidate.end - 1 - at))
