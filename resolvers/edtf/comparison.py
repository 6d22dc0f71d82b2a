"""Compares EDTF expressions: what holds in every reading, in some, in none.

A date denotes its whole unit, so `2022` is neither before nor after `2022-10`, but holds it; and
`2022` equals `2022`, not `2022-01-01/2022-12-31`. What is not specified (`199X`, some year of the
1990s, as ISO 8601-2 has it), qualified (`1984~`), one of a set, or of unknown end has several
readings. Where the exact set of readings would be large, an answer may be "possible" that a
longer look could rule out; "certain" and "impossible" are always entailed.

>>> compare("19XX", "<", "20XX"), compare("1984~", "<", "1985"), compare("2022", "==", "2023")
(Certainty.CERTAIN, Certainty.POSSIBLE, Certainty.IMPOSSIBLE)
"""

from functools import lru_cache
from typing import Literal, TypeAlias, get_args

from resolvers.edtf.certainty import Certainty
from resolvers.edtf.components import overlap
from resolvers.edtf.date import Date
from resolvers.edtf.extent import Extent
from resolvers.edtf.form import Edtf
from resolvers.edtf.forms import AllOf, DateTime, Interval, OneOf, Range
from resolvers.edtf.reading import parse
from resolvers.errors import InvalidValue

Operator: TypeAlias = Literal["==", "<", "<=", ">", ">=", "in"]

_ZONE_SLACK = 14 * 3600  # as far as local time may be from UTC


def compare(left: Edtf | str, operator: Operator, right: Edtf | str) -> Certainty:
    """Whether one is equal to, before, after or within another.

    Args:
        left: an expression, or its text.
        operator: `==`, `<` (ends before the other starts), `>`, `in` (lies wholly within);
            `<=` and `>=` are "before or equal" and "after or equal".
        right: an expression, or its text.

    Raises:
        InvalidValue: for a text that is no EDTF, or another operator.

    >>> compare("2022-06-15", "in", "2022-06")
    Certainty.CERTAIN
    """
    if operator not in get_args(Operator):
        raise InvalidValue(f"{operator!r} is no comparison ({', '.join(get_args(Operator))})")
    a = parse(left) if isinstance(left, str) else left
    b = parse(right) if isinstance(right, str) else right
    match operator:
        case "==":
            return _equal(a, b)
        case "<":
            return _before(a, b)
        case ">":
            return _before(b, a)
        case "<=":
            return _before(a, b) | _equal(a, b)
        case ">=":
            return _before(b, a) | _equal(a, b)
        case "in":
            return _within(a, b)


def _before(left: Edtf, right: Edtf) -> Certainty:
    # The outermost bounds decide, also of sets: of the one that is meant, or of all of them.
    a, b = _extents(left, right)
    return Certainty.of(
        certain=a.latest_end <= b.earliest_start, possible=a.earliest_end <= b.latest_start
    )


def _within(left: Edtf, right: Edtf) -> Certainty:
    match left:
        case OneOf():
            return Certainty.of_one(_within(member, right) for member in left.members)
        case AllOf():
            return Certainty.all(_within(span, right) for span in left.spans)
    match right:
        case OneOf():
            return Certainty.of_one(_in_one(left, member) for member in right.members)
        case AllOf():  # within one of them is enough
            return Certainty.any(_in_one(left, span) for span in right.spans)
    return _in_one(left, right)


def _in_one(left: Edtf, right: Edtf) -> Certainty:
    a, b = _extents(left, right)
    certain = b.latest_start <= a.earliest_start and a.latest_end <= b.earliest_end
    possible = b.earliest_start <= a.latest_start and a.earliest_end <= b.latest_end
    if isinstance(left, Date) and isinstance(right, Date):
        possible = possible and _may_nest(left, right)
    return Certainty.of(certain=certain, possible=possible)


