"""`timeline find`: the time expressions of a text of any size, a line each."""

import json
import sys
from collections.abc import Iterable
from itertools import chain
from typing import Annotated

import typer
from attrs import evolve

from resolvers.expression import TimeExpression
from resolvers.stream import find_stream
from timeline.annotate import anchor_of, expression_record
from timeline.cli import files
from timeline.cli.options import Domain, File, Language, Published
from timeline.load.kind import Kind, kind_of


def find(
    file: File,
    published: Published = None,
    lang: Language = "en",
    domain: Domain = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="A JSON object a line.")] = False,
) -> None:
    """Print the time expressions of a text: where, what it says, what it means, and why.

    Files of any size are read in memory that does not grow.

        timeline find article.txt --published 2016-03-14

        cat diary.txt | timeline find - --domain narrative --jsonl
    """
    anchor = anchor_of({"dct": published, "lang": lang, "domain": domain})
    pieces: Iterable[str] = files.pieces(file)
    html = ""
    if kind_of(file) is Kind.HTML:
        html = files.read(file)
    else:
        reading = iter(pieces)
        first = next(reading, "")
        pieces = chain((first,), reading)
        if kind_of(file, first) is Kind.HTML:
            html = "".join(pieces)
    if html:
        from timeline.load.html import read_page

        page = read_page(html, files.called(file))
        pieces, anchor = [page.text], evolve(anchor, dct=anchor.dct or page.published)
    for found in find_stream(pieces, anchor):
        if jsonl:
            line = json.dumps(expression_record(found), ensure_ascii=False)
        else:
            line = "\t".join(columns(found))
        sys.stdout.write(line + "\n")


def columns(found: TimeExpression) -> tuple[str, ...]:
    """An expression as columns: span, words, type, value, and how it was read."""
    timex = found.timex3
    reasons = (found.rule, found.how, found.note)
    return (
        f"{found.start}-{found.end}",
        " ".join(found.text.split()),
        timex.type if timex else "-",
        " ".join(filter(None, (timex.value, timex.mod, timex.quant, timex.freq))) if timex else "-",
        "; ".join(filter(None, reasons)),
    )
