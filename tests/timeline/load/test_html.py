"""Pages as newspapers serve them: the article without what is around it, and its date's source."""

import json
import sys
from pathlib import Path

import pytest

import timeline
from timeline.cli import run
from timeline.errors import InputError
from timeline.load.html import GUESS, RULE, read_page

METADATA = '<meta property="article:published_time" content="2016-03-14T08:00:00Z">'
SCRIPT = '<script type="application/ld+json">{"datePublished": "2016-03-14"}</script>'
ARTICLE = """
<p>The old mill of Oll burned down on Saturday, the town council said on Sunday. Nobody was hurt in
the fire, which began shortly after the evening shift had left the building by the river.</p>
<p>The mill was built in 1821 and was restored in June 2009. Rebuilding it will begin next month,
the mayor said, &amp; is to be finished by the end of 2017.</p>
"""


def page(head: str = METADATA, article: str = ARTICLE) -> str:
    return f"""<!doctype html><html lang="en"><head><title>Mill burns - Oll Courier</title>{head}
<script>document.write("It rained on 3 May 1999.")</script></head><body>
<nav><a href="/">Home</a><a href="/sport">Sport on 1 May 1998</a></nav>
<article><h1>Mill burns down in Oll</h1>{article}</article>
<footer>Copyright 2024 The Oll Courier. All rights reserved.</footer></body></html>"""


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    path = tmp_path / "mill.html"
    path.write_text(page(), encoding="utf8")
    return path


def test_the_article_is_read_without_what_is_around_it() -> None:
    text = read_page(page()).text
    assert "said, & is to be finished" in " ".join(text.split())
    for around in ("1999", "1998", "Copyright", "<p>"):
        assert around not in text


@pytest.mark.parametrize("head", [METADATA, SCRIPT], ids=["meta", "json-ld"])
def test_the_publication_date_is_that_of_the_metadata(head: str) -> None:
    assert str(read_page(page(head)).published) == "2016-03-14"


