"""Which events of two chronologies are one: paraphrases are, what may be two stays two."""

import pytest

from timeline import Timeline
from timeline.constraint import Merge
from timeline.event import Event, Strength
from timeline.merge import merge

Row = tuple[str, str | None]
"""A label and a date."""


def listed(*rows: Row) -> Timeline:
    """A chronology that somebody wrote as a list."""
    tl = Timeline()
    for number, (label, date) in enumerate(rows, start=1):
        tl = tl.add(Event(f"e{number}", label=label))
        tl = tl if date is None else tl.constrain(f"e{number}", during=date, quote=date)
    return tl


def taken_for_one(*documents: Timeline) -> list[Strength]:
    """How surely events of the documents are said to be one, for each that is."""
    both = merge(*documents)
    return [claim.strength for claim in both.claims if isinstance(claim.constraint, Merge)]


ONE_EVENT = [
    ("The ferry Aurora sinks", "2015-05-30", "sinking of the Aurora", "2015-05"),
    ("ferry Aurora sank off Port Alder", "2015-06-01", "Aurora sank", "2015"),
    ("Mayor Anna Price resigned", "2015-06-10", "Resignation of Mayor Anna Price", "2015-06-10"),
    ("Mayor Price resigns", "2015-06", "Anna Price resigned", "2015-06-10"),
    ("Coronation of Otto", "1066-12-25", "Otto crowned at Westholm", "1066-12-25"),
    ("Ealdred crowns Otto", "1066-12-25", "Coronation of Otto by Ealdred", "1066-12"),
    ("Germany invades Poland", "1939-09", "Germany invades Poland", "1939-09-01"),
    ("Poland invaded by Germany", "1939-09-01", "Invasion of Poland", "1939-09"),
    ("Battle of Hastings", "1066-10-14", "The battle of Hastings", "1066"),
    ("Death of Peter Lowe", "1901-03", "Peter Lowe died in Oll", "1901-03-04"),
    ("Peter Lowe's death", "1901", "Lowe died", "1901-03-04"),
    ("Birth of Anna Price", "1950", "Anna Price was born in Oll", "1950-02-03"),
    ("Assassination of Abraham Lowe", "1865-04-14", "Abraham Lowe assassinated", "1865"),
    ("Fire destroyed the Castle of Tarn", "1921", "castle of Tarn destroyed by fire", "1921-03"),
    ("the mill of Oll burns", "1573-05", "Mill of Oll burned down", "1573-05-03"),
    ("End of the Salt War", "1745-05-08", "Salt War ends", "1745"),
    ("War breaks out in Oll", "1573", "Outbreak of war in Oll", "1573-06"),
    ("Opening of the bridge", "1931-06", "Bridge opens", "1931-06-04"),
    ("Election of Anna Price", "1990-05-03", "Anna Price elected", "1990-05-03"),
    ("President Adams visits Paris", "1800", "President Adams visits Paris", "1800-05"),
    ("Fall of Tarn", "1573-09", "Tarn falls", "1573-09-13"),
    ("Discovery of Cape Ash", "1620", "Cape Ash discovered", "1620-11"),
    ("Founding of the University of Oll", "1575", "University of Oll founded", "1575-02-08"),
    ("Marriage of Anna Price", "1971", "Anna Price marries", "1971-06-01"),
    ("Treaty of Oll", "1763-02-10", "treaty of Oll", "1763"),
    ("Council meeting", "2020-03-04", "council meeting", "2020-03-04"),
    ("siege of Tarn", None, "Siege of Tarn", "1573"),
]

