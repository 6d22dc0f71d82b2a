"""Phrases made of other times: parts, Nth of, ranges, bounds."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.combine import Between, Modified
from resolvers.values import Modifier

RULES = RuleBook()


@RULES.rule(
    "(the )?{modifier}( of |-| |)(the )?{date}",
    gives="date",
    level=Level.PHRASE,
    examples={"early March": "2016-03", "mid-2015": "2015", "the end of the 1990s": "199"},
)
def part_of_a_date(m: Match) -> Term | None:
    modifier, of = m["modifier"], m["date"]
    if isinstance(modifier, Modifier) and isinstance(of, Term):
        return Modified(modifier, of)
    return None


@RULES.rule(
    "from {date:first} (to|until|through) {date:last}",
    "between {date:first} and {date:last}",
    "{date:first}~-~{date:last}",
    gives="range",
    level=Level.RANGE,
    examples={"from Monday to Friday": "2016-03-14"},
)
def range_of_dates(m: Match) -> Term | None:
    first, last = m["first"], m["last"]
    return Between(first, last) if isinstance(first, Term) and isinstance(last, Term) else None


_BOUNDS = {
    "before": Modifier.BEFORE,
    "after": Modifier.AFTER,
    "since": Modifier.ON_OR_AFTER,
    "until": Modifier.ON_OR_BEFORE,
    "till": Modifier.ON_OR_BEFORE,
    "by": Modifier.ON_OR_BEFORE,
}


@RULES.rule(
    "(before|after|since|until|till|by) {date}",
    gives="bound",
    level=Level.RANGE,
    examples={"since Monday": "2016-03-14", "before 1989": "1989"},
)
def bound(m: Match) -> Term | None:
    of = m["date"]
    word = m.text.split()[0].lower()
    return Modified(_BOUNDS[word], of) if isinstance(of, Term) else None
