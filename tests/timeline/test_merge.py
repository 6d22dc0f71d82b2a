"""Several chronologies become one: same events found, sources kept, contradictions shown."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline import Claim, Event, Timeline
from timeline.cli import run
from timeline.constraint import Merge
from timeline.errors import InvalidClaim, UnknownEvent
from timeline.merge import merge

CHRONICLE = (
    Timeline(dct="1573-10-01")
    .add(Event("s", label="the siege of Tarn", text="siege"), Event("f", label="famine in Tarn"))
    .constrain("s", start="1573-05", quote="the siege began in May")
    .relate("f", "during", "s", quote="hunger within the walls")
)
LETTER = (
    Timeline(dct="1573-09-20")
    .add(Event("a", label="siege of Tarn", text="siege"), Event("b", label="the siege of Oll"))
    .constrain("a", end="1573-09-13", quote="they are gone since yesterday week")
    .constrain("b", during="1571", quote="as at Oll two years ago")
)


def test_same_events_are_one_and_know_what_both_say() -> None:
    both = merge(CHRONICLE, LETTER, names=("chronicle", "letter"))
    for one in ("chronicle:s", "letter:a"):
        assert both[one].bounds.start_text == "1573-05-01/1573-05-31"
        assert both[one].bounds.end_text == "1573-09-13"
    assert str(both.relation("chronicle:f", "letter:a")) == "during"


def test_events_that_only_share_a_kind_stay_apart() -> None:
    both = merge(CHRONICLE, LETTER, names=("chronicle", "letter"))
    assert both["letter:b"].bounds.start_text == "1571-01-01/1571-12-31"
    assert len(both) == 4


def test_each_document_keeps_its_publication_date() -> None:
    both = merge(CHRONICLE, LETTER, names=("chronicle", "letter"))
    quotes = {claim.source.quote for claim in both.claims}
    assert {"chronicle published 1573-10-01", "letter published 1573-09-20"} <= quotes


def told(label: str, date: str, quote: str, published: str | None = None) -> Timeline:
    return Timeline(dct=published).add(label).constrain(label, during=date, quote=quote)


def test_one_event_dated_differently_is_a_conflict_with_both_quotes_and_publications() -> None:
    one = told("the mill of Oll burns", "1573-05-03", "on 3 May", "1573-05-09")
    other = told("mill of Oll burns", "1573-05-04", "on the fourth", "1573-06-01")
    both = merge(one, other, names=("courier", "herald"))
    (conflict,) = both.conflicts
    quotes = " ".join(conflict.quotes)
    assert '"on 3 May"' in quotes
    assert '"on the fourth"' in quotes
    assert "courier, published 1573-05-09, dates the mill of Oll burns 1573-05-03" in quotes
    assert "herald, published 1573-06-01, dates mill of Oll burns 1573-05-04" in quotes
    assert all(event.disputed for event in both)


def test_articles_that_date_one_event_differently_conflict() -> None:
    one = timeline.from_text("The mill of Oll burned down on 3 May 1926.", "1926-05-10")
    other = timeline.from_text("The mill of Oll burned down on 4 May 1926.", "1926-05-20")
    (conflict,) = merge(one, other, names=("courier", "herald")).conflicts
    assert "courier, published 1926-05-10, dates" in conflict.quotes[0]
    assert {quote.split('"')[1] for quote in conflict.quotes[1:]} == {"3 May 1926", "4 May 1926"}


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        ("the council of Oll met", "1573-05-03", "1573-05-10"),  # as it does every week
        ("the second siege of Tarn", "1573", "1574"),
        ("the flood in Oll", "1573", "1580"),  # so far apart, there may be two
        ("flood", "1573-05-03", "1573-05-10"),  # somewhere
    ],
)
def test_what_may_be_two_events_stays_two(label: str, one: str, other: str) -> None:
    both = merge(told(label, one, "a"), told(label, other, "b"))
    assert not both.conflicts
    assert len({str(event.bounds) for event in both}) == 2


def test_what_happens_once_is_disputed_however_far_apart() -> None:
    both = merge(told("Anna of Oll died", "1573", "a"), told("Anna of Oll died", "1580", "b"))
    assert both.conflicts


def test_where_a_document_tells_of_two_such_events_neither_is_disputed() -> None:
    fires = told("fire in Oll", "1573-05-03", "a")
    two = fires.add(Event("x", label="fire in Oll")).constrain("x", during="1573-07", quote="again")
    assert not merge(two, told("fire in Oll", "1573-06-04", "b")).conflicts


def test_texts_can_be_merged() -> None:
    one = timeline.from_text("The siege of Tarn began in May 1573.")
    other = timeline.from_text("The siege of Tarn ended on 13 September 1573.")
    both = merge(one, other)
    sieges = [event for event in both if event.label.endswith("siege of Tarn")]
    assert {event.bounds.end_text for event in sieges} == {"1573-09-13"}


def test_names_must_fit() -> None:
    with pytest.raises(InvalidClaim, match="as many different names"):
        merge(CHRONICLE, LETTER, names=("a", "a"))


@given(st.permutations([CHRONICLE, LETTER]))
def test_the_order_of_the_documents_changes_no_bounds(documents: list[Timeline]) -> None:
    names = {id(CHRONICLE): "chronicle", id(LETTER): "letter"}
    both = merge(*documents, names=[names[id(document)] for document in documents])
    assert {event.id: event.bounds for event in both} == {
        event.id: event.bounds for event in merge(CHRONICLE, LETTER, names=("chronicle", "letter"))
    }


def test_a_merged_timeline_survives_json() -> None:
    from timeline.load.json import load

    both = merge(CHRONICLE, LETTER)
    assert load(str(timeline.export(both, "json").document)) == both


def test_a_disputed_event_is_one_row_with_both_dates_and_whose_they_are() -> None:
    from timeline.export.rows import rows

    one = told("the mill of Oll burns", "1573-05-03", "on 3 May")
    other = told("mill of Oll burns", "1573-05-04", "on the fourth")
    third = told("burning of the mill of Oll", "1573-05", "in May")
    (row,) = rows(merge(one, other, third, names=("courier", "herald", "almanac")))
    assert (row.when, row.uncertainty) == ("1573-05-03 or 1573-05-04", "disputed")
    assert row.words == "3 May 1573 or 4 May 1573"
    assert (
        row.reason == '"on 3 May" (given by you, courier); "on the fourth" (given by you, herald)'
    )


def test_reasons_name_the_document_and_what_it_cites() -> None:
    from timeline.load.table import load_csv

    log = load_csv("event,date,source\nsinking of the Aurora,31 May 1615,harbour log p. 4\n")
    both = merge(log.timeline, told("Aurora sinks", "1615", "in 1615"), names=("wrecks", "diary"))
    assert '"date: 31 May 1615" (row 2, wrecks: harbour log p. 4)' in str(
        both.explain("Aurora sinks")
    )


def test_the_command_shows_whose_dates_contradict_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.csv").write_text("event,date\nBattle of Oll,14 October 1066\n")
    (tmp_path / "b.csv").write_text("event,date\nBattle of Oll,13 October 1066\n")
    monkeypatch.chdir(tmp_path)
    assert run(["merge", "a.csv", "b.csv"]) == 0
    printed = capsys.readouterr().out
    assert '"date: 14 October 1066" (row 2, a.csv)' in printed
    assert '"date: 13 October 1066" (row 2, b.csv)' in printed
    assert "1066-10-13 or 1066-10-14" in printed
    assert "--published" not in printed


def test_what_was_merged_wrongly_is_split_by_a_correction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.csv").write_text("event,date\nBattle of Oll,1066\n")
    (tmp_path / "b.csv").write_text("event,date\nBattle of Oll,13 October 1066\n")
    (tmp_path / "mine.toml").write_text(
        '[[split]]\nevents = ["a.csv:Battle of Oll", "b.csv:Battle of Oll"]\n'
    )
    given = [str(tmp_path / name) for name in ("a.csv", "b.csv")]
    assert run(["merge", *given, "--format", "csv"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    mine = ["--corrections", str(tmp_path / "mine.toml")]
    assert run(["merge", *given, *mine, "--format", "csv"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_words_that_name_several_mentions_of_one_event_name_it() -> None:
    log = Timeline().add(Event("a", label="sinking of the Aurora"))
    log = log.add(Event("b", label="the ferry Aurora sank"))
    log = log.constrain("a", during="1915-05-31").constrain("b", during="1915-06-01")
    with pytest.raises(UnknownEvent):
        log.solve()["Aurora"]
    same = Claim(Merge("a", "b"))
    assert log.constrain(same).solve()["Aurora"].disputed
