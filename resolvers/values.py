"""What a time expression means: intervals, partial dates, durations, recurrences, references.

All values are immutable, compared by value, and unbounded in their years. Intervals are half-open,
in seconds of the civil axis (`resolvers.calendar`), with an end of `None` where it is not known.
"2016" and "2016-01-01/2016-12-31" cover the same seconds and are not the same value: the
granularity is part of it.

>>> march = Interval.month(2016, 3)
>>> march
Interval('2016-03')
>>> Interval.day(2016, 3, 14) in march
True
>>> Interval.year(1989, modifier=Modifier.BEFORE).meant.end == Interval.year(1989).start
True
"""

import enum
import re
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Self

from attrs import evolve, field, frozen

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days, days_from_civil, days_from_iso_week
from resolvers.errors import InvalidValue, NotExpressible
from resolvers.granularity import Granularity, PartOfDay, end_of, index_of, start_of

if TYPE_CHECKING:
    import pendulum


class Modifier(enum.Enum):
    """The modifiers of TIMEX3 (TimeML 1.2.1, attribute `mod`)."""

    START = "START"
    MID = "MID"
    END = "END"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    APPROX = "APPROX"

    def __repr__(self) -> str:
        return f"Modifier.{self.name}"


_THIRDS = {Modifier.START: (0, 1), Modifier.MID: (1, 2), Modifier.END: (2, 3)}


