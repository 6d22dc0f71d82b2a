"""Days of the calendar: month and day in any order, with a year or without, and numeric dates."""

from resolvers.calendar import is_valid
from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.dates import CivilDate, DayOfMonth, NumericDate

RULES = RuleBook()


def _day(m: Match) -> int:
    return m.number("dom") if m.has("dom") else m.number("ordinal")


def _year(m: Match) -> tuple[int | None, bool]:
    """The year, astronomical, and whether it has two digits only."""
    for name in ("yyyy", "yearwords"):
        if m.has(name):
            return (1 - m.number(name) if m.has("bc") else m.number(name)), False
    if m.has("yy"):
        return m.number("yy"), True
    if m.has("anyyear"):
        return (1 - m.number("anyyear") if m.has("bc") else m.number("anyyear")), False
    return None, False


def _weekday(m: Match) -> int | None:
    return m.number("weekday") if m.has("weekday") else None


def _date(m: Match) -> Term | None:
    year, short = _year(m)
    day = _day(m)
    return CivilDate(year, m.number("month"), day, _weekday(m), short) if day <= 31 else None


@RULES.rule(
    "({weekday}(.?,?) (the )?)?{month}(.?) (the )?({dom}|{ordinal})(,?) ({yyyy}|{yearwords})",
    "({weekday}(.?,?) (the )?)?{month}(.?) ({dom}|{ordinal}),{yyyy}",
    "({weekday}(.?,?) (the )?)?{month}(.?) ({dom}|{ordinal})(,?) '{yy}",
    "({weekday}(.?,?) )?({dom}|{ordinal})(~-~| (of )?){month}(.?)(,?)(~-~| (of )?){yyyy}",
    "({weekday}(.?,?) )?the {ordinal}( day)? of {month}(,?)( of)? {yyyy}",
    "({weekday}(.?,?) )?({dom}|{ordinal})(-| ){month}(-| )'?{yy}",
    "{month}(-|/){dom}(-|/|, ?){yyyy}",
    "{dom}/{month}/{yyyy}",
    "{yyyy}(-|/| ){month}(-|/| ){dom}",
    gives="fullday",
    examples={
        "February 27, 2016": "2016-02-27",
        "27 February 2016": "2016-02-27",
        "the 3rd of May, 1998": "1998-05-03",
        "Monday, March 14, 2016": "2016-03-14",
        "14-Mar-2016": "2016-03-14",
    },
)
def full_date(m: Match) -> Term | None:
    return _date(m)


@RULES.rule(
    "{month}(.?) ({dom}|{ordinal}),? {digits:anyyear} ?({bc}|{ad})",
    "({dom}|{ordinal}) (of )?{month},? {digits:anyyear} ?({bc}|{ad})",
    "{month}(.?) ({dom}|{ordinal}),? (ad|AD) {digits:anyyear}",
    gives="fullday",
    examples={"March 15, 44 BC": "BC0044-03-15"},
)
def full_date_with_era(m: Match) -> Term | None:
    return _date(m)


@RULES.rule(
    "({weekday}(.?,?) (the )?)?{month}(.?)(-| | the )({dom}|{ordinal})",
    "({weekday}(.?,?) (the )?)?({dom}|{ordinal})(-| | of ){month}",
    "({weekday}(.?,?) )?the {ordinal}( day)? of {month}",
    gives="monthday",
    examples={"on February 27": "2016-02-27", "27 February": "2016-02-27"},
)
def month_and_day(m: Match) -> Term | None:
    return _date(m)


@RULES.rule(
    "{month}(.?,?)( of)? ({yyyy}|{yearwords})",
    "{month}(.?) '{yy}",
    "{month}(-|/){yyyy}",
    "{yyyy}(-|/| ){month}",
    "{month}(.?,?)( of)? {digits:anyyear} ?({bc}|{ad})",
    gives="monthyear",
    examples={"September 2015": "2015-09", "May of 1968": "1968-05", "March 44 BC": "BC0044-03"},
)
def month_and_year(m: Match) -> Term:
    year, short = _year(m)
    return CivilDate(year, m.number("month"), short_year=short)


@RULES.rule(
    "{month_sure}",
    "{month_sure}.",
    gives="monthdate",
    examples={"in September": "2015-09", "It closed in Sept.": "2015-09"},
    never=("it may rain", "they march on"),
)
def month_alone(m: Match) -> Term | None:
    if m.text.endswith(".") and len(m.word("month_sure")) not in (3, 4):
        return None  # the end of the sentence
    return None if m.text == "May." else CivilDate(None, m.number("month_sure"))


@RULES.rule(
    "{yyyy}-{dd:month_number}-{dd:dom}",
    "{yyyy}/{mon:month_number}/{dom}",
    "{yyyy}.{dd:month_number}.{dd:dom}",
    gives="fullday",
    examples={"2016-03-14": "2016-03-14"},
)
def iso_date(m: Match) -> Term | None:
    month, day = m.number("month_number"), m.number("dom")
    return CivilDate(m.number("yyyy"), month, day) if is_valid(2000, month, day) else None


@RULES.rule(
    "{dom:first}/{dom:second}/{yyyy}",
    "{dom:first}-{dom:second}-{yyyy}",
    "{dom:first}.{dom:second}.{yyyy}",
    "{dom:first}/{dom:second}/{yy}",
    "{dom:first}-{dom:second}-{yy}",
    "{dom:first}.{dom:second}.{yy}",
    gives="fullday",
    examples={"3/14/2016": "2016-03-14", "14/3/2016": "2016-03-14"},
)
def numeric_date(m: Match) -> Term | None:
    first, second = m.number("first"), m.number("second")
    if min(first, second) > 12:
        return None
    year, short = _year(m)
    return NumericDate(first, second, year, short)


@RULES.rule("the ({dom}|{ordinal})(st|nd|rd|th)?", gives="day", level=Level.UNIT, latent=True)
def day_of_month(m: Match) -> Term | None:
    day = _day(m)
    return DayOfMonth(day) if day <= 31 else None
