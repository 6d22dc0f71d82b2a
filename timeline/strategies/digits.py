"""Strategy for dates of which some digits are not known, made from a date that exists.

Whatever is hidden of a day that exists, some day fits the rest: nothing drawn has to be rejected.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def hidden(text: str, least: int = 0) -> "SearchStrategy[str]":
    """The text with X in the place of some of its digits, at least so many of them.

    >>> from hypothesis import given
    >>> @given(hidden("2016-03", least=1))
    ... def test_a_digit_is_hidden(text):
    ...     assert "X" in text and len(text) == 7
    >>> test_a_digit_is_hidden()
    """
    from hypothesis import strategies as st

    digits = [place for place, letter in enumerate(text) if letter.isdigit()]
    return st.sets(st.sampled_from(digits), min_size=least).map(
        lambda places: "".join("X" if at in places else letter for at, letter in enumerate(text))
    )
