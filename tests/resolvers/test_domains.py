"""Which domain a text is read in where the caller names none."""

import pytest

from resolvers import Anchor, Domain, find


@pytest.mark.parametrize(
    "text",
    [
        "Remind me to call the bank on Friday",
        "can you meet between 3 May and 5 May?",
        "hey, dinner tmrw between 7 and 8?",
        "Let us talk from Monday to Wednesday.",
    ],
)
def test_requests_and_messages_are_talk_and_keep_their_ranges_whole(text: str) -> None:
    spoken = find(text, Anchor(domain=Domain.COLLOQUIAL))
    assert find(text) == spoken
    assert spoken


@pytest.mark.parametrize(
    "text",
    [
        "The siege lasted from May 3 to June 9, 1921.",
        "The rebels took the town between 3 May and 5 May.",
        "In 1921 he wrote: I shall return between Monday and Wednesday.",
    ],
)
def test_histories_are_prose_and_mark_each_end(text: str) -> None:
    assert find(text) == find(text, Anchor(domain=Domain.NARRATIVE))
    assert len(find(text)) >= 2


def test_a_publication_day_makes_it_news() -> None:
    text = "We met on Monday and will meet again on Friday."
    found = [str(expression.value) for expression in find(text, "2016-03-14")]
    assert found == ["2016-03-14", "2016-03-18"]
