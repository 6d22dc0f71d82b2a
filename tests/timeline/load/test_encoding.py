"""Files in other encodings: pages as they declare it, texts and tables with a byte order mark."""

from pathlib import Path

import pytest

import timeline
from timeline.errors import InputError
from timeline.load import read_text
from timeline.load.encoding import page_encoding

ARTICLE = (
    "<html><head>{head}<title>Zürich</title></head><body><article><p>Die Brücke café opened on "
    "3 May 2015. The mayor of Zürich said on 4 May 2015 that the naïve plan had worked, and that "
    "the old ferry would be sold in June 2015.</p></article></body></html>"
)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="windows-1252">', "cp1252"),
        ('<META HTTP-EQUIV="Content-Type" content="text/html; charset=ISO-8859-1">', "latin-1"),
        ("<meta charset=iso-8859-15>", "iso8859-15"),
        ("", "utf-8"),
        ("", "cp1252"),
        ("", "utf-16"),
        ('<meta charset="no-such-thing">', "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(
    tmp_path: Path, declared: str, encoding: str
) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(ARTICLE.replace("{head}", declared).encode(encoding))
    tl = timeline.read(page)
    assert any("Zürich" in (event.sentence or "") for event in tl)
    assert str(tl["opened"].bounds) == "2015-05-03"


def test_a_declaration_that_cannot_be_true_is_not_believed() -> None:
    assert page_encoding('<meta charset="utf-16"><p>née</p>'.encode()) == "utf-8"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_table_as_spreadsheets_write_it(tmp_path: Path, encoding: str) -> None:
    table = tmp_path / "siege.csv"
    table.write_bytes("event,date\nrelief of Orléans,8 May 1429\n".encode(encoding))
    (event,) = timeline.read(table)
    assert (event.label, str(event.bounds)) == ("relief of Orléans", "1429-05-08")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"a\x00b", "byte 1 is NUL"),
        ("a\0b".encode("utf-16"), "holds a NUL"),
        (b"caf\xe9", "byte 3 is not UTF-8"),
        (b"\xff\xfea", "byte 2 is not UTF-16"),
        (b"\xff\xfe\x00\xd8a\x00", "is not UTF-16"),
        (b"\xff\xfe", "the text is empty"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    file = tmp_path / "notes.txt"
    file.write_bytes(content)
    with pytest.raises(InputError, match=problem):
        read_text(file)


def test_a_table_in_the_encoding_of_excel_is_read_and_says_so(tmp_path: Path) -> None:
    table = tmp_path / "orléans.csv"
    table.write_bytes("event;date\r\nrelief of “Orléans”;8 May 1429\r\n".encode("cp1252"))
    loaded = timeline.load(table)
    assert [event.label for event in loaded.timeline.events] == ["relief of “Orléans”"]
    (note,) = loaded.notes
    assert "is not UTF-8 and is read as windows-1252" in str(note)


def test_bytes_that_are_in_no_such_encoding_are_refused(tmp_path: Path) -> None:
    table = tmp_path / "orleans.csv"
    table.write_bytes(b"event,date\nrelief\x81,1429\n")
    with pytest.raises(InputError, match="byte 17 is not UTF-8"):
        timeline.load(table)
