"""`timeline annotate` and `timeline edtf`: requests on standard input, an answer a line.

A line that cannot be answered is answered with its error, and the next one is read.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Annotated, Any

import typer

from resolvers.errors import ResolverError

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
    [{'id': 7, 'error': "line 1: the request has no text 'text'"}]
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        request: Any = None
        try:
            request = json.loads(line)
            if not isinstance(request, dict):
                raise ValueError("is no JSON object")
            if not isinstance(request.get("text"), str):
                raise ValueError("the request has no text 'text'")
            yield answer({"id": None, **request})
        except (ValueError, ResolverError) as error:
            named = request.get("id") if isinstance(request, dict) else None
            yield {"id": named, "error": f"line {number}: {error}"}


def _lines() -> Iterator[str]:
    return (line.decode("utf-8", "surrogateescape") for line in sys.stdin.buffer)


def _write(records: Iterable[Mapping[str, Any]]) -> None:
    for record in records:
        text = json.dumps(record, ensure_ascii=False)
        sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape") + b"\n")
    sys.stdout.buffer.flush()
