"""Days of the week, bare or with last, this, next."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.base import Term
from resolvers.terms.deictic import UnitFromNow
from resolvers.terms.weekday import Weekday, WeekdayOfWeek, Which

RULES = RuleBook()


@RULES.rule("{weekday_sure}", gives="weekdaydate", examples={"on Monday": "2016-03-14"})
def weekday(m: Match) -> Term:
    return Weekday(m.number("weekday_sure"))


@RULES.rule(
    "(the )?{which} {weekday}",
    "this (past|coming) {weekday}",
    gives="weekdaydate",
    examples={"last Friday": "2016-03-11", "next Friday": "2016-03-25"},
)
def weekday_with_which(m: Match) -> Term:
    which = m.get("which")
    words = m.text.lower()
    if "past" in words:
        which = Which.PAST
    elif "coming" in words:
        which = Which.COMING
    return Weekday(m.number("weekday"), which if isinstance(which, Which) else None)


@RULES.rule(
    "{weekday} {which} week",
    "{weekday} of {which} week",
    gives="day",
    level=Level.UNIT,
    examples={"Tuesday next week": "2016-03-22"},
)
def weekday_of_a_week(m: Match) -> Term:
    count = {Which.LAST: -1, Which.PAST: -1, Which.THIS: 0}.get(m["which"], 1)  # type: ignore[call-overload]
    return WeekdayOfWeek(m.number("weekday"), UnitFromNow(Granularity.WEEK, count))
