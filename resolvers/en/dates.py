"""Days and months by name, in any order, with a year or without: "14 March 2016", "Mar. 14th".

A year of two digits needs an apostrophe, a hyphen or a number that can be no day; otherwise
"24 October 10" is ten o'clock.
"""

from resolvers.en.context import is_part_of_a_code, stands_alone
from resolvers.en.words import MONTHS
from resolvers.grammar import Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.dates import CivilDate, DayOfMonth

RULES = RuleBook()

_WEEKDAY = "({weekday}(.?,?)( |-)(the )?)?"
_DAY = "({dom}|{ordinal}|{int:dayword})"
_MONTH = "({shortmonth:month}.|{month})"  # a full stop after "June" ends the sentence
_MONTH_DAY = _MONTH + "(,?)(~|-|/| the )" + _DAY
_DAY_MONTH = _DAY + "(~|-|/| day of | of |~of )(the )?" + _MONTH
_YEAR = "({yyyy}|{yearwords})"
_SHORT = "('{yy}|{yy})"


_BEFORE_MONTHS = (["in"], ["since"], ["until"], ["during"])
_JOINS = frozenset("and or to until till through & - –".split())
_AFTER_MAY = frozenset("I we you he she it they not be the there all".split())


def _day(m: Match) -> int | None:
    for name in ("dom", "ordinal", "dayword"):
        if m.has(name):
            day = m.number(name)
            return day if 1 <= day <= 31 else None
    return None


def _year(m: Match) -> int | None:
    for name in ("yyyy", "yearwords", "anyyear", "yy"):
        if m.has(name):
            number = m.number(name)
            return 1 - number if m.has("bc") else number
    return None


def _date(m: Match) -> Term | None:
    day = _day(m)
    if day is None:
        return None
    weekday = m.number("weekday") if m.has("weekday") else None
    if m.has("dayword"):
        month = m.word("month")
        if month in ("may", "march", "mar") or f"{month}," in m.text:
            return None  # one may ask; in May, two ships sank
    if m.has("ordinal") and _is_named(m.word("ordinal"), m.after(2)):
        return None  # by May the Second Fleet sailed
    return CivilDate(_year(m), m.number("month"), day, weekday, m.has("yy"))


def _is_named(word: str, after: list[str]) -> bool:
    """Whether an ordinal belongs to a name, as in "the Second Fleet"."""
    return word[0].isupper() and len(after) == 2 and after[0] == " " and after[1][0].isupper()


def _is_clear_short_year(m: Match) -> bool:
    """Whether two digits are meant as a year: '89, 3-Mar-89, or too many for a day or an hour."""
    if any(mark in m.text for mark in "'’"):
        return m.after(1) != [":"]
    if m.number("yy") > 31:  # "on May 3, 45 men": no year
        return m.after(1) != [":"] and (", " not in m.text or stands_alone(m))
    return m.text.count("-") == 2 or m.text.count("/") == 2


@RULES.rule(
    _WEEKDAY + _MONTH_DAY + "(~,~| of | in | |-|/)" + _YEAR,
    _WEEKDAY + "(the )?" + _DAY_MONTH + "(~,~| of | in | |-|/|~)" + _YEAR,
    "{yyyy}(-|/| ){month}(.?)(-|/| )" + _DAY,
    "{yyyy}/{dom}/{month}",
    "{month}-{yyyy}-{dom}",
    "{dom}-{yyyy}-{month}",
    gives="fullday",
    examples={
        "February 27, 2016": "2016-02-27",
        "27 February 2016": "2016-02-27",
        "the 3rd of May, 1998": "1998-05-03",
        "Monday, March 14, 2016": "2016-03-14",
        "14-Mar-2016": "2016-03-14",
        "2016/Mar/14": "2016-03-14",
        "May-10, 2012": "2012-05-10",
        "on the twenty-first of June nineteen eighty-six": "1986-06-21",
    },
)
def full_date(m: Match) -> Term | None:
    return _date(m)


@RULES.rule(
    _WEEKDAY + _MONTH_DAY + "(~,~| of | |-|/)" + _SHORT,
    _WEEKDAY + "(the )?" + _DAY_MONTH + "(~,~| of | |-|/)" + _SHORT,
    gives="fullday",
    examples={"March 3, '98": "1998-03-03", "3-Mar-98": "1998-03-03", "9 May 45": "1945-05-09"},
    never=("May 5 12:00", "the 24 October 10 o'clock news"),
)
def full_date_with_short_year(m: Match) -> Term | None:
    return _date(m) if _is_clear_short_year(m) else None


@RULES.rule(
    _MONTH_DAY + "(,?) {digits:anyyear}~({bc}|{ad})",
    "(the )?" + _DAY_MONTH + "(,?) {digits:anyyear}~({bc}|{ad})",
    _MONTH_DAY + "(,?) {ad} {digits:anyyear}",
    "(the )?" + _DAY_MONTH + "(,?) {ad} {digits:anyyear}",
    gives="fullday",
    examples={"March 15, 44 BC": "BC0044-03-15", "the 24th of August, AD 79": "0079-08-24"},
)
def full_date_with_era(m: Match) -> Term | None:
    return _date(m) if 1 <= m.number("anyyear") <= 99999 else None


@RULES.rule(
    _MONTH_DAY + "(,?) {dddd:anyyear}",
    gives="fullday",
    examples={"January 1, 3000": "3000-01-01"},
    never=("May 3 4000 people",),
)
def full_date_far_ahead(m: Match) -> Term | None:
    return _date(m) if 2999 < m.number("anyyear") < 10000 and stands_alone(m) else None


