"""Lists, tables, notes and datelines come out exactly as they stand."""

import pytest

from resolvers.anchor import Anchor
from resolvers.calendar import SECONDS_PER_DAY, days_from_civil
from timeline.chronology import Timeline
from timeline.event import Strength
from timeline.read import from_text


def day(text: str) -> int:
    year, month, number = text.split("-")
    return days_from_civil(int(year), int(month), int(number))


def starts(tl: Timeline, word: str) -> tuple[int | None, int | None]:
    """The days on which the one event with this word as its text may start."""
    (event,) = [e for e in tl.events if e.text == word]
    return tl.bounds(event.id).start_days


def days(first: str, last: str | None = None) -> tuple[int, int]:
    return day(first), day(last or first)


UPRISING = """Timeline of the Valdorian uprising

2011, March: protests began in the capital.
2011, April 7: police fired on marchers.
2012: the opposition formed a council.
2013-06-14: rebels seized the port of Marel.
Their leader was wounded.
"""


def test_each_item_of_a_chronology_happens_on_the_date_at_its_head() -> None:
    tl = from_text(UPRISING)
    assert starts(tl, "began") == days("2011-03-01", "2011-03-31")
    assert starts(tl, "fired") == days("2011-04-07")
    assert starts(tl, "formed") == days("2012-01-01", "2012-12-31")
    assert starts(tl, "seized") == days("2013-06-14")


def test_what_begins_in_an_item_starts_then_and_its_end_stays_open() -> None:
    tl = from_text(UPRISING)
    assert starts(tl, "protests") == days("2011-03-01", "2011-03-31")
    (protests,) = [e for e in tl.events if e.text == "protests"]
    assert tl.bounds(protests.id).latest_end is None


def test_a_line_without_a_date_goes_on_from_the_line_above_by_inference() -> None:
    tl = from_text(UPRISING)
    assert starts(tl, "wounded") == days("2013-06-14")
    (wounded,) = [e for e in tl.events if e.text == "wounded"]
    inferred = [c for c in tl.claims if c.source.rule == "dated by the lines above"]
    assert inferred
    assert {c.strength for c in inferred} == {Strength.INFERRED}
    assert "2013-06-14" in str(tl.explain(wounded.id))


@pytest.mark.parametrize("marker", ["- ", "* ", "• ", ""])
@pytest.mark.parametrize("separator", [": ", " – ", " — "])
def test_bullets_and_separators_make_no_difference(marker: str, separator: str) -> None:
    text = "\n".join(
        f"{marker}{date}{separator}{words}."
        for date, words in [
            ("3 May 1998", "the company was founded in Leeds"),
            ("June 2001", "it listed its shares"),
            ("2009", "the firm closed its last mill"),
        ]
    )
    tl = from_text(text)
    assert starts(tl, "founded") == days("1998-05-03")
    assert starts(tl, "listed") == days("2001-06-01", "2001-06-30")
    assert starts(tl, "closed") == days("2009-01-01", "2009-12-31")


def test_a_table_is_read_row_by_row() -> None:
    tl = from_text(
        "Date | Event\n1914-07-28 | war declared\n1918-11-11 | armistice signed\n", Anchor()
    )
    assert starts(tl, "declared") == days("1914-07-28")
    assert starts(tl, "signed") == days("1918-11-11")
    assert not tl.conflicts


def test_rows_that_begin_with_a_bare_year_date_all_that_they_tell() -> None:
    tl = from_text(
        "Chronology of the dam.\n"
        "1932 Construction begins.\n"
        "1936 The dam is completed; two workers die.\n"
    )
    assert starts(tl, "begins") == days("1932-01-01", "1932-12-31")
    assert starts(tl, "completed") == days("1936-01-01", "1936-12-31")
    assert starts(tl, "die") == days("1936-01-01", "1936-12-31")


def test_clinical_notes_carry_the_date_to_every_sentence_of_the_note() -> None:
    tl = from_text(
        "2019-02-03: Patient admitted with chest pain.\n"
        "2019-02-04: Started aspirin. Pain resolved.\n"
        "2019-02-07: Discharged home.\n"
    )
    assert starts(tl, "admitted") == days("2019-02-03")
    assert starts(tl, "resolved") == days("2019-02-04")
    assert starts(tl, "Discharged") == days("2019-02-07")


def test_a_date_alone_on_its_line_dates_the_section_below_it() -> None:
    tl = from_text(
        "January 1997\n\nA bomb exploded at a clinic. Seven people were hurt.\n\n"
        "February 1997\n\nA second bomb wounded five at a nightclub.\n"
    )
    assert starts(tl, "exploded") == days("1997-01-01", "1997-01-31")
    assert starts(tl, "hurt") == days("1997-01-01", "1997-01-31")
    assert starts(tl, "wounded") == days("1997-02-01", "1997-02-28")


def test_minutes_are_of_the_day_in_their_head_but_not_what_they_plan_or_report() -> None:
    tl = from_text(
        "Minutes of the parish council, 14 March 2016\n\n"
        "1. The accounts were approved.\n"
        "2. Mr Orme reported that the roof was repaired on 2 March.\n"
        "3. The next session will be held on 11 April.\n"
    )
    assert starts(tl, "approved") == days("2016-03-14")
    assert starts(tl, "reported") == days("2016-03-14")
    assert starts(tl, "repaired") == days("2016-03-02")
    assert starts(tl, "held") == days("2016-04-11")


def test_past_perfect_and_future_in_an_item_are_not_of_its_date() -> None:
    tl = from_text(
        "2004-05-01: The union ended its strike. It had demanded higher wages.\n"
        "2005-06-01: The mill closed.\n"
    )
    assert starts(tl, "ended") == days("2004-05-01")
    assert starts(tl, "demanded") != days("2004-05-01")


