"""Parquet and Arrow through pyarrow (extra `arrow`): a row an event, its four bounds as columns.

Bounds are seconds of the civil axis, which reach any year, and beside them days as `date32`, within
the years 1 to 9999: pandas reads no file with others. Open sides are null. "What may have happened
in March 2016" is

    coalesce(earliest_start_day <= '2016-03-31', true)
    AND coalesce(latest_end_day >= '2016-03-01', true)

for events of those years; with seconds in place of days, for all.
"""

import io
from typing import TYPE_CHECKING, Any

from resolvers.calendar import civil_from_days
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.export.document import Exported, Loss
from timeline.export.losses import hidden
from timeline.export.rows import Row, rows

if TYPE_CHECKING:
    import pyarrow

UNIX_EPOCH = 719_163
"""The day number of 1970-01-01, from which `date32` counts."""
_YEARS = range(1, 10_000)
"""Those of the dates that Python, and so pandas, has."""
_NAMES = ("earliest_start", "latest_start", "earliest_end", "latest_end")


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as a Parquet file.

    Raises:
        InputError: where pyarrow is not installed.
    """
    made = table(timeline, everything=everything)
    import pyarrow.parquet

    buffer = io.BytesIO()
    pyarrow.parquet.write_table(made, buffer, compression="zstd")
    return Exported(buffer.getvalue(), _losses(timeline, everything=everything))


def write_arrow(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as an Arrow file (the IPC format, also called Feather).

    Raises:
        InputError: where pyarrow is not installed.
    """
    made = table(timeline, everything=everything)
    import pyarrow

    buffer = io.BytesIO()
    with pyarrow.ipc.new_file(buffer, made.schema) as file:
        file.write_table(made)
    return Exported(buffer.getvalue(), _losses(timeline, everything=everything))


def _losses(timeline: Timeline, *, everything: bool) -> tuple[Loss, ...]:
    shown = rows(timeline, everything=everything)
    losses: list[Loss] = [*hidden(timeline, shown)]
    for row in shown:
        days = (*row.event.likely.start_days, *row.event.likely.end_days)
        if any(day is not None and _date32(day) is None for day in days):
            losses.append(Loss(row.event.id, "its days are told as seconds and in words only"))
    if timeline.claims:
        losses.append(Loss(None, "the claims and the relations are left out"))
    return tuple(losses)


def table(timeline: Timeline, *, everything: bool = False) -> "pyarrow.Table":
    """The timeline as an Arrow table.

    Raises:
        InputError: where pyarrow is not installed.
    """
    try:
        import pyarrow as pa
    except ImportError:
        raise InputError("this needs pyarrow: pip install 'event-timeline[arrow]'") from None
    text, number = pa.string(), pa.int64()
    fields = [
        ("position", pa.int32()),
        *((name, text) for name in ("id", "label", "when", "uncertainty", "order", "reason")),
        *((name, text) for name in ("document", "quote", "recurrence")),
        *((name, number) for name in _NAMES),
        *((f"{name}_day", pa.date32()) for name in _NAMES),
        *((f"certain_{name}", number) for name in _NAMES),
    ]
    records = [
        _record(position, row)
        for position, row in enumerate(rows(timeline, everything=everything), start=1)
    ]
    return pa.Table.from_pylist(records, schema=pa.schema(fields))


def _record(position: int, row: Row) -> dict[str, Any]:
    event = row.event
    return {
        "position": position,
        "id": event.id,
        "label": row.label,
        "when": row.when,
        "uncertainty": row.uncertainty or None,
        "order": row.order or None,
        "reason": row.reason or None,
        "document": event.document,
        "quote": row.quote or None,
        "recurrence": row.recurs or None,
        **{name: getattr(event.likely, name) for name in _NAMES},
        **_days(event.likely),
        **{f"certain_{name}": getattr(event.bounds, name) for name in _NAMES},
    }


def _days(bounds: Bounds) -> dict[str, int | None]:
    """The day of each start, and of each end's last second, counted from 1970."""
    found = (*bounds.start_days, *bounds.end_days)
    return {f"{name}_day": _date32(day) for name, day in zip(_NAMES, found, strict=True)}


def _date32(day: int | None) -> int | None:
    if day is None or civil_from_days(day)[0] not in _YEARS:
        return None
    return day - UNIX_EPOCH
