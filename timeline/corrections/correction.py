"""One correction: what kinds there are, which fields each has, and what it says in words.

>>> print(Correction("date", {"event": "siege", "start": "1573-05-03"}))
date: event = "siege", start = "1573-05-03"
>>> Correction("reject", {"expression": " "})
Traceback (most recent call last):
timeline.errors.InputError: reject: expression is empty: say which one
"""

import json
from collections.abc import Mapping
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
DATES = ("start", "end", "during", "fills", "covers", "lasted", "recurs")
"""What a date can say of an event; the words are those of `Timeline.constrain`."""
KINDS: Mapping[str, Fields] = {
    "date": Fields(_EVENT, frozenset(DATES)),
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
    """One correction: what it does, and to what.

    Args:
        kind: one of `KINDS`.
        fields: its fields, each a text; `events` are two.
        place: where it stands in its file: "line 4".

    Raises:
        InputError: for a kind that there is not, or fields that are not those of its kind.
    """

    kind: str
    fields: Mapping[str, Any]
    place: str = field(default="", eq=False)

    def __attrs_post_init__(self) -> None:
        known = KINDS.get(self.kind)
        if known is None:
            raise InputError(f"there is no correction {self.kind!r}; there are: {', '.join(KINDS)}")
        try:
            _check(known, self.fields)
        except InputError as error:
            raise InputError(f"{self.kind}: {error}") from None

    @property
    def says(self) -> str:
        """What it says, for reasons: "siege, start 1573-05-03"."""
        said = self.fields
        match self.kind:
            case "date":
                return ", ".join(
                    [said["event"], *(f"{name} {said[name]}" for name in DATES if name in said)]
                )
            case "relation":
                return f"{said['first']} {said['relation']} {said['second']}"
            case "merge":
                return f"{said['events'][0]} is {said['events'][1]}"
            case "reread":
                return f"{said['expression']} means {said['value']}"
        return str(self)

    def __str__(self) -> str:
        said = ", ".join(f"{name} = {json.dumps(value)}" for name, value in self.fields.items())
        return f"{self.kind}: {said}"


def _check(known: Fields, given: Mapping[str, Any]) -> None:
    left_open = known.some | known.optional
    missing, unknown = known.required - given.keys(), given.keys() - known.required - left_open
    if missing or unknown:
        wanted = ", ".join([*sorted(known.required), *(f"[{name}]" for name in sorted(left_open))])
        raise InputError(f"its fields are {wanted}, not {', '.join(sorted(given)) or 'none'}")
    if known.some and not given.keys() & known.some:
        raise InputError(f"says nothing of it: give one of {', '.join(sorted(known.some))}")
    for name, value in given.items():
        texts = value if isinstance(value, list | tuple) else [value]
        several = name == "events"
        if several != isinstance(value, list | tuple) or not all(
            isinstance(text, str) for text in texts
        ):
            raise InputError(f"{name} must be {'two names' if several else 'a text'}")
        if several and len(texts) != 2:
            raise InputError("events must be two names")
        if not all(text.strip() for text in texts):
            raise InputError(f"{name} is empty: say which one")
