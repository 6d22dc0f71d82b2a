"""When a recurrence happens, and how iCalendar says it.

`occurrences` lists the times within an interval, `to_rrule` writes the recurrence rule of RFC 5545.
What only says how often and not when ("twice a year") can be done with neither.

>>> tuesdays = Recurrence(Partial("XXXX-WXX-2"), quantifier="EVERY")
>>> [str(day) for day in occurrences(tuesdays, Interval.month(2016, 3))][:2]
['2016-03-01', '2016-03-08']
>>> to_rrule(tuesdays)
'FREQ=WEEKLY;BYDAY=TU'
"""

import itertools
from collections.abc import Iterator, Sequence

from resolvers.calendar import SECONDS_PER_DAY, days_from_civil
from resolvers.errors import NotExpressible
from resolvers.granularity import (
    Granularity,
    PartOfDay,
    end_of,
    index_of,
    months_in,
    shift,
    start_of,
)
from resolvers.quantifier import Days, days_picked, quantifier
from resolvers.values import Duration, Interval, Partial, Recurrence

_CODES = tuple("MO TU WE TH FR SA SU".split())
_DAY_CODES = {**dict(zip("1234567", _CODES, strict=True)), "WE": "SA"}
_PARTS = {part.code: part for part in PartOfDay}
_CLOCK_FIELDS = ("BYHOUR", "BYMINUTE", "BYSECOND")
_CLOCK_UNITS = (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)
_SATURDAY = 5
_LAST = days_from_civil(10_000) * SECONDS_PER_DAY  # the four digits of a pattern end here
_FREQUENCIES = {
    Granularity.SECOND: ("SECONDLY", 1),
    Granularity.MINUTE: ("MINUTELY", 1),
    Granularity.HOUR: ("HOURLY", 1),
    Granularity.DAY: ("DAILY", 1),
    Granularity.WEEK: ("WEEKLY", 1),
    Granularity.MONTH: ("MONTHLY", 1),
}


def occurrences(recurrence: Recurrence, within: Interval) -> Iterator[Interval]:
    """The times of a recurrence that start within an interval, in order.

    A period ("every two weeks") is counted from the start of the interval. Where the interval has
    no end, neither has the iteration.

    Raises:
        NotExpressible: for an interval without a start, and where it is not said when.

    >>> biweekly = Recurrence(Duration.of(weeks=2))
    >>> [str(week) for week in occurrences(biweekly, Interval.month(2016, 2))]
    ['2016-W05', '2016-W07', '2016-W09']
    """
    if within.start is None:
        raise NotExpressible("the occurrences of a recurrence need a start to count from")
    if isinstance(recurrence.period, Duration):
        unit, amount = _step(recurrence)
        days = days_picked(recurrence.quantifier)
        if days is not None:
            return _until(within.end, _picked(days, unit, amount, within.start))
        return _until(within.end, _steps(unit, amount, within.start))
    _require_when(recurrence)
    return _until(within.end, _matches(recurrence.period, within.start, within.end))


def _until(end: int | None, found: Iterator[Interval]) -> Iterator[Interval]:
    for interval in found:
        if end is not None and interval.start is not None and interval.start >= end:
            return
        yield interval


def _steps(unit: Granularity, amount: int, start: int) -> Iterator[Interval]:
    for count in itertools.count(step=amount):
        if unit is Granularity.WEEKEND:
            yield Interval.of(unit, index_of(unit, start) + count)
        else:  # each counted from the start, so that a clamped 31st comes back
            yield Interval(shift(unit, start, count), shift(unit, start, count + 1), unit)


