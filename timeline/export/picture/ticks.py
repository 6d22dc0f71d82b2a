"""The ticks of the time scale: round hours, days, months or years, with labels that keep apart.

Years are counted as people do: before Christ the round ones are 500 BC and 400 BC, and where the
count begins there is a tick at AD 1. Under a clock time stands its day, under a day or month its
year, wherever a new one starts.

>>> from resolvers.values import Interval
>>> from timeline.export.picture.breaks import Marked
>>> years = [Interval.year(number) for number in (1900, 1905, 1910)]
>>> scale = Scale.of([Marked(year.start, year.end - 1) for year in years], 0, 400)
>>> [tick.text for tick in ticks(scale, 0, 400)]
['1900', '1902', '1904', '1906', '1908', '1910']
"""

from collections.abc import Iterator

from attrs import frozen

from resolvers.calendar import (
    SECONDS_PER_DAY,
    civil_from_days,
    civil_from_months,
    days_from_civil,
    months_from_civil,
)
from resolvers.granularity import Granularity
from timeline.export.picture.lettering import width
from timeline.export.picture.pieces import Piece
from timeline.export.picture.scale import Scale
from timeline.export.wording import unit_in_words, year_in_words
from timeline.recurring import MONTHS

MINUTE, HOUR = 60, 3600
YEAR = 365.2425 * SECONDS_PER_DAY
MONTH = YEAR / 12
TICK = 64
"""Pixels from one tick to the next, about; more where labels are long."""
APART = 8
"""Pixels between two labels at least."""
SIZE = 11.0
"""The size of type of the labels."""

_CLOCK_STEPS = (
    1, 5, 15, 30, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR,
)  # fmt: skip
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 3, 6)
_MONDAY = 1
"""A day that is one, so that weeks begin as they do in ISO 8601."""


@frozen
class Tick:
    """A line of the scale with its label, and under it the day or year where a new one starts.

    The label is in the middle of `at`, which near the edge of the drawing is not that of the line.
    """

    x: float
    at: float
    text: str
    under: str = ""


Label = tuple[int, str, str]  # a second, what it is called, and the longer unit that it is in


def ticks(scale: Scale, low: float, high: float) -> tuple[Tick, ...]:
    """The ticks of all pieces, far enough apart for their labels, which keep from low to high."""
    kept: list[Tick] = []
    free = free_under = low
    for piece in scale.pieces:
        within = ""
        for second, text, longer in _labels(piece):
            x, under = piece.x(second), longer if longer != within else ""
            half, half_under = (width(words, SIZE) / 2 for words in (text, under))
            at = between(x, low, high, max(half, half_under))
            if at - half >= free and (not under or at - half_under >= free_under):
                kept.append(Tick(x, at, text, under))
                within, free = longer, at + half + APART
                free_under = at + half_under + APART if under else free_under
    return tuple(kept)


def between(middle: float, low: float, high: float, half: float) -> float:
    """The middle of a label, moved so that all of it is from low to high.

    >>> between(5, 0, 100, 20), between(95, 0, 100, 20)
    (20, 80)
    """
    return max(min(middle, high - half), low + half)


def _labels(piece: Piece) -> list[Label]:
    """Those of a piece; at least one, for a piece without a tick would be at no time at all."""
    least = (piece.end - piece.start) / max((piece.right - piece.left) / TICK, 2)
    while True:
        found = [
            label
            for label in _round_times(piece.start, piece.end, least)
            if piece.start <= label[0] <= piece.end
        ]
        if found or least < 1:
            return found
        least /= 2


def _round_times(start: int, end: int, least: float) -> Iterator[Label]:
    """Round times from start to end, at least so many seconds apart, with their labels."""
    first_day, last_day = start // SECONDS_PER_DAY, end // SECONDS_PER_DAY
    for step in _CLOCK_STEPS:
        if step >= least:
            return _clock_ticks(start, end, step)
    for step in _DAY_STEPS:
        if step * SECONDS_PER_DAY >= least:
            return _day_ticks(first_day, last_day, step)
    for step in _MONTH_STEPS:
        if step * MONTH >= least:
            return _month_ticks(first_day, last_day, step)
    return _year_ticks(civil_from_days(first_day)[0], civil_from_days(last_day)[0], least)


def _clock_ticks(start: int, end: int, step: int) -> Iterator[Label]:
    for second in range(start - start % step, end + 1, step):
        day, rest = divmod(second, SECONDS_PER_DAY)
        text = f"{rest // HOUR:02d}:{rest // MINUTE % 60:02d}"
        seconds = f":{rest % MINUTE:02d}" if step < MINUTE else ""
        yield second, text + seconds, unit_in_words(Granularity.DAY, day)


def _day_ticks(first: int, last: int, step: int) -> Iterator[Label]:
    for day in range(first - (first - _MONDAY) % step, last + 1, step):
        year, month, number = civil_from_days(day)
        yield day * SECONDS_PER_DAY, f"{number} {MONTHS[month - 1][:3]}", year_in_words(year)


def _month_ticks(first_day: int, last_day: int, step: int) -> Iterator[Label]:
    first, last = (months_from_civil(*civil_from_days(day)[:2]) for day in (first_day, last_day))
    for index in range(first - first % step, last + 1, step):
        year, month = civil_from_months(index)
        second = days_from_civil(year, month) * SECONDS_PER_DAY
        yield second, MONTHS[month - 1][:3], year_in_words(year)


def _year_ticks(first: int, last: int, least: float) -> Iterator[Label]:
    step = _round_years(least / YEAR)
    # Before Christ the round years are those of 1 BC, 2 BC, ...: astronomical 0, -1, ...
    oldest, youngest = 1 - first, max(1 - last, 1)
    counts = [*range(oldest // step * step, youngest - 1, -step)] if oldest > 0 else []
    if oldest > 0 and not any(counts):
        counts = [_leading(oldest)]
    years = [1 - count for count in counts if count]
    if first <= 0 < last:
        years.append(1)
    years += range(max(-(-first // step) * step, step, 2), last + 1, step)
    for year in years:
        yield days_from_civil(year) * SECONDS_PER_DAY, year_in_words(year), ""


def _leading(years: int) -> int:
    """The roundest number of years that is no more."""
    size = int("1".ljust(len(str(years)), "0"))
    return years // size * size


def _round_years(least: float) -> int:
    step = 1
    while True:
        for factor in (1, 2, 5):
            if step * factor >= least:
                return step * factor
        step *= 10
