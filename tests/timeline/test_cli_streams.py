"""Commands that answer as they read: `find`, `annotate`, `edtf`; what they do to bad input."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the real command in an empty directory."""

    def command(*arguments: str, given: str | bytes = "") -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-c", "from timeline.cli import main; main()", *arguments],
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            cwd=tmp_path,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return command


def test_find_prints_a_line_for_each_time_expression(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The bridge closed on Monday and reopens in June 2016.")
    done = run("find", "note.txt", "--published", "2016-03-16")
    cells = [line.split("\t")[:4] for line in done.stdout.splitlines()]
    assert cells == [
        ["21-27", "Monday", "DATE", "2016-03-14"],
        ["43-52", "June 2016", "DATE", "2016-06"],
    ]


def test_find_reads_standard_input_and_writes_json_lines(run: Run) -> None:
    done = run("find", "-", "--jsonl", given="It rained on 3 May 1926.")
    assert [json.loads(line)["value"] for line in done.stdout.splitlines()] == ["1926-05-03"]


def test_find_in_a_text_without_time_expressions_is_truthfully_empty(run: Run) -> None:
    done = run("find", "-", given="Nothing of the kind.")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_impossible_date_is_shown_with_its_note(run: Run) -> None:
    done = run("find", "-", given="They met on February 30, 2015.")
    assert "February 30, 2015\t-\t-\t" in done.stdout
    assert "there is no 2015-02-30" in done.stdout


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "bad.txt: the text is empty"),
        (b"caf\xe9 in May", "bad.txt: byte 3 is not UTF-8"),
        (b"in May\x00 1999", "bad.txt: byte 6 is NUL"),
        (b"in May 1999" + b"\n" * 70_000 + b"\xff", "bad.txt: byte 70011 is not UTF-8"),
    ],
)
def test_a_file_that_is_no_text_is_refused_before_anything_is_printed(
    run: Run, tmp_path: Path, content: bytes, complaint: str
) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    done = run("find", "bad.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"timeline: {complaint}")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["find", "absent.txt"], "absent.txt: there is no such file"),
        (["find", "."], ".: is a directory"),
        (["find", "-", "--published", "someday"], "'someday' is no date: give the publication"),
        (["find", "-", "--published", "2016-02-30"], "'2016-02-30' is no date"),
        (["find", "-", "--domain", "gossip"], "there is no domain 'gossip'"),
        (["find"], "Missing argument 'FILE'"),
        (["find", "-", "--bogus"], "No such option: --bogus"),
        (["conjure"], "No such command 'conjure'"),
    ],
)
def test_misuse_is_one_line_and_status_2(run: Run, arguments: list[str], complaint: str) -> None:
    done = run(*arguments, given="It rained in May.")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"timeline: {complaint}")
    assert done.stderr.count("\n") == 1


def test_annotate_answers_every_line_and_goes_on_after_a_bad_one(run: Run) -> None:
    lines = [
        '{"id": 1, "text": "on Monday", "dct": "2016-03-14"}',
        "not json",
        "[]",
        '{"id": 4}',
        '{"id": 5, "text": "on Monday", "dct": "someday"}',
        "",
        '{"id": 6, "text": "in 1999"}',
    ]
    done = run("annotate", "--jsonl", given="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [1, None, None, 4, 5, 6]
    assert [answer["timexes"][0]["value"] for answer in (answers[0], answers[-1])] == [
        "2016-03-14",
        "1999",
    ]
    assert [answer["error"][:7] for answer in answers[1:5]] == [f"line {n}:" for n in (2, 3, 4, 5)]
    assert done.returncode == 0


def test_annotate_survives_bytes_that_are_not_utf8(run: Run) -> None:
    done = run("annotate", given=b'{"id": 1, "text": "caf\xe9 in 1999"}\n')
    assert '"value": "1999"' in done.stdout


def test_edtf_reads_and_compares(run: Run) -> None:
    lines = ['{"id": 1, "text": "1984~"}', '{"id": 2, "left": "1984", "op": "<", "right": "1985"}']
    answers = [json.loads(line) for line in run("edtf", given="\n".join(lines)).stdout.splitlines()]
    assert answers[0]["lower_strict"] == "1984-01-01"
    assert answers[1] == {"id": 2, "answer": True}


def test_help_teaches_by_example(run: Run) -> None:
    assert "timeline find article.txt --published 2016-03-14" in run("find", "--help").stdout


def test_help_tells_the_exit_statuses(run: Run) -> None:
    printed = " ".join(run("--help").stdout.replace("│", " ").split())
    assert "0 done; 1 check found a contradiction" in printed
    assert "130 interrupted" in printed


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_can_complete_commands(
    run: Run, shell: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Typer would print it for the shell that the tests run in, which may be none it knows.
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")
    done = run("--show-completion", shell)
    assert done.returncode == 0
    assert "_TIMELINE_COMPLETE" in done.stdout


def test_no_color_is_respected_on_a_terminal(tmp_path: Path) -> None:
    """The colour that a terminal would get is not written where NO_COLOR is set."""
    (tmp_path / "mill.txt").write_text("The flood may have come in 1926.")
    printed = {}
    build = ["build", "mill.txt", "--published", "1930-05-02", "--all"]
    terminal = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    for name, setting in (("colour", {}), ("plain", {"NO_COLOR": "1"})):
        done = subprocess.run(
            [sys.executable, "-c", "from timeline.cli import main; main()", *build],
            capture_output=True,
            cwd=tmp_path,
            env={**terminal, "FORCE_COLOR": "1", "TERM": "xterm-256color", **setting},
        )
        printed[name] = done.stdout.decode()
    assert "1926" in printed["plain"]
    assert re.search("\x1b\\[[0-9;]*3[0-9]m", printed["colour"])
    assert not re.search("\x1b\\[[0-9;]*3[0-9]m", printed["plain"])


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_a_bar_on_the_terminal_shows_how_far_several_files_are(tmp_path: Path) -> None:
    import pty

    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("The mill burned down on 3 May 1926.")
    terminal, side = pty.openpty()
    arguments = ["build", "a.txt", "b.txt", "--format", "markdown", "-o", "."]
    done = subprocess.run(
        [sys.executable, "-c", "from timeline.cli import main; main()", *arguments],
        stderr=side,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(side)
    shown = os.read(terminal, 1 << 16).decode()
    os.close(terminal)
    assert done.returncode == 0
    assert "reading" in shown
    assert "100%" in shown
    assert (tmp_path / "b.md").exists()