@frozen(repr=False)
class Interval:
    """A stretch of civil time, as long as its units are.

    Args:
        start: first second, or `None` where open.
        end: first second after it, or `None` where open.
        granularity: the unit it was said in; both bounds lie on its boundaries where it is a
            plain calendar value.
        modifier: what the text adds: early, late, before, after, about, ...
        approximate: "about", "circa" (EDTF `~`); said as the modifier APPROX where it is alone.
        uncertain: "possibly" (EDTF `?`).
        part: the part of day, for values of that granularity.
        utc_offset: seconds east of UTC in which the text said it; `None` for the anchor's zone.

    Raises:
        InvalidValue: where it ends before it starts.
    """

    start: int | None
    end: int | None
    granularity: Granularity
    modifier: Modifier | None = None
    approximate: bool = False
    uncertain: bool = False
    part: PartOfDay | None = None
    utc_offset: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise InvalidValue(f"an interval must end after it starts: [{self.start}, {self.end})")
        if self.modifier is Modifier.APPROX:
            object.__setattr__(self, "modifier", None)
            object.__setattr__(self, "approximate", True)

    @classmethod
    def of(cls, unit: Granularity, index: int, *, modifier: Modifier | None = None) -> Self:
        """The unit with that number (`resolvers.granularity.index_of`).

        >>> Interval.of(Granularity.YEAR, 2016)
        Interval('2016')
        """
        return cls(start_of(unit, index), end_of(unit, index), unit, modifier)

    @classmethod
    def day(cls, year: int, month: int, day: int, *, modifier: Modifier | None = None) -> Self:
        """A day.

        >>> Interval.day(2016, 2, 29)
        Interval('2016-02-29')
        """
        return cls.of(Granularity.DAY, days_from_civil(year, month, day), modifier=modifier)

    @classmethod
    def month(cls, year: int, month: int, *, modifier: Modifier | None = None) -> Self:
        """A month.

        >>> Interval.month(-43, 3)
        Interval('BC0044-03')
        """
        second = days_from_civil(year, month) * SECONDS_PER_DAY
        return cls.of(
            Granularity.MONTH, index_of(Granularity.MONTH, second), modifier=modifier
        )

    @classmethod
    def year(cls, year: int, *, modifier: Modifier | None = None) -> Self:
        """An astronomical year: 0 is 1 BC.

        >>> Interval.year(0)
        Interval('BC0001')
        """
        return cls.of(Granularity.YEAR, year, modifier=modifier)

    @classmethod
    def week(cls, year: int, week: int, *, modifier: Modifier | None = None) -> Self:
        """An ISO week, Monday to Sunday.

        >>> Interval.week(2016, 11)
        Interval('2016-W11')
        """
        second = days_from_iso_week(year, week) * SECONDS_PER_DAY
        return cls.of(Granularity.WEEK, index_of(Granularity.WEEK, second), modifier=modifier)

    @classmethod
    def part_of_day(cls, day: int, part: PartOfDay) -> Self:
        """A part of the day with that day number.

        >>> Interval.part_of_day(days_from_civil(2016, 3, 14), PartOfDay.MORNING)
        Interval('2016-03-14TMO')
        """
        midnight = day * SECONDS_PER_DAY
        return cls(
            midnight + 3600 * part.first_hour,
            midnight + 3600 * part.end_hour,
            Granularity.PART_OF_DAY,
            part=part,
        )

    @property
    def meant(self) -> "Interval":
        """The time meant: the interval, opened by before, after, since or until.

        >>> Interval.day(2016, 3, 14, modifier=Modifier.ON_OR_AFTER).meant.end is None
        True
        """
        match self.modifier:
            case Modifier.BEFORE:
                start, end = None, self.start
            case Modifier.ON_OR_BEFORE:
                start, end = None, self.end
            case Modifier.AFTER:
                start, end = self.end, None
            case Modifier.ON_OR_AFTER:
                start, end = self.start, None
            case _:
                start, end = self.start, self.end
        return evolve(self, start=start, end=end, modifier=None)

    @property
    def likely(self) -> "Interval":
        """The part of it that is meant by early, mid or late: a third of its length.

        >>> early = Interval.month(2015, 6, modifier=Modifier.START).likely
        >>> (early.end - early.start) // SECONDS_PER_DAY
        10
        """
        if self.modifier not in _THIRDS or self.start is None or self.end is None:
            return self.meant
        first, last = _THIRDS[self.modifier]
        unit = SECONDS_PER_DAY if self.granularity > Granularity.DAY else 1
        length = (self.end - self.start) // unit
        start = self.start + unit * (length * first // 3)
        end = self.start + unit * (length * last // 3)
        return evolve(self, start=start, end=max(end, start + 1), modifier=None)

    @property
    def is_unit(self) -> bool:
        """Whether it is exactly one unit of its granularity, such as one month."""
        if self.start is None or self.end is None:
            return False
        if self.granularity is Granularity.PART_OF_DAY:
            return self.part is not None
        index = index_of(self.granularity, self.start)
        return self.start == start_of(self.granularity, index) and self.end == end_of(
            self.granularity, index
        )

    def __contains__(self, other: object) -> bool:
        """Whether another interval lies wholly within this one."""
        if not isinstance(other, Interval):
            return False
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        return starts and (self.end is None or (other.end is not None and other.end <= self.end))

    def intersection(self, other: "Interval") -> "Interval | None":
        """What both have in common, in the finer unit; `None` where they are disjoint.

        >>> Interval.year(2016).intersection(Interval.month(2016, 3))
        Interval('2016-03')
        """
        starts = [x for x in (self.start, other.start) if x is not None]
        ends = [x for x in (self.end, other.end) if x is not None]
        start, end = max(starts, default=None), min(ends, default=None)
        if start is not None and end is not None and end <= start:
            return None
        finer = self if self.granularity <= other.granularity else other
        return Interval(start, end, finer.granularity, part=finer.part)

    def hull(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both, in the finer unit.

        >>> Interval.year(2011).hull(Interval.year(2013))
        Interval('2011/2013')
        """
        open_start = self.start is None or other.start is None
        open_end = self.end is None or other.end is None
        return Interval(
            None if open_start else min(self.start, other.start),  # type: ignore[type-var]
            None if open_end else max(self.end, other.end),  # type: ignore[type-var]
            min(self.granularity, other.granularity),
        )

    def to_datetimes(self) -> tuple[datetime | None, datetime | None]:
        """Its bounds as naive datetimes, half-open.

        Raises:
            NotExpressible: for years outside 1 to 9999.

        >>> Interval.day(2016, 3, 14).to_datetimes()[0]
        datetime.datetime(2016, 3, 14, 0, 0)
        """
        return to_datetime(self.start), to_datetime(self.end)

    def to_pendulum(self) -> "tuple[pendulum.DateTime | None, pendulum.DateTime | None]":
        """Its bounds as naive pendulum datetimes, half-open.

        Raises:
            NotExpressible: for years outside 1 to 9999.

        >>> Interval.day(2016, 3, 14).to_pendulum()[1].to_date_string()
        '2016-03-15'
        """
        import pendulum

        start, end = self.to_datetimes()
        return (
            None if start is None else pendulum.instance(start, tz=None),
            None if end is None else pendulum.instance(end, tz=None),
        )

    def __str__(self) -> str:
        from resolvers.timex3 import to_timex3

        return to_timex3(self).value

    def __repr__(self) -> str:
        text = repr(str(self))
        if self.modifier:
            text += f", {self.modifier.name}"
        return f"Interval({text}{', approximate' * self.approximate}{', uncertain' * self.uncertain})"


def to_datetime(second: int | None) -> datetime | None:
    """A second of the axis as a naive datetime.

    Raises:
        NotExpressible: for years outside 1 to 9999.

    >>> to_datetime(0)
    Traceback (most recent call last):
    resolvers.errors.NotExpressible: year 0 is outside the years 1 to 9999 that datetime can say
    """
    if second is None:
        return None
    days, rest = divmod(second, SECONDS_PER_DAY)
    year, month, day = civil_from_days(days)
    if not 1 <= year <= 9999:
        raise NotExpressible(f"year {year} is outside the years 1 to 9999 that datetime can say")
    return datetime(year, month, day, rest // 3600, rest // 60 % 60, rest % 60)


def from_datetime(moment: datetime) -> int:
    """The second of the axis of a datetime's civil time, its zone and microseconds left out.

    >>> from_datetime(datetime(1, 1, 1, 0, 0, 1))
    86401
    """
    return moment.toordinal() * SECONDS_PER_DAY + (
        moment.hour * 3600 + moment.minute * 60 + moment.second
    )


_PATTERN = re.compile(
    r"(?P<era>BC)?(?P<year>[\dX]{4})"
    r"(?:-(?:(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?"
    r"|W(?P<week>[\dX]{2})(?:-(?P<weekday>[1-7X]|WE))?"
    r"|(?P<period>[QH][1-4X]|SP|SU|FA|WI)))?"
    r"(?:T(?P<time>[\dX]{2}(?::[\dX]{2}(?::[\dX]{2})?)?|MO|MI|AF|EV|NI|DT))?"
)


@frozen
class Partial:
    """A calendar value with unknown fields, each written X: `XXXX-02-27` is some 27 February.

    Args:
        pattern: the TIMEX3 value; fields that are known hold digits.
        modifier: as in `Interval`.

    Raises:
        InvalidValue: where the pattern is none, or nothing in it is unknown.

    >>> Partial("XXXX-02-27").granularity
    Granularity.DAY
    """

    pattern: str
    modifier: Modifier | None = None

    def __attrs_post_init__(self) -> None:
        if "X" not in self.pattern or not _PATTERN.fullmatch(self.pattern):
            raise InvalidValue(f"{self.pattern!r} is no partial date such as XXXX-02-27")

    def part(self, name: str) -> str | None:
        """The text of a field: era, year, month, day, week, weekday, period or time.

        >>> Partial("XXXX-WXX-1").part("weekday")
        '1'
        """
        found = _PATTERN.fullmatch(self.pattern)
        return found[name] if found else None

    @property
    def granularity(self) -> Granularity:
        """The unit of the value, known or not: a day for `XXXX-XX-27`."""
        time = self.part("time")
        if time:
            units = {2: Granularity.HOUR, 5: Granularity.MINUTE, 8: Granularity.SECOND}
            return units[len(time)] if time[0] in "0123456789X" else Granularity.PART_OF_DAY
        if self.part("day"):
            return Granularity.DAY
        if weekday := self.part("weekday"):
            return Granularity.WEEKEND if weekday == "WE" else Granularity.DAY
        if period := self.part("period"):
            return {"Q": Granularity.QUARTER, "H": Granularity.HALF_YEAR}.get(
                period[0] if len(period) == 2 and period[1] in "1234X" else "", Granularity.SEASON
            )
        if self.part("week"):
            return Granularity.WEEK
        return Granularity.MONTH if self.part("month") else Granularity.YEAR

    def matches_day(self, day: int) -> bool:
        """Whether the day with that number fits all the day fields that are known.

        >>> Partial("XXXX-02-27").matches_day(days_from_civil(2016, 2, 27))
        True
        """
        found = _PATTERN.fullmatch(self.pattern)
        if found is None:  # excluded when it was made
            return False
        year, month, day_of_month = civil_from_days(day)
        shown = f"{1 - year:04d}" if found["era"] else f"{year:04d}"
        from resolvers.calendar import iso_week, weekday

        iso_year, week = iso_week(day)
        if found["week"]:
            shown = f"{iso_year:04d}"
        period = found["period"] or ""
        expected = {
            "year": shown,
            "month": f"{month:02d}",
            "day": f"{day_of_month:02d}",
            "week": f"{week:02d}",
            "weekday": str(weekday(day) + 1),
            "period": f"{period[:1]}{(month - 1) // (3 if period[:1] == 'Q' else 6) + 1}",
        }
        if period in _SEASON_MONTHS:
            expected["period"] = period if month in _SEASON_MONTHS[period] else ""
        if found["weekday"] == "WE":
            expected["weekday"] = "WE" if weekday(day) > 4 else ""
        return all(
            all(a in ("X", b) for a, b in zip(found[name], text, strict=False))
            and len(found[name]) == len(text)
            for name, text in expected.items()
            if found[name]
        )

    def __str__(self) -> str:
        return self.pattern


_SEASON_MONTHS = {"SP": (3, 4, 5), "SU": (6, 7, 8), "FA": (9, 10, 11), "WI": (12, 1, 2)}


@frozen
class Duration:
    """A calendar amount by unit: "two months" is not 60 days; an amount of `None` is vague.

    Args:
        amounts: (unit, amount) from the coarsest to the finest unit.
        modifier: LESS_THAN, MORE_THAN, ... as in TIMEX3.

    Raises:
        InvalidValue: for an empty, negative or badly ordered amount.

    >>> print(Duration.of(months=2), Duration.of(hours=1, minutes=30))
    P2M PT1H30M
    >>> print(Duration(((Granularity.DAY, None),)))
    PXD
    """

    amounts: tuple[tuple[Granularity, Fraction | None], ...] = field(
        converter=lambda amounts: tuple(
            (unit, None if n is None else Fraction(n)) for unit, n in amounts
        )
    )
    modifier: Modifier | None = None
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        units = [unit for unit, _ in self.amounts]
        if not units or any(a <= b for a, b in zip(units, units[1:], strict=False)):
            raise InvalidValue(f"a duration names units from coarse to fine, not {units}")
        if any(n is not None and n < 0 for _, n in self.amounts):
            raise InvalidValue("a duration cannot be negative")
        if self.modifier is Modifier.APPROX:
            object.__setattr__(self, "modifier", None)
            object.__setattr__(self, "approximate", True)

    @classmethod
    def of(cls, **amounts: int | Fraction | None) -> Self:
        """A duration by unit names: years, months, weeks, days, hours, minutes, seconds, ...

        >>> print(Duration.of(years=5))
        P5Y
        """
        units = {_PLURALS.get(name, name): n for name, n in amounts.items()}
        ordered = sorted(((Granularity(u), n) for u, n in units.items()), reverse=True)
        return cls(tuple(ordered))

    @property
    def unit(self) -> Granularity:
        """Its finest unit."""
        return self.amounts[-1][0]

    @property
    def is_vague(self) -> bool:
        """Whether an amount is not known, as in "several days"."""
        return any(n is None for _, n in self.amounts)

    def __str__(self) -> str:
        from resolvers.timex3 import to_timex3

        return to_timex3(self).value


_PLURALS = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day",
    "weekends": "weekend", "weeks": "week", "months": "month", "quarters": "quarter",
    "half_years": "halfyear", "years": "year", "decades": "decade", "centuries": "century",
    "millennia": "millennium",
}  # fmt: skip


@frozen
class Recurrence:
    """A set of times (TIMEX3 type SET): "every Tuesday", "twice a year".

    Args:
        period: how often, as a duration (`P1W`) or as the times themselves (`XXXX-WXX-2`).
        quantifier: EVERY, EACH, ... (TIMEX3 `quant`).
        frequency: the number of times in a period, `2X` (TIMEX3 `freq`).

    >>> print(Recurrence(Partial("XXXX-WXX-2"), quantifier="EVERY"))
    XXXX-WXX-2
    """

    period: Duration | Partial
    quantifier: str | None = None
    frequency: str | None = None

    def __str__(self) -> str:
        return str(self.period)


class Reference(enum.Enum):
    """A vague reference to the present, past or future: "now", "recently", "soon"."""

    PRESENT = "PRESENT_REF"
    PAST = "PAST_REF"
    FUTURE = "FUTURE_REF"

    def __str__(self) -> str:
        return self.value


Value = Interval | Partial | Duration | Recurrence | Reference
