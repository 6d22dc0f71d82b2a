"""Numbers in words, their ordinals, and years in words."""

from resolvers.grammar import Level, Match, RuleBook

RULES = RuleBook()


@RULES.rule("{tens}(-| ){small}", gives="int", level=Level.NUMBER, latent=True)
def number_below_a_hundred(m: Match) -> int:
    return m.number("tens") + m.number("small")


@RULES.rule(
    "(a|{int:hundreds}) hundred(( and)? ({tens}(-| ))?({int:rest}))?",
    "(a|{int:hundreds}) hundred( and)? {tens}",
    gives="int",
    level=Level.NUMBER,
    latent=True,
)
def hundreds(m: Match) -> int | None:
    count = m.get("hundreds")
    number = 100 * (count if isinstance(count, int) else 1)
    for name in ("tens", "rest"):
        part = m.get(name)
        number += part if isinstance(part, int) else 0
    return number


@RULES.rule("{d} thousand", "{dd} thousand", "{int} thousand", "a thousand", gives="int",
            level=Level.NUMBER, latent=True)  # fmt: skip
def thousands(m: Match) -> int:
    count = next((m.number(name) for name in ("d", "dd", "int") if m.has(name)), 1)
    return 1000 * count


@RULES.rule("{digits:high},{ddd}", gives="int", level=Level.NUMBER, latent=True)
def grouped_thousands(m: Match) -> int | None:
    return 1000 * m.number("high") + m.number("ddd") if len(m.word("high")) <= 3 else None


@RULES.rule("(a )?dozen", gives="int", level=Level.NUMBER, latent=True)
def dozen(m: Match) -> int:
    return 12


@RULES.rule("{dom}(st|nd|rd|th)", "{int:number}(st|nd|rd|th)", gives="ordinal",
            level=Level.NUMBER, latent=True)  # fmt: skip
def ordinal_in_digits(m: Match) -> int:
    return m.number("dom") if m.has("dom") else m.number("number")


@RULES.rule("{tens}(-| ){ordinal}", gives="ordinal", level=Level.NUMBER, latent=True)
def ordinal_below_a_hundred(m: Match) -> int | None:
    return m.number("tens") + m.number("ordinal") if m.number("ordinal") < 10 else None


@RULES.rule(
    "{teen:high}(-| ){tens}((-| ){small})?",
    "{teen:high}(-| ){teen:low}",
    "{teen:high}(-| )(oh|o|hundred)(-| ){small}",
    "twenty(-| ){teen:low}",
    "twenty(-| )(oh|o)(-| ){small}",
    gives="yearwords",
    level=Level.NUMBER,
    latent=True,
    examples={"in nineteen ninety-four": "1994", "in twenty sixteen": "2016"},
)
def year_in_words(m: Match) -> int:
    century = m.number("high") if m.has("high") else 20
    parts = (m.get(name) for name in ("tens", "small", "low"))
    return 100 * century + sum(part for part in parts if isinstance(part, int))


@RULES.rule(
    "two thousand(( and)? {int:low})?",
    gives="yearwords",
    level=Level.NUMBER,
    latent=True,
    examples={"in two thousand and eight": "2008"},
)
def year_two_thousand(m: Match) -> int | None:
    low = m.get("low")
    if low is None:
        return 2000
    return 2000 + low if isinstance(low, int) and low < 100 else None
