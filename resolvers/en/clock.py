"""Times of day."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import PartOfDay
from resolvers.terms.base import Term
from resolvers.terms.clock import At, Clock, DayPart

RULES = RuleBook()
RULES.words("noon", {"noon": 12, "midnight": 24}, trigger=True)


def _clock(m: Match) -> Clock | None:
    hour = m.number("hour")
    if m.has("pm") or m.has("am"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if m.has("pm") else 0)
    minute = m.number("mm") if m.has("mm") else None
    second = m.number("ss") if m.has("ss") else None
    return Clock(hour, minute, second)


@RULES.rule("p.~m.?", "p~m", gives="pm", level=Level.NUMBER, latent=True)
def spelled_pm(m: Match) -> str:
    return "pm"


@RULES.rule("a.~m.?", gives="am", level=Level.NUMBER, latent=True)
def spelled_am(m: Match) -> str:
    return "am"


@RULES.rule(
    "{hour}((:|.){mm}(:{mm:ss})?)?~({am}|{pm})",
    "{hour}:{mm}(:{mm:ss})?",
    gives="clock",
    examples={"at 10:30": "2016-03-14T10:30", "5 p.m.": "2016-03-14T17"},
)
def clock_time(m: Match) -> Term | None:
    return _clock(m)


@RULES.rule("{noon}", gives="clock", examples={"at noon": "2016-03-14T12:00"})
def noon_or_midnight(m: Match) -> Term:
    return Clock(12, 0) if m.number("noon") == 12 else Clock(24)


@RULES.rule(
    "{day}(,?)( at| around| about)? {clock}",
    "{clock}(,?)( on)? (the )?{day}",
    gives="moment",
    level=Level.MOMENT,
    examples={"Friday at noon": "2016-03-11T12:00", "5 p.m. on Wednesday": "2016-03-09T17"},
)
def clock_on_a_day(m: Match) -> Term | None:
    day, clock = m["day"], m["clock"]
    return At(day, clock) if isinstance(day, Term) and isinstance(clock, Clock) else None


@RULES.rule(
    "{day}(,?) {part}",
    "(the )?{part} of {day}",
    gives="daypart",
    level=Level.PHRASE,
    examples={"Saturday night": "2016-03-12TNI", "the morning of March 3": "2016-03-03TMO"},
)
def part_of_a_day(m: Match) -> Term | None:
    day, part = m["day"], m["part"]
    return DayPart(part, day) if isinstance(day, Term) and isinstance(part, PartOfDay) else None
