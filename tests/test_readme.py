"""Whatever README.md shows works as shown: its Python, its commands, its set-up lines."""

import contextlib
import doctest
import io
import re
import shlex
from pathlib import Path

import pytest

from timeline.cli import run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf8")
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def commands() -> list[tuple[str, str]]:
    """Each command of the README with the output shown under it."""
    found = []
    for block in blocks("console"):
        for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = shown.partition("\n")
            found.append((command, output))
    return found


def test_the_python_in_the_readme_gives_what_it_shows() -> None:
    example = "\n".join(blocks("python"))
    test = doctest.DocTestParser().get_doctest(example, {}, "README.md", "README.md", 0)
    report = io.StringIO()
    assert len(test.examples) > 20
    assert doctest.DocTestRunner(optionflags=OPTIONS).run(test, out=report.write).failed == 0, (
        report.getvalue()
    )


@pytest.mark.parametrize(("command", "expected"), commands())
def test_a_command_in_the_readme_prints_what_it_shows(
    command: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    program, *arguments = shlex.split(command)
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf8")
    with contextlib.redirect_stdout(printed):
        status = run(arguments)
    printed.flush()
    output = printed.buffer.getvalue().decode()  # type: ignore[attr-defined]
    assert (program, status) == ("timeline", 0)
    assert doctest.OutputChecker().check_output(expected, output, OPTIONS), output


def test_the_checks_start_with_the_set_up_line_of_the_readme() -> None:
    install_and_run, install_and_test = (line.strip() for line in blocks("sh"))
    assert "timeline build seeds/" in install_and_run
    assert install_and_test in (ROOT / ".ci" / "run").read_text(encoding="utf8").splitlines()
