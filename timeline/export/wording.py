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
from resolvers.edtf import Qualifier
from resolvers.granularity import Granularity, end_of, index_of, start_of
from resolvers.notation import unit_text
from timeline.bounds import Bounds
from timeline.export.qualified import PLAIN, Sides
from timeline.reach import SIZES, Reach, cell_text, clock
from timeline.recurring import MONTHS, ordinal

UNITS = (
    Granularity.DAY,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.HALF_YEAR,
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


def whole_unit(first: int | None, last: int | None) -> Granularity:
    """The coarsest of year, month and day that one day begins and the other ends, where known.

    >>> whole_unit(735842, 735871 + 31)
    Granularity.MONTH
    """
    begin = None if first is None else first * SECONDS_PER_DAY
    end = None if last is None else (last + 1) * SECONDS_PER_DAY
    for unit in (Granularity.YEAR, Granularity.MONTH):
        begins = begin is None or start_of(unit, index_of(unit, begin)) == begin
        if begins and (end is None or end_of(unit, index_of(unit, end - 1)) == end):
            return unit
    return Granularity.DAY


def short(bounds: Bounds, about: Sides = PLAIN) -> str:
    """When it was, for a column: start, an arrow where it goes on, end.

    `about` are the qualifiers of the start and of the end, approximate and uncertain.

    >>> from resolvers.values import Interval
    >>> short(Bounds(earliest_start=Interval.day(2016, 2, 27).start))
    '2016-02-27 or later'
    >>> armistice = Interval.day(1918, 11, 11)
    >>> short(Bounds(earliest_end=armistice.start + 1, latest_end=armistice.end))
    'until 1918-11-11'
    """
    if bounds.is_open:
        return "undated"
    starting, ending = bounds.starting, bounds.ending
    if touched := _under_way(bounds):
        return f"under way {_about(short_reach(touched), about[0] & about[1])}"
    begun, over = _about(short_reach(starting), about[0]), _about(short_reach(ending), about[1])
    if starting.tells_as(ending):
        return begun
    if _was_going_on(starting, ending):
        return f"until {over}"
    if _is_going_on(starting, ending):
        return begun + (ARROW.rstrip() if starting.last is not None else "")
    return f"{begun}{ARROW}{over}"


def _about(text: str, qualifier: Qualifier) -> str:
    """Words for a time with its qualifier: "before about 1860", "possibly 1860"."""
    if not qualifier:
        return text
    said = _SAID[qualifier]
    first, _, rest = text.partition(" ")
    return f"{first} {said} {rest}" if first in _PREPOSITIONS else f"{said} {text}"


_SAID = {
    Qualifier.APPROXIMATE: "about",
    Qualifier.UNCERTAIN: "possibly",
    Qualifier.APPROXIMATE | Qualifier.UNCERTAIN: "possibly about",
}


_PREPOSITIONS = ("between", "before", "after")


def _under_way(bounds: Bounds) -> Reach | None:
    """The time in which it was going on, where that is all that is known."""
    latest, first = bounds.starting.last, bounds.ending.first
    if bounds.earliest_start is not None or bounds.latest_end is not None:
        return None
    if latest is None or first is None or first // SECONDS_PER_DAY > latest // SECONDS_PER_DAY:
        return None
    return Reach(min(first, latest), max(first, latest))


def _was_going_on(starting: Reach, ending: Reach) -> bool:
    """Whether nothing is known of its start but that it comes before the end."""
    if starting.first is not None:
        return False
    return starting.last is None or Reach(None, starting.last).tells_as(Reach(None, ending.last))


def _is_going_on(starting: Reach, ending: Reach) -> bool:
    """Whether nothing is known of its end but that it comes after the start."""
    if ending.last is not None:
        return False
    return ending.first is None or Reach(ending.first, None).tells_as(Reach(starting.first, None))


def short_reach(reach: Reach) -> str:
    """A stretch of time, as the unit that it fills where it fills one.

    >>> from resolvers.values import Interval
    >>> short_reach(Reach.of(Interval.year(2015))), short_reach(Reach(63_821_083_800, None))
    ('2015', '2023-05-29T22:50 or later')
    """
    filled = _filled(reach)
    return _short_unit(*filled) if filled else reach.told(_short_cell)


def _filled(reach: Reach) -> tuple[Granularity, int] | None:
    """The unit that a stretch of days fills exactly, and its first day, if there is one."""
    first, last = reach.days
    if first is None or last is None or reach.unit is not Granularity.DAY:
        return None
    unit = unit_of(first, last)
    return None if unit is None else (unit, first)


def _short_cell(cell: int, unit: Granularity) -> str:
    if unit is Granularity.DAY:
        return _short_unit(unit, cell)
    before_christ = cell < days_from_civil(1) * SECONDS_PER_DAY // SIZES[unit]
    return _cell_in_words(cell, unit) if before_christ else cell_text(cell, unit)


_HIDDEN = {Granularity.DECADE: 1, Granularity.CENTURY: 2}


def _short_unit(unit: Granularity, day: int) -> str:
    """A unit in ISO 8601; those before Christ in words, since few people read BC0044-03-15."""
    if day < days_from_civil(1):
        return unit_in_words(unit, day)
    text = unit_text(unit, day * SECONDS_PER_DAY)
    return f"{text}{'0' * _HIDDEN[unit]}s" if unit in _HIDDEN else text


def in_words(bounds: Bounds, about: Sides = PLAIN) -> str:
    """When it was, for a sentence; `about` as for `short`.

    >>> from resolvers.values import Interval, Modifier
    >>> before = Interval.month(1989, 5, modifier=Modifier.BEFORE)
    >>> in_words(Bounds.within(before)), in_words(Bounds.filling(Interval.day(-43, 3, 15)))
    ('before May 1989', '15 March 44 BC')
    >>> in_words(Bounds.within(Interval.year(1860)), (Qualifier.APPROXIMATE,) * 2)
    'about 1860'
    """
    if bounds.is_open:
        return "at an unknown time"
    starting, ending = bounds.starting, bounds.ending
    if touched := _under_way(bounds):
        when = reach_in_words(touched, about[0] & about[1])
        is_day = touched.days[0] == touched.days[1]
        joint = (
            "" if when.startswith(("about", "possibly", "between")) else "on " if is_day else "in "
        )
        return f"under way {joint}{when}"
    begun, over = reach_in_words(starting, about[0]), reach_in_words(ending, about[1])
    if starting.tells_as(ending):
        return begun
    if _was_going_on(starting, ending):
        return f"until {over}"
    if _is_going_on(starting, ending):
        return begun if starting.last is None else f"from {begun}"
    return f"from {begun} until {over}"


def reach_in_words(reach: Reach, qualifier: Qualifier = Qualifier.NONE) -> str:
    """A stretch of time in words, with what is said of it: about, possibly.

    >>> from resolvers.timex3 import read_date
    >>> days, clock = read_date("2016-03-03/2016-03-09"), read_date("2016-03-03T14:20")
    >>> reach_in_words(Reach.of(days)), reach_in_words(Reach.of(clock), Qualifier.APPROXIMATE)
    ('between 3 and 9 March 2016', 'about 3 March 2016, 14:20')
    """
    words = _days_in_words if reach.unit is Granularity.DAY else _clocks_in_words
    return _about(words(reach), qualifier)


def _days_in_words(reach: Reach) -> str:
    first, last = reach.days
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
    if filled := _filled(reach):
        return unit_in_words(*filled)
    unit = min(_coarsest(first), _coarsest(last + 1))
    start, end = unit_in_words(unit, first).split(), unit_in_words(unit, last).split()
    shared = 0
    while shared < len(start) - 1 and start[-1 - shared :] == end[-1 - shared :]:
        shared += 1
    return f"between {' '.join(start[: len(start) - shared])} and {' '.join(end)}"


def _clocks_in_words(reach: Reach) -> str:
    unit, (first, last), days = reach.unit, reach.cells, reach.days
    if first is None:
        assert last is not None
        return f"{_cell_in_words(last, unit)} or earlier"
    if last is None:
        return f"{_cell_in_words(first, unit)} or later"
    assert days[0] is not None
    if (part := reach.part_of_day) is not None:
        return f"{unit_in_words(Granularity.DAY, days[0])}, {part.name.lower()}"
    if first == last:
        return _cell_in_words(first, unit)
    if reach.fills_hour:
        hour = first * SIZES[unit] // 3600 % 24
        half = "p.m." if hour >= 12 else "a.m."
        return f"{unit_in_words(Granularity.DAY, days[0])}, {hour % 12 or 12} {half}"
    if days[0] == days[1]:
        clocks = f"{clock(first, unit)} and {clock(last, unit)}"
        return f"{unit_in_words(Granularity.DAY, days[0])}, between {clocks}"
    return f"between {_cell_in_words(first, unit)} and {_cell_in_words(last, unit)}"


def _cell_in_words(cell: int, unit: Granularity) -> str:
    day = cell * SIZES[unit] // SECONDS_PER_DAY
    return f"{unit_in_words(Granularity.DAY, day)}, {clock(cell, unit)}"


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
        case Granularity.QUARTER:
            return f"the {_NTH[(month - 1) // 3]} quarter of {year_in_words(year)}"
        case Granularity.HALF_YEAR:
            return f"the {_NTH[(month - 1) // 6]} half of {year_in_words(year)}"
        case Granularity.DECADE:
            number = index_of(unit, day * SECONDS_PER_DAY)
            return f"the {10 * number}s" if number >= 0 else f"the {-10 * (number + 1)}s BC"
        case Granularity.CENTURY:
            number = index_of(unit, day * SECONDS_PER_DAY)
            return f"the {100 * number}s" if number >= 0 else f"the {ordinal(-number)} century BC"
        case _:
            return year_in_words(year)


_NTH = ("first", "second", "third", "fourth")


def year_in_words(year: int) -> str:
    """An astronomical year as people count.

    >>> year_in_words(-43), year_in_words(520), year_in_words(1989)
    ('44 BC', 'AD 520', '1989')
    """
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)
