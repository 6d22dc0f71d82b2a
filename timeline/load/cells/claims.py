"""What the rows of a chronology claim: each cell that tells a time, each relation to another row.

Every claim has its row as its source, so that a contradiction names rows.
"""

import re
from collections.abc import Iterator

from attrs import define, evolve, field

from resolvers.anchor import Anchor
from resolvers.errors import NoTimeExpression, ResolverError
from resolvers.granularity import Granularity
from resolvers.terms.event import Anniversary as AnniversaryTerm
from resolvers.terms.event import EventRef
from resolvers.terms.offset import Origin, Shift
from resolvers.values import Interval, Partial, Recurrence
from timeline.chronology import Timeline
from timeline.constraint import (
    Alternative,
    Anniversary,
    Choice,
    Distance,
    During,
    Lasted,
    OnPattern,
    Recurs,
    Related,
    Single,
    Within,
    points_of,
)
from timeline.errors import InvalidClaim
from timeline.event import Claim, Source, Strength
from timeline.extract.binding import event_named, steps
from timeline.load.assumptions import Assumptions
from timeline.load.cells.conventions import Conventions
from timeline.load.cells.dates import Moment, read_moment
from timeline.load.cells.index import Index, several
from timeline.load.cells.parts import EXTREMES, Said
from timeline.load.cells.record import Record
from timeline.load.cells.relations import RELATED, USUAL, relations_in
from timeline.load.loaded import Problem
from timeline.load.wording import read_duration, read_recurrence, series_in
from timeline.point import DCT, Point, end, start

_NO_DATE = frozenset(
    ("unknown", "undated", "n.d.", "nd", "n/a", "na", "none", "null", "nan", "nat", "tbd", "tba",
     "?", "-", "–", "—", "not known", "no date", "date unknown")
)  # fmt: skip
"""What cells hold that say that there is no date."""

_GOES_ON = frozenset(
    ("present", "the present", "ongoing", "on-going", "now", "current", "continuing", "to date",
     "to present", "still going on")
)  # fmt: skip
"""What the end of something says that has not ended."""

_UNENDED = re.compile(
    r"(.*?\d.*?)\s*(?:[-–—/]|\bto\b|\buntil\b|\btill\b)\s*(?:the )?"
    r"(?:present|now|ongoing|date|today)", re.IGNORECASE,
)  # fmt: skip
_COUNTED = re.compile(r"(.*\S\s+(?:after|before|from|of)\s+)(.+)", re.IGNORECASE)
_LONGEST = 300
"""Characters of a cell that tells a time."""
_CANDIDATES = 20
"""Rows of one name that are tried one by one, to see which of them a relation may mean."""


