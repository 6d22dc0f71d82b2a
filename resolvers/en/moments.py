"""A clock time, hours or a part of the day with a day: "Friday at noon", "3-5pm on March 14"."""

import re

from resolvers.en.clock import clock_of
from resolvers.en.context import is_part_of_a_code, stands_alone
from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity, PartOfDay
from resolvers.terms.anaphora import Same
from resolvers.terms.base import Term
from resolvers.terms.clock import At, Clock, DayPart, TimeOfDay
from resolvers.terms.clock_range import ClockRange
from resolvers.terms.combine import Either, Modified
from resolvers.terms.deictic import Today
from resolvers.terms.weekday import Weekday
from resolvers.values import Modifier

RULES = RuleBook()

_LINK = "(,?)( at| around| about| for| by|,| @| from)?"
_SEPARATOR = "~(.|-|@|∙|·|,|;)?~"
_TIME = "({clock}|{clockrange}|{bareclock}|{barehours})"
RULES.words(
    "meal",
    {
        "breakfast": PartOfDay.MORNING,
        "lunch lunchtime brunch": PartOfDay.MIDDAY,
        "dinner dinnertime supper": PartOfDay.EVENING,
    },
    trigger=True,
)
_EDGE = {"early": Modifier.START, "late": Modifier.END}


def time_of(m: Match) -> TimeOfDay | None:
    """The clock time or hours that a match captured."""
    for name in ("clock", "clockrange", "bareclock", "barehours"):
        if m.has(name):
            found = m[name]
            return found if isinstance(found, TimeOfDay) else None
    if m.has("hour"):
        return clock_of(m.number("hour"), None, None, None)
    return None


def _day_of(m: Match) -> Term | None:
    if m.has("short"):
        return Weekday(m.number("short"))
    day = m["day"]
    return day if isinstance(day, Term) else None


@RULES.rule(
    "({day}|{weekday:short}(.?))" + _LINK + " " + _TIME,
    "{day}" + _SEPARATOR + "({clock}|{clockrange})",
    _TIME + "(,?)( on| of| for|, on)? (the )?({day}|{weekday:short})",
    "({clock}|{clockrange})" + _SEPARATOR + "{day}",
    gives="moment",
    level=Level.MOMENT,
    examples={
        "Friday at noon": "2016-03-11T12:00",
        "5 p.m. on Wednesday": "2016-03-09T17",
        "March 3, 2015 10:15": "2015-03-03T10:15",
        "at 5 on Monday": "2016-03-14T05",
        "Friday from 9 to 5": "2016-03-11T09/2016-03-11T17",
    },
)
def clock_on_a_day(m: Match) -> Term | None:
    day, clock = _day_of(m), time_of(m)
    if _SENTENCES.search(m.text):
        return None  # "until midnight. Eight days later he left"
    return None if day is None or clock is None else _at(day, clock)


@RULES.rule(
    "{dayrange}" + _LINK + " ({clock}|{clockrange})",
    gives="range",
    level=Level.MOMENT,
    examples={"on May 4 or 5 at 3 p.m.": "2016-05-04T15; 2016-05-05T15"},
    never=("from May 4 to 5 at 3 p.m.",),
)
def clock_on_two_days(m: Match) -> Term | None:
    days, clock = m["dayrange"], time_of(m)
    if not isinstance(days, Either) or clock is None:
        return None
    return Either(tuple(At(day, clock) for day in days.options))


_SENTENCES = re.compile(r"(?<![mM])[.;]\s+[A-Z]")


def _at(day: Term, clock: TimeOfDay) -> Term:
    """The clock time on the day, or in the half of the day that a part of it tells.

    "From 23:30 to 05:10 the next day" begins on this one.
    """
    over_night = isinstance(clock, ClockRange) and clock.goes_over_midnight
    if over_night and day == Same(Granularity.DAY, 1):
        return clock
    if isinstance(day, DayPart):
        return At(day.of or Today(), clock.within(day.part))
    return At(day, clock)


@RULES.rule(
    "{daypart}(,?)( at| around| about| for| from)? (" + _TIME + "|{int:hour})",
    "(" + _TIME + "|{int:hour})(,?)( on)? {daypart}",
    gives="moment",
    level=Level.MOMENT,
    examples={
        "tomorrow evening at 8": "2016-03-15T20",
        "8 o'clock last night": "2016-03-13T20",
        "seven this evening": "2016-03-14T19",
    },
    never=("three Monday morning meetings",),
)
def clock_in_the_part_of_a_day(m: Match) -> Term | None:
    part, clock = m["daypart"], time_of(m)
    if isinstance(part, Modified):
        part = part.of
    if not isinstance(part, DayPart) or clock is None or is_part_of_a_code(m):
        return None
    if m.has("hour") and m.text.lower().startswith(m.word("hour").lower()):
        following = m.after(2)[1:]
        if following and following[0][0].isalpha() and not following[0][0].isupper():
            return None
    return _at(part, clock)


