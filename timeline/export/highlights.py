"""Where a text is marked: its events, and its time expressions with the events that they date.

Marks may stand inside one another: "a day before the outbreak" is an expression with an event in
it. Where two overlap otherwise, the one that starts later is cut in two.

>>> landing = Highlight(4, 11, (0,))
>>> day = Highlight(0, 11, (0, 1), is_time=True)
>>> tagged("the landing", [day, landing], str, lambda mark, first: "[" if first else "[...", "]")
'[the [landing]]'
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from resolvers.anchor import Anchor
from resolvers.expression import TimeExpression
from resolvers.find import find
from timeline.chronology import Timeline
from timeline.constraint import Covers, During, Nearest, OnPattern, Within, points_of
from timeline.event import Claim, Strength
from timeline.export.rows import Row

Span = tuple[int, int]

_DATES = During | Within | Covers | OnPattern | Nearest


@frozen
class Highlight:
    """A stretch of the text that is marked.

    Args:
        start: where it starts, in code points.
        end: where it ends.
        rows: the numbers, from 0, of the rows that it names or dates.
        is_time: whether it is a time expression, and no event.
    """

    start: int
    end: int
    rows: tuple[int, ...] = ()
    is_time: bool = False


def highlights(
    timeline: Timeline, shown: Sequence[Row], text: str, anchor: Anchor | None = None
) -> list[Highlight]:
    """The events shown and all time expressions of a text, the outer ones before the inner.

    Args:
        timeline: a solved timeline.
        shown: its rows.
        text: the text that it was read from.
        anchor: what it was read against; by default its publication date alone.
    """
    numbers = {
        event.id: number for number, row in enumerate(shown) for event in (row.event, *row.folded)
    }
    named = {
        Highlight(*event.span, (number,))
        for number, row in enumerate(shown)
        for event in (row.event, *row.folded)
        if event.span is not None
    }
    times = {
        Highlight(*span, _rows(claims, numbers), is_time=True)
        for span, claims in _expressions(timeline, text, anchor or Anchor(dct=timeline.dct))
    }
    fitting = [mark for mark in named | times if 0 <= mark.start < mark.end <= len(text)]
    return sorted(fitting, key=_outer_first)


def _outer_first(mark: Highlight) -> tuple[int, int, bool, tuple[int, ...]]:
    return mark.start, -mark.end, not mark.is_time, mark.rows


def _rows(claims: Iterable[Claim], numbers: Mapping[str, int]) -> tuple[int, ...]:
    points = (point for claim in claims for point in points_of(claim.constraint))
    return tuple(sorted({numbers[point.of] for point in points if point.of in numbers}))


def _expressions(
    timeline: Timeline, text: str, anchor: Anchor
) -> Iterator[tuple[Span, list[Claim]]]:
    """The time expressions of a text, each with the claims that rest on it.

    What `find` does not know without the anchor that the text was read with, such as "three days
    after the Games", is known by the claims that it dates something.
    """
    starting, ending, dating = defaultdict(list), defaultdict(list), defaultdict(list)
    for claim in timeline.claims:
        start, end = claim.source.start, claim.source.end
        if start is not None and end is not None:
            starting[start].append(claim)
            ending[end].append(claim)
            if isinstance(claim.constraint, _DATES):
                dating[start, end].append(claim)
    covered = bytearray(len(text))
    for found in find(text, anchor):
        low, high = _extent(found)
        covered[low:high] = b"\x01" * (high - low)
        near = [
            *(claim for place in {low, found.start} for claim in starting[place]),
            *(claim for place in {found.end, high} for claim in ending[place]),
        ]
        yield (low, high), [claim for claim in near if _rests_on(claim, found)]
    for (start, end), claims in dating.items():
        if not any(covered[start:end]):
            yield (start, end), claims


def _extent(found: TimeExpression) -> Span:
    return found.extent if found.extent[1] else (found.start, found.end)


def _rests_on(claim: Claim, found: TimeExpression) -> bool:
    """Whether the words of a claim are those of the expression, with its event if it is stated."""
    start, end = claim.source.start or 0, claim.source.end or 0
    if not (start <= found.start and found.end <= end):
        return False
    low, high = _extent(found)
    return claim.strength is Strength.STATED or (low <= start and end <= high)


def parts(
    text: str, marks: Iterable[Highlight], least: int
) -> Iterator[tuple[str, list[Highlight]]]:
    r"""A text in parts that end with a line, where no mark runs on, each with its own marks.

    Args:
        text: the text.
        marks: what is marked, the outer before the inner.
        least: the characters of a part, at least, but for the last.

    >>> list(parts("He left.\nShe stayed.", [Highlight(13, 19, (0,))], 5))
    [('He left.\n', []), ('She stayed.', [Highlight(start=4, end=10, rows=(0,), is_time=False)])]
    """
    inside: list[Highlight] = []
    start = reached = 0
    for mark in marks:
        cut = text.rfind("\n", start, mark.start) + 1
        if mark.start >= reached and reached <= cut and cut - start >= least:
            yield text[start:cut], _from(start, inside)
            start, inside = cut, []
        inside.append(mark)
        reached = max(reached, mark.end)
    yield text[start:], _from(start, inside)


def _from(start: int, marks: Iterable[Highlight]) -> list[Highlight]:
    return [evolve(mark, start=mark.start - start, end=mark.end - start) for mark in marks]


def tagged(
    text: str,
    marks: Iterable[Highlight],
    written: Callable[[str], str],
    opening: Callable[[Highlight, bool], str],
    closing: str,
) -> str:
    """A text with its marks.

    Args:
        text: the text.
        marks: what is marked, the outer before the inner.
        written: how the words of the text are written.
        opening: what a mark opens with, at its first piece or another.
        closing: what each piece closes with.
    """
    begins: dict[int, list[Highlight]] = defaultdict(list)
    for mark in marks:
        begins[mark.start].append(mark)
    places = sorted({*begins, *(mark.end for there in begins.values() for mark in there)})
    out: list[str] = []
    inside: list[Highlight] = []  # the outermost first
    at = 0
    for place in places:
        out.append(written(text[at:place]))
        at = place
        kept = next((n for n, mark in enumerate(inside) if mark.end == place), len(inside))
        out.append(closing * (len(inside) - kept))
        cut = [mark for mark in inside[kept:] if mark.end > place]
        begun = sorted([*cut, *begins[place]], key=lambda mark: -mark.end)
        out += (opening(mark, mark.start == place) for mark in begun)
        inside[kept:] = begun
    return "".join([*out, written(text[at:])])
