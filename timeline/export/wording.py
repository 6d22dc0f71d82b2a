"""Uncertain time in words and in short notation, the same in every export.

Short notation is for columns: ISO 8601, with the coarsest unit that says the same ("2015-09" for
some time in it). Words are for sentences: "14 March 2016", "between 3 and 9
March 2016", "before May 1989".

>>> from resolvers.values import Interval
>>> september = Bounds.within(Interval.month(2015, 9))
>>> short(september), in_words(september)
('2015-09', 'September 2015')
"""

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days, days_from_civil
from resolvers.granularity import Granularity, end_of, index_of, start_of
from resolvers.timex3 import unit_text
from timeline.bounds import Bounds, Days
from timeline.recurring import MONTHS, ordinal

UNITS = (
    Granularity.DAY,
    Granularity.MONTH,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
)
ARROW = " → "


def unit_of(first: int, last: int) -> Granularity | None:
    """The unit that the days from the first to the last fill exactly, if there is one.

    >>> unit_of(735842, 735871)
    Granularity.MONTH
    """
    start, end = first * SECONDS_PER_DAY, (last + 1) * SECONDS_PER_DAY
    for unit in UNITS:
        index = index_of(unit, start)
        if (start_of(unit, index), end_of(unit, index)) == (start, end):
            return unit
    return None


def short(bounds: Bounds, about: tuple[bool, bool] = (False, False)) -> str:
    """When it was, for a column: start, an arrow where it goes on, end.

    `about` tells whether the start, and the end, are approximate.

    >>> from resolvers.values import Interval
    >>> short(Bounds(earliest_start=Interval.day(2016, 2, 27).start))
    '2016-02-27 or later'
    """
    if bounds.is_open:
        return "undated"
    starts, ends = bounds.start_days, bounds.end_days
    if touched := _under_way(bounds):
        return f"under way {_about(short_days(touched), all(about))}"
    begun, over = _about(short_days(starts), about[0]), _about(short_days(ends), about[1])
    if starts == ends or _is_point_like(bounds):
        return begun
    if starts == (None, None):
        return f"until {over}"
    if ends[1] is None and (ends[0] is None or ends[0] == starts[0]):
        return begun + (ARROW.rstrip() if starts[1] is not None else "")
    return f"{begun}{ARROW}{over}"


def _about(text: str, is_approximate: bool) -> str:
    """Words for a time, or those for one that is approximate: "before about 1860"."""
    if not is_approximate:
        return text
    first, _, rest = text.partition(" ")
    return f"{first} about {rest}" if first in _PREPOSITIONS else f"about {text}"


_PREPOSITIONS = ("between", "before", "after")


def _under_way(bounds: Bounds) -> Days | None:
    """The days on some of which it was going on, where that is all that is known."""
    (earliest, latest), (first, last) = bounds.start_days, bounds.end_days
    if earliest is not None or last is not None or latest is None or first is None:
        return None
    return (first, latest) if first <= latest else None


def _is_point_like(bounds: Bounds) -> bool:
    """Whether start and end are known in the same way: a happening within its bounds."""
    (first, _), (_, last) = bounds.start_days, bounds.end_days
    return bounds.start_days[1] == last and bounds.end_days[0] == first


def short_days(days: Days) -> str:
    """A range of days, as the unit that it fills where it fills one.

    >>> short_days((735599, 735963)), short_days((735600, None))
    ('2015', '2015-01-02 or later')
    """
    first, last = days
    if first is None and last is None:
        return "open"
    if first is None or last is None:
        known = first if last is None else last
        assert known is not None
        return f"{_short_day(known)} or {'later' if last is None else 'earlier'}"
    unit = unit_of(first, last)
    if unit is None:
        return f"{_short_day(first)}/{_short_day(last)}"
    return _short_unit(unit, first)


_HIDDEN = {Granularity.DECADE: 1, Granularity.CENTURY: 2}


def _short_day(day: int) -> str:
    return _short_unit(Granularity.DAY, day)


def _short_unit(unit: Granularity, day: int) -> str:
    """A unit in ISO 8601; those before Christ in words, since few people read BC0044-03-15."""
    if day < days_from_civil(1):
        return unit_in_words(unit, day)
    text = unit_text(unit, day * SECONDS_PER_DAY)
    return f"{text}{'0' * _HIDDEN[unit]}s" if unit in _HIDDEN else text


