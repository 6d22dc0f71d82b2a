"""Sets of times: "every Tuesday", "daily", "twice a year"."""

from resolvers.grammar import Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Every
from resolvers.terms.base import Term
from resolvers.values import Duration, Partial

RULES = RuleBook()
RULES.words(
    "weekdays",
    {
        "mondays": 0,
        "tuesdays": 1,
        "wednesdays": 2,
        "thursdays": 3,
        "fridays": 4,
        "saturdays": 5,
        "sundays": 6,
    },
    trigger=True,
)


@RULES.rule("(every|each) {weekday}", gives="set", examples={"every Tuesday": "XXXX-WXX-2"})
def every_weekday(m: Match) -> Term:
    return Every(Partial(f"XXXX-WXX-{m.number('weekday') + 1}"), "EVERY")


@RULES.rule("{weekdays}", gives="set", examples={"on Mondays": "XXXX-WXX-1"})
def plural_weekday(m: Match) -> Term:
    return Every(Partial(f"XXXX-WXX-{m.number('weekdays') + 1}"))


@RULES.rule("(every|each) {unit}", gives="set", examples={"every month": "P1M"})
def every_unit(m: Match) -> Term | None:
    unit = m["unit"]
    return Every(Duration(((unit, 1),)), "EVERY") if isinstance(unit, Granularity) else None
