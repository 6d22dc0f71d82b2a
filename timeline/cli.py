"""The command line: thin, since whatever it does the API does in one call."""

import json
import sys
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, add_completion=True, pretty_exceptions_enable=False)


@app.callback()
def root() -> None:
    """Text into a chronology that can be trusted."""


@app.command()
def annotate(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One JSON object a line.")] = True,
    events: Annotated[bool, typer.Option("--events", help="Events too.")] = False,
) -> None:
    """Answer requests on standard input, one JSON object a line."""
    from timeline.annotate import answer

    for line in sys.stdin:
        if line.strip():
            print(json.dumps(answer(json.loads(line)), ensure_ascii=False))


def main() -> None:
    """Run the command line."""
    app()
