"""Documents are taken for what they are, by name or by looks; what cannot be read is told."""

import io
import json
import sys
import warnings
from pathlib import Path

import pytest

import timeline
from timeline.cli import run
from timeline.errors import InputError
from timeline.load import LeftOut
from timeline.load.kind import Kind, kind_of, looks_like

Printed = pytest.CaptureFixture[str]

WRONG = [
    {"event": "landing", "date": "1066-10-20"},
    {"event": "battle", "date": "1066-10-14", "after": "landing"},
]
CSV = "event,date,after\nlanding,1066-10-20,\nbattle,1066-10-14,landing\n"
PAGE = (
    '<!DOCTYPE html><html><head><meta charset="latin-1"></head><body><article><p>The café of Oll '
    "burned down on 3 May 1926, the council said. Nobody was hurt in the fire, which began after "
    "the evening shift had left the building for their suppers at the inn by the river.</p>"
    "</article></body></html>"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CSV, Kind.CSV),
        (CSV.replace(",", "\t"), Kind.CSV),
        (CSV.replace(",", ";"), Kind.CSV),
        (f"\ufeff{CSV}", Kind.CSV),
        (f"Tarn in 1066\n\n{CSV}", Kind.CSV),
        (f"```csv\n{CSV}```\n", Kind.CSV),
        (json.dumps(WRONG), Kind.JSON),
        (f"Here:\n```json\n{json.dumps(WRONG)}\n```", Kind.JSON),
        (f"Here you are:\n\n{json.dumps(WRONG, indent=2)}\n\nAsk for more.", Kind.JSON),
        ('{\n "events": []}', Kind.JSON),
        ('{"event": "a"}\n{"event": "b"}', Kind.JSONL),
        ("Here:\n\n| Event | Date |\n|---|---|\n| siege | 1573 |\n", Kind.MARKDOWN),
        (PAGE, Kind.HTML),
        ("<?xml version='1.0'?>\n<TimeML>", Kind.TIMEML),
        ("The event, the date and the end: all was told.\nIt began in May.", Kind.TEXT),
        ("[Editor's note] The siege began in May 1573.", Kind.TEXT),
        ("Date: 3 May 1926\n\nThe mill burned.", Kind.TEXT),
        ("- the siege\n- the relief | in May", Kind.TEXT),
        ("", Kind.TEXT),
    ],
)
def test_what_a_document_without_a_name_is(text: str, kind: Kind) -> None:
    assert looks_like(text) is kind


def test_a_name_tells_more_than_the_looks_and_the_caller_more_than_the_name() -> None:
    assert kind_of("letter.txt", CSV) is Kind.TEXT
    assert kind_of("letter.txt", CSV, "csv") is Kind.CSV
    assert kind_of("answer.md", CSV) is Kind.CSV
    with pytest.raises(InputError, match="'xls' is no kind of document; there are: text, html"):
        kind_of("letter.xls", CSV, "xls")


def given(monkeypatch: pytest.MonkeyPatch, content: str | bytes) -> None:
    """Puts something on standard input."""
    raw = content.encode() if isinstance(content, str) else content
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


