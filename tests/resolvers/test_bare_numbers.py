"""Numbers that are all that was said, in talk."""

import pytest

from resolvers import Anchor, find

TALK = Anchor("2018-08-08T10:00", domain="colloquial")


@pytest.mark.parametrize(
    "said", ["2020", "2012-14", "2012-1400", "1 m", "Right? 2015-32", "3 uur 20 min"]
)
def test_what_may_be_a_clock_time_a_code_or_a_length_is_not_read(said: str) -> None:
    assert not find(said, TALK)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("1860", "1860"),
        ("in 2020", "2020"),
        ("2016-2018", "2016/2018"),
        ("1851-52", "1851/1852"),
        ("2017-08", "2017-08"),
        ("2m", "PT2M"),
    ],
)
def test_what_can_only_be_a_time_is_read(said: str, value: str) -> None:
    assert [str(found.value) for found in find(said, TALK)] == [value]


def test_in_print_a_year_is_a_year() -> None:
    assert [str(found.value) for found in find("2020", Anchor("2018-08-08"))] == ["2020"]
