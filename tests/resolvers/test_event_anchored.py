"""Times told by events: what they mean, and how much of the text belongs to them."""

from pathlib import Path

import pytest

from resolvers import Anchor, Domain, Duration, Granularity, TimeExpression, find
from resolvers.terms.clock import DayPart
from resolvers.terms.dates import CivilDate
from resolvers.terms.event import Anniversary, EventRef
from resolvers.terms.offset import Shift

NEWS = Anchor("2016-03-14", domain=Domain.NEWS)
STORY = Anchor(domain=Domain.NARRATIVE)
SEED = Path(__file__).parents[2] / "seeds" / "000_f272ea3b034b08e0.txt"


def only(text: str, anchor: Anchor) -> TimeExpression:
    (found,) = find(text, anchor)
    return found


def event_of(term: object) -> EventRef:
    assert isinstance(term, Shift | Anniversary | DayPart)
    assert isinstance(term.of, EventRef)
    return term.of


def test_the_article_that_the_project_started_from() -> None:
    text = SEED.read_text(encoding="utf-8")
    found = find(text, "2016-03-14")
    assert [(e.text, str(e.value)) for e in found] == [
        ("September", "2015-09"),
        ("September", "2015-09"),
        ("February 27", "2016-02-27"),
        ("Monday", "2016-03-14"),
        ("a day", "P1D"),
    ]
    day_before = found[-1]
    outbreak = "the outbreak of the conflict"
    at = text.index(outbreak)
    event = EventRef(outbreak, at, at + len(outbreak))
    assert day_before.term == Shift(Duration.of(days=1), -1, of=Anniversary(5, event))
    start, end = day_before.extent
    assert text[start:end] == f"a day before the fifth anniversary of {outbreak}"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It sank two days after the landing.", "the landing"),
        ("It sank two days after the landing, they said.", "the landing"),
        ("It sank a week before the fall of the city.", "the fall of the city"),
        ("A month before he resigned, he fell ill.", "he resigned"),
        ("Two hours after the raid on Kiel began, it rained.", "the raid on Kiel began"),
        ("It sank the day after the vote.", "the vote"),
        ("Several months prior to the merger, he left.", "the merger"),
        ("On the night of the raid, it rained.", "the raid"),
        ("It met on the fifth anniversary of the flood and left.", "the flood"),
        ("The tenth anniversary of her death was quiet.", "her death"),
    ],
)
def test_the_event_ends_with_its_phrase_or_clause(text: str, event: str) -> None:
    found = event_of(only(text, NEWS).term)
    assert found.text == event
    assert text[found.start : found.end] == event


def test_news_marks_the_quantity_and_a_story_the_phrase() -> None:
    text = "It sank two days after the landing."
    printed, told = only(text, NEWS), only(text, STORY)
    assert printed.text == "two days"
    assert str(printed.value) == "P2D"
    assert told.text == "two days after the landing"
    assert str(told.value) == "XXXX-XX-XX"
    assert printed.extent == told.extent == (told.start, told.end)
    assert printed.term == told.term


def test_a_stretch_takes_in_what_filled_it_in_a_story() -> None:
    text = "After two weeks of heavy fighting, it fell."
    assert only(text, STORY).text == "two weeks of heavy fighting"
    assert only(text, NEWS).text == "two weeks"


def test_a_known_event_gives_the_day() -> None:
    from resolvers import Interval

    anchor = Anchor("2016-03-14", known={"the landing": Interval.day(1969, 7, 20)})
    assert str(only("It rained two days after the landing.", anchor).value) == "1969-07-22"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the 10-year anniversary", 10),
        ("its centenary", 100),
        ("their golden jubilee", 50),
        ("her 60th birthday", 60),
        ("the anniversary", None),
        ("the twenty-fifth anniversary", 25),
    ],
)
def test_anniversaries_are_counted(text: str, number: int | None) -> None:
    assert only(f"They met on {text}.", NEWS).term == Anniversary(number, None)


def test_the_anniversary_of_a_date_is_a_date() -> None:
    found = only("on the fifth anniversary of March 15, 2011", NEWS)
    assert found.term == Anniversary(5, CivilDate(2011, 3, 15))
    assert str(found.value) == "2016-03-15"
    assert found.granularity is Granularity.DAY
