"""Hours from one clock time to another that share a part: "3-4pm", "9:30 to 11", "from 9 to 5".

Two complete clock times with "to" between them are a range like any other (`ranges`). Bare
numbers need "from", "between", a colon, a half of the day or a part of it to be hours.
"""

from resolvers.en.clock import HALF, OCLOCK, clock_of
from resolvers.en.context import is_part_of_a_code, stands_alone
from resolvers.en.verbs import is_past_form
from resolvers.en.word_sets import word_set
from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import PartOfDay
from resolvers.terms.base import Term
from resolvers.terms.clock import Clock
from resolvers.terms.clock_range import ClockRange

RULES = RuleBook()
RULES.words("halfletter2", {"a": 0, "p": 12})

_BEFORE_SCORES = word_set(
    """beat win wins won lost drew voted ruled victory defeat defeats draw lead score vote votes
    majority decision ruling up down by series"""
)
_LATEST_START = 6  # "6-4" is a set of tennis; "7-5" may be a working day
_HOURS = frozenset({"hours", "hrs", "h", "gmt", "utc"})
_TO = "~({dash}|{upto})~"
_FROM = "((from|between|in between)( around| about)? )?"
_BETWEEN = "(between|in between|from)( around| about)? "
_FIRST = "({hour:shown}(:|.|h){mm}|{int:hour})"
_LAST = "({hour:shown2}(:|.|h){mm:mm2}|{int:hour2})"
_AFTER = f"(~{HALF}|{{halfletter2}}(.?)| in the {HALF}|{OCLOCK})"


def _half(m: Match, *names: str) -> int | None:
    for name in names:
        if m.has(name):
            return {"am": 0, "pm": 12}.get(name[:2]) if name[1] == "m" else m.number(name)
    return None


def _hour(m: Match, full: str, shown: str, minutes: str, half: int | None) -> Clock | None:
    name = full if m.has(full) else shown
    minute = m.number(minutes) if m.has(minutes) else None
    padded = m.word(name).startswith("0")
    return clock_of(m.number(name), minute, None, half, padded=padded)


def _range(m: Match) -> ClockRange | None:
    last = _hour(m, "hour2", "shown2", "mm2", _half(m, "am", "pm", "halfletter2"))
    first = _hour(m, "hour", "shown", "mm", _half(m, "am1", "pm1", "halfletter"))
    if first is None or last is None or is_part_of_a_code(m):
        return None
    return ClockRange(first, last)


@RULES.rule(
    _FROM + _FIRST + _TO + _LAST + _AFTER,
    _FROM + "{hour}{halfletter}(.?)" + _TO + "{hour:hour2}({halfletter2}(.?))?",
    "(from|between|in between) " + _FIRST + " and " + _LAST + _AFTER,
    gives="clockrange",
    examples={
        "3-5 pm": "2016-03-14T15/2016-03-14T17",
        "from 9:30 to 11 a.m.": "2016-03-14T09:30/2016-03-14T11:00",
        "between 11 and 1pm": "2016-03-14T11/2016-03-14T13",
    },
    never=("a 3-4 result",),
)
def hours_that_share_a_half(m: Match) -> Term | None:
    return _range(m)


@RULES.rule(
    _FROM + f"{{int:hour}}~({{am:am1}}|{{pm:pm1}}){_TO}{_LAST}",
    _FROM + f"{{hour:shown}}:{{mm}}~({{am:am1}}|{{pm:pm1}}){_TO}{_LAST}",
    "(from|between|in between) {int:hour}~({am:am1}|{pm:pm1}) and " + _LAST,
    "(from|between|in between) {hour:shown}:{mm}~({am:am1}|{pm:pm1}) and " + _LAST,
    gives="clockrange",
    examples={"9am-5": "2016-03-14T09/2016-03-14T17"},
    never=("at 5 p.m. to 60 guests",),
)
def hours_with_the_first_half(m: Match) -> Term | None:
    return _range(m) if stands_alone(m) else None


