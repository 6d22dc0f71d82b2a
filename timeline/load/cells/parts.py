"""Dates that stand in several columns: year, month and day, a date and a time of day.

>>> pieces = {("date", "year"): ("Year", "1969"), ("date", "month"): ("Month", "7")}
>>> [(said.text, said.quote) for said in said_of({**pieces, ("date", "day"): ("Day", "20")})]
[('1969-07-20', 'Year: 1969; Month: 7; Day: 20')]
"""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from resolvers.anchor import Anchor
from resolvers.errors import ResolverError
from resolvers.find import resolve
from resolvers.terms.dates import CivilDate
from timeline.errors import InvalidClaim
from timeline.event import Strength
from timeline.load.cells.figures import figure, is_number, year_text
from timeline.load.cells.names import PARTS, TIMES

Pieces = dict[tuple[str, str], tuple[str, str]]
"""What columns say, by field and part: the name of the column and its text."""

EXTREMES = ("earliest_start", "latest_start", "earliest_end", "latest_end")
"""The fields that say the two starts and two ends; beside them, no other date counts."""

CERTAIN = tuple(f"certain_{role}" for role in EXTREMES)
"""The same in our own tables, without what is only likely."""

_HAS_YEAR = re.compile(r"\d{3}|\d\D+\d+\D+\d|'\d\d|\b(?:AD|BC|BCE|CE)\b", re.IGNORECASE)
_FIGURES = re.compile(r"\d+/\d+", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(:\d\d)?", re.ASCII)


@frozen
class Said:
    """One thing that a row says of its time.

    Args:
        role: of which field it is, with "weekday" for a day of the week beside it; "wrong" where
            columns cannot be put together.
        text: what is to be read, or what is wrong.
        quote: what the row says, with the names of its columns.
        is_year: whether a bare number in it is a year.
        strength: how far it is to be believed.
    """

    role: str
    text: str
    quote: str
    is_year: bool = False
    strength: Strength = Strength.STATED


def said_of(pieces: Pieces, *, with_likely: bool = False) -> Iterator[Said]:
    """What the columns of a row say of its time, each once.

    Extremes alone count where there are any. A date beside an end is the start.

    Args:
        pieces: the columns.
        with_likely: whether the table has what is certain in columns of its own, as ours do; the
            extremes beside them are only likely.
    """
    extremes = _extremes(pieces, with_likely=with_likely)
    for role in ("recurs",) if extremes else ("lasted", "recurs"):
        if (role, "") in pieces:
            yield Said(role, pieces[role, ""][1], _quoted(pieces[role, ""]))
    if extremes:
        yield from extremes
        return
    spread = {field: dict(_of(pieces, field)) for field in TIMES}
    for field in ("start", "end"):
        if spread[field].keys() == {"time"}:  # "start time" and "end time" of a date
            spread[field] = {**{k: v for k, v in spread["date"].items() if k != "time"},
                             **spread[field]}  # fmt: skip
    if spread["end"] and spread["date"] and not spread["start"]:
        spread["start"], spread["date"] = spread["date"], {}
    for field in TIMES:
        if spread[field]:
            try:
                yield from list(_together(field, spread[field]))
            except ResolverError as error:
                yield Said("wrong", str(error), "; ".join(map(_quoted, spread[field].values())))


def _of(pieces: Pieces, field: str) -> Iterator[tuple[str, tuple[str, str]]]:
    return ((part, pieces[field, part]) for part in ("", *PARTS) if (field, part) in pieces)


def _extremes(pieces: Pieces, *, with_likely: bool) -> list[Said]:
    found = []
    for role in EXTREMES:
        stated, likely = pieces.get((f"certain_{role}", "")), pieces.get((role, ""))
        if stated is not None:
            found.append(Said(role, stated[1], _quoted(stated)))
        if likely is not None and (stated is None or stated[1] != likely[1]):
            strength = Strength.DEFAULT if with_likely else Strength.STATED
            found.append(Said(role, likely[1], _quoted(likely), strength=strength))
    return found


def _together(role: str, parts: Mapping[str, tuple[str, str]]) -> Iterator[Said]:
    """The parts of one date as one text, or as several where each is a date by itself."""
    left = dict(parts)
    day = left.get("day")
    if day is not None and day[1].isalpha():  # "Friday" beside a date
        del left["day"]
        if left:
            yield Said(f"{role} weekday", day[1], _quoted(day))
        else:
            left = {"": day}
    quote = "; ".join(map(_quoted, left.values()))
    text = {part: said for part, (_, said) in left.items()}
    if "" in text and is_number(text[""]) and "month" in text and "day" not in text:
        text["day"] = text.pop("")
    if "" not in text:
        yield from _of_parts(role, text, quote)
        return
    date = text.pop("")
    if "year" in text:
        year = text.pop("year")
        if _HAS_YEAR.search(date):
            yield Said(role, year, _quoted(left["year"]), is_year=True)
        else:
            date = f"{date}{'/' if _FIGURES.fullmatch(date) else ' '}{year}"
    if "time" in text:
        date = _with_clock(date, text.pop("time"))
    if text:
        names = " and ".join(left[part][0] for part in text)
        yield Said("wrong", f"{names} cannot be read beside a whole date", quote)
    yield Said(role, date, quote)


def _of_parts(role: str, text: Mapping[str, str], quote: str) -> Iterator[Said]:
    """A date that is told by its parts alone."""
    year, month, day = (text.get(part) for part in ("year", "month", "day"))
    if len(text) == 1:  # "year: 1969", "time: 1969-07-20", "day: 20 July 1969"
        (only,) = text.values()
        yield Said(role, only, quote, is_year=year is not None)
        return
    if year is None and month is None and day is None:
        return
    if year is None and (month or "").isdecimal():
        raise InvalidClaim(f"{quote} says no year")
    if year is None or (day is not None and month is None):
        yield Said(role, " ".join(filter(None, (day, month, text.get("time")))), quote)
        return
    number = figure(year, years=True)
    date = year if number is None else year_text(number.year)
    if month is not None:
        date = _on(date, month, day, composed=number is not None)
    yield Said(role, _with_clock(date, text.get("time", "")), quote, is_year=month is None)


def _on(year: str, month: str, day: str | None, *, composed: bool) -> str:
    """A month or day of a year, as TIMEX3 writes it where its parts are numbers."""
    digits = "" if day is None else re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", day.strip().lower())
    number = _month(month)
    if not composed or (digits and not digits.isdecimal()):
        return " ".join(filter(None, (day, month, year)))
    return f"{year}-{number:02}" + (f"-{int(digits):02}" if digits else "")


def _month(month: str) -> int:
    if month.isdecimal():
        return int(month)
    try:
        term = resolve(f"{month} 2001", Anchor()).term
    except ResolverError:
        term = None
    if isinstance(term, CivilDate) and term.day is None:
        return term.month
    raise InvalidClaim(f"{month!r} is no month")


def _with_clock(date: str, time: str) -> str:
    """A date with a time of day, in ISO 8601 where both are."""
    if not time:
        return date
    clock = _CLOCK.fullmatch(f"{time}:00" if time.isdecimal() else time)
    if clock is None or not re.fullmatch(r"(?:BC|Y)?\d{4,}-\d\d-\d\d", date):
        return f"{date} {time}"
    return f"{date}T{int(clock[1]):02}:{clock[2]}{clock[3] or ''}"


def _quoted(piece: tuple[str, str]) -> str:
    return f"{piece[0]}: {piece[1]}"
