"""Years, decades, centuries."""

from resolvers.en.context import (
    JOINTS,
    MARKS,
    after_emphasis,
    before_emphasis,
    is_part_of_a_code,
    stands_alone,
)
from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
from resolvers.terms.combine import Between
from resolvers.terms.years import BareYear, Century, Decade, Millennium, Year

RULES = RuleBook()
RULES.words(
    "decadeword",
    {
        "twenties": 20,
        "thirties": 30,
        "forties": 40,
        "fifties": 50,
        "sixties": 60,
        "seventies": 70,
        "eighties": 80,
        "nineties": 90,
        "noughties aughts": 2000,
    },
    trigger=True,
)


@RULES.rule("b.~c.?(e.?)?", gives="bc", level=Level.NUMBER, latent=True)
def spelled_bc(m: Match) -> str:
    return "bc"


@RULES.rule("a.~d.?", "c.~e.?", gives="ad", level=Level.NUMBER, latent=True)
def spelled_ad(m: Match) -> str:
    return "ad"


@RULES.rule(
    "((the |in )?year )?{yyyy}",
    "(the year )?{yearwords}",
    gives="yeardate",
    examples={"in 2016": "2016", "the year 1066": "1066"},
    never=("call 555-2016", "8/32/2014", "id 2310fe", "2010-2015-86", "$2000"),
)
def year(m: Match) -> Term | None:
    if m.has("yyyy") and _is_in_a_number(m):
        return None
    return BareYear(m.number("yyyy") if m.has("yyyy") else m.number("yearwords"))


def _is_in_a_number(m: Match) -> bool:
    """Whether the digits go on before or after, but for a second year: "1990-1995"."""
    before, after = before_emphasis(m, 4)[::-1], after_emphasis(m, 4)
    if before and before[0].lower() in ("c", "ca"):
        before = []
    spaced = len(after) == 4 and after[0].isspace() and after[2].isspace()
    if spaced and all(t.isdigit() and len(t) == 2 for t in after[1::2]):
        return True  # 2012 80 10
    return not (_is_the_end_of_a_range(before) and _is_the_end_of_a_range(after))


_DASHES = frozenset("-‐‑–—/")


def _is_the_end_of_a_range(beside: list[str]) -> bool:
    """Whether nothing, or just a hyphen and one more year, stands on this side."""
    if not beside or beside[0].isspace():
        return True
    if beside[0] in MARKS:
        return False
    if beside[0] not in _DASHES or len(beside) < 2:
        return not beside[0][0].isalnum() and (len(beside) < 2 or not beside[1][0].isdigit())
    if not beside[1][0].isdigit():
        return True
    is_year = len(beside[1]) == 4 and "1000" <= beside[1] <= "2999"
    goes_on = len(beside) > 3 and beside[2] in JOINTS and beside[3][0].isdigit()
    return is_year and not goes_on


@RULES.rule(
    "the year {digits}",
    gives="yeardate",
    examples={"in the year 20000": "Y20000", "the year 79": "0079", "in the year 1": "0001"},
    never=("the year 2 pupils", "the year 123456"),
)
def year_of_any_size(m: Match) -> Term | None:
    """Years that a bare number would not be taken for."""
    number = m.number("digits")
    if not 1 <= number <= 99_999 or is_part_of_a_code(m):
        return None
    return Year(number) if number > 99 or stands_alone(m) else None


@RULES.rule("'{yy}", gives="yeardate", examples={"in '89": "1989"})
def two_digit_year(m: Match) -> Term | None:
    before = m.before(1)
    if before and before[0][-1:].isalnum():
        return None
    return Year(m.number("yy"), short=True)


@RULES.rule(
    "(the year )?{int}~({bc}|{ad})",
    "(the year )?{digits:high} {ddd:low}~({bc}|{ad})",
    "({ad}|{bc})~{int}",
    gives="yeardate",
    examples={"in 44 BC": "BC0044", "in AD 79": "0079", "490 B.C.": "BC0490",
              "about 10 000 BC": "BC10000"},
)  # fmt: skip
def year_with_era(m: Match) -> Term | None:
    if m.has("high"):
        if len(m.word("high")) > 2 or m.before(1)[-1:] in ([","], ["."]):
            return None
        return Year(1 - int(m.word("high") + m.word("low"))) if m.has("bc") else None
    number = m.number("int")
    if not 1 <= number <= 99999:
        return None
    return Year(1 - number if m.has("bc") else number)


