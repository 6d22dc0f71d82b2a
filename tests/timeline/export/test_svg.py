"""The picture is well-formed, says everything without colour, and has room for every label."""

import itertools
import re
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from tests.timeline.export.examples import EXAMPLES, court, hostile, outage, siege
from timeline import Timeline
from timeline.errors import InputError
from timeline.export.picture.layout import LABELS, Picture
from timeline.export.picture.layout import layout as layout_of
from timeline.export.picture.lettering import width as width_of
from timeline.export.picture.ticks import SIZE
from timeline.export.raster import HIGHEST_PNG, sharpness
from timeline.export.rows import rows
from timeline.export.svg import draw
from timeline.export.text import plain

SVG = "{http://www.w3.org/2000/svg}"


def layout(tl: Timeline) -> Picture:
    return layout_of(tl, rows(tl))


def drawn(tl: Timeline) -> ElementTree.Element:
    return ElementTree.fromstring(draw(layout(tl)))


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_is_well_formed_with_a_row_and_a_title_for_each_event(name: str) -> None:
    tl = EXAMPLES[name]()
    rows = [g for g in drawn(tl).iter(f"{SVG}g") if (g.get("class") or "").startswith("event")]
    assert [row.get("data-event") for row in rows] == [event.id for event in tl]
    assert all(row.find(f"{SVG}title") is not None for row in rows)


def test_nothing_of_the_input_is_markup() -> None:
    tags = {element.tag.removeprefix(SVG) for element in drawn(hostile()).iter()}
    assert tags <= {
        "svg", "style", "defs", "linearGradient", "stop", "rect", "g", "line", "text", "title",
        "path", "pattern",
    }  # fmt: skip


def test_an_open_end_runs_to_the_edge_and_has_an_arrow() -> None:
    bars = {bar.row.event.id: bar for bar in layout(siege()).bars}
    feast, famine = bars["feast"].parts, bars["famine"].parts
    assert feast is not None
    assert famine is not None
    assert (feast.whole.open_left, feast.whole.open_right) == (False, True)
    assert (famine.whole.open_left, famine.whole.open_right) == (False, False)
    assert bars["rumour"].parts is None


WIDTHS = (960, 372)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_all_that_is_written_is_within_the_drawing(name: str, width: int) -> None:
    tl = EXAMPLES[name]()
    picture = layout_of(tl, rows(tl), width=width)
    for text in ElementTree.fromstring(draw(picture, styled=False)).iter(f"{SVG}text"):
        long = width_of(text.text or "", 12 if text.get("class") else SIZE)
        at, anchor = float(text.get("x", "")), text.get("text-anchor", "start")
        left = at - {"start": 0, "middle": long / 2, "end": long}[anchor]
        assert left >= -1
        assert left + long <= width + 1


def test_sixty_labels_keep_apart_and_out_of_the_drawing() -> None:
    names = [f"{'THE EVENT' if n % 2 else 'event'} {n} of some length" for n in range(60)]
    bars = layout(Timeline().add(*names).solve()).bars
    heights = [bar.label_at[1] for bar in bars]
    assert min(later - earlier for earlier, later in itertools.pairwise(heights)) >= 12
    assert all(bar.label_at[0] + width_of(bar.label) <= LABELS for bar in bars)


def test_what_happens_again_and_again_has_a_stroke_for_each_time() -> None:
    bars = {bar.row.event.id: bar for bar in layout(court()).bars}
    sittings, vigil, visits = bars["sittings"], bars["vigil"], bars["visits"]
    assert sittings.parts is not None
    whole = sittings.parts.whole
    assert len(sittings.beats) == 3
    assert all(beat.is_certain for beat in sittings.beats)
    assert all(whole.left <= beat.x <= whole.right for beat in sittings.beats)
    assert len(vigil.beats) > 25
    assert visits.beats == ()
    kinds = [path.get("class") for path in drawn(court()).iterfind(f"{SVG}g/{SVG}path")]
    assert [kind for kind in kinds if kind and "beats" in kind].count("beats possible") == 2


def test_times_too_close_to_tell_apart_are_stripes() -> None:
    tl = Timeline().add("bells").constrain("bells", during="1573", recurs="XXXX-XX-XXT12").solve()
    (bar,) = layout(tl).bars
    assert bar.beats == ()
    assert "again" in {rect.get("class") for rect in drawn(tl).iter(f"{SVG}rect")}


def test_on_a_narrow_picture_each_label_stands_above_its_bar() -> None:
    picture = layout_of(siege(), rows(siege()), width=372)
    assert all(bar.label_at[1] < bar.y - 9 for bar in picture.bars)
    starts = [bar.parts.whole.left for bar in picture.bars if bar.parts is not None]
    assert min(starts) < 60


def test_coordinates_are_finite_numbers() -> None:
    for make in EXAMPLES.values():
        assert not re.search(r"\b(nan|inf)\b", draw(layout(make())))


