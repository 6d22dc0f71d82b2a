"""What every term is, and how the candidates of an underspecified one are chosen from."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from attrs import frozen

from resolvers.anchor import Direction, Domain
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.context import Context
from resolvers.granularity import Granularity, index_of
from resolvers.values import Interval, Value


@frozen
class Resolution:
    """What a term means under an anchor.

    Args:
        value: the value; partial where the anchor leaves it open.
        alternatives: other readings, the likelier first.
        how: how the open parts were chosen, in words; empty where nothing was open.
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
    """The candidate that the anchor makes most likely from a day on, the nearest others after it.

    Candidates come in order of time. A story goes on from what it mentioned last: the candidate
    within it, else the nearest one, looking forward first. Elsewhere the tense tells the
    direction, and the candidate that holds the day lies in either; without a tense the nearest
    one is meant. A direction is not followed past a whole season where the other side is near.
    """
    at = day * SECONDS_PER_DAY
    if context.domain is Domain.NARRATIVE and context.focus is not None:
        chosen, how = _carried_on(candidates, context, at), "from the time mentioned last"
    else:
        chosen, how = _in_direction(candidates, context.direction, at)
    near = sorted((c for c in candidates if c != chosen), key=lambda c: _distance(c, at))
    return Resolution(chosen, tuple(near[:2]), how)


# A story moves on by weeks; a step back costs half as much again as one ahead. What looks ahead
# does not look past nine months where the other side is near.
_ONWARD = 60 * SECONDS_PER_DAY
_BACK = 1.5
_FAR, _NEAR = 290 * SECONDS_PER_DAY, 60 * SECONDS_PER_DAY


def _in_direction(
    candidates: Sequence[Interval], direction: Direction, at: int
) -> tuple[Interval, str]:
    nearest = min(candidates, key=lambda c: _distance(c, at))
    past = [c for c in candidates if c.start is not None and c.start < at + SECONDS_PER_DAY]
    future = [c for c in candidates if c.end is not None and c.end > at]
    if direction is Direction.PAST and past:
        return past[-1], "the nearest in the past"
    if direction is Direction.FUTURE and future and not _is_of_report(candidates[0]):
        chosen, how = future[0], "the nearest in the future"
    else:
        return nearest, "the nearest"
    if _distance(chosen, at) > _FAR and _distance(nearest, at) < _NEAR:
        return nearest, "the nearest by far"
    return chosen, how


def _is_of_report(candidate: Interval) -> bool:
    """Whether it is a quarter: what will be said of it, it has mostly been."""
    return candidate.granularity is Granularity.QUARTER


def _carried_on(candidates: Sequence[Interval], context: Context, at: int) -> Interval:
    """Where the telling goes on to: within months of where it is, else in the year named last.

    Else the nearest, looking forward first.
    """
    story, focus = context.story, context.focus
    if story is not None and story.start is not None:
        low, high = story.start, story.start + _ONWARD
        for candidate in candidates:
            start = candidate.start
            if (
                candidate in story
                or story in candidate
                or (start is not None and low <= start < high)
            ):
                return candidate
    for candidate in candidates:
        if focus is not None and _starts_in(candidate, focus):
            return candidate
    for candidate in candidates:
        if _is_later_in_the_year(candidate, focus):
            return candidate
    return min(candidates, key=lambda c: _distance(c, at) * (1 if _is_ahead(c, at) else _BACK))


def _is_later_in_the_year(candidate: Interval, focus: Interval | None) -> bool:
    """Whether it is a day of the year of the day told last, and after it."""
    if focus is None or focus.granularity > Granularity.DAY:
        return False
    if candidate.granularity is not Granularity.DAY:
        return False
    at, last = candidate.start or 0, focus.start or 0
    return at > last and index_of(Granularity.YEAR, at) == index_of(Granularity.YEAR, last)


def _starts_in(candidate: Interval, whole: Interval) -> bool:
    if candidate.start is None or whole.start is None or whole.end is None:
        return False
    return whole.start <= candidate.start < whole.end


def _is_ahead(candidate: Interval, at: int) -> bool:
    return candidate.end is None or candidate.end > at


def _distance(candidate: Interval, at: int) -> int:
    if candidate.start is None or candidate.end is None:
        return 0
    if candidate.start <= at < candidate.end:
        return 0
    return min(abs(candidate.start - at), abs(candidate.end - 1 - at))
