"""What is exported as JSON loads back to an equal timeline; what is no timeline is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from resolvers.granularity import Granularity
from timeline import Claim, Event, Source, Strength, Timeline
from timeline.constraint import (
    Alternative,
    Anniversary,
    Choice,
    Constraint,
    Covers,
    Direction,
    Distance,
    During,
    Fills,
    Lasted,
    Merge,
    Nearest,
    OnPattern,
    Recurs,
    Related,
    SameUnit,
    Within,
)
from timeline.errors import InputError
from timeline.load.json import load
from timeline.point import DCT, end, start
from timeline.strategies import durations, intervals, partials, recurrences

NAMES = st.sampled_from(["siege", "famine", "relief"])
POINTS = st.one_of(NAMES.map(start), NAMES.map(end), st.just(DCT))
SINGLE = st.one_of(
    st.builds(Within, POINTS, intervals()),
    st.builds(During, NAMES, intervals()),
    st.builds(Covers, NAMES, intervals()),
    st.builds(Fills, NAMES, st.sampled_from(Granularity), st.integers(1, 9)),
    st.builds(Related, NAMES, st.sampled_from(["before", "during", "met_by"]), NAMES),
    st.builds(
        Distance, POINTS, POINTS, st.integers(-9, 9), st.none(), st.sampled_from(Granularity)
    ),
    st.builds(SameUnit, POINTS, POINTS, st.sampled_from(Granularity)),
    st.builds(OnPattern, POINTS, partials()),
    st.builds(Nearest, POINTS, partials(), POINTS, st.sampled_from(Direction), st.booleans()),
    st.builds(Anniversary, POINTS, st.integers(1, 99), POINTS),
    st.builds(Lasted, NAMES, durations()),
    st.builds(Recurs, NAMES, recurrences()),
    st.builds(Merge, NAMES, NAMES, st.booleans()),
)
READINGS = st.lists(st.builds(Alternative, st.text(), st.tuples(SINGLE)), min_size=2, max_size=3)
CONSTRAINTS: st.SearchStrategy[Constraint] = SINGLE | READINGS.map(
    lambda readings: Choice(tuple(readings))
)
SOURCES = st.builds(Source, st.text(), st.text(), st.none() | st.text(), st.none() | st.integers(0))
CLAIMS = st.builds(
    Claim,
    CONSTRAINTS,
    st.sampled_from([Strength.INFERRED, Strength.DEFAULT]),
    SOURCES,
    st.floats(0, 9),
)


@settings(max_examples=60)
@given(st.lists(CLAIMS, max_size=4), st.text(), st.none() | intervals())
def test_every_claim_and_value_comes_back_equal(
    claims: list[Claim], label: str, published: object
) -> None:
    siege = Event("siege", label=label, participants=("Don Fadrique",), salience=0.25)
    before = Timeline((siege, Event("famine"), Event("relief")), tuple(claims), published)
    document, losses = timeline.export(before, "json")
    assert isinstance(document, str)
    assert (load(document), losses) == (before, ())


def test_a_solved_timeline_comes_back_solved_and_in_the_same_order(tmp_path: Path) -> None:
    before = timeline.from_text("The siege began in May 1573. The relief came in July 1573.")
    path = tmp_path / "siege.json"
    path.write_text(str(timeline.export(before, "json").document), encoding="utf8")
    after = timeline.read(path)
    assert after == before
    assert list(after) == list(before)


def test_the_solution_is_there_for_other_programs() -> None:
    ides = Timeline().add("ides").constrain("ides", fills="BC0044-03-15").solve()
    content = json.loads(timeline.export(ides, "json").document)
    assert content["solution"]["order"][0]["entailed"] == {
        "earliest_start": "-0043-03-15T00:00:00",
        "latest_start": "-0043-03-15T00:00:00",
        "earliest_end": "-0043-03-16T00:00:00",
        "latest_end": "-0043-03-16T00:00:00",
    }


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        ("siege", "is no JSON"),
        ("[]", 'has no "format": "event-timeline"'),
        ('{"format": "event-timeline", "version": 99}', "has version 99; this release reads 1"),
        ('{"format": "event-timeline", "version": 1, "events": {}}', "'events' must be a list"),
        ('{"format": "event-timeline", "version": 1, "events": [{}]}', "event 1: 'id' is missing"),
        (
            '{"format": "event-timeline", "version": 1, "events": [{"id": "a", "colour": 1}]}',
            "event 1: there is no field 'colour'",
        ),
        (
            '{"format": "event-timeline", "version": 1, "claims": [{"constraint": {"type": "fills",'
            ' "event": "a"}}]}',
            "which is no event of the timeline",
        ),
        ("[" * 100_000, "is nested too deeply"),
    ],
)
def test_what_is_no_timeline_is_refused_with_its_place(document: str, complaint: str) -> None:
    with pytest.raises(InputError, match=r"^siege\.json: ") as error:
        load(document, "siege.json")
    assert complaint in str(error.value)
