"""Questions about two events are answered yes, no or unknown, with reasons."""

import pytest

from resolvers.granularity import Granularity
from timeline.chronology import Timeline
from timeline.errors import InvalidClaim, UnknownEvent
from timeline.questions import Verdict, ask
from timeline.read import from_text

TEXT = (
    "Talks to end the strike opened in Lisbon on Monday. The minister resigned on Wednesday. "
    "Dockers walked out after the bridge collapsed. The mayor praised the talks."
)


@pytest.fixture(scope="module")
def tl() -> Timeline:
    return from_text(TEXT, "2016-03-18")


def test_disjoint_dates_answer_before_and_after(tl: Timeline) -> None:
    assert ask(tl, "talks opened", "before", "minister resigned").verdict is Verdict.YES
    assert ask(tl, "talks opened", "after", "minister resigned").verdict is Verdict.NO


def test_a_signal_answers_where_there_is_no_date(tl: Timeline) -> None:
    answer = ask(tl, TEXT.index("walked"), "after", "bridge collapsed")
    assert answer.verdict is Verdict.YES
    assert "after" in str(answer.reasons[0])


def test_an_open_end_leaves_the_answer_unknown_and_says_what_may_be(tl: Timeline) -> None:
    answer = ask(tl, TEXT.index("resigned on"), "during", TEXT.index("Talks"))
    assert answer.verdict is Verdict.UNKNOWN
    assert not answer.reasons
    assert "it may be" in str(answer)


def test_what_opens_starts_with_its_opening(tl: Timeline) -> None:
    assert ask(tl, TEXT.index("opened"), "started", TEXT.index("Talks")).verdict is Verdict.YES


def test_what_is_only_likely_decides_nothing(tl: Timeline) -> None:
    praised, resigned = TEXT.index("praised"), TEXT.index("resigned on")
    assert ask(tl, praised, "before", resigned).verdict is not Verdict.YES


def test_questions_can_be_asked_by_the_day() -> None:
    tl = Timeline().add("vote", "count", "feast")
    tl = tl.constrain("vote", during="2016-03-14").constrain("count", during="2016-03-14")
    tl = tl.constrain("feast", during="2016-03-15").solve()
    assert ask(tl, "vote", "same", "count").verdict is Verdict.UNKNOWN
    assert ask(tl, "vote", "same", "count", at=Granularity.DAY).verdict is Verdict.YES
    assert ask(tl, "vote", "same", "feast", at=Granularity.DAY).verdict is Verdict.NO


@pytest.mark.parametrize(
    ("relation", "verdict"),
    [
        ("before", Verdict.NO),
        ("after", Verdict.NO),
        ("during", Verdict.YES),
        ("same", Verdict.NO),
        ("started", Verdict.NO),
        ("ended", Verdict.NO),
    ],
)
def test_all_six_relations_of_a_siege_within_a_war(relation: str, verdict: Verdict) -> None:
    tl = Timeline().add("siege", "war")
    tl = tl.constrain("war", start="1568-05-23", end="1648-10-24")
    tl = tl.constrain("siege", start="1573-10-31", end="1574-10-03").solve()
    answer = ask(tl, "siege", relation, "war")
    assert answer.verdict is verdict
    assert answer.reasons


def test_the_reasons_end_in_quotes(tl: Timeline) -> None:
    (reason,) = ask(tl, "talks opened", "before", "minister resigned").reasons
    assert "Monday" in str(reason)
    assert "Wednesday" in str(reason)


def test_questions_that_cannot_be_asked_say_what_can(tl: Timeline) -> None:
    with pytest.raises(InvalidClaim, match="before, after, during"):
        ask(tl, "talks opened", "near", "minister resigned")
    with pytest.raises(UnknownEvent, match="offset 5000"):
        ask(tl, 5000, "before", "talks opened")
    with pytest.raises(UnknownEvent, match="earthquake"):
        ask(tl, "earthquake", "before", "talks opened")