@define
class Reader:
    """Reads the rows of one chronology.

    Args:
        index: all rows.
        anchor: what relative dates are read against.
        conventions: what the cells decide together.
        assumed: what was assumed so far.
    """

    index: Index
    anchor: Anchor
    conventions: Conventions
    assumed: Assumptions
    _dated: dict[str, list[Claim]] = field(factory=dict, init=False)
    _told_by_rows: dict[str, list[tuple[str, str]]] = field(factory=dict, init=False)

    def times_of(self, record: Record, above: Record | None) -> Iterator[Claim | Problem]:
        """What a row says of its time, and for what of it cannot be read, the problem.

        Args:
            record: the row.
            above: the row before it, from which "three days later" counts.
        """
        for said in record.said:
            try:
                for item in self._said(record, said, above):
                    if isinstance(item, Claim):
                        self._dated.setdefault(record.event.id, []).append(item)
                    yield item
            except ResolverError as error:
                yield Problem(record.where, _message(error, said))

    def relations_of(self, record: Record) -> Iterator[Claim | Problem]:
        """How a row stands to others; to be asked when all times are read."""
        for word, named in (*record.relations, *self._told_by_rows.get(record.event.id, ())):
            try:
                yield from self._related(record, word, named)
            except ResolverError as error:
                yield Problem(record.where, str(error))

    # ---------------------------------------------------------------------------------- times

    def _said(self, record: Record, said: Said, above: Record | None) -> Iterator[Claim | Problem]:
        event, role = record.event.id, said.role
        if role == "wrong":
            raise InvalidClaim(said.text)
        if len(said.text) > _LONGEST:
            raise InvalidClaim(f"{said.quote[:40]}... is too long for a time")
        if role == "lasted":
            yield _claim(record, said, Lasted(event, read_duration(said.text)))
        elif role == "recurs":
            yield _claim(record, said, Recurs(event, read_recurrence(said.text)))
        elif role in EXTREMES:
            yield _claim(record, said, _extreme(event, role, self._moment(record, said)))
        elif said.text.casefold() in _NO_DATE:
            return
        elif role == "end" and said.text.casefold() in _GOES_ON:
            if self.anchor.dct is not None:
                yield _claim(record, said, Distance(DCT, end(event), low=1))
        elif role == "date" and (series := _series(said, self.anchor)) is not None:
            recurrence, dates = series
            yield _claim(record, said, Recurs(event, recurrence))
            if dates:
                yield _claim(record, said, During(event, _from_to(dates[0].meant, dates[-1].meant)))
        elif role in ("date", "start") and (since := _UNENDED.fullmatch(said.text)) is not None:
            yield from self._said(record, evolve(said, role="start", text=since[1]), above)
            yield from self._said(record, evolve(said, role="end", text="ongoing"), above)
        elif (told := self._told_by_a_row(record, said)) is not None:
            self._told_by_rows.setdefault(event, []).append(told)
        else:
            yield from self._date(record, said, above)

    def _told_by_a_row(self, record: Record, said: Said) -> tuple[str, str] | None:
        """A date that is a relation to another row: "after the siege"."""
        ((word, named), *others) = (*relations_in(said.text), ("", ""))
        if word and len(others) == 1 and self.index.named(named, record):
            return word, named
        return None

    def _moment(self, record: Record, said: Said) -> Moment:
        years = said.is_year or said.role in self.conventions.years
        moment = read_moment(said.text, self.anchor, self.conventions, years=years)
        for kind, what in moment.notes:
            self.assumed.add(kind, record.where, what)
        return moment

    def _date(self, record: Record, said: Said, above: Record | None) -> Iterator[Claim | Problem]:
        role, _, is_weekday = said.role.partition(" ")
        point = end(record.event.id) if role == "end" else start(record.event.id)
        counted = _COUNTED.fullmatch(said.text)
        if counted and (rows := self.index.named(counted[2], record)):
            term = read_moment(f"{counted[1]}the event", self.anchor).term
            if event_named(term) is not None:
                yield from self._from_rows(record, said, term, rows, point)
                return
        moment = self._moment(record, said)
        first = moment.first
        if is_weekday and not (isinstance(first, Partial) and first.part("weekday")):
            raise InvalidClaim(f"{said.quote} is no day of the week")
        if isinstance(first, Partial) and not is_weekday and moment.term is not None:
            yield from self._counted(record, said, moment, point, above)
            return
        if moment.weekday is not None:
            yield _claim(record, said, OnPattern(point, moment.weekday))
        if moment.others:
            assert isinstance(first, Interval)
            dates = (first, *moment.others)
            readings = [Alternative(f"{said.text} is {d}", _at(role, point, d)) for d in dates]
            choice = Claim(Choice(readings), max(said.strength, Strength.INFERRED),
                           _source(record, said.quote))  # fmt: skip
            yield choice
            first = _from_to(min(dates, key=_first), max(dates, key=_first))
        if moment.last is not None and isinstance(first, Interval):
            if role == "date":
                yield _claim(record, said, Within(start(point.of), first))
                yield _claim(record, said, Within(end(point.of), moment.last))
                return
            first = _from_to(first, moment.last)
        for constraint in _at(role, point, first):
            yield _claim(record, said, constraint)

    def _counted(
        self, record: Record, said: Said, moment: Moment, point: Point, above: Record | None
    ) -> Iterator[Claim | Problem]:
        """A date that counts from a row, or from nothing that is known."""
        named, term = event_named(moment.term), moment.term
        if named is not None:
            rows = self.index.find(named.text, record)
            if not rows:
                raise self.index.no_such(named.text)
            yield from self._from_rows(record, said, term, rows, point)
            return
        if isinstance(term, Shift) and term.of is None and term.origin is Origin.FOCUS and above:
            self.assumed.add("above", record.where, f"{said.text!r} counts from the row above")
            for constraint in steps(start(above.event.id), point, term):
                claim = _claim(record, said, constraint)
                yield evolve(claim, strength=max(said.strength, Strength.INFERRED))
            return
        pattern = moment.first
        assert isinstance(pattern, Partial)
        if _is_a_day_or_month(pattern):
            yield _claim(record, said, OnPattern(point, evolve(pattern, modifier=None)))
        yield Problem(
            record.where,
            f"{said.quote} says no year, or counts from a day that is not known: write the whole "
            "date, or give the publication date (--published)",
        )

    def _from_rows(
        self, record: Record, said: Said, term: object, rows: list[Record], point: Point
    ) -> Iterator[Claim]:
        """A date that counts from the start of another row."""
        if len(rows) > 1:
            raise several(rows[0].event.label, rows)
        for constraint in _from_event(term, start(rows[0].event.id), point, said):
            yield _claim(record, said, constraint)

    # ------------------------------------------------------------------------------ relations

    def _related(self, record: Record, word: str, named: str) -> Iterator[Claim | Problem]:
        source = _source(record, f"{word}: {named}" if word else named)
        if word and not named:
            raise InvalidClaim(f"{word!r} names no event")
        if word not in RELATED:
            yield from self._relation_told_as_a_date(record, word, named)
            return
        found = self.index.listed(named, record)
        if not found and self.index.named(named):
            raise InvalidClaim(f"{word}: {named!r} is the row itself")
        if not found:
            said = Said("date", f"{word} {named}", source.quote)
            try:
                moment = read_moment(said.text, self.anchor, self.conventions)
            except ResolverError:
                raise self.index.no_such(named, word) from None
            if not isinstance(moment.first, Interval):
                raise self.index.no_such(named, word)
            yield from self._date(record, said, None)
        for rows in found:
            target, strength = rows[0], Strength.STATED
            if len(rows) > 1:
                target, strength = self._that_fits(record, word, named, rows), Strength.INFERRED
            related = Related(record.event.id, RELATED[word], target.event.id)
            yield Claim(related, strength, source)

    def _relation_told_as_a_date(
        self, record: Record, word: str, named: str
    ) -> Iterator[Claim | Problem]:
        """ "Two days after the landing", in a column of relations."""
        text = f"{word} {named}" if word else named
        try:
            yield from self._date(record, Said("date", text, f"relation: {text}"), None)
        except NoTimeExpression:
            head = word or text.partition(":")[0]
            raise InvalidClaim(f"{head!r} is no relation; there are: {USUAL}") from None

    def _that_fits(self, record: Record, word: str, named: str, rows: list[Record]) -> Record:
        """Of several rows of one name, the only one that can stand so to this row."""
        if len(rows) > _CANDIDATES:
            raise several(named, rows)
        fitting = []
        for row in rows:
            related = Claim(Related(record.event.id, RELATED[word], row.event.id))
            both = (record.event, row.event)
            known = {event.id for event in both}
            claims = [
                claim
                for event in both
                for claim in self._dated.get(event.id, ())
                if all(point.of in known for point in points_of(claim.constraint))
            ]
            if not Timeline(both, (*claims, related)).solve().conflicts:
                fitting.append(row)
        if len(fitting) != 1:
            raise several(named, fitting or rows)
        self.assumed.add(
            f"name {named}", record.where,
            f"{named!r} names {len(rows)} rows; only {fitting[0].where} fits {word!r}",
        )  # fmt: skip
        return fitting[0]


