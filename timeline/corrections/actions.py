"""What each kind of correction does to a timeline: the claims it adds, and those it takes out.

Expressions are found by their quote in the sources of claims, events by their words. What matches
nothing raises an error that says so; `timeline.corrections.correct` reports it and goes on.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import evolve

from resolvers.granularity import Granularity
from resolvers.values import Duration, Interval, Partial, Recurrence
from timeline.chronology import Timeline
from timeline.constraint import (
    Anniversary,
    BusinessDays,
    Choice,
    Constraint,
    Covers,
    Distance,
    During,
    Lasted,
    Merge,
    Nearest,
    OnPattern,
    Recurs,
    Related,
    Single,
    Within,
    points_of,
)
from timeline.corrections.correction import Correction
from timeline.corrections.values import Given, anchor_of, date_given, new_value
from timeline.errors import InputError
from timeline.event import Claim, Event, Source, Strength
from timeline.given import constraints, relation_names
from timeline.load.wording import read_duration, read_recurrence
from timeline.lookup import find_one
from timeline.point import Point

_DATED = (Within, During, Covers, OnPattern, Nearest, Choice)

Applied = tuple[Timeline, list[Claim]]


def _date(timeline: Timeline, correction: Correction) -> Applied:
    fields, anchor = correction.fields, anchor_of(timeline)
    event = find_one(timeline.events, fields["event"])

    def date(name: str) -> Interval | Partial | None:
        return date_given(fields[name], anchor) if name in fields else None

    said = constraints(
        event.id,
        date("start"),
        date("end"),
        date("during"),
        date("fills"),
        date("covers"),
        read_duration(fields["lasted"]) if "lasted" in fields else None,
        read_recurrence(fields["recurs"]) if "recurs" in fields else None,
    )
    return _stated(timeline, correction, said)


def _relation(timeline: Timeline, correction: Correction) -> Applied:
    first, second = (find_one(timeline.events, correction.fields[k]) for k in ("first", "second"))
    if first is second:
        raise InputError(f"both name the same event: {first.label}")
    names = relation_names(correction.fields["relation"])
    return _stated(timeline, correction, [Related(first.id, names, second.id)])


def _merge(timeline: Timeline, correction: Correction) -> Applied:
    first, second = _two(timeline, correction)
    return _stated(timeline, correction, [Merge(first.id, second.id, ends=True)])


def _split(timeline: Timeline, correction: Correction) -> Applied:
    """Take two events apart: what made them one, or else what made the second one with others."""
    first, second = _two(timeline, correction)
    pair = {first.id, second.id}
    ends = {
        claim: {claim.constraint.first, claim.constraint.second}
        for claim in timeline.claims
        if isinstance(claim.constraint, Merge)
    }
    group = {first.id}
    while grown := {e for both in ends.values() if both & group for e in both} - group:
        group |= grown
    if second.id not in group:
        raise InputError("matches nothing any more: they are not one event")
    apart = {claim for claim, both in ends.items() if both == pair}
    apart = apart or {claim for claim, both in ends.items() if second.id in both}
    return _without(timeline, lambda claim: claim in apart)


def _rename(timeline: Timeline, correction: Correction) -> Applied:
    event = find_one(timeline.events, correction.fields["event"])
    renamed = evolve(event, label=correction.fields["label"], aliases=(*event.aliases, event.label))
    events = tuple(renamed if other is event else other for other in timeline.events)
    return Timeline(events, timeline.claims, timeline.dct), []


def _hide(timeline: Timeline, correction: Correction) -> Applied:
    """Take an event out, with what is said of it alone or of it and others."""
    hidden = find_one(timeline.events, correction.fields["event"])
    events = tuple(_unfolded(e, hidden) for e in timeline.events if e is not hidden)
    kept = tuple(
        claim
        for claim in timeline.claims
        if all(point.of != hidden.id for point in points_of(claim.constraint))
    )
    return Timeline(events, kept, timeline.dct), []


def _unfolded(event: Event, hidden: Event) -> Event:
    return evolve(event, folded_into=None) if event.folded_into == hidden.id else event


def _pin(timeline: Timeline, correction: Correction) -> Applied:
    """Believe an expression as it is read now, whatever else is found."""
    resting = _resting(timeline, correction)
    pinned: list[Claim] = []
    for claim in (claim for claim in timeline.claims if claim in resting):
        said: Iterable[Single]
        if isinstance(claim.constraint, Choice):
            said = _reading_taken(timeline, claim, claim.constraint)
        else:
            said = (claim.constraint,)
        source = evolve(claim.source, rule="given")  # its words can be corrected further
        pinned += (Claim(single, Strength.STATED, source) for single in said)
    without, _ = _without(timeline, lambda claim: claim in resting)
    return without.constrain(*pinned), pinned


def _reading_taken(timeline: Timeline, claim: Claim, choice: Choice) -> tuple[Single, ...]:
    taken = next((r.taken for r in timeline.solve().readings if r.claim == claim), None)
    for alternative in choice.alternatives:
        if alternative.name == taken:
            return alternative.constraints
    raise InputError("has several readings and none was taken: reread it")


def _reject(timeline: Timeline, correction: Correction) -> Applied:
    resting = _resting(timeline, correction)
    return _without(timeline, lambda claim: claim in resting)


def _reread(timeline: Timeline, correction: Correction) -> Applied:
    """Give an expression another value, wherever something was dated by it."""
    resting = _resting(timeline, correction)
    old = [claim.constraint for claim in resting]
    value = new_value(correction.fields["value"], old, anchor_of(timeline))
    said = dict.fromkeys(
        single
        for claim in timeline.claims
        if claim in resting
        for single in _said_anew(claim.constraint, value)
    )
    without, _ = _without(timeline, lambda claim: claim in resting)
    return _stated(without, correction, said)


def _said_anew(old: Constraint, value: Given) -> Iterator[Single]:
    """What an expression says with another value: as far from the same event, or a date of its."""
    if isinstance(old, Distance) and isinstance(value, Duration):
        yield _as_far(old, value)
        return
    yield from (_says(point, value) for point in points_of(old) if point.side != "instant")


def _as_far(old: Distance, value: Duration) -> Distance:
    """A distance in the same direction, counted in the unit of a duration."""
    (unit, amount), *more = value.amounts
    if more or amount is None or amount.denominator != 1:
        raise InputError(f"{value} cannot be counted from an event: give whole units of one kind")
    steps = -int(amount) if (old.low or old.high or 0) < 0 else int(amount)
    seconds = {Granularity.HOUR: 3600, Granularity.MINUTE: 60}.get(unit)
    if seconds is not None:
        unit, steps = Granularity.SECOND, seconds * steps
    return Distance(old.first, old.second, steps, steps, unit)


def _says(point: Point, value: Given) -> Single:
    match value:
        case Interval():
            return Within(point, value)
        case Partial():
            return OnPattern(point, value)
        case Duration():
            return Lasted(point.of, value)
        case Recurrence():
            return Recurs(point.of, value)


def _resting(timeline: Timeline, correction: Correction) -> frozenset[Claim]:
    """The claims that date something by the expression, or the event named by it."""
    quote = " ".join(correction.fields["expression"].split())
    words = re.compile(rf"(?<!\w){re.escape(quote)}(?!\w)")
    resting = {claim for claim in timeline.claims if _rests_on(claim, words)}
    if "event" in correction.fields:
        event = find_one(timeline.events, correction.fields["event"])
        resting = {c for c in resting if any(p.of == event.id for p in points_of(c.constraint))}
    return frozenset(resting)


def _rests_on(claim: Claim, expression: re.Pattern[str]) -> bool:
    """Whether a claim dates something by an expression, or counts by it from something."""
    said = claim.constraint
    counts = isinstance(said, BusinessDays | Anniversary | Lasted | Recurs) or (
        isinstance(said, Distance) and bool(said.low or said.high)  # no mere "before"
    )
    if not counts and not isinstance(said, _DATED):
        return False
    return expression.search(" ".join(claim.source.quote.split())) is not None


def _two(timeline: Timeline, correction: Correction) -> tuple[Event, Event]:
    first, second = correction.fields["events"]
    return find_one(timeline.events, first), find_one(timeline.events, second)


def _without(timeline: Timeline, unwanted: Callable[[Claim], bool]) -> Applied:
    kept = tuple(claim for claim in timeline.claims if not unwanted(claim))
    if len(kept) == len(timeline.claims):
        raise InputError("matches nothing any more")
    return Timeline(timeline.events, kept, timeline.dct), []


def _stated(timeline: Timeline, correction: Correction, said: Iterable[Single]) -> Applied:
    source = Source(quote=correction.says)
    claims = [Claim(constraint, Strength.STATED, source) for constraint in said]
    return timeline.constrain(*claims), claims


ACTIONS: Mapping[str, Callable[[Timeline, Correction], Applied]] = {
    "date": _date,
    "rename": _rename,
    "hide": _hide,
    "merge": _merge,
    "split": _split,
    "relation": _relation,
    "pin": _pin,
    "reject": _reject,
    "reread": _reread,
}
"""What does each kind of correction, by its name."""
