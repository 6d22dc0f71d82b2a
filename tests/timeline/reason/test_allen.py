"""Allen's algebra against brute force over small integer intervals, and published counts."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.reason.allen import ANY, NONE, SIGNS, Relation, basic_compositions, relation_of
from timeline.reason.tractable import (
    convex_pieces,
    is_convex,
    is_ord_horn,
    is_pointisable,
    ord_horn_pieces,
)

INTERVALS = list(combinations(range(7), 2))
relations = st.integers(0, ANY.value).map(Relation)


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ((1, 2), (3, 4), "BEFORE"),
        ((1, 2), (2, 3), "MEETS"),
        ((1, 3), (2, 4), "OVERLAPS"),
        ((1, 4), (2, 4), "FINISHED_BY"),
        ((1, 5), (2, 4), "CONTAINS"),
        ((1, 2), (1, 4), "STARTS"),
        ((1, 2), (1, 2), "EQUALS"),
        ((1, 4), (1, 2), "STARTED_BY"),
        ((2, 3), (1, 4), "DURING"),
        ((2, 4), (1, 4), "FINISHES"),
        ((2, 4), (1, 3), "OVERLAPPED_BY"),
        ((2, 3), (1, 2), "MET_BY"),
        ((3, 4), (1, 2), "AFTER"),
    ],
)
def test_every_relation_is_called_what_allen_calls_it(
    first: tuple[int, int], second: tuple[int, int], name: str
) -> None:
    assert relation_of(first, second) == Relation[name]


def test_any_two_intervals_stand_in_exactly_one_basic_relation() -> None:
    found = {relation_of(one, other) for one, other in product(INTERVALS, repeat=2)}
    assert found == set(Relation)
    assert len(SIGNS) == len(set(SIGNS)) == 13


def test_an_interval_that_does_not_end_after_its_start_is_refused() -> None:
    with pytest.raises(ValueError, match="must end after it starts"):
        relation_of((3, 3), (1, 2))


def test_the_composition_table_has_the_409_entries_that_allen_published() -> None:
    assert sum(cell.bit_count() for row in basic_compositions() for cell in row) == 409


def test_composition_is_what_brute_force_over_seven_places_finds() -> None:
    found: dict[tuple[Relation, Relation], Relation] = {}
    basic = {(one, other): relation_of(one, other) for one, other in product(INTERVALS, repeat=2)}
    for a, b, c in product(INTERVALS, repeat=3):
        pair = basic[a, b], basic[b, c]
        found[pair] = found.get(pair, NONE) | basic[a, c]
    for (first, second), composed in found.items():
        assert first.then(second) == composed


def test_converse_is_what_the_second_interval_is_to_the_first() -> None:
    for one, other in product(INTERVALS, repeat=2):
        assert relation_of(one, other).converse == relation_of(other, one)


def test_the_tractable_families_have_the_published_sizes_and_are_nested() -> None:
    everything = [Relation(mask) for mask in range(1, ANY.value + 1)]
    convex = {relation for relation in everything if is_convex(relation)}
    pointisable = {relation for relation in everything if is_pointisable(relation)}
    ord_horn = {relation for relation in everything if is_ord_horn(relation)}
    assert (len(convex), len(pointisable), len(ord_horn)) == (82, 187, 867)
    assert convex < pointisable < ord_horn


@given(relations, relations, relations)
@settings(max_examples=100)
def test_composition_is_associative(r: Relation, s: Relation, t: Relation) -> None:
    assert r.then(s).then(t) == r.then(s.then(t))


@given(relations, relations)
@settings(max_examples=100)
def test_the_converse_of_a_composition_is_the_composition_of_converses_the_other_way_round(
    r: Relation, s: Relation
) -> None:
    assert r.then(s).converse == s.converse.then(r.converse)


@given(relations, relations, relations)
@settings(max_examples=100)
def test_composition_distributes_over_alternatives(r: Relation, s: Relation, t: Relation) -> None:
    assert r.then(s | t) == r.then(s) | r.then(t)


@given(relations)
@settings(max_examples=100)
def test_equals_is_neutral_and_converse_undoes_itself(r: Relation) -> None:
    assert r.then(Relation.EQUALS) == r == Relation.EQUALS.then(r)
    assert r.converse.converse == r


@given(relations)
@settings(max_examples=100)
def test_the_hull_is_the_least_convex_relation_around(r: Relation) -> None:
    assert is_convex(r.hull)
    assert r in r.hull
    around = [Relation(mask) for mask in range(1, ANY.value + 1) if r.value & ~mask == 0]
    assert not r or all(r.hull in other for other in around if is_convex(other))


@given(relations)
@settings(max_examples=100)
def test_pieces_are_of_their_family_and_make_up_the_relation(r: Relation) -> None:
    for pieces, in_family in (
        (convex_pieces(r), is_convex),
        (ord_horn_pieces(r), is_ord_horn),
    ):
        assert all(in_family(piece) for piece in pieces)
        assert sum(len(piece) for piece in pieces) == len(r)
        union = NONE
        for piece in pieces:
            union |= piece
        assert union == r


def test_a_relation_reads_as_words() -> None:
    assert str(Relation.BEFORE | Relation.MET_BY) == "before or met by"
    assert str(NONE) == "none"
