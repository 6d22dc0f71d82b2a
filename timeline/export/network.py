"""The constraint network, as DOT (Graphviz) and as GraphML: who said what about which points.

Nodes are the starts and ends of events, the publication, and the calendar; an edge is a claim, with
what it says, its strength and its source.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from attrs import frozen

from timeline.chronology import Timeline
from timeline.constraint import points_of
from timeline.event import Claim
from timeline.export.document import Exported, Loss
from timeline.export.text import one_line
from timeline.point import Point
from timeline.reason.words import Words

CALENDAR = "calendar"
"""The node that claims about one point alone lead from."""
_STYLES = {"stated": "solid", "inferred": "dashed", "default": "dotted"}


@frozen
class Edge:
    """A claim between two points, or between the calendar and a point."""

    first: str
    second: str
    says: str
    claim: Claim


def write_dot(timeline: Timeline) -> Exported:
    """The network as DOT.

    >>> siege = Timeline().add("siege").constrain("siege", start="1573-07").solve()
    >>> print(write_dot(siege).document)
    digraph timeline {
      rankdir=LR; node [shape=box];
      "calendar" -> "start of siege" [label=..., style=solid, tooltip=...];
    }
    <BLANKLINE>
    """
    lines = ["digraph timeline {", "  rankdir=LR; node [shape=box];"]
    for edge in edges(timeline):
        style = _STYLES[str(edge.claim.strength)]
        lines.append(
            f"  {_quoted(edge.first)} -> {_quoted(edge.second)} [label={_quoted(edge.says)}, "
            f"style={style}, tooltip={_quoted(str(edge.claim.source))}];"
        )
    return Exported("\n".join([*lines, "}"]) + "\n", _LOSSES)


def write_graphml(timeline: Timeline) -> Exported:
    """The network as GraphML."""
    found = list(edges(timeline))
    nodes = sorted({name for edge in found for name in (edge.first, edge.second)})
    keys = ("says", "strength", "source")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *(f'<key id="{key}" for="edge" attr.name="{key}" attr.type="string"/>' for key in keys),
        '<graph id="timeline" edgedefault="directed">',
        *(f"<node id={quoteattr(name)}/>" for name in nodes),
    ]
    for number, edge in enumerate(found):
        ends = f"source={quoteattr(edge.first)} target={quoteattr(edge.second)}"
        said = (edge.says, str(edge.claim.strength), one_line(str(edge.claim.source)))
        data = "".join(
            f'<data key="{key}">{escape(text)}</data>' for key, text in zip(keys, said, strict=True)
        )
        lines.append(f'<edge id="e{number}" {ends}>{data}</edge>')
    return Exported("\n".join([*lines, "</graph>", "</graphml>"]) + "\n", _LOSSES)


_LOSSES = (Loss(None, "the dates that follow, and the texts of the events, are left out"),)


def edges(timeline: Timeline) -> Iterator[Edge]:
    """The claims as edges, in the order in which they are believed."""
    labels = {event.id: event.label for event in timeline.events}
    words = Words(labels)
    for claim in timeline.claims:
        names = list(dict.fromkeys(_name(point, labels) for point in points_of(claim.constraint)))
        says = one_line(words.constraint(claim.constraint))
        if len(names) == 1:
            yield Edge(CALENDAR, names[0], says, claim)
        for second in names[1:]:
            yield Edge(names[0], second, says, claim)


def _name(point: Point, labels: dict[str, str]) -> str:
    label = labels.get(point.of, point.of)
    return one_line(str(point) if label == point.of else f"{point.side} of {label} ({point.of})")


def _quoted(text: str) -> str:
    escaped = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
