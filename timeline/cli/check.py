"""`timeline check`: the contradictions of a chronology, as the last step after it was written."""

import typer

from timeline.cli import files
from timeline.cli.options import Domain, File, Language, MaxChars, Published
from timeline.cli.output import complain
from timeline.export.text import one_line
from timeline.load import load
from timeline.load.text import MAX_CHARS

FOUND = 1
"""The exit status where there is a contradiction, or a row that cannot be read."""


def check(
    file: File,
    published: Published = None,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Say which statements of a chronology cannot all hold, each with the least that it takes.

    The file is a text or a table with columns such as event, date, end, after, before, source.
    The exit status is 1 where a contradiction is found or a row cannot be read.

        timeline check chronology.csv

        timeline check answer.json --published 2016-03-14
    """
    from timeline.annotate import anchor_of

    anchor = anchor_of({"dct": published, "lang": lang, "domain": domain})
    loaded = load(files.read(file, max_chars=max_chars), file, anchor)
    for problem in loaded.problems:
        complain(str(problem))
    conflicts = loaded.timeline.conflicts
    for number, conflict in enumerate(conflicts, start=1):
        print(f"{number}. {one_line(str(conflict))}")
        for quote in conflict.quotes:
            print(f"   - {one_line(quote)}")
    if conflicts or loaded.problems:
        raise typer.Exit(FOUND)
    print(f"{len(loaded.timeline)} events, no contradiction")
