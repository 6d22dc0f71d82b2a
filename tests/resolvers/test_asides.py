"""What stands aside of a story or a report does not move it on.

Each case is a text and, on the line that "=" opens, the values of its expressions in order.
"""

import pytest

from resolvers import Anchor, Domain, find

NEWS = Anchor("2022-05-06")  # a Friday
STORY = Anchor(domain=Domain.NARRATIVE)


def values(text: str, anchor: Anchor) -> str:
    return " ".join(str(found.value) for found in find(text, anchor))


def cases(table: str) -> list[tuple[str, str]]:
    found, text = [], list[str]()
    for line in table.strip().splitlines():
        if line.startswith("= "):
            found.append((" ".join(text), line.removeprefix("= ")))
            text = []
        else:
            text.append(line)
    assert not text, "the last text has no values"
    return found


REPORTED = """
The dyke gave way on Tuesday night, officials said on Thursday. Divers came the next morning.
= 2022-05-03TNI 2022-05-05 2022-05-04TMO
A ferry sank on Monday, the coast guard said on Wednesday. The next day it was raised.
= 2022-05-02 2022-05-04 2022-05-03
"We are done," she said on Tuesday. The next day she resigned.
= 2022-05-03 2022-05-04
Officials said on Tuesday that the dyke had held. The next day it gave way.
= 2022-05-03 2022-05-04
The bond was sold on 3 March. The bond, which matures in June 2024, pays well. The following
month it fell.
= 2022-03-03 2024-06 2022-04
The strike began on Tuesday. Talks will open on Sunday. The next day the port shut.
= 2022-05-03 2022-05-08 2022-05-04
Talks will open on Sunday. The next day ministers will sign.
= 2022-05-08 2022-05-09
"""

TOLD = """
On 4 May 1915 they reached the town. They had crossed the river the previous day. The next day
it fell.
= 1915-05-04 1915-05-03 1915-05-05
On 3 May 1926 the strike began. They had married in May 1920. The next month he had lost his
post. The next day the trams stopped.
= 1926-05-03 1920-05 1920-06 1926-05-04
They had married in May 1920. The next month he lost his post.
= 1920-05 1920-06
In May 1944 they won a battle that lasted until the fall of the town in August 1945. In July
they marched.
= 1944-05 1945-08 1944-07
On 3 May 2006 a bomb killed ten, the most since 1995. On 4 June they left.
= 2006-05-03 1995 2006-06-04
The cabinet met on 20 May 2006. This followed the vote in December 2005. On 3 June it fell.
= 2006-05-20 2005-12 2006-06-03
In May 2006 there were more raids than in May 2004. In June they ceased.
= 2006-05 2004-05 2006-06
In May 2006 the war began. It was followed in 2008 by another. The next year they met.
= 2006-05 2008 2009
By March 1920 they had lost. The next month they left.
= 1920-03 1920-04
"""


@pytest.mark.parametrize(("text", "expected"), cases(REPORTED))
def test_a_report_goes_on_from_what_happened(text: str, expected: str) -> None:
    assert values(text, NEWS) == expected


@pytest.mark.parametrize(("text", "expected"), cases(TOLD))
def test_a_story_comes_back_from_what_had_been_before(text: str, expected: str) -> None:
    assert values(text, STORY) == expected


MIDNIGHT = """
The alarm rang on 12 May 2019 at 23:50. At 00:20 the roof fell in.
= 2019-05-12T23:50 2019-05-13T00:20
On 12 May 2019 at 21:00 they met. The doors had opened at 5:30.
= 2019-05-12T21:00 2019-05-12T05:30
On 12 May 2019 the gale lasted from 23:30 to 05:10 the next day.
= 2019-05-12 2019-05-12T23:30/2019-05-13T05:10
On 12 May 2019 they slept. They worked from 9:00 to 17:00 the next day.
= 2019-05-12 2019-05-13T09:00/2019-05-13T17:00
The board met on 7 March 2016 at 18:00. It will meet again on 9 May 2016. The meeting closed at
19:40.
= 2016-03-07T18:00 2016-05-09 2016-03-07T19:40
The train left on 3 May 1926 at 10:40. Its driver woke about 20 minutes earlier.
= 1926-05-03T10:40 1926-05-03T10:20
"""


@pytest.mark.parametrize("anchor", [STORY, Anchor("2022-05-06")])
@pytest.mark.parametrize(("text", "expected"), cases(MIDNIGHT))
def test_clock_times_go_on_through_the_night(text: str, expected: str, anchor: Anchor) -> None:
    assert values(text, anchor) == expected


def test_lines_headed_by_clock_times_are_of_the_day_above_them() -> None:
    log = "12 May 2019\n23:50 Alarm rings.\n00:20 Roof falls in.\n04:10 Fire out."
    told = "2019-05-12T23:50 2019-05-13T00:20 2019-05-13T04:10"
    assert values(log, NEWS) == values(log, STORY) == told


def test_hours_that_are_over_are_those_of_last_night() -> None:
    text = "The gale lasted from 23:30 to 05:10 the next day."
    assert values(text, NEWS) == "2022-05-05T23:30/2022-05-06T05:10"


def test_ago_counts_from_the_telling_and_not_from_what_it_tells() -> None:
    text = "I came here in 1961. My husband died ten years ago."
    assert values(text, STORY) == "1961 XXXX"


def test_the_same_year_as_an_event_is_not_that_mentioned_last() -> None:
    assert values("He died in 1950, the same year as the coup of 1936.", STORY) == "1950 1936"
    assert values("He died in 1950, the same year as the landing.", STORY) == "1950 XXXX"
