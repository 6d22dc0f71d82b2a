"""Random networks for the tests of the reasoning half, and oracles to compare with."""

import networkx as nx
import rustworkx as rx
from hypothesis import strategies as st

from timeline.reason.network import Edge, NegativeCycle, Network, Solution


@st.composite
def networks(draw: st.DrawFn, most_points: int = 7) -> tuple[int, list[Edge]]:
    """Any network at all: with duplicates, loops, loose ends, and often contradictory."""
    points = draw(st.integers(1, most_points))
    point = st.integers(0, points - 1)
    drawn = draw(st.lists(st.tuples(point, point, st.integers(-4, 9)), max_size=18))
    return points, [Edge(*edge, tag=number) for number, edge in enumerate(drawn)]


@st.composite
def consistent_networks(draw: st.DrawFn, most_points: int = 8) -> tuple[int, list[Edge], list[int]]:
    """A network drawn round a hidden schedule, which it therefore allows."""
    points = draw(st.integers(1, most_points))
    value = [0, *draw(st.lists(st.integers(-50, 50), min_size=points - 1, max_size=points - 1))]
    point = st.integers(0, points - 1)
    drawn = draw(st.lists(st.tuples(point, point, st.integers(0, 9)), max_size=20))
    edges = [
        Edge(tail, head, value[head] - value[tail] + slack, tag=number)
        for number, (tail, head, slack) in enumerate(drawn)
    ]
    return points, edges, value


def solved(points: int, edges: list[Edge]) -> Solution:
    """The solution of a network known to have one."""
    answer = Network(points, edges).solve()
    assert isinstance(answer, Solution), f"contradiction: {answer}"
    return answer


def contradiction(points: int, edges: list[Edge]) -> NegativeCycle:
    """The contradiction of a network known to have one."""
    answer = Network(points, edges).solve()
    assert isinstance(answer, NegativeCycle), f"no contradiction: {answer}"
    return answer


def as_networkx(points: int, edges: list[Edge]) -> "nx.DiGraph[int]":
    """The same network in networkx, the tightest of parallel edges kept."""
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(points))
    for tail, head, weight, _ in edges:
        if not graph.has_edge(tail, head) or weight < graph[tail][head]["weight"]:
            graph.add_edge(tail, head, weight=weight)
    return graph


def as_rustworkx(points: int, edges: list[Edge]) -> "rx.PyDiGraph[int, int]":
    """The same network in rustworkx, parallel edges and all."""
    graph: rx.PyDiGraph[int, int] = rx.PyDiGraph()
    graph.add_nodes_from(list(range(points)))
    graph.add_edges_from([(tail, head, weight) for tail, head, weight, _ in edges])
    return graph
