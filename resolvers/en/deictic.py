"""Times that point from the moment of speech: today, now, last week, this year, tmrw."""

from resolvers.en.context import is_covered
from resolvers.en.words import UNITS
from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity, PartOfDay
from resolvers.terms.base import Term
from resolvers.terms.clock import DayPart
from resolvers.terms.dates import MonthFromNow
from resolvers.terms.deictic import DateFromNow, Now, Today, UnitFromNow
from resolvers.terms.offset import Span
from resolvers.terms.periods import SeasonFromNow
from resolvers.terms.weekday import Which
from resolvers.values import Duration

RULES = RuleBook()
RULES.words(
    "today",
    {
        "today tday": 0,
        "yesterday yest ystd yday ysday yesturday yesterdy": -1,
        "tomorrow tmrw tmr tmw tmrow tomorow tommorow tommorrow tomorro tomoro tomo": 1,
        "tomorrows": 1,
    },
    trigger=True,
)
RULES.words("tonight", {"tonight tonite tonigt tnite nite": 0}, trigger=True)
RULES.words("chatnow", {"rn atm asap otd": 1}, trigger=True)
RULES.words("seasonword", {"season seasons": 1}, trigger=True)
RULES.words("morrow", {"moro morro morrow mrw mro mrow": 1}, trigger=True)

RULES.words(
    "glued",
    {
        f"{which}{unit}": UnitFromNow(UNITS[name], count)
        for which, count in (("last", -1), ("this", 0), ("next", 1))
        for unit, name in (("week", "week wk workweek"), ("month", "month"), ("year", "year yr"))
    },
    trigger=True,
)
_COUNTS = {Which.LAST: -1, Which.PAST: -1, Which.THIS: 0, Which.NEXT: 1, Which.COMING: 1}


def _count(m: Match) -> int:
    which = m["which"]
    return _COUNTS[which] if isinstance(which, Which) else 0


@RULES.rule(
    "{today}",
    "{d}{morrow}",
    gives="day",
    examples={"today": "2016-03-14", "yesterday": "2016-03-13", "cu 2moro": "2016-03-15"},
)
def today(m: Match) -> Term | None:
    if m.has("today"):
        return Today(m.number("today"))
    return Today(1) if m.number("d") == 2 else None


@RULES.rule("{tonight}", gives="day",
            examples={"tonight": "2016-03-14TNI"})  # fmt: skip
def tonight(m: Match) -> Term:
    return DayPart(PartOfDay.NIGHT, Today())


@RULES.rule(
    "(the )?day (before yesterday|after {today})",
    "{today} (week|fortnight)",
    gives="day",
    examples={"the day before yesterday": "2016-03-12", "day after tmrw": "2016-03-16",
              "tomorrow week": "2016-03-22"},
)  # fmt: skip
def some_days_off(m: Match) -> Term | None:
    words = m.text.lower()
    if words.endswith("week"):
        return Today(m.number("today") + 7)
    if words.endswith("fortnight"):
        return Today(m.number("today") + 14)
    if m.has("today"):
        return Today(2) if m.number("today") == 1 else None
    return Today(-2)


@RULES.rule("{today} ({am}|{pm})", gives="daypart",
            examples={"tomorrow a.m.": "2016-03-15TMO"})  # fmt: skip
def half_of_a_day(m: Match) -> Term:
    return DayPart(
        PartOfDay.MORNING if m.has("am") else PartOfDay.AFTERNOON, Today(m.number("today"))
    )


@RULES.rule("last night", gives="daypart", examples={"last night": "2016-03-13TNI"})
def last_night(m: Match) -> Term:
    return DayPart(PartOfDay.NIGHT, Today(-1))


@RULES.rule("this {part}", gives="daypart", examples={"this morning": "2016-03-14TMO"})
def this_part_of_day(m: Match) -> Term | None:
    part = m["part"]
    return DayPart(part, Today()) if isinstance(part, PartOfDay) else None


@RULES.rule(
    "{chatnow}",
    "at the minute",
    "till date",
    "at the present time",
    "this (very )?(second|minute|moment|instant)",
    gives="chat",
)
def now_in_chat(m: Match) -> Term:
    return Today() if m.text.lower() == "otd" else Now()


@RULES.rule(
    "(the )?{which} {unit}",
    "this (past|coming|next) {unit}",
    gives="period",
    examples={"last week": "2016-W10", "this year": "2016", "next month": "2016-04"},
    never=["the last second attempt"],
)
def unit_from_now(m: Match) -> Term | None:
    unit = m["unit"]
    if not isinstance(unit, Granularity):
        return None
    count = _count(m) if m.has("which") else -1 if "past" in m.text.lower() else 1
    if count and is_covered(m, unit):
        return Span(Duration(((unit, 1),)), count)
    if unit >= Granularity.DAY:
        return UnitFromNow(unit, count)
    if count == 0:
        return UnitFromNow(unit, 0) if unit is Granularity.HOUR else None
    return Span(Duration(((unit, 1),)), count) if m.word("unit").lower() != "second" else None


@RULES.rule("{glued}", gives="period", examples={"nextweek": "2016-W12"})
def unit_from_now_in_one_word(m: Match) -> Term | None:
    term = m["glued"]
    return term if isinstance(term, Term) else None


@RULES.rule(
    "(the )?{unit} (after|before) (next|last)",
    "(the )?{unit} after the next",
    gives="period",
    examples={"the week after next": "2016-W13", "the year before last": "2014"},
)
def second_unit_from_now(m: Match) -> Term | None:
    unit = m["unit"]
    if not isinstance(unit, Granularity) or unit < Granularity.DAY:
        return None
    return UnitFromNow(unit, -2 if m.text.lower().endswith("last") else 2)


@RULES.rule(
    "(the )?{which} {month}",
    "{month} (after|before) (next|last)",
    gives="monthdate",
    examples={"last May": "2015-05", "March after next": "2018-03"},
    never=["this may take long"],
)
def month_from_now(m: Match) -> Term | None:
    number = [token for token in m.after(2) if not token.isspace()][:1]
    if number and number[0].isdecimal() and len(number[0]) < 3:
        return None  # "next March 3"
    if not m.has("which"):
        return MonthFromNow(m.number("month"), -2 if m.text.lower().endswith("last") else 2)
    if m.word("month").lower() == "may" and m["which"] is Which.THIS:
        following = [token for token in m.after(2) if not token.isspace()]
        if following and following[0].isalpha():
            return None
    return MonthFromNow(m.number("month"), _count(m))


@RULES.rule(
    "{which} {monthday}",
    gives="day",
    level=Level.PHRASE,
    examples={"next March 3": "2017-03-03", "last June 5": "2015-06-05"},
)
def day_from_now(m: Match) -> Term | None:
    of = m["monthday"]
    return DateFromNow(of, _count(m)) if isinstance(of, Term) else None


@RULES.rule(
    "{which} {season}",
    "this (past|coming) {season}",
    gives="period",
    examples={"last summer": "2015-SU"},
)
def season_from_now(m: Match) -> Term:
    count = _count(m) if m.has("which") else -1 if " past " in m.text.lower() else 1
    return SeasonFromNow(m.number("season"), count)


@RULES.rule(
    "{which} {seasonword}",
    gives="chat",
    level=Level.UNIT,
)
def unnamed_season(m: Match) -> Term:
    return UnitFromNow(Granularity.SEASON, _count(m))
