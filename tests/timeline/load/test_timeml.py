"""TimeML goes in and out; what would make a reader of XML do more than read is refused."""

import itertools
from pathlib import Path
from xml.etree import ElementTree

import pytest

import timeline
from resolvers.anchor import Anchor
from resolvers.edtf.certainty import Certainty
from tests.timeline.export.examples import EXAMPLES, court, hostile
from timeline import Relation, Timeline
from timeline.errors import InputError
from timeline.load.timeml import read_timeml
from timeline.reason.allen import NONE

BRIDGE = (Path(__file__).parents[3] / "seeds" / "bridge.txt").read_text(encoding="utf8")
SMALL = """<?xml version="1.0"?><TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2019-05-20" functionInDocument="CREATION_TIME"/></DCT>
<TEXT>The barge <EVENT eid="e1" class="OCCURRENCE">struck</EVENT> the bridge on
<TIMEX3 tid="t1" type="DATE" value="2019-04-29">April 29</TIMEX3>; cracks were
<EVENT eid="e2" class="OCCURRENCE">found</EVENT> later, and it was
<EVENT eid="e3" class="OCCURRENCE">closed</EVENT>.</TEXT>
<MAKEINSTANCE eiid="ei1" eventID="e1" tense="PAST" aspect="NONE" polarity="POS"/>
<MAKEINSTANCE eiid="ei2" eventID="e2" tense="PAST" aspect="NONE" polarity="POS"/>
<MAKEINSTANCE eiid="ei3" eventID="e3" tense="PAST" aspect="NONE" polarity="POS"/>
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1"/>
<TLINK lid="l2" relType="BEFORE" eventInstanceID="ei1" relatedToEventInstance="ei2"/>
<TLINK lid="l3" relType="BEFORE" timeID="t1" relatedToEventInstance="ei3"/>
</TimeML>"""


def test_events_times_and_links_become_a_timeline() -> None:
    document = read_timeml(SMALL)
    tl = document.timeline.solve()
    assert document.problems == ()
    assert document.text[tl["e2"].start : tl["e2"].end] == "found"
    assert tl["e1"].bounds.start_text == "2019-04-29"
    assert tl["e2"].bounds.start_text == "2019-04-29 or later"
    assert tl["e3"].bounds.start_text == "2019-04-30 or later"
    assert tl.dct is not None
    assert str(tl.dct) == "2019-05-20"


def test_a_text_goes_out_and_in_with_its_events_and_times() -> None:
    tl = timeline.from_text(BRIDGE, "2019-05-20")
    exported = str(timeline.export(tl, "timeml", text=BRIDGE).document)
    again = read_timeml(exported)
    assert again.text == BRIDGE
    assert again.problems == ()
    spans = {event.span for event in again.timeline.events}
    assert spans <= {event.span for event in tl.events}
    assert len(spans) > len(tl) // 2
    assert '<TIMEX3 tid="t1" type="DATE" value="2019-05-20"' in exported


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_is_well_formed_and_its_links_hold(name: str) -> None:
    tl = EXAMPLES[name]()
    exported = str(timeline.export(tl, "timeml").document)
    assert ElementTree.fromstring(exported).tag == "TimeML"
    again = read_timeml(exported).timeline.solve()
    assert not again.conflicts


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_comes_back_says_no_more_and_keeps_what_follows(name: str) -> None:
    tl = EXAMPLES[name]()
    again = read_timeml(str(timeline.export(tl, "timeml").document)).timeline.solve()
    same = {event.id: back for event in tl for back in again if back.label == label_of(event)}
    precedes = Relation.BEFORE | Relation.MEETS
    for first, second in itertools.permutations(tl, 2):
        before = tl.relation(first, second)
        after = again.relation(same[first.id], same[second.id])
        assert before & ~after == NONE
        assert (before & ~precedes != NONE) or (after & ~precedes == NONE)


def label_of(event: timeline.Event) -> str:
    """How the text of the document calls it: without control characters, on one line."""
    return " ".join("".join(c if c.isprintable() else " " for c in event.label).split())


def test_sets_of_times_go_out_and_in() -> None:
    document = str(timeline.export(court(), "timeml").document)
    assert 'type="SET" value="XXXX-WXX-3"' in document
    again = read_timeml(document).timeline.solve()
    assert str(again.recurrence("the court sits")) == "XXXX-WXX-3"
    assert again["visits"].bounds.start_text == "2016-04-01/2016-04-30"


def test_distant_links_are_kept_where_a_claim_ties_them() -> None:
    names = [f"act {number}" for number in range(300)]
    tl = Timeline().add(*names).relate("act 0", "contains", "act 299").solve()
    again = read_timeml(str(timeline.export(tl, "timeml").document)).timeline.solve()
    assert again.holds("act 0", "includes", "act 299") is Certainty.CERTAIN


