"""Relations as differences between ends, and back, against brute force over small intervals."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.reason.networks import solved
from timeline.reason.allen import ANY, NONE, Relation, relation_of
from timeline.reason.endpoints import differences, edges, possible
from timeline.reason.instants import (
    Order,
    Position,
    order_of,
    position_of,
    possible_order,
    possible_position,
)
from timeline.reason.network import Edge, difference
from timeline.reason.tractable import is_convex

CONVEX = [relation for mask in range(1, ANY.value + 1) if is_convex(relation := Relation(mask))]
INTERVALS = list(combinations(range(5), 2))


def test_before_is_one_difference_and_equality_two() -> None:
    assert len(differences(Relation.BEFORE)) == 1
    assert len(differences(Relation.EQUALS)) == 2
    assert differences(ANY) == ()


def test_no_relation_at_all_has_no_differences() -> None:
    with pytest.raises(ValueError, match="no relation is left"):
        differences(NONE)


@pytest.mark.parametrize("relation", CONVEX, ids=str)
def test_a_convex_relation_is_exactly_its_differences(relation: Relation) -> None:
    said = differences(relation)
    for first, second in product(INTERVALS, repeat=2):
        gaps = [(second[d.other.value] - first[d.end.value], d) for d in said]
        holds = all(
            (d.low is None or d.low <= gap) and (d.high is None or gap <= d.high) for gap, d in gaps
        )
        assert holds == (relation_of(first, second) in relation)


@pytest.mark.parametrize("relation", CONVEX, ids=str)
def test_a_network_gives_back_exactly_the_convex_relation_put_in(relation: Relation) -> None:
    proper = [*difference(1, 2, low=1), *difference(3, 4, low=1)]
    solution = solved(5, [*proper, *edges(relation, (1, 2), (3, 4))])
    assert possible(solution, (1, 2), (3, 4)) == relation


def test_the_lengths_of_intervals_rule_out_relations_that_no_single_pair_of_ends_does() -> None:
    lengths = [*difference(1, 2, 5, 5), *difference(3, 4, 5, 5)]
    together = possible(solved(5, lengths), (1, 2), (3, 4))
    assert not together & (Relation.DURING | Relation.STARTS | Relation.FINISHED_BY)
    assert Relation.EQUALS | Relation.OVERLAPS | Relation.AFTER in together


ends = st.integers(1, 4)


@given(st.lists(st.tuples(ends, ends, st.integers(-3, 4)), max_size=6))
@settings(max_examples=60, deadline=None)
def test_possible_relations_are_those_that_enumeration_of_all_schedules_finds(
    drawn: list[tuple[int, int, int]],
) -> None:
    frame = [edge for point in range(1, 5) for edge in difference(0, point, 0, 5)]
    proper = [*difference(1, 2, low=1), *difference(3, 4, low=1)]
    everything = [*frame, *proper, *(Edge(*edge) for edge in drawn)]
    schedules = [
        schedule
        for schedule in product(range(6), repeat=4)
        if all((0, *schedule)[h] - (0, *schedule)[t] <= w for t, h, w, _ in everything)
    ]
    if not schedules:
        return
    solution = solved(5, everything)
    found, places, orders = NONE, Position(0), Order(0)
    for a, b, c, d in schedules:
        found |= relation_of((a, b), (c, d))
        places |= position_of(a, (c, d))
        orders |= order_of(a, c)
    assert possible(solution, (1, 2), (3, 4)) == found
    assert possible_position(solution, 1, (3, 4)) == places
    assert possible_order(solution, 1, 3) == orders


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (1, Position.BEFORE),
        (2, Position.STARTS),
        (3, Position.DURING),
        (5, Position.FINISHES),
        (6, Position.AFTER),
    ],
)
def test_an_instant_has_five_positions_in_an_interval(instant: int, expected: Position) -> None:
    assert position_of(instant, (2, 5)) == expected


orders = st.integers(0, 7).map(Order)


@given(orders, orders)
@settings(max_examples=64)
def test_orders_of_instants_compose_as_numbers_do(r: Order, s: Order) -> None:
    found = Order(0)
    for a, b, c in product(range(5), repeat=3):
        if order_of(a, b) in r and order_of(b, c) in s:
            found |= order_of(a, c)
    assert r.then(s) == found
    assert r.then(s).converse == s.converse.then(r.converse)
