"""Claims added and taken back one at a time: always as if solved at once."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.reason.networks import consistent_networks, networks, solved
from timeline.errors import InvalidClaim
from timeline.reason.difference import Edge, NegativeCycle, difference
from timeline.reason.incremental import LiveNetwork
from timeline.reason.network import Network, Solution


def assert_as_if_solved_at_once(live: LiveNetwork, points: int, edges: list[Edge]) -> None:
    solution = solved(points, edges)
    for edge in edges:
        assert live.schedule[edge.head] - live.schedule[edge.tail] <= edge.weight
    for point in range(points):
        assert live.latest(point) == solution.latest(point)
        assert live.earliest(point) == solution.earliest(point)
        if (latest := live.latest(point)) is not None:
            path = live.why_latest(point)
            assert sum(edge.weight for edge in path) == latest
            assert all(one.head == other.tail for one, other in pairwise(path))
        if (earliest := live.earliest(point)) is not None:
            path = live.why_earliest(point)
            assert -sum(edge.weight for edge in path) == earliest
            assert all(one.head == other.tail for one, other in pairwise(path))


def test_a_claim_that_contradicts_is_refused_with_the_claims_it_contradicts() -> None:
    live = LiveNetwork(points=4)
    for edge in difference(0, 1, 3, 3, "signed on the 3rd") + difference(0, 2, 5, 5, "leaked"):
        assert live.add(edge) is None
    cycle = live.add(Edge(1, 2, -1, "signed after the leak"))
    assert cycle is not None
    assert [edge.tag for edge in cycle.edges] == [
        "signed on the 3rd",
        "signed after the leak",
        "leaked",
    ]
    assert live.latest(1) == 3
    assert live.latest(2) == 5


def test_points_can_be_added_while_working() -> None:
    live = LiveNetwork()
    first = live.add_point()
    assert live.latest(first) is None
    live.add(Edge(0, first, 7))
    assert live.latest(first) == 7


def test_what_is_not_there_cannot_be_taken_away() -> None:
    with pytest.raises(InvalidClaim, match="not in the network"):
        LiveNetwork(points=2).remove(Edge(0, 1, 3))


def test_an_edge_to_nowhere_is_refused_by_name() -> None:
    with pytest.raises(InvalidClaim, match="points are numbered 0 to 1"):
        LiveNetwork(points=2).add(Edge(0, 2, 3))


@given(networks(), st.data())
@settings(max_examples=120)
def test_any_course_of_additions_and_removals_ends_as_if_solved_at_once(
    network: tuple[int, list[Edge]], data: st.DataObject
) -> None:
    points, edges = network
    live = LiveNetwork(points)
    there: list[Edge] = []
    for edge in edges:
        refused = live.add(edge)
        answer = Network(points, [*there, edge]).solve()
        assert (refused is None) == isinstance(answer, Solution)
        if refused is None:
            there.append(edge)
        else:
            assert refused.total < 0
            assert edge in refused.edges
            assert set(refused.edges) <= {*there, edge}
            assert isinstance(Network(points, refused.edges).solve(), NegativeCycle)
            assert all(one.head == other.tail for one, other in pairwise(refused.edges))
        if there and data.draw(st.booleans()):
            gone = data.draw(st.sampled_from(there))
            live.remove(gone)
            there.remove(gone)
        assert_as_if_solved_at_once(live, points, there)


@given(consistent_networks())
@settings(max_examples=60)
def test_work_goes_on_from_a_network_solved_at_once(
    network: tuple[int, list[Edge], list[int]],
) -> None:
    points, edges, _ = network
    half = len(edges) // 2
    live = LiveNetwork.of(solved(points, edges[:half]))
    for edge in edges[half:]:
        assert live.add(edge) is None
    assert_as_if_solved_at_once(live, points, edges)
    for edge in edges[:half]:
        live.remove(edge)
    assert_as_if_solved_at_once(live, points, edges[half:])
    assert len(live.network().edges) == len(edges) - half
