"""Tables read by readers that are not ours: the csv module, a Markdown parser."""

import csv
import io
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import timeline
from tests.timeline.export.examples import EXAMPLES, antiquity
from timeline import Event, Timeline
from timeline.export.text import one_line


def markdown_rows(document: str) -> list[list[str]]:
    """The words of each cell of a table, as a reader of Markdown is shown them."""
    found: list[list[str]] = []
    tokens = MarkdownIt("commonmark").enable("table").parse(document)
    for token, inner in itertools.pairwise(tokens):
        if token.type == "tr_open":
            found.append([])
        if token.type in ("th_open", "td_open"):
            shown = inner.children or []
            assert {child.type for child in shown} <= {"text", "text_special"}, "no markup"
            found[-1].append("".join(child.content for child in shown))
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_markdown_shows_each_label_as_it_was_written(name: str) -> None:
    tl = EXAMPLES[name]()
    head, *rows = markdown_rows(str(timeline.export(tl, "markdown").document))
    assert head == ["when", "what", "uncertainty", "why"]
    assert [row[1] for row in rows] == [one_line(event.label) for event in tl]


@given(st.text(max_size=20), st.text(max_size=20))
@settings(max_examples=60)
def test_no_words_break_a_table(label: str, quote: str) -> None:
    tl = Timeline().add(Event("a", label=label)).constrain("a", during="1573-07", quote=quote)
    tl = tl.solve()
    _, *rows = markdown_rows(str(timeline.export(tl, "markdown").document))
    assert [row[:3] for row in rows] == [["1573-07", one_line(label or "a"), ""]]
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        document = str(timeline.export(tl, form).document)
        (row,) = csv.DictReader(io.StringIO(document), delimiter=delimiter)
        assert row["when"] == "1573-07"
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row.values())


def test_dates_before_christ_are_guarded_and_raw_on_demand() -> None:
    guarded = str(timeline.export(antiquity(), "csv").document)
    raw = str(timeline.export(antiquity(), "csv", raw=True).document)
    assert guarded.count("'-0043-03-15") == 8
    assert "'" not in raw
    assert raw.count("-0043-03-15") == 8


def test_plain_text_has_no_lines_that_it_was_not_given() -> None:
    tl = Timeline().add("a").constrain("a", during="1573", quote="x\n1999  fake\x1b[2J")
    tl = tl.constrain("a", during="1574", quote="y").solve()
    document = str(timeline.export(tl, "text").document)
    assert not any(line.startswith("1999") for line in document.splitlines())
    assert "\x1b" not in document + str(timeline.export(tl, "markdown").document)
