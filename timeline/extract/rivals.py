"""Several dates in one clause: a list of them is one stretch, of others only the nearest is meant.

"Declined last month from 4 per cent in December" was last month; "held in May and June" lay in the
two. A clause does not contradict itself, so dates that cannot both be its own are no conflict.
"""

import re
from collections.abc import Iterator

from attrs import define, field

from resolvers.values import Interval, Modifier, Partial
from timeline.constraint import During
from timeline.event import Claim, Strength
from timeline.extract.extents import bracket_around
from timeline.extract.mention import Mention
from timeline.extract.reading import Reading

_OPEN = frozenset({Modifier.ON_OR_AFTER, Modifier.ON_OR_BEFORE, Modifier.BEFORE, Modifier.AFTER})
_LISTED = re.compile(r"\s*(?:,|and|or|&|,\s*and|as well as)\s*(?:in|on|at)?\s*(?:the)?\s*", re.I)
_FIELDS = ("month", "day", "weekday", "year")


@define
class Rivals:
    """What becomes of the dates of a text that share a mention.

    Args:
        passed_over: the expressions that a nearer one rules out, and those that a list took.
        lists: mentions with the expressions of a list of dates.
    """

    passed_over: set[int] = field(factory=set)
    lists: list[tuple[Mention, list[int]]] = field(factory=list)


def rivals(reading: Reading) -> Rivals:
    """The dates that cannot all be those of their mention."""
    found = Rivals()
    for index, numbers in reading.dated.items():
        dates = [n for n in numbers if _is_a_date(reading.expressions[n].value)]
        if len(dates) > 1:
            _settle(reading, reading.mentions[index], dates, found)
    return found


def listed_dates(reading: Reading, mention: Mention, numbers: list[int]) -> Iterator[Claim]:
    """ "In May and June", "on 7 and 8 December": within the stretch from the first to the last."""
    expressions = [reading.expressions[n] for n in numbers]
    values = [e.value for e in expressions if isinstance(e.value, Interval)]
    hull = values[0]
    for value in values[1:]:
        hull = hull.hull(value)
    strength = Strength.INFERRED if any(e.implied for e in expressions) else Strength.STATED
    spans = [(e.start, e.end) for e in expressions]
    during = During(reading.id_of(mention), hull)
    yield reading.claim(listed_dates, during, strength, *spans)


def _settle(reading: Reading, mention: Mention, dates: list[int], found: Rivals) -> None:
    near = sorted(
        dates, key=lambda n: (_is_bracketed(reading, n), _distance(reading, mention, n), n)
    )
    kept, listed = [near[0]], [near[0]]
    for number in near[1:]:
        if all(_can_both_be(reading, number, other) for other in kept):
            kept.append(number)
        elif any(_in_one_list(reading, number, other) for other in listed):
            listed.append(number)
        else:
            found.passed_over.add(number)
    if len(listed) > 1:
        found.passed_over.update(listed)
        found.lists.append((mention, sorted(listed)))


def _is_a_date(value: object) -> bool:
    return isinstance(value, Interval | Partial) and value.modifier not in _OPEN


def _is_bracketed(reading: Reading, number: int) -> bool:
    """Whether a date stands in brackets, so that any other is rather that of the clause."""
    return bracket_around(reading.text, reading.expressions[number]) is not None


def _distance(reading: Reading, mention: Mention, number: int) -> int:
    expression = reading.expressions[number]
    return max(expression.start - mention.end, mention.start - expression.end)


def _can_both_be(reading: Reading, one: int, other: int) -> bool:
    first, second = reading.expressions[one].value, reading.expressions[other].value
    if isinstance(first, Interval) and isinstance(second, Interval):
        return first.intersection(second) is not None
    if isinstance(first, Partial) and isinstance(second, Partial):
        return all(_fit(first.part(name), second.part(name)) for name in _FIELDS)
    return True


def _fit(one: str | None, other: str | None) -> bool:
    if one is None or other is None or len(one) != len(other):
        return True
    return all(a == b or "X" in (a, b) for a, b in zip(one, other, strict=True))


def _in_one_list(reading: Reading, one: int, other: int) -> bool:
    first, last = sorted((one, other))
    spans = (reading.expressions[first].end, reading.expressions[last].start)
    values = (reading.expressions[first].value, reading.expressions[last].value)
    both = all(isinstance(value, Interval) for value in values)
    return both and _LISTED.fullmatch(reading.text, *spans) is not None
