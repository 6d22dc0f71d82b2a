"""JSON as language models and timeline tools write it, whole, wrapped, or cut short."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import InputError
from timeline.load.json import load as load_ours
from timeline.load.loaded import Loaded
from timeline.load.table import load_json, load_jsonl

SIEGE = {"event": "siege", "date": "May 1573"}
RELIEF = {"event": "relief", "date": "12 September 1573"}
BOUNDS = {"siege": "1573-05-01/1573-05-31", "relief": "1573-09-12"}


def bounds(loaded: Loaded) -> dict[str, str]:
    solved = loaded.timeline.solve()
    return {event.label: str(solved.bounds(event)) for event in solved.events}


@pytest.mark.parametrize(
    "content",
    [
        [SIEGE, RELIEF],
        {"events": [SIEGE, RELIEF]},
        {"topic": "Tarn", "data": {"timeline": [SIEGE, RELIEF]}},
        {"timeline": [SIEGE, RELIEF], "sources": ["a letter"]},
        {"phases": [{"name": "early", "events": [SIEGE]}, {"name": "late", "events": [RELIEF]}]},
        {"battles": [SIEGE], "reliefs": [RELIEF], "people": [{"name": "Ada"}]},
        {"siege": {"date": "May 1573"}, "relief": {"date": "12 September 1573"}},
        {"timeline": {"May 1573": "siege", "12 September 1573": ["relief"]}},
        {"years": [{"year": 1573, "events": [{"title": "siege", "month": "May"},
                                             {"title": "relief", "month": 9, "day": 12}]}]},
        [{"what": "siege", "when": {"year": 1573, "month": 5}}, RELIEF],
        [{"eventName": "siege", "startDate": "May 1573", "endDate": "May 1573"}, RELIEF],
        {"title": {"text": {"headline": "Tarn"}},
         "events": [{"start_date": {"year": "1573", "month": "5"},
                     "end_date": {"year": "1573", "month": "5"},
                     "text": {"headline": "siege", "text": "a long one"}}, RELIEF]},
    ],
)  # fmt: skip
def test_one_chronology_in_many_shapes(content: object) -> None:
    loaded = load_json(json.dumps(content))
    assert loaded.problems == ()
    assert bounds(loaded) == BOUNDS


def test_lists_that_are_no_events_are_told() -> None:
    content = {"events": [SIEGE], "sources": [{"title": "a letter", "date": "1573"}]}
    loaded = load_json(json.dumps(content))
    assert list(bounds(loaded)) == ["siege"]
    assert [str(note) for note in loaded.notes] == ["not read: sources"]


def test_a_phase_with_dates_is_an_event_beside_those_in_it() -> None:
    phase = {"name": "the war", "start": "1573", "end": "1574", "events": [SIEGE]}
    assert bounds(load_json(json.dumps({"phases": [phase]}))) == {
        "the war": "1573-01-01/1574-12-31",
        "siege": "1573-05-01/1573-05-31",
    }


@pytest.mark.parametrize(
    "relation",
    [
        {"after": "siege"},
        {"after": ["siege"]},
        {"depends_on": ["siege"]},
        {"relation": {"after": "siege"}},
        {"relation": "follows the siege"},
        {"relations": [{"type": "after", "event": "siege"}]},
        {"relations": [{"relation": "preceded by", "target": {"title": "siege"}}]},
        {"after": {"event": "siege"}},
    ],
)
def test_relations_as_texts_lists_and_objects(relation: dict[str, object]) -> None:
    loaded = load_json(json.dumps([SIEGE, {"event": "relief", **relation}]))
    assert loaded.problems == ()
    assert str(loaded.timeline.solve().relation("relief", "siege")) == "met by or after"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (f"```json\n[{json.dumps(SIEGE)}]\n```", None),
        (f"Here it is:\n```\n[{json.dumps(SIEGE)}]\n```\nBye.", "what stands around the JSON"),
        (f"Of course! [{json.dumps(SIEGE)}] Anything else?", "what stands around the JSON"),
        (f"[\n  // the siege\n  {json.dumps(SIEGE)},\n]", "comments and commas too many"),
        (
            '[{"event": "siege", "source": "http://tarn", "date": "May 1573",}]',
            "comments and commas",
        ),
        (f"{json.dumps(SIEGE)}\n{json.dumps(SIEGE | {'event': 'x'})}", "read one by one"),
        (f"[{json.dumps(SIEGE)} {json.dumps(SIEGE | {'event': 'x'})}]", "read one by one"),
        ('[{"event": "sie\nge", "date": "May 1573"}]', None),
    ],
)
def test_what_is_nearly_json_is_mended_with_a_note(text: str, note: str | None) -> None:
    loaded = load_json(text)
    assert loaded.problems == ()
    assert "1573-05-01/1573-05-31" in bounds(loaded).values()
    assert [note in str(told) for told in loaded.notes if note] == ([True] if note else [])


@pytest.mark.parametrize(
    ("middle", "complaint"),
    [
        ('{"event": "flood" "date": "1573"}', "is no JSON: expecting ',' delimiter, near"),
        ('{"event": "flood, "date": "1573"}', "cut short"),
        ('{"event": "flood", "date": }', "is no JSON: expecting value, near '}'"),
    ],
)
def test_a_broken_object_is_a_problem_and_the_others_load(middle: str, complaint: str) -> None:
    text = f'{{"events": [\n{json.dumps(SIEGE)},\n{middle},\n{json.dumps(RELIEF)}\n]}}'
    loaded = load_json(text, name="tarn.json")
    (problem,) = loaded.problems
    assert str(problem).startswith("tarn.json, row 2, line 3: ")
    assert complaint in str(problem)
    assert bounds(loaded) == BOUNDS


def test_of_what_is_cut_short_the_whole_objects_load() -> None:
    text = json.dumps({"events": [SIEGE, RELIEF, {"event": "feast"}]}, indent=1)
    loaded = load_json(text[: text.index("feast") + 3])
    assert bounds(loaded) == BOUNDS
    assert str(loaded.problems[0]).endswith("the object that begins here is cut short")


def test_a_bad_line_costs_itself_alone() -> None:
    lines = [json.dumps(SIEGE), "no json", json.dumps(RELIEF) + ",", ""]
    loaded = load_jsonl("\n".join(lines))
    assert bounds(loaded) == BOUNDS
    assert str(loaded.problems[0]) == "row 2: is no JSON: expecting value, near 'no json'"


def test_half_a_character_is_replaced_and_told() -> None:
    loaded = load_json('[{"event": "the \\ud800 siege", "date": "1573"}]')
    assert str(loaded.problems[0]) == "row 1: holds \\ud800, half of a character; it is replaced"
    assert [event.label.encode() for event in loaded.timeline.events]


def test_half_a_character_in_a_timeline_of_ours_is_refused() -> None:
    document = {"format": "event-timeline", "version": 1, "events": [{"id": "a\ud800"}]}
    with pytest.raises(InputError, match="holds half of a character"):
        load_ours(json.dumps(document))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[]", "has no events in it"),
        ('{"events": []}', "has no events in it"),
        ('{"answer": 42}', "has no events in it"),
        ("nothing here", "is no JSON"),
        ('{"a":' * 5_000, "is nested too deeply|is no JSON"),
    ],
)
def test_what_holds_no_events_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        load_json(text)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["event", "date", "events", "after", "year", "month", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(VALUES)
def test_any_json_loads_or_is_refused(content: object) -> None:
    try:
        loaded = load_json(json.dumps(content))
    except InputError:
        return
    assert loaded.timeline.events or loaded.problems
    solved = loaded.timeline.solve()
    assert {event.id for event in solved} == {event.id for event in loaded.timeline.events}
    assert all(event.label.strip() for event in solved)


@given(VALUES, st.integers(0, 80))
def test_json_cut_anywhere_loads_or_is_refused(content: object, at: int) -> None:
    try:
        loaded = load_json(json.dumps([SIEGE, content])[:at])
    except InputError:
        return
    assert loaded.timeline.events or loaded.problems


@pytest.mark.parametrize(
    "content",
    [
        {"events": [SIEGE, RELIEF],
         "relations": [{"from": "relief", "to": "siege", "type": "before"}]},
        {"nodes": [{"id": 1, **SIEGE}, {"id": 2, **RELIEF}],
         "edges": [{"source": 2, "target": 1, "relation": "BEFORE"}]},
        {"s": SIEGE, "r": {**RELIEF, "precedes": ["s"]}},
        [SIEGE, {**RELIEF, "temporal_relations": {"precedes": "siege"}}],
        [SIEGE, {"event": {"title": "relief", "date": "12 September 1573", "before": "siege"}}],
    ],
)  # fmt: skip
def test_relations_are_read_wherever_they_stand(content: object) -> None:
    solved = load_json(json.dumps(content)).timeline.solve()
    assert {event.label for event in solved.events} == {"siege", "relief"}
    assert len(solved.violations) == 1


def test_relations_that_are_none_of_time_or_of_no_event_are_named() -> None:
    edges = [
        {"from": "relief", "to": "siege", "type": "caused"},
        {"from": "the rain", "to": "siege", "type": "before"},
    ]
    loaded = load_json(json.dumps({"events": [SIEGE, RELIEF], "edges": edges}))
    assert [str(note) for note in loaded.notes] == ["not read: edges 1, edges 2"]
    assert not loaded.timeline.solve().violations


def test_a_date_of_two_sides_lies_between_them() -> None:
    date = {"earliest": "1573-05-03", "latest": "1573-05-06"}
    assert bounds(load_json(json.dumps([{"event": "siege", "date": date}]))) == {
        "siege": "1573-05-03/1573-05-06"
    }
