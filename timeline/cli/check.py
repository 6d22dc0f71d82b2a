"""`timeline check`: the contradictions of a chronology, as the last step after it was written."""

from typing import TYPE_CHECKING

import typer

from timeline.cli import files
from timeline.cli.inputs import each
from timeline.cli.options import Domain, Files, Language, MaxChars, Published
from timeline.cli.output import complain
from timeline.export.text import one_line
from timeline.load import load
from timeline.load.text import MAX_CHARS

if TYPE_CHECKING:
    from timeline.load.records import Loaded

FOUND = 1
"""The exit status where there is a contradiction, or a row that cannot be read."""


def check(
    names: Files,
    published: Published = None,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Say which statements of a chronology cannot all hold, each with the least that it takes.

    A file is a text or a table with columns such as event, date, end, after, before, source; each
    is checked by itself. The exit status is 1 where a contradiction is found or a row cannot be
    read.

        timeline check chronology.csv

        timeline check answer.json --published 2016-03-14
    """
    from timeline.annotate import anchor_of

    anchor = anchor_of({"dct": published, "lang": lang, "domain": domain})
    sound = True
    for name in each(names, progress=True):
        loaded = load(files.read(name, max_chars=max_chars), name, anchor)
        where = f"{name}: " if len(names) > 1 else ""
        sound = _report(loaded, where) and sound
    if not sound:
        raise typer.Exit(FOUND)


def _report(loaded: "Loaded", where: str) -> bool:
    """Print what is wrong with a chronology; whether nothing is."""
    for problem in loaded.problems:
        complain(str(problem))
    conflicts = loaded.timeline.conflicts
    for number, conflict in enumerate(conflicts, start=1):
        print(f"{where}{number}. {one_line(str(conflict))}")
        for quote in conflict.quotes:
            print(f"   - {one_line(quote)}")
    if conflicts or loaded.problems:
        return False
    print(f"{where}{len(loaded.timeline)} events, no contradiction")
    return True
