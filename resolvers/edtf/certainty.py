"""Three-valued answers: certain, possible, impossible.

About uncertain dates "is it earlier?" has three answers, and the middle one is neither yes nor no;
so a `Certainty` refuses to be used as a bool. The connectives are those of Kleene's strong logic.

>>> Certainty.POSSIBLE & Certainty.CERTAIN
Certainty.POSSIBLE
>>> if Certainty.POSSIBLE: pass
Traceback (most recent call last):
TypeError: a Certainty is not a bool: compare it with Certainty.CERTAIN, POSSIBLE or IMPOSSIBLE
"""

import enum
from collections.abc import Iterable
from typing import NoReturn


class Certainty(enum.Enum):
    """Whether something holds in every reading, in some, or in none."""

    IMPOSSIBLE = 0
    POSSIBLE = 1
    CERTAIN = 2

    @classmethod
    def of(cls, *, certain: bool, possible: bool) -> "Certainty":
        """Certain where it holds in every reading, else possible where it holds in some.

        >>> Certainty.of(certain=False, possible=True)
        Certainty.POSSIBLE
        """
        if certain:
            return cls.CERTAIN
        return cls.POSSIBLE if possible else cls.IMPOSSIBLE

    @classmethod
    def all(cls, answers: Iterable["Certainty"]) -> "Certainty":
        """That all of them hold; certain of none.

        >>> Certainty.all([Certainty.CERTAIN, Certainty.IMPOSSIBLE])
        Certainty.IMPOSSIBLE
        """
        least = cls.CERTAIN
        for answer in answers:
            if answer is cls.IMPOSSIBLE:
                return answer
            if answer is cls.POSSIBLE:
                least = answer
        return least

    @classmethod
    def any(cls, answers: Iterable["Certainty"]) -> "Certainty":
        """That at least one of them holds; impossible of none.

        >>> Certainty.any([Certainty.POSSIBLE, Certainty.IMPOSSIBLE])
        Certainty.POSSIBLE
        """
        return ~cls.all(~answer for answer in answers)

    @classmethod
    def of_one(cls, answers: Iterable["Certainty"]) -> "Certainty":
        """That it holds of the one that is meant, where it is not known which one that is.

        >>> Certainty.of_one([Certainty.CERTAIN, Certainty.IMPOSSIBLE])
        Certainty.POSSIBLE
        """
        first: Certainty | None = None
        for answer in answers:
            if answer is cls.POSSIBLE or (first is not None and answer is not first):
                return cls.POSSIBLE
            first = answer
        return cls.POSSIBLE if first is None else first

    @property
    def answer(self) -> bool | None:
        """`True` for certain, `False` for impossible, `None` for what is only possible."""
        return {0: False, 1: None, 2: True}[self.value]

    def __and__(self, other: "Certainty") -> "Certainty":
        return Certainty.all((self, other))

    def __or__(self, other: "Certainty") -> "Certainty":
        return Certainty.any((self, other))

    def __invert__(self) -> "Certainty":
        return Certainty(2 - self.value)

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "a Certainty is not a bool: compare it with Certainty.CERTAIN, POSSIBLE or IMPOSSIBLE"
        )

    def __repr__(self) -> str:
        return f"Certainty.{self.name}"
