"""Days of the week: bare, in short, with last, this, next, of a week, counted, the closest one."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.base import Term
from resolvers.terms.closest import Closest
from resolvers.terms.deictic import UnitFromNow
from resolvers.terms.holidays import Holiday
from resolvers.terms.weekday import Weekday, WeekdayCounted, WeekdayOfWeek, Which

RULES = RuleBook()

_ALSO_WORDS = frozenset({"mon", "wed", "sat", "sun", "satur"})
_BEFORE_A_DAY = frozenset(
    "on this next last by until till from every each since before after or and to - – coming "
    "through thru , past closest nearest week".split()
)


_OFTEN = (["once"], ["twice"], ["thrice"], ["times"], ["days"], ["half"])


@RULES.rule("{weekday_sure}", gives="weekdaydate", examples={"on Monday": "2016-03-14"})
def weekday(m: Match) -> Term:
    return Weekday(m.number("weekday_sure"))


@RULES.rule(
    "{weekday}(.|)",
    gives="shortweekday",
    never=["the sun came out", "he sat down", "they wed in June"],
)
def weekday_in_short(m: Match) -> Term | None:
    """ "Fri", "thu": days in talk; "sun" and "sat" need a sign that they are meant as days."""
    word = m.word("weekday")
    if len(word) > 5:
        return None  # in full, it is one everywhere
    before = [token.lower() for token in m.before(2) if not token.isspace()]
    after = [token for token in m.after(2) if not token.isspace()]
    if m.text.endswith(".") and after and not after[0].isdecimal() and word.lower() in _ALSO_WORDS:
        return None
    if word.lower() in _ALSO_WORDS and (before or after):
        signed = bool(before) and before[-1] in _BEFORE_A_DAY
        timed = bool(after) and (after[0][0].isdecimal() or after[0] in (",", "at", "-"))
        if not (signed or timed or (word[0].isupper() and before and not after[:1])):
            return None
    return Weekday(m.number("weekday"))


@RULES.rule(
    "(the )?{which} {weekday}",
    "this (past|coming|next) {weekday}",
    "{weekday} this (past|coming)",
    gives="weekdaydate",
    examples={"last Friday": "2016-03-11", "next Friday": "2016-03-25"},
)
def weekday_with_which(m: Match) -> Term:
    which = m.get("which")
    words = m.text.lower()
    if "past" in words:
        which = Which.PAST
    elif "coming" in words or not m.has("which"):
        which = Which.COMING
    return Weekday(m.number("weekday"), which if isinstance(which, Which) else None)


@RULES.rule(
    "{weekday} after next",
    "{weekday} before last",
    "{weekday_sure} week",
    "a week on {weekday:later}",
    "a week (next|this) {weekday:later}",
    "(a fortnight|two weeks) on {weekday:later}",
    "next next {weekday:second}",
    gives="weekdaydate",
    examples={"Friday after next": "2016-03-25", "the Monday before last": "2016-02-29",
              "Tuesday week": "2016-03-22", "a week on Friday": "2016-03-25"},
    never=["the Tuesday week 11 began", "it met twice a week on Fridays"],
)  # fmt: skip
def second_weekday_from_now(m: Match) -> Term | None:
    if m.has("weekday_sure"):
        following = [token for token in m.after(2) if not token.isspace()]
        if following and following[0].isalnum():
            return None
        return WeekdayCounted(m.number("weekday_sure"), 2)
    if m.has("later"):
        if [token.lower() for token in m.before(2)[:1]] in _OFTEN:
            return None  # "twice a week on Friday"
        return WeekdayCounted(m.number("later"), 2 if m.text.lower().startswith("a week") else 3)
    if m.has("second"):
        return WeekdayCounted(m.number("second"), 2)
    return WeekdayCounted(m.number("weekday"), -2 if m.text.lower().endswith("last") else 2)


@RULES.rule(
    "{int} ({weekdays}|{weekday}) (from now|from today|hence|later)",
    "{int} ({weekdays}|{weekday}) (ago|back)",
    gives="weekdaydate",
    examples={"three Fridays from now": "2016-04-01", "2 Thursdays ago": "2016-03-03"},
)
def weekdays_from_now(m: Match) -> Term:
    day = m.number("weekdays") if m.has("weekdays") else m.number("weekday")
    back = m.text.lower().endswith(("ago", "back"))
    return WeekdayCounted(day, -m.number("int") if back else m.number("int"))


@RULES.rule(
    "(the )?({ordinal} )?{weekdaydate} (after|following) {day}",
    "(the )?({ordinal} )?{weekdaydate} (before|preceding) {day}",
    gives="day",
    level=Level.SHIFT,
    examples={"the third Tuesday after March 1, 2016": "2016-03-22",
              "the Friday before March 3, 2016": "2016-02-26"},
)  # fmt: skip
def weekday_from_a_day(m: Match) -> Term | None:
    name, of = m["weekdaydate"], m["day"]
    if not isinstance(name, Weekday) or name.which is not None or not isinstance(of, Term):
        return None
    if isinstance(of, Weekday) and not m.has("ordinal"):
        return None
    count = m.number("ordinal") if m.has("ordinal") else 1
    words = m.text.lower()
    back = " before " in words or " preceding " in words
    return WeekdayCounted(name.day, -count if back else count, of)


@RULES.rule(
    "{weekdaydate}(,?)( of| in)? (the )?{period}",
    "{period}('s|,|~-)?( on)? {weekdaydate}",
    gives="day",
    level=Level.PHRASE,
    examples={"Tuesday next week": "2016-03-22", "next week Friday": "2016-03-25",
              "last week's Sunday": "2016-03-13"},
    never=["Tuesday next year"],
)  # fmt: skip
def weekday_of_a_week(m: Match) -> Term | None:
    name, week = m["weekdaydate"], m["period"]
    if not isinstance(name, Weekday) or name.which is not None or not isinstance(week, Term):
        return None
    if getattr(week, "unit", None) is not Granularity.WEEK:
        return None
    return WeekdayOfWeek(name.day, week)


@RULES.rule(
    "{weekdaydate}(,?) {fromnow}",
    gives="day",
    level=Level.MOMENT,
    examples={"Wednesday, two weeks from now": "2016-03-30"},
)
def weekday_of_the_week_then(m: Match) -> Term | None:
    name, then = m["weekdaydate"], m["fromnow"]
    if not isinstance(name, Weekday) or not isinstance(then, Term):
        return None
    return WeekdayOfWeek(name.day, then)


@RULES.rule(
    "the ({ordinal} )?(closest|nearest) ({weekdaydate}|{holiday}) to {day}",
    gives="day",
    level=Level.SHIFT,
    examples={"the closest Monday to March 3, 2016": "2016-02-29",
              "the second nearest Christmas to March 3, 2016": "2016-12-25"},
)  # fmt: skip
def closest_day(m: Match) -> Term | None:
    what, to = m["holiday"] if m.has("holiday") else m["weekdaydate"], m["day"]
    if not isinstance(what, Weekday | Holiday) or not isinstance(to, Term):
        return None
    return Closest(what, to, m.number("ordinal") if m.has("ordinal") else 1)


@RULES.rule("{weekday} of (this|next|last) week", gives="day",
            examples={"Monday of next week": "2016-03-21"})  # fmt: skip
def day_of_a_week(m: Match) -> Term:
    count = {"last": -1, "this": 0, "next": 1}[m.text.lower().split()[-2]]
    return WeekdayOfWeek(m.number("weekday"), UnitFromNow(Granularity.WEEK, count))
