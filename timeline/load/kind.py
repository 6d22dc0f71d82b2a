r"""What a document is: a text, a page, a table, JSON, or TimeML; by its name, else by its looks.

>>> kind_of("chronicle.csv"), kind_of("-"), kind_of("-", '{"event": "siege"}\n{"event": "relief"}')
(<Kind.CSV: 'csv'>, None, <Kind.JSONL: 'jsonl'>)
"""

import re
from enum import StrEnum
from pathlib import Path

from timeline.errors import InputError


class Kind(StrEnum):
    """A kind of document."""

    TEXT = "text"
    HTML = "html"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"
    TIMEML = "timeml"

    @property
    def holds_facts(self) -> bool:
        """Whether it tells events row by row, and is no prose to be read."""
        return self not in (Kind.TEXT, Kind.HTML)


_SUFFIXES = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".csv": Kind.CSV,
    ".tsv": Kind.TSV,
    ".tab": Kind.TSV,
    ".json": Kind.JSON,
    ".jsonl": Kind.JSONL,
    ".ndjson": Kind.JSONL,
    ".tml": Kind.TIMEML,
}

_LOOKED_AT = 4000  # characters that tell what a document without a telling name is
_PAGE = re.compile(
    r"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body|article)\b", re.I | re.S
)
_TIMEML = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!DOCTYPE[^>]{0,200}>\s*)?<TimeML\b")
_XHTML = re.compile(r"\s*<\?xml[^>]{0,200}>\s*(?:<!DOCTYPE html\b[^>]{0,300}>\s*)?<html\b", re.I)
_JSON = re.compile(r"\s*(?:```(?:json)?\s*)?(?:\{\s*[\"}]|\[\s*(?:[{\]]|//))")
_HELD = re.compile(r'^```json[ \t]*\r?\n\s*[\[{]|^[ \t]*(?:\[\s*)?\{\s*"[^"\n]{1,40}":', re.M)
_LINES = re.compile(r"\s*\{[^\n]*\}[ \t]*\r?\n\s*\{")


def kind_of(name: str, text: str | None = None, given: str | None = None) -> Kind | None:
    """The kind of a document: the one given, else that of its name, else that of its looks.

    Args:
        name: its name; `-` for standard input says nothing.
        text: its beginning at least; `None` where it is not read yet.
        given: the kind, where the caller knows it.

    Raises:
        InputError: for a kind that there is not.
    """
    if given is not None:
        try:
            return Kind(given)
        except ValueError:
            kinds = ", ".join(Kind)
            raise InputError(f"{given!r} is no kind of document; there are: {kinds}") from None
    named = _SUFFIXES.get(Path(name).suffix.lower())
    return named if named is not None or text is None else looks_like(text)


def looks_like_page(content: bytes) -> bool:
    """Whether bytes are a page, which may be in any encoding, by how they begin.

    >>> looks_like_page(b"<!DOCTYPE html><html>"), looks_like_page(b"A page of prose.")
    (True, False)
    """
    return looks_like(content[:_LOOKED_AT].decode("latin-1")) is Kind.HTML


def looks_like_table(content: bytes) -> bool:
    r"""Whether bytes are a table with cells apart, which may be in any encoding.

    >>> looks_like_table(b"event;date\nsiege;1573"), looks_like_table(b"A page of prose.")
    (True, False)
    """
    return looks_like(content[:_LOOKED_AT].decode("latin-1")) is Kind.CSV


def looks_like(text: str) -> Kind:
    r"""What a document is by its beginning; prose, unless it is clearly something else.

    >>> looks_like("event;date\nsiege;1573"), looks_like("The event, by date, was a siege.")
    (<Kind.CSV: 'csv'>, <Kind.TEXT: 'text'>)
    """
    head = text[:_LOOKED_AT].removeprefix("\ufeff")
    if _TIMEML.match(head):
        return Kind.TIMEML
    if _PAGE.match(head) or _XHTML.match(head):
        return Kind.HTML
    if _JSON.match(head):
        return Kind.JSONL if _LINES.match(head) else Kind.JSON
    from timeline.load.rows.delimited import is_table
    from timeline.load.rows.markdown import has_markdown_table

    if has_markdown_table(text):
        return Kind.MARKDOWN
    if is_table(head):
        return Kind.CSV
    return Kind.JSON if _holds_json(text) else Kind.TEXT


def _holds_json(text: str) -> bool:
    """Whether an answer in prose holds JSON, in a fence of Markdown or on lines of its own."""
    return _HELD.search(text) is not None