@RULES.rule(
    _FROM + "{hour:shown}(:|h){mm}" + _TO + _LAST,
    _FROM + "{int:hour}" + _TO + "{hour:shown2}(:|h){mm:mm2}",
    "(from|between|in between) {hour:shown}(:|.|h){mm} and " + _LAST,
    "(from|between|in between) {int:hour} and {hour:shown2}(:|.|h){mm:mm2}",
    "((from|between|in between) )?{hhmm:packed}" + _TO + "{hhmm:packed2}",
    "(from|between|in between) {hhmm:packed} and {hhmm:packed2}",
    "{hour:shown}:{mm}:{mm:ss}" + _TO + "{hour:shown2}:{mm:mm2}:{mm:ss2}",
    gives="clockrange",
    examples={
        "9:30-11": "2016-03-14T09:30/2016-03-14T11:00",
        "between 2 and 4:30": "2016-03-14T02:00/2016-03-14T04:30",
        "10:00 - 21:45": "2016-03-14T10:00/2016-03-14T21:45",
    },
    never=("9:30-11 million", "at war from 1337 to 1453"),
)
def hours_with_a_colon(m: Match) -> Term | None:
    if not stands_alone(m, also=("last", "next")):
        return None
    if m.has("ss"):
        start = Clock(m.number("shown"), m.number("mm"), m.number("ss"))
        return ClockRange(start, Clock(m.number("shown2"), m.number("mm2"), m.number("ss2")))
    if not m.has("packed"):
        return _range(m)
    times = [m.word(name) for name in ("packed", "packed2")]
    if times[0][0] != "0" and not _HOURS.intersection(token.lower() for token in m.after(2)):
        return None  # years, or numbers that nothing tells to be times
    first, last = (clock_of(int(t[:2]), int(t[2:]), None, None, padded=True) for t in times)
    return ClockRange(first, last) if first and last else None


@RULES.rule(
    _BETWEEN + "{int:hour}(-| ){int:minute}" + _TO + "{int:hour2}((-| ){int:minute2})?",
    "(between|in between) {int:hour}(-| ){int:minute} and {int:hour2}((-| ){int:minute2})?",
    gives="clockrange",
    examples={"from ten fifteen to eleven": "2016-03-14T10:15/2016-03-14T11:00"},
    never=("from 3 15 to 4 20", "between two fifty and three hundred"),
)
def hours_in_words(m: Match) -> Term | None:
    return None if any(character.isdigit() for character in m.text) else _bare_hours(m)


@RULES.rule(
    _BETWEEN + "{int:hour}" + _TO + "{int:hour2}",
    "(between|in between) {int:hour} and {int:hour2}",
    "{int:hour}" + _TO + "{int:hour2}",
    gives="barehours",
    latent=True,
)
def bare_hours(m: Match) -> Term | None:
    return None if _is_a_score(m) else _bare_hours(m)


def _is_a_score(m: Match) -> bool:
    """ "Beat United 3-1", "ruled 5-4", "6-4, 7-5": goals, votes and games, no hours."""
    if not m.text[0].isdigit():
        return False
    if m.number("hour2") <= m.number("hour") <= _LATEST_START and "-" in m.text:
        return True
    near = [token for token in m.before(5) if not token.isspace() and token not in ",;("]
    if not near:
        return False
    word = near[-1]
    return word[0].isdigit() or word in _BEFORE_SCORES or (is_past_form(word) and "-" in m.text)


def _bare_hours(m: Match) -> ClockRange | None:
    if is_part_of_a_code(m) or max(m.number("hour"), m.number("hour2")) > 24:
        return None
    first, last = (
        clock_of(m.number(hour), m.number(minute) if m.has(minute) else None, None, None)
        for hour, minute in (("hour", "minute"), ("hour2", "minute2"))
    )
    if any(m.has(name) and not 10 <= m.number(name) <= 59 for name in ("minute", "minute2")):
        return None
    if not (first and last) or not stands_alone(m, also=("last", "next")):
        return None
    return ClockRange(first, last)


@RULES.rule(
    "({clockrange}|{barehours}|{clock}|{int:hour}|{bareclock})(,?)( early)? (in the |at ){part}",
    "({clockrange}|{clock}) ({part}|{meal})",
    "(in the )?({part}|{meal})(,?)( at)? ({clockrange}|{clock})",
    gives="clock",
    level=Level.PHRASE,
    examples={
        "at 6 in the morning": "2016-03-14T06",
        "10:15 at night": "2016-03-14T22:15",
    },
    never=("the 2 in the morning sessions",),
)
def clock_in_a_part_of_the_day(m: Match) -> Term | None:
    part = m["part"] if m.has("part") else m["meal"]
    if not isinstance(part, PartOfDay) or not stands_alone(m) or is_part_of_a_code(m):
        return None
    if m.has("hour"):
        clock = clock_of(m.number("hour"), None, None, None)
        return clock.within(part) if clock else None
    name = next(n for n in ("clockrange", "barehours", "clock", "bareclock") if m.has(n))
    of = m[name]
    return of.within(part) if isinstance(of, Clock | ClockRange) else None
