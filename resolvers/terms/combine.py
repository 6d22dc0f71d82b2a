"""Combinators over other terms: parts, ranges, bounds, alternatives, Nth of."""

from attrs import evolve, frozen

from resolvers.anchor import Direction, Domain, Tense
from resolvers.calendar import SECONDS_PER_DAY, weekday
from resolvers.context import Context
from resolvers.granularity import Granularity, ceiling, index_of
from resolvers.terms.base import Resolution, Term
from resolvers.terms.clock import At, Clock, DayPart
from resolvers.terms.clock_range import ClockRange
from resolvers.terms.dates import CivilDate, DayOfMonth, NumericDate
from resolvers.terms.deictic import Now
from resolvers.terms.weekday import Weekday, WeekdayOfWeek
from resolvers.values import Duration, Interval, Modifier, Partial, Reference, Value


def with_modifier(value: Value, modifier: Modifier) -> Value:
    """A value with a modifier added, where it can carry one."""
    if isinstance(value, Interval | Partial | Duration):
        return evolve(value, modifier=modifier)
    return value


@frozen
class Modified(Term):
    """A term with a TIMEX3 modifier: early, late, about, before, since, more than, ..."""

    modifier: Modifier
    of: Term

    def resolve(self, context: Context) -> Resolution:
        found = self.of.resolve(context)
        return Resolution(
            with_modifier(found.value, self.modifier),
            tuple(with_modifier(value, self.modifier) for value in found.alternatives),
            found.how,
        )


@frozen
class AsOf(Term):
    """ "As of 30 June it had ten shops": then, where it is told as past; else from then on."""

    of: Term

    def resolve(self, context: Context) -> Resolution:
        if context.tense is Tense.PAST and context.domain is not Domain.COLLOQUIAL:
            return self.of.resolve(context)
        return Modified(Modifier.ON_OR_AFTER, self.of).resolve(context)


@frozen
class Uncertain(Term):
    """ "Possibly 1860", "1860?"."""

    of: Term

    def resolve(self, context: Context) -> Resolution:
        found = self.of.resolve(context)
        if isinstance(found.value, Interval):
            return evolve(found, value=evolve(found.value, uncertain=True))
        return found


@frozen
class Between(Term):
    """From one time to another, the last one included: "March 3-5", "from Monday to Friday".

    What one end leaves open it takes from the other: "from December to May 2025" starts in 2024,
    "from next Monday to Friday" ends in that week. A clock time is where a range ends.
    """

    first: Term
    last: Term

    def resolve(self, context: Context) -> Resolution:
        if (hours := self._hours()) is not None:
            return hours.resolve(context)
        low, high = self.both(context)
        a, b = low.value, high.value
        if not (isinstance(a, Interval) and isinstance(b, Interval)):
            return low
        return self._joined(a, b, low)

    def both(self, context: Context) -> tuple[Resolution, Resolution]:
        """What its ends mean, each with what it takes from the other."""
        low, high = self.first.resolve(context), self.last.resolve(context)
        if _is_elliptic(self.first) and _tells_more(self.last, self.first):
            low = self.first.resolve(context.around(_day_of(high.value), Direction.PAST))
        elif _goes_on_from(self.first, self.last) and isinstance(low.value, Interval):
            high = self.last.resolve(context.around(_day_of(low.value), Direction.FUTURE))
        return low, high

    @property
    def ends(self) -> tuple[Term, Term]:
        """Both ends as expressions of their own; a clock time is on the day of the other."""
        match self.first, self.last:
            case Clock() as clock, At(day, Clock()) as last:
                return At(day, clock), last
            case At(day, Clock()) as first, Clock() as clock:
                return first, At(day, clock)
        if _is_elliptic(self.first) and _tells_more(self.last, self.first):
            return EndOfRange(self, 0), self.last
        goes_on = _goes_on_from(self.first, self.last)
        return self.first, EndOfRange(self, 1) if goes_on else self.last

    def _hours(self) -> Term | None:
        """Two clock times as hours of one day, on the day that one end names."""
        first, last = self.first, self.last
        clocks = tuple(end.clock if isinstance(end, At) else end for end in (first, last))
        if not (isinstance(clocks[0], Clock) and isinstance(clocks[1], Clock)):
            return None
        hours = ClockRange(clocks[0], clocks[1])
        match first, last:
            case At(), At():
                return None
            case At(day), _:
                return At(day, hours)
            case _, At(day):
                return At(day, hours)
        return hours

    def _joined(self, a: Interval, b: Interval, low: Resolution) -> Resolution:
        if isinstance(self.first, Now) and b.granularity >= Granularity.DAY:
            a = _day_that_holds(a)
        if isinstance(self.last, Now) and a.granularity >= Granularity.DAY:
            b = _day_that_holds(b)
        start, end = a.start, b.end
        if b.granularity < Granularity.PART_OF_DAY:
            end = b.start
        if start is None or end is None:
            return Resolution(a.hull(b))
        if end <= start:
            starts = (v.start for v in low.alternatives if isinstance(v, Interval))
            start = max((s for s in starts if s is not None and s < end), default=start)
        if end <= start:
            return low
        unit = min(a.granularity, b.granularity)
        return Resolution(Interval(start, end, unit, utc_offset=a.utc_offset), (), low.how)


