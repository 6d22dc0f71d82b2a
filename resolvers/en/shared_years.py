"""Dates that share a year: "in April and June 1955", "the spring and early summer of 1943"."""

from attrs import evolve

from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.combine import Between, Either, Modified
from resolvers.terms.dates import CivilDate
from resolvers.terms.periods import PeriodOfYear
from resolvers.terms.years import Year

RULES = RuleBook()


@RULES.rule(
    "{date:first}( and | or |, |~/~|~{dash}~)(in )?(the )?{date:last}",
    gives="range",
    level=Level.MOMENT,
    examples={
        "in April and June 1955": "1955-04; 1955-06",
        "the spring and early summer of 1943": "1943-SP; 1943-SU",
        "in August/September 1956": "1956-08; 1956-09",
    },
    never=("in April and on June 3",),
)
def dates_of_one_year(m: Match) -> Term | None:
    first, last = m["first"], m["last"]
    if not isinstance(first, Term) or not isinstance(last, Term):
        return None
    with_year = _with_year_of(first, _bare(last))
    if with_year is None:
        return None
    return Between(_before(with_year, last), last) if m.has("dash") else Either((with_year, last))


def _before(first: Term, last: Term) -> Term:
    """The start of a range that runs over the turn of the year: "Nov-Feb 2017" is from 2016."""
    match first, last:
        case CivilDate(year=int(year)), CivilDate():
            if (first.month, first.day or 1) > (last.month, last.day or 31):
                return evolve(first, year=year - 1)
    return first


def _bare(term: Term) -> Term:
    return term.of if isinstance(term, Modified) else term


def _with_year_of(term: Term, other: Term) -> Term | None:
    """A date or season without a year, in the year of another; `None` where there is none."""
    if isinstance(term, Modified):
        inner = _with_year_of(term.of, other)
        return None if inner is None else evolve(term, of=inner)
    if isinstance(term, CivilDate | PeriodOfYear) and term.year is None:
        year = other.year if isinstance(other, CivilDate | PeriodOfYear) else None
        if isinstance(term, CivilDate):
            short = isinstance(other, CivilDate) and other.short_year
            return evolve(term, year=year, short_year=short) if isinstance(year, int) else None
        if isinstance(year, int):
            return evolve(term, year=Year(year))
        return None if year is None else evolve(term, year=year)
    return None
