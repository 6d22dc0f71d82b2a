"""What a date is the date of: its clause, a noun, a thing's name, or nothing that is told."""

import pytest

import timeline
from resolvers.anchor import Anchor
from timeline.read import read, timeline_of
from timeline.trace import trace

PUBLISHED = "2019-05-20"


def bounds(text: str, event: str, published: str | None = PUBLISHED) -> str:
    return str(timeline.from_text(text, published)[event].bounds)


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Drivers blocked the bridge on Sunday to demand lower tolls.", "blocked", "2019-05-19"),
        ("She left Leeds in 1946 to study music in Oslo.", "left", "1946-01-01/1946-12-31"),
        ("They agreed in March 2018 to sell the mill.", "agreed", "2018-03-01/2018-03-31"),
    ],
)
def test_a_date_before_an_aim_is_that_of_the_deed(text: str, event: str, expected: str) -> None:
    assert bounds(text, event) == expected


def test_blocking_a_road_to_demand_something_denies_no_demand() -> None:
    tl = timeline.from_text("Drivers blocked the bridge to demand lower tolls.", PUBLISHED)
    assert [e.factuality for e in tl.events if e.text == "demand"] == ["hypothetical"]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("On 4 May 2017 her contract was terminated.", "terminated", "2017-05-04"),
        ("In 1990 his appointment was confirmed.", "confirmed", "1990-01-01/1990-12-31"),
        ("In 2016 talks failed.", "failed", "2016-01-01/2016-12-31"),
        ("Monday’s vote failed.", "vote", "2019-05-20"),
    ],
)
def test_a_date_at_the_beginning_is_that_of_the_clause(
    text: str, event: str, expected: str
) -> None:
    assert bounds(text, event) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("After the war she moved to Paris in 1946.", "she moved to Paris"),
        ("After a vote on Tuesday the government fell.", "government fell"),
        ("From 1915 until her retirement in 1936 she taught in Hull.", "she taught in Hull"),
        ("In the 2015–16 season he scored twenty goals.", "he scored twenty goals"),
        ("The bar on Elm Street closed on Monday.", "bar on Elm Street closed"),
        ("The well was dug in 1200.", "well was dug"),
        ("United won on Sunday.", "United won"),
    ],
)
def test_what_follows_a_preposition_is_no_subject(text: str, label: str) -> None:
    assert label in {event.label for event in timeline.from_text(text, PUBLISHED)}


def test_until_her_retirement_is_an_end() -> None:
    text = "From 1915 until her retirement in 1936 she taught in Hull."
    assert bounds(text, "taught") == "1915-01-01/1936-12-31"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The mural painted in 1901 was destroyed.", "destroyed"),
        ("The letter dated 3 May 1832 was found.", "found"),
        ("The queen (1451–1504) built the palace.", "built"),
        ("The lawyers cited the 1951 Harbour Convention.", "cited"),
        ("He restored a 1932 tram.", "restored"),
        ("Parliament amended the Act of 1967.", "amended"),
        ("“The road was mended ten years ago at our cost,” the mayor told reporters.", "told"),
        ("The mayor said: “In 1990 I was as poor as you.”", "said"),
        ("The council declared a levy payable on 1 December 2018.", "declared"),
    ],
)
def test_dates_of_things_and_of_quotations_are_not_those_of_the_verb(text: str, event: str) -> None:
    assert timeline.from_text(text)[event].bounds.is_open


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("The minutes of the meeting held on 2 September 2018 were read.", "meeting", "2018-09-02"),
        ("Parliament amended the Act of 1967 on Monday.", "amended", "2019-05-20"),
        ("The map (perhaps before 1832) burned in May 2018.", "burned", "2018-05-01/2018-05-31"),
        ("He met Ada Quill (1901–1950) in 1930.", "met", "1930-01-01/1930-12-31"),
        ("She wrote Gudrun (1815).", "wrote", "1815-01-01/1815-12-31"),
        ("“It was a bad year for us all,” he said on Sunday.", "said", "2019-05-19"),
    ],
)  # fmt: skip
def test_what_stands_beside_such_a_date_keeps_its_own(text: str, event: str, expected: str) -> None:
    tl = timeline.from_text(text, PUBLISHED)
    assert not tl.conflicts
    assert str(tl[event].bounds) == expected


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("She was jailed for six years in 2009.", "jailed", "2009-01-01/2009-12-31"),
        ("The lease was granted in 1890 for 99 years.", "granted", "1890-01-01/1890-12-31"),
        ("He ran the mill for thirty years from 1811.", "ran", "1811-01-01/1841-12-31"),
        ("They adjourned the hearing on 3 March 2019 for two weeks.", "adjourned", "2019-03-03"),
        ("He ran the mill for six years until 1911.", "ran", "1905-01-01/1911-12-31"),
    ],
)
def test_for_so_long_is_the_length_of_what_goes_on(text: str, event: str, expected: str) -> None:
    tl = timeline.from_text(text, PUBLISHED)
    assert not tl.conflicts
    assert str(tl[event].bounds) == expected


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("She stayed until 1889, when she married.", "married", "1889-01-01/1889-12-31"),
        ("In 1979, when the army invaded, it burned.", "invaded", "1979-01-01/1979-12-31"),
        ("They fought until his death in May 1245.", "his death", "1245-05-01/1245-05-31"),
        ("The killing of Rabe in May 1990 shocked us.", "killing", "1990-05-01/1990-05-31"),
        ("The hall dates from 1896.", "dates", "1896-01-01/1896-12-31"),
        ("They held the fair on 2 July 2018.", "held", "2018-07-02"),
    ],
)
def test_nouns_and_clauses_beside_a_time_are_of_it(text: str, event: str, expected: str) -> None:
    assert bounds(text, event) == expected


def test_what_had_lasted_since_a_time_may_be_over() -> None:
    tl = timeline.from_text("She had lived in Rome since 1950. In 1960 she moved to Paris.")
    assert tl["lived"].bounds.start_text == "1950-01-01/1950-12-31"
    assert tl["lived"].bounds.earliest_end == tl["lived"].bounds.earliest_start + 1


def test_as_of_a_day_is_on_that_day() -> None:
    found = timeline.from_text("As of 30 September 2018 the firm owned forty mills.")["owned"]
    assert str(found.bounds) == "start 2018-09-30 or earlier, end 2018-09-30 or later"


def test_not_until_a_time_is_a_beginning() -> None:
    text = "It was not until late 2018 that the river froze."
    assert bounds(text, "froze") == "2018-01-01/2019-05-20"


def test_a_date_against_the_tense_is_told_as_such() -> None:
    text = "They sold bonds in 2031."
    reading = read(text, Anchor(PUBLISHED))
    said = trace(timeline_of(reading).solve(), reading)
    assert "dates no event: it does not fit the tense of “sold”" in said.expressions[0]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("His uncle, dead since 1809, had opened it in 1790.", "opened", "1790-01-01/1790-12-31"),
        ("The mayor, in office since 1990, resigned in 2001.", "resigned", "2001-01-01/2001-12-31"),
        ("The mill, ever since 1850, has ground corn.", "ground", "start 1850-01-01 or later"),
    ],
)
def test_what_somebody_has_been_since_a_time_is_not_what_they_did(
    text: str, event: str, expected: str
) -> None:
    tl = timeline.from_text(text)
    assert str(tl[event].bounds).startswith(expected)
    assert not tl.conflicts
