"""What was assumed to read a table: each kind told once, with its first row.

>>> assumed = Assumptions()
>>> for number in range(2, 5):
...     assumed.add("order", f"row {number}", "'3/4/2020' is read month first")
>>> [str(note) for note in assumed.notes()]
["row 2: '3/4/2020' is read month first; the same 2 times more"]
"""

from attrs import define, field

from timeline.load.loaded import Note


@define
class _Kind:
    """The first of its kind, and how many there are."""

    where: str
    what: str
    count: int = 1


@define
class Assumptions:
    """Assumptions by kind, in the order in which they were first made."""

    kinds: dict[str, _Kind] = field(factory=dict)

    def add(self, kind: str, where: str, what: str) -> None:
        """One more assumption; only the first of a kind is told in full."""
        if kind in self.kinds:
            self.kinds[kind].count += 1
        else:
            self.kinds[kind] = _Kind(where, what)

    def notes(self) -> tuple[Note, ...]:
        """A note for each kind."""
        return tuple(
            Note(kind.where, kind.what + _more(kind.count - 1)) for kind in self.kinds.values()
        )


def _more(count: int) -> str:
    if not count:
        return ""
    return f"; the same {'once' if count == 1 else f'{count} times'} more"
