"""The strategies are registered: `st.from_type` makes the public values."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers import edtf, find
from resolvers.anchor import Anchor
from resolvers.values import Duration, Interval, Partial, Recurrence
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.event import Event


@pytest.mark.parametrize(
    "kind",
    [Interval, Partial, Duration, Recurrence, Anchor, edtf.Edtf, Bounds, Event, Timeline],
    ids=lambda kind: kind.__name__,
)
def test_values_come_from_their_type(kind: type) -> None:
    @given(st.from_type(kind))
    def is_of_its_kind(value: object) -> None:
        assert isinstance(value, kind)

    is_of_its_kind()


@pytest.mark.parametrize(
    ("kind", "number"),
    [(Anchor, 20), (edtf.Edtf, 20), (Interval, 20), (Partial, 20), (Recurrence, 20), (Timeline, 3)],
)
def test_nothing_drawn_has_to_be_rejected(kind: type, number: int) -> None:
    """Hypothesis stops a test that rejects much; of several in a row one rejection is enough."""

    @settings(max_examples=50)
    @given(st.lists(st.from_type(kind), min_size=number, max_size=number))
    def are_drawn(values: list[object]) -> None:
        assert all(isinstance(value, kind) for value in values)

    are_drawn()


@given(st.from_type(Anchor))
def test_texts_are_read_against_any_anchor(anchor: Anchor) -> None:
    text = "The talks opened on Monday, two weeks after the winter of 1947 and at 5 pm."
    for expression in find(text, anchor):
        assert text[expression.start : expression.end].strip()


@settings(max_examples=30)
@given(st.from_type(Timeline))
def test_any_timeline_can_be_solved(timeline: Timeline) -> None:
    solved = timeline.solve()
    assert {event.id for event in solved} <= {event.id for event in timeline.events}


@pytest.mark.parametrize("first", ["timeline.strategies", "hypothesis"])
def test_the_hook_works_whichever_is_imported_first(first: str) -> None:
    program = (
        f"import {first}\n"
        "from hypothesis import given, strategies as st\n"
        "from resolvers.values import Partial\n"
        "seen = set()\n"
        "given(st.from_type(Partial))(lambda partial: seen.add(partial))()\n"
        "# without the hook, text that is no Partial raises InvalidValue\n"
        "print(len(seen), {type(partial).__name__ for partial in seen})\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    number, kinds = run.stdout.split()
    assert int(number) > 10
    assert kinds == "{'Partial'}"
