"""TimelineJS, vis-timeline and Mermaid themselves read what is written for them."""

import json
import shutil
import subprocess
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest

import timeline
from tests.timeline.export.examples import EXAMPLES, antiquity, siege

HERE = Path(__file__).parent
Show = Callable[..., Any]


def exported(tl: timeline.Timeline, form: str) -> str:
    document = timeline.export(tl, form).document
    assert isinstance(document, str)
    return document


@pytest.fixture
def timelinejs(show: Show, packages: Path) -> Callable[[str], Any]:
    """Opens a document in TimelineJS 3."""
    dist = packages / "@knight-lab" / "timelinejs" / "dist"

    def open_timeline(document: str) -> Any:
        opened = show("<!doctype html><title>TimelineJS</title><div id='tl'></div>")
        opened.add_style_tag(content="#tl { width: 1200px; height: 700px }")
        opened.add_script_tag(content=(dist / "js" / "timeline.js").read_text(encoding="utf8"))
        opened.evaluate(
            """document => {
                window.shown = new TL.Timeline("tl", JSON.parse(document), {font: null});
                window.loaded = new Promise(loaded => shown.on("loaded", () => loaded(true)));
            }""",
            document,
        )
        assert opened.evaluate("loaded")
        return opened

    return open_timeline


@pytest.mark.parametrize("name", EXAMPLES)
def test_timelinejs_shows_a_slide_for_every_event_written(
    timelinejs: Callable[[str], Any], name: str
) -> None:
    document = exported(EXAMPLES[name](), "timelinejs")
    written = [unescape(slide["text"]["headline"]) for slide in json.loads(document)["events"]]
    opened = timelinejs(document)
    slides = opened.locator(".tl-storyslider .tl-headline")
    assert sorted(text.strip() for text in slides.all_text_contents()) == sorted(written)
    assert opened.locator(".tl-message-content").count() == 0
    assert [t for t in opened.troubles if t.startswith(("error", "dialog"))] == []
    assert opened.locator("#tl img[src='x'], #tl script").count() == 0


def test_timelinejs_says_the_uncertainty_in_our_words(timelinejs: Callable[[str], Any]) -> None:
    opened = timelinejs(exported(siege(), "timelinejs"))
    dates = opened.locator(".tl-storyslider .tl-headline-date").all_text_contents()
    assert dates[0] == "from May 1573 until 13 September 1573"
    assert dates[1].startswith("from between July and August 1573 until")
    assert dates[2:4] == ["2 August 1573, 05:30", "12 September 1573"]


def test_timelinejs_labels_and_places_years_before_christ(
    timelinejs: Callable[[str], Any],
) -> None:
    opened = timelinejs(exported(antiquity(), "timelinejs"))
    dates = opened.locator(".tl-storyslider .tl-headline-date").all_text_contents()
    assert dates == ["10000 BC", "the 5th century BC", "15 March 44 BC", "June 1871"]
    flint, temple, ides, dig = opened.locator(".tl-timemarker").evaluate_all(
        "all => all.map(one => parseFloat(one.style.left))"
    )
    assert flint < temple < ides < dig
    years_a_pixel = (1871.4 + 10_000) / (dig - flint)
    assert abs((temple - flint) * years_a_pixel - 9_500) < 2
    assert abs((ides - flint) * years_a_pixel - (10_000 - 43.8)) < 2
    ages = opened.locator(".tl-timeaxis-tick").all_text_contents()
    assert "10000 BCE" in ages


@pytest.mark.parametrize("name", EXAMPLES)
def test_vis_timeline_draws_every_group_with_its_items_at_their_time(
    show: Show, packages: Path, name: str
) -> None:
    document = exported(EXAMPLES[name](), "vis")
    content = json.loads(document)
    opened = show("<!doctype html><title>vis</title><div id='drawn'></div>")
    umd = packages / "vis-timeline" / "standalone" / "umd" / "vis-timeline-graph2d.min.js"
    opened.add_script_tag(content=umd.read_text(encoding="utf8"))
    drawn = opened.evaluate(
        """async document => {
            const {groups, items} = JSON.parse(document);
            const place = window.document.getElementById("drawn");
            const made = new vis.Timeline(place, new vis.DataSet(items), new vis.DataSet(groups));
            made.fit({animation: false});
            await new Promise(drawn => setTimeout(drawn, 300));
            return {
                labels: Array.from(place.querySelectorAll(".vis-label")).map(l => l.textContent),
                items: place.querySelectorAll(".vis-item:not(.vis-dot):not(.vis-line)").length,
                starts: items.map(i => new Date(made.itemSet.items[i.id].data.start).getFullYear()),
            };
        }""",
        document,
    )
    assert drawn["labels"] == [unescape(group["content"]) for group in content["groups"]]
    assert drawn["items"] == len(content["items"])
    assert drawn["starts"] == [int(item["start"].rsplit("-", 2)[0]) for item in content["items"]]
    assert [t for t in opened.troubles if t.startswith(("error", "dialog"))] == []


