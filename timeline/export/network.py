"""The constraint network, as DOT (Graphviz) and as GraphML: who said what about which points.

Nodes are the starts and ends of events, the publication, and the calendar; an edge is a claim, with
what it says, its strength, its source, and whether it is in force, dropped or in conflict.
"""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from attrs import frozen

from timeline.chronology import Timeline
from timeline.constraint import points_of
from timeline.event import Claim
from timeline.export.document import Exported, Loss
from timeline.export.iso import cell_text
from timeline.export.text import one_line
from timeline.point import Point, Side, end, start
from timeline.reach import Reach
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
    standing: str = "in force"


@frozen
class Node:
    """A start, an end, a publication or the calendar, and what is entailed of it."""

    name: str
    earliest: str | None = None
    latest: str | None = None


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
    found = list(edges(timeline))
    told = {point.of for claim in timeline.claims for point in points_of(claim.constraint)}
    labels = {event.id: event.label for event in timeline.events}
    lonely = (event.id for event in timeline if event.id not in told)
    lines += [f"  {_quoted(_name(start(event), labels))};" for event in lonely]
    for edge in found:
        style = _STYLES[str(edge.claim.strength)]
        colour = "" if edge.standing == "in force" else ", color=red"
        lines.append(
            f"  {_quoted(edge.first)} -> {_quoted(edge.second)} [label={_quoted(edge.says)}, "
            f"style={style}{colour}, tooltip={_quoted(str(edge.claim.source))}];"
        )
    return Exported("\n".join([*lines, "}"]) + "\n", _LOSSES)


def write_graphml(timeline: Timeline) -> Exported:
    """The network as GraphML."""
    of_nodes, of_edges = ("earliest", "latest"), ("says", "strength", "source", "standing")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *(_key("n", "node", name) for name in of_nodes),
        *(_key("", "edge", name) for name in of_edges),
        '<graph id="timeline" edgedefault="directed">',
    ]
    for node in nodes(timeline):
        known = {"nearliest": node.earliest, "nlatest": node.latest}
        lines.append(f"<node id={quoteattr(node.name)}>{_data(known)}</node>")
    for number, edge in enumerate(edges(timeline)):
        ends = f"source={quoteattr(edge.first)} target={quoteattr(edge.second)}"
        said = (edge.says, str(edge.claim.strength), one_line(str(edge.claim.source)))
        data = _data(dict(zip(of_edges, (*said, edge.standing), strict=True)))
        lines.append(f'<edge id="e{number}" {ends}>{data}</edge>')
    return Exported("\n".join([*lines, "</graph>", "</graphml>"]) + "\n", _LOSSES)


def _key(prefix: str, of: str, name: str) -> str:
    return f'<key id="{prefix}{name}" for="{of}" attr.name="{name}" attr.type="string"/>'


def _data(values: Mapping[str, str | None]) -> str:
    said = ((key, text) for key, text in values.items() if text)
    return "".join(f'<data key="{key}">{escape(text)}</data>' for key, text in said)


_LOSSES = (Loss(None, "the texts of the events, and the order that follows, are left out"),)


def nodes(timeline: Timeline) -> Iterator[Node]:
    """The calendar, the publications, and the start and the end of each event."""
    labels = {event.id: event.label for event in timeline.events}
    yield Node(CALENDAR)
    points = {point for claim in timeline.claims for point in points_of(claim.constraint)}
    for point in sorted((p for p in points if p.side is Side.INSTANT), key=str):
        first, last = timeline.when(point)
        yield _node(_name(point, labels), Reach(first, last))
    for event in timeline:
        bounds = event.bounds
        yield _node(_name(start(event.id), labels), bounds.starting)
        yield _node(_name(end(event.id), labels), bounds.ending)


def _node(name: str, reach: Reach) -> Node:
    first, last = reach.cells
    return Node(name, cell_text(first, reach.unit), cell_text(last, reach.unit))


def edges(timeline: Timeline) -> Iterator[Edge]:
    """The claims as edges, in the order in which they are believed."""
    labels = {event.id: event.label for event in timeline.events}
    words = Words(labels)
    dropped = {drop.claim for drop in timeline.dropped}
    disputed = {claim for conflict in timeline.conflicts for claim in conflict.claims}
    for claim in timeline.claims:
        names = list(dict.fromkeys(_name(point, labels) for point in points_of(claim.constraint)))
        says = one_line(words.constraint(claim.constraint))
        standing = "in force"
        if claim in disputed:
            standing = "in conflict"
        elif claim in dropped:
            standing = "dropped"
        if len(names) == 1:
            yield Edge(CALENDAR, names[0], says, claim, standing)
        for second in names[1:]:
            yield Edge(names[0], second, says, claim, standing)


def _name(point: Point, labels: Mapping[str, str]) -> str:
    label = labels.get(point.of, point.of)
    return one_line(str(point) if label == point.of else f"{point.side} of {label} ({point.of})")


def _quoted(text: str) -> str:
    escaped = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
