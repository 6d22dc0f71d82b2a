"""EDTF is read, bounded and written back."""

import doctest
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolvers import edtf
from resolvers.calendar import civil_from_days
from resolvers.errors import InvalidValue
from timeline.strategies import edtf_forms, edtf_texts


def _show(bound: edtf.Bound) -> str:
    if bound is None or isinstance(bound, float):
        return {None: "unknown", math.inf: "open", -math.inf: "open"}[bound]
    year, month, day = civil_from_days(bound)
    return f"{year}-{month}-{day}"


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        # level 0
        ("1815-06-18", "1815-6-18", "1815-6-18"),
        ("1900-02", "1900-2-1", "1900-2-28"),
        ("0000", "0-1-1", "0-12-31"),
        ("1815-06-18T11:35:00+01:00", "1815-6-18", "1815-6-18"),
        ("1914-07-28/1918", "1914-7-28", "1918-12-31"),
        # level 1
        ("-0480", "-480-1-1", "-480-12-31"),
        ("Y-12000", "-12000-1-1", "-12000-12-31"),
        ("181X", "1810-1-1", "1819-12-31"),
        ("-04XX", "-499-1-1", "-400-12-31"),
        ("-000X", "-9-1-1", "-1-12-31"),
        ("1815-XX-XX", "1815-1-1", "1815-12-31"),
        ("1815-24", "1815-12-1", "1816-2-29"),
        ("1914/..", "1914-1-1", "open"),
        ("../1914-08", "open", "1914-8-31"),
        ("1914/", "1914-1-1", "unknown"),
        ("/1914", "unknown", "1914-12-31"),
        # level 2
        ("Y12E4", "120000-1-1", "120000-12-31"),
        ("1815-27", "1815-9-1", "1815-11-30"),
        ("1815-30", "1815-12-1", "1816-2-29"),
        ("1815-35", "1815-7-1", "1815-9-30"),
        ("1815-38", "1815-5-1", "1815-8-31"),
        ("1815-41", "1815-7-1", "1815-12-31"),
        ("18X5-06-18", "1805-6-18", "1895-6-18"),
        ("1815-XX-31", "1815-1-31", "1815-12-31"),
        ("1815-X1-30", "1815-1-30", "1815-11-30"),
        ("181X-02-29", "1812-2-29", "1816-2-29"),
        ("XXXX-12-25", "0-12-25", "9999-12-25"),
        ("[1805,1815-06..1815-07]", "1805-1-1", "1815-7-31"),
        ("[..1815-06-17, 1820]", "open", "1820-12-31"),
        ("{1805, 1812..}", "1805-1-1", "open"),
    ],
)
def test_strict_bounds(text: str, lower: str, upper: str) -> None:
    form = edtf.parse(text)
    assert (_show(form.lower_strict), _show(form.upper_strict)) == (lower, upper)


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("1815?", "1814-1-1", "1816-12-31"),
        ("1815%", "1813-1-1", "1817-12-31"),
        ("181X~", "1800-1-1", "1829-12-31"),
        ("18XX~", "1700-1-1", "1999-12-31"),
        ("1815-06~", "1814-5-1", "1816-7-30"),
        ("1815-~06", "1815-5-1", "1815-7-30"),
        ("1815-06-?18", "1815-6-17", "1815-6-19"),
        ("1815?-06-18", "1814-6-18", "1816-6-18"),
        ("1815S3", "1810-1-1", "1819-12-31"),
        ("Y-12345S2", "-12999-1-1", "-12000-12-31"),
        ("1805~/1815", "1804-1-1", "1815-12-31"),
        ("1815", "1815-1-1", "1815-12-31"),
    ],
)
def test_fuzzy_bounds(text: str, lower: str, upper: str) -> None:
    form = edtf.parse(text)
    assert (_show(form.lower_fuzzy), _show(form.upper_fuzzy)) == (lower, upper)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "1815 ", "815", "18155", "1815-6-18", "18150618", "1815/06/18", "1815-02-29",
        "1815-00", "1815-13", "1815-20", "1815-42", "1815-06-00", "1815-06-31", "1815-1X-32",
        "1815-X1-31-", "XX01-02-30", "-0000", "+1815", "1815S0", "1815S5", "18XXS2", "1815S2-06",
        "Y1815", "Y01815000", "Y12E4-06", "Y-1815", "Y1E9999", "1815??", "1815-(06)?", "181u",
        "1815-W24", "1815-169", "1815-21-05", "1815-06-18T", "1815-06-18T11:35",
        "1815-06-18T24:00:01", "1815-06-18T11:60:00", "1815-06-18T11:35:00+15:00",
        "1815-06T11:35:00", "181X-06-18T11:35:00", "1815-06-18?T11:35:00", "/", "1815/1816/1817",
        "1816/1815", "unknown/1815", "1815..1816", "[1815", "{}", "[..]", "[1816..1815]",
        "[1815..,1820]", "[1815;1816]", "1815/P1Y", "1815\n", "١٨١٥", "Y" + "9" * 100_000,
        "{" + "1815," * 2000 + "1816}",
    ],
)  # fmt: skip
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("?1815-?06-?18", "1815-06-18?"),
        ("1815?-06~", "%1815-~06"),
        ("1815-~06-~18", "1815-~06-~18"),
        ("~1815-~06-18", "1815-06~-18"),
        ("{1805, 1812}", "{1805,1812}"),
        ("1815-06-18T11:35:00-04", "1815-06-18T11:35:00-04:00"),
    ],
)
def test_text_is_canonical(text: str, canonical: str) -> None:
    assert str(edtf.parse(text)) == canonical
    assert edtf.parse(canonical) == edtf.parse(text)


@given(edtf_forms())
def test_every_form_reads_back_from_its_text(form: edtf.Edtf) -> None:
    assert edtf.parse(str(form)) == form


@given(edtf_forms())
def test_fuzzy_bounds_hold_the_strict_ones(form: edtf.Edtf) -> None:
    for strict, fuzzy in (
        (form.lower_strict, form.lower_fuzzy),
        (form.upper_fuzzy, form.upper_strict),
    ):
        assert (strict is None) == (fuzzy is None)
        assert strict is None or fuzzy is None or strict >= fuzzy
    assert (
        form.lower_fuzzy is None
        or form.upper_fuzzy is None
        or (form.lower_fuzzy <= form.upper_fuzzy)
    )


@given(st.one_of(st.text("0123456789-XYES?~%/.[]{},T:Z+ ", max_size=30), st.text(max_size=10)))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        form = edtf.parse(text)
    except InvalidValue:
        return
    assert edtf.parse(str(form)) == form


@given(edtf_texts(), st.sampled_from("()uW*"))
def test_foreign_characters_are_always_refused(text: str, foreign: str) -> None:
    with pytest.raises(InvalidValue):
        edtf.parse(text + foreign)


def test_the_documented_examples_give_what_they_show() -> None:
    page = Path(__file__).parents[2] / "docs" / "edtf.md"
    failed, tried = doctest.testfile(str(page), module_relative=False)
    assert tried > 0
    assert failed == 0
