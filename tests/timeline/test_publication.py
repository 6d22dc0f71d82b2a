"""Undated documents, dated by their own clues."""

from pathlib import Path

import pytest

from timeline.cli import run
from timeline.errors import UnknownEvent
from timeline.publication import publication_days

ARTICLE = (Path(__file__).parents[2] / "seeds" / "000_f272ea3b034b08e0.txt").read_text("utf-8")


def days(text: str, **options: object) -> list[str]:
    return [str(day) for day in publication_days(text, **options).days]  # type: ignore[arg-type]


def test_yesterday_with_a_month_and_day() -> None:
    assert days("The ferry sank yesterday, May 3.", years=(1911, 1913)) == [
        "1911-05-04",
        "1912-05-04",
    ]


def test_a_weekday_with_a_month_and_day_leaves_few_years() -> None:
    found = days("The ferry sank on Tuesday, 13 May.", years=(1900, 1915))
    assert [day[:4] for day in found] == ["1902", "1913"]
    assert found[0].startswith("1902-05-13")


def test_the_ends_of_a_range_are_two_times() -> None:
    text = "The fair ran from 9 January to 17 February. It closed yesterday, 17 February."
    found = publication_days(text, years=(1911, 1913))
    assert [str(day) for day in found.days] == ["1911-02-18", "1912-02-18"]
    assert found.agrees


def test_what_is_listed_are_several_times() -> None:
    text = "Snow fell in March and April 1846. The ship left on Thursday, the 5th of May."
    found = publication_days(text, years=(1840, 1860))
    assert found.agrees
    assert [str(day)[:10] for day in found.days] == ["1853-05-05", "1859-05-05"]


def test_a_weekday_fits_the_year_that_its_date_would_be_read_in() -> None:
    (first, *_) = publication_days("It opened on Tuesday, 13 May.", years=(1900, 1915)).days
    assert str(first).startswith("1902-05-13/1903-0")


def test_a_range_of_publication_narrows_it() -> None:
    text = "The ferry sank yesterday, May 3."
    found = publication_days(text, "1912-01-01/1912-12-31")
    assert [str(day) for day in found.days] == ["1912-05-04"]


def test_the_seed_article_dates_itself_by_what_is_known() -> None:
    found = publication_days(ARTICLE, known={"outbreak of the conflict": "2011-03-15"})
    assert [str(day) for day in found.days] == ["2016-03-14/2016-03-20"]
    assert any("Monday" in clue.quote for clue in found.clues)


def test_when_no_day_fits_the_failed_clue_is_named() -> None:
    text = "The ferry sank yesterday, May 3. The diver arrived yesterday, June 9."
    found = publication_days(text, years=(1911, 1912))
    assert not found.agrees
    failed = {clue.quote for candidate in found.candidates for clue in candidate.failed}
    assert failed == {"yesterday, May 3", "yesterday, June 9"}
    assert "but not" in str(found)


def test_a_text_without_clues_says_so() -> None:
    assert "no clue" in str(publication_days("The ferry sank."))


def test_what_is_known_must_be_in_the_text() -> None:
    with pytest.raises(UnknownEvent, match="coronation"):
        publication_days("The ferry sank yesterday.", known={"coronation": "1911-06-22"})


def test_another_chronology_dates_a_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "known.csv"
    table.write_text(
        "event,date\noutbreak of the conflict,2011-03-15\nthe coronation,1559-01-15\n", "utf-8"
    )
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE, "utf-8")
    assert run(["date", str(article), "--known-from", str(table)]) == 0
    assert capsys.readouterr().out.startswith("2016-03-14/2016-03-20: satisfies")
    assert run(["build", str(article), "--known-from", str(table)]) == 0
    assert "published: 2016-03-14/2016-03-20" in capsys.readouterr().out
