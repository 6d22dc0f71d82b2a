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
    with_year = with_year_of(first, last)
    if with_year is None:
        return None
    return Between(with_year, last) if m.has("dash") else Either((with_year, last))


@RULES.rule(
    "{date:first}, (in )?(the )?{date:second}(,)? (and|or) (in )?(the )?{date:last}",
    gives="range",
    level=Level.MOMENT,
    examples={
        "in May, June and August 1955": "1955-05; 1955-06; 1955-08",
        "in March, April, and May of 1955": "1955-03; 1955-04; 1955-05",
    },
)
def three_dates_of_one_year(m: Match) -> Term | None:
    first, second, last = m["first"], m["second"], m["last"]
    if not (isinstance(first, Term) and isinstance(second, Term) and isinstance(last, Term)):
        return None
    one, two = with_year_of(first, last), with_year_of(second, last)
    return None if one is None or two is None else Either((one, two, last))


def with_year_of(term: Term, other: Term) -> Term | None:
    """A date or season without a year, in the year of a later one; `None` where there is none.

    It is the year before where the months say so: "from November to February 1952".
    """
    other = other.of if isinstance(other, Modified) else other
    if isinstance(term, Modified):
        inner = with_year_of(term.of, other)
        return None if inner is None else evolve(term, of=inner)
    if isinstance(term, CivilDate | PeriodOfYear) and term.year is None:
        year = other.year if isinstance(other, CivilDate | PeriodOfYear) else None
        if isinstance(term, CivilDate):
            if not isinstance(other, CivilDate) or not isinstance(year, int):
                return None
            later = (term.month, term.day or 0) > (other.month, other.day or 31)
            return evolve(term, year=year - later, short_year=other.short_year)
        if isinstance(year, int):
            return evolve(term, year=Year(year))
        return None if year is None else evolve(term, year=year)
    return None
