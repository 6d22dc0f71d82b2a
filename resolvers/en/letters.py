"""Days of a month as old letters name them: "the 9th inst.", "your favour of the 21st ultimo".

*Instante mense* is the month of writing, *ultimo mense* the one before, *proximo mense* the next.
"""

from resolvers.grammar import Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.base import Term
from resolvers.terms.combine import Nth
from resolvers.terms.deictic import UnitFromNow

RULES = RuleBook()
RULES.words("mense", {"instant": 0, "ultimo": -1, "proximo": 1}, trigger=True)
RULES.words("mensis", {"inst": 0, "ult ulto": -1, "prox": 1}, trigger=True)


@RULES.rule(
    "(the )?({dom}|{ordinal})(,?) (of )?({mense}|{mensis}(.?))",
    gives="day",
    examples={
        "your letter of the 9th inst.": "2016-03-09",
        "on the 21st ultimo": "2016-02-21",
        "the 3rd prox.": "2016-04-03",
    },
    never=("the third instant replay", "in the first instant", "32 ult."),
)
def day_of_the_month_of_writing(m: Match) -> Term | None:
    day = m.number("dom") if m.has("dom") else m.number("ordinal")
    if not m.has("dom") and not any(character.isdecimal() for character in m.text):
        return None  # "the third instant": a moment
    month = UnitFromNow(Granularity.MONTH, m.number("mense" if m.has("mense") else "mensis"))
    return Nth(day, Granularity.DAY, month) if 1 <= day <= 31 else None
