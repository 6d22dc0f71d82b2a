"""Strategies for events, their bounds, and timelines of a few events and claims."""

from typing import TYPE_CHECKING

from resolvers.granularity import Granularity
from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.event import Event, Strength
from timeline.given import RELATIONS
from timeline.strategies.values import recurrences, seconds, units

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_ABOUT_A_CENTURY = 3_000_000_000
_SIDES = ("start", "end", "during", "recurs")


def bounds() -> "SearchStrategy[Bounds]":
    """Two starts and two ends that can belong together, each known or open."""
    from hypothesis import strategies as st

    gaps = st.integers(0, _ABOUT_A_CENTURY)
    return st.builds(
        lambda start, slack, length, more, known: Bounds(
            *(
                extreme if is_known else None
                for extreme, is_known in zip(
                    (start, start + slack, start + 1 + length, start + 1 + slack + length + more),
                    known,
                    strict=True,
                )
            )
        ),
        seconds(),
        gaps,
        gaps,
        gaps,
        st.tuples(st.booleans(), st.booleans(), st.booleans(), st.booleans()),
    )


def events() -> "SearchStrategy[Event]":
    """Events made by hand and events read from a text."""
    from hypothesis import strategies as st

    words = st.text(st.characters(categories=("L", "Nd")), min_size=1, max_size=12)
    phrases = st.lists(words, min_size=1, max_size=4).map(" ".join)
    read = st.builds(
        lambda name, phrase, document, start, salience: Event(
            name,
            phrase,
            text=phrase,
            document=document,
            start=start,
            end=start + len(phrase),
            salience=salience,
        ),
        words,
        phrases,
        st.none() | words,
        st.integers(0, 10_000),
        st.floats(0, 1),
    )
    return st.one_of(words.map(Event), st.builds(Event, words, phrases), read)


def timelines(max_events: int = 5, max_claims: int = 6) -> "SearchStrategy[Timeline]":
    """Timelines not solved yet, of a few events; their claims may well contradict each other."""
    from hypothesis import strategies as st

    dates = units(finest=Granularity.DAY)
    strengths = st.sampled_from([Strength.STATED, Strength.INFERRED])

    @st.composite
    def build(draw: st.DrawFn) -> Timeline:
        made = draw(st.lists(events(), max_size=max_events, unique_by=lambda event: event.id))
        timeline = Timeline(dct=draw(st.none() | dates)).add(*made)
        for _ in range(draw(st.integers(0, max_claims)) if made else 0):
            first, second = draw(st.sampled_from(made)), draw(st.sampled_from(made))
            strength = draw(strengths)
            if first != second and draw(st.booleans()):
                relation = draw(st.sampled_from(sorted(RELATIONS)))
                timeline = timeline.relate(first, relation, second, strength=strength)
            else:
                side, date = draw(st.sampled_from(_SIDES)), draw(dates)
                timeline = timeline.constrain(
                    first,
                    start=date if side == "start" else None,
                    end=date if side == "end" else None,
                    during=date if side == "during" else None,
                    recurs=draw(recurrences()) if side == "recurs" else None,
                    strength=strength,
                )
        return timeline

    return build()
