"""The file of corrections, TOML or JSON, in the order in which it says them.

TOML has a table for each correction. JSON has a list of objects with their `kind`, or an object
with a list for each kind:

>>> [str(given) for given in read_corrections('hide = {event = "hopes"}')]
['hide: event = "hopes"']
>>> read_corrections('[{"kind": "hide", "event": "hopes"}]')
(Correction(kind='hide', fields={'event': 'hopes'}, place='correction 1'),)
>>> read_corrections('[{"hide": {"event": "hopes"}}]') == _
True
>>> read_corrections('{"hide": [{"event": "hopes"}]}')
(Correction(kind='hide', fields={'event': 'hopes'}, place='hide 1'),)
"""

import datetime
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.corrections.correction import DATES, KINDS, Correction
from timeline.errors import InputError

Found = Iterator[tuple[str, object, str]]
"""The kind, the fields and the place of each correction."""

_IS_JSON = re.compile(r"\s*(\{|\[\s*[{\]])")
_LONG_TEXT = re.compile(r"\"{3}.*?\"{3}|'{3}.*?'{3}", re.DOTALL)
_TABLE = re.compile(r"""^[ \t]*\[{1,2}[ \t]*["']?(\w+)["']?[ \t]*\]""", re.MULTILINE)
_KEY = re.compile(r"""^[ \t]*["']?(\w+)["']?[ \t]*=""", re.MULTILINE)


def read_corrections(text: str, name: str = "the corrections") -> tuple[Correction, ...]:
    """The corrections of a file, in its order; an empty file has none.

    Raises:
        InputError: where it is neither TOML nor JSON, or a correction has not the fields of its
            kind; with its place.
    """
    is_json = _IS_JSON.match(text) is not None
    try:
        content = json.loads(text) if is_json else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: is no {'JSON' if is_json else 'TOML'}: {error}") from None
    try:
        found = list(_listed(content) if isinstance(content, list) else _by_kind(content))
        if not is_json:
            found = _in_order(found, text)
        return tuple(_correction(kind, fields, place) for kind, fields, place in found)
    except InputError as error:
        raise InputError(f"{name}: {error}") from None


def _listed(content: list[object]) -> Found:
    """A list of objects, each with its kind, or under it."""
    for number, item in enumerate(content, start=1):
        place, fields = f"correction {number}", item if isinstance(item, Mapping) else {}
        kind = fields.get("kind")
        if isinstance(kind, str):
            yield kind, {key: value for key, value in fields.items() if key != "kind"}, place
        elif len(fields) == 1 and fields.keys() <= KINDS.keys():
            yield from ((kind, table, place) for kind, table in fields.items())
        else:
            raise InputError(f'{place}: must be an object with a "kind": {", ".join(KINDS)}')


def _by_kind(content: Mapping[str, object]) -> Found:
    """Tables, or lists of them, under what they do."""
    for kind, tables in content.items():
        listed = tables if isinstance(tables, list) else [tables]
        for number, table in enumerate(listed, start=1):
            yield kind, table, f"{kind} {number}"


def _in_order(found: list[tuple[str, object, str]], text: str) -> list[tuple[str, object, str]]:
    """The tables of a TOML file as they stand in it: a parser gathers them by their kind."""
    plain = _LONG_TEXT.sub(lambda long: "\n" * long[0].count("\n"), text)
    tables = list(_TABLE.finditer(plain))
    before = plain[: tables[0].start()] if tables else plain
    lines: dict[str, list[int]] = {}
    for opening in (*_KEY.finditer(before), *tables):
        lines.setdefault(opening[1], []).append(plain.count("\n", 0, opening.start(1)) + 1)
    placed = []
    for kind, fields, place in found:
        of_kind, number = lines.get(kind, []), int(place.rpartition(" ")[2])
        alone = len(of_kind) == 1  # a list of tables in one place
        line = of_kind[0 if alone else number - 1] if alone or number <= len(of_kind) else None
        placed.append((line, kind, fields, place if line is None else f"line {line}"))
    placed.sort(key=lambda one: (one[0] is None, one[0] or 0))
    return [(kind, fields, place) for _, kind, fields, place in placed]


def _correction(kind: str, fields: object, place: str) -> Correction:
    if kind in KINDS and not isinstance(fields, Mapping):
        raise InputError(f"{place}: {kind}: must be a table")
    given = fields if isinstance(fields, Mapping) else {}
    try:
        return Correction(kind, {key: _text(key, value) for key, value in given.items()}, place)
    except InputError as error:
        raise InputError(f"{place}: {error}") from None


def _text(name: str, value: object) -> object:
    """A date of TOML, or a number that is a year, as its text."""
    if isinstance(value, datetime.date | datetime.datetime):
        return value.isoformat()
    if name in (*DATES, "value") and isinstance(value, int) and 0 < value < 10_000:
        return f"{value:04}"
    return value


def write_corrections(corrections: Iterable[Correction]) -> str:
    """Corrections as the text of a TOML file.

    >>> print(write_corrections([Correction("hide", {"event": "hopes"})]))
    [[hide]]
    event = "hopes"
    <BLANKLINE>
    """
    lines = []
    for correction in corrections:
        lines.append(f"[[{correction.kind}]]")
        lines += [f"{name} = {_written(value)}" for name, value in correction.fields.items()]
        lines.append("")
    return "\n".join(lines)


def _written(value: Any) -> str:
    """A text or a list of texts; JSON's way of writing them is TOML's, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
