"""Years, decades, centuries."""

from resolvers.grammar import Level, Match, RuleBook
from resolvers.terms.base import Term
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
    },
    trigger=True,
)


@RULES.rule("b.~c.?(e.?)?", gives="bc", level=Level.NUMBER, latent=True)
def spelled_bc(m: Match) -> str:
    return "bc"


@RULES.rule("a.~d.?", "c.~e.?", gives="ad", level=Level.NUMBER, latent=True)
def spelled_ad(m: Match) -> str:
    return "ad"


@RULES.rule("(the year )?{yyyy}", "(the year ){yearwords}", "{yearwords}", gives="yeardate",
            examples={"in 2016": "2016"})  # fmt: skip
def year(m: Match) -> Term:
    return BareYear(m.number("yyyy") if m.has("yyyy") else m.number("yearwords"))


@RULES.rule("'{yy}", gives="yeardate", examples={"in '89": "1989"})
def two_digit_year(m: Match) -> Term | None:
    before = m.before(1)
    if before and before[0][-1:].isalnum():
        return None
    return Year(m.number("yy"), short=True)


@RULES.rule(
    "(the year )?{digits} ?({bc}|{ad})",
    "({ad}|{bc}) ?{digits}",
    gives="yeardate",
    examples={"in 44 BC": "BC0044", "in AD 79": "0079", "490 B.C.": "BC0490"},
)
def year_with_era(m: Match) -> Term | None:
    number = m.number("digits")
    if not 1 <= number <= 99999:
        return None
    return Year(1 - number if m.has("bc") else number)


@RULES.rule(
    "(the )?{yyyy}s( {bc})?",
    "(the )?{ddd}s( {bc})?",
    "(the )?{yyyy}'s",
    gives="era",
    examples={"the 1990s": "199", "the 490s BC": "BC049"},
)
def decade(m: Match) -> Term | None:
    first = m.number("yyyy") if m.has("yyyy") else m.number("ddd")
    return Decade(first, m.has("bc")) if first % 10 == 0 else None


@RULES.rule(
    "(the )?'?{dd}'?s",
    "(the )?{decadeword}",
    "(the )?nineteen(-| ){decadeword}",
    gives="era",
    examples={"the nineties": "199", "the '60s": "196"},
)
def decade_without_century(m: Match) -> Term | None:
    if m.has("decadeword"):
        if "nineteen" in m.text.lower():
            return Decade(1900 + m.number("decadeword"))
        return Decade(m.number("decadeword"), short=True)
    first = m.number("dd")
    return (
        Decade(first, short=True)
        if first % 10 == 0 and "'" in m.text + "'" * (m.text.lower().startswith("the"))
        else None
    )


@RULES.rule(
    "(the )?{ordinal}(-| )century( {bc}| {ad})?",
    gives="era",
    examples={"the 17th century": "16", "the fifth century BC": "BC04"},
)
def century(m: Match) -> Term:
    return Century(m.number("ordinal"), m.has("bc"))


@RULES.rule("(the )?{ordinal} millennium( {bc})?", gives="era",
            examples={"the second millennium": "1"})  # fmt: skip
def millennium(m: Match) -> Term:
    return Millennium(m.number("ordinal"), m.has("bc"))
