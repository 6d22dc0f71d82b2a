"""Early, mid and late: the parts of a period that TIMEX3 marks as START, MID and END."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.combine import Modified
from resolvers.values import Modifier

RULES = RuleBook()


@RULES.rule(
    "(the )?{modifier}( of |-| |)(the )?{date}",
    gives="date",
    level=Level.PHRASE,
    examples={"early March": "2016-03", "mid-2015": "2015", "the end of the 1990s": "199"},
    never=("early marches", "the end of the road", "late for lunch"),
)
def part_of_a_date(m: Match) -> Term | None:
    modifier, of = m["modifier"], m["date"]
    if isinstance(modifier, Modifier) and isinstance(of, Term):
        return Modified(modifier, of)
    return None