def test_png_and_pdf_are_of_their_kind() -> None:
    png, _ = timeline.export(siege(), "png")
    pdf, _ = timeline.export(siege(), "pdf")
    assert isinstance(png, bytes)
    assert isinstance(pdf, bytes)
    assert png.startswith(b"\x89PNG")
    assert pdf.startswith(b"%PDF")


def test_joiners_and_soft_hyphens_are_kept_and_what_turns_a_line_round_is_not() -> None:
    label = "می\u200cخواهم 👩\u200d🚒 soft\u00adly \u202egniht"
    root = drawn(Timeline().add(timeline.Event("a", label=label)).solve())
    (title,) = root.iter(f"{SVG}title")
    assert (
        title.text
        == " ".join(label.replace("\u202e", " ").split()) + ": at an unknown time (undated)"
    )


@given(st.text())
def test_plain_text_fits_into_a_document_letter_for_letter(text: str) -> None:
    made = plain(text)
    assert len(made) == len(text)
    assert plain(made) == made
    assert ElementTree.fromstring(f"<t>{escape(made)}</t>").text == (made or None)


def words(tl: Timeline) -> set[str]:
    """What the legend says."""
    groups = drawn(tl).iterfind(f"{SVG}g[@class='legend']")
    return {text.text or "" for group in groups for text in group.iterfind(f"{SVG}text")}


def test_the_legend_has_the_marks_that_are_used_and_no_others() -> None:
    assert words(Timeline().add("a").constrain("a", during="1914").solve()) == {"some time within"}
    assert words(Timeline().add("a").solve()) == set()
    assert {"published", "open side", "short"} <= words(siege())
    assert "over before the other begins" in words(outage())
    assert {"again and again", "so often, at times not told"} <= words(court())
    assert {"disputed", "a date in dispute"} <= words(hostile())


def test_a_page_has_its_own_legend() -> None:
    assert "legend" not in draw(layout(siege()), styled=False)


def test_a_disputed_event_shows_the_dates_that_contradict_each_other() -> None:
    tl = Timeline().add("landing").constrain("landing", during="1066-09-28")
    tl = tl.constrain("landing", during="1066-10").solve()
    (bar,) = layout(tl).bars
    assert bar.parts is None
    day, month = bar.stated
    assert day.right < month.left
    assert month.width > 10 * day.width
    (event,) = drawn(tl).iterfind(f"{SVG}g[@data-event]")
    kinds = [element.get("class") for element in event]
    assert kinds.count("stated") == 2
    assert "warning" in kinds


def test_what_is_disputed_in_part_fades_in_its_own_colour() -> None:
    tl = Timeline().add("x").constrain("x", start="2001", end="2003/2005", quote="a")
    root = drawn(tl.constrain("x", start="2002", quote="b").solve())
    fills = {rect.get("fill") for rect in root.iterfind(f"{SVG}g[@data-event]/{SVG}rect")} - {None}
    assert fills == {"url(#in-faint-disputed)", "url(#stated)"}


def published(dct: str) -> list[ElementTree.Element]:
    tl = (
        Timeline(dct=dct)
        .add("a", "b")
        .constrain("a", during="2015-05")
        .constrain("b", start="2017")
    )
    root = drawn(tl.solve())
    lines = (line for line in root.iterfind(f"{SVG}line") if line.get("class") == "published")
    return [line for line in lines if float(line.get("y2", "")) > 52]


def test_a_publication_is_a_line_or_a_band_as_wide_as_it_is_known() -> None:
    assert len(published("2016-03-14")) == 1
    left, right = (float(line.get("x1", "")) for line in published("2016"))
    assert right - left > 100


def test_the_day_of_publication_holds_what_happened_that_day() -> None:
    tl = Timeline(dct="2016-03-14").add("fire").constrain("fire", during="2016-03-14T13:05").solve()
    picture = layout(tl)
    (bar,) = picture.bars
    assert picture.published is not None
    assert bar.parts is not None
    assert picture.published.left < bar.parts.whole.left
    assert bar.parts.whole.right < picture.published.right


def test_a_break_says_how_much_it_leaves_out() -> None:
    tl = Timeline().add("old").constrain("old", during="1066-10-14")
    for number in range(1, 7):
        tl = tl.add(f"new {number}").constrain(f"new {number}", during=f"2016-0{number}-10")
    titles = [title.text for title in drawn(tl.solve()).iter(f"{SVG}title")]
    assert "949 years left out" in titles


def test_a_png_is_as_sharp_as_programs_can_show_it() -> None:
    assert sharpness(1_000) == 2
    assert 20_000 * sharpness(20_000) <= HIGHEST_PNG


def test_a_picture_too_high_to_be_shown_says_what_to_do() -> None:
    many = Timeline().add(*(f"event {number}" for number in range(1_300))).solve()
    with pytest.raises(InputError, match=r"a PDF of 1300 events would be 33868 pixels high"):
        timeline.export(many, "pdf")
    with pytest.raises(InputError, match=r"ask for SVG or the page"):
        timeline.export(many, "png")
