"""Every format, byte for byte: what changes here changes for everyone who reads our documents.

After a change that is meant, write the files anew: `python -m tests.timeline.export.test_golden`.
"""

from pathlib import Path

import pytest

import timeline
from tests.timeline.export.examples import EXAMPLES
from timeline.export import FORMATS, Exported

GOLDEN = Path(__file__).parent / "golden"
TEXTUAL = [name for name, form in FORMATS.items() if not form.extra]
CASES = [(name, form) for name in EXAMPLES for form in TEXTUAL]


def content(exported: Exported) -> bytes:
    """The document, and what it could not say."""
    document, losses = exported
    body = document.encode() if isinstance(document, str) else document
    report = "".join(f"{loss}\n" for loss in losses)
    return body + f"--- not said\n{report}".encode()


def path(name: str, form: str) -> Path:
    return GOLDEN / f"{name}{FORMATS[form].suffixes[0]}"


@pytest.mark.parametrize(("name", "form"), CASES)
def test_a_document_is_the_same_as_ever(name: str, form: str) -> None:
    made = content(timeline.export(EXAMPLES[name](), form))
    assert made == path(name, form).read_bytes()


@pytest.mark.parametrize("form", TEXTUAL)
def test_the_order_of_building_changes_nothing(form: str) -> None:
    first = EXAMPLES["siege"]()
    other = timeline.Timeline(first.events[::-1], first.claims[::-1], first.dct).solve()
    assert timeline.export(first, form) == timeline.export(other, form)


if __name__ == "__main__":
    for case in CASES:
        path(*case).write_bytes(content(timeline.export(EXAMPLES[case[0]](), case[1])))
