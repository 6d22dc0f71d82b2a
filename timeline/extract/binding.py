"""Terms that name events or point to the publication, as constraints on a point.

"A day before the fifth anniversary of the outbreak" is a term of `resolvers`, a tree without any
date: here its events are bound to mentions, and its offsets become links of the calendar.
"""

from collections.abc import Iterator
from fractions import Fraction

from attrs import define, field

from resolvers.anchor import Anchor
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.context import Context
from resolvers.granularity import Granularity, fixed_seconds, months_in
from resolvers.terms.base import Term
from resolvers.terms.deictic import Today, UnitFromNow
from resolvers.terms.event import Anniversary as AnniversaryTerm
from resolvers.terms.event import EventRef
from resolvers.terms.offset import Origin, Shift
from resolvers.values import Duration, Interval, Partial
from timeline.constraint import Anniversary, Distance, Fills, Single, Within
from timeline.event import Event
from timeline.extract.mention import Mention
from timeline.extract.reading import Reading
from timeline.point import Point, start


@define
class Binding:
    """What a term comes to: constraints, and the events it names that no mention stands for."""

    constraints: list[Single] = field(factory=list)
    events: list[Event] = field(factory=list)
    end: int = 0
    """Where the last event named ends in the text."""


def bind(reading: Reading, term: Term, point: Point) -> Binding | None:
    """The constraints that put a point at the time a term means; `None` where it names no event.

    An offset below the day is a difference in seconds; one of days or more counts units.
    """
    if not _mentions_event(term):
        return None
    named = event_named(term)
    binding = Binding(end=0 if named is None else named.end)
    _bind(reading, term, point, binding)
    return binding


def _mentions_event(term: object) -> bool:
    match term:
        case EventRef():
            return True
        case AnniversaryTerm():
            return True
        case Shift():
            return term.of is not None and _mentions_event(term.of)
    return False


def event_named(term: object) -> EventRef | None:
    """The event that a term counts from, through anniversaries and offsets."""
    match term:
        case EventRef():
            return term
        case AnniversaryTerm() | Shift():
            return None if term.of is None else event_named(term.of)
    return None


def _bind(reading: Reading, term: Term, point: Point, binding: Binding) -> None:
    match term:
        case EventRef():
            mention = reading.inside((term.start, term.end))
            if mention is not None:
                binding.constraints.append(_same_day(reading.start_of(mention), point))
        case AnniversaryTerm():
            of = _anniversary(reading, term, binding)
            if of is not None and of != point:
                binding.constraints.append(_same_day(of, point))
        case Shift() if term.of is not None and not term.amount.is_vague:
            base = _base(reading, term.of, binding)
            if base is not None and base != point:
                binding.constraints.extend(steps(base, point, term))
        case _:
            value = term.resolve(Context(reading.anchor, reading.domain)).value
            if isinstance(value, Interval):
                binding.constraints.append(Within(point, value))


def _base(reading: Reading, term: Term, binding: Binding) -> Point | None:
    """The point that an offset counts from."""
    match term:
        case EventRef():
            mention = reading.inside((term.start, term.end))
            return None if mention is None else reading.start_of(mention)
        case AnniversaryTerm():
            return _anniversary(reading, term, binding)
    return None


def _anniversary(reading: Reading, term: AnniversaryTerm, binding: Binding) -> Point | None:
    """The start of the anniversary: an all-day event, so many years after what it remembers."""
    if not isinstance(term.of, EventRef) or term.number is None:
        return None
    base = reading.inside((term.of.start, term.of.end))
    named = _anniversary_mention(reading, term.of.start)
    if base is None:
        return None
    if named is None:
        event = Event(
            id=f"{reading.id_of(base)}+{term.number}y",
            label=f"anniversary {term.number} of {base.label or base.text}",
            document=reading.document,
        )
        binding.events.append(event)
        point = start(event)
    else:
        point = reading.start_of(named)
    binding.constraints.append(Fills(point.of))
    binding.constraints.append(Anniversary(point, term.number, reading.start_of(base)))
    return point


def _anniversary_mention(reading: Reading, before: int) -> Mention | None:
    found = [
        mention
        for mention in reading.extraction.mentions_in(max(0, before - 40), before)
        if mention.is_noun
    ]
    return found[-1] if found else None


def _same_day(first: Point, second: Point) -> Single:
    return Distance(first, second, 0, 0, Granularity.DAY)


def steps(base: Point, point: Point, term: Shift) -> Iterator[Single]:
    """The calendar distance from the base, in the finest unit that its amounts are whole in."""
    whole = _whole(term.amount)
    if whole is None:
        return
    count, unit = whole
    if term.to_the_day and unit is Granularity.YEAR:
        later, earlier = (point, base) if term.sign > 0 else (base, point)
        yield Anniversary(later, count, earlier)
        return
    steps = term.sign * count * _SECONDS.get(unit, 1)
    yield Distance(base, point, steps, steps, Granularity.SECOND if unit in _SECONDS else unit)


_SECONDS = {Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: 3600}


def _whole(amount: Duration) -> tuple[int, Granularity] | None:
    """An amount as so many of one unit: "three and a half years" are 42 months.

    Months and days together have no such unit.
    """
    if len(amount.amounts) == 1:
        unit, count = amount.amounts[0]
        if count is not None and count.denominator == 1:
            return int(count), unit
    total, common = Fraction(0), None
    for unit, count in amount.amounts:
        months = months_in(unit)
        if count is None or unit is Granularity.PART_OF_DAY:
            return None
        if months is not None:
            size, into = Fraction(months), Granularity.MONTH
        elif unit >= Granularity.DAY:
            size, into = Fraction(fixed_seconds(unit), SECONDS_PER_DAY), Granularity.DAY
        else:
            size, into = Fraction(fixed_seconds(unit)), Granularity.SECOND
        if common not in (None, into):
            return None
        total, common = total + count * size, into
    return (int(total), common) if common is not None and total.denominator == 1 else None


def unanchored(term: Term, reading: Reading) -> Partial | None:
    """What a term says by itself, without any publication date: `XXXX-02-27`, `XXXX-WXX-1`."""
    bare = Anchor(country=reading.anchor.country, language=reading.anchor.language)
    value = term.resolve(Context(bare, reading.domain)).value
    if isinstance(value, Partial) and any(character.isdigit() for character in value.pattern):
        return value
    return None


def offset_from_publication(term: Term) -> tuple[int, Granularity] | None:
    """The units from the publication of a term that counts from it: "yesterday", "last week".

    >>> offset_from_publication(Today(-1))
    (-1, Granularity.DAY)
    """
    match term:
        case Today():
            return term.days, Granularity.DAY
        case UnitFromNow(from_focus=False):
            return term.count, term.unit
        case Shift(of=None, origin=Origin.NOW) if not term.amount.is_vague:
            unit, count = term.amount.amounts[-1]
            if len(term.amount.amounts) == 1 and count is not None and count.denominator == 1:
                return term.sign * int(count), unit
    return None
