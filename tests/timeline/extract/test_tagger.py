import pytest

from timeline.extract.grammar.tagger import name, tag
from timeline.extract.grammar.tokens import words_of


def tag_of(text: str, word: str) -> str:
    words = words_of(text)
    tag(words)
    return name(words.tags[words.words.index(word)])


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The talks failed.", "talks", "NOUN"),
        ("He talks to them.", "talks", "THIRD"),
        ("They plan to leave.", "plan", "BASE"),
        ("They need a plan.", "plan", "NOUN"),
        ("It will offer a loan.", "offer", "BASE"),
        ("Its offer failed.", "offer", "NOUN"),
        ("The firm plans to leave.", "plans", "THIRD"),
        ("The fund invests in farms.", "fund", "NOUN"),
        ("They rose and fell.", "fell", "PAST"),
        ("A growing crowd waited.", "growing", "ADJECTIVE"),
        ("They met after closing the port.", "closing", "ING"),
        ("Miners said the strike would end.", "said", "PAST"),
    ],
)
def test_nouns_are_told_from_verbs(text: str, word: str, expected: str) -> None:
    assert tag_of(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The truce introduced on Sunday has held.", "introduced", "PARTICIPLE"),
        ("The council introduced a truce.", "introduced", "PAST"),
        ("They ended a strike called by miners.", "called", "PARTICIPLE"),
        ("The bridge, built in haste, collapsed.", "built", "PARTICIPLE"),
        ("The woman who founded it resigned.", "founded", "PAST"),
        ("The port has closed.", "closed", "PARTICIPLE"),
        ("Asked about it, she smiled.", "Asked", "PARTICIPLE"),
        ('"We hope so," the mayor said.', "said", "PAST"),
        ("Hopes for a deal remained dim.", "remained", "PAST"),
        ("The port remained closed.", "closed", "PARTICIPLE"),
    ],
)
def test_past_tense_is_told_from_participle(text: str, word: str, expected: str) -> None:
    assert tag_of(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The move that ended it came late.", "that", "RELATIVE"),
        ("They said that it ended.", "that", "CONJUNCTION"),
        ("That man left.", "That", "DETERMINER"),
        ("Kenya's port closed.", "'s", "POSSESSIVE"),
        ("She's leaving.", "'s", "BE"),
        ("It's been closed.", "'s", "HAVE"),
        ("They left before the vote.", "before", "PREPOSITION"),
        ("They left before the vote was held.", "before", "CONJUNCTION"),
        ("A round of talks began.", "round", "NOUN"),
        ("They cut costs as well as jobs.", "well", "COORDINATOR"),
    ],
)
def test_function_words_take_the_reading_of_their_place(
    text: str, word: str, expected: str
) -> None:
    assert tag_of(text, word) == expected


def test_names_are_names_even_where_they_are_words() -> None:
    assert tag_of("In court, Price and Rose testified.", "Price") == "NAME"


def test_words_inside_time_expressions_are_times() -> None:
    words = words_of("It closed last May.")
    tag(words, [False, False, True, True, False])
    assert [name(t) for t in words.tags[2:4]] == ["TIME", "TIME"]
