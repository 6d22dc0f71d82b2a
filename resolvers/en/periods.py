"""Named periods: quarters, halves, seasons, weeks by number or date, weekends, school years."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.granularity import Granularity
from resolvers.terms.amount import Amount
from resolvers.terms.base import Term
from resolvers.terms.deictic import UnitFromNow
from resolvers.terms.fiscal import FiscalYear
from resolvers.terms.holidays import Holiday
from resolvers.terms.periods import (
    PeriodOfYear,
    SchoolYear,
    UnitEnding,
    UnitHolding,
    UnitStarting,
    Weekend,
    WeekendAround,
    WeekOfYear,
)
from resolvers.terms.years import BareYear, Year

RULES = RuleBook()
RULES.words("season", {"spring": 1, "summer": 2, "autumn fall": 3, "winter": 4}, trigger=True)
RULES.words("quarter_letter", ["q"], trigger=True)
RULES.words("half_letter", ["h"], trigger=True)
RULES.words("yearletters", {"fy": True, "cy": False}, trigger=True)
RULES.words("halfyear", {"first": 1, "second latter": 2})


def _year(m: Match) -> Term | None:
    if m.has("yyyy"):
        return Year(m.number("yyyy"))
    if m.has("yy"):
        return Year(m.number("yy"), short=True)
    for name in ("yeardate", "period"):
        term = m.get(name)
        if isinstance(term, Year | BareYear):
            return term
        if isinstance(term, UnitFromNow) and term.unit is Granularity.YEAR:
            return term
    return None


@RULES.rule(
    "(the )?{ordinal}(-| ){unit}(( of| in|,)? (the )?(year )?{yyyy})?",
    "(the )?{quarter_letter}~{d}((,| of|-|/|)~{yyyy})?",
    "(the )?{quarter_letter}~{d}(,| of|-|/|) ?'?{yy}",
    "{yyyy}(,|-|/|)~{quarter_letter}{d}",
    "'?{yy}(-|/|)~{quarter_letter}{d}",
    gives="period",
    examples={"the third quarter of 1989": "1989-Q3", "Q3 2015": "2015-Q3", "2018Q4": "2018-Q4",
              "18q4": "2018-Q4"},
    never=["a quarter of 1989 votes"],
)  # fmt: skip
def quarter(m: Match) -> Term | None:
    if m.has("unit") and m["unit"] is not Granularity.QUARTER:
        return None
    if m.text.lower().startswith("the ") and "-" in m.text and m.has("ordinal"):
        return None  # "the third-quarter loss": an attribute, without the article
    number = m.number("ordinal") if m.has("ordinal") else m.number("d")
    return PeriodOfYear(Granularity.QUARTER, number, _year(m)) if 1 <= number <= 4 else None


@RULES.rule(
    "(the )?{ordinal} (quarter|qtr)(,? of| in|,) (the )?({yeardate}|{period})",
    gives="period",
    level=Level.PHRASE,
    examples={"the second quarter of next year": "2017-Q2"},
)
def quarter_of_a_year(m: Match) -> Term | None:
    number, year = m.number("ordinal"), _year(m)
    return None if year is None else PeriodOfYear(Granularity.QUARTER, number, year)


@RULES.rule(
    "(the )?{halfyear} half of {yyyy}",
    "{half_letter}{d}( |-|/|){yyyy}",
    "{yyyy}( |-|/|){half_letter}{d}",
    gives="period",
    examples={"the second half of 1989": "1989-H2", "H1 2019": "2019-H1"},
)
def half_year(m: Match) -> Term | None:
    number = m.number("halfyear") if m.has("halfyear") else m.number("d")
    return PeriodOfYear(Granularity.HALF_YEAR, number, _year(m)) if number in (1, 2) else None


@RULES.rule(
    "(the )?{season}( of|,)? {yyyy}",
    "(the )?{season}( of|,)? '{yy}",
    "the {season}",
    gives="period",
    examples={"the spring of 1862": "1862-SP", "summer 1942": "1942-SU"},
    never=["the fall of Rome", "the spring water"],
)
def season(m: Match) -> Term | None:
    following = [token.lower() for token in m.after(4) if not token.isspace()]
    year = _year(m)
    said_otherwise = year is None and m.word("season").lower() in ("spring", "fall")
    if said_otherwise and following and following[0][0].isalpha():
        goes_on = following[0] in _AFTER_A_SEASON or _AFTER_OF.intersection(following[1:2])
        if not goes_on:
            return None  # "the spring water", "the fall of Rome"
    return PeriodOfYear(Granularity.SEASON, m.number("season"), year)


@RULES.rule(
    "(the )?{season}( of|,)? {yyyy:first}~({dash}|/)~({yyyy:last}|{yy:last_yy})",
    gives="period",
    examples={"the winter of 1941-42": "1941-WI", "winter 2019/2020": "2019-WI"},
    never=["summer 1941-42"],
)
def winter_of_two_years(m: Match) -> Term | None:
    first = m.number("first")
    last = m.number("last") if m.has("last") else first // 100 * 100 + m.number("last_yy")
    if m.number("season") != 4 or last != first + 1:
        return None
    return PeriodOfYear(Granularity.SEASON, 4, Year(first))


_AFTER_A_SEASON = frozenset({"and", "or", "when", "as", "after", "before", "but", "to", "for"})
_AFTER_OF = frozenset({"that", "this", "last", "next"})


@RULES.rule(
    "(the )?(week|wk|cw|calendar week)( number| no.| no| #|)? ?{weeknumber}",
    "w{weeknumber}",
    gives="weekno",
    examples={"in week 11": "2016-W11"},
    never=["the week 30 people came"],
)
def week_number(m: Match) -> Term | None:
    following = [token for token in m.after(2) if not token.isspace()]
    if following and (following[0].isalpha() and following[0].lower() not in _AFTER_A_WEEK):
        return None
    return WeekOfYear(m.number("weeknumber"))


_AFTER_A_WEEK = frozenset({"of", "in", "and", "or", "to", "until", "is", "was", "will", "for"})


@RULES.rule(
    "{weekno}(,| of| in|) (the )?({yeardate}|{period})",
    gives="period",
    level=Level.PHRASE,
    examples={"week 3 of 2027": "2027-W03", "week 27 of last year": "2015-W27"},
)
def week_number_of_a_year(m: Match) -> Term | None:
    week, year = m["weekno"], _year(m)
    return WeekOfYear(week.number, year) if isinstance(week, WeekOfYear) and year else None


_HOLDING = frozenset({"of", "containing"})


@RULES.rule(
    "(the )?({unit}|{theunit}) (of|containing|commencing|beginning|starting|{bound}) (the )?{day}",
    "(w/c|wc) (the )?{day}",
    gives="period",
    level=Level.PHRASE,
    examples={
        "the week of March 3, 2016": "2016-W09",
        "the week commencing March 7": "2016-W10",
        "the week beginning Saturday 5 March": "2016-03-05/2016-03-11",
        "the month of 3 May 2015": "2015-05",
    },
    never=["the day of the vote", "the year of 3 May events"],
)
def unit_of_a_date(m: Match) -> Term | None:
    unit = m["unit"] if m.has("unit") else getattr(m.get("theunit"), "unit", Granularity.WEEK)
    of = m.get("day")
    if not isinstance(unit, Granularity) or not isinstance(of, Term):
        return None
    if m.has("bound") and not m.word("bound").lower().startswith(("start", "begin")):
        return None
    if not Granularity.DAY < unit <= Granularity.MONTH:
        return None
    words = frozenset(m.text.lower().split())
    return UnitHolding(unit, of) if words & _HOLDING else UnitStarting(unit, of)


@RULES.rule(
    "(the )?({unit}|{theunit}) (ending|ended|up to and including|to) (on )?(the )?{day}",
    gives="period",
    level=Level.PHRASE,
    examples={
        "in the week ending 12 March": "2016-03-06/2016-03-12",
        "the week ended Sunday, March 13": "2016-W10",
    },
    never=("the year ended 30 June", "the week to come"),
)
def unit_to_a_date(m: Match) -> Term | None:
    whole, of = m.get("theunit"), m.get("day")
    unit = m["unit"] if m.has("unit") else getattr(whole, "unit", None)
    if isinstance(whole, Amount):  # so it is read before "ended"
        unit = whole.duration.unit
    return UnitEnding(unit, of) if unit is Granularity.WEEK and isinstance(of, Term) else None


@RULES.rule("week-end", gives="unit", level=Level.NUMBER, latent=True)
def spelled_weekend(m: Match) -> Granularity:
    return Granularity.WEEKEND


@RULES.rule("(the )?weekend", gives="period", examples={"over the weekend": "2016-W10-WE"})
def weekend(m: Match) -> Term | None:
    following = next((token.lower() for token in m.after(2) if not token.isspace()), "")
    return Weekend() if m.text.lower().startswith("the") or following == "of" else None


@RULES.rule(
    "{period} of (the )?({holiday}|{day})",
    "{holiday} (weekend|week-end)( {yeardate})?",
    gives="period",
    level=Level.SHIFT,
    examples={"Christmas weekend": "2015-12-25/2015-12-27",
              "the weekend of Halloween": "2015-W44-WE"},
)  # fmt: skip
def weekend_of_a_day(m: Match) -> Term | None:
    of = m["holiday"] if m.has("holiday") else m["day"]
    if m.has("period") and not isinstance(m["period"], Weekend):
        return None
    if isinstance(of, Holiday) and isinstance(m.get("yeardate"), Year | BareYear):
        of = Holiday(of.on, _year(m))
    return WeekendAround(of) if isinstance(of, Term) else None


@RULES.rule("{yearletters}( |-|/|)'?({yyyy}|{yy})", gives="yeardate",
            examples={"in FY2015": "2015", "FY 16": "2016", "cy15": "2015"})  # fmt: skip
def year_in_letters(m: Match) -> Term | None:
    year = m.number("yyyy") if m.has("yyyy") else 2000 + m.number("yy")
    return FiscalYear(year) if m["yearletters"] else Year(year)


@RULES.rule(
    "((this|the|the current|next|last|the coming) )?(school|academic) year( {yyyy})?",
    gives="period",
    examples={"next school year": "2016-08/2017-07"},
)
def school_year(m: Match) -> Term | None:
    words = m.text.lower()
    if words.startswith(("school", "academic")) and not m.has("yyyy"):
        return None
    count = 1 if "next" in words or "coming" in words else -1 if "last" in words else 0
    return SchoolYear(m.number("yyyy") if m.has("yyyy") else None, count)
