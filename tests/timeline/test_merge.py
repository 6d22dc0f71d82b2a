"""Several chronologies become one: same events found, sources kept, contradictions shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline import Event, Timeline
from timeline.errors import InvalidClaim
from timeline.merge import merge

CHRONICLE = (
    Timeline(dct="1573-10-01")
    .add(Event("s", label="the siege of Tarn", text="siege"), Event("f", label="famine in Tarn"))
    .constrain("s", start="1573-05", quote="the siege began in May")
    .relate("f", "during", "s", quote="hunger within the walls")
)
LETTER = (
    Timeline(dct="1573-09-20")
    .add(Event("a", label="siege of Tarn", text="siege"), Event("b", label="the siege of Oll"))
    .constrain("a", end="1573-09-13", quote="they are gone since yesterday week")
    .constrain("b", during="1571", quote="as at Oll two years ago")
)


def test_same_events_are_one_and_know_what_both_say() -> None:
    both = merge(CHRONICLE, LETTER, names=("chronicle", "letter"))
    for one in ("chronicle:s", "letter:a"):
        assert both[one].bounds.start_text == "1573-05-01/1573-05-31"
        assert both[one].bounds.end_text == "1573-09-13"
    assert str(both.relation("chronicle:f", "letter:a")) == "during"


def test_events_that_only_share_a_kind_stay_apart() -> None:
    both = merge(CHRONICLE, LETTER, names=("chronicle", "letter"))
    assert both["letter:b"].bounds.start_text == "1571-01-01/1571-12-31"
    assert len(both) == 4


def test_each_document_keeps_its_publication_date() -> None:
    both = merge(CHRONICLE, LETTER, names=("chronicle", "letter"))
    quotes = {claim.source.quote for claim in both.claims}
    assert {"chronicle published 1573-10-01", "letter published 1573-09-20"} <= quotes


def test_a_contradiction_between_sources_shows_both_quotes() -> None:
    first = (
        Timeline()
        .add("the mill of Oll burns")
        .constrain("the mill of Oll burns", during="1573-05-03", quote="on 3 May")
    )
    second = (
        Timeline()
        .add("the mill of Oll burns")
        .constrain("the mill of Oll burns", during="1573-05-04", quote="on the fourth")
    )
    both = merge(first, second)
    assert not both.conflicts  # incompatible times: they may be two fires
    assert len(both) == 2


def test_texts_can_be_merged() -> None:
    one = timeline.from_text("The siege of Tarn began in May 1573.")
    other = timeline.from_text("The siege of Tarn ended on 13 September 1573.")
    both = merge(one, other)
    sieges = [event for event in both if event.label.endswith("siege of Tarn")]
    assert {event.bounds.end_text for event in sieges} == {"1573-09-13"}


def test_names_must_fit() -> None:
    with pytest.raises(InvalidClaim, match="as many different names"):
        merge(CHRONICLE, LETTER, names=("a", "a"))


@given(st.permutations([CHRONICLE, LETTER]))
def test_the_order_of_the_documents_changes_no_bounds(documents: list[Timeline]) -> None:
    names = {id(CHRONICLE): "chronicle", id(LETTER): "letter"}
    both = merge(*documents, names=[names[id(document)] for document in documents])
    assert {event.id: event.bounds for event in both} == {
        event.id: event.bounds for event in merge(CHRONICLE, LETTER, names=("chronicle", "letter"))
    }


def test_a_merged_timeline_survives_json() -> None:
    from timeline.load.json import load

    both = merge(CHRONICLE, LETTER)
    assert load(str(timeline.export(both, "json").document)) == both
