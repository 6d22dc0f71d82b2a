"""`timeline build`, `timeline explain`, `timeline order` and `timeline export`.

A file is a text, a table of events (CSV, TSV, JSON, JSON Lines), or a timeline that was exported
as JSON. Of several files each is a chronology of its own; `timeline merge` makes one of them.
"""

from typing import Annotated

import typer
from attrs import evolve

from resolvers.errors import ResolverError
from timeline.cli import files
from timeline.cli.filters import Filters
from timeline.cli.inputs import Inputs, Read, each, targets
from timeline.cli.options import (
    At,
    Between,
    Corrections,
    Domain,
    Everything,
    File,
    Files,
    InputKind,
    Known,
    KnownFrom,
    Language,
    MaxChars,
    Only,
    OnlyCertain,
    Output,
    Precision,
    Published,
    Trace,
)
from timeline.cli.output import Form, FormatName, complain, print_lines, show_or_write, write
from timeline.errors import InputError
from timeline.export import FORMATS
from timeline.load.text import MAX_CHARS
from timeline.reason.allen import ANY

UNREADABLE = 2
"""The exit status where one of several files could not be read; the others were."""


def build(
    names: Files,
    published: Published = None,
    kind: InputKind = None,
    known: Known = None,
    known_from: KnownFrom = None,
    corrections: Corrections = None,
    explain: Annotated[
        str | None,
        typer.Option("--explain", metavar="WORDS", help="Why an event is dated as it is."),
    ] = None,
    at: At = None,
    between: Between = None,
    precision: Precision = None,
    only: Only = None,
    only_certain: OnlyCertain = False,
    everything: Everything = False,
    trace: Trace = False,
    format: FormatName = None,
    output: Output = files.STANDARD,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Read a text and print its chronology, every date with its reason.

    timeline build article.txt --published 2016-03-14

    timeline build letter.txt --known "the coronation=1559-01-15" --explain coronation

    timeline build article.txt --published 2016-03-14 -o article.md

    timeline build letters/*.txt --format json -o chronologies
    """
    inputs = Inputs(published, known, corrections, lang, domain, max_chars, known_from, kind)
    filters = Filters(at, between, only_certain or only is not None, precision)
    if explain is None and not trace:
        _write_each(names, inputs, filters, Form(format, output, everything))
        return
    if filters != Filters() or format is not None or output != files.STANDARD or everything:
        raise InputError(
            "--explain and --trace tell why, on the terminal: leave out --format, -o, --all, --at, "
            "--between, --precision and --only"
        )
    for name in names:
        if len(names) > 1:
            print_lines(name)
        read = inputs.read(name)
        if explain is not None:
            print_lines(str(read.timeline.explain(explain)))
        if trace:
            _print_trace(read)


def explain(
    file: File,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="Words that name the event.")],
    published: Published = None,
    kind: InputKind = None,
    known: Known = None,
    known_from: KnownFrom = None,
    corrections: Corrections = None,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Print why an event is dated as it is: the chain of quotes and rules behind each bound.

    timeline explain article.txt "outbreak of the war" --published 2016-03-14
    """
    inputs = Inputs(published, known, corrections, lang, domain, max_chars, known_from, kind)
    timeline = inputs.read(file).timeline
    print_lines(str(timeline.explain(words)))


def order(
    file: File,
    first: Annotated[str, typer.Argument(metavar="A", help="Words that name an event.")],
    second: Annotated[str, typer.Argument(metavar="B", help="Words that name another.")],
    published: Published = None,
    kind: InputKind = None,
    known: Known = None,
    known_from: KnownFrom = None,
    corrections: Corrections = None,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Print how two events stand to each other, how sure that is, and why.

    timeline order article.txt "talks opened" "outbreak" --published 2016-03-14
    """
    inputs = Inputs(published, known, corrections, lang, domain, max_chars, known_from, kind)
    timeline = inputs.read(file).timeline
    one, other = timeline[first], timeline[second]
    if one.id == other.id:
        raise InputError(f"{first!r} and {second!r} name the same event: {one.label}")
    if _sureness(timeline.certainty(other, one)) > _sureness(timeline.certainty(one, other)):
        one, other = other, one
    print_lines(f"{timeline.certainty(one, other)}: {timeline.explain(one, other)}")
    possible = timeline.relation(one, other)
    print_lines(f"possible: {'everything' if possible == ANY else possible}")


def _sureness(certainty: str) -> int:
    return ("open", "likely", "certain").index(certainty)


def export_file(
    names: Files,
    format: FormatName = None,
    output: Output = files.STANDARD,
    published: Published = None,
    kind: InputKind = None,
    known: Known = None,
    known_from: KnownFrom = None,
    corrections: Corrections = None,
    at: At = None,
    between: Between = None,
    precision: Precision = None,
    only: Only = None,
    only_certain: OnlyCertain = False,
    everything: Everything = False,
    raw: Annotated[
        bool,
        typer.Option(
            "--raw",
            help="csv and tsv: no apostrophe before what a spreadsheet takes for a formula.",
        ),
    ] = False,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Write a chronology in another form; what that form cannot say is told on standard error.

    timeline export article.txt --published 2016-03-14 -o article.json

    timeline export article.json --format markdown
    """
    inputs = Inputs(published, known, corrections, lang, domain, max_chars, known_from, kind)
    filters = Filters(at, between, only_certain or only is not None, precision)
    form = Form(format, output, everything, raw)
    if form.is_shown:
        raise InputError(f"say which format to write: --format with {', '.join(FORMATS)}")
    _write_each(names, inputs, filters, form)


def _write_each(names: list[str], inputs: Inputs, filters: Filters, form: Form) -> None:
    """Show or write the timeline of each file; of several, one that cannot be read is told."""
    if len(names) == 1:
        form.check()
        filters.check(None if form.is_shown else form.chosen())
        read = inputs.read(names[0])
        show_or_write(filters.of(read.timeline), read.original, form)
        return
    format, shown = form.format, form.is_shown
    if not shown and (format is None or form.output == files.STANDARD):
        raise InputError("several files: give a --format, and with -o the folder to write to")
    form.check()
    filters.check(format)
    written = {} if format is None else targets(names, form.output, FORMATS[format].suffixes[0])
    failed = False
    for name in each(names, progress=not shown):
        try:
            read = inputs.read(name)
        except ResolverError as error:
            complain(str(error))
            failed = True
            continue
        timeline = filters.of(read.timeline)
        if shown:
            print_lines(f"{name}")
            show_or_write(timeline, read.original, form)
        else:
            write(timeline, read.original, evolve(form, output=written[name]))
    if failed:
        raise typer.Exit(UNREADABLE)


def _print_trace(read: Read) -> None:
    from timeline.trace import trace

    print_lines(str(trace(read.timeline, read.reading, read.overruled)))
