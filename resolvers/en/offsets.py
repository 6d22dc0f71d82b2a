"""Amounts before or after something: "two weeks ago", "three days later", "a day before X"."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.terms.offset import Origin, Shift, Span
from resolvers.values import Duration

RULES = RuleBook()


def _duration(m: Match, name: str = "amount") -> Duration | None:
    term = m[name] if m.has(name) else m["vagueamount"]
    return term.duration if isinstance(term, Amount) else None


@RULES.rule(
    "({amount}|{vagueamount}) ago",
    gives="day",
    level=Level.SHIFT,
    examples={"two weeks ago": "2016-W09", "three days ago": "2016-03-11"},
)
def ago(m: Match) -> Term | None:
    duration = _duration(m)
    return None if duration is None else Shift(duration, -1)


@RULES.rule(
    "({amount}|{vagueamount}) (earlier|before)",
    "({amount}|{vagueamount}) (later|after)",
    gives="day",
    level=Level.SHIFT,
    examples={"two days later": "2016-03-16"},
)
def earlier_or_later(m: Match) -> Term | None:
    duration = _duration(m)
    sign = -1 if m.text.lower().endswith(("earlier", "before")) else 1
    return None if duration is None else Shift(duration, sign, origin=Origin.FOCUS)


@RULES.rule(
    "in {amount}( time)?",
    "{amount} (from {ref}|hence)",
    gives="day",
    level=Level.SHIFT,
    latent=False,
    examples={"ten days from now": "2016-03-24"},
)
def from_now(m: Match) -> Term | None:
    duration = _duration(m)
    return None if duration is None else Shift(duration, 1)


@RULES.rule(
    "({amount}|the day|the week|the month|the year) (before|prior to|after|following|from) {date}",
    gives="day",
    level=Level.SHIFT,
    examples={"two days before March 14, 2016": "2016-03-12"},
)
def shift_of_a_date(m: Match) -> Term | None:
    of = m["date"]
    words = m.text.lower()
    if m.has("amount"):
        duration = _duration(m)
    else:
        unit = Granularity(words.split()[1])
        duration = Duration(((unit, 1),))
    if duration is None or not isinstance(of, Term):
        return None
    sign = -1 if "before" in words or "prior" in words else 1
    return Shift(duration, sign, of)


@RULES.rule(
    "(the )?(last|past|previous) ({amount}|{vagueamount})",
    "(the )?(next|coming|following) ({amount}|{vagueamount})",
    gives="amountspan",
    level=Level.PHRASE,
    examples={"the past three months": "P3M"},
)
def past_or_next_amount(m: Match) -> Term | None:
    duration = _duration(m)
    if duration is None:
        return None
    back = any(word in m.text.lower() for word in ("last", "past", "previous"))
    return Span(duration, -1 if back else 1)
