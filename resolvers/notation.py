"""Calendar units, ranges and amounts as text: the TIMEX3 value notation, written.

It works on plain numbers (a unit, a second of the axis) and knows none of the value classes, so
that these can show themselves with it. The notation is that of TimeML 1.2.1 and the TempEval-3
guidelines: ISO 8601 with `2015-Q3`, `2016-SU`, `2016-03-14TMO`, `199` for a decade. Years before
Christ are written `BC0044`, years of more than four digits `Y20000`; a decade, century or
millennium of such years has an X for each open digit (`Y2000X`). `resolvers.timex3` reads it.

>>> unit_text(Granularity.DECADE, 728294 * SECONDS_PER_DAY)  # a day in 1995
'199'
"""

from collections.abc import Iterable
from fractions import Fraction

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days, iso_week, weekday
from resolvers.granularity import (
    SEASON_CODES,
    Granularity,
    PartOfDay,
    end_of,
    index_of,
    is_boundary,
    start_of,
)

DATE_UNIT_CODES = {
    Granularity.MILLENNIUM: "ML",
    Granularity.CENTURY: "CE",
    Granularity.DECADE: "DE",
    Granularity.YEAR: "Y",
    Granularity.HALF_YEAR: "H",
    Granularity.SEASON: "S",
    Granularity.QUARTER: "Q",
    Granularity.MONTH: "M",
    Granularity.WEEK: "W",
    Granularity.WEEKEND: "WE",
    Granularity.DAY: "D",
    Granularity.PART_OF_DAY: "DT",
}
TIME_UNIT_CODES = {Granularity.HOUR: "H", Granularity.MINUTE: "M", Granularity.SECOND: "S"}

_OPEN_DIGITS = {Granularity.DECADE: 1, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 3}
_BOUND_UNITS = (
    Granularity.MONTH,
    Granularity.DAY,
    Granularity.HOUR,
    Granularity.MINUTE,
    Granularity.SECOND,
)


def unit_text(unit: Granularity, second: int) -> str:
    """The unit that holds a second of the axis; a part of day is shown as its day.

    >>> unit_text(Granularity.HALF_YEAR, 0), unit_text(Granularity.CENTURY, 0)
    ('BC0001-H2', 'BC00')
    """
    day, rest = divmod(second, SECONDS_PER_DAY)
    match unit:
        case Granularity.DAY | Granularity.PART_OF_DAY:
            return date_text(day)
        case Granularity.HOUR | Granularity.MINUTE | Granularity.SECOND:
            return f"{date_text(day)}T{clock_text(unit, rest)}"
        case Granularity.WEEK:
            iso_year, week = iso_week(day)
            return f"{year_text(iso_year)}-W{week:02d}"
        case Granularity.WEEKEND:
            iso_year, week = iso_week(day)
            return f"{year_text(iso_year)}-W{week:02d}-WE"
        case Granularity.SEASON:  # the index counts the four seasons of each year
            season_year, season = divmod(index_of(unit, second), 4)
            return f"{year_text(season_year)}-{SEASON_CODES[season]}"
        case Granularity.DECADE | Granularity.CENTURY | Granularity.MILLENNIUM:
            return _years_text(unit, index_of(unit, second))
    year, month, _ = civil_from_days(day)
    match unit:
        case Granularity.MONTH:
            return f"{year_text(year)}-{month:02d}"
        case Granularity.QUARTER:
            return f"{year_text(year)}-Q{(month + 2) // 3}"
        case Granularity.HALF_YEAR:
            return f"{year_text(year)}-H{(month + 5) // 6}"
        case _:
            return year_text(year)


def _years_text(unit: Granularity, index: int) -> str:
    hidden = _OPEN_DIGITS[unit]
    number = index if index >= 0 else -index - 1
    digits = f"{number:0{4 - hidden}d}"
    if len(digits) + hidden > 4:
        return f"{'Y' if index >= 0 else 'BC'}{digits}{'X' * hidden}"
    return digits if index >= 0 else f"BC{digits}"


def year_text(year: int) -> str:
    """An astronomical year: four digits, with BC before those up to 0 and Y before long ones.

    >>> year_text(0), year_text(44), year_text(20_000), year_text(-9_999)
    ('BC0001', '0044', 'Y20000', 'BC10000')
    """
    if year > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def date_text(day: int) -> str:
    """The date of a day number.

    >>> date_text(1), date_text(0)
    ('0001-01-01', 'BC0001-12-31')
    """
    year, month, day_of_month = civil_from_days(day)
    return f"{year_text(year)}-{month:02d}-{day_of_month:02d}"


def clock_text(unit: Granularity, second_of_day: int) -> str:
    """The time of day to the hour, minute or second.

    >>> clock_text(Granularity.MINUTE, 5 * 3600 + 30 * 60)
    '05:30'
    """
    minutes, second = divmod(second_of_day, 60)
    hour, minute = divmod(minutes, 60)
    if unit is Granularity.HOUR:
        return f"{hour:02d}"
    if unit is Granularity.MINUTE:
        return f"{hour:02d}:{minute:02d}"
    return f"{hour:02d}:{minute:02d}:{second:02d}"


