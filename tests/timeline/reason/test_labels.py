"""The search below the network: whatever its order of work, labels come out the same."""

import random
from typing import SupportsIndex, overload

from attrs import evolve
from hypothesis import given, settings

from tests.timeline.reason.networks import networks
from timeline.reason.labels import Labels
from timeline.reason.network import Edge, difference
from timeline.reason.shortest import Arcs


def arcs_of(points: int, edges: list[Edge]) -> Arcs:
    tails, heads, weights = ([edge[column] for edge in edges] for column in range(3))
    return Arcs.between(points, tails, heads, weights)


@given(networks())
@settings(max_examples=150)
def test_a_search_without_patience_finds_what_a_patient_one_does(
    network: tuple[int, list[Edge]],
) -> None:
    arcs = arcs_of(*network)
    patient, hasty = Labels(arcs, far=1000), Labels(arcs, far=1000)
    found, found_hastily = patient.grow(0, patience=1000), hasty.grow(0, patience=0)
    assert bool(found) == bool(found_hastily)
    if found_hastily:
        assert sum(arcs.weight[arc] for arc in found_hastily) < 0
    else:
        assert patient.distance == hasty.distance


def test_far_reaching_orders_over_a_diary_are_solved_in_a_few_scans_a_point() -> None:
    # Each "before" runs ahead of the diary; corrected one by one they would cost n scans a point.
    days, rng = 1500, random.Random(1)
    edges = [edge for day in range(days - 1) for edge in difference(day, day + 1, 38, 42)]
    for _ in range(3 * days):
        early, late = sorted(rng.sample(range(days), 2))
        edges.append(Edge(late, early, -1))
    forward, backward = arcs_of(days, edges), arcs_of(days, [Edge(h, t, w) for t, h, w, _ in edges])
    for arcs in (forward, backward):
        counted = CountedReads(arcs.first)
        labels = Labels(evolve(arcs, first=counted), far=10**9)
        assert labels.grow(0) == ()
        assert counted.reads < 2 * 12 * days  # two reads tell which arcs leave a point
    assert labels.distance[-1] == -38 * (days - 1)


class CountedReads(list[int]):
    """A list that counts how often its items are asked for."""

    reads = 0

    @overload
    def __getitem__(self, at: SupportsIndex) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: SupportsIndex | slice) -> int | list[int]:
        self.reads += 1
        return super().__getitem__(at)