@RULES.rule(
    _WEEKDAY + _MONTH_DAY,
    _WEEKDAY + "(the )?" + _DAY_MONTH,
    gives="monthday",
    examples={
        "on February 27": "2016-02-27",
        "27 February": "2016-02-27",
        "the tenth day of March": "2016-03-10",
        "Sat 12Mar": "2016-03-12",
    },
    never=("in May 10:30 is early",),
)
def month_and_day(m: Match) -> Term | None:
    after = m.after(2)
    is_clock = len(after) == 2 and after[0] == ":" and after[1].isdigit() and not m.has("ordinal")
    is_gluing = after and after[0].isdigit()
    return None if is_clock or is_gluing else _date(m)


@RULES.rule(
    "(the )?({dom}|{ordinal})(,| and| or| &) (the )?({dom:other}|{ordinal:other2})( of)? {month}",
    "(the )?({dom}|{ordinal})(,| and| or| &) (the )?({dom:other}|{ordinal:other2})( of)? {month}"
    "(,?) {yyyy}",
    gives="monthday",
    never=("page 18 and 19 people",),
)
def first_of_two_days(m: Match) -> Term | None:
    date = _date(m)
    alone = m.word("dom" if m.has("dom") else "ordinal")
    return date if m.shorten(lambda text: text.lower() in (alone, f"the {alone}")) else None


@RULES.rule(
    "{month}(.?,?)( of| in|,)?(~|-|/)" + _YEAR,
    "{yyyy}(-|/| ){month}",
    "{month}(.?,?)( of)? {digits:anyyear}~({bc}|{ad})",
    "{digits:anyyear}~({bc}|{ad}) {month}",
    gives="monthyear",
    examples={
        "September 2015": "2015-09",
        "May of 1968": "1968-05",
        "2015/Sep": "2015-09",
        "March 44 BC": "BC0044-03",
    },
)
def month_and_year(m: Match) -> Term:
    return CivilDate(_year(m), m.number("month"))


@RULES.rule(
    "{month}(.?)( of|,)?( |-|/)" + _SHORT,
    gives="monthyear",
    examples={"in Nov '96": "1996-11", "April of 87": "1987-04"},
    never=("on March 12", "in March 45 people came"),
)
def month_and_short_year(m: Match) -> Term | None:
    apostrophe = any(mark in m.text for mark in "'’")
    if not apostrophe and (m.number("yy") <= 31 or not stands_alone(m)):
        return None
    return CivilDate(_year(m), m.number("month"), short_year=True)


_WHOLE_NAMES = frozenset(name.split()[0] for name in MONTHS)


@RULES.rule(
    "{month_sure}",
    "{month_sure}.",
    "{month}",
    gives="monthdate",
    examples={
        "in September": "2015-09",
        "It closed in Sept.": "2015-09",
        "open in may": "2016-05",
    },
    never=("it may rain", "they march on", "May I come?", "May not be right"),
)
def month_alone(m: Match) -> Term | None:
    before = [token.lower() for token in m.before(2)]
    if before[-1:] in (["$"], ["#"], ["@"]):
        return None
    if not m.has("month_sure"):  # "in may", but not "it may"
        return CivilDate(None, m.number("month")) if before[:1] in _BEFORE_MONTHS else None
    starts = not before or before[0] in (".", "!", "?")
    if m.text == "May" and starts and m.after(2)[-1:] and m.after(2)[-1] in _AFTER_MAY:
        return None
    if m.text.endswith(".") and m.word("month_sure").lower() in _WHOLE_NAMES:
        return None  # the end of the sentence
    return CivilDate(None, m.number("month_sure"))


@RULES.rule(
    "{weekday}(.?,?) (the )?({ordinal}|{dom})",
    "{weekday}(.?,?) the {int:dayword}",
    gives="monthday",
    examples={"Monday the 14th": "2016-03-14", "on Friday, 11.": "2016-03-11"},
    never=("Monday 11-4", "Friday 5 pm", "Tuesday 12 people"),
)
def weekday_and_day(m: Match) -> Term | None:
    day = _day(m)
    after = m.after(4)
    then_a_number = len(after) > 1 and after[1][0].isdigit()
    if day is None or is_part_of_a_code(m):
        return None
    if not stands_alone(m) and not (m.has("ordinal") and then_a_number):
        return None
    if m.has("dom") and _goes_on_to_a_number(m):
        return None  # Monday 8 to 9
    return DayOfMonth(day, m.number("weekday"))


@RULES.rule("on (the )?{ordinal}", gives="day", examples={"on the 15th": "2016-03-15"},
            never=("on 5th Avenue", "on the 4th floor", "on the second try"))  # fmt: skip
def on_a_day_of_the_month(m: Match) -> Term | None:
    return _day_of_month(m)


@RULES.rule("(the )?{ordinal}", "(the|on) {dom}", "for the {ordinal}", gives="ordinalday")
def day_of_the_month(m: Match) -> Term | None:
    in_words = not any(character.isdigit() for character in m.text)
    return None if in_words and not m.text.lower().startswith("for") else _day_of_month(m)


def _goes_on_to_a_number(m: Match) -> bool:
    after = m.after(4)
    return len(after) == 4 and after[1].lower() in _JOINS and after[3][0].isdigit()


def _day_of_month(m: Match) -> Term | None:
    day = _day(m)
    in_words = not any(character.isdigit() for character in m.text)
    if m.has("dom") and _goes_on_to_a_number(m):
        return None  # on 3 and 5 May
    if day is None or not stands_alone(m) or (in_words and m.after(1)[:1] == [" "]):
        return None  # "on the first" ends what is said, "on the first try" does not
    return DayOfMonth(day)
