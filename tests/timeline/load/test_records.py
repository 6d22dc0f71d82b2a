"""Chronologies that people and language models write are read; every problem names its row."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.cli import run
from timeline.errors import InputError
from timeline.load.records import Loaded, load_records
from timeline.load.table import load_csv, load_json, load_jsonl

CHRONICLE = """\
Event,Start Date,End,Relation,Source
the siege of Tarn,May 1573,13 September 1573,,chronicle of Tarn
famine in the town,July 1573,,during: the siege of Tarn,
the relief fleet sails,2 September 1573,,,a letter
the relief fleet arrives,,,after: fleet sails; before: governor dies,
the governor dies,1580~,,,
"""


def solved(loaded: Loaded) -> timeline.Timeline:
    assert loaded.problems == ()
    return loaded.timeline.solve()


def test_a_table_with_the_names_that_people_use() -> None:
    tl = solved(load_csv(CHRONICLE))
    assert tl["siege"].bounds.start_text == "1573-05-01/1573-05-31"
    assert tl["siege"].bounds.end_text == "1573-09-13"
    assert tl["fleet arrives"].bounds.start_text.startswith("1573-09-02")
    assert str(tl.relation("famine", "siege")) == "during or finishes"
    assert tl["siege"].sentence == "chronicle of Tarn"


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators(separator: str) -> None:
    text = CHRONICLE.replace(";", " ").replace(",", separator)
    assert len(load_csv(text).timeline) == 5


def test_what_happens_again_and_again_in_a_column_or_a_date() -> None:
    tl = solved(
        load_csv(
            """event,date,repeats
