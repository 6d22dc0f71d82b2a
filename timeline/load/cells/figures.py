"""Cells that hold nothing but a number: years, and what is none.

A year needs no four digits in a table, and a negative one is a year before Christ; but four digits
with a sign are ISO 8601, which has a year 0, unless other rows show that years are counted as
people do. What a spreadsheet has made of a date is refused.

>>> [figure(text, years=True).year for text in ("79", "-44", "-0043", "1066")]
[79, -43, -43, 1066]
>>> figure("May 1066") is None
True
"""

import re
from datetime import UTC, datetime, timedelta

from attrs import frozen

from timeline.errors import InvalidClaim

_NUMBER = re.compile(r"(?P<sign>[+-]?)(?P<digits>\d+)(?:\.0+)?", re.ASCII)
_SERIALS = range(10_000, 80_000)
_FIRST_SERIAL = datetime(1899, 12, 30, tzinfo=UTC)
_LONGEST = 6
"""Digits of a year that a column of years may hold."""


@frozen
class Figure:
    """A number that is a year.

    Args:
        year: astronomical, as everywhere inside.
        note: what was assumed to read it so; empty where it is plain.
    """

    year: int
    note: str = ""


def is_number(text: str) -> bool:
    """Whether a cell holds nothing but a whole number."""
    return _NUMBER.fullmatch(_plain(text)) is not None


def has_few_digits(text: str, most: int) -> bool:
    """Whether a number has no more digits than so many, and no zero before them."""
    found = _NUMBER.fullmatch(_plain(text))
    return found is not None and len(found["digits"]) <= most and found["digits"][0] != "0"


def figure(text: str, *, years: bool = False, before_christ: bool = False) -> Figure | None:
    """The year that a bare number is; `None` where it is no number, or a day as in 20200314.

    Args:
        text: the cell.
        years: whether the column is one of years.
        before_christ: whether negative years of four digits are counted without a year 0 too.

    Raises:
        InvalidClaim: for a number that is no year.
    """
    found = _NUMBER.fullmatch(_plain(text))
    if found is None:
        return None
    digits, negative = found["digits"], found["sign"] == "-"
    number = int(digits[:20])
    if len(digits) == 4 and not (negative and before_christ and digits[0] != "0"):
        plain = not negative or digits[0] == "0"
        note = "" if plain else f"{text!r} is read as in ISO 8601 and EDTF, {number + 1} BC"
        return Figure(-number if negative else number, note)
    if len(digits) > 4 and digits[0] == "0":
        raise InvalidClaim(f"{text!r} is no year")
    if number == 0:
        raise InvalidClaim("there is no year 0; write 1 BC, or 0000 as in ISO 8601")
    if negative:
        return Figure(1 - number, f"{text!r} is read as {number} BC")
    if years and len(digits) <= _LONGEST:
        return Figure(number)
    if len(digits) == 3:
        return Figure(number)
    if len(digits) == 8:
        return None
    raise _no_year(text, digits, number)


def _no_year(text: str, digits: str, number: int) -> InvalidClaim:
    """What a number may be that is no year."""
    if len(digits) < 3:
        return InvalidClaim(
            f"{text!r} may be a year or a day; write the year as {number:04}, or call the column "
            "year"
        )
    if number in _SERIALS:
        day = (_FIRST_SERIAL + timedelta(days=number)).date()
        return InvalidClaim(
            f"{text!r} is what a spreadsheet makes of a date, {day}: format the column as text, or "
            f"write Y{number} for the year"
        )
    if len(digits) in (10, 13):
        return InvalidClaim(f"{text!r} looks like a count of seconds since 1970; write the date")
    return InvalidClaim(f"{text!r} is no date; write a year beyond 9999 as Y{digits[:20]}")


def year_text(year: int) -> str:
    """An astronomical year as TIMEX3 writes it.

    >>> year_text(79), year_text(-43), year_text(12000)
    ('0079', 'BC0044', 'Y12000')
    """
    if year <= 0:
        return f"BC{1 - year:04d}"
    return f"{year:04d}" if year < 10_000 else f"Y{year}"


def _plain(text: str) -> str:
    return text.strip().replace("\N{MINUS SIGN}", "-")
