"""Mentions of one event are merged, by inference and with reasons; what differs stays apart."""

import pytest

from timeline.chronology import Timeline
from timeline.constraint import Merge
from timeline.event import Strength
from timeline.read import from_text


def merged(tl: Timeline) -> set[frozenset[str | None]]:
    """The words of the pairs that are one event again."""
    text = {event.id: event.text for event in tl.events}
    return {
        frozenset((text[c.constraint.first], text[c.constraint.second]))
        for c in tl.claims
        if isinstance(c.constraint, Merge) and c.source.rule == "same event again"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Talks in Oslo opened on Monday. The negotiations in Oslo were tense.",
        "A fire destroyed a mill in Leeds. The blaze killed two.",
        "The siege of Breda began in 1624. The siege ended a year later.",
        "The army withdrew from Varna on 3 May. The withdrawal surprised the envoys.",
        "The minister resigned on Tuesday. His resignation shook the cabinet.",
    ],
)
def test_one_event_told_twice_is_merged_by_inference(text: str) -> None:
    tl = from_text(text, "2016-03-18")
    claims = [c for c in tl.claims if c.source.rule == "same event again"]
    assert claims
    assert {c.strength for c in claims} == {Strength.INFERRED}


@pytest.mark.parametrize(
    "text",
    [
        "An attack in Basra killed two. An attack in Mosul killed three.",
        "A strike hit Lyon in 1936. The second strike hit Lyon in 1938.",
        "The talks failed. New talks opened.",
        "The sale of a steel mill was approved. The sale of the shipyard was refused.",
        "The attack on 3 May failed. The attack on 9 June succeeded.",
        "Protests filled the square. The protest of the bakers was quiet.",
        "No attack took place. The attack on Basra was feared.",
        "A vote was held in 1990. Snow fell.",
    ],
)
def test_what_differs_in_name_number_or_date_stays_apart(text: str) -> None:
    assert not merged(from_text(text, "2016-03-18"))


def test_the_date_of_one_mention_dates_the_other_and_says_so() -> None:
    tl = from_text("The army withdrew on 3 May 1878. The withdrawal surprised the envoys.")
    (withdrawal,) = [e for e in tl.events if e.text == "withdrawal"]
    assert tl.bounds(withdrawal.id).start_text == "1878-05-03"
    assert "same event again" in str(tl.explain(withdrawal.id))


def test_a_merge_gives_way_to_what_is_stated() -> None:
    tl = from_text(
        "The siege of Breda ended in 1625. Nobody expected it. "
        "The siege of Breda began again in 1637 and ended that year.",
    )
    assert not tl.conflicts


def test_groups_of_synonyms_can_be_added() -> None:
    text = "A mutiny in Dover began in 1703. The disturbance in Dover lasted a week."
    assert not merged(from_text(text))
    found = merged(from_text(text, synonyms=[("mutiny", "disturbance")]))
    assert found == {frozenset(("mutiny", "disturbance"))}


def once(text: str) -> list[str]:
    tl = from_text(text, "2019-06-01")
    return [c.source.quote for c in tl.claims if c.source.rule == "happened once"]


@pytest.mark.parametrize(
    "text",
    [
        "Howe was abducted in March 1996. Nobody knew why Howe was kidnapped.",
        "Howe was abducted in March 1996. Nobody knew of the kidnapping of Howe.",
        "Howe was abducted in March 1996. He was kidnapped with a friend.",
        "Rabe was murdered at home. The killing of Rabe in May 1990 shocked all.",
    ],
)
def test_what_happens_once_to_somebody_is_one_event_however_it_is_told(text: str) -> None:
    assert len(once(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Two men were killed in May 2018. A third man was killed near Hull.",
        "Howe was abducted in March 1996. Eng was abducted too.",
        "Howe was abducted in March 1996 and Howe was kidnapped in May 1997.",
        "Howe was beaten in March 1996. Howe was beaten too often.",
    ],
)
def test_what_happens_to_others_or_often_stays_apart(text: str) -> None:
    assert once(text) == []


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("He was arrested on 3 May 2019.", "his arrest"),
        ("She was admitted on 3 May 2019.", "admission"),
        ("The troops landed on 3 May 2019.", "the landing"),
        ("The order was founded on 3 May 2019.", "its foundation"),
        ("The queen was buried on 3 May 2019.", "her burial"),
        ("The pirates seized the ship on 3 May 2019.", "the seizure"),
        ("The battle was fought on 3 May 2019.", "the battle"),
        ("The fight took place on 3 May 2019.", "the fight"),
    ],
)
def test_so_long_after_what_a_verb_told_is_counted_from_it(told: str, again: str) -> None:
    tl = from_text(f"{told} Two days after {again} the judge came.", "2019-06-01")
    assert tl["judge came"].bounds.start_text == "2019-05-05"
