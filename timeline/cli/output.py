"""What commands give: a table on the terminal, or a document in some format, and its losses."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import files
from timeline.errors import InputError
from timeline.export import FORMATS, export, format_of
from timeline.export.document import Loss
from timeline.export.losses import ASK
from timeline.export.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.chronology import Timeline
    from timeline.load.loaded import Note


def _formats(typed: str) -> list[str]:
    """What the shell may complete a beginning to."""
    return [name for name in FORMATS if name.startswith(typed)]


FormatName = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="NAME",
        help=f"{', '.join(FORMATS)}; else by the name of the output.",
        autocompletion=_formats,
    ),
]


def show_or_write(
    timeline: "Timeline", text: str | None, format: str | None, output: str, everything: bool
) -> None:
    """Show a table where neither a format nor a file is asked for, else write the document."""
    if format is None and output == files.STANDARD:
        from timeline.cli.table import show

        show(timeline, everything=everything)
    else:
        write(timeline, text, format, output, everything)


def write(
    timeline: "Timeline", text: str | None, format: str | None, output: str, everything: bool
) -> None:
    """Write a timeline in a format, and say on standard error what the format cannot.

    Raises:
        InputError: where no format is given and the name of the output means none.
    """
    chosen = format or format_of(output)
    if chosen is None:
        names = ", ".join(FORMATS)
        raise InputError(f"say which format to write {output} in: --format with {names}")
    options: dict[str, object] = {}
    if everything and chosen not in ("json", "dot", "graphml"):  # which leave nothing out
        options["everything"] = True
    if text is not None and chosen in FORMATS and FORMATS[chosen].wants_text:
        options["text"] = text
    document, losses = export(timeline, chosen, **options)
    files.write(document, output)
    for line in _told(timeline, losses):
        complain(f"not in {chosen}: {line}")


NAMED = 3
"""How many of the events that share a loss are named."""


def _told(timeline: "Timeline", losses: Iterable[Loss]) -> Iterator[str]:
    """Losses in the words of the command line, each once, with the events that share it."""
    labels = {event.id: event.label for event in timeline.events}
    shared: dict[str, list[str]] = {}
    for loss in losses:
        named = shared.setdefault(loss.what.replace(ASK, "--all keeps them"), [])
        if loss.event is not None:
            label = labels.get(loss.event, loss.event)
            named.append(label if label == loss.event else f"{label} ({loss.event})")
    for what, named in shared.items():
        more = f" and {len(named) - NAMED} more" if len(named) > NAMED else ""
        yield f"{what}: {', '.join(named[:NAMED])}{more}" if named else what


def complain(message: str) -> None:
    """Say something on standard error, in one line."""
    print("timeline:", one_line(message), file=sys.stderr)


def complain_of(notes: "Iterable[Note]") -> None:
    """Say on standard error what could not be read; of what was assumed, that it is a note."""
    from timeline.load.loaded import Problem

    for note in notes:
        complain(str(note) if isinstance(note, Problem) else f"note: {note}")


def print_lines(text: str) -> None:
    """Print lines with their indentation, and nothing that a terminal would obey."""
    for line in text.splitlines():
        indent = line[: len(line) - len(line.lstrip())]
        sys.stdout.write(indent + one_line(line) + "\n")
