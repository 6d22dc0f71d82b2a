"""What a chart is drawn from: the picture as records, with times as Vega counts them.

Times are milliseconds of UTC from 1970, with astronomical years
(https://vega.github.io/vega/docs/expressions/).

>>> from timeline.export.rows import rows
>>> siege = Timeline().add("siege").constrain("siege", start="1573-05", end="1573-09").solve()
>>> (record,) = Data.of(siege, rows(siege)).events
>>> [name for name in ("rise", "certain", "within", "fall", "moment") if record.get(name)]
['rise', 'certain', 'fall']
"""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from resolvers.edtf import Qualifier
from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.export.picture.bars import Parts, Stretch
from timeline.export.picture.layout import Bar, layout
from timeline.export.picture.marks import QUALIFIERS
from timeline.export.picture.pieces import Piece
from timeline.export.rows import Row
from timeline.export.vis import REACH

UNIX_EPOCH = 719_163 * SECONDS_PER_DAY
"""The second of 1970, from which Vega counts milliseconds."""

Record = dict[str, Any]


@frozen
class Data:
    """The records of a chart, each list for the layers of one kind.

    Args:
        events: a record an event, with a flag for each layer that it is in.
        times: of what happens again and again, each time.
        stated: the dates in dispute.
        order: the pairs of events whose order is certain while their dates leave it open.
        published: the publication, if there is one.
        edges: the first and the last millisecond of the scale.
    """

    events: tuple[Record, ...]
    times: tuple[Record, ...]
    stated: tuple[Record, ...]
    order: tuple[Record, ...]
    published: tuple[Record, ...]
    edges: tuple[int, int]

    @classmethod
    def of(cls, timeline: Timeline, shown: Sequence[Row]) -> "Data":
        """Those of rows of a solved timeline.

        Raises:
            InputError: where something lies beyond the years of Vega.
        """
        picture = layout(timeline, shown, is_broken=False)
        (piece,) = picture.scale.pieces
        edges = milliseconds(piece.start), milliseconds(piece.end)
        names = _names(shown)
        bars = tuple(zip(names, picture.bars, strict=True))
        published = () if picture.published is None else (picture.published,)
        return cls(
            tuple(_event(name, bar, piece) for name, bar in bars),
            tuple(record for name, bar in bars for record in _times(name, bar, piece)),
            tuple(
                {"name": name, **_span("stated", date, piece)}
                for name, bar in bars
                for date in bar.stated
            ),
            tuple(
                {"name": names[arrow.above], "other": names[arrow.below], "at": _at(arrow.x, piece)}
                for arrow in picture.arrows
            ),
            tuple(_span("published", at, piece) for at in published),
            edges,
        )


def milliseconds(second: int) -> int:
    """A second of the civil axis as Vega counts, in milliseconds from 1970.

    Raises:
        InputError: beyond the years that it has.
    """
    year = civil_from_days(second // SECONDS_PER_DAY)[0]
    if abs(year - 1970) >= REACH:
        raise InputError(f"Vega's years reach {REACH} from 1970, not to {year}: use SVG")
    return (second - UNIX_EPOCH) * 1000


def _at(x: float, piece: Piece) -> int:
    return milliseconds(piece.second(x))


def _span(kind: str, across: Stretch, piece: Piece) -> Record:
    return {f"{kind}_first": _at(across.left, piece), f"{kind}_last": _at(across.right, piece)}


def _names(shown: Sequence[Row]) -> list[str]:
    """What the rows are called; the second of one label says so, for Vega draws one row a name."""
    names: list[str] = []
    taken: dict[str, int] = {}
    for row in shown:
        taken[row.label] = number = taken.get(row.label, 0) + 1
        names.append(row.label if number == 1 else f"{row.label} ({number})")
    return names


def _event(name: str, bar: Bar, piece: Piece) -> Record:
    row, parts = bar.row, bar.parts
    record: Record = {
        "id": row.event.id,
        "name": name,
        "label": row.label,
        "when": row.words,
        "uncertainty": row.uncertainty,
        "reason": row.reason,
        "recurs": row.recurs,
        "disputed": row.disputed,
        "about_start": Qualifier.APPROXIMATE in row.about[0],
        "about_end": Qualifier.APPROXIMATE in row.about[1],
        "uncertain_start": Qualifier.UNCERTAIN in row.about[0],
        "uncertain_end": Qualifier.UNCERTAIN in row.about[1],
    }
    if bar.entailed is not None:
        record |= {"entailed": True, **_span("entailed", bar.entailed, piece)}
    if parts is None:
        return record
    whole = _span("", parts.whole, piece)
    record |= {"first": whole["_first"], "last": whole["_last"]}
    if any(row.about):
        side, at = (0, "first") if row.about[0] else (1, "last")
        record |= {"about": record[at], "about_mark": QUALIFIERS[row.about[side]]}
    if parts.is_point:
        return record | {"moment": True}
    record |= {"before": parts.whole.open_left, "after": parts.whole.open_right}
    if row.recurrence is not None:
        return record | {"series" if bar.beats else "often": True}
    return record | _once(parts, piece)


def _once(parts: Parts, piece: Piece) -> Record:
    """The parts of what happened once, each with its flag."""
    record: Record = {}
    for kind, part in (("rise", parts.rise), ("within", parts.within), ("fall", parts.fall)):
        if part is not None:
            record |= {kind: True, **_span(kind, part, piece)}
    if parts.core is not None and parts.is_touched:
        record["touched"] = _at(parts.core.middle, piece)
    elif parts.core is not None:
        record |= {"certain": True, **_span("core", parts.core, piece)}
    return record


def _times(name: str, bar: Bar, piece: Piece) -> Iterator[Record]:
    for beat in bar.beats:
        yield {"name": name, "time": _at(beat.x, piece), "certain": beat.is_certain}
