"""A person has the last word, and says it again when the text is read again."""

import pytest
from hypothesis import given, settings
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
    assert [gone.claim.source.quote for gone in done.overruled] == ["July 1573"]
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


def test_corrections_are_applied_in_the_order_of_the_file() -> None:
    text = """
[[rename]]
event = "Hunger"
label = "famine"

[[date]]
event = "famine"
during = "1573-08"

[[rename]]
event = "famine"
label = "the great famine"
"""
    given = read_corrections(text)
    assert [(one.kind, one.place) for one in given] == [
        ("rename", "line 2"),
        ("date", "line 6"),
        ("rename", "line 10"),
    ]
    done = corrected(*given)
    assert not done.unmatched
    assert done.timeline["the great famine"].bounds.start_text == "1573-08-01/1573-08-31"


def test_what_looks_like_a_table_in_a_text_is_none() -> None:
    text = 'hide = {event = "a"}\n[[rename]]\nevent = "b"\nlabel = """\n[[hide]]\n"""\n'
    assert [(one.kind, one.place) for one in read_corrections(text)] == [
        ("hide", "line 1"),
        ("rename", "line 2"),
    ]


def test_json_can_say_an_order_too() -> None:
    text = """[{"kind": "rename", "event": "Hunger", "label": "famine"},
               {"kind": "date", "event": "famine", "during": "1573-08"},
               {"kind": "hide", "event": "coronation"}]"""
    done = corrected(*read_corrections(text))
    assert done.timeline["famine"].bounds.start_text == "1573-08-01/1573-08-31"
    assert [problem.split(":")[0] for problem in done.unmatched] == ["correction 3"]


def test_an_empty_file_corrects_nothing() -> None:
    assert read_corrections("") == read_corrections("# nothing yet\n") == ()


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("1573-08-03", "1573-08-03"),  # a date of TOML
        ("1574", "1574-01-01/1574-12-31"),  # a number
        ('"3 August 1573"', "1573-08-03"),
        ('"last Monday"', "1573-10-01"),
    ],
)
def test_dates_are_given_as_people_write_them(date: str, days: str) -> None:
    tl = timeline.from_text(TEXT, "1573-10-04")
    done = correct(tl, read_corrections(f'[[date]]\nevent = "Hunger"\nstart = {date}\n'))
    assert not done.unmatched
    assert done.timeline["Hunger"].bounds.start_text == days


def test_a_pinned_quote_can_be_corrected_further() -> None:
    text = "The bridge closed on May 6, 2019, a week after a barge struck it."
    done = correct(
        timeline.from_text(text),
        [
            Correction("pin", {"expression": "May 6, 2019"}),
            Correction("reread", {"expression": "a week", "value": "two weeks"}),
        ],
    )
    assert not done.unmatched
    assert done.timeline["barge struck it"].bounds.start_text == "2019-04-22/2019-04-28"
    assert '"May 6, 2019' in str(done.timeline.explain("bridge closed"))


def test_no_more_of_the_text_gives_way_than_must() -> None:
    tl = timeline.from_text("The mill closed in 1987. The bridge opened in June 1931.")
    earlier = {"first": "mill closed", "relation": "before", "second": "bridge opened"}
    done = correct(tl, [Correction("relation", earlier)])
    (gone,) = done.overruled
    assert gone.claim.source.quote in ("1987", "June 1931")
    assert [claim.source.quote for claim in gone.because] == ["mill closed before bridge opened"]
    assert not done.timeline.conflicts


def test_contradictions_of_the_text_are_none_of_a_corrections_business() -> None:
    tl = (
        Timeline()
        .add("siege", "famine")
        .constrain("siege", during="1573", quote="in 1573")
        .constrain("siege", during="1574", quote="in 1574")
        .constrain("famine", during="1571", quote="in 1571")
    )
    done = correct(tl, [Correction("date", {"event": "famine", "during": "1572"})])
    assert [gone.claim.source.quote for gone in done.overruled] == ["in 1571"]
    assert len(done.timeline.conflicts) == 1


def test_corrections_that_contradict_each_other_are_a_conflict() -> None:
    dates = [Correction("date", {"event": "Hunger", "during": year}) for year in ("1574", "1575")]
    done = corrected(*dates)
    assert {"Hunger, during 1574", "Hunger, during 1575"} == {
        claim.source.quote for conflict in done.timeline.conflicts for claim in conflict.claims
    }


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


WORDS = st.text().map("x{}".format)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4))
def test_any_words_are_read_as_they_were_written(words: list[tuple[str, str]]) -> None:
    said = tuple(Correction("rename", {"event": old, "label": new}) for old, new in words)
    said += tuple(Correction("merge", {"events": list(pair)}) for pair in words)
    assert read_corrections(write_corrections(said)) == said


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[date", "the corrections: "),
        ("[[colour]]\nevent = 'x'", "there is no correction 'colour'; there are: date, rename"),
        ("[[date]]\nevent = 'x'", r"line 1: date: says nothing of it: give one of covers, during"),
        ("[[hide]]\nevent = 3", "line 1: hide: event must be a text"),
        ("[[merge]]\nevents = ['x']", "line 1: merge: events must be two names"),
        ("\n[[reject]]\nexpression = ' '", "line 2: reject: expression is empty: say which one"),
        ('[{"event": "x"}]', 'correction 1: must be an object with a "kind": date, rename'),
        ('{"hide": [{}]}', "hide 1: hide: its fields are event, not none"),
        ("{", "is no JSON"),
        ("hide = 3", "line 1: hide: must be a table"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_its_place(text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        read_corrections(text)


YEARS = st.tuples(st.sampled_from("abc"), st.integers(1571, 1573))


@settings(deadline=None)
@given(told=st.lists(YEARS, max_size=5), said=st.lists(YEARS, min_size=1, max_size=3))
def test_a_correction_is_left_out_only_where_corrections_contradict_each_other(
    told: list[tuple[str, int]], said: list[tuple[str, int]]
) -> None:
    tl = Timeline().add("a", "b", "c").relate("a", "before", "b", quote="a before b")
    for event, year in told:
        tl = tl.constrain(event, during=str(year), quote=f"{event} in {year}")
    given_ = [Correction("date", {"event": event, "during": str(year)}) for event, year in said]
    done = correct(tl, given_)
    mine = {correction.says for correction in given_}
    assert mine.isdisjoint(gone.claim.source.quote for gone in done.overruled)
    for conflict in done.timeline.conflicts:
        quotes = {claim.source.quote for claim in conflict.claims}
        assert quotes <= mine or quotes.isdisjoint(mine)