def linked(*objects: dict[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@graph": objects})}</script>'


@pytest.mark.parametrize(
    ("head", "element"),
    [
        ('<meta name="date" content="1931-06-02">', '<meta name="date">'),
        ('<meta name="DC.date.issued" content="2 June 1931">', '<meta name="DC.date.issued">'),
        ('<meta itemprop="datePublished" content="19310602">', '<meta itemprop="datePublished">'),
        (
            linked(
                {"@type": "WebSite", "datePublished": "2018-01-01"},
                {"@type": ["NewsArticle"], "datePublished": "1931-06-02T08:00:00+02:00"},
            ),
            "JSON-LD NewsArticle datePublished",
        ),
        (
            METADATA.replace("2016-03-14", "1931-06-02")
            + '<meta property="article:modified_time" content="2020-01-01">',
            '<meta property="article:published_time">',
        ),
        (
            '<meta property="article:published_time" content="1931-02-31">'
            + linked({"@type": "BlogPosting", "datePublished": "1931-06-02"}),
            "JSON-LD BlogPosting datePublished",
        ),
    ],
)
def test_what_states_the_publication_is_named(head: str, element: str) -> None:
    found = read_page(page(head))
    assert str(found.stated) == f"{element} 1931-06-02"
    assert found.guess is None


@pytest.mark.parametrize(
    "byline",
    [
        '<p>By Ada Quill, <time datetime="1931-06-02T06:00">Tuesday</time></p>',
        '<time datetime="1931-06-02">Tuesday</time>',
        'By Ada Quill<br>Printed on <time datetime="1931-06-02">Tuesday</time> in Oll<br>',
    ],
)
def test_a_time_at_the_head_of_the_article_states_it_too(byline: str) -> None:
    assert str(read_page(page("", byline + ARTICLE)).stated) == "<time> of the article 1931-06-02"


@pytest.mark.parametrize(
    "around",
    [
        '<meta property="article:modified_time" content="2020-01-01">',
        linked({"@type": "WebSite", "datePublished": "2018-01-01"}),
        '<meta property="article:published_time" content="yesterday">',
    ],
)
def test_what_says_nothing_of_the_publication_dates_nothing(around: str) -> None:
    assert read_page(page(around)).published is None


@pytest.mark.parametrize(
    "inside",
    [
        '<aside><p><time datetime="2018-01-01">1 January</time></p></aside>',
        '<p>Last updated <time datetime="2018-01-01">1 January</time></p>',
        'Updated on <time datetime="2018-01-01">1 January</time>',
        '<div class="related"><time datetime="2018-01-01">1 January</time></div>',
        f"<p>{'The feast of Oll was a long one that year. ' * 4}"
        'It was held on <time datetime="1826-05-03">3 May 1826</time> by the river.</p>',
    ],
)
def test_other_dates_in_an_article_are_not_its_publication(inside: str) -> None:
    assert read_page(page("", ARTICLE + inside)).published is None


def test_a_date_beside_the_article_is_a_guess_that_is_called_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beside = '<p>Posted <time datetime="2016-03-14">March 14</time></p><article>'
    path = tmp_path / "guess.html"
    path.write_text(page("").replace("<article>", beside))
    assert run(["build", str(path)]) == 0
    told = "published 2016-03-14, guessed from the page, <time> outside of the article"
    assert told in capsys.readouterr().out
    (claim,) = [c for c in timeline.read(path).claims if c.source.rule.startswith(GUESS)]
    assert claim.strength is timeline.Strength.INFERRED


def test_metadata_that_hold_no_date_are_told(tmp_path: Path) -> None:
    path = tmp_path / "bad.html"
    path.write_text(page(METADATA.replace("2016-03-14T08:00:00Z", "2016-02-31")))
    (note,) = timeline.load(path).notes
    assert str(note).endswith(
        "<meta property=\"article:published_time\"> holds '2016-02-31', which is no date"
    )


def test_a_page_without_a_date_gets_none_from_its_copyright_or_its_words() -> None:
    assert read_page(page(head="")).published is None


def test_relative_dates_count_from_the_metadata_which_is_cited(mill: Path) -> None:
    tl = timeline.read(mill)
    assert tl["mill of Oll burned"].bounds.start_text == "2016-03-12"
    assert str(tl.dct) == "2016-03-14"
    (source,) = [claim.source for claim in tl.claims if claim.source.rule.startswith(RULE)]
    element = '<meta property="article:published_time">'
    assert str(source) == f'"published 2016-03-14" (from the page\'s metadata, {element})'
    assert not [claim for claim in tl.solved.problem.claims if claim.source.is_given]


def test_offsets_count_in_the_extracted_text(mill: Path) -> None:
    text = read_page(mill.read_text(encoding="utf8")).text
    for event in timeline.read(mill).events:
        assert event.start is not None
        assert text[event.start : event.end] == event.text


def test_what_the_caller_says_of_the_publication_counts_more(mill: Path) -> None:
    tl = timeline.read(mill, "2016-03-21")
    assert tl["mill of Oll burned"].bounds.start_text == "2016-03-19"
    assert not [claim for claim in tl.claims if claim.source.rule.startswith(RULE)]


def test_a_dateline_tells_where_the_metadata_do_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "dateline.html"
    article = ARTICLE.replace("<p>The old", "<p>OLL, March 14, 2016 (Courier) - The old", 1)
    path.write_text(page("", article).replace("<h1>Mill burns down in Oll</h1>", ""))
    assert timeline.read(path)["mill of Oll burned"].bounds.start_text == "2016-03-12"
    assert run(["build", str(path)]) == 0
    assert 'published: 2016-03-14, "March 14, 2016"' in capsys.readouterr().out


def test_the_command_shows_the_date_of_a_page_with_its_source(
    mill: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", str(mill)]) == 0
    printed = capsys.readouterr()
    assert "published 2016-03-14, from the page's metadata" in printed.out
    assert printed.err == ""


def test_find_and_date_read_the_article_of_a_page(
    mill: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["find", str(mill)]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert ("Saturday", "2016-03-12") in [(cells[1], cells[3]) for cells in lines]
    assert run(["date", str(mill)]) == 0
    assert "1999" not in capsys.readouterr().out


def test_a_page_survives_json_with_the_source_of_its_date(mill: Path) -> None:
    from timeline.load.json import load

    tl = timeline.read(mill)
    assert load(str(timeline.export(tl, "json").document)) == tl
    merged = timeline.merge(tl, timeline.from_text("The mill of Oll opened in 1821."))
    assert merged["1:" + tl.events[0].id]
    assert any(claim.source.rule.startswith(RULE) for claim in merged.claims)


def test_a_page_without_an_article_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.html"
    path.write_text("<html><body><script>1</script></body></html>")
    with pytest.raises(InputError, match="no article is found in this page"):
        timeline.read(path)
    assert run(["build", str(path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_without_trafilatura_the_extra_is_named(
    mill: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert run(["build", str(mill)]) == 2
    printed = capsys.readouterr()
    assert "pip install 'event-timeline[html]'" in printed.err
    assert printed.err.count("\n") == 1
