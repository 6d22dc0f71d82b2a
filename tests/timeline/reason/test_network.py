"""What the difference network promises, in examples and against two independent libraries."""

from itertools import pairwise

import networkx as nx
import pytest
import rustworkx as rx
from hypothesis import given, settings

from tests.timeline.reason.networks import (
    as_networkx,
    as_rustworkx,
    consistent_networks,
    contradiction,
    networks,
    solved,
)
from timeline.errors import InvalidClaim
from timeline.reason.network import Edge, NegativeCycle, Network, Solution, difference

DAY = 86_400


def test_a_date_and_a_distance_date_the_other_event() -> None:
    claims = [
        *difference(0, 1, 10 * DAY, 11 * DAY, "the talks opened on the 10th"),
        *difference(1, 2, 3 * DAY, 3 * DAY, "three days later"),
    ]
    solution = solved(3, claims)
    assert (solution.earliest(2), solution.latest(2)) == (13 * DAY, 14 * DAY)


def test_every_bound_comes_with_the_claims_that_prove_it() -> None:
    claims = [
        *difference(0, 1, 10, 20, "opened"),
        *difference(1, 2, 3, None, "at least three later"),
        *difference(0, 2, None, 40, "over by the 40th"),
        *difference(0, 3, 0, 1000, "beside the point"),
    ]
    solution = solved(4, claims)
    assert [edge.tag for edge in solution.why_earliest(2)] == ["at least three later", "opened"]
    assert [edge.tag for edge in solution.why_latest(2)] == ["over by the 40th"]


def test_a_side_that_nothing_bounds_is_open_and_has_no_derivation() -> None:
    solution = solved(2, [*difference(0, 1, low=5)])
    assert (solution.earliest(1), solution.latest(1)) == (5, None)
    assert solution.why_latest(1) == ()


def test_points_that_the_origin_cannot_reach_are_bounded_against_each_other() -> None:
    solution = solved(4, [*difference(1, 2, 3, 5), *difference(2, 3, 1, None)])
    assert (solution.earliest(2), solution.latest(2)) == (None, None)
    assert solution.gap(1, 2) == (3, 5)
    assert solution.gap(1, 3) == (4, None)
    assert [len(side) for side in solution.why_gap(1, 3)] == [2, 0]


def test_a_contradiction_is_the_claims_that_cannot_all_hold() -> None:
    claims = [
        *difference(0, 1, 3, 3, "signed on the 3rd"),
        *difference(0, 2, 5, 5, "leaked on the 5th"),
        *difference(2, 1, 1, None, "signed after the leak"),
    ]
    cycle = contradiction(3, claims)
    assert sorted(edge.tag for edge in cycle.edges) == [
        "leaked on the 5th",
        "signed after the leak",
        "signed on the 3rd",
    ]
    assert cycle.total == -3


def test_contradictions_out_of_reach_of_the_origin_are_found_too() -> None:
    cycle = contradiction(5, [Edge(3, 4, -1), Edge(4, 3, 0), *difference(0, 1, 2, 2)])
    assert cycle.points == (3, 4)


def test_a_point_before_itself_is_a_contradiction_and_one_not_after_itself_is_none() -> None:
    assert contradiction(2, [Edge(1, 1, -1, "before itself")]).total == -1
    assert solved(2, [Edge(1, 1, 0)]).gap(1, 1) == (0, 0)


def test_the_tightest_of_parallel_claims_counts_and_the_first_of_equals_explains() -> None:
    claims = [Edge(0, 1, 9, "loose"), Edge(0, 1, 4, "first"), Edge(0, 1, 4, "second")]
    assert [edge.tag for edge in solved(2, claims).why_latest(1)] == ["first"]


def test_numbers_are_exact_at_any_size() -> None:
    aeon = 10**30
    solution = solved(3, [*difference(0, 1, -aeon, -aeon), *difference(1, 2, aeon + 1, aeon + 1)])
    assert (solution.earliest(2), solution.latest(2)) == (1, 1)


def test_two_dated_points_are_bounded_by_their_dates_where_nothing_says_more() -> None:
    claims = [*difference(0, 1, 1, 2, "one"), *difference(0, 2, 10, 12, "other")]
    solution = solved(3, claims)
    assert solution.gap(1, 2) == (8, 11)
    assert [edge.tag for edge in solution.why_gap(1, 2)[1]] == ["one", "other"]


def test_a_network_without_an_origin_is_refused() -> None:
    with pytest.raises(InvalidClaim, match="at least one point"):
        Network(0, [])


@pytest.mark.parametrize(
    "edge", [Edge(0, 5, 1), Edge(-1, 0, 1), Edge(0, 1, 1.5), Edge(10**30, 0, 1)]
)
def test_an_edge_that_makes_no_sense_is_refused_by_name(edge: Edge) -> None:
    with pytest.raises(InvalidClaim, match="points are numbered 0 to 1"):
        Network(2, [Edge(0, 1, 3), edge])


def test_a_long_way_round_is_cut_short_by_its_chords() -> None:
    diary = [edge for day in range(1, 99) for edge in difference(day, day + 1, 1, 1, day)]
    wrong = Edge(1, 99, 0, "the same day")
    shortcut = Edge(90, 2, -80, "eighty days at the least")
    cycle = contradiction(100, [*diary, wrong, shortcut])
    assert len(cycle.edges) == 12
    assert {"the same day", "eighty days at the least"} < {edge.tag for edge in cycle.edges}


