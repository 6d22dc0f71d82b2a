"""The line protocol of `timeline annotate --jsonl --events`: events, their bounds, their order.

To what `timeline.annotate` answers this adds the events with four bounds each, as inclusive ISO
days: what is likely, and under `entailed` what holds without the defaults; the order of pairs in
the same or adjacent sentences; and the same bounds of the time expressions.

>>> reply = answer({"id": "1", "text": "Talks opened on Monday.", "dct": "2016-03-14"})
>>> [(event["text"], event["earliest_start"]) for event in reply["events"]]
[('Talks', '2016-03-14'), ('opened', '2016-03-14')]
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.errors import InvalidValue
from resolvers.expression import TimeExpression
from resolvers.find import find
from resolvers.terms.given import Given
from resolvers.timex3 import Timex3, from_timex3
from resolvers.values import Interval
from timeline.annotate import anchor_of, expression_record, iso_text
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.extract.english import EnglishExtractor
from timeline.extract.mention import Mention, Span
from timeline.extract.pairs import likely_order
from timeline.extract.reading import Reading
from timeline.read import read, timeline_of
from timeline.reason.network import ORIGIN
from timeline.reason.precedence import Precedence
from timeline.reason.solve import Solve

_EXTRACTOR = EnglishExtractor(labelled=False)


def answer(request: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to one request, with events."""
    text, anchor = str(request["text"]), anchor_of(request)
    expressions = find(text, anchor)
    if "timexes" in request:
        expressions = given_expressions(text, request["timexes"], expressions)
    spans: list[Span] | None = None
    if "events" in request:
        spans = [(int(event["start"]), int(event["end"])) for event in request["events"]]
    reading = read(text, anchor, expressions=expressions, events=spans, extractor=_EXTRACTOR)
    tl = timeline_of(reading).solve()
    return {
        "id": request["id"],
        "timexes": [expression_record(e) for e in expressions if e.value is not None],
        "events": [event_record(reading, tl, m) for m in reading.mentions],
        "relations": list(relation_records(reading, tl)),
        "times": [time_record(e) for e in expressions],
    }


def given_expressions(
    text: str, given: Sequence[Mapping[str, Any]], found: Sequence[TimeExpression]
) -> list[TimeExpression]:
    """Expressions at the spans given, with the values given; the reading is kept where it fits."""
    by_span = {(e.start, e.end): e for e in found}
    expressions = []
    for record in sorted(given, key=lambda r: (r["start"], r["end"])):
        low, high = int(record["start"]), int(record["end"])
        known = by_span.get((low, high)) or _overlapping(found, low, high)
        try:
            value = from_timex3(Timex3(record.get("type") or "DATE", record["value"]))
        except (InvalidValue, KeyError, TypeError):
            value = None
        if value is None and known is None:
            continue
        if known is not None and (value is None or known.value == value):
            expressions.append(known)
            continue
        extent = known.extent if known is not None else (low, high)
        modifier = getattr(known.value, "modifier", None) if known is not None else None
        if isinstance(value, Interval) and modifier is not None:
            value = Interval(value.start, value.end, value.granularity, modifier)
        if value is not None:
            term = Given(value)
            expressions.append(
                TimeExpression(low, high, text[low:high], term, value, (), "given", "", extent)
            )
    return expressions


def _overlapping(found: Sequence[TimeExpression], low: int, high: int) -> TimeExpression | None:
    return next((e for e in found if e.start < high and low < e.end), None)


def event_record(reading: Reading, tl: Timeline, mention: Mention) -> dict[str, Any]:
    """An event as the protocol writes it."""
    numbers = tl.solved.problem.lowering.numbers
    points = numbers[reading.start_of(mention)], numbers[reading.end_of(mention)]
    signed = reading.anchor.dct is None
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "class": mention.event_class,
        "tense": mention.tense,
        "aspect": mention.aspect,
        "polarity": mention.polarity,
        **_solved_record(tl.solved.likely, *points, signed=signed),
        "entailed": _solved_record(tl.solved.entailed, *points, signed=signed),
    }


