"""Reads EDTF text, levels 0 to 2 (Library of Congress, 2019; ISO 8601-2:2019).

The profile of the Library of Congress is followed: extended format only, four-digit years unless
prefixed with Y, no durations, no times of day in intervals. Blanks are allowed in sets only.

>>> parse("2004-06~/2006-08").lower_strict
731733
"""

import re

from resolvers.edtf.components import MAX_YEAR_DIGITS, Qualifier, Year
from resolvers.edtf.date import SEASONS, Date
from resolvers.edtf.form import Edtf
from resolvers.edtf.forms import AllOf, DateTime, Ending, Interval, OneOf, Range
from resolvers.errors import InvalidValue

_MARK = "[?~%]?"
_DATE = re.compile(
    rf"(?P<before_year>{_MARK})"
    r"(?:(?P<sign>-)?(?P<digits>[0-9X]{4})(?:S(?P<kept>[0-9]{1,4}))?"
    r"|Y(?P<long_sign>-)?(?P<long_digits>[1-9][0-9]*)(?:E(?P<exponent>[0-9]{1,4}))?"
    r"(?:S(?P<long_kept>[0-9]{1,4}))?)"
    rf"(?P<after_year>{_MARK})"
    rf"(?:-(?P<before_month>{_MARK})(?P<month>[0-9X]{{2}})(?P<after_month>{_MARK})"
    rf"(?:-(?P<before_day>{_MARK})(?P<day>[0-9X]{{2}})(?P<after_day>{_MARK}))?)?"
)
_TIME = re.compile(
    r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})"
    r"(?P<zone>Z|(?P<direction>[+-])(?P<hours>[0-9]{2})(?::(?P<minutes>[0-9]{2}))?)?"
)
_LARGEST_OFFSET = 14 * 3600
_LONGEST_TEXT = 20 * MAX_YEAR_DIGITS


def parse(text: str) -> Edtf:
    """What an EDTF text says.

    Raises:
        InvalidValue: where it is no EDTF, or names a day that no calendar has.

    >>> print(parse("{1667,1668, 1670..1672}"))
    {1667,1668,1670..1672}
    >>> parse("2016-02-30")
    Traceback (most recent call last):
    resolvers.errors.InvalidValue: 2016-02-30: no calendar has such a date
    """
    if len(text) > _LONGEST_TEXT:
        raise InvalidValue(f"an EDTF text of {len(text)} characters is too long to be one")
    if text[:1] == "[" and text[-1:] == "]":
        return OneOf(_read_members(text[1:-1]))
    if text[:1] == "{" and text[-1:] == "}":
        return AllOf(_read_members(text[1:-1]))
    if "/" in text:
        start, _, end = text.partition("/")
        return Interval(_read_side(start), _read_side(end))
    if "T" in text:
        return _read_moment(text)
    return _read_date(text)


def _read_members(text: str) -> tuple[Date | Range, ...]:
    return tuple(_read_member(member.strip(" ")) for member in text.split(","))


def _read_member(text: str) -> Date | Range:
    if ".." not in text:
        return _read_date(text)
    first, _, last = text.partition("..")
    return Range(_read_date(first) if first else None, _read_date(last) if last else None)


def _read_side(text: str) -> Date | Ending:
    if text in ("", ".."):
        return Ending(text)
    return _read_date(text)


def _read_moment(text: str) -> DateTime:
    day, _, clock = text.partition("T")
    date, found = _read_date(day), _TIME.fullmatch(clock)
    if found is None or date.day is None or not date.is_specified or any(date.qualifiers):
        raise InvalidValue(f"{text!r} is no EDTF date and time such as 1985-04-12T23:20:30Z")
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"])
    of_day = 3600 * hour + 60 * minute + second
    if minute > 59 or second > 59 or of_day > 86_400:
        raise InvalidValue(f"{text!r}: there is no such time of day")
    return DateTime(date, of_day, _read_zone(found, text))


def _read_zone(found: re.Match[str], text: str) -> int | None:
    if not found["zone"]:
        return None
    minutes = int(found["minutes"] or 0)
    offset = 3600 * int(found["hours"] or 0) + 60 * minutes
    if minutes > 59 or offset > _LARGEST_OFFSET:
        raise InvalidValue(f"{text!r}: there is no such zone")
    return -offset if found["direction"] == "-" else offset


def _read_date(text: str) -> Date:
    found = _DATE.fullmatch(text)
    if found is None:
        raise InvalidValue(f"{text!r} is no EDTF date such as 1985, 1985-04-12 or 156X-12~")
    year = _read_year(found, text)
    if found["month"] and (year.significant is not None or not found["digits"]):
        raise InvalidValue(f"{text!r}: a long or an estimated year stands alone")
    if found["month"] and found["month"].isdigit() and int(found["month"]) > 12:
        if int(found["month"]) not in SEASONS:
            raise InvalidValue(f"{text!r}: there is no month or season {found['month']}")
        if found["day"]:
            raise InvalidValue(f"{text!r}: a season has no days in EDTF")
    # A mark before a part is said of that part, one after it of that part and all before.
    before = [Qualifier.read(found[f"before_{part}"]) for part in ("year", "month", "day")]
    after = [Qualifier.read(found[f"after_{part}"]) for part in ("year", "month", "day")]
    return Date(
        year,
        found["month"],
        found["day"],
        before[0] | after[0] | after[1] | after[2],
        before[1] | after[1] | after[2],
        before[2] | after[2],
    )


def _read_year(found: re.Match[str], text: str) -> Year:
    if found["digits"]:
        kept = found["kept"]
        if kept and "X" in found["digits"]:
            raise InvalidValue(f"{text!r}: digits are either unspecified or significant")
        return Year(found["digits"], bool(found["sign"]), None, int(kept) if kept else None)
    digits, exponent, kept = found["long_digits"], found["exponent"], found["long_kept"]
    if len(digits) + int(exponent or 0) < 5:
        raise InvalidValue(f"{text!r}: only years of more than four digits start with Y")
    return Year(
        digits,
        bool(found["long_sign"]),
        int(exponent) if exponent else None,
        int(kept) if kept else None,
    )