TWO_EVENTS = [
    ("Peter Smith died", "1901", "Mary Smith died", "1901"),
    ("Peter Smith died", "1901", "Wife of Peter Smith died", "1901"),
    ("Mary's father died", "1901", "Mary died", "1901"),
    ("President Adams visits Paris", "1800", "President Lincoln visits Paris", "1800-05"),
    ("Germany invades Poland", "1939-09", "The Soviet Union invades Poland", "1939-09-17"),
    ("Prussia attacks Austria", "1757", "Austria attacks Prussia", "1757"),
    ("Prussia attacked Austria", "1757", "Prussia attacked by Austria", "1757"),
    ("Council meeting", "2020-03", "Council meeting", "2020-03-20"),
    ("Council meeting", None, "Council meeting", "2020-03-20"),
    ("Treaty of Paris", "1763", "Treaty of Paris", "1783"),
    ("Treaty of Paris", "1763", "Treaty of Vienna", "1763"),
    ("Battle of Hastings", "1066", "Battle of Stamford Bridge", "1066"),
    ("Siege of Tarn begins", "1573", "Siege of Tarn ends", "1573"),
    ("Siege of Tarn", "1573", "End of the siege of Tarn", "1573"),
    ("Siege of Tarn", "1573", "Second siege of Tarn", "1573"),
    ("Siege of Tarn", "1573-07-04", "Anniversary of the siege of Tarn", "1573-07-04"),
    ("First siege of Tarn", "1573", "Second siege of Tarn", "1573"),
    ("Assassination of King Otto", "1573", "Attempted assassination of King Otto", "1573"),
    ("King Otto died", "1573", "Queen Otto died", "1573"),
    ("Anna Price resigns", "2015-06-10", "Anna Price does not resign", "2015-06-10"),
    ("Apollo 11 launched", "1969", "Apollo 12 launched", "1969"),
    ("World War I", "1914", "World War II", "1914"),
    ("Napoleon died", None, "Napoleon III died", "1873"),
    ("Mill of Oll burns", "1573", "Barn of Oll burns", "1573"),
    ("Castle of Tarn burns", "1573", "Tarn burns", "1573"),
    ("New Oll burns", "1573", "Oll burns", "1573"),
    ("Bank of Oll founded", "1694", "Oll founded", "1694"),
    ("Acme sells bonds", "1994-03-01", "Acme sells a mill", "1994-03-01"),
    ("Acme launches a phone", "2007-01-09", "Acme launches a phone", "2007-06-29"),
    ("Peace talks after war in Oll", "1573", "War in Oll", "1573"),
    ("Riot in Oll", "1573", "Riot in Tarn", "1573"),
    ("Fire in the mill of Oll", "1573-05-03", "Fire in the barn of Oll", "1573-05-03"),
    ("Bridge opens", "1931", "Tunnel opens", "1931"),
    ("Anna Price visits Oll", "1990-05-03", "Anna Price visits Tarn", "1990-05-03"),
    ("Anna Price meets Peter Lowe", "1990", "Peter Lowe meets Mary Quill", "1990"),
    ("Anna Price elected", "1990-05", "Anna Price elected", "1994-05"),
    ("Sale of Acme", "1994", "Sale of the mill of Acme", "1994"),
    ("Death in Oll", "1901", "Peter Lowe died in Oll", "1901"),
    ("Magna Carta", "1215", "Signing of Magna Carta", "1215"),
    ("Ferry Aurora sinks", "2015-05-30", "Yacht Aurora sinks", "2015-05-30"),
]

DATED_TWICE = [
    ("The ferry Aurora sinks", "2015-05-30", "sinking of the Aurora", "2015-05-31"),
    ("Mayor Anna Price resigned", "2015-06-10", "Mayor Price resigns", "2015-06-11"),
    ("Battle of Hastings", "1066-10-14", "Battle of Hastings", "1066-10-13"),
    ("Coronation of Otto", "1066-12-25", "Otto crowned at Westholm", "1067-01-01"),
    ("Fire destroyed the Castle of Tarn", "1921", "Castle of Tarn destroyed by fire", "1922-03"),
    ("Peter Lowe died", "1901", "Death of Peter Lowe", "1911"),
    ("Bridge opens", "1931-06-03", "Opening of the bridge", "1931-06-04"),
]


@pytest.mark.parametrize(("label", "date", "other", "other_date"), ONE_EVENT)
def test_paraphrases_of_one_event_are_merged_by_inference(
    label: str, date: str | None, other: str, other_date: str
) -> None:
    one, two = listed((label, date)), listed((other, other_date))
    assert taken_for_one(one, two) == taken_for_one(two, one) == [Strength.INFERRED]


@pytest.mark.parametrize(("label", "date", "other", "other_date"), TWO_EVENTS)
def test_what_may_be_two_events_stays_apart(
    label: str, date: str | None, other: str, other_date: str
) -> None:
    one, two = listed((label, date)), listed((other, other_date))
    assert taken_for_one(one, two) == taken_for_one(two, one) == []


@pytest.mark.parametrize(("label", "date", "other", "other_date"), DATED_TWICE)
def test_one_event_with_two_dates_is_a_conflict(
    label: str, date: str, other: str, other_date: str
) -> None:
    both = merge(listed((label, date)), listed((other, other_date)))
    (conflict,) = both.conflicts
    assert {date, other_date} <= {claim.source.quote for claim in conflict.claims}


def test_an_event_that_may_be_either_of_two_is_neither() -> None:
    month = listed(("Attack on Oll", "2020-03"))
    days = listed(("Attack on Oll", "2020-03-04"), ("Attack on Oll", "2020-03-20"))
    assert taken_for_one(month, days) == []
    assert taken_for_one(month, *(listed(("Attack on Oll", day)) for day in DAYS)) == []


DAYS = ("2020-03-04", "2020-03-20")


def test_a_third_document_that_fits_both_dates_does_not_settle_a_dispute() -> None:
    dates = ("1066", "1066-10-14", "1066-10-13")
    both = merge(*(listed(("Battle of Hastings", date)) for date in dates))
    (conflict,) = both.conflicts
    assert {"1066-10-14", "1066-10-13"} <= {claim.source.quote for claim in conflict.claims}
    assert [event.disputed for event in both].count(True) == 2


def test_sources_cited_by_one_list_can_date_an_event_differently() -> None:
    from timeline.load.table import load_csv

    logs = load_csv(
        "event,date,source\n"
        "sinking of the Aurora,31 May 2015,the log\n"
        "Aurora sank,1 June 2015,the book\n",
        name="logs.csv",
    ).timeline
    other = listed(("Aurora sinks", "2015-05-30"))
    both = merge(logs, other, names=("logs.csv", "mine"))
    assert both["Aurora sinks"].disputed
    told = " ".join(quote for conflict in both.conflicts for quote in conflict.quotes)
    assert "(row 2, logs.csv: the log)" in told
