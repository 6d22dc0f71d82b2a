"""Holidays and observances by name: "Thanksgiving 2016", "next MLK day", "three days after Easter".

A name is read as up to twelve words of names, the longest known one first, so that "Easter Monday"
is not Easter; `civil_days`, `world_days` and `religious_days` list the names.
"""

import re

from resolvers.en.civil_days import CIVIL_DAYS
from resolvers.en.religious_days import (
    AMBIGUOUS,
    ASIAN_DAYS,
    CHRISTIAN_DAYS,
    INDIAN_DAYS,
    JEWISH_DAYS,
    MUSLIM_DAYS,
)
from resolvers.en.world_days import WORLD_DAYS
from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount, Every
from resolvers.terms.base import Term
from resolvers.terms.deictic import UnitFromNow
from resolvers.terms.holidays import Holiday
from resolvers.terms.observances import Observance, OnDate
from resolvers.terms.offset import Shift
from resolvers.terms.weekday import Which
from resolvers.terms.years import BareYear, Year
from resolvers.values import Duration, Partial

RULES = RuleBook()

_GROUPS = (
    CIVIL_DAYS,
    WORLD_DAYS,
    CHRISTIAN_DAYS,
    JEWISH_DAYS,
    MUSLIM_DAYS,
    INDIAN_DAYS,
    ASIAN_DAYS,
)
_OPTIONAL = re.compile(r" ?\((\w+)\)")
_PLAIN = str.maketrans({"'": "", "’": "", "‘": "", "`": "", ".": "", "-": " "})
_USUAL = frozenset(
    "day days night eve week hour month year weekend monday tuesday wednesday thursday friday "
    "saturday sunday mon tue wed thu thurs fri sat sun".split()
)
_COMMON = frozenset("great white good holy black washingtons first world spring".split())


def _variants(name: str) -> list[str]:
    """A name with and without its words in brackets."""
    found = _OPTIONAL.search(name) if "(" in name else None
    if found is None:
        return [name]
    with_it = f"{name[: found.start()]} {found[1]}{name[found.end() :]}"
    return _variants(with_it) + _variants(name[: found.start()] + name[found.end() :])


def _key(name: str) -> str:
    """A name without case, apostrophes, full stops and hyphens."""
    return " ".join(name.lower().translate(_PLAIN).split())


NAMES: dict[str, Observance] = {
    _key(variant): observance
    for group in _GROUPS
    for names, observance in group.items()
    for name in names.split(";")
    for variant in _variants(name)
}


def _vocabulary() -> tuple[set[str], set[str], set[str]]:
    """The words that start a name, all words of names, and a telling word of each name."""
    first: set[str] = set()
    every: set[str] = set()
    telling: set[str] = set()
    for name in NAMES:
        words = name.split()
        first |= _spellings(words[0])
        every.update(*map(_spellings, words))
        if not _USUAL.intersection(words):
            rare = [word for word in words if word not in _COMMON]
            telling |= _spellings("birthday" if "birthday" in words else max(rare, key=len))
    return first, every | {"s"}, telling


def _spellings(word: str) -> set[str]:
    """A word as a token: "valentines" may be written "valentine's"."""
    return {word, word[:-1]} if word.endswith("s") and len(word) > 3 else {word}


_FIRST, _EVERY, _TELLING = _vocabulary()
RULES.words("holiday_first", {word: word for word in sorted(_FIRST)})
RULES.words("holiday_word", {word: word for word in sorted(_EVERY)})
RULES.words("holiday_sign", {word: word for word in sorted(_TELLING)}, trigger=True)


_YEAR_AFTER = re.compile(r"(?:,| of| in)? (\d{4})$", re.IGNORECASE)
_STRAY_APOSTROPHE = re.compile(r"[^\Ws]['’] ", re.IGNORECASE)


def _is_name(text: str) -> bool:
    name, _ = _split(text)
    known = name[-1:].isalpha() and _key(name) in NAMES
    return known and not _STRAY_APOSTROPHE.search(name)


