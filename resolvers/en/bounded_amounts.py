"""Amounts with what bounds them: "more than two years", "at least a week", "a month or so"."""

from attrs import evolve

from resolvers.en.durations import AMOUNTS, chained
from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.values import Modifier

RULES = RuleBook()

_MORE = "(more than|over|upwards of|in excess of|longer than|greater than|well over|just over)"
_BEFORE_OVER = frozenset(
    {"for", "of", "after", "in", "last", "lasted", "took", "just", "well", "is", "was"}
)
_LESS = "(less than|under|fewer than|shorter than|nearly|almost|just under|well under|not quite)"
_AT_LEAST = "(at least|no less than|not less than|a minimum of|no fewer than)"
_AT_MOST = "(at most|{bound}|no more than|not more than|a maximum of|at the most|as many as)"
_ABOUT = "(about|around|approximately|approx|approx.|roughly|some|circa|close to|exactly|precisely)"


def _is_more(m: Match) -> bool:
    """Whether "over three years" is more than three years, not during them."""
    after = next((token.lower() for token in m.after(2) if not token.isspace()), "")
    if after in ("ago", "earlier", "later"):
        return True
    before = next((token.lower() for token in reversed(m.before(2)) if not token.isspace()), "")
    return before in _BEFORE_OVER


def _bounded(opening: str, modifier: Modifier, text: str, value: str) -> None:
    """A rule for one kind of bound on an amount."""

    @RULES.rule(f"{opening} {AMOUNTS}", gives="amount", level=Level.PHRASE,
                name=f"amount {modifier.name.lower()}", examples={text: value})  # fmt: skip
    def bounded(m: Match) -> Term | None:
        term = chained(m)
        if term is None:
            return None
        said = m.text.lower()
        if m.has("bound") and not said.startswith("up to"):
            return None
        if said.startswith("over ") and not _is_more(m):
            return None
        exact = said.startswith(("exactly", "precisely"))
        return term if exact else Amount(evolve(term.duration, modifier=modifier))


_bounded(_MORE, Modifier.MORE_THAN, "more than two years", "P2Y")
_bounded(_LESS, Modifier.LESS_THAN, "nearly three months", "P3M")
_bounded(_AT_LEAST, Modifier.EQUAL_OR_MORE, "at least ten minutes", "PT10M")
_bounded(_AT_MOST, Modifier.EQUAL_OR_LESS, "up to five days", "P5D")
_bounded(_ABOUT, Modifier.APPROX, "roughly two hours", "PT2H")


@RULES.rule(
    "the ((first|final|initial|opening|entire|full|whole) )?{amount}",
    gives="amount",
    level=Level.PHRASE,
    examples={"for the first nine months": "P9M", "the six months of war": "P6M"},
    never=("the first nine monthly reports",),
)
def the_amount(m: Match) -> Term | None:
    return None if "-" in m.word("amount") else _amount_of(m)


def _amount_of(m: Match) -> Amount | None:
    term = m["amount"]
    return term if isinstance(term, Amount) else None


@RULES.rule("{amount} or (so|more|less|longer)", gives="amount", level=Level.PHRASE,
            examples={"a week or so": "P1W", "ten years or more": "P10Y"})  # fmt: skip
def amount_or_so(m: Match) -> Term | None:
    term = m["amount"]
    if not isinstance(term, Amount):
        return None
    modifier = {"so": Modifier.APPROX, "less": Modifier.EQUAL_OR_LESS}
    said = modifier.get(m.text.lower().split()[-1], Modifier.EQUAL_OR_MORE)
    return Amount(evolve(term.duration, modifier=said))