def _claim(record: Record, said: Said, constraint: Single) -> Claim:
    return Claim(constraint, said.strength, _source(record, said.quote))


def _source(record: Record, quote: str) -> Source:
    """A row, and what it cites itself; its document is told where there are several (`merge`)."""
    return Source(record.where, quote, citation=record.event.sentence)


def _series(said: Said, anchor: Anchor) -> tuple[Recurrence, tuple[Interval, ...]] | None:
    """A set of times in a cell, which only words can tell."""
    return series_in(said.text, anchor) if any(map(str.isalpha, said.text)) else None


def _message(error: ResolverError, said: Said) -> str:
    if isinstance(error, NoTimeExpression):
        return (
            f"{said.role}: {said.text!r} is no date; write it as 1573-05-03, 1573~, May 1573 or as "
            "prose"
        )
    return str(error)


def _at(role: str, point: Point, date: Interval | Partial) -> tuple[Single, ...]:
    """A date is somewhere within which it happened; a first and a last are start and end."""
    if isinstance(date, Partial):
        return (OnPattern(point, date),)
    return (During(point.of, date) if role == "date" else Within(point, date),)


def _extreme(event: str, role: str, moment: Moment) -> Single:
    """One of the two starts or ends, as a side of an interval."""
    if not isinstance(moment.first, Interval):
        raise InvalidClaim(f"{role}: {moment.first} is only a part of a date")
    point = start(event) if role.endswith("start") else end(event)
    first, last = moment.first.start, moment.first.end
    if role.startswith("earliest"):
        return Within(point, Interval(first, None, Granularity.DAY))
    return Within(point, Interval(None, last, Granularity.DAY))


def _from_event(term: object, base: Point, point: Point, said: Said) -> Iterator[Single]:
    """Where a term puts a point that counts from the start of an event."""
    match term:
        case EventRef():
            yield Distance(base, point, 0, 0, Granularity.DAY)
        case AnniversaryTerm(number=int(years), of=EventRef()):
            yield Anniversary(point, years, base)
        case Shift(of=EventRef()) if not term.amount.is_vague:
            yield from steps(base, point, term)
        case _:
            raise InvalidClaim(f"{said.quote} cannot be counted; write how long after or before")


def _from_to(first: Interval, last: Interval) -> Interval:
    return Interval(first.start, last.end, min(first.granularity, last.granularity))


def _first(date: Interval) -> int:
    return date.start or 0


def _is_a_day_or_month(pattern: Partial) -> bool:
    dated = pattern.part("time") is None and any(map(str.isdigit, pattern.pattern))
    return dated and pattern.modifier is None
