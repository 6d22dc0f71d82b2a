"""What happened at, during or after something that has a date, or happened a second time."""

import pytest

import timeline

PUBLISHED = "2019-05-20"


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("At a meeting on Friday the board approved the budget.", "approved", "2019-05-17"),
        ("The board approved the budget at a meeting on Friday.", "approved", "2019-05-17"),
        ("Two men died during protests on Sunday.", "died", "2019-05-19"),
        ("In the 2016 election she won a seat.", "won", "2016-01-01/2016-12-31"),
        ("A meeting was held on Friday, at which Mr Cole resigned.", "resigned", "2019-05-17"),
        ("On a visit to Oslo in 1990 he met her.", "met", "1990-01-01/1990-12-31"),
    ],
)
def test_what_happened_at_an_occasion_lies_within_it(text: str, event: str, expected: str) -> None:
    assert str(timeline.from_text(text, PUBLISHED)[event].bounds) == expected


@pytest.mark.parametrize(
    "text",
    [
        "After the vote on Friday she resigned.",
        "She resigned after Friday’s vote.",
    ],
)
def test_what_followed_something_did_so_on_its_day_unless_told_otherwise(text: str) -> None:
    tl = timeline.from_text(text, PUBLISHED)
    assert str(tl["resigned"].bounds) == "2019-05-17/2019-05-20"
    assert str(tl["resigned"].likely) == "2019-05-17"
    assert str(tl["vote"].bounds) == "2019-05-17"


def test_what_something_did_was_likely_when_it_happened() -> None:
    tl = timeline.from_text("A fire in March 1861 destroyed the roof.", PUBLISHED)
    assert str(tl["destroyed"].likely) == "1861-03-01/1861-03-31"
    assert str(tl["destroyed"].bounds) != "1861-03-01/1861-03-31"


def test_what_followed_with_a_date_of_its_own_keeps_it() -> None:
    tl = timeline.from_text("After the vote on Friday she resigned on Sunday.", PUBLISHED)
    assert str(tl["resigned"].bounds) == "2019-05-19"


@pytest.mark.parametrize(
    ("text", "first", "again"),
    [
        ("They met in 1990 and again in 1992.", "1990", "1992"),
        ("The roof was mended in 1977 and again between 2004 and 2006.", "1977", "2004/2006"),
        ("She won in 1960, then again in 1964.", "1960", "1964"),
    ],
)
def test_and_again_is_a_second_event(text: str, first: str, again: str) -> None:
    tl = timeline.from_text(text)
    one, other = (str(e.bounds) for e in tl)
    low, _, high = again.partition("/")
    assert one == f"{first}-01-01/{first}-12-31"
    assert other == f"{low}-01-01/{high or low}-12-31"
    assert [e.label.endswith(" again") for e in tl] == [False, True]


def test_again_without_a_time_is_no_second_event() -> None:
    assert len(timeline.from_text("They met and again they quarrelled.").events) == 2
