"""Whatever README.md and docs/ show works as shown: Python, commands, set-up lines, links."""

import contextlib
import doctest
import io
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


def commands() -> list[tuple[str, str]]:
    """Each command of the pages with the output shown under it."""
    found = []
    for page in PAGES:
        for block in blocks(page.read_text(encoding="utf8"), "console"):
            for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = shown.partition("\n")
                found.append((command, output))
    return found


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


@pytest.mark.parametrize(("command", "expected"), commands())
def test_a_command_on_a_page_prints_what_it_shows(
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
