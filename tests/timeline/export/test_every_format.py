"""Any timeline goes out in any format, to the same bytes whoever builds it and in what order."""

from collections.abc import Iterator
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline import Event, Timeline
from timeline.export import FORMATS

WHOLE = ("json", "timeml", "dot", "graphml")  # formats that leave no event out
RENDERED = ("png", "pdf")  # the SVG drawn by another library, which takes its time
WRITTEN = [name for name in FORMATS if name not in RENDERED]
TEXTS = st.text(max_size=12)


def letters(text: str) -> str:
    """What no escaping and no folding of blanks may lose."""
    return "".join(filter(str.isalnum, text))


def written_in(root: ElementTree.Element) -> Iterator[str]:
    for element in root.iter():
        yield from element.attrib.values()
        yield from filter(None, (element.text, element.tail))


@pytest.mark.parametrize("form", WRITTEN)
@given(tl=st.from_type(Timeline))
@settings(max_examples=12, deadline=None)
def test_any_timeline_goes_out_and_its_order_of_building_changes_nothing(
    form: str, tl: Timeline
) -> None:
    again = Timeline(tl.events[::-1], tl.claims[::-1], tl.dct).solve()
    for options in ({}, {} if form in WHOLE else {"everything": True}):
        made = timeline.export(tl.solve(), form, **options)
        assert made == timeline.export(again, form, **options)


@given(TEXTS.filter(bool), TEXTS, TEXTS, st.from_type(Timeline))
@settings(max_examples=40, deadline=None)
def test_any_words_make_well_formed_xml(name: str, label: str, quote: str, tl: Timeline) -> None:
    tl = Timeline(dct=tl.dct).add(Event(name, label=label))
    tl = tl.constrain(Event(name), during="1573-07", quote=quote).solve()
    shown = {"svg": "", "graphml": name, "timeml": label or name}  # a picture shortens its words
    for form, words in shown.items():
        root = ElementTree.fromstring(str(timeline.export(tl, form).document))
        assert root.tag.rpartition("}")[2].lower() == form
        assert letters(words) in letters("".join(written_in(root)))


@given(st.from_type(Timeline))
@settings(max_examples=25, deadline=None)
def test_each_edge_of_the_network_names_its_source(tl: Timeline) -> None:
    tl = tl.solve()
    graph = networkx.parse_graphml(str(timeline.export(tl, "graphml").document))
    for _, _, edge in graph.edges(data=True):
        assert edge["source"] == "given by you"
    dot = str(timeline.export(tl, "dot").document)
    assert dot.count(" -> ") == dot.count('tooltip="given by you"') == graph.number_of_edges()


@pytest.mark.parametrize("form", RENDERED)
def test_what_is_drawn_by_a_library_is_the_same_again(form: str) -> None:
    tl = Timeline(dct="1573-10-01").add("siege", "relief", "feast")
    tl = tl.constrain("siege", start="1573-05", end="1573-09").constrain("relief", during="1573-07")
    tl = tl.constrain("feast", start="1573-09").solve()
    assert len({timeline.export(tl, form).document for _ in range(4)}) == 1
