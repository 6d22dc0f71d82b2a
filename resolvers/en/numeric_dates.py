"""Dates in figures alone: 3/14/2016, 14.03.2016, 2016/3/14, 03/2016, 3/14.

The order of day and month is that of the anchor's country where both are possible. Two numbers
without a year are a date only where dates are expected, since "1/2" is mostly a half.
"""

from resolvers.calendar import is_valid
from resolvers.en.context import NOT_A_DASH, are_two_years, is_part_of_a_code, stands_alone
from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.dates import CivilDate, NumericDate

RULES = RuleBook()

_WEEKDAY = "({weekday}(.?,?)~)?"
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/8", "9/10", "9/11"})


def _weekday(m: Match) -> int | None:
    return m.number("weekday") if m.has("weekday") else None


@RULES.rule(
    _WEEKDAY + "{int:first}/{int:second}/({yyyy}|{yy})",
    _WEEKDAY + "{int:first}-{int:second}-({yyyy}|{yy})",
    _WEEKDAY + "{dd:first}.{dd:second}.({yyyy}|{yy})",
    _WEEKDAY + "{int:first}.{int:second}.{yyyy}",
    _WEEKDAY + "{int:first} / {int:second} / {yyyy}",
    _WEEKDAY + "{dd:first}/{dd:second},({yyyy}|{yy})",
    _WEEKDAY + "{dd:first} {dd:second} {yyyy}",
    gives="fullday",
    level=Level.NUMBER,
    examples={
        "3/14/2016": "2016-03-14",
        "14/3/2016": "2016-03-14",
        "on 14.03.2016": "2016-03-14",
        "on 4.3.2016": "2016-03-04",
        "Monday, 3/14/16": "2016-03-14",
    },
    never=("version 1.10.30", "part 133-03-03-2020", "dial 1-212-5550"),
)
def numeric_date(m: Match) -> Term | None:
    first, second = m.number("first"), m.number("second")
    glue = {"glue": NOT_A_DASH} if "/" in m.text else {}
    if max(first, second) > 99 or is_part_of_a_code(m, **glue):
        return None
    short = m.has("yy")
    dotted = m.text.count(".") >= 2
    return NumericDate(first, second, m.number("yy" if short else "yyyy"), short, dotted)


@RULES.rule(
    _WEEKDAY + "{yyyy}/{int:month}/{int:day}",
    _WEEKDAY + "{yyyy}-{int:month}-{int:day}",
    _WEEKDAY + "{yyyy}.{int:month}.{int:day}",
    "{yyyy} {dd:month} {dd:day}",
    gives="fullday",
    level=Level.NUMBER,
    examples={"2016/3/14": "2016-03-14", "2016-3-14": "2016-03-14", "2016.03.14": "2016-03-14"},
    never=("release 2016.3.14.2",),
)
def numeric_date_year_first(m: Match) -> Term | None:
    month, day = m.number("month"), m.number("day")
    if max(month, day) > 99 or is_part_of_a_code(m):
        return None
    if month > 12 and is_valid(2000, day, month):
        month, day = day, month
    return CivilDate(m.number("yyyy"), month, day, _weekday(m))


@RULES.rule(
    "{int:month}~/~{yyyy}",
    "{int:month}~-~{yyyy}",
    "{yyyy}~-~{dd:month}",
    "{yyyy}~/~{dd:month}",
    gives="monthyear",
    level=Level.NUMBER,
    examples={"since 09/2015": "2015-09", "in 2015-09": "2015-09"},
    never=("the 1985-86 season", "the 2008-09 season", "555-2016"),
)
def numeric_month(m: Match) -> Term | None:
    month = m.number("month")
    if not 1 <= month <= 12 or is_part_of_a_code(m) or m.before(1)[-1:] in (["-"], ["/"]):
        return None
    if " " in m.text and not stands_alone(m):
        return None
    if m.text.endswith(m.word("month")) and are_two_years(m, m.number("yyyy"), month):
        return None
    return CivilDate(m.number("yyyy"), month)


@RULES.rule(
    "{int:first}/{int:second}",
    "{dom:first} / {dom:second}",
    gives="slashday",
    level=Level.NUMBER,
)
def numeric_day_without_year(m: Match) -> Term | None:
    first, second = m.number("first"), m.number("second")
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return None
    if is_part_of_a_code(m, glue=NOT_A_DASH):
        return None
    if m.text == "24/7" or (m.text in _FRACTIONS and not stands_alone(m)):
        return None
    return NumericDate(first, second)


@RULES.rule(
    "{weekday}(.?,?)( the| on)? ({int:first}/{int:second}|{dom:first_dot}.{dom:second_dot})",
    "(this|next) {weekday}(.?,?) ({int:first}/{int:second}|{dom:first_dot}.{dom:second_dot})",
    gives="monthday",
    level=Level.NUMBER,
    examples={"Monday 3/14": "2016-03-14"},
)
def weekday_and_numeric_day(m: Match) -> Term | None:
    names = ("first", "second") if m.has("first") else ("first_dot", "second_dot")
    first, second = (m.number(name) for name in names)
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31) or is_part_of_a_code(m):
        return None
    return NumericDate(first, second)
