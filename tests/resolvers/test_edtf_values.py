"""Values as EDTF and back: exact where EDTF can say them, else a superset that says so."""

import math

import pytest
from hypothesis import given

from resolvers import edtf
from resolvers.errors import NotExpressible
from resolvers.granularity import Granularity
from resolvers.timex3 import Timex3, from_timex3
from resolvers.values import Duration, Interval, Modifier, Partial, Reference, Value
from timeline.strategies import durations, edtf_forms, intervals, partials, recurrences


@pytest.mark.parametrize(
    ("value", "mod", "text", "widened"),
    [
        ("1815-06-18", None, "1815-06-18", False),
        ("1815-06", None, "1815-06", False),
        ("BC0044-03-15", None, "-0043-03-15", False),
        ("Y20000", None, "Y20000", False),
        ("Y20000-05", None, "Y20000", True),  # long years stand alone in EDTF
        ("1815-Q2", None, "1815-34", False),
        ("1815-H2", None, "1815-41", False),
        ("1815-WI", None, "1815-24", False),
        ("1815-W24", None, "1815-06-12/1815-06-18", False),
        ("1815-W24-WE", None, "1815-06-17/1815-06-18", False),
        ("181", None, "181X", False),
        ("18", None, "18XX", False),
        ("1", None, "1XXX", False),
        ("000", None, "0001/0009", False),  # there was no year 0 AD
        ("BC049", None, "-0498/-0489", False),  # 499 to 490 BC
        ("BC04", None, "-04XX", False),  # 500 to 401 BC
        ("1805/1815", None, "1805/1815", False),
        ("181/182", None, "181X/182X", False),
        ("1815/..", None, "1815/..", False),
        ("1815", "APPROX", "1815~", False),
        ("1815?", None, "1815?", False),
        ("1815?", "APPROX", "1815%", False),
        ("1815", "BEFORE", "../1814", False),
        ("1815", "AFTER", "1816/..", False),
        ("1815", "ON_OR_AFTER", "1815/..", False),
        ("181", "START", "181X", True),
        ("1815-06-18T11:35:00", None, "1815-06-18T11:35:00", False),
        ("1815-06-18T11:35:00+01:00", None, "1815-06-18T11:35:00+01:00", False),
        ("1815-06-18T11:35", None, "1815-06-18", True),
        ("1815-06-18TNI", None, "1815-06-18/1815-06-19", True),
        ("XXXX-06-18", None, "XXXX-06-18", False),
        ("1815-XX", None, "1815-XX", False),
        ("XXXX-SU", None, "XXXX-22", False),
        ("XXXX-Q3", None, "XXXX-35", False),
        ("BC0044-XX-15", None, "-0043-XX-15", False),
        ("BC004X-03", None, "-0048/-0039", True),
        ("XXXX-WXX-1", None, "XXXX-XX-XX", True),
        ("2016-WXX", None, "2016-01-04/2017-01-01", True),
        ("XXXX-06-18TMO", None, "XXXX-06-18", True),
    ],
)
def test_values_as_edtf(value: str, mod: str | None, text: str, widened: bool) -> None:
    written = edtf.from_value(from_timex3(Timex3("DATE", value, mod)))
    assert (str(written), written.widened) == (text, widened)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1815", Interval.year(1815)),
        ("181X~", Interval.of(Granularity.DECADE, 181, modifier=Modifier.APPROX)),
        ("-049X", Interval(Interval.year(-499).start, Interval.year(-490).end, Granularity.YEAR)),
        ("1815S2", Interval.year(1815, modifier=Modifier.APPROX)),
        ("[..1815]", Interval(None, Interval.year(1815).end, Granularity.YEAR)),
        ("1815-XX-18", Partial("1815-XX-18")),
        ("XXXX-12-25?", Partial("XXXX-12-25", uncertain=True)),
        ("XXXX-24", Partial("XXXX-WI")),
        ("-0043-XX", Partial("BC0044-XX")),
    ],
)
def test_edtf_as_values(text: str, value: Value) -> None:
    assert edtf.to_value(text) == value


@pytest.mark.parametrize("text", ["[1805,1815]", "{1805,1815}", "-18XX-05", "18XX-38", "18X5/19X5"])
def test_what_no_value_can_say(text: str) -> None:
    with pytest.raises(NotExpressible):
        edtf.to_value(text)


@pytest.mark.parametrize("value", [Duration.of(days=2), Reference.PAST])
def test_what_edtf_cannot_say(value: Value) -> None:
    with pytest.raises(NotExpressible, match="EDTF can only say dates and intervals"):
        edtf.from_value(value)


@given(durations() | recurrences())
def test_durations_and_recurrences_are_never_edtf(value: Value) -> None:
    with pytest.raises(NotExpressible):
        edtf.from_value(value)


@given(intervals())
def test_what_is_written_reads_back_and_covers_the_time_meant(value: Interval) -> None:
    written = edtf.from_value(value)
    form = edtf.parse(str(written))
    assert form == written.form
    extent, meant = form.extent(fuzzy=False), value.meant
    assert extent.earliest_start <= (-math.inf if meant.start is None else meant.start)
    assert extent.latest_end >= (math.inf if meant.end is None else meant.end)


@given(intervals())
def test_what_is_not_widened_is_exact(value: Interval) -> None:
    written = edtf.from_value(value)
    if written.widened:
        return
    again, meant = edtf.to_value(written.form), value.meant
    assert isinstance(again, Interval)
    assert (again.start, again.end) == (meant.start, meant.end)
    assert (again.approximate, again.uncertain) == (meant.approximate, meant.uncertain)
    if isinstance(written.form, edtf.Date) and meant.granularity >= Granularity.DAY:
        assert again == meant


@given(partials())
def test_partial_dates_that_are_not_widened_round_trip(value: Partial) -> None:
    written = edtf.from_value(value)
    assert edtf.parse(str(written)) == written.form
    if not written.widened and value.modifier is None:
        assert edtf.to_value(written.form) == value


@given(edtf_forms())
def test_values_read_from_edtf_can_be_written_again(form: edtf.Edtf) -> None:
    try:
        value = edtf.to_value(form)
    except NotExpressible:
        return
    again = edtf.from_value(value)
    if form.lower_strict is not None:
        assert again.form.lower_strict == form.lower_strict
    if form.upper_strict is not None:
        assert again.form.upper_strict == form.upper_strict
