"""What every EDTF form can tell: its strict and its fuzzy bounds, as days.

Strict bounds are those of what is written; fuzzy ones allow for its qualifiers and for digits that
are not significant. All are inclusive day numbers of `resolvers.calendar`.
"""

from abc import ABC, abstractmethod

from resolvers.edtf.extent import Bound, Extent


class Edtf(ABC):
    """An EDTF expression: a date, a moment, an interval or a set of dates."""

    __slots__ = ()

    @abstractmethod
    def extent(self, *, fuzzy: bool) -> Extent:
        """Where its start and end may lie; with what its qualifiers leave open, if asked."""

    @property
    def lower_strict(self) -> Bound:
        """The earliest day; minus infinity where open, `None` where unknown."""
        return self.extent(fuzzy=False).first_day

    @property
    def upper_strict(self) -> Bound:
        """The latest day; infinity where open, `None` where unknown."""
        return self.extent(fuzzy=False).last_day

    @property
    def lower_fuzzy(self) -> Bound:
        """The earliest day that its qualifiers allow."""
        return self.extent(fuzzy=True).first_day

    @property
    def upper_fuzzy(self) -> Bound:
        """The latest day that its qualifiers allow."""
        return self.extent(fuzzy=True).last_day

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"