def _split(text: str) -> tuple[str, int | None]:
    """A name and the year after it, if there is one."""
    found = _YEAR_AFTER.search(text)
    return (text, None) if found is None else (text[: found.start()], int(found[1]))


_COMPANY = frozenset(
    {"last", "next", "this", "in", "of", "before", "after", "since", "until", "for"}
)


@RULES.rule(
    "{holiday_first}(( |-|(.|') ?){holiday_word}){0,20}((,| of| in|) {yyyy})?",
    gives="holiday",
    examples={
        "on Christmas Eve": "2015-12-24",
        "Easter Monday 2015": "2015-04-06",
        "St. Patrick's Day": "2016-03-17",
    },
    never=["he lent me the money", "a new day", "the advent of steam"],
)
def holiday(m: Match) -> Term | None:
    text = m.shorten(_is_name)
    if text is None:
        return None
    name, year = _split(text)
    key = _key(name)
    if key in AMBIGUOUS and year is None and not text[0].isupper():
        near = {token.lower() for token in (*m.before(2), *m.after(2))}
        if near and not (_COMPANY & near or any(token.isdecimal() for token in near)):
            return None
    return Holiday(NAMES[key], None if year is None else Year(year))


@RULES.rule(
    "(the |this )?{which} {holiday}",
    gives="holiday",
    level=Level.PHRASE,
    examples={"last Thanksgiving": "2015-11-26", "next Halloween": "2016-10-31",
              "this past Christmas": "2015-12-25"},
)  # fmt: skip
def holiday_with_which(m: Match) -> Term | None:
    of, which = m["holiday"], m["which"]
    if not isinstance(of, Holiday) or not isinstance(which, Which):
        return None
    return Holiday(of.on, which=which)


@RULES.rule(
    "{holiday}(,?)( of| in| for)?( the year)? ({yeardate}|{period})",
    "{period}'s {holiday}",
    gives="holiday",
    level=Level.PHRASE,
    examples={"Thanksgiving Day, 2012": "2012-11-22", "Easter of next year": "2017-04-16",
              "last year's Halloween": "2015-10-31"},
)  # fmt: skip
def holiday_of_a_year(m: Match) -> Term | None:
    of = m["holiday"]
    year = m["yeardate"] if m.has("yeardate") else m["period"]
    if not isinstance(of, Holiday):
        return None
    if isinstance(year, UnitFromNow) and year.unit is not Granularity.YEAR:
        return None
    return Holiday(of.on, year) if isinstance(year, Year | BareYear | UnitFromNow) else None


@RULES.rule("{holiday} eve", gives="holiday", level=Level.PHRASE,
            examples={"on Thanksgiving eve": "2015-11-25"})  # fmt: skip
def eve_of_a_holiday(m: Match) -> Term | None:
    of = m["holiday"]
    return Shift(Duration.of(days=1), -1, of) if isinstance(of, Holiday) else None


@RULES.rule("(every|each) {holiday}", gives="set", level=Level.PHRASE,
            examples={"every Christmas": "XXXX-12-25", "each Easter": "P1Y"})  # fmt: skip
def every_holiday(m: Match) -> Term | None:
    of = m["holiday"]
    if not isinstance(of, Holiday):
        return None
    quantifier = "EACH" if m.text.lower().startswith("each") else "EVERY"
    if isinstance(of.on, OnDate) and of.on.length == 1:
        return Every(Partial(f"XXXX-{of.on.month:02d}-{of.on.day:02d}"), quantifier)
    return Every(Duration.of(years=1), quantifier)


@RULES.rule(
    "{holiday} in {amount}",
    "{holiday} {amount} (from {ref}|hence|ago)",
    gives="holiday",
    level=Level.SHIFT,
    examples={"Christmas in three years": "2019-12-25", "Easter two years ago": "2014-04-20"},
)
def holiday_some_time_off(m: Match) -> Term | None:
    of, amount = m["holiday"], m["amount"]
    if not isinstance(of, Holiday) or not isinstance(amount, Amount):
        return None
    return Holiday(of.on, Shift(amount.duration, -1 if m.text.lower().endswith("ago") else 1))
