"""The options that several commands share, each said once."""

from enum import StrEnum
from typing import Annotated

import typer

File = Annotated[str, typer.Argument(metavar="FILE", help="A text in UTF-8; - is standard input.")]
Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", help="Texts in UTF-8, pages or tables; - is standard input."),
]
InputKind = Annotated[
    str | None,
    typer.Option(
        "--input",
        metavar="KIND",
        help="What it is, where its name and its beginning do not tell: text, html, csv, tsv, "
        "markdown, json, jsonl or timeml.",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DATE",
        help="When it was published: 2016-03-14, 2016-03-14T10:30, 2016-03, or a range "
        "2016-03-01/2016-03-14. Left out where unknown.",
    ),
]
Known = Annotated[
    list[str] | None,
    typer.Option(
        "--known",
        metavar='"LABEL=DATE"',
        help="The date of an event of the text, by words of its phrase; may be repeated.",
    ),
]
Corrections = Annotated[
    str | None,
    typer.Option(
        "--corrections",
        metavar="FILE",
        help="What you correct (TOML or JSON): dates, names, merges, relations, expressions.",
    ),
]
KnownFrom = Annotated[
    list[str] | None,
    typer.Option(
        "--known-from",
        metavar="FILE",
        help="A chronology or text whose dated events are known; those that name one event of the "
        "text are used; may be repeated.",
    ),
]
Everything = Annotated[
    bool, typer.Option("--all", help="Every event, also those that readers do not need.")
]
At = Annotated[
    str | None,
    typer.Option("--at", metavar="DATE", help="Only what may have been going on then: 2016-03."),
]
Between = Annotated[
    str | None,
    typer.Option("--between", metavar="DATE/DATE", help="Only what may have touched that time."),
]


class Unit(StrEnum):
    """How exactly a start must be known to be shown."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


Precision = Annotated[
    Unit | None,
    typer.Option("--precision", help="Only what is known to start in one day, month or year."),
]


class Sure(StrEnum):
    """How sure something must be to be shown."""

    CERTAIN = "certain"


Only = Annotated[
    Sure | None,
    typer.Option("--only", help="Only what is entailed, without defaults."),
]
OnlyCertain = Annotated[bool, typer.Option("--only-certain", hidden=True)]
"""As `--only certain`, which came later."""
Trace = Annotated[
    bool,
    typer.Option("--trace", help="What was found and dropped, and which events have no date."),
]
Language = Annotated[str, typer.Option("--lang", metavar="CODE", help="Its language: en, en-GB.")]
Domain = Annotated[
    str | None,
    typer.Option(
        "--domain",
        metavar="KIND",
        help="What bare expressions are relative to: news (the publication), narrative (what was "
        "told last) or colloquial (now, looking forward). Left out, it is detected.",
    ),
]
MaxChars = Annotated[
    int, typer.Option("--max-chars", metavar="N", min=1, help="The longest text to be read.")
]
Output = Annotated[
    str,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Where to write, for several files a folder; - is the terminal.",
    ),
]
