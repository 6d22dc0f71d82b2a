"""Whatever README.md and docs/ show works as shown: Python, commands, set-up lines, links.

`python -m tests.test_docs` writes the outputs of their commands anew; look at what changes.
"""

import contextlib
import doctest
import io
import os
import re
import shlex
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import resolvers
import timeline
from resolvers import Anchor
from timeline.cli import app, run
from timeline.export import FORMATS

ROOT = Path(__file__).parent.parent
DOCS = sorted((ROOT / "docs").rglob("*.md"))
PAGES = [ROOT / "README.md", *DOCS]
README = PAGES[0].read_text(encoding="utf8")
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def shown_in(text: str) -> list[tuple[str, str]]:
    """Each command of a page with the output shown under it."""
    parts = [re.split(r"^\$ ", block, flags=re.MULTILINE)[1:] for block in blocks(text, "console")]
    return [(command, output) for part in parts for command, _, output in map(_first_line, part)]


def _first_line(shown: str) -> tuple[str, str, str]:
    return shown.partition("\n")


def printed_by(command: str) -> str:
    """What a command prints on a terminal of 80 columns, in the folder of the project."""
    program, *arguments = shlex.split(command)
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf8")
    with contextlib.redirect_stdout(printed):
        status = run(arguments)
    printed.flush()
    assert (program, status) == ("timeline", 0)
    output: str = printed.buffer.getvalue().decode()  # type: ignore[attr-defined]
    return "".join(f"{line.rstrip()}\n" for line in output.splitlines())


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_python_on_a_page_gives_what_it_shows(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    example = "\n".join(blocks(page.read_text(encoding="utf8"), "python"))
    test = doctest.DocTestParser().get_doctest(example, {}, page.name, page.name, 0)
    report = io.StringIO()
    failed = doctest.DocTestRunner(optionflags=OPTIONS).run(test, out=report.write).failed
    assert failed == 0, report.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_example_hides_all_that_it_gives(page: Path) -> None:
    example = "\n".join(blocks(page.read_text(encoding="utf8"), "python"))
    shown = [one.want for one in doctest.DocTestParser().get_examples(example) if one.want]
    assert [want for want in shown if not want.strip(" .\n")] == []


def test_the_readme_shows_python_and_commands() -> None:
    assert len(blocks(README, "python")) >= 6
    assert len(blocks(README, "console")) >= 2


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf8")):
        assert (page.parent / target).exists(), target


def test_every_page_is_in_the_navigation_of_the_site() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf8").partition("nav:")[2]
    in_docs = {page.relative_to(ROOT / "docs").as_posix() for page in DOCS}
    assert set(re.findall(r"\S+\.md", navigation)) == in_docs


COMMANDS = [shown for page in PAGES for shown in shown_in(page.read_text(encoding="utf8"))]


@pytest.mark.parametrize(("command", "expected"), COMMANDS)
def test_a_command_on_a_page_prints_what_it_shows(
    command: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    output = printed_by(command)
    assert doctest.OutputChecker().check_output(expected, output, OPTIONS), output
    assert expected.strip(" .\n"), "show what it prints, not only that it prints something"


def named_in(page: str) -> set[str]:
    """What a page puts between backticks."""
    return set(re.findall(r"`([\w-]+)[^`]*`", (ROOT / "docs" / page).read_text(encoding="utf8")))


def test_every_convention_format_and_command_is_documented() -> None:
    conventions = {attribute.name for attribute in Anchor.__attrs_attrs__}
    assert conventions <= named_in("anchors.md")
    assert set(FORMATS) <= named_in("formats.md")
    commands = {command.name for command in app.registered_commands}
    assert commands <= named_in("command_line.md")


@pytest.mark.parametrize("package", [resolvers, timeline], ids=["resolvers", "timeline"])
def test_every_public_name_is_in_the_reference(package: ModuleType) -> None:
    page = ROOT / "docs" / "reference" / f"{package.__name__}.md"
    entries = re.findall(r"^::: (\S+)", page.read_text(encoding="utf8"), re.MULTILINE)
    modules = [e for e in entries if (ROOT / e.replace(".", "/")).with_suffix(".py").exists()]
    told = {entry.rpartition(".")[2] for entry in entries}
    told |= {name for module in modules for name in vars(import_module(module))}
    assert set(package.__all__) <= told


def test_the_checks_start_with_the_set_up_line_of_the_readme() -> None:
    install_and_run, install_and_test = (line.strip() for line in blocks(README, "sh"))
    assert "timeline build seeds/" in install_and_run
    assert install_and_test in (ROOT / ".ci" / "run").read_text(encoding="utf8").splitlines()


def test_the_picture_of_the_readme_is_the_one_drawn_now() -> None:
    article = ROOT / "seeds" / "000_f272ea3b034b08e0.txt"
    drawn = timeline.export(timeline.read(article, "2016-03-14"), "svg").document
    shown = (ROOT / "docs" / "assets" / "seed.svg").read_text(encoding="utf8")
    assert shown == drawn, "draw it anew: timeline export seeds/... -o docs/assets/seed.svg"


def _write_outputs_anew() -> None:
    """Put on the pages what their commands print now, but where a part is left out ("...")."""
    os.chdir(ROOT)
    os.environ["COLUMNS"] = "80"
    for page in PAGES:
        text = page.read_text(encoding="utf8")
        for command, output in shown_in(text):
            if not re.search(r"^\.\.\.$|\.\.\.\n", output, re.MULTILINE):
                text = text.replace(f"$ {command}\n{output}", f"$ {command}\n{printed_by(command)}")
        page.write_text(text, encoding="utf8")


if __name__ == "__main__":
    _write_outputs_anew()
