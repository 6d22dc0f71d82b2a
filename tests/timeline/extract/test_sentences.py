from hypothesis import given
from hypothesis import strategies as st

from timeline.extract.mention import SentenceKind
from timeline.extract.sentences import LONGEST, split


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text)]


def kinds(text: str) -> list[str]:
    return [str(s.kind) for s in split(text)]


def test_a_full_stop_ends_a_sentence() -> None:
    assert cut("The dam broke. Nobody was hurt!") == ["The dam broke.", "Nobody was hurt!"]


def test_abbreviations_initials_and_decimals_do_not() -> None:
    text = "Mr. J. R. Okafor of Delta Inc. paid $1.5 million in the U.S. market."
    assert cut(text) == [text]


def test_an_abbreviation_can_still_end_a_sentence_before_a_word_that_begins_one() -> None:
    assert cut("It moved to the U.S. The plant closed.") == [
        "It moved to the U.S.",
        "The plant closed.",
    ]


def test_a_quotation_that_goes_on_in_lower_case_is_one_sentence() -> None:
    text = '"Will it hold?" she asked.'
    assert cut(text) == [text]


def test_blank_lines_part_paragraphs() -> None:
    assert [s.paragraph for s in split("One fell.\nTwo rose.\n\nThree held.")] == [0, 0, 1]


def test_a_hard_wrapped_line_goes_on() -> None:
    text = "The committee met on Monday to hear the engineers and\nvoted for the new bridge."
    assert cut(text) == [text]


def test_a_line_alone_without_a_stop_is_a_headline() -> None:
    assert kinds("Bridge opens after two years\n\nThe bridge opened.") == ["headline", "prose"]


def test_a_dateline_is_set_apart() -> None:
    text = "LAGOS, March 14 (Reuters) - The bridge opened."
    assert kinds(text) == ["dateline", "prose"]
    assert cut(text)[1] == "The bridge opened."


def test_each_row_of_a_chronology_is_an_item_with_its_date_as_lead() -> None:
    text = "2011, March: protests began\n2012-05-02: a truce was signed\n- 2013: the truce failed"
    found = split(text)
    assert [s.kind for s in found] == [SentenceKind.BULLET] * 3
    assert [text[s.lead[0] : s.lead[1]] for s in found if s.lead] == [
        "2011, March",
        "2012-05-02",
        "2013",
    ]


def test_a_clock_time_is_no_lead() -> None:
    found = split("At 10:30 the session opened.")
    assert found[0].lead is None


@given(st.text(max_size=400))
def test_sentences_are_in_order_inside_the_text_and_trimmed(text: str) -> None:
    end = 0
    for sentence in split(text):
        assert end <= sentence.start < sentence.end <= len(text)
        piece = text[sentence.start : sentence.end]
        assert piece == piece.strip()
        end = sentence.end


def test_the_marker_of_an_item_is_left_out() -> None:
    assert cut("1. The bridge opened.\n2. The old one closed.") == [
        "The bridge opened.",
        "The old one closed.",
    ]


@given(st.text(alphabet="ab .,!?\n\"AB'", max_size=400))
def test_nothing_but_white_space_is_left_out_of_prose(text: str) -> None:
    covered = "".join(text[s.start : s.end] for s in split(text))
    assert "".join(covered.split()) == "".join(text.split())


def test_a_text_without_punctuation_is_cut_into_pieces() -> None:
    assert all(s.end - s.start <= LONGEST for s in split("again and " * 2000))
