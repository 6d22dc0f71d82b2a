"""JSON Lines: an event a line in order, with its four bounds and its EDTF, for pipelines."""

import json
from typing import Any

from timeline.chronology import Timeline
from timeline.export.document import Exported, Loss
from timeline.export.edtf import of_row
from timeline.export.iso import extremes
from timeline.export.losses import hidden
from timeline.export.rows import Row, rows


def write(timeline: Timeline, *, everything: bool = False) -> Exported:
    """The timeline as JSON Lines.

    >>> siege = Timeline().add("siege").constrain("siege", start="1573-07").solve()
    >>> json.loads(write(siege).document)["edtf"]
    '1573-07/..'
    """
    shown = rows(timeline, everything=everything)
    lines = [json.dumps(_record(row), ensure_ascii=False) + "\n" for row in shown]
    losses = [*hidden(timeline, shown)]
    if timeline.claims:
        losses.append(Loss(None, "the claims and the relations are left out"))
    return Exported("".join(lines), tuple(losses))


def _record(row: Row) -> dict[str, Any]:
    names = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    return {
        "id": row.event.id,
        "label": row.label,
        "when": row.when,
        "edtf": None if (written := of_row(row)) is None else str(written),
        "recurrence": row.recurs or None,
        "uncertainty": row.uncertainty or None,
        "order": row.order or None,
        "likely": dict(zip(names, extremes(row.event.likely), strict=True)),
        "certain": dict(zip(names, extremes(row.event.bounds), strict=True)),
        "reason": row.reason or None,
        "quote": row.quote or None,
    }
