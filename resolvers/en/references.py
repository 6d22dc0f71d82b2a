"""Vague references to the present, past and future."""

from resolvers.grammar import Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.combine import Vague
from resolvers.terms.deictic import Now
from resolvers.values import Reference

RULES = RuleBook()
RULES.words(
    "reference",
    {
        "now currently nowadays presently": Reference.PRESENT,
        "recently lately formerly previously": Reference.PAST,
        "soon shortly": Reference.FUTURE,
    },
    trigger=True,
)


@RULES.rule("{reference}", gives="ref", examples={"recently": "PAST_REF"})
def vague_reference(m: Match) -> Term | None:
    reference = m["reference"]
    if m.text.lower() == "now":
        return Now()
    return Vague(reference) if isinstance(reference, Reference) else None