@pytest.mark.parametrize(
    "content",
    [
        CSV,
        CSV.replace(",", "\t"),
        json.dumps(WRONG),
        "\n".join(map(json.dumps, WRONG)),
        "Sure!\n\n| Event | Date | After |\n|---|---|---|\n| landing | 1066-10-20 | |\n"
        "| battle | 1066-10-14 | landing |\n",
    ],
    ids=["csv", "tsv", "json", "jsonl", "markdown"],
)
def test_a_chronology_on_standard_input_is_checked_as_one(
    content: str, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    given(monkeypatch, content)
    assert run(["check", "-"]) == 1
    printed = capsys.readouterr().out
    assert "1. by " in printed
    assert printed.endswith("2 events, 2 dated, 1 contradiction\n")


def test_a_page_on_standard_input_is_read_in_its_encoding(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    given(monkeypatch, PAGE.encode("latin-1"))
    assert run(["build", "-", "--format", "csv"]) == 0
    printed = capsys.readouterr().out
    assert "1926-05-03" in printed
    assert "café" in printed
    assert "<p>" not in printed


def test_find_takes_a_page_on_standard_input_for_one(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    given(monkeypatch, PAGE.replace("café", "mill"))
    assert run(["find", "-"]) == 0
    assert "3 May 1926" in capsys.readouterr().out


def test_what_is_given_as_input_overrules_name_and_looks(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "chronicle.txt"
    path.write_text(CSV)
    assert run(["check", str(path), "--input", "csv"]) == 1
    assert run(["check", str(path)]) == 0
    assert run(["check", str(path), "--input", "xls"]) == 2
    assert "'xls' is no kind of document" in capsys.readouterr().err


def test_reading_warns_of_what_is_left_out_and_strict_refuses_it(tmp_path: Path) -> None:
    path = tmp_path / "tarn.csv"
    path.write_text("event,date\nmill burns,31 June 1573\nsiege,May 1573\n")
    with pytest.warns(LeftOut, match="tarn.csv, row 2: .*there is no 1573-06-31"):
        tl = timeline.read(path)
    assert tl["siege"].bounds.start_text == "1573-05-01/1573-05-31"
    with pytest.raises(InputError, match="row 2: "):
        timeline.read(path, strict=True)


def test_loading_gives_the_timeline_with_problems_and_notes(tmp_path: Path) -> None:
    path = tmp_path / "tarn.csv"
    path.write_text("event,date\nmill burns,31 June 1573\nfeast,3/4/1573\n")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        loaded = timeline.load(path)
    assert loaded.timeline.is_solved
    assert [note.where for note in (*loaded.problems, *loaded.notes)] == [
        f"{path}, row 2",
        f"{path}, row 3",
    ]


def test_check_goes_on_after_a_file_that_cannot_be_read(tmp_path: Path, capsys: Printed) -> None:
    bad, good = tmp_path / "bad.json", tmp_path / "good.csv"
    bad.write_text("{not json")
    good.write_text("event,date\nsiege,1573\n")
    assert run(["check", str(bad), str(good), str(tmp_path / "none.csv")]) == 2
    printed = capsys.readouterr()
    assert printed.out == f"{good}: 1 event, 1 dated, no contradiction\n"
    assert "bad.json: is no JSON" in printed.err
    assert "none.csv: there is no such file" in printed.err


@pytest.mark.parametrize(
    ("name", "text", "status"), [("empty.json", "[]", 2), ("empty.txt", "Good morning.", 0)]
)
def test_check_says_that_nothing_was_found(
    name: str, text: str, status: int, tmp_path: Path, capsys: Printed
) -> None:
    path = tmp_path / name
    path.write_text(text)
    assert run(["check", str(path)]) == status
    printed = capsys.readouterr()
    assert "has no events in it" in printed.err or printed.out == "no event was found\n"


def test_check_lists_every_statement_that_is_violated_in_the_order_of_the_rows(
    tmp_path: Path, capsys: Printed
) -> None:
    path = tmp_path / "war.csv"
    rows = [f"battle {n},{1914 - n},war begins" for n in range(1, 12)]
    path.write_text("\n".join(["event,date,after", "war begins,1914,", *rows, "peace,1918,\n"]))
    assert run(["check", str(path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    told = [line for line in lines if line.strip().startswith('- "after: war begins"')]
    assert told == [f'   - "after: war begins" (row {row})' for row in range(3, 14)]
    assert lines[-1] == "13 events, 13 dated, 11 contradictions"


def test_notes_go_to_standard_error_and_are_no_failure(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "feast.csv"
    path.write_text("event,date,colour\nfeast,3/4/1573,red\n")
    assert run(["check", str(path)]) == 0
    printed = capsys.readouterr().err
    assert "note: " in printed
    assert "not read: colour" in printed