def test_hostile_labels_are_text() -> None:
    exported = str(timeline.export(hostile(), "timeml").document)
    assert not list(ElementTree.fromstring(exported).iter("script"))


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><TimeML>&b;</TimeML>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><TimeML>&a;</TimeML>'


@pytest.mark.parametrize("document", [BOMB, OUTSIDE])
def test_entities_are_refused(document: str) -> None:
    with pytest.raises(InputError, match="declares entities"):
        read_timeml(document, "bomb.tml")


def test_what_is_no_xml_is_refused_with_its_line() -> None:
    with pytest.raises(InputError, match=r"a\.tml: line 2 is no XML"):
        read_timeml("<TimeML>\n<EVENT></TimeML>", "a.tml")


def test_links_that_lead_nowhere_are_problems_and_the_rest_loads() -> None:
    broken = SMALL.replace('relatedToEventInstance="ei2"', 'relatedToEventInstance="ei9"').replace(
        'relType="IS_INCLUDED"', 'relType="NEAR"'
    )
    document = read_timeml(broken)
    assert [problem.split(":")[0] for problem in document.problems] == ["l1", "l2"]
    assert len(document.timeline.events) == 3


TAUGHT = """<TimeML><TEXT>She <EVENT eid="e1" class="OCCURRENCE">taught</EVENT> on
<TIMEX3 tid="t1" type="DATE" value="2019-04-29">Monday</TIMEX3> and
<TIMEX3 tid="t2" type="DATE" value="2019-04-30">Tuesday</TIMEX3>, for
<TIMEX3 tid="t3" type="DURATION" value="PT2H">two hours</TIMEX3>.</TEXT>
<MAKEINSTANCE eiid="ei1" eventID="e1" tense="PAST"/>
<MAKEINSTANCE eiid="ei2" eventID="e1" tense="PAST"/>
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1"/>
<TLINK lid="l2" relType="IS_INCLUDED" eventInstanceID="ei2" relatedToTime="t2"/>
<TLINK lid="l3" relType="DURING" eventInstanceID="ei2" relatedToTime="t3"/>
</TimeML>"""


def test_each_instance_of_an_event_is_an_event() -> None:
    document = read_timeml(TAUGHT)
    tl = document.timeline.solve()
    assert document.problems == ()
    assert not tl.conflicts
    starts = {event.id: event.bounds.start_text for event in tl}
    assert starts == {"e1-ei1": "2019-04-29", "e1-ei2": "2019-04-30T00:00/22:00"}


@pytest.mark.parametrize(
    ("date", "tags"),
    [
        ("1926-05-01/..", ['value="1926-05-01" mod="ON_OR_AFTER"']),
        ("../1926-05-01", ['value="1926-05-01" mod="ON_OR_BEFORE"']),
        ("1926?", ['value="1926" temporalFunction']),
        (
            "1926-05-01/1926-05-09",
            [
                'type="DURATION" value="P9D" beginPoint="t1a" endPoint="t1b"',
                '<TIMEX3 tid="t1a" type="DATE" value="1926-05-01"></TIMEX3>',
                '<TIMEX3 tid="t1b" type="DATE" value="1926-05-09"></TIMEX3>',
            ],
        ),
    ],
)
def test_times_are_written_as_timeml_has_them_and_read_again(date: str, tags: list[str]) -> None:
    tl = Timeline().add("strike").constrain("strike", during=date).solve()
    document = str(timeline.export(tl, "timeml").document)
    assert [tag for tag in tags if tag not in document] == []
    again = read_timeml(document).timeline.solve()
    assert again["strike"].bounds == tl["strike"].bounds


def test_a_publication_by_the_clock_is_a_time() -> None:
    tl = timeline.from_text("Talks opened on Monday.", "2016-03-14T10:30")
    document = str(timeline.export(tl, "timeml", text="Talks opened on Monday.").document)
    assert '<TIMEX3 tid="t0" type="TIME" value="2016-03-14T10:30"' in document
    assert str(read_timeml(document).timeline.dct) == "2016-03-14T10:30"


def test_the_times_are_those_of_the_anchor_that_the_text_was_read_against() -> None:
    text = "The strike began on 03/05/1926."
    anchor = Anchor(language="en", country="GB")
    tl = timeline.from_text(text, anchor)
    document = str(timeline.export(tl, "timeml", text=text, anchor=anchor).document)
    assert 'value="1926-05-03"' in document
    assert 'relType="IS_INCLUDED"' in document
