"""The file of corrections: what kinds there are, which fields each has, reading and writing it.

>>> read_corrections('hide = {event = "hopes"}')
(Correction(kind='hide', fields={'event': 'hopes'}, line=None),)
"""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from timeline.errors import InputError


@frozen
class Fields:
    """The fields of a kind of correction: those it must have, one or more of some, and others."""

    required: frozenset[str]
    some: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()


_EVENT, _EXPRESSION = frozenset({"event"}), frozenset({"expression"})
KINDS: Mapping[str, Fields] = {
    "date": Fields(
        _EVENT, frozenset({"start", "end", "during", "fills", "covers", "lasted", "recurs"})
    ),
    "rename": Fields(_EVENT | {"label"}),
    "hide": Fields(_EVENT),
    "merge": Fields(frozenset({"events"})),
    "split": Fields(frozenset({"events"})),
    "relation": Fields(frozenset({"first", "relation", "second"})),
    "pin": Fields(_EXPRESSION, optional=_EVENT),
    "reject": Fields(_EXPRESSION, optional=_EVENT),
    "reread": Fields(_EXPRESSION | {"value"}, optional=_EVENT),
}
"""What corrections there are. `pin`, `reject` and `reread` are about what an expression dates, or
only about the one `event` that it dates."""


@frozen
class Correction:
    """One correction: what it does, to what, and the line of the file that it stands on."""

    kind: str
    fields: Mapping[str, Any]
    line: int | None = field(default=None, eq=False)

    def __str__(self) -> str:
        said = ", ".join(f"{name} = {json.dumps(value)}" for name, value in self.fields.items())
        return f"{self.kind}: {said}"


def read_corrections(text: str, name: str = "the corrections") -> tuple[Correction, ...]:
    """The corrections of a file, TOML or JSON.

    Raises:
        InputError: where it is neither, or a correction has not the fields of its kind.
    """
    try:
        content = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: {error}") from None
    found = []
    for kind, tables in content.items():
        if kind not in KINDS:
            raise InputError(f"{name}: there is no correction {kind!r}; there are: {_kinds()}")
        header = re.compile(rf"^\s*\[{{1,2}}\s*{kind}\s*\]", re.MULTILINE)
        lines = [text.count("\n", 0, match.end()) + 1 for match in header.finditer(text)]
        listed = tables if isinstance(tables, list) else [tables]
        for number, table in enumerate(listed):
            line = lines[number] if len(lines) == len(listed) else None
            found.append(_correction(kind, table, f"{name}: {kind} {number + 1}", line))
    return tuple(found)


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
        lines += [f"{name} = {_toml(value)}" for name, value in correction.fields.items()]
        lines.append("")
    return "\n".join(lines)


def _toml(value: Any) -> str:
    """A text or a list of texts; JSON's way of writing them is TOML's, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _kinds() -> str:
    return ", ".join(KINDS)


def _correction(kind: str, table: object, where: str, line: int | None) -> Correction:
    known = KINDS[kind]
    if not isinstance(table, Mapping):
        raise InputError(f"{where}: must be a table")
    left_open = known.some | known.optional
    missing, unknown = known.required - table.keys(), table.keys() - known.required - left_open
    if missing or unknown or (known.some and not table.keys() & known.some):
        wanted = ", ".join([*sorted(known.required), *(f"[{name}]" for name in sorted(left_open))])
        raise InputError(f"{where}: its fields are {wanted}, not {', '.join(sorted(table))}")
    for name, value in table.items():
        several = name == "events"
        if several != isinstance(value, list) or not all(
            isinstance(text, str) for text in (value if several else [value])
        ):
            raise InputError(f"{where}: {name} must be {'two names' if several else 'a text'}")
    if "events" in table and len(table["events"]) != 2:
        raise InputError(f"{where}: events must be two names")
    return Correction(kind, dict(table), line)
