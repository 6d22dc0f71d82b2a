"""What gives way to a person: the fewest statements of a text that contradict the corrections.

Corrections are taken as true. Where they contradict what is stated, the cheapest repair that keeps
them (`timeline.reason.repair`) says what of the text is left out. Statements of the text that only
contradict each other are none of its business, and stay a conflict.
"""

from collections.abc import Iterable

from timeline.chronology import Timeline
from timeline.event import Claim
from timeline.reason.conflict import Conflict, Dropped


def give_way(timeline: Timeline, given: Iterable[Claim]) -> tuple[Timeline, tuple[Dropped, ...]]:
    """The solved timeline without what contradicts the claims given, and what was left out.

    >>> tl = Timeline().add("siege").constrain("siege", during="1573", quote="in 1573")
    >>> tl = tl.constrain("siege", start="1574-05-03", quote="it began on 3 May 1574")
    >>> (given,) = (claim for claim in tl.claims if "May" in claim.source.quote)
    >>> solved, gone = give_way(tl, [given])
    >>> solved["siege"].bounds.start_text, [dropped.claim.source.quote for dropped in gone]
    ('1574-05-03', ['in 1573'])
    """
    kept = frozenset(given)
    gone: list[Dropped] = []
    while losing := _losing(timeline, kept):
        gone += losing
        left = {dropped.claim for dropped in losing}
        claims = tuple(claim for claim in timeline.claims if claim not in left)
        timeline = Timeline(timeline.events, claims, timeline.dct)
    return timeline.solve(), tuple(gone)


def _losing(timeline: Timeline, given: frozenset[Claim]) -> list[Dropped]:
    """What of the text has to go, as far as can be seen at once."""
    conflicts = [c for c in timeline.solve().conflicts if _is_lost(c, given)]
    if not conflicts:
        return []
    aside = _aside(timeline, given)
    undisputed = tuple(claim for claim in timeline.claims if claim not in aside)
    part = Timeline(timeline.events, undisputed, timeline.dct).solve()
    for repair in part.repairs(1, keep=given):
        return [_dropped(part, claim, given) for claim in repair.dropped]
    return [
        Dropped(claim, tuple(c for c in conflict.claims if c in given))
        for conflict in conflicts
        for claim in conflict.claims
        if claim not in given
    ]


def _is_lost(conflict: Conflict, given: frozenset[Claim]) -> bool:
    """Whether a correction contradicts something else than corrections."""
    said = [claim in given for claim in conflict.claims]
    return any(said) and not all(said)


def _aside(timeline: Timeline, given: frozenset[Claim]) -> set[Claim]:
    """What contradicts itself: statements of the text among each other, and so corrections."""
    told = tuple(claim for claim in timeline.claims if claim not in given)
    alone = (
        Timeline(timeline.events, told, timeline.dct).solve(),
        Timeline(timeline.events, tuple(given)).solve(),
    )
    return {claim for part in alone for conflict in part.conflicts for claim in conflict.claims}


def _dropped(part: Timeline, claim: Claim, given: frozenset[Claim]) -> Dropped:
    """A claim that has to go, with the corrections that it contradicts."""
    against = (c.claims for c in part.all_conflicts() if claim in c.claims)
    because = next(against, ())
    return Dropped(claim, tuple(other for other in because if other in given))
