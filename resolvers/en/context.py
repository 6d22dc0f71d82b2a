"""What stands around a match: whether a number is by itself or a piece of something longer.

"133-03-2020", "v1.10.30", "$2016" and "5,000" hold no dates; "at 5." and "at 5, then" are hours,
"at 5 percent" is not.
"""

from collections.abc import Collection

from resolvers.grammar import Match
from resolvers.granularity import Granularity

JOINTS = frozenset("-–/.,:+&=")
NOT_A_DASH = JOINTS - frozenset("-–")  # for what can be the end of a range: "10/1-11/2"
MARKS = frozenset("$£€#_^*%°\\")
_GOES_ON = frozenset(
    (
        "a about after again and around as at because before between but by due during every for "
        "from has have he here how i if in into is ish it let maybe my off on once or our over "
        "please right sharp she should since so still than that the then there they this through "
        "till to today tomorrow tonight until was we were what when where which while who will "
        "with works would yesterday you your "
        "est edt cst cdt mst mdt pst pdt gmt utc bst cet cest ist"
    ).split()
)


_EMPHASIS = frozenset("*_")


def before_emphasis(m: Match, count: int) -> list[str]:
    """The tokens just before the match, without the marks that set it in bold: "**1999**"."""
    tokens = m.before(count + 3)
    end = len(tokens)
    while end and tokens[end - 1] in _EMPHASIS:
        end -= 1
    opens = end == 0 or not tokens[end - 1][-1].isalnum()
    return tokens[max(0, end - count) : end] if opens else tokens[-count:]


def after_emphasis(m: Match, count: int) -> list[str]:
    """The tokens just after the match, without such marks."""
    tokens = m.after(count + 3)
    first = 0
    while first < len(tokens) and tokens[first] in _EMPHASIS:
        first += 1
    closes = first == len(tokens) or not tokens[first][0].isalnum()
    return tokens[first : first + count] if closes else tokens[:count]


def is_part_of_a_code(m: Match, *, glue: frozenset[str] = JOINTS) -> bool:
    """Whether the match touches letters or digits, as in a part number, a sum or a version.

    Args:
        m: the match.
        glue: the marks that join it to a number beside it.
    """
    before, after = before_emphasis(m, 2), after_emphasis(m, 2)
    if before:
        last = before[-1]
        if last[-1].isalnum() or last in MARKS:
            return True
        if len(before) == 2 and last in glue and before[0][-1].isdigit():
            return True
    if after:
        first = after[0]
        if first[0].isalnum() or first in MARKS:
            return True
        if len(after) == 2 and first in glue and after[1][0].isdigit():
            return True
    return False


def stands_alone(m: Match, *, also: Collection[str] = ()) -> bool:
    """Whether no noun, unit or further digit follows that the number would count or belong to.

    Args:
        m: the match.
        also: further words that may follow.
    """
    after = after_emphasis(m, 2)
    if not after:
        return True
    first = after[0]
    if first.isspace():
        if len(after) == 1 or first.count("\n") > 1:
            return True
        following = after[1]
        if following in ("-", "–"):
            return not any(token[0].isdigit() for token in m.after(4)[2:])
        if following[0].isalnum():
            return following.lower() in _GOES_ON or following.lower() in also
        return following not in MARKS
    if first[0].isalnum() or first in MARKS:
        return False
    return first not in JOINTS or len(after) == 1 or not after[1][0].isalnum()


def is_covered(m: Match, unit: Granularity) -> bool:
    """Whether something goes on for all of a long unit: "over the next decade" are ten years."""
    before = [token.lower() for token in m.before(2) if not token.isspace()]
    return unit > Granularity.YEAR and before[-1:] in (["over"], ["within"], ["throughout"])


_OF_TWO_YEARS = frozenset(
    "season campaign winter term session budget financial fiscal tax school academic crisis "
    "recession downturn edition championship league".split()
)


def are_two_years(m: Match, first: int, last: int) -> bool:
    """Whether "2008-09" are two years and no month, by the noun: "the 2008-09 season"."""
    following = [token.lower() for token in m.after(2)]
    return last == (first + 1) % 100 and len(following) == 2 and following[1] in _OF_TWO_YEARS
