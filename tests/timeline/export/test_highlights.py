"""Marks in a text: every time and event, one inside another, no letter lost."""

from hypothesis import given
from hypothesis import strategies as st

import timeline
from resolvers import Anchor
from timeline.export.highlights import Highlight, highlights, tagged
from timeline.export.rows import rows


def marked(text: str, anchor: Anchor | str | None = None) -> dict[str, set[str]]:
    """The time expressions of a text as they are marked, with the labels of what they date."""
    tl = timeline.from_text(text, anchor)
    shown = rows(tl, everything=True)
    return {
        text[mark.start : mark.end]: {shown[number].label for number in mark.rows}
        for mark in highlights(tl, shown, text)
        if mark.is_time
    }


def test_each_time_is_linked_with_what_it_dates() -> None:
    text = "The mill burned down on 3 May 1831. It was rebuilt in 1840 and sold in June 1852."
    assert marked(text) == {
        "3 May 1831": {"mill burned down"},
        "1840": {"It was rebuilt"},
        "June 1852": {"It was sold"},
    }


def test_a_distance_between_two_events_is_linked_with_both() -> None:
    found = marked("The crew left on Friday, two days after the harbour froze.", "2016-03-14")
    assert found["two days after the harbour froze"] == {"crew left", "harbour froze"}
    assert found["Friday"] == {"crew left"}


def test_what_is_read_with_names_known_to_the_anchor_is_marked_too() -> None:
    text = "The stadium closed on the day of the Games."
    found = marked(text, Anchor("2016-09-01", known={"the day of the Games": "2016-08-05"}))
    assert found == {"the day of the Games": {"stadium closed"}}


def test_a_time_that_dates_nothing_is_marked_all_the_same() -> None:
    assert marked("A house of 1840 is for sale: 40 euros a night.") == {"1840": set()}


def written(text: str, marks: list[Highlight]) -> str:
    return tagged(text, marks, str, lambda mark, first: "<" if first else "{", ">")


def test_marks_stand_inside_one_another() -> None:
    outer, inner = Highlight(0, 9, (0,), is_time=True), Highlight(4, 9, (1,))
    assert written("the feast of", [outer, inner]) == "<the <feast>> of"


def test_marks_that_overlap_are_cut_in_two() -> None:
    one, other = Highlight(0, 6), Highlight(3, 9)
    assert written("abcdefghij", [one, other]) == "<abc<def>>{ghi>j"


MARKS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(1, 12)).map(lambda m: Highlight(m[0], m[0] + m[1])),
    max_size=8,
).map(lambda marks: sorted(marks, key=lambda m: (m.start, -m.end)))


@given(MARKS)
def test_tags_are_closed_in_order_and_cover_what_is_marked(marks: list[Highlight]) -> None:
    text = "abcdefghijklmnopqrstuvwxyz"
    depth, covered = 0, []
    for letter in written(text, marks):
        if letter in "<{":
            depth += 1
        elif letter == ">":
            depth -= 1
        else:
            covered.append((letter, depth))
        assert depth >= 0
    assert depth == 0
    assert [letter for letter, _ in covered] == list(text)
    for at, (_, deep) in enumerate(covered):
        assert deep == sum(mark.start <= at < mark.end for mark in marks)


@given(MARKS)
def test_each_mark_has_one_first_piece(marks: list[Highlight]) -> None:
    assert written("abcdefghijklmnopqrstuvwxyz", marks).count("<") == len(marks)
