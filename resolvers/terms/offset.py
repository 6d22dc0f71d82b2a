"""Amounts of time before or after something: "two weeks ago", "a day before the landing"."""

import enum
from fractions import Fraction

from attrs import evolve, frozen

from resolvers.anchor import Domain, Tense
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.context import Context
from resolvers.granularity import Granularity, fixed_seconds, floor, index_of, months_in, shift
from resolvers.terms.base import Resolution, Term
from resolvers.terms.deictic import unknown
from resolvers.terms.fiscal import ReportedPeriod, reported_quarter
from resolvers.values import Duration, Interval, Modifier, Reference

_A_YEAR = Duration.of(years=1)


class Origin(enum.Enum):
    """What an offset without an object is counted from."""

    NOW = "now"  # two weeks ago
    FOCUS = "focus"  # two weeks later: from the time mentioned last

    def __repr__(self) -> str:
        return f"Origin.{self.name}"


_QUALIFIED_BACK = {
    Modifier.MORE_THAN: Modifier.BEFORE,
    Modifier.LESS_THAN: Modifier.AFTER,
    Modifier.EQUAL_OR_MORE: Modifier.ON_OR_BEFORE,
    Modifier.EQUAL_OR_LESS: Modifier.ON_OR_AFTER,
}
_QUALIFIED_ON = {
    Modifier.MORE_THAN: Modifier.AFTER,
    Modifier.LESS_THAN: Modifier.BEFORE,
    Modifier.EQUAL_OR_MORE: Modifier.ON_OR_AFTER,
    Modifier.EQUAL_OR_LESS: Modifier.ON_OR_BEFORE,
}


def _as_few(amount: Duration, context: Context) -> Duration | None:
    """ "A few minutes" in what is spoken, as many as the anchor says; `None` elsewhere."""
    if context.domain is not Domain.COLLOQUIAL:
        return None
    counts = ((unit, context.anchor.few if n is None else n) for unit, n in amount.amounts)
    return Duration(tuple(counts), approximate=True)


@frozen
class Shift(Term):
    """A time so much before or after another.

    Args:
        amount: how much; a vague amount gives a vague reference.
        sign: -1 before, 1 after.
        of: what it is counted from; `None`: see `origin`.
        origin: what it is counted from without an object.
        to_the_day: whether it is exact however coarse its unit: "five years to the day after".
    """

    amount: Duration
    sign: int
    of: Term | None = None
    origin: Origin = Origin.NOW
    to_the_day: bool = False

    def resolve(self, context: Context) -> Resolution:
        if self._took(context):
            return Resolution(self.amount, (), "how long it took")
        if self.amount.is_vague and self.of is None:
            few = _as_few(self.amount, context)
            if few is not None:
                return evolve(self, amount=few).resolve(context)
            if self.origin is Origin.FOCUS and context.domain is Domain.NEWS:
                return Resolution(self.amount, (), "so much after or before what was told")
            return Resolution(Reference.PAST if self.sign < 0 else Reference.FUTURE)
        if self.of is None:
            found = self._from_origin(context)
        else:
            base = None if self.amount.is_vague else self.of.interval(context)
            if base is None:
                where = unknown(self.amount.unit)
                if context.domain is Domain.NEWS:
                    return Resolution(self.amount, (where,), "the event has no date")
                return Resolution(where, (self.amount,), "the event has no date")
            value = shifted(base, self.amount, self.sign)
            unit = min(self.amount.unit, base.granularity)
            if self.to_the_day:
                unit = min(unit, Granularity.DAY)
            found = Resolution(_at(value, unit))
        return self._qualified(found)

    def _qualified(self, found: Resolution) -> Resolution:
        """ "More than two weeks ago" is before that time, "about a year ago" near it."""
        modifier, value = self.amount.modifier, found.value
        if not isinstance(value, Interval):
            return found
        if modifier is not None:
            said = (_QUALIFIED_BACK if self.sign < 0 else _QUALIFIED_ON)[modifier]
            return evolve(found, value=evolve(value, modifier=said))
        if self.amount.approximate:
            return evolve(found, value=evolve(value, approximate=True))
        return found

    def _took(self, context: Context) -> bool:
        """Whether "in two weeks" tells how long something took, as it does in the past of news."""
        if (
            self.of is not None
            or self.sign < 0
            or self.origin is not Origin.NOW
            or context.domain is not Domain.NEWS
        ):
            return False
        return self.amount.is_vague or context.tense is Tense.PAST

    def _from_origin(self, context: Context) -> Resolution:
        unit, day = self.amount.unit, context.reference_day
        news = context.domain is Domain.NEWS
        if news and self.amount == _A_YEAR and self.sign < 0 and reported_quarter(context):
            return ReportedPeriod(years=-1).resolve(context)
        if self.origin is Origin.FOCUS and context.focus is not None:
            back = self.sign < 0  # "a year earlier" may look back from now, "a year later" not
            if back and news and day is not None and _is_of_now(context.focus, unit, day):
                moved = _moved(day * SECONDS_PER_DAY, self.amount, self.sign)
                return Resolution(_at(moved, unit), (), "counted from the day of publication")
            base = context.told_of(unit)
            if base is None:
                stretch = self._somewhere_after(context.focus) if news else None
                return Resolution(unknown(unit) if stretch is None else stretch)
            value = shifted(base, self.amount, self.sign)
            return Resolution(_at(value, unit), (), "counted from the time mentioned last")
        told_today = context.today is not None or context.domain is not Domain.NARRATIVE
        if day is None or not told_today:  # "ago" counts from the telling, not from what it tells
            return Resolution(unknown(unit))
        if unit < Granularity.DAY or context.domain is Domain.COLLOQUIAL:
            now = context.now if context.now is not None else day * SECONDS_PER_DAY
            moved = _moved(now, self.amount, self.sign)
            if unit < Granularity.DAY:
                fine = Granularity.SECOND if unit is Granularity.SECOND else Granularity.MINUTE
                return Resolution(_at(moved, fine), (_at(moved, unit),))
            return Resolution(_at(moved, Granularity.DAY), (_at(moved, unit),))
        moved = _moved(day * SECONDS_PER_DAY, self.amount, self.sign)
        return Resolution(_at(moved, unit), (_at(moved, Granularity.DAY),))

    def _somewhere_after(self, base: Interval) -> Interval | None:
        """So long after some time in a longer one: "five weeks later", after "in January"."""
        base, unit = base.likely, self.amount.unit
        if base.start is None or base.end is None:
            return None
        first = _at(_moved(base.start, self.amount, self.sign), unit)
        last = _at(_moved(base.end - 1, self.amount, self.sign), unit)
        return Interval(first.start, last.end, unit)


