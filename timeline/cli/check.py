"""`timeline check`: the contradictions of a chronology, as the last step after it was written."""

from typing import TYPE_CHECKING

import typer

from resolvers.errors import ResolverError
from timeline.cli import files
from timeline.cli.inputs import each
from timeline.cli.options import Domain, Files, InputKind, Language, MaxChars, Published
from timeline.cli.output import complain, complain_of
from timeline.export.text import one_line
from timeline.load import load_text
from timeline.load.text import MAX_CHARS

if TYPE_CHECKING:
    from timeline.load.loaded import Loaded

FOUND = 1
"""The exit status where there is a contradiction, or a row that cannot be read."""
UNREADABLE = 2
"""That where a file cannot be read; the others are checked all the same."""


def check(
    names: Files,
    published: Published = None,
    kind: InputKind = None,
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

        cat answer.md | timeline check -
    """
    from timeline.annotate import anchor_of

    anchor = anchor_of({"dct": published, "lang": lang, "domain": domain})
    status = 0
    for name in each(names, progress=True):
        try:
            text = files.read(name, max_chars=max_chars, kind=kind)
            loaded = load_text(text, files.called(name), anchor, kind=kind)
        except ResolverError as error:
            if len(names) == 1:
                raise
            complain(str(error))
            status = UNREADABLE
            continue
        sound = _report(loaded, f"{files.called(name)}: " if len(names) > 1 else "")
        status = max(status, 0 if sound else FOUND)
    if status:
        raise typer.Exit(status)


def _report(loaded: "Loaded", where: str) -> bool:
    """Print what is wrong with a chronology; whether nothing is."""
    complain_of(loaded.problems)
    complain_of(loaded.notes)
    timeline = loaded.timeline
    violations = timeline.violations
    for number, conflict in enumerate(violations, start=1):
        print(f"{where}{number}. {one_line(str(conflict))}")
        for quote in dict.fromkeys(conflict.quotes):
            print(f"   - {one_line(quote)}")
    if not len(timeline):
        print(f"{where}no event was found")
    else:
        disputed = timeline.solved.disputed
        dated = sum(e.id in disputed or not timeline.bounds(e).is_open for e in timeline.events)
        found = _count(len(violations), "contradiction") if violations else "no contradiction"
        print(f"{where}{_count(len(timeline), 'event')}, {dated} dated, {found}")
    return not (violations or loaded.problems)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
