"""The house keeps its shape: arrows of import point one way, no circles, a light front door."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

ORDER = {
    "resolvers": (
        "errors", "calendar", "granularity", "notation", "datetimes", "interval", "partial",
        "values", "quantifier", "zones", "timex3", "recurrence", "edtf", "anchor", "context",
        "terms", "expression", "text", "rules", "pattern", "automaton", "rulebook", "grammar",
        "language", "en", "de", "fr", "es", "it", "pt", "nl", "refine", "multilingual", "find",
        "stream",
    ),
    "timeline": (
        "errors", "point", "workdays", "reach", "bounds", "recurring", "constraint", "event",
        "reason", "lookup", "given", "notebook", "answers", "chronology", "queries", "selection",
        "questions", "extract", "read", "trace", "known", "publication", "spacy_component",
        "identity", "merge", "load", "corrections", "export", "corpus", "strategies", "annotate",
        "annotate_events", "jsonl_edtf", "cli", "__main__",
    ),
}  # fmt: skip
"""What stands where: a module may import from what stands before it, and from its own folder."""

HEAVY = (
    "altair", "cattrs", "dateparser", "holidays", "hypothesis", "lemminflect", "numpy", "pendulum",
    "pyarrow", "rdflib", "rich", "spacy", "trafilatura", "typer",
)  # fmt: skip


def modules(package: str) -> Iterator[tuple[str, Path]]:
    """The dotted name and the file of every module of a package."""
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


NAMES = {name for package in ORDER for name, _ in modules(package)}


def imports(path: Path, *, lazy: bool) -> Iterator[str]:
    """The modules of ours that a file imports, also within functions where `lazy` is asked."""
    tree = ast.parse(path.read_text(encoding="utf8"))
    nodes = ast.walk(tree) if lazy else iter(tree.body)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in NAMES)
        elif isinstance(node, ast.ImportFrom) and node.module in NAMES:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in NAMES else node.module


def place(name: str) -> tuple[str, int]:
    """The package of a module and how far down the list it stands; the package root is last."""
    package, _, rest = name.partition(".")
    return package, ORDER[package].index(rest.split(".")[0]) if rest else len(ORDER[package])


def test_every_module_has_a_place_in_the_order() -> None:
    tops = {(name.split(".")[0], name.split(".")[1]) for name in NAMES if "." in name}
    unplaced = {f"{package}/{top}" for package, top in tops if top not in ORDER[package]}
    assert not unplaced, "say in ORDER where these stand"


@pytest.mark.parametrize("package", ORDER)
def test_arrows_of_import_only_point_back(package: str) -> None:
    wrong = []
    for name, path in modules(package):
        for target in imports(path, lazy=True):
            other, position = place(target)
            if other == package and position > place(name)[1]:
                wrong.append(f"{name} imports {target}")
            if other != package and package == "resolvers":
                wrong.append(f"{name} imports {target}")
    assert not wrong


def test_no_circles_of_import() -> None:
    graph = {
        name: sorted(set(imports(path, lazy=False)) - {name})
        for package in ORDER
        for name, path in modules(package)
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for target in graph[name]:
                visit(target, (*trail, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


@pytest.mark.parametrize(("package", "limit"), [("resolvers", 0.1), ("timeline", 0.2)])
def test_import_is_fast(package: str, limit: float) -> None:
    program = (
        "import sys, time\n"
        "started = time.process_time()\n"
        f"import {package}\n"
        "print(time.process_time() - started)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    times = []
    for _ in range(5):  # the best of a few, in CPU seconds: other work on the machine hardly counts
        run = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
        )
        seconds, heavy = run.stdout.splitlines()
        assert heavy == "[]", "heavy packages are imported where they are used"
        times.append(float(seconds))
    assert min(times) < limit
