"""Diaries, letters and stories: what "tomorrow", "yesterday" and "that afternoon" count from."""

import pytest

import timeline
from resolvers.calendar import SECONDS_PER_DAY
from resolvers.values import Interval

DIARY = """Tuesday, 9 June 1874. We left the ship. Yesterday Otto fell ill.

Wednesday 10th. Nobody slept. Tomorrow we shall turn back.

11 June 1874. Yesterday the last dog died."""


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("left", "1874-06-09"),
        ("fell", "1874-06-08"),
        ("slept", "1874-06-10"),
        ("turn", "1874-06-11"),
        ("died", "1874-06-10"),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", " "])
def test_each_entry_of_a_diary_is_told_from_its_own_day(
    event: str, expected: str, gap: str
) -> None:
    tl = timeline.from_text(DIARY.replace("\n\n", gap))
    assert str(tl[event].bounds) == expected
    assert not tl.conflicts


@pytest.mark.parametrize("close", ["Yours, Clara\nWeimar, 4 March 1845", "4 March 1845"])
def test_a_letter_is_told_from_the_date_below_it(close: str) -> None:
    tl = timeline.from_text(f"Dear Anna,\n\nYesterday we arrived. The inn is cold.\n\n{close}")
    assert str(tl["arrived"].bounds) == "1845-03-03"
    first, last = tl.when()
    day = Interval.day(1845, 3, 4).start
    assert (first, last) == (day, (day or 0) + SECONDS_PER_DAY - 1)


def test_a_date_at_the_end_of_a_chronicle_is_no_date_of_it() -> None:
    tl = timeline.from_text("The mill burned down. The owner left. It was rebuilt on 4 March 1845.")
    assert tl.when()[1] is None


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        (
            "The battle was fought on 14 September 1402. The earl had crossed the river the "
            "previous day. He was killed that afternoon.",
            "killed",
            "1402-09-14 (afternoon)",
        ),
        (
            "The mill burned down on 3 May 1850. It had been built in 1801. In June it was sold.",
            "sold",
            "1850-06-01/1850-06-30",
        ),
        ("It fell on 4 May 1402. Ada had left on 2 May. She died that day.", "died", "1402-05-04"),
    ],
)
def test_what_is_told_in_passing_does_not_move_the_story(
    text: str, event: str, expected: str
) -> None:
    assert str(timeline.from_text(text)[event].bounds) == expected


def test_in_minutes_what_is_still_to_come_does_not_move_the_clock() -> None:
    tl = timeline.from_text(
        "Minutes of the parish council, 14 March 2016.\n\nThe meeting opened at 7 p.m. The minutes "
        "of the meeting of 8 February were read. The next meeting will be held on 11 April. The "
        "meeting closed at 9.15 p.m."
    )
    assert str(tl["meeting closed"].bounds) == "2016-03-14T21:15"
    assert not tl.conflicts


def test_what_had_begun_so_much_earlier_had_so_before_what_it_is_told_with() -> None:
    text = "She was admitted on 3 May 2016 with pain that had begun two days earlier."
    assert str(timeline.from_text(text, "2016-05-20")["begun"].bounds) == "2016-05-01"
