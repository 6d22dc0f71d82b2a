"""Numbers in words of any size, their ordinals, and years in words.

Cardinals follow the usual grammar of English number names, written once as a pattern from small
to large: "twenty-one", "a hundred and six", "twelve hundred", "two thousand two hundred and two".
"""

import re

from resolvers.en.words import SMALL_NUMBERS, TEENS, TENS
from resolvers.grammar import Level, Match, RuleBook

RULES = RuleBook()
RULES.words("hundred", {"hundred hundreds": 100})
RULES.words("thousand", {"thousand": 1000}, trigger=True)
RULES.words("million", {"million millions": 10**6, "billion billions": 10**9})
RULES.words("dozen", {"dozen": 12, "score": 20})

_VALUES = {
    word: value
    for words in (SMALL_NUMBERS, TEENS, TENS)
    for spellings, value in words.items()
    for word in spellings.split()
}
_MULTIPLIERS = {"thousand": 1000, "million": 10**6, "billion": 10**9}
_WORD = re.compile(r"[a-z]+|\d+")


def _below_hundred(name: str) -> str:
    return f"({{teen:{name}1}}|{{tens:{name}2}}((-| ){{small:{name}3}})?|{{small:{name}4}})"


def _below_thousand(name: str) -> str:
    count = f"({{small:{name}5}}|{{teen:{name}6}}|a)"
    rest = f"(( and|-and)?(-| ){_below_hundred(name + 'r')})?"
    return f"({count}(-| ){{hundred:{name}7}}{rest}|{_below_hundred(name + 'b')})"


def _reckon(text: str) -> int:
    """The number that a well-formed number name stands for."""
    total = group = 0
    for word in _WORD.findall(text.lower()):
        if word.isdigit():
            group += int(word)
        elif word in _VALUES:
            group += _VALUES[word]
        elif word.startswith("hundred"):
            group = max(group, 1) * 100
        elif multiplier := _MULTIPLIERS.get(word.rstrip("s")):
            total += max(group, 1) * multiplier
            group = 0
    return total + group


_BEFORE_A_YEAR = frozenset({"in", "of", "since", "until", "by", "year", "before", "after", "from"})


@RULES.rule(
    f"two thousand(( and)? {_below_thousand('u')})?",
    gives="yearwords",
    level=Level.NUMBER,
    latent=True,
    examples={
        "in two thousand and eight": "2008",
        "two thousand": "2000",
        "the year two thousand came": "2000",
    },
    never=["two thousand soldiers", "two thousand two hundred trees"],
)
def year_two_thousand(m: Match) -> int | None:
    """A number that may count things, too: a year by what stands around it."""
    year = _reckon(m.text)
    before = [token.lower() for token in m.before(3) if not token.isspace()]
    if before[-1:] == ["year"]:
        return year
    followed = [token for token in m.after(2) if not token.isspace()]
    if followed and followed[0].isalpha() and not 2000 < year < 2100:
        return None
    if 2000 < year < 2100:
        return year
    return year if not before or before[-1] in _BEFORE_A_YEAR else None


@RULES.rule(
    "{tens}(-| ){small}",
    "({small}|{teen}|a)(-| ){hundred}(( and|-and)?(-| )" + _below_hundred("r") + ")?",
    f"({_below_thousand('t')}|a) {{thousand}}((,| and|) {_below_thousand('u')})?",
    f"({_below_thousand('t')}|a) {{million}}((,| and|) {_below_thousand('u')} {{thousand}})?"
    f"((,| and|) {_below_thousand('v')})?",
    gives="int",
    level=Level.NUMBER,
    latent=True,
    examples={"for two hundred and six days": "P206D", "a thousand one hundred ten days": "P1110D"},
)
def number_in_words(m: Match) -> int:
    return _reckon(m.text)


@RULES.rule("{digits} {thousand:k}", "{digits}( |-){hundred}", "{digits} {million}",
            gives="int", level=Level.NUMBER, latent=True)  # fmt: skip
def digits_with_a_multiplier(m: Match) -> int | None:
    if m.number("digits") > 999:
        return None
    name = next(name for name in ("k", "hundred", "million") if m.has(name))
    return m.number("digits") * m.number(name)


@RULES.rule(
    "{digits:high},{ddd}(,{ddd:low})?",
    gives="int",
    level=Level.NUMBER,
    latent=True,
    examples={"1,500 years": "P1500Y"},
)
def grouped_thousands(m: Match) -> int | None:
    if len(m.word("high")) > 3:
        return None
    return int("".join(m.word(name) for name in ("high", "ddd", "low") if m.has(name)))


@RULES.rule(
    "(a |{int:count} )?{dozen}( of)?",
    "a {dozen:score} of",
    "half (a|-) ?{dozen}",
    gives="int",
    level=Level.NUMBER,
    latent=True,
    examples={"for two dozen years": "P24Y", "half a dozen weeks": "P6W"},
)
def dozen(m: Match) -> int | None:
    if m.text.lower().startswith("half"):
        return m.number("dozen") // 2
    if m.has("score"):
        return m.number("score")
    if m.number("dozen") == 20 and not m.has("count"):
        return None
    return m.number("dozen") * (m.number("count") if m.has("count") else 1)


@RULES.rule("{dom}(st|nd|rd|th)", "{int:number}(st|nd|rd|th)", gives="ordinal",
            level=Level.NUMBER, latent=True)  # fmt: skip
def ordinal_in_digits(m: Match) -> int:
    return m.number("dom") if m.has("dom") else m.number("number")


@RULES.rule("{tens}(-| ){ordinal}", gives="ordinal", level=Level.NUMBER, latent=True)
def ordinal_below_a_hundred(m: Match) -> int | None:
    return m.number("tens") + m.number("ordinal") if m.number("ordinal") < 10 else None


_BEFORE_YEARS = (["in"], ["year"], ["since"], ["of"], ["until"], ["by"])


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
def year_in_words(m: Match) -> int | None:
    century = m.number("high") if m.has("high") else 20
    parts = (m.get(name) for name in ("tens", "small", "low"))
    rest = sum(part for part in parts if isinstance(part, int))
    if century <= 12 and rest < 60 and [w.lower() for w in m.before(2)][:1] not in _BEFORE_YEARS:
        return None  # ten thirty is a clock time
    return 100 * century + rest
