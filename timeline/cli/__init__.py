"""The command line: thin, since whatever it does the API does in one call.

Exit statuses: 0 done, 1 a contradiction was found by `check`, 2 misuse or input that cannot be
read, 130 interrupted. Errors are one line on standard error.
"""

import os
import sys

import typer

from resolvers.errors import ResolverError
from timeline.cli import check, chronology, date, find, lines, merge

HELP = """Text, or facts given by you, into a chronology that can be trusted.

timeline build article.txt --published 2016-03-14

timeline build article.txt --published 2016-03-14 -o article.html

timeline explain article.txt "outbreak of the war" --published 2016-03-14

timeline check chronology.csv && timeline merge chronology.csv letter.json

cat diary.txt | timeline build - --domain narrative --only certain
"""

app = typer.Typer(
    name="timeline",
    help=HELP,
    epilog="Exit statuses: 0 done; 1 `check` found a contradiction or a row that cannot be read; "
    "2 misuse, or input that cannot be read; 130 interrupted.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("build")(chronology.build)
app.command("explain")(chronology.explain)
app.command("order")(chronology.order)
app.command("export")(chronology.export_file)
app.command("check")(check.check)
app.command("merge")(merge.merge)
app.command("date")(date.date)
app.command("find")(find.find)
app.command("annotate")(lines.annotate)
app.command("edtf")(lines.edtf)


def main() -> None:
    """Run the command line."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; its exit status."""
    try:
        status = app(arguments, prog_name="timeline", standalone_mode=False)
        sys.stdout.flush()
    except (ResolverError, typer.TyperException) as error:
        message = error.format_message() if isinstance(error, typer.TyperException) else str(error)
        if not message:
            return 2  # no command was given, and the help is shown
        print("timeline:", " ".join(message.split()), file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader has seen enough, such as `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, typer.Abort):
        return 130
    return status if isinstance(status, int) else 0
