"""Which days of a period a set is made of, where its quantifier tells: "EVERY FIRST MONDAY".

TIMEX3 has values for every Monday and for every month, and none for the first Monday of every
month or for working days. Its attribute `quant` is free text (TimeML 1.2.1), so such sets have the
period as their value and name the days there, in capitals as annotators write it.

>>> days_picked("EVERY FIRST MONDAY")
Days(weekdays=(0,), nth=1)
>>> days_picked("EVERY") is None
True
"""

from collections.abc import Iterable, Iterator

from attrs import frozen

from resolvers.calendar import weekday

WEEKDAYS = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
ORDINALS = {"FIRST": 1, "SECOND": 2, "THIRD": 3, "FOURTH": 4, "FIFTH": 5, "LAST": -1}
WORKING_DAY = "WORKING DAY"
_WORKING = (0, 1, 2, 3, 4)


@frozen
class Days:
    """Days of a period: all that fall on the weekdays, or the nth of them alone.

    Args:
        weekdays: from 0, Monday.
        nth: counted from 1, or the last, -1; `None` where all of them are meant.
    """

    weekdays: tuple[int, ...]
    nth: int | None = None

    def among(self, days: Iterable[int]) -> Iterator[int]:
        """Those of the days of one period, by day number.

        >>> from resolvers.calendar import days_from_civil
        >>> march = range(days_from_civil(2016, 3, 1), days_from_civil(2016, 4, 1))
        >>> [day - march[0] + 1 for day in Days((0,), nth=-1).among(march)]
        [28]
        """
        found = [day for day in days if weekday(day) in self.weekdays]
        if self.nth is None:
            yield from found
        elif abs(self.nth) <= len(found):
            yield found[self.nth - 1 if self.nth > 0 else self.nth]


def quantifier(every: str, weekdays: Iterable[int], nth: int | None = None) -> str:
    """The quantifier that names days.

    >>> quantifier("EACH", [4], nth=-1)
    'EACH LAST FRIDAY'
    """
    which = next((f"{name} " for name, number in ORDINALS.items() if number == nth), "")
    return f"{every} {which}{' AND '.join(WEEKDAYS[day] for day in weekdays)}"


def days_picked(quantifier: str | None) -> Days | None:
    """The days that a quantifier names; `None` where it says no more than EVERY or EACH."""
    words = (quantifier or "").split()[1:]
    if " ".join(words) == WORKING_DAY:
        return Days(_WORKING)
    nth = ORDINALS.get(words[0]) if words else None
    names = words if nth is None else words[1:]
    if not names or names[1::2] != ["AND"] * (len(names) // 2):
        return None
    if not len(names) % 2 or not set(names[::2]) <= set(WEEKDAYS):
        return None
    return Days(tuple(WEEKDAYS.index(name) for name in names[::2]), nth)
