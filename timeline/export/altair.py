"""The picture as a Vega-Altair chart (extra `charts`), for whoever wants to restyle it.

The rows, and what is drawn of each, are the picture's, on a scale without breaks. The layers are
named, from the back:

- `published`, the publication; `order` and `order_end`, from what is over to what begins after;
- `entailed`, where the bar is only likely; `rise` and `fall`, where it may have begun or be over;
  `within`, some time of which; `certain`; `touched`, a moment at which it was going on;
- `series`, `often` and `times`: what happens again and again, its times where they are known;
- `stated`, dates in dispute; `moment`, what is too short for a bar; `before` and `after`, arrows
  where a side is open; `about`, a "c." or "?" where a date is approximate or uncertain.
"""

from typing import TYPE_CHECKING

from timeline.chronology import Timeline
from timeline.errors import InputError
from timeline.export.picture.chart_data import Data
from timeline.export.rows import rows

if TYPE_CHECKING:
    from altair import LayerChart

WIDTH, ROW = 600, 22
"""Pixels of a chart from left to right, and of a row of it."""


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

        from timeline.export.picture.chart_layers import layers
    except ImportError:
        raise InputError("a chart needs Altair: pip install 'event-timeline[charts]'") from None
    data = Data.of(timeline, rows(timeline, everything=everything))
    return alt.LayerChart(
        data=alt.InlineData(values=list(data.events)),
        layer=list(layers(data)),
        width=WIDTH,
        height=alt.Step(ROW),
    )
