"""Times of day that name their zones, in tables."""

import pytest

from timeline.load.loaded import Loaded
from timeline.load.table import load_csv


def table(*rows: str) -> Loaded:
    return load_csv("\n".join(("event,date", *rows)) + "\n")


def starts(loaded: Loaded) -> dict[str, str | None]:
    solved = loaded.timeline.solve()
    return {event.label: solved.bounds(event).start_text for event in solved.events}


@pytest.mark.parametrize("zoned", ["2022-03-01T10:00+05:00", "2022-03-01 10:00 +05:00"])
def test_times_that_name_their_zones_are_told_in_that_of_the_first(zoned: str) -> None:
    loaded = table(f"convoy,{zoned}", "denial,2022-03-01T08:00Z")
    assert starts(loaded) == {"convoy": "2022-03-01T10:00", "denial": "2022-03-01T13:00"}
    (note,) = loaded.notes
    assert str(note).startswith("times of day are told in +05:00, the zone of")


def test_times_without_a_zone_go_on_in_the_only_one_that_is_named() -> None:
    loaded = table("convoy,2022-03-01T10:00Z", "denial,2022-03-01T08:00", "funeral,2022-03-02")
    assert starts(loaded)["denial"] == "2022-03-01T08:00"
    assert len(loaded.notes) == 1


def test_one_zone_for_all_needs_no_note() -> None:
    assert not table("convoy,2022-03-01T10:00Z", "denial,2022-03-01T08:00Z").notes


def test_where_several_zones_stand_beside_none_no_order_is_certain() -> None:
    loaded = table("a,2022-03-01T10:00+05:00", "b,2022-03-01T08:00Z", "c,2022-03-01T09:00")
    solved = loaded.timeline.solve()
    assert solved.certainty("b", "c") != "certain"
    assert "14 hours" in str(loaded.notes[0])
