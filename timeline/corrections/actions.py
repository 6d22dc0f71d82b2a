"""What each kind of correction does to a timeline: the claims it adds, and those it takes out.

Expressions are found by their quote in the sources of claims, events by their words. What matches
nothing raises an error that says so; `timeline.corrections.correct` reports it and goes on.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

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
from timeline.corrections.file import Correction
from timeline.errors import InputError
from timeline.event import Claim, Event, Source, Strength
from timeline.given import (
    constraints,
    date_value,
    duration_value,
    recurrence_value,
    relation_names,
)
from timeline.lookup import find_one
from timeline.point import Point

_DATED = (Within, During, Covers, OnPattern, Nearest, Choice)

Applied = tuple[Timeline, list[Claim]]


def _date(timeline: Timeline, correction: Correction) -> Applied:
    fields = correction.fields
    event = find_one(timeline.events, fields["event"])
    names = ("start", "end", "during", "fills", "covers", "lasted", "recurs")
    said = constraints(event.id, *(fields.get(name) for name in names))
    return _stated(timeline, correction, said)


def _relation(timeline: Timeline, correction: Correction) -> Applied:
    first, second = (find_one(timeline.events, correction.fields[k]) for k in ("first", "second"))
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
    said: list[Single] = []
    for claim in resting:
        if isinstance(claim.constraint, Choice):
            said += _reading_taken(timeline, claim, claim.constraint)
        else:
            said.append(claim.constraint)
    without, _ = _without(timeline, lambda claim: claim in resting)
    return _stated(without, correction, said)


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
    value = _new_value(correction.fields["value"], (claim.constraint for claim in resting))
    points = dict.fromkeys(
        point
        for claim in timeline.claims
        if claim in resting
        for point in points_of(claim.constraint)
        if point.side != "instant"
    )
    without, _ = _without(timeline, lambda claim: claim in resting)
    return _stated(without, correction, dict.fromkeys(_says(point, value) for point in points))


def _new_value(text: str, old: Iterable[Constraint]) -> Interval | Partial | Duration | Recurrence:
    """A value of the kind that the expression was read as where the text fits several."""
    is_series = any(isinstance(constraint, Recurs) for constraint in old)
    if text.startswith("P"):
        return recurrence_value(text) if is_series else duration_value(text)
    date = date_value(text)
    return Recurrence(date) if is_series and isinstance(date, Partial) else date


def _says(point: Point, value: Interval | Partial | Duration | Recurrence) -> Single:
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
    source = Source(quote=str(correction))
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
