"""What holds of the extraction of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.extract.english import EnglishExtractor
from timeline.extract.protocol import Extraction

VOCABULARY = """
the a talks war opened said that which who to end began has have been will would not , . " ( ) and
but Geneva Monday she it its 's n't of in on after before when introduced held killed withdrawal
anniversary 1,000 is was being had going - : ; if agreed
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=200)


def extract(text: str) -> Extraction:
    return EnglishExtractor().extract(text)


@given(TEXTS)
@settings(max_examples=150)
def test_mentions_lie_in_the_text_in_order_and_point_at_each_other(text: str) -> None:
    found = extract(text)
    count = len(found.mentions)
    end = 0
    for index, m in enumerate(found.mentions):
        assert m.index == index
        assert end <= m.start < m.end <= len(text)
        assert m.text == text[m.start : m.end]
        end = m.end
        for other in (m.governor, m.subject_mention, m.object_mention, m.acts_on, m.reporter):
            assert other is None or (0 <= other < count and other != index)
        for span in (m.extent, m.group, m.subject, m.object, m.modifies, m.speaker):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
        assert found.sentences[m.sentence].start <= m.start < found.sentences[m.sentence].end
        assert 0 <= m.clause < len(found.clauses)
        assert 0.0 <= m.salience <= 1.0
        assert m.label


@given(TEXTS)
@settings(max_examples=100)
def test_no_mention_governs_itself_through_others(text: str) -> None:
    mentions = extract(text).mentions
    for m in mentions:
        seen = {m.index}
        while m.governor is not None:
            m = mentions[m.governor]
            assert m.index not in seen
            seen.add(m.index)


@given(TEXTS)
@settings(max_examples=150)
def test_clauses_nest_inside_their_parents_and_sentences(text: str) -> None:
    found = extract(text)
    starts = [clause.start for clause in found.clauses]
    assert starts == sorted(starts)
    for index, clause in enumerate(found.clauses):
        sentence = found.sentences[clause.sentence]
        assert sentence.start <= clause.start < clause.end <= sentence.end
        assert clause.parent != index
        assert clause.head is None or found.mentions[clause.head].clause == index


@given(TEXTS)
@settings(max_examples=60)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert extract(text) == extract(text)


@given(TEXTS, st.data())
@settings(max_examples=80)
def test_given_events_are_taken_one_for_one(text: str, data: st.DataObject) -> None:
    words = [(m.start, m.end) for m in extract(text).mentions]
    chosen = data.draw(st.lists(st.sampled_from(words), unique=True)) if words else []
    found = EnglishExtractor().extract(text, events=chosen)
    assert [m.span for m in found.mentions] == sorted(chosen)


@given(TEXTS, st.data())
@settings(max_examples=80)
def test_no_event_is_found_inside_a_time_expression(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    found = EnglishExtractor().extract(text, [(start, end)] if start < end else [])
    for m in found.mentions:
        assert not start <= m.start < end or m.lemma == "anniversary"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "\n" * 50,
        "a" * 9000,
        '"' * 3000,
        "that " * 2000,
        "to be " * 2000,
        "of war " * 2000,
    ],
    ids=["empty", "nul", "lines", "word", "quotes", "that", "to be", "of war"],
)
def test_strange_texts_are_read_without_complaint(text: str) -> None:
    found = extract(text)
    assert all(sentence.end <= len(text) for sentence in found.sentences)


def test_all_capitals_are_read_as_words() -> None:
    found = extract("THE TALKS OPENED IN GENEVA. THE MAYOR SAID THE WAR WOULD END.")
    assert [(m.text, str(m.tense)) for m in found.mentions if m.is_verb] == [
        ("OPENED", "PAST"),
        ("SAID", "PAST"),
        ("END", "NONE"),
    ]
