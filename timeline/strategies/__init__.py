"""Hypothesis strategies for the public values, for your own property tests.

They are registered through Hypothesis's entry point, so `st.from_type(Interval)` and
`st.from_type(Timeline)` work wherever this package is installed; Hypothesis itself comes with
`event-timeline[strategies]`.

>>> from hypothesis import given
>>> from resolvers.timex3 import from_timex3, to_timex3
>>> @given(values())
... def test_round_trip(value):
...     assert from_timex3(to_timex3(value)) == value
"""

from resolvers.anchor import Anchor
from resolvers.edtf import Edtf
from resolvers.values import Duration, Interval, Partial, Recurrence
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.event import Event
from timeline.strategies.edtf import edtf_forms, edtf_texts
from timeline.strategies.timelines import bounds, events, timelines
from timeline.strategies.values import (
    anchors,
    days,
    durations,
    granularities,
    intervals,
    partials,
    recurrences,
    references,
    seconds,
    units,
    values,
)

__all__ = [
    "anchors",
    "bounds",
    "days",
    "durations",
    "edtf_forms",
    "edtf_texts",
    "events",
    "granularities",
    "intervals",
    "partials",
    "recurrences",
    "references",
    "seconds",
    "timelines",
    "units",
    "values",
]


def _hypothesis_setup_hook() -> None:
    """Called by Hypothesis when it is first imported."""
    from hypothesis import strategies as st

    st.register_type_strategy(Anchor, lambda _: anchors())
    st.register_type_strategy(Bounds, lambda _: bounds())
    st.register_type_strategy(Duration, lambda _: durations())
    st.register_type_strategy(Edtf, lambda _: edtf_forms())
    st.register_type_strategy(Event, lambda _: events())
    st.register_type_strategy(Interval, lambda _: intervals())
    st.register_type_strategy(Partial, lambda _: partials())
    st.register_type_strategy(Recurrence, lambda _: recurrences())
    st.register_type_strategy(Timeline, lambda _: timelines())
