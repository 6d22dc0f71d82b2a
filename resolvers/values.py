"""What a time expression means: an interval, a partial date, a duration, a recurrence, a reference.

All values are immutable and compared by value; as text they are their TIMEX3 value. Intervals and
partial dates have modules of their own and are to be had from here too.

>>> print(Interval.month(2016, 3), Partial("XXXX-02-27"), Duration.of(months=2), Reference.PAST)
2016-03 XXXX-02-27 P2M PAST_REF
"""

import enum
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from typing import Self

from attrs import field, frozen

from resolvers.datetimes import from_datetime, to_datetime
from resolvers.errors import InvalidValue
from resolvers.granularity import Granularity
from resolvers.interval import Interval, Modifier
from resolvers.notation import duration_text, qualifier_text
from resolvers.partial import Partial

__all__ = [
    "Duration",
    "Interval",
    "Modifier",
    "Partial",
    "Recurrence",
    "Reference",
    "Value",
    "from_datetime",
    "to_datetime",
]

_PLURALS = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day",
    "weekends": "weekend", "weeks": "week", "months": "month", "quarters": "quarter",
    "half_years": "halfyear", "years": "year", "decades": "decade", "centuries": "century",
    "millennia": "millennium",
}  # fmt: skip


def _exactly(
    amounts: Iterable[tuple[Granularity, int | Fraction | None]],
) -> tuple[tuple[Granularity, Fraction | None], ...]:
    return tuple((unit, None if n is None else Fraction(n)) for unit, n in amounts)


@frozen
class Duration:
    """A calendar amount by unit: "two months" is not 60 days; an amount of `None` is vague.

    Args:
        amounts: (unit, amount) from the coarsest to the finest unit.
        modifier: LESS_THAN, MORE_THAN, ... as in TIMEX3.

    Raises:
        InvalidValue: for an empty, negative or badly ordered amount.

    >>> print(Duration.of(months=2), Duration.of(hours=1, minutes=30))
    P2M PT1H30M
    >>> print(Duration(((Granularity.DAY, None),)))
    PXD
    """

    amounts: tuple[tuple[Granularity, Fraction | None], ...] = field(converter=_exactly)
    modifier: Modifier | None = None
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        units = [unit for unit, _ in self.amounts]
        if not units or any(a <= b for a, b in pairwise(units)):
            raise InvalidValue(f"a duration names units from coarse to fine, not {units}")
        if any(n is not None and n < 0 for _, n in self.amounts):
            raise InvalidValue("a duration cannot be negative")
        if self.modifier is Modifier.APPROX:
            object.__setattr__(self, "modifier", None)
            object.__setattr__(self, "approximate", True)

    @classmethod
    def of(cls, **amounts: int | Fraction | None) -> Self:
        """A duration by unit names: years, months, weeks, days, hours, minutes, seconds, ...

        >>> print(Duration.of(years=5))
        P5Y
        """
        units = {_PLURALS.get(name, name): n for name, n in amounts.items()}
        ordered = sorted(((Granularity(u), n) for u, n in units.items()), reverse=True)
        return cls(tuple(ordered))

    @property
    def unit(self) -> Granularity:
        """Its finest unit."""
        return self.amounts[-1][0]

    @property
    def is_vague(self) -> bool:
        """Whether an amount is not known, as in "several days"."""
        return any(n is None for _, n in self.amounts)

    def __str__(self) -> str:
        text = duration_text(self.amounts)
        return text + qualifier_text(self.approximate, False, said=self.modifier is None)


@frozen
class Recurrence:
    """A set of times (TIMEX3 type SET): "every Tuesday", "twice a year".

    Args:
        period: how often, as a duration (`P1W`) or as the times themselves (`XXXX-WXX-2`).
        quantifier: EVERY, EACH, ... (TIMEX3 `quant`).
        frequency: the number of times in a period, `2X` (TIMEX3 `freq`).

    >>> print(Recurrence(Partial("XXXX-WXX-2"), quantifier="EVERY"))
    XXXX-WXX-2
    """

    period: Duration | Partial
    quantifier: str | None = None
    frequency: str | None = None

    def __str__(self) -> str:
        return str(self.period)


class Reference(enum.Enum):
    """A vague reference to the present, past or future: "now", "recently", "soon"."""

    PRESENT = "PRESENT_REF"
    PAST = "PAST_REF"
    FUTURE = "FUTURE_REF"

    def __str__(self) -> str:
        return self.value


Value = Interval | Partial | Duration | Recurrence | Reference
"""What a time expression can mean."""
