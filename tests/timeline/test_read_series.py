"""What texts say of things that happen again and again, and from one time to another."""

import pytest

import timeline
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline.recurring import in_words

PUBLISHED = "2016-05-02"


def the_series(text: str) -> tuple[timeline.DatedEvent, str]:
    tl = timeline.from_text(text, PUBLISHED)
    found = [(event, tl.recurrence(event)) for event in tl]
    ((event, recurrence),) = [(e, r) for e, r in found if r is not None]
    return event, in_words(recurrence)


@pytest.mark.parametrize(
    ("text", "words", "bounds"),
    [
        (
            "The committee met every Tuesday in March 2016.",
            "every Tuesday",
            "2016-03-01/2016-03-29",
        ),
        (
            "From 6 April to 26 April 2016 the court sat every Wednesday.",
            "every Wednesday",
            "2016-04-06/2016-04-20",
        ),
        (
            "From 1573 to 1580 a fair was held every 24 June.",
            "every 24 June",
            "1573-06-24/1580-06-24",
        ),
        ("They sat every day of 2015.", "every day", "2015-01-01/2015-12-31"),
        (
            "They have met every Tuesday since 14 March 2016.",
            "every Tuesday",
            "start 2016-03-15, end 2016-05-03 or later",
        ),
        (
            "The club met on Tuesdays until June 2015.",
            "every Tuesday",
            "start 2015-06-30 or earlier, end 2015-06-02/2015-06-30",
        ),
        (
            "The board meets on the first Monday of every month.",
            "the first Monday of every month",
            "start 2016-05-02 or earlier, end 2016-05-02 or later",
        ),
        (
            "Classes take place on Tuesdays and Thursdays.",
            "every Tuesday and Thursday",
            "start 2016-05-02 or earlier, end 2016-05-02 or later",
        ),
        (
            "She had been paid monthly since 2010.",
            "every month",
            "2010-01-01/2016-05-02",
        ),
    ],
)
def test_a_verb_with_a_set_of_times_is_a_series(text: str, words: str, bounds: str) -> None:
    event, said = the_series(text)
    assert said == words
    assert str(event.bounds) == bounds


@pytest.mark.parametrize(
    "text",
    ["The annual meeting was held on Tuesday.", "The weekly demonstrations began in May 2015."],
)
def test_a_set_before_a_noun_makes_no_series_of_what_is_told(text: str) -> None:
    tl = timeline.from_text(text, PUBLISHED)
    assert all(tl.recurrence(event) is None for event in tl)


def test_the_occurrences_of_a_series_can_be_listed() -> None:
    tl = timeline.from_text("Every Friday in April 2016, protesters gathered.", PUBLISHED)
    days = [str(day) for day in tl.occurrences("gathered")]
    assert days == [f"2016-04-{day:02d}" for day in (1, 8, 15, 22, 29)]
    fortnight = Interval(
        Interval.week(2016, 14).start, Interval.week(2016, 15).end, Granularity.WEEK
    )
    assert [str(day) for day in tl.occurrences("gathered", fortnight)] == days[1:3]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("The court sat from 6 April to 25 May 2016.", "2016-04-06/2016-05-25"),
        ("The siege lasted from the spring of 1573 until 1574.", "1573-03-01/1574-12-31"),
        ("The war (1914-1918) changed the map.", "1914-01-01/1918-12-31"),
        ("The exhibition ran May 3 through June 9, 2015.", "2015-05-03/2015-06-09"),
    ],
)
def test_from_one_time_to_another_is_a_start_and_an_end(text: str, bounds: str) -> None:
    tl = timeline.from_text(text, "2016-09-02")
    assert bounds in [str(event.bounds) for event in tl]
    assert not tl.conflicts


def test_between_two_times_something_happened_once() -> None:
    tl = timeline.from_text("The bridge collapsed between 3 and 5 May 2015.", "2016-09-02")
    bounds = tl["collapsed"].bounds
    assert (bounds.start_text, bounds.end_text) == ("2015-05-03/2015-05-05",) * 2


def test_what_is_put_off_from_one_day_to_another_does_not_last_in_between() -> None:
    tl = timeline.from_text("The vote was postponed from Monday to Tuesday.", "2016-09-02")
    assert tl["postponed"].bounds.start_text != "2016-08-29"
    assert not tl.conflicts
