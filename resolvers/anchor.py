"""What expressions are read against: the anchor, and the policy for what they leave open.

The wall clock is never read: without a document creation time, what needs one stays partial.

>>> Anchor("2016-03-14").dct
Interval('2016-03-14')
>>> Anchor(dct="2016-03-14T10:30", country="GB").day_first
True
"""

import enum
from collections.abc import Callable, Mapping
from copy import copy
from datetime import date, datetime
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.errors import InvalidAnchor, InvalidValue
from resolvers.granularity import Granularity
from resolvers.timex3 import read_date
from resolvers.values import Duration, Interval, Modifier, from_datetime


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
            begins; else by its daylight.
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
    jewish_days_from_eve: bool = False
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


class Context:
    """The state of a reading: the anchor, the governing tense, and what was mentioned so far.

    Plain and mutable, since one is kept for a whole text; terms only read it.
    """

    __slots__ = (
        "_governing",
        "_latest",
        "_tense",
        "anchor",
        "direction_hint",
        "domain",
        "focus",
        "now",
        "paragraph_day",
        "sentence_day",
        "story",
        "today",
    )

    def __init__(self, anchor: Anchor, domain: Domain) -> None:
        self.anchor = anchor
        self.domain = domain
        self.focus = anchor.last  # the time mentioned last
        self.story: Interval | None = None  # where the telling is, finer than a year
        self.sentence_day: int | None = None  # a day that the sentence has named
        self.paragraph_day: int | None = None  # and the paragraph
        self.direction_hint: Direction | None = None  # where it is looked for, whatever the tense
        self._latest: dict[Granularity, Interval] = {}
        self._governing: Callable[[], Tense | None] | None = None
        self._tense = anchor.tense
        exact = anchor.is_exact
        self.now: int | None = anchor.dct.start if exact and anchor.dct else None
        self.today: int | None = None if self.now is None else self.now // SECONDS_PER_DAY
        if self.focus is not None:
            self.mention(self.focus)

    def governed_by(self, governing: Callable[[], Tense | None]) -> None:
        """Sets what tells the tense of the next expression; it is asked when it is needed."""
        self._tense = self.anchor.tense
        self._governing = None if self._tense is not None else governing

    @property
    def tense(self) -> Tense | None:
        """The tense of the verb that governs the expression."""
        if self._governing is not None:
            self._tense, self._governing = self._governing(), None
        return self._tense

    def mention(self, value: Interval, leads: bool = False) -> None:
        """Keeps a time that the text has named, for what refers to it.

        Args:
            value: the time.
            leads: whether it opens its sentence, and so sets the scene ("In 1943, ...").
        """
        if value.modifier is Modifier.END and value.granularity is Granularity.YEAR:
            value = value.likely  # after "late 1942" comes February 1943
        self.focus = value
        if value.granularity <= Granularity.DAY and value.start is not None:
            self.sentence_day = self.paragraph_day = value.start // SECONDS_PER_DAY
        if not self._is_compared(value):
            self._latest.pop(value.granularity, None)  # the latest last
            self._latest[value.granularity] = value
        if value.granularity < Granularity.YEAR:
            self.story = value
        elif leads:
            self.story = None

    def cover(self, amount: Duration) -> None:
        """Keeps that the text now tells of so long: a report on nine months is of no quarter."""
        unit, count = amount.amounts[0]
        if unit is Granularity.MONTH and count is not None and count > 3 and count % 3 == 0:
            self._latest.pop(Granularity.QUARTER, None)

    def _is_compared(self, value: Interval) -> bool:
        """Whether it is a quarter that the one reported on is only compared with.

        That is the one a year before it, or one that is not over yet.
        """
        reported = self._latest.get(Granularity.QUARTER)
        if value.granularity is not Granularity.QUARTER or reported is None:
            return False
        if self.today is not None and (value.end or 0) > self.today * SECONDS_PER_DAY:
            return (reported.end or 0) <= self.today * SECONDS_PER_DAY  # that is only forecast
        return (value.start or 0) < (reported.start or 0) - 300 * SECONDS_PER_DAY

    def latest(self, unit: Granularity) -> Interval | None:
        """The last mention at least as fine as the unit: "that year" after a day in it."""
        return next((v for u, v in reversed(self._latest.items()) if u <= unit), None)

    def around(self, day: int | None, direction: Direction) -> "Context":
        """The context of a time that is told from another: the end of a range from its start."""
        if day is None:
            return self
        dct = Interval.of(Granularity.DAY, day)
        moved = Context(evolve(self.anchor, dct=dct, last=None), Domain.NEWS)
        moved.direction_hint = direction
        return moved

    @property
    def on_first_and_last_day(self) -> "tuple[Context, Context] | None":
        """The same context on either end of the range of days that the DCT is known to lie in."""
        dct = self.anchor.dct
        if self.today is not None or dct is None or dct.start is None or dct.end is None:
            return None
        ends = (dct.start, dct.end - 1)
        return self._on(ends[0] // SECONDS_PER_DAY), self._on(ends[1] // SECONDS_PER_DAY)

    def _on(self, day: int) -> "Context":
        moved = copy(self)
        moved.anchor = evolve(self.anchor, dct=Interval.of(Granularity.DAY, day))
        moved.today, moved.now = day, day * SECONDS_PER_DAY
        return moved

    def latest_of(self, unit: Granularity) -> Interval | None:
        """The last mention of exactly that unit, however long ago."""
        return self._latest.get(unit)

    @property
    def reference_day(self) -> int | None:
        """The day that bare expressions are relative to in this domain."""
        if self.domain is Domain.NARRATIVE and self.focus is not None:
            return self.focus_day
        return self.today

    @property
    def day_told_of(self) -> int | None:
        """The day that "at night" or "on Friday" is relative to; a story may have come to none."""
        if self.domain is not Domain.NARRATIVE or self.focus is None:
            return self.reference_day
        told = self.told_of(Granularity.DAY)
        return None if told is None or told.start is None else told.start // SECONDS_PER_DAY

    @property
    def day_of_the_clock(self) -> int | None:
        """The day that a time of day is of: one named in its sentence, else that told of.

        What is told as past may go on from a day named before in its paragraph.
        """
        told = self.sentence_day
        if told is None and self.paragraph_day is not None and self.tense is Tense.PAST:
            told = self.paragraph_day
        return self.day_told_of if told is None or self.domain is not Domain.NEWS else told

    def told_of(self, unit: Granularity) -> Interval | None:
        """Where the telling is, if that is known as finely as the unit."""
        for value in (self.focus, self.story):
            if value is not None and value.granularity <= unit:
                return value
        return None

    @property
    def story_day(self) -> int | None:
        """The day where the telling is, in a story that has come to a day or a month."""
        if self.domain is not Domain.NARRATIVE or self.story is None or self.story.start is None:
            return None
        return self.story.start // SECONDS_PER_DAY

    @property
    def focus_day(self) -> int | None:
        """The first day of what was mentioned last, else the day of the anchor."""
        if self.focus is not None:
            start = self.focus.start if self.focus.start is not None else self.focus.end
            return None if start is None else start // SECONDS_PER_DAY
        return self.today

    @property
    def direction(self) -> Direction:
        """Where to look for the time meant by a bare weekday, month or month-day."""
        if self.direction_hint is not None:
            return self.direction_hint
        if self.domain is Domain.NARRATIVE and self.anchor.tense is None:
            return Direction.NEAREST  # all of it is past: it goes on from where it is
        if self.tense is Tense.PAST:
            return Direction.PAST
        if self.tense is Tense.FUTURE:
            return Direction.FUTURE
        return Direction.FUTURE if self.domain is Domain.COLLOQUIAL else Direction.NEAREST