def test_a_full_dateline_dates_the_report() -> None:
    tl = from_text("GENEVA, March 14, 2016 (Reuters) - Talks opened on Monday.")
    assert starts(tl, "opened") == days("2016-03-14")
    first, last = tl.when()
    assert first is not None
    assert last is not None
    assert (first // SECONDS_PER_DAY, last // SECONDS_PER_DAY) == days("2016-03-14")


def test_a_dateline_without_a_year_leaves_the_year_open() -> None:
    tl = from_text("GENEVA, March 14 (Reuters) - Talks opened on Monday.")
    assert starts(tl, "opened") == (None, None)
    known = from_text(
        "GENEVA, March 14 (Reuters) - Talks opened on Monday.", known={"talks": "2016-03-14"}
    )
    assert starts(known, "opened") == days("2016-03-14")
    first, last = known.when()
    assert first is not None
    assert last is not None
    assert (first // SECONDS_PER_DAY, last // SECONDS_PER_DAY) == days("2016-03-14")


def test_a_publication_date_from_outside_comes_before_the_dateline() -> None:
    tl = from_text("GENEVA, March 14 (Reuters) - Talks opened on Monday.", "2016-03-15")
    assert starts(tl, "opened") == days("2016-03-14")
    assert not tl.conflicts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1923 Electric light installed\n1939 Evacuees arrive from Hull",
            {
                "Electric light installed": "1923-01-01/1923-12-31",
                "Evacuees arrive from Hull": "1939-01-01/1939-12-31",
            },
        ),
        (
            "2005–2007: Degree in physics, Leiden\n09/2007 – 03/2011: Junior analyst",
            {
                "Degree in physics, Leiden": "2005-01-01/2007-12-31",
                "Junior analyst": "2007-09-01/2011-03-31",
            },
        ),
        (
            "2005–2007 Degree in physics\n2007–2011 Junior analyst",
            {
                "Degree in physics": "2005-01-01/2007-12-31",
                "Junior analyst": "2007-01-01/2011-12-31",
            },
        ),
        (
            "2014: Young Weavers’ Prize\n2016: Second Prize",
            {
                "Young Weavers’ Prize": "2014-01-01/2014-12-31",
                "Second Prize": "2016-01-01/2016-12-31",
            },
        ),
        (
            "1950 – Born in Leeds\n1972 – Moved to Hull",
            {"Born in Leeds": "1950-01-01/1950-12-31", "Moved to Hull": "1972-01-01/1972-12-31"},
        ),
        (
            "c. 1890 A hall is built.\nc. 1900 A second room is added.",
            {
                "hall is built": "1890-01-01/1890-12-31",
                "second room is added": "1900-01-01/1900-12-31",
            },
        ),
    ],
)
def test_lines_that_a_date_heads_need_no_punctuation_and_no_verb(
    text: str, expected: dict[str, str]
) -> None:
    tl = from_text(text)
    assert {event.label: str(event.bounds) for event in tl} == expected
    assert not tl.conflicts


def test_a_log_tells_each_event_at_the_time_before_it() -> None:
    tl = from_text("3 May 2016\n14:05 alarm. 14:20 engine arrives. 14:35 fire out.")
    assert [str(e.bounds) for e in tl] == [f"2016-05-03T14:{m}" for m in ("05", "20", "35")]


def test_a_range_at_the_head_of_a_line_is_filled_by_what_goes_on() -> None:
    tl = from_text("1914–18: The hall serves as a school.\n1920–22: Two wings are added.")
    serves, added = tl["serves"].bounds, tl["added"].bounds
    assert (serves.start_text, serves.end_text) == (
        "1914-01-01/1914-12-31",
        "1918-01-01/1918-12-31",
    )
    assert added.start_text == added.end_text == "1920-01-01/1922-12-31"


def test_a_line_that_a_wrapped_date_begins_is_none_of_a_chronology() -> None:
    tl = from_text("Ada was born in\n1923 and left in\n1950 for Hull.")
    assert [str(e.bounds) for e in tl] == ["1923-01-01/1923-12-31", "1950-01-01/1950-12-31"]


@pytest.mark.parametrize(
    "line",
    [
        "- **1799**: The mill was built.",
        "* __1799__ – The mill was built.",
        "- *1799* — The mill was built.",
        "1. **1799:** The mill was built.",
        "2. **1799** - The mill was built.",
    ],
)
def test_an_item_whose_date_is_set_in_bold_reads_as_a_plain_one(line: str) -> None:
    tl = from_text(f"# A mill\n\n{line}\n- **March 3, 1812**: Rioters broke the looms.")
    assert starts(tl, "built") == days("1799-01-01", "1799-12-31")
    assert starts(tl, "broke") == days("1812-03-03")
    assert {c.source.quote for c in tl.claims if c.source.rule == "dated by its head"} == {
        "1799",
        "March 3, 1812",
    }


@pytest.mark.parametrize("head", ["May 3–5, 1911", "**3-5 May 1911**", "**May 3–5, 1911**"])
def test_a_range_of_days_at_the_head_of_an_item_dates_it_once(head: str) -> None:
    tl = from_text(f"- {head}: Riots in Hull.\n- 7 May 1911: The port reopens.")
    (riots,) = [e for e in tl.events if "Riots" in e.text]
    bounds = tl.bounds(riots.id)
    assert bounds.start_days == days("1911-05-03")
    assert bounds.end_days == days("1911-05-05")
    assert len(tl.events) == 2