DIAGRAMS = [(name, form) for name in EXAMPLES for form in ("mermaid", "gantt")]


def parsed(diagrams: list[str], packages: Path) -> list[dict[str, Any]]:
    """What mermaid's parser takes each diagram for, with the tasks of a chart, or its error."""
    node = shutil.which("node")
    if node is None or not (packages / "mermaid").is_dir():
        pytest.skip("needs node and the npm package mermaid")
    run = subprocess.run(
        [node, HERE / "parse_mermaid.mjs"],
        input=json.dumps(diagrams),
        capture_output=True,
        text=True,
        check=True,
    )
    answers = json.loads(run.stdout)
    assert isinstance(answers, list)
    return answers


def test_mermaid_parses_every_diagram_and_refuses_what_is_none(packages: Path) -> None:
    diagrams = [exported(EXAMPLES[name](), form) for name, form in DIAGRAMS]
    answers = parsed([*diagrams, "gantt\n    siege : , ,\n    section"], packages)
    *kinds, broken = (answer["kind"] for answer in answers)
    assert kinds == ["timeline", "gantt"] * len(EXAMPLES)
    assert broken.startswith("error")


LIKE_COMMANDS = [
    "section 5 is repealed", "Excludes all", "includes x", "tickInterval 1day", "click fraud",
    "call me", "gantt", "1573-07-01", "inclusiveEndDates", "title of it", "dateFormat X",
    "axisFormat", "todayMarker off", "weekday monday", "accTitle: x", "accDescr {", "href x",
    "%% comment", "topAxis", "done", "milestone, x", "vert", "\u2014", "(a)", "call",
]  # fmt: skip


def test_no_label_of_a_chart_is_taken_for_a_command(packages: Path) -> None:
    tl = timeline.Timeline()
    for number, label in enumerate(LIKE_COMMANDS, start=1):
        event = timeline.Event(f"e{number}", label=label)
        tl = tl.add(event).constrain(event, during=f"1990-01-{number:02d}")
    (answer,) = parsed([exported(tl.solve(), "gantt")], packages)
    days = range(1, len(LIKE_COMMANDS) + 1)
    assert answer["tasks"] == [[f"1990-1-{day}", f"1990-1-{day + 1}"] for day in days]


def test_mermaid_draws_every_label_as_it_is_and_runs_none(show: Show, packages: Path) -> None:
    opened = show("<!doctype html><title>Mermaid</title><div id='drawn'></div>")
    library = packages / "mermaid" / "dist" / "mermaid.min.js"
    opened.add_script_tag(content=library.read_text(encoding="utf8"))  # seconds: once for all
    opened.evaluate("mermaid.initialize({startOnLoad: false})")
    for name, form in DIAGRAMS:
        tl = EXAMPLES[name]()
        document, losses = timeline.export(tl, form)
        opened.evaluate(
            """async document => {
                const {svg} = await mermaid.render("picture", document);
                window.document.getElementById("drawn").innerHTML = svg;
            }""",
            document,
        )
        words = opened.locator("#drawn svg text, #drawn svg foreignObject").all_text_contents()
        drawn = "".join("".join(words).split())
        left_out = {loss.event for loss in losses if loss.what.startswith("is left out")}
        labels = ["".join(e.label.split()) for e in tl if e.id not in left_out]
        assert labels, (name, form)
        assert [label for label in labels if label not in drawn] == [], (name, form)
        assert [t for t in opened.troubles if t.startswith(("error", "dialog"))] == [], (name, form)