@frozen
class EndOfRange(Term):
    """One end of a range by itself: the Friday of "from next Monday to Friday"."""

    whole: Between
    which: int

    def resolve(self, context: Context) -> Resolution:
        return self.whole.both(context)[self.which]


def _tells_more(last: Term, first: Term) -> bool:
    """Whether the last end says what the first leaves open: its year, or for a weekday its week."""
    if _has_year(last):
        return True
    in_a_week = isinstance(last, WeekdayOfWeek) or (isinstance(last, Weekday) and last.which)
    return isinstance(first, Weekday) and bool(in_a_week)


def _goes_on_from(first: Term, last: Term) -> bool:
    """Whether the last end is the next after the first: the Friday of "from Monday to Friday".

    That of "from September 14 to Friday" is the one that it would be alone.
    """
    if isinstance(last, Weekday) and not isinstance(first, Weekday | WeekdayOfWeek | At | DayPart):
        return False
    return _is_elliptic(last)


def _day_that_holds(moment: Interval) -> Interval:
    if moment.start is None:
        return moment
    return Interval.of(Granularity.DAY, moment.start // SECONDS_PER_DAY)


def _is_elliptic(term: Term) -> bool:
    """Whether the term can take what it leaves open from the other end of a range."""
    match term:
        case CivilDate(year=None) | NumericDate(year=None) | DayOfMonth() | Weekday(which=None):
            return True
        case Modified(of=of) | At(day=of) | DayPart(of=Term() as of):
            return _is_elliptic(of)
    return False


def _has_year(term: Term) -> bool:
    """Whether the term names its year, which the other end of a range may share."""
    match term:
        case CivilDate(year=int()) | NumericDate(year=int()):
            return True
        case Modified(of=of) | At(day=of) | DayPart(of=Term() as of):
            return _has_year(of)
    return False


def _day_of(value: Value) -> int | None:
    start = value.start if isinstance(value, Interval) else None
    return None if start is None else start // SECONDS_PER_DAY


@frozen
class Either(Term):
    """Alternatives: "May 3 or 4", "in 1911 or 1912"."""

    options: tuple[Term, ...]

    def resolve(self, context: Context) -> Resolution:
        found = [option.resolve(context) for option in self.options]
        return Resolution(found[0].value, tuple(f.value for f in found[1:]), "one of several")


@frozen
class Nth(Term):
    """The Nth unit or weekday of a period: "the second Tuesday of November", "the last week of".

    Args:
        number: 1 for the first, -1 for the last.
        unit: the unit counted.
        within: the period.
        weekday: Monday = 0, where days of that name are counted.
    """

    number: int
    unit: Granularity
    within: Term
    weekday: int | None = None

    def resolve(self, context: Context) -> Resolution:
        whole = self.within.resolve(context)
        period = whole.value
        if not isinstance(period, Interval) or period.start is None or period.end is None:
            return whole
        if self.weekday is not None:
            value = self._weekday(period.start, period.end)
        else:
            value = self._unit(period.start, period.end)
        if value is None:
            return whole
        return Resolution(value, (), whole.how)

    def _weekday(self, start: int, end: int) -> Interval | None:
        first_day, end_day = start // SECONDS_PER_DAY, end // SECONDS_PER_DAY
        if self.number > 0:
            day = first_day + (self.weekday_or_0 - weekday(first_day)) % 7 + 7 * (self.number - 1)
        else:
            last = end_day - 1
            day = last - (weekday(last) - self.weekday_or_0) % 7 + 7 * (self.number + 1)
        return Interval.of(Granularity.DAY, day) if first_day <= day < end_day else None

    @property
    def weekday_or_0(self) -> int:
        """The weekday counted, Monday where none is."""
        return self.weekday or 0

    def _unit(self, start: int, end: int) -> Interval | None:
        if self.unit is Granularity.WEEK:
            index = _weeks(start, end)[0 if self.number > 0 else 1]
        elif self.number > 0:
            index = index_of(self.unit, ceiling(self.unit, start))
        else:
            index = index_of(self.unit, end - 1)
        index += self.number - 1 if self.number > 0 else self.number + 1
        value = Interval.of(self.unit, index)
        if self.number < 0 and value.start is not None and value.start >= end:
            value = Interval.of(self.unit, index - 1)  # the weekend of the last, broken week
        inside = value.start is not None and value.start < end and (value.end or end) > start
        return value if inside else None


def _weeks(start: int, end: int) -> tuple[int, int]:
    """The first and last week of a period: a week belongs to where its Thursday is, as in ISO."""
    to_thursday, six_days = 3 * SECONDS_PER_DAY, 6 * SECONDS_PER_DAY
    week = Granularity.WEEK
    return index_of(week, start - to_thursday + six_days), index_of(week, end - 1 - to_thursday)


@frozen
class FirstN(Term):
    """The first or last so many units of a period: "the first two quarters of 1990"."""

    count: int
    unit: Granularity
    within: Term
    last: bool = False

    def resolve(self, context: Context) -> Resolution:
        whole = self.within.resolve(context)
        period = whole.value
        if not isinstance(period, Interval) or period.start is None or period.end is None:
            return whole
        if self.unit is Granularity.WEEK:
            low, high = _weeks(period.start, period.end)
        else:
            low = index_of(self.unit, period.start)
            high = index_of(self.unit, period.end - 1)
        first = high - self.count + 1 if self.last else low
        last = high if self.last else low + self.count - 1
        half = self.unit is Granularity.QUARTER and self.count == 2 and first % 2 == 0
        if half and period.granularity is Granularity.YEAR:
            return Resolution(Interval.of(Granularity.HALF_YEAR, first // 2), (), whole.how)
        start, end = Interval.of(self.unit, first).start, Interval.of(self.unit, last).end
        return Resolution(Interval(start, end, self.unit), (), whole.how)


@frozen
class PartOfYears(Term):
    """A half, third or quarter of a century or decade: "the first half of the 19th century".

    Args:
        number: 1 for the first, -1 for the last.
        parts: into how many parts it is cut, in whole years.
        within: the century or decade.
    """

    number: int
    parts: int
    within: Term

    def resolve(self, context: Context) -> Resolution:
        whole = self.within.resolve(context)
        period = whole.value
        if not isinstance(period, Interval) or period.start is None or period.end is None:
            return whole
        unit = Granularity.YEAR
        first, end = index_of(unit, period.start), index_of(unit, period.end - 1) + 1
        place = self.number - 1 if self.number > 0 else self.parts + self.number
        low = first + (end - first) * place // self.parts
        high = first + (end - first) * (place + 1) // self.parts
        start, stop = Interval.of(unit, low).start, Interval.of(unit, high).start
        return Resolution(Interval(start, stop, unit), (), whole.how)


@frozen
class Vague(Term):
    """A vague present, past or future: "recently", "now", "soon"."""

    reference: Reference

    def resolve(self, context: Context) -> Resolution:
        return Resolution(self.reference)
