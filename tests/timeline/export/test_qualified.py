"""Dates that are called approximate or uncertain: readers are told, and none is widened."""

import json

import icalendar
import pytest

import timeline
from resolvers.edtf import Qualifier
from timeline import Timeline
from timeline.export.qualified import PLAIN, Qualified

ABOUT = (Qualifier.APPROXIMATE,) * 2
TEXT = "The mill was built about 1860. The dam broke around 3 May 1901. The inn opened in 1880."


def mill() -> Timeline:
    return timeline.from_text(TEXT, "2019-05-20")


def said(tl: Timeline, form: str) -> str:
    document = timeline.export(tl, form).document
    return document.decode() if isinstance(document, bytes) else document


def test_edtf_qualifies_what_is_approximate() -> None:
    dates = [line.split("\t")[0] for line in said(mill(), "edtf").splitlines()]
    assert dates == ["1860~", "1880", "1901-05-03~"]


@pytest.mark.parametrize("form", ["text", "markdown", "csv", "html", "svg", "mermaid", "turtle"])
def test_readers_are_told(form: str) -> None:
    document = said(mill(), form)
    assert "about 1860" in document
    assert "about 1880" not in document


def test_a_gantt_chart_names_it() -> None:
    assert "dam broke (about) : active, 1901-05-03, 1901-05-04" in said(mill(), "gantt")


def test_timeml_keeps_it_where_the_text_says_it() -> None:
    assert 'value="1860" mod="APPROX"' in str(timeline.export(mill(), "timeml", text=TEXT).document)


def test_timelinejs_displays_it() -> None:
    slides = json.loads(said(mill(), "timelinejs"))["events"]
    dates = [slide["display_date"] for slide in slides]
    assert dates == ["about 1860", "1880", "about 3 May 1901"]


def test_the_picture_has_a_c_for_circa_beside_it() -> None:
    bars, _, legend = said(mill(), "svg").partition('class="legend"')
    assert (bars.count(">c.</text>"), legend.count(">c.</text>")) == (2, 1)


def test_a_calendar_takes_an_approximate_day_for_tentative_and_no_gap_for_exact() -> None:
    tl = Timeline().add("fire", "flood").constrain("fire", during="1901-05-03~")
    tl = tl.constrain("flood", fills="1901-05-09").solve()
    calendar = icalendar.Calendar.from_ical(said(tl, "icalendar"))
    fire, flood = calendar.walk("VEVENT")
    assert (fire["status"], flood["status"]) == ("TENTATIVE", "CONFIRMED")
    assert "GAP" not in fire["related-to"].params


def test_a_start_may_be_approximate_and_the_end_exact() -> None:
    tl = Timeline().add("works").constrain("works", start="1860~", end="1871").solve()
    assert said(tl, "edtf") == "1860~/1871\tworks\n"
    assert said(tl, "text").startswith("about 1860 → 1871  works\n")


def test_a_closer_exact_date_makes_it_exact() -> None:
    tl = Timeline().add("mill").constrain("mill", during="1860~")
    assert Qualified.of(tl.solve()).sides("mill") == ABOUT
    exact = tl.constrain("mill", during="1860-05").solve()
    assert Qualified.of(exact).sides("mill") == PLAIN


def test_what_follows_from_an_approximate_date_alone_is_approximate() -> None:
    tl = (
        Timeline()
        .add("mill", "inn")
        .constrain("mill", during="1860~")
        .relate("mill", "equals", "inn")
    )
    assert Qualified.of(tl.solve()).sides("inn") == ABOUT


def test_until_about_a_year_is_approximate() -> None:
    tl = timeline.from_text("The truce lasted until about 1873.", "1890-05-20")
    assert said(tl, "text").startswith("under way about 1873  truce lasted\n")


def perhaps() -> Timeline:
    return timeline.from_text("The inn opened perhaps on 3 May 1860.", "1890-05-20")


def test_what_is_only_possible_is_told_so_everywhere() -> None:
    assert said(perhaps(), "text").startswith("possibly 1860-05-03  inn opened\n")
    assert said(perhaps(), "edtf") == "1860-05-03?\tinn opened\n"
    assert "possibly 3 May 1860 : inn opened" in said(perhaps(), "mermaid")
    assert "inn opened (possibly) : active" in said(perhaps(), "gantt")
    assert "STATUS:TENTATIVE" in said(perhaps(), "icalendar")
    assert ">?</text>" in said(perhaps(), "svg")
    (slide,) = json.loads(said(perhaps(), "timelinejs"))["events"]
    assert slide["display_date"] == "possibly 3 May 1860"


def test_both_may_be_said_at_once() -> None:
    tl = Timeline().add("mill").constrain("mill", during="1860%").solve()
    assert said(tl, "text").startswith("possibly about 1860  mill\n")
    assert said(tl, "edtf") == "1860%\tmill\n"
