r"""CSV, TSV, JSON and JSON Lines as records, with the number of the row that each came from.

>>> [record["event"] for record in csv_records("event,date\nsiege,1573\n")]
['siege']
"""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from resolvers.anchor import Anchor
from timeline.errors import InputError
from timeline.load.records import Loaded, load_records

HEADER_ROWS = 2
"""The first row of a table is the second line: what is above it is the header."""


def load_csv(text: str, anchor: Anchor | str | None = None, name: str = "") -> Loaded:
    """The timeline that a table tells; commas, semicolons or tabs stand between cells.

    Raises:
        InputError: where it has no header that names a label.
    """
    return load_records(csv_records(text, name), anchor, name=name, first=HEADER_ROWS)


def csv_records(text: str, name: str = "the table") -> list[dict[str, object]]:
    """The rows of a table by its header.

    Raises:
        InputError: where it is no table.
    """
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows = [row for row in reader if row]
    except csv.Error as error:
        raise InputError(f"{name}: line {reader.line_num}: {error}") from None
    if len(rows) < HEADER_ROWS:
        raise InputError(f"{name}: has no rows under its header")
    header, *body = rows
    # An apostrophe led by our own export keeps spreadsheets from running a cell.
    return [
        {key: cell.removeprefix("'") for key, cell in zip(header, row, strict=False)}
        for row in body
    ]


def load_json(text: str, anchor: Anchor | str | None = None, name: str = "") -> Loaded:
    """The timeline that a JSON list of objects tells, or an object with such a list.

    Raises:
        InputError: where it is no JSON, or has no list of objects.
    """
    try:
        content = json.loads(text)
    except ValueError as error:
        raise InputError(f"{name}: is no JSON: {error}") from None
    except RecursionError:
        raise InputError(f"{name}: is nested too deeply") from None
    return load_records(_list(content, name), anchor, name=name)


def load_jsonl(text: str, anchor: Anchor | str | None = None, name: str = "") -> Loaded:
    """The timeline that JSON objects tell, one a line.

    Raises:
        InputError: where a line is no JSON.
    """
    records = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                records.append(json.loads(line))
            except (ValueError, RecursionError) as error:
                raise InputError(f"{name}: line {number} is no JSON: {error}") from None
    return load_records(records, anchor, name=name)


def _list(content: Any, name: str) -> list[Mapping[str, object]]:
    if isinstance(content, dict):
        lists = [value for value in content.values() if isinstance(value, list)]
        content = content.get("events", lists[0] if len(lists) == 1 else None)
    if not isinstance(content, list):
        raise InputError(f'{name}: must be a list of objects, or have one under "events"')
    return content
