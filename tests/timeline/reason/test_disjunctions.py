"""Disjunctions over dates and distances, against brute force over all small schedules."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.reason.allen import ANY, Relation, relation_of
from timeline.reason.disjunctions import Disjunction, Standing, settle, standing
from timeline.reason.network import Edge, difference

APART = Relation.BEFORE | Relation.AFTER
INTERVALS = {"talks": (1, 2), "strike": (3, 4), "vote": (5, 6)}
PLACES = list(combinations(range(6), 2))

masks = st.integers(1, ANY.value).map(Relation)
ends = st.integers(0, 6)
pairs = st.sampled_from(list(combinations(INTERVALS.values(), 2)))
disjunctions = st.lists(
    st.builds(lambda pair, mask, tag: Disjunction(*pair, mask, tag), pairs, masks, st.integers()),
    max_size=4,
)
edges = st.lists(st.builds(Edge, ends, ends, st.integers(-4, 5), st.integers()), max_size=6)


def has_schedule(said: list[Edge], one_of: list[Disjunction]) -> bool:
    """Whether some placing of three intervals on six places satisfies everything."""
    for a, b, c in product(PLACES, repeat=3):
        value = (0, *a, *b, *c)
        if all(value[e.head] - value[e.tail] <= e.weight for e in said) and all(
            relation_of(
                (value[one.first[0]], value[one.first[1]]),
                (value[one.second[0]], value[one.second[1]]),
            )
            in one.relation
            for one in one_of
        ):
            return True
    return False


def frame() -> list[Edge]:
    """Six places, and intervals that end after they start."""
    places = [edge for point in range(1, 7) for edge in difference(0, point, 0, 5)]
    return [*places, *(Edge(end, start, -1) for start, end in INTERVALS.values())]


def test_two_meetings_in_one_room_are_found_an_order() -> None:
    day = [*difference(0, 1, 9, 9), *difference(1, 2, 3, 3), *difference(3, 4, 4, 4)]
    day += [*difference(0, 3, 8, None), *difference(0, 4, None, 16)]
    room = Disjunction((1, 2), (3, 4), APART | Relation.MEETS | Relation.MET_BY, "one room")
    verdict = settle(5, day, [room])
    assert verdict.consistent
    assert verdict.proved
    assert verdict.schedule is not None
    assert verdict.schedule[3] == 12


def test_when_no_order_fits_the_reason_is_given() -> None:
    day = [*difference(0, 1, 9, 9, "nine"), *difference(1, 2, 3, 3, "three hours")]
    day += [*difference(0, 3, 8, 8, "eight"), *difference(3, 4, 4, 4, "four hours")]
    beside = difference(0, 5, 20, 21, "the evening")
    room = Disjunction((1, 2), (3, 4), APART, "one room")
    verdict = settle(7, [*day, *beside], [room])
    assert not verdict.consistent
    assert verdict.proved
    reason = {one.tag for one in verdict.because_of}
    assert "one room" in reason
    assert "the evening" not in reason


def test_without_a_budget_nothing_is_proved() -> None:
    rooms = [Disjunction(one, other, APART) for one, other in combinations(INTERVALS.values(), 2)]
    tight = [edge for point in range(1, 7) for edge in difference(0, point, 0, 2)]
    assert settle(7, tight, rooms).proved
    assert not settle(7, tight, rooms).consistent
    short = settle(7, tight, rooms, budget=0)
    assert (short.consistent, short.proved) == (True, False)


@given(edges, disjunctions)
@settings(max_examples=40, deadline=None)
def test_verdicts_are_those_of_brute_force(said: list[Edge], one_of: list[Disjunction]) -> None:
    said = [*frame(), *said]
    verdict = settle(7, said, one_of)
    assert verdict.proved
    assert verdict.consistent == has_schedule(said, one_of)
    if verdict.schedule is not None:
        value = verdict.schedule
        assert all(value[e.head] - value[e.tail] <= e.weight for e in said)
        assert all(one.holds(value) for one in one_of)


@given(edges, disjunctions)
@settings(max_examples=40, deadline=None)
def test_the_reason_of_an_impossibility_is_impossible_by_itself(
    said: list[Edge], one_of: list[Disjunction]
) -> None:
    verdict = settle(7, [*frame(), *said], one_of)
    if verdict.consistent:
        return
    alone = settle(
        7,
        [one for one in verdict.because_of if isinstance(one, Edge)],
        [one for one in verdict.because_of if isinstance(one, Disjunction)],
    )
    assert not alone.consistent


def test_what_others_do_narrows_a_relation_that_is_not_convex() -> None:
    # Three turns of two hours in six hours, never together: the middle one decides the rest.
    turns = list(INTERVALS.values())
    shift = [edge for point in range(1, 7) for edge in difference(0, point, 0, 6)]
    shift += [edge for first, last in turns for edge in difference(first, last, 2, 2)]
    never = APART | Relation.MEETS | Relation.MET_BY
    apart = [Disjunction(one, other, never) for one, other in combinations(turns, 2)]
    middle = [*difference(0, 3, 2, 2)]
    assert standing(7, [*shift, *middle], apart, turns[0], turns[2]) == Standing(APART, True)
    assert standing(7, [*shift, *middle], apart, turns[0], turns[1]) == Standing(
        Relation.MEETS | Relation.MET_BY, True
    )


def test_a_relation_is_an_outer_bound_where_the_budget_is_spent() -> None:
    shift = [edge for point in range(1, 5) for edge in difference(0, point, 0, 6)]
    left = standing(5, shift, [Disjunction((1, 2), (3, 4), APART)], (1, 2), (3, 4), budget=0)
    assert not left.exact
    assert APART in left.relation


@given(edges, disjunctions)
@settings(max_examples=8, deadline=None)
def test_standings_are_those_of_brute_force(said: list[Edge], one_of: list[Disjunction]) -> None:
    said = [*frame(), *said]
    found = standing(7, said, one_of, (1, 2), (3, 4))
    held = Relation(0)
    for basic in Relation:
        if has_schedule(said, [*one_of, Disjunction((1, 2), (3, 4), basic)]):
            held |= basic
    assert found == Standing(held, True)
