"""Tables as spreadsheets, people and language models write them: the good rows always load."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.errors import InputError
from timeline.export.iso import extremes
from timeline.load.loaded import Loaded
from timeline.load.table import load_csv, load_markdown


def labels(loaded: Loaded) -> list[str]:
    return [event.label for event in loaded.timeline.events]


def bounds(loaded: Loaded) -> dict[str, str]:
    solved = loaded.timeline.solve()
    return {event.label: str(solved.bounds(event)) for event in solved.events}


SIEGE = {"siege": "1573-05-01/1573-05-31", "relief": "1573-09-12"}


@pytest.mark.parametrize(
    "text",
    [
        "event,date\nsiege,May 1573\nrelief,12 September 1573\n",
        "Event Name;Date of event\r\nsiege;May 1573\r\n;;\r\nrelief;12 September 1573\r\n",
        "\ufeffsep=;\nevent;when\nsiege;May 1573\nrelief;12 September 1573\n",
        "The war in Tarn\n\nTitle\tWhen\nsiege\tMay 1573\nrelief\t12 September 1573\n",
        "Date | Event\nMay 1573 | siege\n12 September 1573 | relief\n",
        ",what,Year,Month,Day\n0,siege,1573,May,\n1,relief,1573,9,12th\n",
        "Headline,Date,Year\nsiege,May,1573\nrelief,12/9,1573\n",
        "Sure:\n```csv\nevent,date\nsiege,May 1573\nrelief,1573-09-12\n```\nIs there more?\n",
        "Here:\n\n| When | **What** |\n|:---|---|\n| May 1573 | `siege` |\n"
        "| 1573-09-12 | *relief* |\n",
    ],
    ids=["plain", "blank-rows", "sep", "title", "bars", "parts", "yearless", "fence", "markdown"],
)
def test_one_chronology_in_many_shapes(text: str) -> None:
    from timeline.annotate import anchor_of

    loaded = load_csv(text, anchor_of({"lang": "en-GB"}))
    assert loaded.problems == ()
    assert bounds(loaded) == SIEGE


def test_a_date_and_its_times_of_day_in_columns() -> None:
    loaded = load_csv(
        "Date,Start Time,End Time,Title\n2024-05-01,9:00,09:30,opening\n2024-05-02,10:00,,walk\n"
    )
    assert bounds(loaded) == {
        "opening": "2024-05-01T09:00/09:30",
        "walk": "2024-05-02T10:00/23:59",
    }


def test_a_start_and_an_end_in_parts() -> None:
    loaded = load_csv("Year,Month,End Year,End Month,Headline\n1914,7,1918,November,war\n")
    assert bounds(loaded) == {"war": "1914-07-01/1918-11-30"}


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("1573,13,1,siege", "there is no month 13"),
        ("1573,Maytember,1,siege", "'Maytember' is no month"),
        (",5,3,siege", "says no year"),
    ],
)
def test_parts_that_make_no_date_are_a_problem(row: str, complaint: str) -> None:
    loaded = load_csv(f"year,month,day,event\n{row}\n1574,,,relief\n")
    (problem,) = loaded.problems
    assert complaint in str(problem)
    assert bounds(loaded)["relief"] == "1574-01-01/1574-12-31"


def test_an_unquoted_comma_is_mended_where_its_blank_shows_it() -> None:
    loaded = load_csv("event,date,source\nbattle,October 14, 1066,chronicle\nlanding,1066,a\n")
    assert bounds(loaded)["battle"] == "1066-10-14"
    assert [str(note) for note in loaded.notes] == [
        "row 2: has a comma outside quotes, read as text"
    ]


def test_a_row_with_more_cells_than_columns_is_a_problem_otherwise() -> None:
    loaded = load_csv("event,date\nbattle,14,1066\nlanding,1066,\n")
    assert [str(problem) for problem in loaded.problems] == [
        "row 2: has 3 cells under 2 columns; put a cell with a comma in it into quotes"
    ]
    assert labels(loaded) == ["landing"]


def test_quotes_within_quotes_and_quotes_that_never_close_cost_their_row_only() -> None:
    loaded = load_csv(
        'event,date\n"He said "hi" there",1999\n"open,2000\n"two\nlines",2001\nlast,2002\n'
    )
    assert labels(loaded) == ['He said "hi" there', "last", "two lines"]
    assert [str(problem) for problem in loaded.problems] == [
        "row 3: has a quote that is never closed; close it, or leave it out"
    ]
    assert str(loaded.notes[0]) == "row 2: has quotes within quotes, read as they stand"


def test_rows_are_counted_as_spreadsheets_do_with_the_line_where_it_differs() -> None:
    loaded = load_csv('event,date\n"two\nlines",1999\n\n;;\n,,\nlast,31 June 1999\n')
    (problem,) = loaded.problems
    assert str(problem).startswith("row 6, line 7: ")
    assert len(loaded.timeline.events) == 2


def test_problems_are_told_in_the_order_of_their_rows() -> None:
    rows = "".join(f"e{n},{'x' * 3 if n % 4 == 0 else 1999},\n" for n in range(2, 30))
    loaded = load_csv(f"event,date,after\n{rows}last,1999,nobody\n")
    numbers = [int(problem.where.split()[1]) for problem in loaded.problems]
    assert numbers == sorted(numbers)
    assert len(numbers) == 8


def test_columns_that_say_nothing_of_time_are_told_once() -> None:
    loaded = load_csv("description,title,date,colour\nlong,siege,1573,red\nlonger,relief,1574,\n")
    assert labels(loaded) == ["relief", "siege"]
    assert [str(note) for note in loaded.notes] == ["not read: colour, description"]


def test_two_columns_of_one_name_are_read_together_with_a_note() -> None:
    loaded = load_csv("event,after,after\nsiege,,\nrelief,,\nfeast,siege,relief\n")
    assert "two columns are called 'after'" in str(loaded.notes[0])
    assert len(loaded.timeline.claims) == 2


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("siege,1573\nrelief,1574\n", "it is siege, 1573"),
        ("évènement;date;fin\nsiège;1573;\n", "it is évènement, date, fin"),
        ("event,date\n,\n", "has no rows under its header"),
    ],
)
def test_a_table_without_a_header_is_one_problem(text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        load_csv(text)


def test_markdown_without_a_table_of_events_is_refused() -> None:
    with pytest.raises(InputError, match="has no table of events"):
        load_markdown("| colour | size |\n|---|---|\n| red | 3 |\n")


def test_our_apostrophe_goes_and_that_of_a_name_stays() -> None:
    assert labels(load_csv("event,date\n'=1+1,1999\n't Hooft,1999\n")) == ["'t Hooft", "=1+1"]


def test_our_own_table_gives_back_what_is_certain_and_what_is_only_likely() -> None:
    tl = timeline.from_text(
        "Talks opened on Monday. The minister said that a dispute over the harbour went on.",
        "2016-03-14",
    )
    back = load_csv(str(timeline.export(tl, "csv").document)).timeline.solve()
    told = {event.id: (str(event.bounds), str(event.likely)) for event in tl}
    assert {e.id: (str(e.bounds), str(e.likely)) for e in back} == {
        event.id: told[event.id] for event in back
    }
    assert any(certain != likely for certain, likely in told.values())


@pytest.mark.parametrize(
    ("cell", "complaint"),
    [
        ("1998-13", "'1998-13': there is no month or season 13"),
        ("2020-03-01/2020-02-30", "2020-02-30: no calendar has such a date"),
        ("[1667-13,1668]", "'1667-13': there is no month or season 13"),
        ("1985-04-12T25:00:00", "there is no such time of day"),
        ("1860~ or 1861", "'1860~ or 1861' says several times"),
        ("soon afterwards", "'soon afterwards' is no date"),
    ],
)
def test_a_date_that_cannot_be_is_reported_with_what_is_wrong_in_it(
    cell: str, complaint: str
) -> None:
    (problem,) = load_csv(f'event,date\nsiege,"{cell}"\nrelief,1573\n').problems
    assert problem.where == "row 2"
    assert complaint in str(problem)


@pytest.mark.parametrize("cell", ["3 May 1860~", "1860~~", "May 1860 ~", "1860 or 1861~"])
def test_a_date_marked_as_approximate_is_shown_as_such(cell: str) -> None:
    tl = load_csv(f"event,date\nsiege,{cell}\n").timeline.solve()
    assert timeline.export(tl, "text").document.startswith("about ")


@given(st.from_type(timeline.Timeline).filter(lambda tl: tl.events))
@settings(max_examples=60)
def test_our_own_table_gives_back_the_days_of_any_timeline(tl: timeline.Timeline) -> None:
    solved = tl.solve()
    table = str(timeline.export(solved, "csv", everything=True).document)
    back = {event.id: event for event in load_csv(table).timeline.solve()}
    for event in solved:
        if not event.disputed:  # of what is disputed the table tells what is said
            assert extremes(back[event.id].bounds) == extremes(event.bounds)


# ----------------------------------------------------------------------------------- relations


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("after: siege", {"siege": ("met_by", "after")}),
        ("after siege, before relief", {"siege": ("met_by", "after"),
                                        "relief": ("before", "meets")}),
        ("follows the siege and precedes the relief", {"siege": ("met_by", "after"),
                                                       "relief": ("before", "meets")}),
        ("after: siege, relief", {"siege": ("met_by", "after"), "relief": ("met_by", "after")}),
        ("part of siege", {"siege": ("starts", "equals", "during", "finishes")}),
        ("simultaneous with siege", {"siege": ("equals",)}),
    ],
)  # fmt: skip
def test_relations_in_one_column(cell: str, said: dict[str, tuple[str, ...]]) -> None:
    loaded = load_csv(f'event,relation\nsiege,\nrelief,\nfeast,"{cell}"\n')
    assert loaded.problems == ()
    found = {c.constraint.second: c.constraint.relations for c in loaded.timeline.claims}  # type: ignore[union-attr]
    assert {event: set(names) for event, names in found.items()} == {
        event: set(names) for event, names in said.items()
    }


def test_after_may_meet_and_during_may_start_together() -> None:
    loaded = load_csv(
        "event,start,end,after,during\n"
        "boot,2024-01-01T10:00:00Z,2024-01-01T10:05:00Z,,\n"
        "check,2024-01-01T10:05:00Z,2024-01-01T10:06:00Z,boot,\n"
        "read,2024-01-01T10:00:00Z,2024-01-01T10:01:00Z,,boot\n"
    )
    solved = loaded.timeline.solve()
    assert solved.conflicts == ()
    assert solved["boot"].bounds.end_text == "2024-01-01T10:05"


def test_one_name_for_two_rows_is_told_with_them_or_decided_by_their_dates() -> None:
    loaded = load_csv(
        "event,date,before\npoll,1999,\npoll,2003,\nrecount,2001,poll\nreview,1990,poll\n"
    )
    (problem,) = loaded.problems
    assert (
        str(problem) == "row 5: 'poll' names row 2 and row 3; give the rows ids, or use more words"
    )
    assert str(loaded.notes[0]) == "row 4: 'poll' names 2 rows; only row 3 fits 'before'"
    solved = loaded.timeline.solve()
    assert str(solved.relation("recount", "poll (2)")) == "before"


def test_ids_of_rows_win_over_labels() -> None:
    loaded = load_csv("id,event,date,after\n1,2,1999,\n2,siege,2000,\n3,relief,2001,2\n")
    (related,) = [claim for claim in loaded.timeline.claims if "after" in claim.source.quote]
    assert related.constraint.second == "2"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("cell", "complaint"),
    [
        ("caused by siege", "'caused by siege' is no relation; there are: after, before"),
        ("after", "'after' names no event"),
        ("after: relief", "after: 'relief' is the row itself"),
        ("after: the flood", "after: no event is called 'the flood'; there are: siege"),
    ],
)
def test_a_relation_that_is_none_is_a_problem(cell: str, complaint: str) -> None:
    loaded = load_csv(f"event,date,relation\nsiege,1573,\nrelief,1574,{cell}\n")
    (problem,) = loaded.problems
    assert complaint in str(problem)


def test_a_relation_to_a_date_dates_the_row() -> None:
    assert bounds(load_csv("event,after\nrelief,3 May 1573\n")) == {
        "relief": "start 1573-05-04 or later, end 1573-05-04 or later"
    }


# -------------------------------------------------------------------------------------- any text

CELLS = st.text(alphabet="abc 129,;\"|\n\t-:='", max_size=12)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=6))
def test_any_lines_under_a_header_load_or_are_reported(rows: list[list[str]]) -> None:
    text = "event,date\nsiege,1573\n" + "\n".join(",".join(row) for row in rows)
    loaded = load_csv(text)
    assert "siege" in labels(loaded)
    assert len({note.where for note in loaded.problems}) <= len(text.split("\n"))


@given(st.text())
def test_any_text_is_a_table_or_refused(text: str) -> None:
    try:
        loaded = load_csv(text)
    except InputError:
        return
    assert loaded.timeline.events or loaded.problems
