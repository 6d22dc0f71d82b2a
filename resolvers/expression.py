"""What `find` gives: a time expression with its place in the text, its meaning and the reasons."""

from typing import TYPE_CHECKING

from attrs import frozen

from resolvers.granularity import Granularity
from resolvers.terms.base import Term
from resolvers.timex3 import Timex3, to_timex3
from resolvers.values import Interval, Partial, Value

if TYPE_CHECKING:
    from resolvers.edtf import Written


@frozen
class TimeExpression:
    """A time expression.

    Args:
        start: where its span starts, the extent that the guideline of its domain marks.
        end: where it ends.
        text: the words of the span.
        term: what it means before it is anchored.
        value: what it means; `None` where the calendar has no such time (see `note`).
        alternatives: other readings, the likelier first.
        rule: the name of the rule that read it.
        how: how parts that the text leaves open were chosen; empty where it leaves none open.
        extent: the whole phrase, with what bounds or anchors it ("since Monday", "a day before
            the landing").
        note: what is wrong with it or was assumed for it.
    """

    start: int
    end: int
    text: str
    term: Term
    value: Value | None
    alternatives: tuple[Value, ...] = ()
    rule: str = ""
    how: str = ""
    extent: tuple[int, int] = (0, 0)
    note: str = ""

    @property
    def timex3(self) -> Timex3 | None:
        """Its TIMEX3 attributes, `None` where it has no value."""
        return None if self.value is None else to_timex3(self.value)

    @property
    def edtf(self) -> "Written | None":
        """Its value in EDTF, widened where EDTF cannot say it; `None` for durations and sets."""
        if not isinstance(self.value, Interval | Partial):
            return None
        from resolvers.edtf import from_value  # a third of the time it takes to import us

        return from_value(self.value)

    @property
    def interval(self) -> Interval | None:
        """The time meant, opened by before, after, since and until; `None` where unresolved."""
        return self.value.meant if isinstance(self.value, Interval) else None

    @property
    def granularity(self) -> Granularity | None:
        """The unit of a calendar value."""
        return self.value.granularity if isinstance(self.value, Interval | Partial) else None

    @property
    def implied(self) -> bool:
        """Whether a part of the value was chosen by the anchor, not said."""
        return bool(self.how)
