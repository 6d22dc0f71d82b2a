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
>>> from timeline import Timeline
>>> tl = Timeline().add("siege").constrain("siege", start="1573-06", quote="in June").solve()
>>> corrected = correct(tl, given)
>>> [(event.label, event.bounds.start_text) for event in corrected.timeline]
[('the siege of Tarn', '1573-05-03')]
>>> [claim.source.quote for claim in corrected.overruled]
['in June']
"""

from collections.abc import Iterable

from attrs import frozen

from resolvers.errors import ResolverError
from timeline.chronology import Timeline
from timeline.corrections.actions import ACTIONS
from timeline.corrections.file import (
    KINDS,
    Correction,
    Fields,
    read_corrections,
    write_corrections,
)
from timeline.event import Claim

__all__ = [
    "KINDS",
    "Corrected",
    "Correction",
    "Fields",
    "correct",
    "read_corrections",
    "write_corrections",
]


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


def correct(timeline: Timeline, corrections: Iterable[Correction]) -> Corrected:
    """A timeline after its corrections, solved; they are applied in order."""
    unmatched: list[str] = []
    given: list[Claim] = []
    for correction in corrections:
        try:
            timeline, added = ACTIONS[correction.kind](timeline, correction)
        except ResolverError as error:
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
