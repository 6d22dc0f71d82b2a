"""Sets of times in words: "every Tuesday at 17:30", "the first Monday of every month".

They are words that `resolvers` reads again, so that what a table or a page says of a series can be
loaded. What there are no such words for is told by its TIMEX3 value.

>>> in_words(Recurrence(Partial("XXXX-07-04")))
'every 4 July'
>>> in_words(Recurrence(Duration.of(years=1), frequency="2X"))
'twice a year'
"""

from resolvers.granularity import Granularity, PartOfDay
from resolvers.quantifier import ORDINALS, Days, days_picked
from resolvers.values import Duration, Partial, Recurrence

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_PARTS = {part.code: part.name.lower() for part in PartOfDay}
_SPOKEN = (PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.EVENING, PartOfDay.NIGHT)
_UNITS = (
    Granularity.MINUTE, Granularity.HOUR, Granularity.DAY, Granularity.WEEK,
    Granularity.WEEKEND, Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR,
    Granularity.DECADE,
)  # fmt: skip
_TIMES = {"1X": "once", "2X": "twice"}


def in_words(recurrence: Recurrence) -> str:
    """When a series happens."""
    period = recurrence.period
    if isinstance(period, Partial):
        said = None if recurrence.frequency else _fitting(period)
    else:
        said = _every(period, recurrence)
    return said or " ".join(filter(None, (recurrence.frequency, f"every {period}")))


def _every(period: Duration, recurrence: Recurrence) -> str | None:
    if len(period.amounts) != 1 or period.modifier or period.approximate:
        return None
    ((unit, amount),) = period.amounts
    if unit not in _UNITS or (amount is not None and amount.denominator != 1):
        return None
    name, days = unit.value.replace("_", " "), days_picked(recurrence.quantifier)
    if recurrence.frequency:
        often = _TIMES.get(recurrence.frequency, f"{recurrence.frequency.removesuffix('X')} times")
        one = "an" if unit is Granularity.HOUR else "a"
        return f"{often} {one} {name}" if amount == 1 else None
    if amount is None:
        return f"every few {name}s" if days is None else None
    if days is not None:
        return _picked(days, unit, int(amount))
    return f"every {name}" if amount == 1 else f"every {amount} {name}s"


def _picked(days: Days, unit: Granularity, amount: int) -> str | None:
    names = " and ".join(WEEKDAYS[day] for day in days.weekdays)
    if len(days.weekdays) == 5:
        is_plain = amount == 1 and unit in (Granularity.DAY, Granularity.WEEK)
        return "every working day" if is_plain else None
    if unit is Granularity.WEEK and days.nth is None:
        which = {1: "", 2: "other ", 3: "third ", 4: "fourth "}.get(amount)
        fits = which is not None and len(days.weekdays) <= (2 if amount == 1 else 1)
        return f"every {which}{names}" if fits else None
    which = next((name.lower() for name, number in ORDINALS.items() if number == days.nth), None)
    if which is None or amount != 1 or unit not in (Granularity.MONTH, Granularity.YEAR):
        return None
    return f"the {which} {names} of every {unit.value}"


def _fitting(period: Partial) -> str | None:
    """The days that fit a pattern, and the time of day."""
    if period.part("year") != "XXXX" or period.part("era") or period.modifier or period.approximate:
        return None
    time = period.part("time")
    days = _days(period)
    if days is None or time is None:
        return days
    if time in _PARTS:
        part = _PARTS[time]
        if PartOfDay[part.upper()] not in _SPOKEN:
            return None
        return f"every {part}" if days == "every day" else f"{days} {part}" if _on(period) else None
    if "X" in time:
        return None
    if ":" in time:
        return f"{days} at {time}"
    return f"{days} at {int(time) % 12 or 12} {'am' if int(time) < 12 else 'pm'}"


def _on(period: Partial) -> bool:
    return (period.part("weekday") or "").isdigit()


def _days(period: Partial) -> str | None:
    on, month, day = (period.part(name) for name in ("weekday", "month", "day"))
    if period.part("week"):
        if period.part("week") != "XX":
            return None
        return {None: "every week", "X": "every day", "WE": "every weekend"}.get(
            on, f"every {WEEKDAYS[int(on) - 1]}" if on and on.isdigit() else None
        )
    if code := period.part("period"):
        return f"every {_SEASONS[code]}" if code in _SEASONS else None
    if any("X" in field.removeprefix("XX") for field in (month, day) if field):
        return None
    if month is None:
        return "every year"
    if day is None:
        return "every month" if month == "XX" else f"every {MONTHS[int(month) - 1]}"
    if day == "XX":
        return "every day" if month == "XX" else None
    if month == "XX":
        return f"the {ordinal(int(day))} of every month"
    return f"every {int(day)} {MONTHS[int(month) - 1]}"


def ordinal(number: int) -> str:
    """A number that counts places.

    >>> ordinal(1), ordinal(12), ordinal(23)
    ('1st', '12th', '23rd')
    """
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
