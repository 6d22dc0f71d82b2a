"""What commands write and in which form; options that make no sense together are refused."""

from pathlib import Path

import pytest

from timeline.cli import run

SIEGE = str(Path(__file__).parents[2] / "seeds" / "siege.txt")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["order", SIEGE, "relief fleet", "relief fleet sailed"], "name the same event"),
        (["build", SIEGE, "--between", "1580/1570"], "ends before it begins"),
        (["date", "TABLE"], "is no text but csv"),
        (["export", SIEGE, "--format", "html", "--raw"], "--raw is for csv and tsv"),
        (["build", SIEGE, SIEGE, "--format", "nothing", "-o", "."], "there is no format 'nothing'"),
    ],
)
def test_what_makes_no_sense_is_refused_and_not_ignored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    table = tmp_path / "siege.csv"
    table.write_text("event,date\nsiege,1573\n")
    assert run([str(table) if word == "TABLE" else word for word in arguments]) == 2
    printed = capsys.readouterr()
    assert told in printed.err
    assert not printed.out


def test_raw_tables_have_no_guard_against_formulas(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "sums.csv"
    table.write_text("event,date\n=1+1,1573\n")
    assert run(["export", str(table), "--format", "csv"]) == 0
    assert ",'=1+1," in capsys.readouterr().out
    assert run(["export", str(table), "--format", "csv", "--raw"]) == 0
    assert ",=1+1," in capsys.readouterr().out


def test_timeml_goes_in_and_out_with_its_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = tmp_path / "siege.tml"
    assert run(["export", SIEGE, "-o", str(first)]) == 0
    capsys.readouterr()
    assert run(["export", str(first), "--format", "timeml"]) == 0
    assert capsys.readouterr().out == first.read_text()


def test_a_page_reads_its_expressions_as_the_command_did(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("The mill burned down on 3/4/1890. The weir broke.")
    assert run(["export", str(note), "--lang", "en-GB", "--format", "timeml"]) == 0
    assert 'value="1890-04-03"' in capsys.readouterr().out
