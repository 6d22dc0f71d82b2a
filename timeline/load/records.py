"""Chronologies written by people and by language models: rows of label, date, relation, source.

Dates are in any wording that `resolvers` reads, in EDTF or in ISO 8601; relations read "after: the
siege; during: the war". Every claim has its row as its source, so that a contradiction names rows.
A row that cannot be read is a problem, and the others load.

>>> loaded = load_records([{"event": "siege", "date": "May 1573"},
...                        {"event": "relief", "date": "12 September 1573", "after": "siege"}])
>>> [(event.label, event.bounds) for event in loaded.timeline.solve()]
[('siege', Bounds('1573-05-01/1573-05-31')), ('relief', Bounds('1573-09-12'))]
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from resolvers.anchor import Anchor
from resolvers.errors import NoTimeExpression, ResolverError
from resolvers.granularity import Granularity
from resolvers.values import Interval, Partial, Recurrence
from timeline.chronology import Timeline
from timeline.constraint import Constraint, During, Lasted, OnPattern, Recurs, Related, Within
from timeline.errors import InputError, InvalidClaim, UnknownEvent
from timeline.event import Claim, Event, Source
from timeline.given import relation_names
from timeline.load.record import EXTREMES, Record, read_record
from timeline.load.wording import Moment, read_duration, read_moment, read_recurrence, series_in
from timeline.lookup import find_one
from timeline.point import Point, end, start


@frozen
class Problem:
    """A part of a document that could not be read, and where it is."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@frozen
class Loaded:
    """What could be read, and what could not."""

    timeline: Timeline
    problems: tuple[Problem, ...] = ()


def load_records(
    given: Iterable[object],
    anchor: Anchor | str | None = None,
    *,
    name: str = "",
    first: int = 1,
) -> Loaded:
    """The timeline that rows tell, not solved yet, and the problems they have.

    Args:
        given: the rows, each a mapping of names to texts (`record.NAMES`).
        anchor: what relative dates are read against; a date alone is the publication date.
        name: of the document, in messages and sources.
        first: the number of the first row.
    """
    reference = anchor if isinstance(anchor, Anchor) else Anchor(dct=anchor)
    problems: list[Problem] = []
    records: dict[str, Record] = {}
    for number, row in enumerate(given, start=first):
        rule = f"row {number}"
        try:
            record = read_record(row, rule, name, records)
            records[record.event.id] = record
        except InputError as error:
            problems.append(Problem(_place(rule, name), str(error)))
    events = tuple(record.event for record in records.values())
    claims: list[Claim] = []
    for record in records.values():
        for said in _claims(record, events, reference):
            if isinstance(said, Claim):
                claims.append(said)
            else:
                problems.append(Problem(_place(record.rule, name), str(said)))
    return Loaded(Timeline(events, tuple(claims), reference.dct), tuple(problems))


def _place(rule: str, name: str) -> str:
    return f"{name}, {rule}" if name else rule


def _claims(
    record: Record, events: Sequence[Event], anchor: Anchor
) -> Iterator[Claim | ResolverError]:
    """What a row says, and for what of it cannot be read, the error."""
    for field, text in record.fields.items():
        try:
            constraints = list(_dated(record.event.id, field, text, anchor))
        except ResolverError as error:
            yield error
            continue
        source = _source(record, f"{field}: {text}")
        yield from (Claim(constraint, source=source) for constraint in constraints)
    for relation, other in record.relations:
        try:
            constraint = _related(record.event, relation, other, events)
        except ResolverError as error:
            yield error
            continue
        yield Claim(constraint, source=_source(record, f"{relation}: {other}"))


def _source(record: Record, quote: str) -> Source:
    """A row, and what it cites itself; its document is told where there are several (`merge`)."""
    return Source(record.rule, quote, citation=record.event.sentence)


def _dated(event: str, field: str, text: str, anchor: Anchor) -> Iterator[Constraint]:
    if field == "lasted":
        yield Lasted(event, read_duration(text))
        return
    if field == "recurs":
        yield Recurs(event, read_recurrence(text))
        return
    if field == "date" and (series := series_in(text, anchor)) is not None:
        yield from _repeated(event, *series)
        return
    try:
        moment = read_moment(text, anchor)
    except NoTimeExpression:
        raise InvalidClaim(
            f"{field}: {text!r} is no date; write it as 1573-05-03, 1573~, May 1573 or as prose"
        ) from None
    if field in EXTREMES:
        yield _extreme(event, field, moment)
    elif field == "date":
        yield from _when(event, moment)
    else:
        yield _at(start(event) if field == "start" else end(event), moment.first)


def _repeated(
    event: str, recurrence: Recurrence, dates: tuple[Interval, ...]
) -> Iterator[Constraint]:
    """How it recurs, from the first date beside it to the last."""
    yield Recurs(event, recurrence)
    if dates:
        first, last = dates[0].meant, dates[-1].meant
        unit = min(first.granularity, last.granularity)
        yield During(event, Interval(first.start, last.end, unit))


def _when(event: str, moment: Moment) -> Iterator[Constraint]:
    """A date is somewhere within which it happened; a first and a last are start and end."""
    if moment.last is not None:
        yield _at(start(event), moment.first)
        yield _at(end(event), moment.last)
    elif isinstance(moment.first, Interval):
        yield During(event, moment.first)
    else:
        yield OnPattern(start(event), moment.first)


def _extreme(event: str, field: str, moment: Moment) -> Constraint:
    """One of the two starts or ends, as a side of an interval."""
    if not isinstance(moment.first, Interval):
        raise InvalidClaim(f"{field}: {moment.first} is only a part of a date")
    point = start(event) if field.endswith("start") else end(event)
    first, last = moment.first.start, moment.first.end
    if field.startswith("earliest"):
        return Within(point, Interval(first, None, Granularity.DAY))
    return Within(point, Interval(None, last, Granularity.DAY))


def _at(point: Point, date: Interval | Partial) -> Constraint:
    return Within(point, date) if isinstance(date, Interval) else OnPattern(point, date)


def _related(event: Event, relation: str, other: str, events: Sequence[Event]) -> Constraint:
    names = relation_names(relation)
    try:
        target = find_one([candidate for candidate in events if candidate.id != event.id], other)
    except UnknownEvent as error:
        raise UnknownEvent(f"{relation}: {error}") from None
    return Related(event.id, names, target.id)
