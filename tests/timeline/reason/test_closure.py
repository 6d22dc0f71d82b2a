"""Path consistency and decisions, against brute force over small integer intervals."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.reason.allen import ANY, NONE, Relation, relation_of
from timeline.reason.closure import Statement, close, decide
from timeline.reason.tractable import is_convex, is_ord_horn

CONVEX = [relation for mask in range(1, ANY.value + 1) if is_convex(relation := Relation(mask))]
HORN = [relation for mask in range(1, ANY.value + 1) if is_ord_horn(relation := Relation(mask))]
PLACES = list(combinations(range(8), 2))  # enough for every order of four intervals' ends

anything = st.integers(1, ANY.value).map(Relation)
basic = st.sampled_from(list(Relation))


def stated(relations: st.SearchStrategy[Relation]) -> st.SearchStrategy[list[Statement]]:
    """Statements about some pairs of four intervals."""
    pairs = st.lists(
        st.sampled_from(list(combinations("ABCD", 2))), min_size=1, max_size=6, unique=True
    )
    return pairs.flatmap(
        lambda chosen: st.tuples(
            *(st.builds(Statement, *map(st.just, p), relations) for p in chosen)
        )
    ).map(list)


def schedules(
    statements: list[Statement], placed: dict[str, tuple[int, int]] | None = None
) -> Iterator[dict[str, tuple[int, int]]]:
    """Every way to place A to D on eight places, in which all statements hold."""
    placed = placed or {}
    if len(placed) == 4:
        yield placed
        return
    name = "ABCD"[len(placed)]
    for place in PLACES:
        trial = {**placed, name: place}
        if all(
            relation_of(trial[str(said.first)], trial[str(said.second)]) in said.relation
            for said in statements
            if name in (said.first, said.second) and said.first in trial and said.second in trial
        ):
            yield from schedules(statements, trial)


def test_what_meets_what_meets_something_is_before_it() -> None:
    closed = close([Statement("A", "B", Relation.MEETS), Statement("B", "C", Relation.MEETS)])
    assert closed.relation("A", "C") == Relation.BEFORE
    assert closed.relation("C", "A") == Relation.AFTER
    assert closed.proved
    assert closed.exact


def test_a_relation_is_traced_to_the_statements_that_led_to_it() -> None:
    statements = [
        Statement("strike", "march", Relation.DURING, "the strike fell within the march"),
        Statement("march", "vote", Relation.BEFORE, "the vote came after the march"),
        Statement("rain", "vote", Relation.OVERLAPS, "it rained into the vote"),
    ]
    closed = close(statements)
    assert closed.relation("strike", "vote") == Relation.BEFORE
    assert [said.tag for said in closed.why("strike", "vote")] == [
        "the strike fell within the march",
        "the vote came after the march",
    ]


def test_a_contradiction_names_the_pair_and_the_statements() -> None:
    closed = close(
        [
            Statement("A", "B", Relation.BEFORE),
            Statement("B", "C", Relation.BEFORE),
            Statement("D", "C", Relation.DURING),
            Statement("C", "A", Relation.BEFORE),
        ]
    )
    assert not closed.consistent
    assert closed.contradiction is not None
    said = closed.why(*closed.contradiction)
    assert {(one.first, one.second) for one in said} == {("A", "B"), ("B", "C"), ("C", "A")}


def test_statements_about_one_pair_are_taken_together_whichever_way_round_they_are() -> None:
    closed = close(
        [
            Statement("A", "B", Relation.BEFORE | Relation.MEETS),
            Statement("B", "A", Relation.MET_BY | Relation.EQUALS),
        ]
    )
    assert closed.relation("A", "B") == Relation.MEETS


def test_intervals_that_nothing_connects_can_stand_in_any_way() -> None:
    closed = close([Statement(1, 2, Relation.BEFORE), Statement(3, 4, Relation.BEFORE)])
    assert closed.relation(1, 3) == ANY
    assert closed.relation("unheard of", 1) == ANY
    assert closed.relation(1, 1) == Relation.EQUALS


def test_an_interval_cannot_stand_to_itself_but_as_equal() -> None:
    assert not close([Statement("A", "A", Relation.BEFORE)]).consistent
    assert close([Statement("A", "A", ANY)]).consistent


def test_every_narrowing_says_what_stood_in_the_middle() -> None:
    (step,) = close(
        [Statement("A", "B", Relation.MEETS), Statement("B", "C", Relation.MEETS)]
    ).narrowings
    assert {step.first, step.last} == {"A", "C"}
    assert step.middle == "B"
    assert (len(step.before), len(step.after)) == (13, 1)


def test_a_budget_that_is_too_small_gives_no_proof() -> None:
    apart = Relation.BEFORE | Relation.AFTER
    statements = [Statement(a, b, apart) for a, b in combinations(range(5), 2)]
    assert decide(statements).proved
    assert not decide(statements, budget=2).proved


@given(stated(anything))
@settings(max_examples=80, deadline=None)
def test_decisions_are_those_of_brute_force(statements: list[Statement]) -> None:
    possible = next(schedules(statements), None) is not None
    decision = decide(statements)
    assert decision.proved
    assert decision.consistent == possible


@given(stated(st.sampled_from(HORN)))
@settings(max_examples=80, deadline=None)
def test_path_consistency_alone_decides_ord_horn_statements(statements: list[Statement]) -> None:
    closed = close(statements)
    assert closed.proved
    assert closed.consistent == (next(schedules(statements), None) is not None)


@given(stated(st.sampled_from(CONVEX)))
@settings(max_examples=25, deadline=None)
def test_closed_convex_relations_are_exactly_those_that_can_hold(
    statements: list[Statement],
) -> None:
    closed = close(statements)
    if not closed.consistent:
        return
    assert closed.exact
    said = {(one.first, one.second) for one in statements}
    for pair in said:
        first, second = map(str, pair)
        held = NONE
        for one in closed.relation(first, second):
            trial = [*statements, Statement(first, second, one)]
            if next(schedules(trial), None) is not None:
                held |= one
        assert closed.relation(first, second) == held


@given(stated(anything))
@settings(max_examples=80)
def test_the_statements_named_as_reason_lead_to_the_relation_by_themselves(
    statements: list[Statement],
) -> None:
    closed = close(statements)
    if closed.contradiction is not None:
        assert not close(closed.why(*closed.contradiction)).consistent
        return
    names = {name for said in statements for name in (said.first, said.second)}
    for first, second in combinations(sorted(map(str, names)), 2):
        alone = close(closed.why(first, second))
        assert alone.relation(first, second) == closed.relation(first, second)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_statements_changes_no_relation(seed: int) -> None:
    import random

    rng = random.Random(seed)
    ends = [sorted(rng.sample(range(40), 2)) for _ in range(9)]
    statements = [
        Statement(i, j, relation_of((ends[i][0], ends[i][1]), (ends[j][0], ends[j][1])) | extra)
        for i, j in combinations(range(9), 2)
        if rng.random() < 0.4
        for extra in [rng.choice(list(Relation))]
    ]
    shuffled = rng.sample(statements, len(statements))
    one, other = close(statements), close(shuffled)
    for i, j in combinations(range(9), 2):
        assert one.relation(i, j) == other.relation(i, j)
