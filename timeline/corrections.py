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
import tomllib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from resolvers.errors import ResolverError
from resolvers.values import Interval
from timeline.chronology import Timeline
from timeline.constraint import (
    Choice,
    Covers,
    During,
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

KINDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "date": (
        frozenset({"event"}),
        frozenset({"start", "end", "during", "fills", "covers", "lasted"}),
    ),
    "rename": (frozenset({"event", "label"}), frozenset()),
    "hide": (frozenset({"event"}), frozenset()),
    "merge": (frozenset({"events"}), frozenset()),
    "split": (frozenset({"events"}), frozenset()),
    "relation": (frozenset({"first", "relation", "second"}), frozenset()),
    "reject": (frozenset({"expression"}), frozenset()),
    "reread": (frozenset({"expression", "value"}), frozenset()),
}
"""What corrections there are, with the fields each must and may have."""

_DATED = (Within, During, Covers, OnPattern, Nearest, Choice)


@frozen
class Correction:
    """One correction: what it does, and to what."""

    kind: str
    fields: Mapping[str, Any]

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
        for number, table in enumerate(tables if isinstance(tables, list) else [tables], start=1):
            found.append(_correction(kind, table, f"{name}: {kind} {number}"))
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


def _correction(kind: str, table: object, where: str) -> Correction:
    required, optional = KINDS[kind]
    if not isinstance(table, Mapping):
        raise InputError(f"{where}: must be a table")
    missing, unknown = required - table.keys(), table.keys() - required - optional
    if missing or unknown or (optional and not table.keys() & optional):
        wanted = ", ".join([*sorted(required), *(f"[{name}]" for name in sorted(optional))])
        raise InputError(f"{where}: its fields are {wanted}, not {', '.join(sorted(table))}")
    for name, value in table.items():
        several = name == "events"
        if several != isinstance(value, list) or not all(
            isinstance(text, str) for text in (value if several else [value])
        ):
            raise InputError(f"{where}: {name} must be {'two names' if several else 'a text'}")
    if "events" in table and len(table["events"]) != 2:
        raise InputError(f"{where}: events must be two names")
    return Correction(kind, dict(table))


def correct(timeline: Timeline, corrections: Iterable[Correction]) -> Corrected:
    """A timeline after its corrections, solved; they are applied in order."""
    unmatched: list[str] = []
    given: list[Claim] = []
    for correction in corrections:
        try:
            timeline, added = _ACTIONS[correction.kind](timeline, correction)
        except (TimelineError, ResolverError) as error:
            unmatched.append(f"{correction}: {error}")
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
    pair = {event.id for event in _two(timeline, correction)}
    return _without(
        timeline,
        lambda claim: (
            isinstance(claim.constraint, Merge)
            and {claim.constraint.first, claim.constraint.second} == pair
        ),
    )


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


def _reject(timeline: Timeline, correction: Correction) -> Applied:
    quote = correction.fields["expression"]
    return _without(timeline, lambda claim: _rests_on(claim, quote))


def _reread(timeline: Timeline, correction: Correction) -> Applied:
    """Give an expression another date, wherever something was dated by it."""
    quote = correction.fields["expression"]
    value = date_value(correction.fields["value"])
    if not isinstance(value, Interval):
        raise InputError(f"{correction.fields['value']!r} is only a part of a date")
    points = dict.fromkeys(
        point
        for claim in timeline.claims
        if _rests_on(claim, quote)
        for point in points_of(claim.constraint)
        if point.side != "instant"
    )
    without, _ = _without(timeline, lambda claim: _rests_on(claim, quote))
    return _stated(without, correction, [Within(point, value) for point in points])


def _rests_on(claim: Claim, quote: str) -> bool:
    """Whether a claim dates something by an expression."""
    words = " ".join(claim.source.quote.split())
    return isinstance(claim.constraint, _DATED) and " ".join(quote.split()) in words


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
    "reject": _reject,
    "reread": _reread,
}