def offset_text(offset: int | None) -> str:
    """A UTC offset in seconds, nothing where there is none.

    >>> offset_text(0), offset_text(-12_600), offset_text(None)
    ('Z', '-03:30', '')
    """
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    hours, rest = divmod(abs(offset), 3600)
    seconds = f":{rest % 60:02d}" if rest % 60 else ""
    return f"{'+' if offset > 0 else '-'}{hours:02d}:{rest // 60:02d}{seconds}"


def qualifier_text(approximate: bool, uncertain: bool, *, said: bool) -> str:
    """The EDTF qualifier, without an approximation that the modifier APPROX says already.

    >>> qualifier_text(True, True, said=False), qualifier_text(True, False, said=True)
    ('%', '')
    """
    if uncertain:
        return "%" if approximate and not said else "?"
    return "~" if approximate and not said else ""


def interval_text(
    start: int | None,
    end: int | None,
    unit: Granularity,
    part: PartOfDay | None = None,
    utc_offset: int | None = None,
) -> str:
    """One unit as such, all else as a range `first/last`, with `..` for an open end.

    The last unit of a range is included, as in ISO 8601, unless it is a clock time. Where the
    bounds do not show the unit, it follows as an amount of one, or as the part of day.

    >>> interval_text(SECONDS_PER_DAY, 366 * SECONDS_PER_DAY, Granularity.YEAR)
    '0001'
    >>> interval_text(SECONDS_PER_DAY, None, Granularity.YEAR)
    '0001/..'
    >>> interval_text(182 * SECONDS_PER_DAY, 547 * SECONDS_PER_DAY, Granularity.YEAR)
    '0001-07/0002-06/P1Y'
    """
    offset = offset_text(utc_offset)
    if start is not None and end is not None:
        if unit is not Granularity.PART_OF_DAY:
            if start == start_of(unit, index := index_of(unit, start)) and (
                end == end_of(unit, index)
            ):
                return unit_text(unit, start) + offset
            if unit is Granularity.WEEK and _is_sunday_week(start, end):
                return unit_text(unit, start + SECONDS_PER_DAY)  # that of its Monday
        elif part is not None:
            day, since_midnight = divmod(start, SECONDS_PER_DAY)
            if (since_midnight, end - day * SECONDS_PER_DAY) == part.seconds:
                return f"{date_text(day)}T{part.code}{offset}"
    return _range_text(start, end, unit, part, offset)


def _is_sunday_week(start: int, end: int) -> bool:
    day, rest = divmod(start, SECONDS_PER_DAY)
    return rest == 0 and weekday(day) == 6 and end == start + 7 * SECONDS_PER_DAY


def _range_text(
    start: int | None, end: int | None, unit: Granularity, part: PartOfDay | None, offset: str
) -> str:
    bounds = [second for second in (start, end) if second is not None]
    shown = unit
    if (
        not bounds
        or unit in (Granularity.PART_OF_DAY, Granularity.WEEKEND)
        or not all(is_boundary(unit, bound) for bound in bounds)
    ):
        shown = next(
            finer
            for finer in _BOUND_UNITS
            if finer < unit or finer is Granularity.SECOND
            if all(is_boundary(finer, bound) for bound in bounds)
        )
    mark = f"/T{part.code}" if part else "" if shown is unit and bounds else f"/{_one(unit)}"
    first = ".." if start is None else unit_text(shown, start) + offset
    if end is None:
        return f"{first}/..{mark}"
    last = unit_text(shown, end if shown < Granularity.DAY else end - 1) + offset
    return f"{first}/{last}{mark}"


def _one(unit: Granularity) -> str:
    return duration_text([(unit, Fraction(1))])


def duration_text(amounts: Iterable[tuple[Granularity, Fraction | None]]) -> str:
    """Amounts by unit, from the coarsest to the finest; X for an amount that is not known.

    >>> duration_text([(Granularity.DAY, None), (Granularity.HOUR, Fraction(3, 2))])
    'PXDT1.5H'
    """
    dates = times = ""
    for unit, amount in amounts:
        number = "X" if amount is None else amount_text(amount)
        if unit in TIME_UNIT_CODES:
            times += number + TIME_UNIT_CODES[unit]
        else:
            dates += number + DATE_UNIT_CODES[unit]
    return f"P{dates}T{times}" if times else f"P{dates}"


def amount_text(amount: Fraction) -> str:
    """A number, exactly: a decimal where it has a finite one, else a fraction.

    >>> amount_text(Fraction(5, 2)), amount_text(Fraction(1, 3)), amount_text(Fraction(2))
    ('2.5', '1/3', '2')
    """
    whole, rest = divmod(amount.numerator, amount.denominator)
    digits = ""
    places = amount.denominator.bit_length()  # as many as a denominator of twos and fives needs
    while rest and len(digits) < places:
        digit, rest = divmod(10 * rest, amount.denominator)
        digits += str(digit)
    if rest:
        return f"{amount.numerator}/{amount.denominator}"
    return f"{whole}.{digits}" if digits else str(whole)
