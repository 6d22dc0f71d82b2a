"""Sets of days of the year or month, and sets at a time of day: "every 4 July", "Sundays at 9"."""

from resolvers.en.clock import clock_of
from resolvers.en.context import stands_alone
from resolvers.en.moments import time_of
from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import PartOfDay
from resolvers.terms.amount import Every
from resolvers.terms.base import Term
from resolvers.terms.clock import Clock
from resolvers.terms.combine import Either
from resolvers.terms.weekday import Weekday
from resolvers.values import Duration, Partial

RULES = RuleBook()

_DAY = "({ordinal}|{dom})"
_TIME = "({clock}|{bareclock})"
_DAILY = Duration.of(days=1)
_PARTS = {part.code: part for part in PartOfDay}


def _day(m: Match) -> int | None:
    day = m.number("ordinal" if m.has("ordinal") else "dom")
    return day if 1 <= day <= 31 else None


@RULES.rule(
    "(every|each) {month}(.?) (the )?" + _DAY,
    "(every|each) " + _DAY + "( of)? {month}",
    gives="set",
    examples={"every July 4": "XXXX-07-04", "each 1 May": "XXXX-05-01"},
    never=["every May 20 people", "every June 5:30 train"],
)
def every_day_of_the_year(m: Match) -> Term | None:
    day, following = _day(m), m.after(2)
    if day is None or following[:1] == [":"] or not (m.has("ordinal") or stands_alone(m)):
        return None
    return _every(m, Partial(f"XXXX-{m.number('month'):02d}-{day:02d}"))


@RULES.rule(
    "(the )?{ordinal}( day)? of (every|each) {unit}",
    "(every|each) {ordinal} of the {unit}",
    "monthly on the {ordinal}",
    gives="set",
    examples={"the 15th of every month": "XXXX-XX-15", "monthly on the 1st": "XXXX-XX-01"},
    never=["the 15th of every week"],
)
def every_day_of_the_month(m: Match) -> Term | None:
    day = _day(m)
    if day is None or (m.has("unit") and m.word("unit").lower() != "month"):
        return None
    return _every(m, Partial(f"XXXX-XX-{day:02d}"))


@RULES.rule(
    "{set}( and |, and ){weekdaydate}",
    gives="range",
    level=Level.MOMENT,
    examples={"every Tuesday and Thursday": "XXXX-WXX-2; XXXX-WXX-4"},
    never=["every week and Thursday"],
)
def weekdays_of_one_set(m: Match) -> Term | None:
    """In print two sets, which `resolvers.recurrence.together` makes one again."""
    first, other = m["set"], m["weekdaydate"]
    if not isinstance(first, Every) or not isinstance(first.period, Partial):
        return None
    if not isinstance(other, Weekday) or other.which is not None:
        return None
    following = m.after(2)
    if len(following) == 2 and following[1][0].isdigit():
        return None  # every Tuesday and Thursday 19:00
    period = first.period.pattern
    if not (first.quantifier and period.startswith("XXXX-WXX-") and len(period) == len(_MONDAY)):
        return None
    second = Partial(f"XXXX-WXX-{other.day + 1}")
    return Either((first, Every(second, first.quantifier)))


_MONDAY = "XXXX-WXX-1"


def _every(m: Match, period: Partial) -> Term:
    words = m.text.lower().split()
    return Every(period, next((w.upper() for w in words if w in ("every", "each")), None))


@RULES.rule(
    "{set}(,?)( at| around| about| from)? " + _TIME,
    _TIME + "(,?)( on)? {set}",
    gives="set",
    level=Level.MOMENT,
    examples={
        "every Tuesday at 17:30": "XXXX-WXX-2T17:30",
        "at 9am on Sundays": "XXXX-WXX-7T09",
        "every night at 9 o'clock": "XXXX-XX-XXT21",
        "every day at noon": "XXXX-XX-XXT12:00",
    },
    never=["every month at 10 o'clock"],
)
def set_at_a_time_of_day(m: Match) -> Term | None:
    every, clock = m["set"], time_of(m)
    if not isinstance(every, Every) or not isinstance(clock, Clock):
        return None
    return _at(every, clock)


@RULES.rule(
    "{set} at {int:hour}",
    gives="set",
    level=Level.MOMENT,
    examples={"every evening at 8": "XXXX-XX-XXT20"},
    never=["every evening at 8 theatres"],
)
def set_at_a_bare_hour(m: Match) -> Term | None:
    every, clock = m["set"], clock_of(m.number("hour"), None, None, None)
    if not isinstance(every, Every) or clock is None or not stands_alone(m):
        return None
    return _at(every, clock) if _part_of(every) is not None else None


def _part_of(every: Every) -> PartOfDay | None:
    period = every.period
    return _PARTS.get(period.part("time") or "") if isinstance(period, Partial) else None


def _at(every: Every, clock: Clock) -> Term | None:
    """The days of a set with the time, where it is one of days or of parts of them."""
    if every.frequency or (every.quantifier or "").count(" "):
        return None
    part, period = _part_of(every), every.period
    if part is not None:
        clock = clock.within(part)
    if period == _DAILY:
        days = "XXXX-XX-XX"
    elif isinstance(period, Partial) and (part is not None or period.part("time") is None):
        days = period.pattern.partition("T")[0]
    else:
        return None
    if "-" not in days or not (Partial(days).part("day") or Partial(days).part("weekday")):
        return None
    if clock.hour == 24:
        return None  # the midnight that ends a day has no place in it
    return Every(Partial(f"{days}T{clock.text}"), every.quantifier)
