"""Cells are read whole or not at all: what is ambiguous is told, what is half read refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.load.loaded import Loaded
from timeline.load.records import load_records
from timeline.load.table import load_csv


def table(*rows: str) -> Loaded:
    return load_csv("\n".join(rows) + "\n")


def dates(loaded: Loaded) -> dict[str, str]:
    solved = loaded.timeline.solve()
    return {event.label: str(solved.bounds(event)) for event in solved.events}


def problem(loaded: Loaded) -> str:
    (only,) = loaded.problems
    return str(only)


# -------------------------------------------------------------------------------------- numbers


def test_in_a_column_of_years_every_number_is_a_year() -> None:
    loaded = table("event,year", "flood,79", "siege,5", "king,-44", "hall,12000", "fire,1573.0")
    assert dates(loaded) == {
        "flood": "0079-01-01/0079-12-31",
        "siege": "0005-01-01/0005-12-31",
        "king": "BC0044-01-01/BC0044-12-31",
        "hall": "Y12000-01-01/Y12000-12-31",
        "fire": "1573-01-01/1573-12-31",
    }
    assert [str(note) for note in loaded.notes] == ["row 4: '-44' is read as 44 BC"]


def test_numbers_that_are_all_years_are_years_whatever_their_column_is_called() -> None:
    assert dates(table("event,date", "flood,79", "siege,476")) == {
        "flood": "0079-01-01/0079-12-31",
        "siege": "0476-01-01/0476-12-31",
    }


@pytest.mark.parametrize(
    ("cell", "complaint"),
    [
        ("79", "'79' may be a year or a day; write the year as 0079"),
        ("0", "there is no year 0; write 1 BC"),
        ("44197", "is what a spreadsheet makes of a date, 2021-01-01"),
        ("1589962500", "a count of seconds since 1970"),
        ("196907", "write a year beyond 9999 as Y196907"),
    ],
)
def test_a_number_that_may_be_no_year_is_a_problem(cell: str, complaint: str) -> None:
    assert complaint in problem(table("event,date", "mill,3 May 1573", f"siege,{cell}"))


def test_four_digits_with_a_sign_are_iso_unless_other_rows_count_as_people_do() -> None:
    assert dates(table("event,year", "a,-0043", "b,-3000"))["b"].startswith("BC3001")
    assert dates(table("event,year", "a,-44", "b,-3000"))["b"].startswith("BC3000")


# ------------------------------------------------------------------------------- several dates


@pytest.mark.parametrize(
    ("cell", "bounds"),
    [
        ("1250 or 1251", "1250-01-01/1251-12-31"),
        ("the 1920s and 1930s", "1920-01-01/1939-12-31"),
        ("3 May 1573; 5 May 1573", "1573-05-03/1573-05-05"),
        ("not before 1250, not after 1260", "1250-01-01/1260-12-31"),
        ("12.03.2020–15.03.2020", "2020-03-12/2020-03-15"),
        ("winter 1573-1574", "1573-12-01/1574-02-28"),
        ("c. 1250–1260", "1250-01-01/1260-12-31"),
        ("1590/91", "1590-01-01/1591-12-31"),
        ("1573-05-03 (Sunday)", "1573-05-03"),
        ("June 1573 (Tarn)", "1573-06-01/1573-06-30"),
    ],
)
def test_cells_that_say_more_than_one_date(cell: str, bounds: str) -> None:
    loaded = load_records([{"event": "siege", "date": cell}])
    assert not loaded.problems
    if "Sunday" not in cell:
        assert dates(loaded) == {"siege": bounds}


@pytest.mark.parametrize(
    "cell",
    [
        "AD 476 or 477",
        "1st half of 1920",
        "late 14th–early 15th century",
        "12 May 2020 (some say 13 May)",
        "a few years before 1250",
        "14 mars 2020",
        "spring/summer 1643",
    ],
)
def test_what_is_read_only_in_part_is_no_fact(cell: str) -> None:
    loaded = load_records([{"event": "siege", "date": cell}])
    assert len(loaded.problems) == 1
    assert dates(loaded) == {"siege": "open"}


def test_words_that_stand_apart_are_noted_and_the_date_is_read() -> None:
    loaded = load_records([{"event": "siege", "date": "early May 1573 (day unknown)"}])
    assert [str(note) for note in loaded.notes] == ["row 1: 'day unknown' is not read"]
    assert dates(loaded) == {"siege": "1573-05-01/1573-05-31"}


@pytest.mark.parametrize("cell", ["1998-13-01", "2020-13-45", "2020/31/12", "1900-02-29"])
def test_a_date_in_figures_that_the_calendar_has_not_is_not_mended(cell: str) -> None:
    assert "there is no" in problem(load_records([{"event": "siege", "date": cell}]))


@pytest.mark.parametrize("cell", ["unknown", "n.d.", "N/A", "NULL", "—", "?"])
def test_a_cell_that_says_that_there_is_no_date_is_no_problem(cell: str) -> None:
    loaded = load_records([{"event": "siege", "date": cell}])
    assert (loaded.problems, dates(loaded)) == ((), {"siege": "open"})


@pytest.mark.parametrize("cells", [{"start": "1573", "end": "present"}, {"date": "1573–present"}])
def test_what_goes_on_has_a_start_and_no_end(cells: dict[str, str]) -> None:
    loaded = load_records([{"event": "custom", **cells}])
    assert dates(loaded)["custom"] == "start 1573-01-01/1573-12-31, end 1573-01-01 or later"


# ------------------------------------------------------------------------------ day and month


def test_figures_in_two_orders_are_two_readings_with_a_note() -> None:
    loaded = table("event,date", "march,3/4/2020", "feast,5/6/2020")
    (note,) = loaded.notes
    assert "read month first, 2020-03-04, and may be 2020-04-03: --lang en-GB" in str(note)
    assert str(note).endswith("the same once more")
    solved = loaded.timeline.solve()
    assert solved["march"].bounds.start_text == "2020-03-04"
    assert {reading.claim.strength.name for reading in solved.readings} == {"INFERRED"}


def test_figures_with_dots_have_the_day_first_and_may_have_the_month() -> None:
    loaded = table("event,date", "siege,3.4.2020")
    assert dates(loaded) == {"siege": "2020-04-03"}
    assert "'3.4.2020' is read day first, 2020-04-03, and may be 2020-03-04" in str(loaded.notes[0])


def test_the_other_order_is_taken_where_the_first_contradicts_a_row() -> None:
    loaded = table("event,date,after", "feast,2020-03-20,", "march,3/4/2020,feast")
    assert dates(loaded)["march"] == "2020-04-03"
    assert loaded.timeline.solve().conflicts == ()


def test_a_row_that_no_order_saves_is_a_contradiction() -> None:
    loaded = table("event,date,after", "feast,2021,", "march,3/4/2020,feast")
    assert len(loaded.timeline.solve().conflicts) == 1


def test_a_row_that_can_only_be_read_one_way_decides_for_the_others() -> None:
    loaded = table("event,date", "march,3/4/2020", "feast,13/4/2020")
    assert dates(loaded)["march"] == "2020-04-03"
    assert "is read day first, as '13/4/2020' must be" in str(loaded.notes[0])
    assert loaded.timeline.solve().readings == ()


def test_a_language_with_days_first_leaves_nothing_open() -> None:
    from timeline.annotate import anchor_of

    loaded = load_csv("event,date\nmarch,3/4/2020\n", anchor_of({"lang": "en-GB"}))
    assert (dates(loaded), loaded.notes) == ({"march": "2020-04-03"}, ())


def test_a_weekday_decides_the_order_and_a_wrong_one_is_a_contradiction() -> None:
    assert dates(table("event,date", "march,Friday 3/4/2020")) == {"march": "2020-04-03"}
    loaded = table("event,date", 'speech,"Friday, March 12, 2020"', "talk,2020-03-12 (Thursday)")
    (conflict,) = loaded.timeline.solve().conflicts
    assert "would start 2020-03-12; but" in conflict.why
    assert conflict.why.endswith("the start of speech falls on a Friday")


def test_a_column_with_the_weekday_is_held_against_the_date() -> None:
    loaded = table("event,date,day", "speech,2020-03-12,Friday")
    (conflict,) = loaded.timeline.solve().conflicts
    assert set(conflict.quotes) == {'"date: 2020-03-12" (row 2)', '"day: Friday" (row 2)'}


# --------------------------------------------------------------------------------- without a year


@pytest.mark.parametrize("cell", ["May", "Monday", "yesterday", "Mar-20", "May 3", "last week"])
def test_a_date_without_a_year_or_an_anchor_is_a_problem(cell: str) -> None:
    loaded = load_records([{"event": "siege", "date": cell}])
    assert f"date: {cell} says no year" in problem(loaded)
    assert load_records([{"event": "siege", "date": cell}], "2016-03-14").problems == ()


def test_later_counts_from_the_row_above_as_an_inference() -> None:
    loaded = table("event,date", "landing,3 May 1573", "battle,two days later")
    solved = loaded.timeline.solve()
    assert solved["battle"].bounds.start_text == "1573-05-05"
    assert "counts from the row above" in str(loaded.notes[0])
    assert solved.explain("battle").claims[0].strength.name != "STATED"


def test_dates_count_from_other_rows() -> None:
    loaded = table(
        "event,date",
        "D-Day,1944-06-06",
        "flood,two days after the landing",
        "landing (main force),1944-06-08",
        "leave,a week before D-Day",
        "feast,the 5th anniversary of D-Day",
        "pursuit,after D-Day",
        "storm,two days after the coronation",
    )
    bounds = dates(loaded)
    assert bounds["flood"].startswith("start 1944-06-10")
    assert bounds["leave"].startswith("start 1944-05-29/1944-06-04")
    assert bounds["feast"].startswith("start 1949-06-06")
    assert bounds["pursuit"].startswith("start 1944-06-06 or later")
    assert "row 8: no event is called 'the coronation'" in problem(loaded)


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("r. 1154–1189", "1154-01-01/1189-12-31"),
        ("fl. 1340", "1340-01-01/1340-12-31"),
        ("d. 1066", "1066-01-01/1066-12-31"),
        ("reigned 27 BC", "BC0027-01-01/BC0027-12-31"),
    ],
)
def test_what_historians_write_before_dates_is_noted(cell: str, read: str) -> None:
    loaded = table("event,date", f"king,{cell}")
    assert dates(loaded) == {"king": read}
    (note,) = loaded.notes
    assert str(note) == f"row 2: {cell.split()[0]!r} is not read"


@given(st.lists(st.text(alphabet="0123456789-/., orMaynd?~", max_size=20), max_size=4))
def test_any_figures_load_or_are_reported(cells: list[str]) -> None:
    loaded = load_records({"event": str(n), "date": cell} for n, cell in enumerate(cells))
    assert len(loaded.timeline) == len(cells)
    assert all(note.where.startswith("row ") for note in (*loaded.problems, *loaded.notes))


def test_a_reading_that_was_assumed_is_seen_in_the_timeline() -> None:
    tl = table("event,date", "march,3/4/2020").timeline.solve()
    (reading,) = tl.readings
    assert reading.taken == "3/4/2020 is 2020-03-04"
    assert timeline.export(tl, "json").document