@given(networks())
@settings(max_examples=150)
def test_bounds_agree_with_networkx_and_contradictions_with_both_oracles(
    network: tuple[int, list[Edge]],
) -> None:
    points, edges = network
    graph = as_networkx(points, edges)
    impossible = nx.negative_edge_cycle(graph)
    assert rx.negative_edge_cycle(as_rustworkx(points, edges), float) == impossible
    answer = Network(points, edges).solve()
    assert isinstance(answer, NegativeCycle) == impossible
    if isinstance(answer, Solution):
        latest = nx.single_source_bellman_ford_path_length(graph, 0)
        earliest = nx.single_source_bellman_ford_path_length(graph.reverse(), 0)
        for point in range(points):
            back = earliest.get(point)
            assert answer.latest(point) == latest.get(point)
            assert answer.earliest(point) == (None if back is None else -back)


@given(networks())
@settings(max_examples=100)
def test_gaps_agree_with_rustworkx_for_every_pair(network: tuple[int, list[Edge]]) -> None:
    points, edges = network
    answer = Network(points, edges).solve()
    if isinstance(answer, NegativeCycle):
        return
    paths = rx.floyd_warshall(as_rustworkx(points, edges), float)
    oracle = [{start: 0, **dict(paths[start])} for start in range(points)]
    for start in range(points):
        for end in range(points):
            low, high = answer.gap(start, end)
            far = oracle[end].get(start)
            assert low == (None if far is None else -far)
            assert high == oracle[start].get(end)


@given(networks())
@settings(max_examples=100)
def test_derivations_are_paths_that_sum_to_the_bound(network: tuple[int, list[Edge]]) -> None:
    points, edges = network
    answer = Network(points, edges).solve()
    if isinstance(answer, NegativeCycle):
        return
    for start in range(points):
        for end in range(points):
            low, high = answer.gap(start, end)
            back, forth = answer.why_gap(start, end)
            for path, bound, first, last in (
                (forth, high, start, end),
                (back, None if low is None else -low, end, start),
            ):
                if bound is None or first == last:
                    assert path == ()
                    continue
                assert sum(edge.weight for edge in path) == bound
                assert path[0].tail == first
                assert path[-1].head == last
                assert all(one.head == other.tail for one, other in pairwise(path))
                assert len({edge.head for edge in path} | {first}) == len(path) + 1
    for point in range(points):
        if (latest := answer.latest(point)) is not None:
            assert sum(edge.weight for edge in answer.why_latest(point)) == latest
        if (earliest := answer.earliest(point)) is not None:
            assert sum(edge.weight for edge in answer.why_earliest(point)) == -earliest


@given(networks())
@settings(max_examples=150)
def test_a_contradiction_is_inconsistent_and_each_part_of_it_is_not(
    network: tuple[int, list[Edge]],
) -> None:
    points, edges = network
    answer = Network(points, edges).solve()
    if isinstance(answer, Solution):
        return
    assert answer.total < 0
    assert len(set(answer.points)) == len(answer.points)
    assert all(one.head == other.tail for one, other in pairwise((*answer.edges, answer.edges[0])))
    assert isinstance(Network(points, answer.edges).solve(), NegativeCycle)
    for left_out in answer.edges:
        rest = [edge for edge in answer.edges if edge is not left_out]
        assert isinstance(Network(points, rest).solve(), Solution)


@given(networks())
@settings(max_examples=100)
def test_no_single_chord_makes_a_contradiction_shorter(network: tuple[int, list[Edge]]) -> None:
    points, edges = network
    answer = Network(points, edges).solve()
    if isinstance(answer, Solution):
        return
    cycle, size = answer.edges, len(answer.edges)
    for chord in edges:
        if chord.tail in answer.points and chord.head in answer.points:
            start, end = answer.points.index(chord.tail), answer.points.index(chord.head)
            kept = [cycle[(end + step) % size] for step in range((start - end) % size)]
            total = chord.weight + sum(edge.weight for edge in kept)
            assert total >= 0 or len(kept) + 1 >= size


@given(consistent_networks())
@settings(max_examples=100)
def test_bounds_contain_the_hidden_schedule_and_the_schedule_given_holds(
    network: tuple[int, list[Edge], list[int]],
) -> None:
    points, edges, value = network
    solution = solved(points, edges)
    for point in range(points):
        earliest, latest = solution.earliest(point), solution.latest(point)
        assert earliest is None or earliest <= value[point]
        assert latest is None or value[point] <= latest
    schedule = solution.schedule
    assert all(schedule[edge.head] - schedule[edge.tail] <= edge.weight for edge in edges)


@given(consistent_networks())
@settings(max_examples=50)
def test_one_claim_more_never_widens_a_bound(
    network: tuple[int, list[Edge], list[int]],
) -> None:
    points, edges, _ = network
    if not edges:
        return
    before, after = solved(points, edges[:-1]), solved(points, edges)
    for point in range(points):
        for old, new, sign in (
            (before.latest(point), after.latest(point), 1),
            (before.earliest(point), after.earliest(point), -1),
        ):
            assert old is None or (new is not None and sign * new <= sign * old)


@given(networks())
@settings(max_examples=50)
def test_the_order_of_claims_changes_no_bound(network: tuple[int, list[Edge]]) -> None:
    points, edges = network
    one, other = Network(points, edges).solve(), Network(points, edges[::-1]).solve()
    if isinstance(one, NegativeCycle) or isinstance(other, NegativeCycle):
        assert type(one) is type(other)
        return
    for point in range(points):
        assert one.latest(point) == other.latest(point)
        assert one.earliest(point) == other.earliest(point)
