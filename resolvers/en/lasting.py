"""Stretches by start and length: "from 2pm for two hours", "three days starting next Monday"."""

from resolvers.en.clock import clock_of
from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.terms.clock import At, TimeOfDay
from resolvers.terms.lasting import Lasting
from resolvers.values import Modifier

RULES = RuleBook()


@RULES.rule(
    "for {amount}(,?) from {when}",
    "{day} for {amount} from {clock}",
    gives="lasting",
    level=Level.SHIFT,
    never=("for two weeks from London",),
)
def length_from_a_start(m: Match) -> Term | None:
    return _length_then_start(m)


@RULES.rule(
    "(for )?{amount}(,?) {bound:starting} {when}",
    gives="lasting",
    level=Level.RANGE,
)
def length_then_start(m: Match) -> Term | None:
    return _length_then_start(m)


def _length_then_start(m: Match) -> Term | None:
    if m.has("starting") and m["starting"] is not Modifier.ON_OR_AFTER:
        return None
    if m.has("starting") and m.word("starting").lower() == "since":
        return None
    if m.has("clock"):
        day, clock = m["day"], m["clock"]
        if not isinstance(day, Term) or not isinstance(clock, TimeOfDay):
            return None
        return _lasting(At(day, clock), m["amount"])
    return _lasting(m["when"], m["amount"])


@RULES.rule(
    "(from|{bound:starting}) {when}(,?) for {amount}",
    "from {int:hour} for {amount}",
    "{moment} for {amount}",
    gives="lasting",
    level=Level.RANGE,
)
def start_then_length(m: Match) -> Term | None:
    if m.has("starting") and m["starting"] is not Modifier.ON_OR_AFTER:
        return None
    if m.has("moment"):
        return _lasting(m["moment"], m["amount"]) if "from" in m.text.lower().split() else None
    if m.has("hour"):
        hour = clock_of(m.number("hour"), None, None, None)
        return None if hour is None else _lasting(hour, m["amount"])
    return _lasting(m["when"], m["amount"])


def _lasting(start: object, amount: object) -> Term | None:
    if isinstance(start, Term) and isinstance(amount, Amount):
        return Lasting(start, amount.duration)
    return None
