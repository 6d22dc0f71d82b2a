"""Dates as people write them in a table: numbers, ISO 8601, EDTF, TIMEX3 or prose.

A cell is read whole or not at all: what is left over is a problem where it may change the meaning,
a note where it stands apart ("June 1999 (London)"). Several dates are the time from the first to
the last, within which it happened.

>>> read_moment("circa 1860", Anchor()).first
Interval('1860', approximate)
>>> read_moment("1914/1918", Anchor()).last
Interval('1918')
>>> read_moment("1250 or 1251", Anchor()).first
Interval('1250/1251')
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import evolve, frozen

from resolvers import edtf
from resolvers.anchor import Anchor, Domain, Tense
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.errors import (
    ImpossibleDate,
    InvalidValue,
    NotExpressible,
    NoTimeExpression,
    ResolverError,
)
from resolvers.expression import TimeExpression
from resolvers.find import iterate, resolve
from resolvers.granularity import Granularity
from resolvers.language import load as language_of
from resolvers.terms.base import Term
from resolvers.terms.dates import NumericDate
from resolvers.terms.weekday import Weekday
from resolvers.timex3 import read_date
from resolvers.values import Interval, Modifier, Partial
from timeline.errors import InvalidClaim
from timeline.load.cells.conventions import Conventions, has_open_order, order_in
from timeline.load.cells.figures import figure

_DAY = re.compile(
    r"(?P<year>\d{4})(?P<sign>[-./])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?!\d)", re.ASCII
)
_FAR_DAY = re.compile(r"(?P<year>[+-]\d{5,})-(?P<month>\d\d)-(?P<day>\d\d)", re.ASCII)
"""A day of an expanded year of ISO 8601, as our own tables have it; EDTF has such years alone."""
_SHORT_YEAR = re.compile(r"(?:^|/)\d{1,3}(?:/|$)", re.ASCII)
"""The second year of 1990/91, which EDTF and TIMEX3 read as a century."""
_DAY_LENGTH = len("2016-03-14")
_MONTHS = 12
_DOTTED = re.compile(r"\d\.\d{1,2}\.\d", re.ASCII)
"""Figures with dots between them, which put the day first wherever they are in use (CLDR)."""
_WORD = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(
    r"[\s,;/|&(–—-]*(?:(?:and/)?or|and|to|until|through)?[\s,;/|&(–—-]*", re.IGNORECASE
)
_DASH = re.compile(r"\s*[–—]\s*|\s+-\s+")
_APART = re.compile(r"\s*[(\[,;:]")
_ABOUT = re.compile(r"(?:c|ca|circa|about|around|approx|approximately|roughly|est)\b\.?\s*", re.I)
_ROUGHLY = re.compile(r"[~%]")
"""EDTF's marks of what is approximate, beside words: "3 May 1860~"."""
_NOTATION = re.compile(r"(?=.*\d)[\dTXYZ/~?%.,:+\[\]{}-]+", re.ASCII)
_ZONED = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)\s?([+-]\d\d:?\d\d|Z)", re.ASCII)
"""A moment with a zone, whose parts may stand apart."""
_OF_A_LIFE = re.compile(
    r"(?:r|fl|b|d)\.\s*(?=\d|c\b|ca\b|AD\b)|(?:reigned|ruled|floruit|flourished)\s+", re.IGNORECASE
)
"""What historians write before the dates of a reign or a life, or all that is known of it."""
_INSIGNIFICANT = frozenset(
    ("the", "on", "in", "at", "of", "during", "within", "date", "dated", "year", "day", "a", "an",
     "it", "was")
)  # fmt: skip
_ONE_SIDED = frozenset(
    (Modifier.BEFORE, Modifier.AFTER, Modifier.ON_OR_BEFORE, Modifier.ON_OR_AFTER)
)
_US, _GB = "US", "GB"
_COMMON = Conventions()


