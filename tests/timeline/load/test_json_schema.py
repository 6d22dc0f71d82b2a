"""The JSON Schema in docs/ fits what is written, and nothing that could not be read."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

import timeline
from tests.timeline.export.examples import EXAMPLES
from timeline.constraint import Choice, Single
from timeline.errors import InputError
from timeline.load.json import load
from timeline.strategies.timelines import timelines

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs" / "timeline.schema.json").read_text(encoding="utf8"))
CHECK = jsonschema.Draft202012Validator(SCHEMA)


def written(tl: timeline.Timeline) -> Any:
    return json.loads(timeline.export(tl, "json").document)


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_fits_the_examples(name: str) -> None:
    CHECK.validate(written(EXAMPLES[name]()))


@pytest.mark.parametrize("name", ["bridge.txt", "siege.txt"])
def test_it_fits_what_is_read_from_a_text(name: str) -> None:
    CHECK.validate(written(timeline.read(ROOT / "seeds" / name, "2019-05-20")))


@given(timelines())
@settings(max_examples=40, deadline=None)
def test_it_fits_any_timeline(tl: timeline.Timeline) -> None:
    CHECK.validate(written(tl))


def test_it_knows_every_kind_of_constraint_with_its_fields() -> None:
    for kind in (*Single.__args__, Choice):
        name = "".join(f"_{c.lower()}" if c.isupper() else c for c in kind.__name__)[1:]
        fields = {attribute.name for attribute in kind.__attrs_attrs__}
        assert set(SCHEMA["$defs"][name]["properties"]) == {"type", *fields}, (
            "a new kind, or a new field: say in docs/timeline.schema.json what it is"
        )


@pytest.mark.parametrize("kind", [timeline.Event, timeline.Claim, timeline.Source])
def test_it_knows_every_field_of_an_event_a_claim_and_a_source(kind: type) -> None:
    fields = {attribute.name for attribute in kind.__attrs_attrs__}  # type: ignore[attr-defined]
    assert set(SCHEMA["$defs"][kind.__name__.lower()]["properties"]) == fields


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"format": "another"},
        {"events": [{"label": "no id"}]},
        {"events": [{"id": "siege", "colour": "red"}]},
        {"claims": [{"constraint": {"type": "during", "event": "siege"}}]},
        {"claims": [{"constraint": {"type": "sometime", "event": "siege"}}]},
        {"published": {"type": "DATE"}},
    ],
)
def test_what_it_refuses_cannot_be_read_either(change: dict[str, Any]) -> None:
    document = {"format": "event-timeline", "version": 1, "events": [{"id": "siege"}]}
    CHECK.validate(document)
    broken = {**document, **change}
    assert not CHECK.is_valid(broken)
    with pytest.raises(InputError):
        load(json.dumps(broken))
