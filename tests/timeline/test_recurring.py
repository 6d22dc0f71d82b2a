"""Sets of times in words that resolvers reads again."""

import pytest
from hypothesis import given

from resolvers.errors import NotExpressible
from resolvers.recurrence import to_rrule
from resolvers.values import Duration, Partial, Recurrence
from timeline.load.wording import read_recurrence
from timeline.recurring import in_words
from timeline.strategies import recurrences


@pytest.mark.parametrize(
    ("recurrence", "words"),
    [
        (Recurrence(Partial("XXXX-WXX-2")), "every Tuesday"),
        (Recurrence(Partial("XXXX-WXX-2T17:30")), "every Tuesday at 17:30"),
        (Recurrence(Partial("XXXX-XX-XXT09")), "every day at 9 am"),
        (Recurrence(Partial("XXXX-WXX-5TNI")), "every Friday night"),
        (Recurrence(Partial("XXXX-XX-XXTMO")), "every morning"),
        (Recurrence(Partial("XXXX-07-04")), "every 4 July"),
        (Recurrence(Partial("XXXX-XX-31")), "the 31st of every month"),
        (Recurrence(Partial("XXXX-WXX-WE")), "every weekend"),
        (Recurrence(Partial("XXXX-SU")), "every summer"),
        (Recurrence(Partial("XXXX-03")), "every March"),
        (Recurrence(Duration.of(weeks=1), "EVERY MONDAY AND FRIDAY"), "every Monday and Friday"),
        (Recurrence(Duration.of(days=1), "EVERY WORKING DAY"), "every working day"),
        (Recurrence(Duration.of(weeks=2), "EVERY TUESDAY"), "every other Tuesday"),
        (Recurrence(Duration.of(months=1), "EVERY LAST FRIDAY"), "the last Friday of every month"),
        (Recurrence(Duration.of(weeks=1), frequency="1X"), "once a week"),
        (Recurrence(Duration.of(hours=1), frequency="3X"), "3 times an hour"),
        (Recurrence(Duration.of(years=5)), "every 5 years"),
    ],
)
def test_sets_are_told_as_people_do(recurrence: Recurrence, words: str) -> None:
    assert in_words(recurrence) == words
    again = read_recurrence(words)
    assert rule(again) == rule(recurrence)
    assert again.frequency == recurrence.frequency


@pytest.mark.parametrize(
    ("recurrence", "words"),
    [
        (Recurrence(Partial("XXXX-W05")), "every XXXX-W05"),
        (Recurrence(Duration.of(months=1, days=2)), "every P1M2D"),
        (Recurrence(Partial("199X-07-04")), "every 199X-07-04"),
    ],
)
def test_what_there_are_no_words_for_is_told_by_its_value(
    recurrence: Recurrence, words: str
) -> None:
    assert in_words(recurrence) == words


@given(recurrences())
def test_words_mean_what_they_were_made_from(recurrence: Recurrence) -> None:
    words = in_words(recurrence)
    if str(recurrence.period) in words:
        return
    again = read_recurrence(words)
    assert rule(again) == rule(recurrence), words


def rule(recurrence: Recurrence) -> str:
    try:
        return to_rrule(recurrence)
    except NotExpressible:
        return "none"
