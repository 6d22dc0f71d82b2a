"""A person has the last word, and says it again when the text is read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline import Strength, Timeline
from timeline.corrections import (
    Corrected,
    Correction,
    correct,
    read_corrections,
    write_corrections,
)
from timeline.errors import InputError

TEXT = "The siege of Tarn began in May 1573. Hunger broke out in the town in July 1573."


def corrected(*given: Correction, text: str = TEXT) -> Corrected:
    return correct(timeline.from_text(text), given)


def test_a_date_that_is_given_overrules_the_text() -> None:
    done = corrected(Correction("date", {"event": "Hunger", "during": "1573-08"}))
    assert done.timeline["Hunger"].bounds.start_text == "1573-08-01/1573-08-31"
    assert [claim.source.quote for claim in done.overruled] == ["July 1573"]
    assert not done.timeline.conflicts
    assert "given by you" in str(done.timeline.explain("Hunger"))


def test_an_expression_can_be_rejected_or_read_anew() -> None:
    rejected = corrected(Correction("reject", {"expression": "July 1573"}))
    assert rejected.timeline["Hunger"].bounds.is_open
    reread = corrected(Correction("reread", {"expression": "July 1573", "value": "1574-07"}))
    assert reread.timeline["Hunger"].bounds.start_text == "1574-07-01/1574-07-31"


def test_a_length_and_a_set_can_be_read_anew_in_kind() -> None:
    text = "The court sat every Wednesday in April 2016. The siege lasted for two weeks."
    given = [
        Correction("reread", {"expression": "every Wednesday", "value": "XXXX-WXX-4"}),
        Correction("reread", {"expression": "two weeks", "value": "P3W"}),
        Correction("date", {"event": "siege", "start": "2016-05-02"}),
    ]
    done = correct(timeline.from_text(text, "2016-09-02"), given)
    assert done.unmatched == ()
    assert str(done.timeline.recurrence("court sat")) == "XXXX-WXX-4"
    assert done.timeline["siege"].bounds.end_text == "2016-05-22/2016-05-23"
    every_other = Correction("reread", {"expression": "every Wednesday", "value": "P2W"})
    again = correct(timeline.from_text(text, "2016-09-02"), [every_other]).timeline
    assert str(again.recurrence("court sat")) == "P2W"


def test_a_set_can_be_rejected_or_given() -> None:
    tl = timeline.from_text("The court sat every Wednesday in April 2016.", "2016-09-02")
    rejected = correct(tl, [Correction("reject", {"expression": "every Wednesday"})])
    assert rejected.timeline.recurrence("sat") is None
    given = Correction("date", {"event": "sat", "recurs": "XXXX-WXX-5"})
    assert str(correct(rejected.timeline, [given]).timeline.recurrence("sat")) == "XXXX-WXX-5"


def test_a_pinned_reading_stands_against_what_is_found_later() -> None:
    text = "The mill closed on Monday. The mill, which closed on 8 March 2016, burned."
    news = timeline.from_text(text, "2016-03-16")
    done = correct(news, [Correction("pin", {"expression": "Monday"})])
    assert done.unmatched == ()
    assert done.timeline["e9"].bounds.start_text == "2016-03-14"
    assert "given by you" in str(done.timeline.explain("e9"))
    given = [claim for claim in done.timeline.claims if claim.source.is_given]
    assert given
    assert all(claim.strength is Strength.STATED for claim in given)


def test_an_expression_may_be_corrected_for_one_event_alone() -> None:
    text = "The siege of Tarn began in July 1573. Hunger broke out in the town in July 1573."
    said = {"expression": "July 1573", "event": "Hunger broke", "value": "1574-07"}
    done = corrected(Correction("reread", said), text=text)
    assert done.timeline["Hunger"].bounds.start_text == "1574-07-01/1574-07-31"
    assert done.timeline["siege of Tarn began"].bounds.start_text == "1573-07-01/1573-07-31"


def test_an_expression_is_whole_words() -> None:
    done = corrected(Correction("reject", {"expression": "Jul"}))
    assert "matches nothing any more" in done.unmatched[0]


def test_a_distance_is_rejected_with_its_words() -> None:
    text = "The bridge closed on May 6, 2019, a week after a barge struck it."
    before = timeline.from_text(text)
    assert before["barge struck it"].bounds.start_text == "2019-04-29/2019-05-05"
    done = correct(before, [Correction("reject", {"expression": "a week"})])
    assert not done.unmatched
    assert done.timeline["barge struck it"].bounds.is_open
    assert done.timeline["bridge closed"].bounds.start_text == "2019-05-06"


def test_events_that_are_one_through_a_third_are_split() -> None:
    three = Timeline().add("a", "b", "c").constrain("a", during="1573")
    joined = [Correction("merge", {"events": list(pair)}) for pair in ("ab", "bc")]
    one = correct(three, joined).timeline
    assert one["c"].bounds.start_text == "1573-01-01/1573-12-31"
    done = correct(one, [Correction("split", {"events": ["a", "c"]})])
    assert done.timeline["c"].bounds.is_open
    assert done.timeline["b"].bounds.start_text == "1573-01-01/1573-12-31"
    again = correct(done.timeline, [Correction("split", {"events": ["a", "c"]})])
    assert "they are not one event" in again.unmatched[0]


def test_what_matches_nothing_is_told_with_its_line() -> None:
    text = '[[hide]]\nevent = "Hunger"\n\n[[hide]]\nevent = "coronation"\n'
    done = correct(timeline.from_text(TEXT), read_corrections(text))
    assert [problem.split(":")[0] for problem in done.unmatched] == ["line 4"]


def test_events_are_renamed_hidden_related_merged_and_split() -> None:
    done = corrected(
        Correction("rename", {"event": "Hunger", "label": "famine in Tarn"}),
        Correction("hide", {"event": "siege of Tarn began"}),
    )
    assert done.timeline["famine in Tarn"].bounds.start_text == "1573-07-01/1573-07-31"
    assert done.timeline["Hunger"].label == "famine in Tarn"
    assert not done.timeline.find("siege of Tarn began")
    names = Timeline().add("siege", "blockade").constrain("siege", start="1573-05")
    one = correct(names, [Correction("merge", {"events": ["siege", "blockade"]})])
    assert one.timeline["blockade"].bounds.start_text == "1573-05-01/1573-05-31"
    two = correct(one.timeline, [Correction("split", {"events": ["siege", "blockade"]})])
    assert two.timeline["blockade"].bounds.is_open
    relation = {"first": "siege", "relation": "before", "second": "blockade"}
    later = correct(names, [Correction("relation", relation)])
    assert str(later.timeline.relation("siege", "blockade")) == "before"


def test_what_matches_nothing_any_more_is_reported_and_the_rest_applies() -> None:
    done = corrected(
        Correction("date", {"event": "coronation", "during": "1559"}),
        Correction("reject", {"expression": "on Tuesday"}),
        Correction("rename", {"event": "Hunger", "label": "famine"}),
    )
    assert len(done.unmatched) == 2
    assert "no event is called 'coronation'" in done.unmatched[0]
    assert "matches nothing any more" in done.unmatched[1]
    assert done.timeline["famine"]


def test_a_file_of_corrections_is_read_as_it_was_written() -> None:
    given = (
        Correction("date", {"event": 'the "siege"', "start": "1573-05-03"}),
        Correction("merge", {"events": ["siege", "blockade"]}),
    )
    assert read_corrections(write_corrections(given)) == given
    assert read_corrections('{"hide": [{"event": "hopes"}]}') == (
        Correction("hide", {"event": "hopes"}),
    )


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=4))
def test_any_words_are_read_as_they_were_written(words: list[tuple[str, str]]) -> None:
    said = tuple(Correction("rename", {"event": old, "label": new}) for old, new in words)
    said += tuple(Correction("merge", {"events": list(pair)}) for pair in words)
    assert read_corrections(write_corrections(said)) == said


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[date", "the corrections: "),
        ("[[colour]]\nevent = 'x'", "there is no correction 'colour'; there are: date, rename"),
        ("[[date]]\nevent = 'x'", r"date 1: its fields are event, \[covers\]"),
        ("[[hide]]\nevent = 3", "hide 1: event must be a text"),
        ("[[merge]]\nevents = ['x']", "merge 1: events must be two names"),
        ("hide = 3", "hide 1: must be a table"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_its_place(text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        read_corrections(text)
