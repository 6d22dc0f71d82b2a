"""Amounts before or after something: "two weeks ago", "three days later", "a week from Monday"."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.terms.deictic import Today
from resolvers.terms.offset import Elapsed, Origin, Shift, Span, Within
from resolvers.terms.weekday import Weekday
from resolvers.values import Duration

RULES = RuleBook()

_NUMBER = "({amount}|{vagueamount})"


def _duration(m: Match, name: str = "amount") -> Duration | None:
    term = m[name] if m.has(name) else m["vagueamount"]
    return term.duration if isinstance(term, Amount) else None


@RULES.rule(
    f"{_NUMBER} (ago|back|prior to now|before now)",
    gives="day",
    level=Level.SHIFT,
    examples={"two weeks ago": "2016-W09", "three days ago": "2016-03-11",
              "an hour and a half ago": "2016-03-13T22:30"},
    never=["came five minutes back to back"],
)  # fmt: skip
def ago(m: Match) -> Term | None:
    duration = _duration(m)
    if m.text.lower().endswith("back") and "to" in (t.lower() for t in m.after(2)):
        return None
    return None if duration is None else Shift(duration, -1)


@RULES.rule(
    "{amount} ago {day}",
    gives="day",
    level=Level.SHIFT,
    examples={"a week ago today": "2016-03-07", "two weeks ago yesterday": "2016-02-28"},
)
def ago_on_a_day(m: Match) -> Term | None:
    duration, of = _duration(m), m["day"]
    if duration is None or not isinstance(of, Today | Weekday):
        return None
    return Shift(duration, -1, of)


@RULES.rule(
    f"{_NUMBER} (earlier|before|previously|prior)",
    f"{_NUMBER} (later|after|afterwards|afterward|thereafter)",
    gives="day",
    level=Level.SHIFT,
    examples={"two days later": "2016-03-16"},
)
def earlier_or_later(m: Match) -> Term | None:
    """Bare before and after need an object, which is an event when none was read with them."""
    duration = _duration(m)
    if m.text.lower().endswith(("before", "after", "prior")):
        following = [token for token in m.after(2) if not token.isspace()]
        if following and following[0].isalnum():
            return None
    back = m.text.lower().endswith(("earlier", "before", "previously", "prior"))
    return None if duration is None else Shift(duration, -1 if back else 1, origin=Origin.FOCUS)


@RULES.rule(
    f"in (just |only )?{_NUMBER}('?s?)( time| from now)?",
    f"{_NUMBER} (from (right |just )?{{ref}}|from today|hence)",
    "{amount} out",
    gives="fromnow",
    level=Level.SHIFT,
    examples={"ten days from now": "2016-03-24", "in two weeks' time": "2016-W13",
              "three months hence": "2016-06", "ten days out": "2016-03-24"},
    never=["ten days out of Cadiz", "the 12 minutes out there"],
)  # fmt: skip
def from_now(m: Match) -> Term | None:
    duration = _duration(m)
    if m.text.lower().endswith(" out") and any(token[0].isalnum() for token in m.after(2)):
        return None  # "ten days out of Cadiz"
    said = m.word("amount" if m.has("amount") else "vagueamount").lower()
    bare = m.has("vagueamount") and said.isalpha()  # "the first time in years"
    if duration is None or bare or said.startswith("the "):
        return None  # "in the first nine months"
    before = next((token.lower() for token in reversed(m.before(2)) if not token.isspace()), "")
    if before in ("time", "times", "once", "twice") and m.text.lower().startswith("in "):
        return None  # "the first time in five years", "twice in three years"
    return Shift(duration, 1)


@RULES.rule("after {amount}", gives="elapsed", level=Level.SHIFT,
            examples={"after four days": "P4D"})  # fmt: skip
def after_an_amount(m: Match) -> Term | None:
    duration = _duration(m)
    return None if duration is None else Elapsed(duration)


@RULES.rule(
    "(within|in under|in less than) (the )?({next} )?{amount}",
    gives="elapsed",
    level=Level.SHIFT,
    examples={"within ten days": "P10D"},
)
def within(m: Match) -> Term | None:
    duration = _duration(m)
    return None if duration is None else Within(duration)


@RULES.rule(
    "({amount}|{theunit}|(the |a )?{unit}) (before|prior to|previous to) ({date}|{clock})",
    "({amount}|{theunit}|(the |a )?{unit}) (after|following|from|past|since) ({date}|{clock})",
    gives="day",
    level=Level.SHIFT,
    examples={
        "two days before March 14, 2016": "2016-03-12",
        "a week from Monday": "2016-03-21",
        "the day after Thanksgiving": "2015-11-27",
    },
)
def shift_of_a_date(m: Match) -> Term | None:
    of = m["date"] if m.has("date") else m["clock"]
    words = m.text.lower()
    unit = m["unit"] if m.has("unit") else getattr(m.get("theunit"), "unit", None)
    if m.has("amount"):
        duration = _duration(m)
    else:
        duration = Duration(((unit, 1),)) if isinstance(unit, Granularity) else None
    if duration is None or not isinstance(of, Term):
        return None
    sign = -1 if " before " in words or " prior " in words or " previous " in words else 1
    return Shift(duration, sign, of)


_BEFORE_A_VERB = frozenset(
    "to will t would may might could can should shall must did not cannot".split()
)


@RULES.rule(
    f"(the |these )?({{last}}|{{next}}) {_NUMBER}",
    gives="amountspan",
    level=Level.PHRASE,
    examples={"the past three months": "P3M", "the next few weeks": "PXW"},
)
def past_or_next_amount(m: Match) -> Term | None:
    duration = _duration(m)
    before = next((token.lower() for token in reversed(m.before(2)) if not token.isspace()), "")
    if duration is None or (m.text.lower().startswith("last ") and before in _BEFORE_A_VERB):
        return None
    return Span(duration, -1 if m.has("last") else 1)


@RULES.rule(
    "(the |this )?({last}|{next}) {fortnight}",
    gives="amountspan",
    examples={"in the past fortnight": "P2W", "the next fortnight": "P2W"},
)
def past_or_next_fortnight(m: Match) -> Term:
    return Span(Duration(((Granularity.WEEK, 2),)), -1 if m.has("last") else 1)


@RULES.rule(
    "(the )?{int} ({last}|{next}) {units}",
    "(the )?{int} (coming|upcoming|past) {unit}",
    gives="amountspan",
    examples={"the two coming weeks": "P2W"},
    never=["room 13 last week"],
)
def amount_past_or_next(m: Match) -> Term | None:
    unit = m["units"] if m.has("units") else m["unit"]
    count = m.number("int")
    if not isinstance(unit, Granularity) or count > 999:
        return None
    back = m.has("last") or " past " in m.text.lower()
    return Span(Duration(((unit, count),)), -1 if back else 1)
