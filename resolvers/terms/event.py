"""Times told by events: "the fifth anniversary of the outbreak", "two days after the landing"."""

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY, anniversary, civil_from_days
from resolvers.context import Context
from resolvers.granularity import Granularity
from resolvers.terms.base import Resolution, Term
from resolvers.terms.deictic import unknown
from resolvers.values import Interval


@frozen
class EventRef(Term):
    """An event named inside an expression; `timeline` binds it to the event it means.

    Args:
        text: the words.
        start: their offset in the text.
        end: the offset after them.
    """

    text: str
    start: int
    end: int

    def resolve(self, context: Context) -> Resolution:
        known = context.anchor.known.get(self.text.lower())
        return Resolution(unknown(Granularity.DAY) if known is None else known)


@frozen
class Known(Term):
    """A name whose dates the caller gave: "the Games"."""

    name: str

    def resolve(self, context: Context) -> Resolution:
        value = context.anchor.known.get(self.name)
        return Resolution(unknown(Granularity.DAY) if value is None else value)


@frozen
class Anniversary(Term):
    """The Nth anniversary of an event or a date: all of that day.

    Args:
        number: how many years; `None` for one that is not counted.
        of: what it is the anniversary of; `None` where the text leaves it out.
        beside: whether it only says more of the day named just before it ("July 5, the 132nd
            anniversary of the landing").
    """

    number: int | None
    of: Term | None = None
    beside: bool = False

    def resolve(self, context: Context) -> Resolution:
        if self.beside and context.focus is not None:
            return Resolution(context.focus, (), "the day named just before it")
        base = self.of.interval(context) if self.of is not None else None
        if base is None or base.start is None or self.number is None:
            return Resolution(unknown(Granularity.DAY))
        day = anniversary(
            base.start // SECONDS_PER_DAY,
            self.number,
            leap_day_in_march=context.anchor.leap_day_in_march,
        )
        if base.granularity >= Granularity.YEAR:
            year = Interval.of(Granularity.YEAR, civil_from_days(day)[0])
            return Resolution(year)
        return Resolution(Interval.of(Granularity.DAY, day))
