"""Working days: "three business days ago", "the next 4 working days", "every weekday"."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.amount import Amount, Every
from resolvers.terms.base import Term
from resolvers.terms.workdays import Workdays, WorkdaySpan
from resolvers.values import Duration

RULES = RuleBook()
RULES.words("workdayword", ["weekday", "workday", "weekdays", "workdays"], trigger=True)


@RULES.rule(
    "{int}(-| )((business|working|work|trading|bank) (day|days)|{workdayword})",
    "(a|one) ((business|working|work|trading|bank) day|{workdayword})",
    gives="workdays",
    level=Level.UNIT,
    examples={"five trading days": "P5D", "two weekdays": "P2D"},
)
def number_of_working_days(m: Match) -> Term:
    return Amount(Duration.of(days=m.number("int") if m.has("int") else 1))


def _count(m: Match) -> int:
    term = m["workdays"]
    count = term.duration.amounts[0][1] if isinstance(term, Amount) else None
    return int(count or 0)


@RULES.rule(
    "{workdays} (ago|back)",
    "in {workdays}( time)?",
    "{workdays} (from {ref}|from today|hence)",
    "(the )?next ({workdayword}|(business|working|work|trading|bank) {unit})",
    "(the )?last ({workdayword}|(business|working|work|trading|bank) {unit})",
    gives="day",
    level=Level.SHIFT,
    examples={"two business days ago": "2016-03-10", "in five working days": "2016-03-21",
              "next weekday": "2016-03-15"},
)  # fmt: skip
def working_days_from_now(m: Match) -> Term:
    words = m.text.lower()
    if not m.has("workdays"):
        return Workdays(-1 if words.removeprefix("the ").startswith("last") else 1)
    return Workdays(-_count(m) if words.endswith(("ago", "back")) else _count(m))


@RULES.rule(
    "{workdays} (after|from|following) {day}",
    "{workdays} (before|prior to) {day}",
    gives="day",
    level=Level.SHIFT,
    examples={"three business days after March 10, 2016": "2016-03-15"},
)
def working_days_from_a_day(m: Match) -> Term | None:
    of, words = m["day"], m.text.lower()
    back = " before " in words or " prior " in words
    return Workdays(-_count(m) if back else _count(m), of) if isinstance(of, Term) else None


@RULES.rule(
    "(the )?({last}|{next}) {workdays}",
    gives="amountspan",
    level=Level.PHRASE,
    examples={"the next four business days": "P4D"},
)
def past_or_next_working_days(m: Match) -> Term:
    return WorkdaySpan(_count(m), -1 if m.has("last") else 1)


@RULES.rule(
    "(every|each) ({workdayword}|(business|working|work) day)",
    "(on )?{workdayword}",
    gives="set",
    examples={"every weekday": "P1D", "on weekdays": "P1D"},
    never=["the weekday prayers"],
)
def every_working_day(m: Match) -> Term | None:
    """Every day of its kind: TIMEX3 has no value for them and names the kind in `quant`."""
    words = m.text.lower()
    if not words.startswith(("every", "each")) and not words.endswith("s"):
        return None
    return Every(Duration.of(days=1), "EVERY WORKING DAY")
