"""The parts of an EDTF date: years with unknown or estimated digits, qualifiers, digit patterns.

>>> year = Year("19XX")
>>> year.lowest, year.highest
(1900, 1999)
"""

import enum
from collections.abc import Iterator
from itertools import product

from attrs import frozen

from resolvers.errors import InvalidValue

MAX_YEAR_DIGITS = 1000  # beyond this an exponential year is refused: no text could show it


class Qualifier(enum.Flag):
    """What EDTF says of a component: `?` uncertain, `~` approximate, `%` both."""

    NONE = 0
    UNCERTAIN = 1
    APPROXIMATE = 2

    @classmethod
    def read(cls, symbol: str | None) -> "Qualifier":
        """The qualifier of a symbol.

        >>> Qualifier.read("~") is Qualifier.APPROXIMATE
        True
        """
        return cls("?~%".index(symbol) + 1) if symbol else cls.NONE

    @property
    def weight(self) -> int:
        """How many times over it widens: twice for both."""
        return self.value.bit_count()

    def __str__(self) -> str:
        return ("", "?", "~", "%")[self.value]


@frozen
class Year:
    """A year as EDTF writes it.

    Args:
        digits: its digits, X for each that is not specified.
        negative: whether it is before the astronomical year 0.
        exponent: the power of ten it is multiplied with (`Y17E7`).
        significant: how many digits are significant (`1950S2`).

    Raises:
        InvalidValue: for a negative year zero, more significant digits than there are, or a year
            of more than a thousand digits.

    >>> print(Year("0043", negative=True), Year("17", exponent=7), Year("1950", significant=2))
    -0043 Y17E7 1950S2
    """

    digits: str
    negative: bool = False
    exponent: int | None = None
    significant: int | None = None

    def __attrs_post_init__(self) -> None:
        length = len(self.digits) + (self.exponent or 0)
        if length > MAX_YEAR_DIGITS:
            raise InvalidValue(f"a year of {length} digits is beyond the {MAX_YEAR_DIGITS} read")
        if self.negative and not self.digits.strip("0"):
            raise InvalidValue(f"{self}: there is no year -0; 1 BC is 0000")
        if self.significant is not None and not 1 <= self.significant <= length:
            raise InvalidValue(f"{self} cannot have {self.significant} significant digits")

    @classmethod
    def of(cls, year: int) -> "Year":
        """An astronomical year that is known.

        >>> print(Year.of(-43), Year.of(20_000))
        -0043 Y20000
        """
        return cls(f"{abs(year):04d}", negative=year < 0)

    @property
    def lowest(self) -> int:
        """The first year that fits the digits."""
        return self._signed("9" if self.negative else "0")

    @property
    def highest(self) -> int:
        """The last year that fits the digits."""
        high = self._signed("0" if self.negative else "9")
        return -1 if self.negative and high == 0 else high

    def _signed(self, unknown: str) -> int:
        power: int = 10 ** (self.exponent or 0)
        number = int(self.digits.replace("X", unknown)) * power
        return -number if self.negative else number

    @property
    def estimated(self) -> tuple[int, int]:
        """The first and last year that share its significant digits.

        >>> Year("1950", significant=2).estimated
        (1900, 1999)
        """
        if self.significant is None:
            return self.lowest, self.highest
        insignificant = len(self.digits) + (self.exponent or 0) - self.significant
        unit: int = 10**insignificant
        nearest = abs(self.lowest) // unit * unit
        low, high = nearest, nearest + unit - 1
        return (-high, -low) if self.negative else (low, high)

    @property
    def is_known(self) -> bool:
        """Whether every digit is specified."""
        return "X" not in self.digits

    @property
    def years_at_once(self) -> int:
        """10 for a decade (`199X`), 100 for a century, ...; 1 for a year that is known.

        >>> Year("19XX").years_at_once
        100
        """
        return int(10 ** (len(self.digits) - len(self.digits.rstrip("X"))))

    def candidates(self, *, backwards: bool = False) -> Iterator[int]:
        """The years that fit, in order; few, since only four-digit years have unknown digits.

        >>> next(Year("199X").candidates()), next(Year("199X").candidates(backwards=True))
        (1990, 1999)
        """
        if self.is_known:
            yield self.lowest
            return
        order = "9876543210" if self.negative != backwards else "0123456789"
        for digits in product(*(order if digit == "X" else digit for digit in self.digits)):
            number = int("".join(digits))
            if number or not self.negative:
                yield -number if self.negative else number

    def __str__(self) -> str:
        sign = "-" if self.negative else ""
        prefix = "Y" if self.exponent is not None or len(self.digits) > 4 else ""
        power = "" if self.exponent is None else f"E{self.exponent}"
        kept = "" if self.significant is None else f"S{self.significant}"
        return f"{prefix}{sign}{self.digits}{power}{kept}"


def fits(pattern: str | None, number: int) -> bool:
    """Whether a number of two digits fits a pattern of digits and X; all fit where there is none.

    >>> fits("1X", 12), fits("1X", 9), fits(None, 5)
    (True, False, True)
    """
    if pattern is None:
        return True
    tens, ones = divmod(number, 10)
    return pattern[0] in ("X", str(tens)) and pattern[1] in ("X", str(ones))


def overlap(first: str | None, second: str | None) -> bool:
    """Whether some text of digits fits both patterns of one length.

    >>> overlap("19XX", "X984"), overlap("06", "0X"), overlap("06", "1X")
    (True, True, False)
    """
    if first is None or second is None:
        return first == second
    return len(first) == len(second) and all(
        a == b or "X" in (a, b) for a, b in zip(first, second, strict=True)
    )
