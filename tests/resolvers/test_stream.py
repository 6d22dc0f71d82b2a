"""Reading a stream gives what reading the whole text gives."""

import tracemalloc
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers import Anchor, Domain, find
from resolvers.stream import find_stream

PUBLISHED = Anchor("2016-03-14")
PARAGRAPH = "The ferry sank on 3 March 2015. Three days later\nthe inquiry began, and on Monday it"


def test_an_expression_across_two_pieces_is_one() -> None:
    found = list(find_stream(["on March", " 14, 20", "16"]))
    assert [(one.start, one.end, str(one.value)) for one in found] == [(3, 17, "2016-03-14")]


def test_what_was_mentioned_last_is_carried_across_windows() -> None:
    text = "The strike began on 3 May 1926.\n\nThree days later the trains stood still."
    found = list(find_stream([text], Anchor(domain=Domain.NARRATIVE), window=20))
    assert [str(one.value) for one in found] == ["1926-05-03", "1926-05-06"]


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [PARAGRAPH, "on March", " 14,", " 2016", "\n\n", "\n", " ", "1999", "x" * 50]
        )
    ),
    st.integers(300, 600),
)
def test_windows_change_nothing_in_text_with_paragraphs(parts: list[str], window: int) -> None:
    text = "\n\n".join(["".join(parts), PARAGRAPH, "".join(parts)])
    assert list(find_stream(parts_of(text, 7), PUBLISHED, window=window)) == find(text, PUBLISHED)


@given(st.text())
def test_any_text_in_any_windows_gives_spans_of_the_text(text: str) -> None:
    for found in find_stream(parts_of(text, 3), PUBLISHED, window=5):
        assert text[found.start : found.end] == found.text


def test_memory_does_not_grow_with_the_text() -> None:
    def peak(paragraphs: int) -> int:
        tracemalloc.start()
        pieces = ("Rain fell on 3 May 1926.\n\n" for _ in range(paragraphs))
        for _ in find_stream(pieces, window=5_000):
            pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(1)  # the grammar is made once
    assert peak(3_000) < 1.5 * peak(500)


def parts_of(text: str, size: int) -> Iterator[str]:
    return (text[at : at + size] for at in range(0, len(text), size))
