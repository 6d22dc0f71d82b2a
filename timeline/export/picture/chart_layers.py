"""The layers of a chart in Vega-Altair, from what `timeline.export.picture.chart_data` gives.

Imported where a chart is asked for, for it needs Altair.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import altair as alt
from attrs import frozen

from timeline.export.picture.chart_data import Data, Record

BLUE, VERMILION, GREY = "#0072b2", "#d55e00", "#666666"
HIGH = 12
"""Pixels of a bar from top to bottom."""
FADE = (0.08, 0.65)
"""The opacity of what fades in, where it begins and where it ends."""
DASHED: dict[str, Any] = {
    "strokeDash": [3, 2],
    "strokeWidth": 1.5,
    "stroke": GREY,
    "fillOpacity": 0.28,
    "height": HIGH,
}
POINTS = (
    ("moment", "diamond", "first"),
    ("before", "triangle-left", "first"),
    ("after", "triangle-right", "last"),
)
"""Each kind of point with its shape and where it is."""
TICK = (
    "utcyear(datum.value) > 999 ? datum.label : "
    "(utcmonth(datum.value) == 0 && utcdate(datum.value) == 1 ? '' : "
    "utcFormat(datum.value, '%-d %b ')) + (utcyear(datum.value) > 0 ? "
    "'AD ' + utcyear(datum.value) : (1 - utcyear(datum.value)) + ' BC')"
)
"""The label of a tick as a Vega expression: Vega's own for 44 BC is -043."""


def layers(data: Data) -> Iterator[alt.Chart]:
    """The layers, from the back."""
    pen = _Pen(data)
    if data.published:
        published = pen.of("published", data.published).mark_rect(
            fill=VERMILION, fillOpacity=0.15, stroke=VERMILION, strokeDash=[5, 3]
        )
        yield pen.across(published, "published_first", "published_last")
    if data.order:
        order = pen.of("order", data.order).mark_rule(color=GREY)
        yield pen.across(order, "at").encode(y=pen.row("name"), y2="other")
        heads = pen.of("order_end", data.order).mark_point(
            shape="triangle-down", color=GREY, filled=True, opacity=1, yOffset=-HIGH / 2
        )
        yield pen.across(heads, "at").encode(y=pen.row("other"))
    entailed = pen.events("entailed").mark_rule(yOffset=9, strokeWidth=1)
    yield pen.across(entailed, "entailed_first", "entailed_last")
    for kind, opacities in (("rise", FADE), ("fall", FADE[::-1])):
        fading = pen.events(kind, _fading(BLUE, opacities), _fading(VERMILION, opacities))
        yield pen.across(fading.mark_bar(height=HIGH), f"{kind}_first", f"{kind}_last")
    yield pen.across(pen.events("within").mark_bar(**DASHED), "within_first", "within_last")
    yield pen.across(pen.events("certain").mark_bar(height=HIGH), "core_first", "core_last")
    yield pen.across(pen.events("touched").mark_tick(thickness=2, size=HIGH), "touched")
    yield pen.across(pen.events("series").mark_rule(opacity=0.5), "first", "last")
    yield pen.across(pen.events("often").mark_bar(**DASHED), "first", "last")
    if data.times:
        strokes = pen.across(
            pen.of("times", data.times).mark_tick(thickness=2.5, size=HIGH), "time"
        )
        yield strokes.encode(y=pen.row("name"), opacity=_either("datum.certain", 1, 0.45))
    if data.stated:
        stated = pen.of("stated", data.stated).mark_bar(
            color=VERMILION, **{**DASHED, "stroke": VERMILION}
        )
        yield pen.across(stated, "stated_first", "stated_last").encode(y=pen.row("name"))
    for kind, shape, field in POINTS:
        points = pen.events(kind).mark_point(shape=shape, size=70, filled=True, opacity=1)
        yield pen.across(points, field)
    about = pen.events("about").mark_text(align="right", dx=-6)
    yield pen.across(about, "about").encode(text="about_mark:N")


@frozen
class _Pen:
    """What the layers have in common: the rows, the scale of time, the colours."""

    data: Data

    def row(self, field: str) -> alt.Y:
        """The row of the chart that a field names; they are in the order of the events."""
        names = alt.Scale(domain=[record["name"] for record in self.data.events])
        axis = alt.Axis(labelLimit=300)
        return alt.Y(f"{field}:N", sort=None, title=None, scale=names, axis=axis)

    def of(self, name: str, records: Sequence[Record]) -> alt.Chart:
        """A layer of records of its own."""
        chart: alt.Chart = alt.Chart(alt.InlineData(values=list(records))).properties(name=name)
        return chart

    def events(self, kind: str, blue: Any = BLUE, vermilion: Any = VERMILION) -> alt.Chart:
        """A layer of the events that have a mark of a kind."""
        chosen = alt.Chart().transform_filter(f"isValid(datum.{kind}) && datum.{kind} !== false")
        drawn: alt.Chart = chosen.properties(name=kind).encode(
            y=self.row("name"),
            color=_either("datum.disputed", vermilion, blue),
            tooltip=["label:N", "when:N", "uncertainty:N", "recurs:N", "reason:N"],
        )
        return drawn

    def across(self, chart: alt.Chart, first: str, last: str | None = None) -> alt.Chart:
        """A layer from one time to another, or at one."""
        scale = alt.Scale(type="utc", domain=list(self.data.edges), nice=False)
        axis = alt.Axis(title=None, labelExpr=TICK)
        placed: alt.Chart = chart.encode(x=alt.X(f"{first}:T", scale=scale, axis=axis))
        return placed if last is None else placed.encode(x2=last)


def _either(test: str, one: Any, other: Any) -> Any:
    return alt.condition(test, alt.value(one), alt.value(other))


def _fading(colour: str, opacities: Sequence[float]) -> dict[str, Any]:
    """A colour that fades from left to right, as Vega has it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    stops = [
        {"offset": at, "color": f"rgba({red},{green},{blue},{opacity})"}
        for at, opacity in enumerate(opacities)
    ]
    return {"gradient": "linear", "x1": 0, "x2": 1, "y1": 0, "y2": 0, "stops": stops}