@frozen
class Moment:
    """What a cell says of a time.

    Args:
        first: a date; of a start and an end, that of the start.
        last: that of the end.
        others: what the date may be as well.
        weekday: the pattern of the weekday that is named beside the date.
        term: what it means before it is anchored, where it was told in words.
        notes: what was assumed to read it, each under the kind of assumption that it is.
    """

    first: Interval | Partial
    last: Interval | None = None
    others: tuple[Interval, ...] = ()
    weekday: Partial | None = None
    term: Term | None = None
    notes: tuple[tuple[str, str], ...] = ()


def read_moment(
    text: str, anchor: Anchor, conventions: Conventions = _COMMON, *, years: bool = False
) -> Moment:
    """The date that a cell says.

    Args:
        text: the cell.
        anchor: what relative dates are read against.
        conventions: what the cells of the table decide together.
        years: whether a bare number is a year.

    Raises:
        NoTimeExpression: where it says none.
        ImpossibleDate: where the calendar has no such date.
        InvalidClaim: where it says a duration, a recurrence, a set of dates, or more than is read.
        InvalidValue: where it is in EDTF but for a part that cannot be, such as a month 13.
    """
    if (zoned := _ZONED.fullmatch(text)) is not None:
        text = f"{zoned[1]}T{zoned[2]}{zoned[3]}"
    told = _OF_A_LIFE.match(text)
    if told is not None:
        rest = read_moment(text[told.end() :], anchor, conventions, years=years)
        note = ("unread", f"{told[0].strip()!r} is not read")
        return evolve(rest, notes=(*rest.notes, note))
    number = figure(text, years=years, before_christ=conventions.before_christ)
    if number is not None:
        notes = (("negative year", number.note),) if number.note else ()
        return Moment(Interval.year(number.year), notes=notes)
    day = _DAY.match(text)
    if day is not None and int(day["month"]) > _MONTHS:
        raise ImpossibleDate(f"{text!r}: there is no month {day['month']}")
    if day is not None and day["sign"] == "-" and len(text) == _DAY_LENGTH:
        return Moment(Interval.day(int(day["year"]), int(day["month"]), int(day["day"])))
    if (far := _FAR_DAY.fullmatch(text)) is not None:
        return Moment(Interval.day(int(far["year"]), int(far["month"]), int(far["day"])))
    if _SHORT_YEAR.search(text):
        return _in_order(text, anchor, conventions)
    noted = _in_notation(text)
    if isinstance(noted, Moment):
        return noted
    try:
        return _in_order(text, anchor, conventions)
    except NoTimeExpression:
        if _NOTATION.fullmatch(text):
            raise noted from None  # it is no prose either, so what is wrong is its notation
        raise


def _in_notation(text: str) -> Moment | InvalidValue:
    """What a cell says in EDTF or in TIMEX3, or what keeps it from being EDTF."""
    try:
        return _from_edtf(edtf.parse(text))
    except InvalidValue as unread:
        try:
            return Moment(read_date(text))
        except ResolverError:
            return unread


def _in_order(text: str, anchor: Anchor, conventions: Conventions) -> Moment:
    """What words or figures say; figures whose order nobody decides have two readings."""
    spoken = evolve(anchor, domain=Domain.COLLOQUIAL, tense=anchor.tense or Tense.PAST)
    if anchor.day_first or not has_open_order(text):
        return _told(text, spoken)
    dotted = _DOTTED.search(text) is not None
    # With dots figures have the day first in prose, wherever it is from.
    figures = _DOTTED.sub(lambda found: found[0].replace(".", "/"), text)
    if (own := order_in((text,))) is not None:
        return _told(figures, evolve(spoken, country=_GB if own[0] else _US))
    if conventions.day_first is not None:
        decided = _told(figures, evolve(spoken, country=_GB if conventions.day_first else _US))
        how = "day first" if conventions.day_first else "month first"
        told = f"{text!r} is read {how}, as {conventions.decided_by!r} must be"
        return evolve(decided, notes=(*decided.notes, ("order", told)))
    orders = (_GB, _US) if dotted else (_US, _GB)
    found, other = (_told(figures, evolve(spoken, country=country)) for country in orders)
    if not _is_on_its_weekday(found) and _is_on_its_weekday(other):
        return other
    if not isinstance(other.first, Interval) or not _is_on_its_weekday(other):
        return found
    told = f"{text!r} is read {'day' if dotted else 'month'} first, {found.first}, and may be "
    told += f"{other.first}" if dotted else f"{other.first}: --lang en-GB reads days first"
    return evolve(found, others=(other.first,), notes=(*found.notes, ("order", told)))