def _may_nest(inner: Date, outer: Date) -> bool:
    if any(inner.qualifiers) or any(outer.qualifiers) or inner.season or outer.season:
        return True
    if inner.year.significant or outer.year.significant:
        return True
    if (outer.month and not inner.month) or (outer.day and not inner.day):
        return False
    return _year_overlap(inner, outer) and all(
        wanted is None or overlap(given, wanted)
        for given, wanted in ((inner.month, outer.month), (inner.day, outer.day))
    )


def _year_overlap(a: Date, b: Date) -> bool:
    if a.year.is_known and b.year.is_known:
        return a.year.lowest == b.year.lowest
    return a.year.negative == b.year.negative and overlap(a.year.digits, b.year.digits)


def _equal(left: Edtf, right: Edtf) -> Certainty:
    if isinstance(left, OneOf):
        return Certainty.of_one(_equal(member, right) for member in left.members)
    if isinstance(right, OneOf):
        return Certainty.of_one(_equal(left, member) for member in right.members)
    if isinstance(left, AllOf) and left == right and _is_definite(left):
        return Certainty.CERTAIN
    if _has_range(left) or _has_range(right):
        a, b = _extents(left, right)  # what a range holds is not listed
        overlapping = a.earliest_start <= b.latest_end and b.earliest_start <= a.latest_end
        return Certainty.of(certain=False, possible=overlapping)
    if isinstance(left, AllOf) or isinstance(right, AllOf):
        return _same_members(_dates(left), _dates(right))
    return _equal_one(left, right)


def _dates(form: Edtf) -> tuple[Edtf, ...]:
    return form.members if isinstance(form, AllOf) else (form,)


def _same_members(left: tuple[Edtf, ...], right: tuple[Edtf, ...]) -> Certainty:
    return Certainty.all(
        Certainty.any(_equal_one(a, b) for b in others)
        for mine, others in ((left, right), (right, left))
        for a in mine
    )


def _has_range(form: Edtf) -> bool:
    return isinstance(form, Range) or (
        isinstance(form, AllOf) and any(isinstance(member, Range) for member in form.members)
    )


def _is_definite(form: AllOf) -> bool:
    return all(span.extent(fuzzy=True).is_exact for span in form.spans)


def _equal_one(left: Edtf, right: Edtf) -> Certainty:
    if type(left) is not type(right) or _precisions(left) != _precisions(right):
        return Certainty.IMPOSSIBLE
    a, b = _extents(left, right)
    possible = max(a.earliest_start, b.earliest_start) <= min(
        a.latest_start, b.latest_start
    ) and max(a.earliest_end, b.earliest_end) <= min(a.latest_end, b.latest_end)
    if isinstance(left, Date) and isinstance(right, Date):
        possible = possible and _may_nest(left, right)
    return Certainty.of(certain=possible and a.is_exact and b.is_exact, possible=possible)


def _precisions(form: Edtf) -> object:
    match form:
        case Date():
            return form.precision, form.season is not None
        case Interval(start, end):
            return tuple(
                side.precision if isinstance(side, Date) else None for side in (start, end)
            )
    return type(form)


def _extents(left: Edtf, right: Edtf) -> tuple[Extent, Extent]:
    """The fuzzy extents on one axis: in UTC, with slack where only one of them has a zone."""
    zones = [form.utc_offset if isinstance(form, DateTime) else None for form in (left, right)]
    known = [zone is not None for zone in zones]
    a, b = (
        _in_utc(_fuzzy_extent(form), zone) for form, zone in zip((left, right), zones, strict=True)
    )
    if known == [True, False]:
        a = a.widened(_ZONE_SLACK)
    elif known == [False, True]:
        b = b.widened(_ZONE_SLACK)
    return a, b


@lru_cache(maxsize=4096)  # the members of sets are looked at once for each of the other set
def _fuzzy_extent(form: Edtf) -> Extent:
    return form.extent(fuzzy=True)


def _in_utc(extent: Extent, offset: int | None) -> Extent:
    if not offset:
        return extent
    return Extent(
        extent.earliest_start - offset,
        extent.latest_start - offset,
        extent.earliest_end - offset,
        extent.latest_end - offset,
    )