def _picked(days: Days, unit: Granularity, amount: int, start: int) -> Iterator[Interval]:
    """The days picked of each period, the one that holds the start being the first."""
    for index in itertools.count(index_of(unit, start), amount):
        first, last = start_of(unit, index), end_of(unit, index)
        for day in days.among(range(first // SECONDS_PER_DAY, last // SECONDS_PER_DAY)):
            if day * SECONDS_PER_DAY >= start:
                yield Interval.of(Granularity.DAY, day)


def _matches(partial: Partial, start: int, end: int | None) -> Iterator[Interval]:
    unit = partial.granularity
    counted = max(unit, Granularity.DAY)  # clock times and parts are looked for day by day
    last = min(_LAST, _LAST if end is None else end)
    for index in itertools.count(index_of(counted, start)):
        first = start_of(counted, index)
        if first >= last:
            return
        if partial.matches_day(first // SECONDS_PER_DAY):
            found = _at_time(partial, first) if unit < Granularity.DAY else Interval.of(unit, index)
            if found.start is not None and found.start >= start:
                yield found


def _at_time(partial: Partial, midnight: int) -> Interval:
    time = partial.part("time") or ""
    if time in _PARTS:
        return Interval.part_of_day(midnight // SECONDS_PER_DAY, _PARTS[time])
    numbers = [int(text) for text in time.split(":")]
    unit = _CLOCK_UNITS[len(numbers) - 1]
    second = sum(number * size for number, size in zip(numbers, (3600, 60, 1), strict=False))
    return Interval.of(unit, index_of(unit, midnight + second))


def together(sets: Sequence[Recurrence]) -> Recurrence:
    """One set of several: "Tuesdays" and "Thursdays" are those two days of each week.

    What is more than a weekday cannot be joined, and the first stands for all.

    >>> together([Recurrence(Partial("XXXX-WXX-4")), Recurrence(Partial("XXXX-WXX-2"))]).quantifier
    'EVERY TUESDAY AND THURSDAY'
    """
    days = [_weekday(one) for one in sets]
    if len(sets) < 2 or None in days:
        return sets[0]
    named = sorted({day for day in days if day is not None})
    return Recurrence(Duration.of(weeks=1), quantifier(sets[0].quantifier or "EVERY", named))


def _weekday(recurrence: Recurrence) -> int | None:
    """The weekday of a set that is no more than that, from 0, Monday."""
    pattern = recurrence.period.pattern if isinstance(recurrence.period, Partial) else ""
    plain = pattern.startswith("XXXX-WXX-") and pattern[9:].isdigit() and not recurrence.frequency
    return int(pattern[9:]) - 1 if plain else None


def to_rrule(recurrence: Recurrence) -> str:
    """The recurrence rule of RFC 5545, section 3.3.10, for the starts of the occurrences.

    It counts from the first occurrence, the DTSTART of the standard.

    Raises:
        NotExpressible: where it is not said when, or only within a year that is given.

    >>> to_rrule(Recurrence(Partial("XXXX-07-04")))
    'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4'
    >>> to_rrule(Recurrence(Duration.of(quarters=1)))
    'FREQ=MONTHLY;INTERVAL=3'
    >>> to_rrule(Recurrence(Duration.of(months=1), "EVERY FIRST MONDAY"))
    'FREQ=MONTHLY;BYDAY=1MO'
    """
    if isinstance(recurrence.period, Duration):
        unit, amount = _step(recurrence)
        days = days_picked(recurrence.quantifier)
        if unit is Granularity.WEEKEND:
            unit, days = Granularity.WEEK, Days((_SATURDAY,))
        elif unit is Granularity.DAY and days is not None:
            unit = Granularity.WEEK
        months = months_in(unit) or 0
        if months % 12 == 0 and months:
            name, size = "YEARLY", months // 12
        else:
            name, size = _FREQUENCIES.get(unit, ("MONTHLY", months))
        if not size:
            raise NotExpressible(f"RFC 5545 has no frequency by the {unit.value}")
        interval = f";INTERVAL={size * amount}" if size * amount > 1 else ""
        by_day = "" if days is None else f";BYDAY={_by_day(days)}"
        return f"FREQ={name}{interval}{by_day}"
    _require_when(recurrence)
    return ";".join(_rules(recurrence.period))


def _by_day(days: Days) -> str:
    return ",".join(f"{days.nth or ''}{_CODES[day]}" for day in days.weekdays)


def _rules(partial: Partial) -> Iterator[str]:
    if partial.part("year") != "XXXX" or partial.part("era") or partial.part("period"):
        raise NotExpressible(f"{partial} is no rule of RFC 5545")
    month, day = _number(partial, "month"), _number(partial, "day")
    week, on = _number(partial, "week"), partial.part("weekday")
    if partial.part("week"):
        yield "FREQ=YEARLY" if week else "FREQ=DAILY" if on == "X" else "FREQ=WEEKLY"
        if week:
            yield f"BYWEEKNO={week}"
        if on in _DAY_CODES:
            yield f"BYDAY={_DAY_CODES[on]}"
        elif week:  # without it, readers take each of the seven days for an occurrence
            yield "BYDAY=MO,TU,WE,TH,FR,SA,SU" if on == "X" else "BYDAY=MO"
    else:
        frequency = "YEARLY" if month or not partial.part("month") else "MONTHLY"
        yield "FREQ=DAILY" if partial.part("day") and not day else f"FREQ={frequency}"
        if month:
            yield f"BYMONTH={month}"
        if day:
            yield f"BYMONTHDAY={day}"
    if time := partial.part("time"):
        if time in _PARTS:
            time = f"{_PARTS[time].first_hour:02d}"
        parts = [str(int(number)) for number in time.split(":")]
        yield from (f"{name}={n}" for name, n in zip(_CLOCK_FIELDS, parts, strict=False))


def _number(partial: Partial, field: str) -> int | None:
    text = partial.part(field)
    if text is None or text == "XX":
        return None
    if "X" in text:
        raise NotExpressible(f"{partial}: only part of its {field} is known")
    return int(text)


def _step(recurrence: Recurrence) -> tuple[Granularity, int]:
    """The unit and number of a period, where it is one."""
    amounts = recurrence.period.amounts if isinstance(recurrence.period, Duration) else ()
    unit, amount = amounts[0]
    if (
        unit is Granularity.PART_OF_DAY
        or recurrence.frequency
        or len(amounts) > 1
        or not amount
        or amount.denominator != 1
    ):
        raise NotExpressible(f"{recurrence} says how often, not when")
    _require_days(recurrence, unit, int(amount))
    return unit, int(amount)


def _require_days(recurrence: Recurrence, unit: Granularity, amount: int) -> None:
    """That the days named can be counted: the nth of a month or longer, or weekdays of weeks."""
    days = days_picked(recurrence.quantifier)
    if days is None:
        return
    if days.nth is None:
        fits = unit is Granularity.WEEK or (unit is Granularity.DAY and amount == 1)
    else:
        fits = unit in (Granularity.MONTH, Granularity.YEAR) and len(days.weekdays) == 1
    if not fits:
        raise NotExpressible(f"{recurrence} has no rule for {recurrence.quantifier!r}")


def _require_when(recurrence: Recurrence) -> None:
    time = recurrence.period.part("time") if isinstance(recurrence.period, Partial) else None
    if recurrence.frequency or (time and "X" in time):
        raise NotExpressible(f"{recurrence} says how often, not when")
