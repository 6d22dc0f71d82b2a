"""`timeline annotate` and `timeline edtf`: requests on standard input, an answer a line.

A line that cannot be answered is answered with its error, and the next one is read.
"""

import gc
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Annotated, Any

import typer

from resolvers.errors import ResolverError
from timeline.errors import InputError

Jsonl = Annotated[bool, typer.Option("--jsonl", help="JSON lines: the one form there is.")]


def annotate(
    jsonl: Jsonl = True,
    events: Annotated[bool, typer.Option("--events", help="Events and relations too.")] = False,
) -> None:
    """Answer requests for time expressions, one JSON object a line.

    A request is `{"id", "text"}` with any of "dct", "reference", "domain" and "lang".

        echo '{"id": 1, "text": "on Monday", "dct": "2016-03-14"}' | timeline annotate --jsonl
    """
    from timeline import annotate, annotate_events

    gc.set_threshold(100_000, 50, 50)  # answers are trees that die young: few cycles to look for
    _write(answers(_lines(), (annotate_events if events else annotate).answer))


def edtf(jsonl: Jsonl = True) -> None:
    """Read, bound and compare EDTF texts, one JSON object a line.

    A request is `{"id", "text"}` or `{"id", "left", "op", "right"}`.

        echo '{"id": 1, "text": "1984?/2004~"}' | timeline edtf --jsonl
    """
    from timeline.jsonl_edtf import run

    run(_lines(), sys.stdout)


def answers(
    lines: Iterable[str], answer: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> Iterator[Mapping[str, Any]]:
    """What each line is answered with; blank lines are none.

    >>> list(answers(['{"id": 7}'], dict))
    [{'id': 7, 'error': 'line 1: the request has no text'}]
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        named = None
        try:
            request = _object(line)
            named = request.get("id")
            if not isinstance(request.get("text"), str):
                raise InputError("the request has no text")
            yield answer({"id": None, **request})
        except ResolverError as error:
            yield {"id": named, "error": f"line {number}: {error}"}


def _object(line: str) -> dict[str, Any]:
    try:
        request = json.loads(line)
    except ValueError as error:
        raise InputError(f"is no JSON: {error}") from None
    if not isinstance(request, dict):
        raise InputError("is no JSON object")
    return request


def _lines() -> Iterator[str]:
    return (line.decode("utf-8", "surrogateescape") for line in sys.stdin.buffer)


def _write(records: Iterable[Mapping[str, Any]]) -> None:
    for record in records:
        text = json.dumps(record, ensure_ascii=False)
        sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape") + b"\n")
    sys.stdout.buffer.flush()
