"""Three-valued comparison of EDTF expressions, against a search through all their readings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolvers import edtf
from resolvers.calendar import days_from_civil, days_in_month
from resolvers.edtf import Certainty
from resolvers.edtf.components import fits
from resolvers.errors import InvalidValue
from timeline.strategies import edtf_forms

CERTAIN, POSSIBLE, IMPOSSIBLE = Certainty.CERTAIN, Certainty.POSSIBLE, Certainty.IMPOSSIBLE


@pytest.mark.parametrize(
    ("left", "operator", "right", "answer"),
    [
        ("1815", "<", "1816", CERTAIN),
        ("1815", "<", "1815-06", IMPOSSIBLE),  # the year is not over before its June
        ("1815-06", "in", "1815", CERTAIN),
        ("1815", "in", "1815-06", IMPOSSIBLE),
        ("1815", "==", "1815", CERTAIN),
        ("1815", "==", "1815-01/1815-12", IMPOSSIBLE),  # not the same precision
        ("1815", "<=", "1815", CERTAIN),
        ("1815", ">", "1814-12-31", CERTAIN),
        ("1815~", "==", "1815", POSSIBLE),
        ("1815~", "==", "1820", IMPOSSIBLE),
        ("1815~", "<", "1817", CERTAIN),
        ("1815?", "<", "1816", POSSIBLE),
        ("181X", "==", "1815", POSSIBLE),
        ("1815", "in", "181X", POSSIBLE),  # some year of the 1810s, as ISO 8601-2 has it
        ("181X", "<", "182X", CERTAIN),
        ("XXXX-06-18", "==", "1815-06-18", POSSIBLE),
        ("XXXX-06-18", "==", "XXXX-06-19", IMPOSSIBLE),
        ("XXXX-06-18", "in", "1815-05", IMPOSSIBLE),
        ("1815-XX-18", "in", "1815", CERTAIN),
        ("1805/1815", "in", "1800/..", CERTAIN),
        ("1805/..", "in", "1800/1900", IMPOSSIBLE),
        ("1805/", "in", "1800/1900", POSSIBLE),  # its end is not known
        ("1805/1815", "==", "1805/1815", CERTAIN),
        ("1805/", "==", "1805/", POSSIBLE),
        ("180X/1803", ">", "1804", IMPOSSIBLE),  # it starts before it ends
        ("[1805,1815]", "<", "1820", CERTAIN),
        ("[1805,1815]", "<", "1810", POSSIBLE),
        ("[1805,1815]", "==", "1815", POSSIBLE),
        ("[1805]", "==", "1805", CERTAIN),
        ("{1805,1815}", "<", "1810", IMPOSSIBLE),  # not all of them
        ("{1805,1815}", "==", "{1815,1805}", CERTAIN),
        ("1805", "in", "{1805,1815}", CERTAIN),
        ("1806", "in", "{1805,1815}", IMPOSSIBLE),
        ("1806", "in", "{1805..1815}", CERTAIN),
        ("1806", "==", "[1805..1815]", POSSIBLE),
        ("{1805..1815}", "==", "{1805..1815}", CERTAIN),
        ("{1805..1815}", "<", "1810", IMPOSSIBLE),
        ("[1805..1815]", "<", "1810", POSSIBLE),
        ("1800", "<", "{1805..}", CERTAIN),
        ("1815-06-18T11:35:00Z", "<", "1815-06-18T13:00:00+01:00", CERTAIN),
        ("1815-06-18T11:35:00Z", "==", "1815-06-18T12:35:00+01:00", CERTAIN),
        ("1815-06-18T11:35:00Z", "in", "1815-06-18", POSSIBLE),  # the day of which zone?
        ("1815-06-18T11:35:00Z", "in", "1815-06", CERTAIN),
    ],
)
def test_comparisons(left: str, operator: edtf.Operator, right: str, answer: Certainty) -> None:
    assert edtf.compare(left, operator, right) is answer


@st.composite
def _patterns(draw: st.DrawFn) -> str:
    """Dates with so few readings that all can be listed."""
    year = draw(st.sampled_from(["2015", "2016", "201X", "20X6", "0000", "000X", "-0001", "-000X"]))
    month = draw(st.sampled_from(["", "-02", "-12", "-XX", "-0X", "-1X"]))
    day = draw(st.sampled_from(["", "-01", "-29", "-31", "-XX", "-3X"])) if month else ""
    text = year + month + day
    try:
        edtf.parse(text)
    except InvalidValue:
        return year
    return text


def _readings(form: edtf.Edtf) -> list[tuple[int, int]]:
    assert isinstance(form, edtf.Date)
    spans = []
    for year in range(-10, 2100):
        digits = f"{abs(year):04d}"
        pattern = form.year.digits
        if form.year.negative != (year < 0) or any(
            a not in ("X", b) for a, b in zip(pattern, digits, strict=True)
        ):
            continue
        if form.month is None:
            spans.append((days_from_civil(year), days_from_civil(year + 1)))
            continue
        for month in range(1, 13):
            if not fits(form.month, month):
                continue
            first, length = days_from_civil(year, month), days_in_month(year, month)
            if form.day is None:
                spans.append((first, first + length))
            else:
                spans += [
                    (first + d - 1, first + d) for d in range(1, length + 1) if fits(form.day, d)
                ]
    return spans


@given(_patterns(), _patterns(), st.sampled_from(["<", ">", "==", "in"]))
def test_answers_are_entailed_by_all_readings(left: str, right: str, operator: str) -> None:
    a, b = edtf.parse(left), edtf.parse(right)
    same_precision = (
        isinstance(a, edtf.Date) and isinstance(b, edtf.Date) and (a.precision is b.precision)
    )
    holds = {
        "<": lambda x, y: x[1] <= y[0],
        ">": lambda x, y: y[1] <= x[0],
        "==": lambda x, y: same_precision and x == y,
        "in": lambda x, y: y[0] <= x[0] and x[1] <= y[1],
    }[operator]
    mine, others = _readings(a), _readings(b)
    # The outermost readings and their neighbours decide; all pairs of days would take long.
    answers = {
        holds(x, y) for x in {*mine[:40], *mine[-40:]} for y in {*others[:40], *others[-40:]}
    }
    said = edtf.compare(a, operator, b)  # type: ignore[arg-type]
    if said is CERTAIN:
        assert answers == {True}
    elif said is IMPOSSIBLE:
        assert answers == {False}
    elif operator in ("<", ">"):
        assert answers == {True, False}


@given(edtf_forms(), edtf_forms())
def test_before_is_after_seen_from_the_other_side(a: edtf.Edtf, b: edtf.Edtf) -> None:
    assert edtf.compare(a, "<", b) is edtf.compare(b, ">", a)
    assert edtf.compare(a, "<=", b) is edtf.compare(b, ">=", a)


@given(edtf_forms(), edtf_forms())
def test_what_certainly_holds_excludes_its_contrary(a: edtf.Edtf, b: edtf.Edtf) -> None:
    if edtf.compare(a, "<", b) is CERTAIN:
        assert edtf.compare(a, ">", b) is IMPOSSIBLE
        assert edtf.compare(a, "==", b) is not CERTAIN
    if edtf.compare(a, "==", b) is CERTAIN and not isinstance(a, edtf.AllOf):
        assert edtf.compare(a, "in", b) is CERTAIN


@given(edtf_forms())
def test_a_date_may_always_equal_itself(form: edtf.Edtf) -> None:
    assert edtf.compare(form, "==", form) is not IMPOSSIBLE


def test_a_certainty_refuses_to_be_a_bool() -> None:
    with pytest.raises(TypeError, match="not a bool"):
        bool(edtf.compare("1815", "<", "1816"))


def test_the_connectives_are_those_of_kleene() -> None:
    assert (CERTAIN & POSSIBLE, POSSIBLE & IMPOSSIBLE) == (POSSIBLE, IMPOSSIBLE)
    assert (CERTAIN | POSSIBLE, POSSIBLE | IMPOSSIBLE) == (CERTAIN, POSSIBLE)
    assert (~CERTAIN, ~POSSIBLE) == (IMPOSSIBLE, POSSIBLE)
    assert Certainty.of_one([CERTAIN, CERTAIN]) is CERTAIN
    assert [c.answer for c in (CERTAIN, POSSIBLE, IMPOSSIBLE)] == [True, None, False]