def _is_on_its_weekday(moment: Moment) -> bool:
    """Whether a day falls on the weekday that is named beside it, if one is."""
    if moment.weekday is None or not isinstance(moment.first, Interval):
        return True
    first = moment.first.start
    return first is None or moment.weekday.matches_day(first // SECONDS_PER_DAY)


def _told(text: str, anchor: Anchor) -> Moment:
    """What a cell says in words, read whole."""
    if language_of(anchor.language) is None:
        return _alone(text, resolve(text, anchor))
    found = list(iterate(text, anchor, alone=True))
    if not found:
        return _from_one_to_another(text, anchor)
    for expression in found:
        if expression.value is None:
            raise ImpossibleDate(f"{expression.text!r}: {expression.note}")
    named = _weekday_in(text, anchor.language)
    dates = [e for e in found if not isinstance(e.term, Weekday)] or found
    if len(dates) == 1:
        moment = _alone(text, dates[0])
        left = tuple(("unread", f"{words!r} is not read") for words in _left_over(text, found))
        moment = evolve(moment, notes=left)
        if _ABOUT.match(text) or _ROUGHLY.search(text):
            moment = _approximate(moment)
    else:
        moment = Moment(_several(text, dates), notes=(("several", _within_said(text)),))
        if _ROUGHLY.search(text):
            moment = _approximate(moment)
    first = moment.first
    if named is None or not (isinstance(first, Interval) and first.granularity is Granularity.DAY):
        return moment
    return evolve(moment, weekday=Partial(f"XXXX-WXX-{named + 1}"))


def _approximate(moment: Moment) -> Moment:
    first = moment.first
    is_date = isinstance(first, Interval)
    return evolve(moment, first=evolve(first, approximate=True)) if is_date else moment


def _from_one_to_another(text: str, anchor: Anchor) -> Moment:
    """Two dates in figures with a dash between them: "12.03.2020–15.03.2020"."""
    halves = _DASH.split(text.strip())
    if len(halves) != 2 or not all(halves):
        raise NoTimeExpression(f"no time expression in {text!r}")
    first, last = (_told(half, anchor).first for half in halves)
    if not (isinstance(first, Interval) and isinstance(last, Interval)):
        raise NoTimeExpression(f"no time expression in {text!r}")
    if first.start is None or last.end is None or last.end <= first.start:
        raise InvalidClaim(f"{text!r} ends before it starts")
    return Moment(Interval(first.start, last.end, min(first.granularity, last.granularity)))


def _within_said(text: str) -> str:
    return f"{text!r} is read as the time from its first date to its last"


def _alone(text: str, expression: TimeExpression) -> Moment:
    """What the one expression of a cell means."""
    value = expression.value
    if not isinstance(value, Interval | Partial):
        raise InvalidClaim(f"{text!r} is no date but a {type(value).__name__.lower()}")
    open_year = expression.implied and value.granularity >= Granularity.DAY
    others = tuple(
        other
        for other in expression.alternatives
        if isinstance(other, Interval) and other.granularity is value.granularity
    )
    by_figures = isinstance(expression.term, NumericDate)  # whose order is decided elsewhere
    kept = others if open_year and not by_figures else ()
    return Moment(value, None, kept, None, expression.term)


def _left_over(text: str, found: Sequence[TimeExpression]) -> Iterator[str]:
    """The parts of a cell beside its expressions that stand apart from them.

    Raises:
        InvalidClaim: where a part belongs to an expression, and may change what it means.
    """
    about = _ABOUT.match(text)
    ends = [about.end() if about and about.end() <= found[0].start else 0]
    for expression in found:
        ends += _extent(expression)
    for number, (start, end) in enumerate(zip(ends[::2], [*ends[1::2], len(text)], strict=True)):
        words = text[start:end]
        if not _is_significant(words):
            continue
        after = number > 0 and _APART.match(words)
        before = number == 0 and _APART.match(words[::-1].translate(_MIRRORED))
        if not (after or before) or any(map(str.isdigit, words)):
            known = ", ".join(repr(expression.text) for expression in found)
            raise InvalidClaim(f"of {text!r} only {known} can be read; write a date alone")
        yield words.strip(" ()[],;:")


_MIRRORED = str.maketrans(")]", "([")


def _is_significant(words: str) -> bool:
    return any(word.casefold() not in _INSIGNIFICANT for word in _WORD.findall(words)) or any(
        map(str.isdigit, words)
    )


def _extent(expression: TimeExpression) -> tuple[int, int]:
    low, high = expression.extent
    return (low, high) if high else (expression.start, expression.end)


def _several(text: str, dates: Sequence[TimeExpression]) -> Interval:
    """From the first of several dates to the last; "not before" and "not after" are sides."""
    values = [expression.value for expression in dates]
    between = [text[_extent(a)[1] : _extent(b)[0]] for a, b in pairwise(dates)]
    around = text[: _extent(dates[0])[0]], text[_extent(dates[-1])[1] :]
    intervals = [value for value in values if isinstance(value, Interval)]
    plain = all(_JOINT.fullmatch(joint) for joint in between)
    if not plain or len(intervals) < len(values) or any(map(_is_significant, around)):
        said = ", ".join(repr(expression.text) for expression in dates)
        raise InvalidClaim(
            f"{text!r} says several times ({said}); write one date, a first and a last as "
            "1573-05/1573-07, or one of several as [1573,1575]"
        )
    sided = [interval.modifier in _ONE_SIDED for interval in intervals]
    unit = min(interval.granularity for interval in intervals)
    meant = [interval.meant for interval in intervals]
    starts = [m.start for m in meant if m.start is not None]
    ends = [m.end for m in meant if m.end is not None]
    if not any(sided) and len(starts) == len(ends) == len(meant):
        return Interval(min(starts), max(ends), unit)
    if all(sided) and starts and ends and max(starts) < min(ends):
        return Interval(max(starts), min(ends), unit)
    raise InvalidClaim(f"{text!r} has no first and last time; write it as 1573-05/1573-07")


@lru_cache(maxsize=4096)
def _weekday(word: str, language: str) -> int | None:
    try:
        term = resolve(word, Anchor(language=language, domain=Domain.COLLOQUIAL)).term
    except ResolverError:
        return None
    return term.day if isinstance(term, Weekday) else None


def _weekday_in(text: str, language: str) -> int | None:
    """The weekday that a cell names; `None` where it names none, or several."""
    named = {day for word in _WORD.findall(text) if (day := _weekday(word, language)) is not None}
    return named.pop() if len(named) == 1 else None


def _from_edtf(form: edtf.Edtf) -> Moment:
    """An interval of EDTF is a start and an end; what is one of several dates lies within them."""
    if isinstance(form, edtf.Interval):
        ends = (form.start, form.end)
        first, last = (edtf.to_value(e) if isinstance(e, edtf.Date) else None for e in ends)
        if isinstance(first, Interval) and isinstance(last, Interval):
            return Moment(first, last)
    try:
        return Moment(edtf.to_value(form))
    except NotExpressible as error:
        raise InvalidClaim(str(error)) from None
