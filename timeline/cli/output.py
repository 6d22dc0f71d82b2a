"""What commands give: a table on the terminal, or a document in some format, and its losses."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer
from attrs import frozen

from timeline.cli import files
from timeline.errors import InputError
from timeline.export import FORMATS, export, format_of
from timeline.export.document import Loss
from timeline.export.losses import ASK
from timeline.export.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from resolvers.anchor import Anchor
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


@frozen
class Original:
    """What a timeline was read from.

    Args:
        text: the text that its offsets count in, where it has one.
        anchor: what that was read against.
    """

    text: str | None = None
    anchor: "Anchor | None" = None


@frozen
class Form:
    """What is asked for on the command line.

    Args:
        format: the name of a format; without it, the end of the output's name tells.
        output: where to write it.
        everything: every event, also those that readers do not need.
        raw: no guard against formulas, which tables have.
    """

    format: str | None = None
    output: str = files.STANDARD
    everything: bool = False
    raw: bool = False

    @property
    def is_shown(self) -> bool:
        """Whether people are to see a table on the terminal."""
        return self.format is None and self.output == files.STANDARD

    def chosen(self) -> str:
        """The format.

        Raises:
            InputError: where there is none of that name, the name of the output means none, it has
                no guard that could be left out, or it is not for a terminal.
        """
        chosen = self.format or format_of(self.output)
        names = ", ".join(FORMATS)
        if chosen is None:
            raise InputError(f"say which format to write {self.output} in: --format with {names}")
        if chosen not in FORMATS:
            raise InputError(f"there is no format {chosen!r}; there are: {names}")
        if self.raw and chosen not in _TABLES:
            raise InputError(f"--raw is for {' and '.join(_TABLES)}, not for {chosen}")
        if chosen in _BINARY and self.output == files.STANDARD and sys.stdout.isatty():
            raise InputError(f"{chosen} is not for the terminal: name a file with -o")
        return chosen

    def check(self) -> None:
        """See that it makes sense before anything is read.

        Raises:
            InputError: as `chosen`; and for `--raw` where people are to see a table.
        """
        if not self.is_shown:
            self.chosen()
        elif self.raw:
            raise InputError(f"--raw is for --format {' or '.join(_TABLES)}")


_TABLES = ("csv", "tsv")
_BINARY = ("parquet", "arrow", "png", "pdf")


def show_or_write(timeline: "Timeline", original: Original, form: Form) -> None:
    """Show a table where neither a format nor a file is asked for, else write the document."""
    if form.is_shown:
        from timeline.cli.table import show

        show(timeline, everything=form.everything)
    else:
        write(timeline, original, form)


def write(timeline: "Timeline", original: Original, form: Form) -> None:
    """Write a timeline in a format, and say on standard error what the format cannot.

    Raises:
        InputError: where no format is given and the name of the output means none.
    """
    chosen = form.chosen()
    options: dict[str, object] = {}
    if form.everything and chosen not in ("json", "dot", "graphml"):  # which leave nothing out
        options["everything"] = True
    if form.raw:
        options["raw"] = True
    if original.text is not None and FORMATS[chosen].wants_text:
        options["text"] = original.text
        options["anchor"] = original.anchor
    document, losses = export(timeline, chosen, **options)
    files.write(document, form.output)
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
