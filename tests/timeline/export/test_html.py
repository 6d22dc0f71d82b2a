"""The page: nothing of the input runs, all is there without JavaScript, the text is whole."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import timeline
from tests.timeline.export.examples import EXAMPLES, hostile, siege
from timeline import Timeline

TEXT = (Path(__file__).parents[3] / "seeds" / "bridge.txt").read_text(encoding="utf8")


class Page(HTMLParser):
    """The elements of a page, and the words in some of them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        name = dict(attrs).get("class") or tag
        if tag not in ("meta", "link", "br", "input"):
            self._open.append(name)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for name in self._open:
            self.words[name] = self.words.get(name, "") + data

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)


def page(tl: Timeline, **options: object) -> str:
    document = timeline.export(tl, "html", **options).document
    assert isinstance(document, str)
    return document


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_event_is_in_the_list_both_pictures_and_the_table(name: str) -> None:
    tl = EXAMPLES[name]()
    made = Page(page(tl))
    for tag, times in {"li": 1, "g": 2, "tr": 1}.items():
        ids = [
            attrs["data-event"]
            for kind, attrs in made.tags
            if kind == tag and "data-event" in attrs
        ]
        assert ids == [event.id for event in tl] * times, tag


def test_a_page_of_many_rows_has_the_wide_picture_only() -> None:
    few, many = (Timeline().add(*(f"event {n}" for n in range(size))) for size in (400, 401))
    assert page(few.solve()).count('<svg class="narrow"') == 1
    assert '<svg class="narrow"' not in page(many.solve())


def test_nothing_of_the_input_is_markup_or_runs() -> None:
    text = "</div></script><script>alert(1)</script>"
    source = page(hostile(), text=text, title='"><img src=x onerror=alert(1)>')
    made = Page(source)
    assert made.count("script") == 2  # one in the head, one at the end
    assert made.count("img") == 0
    assert all(not key.startswith("on") for _, attrs in made.tags for key in attrs)
    assert source.count("</script>") == 2


def test_the_policy_lets_only_the_pages_own_scripts_run() -> None:
    source = page(siege())
    scripts = re.findall(r"<script>(.*?)</script>", source, re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    allowed = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    assert len(scripts) == 2
    assert f'script-src {allowed}">' in source
    assert "default-src 'none'" in source


def test_nothing_is_fetched_from_a_network() -> None:
    source = page(siege()).replace("http://www.w3.org/2000/svg", "")
    assert "http://" not in source
    assert "https://" not in source
    assert "url(#" in source


def test_the_text_is_shown_whole_with_its_events_marked() -> None:
    tl = timeline.from_text(TEXT, "2019-05-20")
    made = Page(page(tl, text=TEXT))
    assert made.words["source"] == TEXT
    marked = {
        attrs["data-event"] for tag, attrs in made.tags if tag == "mark" and "data-event" in attrs
    }
    listed = {
        attrs["data-event"] for tag, attrs in made.tags if tag == "li" and "data-event" in attrs
    }
    assert marked == listed
    assert any(attrs.get("class") == "time" for tag, attrs in made.tags if tag == "mark")


def test_conflicts_come_first_with_both_quotes() -> None:
    made = page(hostile())
    assert made.index("What contradicts itself") < made.index("In order")
    assert "on &lt;b&gt;Tuesday&lt;/b&gt;" in made


def test_reasons_unfold_without_script() -> None:
    made = Page(page(siege()))
    assert made.count("details") == made.count("summary") == 5
    assert "they withdrew on 13 September" in made.words["details"]


def test_landmarks_and_labels() -> None:
    made = Page(page(siege()))
    assert made.count("main") == made.count("h1") == made.count("header") == 1
    labelled = [attrs.get("aria-labelledby") for tag, attrs in made.tags if tag == "section"]
    ids = {attrs.get("id") for _, attrs in made.tags}
    assert labelled
    assert set(labelled) <= ids


def test_ticks_for_a_closer_look_lie_on_the_scale_and_tell_more() -> None:
    made = Page(page(siege()))
    (wide,) = (attrs for _, attrs in made.tags if attrs.get("class") == "wide")
    drawn = page(siege()).partition('<svg class="narrow"')[0].count('<g class="tick">')
    assert wide["data-left"] is not None
    assert wide["data-right"] is not None
    counts = []
    for times in (4, 16):
        lines = (wide[f"data-ticks-{times}"] or "").split("\n")
        places = [float(line.split("|")[0]) for line in lines]
        assert places == sorted(places)
        assert float(wide["data-left"]) <= places[0] < places[-1] <= float(wide["data-right"])
        counts.append(len(places))
    assert drawn < counts[0] < counts[1]


def test_the_legend_tells_the_marks_in_use_and_no_others() -> None:
    calm = Page(page(timeline.Timeline().add("a").constrain("a", during="1573-05-03").solve()))
    assert calm.words["legend"].split() == ["some", "time", "within"]
    assert "disputed" in Page(page(hostile())).words["legend"]
    told = Page(page(siege())).words["legend"]
    for mark in ("certainly then", "possibly then", "open side", "published", "short"):
        assert mark in told


def test_what_is_left_out_is_told_on_the_page() -> None:
    tl = timeline.from_text(TEXT, "2019-05-20")
    shown = len(re.findall('<li id="row-', page(tl)))
    assert f"{len(tl) - shown} of {len(tl)} events are left out" in page(tl)
    assert "<code>--all</code>" in page(tl)
    assert "are left out" not in page(tl, everything=True)


def test_the_list_tells_the_script_which_days_each_event_may_have_touched() -> None:
    made = Page(page(EXAMPLES["antiquity"]()))
    items = {
        attrs["data-event"]: attrs for tag, attrs in made.tags if tag == "li" and "id" in attrs
    }
    assert items["ides"]["data-from"] == items["ides"]["data-until"] == "-43-3-15"
    rumour = [a for _, a in Page(page(siege())).tags if a.get("data-event") == "rumour"]
    assert not any("data-from" in attrs for attrs in rumour)
