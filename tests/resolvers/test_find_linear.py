"""Reading takes time linear in the length of any text, however it is made to trip rules."""

import pytest

from resolvers import Anchor, find
from tests.timing import fastest

ANCHOR = Anchor("2016-03-14T08:00", domain="colloquial")
SIZE = 5_000

HOSTILE = {
    "slashes": "1/",
    "digits": "7",
    "years": "2016-",
    "at": "at ",
    "months": "March ",
    "clock": "10:30-",
    "ordinals": "the 3rd ",
    "ranges": "from 5 to 6 ",
    "days": "3 and ",
    "words": "twenty ",
    "dots": "a.m.",
    "blanks": " ",
    "zones": "5pm EST+",
    "durations": "P1Y",
    "quotes": "'98 ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_text_takes_about_four_times_as_long(name: str) -> None:
    piece = HOSTILE[name]
    short, long = (piece * (size // len(piece)) for size in (SIZE, 4 * SIZE))
    find(short, ANCHOR)
    few, many = (fastest(lambda text=text: find(text, ANCHOR)) for text in (short, long))
    assert many < 12 * few + 0.1


def test_a_very_long_number_is_no_date() -> None:
    assert find("9" * 100_000, ANCHOR) == []
