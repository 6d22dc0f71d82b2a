"""From one time to another: what two time expressions say together, where print has two of them.

"From 6 April to 25 May" tells the start and the end of what lasted or was repeated, "between 3 and
5 May" the time within which something happened.
"""

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from resolvers.values import Interval, Partial
from timeline.constraint import During, OnPattern, Single, Within
from timeline.event import Claim, Strength
from timeline.extract.lexicon.kinds import MOVED
from timeline.extract.mention import Mention
from timeline.extract.reading import Reading
from timeline.extract.series import first_and_last_of_a_series
from timeline.point import Point

_TO = frozenset({"to", "until", "till", "through", "-", "‐", "‑", "–", "—"})
_DATES = (Interval, Partial)
_LEAD = 12  # characters before a range that may hold "between the"


@frozen
class Range:
    """Two expressions that are the ends of a range, by number.

    `between` says that what is told lies within it, `led` that "from" stands before it.
    """

    first: int
    last: int
    between: bool = False
    led: bool = False


def ranges(reading: Reading) -> Iterator[Range]:
    """The ranges of a text, in order."""
    for last, (one, other) in enumerate(pairwise(reading.expressions), start=1):
        joint = reading.text[one.end : other.start].lower().split()
        lead = reading.text[max(0, one.start - _LEAD) : one.start].lower().split()
        led = lead[-2:-1] if lead[-1:] == ["the"] else lead[-1:]
        if joint[-1:] == ["the"]:
            joint = joint[:-1]
        dated = isinstance(one.value, _DATES) and isinstance(other.value, _DATES)
        if len(joint) != 1 or not dated:
            continue
        if joint == ["and"] and led == ["between"]:
            yield Range(last - 1, last, between=True)
        elif joint[0] in _TO:
            yield Range(last - 1, last, led=led == ["from"])


def range_of(reading: Reading, ends: Range) -> Mention | None:
    """What a range tells the time of."""
    return reading.owners.get(ends.first) or reading.owners.get(ends.last)


def told_together(mention: Mention, ends: Range) -> set[int]:
    """The expressions that say nothing of a mention but as ends of the range.

    What was "extended on Monday until May" was so on Monday.
    """
    alone = mention.lemma in MOVED and not ends.led
    return {ends.last} if alone else {ends.first, ends.last}


def from_one_time_to_another(reading: Reading, mention: Mention, ends: Range) -> Iterator[Claim]:
    """ "From 6 April to 25 May": it started at the one and ended at the other.

    What is moved "from Monday to Tuesday" is not moved in between.
    """
    if mention.lemma in MOVED:
        return
    first, last = reading.expressions[ends.first], reading.expressions[ends.last]
    span = (first.start, last.end)
    said: list[Single] = []
    if ends.between and isinstance(first.value, Interval) and isinstance(last.value, Interval):
        low, high = first.value.meant, last.value.meant
        unit = min(low.granularity, high.granularity)
        within = Interval(low.start, high.end, unit, approximate=low.approximate)
        said.append(During(reading.id_of(mention), within))
    else:
        said.append(_at(reading.start_of(mention), first.value))
        said.append(_at(reading.end_of(mention), last.value))
    if mention.index in reading.series:
        yield from _every_one(reading, mention, first.value, last.value, span)
        return
    strength = Strength.INFERRED if first.implied or last.implied else Strength.STATED
    for constraint in said:
        yield reading.claim(from_one_time_to_another, constraint, strength, span)


def _every_one(
    reading: Reading, mention: Mention, first: object, last: object, span: tuple[int, int]
) -> Iterator[Claim]:
    """Of what happens again and again, the first occurrence from the one on to the last."""
    if isinstance(first, Interval) and isinstance(last, Interval):
        unit = min(first.granularity, last.granularity)
        within = Interval(first.meant.start, last.meant.end, unit)
        during = During(reading.id_of(mention), within)
        yield reading.claim(from_one_time_to_another, during, Strength.STATED, span)
        yield from first_and_last_of_a_series(reading, mention, within, span)


def _at(point: Point, value: object) -> Single:
    if isinstance(value, Interval):
        return Within(point, value)
    assert isinstance(value, Partial)
    return OnPattern(point, value)
