import pytest

from timeline.extract.grammar.clauses import clauses_of
from timeline.extract.grammar.groups import groups_of
from timeline.extract.grammar.tagger import tag
from timeline.extract.grammar.tokens import words_of


def clauses(text: str) -> list[tuple[str, str, str | None]]:
    """Of each clause: its kind, its verb, and the verb of the clause above it."""
    words = words_of(text)
    tag(words)
    groups = groups_of(words)
    found = clauses_of(words, groups)

    def verb(index: int) -> str | None:
        if index < 0 or found[index].group < 0:
            return None
        return words.words[groups[found[index].group].head]

    return [(str(c.kind), verb(k) or "", verb(c.parent)) for k, c in enumerate(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They said that it closed.",
            [("main", "said", None), ("complement", "closed", "said")],
        ),
        (
            "They said it closed.",
            [("main", "said", None), ("complement", "closed", "said")],
        ),
        (
            "The port that closed burned.",
            [("main", "burned", None), ("relative", "closed", "burned")],
        ),
        (
            "The port, which closed in May, burned.",
            [("main", "burned", None), ("relative", "closed", "burned")],
        ),
        (
            "The truce introduced in May has held.",
            [("main", "held", None), ("participle", "introduced", "held")],
        ),
        (
            "After they left, the port closed.",
            [("main", "closed", None), ("adverbial", "left", "closed")],
        ),
        (
            "They agreed to leave.",
            [("main", "agreed", None), ("complement", "leave", "agreed")],
        ),
        (
            "They called her to warn her.",
            [("main", "called", None), ("complement", "warn", "called")],
        ),
        (
            "The port closed, the mayor said.",
            [("main", "closed", None), ("quote", "said", "closed")],
        ),
        (
            "Sales fell, reflecting losses.",
            [("main", "fell", None), ("adjunct", "reflecting", "fell")],
        ),
        (
            "The port closed and the mill burned.",
            [("main", "closed", None), ("coordinate", "burned", "closed")],
        ),
        (
            "She warned that it would fall and that many would die.",
            [
                ("main", "warned", None),
                ("complement", "fall", "warned"),
                ("complement", "die", "warned"),
            ],
        ),
    ],
)
def test_clauses_and_what_stands_above_them(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert clauses(text) == expected
