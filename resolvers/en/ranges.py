"""From one time to another: "from Monday to Friday", "between 2015 and 2018", "8am - 1pm".

Both ends are complete times; what one end leaves out it takes from the other
(`resolvers.terms.combine.Between`). Ends that share a word are read by `day_ranges` and
`clock_ranges`.
"""

from resolvers.en.shared_years import with_year_of
from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.anaphora import ThatTime
from resolvers.terms.base import Term
from resolvers.terms.clock import At, Clock
from resolvers.terms.clock_range import ClockRange
from resolvers.terms.combine import Between
from resolvers.terms.deictic import Now
from resolvers.terms.weekday import Weekday

RULES = RuleBook()

_TO = "(,?)(~{dash}~| {upto} |/)(the )?"


def _end(m: Match, *names: str) -> Term | None:
    for name in names:
        if m.has(name):
            found = m[name]
            if isinstance(found, Term):
                return found
            return Weekday(found) if isinstance(found, int) else None
    return None


@RULES.rule(
    "({day}|{weekday:short}(.?))(,?) (from|between|in between) {clock:first} (and|{upto}|{dash})"
    " {clock:last}",
    "({day}|{weekday:short}(.?))(,?) (from|between|in between) {clock:first}~{dash}~{clock:last}",
    gives="moment",
    level=Level.RANGE,
    examples={"Friday between 8am and 2pm": "2016-03-11T08/2016-03-11T14"},
    never=("Friday between the two trees",),
)
def hours_on_a_day(m: Match) -> Term | None:
    first, last = m["first"], m["last"]
    day = Weekday(m.number("short")) if m.has("short") else m["day"]
    if not isinstance(first, Clock) or not isinstance(last, Clock) or not isinstance(day, Term):
        return None
    return At(day, ClockRange(first, last))


@RULES.rule(
    "(from |between |in between |over )?(the )?{when:first}" + _TO + "{when:last}",
    "(between|in between) {when:first} and {when:last}",
    "(from|between|in between) {when:first}(,?) (and|{upto}|{dash}) {ref:now}",
    "(from|between|in between) {ref:now}(,?) (and|{upto}|{dash}) {when:last}",
    "from {when:first} {ref:now}",
    "{weekday:first_short}(.?)" + _TO + "({when:last}|{weekday:last_short})",
    "{when:first}" + _TO + "{weekday:last_short}",
    gives="range",
    level=Level.RANGE,
    never=("Monday and Tuesday", "from Monday to London", "they went from 9 to 1"),
)
def range_of_times(m: Match) -> Term | None:
    first = _end(m, "first", "first_short") or _end(m, "now")
    last = _end(m, "last", "last_short") or _end(m, "now")
    if m.text.lower().startswith("from ") and m.has("now") and "to date" in m.word("now").lower():
        last = Now()
    if isinstance(first, Clock) and not isinstance(last, Clock | At | Now):
        return None  # "3pm - this week"
    if first is None or last is None:
        return None
    return Between(with_year_of(first, last) or first, last)


@RULES.rule(
    "(between|from) then (and|{upto}) {when:last}",
    gives="range",
    level=Level.RANGE,
    examples={"between then and 2018": "PAST_REF; 2018"},
    never=("from then on",),
)
def range_from_then(m: Match) -> Term | None:
    last = m["last"]
    return Between(ThatTime(), last) if isinstance(last, Term) else None