@RULES.rule("{int:hour}(,?) {day}", "{day} (around|about|by) {int:hour}", gives="baremoment",
            level=Level.MOMENT)  # fmt: skip
def bare_hour_on_a_day(m: Match) -> Term | None:
    day, clock = m["day"], time_of(m)
    is_near = isinstance(day, DayPart) or (isinstance(day, Today) and day.days == 1)
    if not is_near or not isinstance(day, Term) or clock is None:
        return None
    if is_part_of_a_code(m) or not stands_alone(m):
        return None
    return _at(day, clock)


@RULES.rule(
    "{day}(,?)( at| for| around| over)? {meal}",
    "(at |over |around )?{meal}(,?)( on)? {day}",
    gives="daypart",
    level=Level.PHRASE,
    examples={"lunch on Friday": "2016-03-11TMI"},
)
def meal_on_a_day(m: Match) -> Term | None:
    day, part = _day_of(m), m["meal"]
    return DayPart(part, day) if day is not None and isinstance(part, PartOfDay) else None


@RULES.rule("(at|around|over|before|after|during) {meal}", gives="barepart", level=Level.PHRASE)
def mealtime(m: Match) -> Term | None:
    part = m["meal"]
    if not isinstance(part, PartOfDay):
        return None
    bound = {"before": Modifier.BEFORE, "after": Modifier.AFTER}.get(m.text.split()[0].lower())
    return DayPart(part) if bound is None else Modified(bound, DayPart(part))


@RULES.rule(
    "{day}(,?)( early| late)?( in the| at)?( early| late)?( hours of the)? {part}",
    "{weekday:short}(.?)( in the| at)? {part}",
    "(early|late) on {day} {part}",
    "(early|late) on the {part} of (the )?{day}",
    "{day}(,?) (in the )?(early|late)-{part}",
    "(in the |the )?((early|late)(-| ))?{part}( of| on|,)? (the )?{day}",
    "{day} in the early hours( of the morning)?",
    gives="daypart",
    level=Level.PHRASE,
    examples={
        "Saturday night": "2016-03-12TNI",
        "the morning of March 3": "2016-03-03TMO",
        "Monday early in the morning": "2016-03-14TMO",
    },
)
def part_of_a_day(m: Match) -> Term | None:
    day = _day_of(m)
    part = m["part"] if m.has("part") else PartOfDay.MORNING
    if day is None or not isinstance(part, PartOfDay):
        return None
    return _at_an_edge(m, DayPart(part, day))


@RULES.rule(
    "(early|late) (in the |at |this ){part}",
    "(in the |at ){part}",
    "this {part}",
    "(early|late) {daypart}",
    gives="daypart",
    level=Level.PHRASE,
    examples={"early this morning": "2016-03-14TMO", "in the afternoon": "2016-03-14TAF"},
)
def part_of_this_day(m: Match) -> Term | None:
    if m.has("daypart"):
        inner = m["daypart"]
        return _at_an_edge(m, inner) if isinstance(inner, DayPart) else None
    part = m["part"]
    if not isinstance(part, PartOfDay):
        return None
    return _at_an_edge(m, DayPart(part, Today() if "this" in m.text.lower().split() else None))


def _at_an_edge(m: Match, part: DayPart) -> Term:
    words = m.text.lower().split()
    edge = next((edge for word in words for name, edge in _EDGE.items() if name in word), None)
    return part if edge is None else Modified(edge, part)


@RULES.rule("{part}", gives="barepart", level=Level.RANGE)
def part_alone(m: Match) -> Term | None:
    part = m["part"]
    if [token.lower() for token in m.before(2)][:1] == ["good"]:
        return None
    return DayPart(part) if isinstance(part, PartOfDay) else None


@RULES.rule(
    "({day}|{weekday:short}(.?))(,?) {bound} {clock}",
    gives="bound",
    level=Level.MOMENT,
    examples={"tomorrow before 4pm": "2016-03-15T16", "Friday after 10:30": "2016-03-11T10:30"},
    never=("Monday after 4 people",),
)
def bound_on_a_day(m: Match) -> Term | None:
    day, clock, modifier = _day_of(m), time_of(m), m["bound"]
    if day is None or not isinstance(clock, Clock) or not isinstance(modifier, Modifier):
        return None
    return Modified(modifier, At(day, clock))