def _is_of_now(focus: Interval, unit: Granularity, day: int) -> bool:
    """Whether "a year earlier" counts from now in news: its months are those of this year."""
    if unit < Granularity.DAY and focus.granularity < Granularity.DAY:
        return False  # "20 minutes earlier" than a clock time
    if focus.granularity >= unit:
        return True
    recent = focus.start is not None and abs(focus.start // SECONDS_PER_DAY - day) < 366
    return unit >= Granularity.YEAR and recent


@frozen
class Span(Term):
    """The stretch of so much up to or from now: "the past two weeks", "the next five years".

    It is a duration in TimeML; the stretch of days it covers is kept beside it.
    """

    amount: Duration
    sign: int

    def resolve(self, context: Context) -> Resolution:
        if self.amount.is_vague:
            few = _as_few(self.amount, context)
            return (
                Resolution(self.amount)
                if few is None
                else evolve(self, amount=few).resolve(context)
            )
        stretch = self.stretch(context)
        if stretch is None:
            return Resolution(self.amount)
        if context.domain is Domain.COLLOQUIAL:
            return Resolution(stretch, (self.amount,))
        return Resolution(self.amount, (stretch,))

    def stretch(self, context: Context) -> Interval | None:
        """The days it covers: whole units of the calendar, the present one left out."""
        unit = self.amount.unit
        if context.today is None or self.amount.is_vague:
            return None
        if unit < Granularity.DAY:
            now = context.now if context.now is not None else context.today * SECONDS_PER_DAY
            other = _moved(now, self.amount, self.sign)
            return Interval(min(now, other), max(now, other), Granularity.MINUTE)
        if context.anchor.stretches_from_today:
            unit = Granularity.DAY
        here = floor(unit, context.today * SECONDS_PER_DAY)
        if self.sign > 0:
            here = shift(unit, here, 1)
        there = _moved(here, self.amount, self.sign)
        return Interval(min(here, there), max(here, there), unit)


@frozen
class Elapsed(Term):
    """ "After four days": the time then in what is spoken, a duration in TimeML."""

    amount: Duration

    def resolve(self, context: Context) -> Resolution:
        if context.domain is not Domain.COLLOQUIAL or self.amount.is_vague:
            return Resolution(self.amount)
        then = Shift(self.amount, 1).resolve(context)
        return evolve(then, alternatives=(*then.alternatives, self.amount))


@frozen
class Within(Term):
    """ "Within two weeks": from now up to then, a duration in TimeML."""

    amount: Duration

    def resolve(self, context: Context) -> Resolution:
        now = context.now
        if now is None or self.amount.is_vague or context.domain is not Domain.COLLOQUIAL:
            return Resolution(self.amount)
        unit = self.amount.unit if self.amount.unit < Granularity.DAY else Granularity.DAY
        start = floor(min(unit, Granularity.MINUTE) if unit < Granularity.DAY else unit, now)
        end = _moved(start, self.amount, 1)
        return Resolution(Interval(start, end, unit), (self.amount,))


def shifted(base: Interval, amount: Duration, sign: int) -> int:
    """The place in time so much before or after an interval.

    It is counted from its first second, and after several days from the last of them.
    """
    at = base.start if base.start is not None else (base.end or 0)
    if sign > 0 and base.granularity is Granularity.DAY and base.end is not None:
        at = max(at, base.end - SECONDS_PER_DAY)
    return _moved(at, amount, sign)


def _moved(second: int, amount: Duration, sign: int) -> int:
    """A second moved by a calendar amount, from the coarsest unit to the finest.

    Fractions of a month or more move by the nearest whole month; finer ones by seconds.
    """
    for unit, count in amount.amounts:
        if count is None:
            continue
        months = months_in(unit)
        if months is not None:
            whole = Fraction(count) * months
            second = shift(Granularity.MONTH, second, sign * int(whole))
            if whole.denominator != 1:
                days = round((whole - int(whole)) * 30)
                second = shift(Granularity.DAY, second, sign * days)
        else:
            second += sign * int(Fraction(count) * fixed_seconds(unit))
    return second


def _at(second: int, unit: Granularity) -> Interval:
    return Interval.of(unit, index_of(unit, second))
