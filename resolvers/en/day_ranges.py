"""Ranges of days, years and centuries that share a part: "March 3-5, 2016", "1910-30"."""

from resolvers.en.context import are_two_years, is_part_of_a_code, stands_alone
from resolvers.grammar import Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.base import Term
from resolvers.terms.combine import Between, Either, Nth
from resolvers.terms.dates import CivilDate
from resolvers.terms.deictic import UnitFromNow
from resolvers.terms.weekday import Which
from resolvers.terms.years import Century, Year

RULES = RuleBook()

_FROM = "(from |between |in between )?(the )?"
_TO = "(~{dash}~| {upto} | and )(the )?"
_FIRST = "({dom}|{ordinal}|{int:words})"
_LAST = "({dom:dom2}|{ordinal:ordinal2}|{int:words2})"
_YEAR = "(((,|,?)( of| in)? )({yyyy}|{yearwords}))?"


def _touches(m: Match) -> bool:
    """Whether it is part of a code, the c of "circa" aside."""
    return is_part_of_a_code(m) and m.before(1) not in (["c"], ["ca"])


def _number(m: Match, *names: str) -> int | None:
    return next((m.number(name) for name in names if m.has(name)), None)


@RULES.rule(
    _FROM + _FIRST + _TO + _LAST + "( of | day of |~)(the )?({shortmonth:month}.|{month})" + _YEAR,
    "from (the )?" + _FIRST + "(~{dash}~| {upto} )(the )?{month}(.?)( the)? " + _LAST + _YEAR,
    _FROM + "{month}(.?)( the| from| between)? " + _FIRST + _TO + _LAST + _YEAR,
    gives="dayrange",
    examples={
        "March 3-5, 2016": "2016-03-03; 2016-03-05",
        "from 3 to 5 March 2015": "2015-03-03; 2015-03-05",
        "July 13th through 15th, 2015": "2015-07-13; 2015-07-15",
        "between the 3rd and the 12th of May 2014": "2014-05-03; 2014-05-12",
    },
    never=("May 10-10:30", "March 3-5 people", "May 9 and 10 others"),
)
def days_of_one_month(m: Match) -> Term | None:
    first = _number(m, "dom", "ordinal", "words")
    last = _number(m, "dom2", "ordinal2", "words2")
    year = _number(m, "yyyy", "yearwords")
    if first is None or last is None or not 1 <= first < last <= 31:
        return None
    is_list = " and " in m.text.lower() and "between" not in m.text.lower()
    if is_list and not m.text.lower().startswith("from"):
        return None
    if is_part_of_a_code(m):
        return None
    ends_in_a_number = m.has("dom2") and not m.text.rstrip(".").endswith(m.word("month"))
    if ends_in_a_number and year is None and not stands_alone(m):
        return None
    month = m.number("month")
    return Between(CivilDate(year, month, first), CivilDate(year, month, last))


@RULES.rule(
    "{month}(.?)( the)? ({dom}|{ordinal}) (and|or|&) (the )?({dom:dom2}|{ordinal:ordinal2})"
    + _YEAR,
    gives="dayrange",
    examples={
        "on May 4 and 5": "2016-05-04; 2016-05-05",
        "on July 3rd or 4th, 2015": "2015-07-03; 2015-07-04",
    },
    never=("May 9 and 10 others", "on May 4 and 5 men died"),
)
def two_days_of_one_month(m: Match) -> Term | None:
    first, last = _number(m, "dom", "ordinal"), _number(m, "dom2", "ordinal2")
    year = _number(m, "yyyy", "yearwords")
    if first is None or last is None or not 1 <= first < last <= 31 or is_part_of_a_code(m):
        return None
    if year is None and not stands_alone(m, also=("were", "are", "when")):
        return None
    month = m.number("month")
    return Either((CivilDate(year, month, first), CivilDate(year, month, last)))


@RULES.rule(
    _FROM + _FIRST + "(~{dash}~| {upto} | and )(the )?" + _LAST + " (of )?(the )?{which} {unit}",
    gives="dayrange",
    examples={"from the 4th to the 22nd of last month": "2016-02-04; 2016-02-22"},
    never=("between 4 and 22 last year", "the 4 and 5 this month"),
)
def days_of_a_month_from_now(m: Match) -> Term | None:
    first = _number(m, "dom", "ordinal", "words")
    last = _number(m, "dom2", "ordinal2", "words2")
    count = {Which.LAST: -1, Which.PAST: -1, Which.THIS: 0}.get(m["which"], 1)  # type: ignore[call-overload]
    if m["unit"] is not Granularity.MONTH or first is None or last is None:
        return None
    is_list = " and " in m.text.lower() and "between" not in m.text.lower()
    if is_list or not 1 <= first < last <= 31:
        return None
    month = UnitFromNow(Granularity.MONTH, count)
    return Between(Nth(first, Granularity.DAY, month), Nth(last, Granularity.DAY, month))


@RULES.rule(
    "{yyyy}{dash}{yy}",
    "{yyyy}{dash}{d:last_digit}",
    "{yyyy}/{yy}",
    gives="dayrange",
    examples={
        "in 1910-30": "1910; 1930",
        "the 1985-86 season": "1985; 1986",
        "the 2008-09 season": "2008; 2009",
    },
    never=("part 1910-30-7", "2015-09"),
)
def years_of_one_century(m: Match) -> Term | None:
    first = m.number("yyyy")
    if m.has("last_digit"):
        last = m.number("last_digit")
        if last <= first % 10 or not stands_alone(m) or _touches(m):
            return None
        return Between(Year(first), Year(first // 10 * 10 + last))
    last = m.number("yy")
    hyphen = m.text.count("-") == 1 or "/" in m.text
    a_month = hyphen and last <= 12 and not are_two_years(m, first, last)
    if last <= first % 100 or _touches(m) or a_month:
        return None
    return Between(Year(first), Year(first // 100 * 100 + last))


@RULES.rule(
    "(the )?{ordinal}(~{dash}~|/| {upto} | and )(the )?{ordinal:ordinal2}( |-)(century|centuries)",
    "(the )?{int}~{dash}~{ordinal:ordinal2}( |-)(century|centuries)",
    "(the )?{ordinal}( |-)century(~{dash}~| {upto} )(the )?{ordinal:ordinal2}( |-)century",
    gives="dayrange",
    examples={"the 17th-19th centuries": "16; 18", "17-19th centuries": "16; 18"},
)
def centuries(m: Match) -> Term | None:
    first, last = _number(m, "ordinal", "int"), m.number("ordinal2")
    if first is None or not 1 <= first < last <= 30:
        return None
    return Between(Century(first), Century(last))
