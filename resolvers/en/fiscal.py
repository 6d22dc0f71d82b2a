"""Quarters and years of business reports: "the year-ago quarter", "fiscal 1989", "year-end"."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.terms.combine import Modified
from resolvers.terms.deictic import UnitFromNow
from resolvers.terms.fiscal import FiscalYear, ReportedPeriod
from resolvers.terms.periods import PeriodOfYear
from resolvers.terms.years import Year
from resolvers.values import Duration, Modifier

RULES = RuleBook()
RULES.words("which_year", {"last": -1, "this": 0, "next": 1})
RULES.words("fiscal", ["fiscal"], trigger=True)
RULES.words("quarterword", ["quarter", "period"], trigger=True)


@RULES.rule(
    "((the|its|their|a) )?fiscal(-| ){ordinal}(-| )quarter",
    "(the )?{yyyy} {ordinal}(-| )quarter",
    "(the )?{which_year} year's {ordinal}(-| )quarter",
    "(the )?(comparable |corresponding )?(year-ago|year-earlier) {ordinal}(-| )quarter",
    "{ordinal}-quarter(,? {yyyy})?",
    gives="period",
    examples={
        "its fiscal first quarter": "2016-Q1",
        "the 2014 third quarter": "2014-Q3",
        "last year's fourth quarter": "2015-Q4",
        "the year-ago second quarter": "2015-Q2",
        "fourth-quarter sales": "2015-Q4",
    },
)
def quarter_of_a_report(m: Match) -> Term | None:
    number = m.number("ordinal")
    if not 1 <= number <= 4:
        return None
    if m.has("yyyy"):
        return PeriodOfYear(Granularity.QUARTER, number, Year(m.number("yyyy")))
    words = m.text.lower()
    if "year-" in words:
        return PeriodOfYear(Granularity.QUARTER, number, UnitFromNow(Granularity.YEAR, -1))
    if m.has("which_year"):
        year = UnitFromNow(Granularity.YEAR, m.number("which_year"))
        return PeriodOfYear(Granularity.QUARTER, number, year)
    return PeriodOfYear(Granularity.QUARTER, number)


@RULES.rule(
    "(the )?(latest|most recent) {quarterword}",
    "the quarter",
    gives="period",
    examples={"sales for the quarter": "2015-Q4", "the latest period": "2015-Q4"},
    never=("the quarter of the city",),
)
def quarter_reported_on(m: Match) -> Term | None:
    following = [token.lower() for token in m.after(2)]
    if following[:1] == ["-"] or following == [" ", "of"]:
        return None  # "the quarter-to-quarter rise", "the quarter of the city"
    return ReportedPeriod()


@RULES.rule(
    "(the )?(comparable |corresponding )?(year-ago|year-earlier) {quarterword}",
    "(the )?(comparable|corresponding|same) {quarterword}(,)? (last year|a year (ago|earlier))",
    "the quarter (last year|a year (ago|earlier))",
    gives="period",
    examples={
        "the year-ago quarter": "2014-Q4",
        "the corresponding period last year": "2014-Q4",
        "the same quarter a year earlier": "2014-Q4",
    },
)
def quarter_a_year_before(m: Match) -> Term:
    return ReportedPeriod(years=-1)


@RULES.rule("year-(ago|earlier)", gives="yearago",
            examples={"a year-earlier loss": "2015"})  # fmt: skip
def a_year_before(m: Match) -> Term:
    return ReportedPeriod(years=-1, certain=False)


@RULES.rule("(the )?{yyyy} {quarterword}", "(the )?{which_year} year's quarter", gives="period",
            examples={"the 2014 quarter": "2014-Q4"})  # fmt: skip
def quarter_of_that_year(m: Match) -> Term:
    if m.has("yyyy"):
        return ReportedPeriod(year=Year(m.number("yyyy")), certain="quarter" in m.text.lower())
    return ReportedPeriod(year=UnitFromNow(Granularity.YEAR, m.number("which_year")))


@RULES.rule("the {yearago} {amount}", gives="amount", level=Level.PHRASE,
            examples={"the year-earlier nine months": "P9M"})  # fmt: skip
def amount_a_year_before(m: Match) -> Term | None:
    term = m["amount"]
    return term if isinstance(term, Amount) else None


@RULES.rule("{fiscal}( year)?(-| ){yyyy}", gives="yeardate",
            examples={"in fiscal 2014": "2014"})  # fmt: skip
def fiscal_year(m: Match) -> Term:
    return FiscalYear(m.number("yyyy"))


@RULES.rule(
    "((the|its) )?((latest|current|last|next|previous|this) )?{fiscal} year",
    gives="period",
    examples={"the fiscal year": "2016", "last fiscal year": "2015"},
)
def fiscal_year_of_the_report(m: Match) -> Term | None:
    words = m.text.lower()
    if words == "fiscal year" and [token.lower() for token in m.before(2)] == ["a", " "]:
        return None
    if [token.lower() for token in m.after(2)] in ([" ", "ended"], [" ", "ending"]):
        return Amount(Duration.of(years=1))
    back = any(word in words for word in ("latest", "last", "previous"))
    return FiscalYear(count=-1 if back else 1 if "next" in words else 0)


@RULES.rule("(the )?year(-| )end", "(the )?(year's|years') end", gives="period",
            examples={"by year-end": "2016"})  # fmt: skip
def end_of_the_year(m: Match) -> Term:
    return Modified(Modifier.END, UnitFromNow(Granularity.YEAR, 0))
