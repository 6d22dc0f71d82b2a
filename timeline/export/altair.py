"""The picture as a Vega-Altair chart (extra `charts`), for whoever wants to restyle it.

The rows are those of every view for readers. Layers, from the back: `possible`, the possible
extent; `certain`, what an event certainly took; `moment`, what is too short for a bar; `before` and
`after`, arrows where a side is open; `published`, the publication. Times are milliseconds of UTC,
as Vega counts them, with astronomical years (https://vega.github.io/vega/docs/expressions/), so
that the labels of early years are made here.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from resolvers.calendar import SECONDS_PER_DAY, civil_from_days
from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.export.rows import Row, rows
from timeline.export.vis import REACH

if TYPE_CHECKING:
    from altair import Chart, LayerChart, X

UNIX_EPOCH = 719_163 * SECONDS_PER_DAY
"""The second of 1970, from which Vega counts milliseconds."""
WIDTH = 600
SHORT = 0.01
"""What takes less of the whole is drawn as a moment."""
BLUE, VERMILION = "#0072b2", "#d55e00"
TICK = (
    "utcyear(datum.value) > 999 ? datum.label : "
    "(utcmonth(datum.value) == 0 && utcdate(datum.value) == 1 ? '' : "
    "utcFormat(datum.value, '%-d %b ')) + (utcyear(datum.value) > 0 ? "
    "'AD ' + utcyear(datum.value) : (1 - utcyear(datum.value)) + ' BC')"
)
"""The label of a tick as a Vega expression: Vega's own for 44 BC is -043."""


def to_altair(timeline: Timeline, *, everything: bool = False) -> "LayerChart":
    """A solved timeline as a chart, to be restyled as any chart of Altair.

    Args:
        timeline: a solved timeline.
        everything: a row for each event, also those that readers do not need.

    Raises:
        InputError: where Altair is not installed, or an event lies beyond the years of Vega.
        NotSolved: before `solve`.

    >>> siege = Timeline().add("siege").constrain("siege", during="1573").solve()
    >>> to_altair(siege).properties(title="The year of the siege").to_dict()["title"]
    'The year of the siege'
    """
    try:
        import altair as alt
    except ImportError:
        raise InputError("a chart needs Altair: pip install 'event-timeline[charts]'") from None
    shown = rows(timeline, everything=everything)
    published = timeline.when()[0] if timeline.dct is not None else None
    edges = _edges(shown, published)

    def time(field: str) -> "X":
        scale = alt.Scale(type="utc", domain=list(edges), nice=False)
        return alt.X(f"{field}:T", scale=scale, axis=alt.Axis(title=None, labelExpr=TICK))

    names = _names(shown)
    records = [_record(row, name, edges) for row, name in zip(shown, names, strict=True)]
    events = alt.Chart().encode(
        y=alt.Y(
            "name:N",
            sort=None,
            title=None,
            scale=alt.Scale(domain=names),
            axis=alt.Axis(labelLimit=300),
        ),
        color=alt.condition("datum.disputed", alt.value(VERMILION), alt.value(BLUE)),
        tooltip=["label:N", "when:N", "uncertainty:N", "reason:N"],
    )

    def layer(kind: str) -> "Chart":
        chosen: Chart = events.transform_filter(f"datum.{kind}").properties(name=kind)
        return chosen

    def mark(kind: str, shape: str, field: str) -> "Chart":
        points = layer(kind).mark_point(shape=shape, size=70, filled=True, opacity=1)
        placed: Chart = points.encode(x=time(field))
        return placed

    layers = [
        layer("possible").mark_bar(opacity=0.3).encode(x=time("first"), x2="last"),
        layer("certain").mark_bar().encode(x=time("core_first"), x2="core_last"),
        mark("moment", "diamond", "first"),
        mark("before", "triangle-left", "first"),
        mark("after", "triangle-right", "last"),
    ]
    if published is not None:
        rule = alt.Chart(alt.InlineData(values=[{"published": milliseconds(published)}]))
        rule = rule.mark_rule(strokeDash=[5, 3], color=VERMILION).encode(x=time("published"))
        layers.append(rule.properties(name="published"))
    data = alt.InlineData(values=records)
    return alt.LayerChart(data=data, layer=layers, width=WIDTH, height=alt.Step(22))


def milliseconds(second: int) -> int:
    """A second of the civil axis as Vega counts, in milliseconds from 1970.

    Raises:
        InputError: beyond the years that it has.
    """
    year = civil_from_days(second // SECONDS_PER_DAY)[0]
    if abs(year - 1970) >= REACH:
        raise InputError(f"Vega's years reach {REACH} from 1970, not to {year}: use SVG")
    return (second - UNIX_EPOCH) * 1000


def _edges(shown: Sequence[Row], published: int | None) -> tuple[int, int]:
    """The first and the last millisecond of the picture, with a little room around."""
    found = [] if published is None else [published]
    for row in shown:
        likely = row.event.likely
        four = (likely.earliest_start, likely.latest_start, likely.earliest_end, likely.latest_end)
        found += (second for second in four if second is not None)
    if not found:
        return 0, SECONDS_PER_DAY * 1000
    first, last = milliseconds(min(found)), milliseconds(max(found))
    room = max((last - first) // 25, 1000)
    return first - room, last + room


def _names(shown: Sequence[Row]) -> list[str]:
    """What the rows are called; the second of one label says so, for Vega draws one row a name."""
    names: list[str] = []
    taken: dict[str, int] = {}
    for row in shown:
        taken[row.label] = number = taken.get(row.label, 0) + 1
        names.append(row.label if number == 1 else f"{row.label} ({number})")
    return names


def _record(row: Row, name: str, edges: tuple[int, int]) -> dict[str, Any]:
    likely = row.event.likely
    record: dict[str, Any] = {
        "id": row.event.id,
        "name": name,
        "label": row.label,
        "when": row.words,
        "uncertainty": row.uncertainty,
        "reason": row.reason,
        "disputed": row.event.disputed,
    }
    if likely.is_open:
        return record
    first = edges[0] if likely.earliest_start is None else milliseconds(likely.earliest_start)
    last = edges[1] if likely.latest_end is None else milliseconds(likely.latest_end)
    record |= {"first": first, "last": last}
    is_closed = None not in (likely.earliest_start, likely.latest_end)
    if is_closed and last - first < SHORT * (edges[1] - edges[0]):
        return record | {"moment": True}
    record |= {
        "possible": True,
        "before": likely.earliest_start is None,
        "after": likely.latest_end is None,
    }
    begun, over = likely.latest_start, likely.earliest_end
    if begun is not None and over is not None and over - begun > 1:
        core = {"core_first": milliseconds(begun), "core_last": milliseconds(over)}
        record |= {"certain": True, **core}
    return record
