"""Chronologies written by people and by language models: rows of label, date, relation, source.

Dates are in any wording that `resolvers` reads, in EDTF or in ISO 8601; relations read "after: the
siege; during: the war". Every claim has its row as its source, so that a contradiction names rows.
A row that cannot be read is a problem, and the others load.

>>> loaded = load_records([{"event": "siege", "date": "May 1573"},
...                        {"event": "relief", "date": "12 September 1573", "after": "siege"}])
>>> [(event.label, event.bounds) for event in loaded.timeline.solve()]
[('siege', Bounds('1573-05-01/1573-05-31')), ('relief', Bounds('1573-09-12'))]
"""

import re
from collections.abc import Iterable

from resolvers.anchor import Anchor
from resolvers.errors import ResolverError
from resolvers.find import as_anchor
from timeline.chronology import Timeline
from timeline.event import Claim
from timeline.load.assumptions import Assumptions
from timeline.load.cells.claims import Reader
from timeline.load.cells.conventions import conventions_of
from timeline.load.cells.index import Index
from timeline.load.cells.record import Ids, Record, read_record
from timeline.load.clock import on_one_clock
from timeline.load.loaded import Loaded, Note, Problem, placed
from timeline.load.rows.halves import mended
from timeline.load.rows.row import Row, Rows, row_named

__all__ = ["Loaded", "Note", "Problem", "load_records", "load_rows"]


def load_records(
    given: Iterable[object],
    anchor: Anchor | str | None = None,
    *,
    name: str = "",
    first: int = 1,
) -> Loaded:
    """The timeline that rows tell, not solved yet, and the problems they have.

    Args:
        given: the rows, each a mapping of names to texts (`cells.names.NAMES`).
        anchor: what relative dates are read against; a date alone is the publication date.
        name: of the document, in messages and sources.
        first: the number of the first row.
    """
    rows = (Row(row_named(number), row) for number, row in enumerate(given, start=first))
    return load_rows(Rows(tuple(rows)), anchor, name=name)


def load_rows(given: Rows, anchor: Anchor | str | None = None, *, name: str = "") -> Loaded:
    """The timeline that the rows of a document tell, not solved yet."""
    problems: list[Problem] = []
    records: list[Record] = []
    unread: dict[str, None] = {}
    ids = Ids()
    for row in given.rows:
        try:
            whole, found = mended(row)
            problems += found
            record, columns = read_record(whole, name, ids)
        except ResolverError as error:
            problems.append(Problem(row.where, str(error)))
            continue
        records.append(record)
        unread.update(dict.fromkeys(columns))
    reference, assumed = as_anchor(anchor), Assumptions()
    conventions = conventions_of(said for record in records for said in record.said)
    reader = Reader(Index(records), reference, conventions, assumed)
    claims: list[Claim] = []
    above = None
    for record in records:
        _sort(reader.times_of(record, above), claims, problems)
        above = record
    for record in records:
        _sort(reader.relations_of(record), claims, problems)
    clocked, of_clock = on_one_clock(claims, reference.zone)
    notes = [*given.notes, *assumed.notes(), *of_clock]
    if unread:
        notes.append(Note("", f"not read: {', '.join(unread)}"))
    problems = sorted((*given.problems, *problems), key=_row)
    timeline = Timeline(tuple(record.event for record in records), clocked, reference.dct)
    return Loaded(
        timeline,
        tuple(placed(problem, name) for problem in problems),
        tuple(placed(note, name) for note in notes),
    )


def _sort(items: Iterable[Claim | Problem], claims: list[Claim], problems: list[Problem]) -> None:
    for item in items:
        if isinstance(item, Claim):
            claims.append(item)
        else:
            problems.append(item)


def _row(problem: Problem) -> int:
    number = re.search(r"\d+", problem.where)
    return int(number[0]) if number else 0
