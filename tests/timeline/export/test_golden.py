"""Every format, byte for byte: what changes here changes for everyone who reads our documents.

After a change that is meant, write the files anew: `python -m tests.timeline.export.test_golden`.
"""

import re
from pathlib import Path

import pytest

import timeline
from tests.timeline.export.examples import EXAMPLES
from timeline.export import FORMATS

GOLDEN = Path(__file__).parent / "golden"
TEXTUAL = [name for name, form in FORMATS.items() if not form.extra]
CASES = [(name, form) for name in EXAMPLES for form in TEXTUAL]


OWN = re.compile(r"(<(script|style)>)[^<]*(?:<(?!/)[^<]*)*(</\2>)")
"""The scripts and styles of the page, which are files of their own, with their hashes above."""


def content(name: str, form: str) -> bytes:
    """The document without the page's own scripts and styles, and what it could not say."""
    document, losses = timeline.export(EXAMPLES[name](), form)
    assert isinstance(document, str)
    body = OWN.sub(r"\1\3", document) if form == "html" else document
    report = "".join(f"{loss}\n" for loss in losses)
    return f"{body}--- not said\n{report}".encode()


def path(name: str, form: str) -> Path:
    return GOLDEN / f"{name}{FORMATS[form].suffixes[0]}"


@pytest.mark.parametrize(("name", "form"), CASES)
def test_a_document_is_the_same_as_ever(name: str, form: str) -> None:
    assert content(name, form) == path(name, form).read_bytes()


@pytest.mark.parametrize("form", TEXTUAL)
def test_the_order_of_building_changes_nothing(form: str) -> None:
    first = EXAMPLES["siege"]()
    other = timeline.Timeline(first.events[::-1], first.claims[::-1], first.dct).solve()
    assert timeline.export(first, form) == timeline.export(other, form)


if __name__ == "__main__":
    for case in CASES:
        path(*case).write_bytes(content(*case))
