"""`timeline merge`: one chronology of several files."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli import files
from timeline.cli.corrected import corrected
from timeline.cli.inputs import each
from timeline.cli.options import Corrections, Everything, MaxChars, Output
from timeline.cli.output import Form, FormatName, Original, complain_of, show_or_write
from timeline.errors import InputError
from timeline.load import load_text
from timeline.load.text import MAX_CHARS


def merge(
    names: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Timelines, tables or texts.")
    ],
    corrections: Corrections = None,
    everything: Everything = False,
    format: FormatName = None,
    output: Output = files.STANDARD,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Make one chronology of several; what they say of the same event is brought together.

    Texts are read without a publication date; build them first where it is known:

        timeline build letter.txt --published 1573-09-20 -o letter.json

        timeline merge letter.json chronicle.csv

        timeline merge letter.json chronicle.csv --corrections mine.toml -o both.html
    """
    from timeline.merge import merge as merge_timelines

    form = Form(format, output, everything)
    form.check()
    if len(names) < 2:
        raise InputError(f"merging needs two files or more, not only {names[0]}")
    parts = []
    for name in each(names, progress=True):
        loaded = load_text(files.read(name, max_chars=max_chars), files.called(name))
        complain_of(loaded.problems)
        complain_of(loaded.notes)
        parts.append(loaded.timeline)
    merged = merge_timelines(*parts, names=_short([*map(files.called, names)]))
    if corrections is not None:
        merged = corrected(merged, corrections).timeline
    show_or_write(merged, Original(), form)


def _short(names: list[str]) -> list[str]:
    """Names of documents: files without their folders, where that tells them apart.

    >>> _short(["old/a.csv", "b.csv"]), _short(["old/a.csv", "new/a.csv"])
    (['a.csv', 'b.csv'], ['old/a.csv', 'new/a.csv'])
    """
    short = [Path(name).name for name in names]
    return short if len(set(short)) == len(short) else names
