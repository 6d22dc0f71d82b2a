"""The rows of a document, before anything is known of what they mean."""

from attrs import frozen

from timeline.load.loaded import Note, Problem


@frozen
class Row:
    """A row: where it is, as people count rows, and what it says.

    `said` is a mapping of names to texts, numbers, lists and mappings; of JSON that is no
    chronology it may be anything.
    """

    where: str
    said: object


@frozen
class Rows:
    """The rows of a document, in its order, and what was wrong with or assumed for others."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()


def row_named(number: int, line: int | None = None) -> str:
    """What a row is called: by its number, and by its line where the two differ.

    Blank rows count, as they do in a spreadsheet; cells with line breaks make the difference.

    >>> row_named(3, 3), row_named(3, 5)
    ('row 3', 'row 3, line 5')
    """
    return f"row {number}" if line in (None, number) else f"row {number}, line {line}"
