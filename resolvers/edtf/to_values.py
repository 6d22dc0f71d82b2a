"""Reads EDTF expressions as values of `resolvers`.

What the values have no place for is refused, not rounded: sets of several dates, dates of which
only a digit BC is known, thirds of unknown years.

>>> to_value(parse("196X~"))
Interval('196', approximate)
>>> print(to_value(parse("XXXX-12-25")))
XXXX-12-25
"""

from resolvers.edtf.components import Qualifier
from resolvers.edtf.date import Date
from resolvers.edtf.extent import Second
from resolvers.edtf.form import Edtf
from resolvers.edtf.forms import AllOf, DateTime, OneOf, Range
from resolvers.edtf.forms import Interval as EdtfInterval
from resolvers.edtf.reading import parse
from resolvers.errors import NotExpressible
from resolvers.granularity import SEASON_CODES, Granularity
from resolvers.values import Interval, Partial

_YEARS = {
    10: Granularity.DECADE,
    100: Granularity.CENTURY,
    1000: Granularity.MILLENNIUM,
}
_PERIOD_LETTER = {Granularity.QUARTER: "Q", Granularity.HALF_YEAR: "H"}


def to_value(form: Edtf | str) -> Interval | Partial:
    """The value of an EDTF expression, or of its text.

    An unknown side of an interval becomes an open one; qualifiers of a part count for the whole.

    Raises:
        InvalidValue: for a text that is no EDTF.
        NotExpressible: for sets of several dates, and dates that no value can say.

    >>> to_value("2001-34")
    Interval('2001-Q2')
    >>> to_value("2004-01-01/2005?")
    Interval('2004-01-01/2005-12-31?', uncertain)
    """
    match parse(form) if isinstance(form, str) else form:
        case Date() as date:
            return _from_date(date)
        case DateTime() as moment:
            start, end = _bounds(moment)
            return Interval(start, end, Granularity.SECOND, utc_offset=moment.utc_offset)
        case EdtfInterval(start, end):
            return _from_sides(
                start if isinstance(start, Date) else None, end if isinstance(end, Date) else None
            )
        case OneOf(members=(Range(first, last),)) | AllOf(members=(Range(first, last),)):
            return _from_sides(first, last)
        case OneOf(members=(Date() as only,)) | AllOf(members=(Date() as only,)):
            return _from_date(only)
        case other:
            raise NotExpressible(f"{other} is a set of dates; no single value says it")


def _from_sides(first: Date | None, last: Date | None) -> Interval:
    sides = [_from_date(date) for date in (first, last) if date]
    spans = [side for side in sides if isinstance(side, Interval)]
    if len(spans) < len(sides):
        raise NotExpressible(f"{first or ''}..{last or ''} has a bound that is not one time")
    return Interval(
        spans[0].start if first else None,
        spans[-1].end if last else None,
        min((span.granularity for span in spans), default=Granularity.DAY),
        approximate=any(span.approximate for span in spans),
        uncertain=any(span.uncertain for span in spans),
    )


def _from_date(date: Date) -> Interval | Partial:
    said = Qualifier.NONE
    for qualifier in date.qualifiers:
        said |= qualifier
    approximate = bool(said & Qualifier.APPROXIMATE) or date.year.significant is not None
    uncertain = bool(said & Qualifier.UNCERTAIN)
    if date.is_specified:
        start, end = _bounds(date)
        unit = date.precision or Granularity.MONTH
    elif (
        date.month is None
        and date.year.years_at_once < 10_000
        and (date.year.digits.rstrip("X").isdigit())
    ):
        start, end = _bounds(date)
        # Year 0 and years BC: what EDTF calls 000X or -019X is no decade of history.
        unit = _YEARS[date.year.years_at_once] if date.year.lowest > 0 else Granularity.YEAR
    else:
        return Partial(_pattern(date), approximate=approximate, uncertain=uncertain)
    return Interval(start, end, unit, approximate=approximate, uncertain=uncertain)


def _bounds(form: Edtf) -> tuple[int, int]:
    extent = form.extent(fuzzy=False)
    return _second(extent.earliest_start), _second(extent.latest_end)


def _second(second: Second) -> int:
    return int(second)


def _pattern(date: Date) -> str:
    """The TIMEX3 pattern of a date with digits that are not known."""
    parts = [_year_pattern(date)]
    if date.season:
        parts.append(_period(date))
    else:
        parts += [part for part in (date.month, date.day) if part]
    return "-".join(parts)


def _year_pattern(date: Date) -> str:
    if date.year.is_known and -9999 < date.year.lowest <= 0:
        return f"BC{1 - date.year.lowest:04d}"
    if date.year.negative or len(date.year.digits) > 4:
        raise NotExpressible(f"{date}: no value says that of a year so far back, or known in part")
    return date.year.digits


def _period(date: Date) -> str:
    season = date.season
    if season is None or season.unit is None:
        raise NotExpressible(f"{date}: no value says a third of an unknown year")
    number = (season.first_month - 1) // season.months
    if season.unit is Granularity.SEASON:
        return SEASON_CODES[(season.first_month - 3) // 3]
    return f"{_PERIOD_LETTER[season.unit]}{number + 1}"