def _solved_record(solve: Solve, start: int, end: int, *, signed: bool) -> dict[str, str | None]:
    """The bounds that a solve gives an event, those before the year 1 only where `signed`.

    A text of our time that speaks of "two thousand years" puts a bound there, and readers of ISO
    days, Python's own among them, refuse signed years.
    """
    earliest, latest = solve.fixed.earliest, solve.fixed.latest
    days = [
        None if second is None else (second - ends) // SECONDS_PER_DAY
        for second, ends in (
            (earliest[start], 0),
            (latest[start], 0),
            (earliest[end], 1),
            (latest[end], 1),
        )
    ]
    if days[2] is None:  # an end is not before its start, so each says something of the other
        days[2] = days[0]
    if days[1] is None:
        days[1] = days[3]
    if not signed:
        days = [None if day is None or day < 1 else day for day in days]
    return dict(zip(_BOUNDS, map(_day_text, days), strict=True))


def bounds_record(bounds: Bounds) -> dict[str, str | None]:
    """Four bounds as inclusive ISO days."""
    days = (*bounds.start_days, *bounds.end_days)
    return dict(zip(_BOUNDS, map(_day_text, days), strict=True))


_BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")


@lru_cache(maxsize=4096)
def _day_text(day: int | None) -> str | None:
    return iso_text(None if day is None else day * SECONDS_PER_DAY)


def time_record(expression: TimeExpression) -> dict[str, Any]:
    """A time expression with the bounds of what it means: it fills its interval."""
    interval = expression.interval
    bounds = Bounds() if interval is None else Bounds.filling(interval)
    return {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        **bounds_record(bounds),
    }


def relation_records(reading: Reading, tl: Timeline) -> Iterator[dict[str, Any]]:
    """The order of the starts of pairs in the same or adjacent sentences, where it is known.

    What is entailed comes first and is certain; then likely bounds that are disjoint; then what
    language leans to.
    """
    mentions = reading.mentions
    entailed, likely = StartOrder.of(reading, tl.solved.entailed), tl.solved.likely
    earliest = [likely.fixed.earliest[point] for point in entailed.points]
    latest = [likely.fixed.latest[point] for point in entailed.points]
    for a, first in enumerate(mentions):
        for b in range(a + 1, len(mentions)):
            if mentions[b].sentence > first.sentence + 1:
                break
            certain = entailed.between(a, b)
            order = certain or disjoint(earliest[a], latest[a], earliest[b], latest[b])
            if order is None:
                order, _ = likely_order(reading, first, mentions[b])
            if order is not None:
                yield {"a": a, "b": b, "relation": order, "certain": certain is not None}


def disjoint(
    earliest: int | None, latest: int | None, others_earliest: int | None, others_latest: int | None
) -> str | None:
    """Which of two points comes first where their bounds do not meet."""
    if latest is not None and others_earliest is not None and latest < others_earliest:
        return "BEFORE"
    if others_latest is not None and earliest is not None and others_latest < earliest:
        return "AFTER"
    return None


@frozen(eq=False)
class StartOrder:
    """Which of the starts of two mentions comes first, by bounds or by chains of differences."""

    points: Sequence[int]
    earliest: Sequence[int | None]
    latest: Sequence[int | None]
    precedence: Precedence

    @classmethod
    def of(cls, reading: Reading, solve: Solve) -> "StartOrder":
        """The order that a solve decides."""
        numbers = solve.problem.lowering.numbers
        points = [numbers[reading.start_of(mention)] for mention in reading.mentions]
        network, fixed = solve.fixed.network(), solve.fixed
        return cls(
            points,
            [fixed.earliest[point] for point in points],
            [fixed.latest[point] for point in points],
            Precedence(network.points, network.edges, without=ORIGIN),
        )

    def between(self, a: int, b: int) -> str | None:
        """BEFORE or AFTER where it is decided, for the numbers of two mentions."""
        order = disjoint(self.earliest[a], self.latest[a], self.earliest[b], self.latest[b])
        if order is not None:
            return order
        first, second = self.points[a], self.points[b]
        if self.precedence.strictly(first, second):
            return "BEFORE"
        return "AFTER" if self.precedence.strictly(second, first) else None
