"""The picture is well-formed, says everything without colour, and has room for every label."""

import itertools
import re
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from resolvers.calendar import SECONDS_PER_DAY, days_from_civil
from tests.timeline.export.examples import EXAMPLES, antiquity, court, hostile, siege
from timeline import Timeline
from timeline.export.layout import LABELS, Picture
from timeline.export.layout import layout as layout_of
from timeline.export.rows import rows
from timeline.export.scale import Scale
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
    feast, famine = bars["feast"].whole, bars["famine"].whole
    assert feast is not None
    assert famine is not None
    assert (feast.open_left, feast.open_right) == (False, True)
    assert (famine.open_left, famine.open_right) == (False, False)
    assert bars["rumour"].whole is None


def test_the_core_lies_within_the_possible_extent() -> None:
    (bar,) = (bar for bar in layout(siege()).bars if bar.row.event.id == "siege")
    assert bar.whole is not None
    assert bar.core is not None
    assert bar.whole.left < bar.core.left < bar.core.right < bar.whole.right


def test_years_before_christ_are_labelled_so_and_empty_ages_are_broken() -> None:
    picture = layout(antiquity())
    texts = [tick.text for tick in picture.ticks]
    assert "10000 BC" in texts
    assert "400 BC" in texts
    assert len(picture.breaks) == 2


def test_sixty_labels_keep_apart_and_out_of_the_drawing() -> None:
    tl = Timeline().add(*(f"event {n} with a name of some length" for n in range(60))).solve()
    places = [
        (float(text.get("x", "")), float(text.get("y", "")), len(text.text or ""))
        for text in drawn(tl).iter(f"{SVG}text")
        if text.get("class") is None and text.get("text-anchor") is None
    ]
    heights = sorted(y for _, y, _ in places)
    assert len(places) == 60
    assert min(b - a for a, b in itertools.pairwise(heights)) >= 12
    assert all(x + 6.3 * length <= LABELS for x, _, length in places)


def test_what_happens_again_and_again_has_a_stroke_for_each_time() -> None:
    bars = {bar.row.event.id: bar for bar in layout(court()).bars}
    sittings, vigil, visits = bars["sittings"], bars["vigil"], bars["visits"]
    assert sittings.whole is not None
    assert len(sittings.beats) == 3
    assert all(sittings.whole.left <= at <= sittings.whole.right for at in sittings.beats)
    assert len(vigil.beats) > 25
    assert (visits.beats, sittings.core) == ((), None)
    kinds = [path.get("class") for path in drawn(court()).iter(f"{SVG}path")]
    assert kinds.count("beats") == 3


def test_times_too_close_to_tell_apart_are_stripes() -> None:
    tl = Timeline().add("bells").constrain("bells", during="1573", recurs="XXXX-XX-XXT12").solve()
    (bar,) = layout(tl).bars
    assert bar.beats == ()
    assert "again" in {rect.get("class") for rect in drawn(tl).iter(f"{SVG}rect")}


def test_on_a_narrow_picture_each_label_stands_above_its_bar() -> None:
    picture = layout_of(siege(), rows(siege()), width=372)
    assert all(bar.label_at[1] < bar.y - 9 for bar in picture.bars)
    assert all(12 + 6.3 * len(bar.label) <= picture.width for bar in picture.bars)
    starts = [bar.whole.left for bar in picture.bars if bar.whole is not None]
    assert min(starts) < 60


def test_coordinates_are_finite_numbers() -> None:
    for make in EXAMPLES.values():
        assert not re.search(r"\b(nan|inf)\b", draw(layout(make())))


SECONDS = st.integers(
    days_from_civil(-12_000) * SECONDS_PER_DAY, days_from_civil(12_000) * SECONDS_PER_DAY
)


@settings(max_examples=200)
@given(st.lists(SECONDS, max_size=12))
def test_a_scale_keeps_the_order_and_its_ticks_keep_apart(seconds: list[int]) -> None:
    scale = Scale.of(seconds, 300, 900)
    places = [scale.x(second) for second in sorted(seconds)]
    assert places == sorted(places)
    assert all(300 <= x <= 900 for x in places)
    ticks = [tick.x for tick in scale.ticks()]
    assert all(later - earlier >= 40 for earlier, later in itertools.pairwise(ticks))


def test_png_and_pdf_are_of_their_kind() -> None:
    png, _ = timeline.export(siege(), "png")
    pdf, _ = timeline.export(siege(), "pdf")
    assert isinstance(png, bytes)
    assert isinstance(pdf, bytes)
    assert png.startswith(b"\x89PNG")
    assert pdf.startswith(b"%PDF")


def test_no_break_cuts_a_year_in_two() -> None:
    tl = Timeline()
    for day in range(1, 8):
        tl = tl.add(f"sally {day}").constrain(f"sally {day}", during=f"1573-07-0{day}")
    picture = layout(tl.add("famine").constrain("famine", during="1580").solve())
    famine = picture.bars[-1].whole
    assert famine is not None
    (gap,) = picture.breaks
    assert gap < famine.left


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