board,every Tuesday in March 2016,
club,2015,weekly
fair,from 1573 to 1580,every 24 June
wages,Tuesdays and Thursdays,
"""
        )
    )
    assert {e.label: str(tl.recurrence(e)) for e in tl} == {
        "board": "XXXX-WXX-2",
        "club": "P1W",
        "fair": "XXXX-06-24",
        "wages": "P1W",
    }
    assert str(tl["board"].bounds) == "2016-03-01/2016-03-29"
    back = solved(load_csv(str(timeline.export(tl, "csv").document)))
    assert str(back["fair"].bounds) == str(tl["fair"].bounds) == "1573-06-24/1580-06-24"


def test_a_day_that_is_none_of_the_series_is_a_contradiction() -> None:
    tl = solved(load_csv("event,start,repeats\nboard,2016-03-14,every Tuesday\n"))
    (conflict,) = tl.conflicts
    assert set(conflict.quotes) == {
        '"start: 2016-03-14" (row 2)',
        '"repeats: every Tuesday" (row 2)',
    }


def test_json_as_language_models_write_it() -> None:
    tl = solved(
        load_json(
            """{"timeline": [
            {"title": "Landing", "date": "1066-09-28"},
            {"title": "Battle", "when": "two weeks after 30 September 1066", "after": ["Landing"]},
            {"title": "Coronation", "date": "Christmas 1066", "after": "Battle", "duration": "P1D"}
            ]}"""
        )
    )
    assert [event.label for event in tl] == ["Landing", "Battle", "Coronation"]
    assert tl["Battle"].bounds.start_text == "1066-10-14"


def test_json_lines_and_relative_dates() -> None:
    lines = '{"event": "vote", "date": "last Tuesday"}\n\n{"event": "march", "date": "tomorrow"}'
    tl = solved(load_jsonl(lines, "2016-03-14"))
    assert [event.bounds.start_text for event in tl] == ["2016-03-08", "2016-03-15"]


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("1914/1918", "1914-01-01/1914-12-31", "1918-01-01/1918-12-31"),
        ("[1857..1863]", "1857-01-01/1863-12-31", "1857-01-01/1863-12-31"),
        ("-0043-03-15", "BC0044-03-15", "BC0044-03-15"),
        ("44 BC", "BC0044-01-01/BC0044-12-31", "BC0044-01-01/BC0044-12-31"),
        ("before 1989", "1988-12-31 or earlier", "1988-12-31 or earlier"),
        ("March 3-5, 2016", "2016-03-03/2016-03-05", "2016-03-03/2016-03-05"),
    ],
)
def test_dates_in_many_wordings(date: str, start: str, end: str) -> None:
    (event,) = solved(load_records([{"event": "x", "date": date}]))
    assert (event.bounds.start_text, event.bounds.end_text) == (start, end)


@pytest.mark.parametrize(
    ("record", "complaint"),
    [
        ({"event": "mill burns", "date": "30 February 1573"}, "there is no 1573-02-30"),
        ({"event": "mill burns", "date": "xyzzy"}, "date: 'xyzzy' is no date; write it as"),
        ({"event": "mill burns", "date": "for two weeks"}, "is no date but a duration"),
        ({"event": "mill burns", "date": "{1667,1668}"}, "is a set of dates"),
        ({"event": "mill burns", "length": "a while ago"}, "is no duration"),
        ({"event": "mill burns", "after": "the flood"}, "after: no event is called 'the flood'"),
        ({"event": "mill burns", "relation": "beside: siege"}, "'beside' is no relation"),
        ({"date": "1573"}, "has no label; a column must be called label, event, title, name"),
        ({"id": "s", "event": "mill burns"}, "the id 's' is that of an earlier row"),
        ("mill burns", "is no object with a label and a date"),
    ],
)
def test_a_problem_names_its_row_and_the_good_rows_load(record: object, complaint: str) -> None:
    siege = {"id": "s", "event": "siege", "date": "1573"}
    loaded = load_records([siege, record], name="tarn.csv")  # type: ignore[list-item]
    (problem,) = loaded.problems
    assert str(problem).startswith("tarn.csv, row 2: ")
    assert complaint in str(problem)
    assert loaded.timeline.solve()["siege"].bounds.start_text == "1573-01-01/1573-12-31"


@pytest.mark.parametrize(
    ("reader", "text", "complaint"),
    [
        (load_csv, "", "has no rows under its header"),
        (load_csv, "siege,1573\nrelief,1574", "no column is called event, title, label or name"),
        (load_json, "{", "is no JSON"),
        (load_json, "3", "must be a list of objects"),
        (load_json, "[" * 99_999, "is nested too deeply"),
        (load_json, "[]", "has no events in it"),
        (load_jsonl, "{\n{", "holds no line of JSON: row 1: is no JSON"),
    ],
)
def test_what_is_no_table_is_refused(reader: object, text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        reader(text)  # type: ignore[operator]


@given(st.lists(st.dictionaries(st.sampled_from(["event", "date", "end", "after"]), st.text())))
def test_any_cells_load_or_are_reported(records: list[dict[str, str]]) -> None:
    loaded = load_records(records)
    assert len(loaded.timeline) <= len(records)
    loaded.timeline.solve()


def test_our_own_csv_can_be_read_again_with_the_same_days(tmp_path: Path) -> None:
    before = solved(load_csv(CHRONICLE))
    path = tmp_path / "tarn.csv"
    path.write_text(str(timeline.export(before, "csv").document))
    after = timeline.read(path)
    assert [(e.label, str(e.bounds)) for e in after] == [(e.label, str(e.bounds)) for e in before]


def test_check_finds_the_contradiction_and_says_which_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text(
        "event,date,after\nlanding,1066-10-20,\nbattle,1066-10-14,landing\nmass,1067,\n"
    )
    assert run(["check", str(path)]) == 1
    printed = capsys.readouterr().out
    assert '"date: 1066-10-20" (row 2)' in printed
    assert '"after: landing" (row 3)' in printed
    assert "1067" not in printed


def test_check_is_content_with_a_sound_chronology(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "tarn.csv"
    path.write_text(CHRONICLE)
    assert run(["check", str(path)]) == 0
    assert capsys.readouterr().out == "5 events, 5 dated, no contradiction\n"
