"""What `--corrections` does to a timeline, and what of it is told on standard error."""

from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli import files
from timeline.cli.output import complain

if TYPE_CHECKING:
    from timeline.chronology import Timeline
    from timeline.corrections import Corrected, Correction
    from timeline.event import Claim


def corrected(timeline: "Timeline", file: str) -> "Corrected":
    """A timeline after the corrections of a file; those that match nothing are told.

    Raises:
        InputError: where the file cannot be read.
    """
    from timeline.corrections import correct

    done = correct(timeline, _corrections(file))
    for problem in done.unmatched:
        complain(f"{file}: {problem}")
    for gone in done.overruled:
        complain(f"{file}: {gone.claim.source} gives way to {_given(gone.because)}")
    return done


def _given(claims: "tuple[Claim, ...]") -> str:
    return ", ".join(dict.fromkeys(str(claim.source) for claim in claims)) or "what is given"


def _corrections(file: str) -> "tuple[Correction, ...]":
    from timeline.corrections import read_corrections

    if file != files.STANDARD and Path(file).is_file() and not Path(file).read_bytes().strip():
        return ()  # a file to be filled in yet
    return read_corrections(files.read(file), file)
