import json
from pathlib import Path

import pytest

from timeline.errors import InputError
from timeline.extract.json_events import JsonEvents

TEXT = "Talks opened in Geneva on Monday. The mayor said that they would end in May."


def test_records_with_offsets_become_mentions_with_grammar() -> None:
    found = JsonEvents([{"start": 6, "end": 12}]).extract(TEXT, [(26, 32)])
    (opened,) = found.mentions
    assert (opened.text, str(opened.tense), opened.times) == ("opened", "PAST", (0,))


def test_records_with_quotes_are_found_in_the_text() -> None:
    records = [{"quote": "Talks opened", "head": "Talks"}, {"quote": "they would end"}]
    assert [m.text for m in JsonEvents(records).extract(TEXT).mentions] == ["Talks", "end"]


def test_what_a_record_says_wins_over_what_grammar_says() -> None:
    record = {
        "quote": "opened",
        "tense": "PRESENT",
        "class": "STATE",
        "factuality": "denied",
        "label": "the talks",
        "salience": 0.2,
    }
    (opened,) = JsonEvents([record]).extract(TEXT).mentions
    assert (str(opened.tense), str(opened.event_class)) == ("PRESENT", "STATE")
    assert (str(opened.factuality), opened.label, opened.salience) == ("denied", "the talks", 0.2)


def test_the_same_quote_twice_means_its_next_place() -> None:
    text = "It closed. It closed again."
    records = [{"quote": "closed"}, {"start": 14, "end": 20}]
    assert [m.start for m in JsonEvents(records).extract(text).mentions] == [3, 14]


def test_given_events_choose_among_the_records() -> None:
    events = JsonEvents([{"start": 0, "end": 5}, {"start": 6, "end": 12}])
    assert [m.text for m in events.extract(TEXT, events=[(6, 12)]).mentions] == ["opened"]


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({}, "event 0: give start and end, or a quote"),
        ({"start": 5, "end": 500}, "event 0: 5 to 500 is outside the text"),
        ({"quote": "war"}, "event 0: the text does not contain 'war'"),
        ({"quote": "Talks", "head": "war"}, "event 0: the head 'war' is not in its quote 'Talks'"),
        ({"quote": "Talks", "tense": "LATE"}, "event 0: tense 'LATE' is none of"),
        ({"quote": "Talks", "colour": "red"}, "event 0: unknown field 'colour'"),
        ({"quote": "Talks", "salience": 2}, "event 0: salience must be from 0 to 1, not 2"),
        ({"quote": "Talks", "label": 7}, "event 0: label must be text, not 7"),
    ],
)
def test_malformed_records_are_refused_by_number(record: dict[str, object], message: str) -> None:
    with pytest.raises(InputError) as caught:
        JsonEvents([record]).extract(TEXT)
    assert message in str(caught.value)


def test_a_file_of_records_is_read(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_text(json.dumps([{"quote": "opened"}]))
    assert [m.text for m in JsonEvents.read(path).extract(TEXT).mentions] == ["opened"]


@pytest.mark.parametrize("content", ["{", "{}", "[1]"])
def test_a_file_without_records_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "events.json"
    path.write_text(content)
    with pytest.raises(InputError, match="cannot read events"):
        JsonEvents.read(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        JsonEvents.read(tmp_path / "none.json")