@RULES.rule(
    "(from |between |in between )?{digits:first}(~{dash}~|/| {upto} ){digits:last}~({bc}|{ad})",
    "(between|in between) {digits:first} and {digits:last}~({bc}|{ad})",
    gives="dayrange",
    examples={
        "490-479 BC": "BC0490; BC0479",
        "from 431 to 404 BC": "BC0431; BC0404",
        "between 447 and 432 BC": "BC0447; BC0432",
        "in 478/477 BC": "BC0478; BC0477",
    },
    never=("between 5 and 12 BC coins",),
)
def years_with_era(m: Match) -> Term | None:
    first, last = m.number("first"), m.number("last")
    if not 1 <= max(first, last) <= 99999 or (first > last) != m.has("bc"):
        return None
    years = (Year(1 - n if m.has("bc") else n) for n in (first, last))
    return Between(*years)


@RULES.rule(
    "(the )?{yyyy}~s( {bc})?",
    "(the )?{ddd}s( {bc})?",
    "(the )?{yyyy}'s",
    gives="era",
    examples={
        "the 1990s": "199",
        "the 490s BC": "BC049",
        "the 1800s": "18",
        "in the 2000s": "200",
    },
    never=("in 1995s",),
)
def decade(m: Match) -> Term | None:
    first = m.number("yyyy") if m.has("yyyy") else m.number("ddd")
    if first % 100 == 0 and first < 2000 and not m.has("bc"):
        return Century(first // 100 + 1)
    return Decade(first, m.has("bc")) if first % 10 == 0 else None


@RULES.rule(
    "(the )?'?{dd}'?s",
    "(the )?{decadeword}",
    "(the )?nineteen(-| ){decadeword}",
    gives="era",
    examples={"the nineties": "199", "the '60s": "196"},
    never=("in her early thirties she left", "she died in her eighties", "in the low eighties"),
)
def decade_without_century(m: Match) -> Term | None:
    if _is_an_age_or_a_degree(m):
        return None
    if m.has("decadeword"):
        if "nineteen" in m.text.lower():
            return Decade(1900 + m.number("decadeword"))
        first = m.number("decadeword")
        return Decade(first, short=first < 100)
    first = m.number("dd")
    return (
        Decade(first, short=True)
        if first % 10 == 0 and "'" in m.text + "'" * (m.text.lower().startswith("the"))
        else None
    )


def _is_an_age_or_a_degree(m: Match) -> bool:
    """ "In her early thirties", "in the low eighties": years of a life, or degrees."""
    near = [token.lower() for token in m.before(6) if token[0].isalpha()]
    while near and near[-1] in _PHASES:
        near.pop()
    return bool(near) and near[-1] in _OWNERS_AND_DEGREES


_PHASES = frozenset({"early", "mid", "middle", "late"})
_OWNERS_AND_DEGREES = frozenset("my his her their our your its whose low high lower upper".split())


@RULES.rule(
    "(the )?{ordinal}(-| )century( {bc}| {ad})?",
    "(the )?{ordinal} c(.?) ({bc}|{ad})",
    gives="era",
    examples={"the 17th century": "16", "the fifth century BC": "BC04", "5th c. BCE": "BC04"},
)
def century(m: Match) -> Term:
    return Century(m.number("ordinal"), m.has("bc"))


@RULES.rule("(the )?{ordinal} millennium( {bc})?", gives="era",
            examples={"the second millennium": "1"})  # fmt: skip
def millennium(m: Match) -> Term:
    return Millennium(m.number("ordinal"), m.has("bc"))


@RULES.rule("{dom:number}c(.?)", "{ordinal:number}~c(.?)", gives="shortcentury")
def century_as_catalogues_write_it(m: Match) -> Term | None:
    return Century(m.number("number")) if stands_alone(m) and not is_part_of_a_code(m) else None
