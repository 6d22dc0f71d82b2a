"""The main job: the seed article becomes a timeline that a reader would agree with.

Every event is found by a quote and a word in it, since several words occur more than once.
"""

from pathlib import Path

import pytest

from resolvers.calendar import SECONDS_PER_DAY, days_from_civil
from timeline.chronology import Timeline
from timeline.event import DatedEvent
from timeline.questions import Verdict, ask
from timeline.read import from_text
from timeline.reason.allen import Relation

ARTICLE = (Path(__file__).parents[2] / "seeds" / "000_f272ea3b034b08e0.txt").read_text("utf-8")
MONDAY = days_from_civil(2016, 3, 14)


@pytest.fixture(scope="module")
def tl() -> Timeline:
    return from_text(ARTICLE, "2016-03-14")


@pytest.fixture(scope="module")
def undated() -> Timeline:
    return from_text(ARTICLE)


@pytest.fixture(scope="module")
def known() -> Timeline:
    return from_text(ARTICLE, known={"outbreak of the conflict": "2011-03-15"})


def event(tl: Timeline, quote: str, word: str) -> DatedEvent:
    """The event that a word of a quote names."""
    assert ARTICLE.count(quote) == 1, quote
    offset = ARTICLE.index(quote) + quote.index(word)
    (found,) = [e for e in tl.events if e.start == offset]
    return tl[found.id]


def days(year: int, month: int, first: int, last: int | None = None) -> tuple[int, int]:
    return days_from_civil(year, month, first), days_from_civil(year, month, last or first)


def test_the_outbreak_is_dated_by_the_puzzle_of_the_anniversary(tl: Timeline) -> None:
    outbreak = event(tl, "outbreak of the conflict", "outbreak")
    assert outbreak.likely.start_days == days(2011, 3, 15)
    assert outbreak.bounds.start_days == days(2011, 3, 15)


def test_the_conflict_itself_goes_on_beyond_the_publication(tl: Timeline) -> None:
    conflict = event(tl, "outbreak of the conflict", "conflict")
    assert conflict.likely.start_days == days(2011, 3, 15)
    _, latest_end = conflict.likely.end_days
    assert latest_end is None


def test_the_intervention_began_in_september(tl: Timeline) -> None:
    intervention = event(tl, "end the main part of its intervention", "intervention")
    assert intervention.likely.start_days == days(2015, 9, 1, 30)
    began = event(tl, "conflict that began in September", "began")
    assert began.likely.start_days == days(2015, 9, 1, 30)


def test_the_bombing_campaign_began_in_september(tl: Timeline) -> None:
    campaign = event(tl, "Russia began its bombing campaign", "campaign")
    assert campaign.likely.start_days == days(2015, 9, 1, 30)


def test_the_cease_fire_was_introduced_on_27_february(tl: Timeline) -> None:
    introduced = event(tl, "introduced on February 27", "introduced")
    assert introduced.likely.start_days == days(2016, 2, 27)


def test_the_cease_fire_itself_starts_with_its_introduction(tl: Timeline) -> None:
    cease_fire = event(tl, "A temporary cease-fire", "cease-fire")
    assert cease_fire.likely.start_days == days(2016, 2, 27)


def test_the_cease_fire_has_held_until_the_publication_at_least(tl: Timeline) -> None:
    held = event(tl, "has largely held", "held")
    assert held.likely.start_days == days(2016, 2, 27)
    assert held.likely.end_days == (MONDAY, None)


def test_the_talks_opened_on_the_day_of_publication(tl: Timeline) -> None:
    assert event(tl, "opened in Geneva on Monday", "opened").likely.start_days == days(2016, 3, 14)
    assert event(tl, "fresh round of talks", "talks").likely.start_days == days(2016, 3, 14)


def test_the_negotiations_are_those_talks_and_the_text_says_so_by_inference(tl: Timeline) -> None:
    negotiations = event(tl, "UN-hosted negotiations", "negotiations")
    assert negotiations.likely.start_days == days(2016, 3, 14)
    assert "same event" in str(tl.explain(negotiations))


def test_the_anniversary_is_the_day_after_and_fills_it(tl: Timeline) -> None:
    anniversary = event(tl, "fifth anniversary of the outbreak", "anniversary")
    tuesday = (MONDAY + 1) * SECONDS_PER_DAY
    assert anniversary.likely.is_exact
    assert anniversary.likely.earliest_start == tuesday
    assert anniversary.likely.latest_end == tuesday + SECONDS_PER_DAY


