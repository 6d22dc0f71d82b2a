"""One expression in a language without rules of our own, read by dateparser."""

import pytest

from resolvers import NoTimeExpression, UnknownLanguage, resolve


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("14. März 2016", "de", "2016-03-14"),
        ("gestern", "de", "2016-03-13"),
        ("hace 2 días", "es", "2016-03-12"),
        ("septembre 2015", "fr", "2015-09"),
    ],
)
def test_the_result_says_who_read_it(text: str, language: str, value: str) -> None:
    found = resolve(text, "2016-03-14", language=language)
    assert str(found.value) == value
    assert "dateparser" in found.note


def test_without_an_anchor_only_what_was_said_is_kept() -> None:
    assert str(resolve("27 febbraio", language="it").value) == "XXXX-02-27"


def test_what_is_no_time_raises() -> None:
    with pytest.raises(NoTimeExpression, match="Banane"):
        resolve("Banane", "2016-03-14", language="de")


def test_an_unknown_language_raises() -> None:
    with pytest.raises(UnknownLanguage, match="'qq'"):
        resolve("14", "2016-03-14", language="qq")
