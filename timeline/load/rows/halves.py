r"""Halves of characters, which JSON can say (`\ud800`) and no encoding can write.

>>> row, problems = mended(Row("row 2", {"event": "siege\ud800"}))
>>> row.said, str(problems[0])
({'event': 'siege�'}, 'row 2: holds \\ud800, half of a character; it is replaced')
"""

import re

from attrs import evolve

from timeline.load.loaded import Problem
from timeline.load.rows.row import Row

_HALF = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def has_halves(said: object) -> bool:
    r"""Whether texts within a value have halves of characters.

    >>> has_halves({"event": ["siege\ud800"]}), has_halves("siege")
    (True, False)
    """
    halves: list[str] = []
    _mended(said, halves)
    return bool(halves)


def mended(row: Row) -> tuple[Row, tuple[Problem, ...]]:
    """A row with whole characters only, and the problem where it had halves."""
    if "\\ud" not in repr(row.said):
        return row, ()
    halves: list[str] = []
    said = _mended(row.said, halves)
    if not halves:
        return row, ()
    what = f"holds \\u{ord(halves[0]):04x}, half of a character; it is replaced"
    return evolve(row, said=said), (Problem(row.where, what),)


def _mended(value: object, halves: list[str]) -> object:
    if isinstance(value, str):
        halves += _HALF.findall(value)
        return _HALF.sub(_REPLACEMENT, value)
    if isinstance(value, list | tuple):
        return [_mended(item, halves) for item in value]
    if isinstance(value, dict):
        return {_mended(name, halves): _mended(item, halves) for name, item in value.items()}
    return value
