"""Named periods of the year: quarters, halves, seasons, numbered weeks, weekends."""

from resolvers.grammar import Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.base import Term
from resolvers.terms.deictic import UnitFromNow
from resolvers.terms.periods import PeriodOfYear
from resolvers.terms.years import Year

RULES = RuleBook()
RULES.words("season", {"spring": 1, "summer": 2, "autumn fall": 3, "winter": 4}, trigger=True)


def _year(m: Match) -> Term | None:
    return Year(m.number("yyyy")) if m.has("yyyy") else None


@RULES.rule(
    "(the )?{ordinal}(-| )quarter(( of| in)? {yyyy})?",
    "(q|Q){d}( {yyyy})?",
    gives="period",
    examples={"the third quarter of 1989": "1989-Q3", "Q3 2015": "2015-Q3"},
)
def quarter(m: Match) -> Term | None:
    number = m.number("ordinal") if m.has("ordinal") else m.number("d")
    return PeriodOfYear(Granularity.QUARTER, number, _year(m)) if 1 <= number <= 4 else None


@RULES.rule(
    "the (first|second|latter) half of {yyyy}",
    gives="period",
    examples={"the second half of 1989": "1989-H2"},
)
def half_year(m: Match) -> Term:
    number = 1 if "first" in m.text.lower() else 2
    return PeriodOfYear(Granularity.HALF_YEAR, number, _year(m))


@RULES.rule(
    "(the )?{season}( of|,)? {yyyy}",
    "the {season}",
    gives="period",
    examples={"the spring of 1862": "1862-SP", "summer 1942": "1942-SU"},
)
def season(m: Match) -> Term:
    return PeriodOfYear(Granularity.SEASON, m.number("season"), _year(m))


@RULES.rule("(the|this) weekend", gives="period", examples={"the weekend": "2016-W11-WE"})
def weekend(m: Match) -> Term:
    return UnitFromNow(Granularity.WEEKEND, 0)
