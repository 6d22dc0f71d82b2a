"""`timeline build`, `timeline explain` and `timeline export`: from a file to a chronology.

The file is a text, a table of events (CSV, TSV, JSON, JSON Lines), or a timeline that was exported
as JSON.
"""

from typing import TYPE_CHECKING, Annotated

import typer

from resolvers.errors import ResolverError
from resolvers.timex3 import read_date
from resolvers.values import Interval
from timeline.cli import files
from timeline.cli.options import (
    At,
    Between,
    Corrections,
    Domain,
    Everything,
    File,
    Known,
    Language,
    MaxChars,
    OnlyCertain,
    Output,
    Published,
)
from timeline.cli.output import FormatName, complain, print_lines, show_or_write, write
from timeline.errors import InputError
from timeline.export import format_of
from timeline.load import is_table, load
from timeline.load.text import MAX_CHARS

if TYPE_CHECKING:
    from timeline.chronology import Timeline


def build(
    file: File,
    published: Published = None,
    known: Known = None,
    corrections: Corrections = None,
    explain: Annotated[
        str | None,
        typer.Option("--explain", metavar="WORDS", help="Why an event is dated as it is."),
    ] = None,
    at: At = None,
    between: Between = None,
    only_certain: OnlyCertain = False,
    everything: Everything = False,
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
    """
    timeline, text = _read(file, published, known, corrections, lang, domain, max_chars)
    if explain is not None:
        print_lines(str(timeline.explain(explain)))
    else:
        shown = selected(timeline, at, between, only_certain, format or format_of(output))
        show_or_write(shown, text, format, output, everything)


def explain(
    file: File,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="Words that name the event.")],
    published: Published = None,
    known: Known = None,
    corrections: Corrections = None,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Print why an event is dated as it is: the chain of quotes and rules behind each bound.

    timeline explain article.txt "outbreak of the war" --published 2016-03-14
    """
    timeline, _ = _read(file, published, known, corrections, lang, domain, max_chars)
    print_lines(str(timeline.explain(words)))


def order(
    file: File,
    first: Annotated[str, typer.Argument(metavar="A", help="Words that name an event.")],
    second: Annotated[str, typer.Argument(metavar="B", help="Words that name another.")],
    published: Published = None,
    known: Known = None,
    corrections: Corrections = None,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Print how two events stand to each other, how sure that is, and why.

    timeline order article.txt "talks opened" "outbreak" --published 2016-03-14
    """
    timeline, _ = _read(file, published, known, corrections, lang, domain, max_chars)
    one, other = timeline[first], timeline[second]
    if _sureness(timeline.certainty(other, one)) > _sureness(timeline.certainty(one, other)):
        one, other = other, one
    print_lines(f"{timeline.certainty(one, other)}: {timeline.explain(one, other)}")
    print_lines(f"possible: {timeline.relation(one, other)}")


def _sureness(certainty: str) -> int:
    return ("open", "likely", "certain").index(certainty)


def export_file(
    file: File,
    format: FormatName = None,
    output: Output = files.STANDARD,
    published: Published = None,
    known: Known = None,
    corrections: Corrections = None,
    at: At = None,
    between: Between = None,
    only_certain: OnlyCertain = False,
    everything: Everything = False,
    lang: Language = "en",
    domain: Domain = None,
    max_chars: MaxChars = MAX_CHARS,
) -> None:
    """Write a chronology in another form; what that form cannot say is told on standard error.

    timeline export article.txt --published 2016-03-14 -o article.json

    timeline export article.json --format markdown
    """
    timeline, text = _read(file, published, known, corrections, lang, domain, max_chars)
    shown = selected(timeline, at, between, only_certain, format or format_of(output))
    write(shown, text, format, output, everything)


def _read(
    file: str,
    published: str | None,
    known: list[str] | None,
    corrections: str | None,
    lang: str,
    domain: str | None,
    max_chars: int,
) -> "tuple[Timeline, str | None]":
    """The corrected timeline of a file, and the text that it was read from where it was one."""
    timeline, text = _uncorrected(file, published, known, lang, domain, max_chars)
    if corrections is None:
        return timeline, text
    from timeline.corrections import correct, read_corrections

    done = correct(timeline, read_corrections(files.read(corrections), corrections))
    for problem in done.unmatched:
        complain(f"{corrections}: {problem}")
    return done.timeline, text


def _uncorrected(
    file: str,
    published: str | None,
    known: list[str] | None,
    lang: str,
    domain: str | None,
    max_chars: int,
) -> "tuple[Timeline, str | None]":
    from timeline.annotate import anchor_of

    anchor = anchor_of({"dct": published, "lang": lang, "domain": domain})
    facts = known_dates(known or [])
    text = files.read(file, max_chars=max_chars)
    if not is_table(file):
        from timeline.read import from_text

        return from_text(text, anchor, known=facts), text
    if facts:
        raise InputError(f"{file}: --known is for texts; write what you know into the table")
    loaded = load(text, file, anchor)
    for problem in loaded.problems:
        complain(str(problem))
    return loaded.timeline, None


def selected(
    timeline: "Timeline",
    at: str | None,
    between: str | None,
    only_certain: bool,
    format: str | None,
) -> "Timeline":
    """What the filters leave of a timeline.

    Raises:
        InputError: for a range that is none, or a format that holds the whole timeline.
    """
    if at is None and between is None and not only_certain:
        return timeline
    if format in ("json", "dot", "graphml"):
        raise InputError(
            f"{format} holds the whole timeline: --at, --between and --only-certain "
            "are for the other formats"
        )
    from timeline.selection import select

    ends = None
    if between is not None:
        first, slash, last = between.partition("/")
        if not slash:
            raise InputError(f"--between {between!r}: write it as 2016-03-01/2016-03-14")
        ends = (first, last)
    return select(timeline, when=at, between=ends, certain=only_certain)


def known_dates(given: list[str]) -> dict[str, Interval]:
    """What `--known` says, by label.

    Raises:
        InputError: where it says nothing of the form, no date, or two dates of one event.

    >>> known_dates(["the day a=b happened=1559-01-15"])
    {'the day a=b happened': Interval('1559-01-15')}
    """
    found: dict[str, Interval] = {}
    for fact in given:
        label, equals, date = fact.rpartition("=")
        label, date = label.strip(), date.strip()
        if not equals or not label:
            raise InputError(f'--known {fact!r}: write it as "LABEL=DATE"')
        try:
            value = read_date(date)
        except ResolverError:
            value = None
        if not isinstance(value, Interval):
            raise InputError(f"--known {fact!r}: {date!r} is no date such as 1559-01-15 or 1559")
        if label in found:
            raise InputError(f"--known: two dates are given for {label!r}; keep one")
        found[label] = value
    return found
