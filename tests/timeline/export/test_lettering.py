"""Labels fit the room there is for them, in every script, and no letter is cut in two."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from timeline.export.picture.lettering import fitted, letters, width


def test_capitals_and_chinese_take_more_room_than_thin_letters() -> None:
    assert width("W" * 10) > 3 * width("i" * 10)
    assert width("東京") == 24
    assert width("ÜBER") == width("UBER")


def test_marks_joiners_and_soft_hyphens_take_no_room() -> None:
    assert width("e\u0301") == width("e")
    assert width("می\u200cخ") == width("میخ")
    assert width("soft\u00adly") == width("softly")
    assert width("👩\u200d🚒") == width("👩")


def test_an_emoji_of_several_is_kept_whole_or_left_out() -> None:
    family = "👩\u200d👩\u200d👧"
    assert fitted(f"aa{family}bbbbbb", width(f"aa{family}…") + 1) == f"aa{family}…"
    assert fitted(f"aa{family}bbbbbb", width("aa…") + 5) == "aa…"


@given(st.text(max_size=60), st.floats(20, 300))
def test_what_is_cut_fits_and_is_the_beginning_in_whole_letters(text: str, room: float) -> None:
    made = fitted(text, room)
    assert made == text or width(made) <= room
    kept = made.removesuffix("…")
    assert made == text or text.startswith(kept)
    assert made == text or kept == "".join(regex.findall(r"\X", text)[: len(list(letters(kept)))])