def in_words(bounds: Bounds, about: tuple[bool, bool] = (False, False)) -> str:
    """When it was, for a sentence; `about` as for `short`.

    >>> from resolvers.values import Interval, Modifier
    >>> before = Interval.month(1989, 5, modifier=Modifier.BEFORE)
    >>> in_words(Bounds.within(before)), in_words(Bounds.filling(Interval.day(-43, 3, 15)))
    ('before May 1989', '15 March 44 BC')
    >>> in_words(Bounds.within(Interval.year(1860)), (True, True))
    'about 1860'
    """
    if bounds.is_open:
        return "at an unknown time"
    starts, ends = bounds.start_days, bounds.end_days
    if touched := _under_way(bounds):
        days = days_in_words(touched, all(about))
        joint = "on " if touched[0] == touched[1] else "in "
        return f"under way {'' if days.startswith(('about', 'between')) else joint}{days}"
    begun, over = days_in_words(starts, about[0]), days_in_words(ends, about[1])
    if starts == ends or _is_point_like(bounds):
        return begun
    if starts == (None, None):
        return f"until {over}"
    if ends[1] is None and (ends[0] is None or ends[0] == starts[0]):
        return begun if starts[1] is None else f"from {begun}"
    return f"from {begun} until {over}"


def days_in_words(days: Days, is_approximate: bool = False) -> str:
    """A range of days, in words; about them, where they are approximate.

    >>> days_in_words((736026, 736032)), days_in_words((736026, None))
    ('between 3 and 9 March 2016', '3 March 2016 or later')
    """
    return _about(_days_in_words(days), is_approximate)


def _days_in_words(days: Days) -> str:
    first, last = days
    if first is None and last is None:
        return "an unknown time"
    if first is None:
        assert last is not None
        unit = _coarsest(last + 1)
        edge = unit_in_words(unit, last + (unit is not Granularity.DAY))
        return f"{edge} or earlier" if unit is Granularity.DAY else f"before {edge}"
    if last is None:
        unit = _coarsest(first)
        edge = unit_in_words(unit, first - (unit is not Granularity.DAY))
        return f"{edge} or later" if unit is Granularity.DAY else f"after {edge}"
    whole = unit_of(first, last)
    if whole is not None:
        return unit_in_words(whole, first)
    unit = min(_coarsest(first), _coarsest(last + 1))
    start, end = unit_in_words(unit, first).split(), unit_in_words(unit, last).split()
    shared = 0
    while shared < len(start) - 1 and start[-1 - shared :] == end[-1 - shared :]:
        shared += 1
    return f"between {' '.join(start[: len(start) - shared])} and {' '.join(end)}"


def _coarsest(day: int) -> Granularity:
    """The coarsest of year, month and day that starts on a day."""
    _, month, day_of_month = civil_from_days(day)
    if day_of_month > 1:
        return Granularity.DAY
    return Granularity.MONTH if month > 1 else Granularity.YEAR


def unit_in_words(unit: Granularity, day: int) -> str:
    """The unit that holds a day, in words.

    >>> unit_in_words(Granularity.CENTURY, 0), unit_in_words(Granularity.DECADE, 735842)
    ('the 1st century BC', 'the 2010s')
    """
    year, month, day_of_month = civil_from_days(day)
    match unit:
        case Granularity.DAY:
            return f"{day_of_month} {MONTHS[month - 1]} {year_in_words(year)}"
        case Granularity.MONTH:
            return f"{MONTHS[month - 1]} {year_in_words(year)}"
        case Granularity.DECADE:
            number = index_of(unit, day * SECONDS_PER_DAY)
            return f"the {10 * number}s" if number >= 0 else f"the {-10 * (number + 1)}s BC"
        case Granularity.CENTURY:
            number = index_of(unit, day * SECONDS_PER_DAY)
            return f"the {100 * number}s" if number >= 0 else f"the {ordinal(-number)} century BC"
        case _:
            return year_in_words(year)


def year_in_words(year: int) -> str:
    """An astronomical year as people count.

    >>> year_in_words(-43), year_in_words(520), year_in_words(1989)
    ('44 BC', 'AD 520', '1989')
    """
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)