def test_statements_are_past_and_likely_of_the_day_of_publication(tl: Timeline) -> None:
    for quote, word in [("The Kremlin announced", "announced"), ("Putin said he hoped", "said")]:
        said = event(tl, quote, word)
        assert said.bounds.end_days[1] == MONDAY, word
        earliest = said.bounds.start_days[0]
        assert earliest is None or earliest < MONDAY - 7, word
        assert said.likely.start_days == (MONDAY, MONDAY), word


def test_the_call_came_before_the_announcement(tl: Timeline) -> None:
    called = event(tl, "Putin had called", "called")
    announced = event(tl, "The Kremlin announced", "announced")
    assert tl.relation(called, announced) in Relation.BEFORE | Relation.MEETS


def test_the_order_of_the_story_is_answered_by_questions(tl: Timeline) -> None:
    quotes = {
        "called": ("Putin had called", "called"),
        "announced": ("The Kremlin announced", "announced"),
        "outbreak": ("outbreak of the conflict", "outbreak"),
        "talks": ("fresh round of talks", "talks"),
        "negotiations": ("UN-hosted negotiations", "negotiations"),
        "anniversary": ("fifth anniversary of the outbreak", "anniversary"),
    }
    found = {name: event(tl, *quote) for name, quote in quotes.items()}
    for first, relation, second, verdict in [
        ("called", "before", "announced", Verdict.YES),
        ("outbreak", "after", "anniversary", Verdict.NO),
        ("anniversary", "before", "outbreak", Verdict.NO),
        ("talks", "started", "negotiations", Verdict.YES),
        ("negotiations", "during", "anniversary", Verdict.NO),
        ("talks", "before", "anniversary", Verdict.UNKNOWN),
    ]:
        answer = ask(tl, found[first], relation, found[second])
        assert answer.verdict is verdict, str(answer)
        assert bool(answer.reasons) is (verdict is not Verdict.UNKNOWN)


def test_the_toll_lies_between_the_outbreak_and_the_publication(tl: Timeline) -> None:
    for quote, word in [("has killed more than", "killed"), ("displaced millions", "displaced")]:
        toll = event(tl, quote, word)
        assert toll.likely.start_days[0] == days(2011, 3, 15)[0], word
        assert toll.likely.end_days[1] == MONDAY, word


def test_the_withdrawal_follows_the_agreement_and_has_no_latest_bound(tl: Timeline) -> None:
    withdrawal = event(tl, "carry out the withdrawal", "withdrawal")
    agreed = event(tl, "It was agreed to carry out", "agreed")
    assert withdrawal.likely.latest_end is None
    assert withdrawal.likely.latest_start is None
    earliest = agreed.likely.earliest_start
    assert earliest is not None
    assert withdrawal.likely.earliest_start is not None
    assert withdrawal.likely.earliest_start >= earliest
    announced = event(tl, "The Kremlin announced", "announced")
    assert announced.likely.earliest_start is not None
    assert withdrawal.likely.earliest_start >= announced.likely.earliest_start
    assert Relation.BEFORE not in tl.relation(withdrawal, agreed)


def test_the_facilities_would_remain_beyond_the_telling(tl: Timeline) -> None:
    remain = event(tl, "would remain functioning", "remain")
    told = event(tl, "Dmitry Peskov told journalists", "told")
    assert Relation.BEFORE not in tl.relation(remain, told)
    assert remain.likely.latest_end is None
    assert remain.likely.end_days[0] == MONDAY


def test_the_explanation_of_the_outbreak_reads_like_an_argument(tl: Timeline) -> None:
    said = str(tl.explain(event(tl, "outbreak of the conflict", "outbreak")))
    for quote in ("fifth anniversary of the outbreak", "a day before", "Monday"):
        assert quote in said


def test_nothing_in_the_article_contradicts_itself(tl: Timeline) -> None:
    assert not tl.conflicts


def test_without_a_publication_date_the_expressions_stay_partial(undated: Timeline) -> None:
    introduced = event(undated, "introduced on February 27", "introduced")
    assert introduced.bounds.start_days == (None, None)
    talks = event(undated, "fresh round of talks", "talks")
    outbreak = event(undated, "outbreak of the conflict", "outbreak")
    started = Relation.BEFORE | Relation.MEETS | Relation.OVERLAPS
    assert undated.relation(outbreak, talks) in started | Relation.FINISHED_BY | Relation.CONTAINS


def test_a_known_outbreak_dates_the_article_by_itself(known: Timeline) -> None:
    opened = event(known, "opened in Geneva on Monday", "opened")
    assert opened.bounds.start_days == days(2016, 3, 14)
    first, last = known.when()
    assert first is not None
    assert last is not None
    assert (first // SECONDS_PER_DAY, last // SECONDS_PER_DAY) == days(2016, 3, 14, 20)
    assert "same event" in str(known.explain(opened))
