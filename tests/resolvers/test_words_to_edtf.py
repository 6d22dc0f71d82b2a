"""From words to EDTF: what `find` reads, archivists can file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolvers import Anchor, find, resolve
from resolvers.edtf import parse


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("circa 1860", "1860~"),
        ("about March 1860", "1860-03~"),
        ("between 1900 and 1905", "1900/1905"),
        ("the 1920s", "192X"),
        ("the 17th century", "16XX"),
        ("before 1928", "../1927"),
        ("spring 1942", "1942-21"),
        ("27 February 2016", "2016-02-27"),
        ("44 BC", "-0043"),
    ],
)
def test_words_that_edtf_can_say(words: str, edtf: str) -> None:
    (found,) = find(words, Anchor(domain="colloquial"))
    assert str(found.edtf) == edtf


@pytest.mark.parametrize("words", ["early 1920s", "late 17th century", "mid-1990s"])
def test_parts_of_a_period_are_widened_to_it(words: str) -> None:
    written = resolve(words).edtf
    assert written is not None
    assert written.widened


def test_a_duration_is_no_date() -> None:
    assert resolve("for two weeks").edtf is None


WORDS = st.lists(
    st.sampled_from(
        "circa about early late mid before after since between and from to the of 1860 1920s "
        "17th 3rd century BC AD March May 14 27, 2016 Monday spring quarter first possibly "
        "'89 week 490".split()
    ),
    min_size=1,
    max_size=7,
).map(" ".join)


@given(WORDS)
def test_what_is_written_always_reads_back(words: str) -> None:
    for found in find(words, "2016-03-14"):
        if found.edtf is not None:
            assert str(parse(str(found.edtf))) == str(found.edtf)
