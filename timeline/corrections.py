"""The last word: what a person corrects in a timeline, kept in a small file beside the text.

A correction names events by words and expressions by their quote, so it can be applied again when
the text is read again; one that no longer matches anything is reported. What it says is stated and
"given by you". Where the text states otherwise, the text gives way.

The file is TOML (or the same as JSON), each correction a table under what it does:

>>> given = read_corrections('''
... [[date]]
... event = "siege"
... start = "1573-05-03"
... [[rename]]
... event = "siege"
... label = "the siege of Tarn"
... ''')
>>> tl = Timeline().add("siege").constrain("siege", start="1573-06", quote="in June").solve()
>>> corrected = correct(tl, given)
>>> [(event.label, event.bounds.start_text) for event in corrected.timeline]
[('the siege of Tarn', '1573-05-03')]
>>> [claim.source.quote for claim in corrected.overruled]
['in June']
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from resolvers.errors import ResolverError
from resolvers.values import Interval
from timeline.chronology import Timeline
from timeline.constraint import (
    Anniversary,
    BusinessDays,
    Choice,
    Covers,
    Distance,
    During,
    Lasted,
    Merge,
    Nearest,
    OnPattern,
    Related,
    Single,
    Within,
    points_of,
)
from timeline.errors import InputError, TimelineError
from timeline.event import Claim, Event, Source, Strength
from timeline.given import constraints, date_value, relation_names
from timeline.lookup import find_one


@frozen
class Fields:
    """The fields of a kind of correction: those it must have, one or more of some, and others."""

    required: frozenset[str]
    some: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()


_EVENT, _EXPRESSION = frozenset({"event"}), frozenset({"expression"})
KINDS: Mapping[str, Fields] = {
    "date": Fields(_EVENT, frozenset({"start", "end", "during", "fills", "covers", "lasted"})),
    "rename": Fields(_EVENT | {"label"}),
    "hide": Fields(_EVENT),
    "merge": Fields(frozenset({"events"})),
    "split": Fields(frozenset({"events"})),
    "relation": Fields(frozenset({"first", "relation", "second"})),
    "pin": Fields(_EXPRESSION, optional=_EVENT),
    "reject": Fields(_EXPRESSION, optional=_EVENT),
    "reread": Fields(_EXPRESSION | {"value"}, optional=_EVENT),
}
"""What corrections there are. `pin`, `reject` and `reread` are about what an expression dates, or
only about the one `event` that it dates."""

_DATED = (Within, During, Covers, OnPattern, Nearest, Choice)


@frozen
class Correction:
    """One correction: what it does, to what, and the line of the file that it stands on."""

    kind: str
    fields: Mapping[str, Any]
    line: int | None = field(default=None, eq=False)

    def __str__(self) -> str:
        said = ", ".join(f"{name} = {json.dumps(value)}" for name, value in self.fields.items())
        return f"{self.kind}: {said}"


@frozen
class Corrected:
    """A timeline after its corrections.

    Args:
        timeline: the solved timeline.
        unmatched: corrections that matched nothing, each with why.
        overruled: claims of the text that gave way to a correction.
    """

    timeline: Timeline
    unmatched: tuple[str, ...] = ()
    overruled: tuple[Claim, ...] = ()


def read_corrections(text: str, name: str = "the corrections") -> tuple[Correction, ...]:
    """The corrections of a file, TOML or JSON.

    Raises:
        InputError: where it is neither, or a correction has not the fields of its kind.
    """
    try:
        content = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: {error}") from None
    found = []
    for kind, tables in content.items():
        if kind not in KINDS:
            raise InputError(f"{name}: there is no correction {kind!r}; there are: {_kinds()}")
        header = re.compile(rf"^\s*\[{{1,2}}\s*{kind}\s*\]", re.MULTILINE)
        lines = [text.count("\n", 0, match.end()) + 1 for match in header.finditer(text)]
        listed = tables if isinstance(tables, list) else [tables]
        for number, table in enumerate(listed):
            line = lines[number] if len(lines) == len(listed) else None
            found.append(_correction(kind, table, f"{name}: {kind} {number + 1}", line))
    return tuple(found)


def write_corrections(corrections: Iterable[Correction]) -> str:
    """Corrections as the text of a TOML file.

    >>> print(write_corrections([Correction("hide", {"event": "hopes"})]))
    [[hide]]
    event = "hopes"
    <BLANKLINE>
    """
    lines = []
    for correction in corrections:
        lines.append(f"[[{correction.kind}]]")
        lines += [f"{name} = {json.dumps(value)}" for name, value in correction.fields.items()]
        lines.append("")
    return "\n".join(lines)


def _kinds() -> str:
    return ", ".join(KINDS)


def _correction(kind: str, table: object, where: str, line: int | None) -> Correction:
    known = KINDS[kind]
    if not isinstance(table, Mapping):
        raise InputError(f"{where}: must be a table")
    left_open = known.some | known.optional
    missing, unknown = known.required - table.keys(), table.keys() - known.required - left_open
    if missing or unknown or (known.some and not table.keys() & known.some):
        wanted = ", ".join([*sorted(known.required), *(f"[{name}]" for name in sorted(left_open))])
        raise InputError(f"{where}: its fields are {wanted}, not {', '.join(sorted(table))}")
    for name, value in table.items():
        several = name == "events"
        if several != isinstance(value, list) or not all(
            isinstance(text, str) for text in (value if several else [value])
        ):
            raise InputError(f"{where}: {name} must be {'two names' if several else 'a text'}")
    if "events" in table and len(table["events"]) != 2:
        raise InputError(f"{where}: events must be two names")
    return Correction(kind, dict(table), line)


def correct(timeline: Timeline, corrections: Iterable[Correction]) -> Corrected:
    """A timeline after its corrections, solved; they are applied in order."""
    unmatched: list[str] = []
    given: list[Claim] = []
    for correction in corrections:
        try:
            timeline, added = _ACTIONS[correction.kind](timeline, correction)
        except (TimelineError, ResolverError) as error:
            where = "" if correction.line is None else f"line {correction.line}: "
            unmatched.append(f"{where}{correction}: {error}")
            continue
        given += added
    return _with_the_last_word(timeline, given, tuple(unmatched))


def _with_the_last_word(
    timeline: Timeline, given: list[Claim], unmatched: tuple[str, ...]
) -> Corrected:
    """Solve, and let what the text states give way where it contradicts what is given."""
    overruled: list[Claim] = []
    while True:
        solved = timeline.solve()
        losing = {
            claim
            for conflict in solved.conflicts
            if any(claim in given for claim in conflict.claims)
            for claim in conflict.claims
            if claim not in given and claim in timeline.claims
        }
        if not losing:
            return Corrected(solved, unmatched, tuple(overruled))
        overruled += [claim for claim in timeline.claims if claim in losing]
        kept = tuple(claim for claim in timeline.claims if claim not in losing)
        timeline = Timeline(timeline.events, kept, timeline.dct)


Applied = tuple[Timeline, list[Claim]]


def _date(timeline: Timeline, correction: Correction) -> Applied:
    fields = correction.fields
    event = find_one(timeline.events, fields["event"])
    names = ("start", "end", "during", "fills", "covers", "lasted")
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
    """Give an expression another date, wherever something was dated by it."""
    value = date_value(correction.fields["value"])
    if not isinstance(value, Interval):
        raise InputError(f"{correction.fields['value']!r} is only a part of a date")
    resting = _resting(timeline, correction)
    points = dict.fromkeys(
        point
        for claim in timeline.claims
        if claim in resting
        for point in points_of(claim.constraint)
        if point.side != "instant"
    )
    without, _ = _without(timeline, lambda claim: claim in resting)
    return _stated(without, correction, [Within(point, value) for point in points])


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
    counts = isinstance(said, BusinessDays | Anniversary | Lasted) or (
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


_ACTIONS: Mapping[str, Callable[[Timeline, Correction], Applied]] = {
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
