"""What `find` promises of any text: it never raises, its spans are sane, its time is linear."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers import Anchor, Domain, find
from resolvers.text import cut

WORDS = st.sampled_from(
    """the a of in on at by from to and until since before after last next this that same day week
    month year quarter second minute hour days weeks years May March Sunday Monday sun may fall
    spring summer Christmas early late mid ago later earlier now soon recently once future past
    five 5 12 31 1984 2016 '89 1990s 10:30 p.m. am BC first third fifth anniversary birthday
    fiscal every other noon night morning said will was had which following previous beat votes as
    her 1945 431 &nbsp; &ndash; &amp; Sep\u00adtember - – , . ; : ( ) " ' / ½ \n\n""".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(WORDS, max_size=25).map(" ".join),
    st.lists(WORDS, max_size=25).map("".join),
)
ANCHORS = st.sampled_from(
    [
        Anchor(),
        Anchor("2016-03-14"),
        Anchor("2016-03-14T10:30", domain=Domain.COLLOQUIAL),
        Anchor("2016-03", domain=Domain.NEWS),
        Anchor("2016-03-14", domain=Domain.NARRATIVE),
        Anchor(domain=Domain.COLLOQUIAL),
    ]
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, ANCHORS)
def test_find_reads_any_text_and_gives_spans_in_order(text: str, anchor: Anchor) -> None:
    end = 0
    for expression in find(text, anchor):
        assert end <= expression.start < expression.end <= len(text)
        assert text[expression.start : expression.end] == expression.text
        start, stop = expression.extent
        assert 0 <= start <= expression.start
        assert expression.end <= stop <= len(text)
        assert expression.value is not None or expression.note
        end = expression.end


@given(TEXTS)
def test_tokens_are_the_text_whatever_is_read_for_them(text: str) -> None:
    standing, read = cut(text)
    assert "".join(standing) == text
    assert len(standing) == len(read)
    assert all(read)


@settings(max_examples=60, deadline=None)
@given(TEXTS, ANCHORS)
def test_find_is_a_function_of_its_arguments(text: str, anchor: Anchor) -> None:
    assert find(text, anchor) == find(text, anchor)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_words_before_a_text_do_not_change_a_full_date_in_it(text: str) -> None:
    found = find(f"{text}\n\nIt rained on 14 March 2016", "2016-03-20")
    assert str(found[-1].value) == "2016-03-14"


@pytest.mark.parametrize(
    "piece",
    [
        "the ",
        "may ",
        "May ",
        "1",
        "1 ",
        "12:",
        "((((",
        "second ",
        "a day before ",
        "two days after the landing of ",
        "early in the ",
        "of the ",
        "Monday, ",
        "'89 ",
        "last next ",
        "\n\n",
        "fifth anniversary of ",
        "which had said on Monday, ",
        "rose to 2000 and 1995 ",
        "&nbsp;",
    ],
)
def test_time_is_linear_in_the_length_of_repeated_words(piece: str) -> None:
    short, long = 3_000, 30_000
    find(piece * 100, "2016-03-14")  # the first use compiles
    small = _seconds(piece * (short // len(piece)))
    large = _seconds(piece * (long // len(piece)))
    assert large < 30 * max(small, 0.02)


def _seconds(text: str) -> float:
    began = time.process_time()
    find(text, "2016-03-14")
    return time.process_time() - began
