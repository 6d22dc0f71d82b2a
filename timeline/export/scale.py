"""The time scale of the picture: seconds to pixels, with breaks, and the ticks that suit the span.

Where a few events are far from the rest, the empty stretch between them is broken: each piece keeps
a linear scale of its own. Ticks fall on round hours, days, months or years as people count them,
so that before Christ they are 500 BC and 400 BC.

>>> from resolvers.values import Interval
>>> years = [Interval.year(n).start for n in (1900, 1905, 1910)]
>>> [tick.text for tick in Scale.of(years, 0, 400).ticks()]
['1900', '1902', '1904', '1906', '1908', '1910']
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from resolvers.calendar import (
    SECONDS_PER_DAY,
    civil_from_days,
    civil_from_months,
    days_from_civil,
    months_from_civil,
)
from resolvers.granularity import Granularity
from timeline.export.wording import unit_in_words, year_in_words
from timeline.recurring import MONTHS

HOUR = 3600
YEAR = 365.2425 * SECONDS_PER_DAY
MONTH = YEAR / 12
TICK = 64
"""Pixels that a tick's label takes at least."""
CLOSEST = 40
"""Pixels between two ticks at least, also across a break."""
GAP = 34
"""Pixels of a break."""
MAX_BREAKS = 2
EMPTY = 0.7
"""A stretch without events is broken where it takes more of the scale than this, ..."""
CROWD = 5
"""... where there are so many points of time at least, ..."""
LONG = 60 * SECONDS_PER_DAY
"""... and where it is so long."""

_CLOCK_STEPS = (60, 300, 900, 1800, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR)
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 3, 6)


@frozen
class Tick:
    """A line of the scale with its label, and under it the day or year where a new one starts."""

    x: float
    text: str
    under: str = ""


@frozen
class Piece:
    """A stretch of time on a stretch of the picture, with a linear scale."""

    start: int
    end: int
    left: float
    right: float

    def x(self, second: int) -> float:
        """Where a second is."""
        return self.left + (self.right - self.left) * (second - self.start) / (
            self.end - self.start
        )


@frozen
class Scale:
    """Pieces of linear scale from left to right, with a break between each two."""

    pieces: tuple[Piece, ...]

    @classmethod
    def of(
        cls,
        seconds: Iterable[int],
        left: float,
        right: float,
        whole: Collection[tuple[int, int]] = (),
    ) -> "Scale":
        """A scale on which all these seconds lie, with a little room around them.

        Between two seconds that are given as a `whole` it is not broken.
        """
        clusters, widest = _clusters(sorted(set(seconds)) or [0], frozenset(whole))
        room = right - left - GAP * (len(clusters) - 1)
        # Half of the room is shared evenly, so that a piece of a day beside one of years is seen.
        spans = _padded(clusters, widest // 100)
        total = sum(end - start for start, end in spans)
        pieces = []
        for start, end in spans:
            width = room * (0.5 / len(spans) + 0.5 * (end - start) / total)
            pieces.append(Piece(start, end, left, left + width))
            left += width + GAP
        return cls(tuple(pieces))

    def x(self, second: int) -> float:
        """Where a second is; what lies outside the scale is at its edge."""
        if second <= self.pieces[0].start:
            return self.pieces[0].left
        for piece in self.pieces:
            if second < piece.start:
                return piece.left - GAP / 2
            if second <= piece.end:
                return piece.x(second)
        return self.pieces[-1].right

    def breaks(self) -> list[float]:
        """The middle of each break."""
        return [(one.right + other.left) / 2 for one, other in pairwise(self.pieces)]

    def ticks(self) -> list[Tick]:
        """The ticks of all pieces, far enough apart for their labels."""
        kept: list[Tick] = []
        for tick in (tick for piece in self.pieces for tick in _ticks(piece)):
            if not kept or tick.x - kept[-1].x >= CLOSEST:
                kept.append(tick)
        return kept


def _clusters(
    seconds: Sequence[int], whole: frozenset[tuple[int, int]]
) -> tuple[list[list[int]], int]:
    """The seconds in groups, split at stretches so empty that they would crush the rest.

    Also the length of the longest stretch that was left out, 0 where there is none.
    """
    clusters = [list(seconds)]
    longest = 0
    while len(clusters) <= MAX_BREAKS and len(seconds) >= CROWD:
        gaps = (
            (later - earlier, number, position)
            for number, cluster in enumerate(clusters)
            for position, (earlier, later) in enumerate(pairwise(cluster), start=1)
            if (earlier, later) not in whole
        )
        widest, at, split = max(gaps, default=(0, 0, 0))
        shown = sum(cluster[-1] - cluster[0] for cluster in clusters)
        if widest < LONG or widest <= EMPTY * shown:
            break
        cluster = clusters[at]
        clusters[at : at + 1] = [cluster[:split], cluster[split:]]
        longest = max(longest, widest)
    return clusters, longest


def _padded(clusters: Sequence[Sequence[int]], least: int) -> list[tuple[int, int]]:
    """The clusters with room around them: some of their length, or of what was left out.

    None takes more than a third of the stretch to its neighbour.
    """
    spans = []
    for at, cluster in enumerate(clusters):
        first, last = cluster[0], cluster[-1]
        margin = max((last - first) // 25, least if last - first < least else 0, 1)
        if first == last:
            margin = max(margin, SECONDS_PER_DAY // 2)
        before = first - clusters[at - 1][-1] if at else 3 * margin
        after = clusters[at + 1][0] - last if at + 1 < len(clusters) else 3 * margin
        spans.append((first - min(margin, before // 3), last + min(margin, after // 3)))
    return spans


Label = tuple[int, str, str]  # a second, what it is called, and the longer unit that it is in


def _ticks(piece: Piece) -> Iterator[Tick]:
    count = max((piece.right - piece.left) / TICK, 1)
    least = (piece.end - piece.start) / count
    within = ""
    for second, text, longer in _round_times(piece.start, piece.end, least):
        if piece.start <= second <= piece.end:
            yield Tick(piece.x(second), text, longer if longer != within else "")
            within = longer


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
        date = unit_in_words(Granularity.DAY, day)
        yield second, f"{rest // HOUR:02d}:{rest // 60 % 60:02d}", date


def _day_ticks(first: int, last: int, step: int) -> Iterator[Label]:
    for day in range(first - first % step, last + 1, step):
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
    years: list[int] = []
    # Before Christ the round years are those of 1 BC, 2 BC, ...: astronomical 0, -1, ...
    for count in range(max(1 - first, 0) // step * step, max(1 - last, 0), -step):
        years.append(1 - count)
    years += range(max(-(-first // step) * step, step), last + 1, step)
    for year in years:
        yield days_from_civil(year) * SECONDS_PER_DAY, year_in_words(year), ""


def _round_years(least: float) -> int:
    step = 1
    while True:
        for factor in (1, 2, 5):
            if step * factor >= least:
                return step * factor
        step *= 10
