"""Order by chains of differences, against the network itself."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.reason.difference import Edge
from timeline.reason.network import Network, Solution
from timeline.reason.precedence import Precedence


@st.composite
def networks(draw: st.DrawFn) -> tuple[int, list[Edge]]:
    """Consistent by a hidden schedule."""
    hidden = draw(st.lists(st.integers(-20, 20), min_size=2, max_size=9))
    points = st.integers(0, len(hidden) - 1)
    slack = st.integers(0, 8)
    edges = [
        Edge(tail, head, hidden[head] - hidden[tail] + room, None)
        for tail, head, room in draw(st.lists(st.tuples(points, points, slack), max_size=25))
        if tail != head
    ]
    return len(hidden), edges


@given(networks())
def test_what_it_calls_before_is_before_in_every_solution(made: tuple[int, list[Edge]]) -> None:
    points, edges = made
    solution = Network(points, edges).solve()
    assert isinstance(solution, Solution)
    before = Precedence(points, edges)
    for first in range(points):
        for second in range(points):
            low, _ = solution.gap(first, second)
            if before.strictly(first, second):
                assert low is not None
                assert low > 0


@given(networks())
def test_with_no_positive_weights_it_misses_nothing(made: tuple[int, list[Edge]]) -> None:
    points, edges = made
    edges = [edge for edge in edges if edge.weight <= 0]
    solution = Network(points, edges).solve()
    assert isinstance(solution, Solution)
    before = Precedence(points, edges)
    for first in range(points):
        for second in range(points):
            low, _ = solution.gap(first, second)
            assert before.strictly(first, second) == (low is not None and low > 0)
