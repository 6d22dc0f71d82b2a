"""Times told by the time mentioned before them, in stories and in news."""

import pytest

from resolvers import Anchor, Domain, find

STORY = Anchor(domain=Domain.NARRATIVE)
NEWS = Anchor("2016-03-14", domain=Domain.NEWS)


def values(text: str, anchor: Anchor) -> list[str]:
    return [str(expression.value) for expression in find(text, anchor)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May 1921 it rained. That day he left.", ["1921-05-03", "1921-05-03"]),
        ("On 3 May 1921 it rained. The same year he died.", ["1921-05-03", "1921"]),
        ("It fell in May 1921. The following month it was retaken.", ["1921-05", "1921-06"]),
        ("It fell on 31 December 1921. The next day it rose.", ["1921-12-31", "1922-01-01"]),
        ("It began in 1921. By the end of the year it was over.", ["1921", "1921"]),
        ("It rained on 3 May 1921. That night it froze.", ["1921-05-03", "1921-05-03TNI"]),
        ("It rained on 3 May 1921. The next morning it froze.", ["1921-05-03", "1921-05-04TMO"]),
        ("He left in 1921. A decade later he returned.", ["1921", "193"]),
        ("He left on 3 May 1921. A week later he returned.", ["1921-05-03", "1921-W19"]),
        ("In 1921 he was 20. In May of that year he left.", ["1921", "1921-05"]),
    ],
)
def test_a_story_goes_back_to_what_it_has_mentioned(text: str, expected: list[str]) -> None:
    assert values(text, STORY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In March 1921 it began. In June it ended.", ["1921-03", "1921-06"]),
        ("In November 1921 it began. In February it ended.", ["1921-11", "1922-02"]),
        ("On 3 May 1921 it fell. On 9 May it rose.", ["1921-05-03", "1921-05-09"]),
        (
            "On 3 May 1921 it fell, the worst defeat since 1905. On 9 May it rose.",
            ["1921-05-03", "1905", "1921-05-09"],
        ),
        ("In 1922, all changed. In May he left.", ["1922", "1922-05"]),
        ("On 3 June 1990 it closed. On Monday it reopened.", ["1990-06-03", "1990-06-04"]),
        ("In late 1942 it turned. In February they gave up.", ["1942", "1943-02"]),
        ("It lasted from June to September 1950.", ["1950-06", "1950-09"]),
    ],
)
def test_months_carry_the_year_of_the_telling(text: str, expected: list[str]) -> None:
    assert values(text, STORY) == expected


def test_without_an_antecedent_a_story_leaves_the_day_open() -> None:
    assert values("The next day he left.", STORY) == ["XXXX-XX-XX"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose in May 2015. That month was the best.", ["2015-05", "2015-05"]),
        ("Sales for the year were flat.", ["2016"]),
        ("Third-quarter net fell to $3 from $4 a year earlier.", ["2015-Q3", "2014-Q3"]),
        ("Third-quarter net fell. In the year-ago period it rose.", ["2015-Q3", "2014-Q3"]),
        ("The 2014 third quarter was weak; so was the latest quarter.", ["2014-Q3", "2014-Q3"]),
        ("He was ill, he said at the time.", ["PAST_REF"]),
        ("In the year ended June 30, profit rose.", ["P1Y", "2015-06-30"]),
    ],
)
def test_news_refers_to_its_day_and_to_what_it_reports_on(text: str, expected: list[str]) -> None:
    assert values(text, NEWS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shop will close on July 20.", "2016-07-20"),
        ("The shop closed on July 20.", "2015-07-20"),
        ("The dividend is payable June 2.", "2016-06-02"),
        ("The talks are to resume on Friday.", "2016-03-18"),
        ("The talks resumed on Friday.", "2016-03-11"),
        ("Shares fell on Monday.", "2016-03-14"),
        ("They plan to meet in December.", "2016-12"),
        ("They met in December.", "2015-12"),
        ("It had been due to expire Friday.", "2016-03-11"),
        ("She failed to appear on Thursday.", "2016-03-10"),
    ],
)
def test_the_tense_of_the_verb_tells_where_to_look(text: str, expected: str) -> None:
    assert values(text, NEWS) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1921 the army moved at night.", ["1921", "XXXX-XX-XXTNI"]),
        ("In 1921 he left on a Friday.", ["1921", "XXXX-WXX-5"]),
        ("It fell in 1921. Three days later it rose.", ["1921", "XXXX-XX-XX"]),
        ("On 3 May 1921 it fell. That night it froze.", ["1921-05-03", "1921-05-03TNI"]),
    ],
)
def test_no_day_is_made_up_from_a_year(text: str, expected: list[str]) -> None:
    assert values(text, STORY) == expected


def test_over_the_next_decade_are_ten_years_and_no_decade_of_the_calendar() -> None:
    found = find(
        "It was founded in 1612. Over the next decade it grew. In the next decade it fell."
    )
    assert [str(e.value) for e in found[1:]] == ["P1DE", "162"]
