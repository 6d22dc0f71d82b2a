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
>>> for gone in corrected.overruled:
...     print(gone.claim.source, "gave way to", gone.because[0].source)
"in June" (given by you) gave way to "siege, start 1573-05-03" (given by you)
"""

from collections.abc import Iterable

from attrs import frozen

from resolvers.errors import ResolverError
from timeline.chronology import Timeline
from timeline.corrections.actions import ACTIONS
from timeline.corrections.correction import KINDS, Correction, Fields
from timeline.corrections.file import read_corrections, write_corrections
from timeline.corrections.last_word import give_way
from timeline.event import Claim
from timeline.reason.conflict import Dropped

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
        overruled: claims of the text that gave way to corrections, and to which.
    """

    timeline: Timeline
    unmatched: tuple[str, ...] = ()
    overruled: tuple[Dropped, ...] = ()


def correct(timeline: Timeline, corrections: Iterable[Correction]) -> Corrected:
    """A timeline after its corrections, solved; they are applied in order."""
    unmatched: list[str] = []
    given: list[Claim] = []
    for correction in corrections:
        try:
            timeline, added = ACTIONS[correction.kind](timeline, correction)
        except ResolverError as error:
            where = f"{correction.place}: " if correction.place else ""
            unmatched.append(f"{where}{correction}: {error}")
            continue
        given += added
    solved, overruled = give_way(timeline, given)
    return Corrected(solved, tuple(unmatched), overruled)
