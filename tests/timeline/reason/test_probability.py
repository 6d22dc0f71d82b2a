"""How likely an order is: counted and sampled answers against enumeration."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers import Interval
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import Granularity
from timeline.chronology import Timeline
from timeline.reason.allen import Relation
from timeline.reason.probability import (
    Probability,
    Shape,
    expected_starts,
    probability,
    relation_of,
)

BEFORE = Relation.BEFORE | Relation.MEETS
MARCH = 736_024  # the day number of 1 March 2016


def days(first: int, last: int) -> Interval:
    """From one day of March 2016 to another."""
    low, high = (MARCH + first - 1) * SECONDS_PER_DAY, (MARCH + last) * SECONDS_PER_DAY
    return Interval(low, high, Granularity.DAY)


def dated(**events: tuple[int, int]) -> Timeline:
    made = Timeline().add(*events)
    for name, (first, last) in events.items():
        made = made.constrain(name, during=days(first, last))
    return made


def asked(timeline: Timeline, relation: Relation = BEFORE, **options: Shape) -> Probability | None:
    return probability(timeline.solve().solved.entailed, "a", relation, "b", **options)


def enumerated(a: tuple[int, int], b: tuple[int, int], relation: Relation) -> Fraction:
    """Over all runs of days within both stretches."""
    runs = [
        [(s, e) for s, e in product(range(low, high + 1), repeat=2) if s <= e]
        for low, high in (a, b)
    ]
    hits = [bool(relation_of(*one, *other) & relation) for one, other in product(*runs)]
    return Fraction(sum(hits), len(hits))


stretches = st.tuples(st.integers(1, 9), st.integers(1, 9)).map(sorted).map(tuple)


@given(stretches, stretches, st.sampled_from([BEFORE, BEFORE.converse]))
def test_two_events_that_nothing_connects_are_counted(
    a: tuple[int, int], b: tuple[int, int], relation: Relation
) -> None:
    found = asked(dated(a=a, b=b), relation)
    assert found is not None
    assert found.value == pytest.approx(float(enumerated(a, b, relation)), abs=1e-8)
    assert found.error == 0


@settings(max_examples=8, deadline=None)
@given(stretches, stretches)
def test_other_relations_are_sampled_within_their_error(
    a: tuple[int, int], b: tuple[int, int]
) -> None:
    relation = Relation.DURING | Relation.EQUALS | Relation.STARTS | Relation.FINISHES
    found = asked(dated(a=a, b=b), relation)
    assert found is not None
    assert found.value == pytest.approx(float(enumerated(a, b, relation)), abs=0.08)


def test_what_is_entailed_is_exactly_one_or_nothing() -> None:
    assert asked(dated(a=(1, 3), b=(5, 9))) == Probability(1.0, method="entailed")
    assert asked(dated(a=(5, 9), b=(1, 3))) == Probability(0.0, method="entailed")


def test_what_is_not_entailed_is_never_quite_certain() -> None:
    found = asked(dated(a=(1, 9), b=(9, 9)))
    assert found is not None
    assert 0 < found.value < 1


def test_an_open_bound_has_no_probability() -> None:
    made = dated(a=(1, 9)).add("b").constrain("b", start="2016-03-05")
    assert asked(made) is None


def test_a_third_event_tilts_the_odds() -> None:
    """All in ten days, and c before b: then a is likelier to come before b than after it."""
    free = dated(a=(1, 10), b=(1, 10))
    tilted, even = (
        asked(dated(a=(1, 10), b=(1, 10), c=(1, 10)).relate("c", "before", "b")),
        asked(free),
    )

    assert tilted is not None
    assert even is not None
    assert tilted.method == "sampled"
    assert tilted.value > even.value + 0.05


def test_the_same_question_gets_the_same_answer() -> None:
    made = dated(a=(1, 10), b=(2, 12), c=(1, 10)).relate("c", "before", "b")
    assert asked(made) == asked(made)


@pytest.mark.parametrize("shape", list(Shape))
def test_weights_lean_to_the_middle_but_keep_the_symmetry(shape: Shape) -> None:
    found = asked(dated(a=(1, 9), b=(1, 9)), Relation.BEFORE | Relation.MEETS, shape=shape)
    other = asked(dated(a=(1, 9), b=(1, 9)), BEFORE.converse, shape=shape)
    assert found is not None
    assert other is not None
    assert found.value == pytest.approx(other.value, abs=0.05)


def test_expected_starts_keep_the_order_that_is_known() -> None:
    made = dated(a=(1, 20), b=(1, 20)).relate("a", "before", "b").add("c").solve()
    means = expected_starts(made.solved.entailed, ["a", "b", "c"])
    assert means["a"] is not None
    assert means["b"] is not None
    assert means["a"] < means["b"]
    assert means["c"] is None
