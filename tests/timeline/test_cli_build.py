"""`build`, `explain`, `export` on small texts of our own, and what they do when misused."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

import timeline
from timeline.cli import app, run
from timeline.cli.table import show
from timeline.load.json import load

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLE = str(SEEDS / "000_f272ea3b034b08e0.txt")
SIEGE = str(SEEDS / "siege.txt")
BRIDGE = str(SEEDS / "bridge.txt")
PUBLISHED = ["--published", "2019-05-20"]

Printed = pytest.CaptureFixture[str]


def table(printed: str) -> list[tuple[str, str]]:
    """Dates and labels of the rows of a table that are not continued lines."""
    lines = [line for line in printed.splitlines() if " more events are not shown" not in line]
    label = lines[0].index("what")
    end = lines[0].index("uncertainty")
    return [
        (line[:label].strip(), line[label:end].strip())
        for line in lines[1:]
        if line[:label].strip() and not line.startswith("published")
    ]


def test_build_prints_a_table_in_the_order_of_what_happened(capsys: Printed) -> None:
    assert run(["build", SIEGE]) == 0
    assert [when for when, _ in table(capsys.readouterr().out)] == [
        "1573-05-03 →",
        "1573-05-23",
        "1573-07",
        "1573-09-02",
        "1573-09-12",
        "1573-09-13",
        "1580",
    ]


def test_explain_prints_the_quotes_behind_a_date(capsys: Printed) -> None:
    assert run(["explain", SIEGE, "besiegers withdrew"]) == 0
    printed = capsys.readouterr().out
    assert "1573-09-13" in printed
    assert '"the next day"' in printed
    assert run(["build", SIEGE, "--explain", "besiegers withdrew"]) == 0
    assert capsys.readouterr().out == printed


def test_a_word_that_names_no_event_lists_what_there_is(capsys: Printed) -> None:
    assert run(["explain", SIEGE, "coronation"]) == 2
    assert "no event is called 'coronation'; there are: " in capsys.readouterr().err


def test_an_exported_timeline_is_written_whole_and_read_again(
    tmp_path: Path, capsys: Printed
) -> None:
    target = tmp_path / "bridge.json"
    assert run(["build", BRIDGE, *PUBLISHED, "-o", str(target)]) == 0
    assert load(target.read_text(encoding="utf8")).dct is not None
    assert os.listdir(tmp_path) == ["bridge.json"]
    capsys.readouterr()
    assert run(["export", str(target), "--format", "csv"]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines()[0].startswith("position,when,label,")
    assert "timeline: not in csv: the claims and the relations" in printed.err


def test_what_a_form_cannot_say_is_told_by_label_and_once(capsys: Printed) -> None:
    assert run(["export", ARTICLE, "--published", "2016-03-14", "--format", "icalendar"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert "events are left out; --all keeps them" in told[0]
    (open_sides,) = (line for line in told if "open sides" in line)
    assert "Syria's civil war (e" in open_sides
    assert open_sides.endswith(" more")


def test_what_an_output_link_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to("there.md")
    assert run(["build", SIEGE, "-o", str(tmp_path / "link.md")]) == 0
    assert (tmp_path / "link.md").is_symlink()
    assert "siege of Tarn" in (tmp_path / "there.md").read_text()


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert run(["build", SIEGE, "--format", "text", "-o", str(pipe)]) == 0
    assert b"siege of Tarn" in os.read(reading, 10_000)
    os.close(reading)
    assert pipe.is_fifo()


def test_a_narrow_terminal_has_the_reasons_under_what_happened() -> None:
    printed = io.StringIO()
    bridge = timeline.read(BRIDGE, "2019-05-20")
    show(bridge, console=Console(file=printed, width=80, highlight=False))
    lines = [line.rstrip() for line in printed.getvalue().splitlines()]
    at = lines.index("1931-06                  bridge opened")
    assert lines[at + 1] == '                         "June 1931" (at that time)'
    assert max(map(len, lines)) <= 80


def test_help_teaches_by_example(capsys: Printed) -> None:
    assert run([]) == 2
    printed = capsys.readouterr()
    assert "timeline build article.txt --published 2016-03-14" in printed.out
    assert printed.err == ""
    for command in app.registered_commands:
        assert run([str(command.name), "--help"]) == 0
        assert f"timeline {command.name} " in capsys.readouterr().out.partition("--help")[0]


def test_the_shell_completes_the_names_of_formats() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "timeline"],
        env={
            **os.environ,
            "_TIMELINE_COMPLETE": "complete_bash",
            "COMP_WORDS": "timeline build --format m",
            "COMP_CWORD": "3",
        },
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == ["markdown", "mermaid"]


def test_an_error_leaves_the_file_as_it_was(tmp_path: Path, capsys: Printed) -> None:
    target = tmp_path / "old.md"
    target.write_text("what was there")
    assert run(["build", str(tmp_path / "absent.txt"), "-o", str(target)]) == 2
    assert run(["build", SIEGE, "-o", str(tmp_path / "no" / "such" / "folder.md")]) == 2
    assert target.read_text() == "what was there"
    assert os.listdir(tmp_path) == ["old.md"]


def test_the_output_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual.md").write_text("")
    assert run(["build", SIEGE, "-o", str(tmp_path / "siege.md")]) == 0
    modes = {(tmp_path / name).stat().st_mode for name in ("usual.md", "siege.md")}
    assert len(modes) == 1


def test_what_you_know_dates_an_event(capsys: Printed) -> None:
    assert run(["build", BRIDGE, "--known", "bridge was widened=1968-04-29"]) == 0
    assert ("1968-04-29", "bridge was widened") in table(capsys.readouterr().out)


def test_what_the_text_suggests_gives_way_to_what_you_know_and_says_so(capsys: Printed) -> None:
    known = "outbreak of the conflict=2012-05-01"
    assert run(["build", ARTICLE, "--published", "2016-03-14", "--known", known]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert 'Against what you gave: "began" (past tense) gave way to' in printed


def test_what_you_know_may_contradict_the_text_and_is_shown_as_a_conflict(capsys: Printed) -> None:
    assert run(["build", SIEGE, "--known", "governor died=1590"]) == 0
    printed = capsys.readouterr().out
    assert "These cannot all hold: " in printed
    assert "1590" in printed


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--known", "governor died"], 'write it as "LABEL=DATE"'),
        (["--known", "governor died=someday"], "'someday' is no date such as 1559-01-15"),
        (["--known", "a=1580", "--known", "a=1581"], "two dates are given for 'a'"),
        (["--known", "coronation=1580"], "no event"),
        (
            ["--known", "governor died=1580", "--known", "the governor died=1581"],
            "two dates are given",
        ),
        (["--published", "2016-13"], "'2016-13' is no date"),
        (["--max-chars", "20"], "longer than 20 characters"),
        (["--format", "runes"], "there is no format 'runes'; there are: json, "),
        (["-o", "chronicle.vellum"], "say which format to write chronicle.vellum in"),
    ],
)
def test_misuse_is_one_line_and_status_2(
    arguments: list[str], complaint: str, capsys: Printed
) -> None:
    assert run(["build", SIEGE, *arguments]) == 2
    printed = capsys.readouterr()
    assert complaint in printed.err
    assert printed.err.count("\n") == 1
    assert printed.out == ""


def test_a_text_without_dates_says_so(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "plain.txt").write_text("Salt is white.")
    assert run(["build", str(tmp_path / "plain.txt")]) == 0
    assert "No event with a date was found." in capsys.readouterr().out


def test_control_characters_of_a_text_do_not_reach_the_terminal(
    tmp_path: Path, capsys: Printed
) -> None:
    (tmp_path / "red.txt").write_text("The \x1b[31mred\x07 mill burned down on 3 May 1926.")
    assert run(["build", str(tmp_path / "red.txt"), "--all"]) == 0
    assert run(["explain", str(tmp_path / "red.txt"), "burned"]) == 0
    printed = capsys.readouterr().out
    assert "1926-05-03" in printed
    assert "\x1b" not in printed


def test_json_that_is_no_timeline_is_refused(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "other.json"
    path.write_text(json.dumps({"colour": "red"}))
    assert run(["export", str(path), "--format", "text"]) == 2
    assert "must be a list of objects" in capsys.readouterr().err


def test_merging_files_makes_one_chronology(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "a.csv").write_text("event,start\nthe siege of Tarn,May 1573\n")
    (tmp_path / "b.csv").write_text("event,end\nsiege of Tarn,13 September 1573\n")
    files = [str(tmp_path / name) for name in ("a.csv", "b.csv")]
    assert run(["merge", *files]) == 0
    assert table(capsys.readouterr().out)[0][0] == "1573-05 → 1573-09-13"
    assert run(["merge", files[0]]) == 2
    assert "merging needs two files or more" in capsys.readouterr().err


def test_corrections_are_applied_and_those_that_match_nothing_are_told(
    tmp_path: Path, capsys: Printed
) -> None:
    path = tmp_path / "siege.toml"
    path.write_text(
        '[[date]]\nevent = "governor died"\nduring = "1581"\n[[hide]]\nevent = "coronation"\n'
    )
    assert run(["build", SIEGE, "--corrections", str(path)]) == 0
    printed = capsys.readouterr()
    assert ("1581", "governor died") in table(printed.out)
    assert "no event is called 'coronation'" in printed.err


def test_an_order_that_is_open_is_answered_with_what_is_known_of_both(capsys: Printed) -> None:
    assert run(["order", SIEGE, "river flooded", "It arrived"]) == 0
    assert capsys.readouterr().out.startswith("certain: ")
    assert run(["order", BRIDGE, "ferry to Saltmarsh", "Repairs will begin", *PUBLISHED]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("open: it is open whether")
    assert "2019-06-03" in printed


def test_order_tells_how_two_events_stand_and_why(capsys: Printed) -> None:
    assert run(["order", SIEGE, "besiegers withdrew", "river flooded"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("certain: ")
    assert "river flooded" in printed.splitlines()[0].split("starts no later than")[0]
    assert printed.splitlines()[-1].startswith("possible: before")


def test_filters_show_a_part_with_the_bounds_of_the_whole(capsys: Printed) -> None:
    assert run(["build", SIEGE, "--between", "1573-09-10/1573-09-30"]) == 0
    dates = [when for when, _ in table(capsys.readouterr().out)]
    assert {"1573-09-12", "1573-09-13"} <= set(dates)
    assert "1580" not in dates
    assert run(["build", BRIDGE, *PUBLISHED, "--at", "1968", "--only-certain"]) == 0
    assert ("1968", "bridge was widened") in table(capsys.readouterr().out)


def test_only_certain_leaves_out_what_rests_on_defaults(capsys: Printed) -> None:
    printed = []
    for option in (["--only", "certain"], ["--only-certain"], []):
        assert run(["build", ARTICLE, "--published", "2016-03-14", *option]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert "likely; certain is" not in printed[0]
    assert "likely; certain is" in printed[2]


@pytest.mark.parametrize("why", [["--trace"], ["--explain", "flood"]])
@pytest.mark.parametrize("more", [["-o", "x.md"], ["--format", "csv"], ["--at", "1968"], ["--all"]])
def test_reasons_are_not_written_in_another_form(
    why: list[str], more: list[str], capsys: Printed
) -> None:
    assert run(["build", BRIDGE, *PUBLISHED, *why, *more]) == 2
    assert "--explain and --trace tell why, on the terminal" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--at", "someday"], "--at: 'someday' is no date such as 2016-03-14"),
        (["--between", "1573/someday"], "--between: 'someday' is no date"),
        (["--between", "1573/"], "write it as 2016-03-01/2016-03-14"),
        (["--between", "1573"], "write it as 2016-03-01/2016-03-14"),
        (["--at", "1573", "--format", "json"], "json holds the whole timeline"),
        (["--precision", "day", "--format", "dot"], "dot holds the whole timeline"),
        (["--precision", "fortnight"], "'fortnight' is not one of 'day', 'month', 'year'"),
    ],
)
def test_filters_that_make_no_sense_are_misuse(
    arguments: list[str], complaint: str, capsys: Printed
) -> None:
    assert run(["build", SIEGE, *arguments]) == 2
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize(
    ("unit", "left"),
    [
        ("day", ["1573-05-03 →", "1573-05-23", "1573-09-02", "1573-09-12", "1573-09-13"]),
        ("month", ["1573-05-03 →", "1573-05-23", "1573-07", "1573-09-02", "1573-09-12"]),
        ("year", ["1573-05-03 →", "1573-07", "1580"]),
    ],
)
def test_precision_leaves_out_what_is_known_less_exactly(
    unit: str, left: list[str], capsys: Printed
) -> None:
    assert run(["build", SIEGE, "--precision", unit]) == 0
    dates = [when for when, _ in table(capsys.readouterr().out)]
    assert set(left) <= set(dates)
    assert ("1573-07" in dates) == (unit != "day")
    assert ("1580" in dates) == (unit == "year")


def test_trace_tells_what_was_found_and_which_events_have_no_date_and_why(
    tmp_path: Path, capsys: Printed
) -> None:
    path = tmp_path / "note.txt"
    path.write_text("The mill burned on Monday. They met on 30 February 2015. The mayor may leave.")
    assert run(["build", str(path), "--trace"]) == 0
    printed = capsys.readouterr().out
    assert '"30 February 2015" has no value (there is no 2015-02-30 in the calendar)' in printed
    assert "mill burned: when it was published is not known" in printed
    assert "mayor may leave: nothing is said of its time (it is hypothetical)" in printed
    assert run(["build", str(path), "--trace", "--published", "2016-03-16"]) == 0
    assert "mill burned:" not in capsys.readouterr().out


def test_trace_tells_what_gave_way_to_what(capsys: Printed) -> None:
    assert run(["build", SIEGE, "--trace", "--known", "governor died=1590"]) == 0
    printed = capsys.readouterr().out
    assert "governor died: what is said of its time contradicts itself" in printed


def test_several_files_are_shown_under_their_names(capsys: Printed) -> None:
    assert run(["build", SIEGE, BRIDGE]) == 0
    printed = capsys.readouterr()
    assert [line for line in printed.out.splitlines() if line.endswith(".txt")] == [SIEGE, BRIDGE]
    assert printed.err == ""  # no bar where there is no terminal


def test_several_files_are_written_to_a_folder(tmp_path: Path, capsys: Printed) -> None:
    bad = str(tmp_path / "absent.txt")
    out = tmp_path / "out"
    out.mkdir()
    assert run(["build", SIEGE, bad, BRIDGE, "--format", "json", "-o", str(out)]) == 2
    assert sorted(os.listdir(out)) == ["bridge.json", "siege.json"]
    assert capsys.readouterr().err.count("absent.txt: there is no such file") == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--format", "json"], "with -o the folder to write to"),
        (["-o", "here.json"], "with -o the folder to write to"),
        (["--format", "json", "-o", "no/such"], "no/such: there is no such folder"),
        (["--format", "csv", "-o", "."], "another file would be written to siege.csv"),
    ],
)
def test_several_files_need_a_folder_and_names_that_differ(
    arguments: list[str], complaint: str, capsys: Printed
) -> None:
    assert run(["export", SIEGE, SIEGE, *arguments]) == 2
    assert complaint in capsys.readouterr().err


def test_several_chronologies_are_checked_each_by_itself(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "good.csv").write_text("event,date\nfire,1926-05-03\n")
    (tmp_path / "bad.csv").write_text("event,date,after\nfire,1926,flood\nflood,1930,\n")
    good, bad = str(tmp_path / "good.csv"), str(tmp_path / "bad.csv")
    assert run(["check", good, good]) == 0
    assert run(["check", bad, good]) == 1
    printed = capsys.readouterr().out
    assert f"{good}: 1 event, 1 dated, no contradiction" in printed
    assert f"{bad}: 1. " in printed
