"""Periods of business reports: "the quarter", "the year-ago period", "fiscal 1989".

A report tells of one period and compares it with the one a year before. Which period it is has
been said already ("third-quarter net income"), or it is the last one that is over.
"""

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days, months_from_civil
from resolvers.context import Context
from resolvers.granularity import Granularity, index_of, start_of
from resolvers.terms.base import Resolution, Term
from resolvers.terms.deictic import unknown
from resolvers.values import Interval

_PER_YEAR = 4


def reported_quarter(context: Context) -> Interval | None:
    """The quarter that the text reports on, as far as it has said so."""
    return context.latest_of(Granularity.QUARTER)


@frozen
class ReportedPeriod(Term):
    """The period reported on, or the same one of another year.

    Args:
        years: how many years from it: -1 for "the year-ago quarter".
        year: the year itself, where the text names it: "the 1988 quarter".
        certain: whether it is a quarter even where the text has named none.
    """

    years: int = 0
    year: Term | None = None
    certain: bool = True

    def resolve(self, context: Context) -> Resolution:
        quarter, how = reported_quarter(context), "the period of the report"
        named = None if self.year is None else self.year.interval(context)
        if quarter is None and context.today is not None and self.certain:
            here = index_of(Granularity.QUARTER, context.today * SECONDS_PER_DAY)
            quarter, how = Interval.of(Granularity.QUARTER, here - 1), "the last quarter"
        if quarter is None or quarter.start is None:
            return self._in_years(context, named)
        index = index_of(Granularity.QUARTER, quarter.start)
        if named is not None and named.start is not None:
            year = civil_from_days(named.start // SECONDS_PER_DAY)[0]
            index = year * _PER_YEAR + index % _PER_YEAR
        return Resolution(Interval.of(Granularity.QUARTER, index + _PER_YEAR * self.years), (), how)

    def _in_years(self, context: Context, named: Interval | None) -> Resolution:
        if named is not None:
            return Resolution(named)
        if context.today is None:
            return Resolution(unknown(Granularity.YEAR))
        year = civil_from_days(context.today)[0] + self.years
        return Resolution(Interval.of(Granularity.YEAR, year), (), "the year of the report")


@frozen
class FiscalYear(Term):
    """ "Fiscal 1989", "the fiscal year": named by the calendar year in which it ends.

    Args:
        year: `None` for that of the report.
        count: how many years from it.
    """

    year: int | None = None
    count: int = 0

    def resolve(self, context: Context) -> Resolution:
        first_month = context.anchor.fiscal_year_start
        year, how = self.year, ""
        if year is None:
            if context.today is None:
                return Resolution(unknown(Granularity.YEAR))
            this_year, month, _ = civil_from_days(context.today)
            year = this_year + (1 < first_month <= month) + self.count
            how = "the fiscal year of the report"
        if first_month == 1:
            return Resolution(Interval.of(Granularity.YEAR, year), (), how)
        start = start_of(Granularity.MONTH, months_from_civil(year - 1, first_month))
        end = start_of(Granularity.MONTH, months_from_civil(year, first_month))
        return Resolution(Interval(start, end, Granularity.YEAR), (), how)
