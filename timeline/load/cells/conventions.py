"""What the cells of a table decide together: which number is the month, and what a number is.

"3/4/2020" is two days; beside "13/4/2020" in the same table it is one. A table that counts its
years "-44, 79, 1066" means years by "79".

>>> from timeline.load.cells.parts import Said
>>> conventions_of([Said("date", "3/4/2020", ""), Said("date", "13/4/2020", "")]).day_first
True
"""

import re
from collections.abc import Iterable

from attrs import frozen

from timeline.load.cells.figures import has_few_digits, is_number
from timeline.load.cells.parts import Said

_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)", re.ASCII)
_YEAR_DIGITS = 4
_MONTHS = 12


@frozen
class Conventions:
    """How the cells of a table are to be read.

    Args:
        day_first: whether the day stands before the month; `None` where no cell decides it.
        decided_by: the cell that does.
        years: the fields whose bare numbers are years.
        before_christ: whether negative numbers count years before Christ, without a year 0.
    """

    day_first: bool | None = None
    decided_by: str = ""
    years: frozenset[str] = frozenset()
    before_christ: bool = False


def conventions_of(cells: Iterable[Said]) -> Conventions:
    """What the cells of all rows decide."""
    cells = tuple(cells)
    numbers: dict[str, list[str]] = {}
    other: set[str] = set()
    for said in cells:
        if not is_number(said.text):
            other.add(said.role)
        elif has_few_digits(said.text, _YEAR_DIGITS):
            numbers.setdefault(said.role, []).append(said.text)
    day_first, decided_by = order_in(said.text for said in cells) or (None, "")
    return Conventions(
        day_first,
        decided_by,
        frozenset(role for role, texts in numbers.items() if role not in other and _years(texts)),
        any(text[0] in "-\N{MINUS SIGN}" and has_few_digits(text, _YEAR_DIGITS - 1)
            for texts in numbers.values() for text in texts),
    )  # fmt: skip


def order_in(texts: Iterable[str]) -> tuple[bool, str] | None:
    """Whether figures have the day first, with the text that decides it; `None` if none or both do.

    >>> order_in(["3/4/2020", "13/4/2020"]), order_in(["3/4/2020"])
    ((True, '13/4/2020'), None)
    """
    orders: dict[bool, str] = {}
    for text in texts:
        for first, _, second in _FIGURES.findall(text):
            if (int(first) > _MONTHS) != (int(second) > _MONTHS):
                orders.setdefault(int(first) > _MONTHS, text)
    return next(iter(orders.items())) if len(orders) == 1 else None


def has_open_order(text: str) -> bool:
    """Whether figures in a cell can be read in two orders.

    >>> has_open_order("3/4/2020"), has_open_order("13/4/2020"), has_open_order("4/4/2020")
    (True, False, False)
    """
    return any(
        first != second and max(int(first), int(second)) <= _MONTHS
        for first, _, second in _FIGURES.findall(text)
    )


def _years(texts: Iterable[str]) -> bool:
    """Whether numbers are years for certain: one of them cannot be a day of a month."""
    return any(not has_few_digits(text, 2) or text[0] in "-\N{MINUS SIGN}" for text in texts)
