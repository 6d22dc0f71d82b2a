"""Stretches with a start and a length: "for two weeks from Monday", "from 9:30 for seven hours"."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.terms.offset import Lasting, Shift

RULES = RuleBook()


@RULES.rule(
    "(from |starting |beginning )?{when} for {amount}",
    "for {amount}(,?) (from|starting|beginning|{bound}) (on |from |at )?(the )?{when}",
    "{amount} (starting|beginning|{bound}) (on |from |at )?(the )?{when}",
    gives="stretch",
    level=Level.RANGE,
    examples={},
)
def amount_from_a_time(m: Match) -> Term | None:
    when, amount = m["when"], m["amount"]
    if m.has("bound") and not m.word("bound").lower().startswith(("start", "begin", "as of")):
        return None
    if not isinstance(when, Term) or not isinstance(amount, Amount) or amount.duration.is_vague:
        return None
    return Lasting(when, amount.duration)


@RULES.rule("for {day}", gives="stretch", level=Level.RANGE)
def amount_from_a_day(m: Match) -> Term | None:
    """ "For three days from today": read as a day so far, three days from today."""
    shift = m["day"]
    if not isinstance(shift, Shift) or shift.of is None or shift.sign < 0:
        return None
    if " from " not in m.text.lower() or shift.amount.is_vague:
        return None
    return Lasting(shift.of, shift.amount)
