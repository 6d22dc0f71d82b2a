r"""Tables and JSON as timelines: what a document in CSV, TSV, Markdown, JSON or JSON Lines tells.

>>> loaded = load_csv("event,date\nsiege,1573\n")
>>> [event.label for event in loaded.timeline.events]
['siege']
"""

from resolvers.anchor import Anchor
from timeline.errors import InputError
from timeline.load.records import Loaded, load_rows
from timeline.load.rows.delimited import table_rows
from timeline.load.rows.markdown import has_markdown_table, markdown_rows
from timeline.load.rows.salvage import read_json, read_json_lines
from timeline.load.rows.shapes import json_rows, numbered


def load_csv(text: str, anchor: Anchor | str | None = None, name: str = "") -> Loaded:
    """The timeline that a table tells; commas, semicolons, tabs or bars stand between cells.

    Raises:
        InputError: where it has no header that names a label.
    """
    if has_markdown_table(text):
        return load_markdown(text, anchor, name)
    return load_rows(table_rows(text, name or "the table"), anchor, name=name)


def load_markdown(text: str, anchor: Anchor | str | None = None, name: str = "") -> Loaded:
    """The timeline that the tables of events in a Markdown text tell.

    Raises:
        InputError: where there are none.
    """
    return load_rows(markdown_rows(text, name or "the text"), anchor, name=name)


def load_json(text: str, anchor: Anchor | str | None = None, name: str = "") -> Loaded:
    """The timeline that a JSON list of objects tells, or an object with such a list.

    Raises:
        InputError: where it is no JSON, or has no list of objects.
    """
    content = read_json(text, name or "the document")
    return load_rows(
        json_rows(content.said, name or "the document", content.notes), anchor, name=name
    )


def load_jsonl(text: str, anchor: Anchor | str | None = None, name: str = "") -> Loaded:
    """The timeline that JSON objects tell, one a line.

    Raises:
        InputError: where it is no JSON at all.
    """
    if text.lstrip().startswith("["):
        return load_json(text, anchor, name)
    rows = numbered(read_json_lines(text))
    if not rows.rows:
        why = f": {rows.problems[0]}" if rows.problems else ""
        raise InputError(f"{name or 'the document'}: holds no line of JSON{why}")
    return load_rows(rows, anchor, name=name)
