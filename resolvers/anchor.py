"""What expressions are read against: the anchor, and the policy for what they leave open.

The wall clock is never read: without a document creation time, what needs one stays partial.

>>> Anchor("2016-03-14").dct
Interval('2016-03-14')
>>> Anchor(dct="2016-03-14T10:30", country="GB").day_first
True
"""

import enum
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.errors import InvalidAnchor, InvalidValue
from resolvers.granularity import Granularity
from resolvers.timex3 import read_date
from resolvers.values import Interval, from_datetime


class Domain(enum.Enum):
    """What kind of text it is, and so what a bare expression is relative to."""

    NEWS = "news"  # to the document creation time
    NARRATIVE = "narrative"  # to the last time mentioned
    COLLOQUIAL = "colloquial"  # to the moment of speaking, looking forward


class Tense(enum.Enum):
    """The tense of the verb that governs an expression, as far as it tells a direction."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Direction(enum.Enum):
    """Where the time meant by an underspecified expression is looked for."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"


class NextWeekday(enum.Enum):
    """What "next Friday" means: that day of the following week, or the nearest one ahead."""

    FOLLOWING_WEEK = "following week"
    NEAREST = "nearest"


_MONTH_FIRST_COUNTRIES = frozenset({"US", "PH", "PR", "GU", "FM", "MH", "PW", "CA"})
_SOUTHERN_COUNTRIES = frozenset({"AU", "NZ", "ZA", "AR", "CL", "UY", "BR", "PE", "BO", "PY"})


def read_dct(given: object) -> Interval | None:
    """A document creation time as an interval, from any form a caller may have it in.

    Raises:
        InvalidAnchor: where it is none.

    >>> read_dct(date(2016, 3, 14))
    Interval('2016-03-14')
    """
    if given is None or isinstance(given, Interval):
        return given
    if isinstance(given, datetime):
        second = from_datetime(given)
        return Interval(second, second + 1, Granularity.SECOND)
    if isinstance(given, date):
        return Interval.day(given.year, given.month, given.day)
    if isinstance(given, str):
        text = given.strip().replace(" ", "T", 1)
        try:
            value = read_date(text.split(".")[0] if "T" in text else text)
        except InvalidValue:
            value = None
        if isinstance(value, Interval):
            return evolve(value, utc_offset=None) if value.utc_offset is not None else value
        raise InvalidAnchor(
            f"{given!r} is no date: give the publication date as 2016-03-14, "
            "2016-03-14T10:30, 2016-03 or a range 2016-03-01/2016-03-14"
        )
    raise InvalidAnchor(f"a publication date cannot be a {type(given).__name__}: {given!r}")


_E = TypeVar("_E", bound=enum.Enum)


def _member(kind: type[_E], given: object, what: str) -> _E:
    """A member of an enumeration, from itself or its value."""
    try:
        return kind(given)
    except ValueError:
        names = ", ".join(str(member.value) for member in kind)
        raise InvalidAnchor(f"there is no {what} {given!r}; there are {names}") from None


def _read_domain(given: object) -> Domain | None:
    return None if given is None else _member(Domain, given, "domain")


def _read_tense(given: object) -> Tense | None:
    return None if given is None else _member(Tense, given, "tense")


def _read_next_weekday(given: object) -> NextWeekday:
    return _member(NextWeekday, given, "meaning of the next weekday")


def _is_a_month(anchor: object, attribute: Any, value: int) -> None:
    if not 1 <= value <= 12:
        raise InvalidAnchor(f"{attribute.name} is a month from 1 to 12, not {value!r}")


def _read_known(given: Mapping[str, object]) -> dict[str, Interval]:
    """Names in lower case with single blanks, and what they mean."""
    found = {}
    for name, value in given.items():
        interval = read_dct(value)
        if interval is None:
            raise InvalidAnchor(f"{name!r} has no date: give its day, or its first and last one")
        found[" ".join(name.lower().split())] = interval
    return found


@frozen
class Anchor:
    """What is known before a text is read, and the conventions for reading it.

    Args:
        dct: document creation time (the publication day or moment), as a date, a datetime, ISO
            text or an `Interval`; longer than a day where only a range is known; `None` where
            unknown.
        domain: the kind of text; `None`: news where there is a DCT, else detected.
        language: the language of the text, BCP 47.
        country: ISO 3166 code; decides the order of day and month, holidays and the hemisphere.
        zone: IANA name of the zone of the civil axis; `None`: not known.
        tense: the tense of the governing verb, where the caller knows it.
        last: the time mentioned last, for "the same day" and "a week later".
        next_weekday: the convention for "next Friday".
        sunday_weeks: whether weeks start on Sunday.
        centuries_from_one: whether the 17th century is 1601 to 1700.
        fiscal_year_start: the month in which fiscal years start.
        school_year_start: the month in which school years start.
        southern: whether seasons are those of the southern hemisphere.
        leap_day_in_march: whether 29 February is kept on 1 March in common years.
        julian_before_1582: whether dates before 1582-10-15 are meant in the Julian calendar.
        few: how many "a few minutes" are in what is spoken; elsewhere they stay open.
        stretches_from_today: whether "the last two weeks" end yesterday; else they are the two
            whole weeks before this one.
        jewish_days_from_eve: whether a Jewish holiday is dated by the day on whose evening it
            begins, or by its daylight; `None`: from its eve in what is spoken, as the calendars
            of assistants have it.
        known: dates of named times ("the Games"), in any form that a DCT may have; the names are
            read in any case.

    Raises:
        InvalidAnchor: for a DCT that is no date, a domain that is none, a month past 12.
    """

    dct: Interval | None = field(default=None, converter=read_dct)
    domain: Domain | None = field(default=None, converter=_read_domain)
    language: str = "en"
    country: str = "US"
    zone: str | None = None
    tense: Tense | None = field(default=None, converter=_read_tense)
    last: Interval | None = field(default=None, converter=read_dct)
    next_weekday: NextWeekday = field(
        default=NextWeekday.FOLLOWING_WEEK, converter=_read_next_weekday
    )
    sunday_weeks: bool = False
    centuries_from_one: bool = False
    fiscal_year_start: int = field(default=1, validator=_is_a_month)
    school_year_start: int = field(default=8, validator=_is_a_month)
    southern: bool | None = None
    leap_day_in_march: bool = False
    julian_before_1582: bool = False
    few: int = 3
    stretches_from_today: bool = False
    jewish_days_from_eve: bool | None = None
    known: Mapping[str, Interval] = field(factory=dict, converter=_read_known, hash=False)

    @property
    def day_first(self) -> bool:
        """Whether 3/4 is 3 April."""
        return self.country not in _MONTH_FIRST_COUNTRIES

    @property
    def is_southern(self) -> bool:
        """Whether summer is December to February."""
        return self.country in _SOUTHERN_COUNTRIES if self.southern is None else self.southern

    @property
    def is_exact(self) -> bool:
        """Whether the DCT is known to the day."""
        dct = self.dct
        return (
            dct is not None
            and dct.start is not None
            and dct.end is not None
            and (dct.end - 1) // SECONDS_PER_DAY == dct.start // SECONDS_PER_DAY
        )
