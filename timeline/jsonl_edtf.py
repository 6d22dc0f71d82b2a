"""Reads and compares EDTF, a JSON object a line: what `timeline edtf --jsonl` speaks.

`{"id", "text"}` is answered with `{"id", "valid"}` and, where valid, the four bounds as inclusive
days (`"-0043-03-15"`; `"-inf"`, `"inf"` where open, `null` where unknown), else with an `"error"`.
`{"id", "left", "op", "right"}` is answered with `{"id", "answer"}`: `true` for certain, `false`
for impossible, `null` for what is only possible.

>>> answer({"id": 1, "text": "1985-04/.."})["upper_strict"]
'inf'
>>> answer({"id": 2, "left": "2022", "op": "<", "right": "2023"})
{'id': 2, 'answer': True}
"""

import json
import math
from collections.abc import Iterable
from typing import Any, TextIO

from resolvers import edtf
from resolvers.calendar import civil_from_days
from resolvers.errors import InvalidValue

_BOUNDS = ("lower_strict", "upper_strict", "lower_fuzzy", "upper_fuzzy")


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The answer to one request; it never raises on what a request holds.

    >>> answer({"id": 3, "text": "2016-02-30"})["valid"]
    False
    """
    reply: dict[str, Any] = {"id": request.get("id")}
    try:
        if "text" in request:
            form = edtf.parse(_text(request, "text"))
            reply["valid"] = True
            return reply | {name: _shown(getattr(form, name)) for name in _BOUNDS}
        left, right = _text(request, "left"), _text(request, "right")
        certainty = edtf.compare(left, request.get("op"), right)  # type: ignore[arg-type]
        return reply | {"answer": certainty.answer}
    except InvalidValue as error:
        about = {"valid": False} if "text" in request else {"answer": None}
        return reply | about | {"error": str(error)}


def run(lines_in: Iterable[str], lines_out: TextIO) -> None:
    """Answers every line that is not blank, in order; a line that is no object with its error."""
    for number, line in enumerate(lines_in, start=1):
        if not line.strip():
            continue
        try:
            request = json.loads(line)
        except ValueError as error:
            reply = {"id": None, "error": f"line {number} is no JSON: {error}"}
        else:
            if isinstance(request, dict):
                reply = answer(request)
            else:
                reply = {"id": None, "error": f"line {number} is no JSON object"}
        lines_out.write(json.dumps(reply, ensure_ascii=False) + "\n")
    lines_out.flush()


def _text(request: dict[str, Any], name: str) -> str:
    text = request.get(name)
    if not isinstance(text, str):
        raise InvalidValue(f"{name!r} must be an EDTF text, not {text!r}")
    return text


def _shown(bound: edtf.Bound) -> str | None:
    if bound is None:
        return None
    if isinstance(bound, float):
        return "inf" if bound == math.inf else "-inf"
    year, month, day = civil_from_days(bound)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day:02d}"
