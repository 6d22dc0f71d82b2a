"""How wide words will be drawn, and what of them fits: by the letter, for no font is at hand.

The widths are advances in hundredths of the size of the type, of each letter the wider of DejaVu
Sans and Arial, which most fonts for screens stay within. What has no entry is taken for wide. A
letter is what readers take for one (an extended grapheme cluster of Unicode's UAX 29), so that
marks and joiners take no room and nothing is cut in the middle.
"""

import unicodedata
from collections.abc import Iterator

import regex

SIZE = 12.0
"""The size of type that is meant where none is said, in pixels."""
ELLIPSIS = "…"

_WIDTHS = {
    28: "'ijlı",
    32: " ,.‘’·IJł",
    36: "-f/:;\\|\xa0",
    41: "()[]!rt",
    55: '"*_`–°§“”?sc',
    60: "kvxyzFLŁ•",
    64: "abdeghnopqu$0123456789{}€£ßðþøTYPESÞ",
    70: "ACKVXZBR",
    78: "DGHNUÐ",
    80: "&OQØ",
    84: "#+<=>^~w",
    100: "mM%æWÆ@…—©®",
    108: "Œœ",
}
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OF_CATEGORY = {"Mn": 0, "Me": 0, "Cf": 0, "Ll": 72, "Lu": 86, "Lo": 80}
WIDE, PICTURE, MARK, OTHER = 100, 140, 35, 100
"""Of Chinese, Japanese and Korean; of emoji; of marks that stand beside a letter; of all else."""
_HEAVY = "жшщюыфжмωэЖШЩЮЫФМΩصسضشبتثطظ"
"""Letters of other scripts that are wider than theirs are by and large."""


def width(text: str, size: float = SIZE) -> float:
    r"""How wide a text is drawn at most, in pixels.

    >>> width("ill"), width("WWW"), width("e\u0301") == width("e")
    (10.08, 36.0, True)
    """
    return sum(_hundredths(letter) for letter in letters(text)) * size / 100


def fitted(text: str, room: float, size: float = SIZE) -> str:
    """A text cut between letters to the room there is for it, in pixels.

    >>> fitted("the siege of Tarn", 60)
    'the sie…'
    """
    if width(text, size) <= room:
        return text
    kept, left = "", room - width(ELLIPSIS, size)
    for letter in letters(text):
        left -= width(letter, size)
        if left < 0:
            break
        kept += letter
    return kept.rstrip() + ELLIPSIS


def letters(text: str) -> Iterator[str]:
    r"""What readers take for letters, from the first to the last, joined emoji being one.

    >>> len(list(letters("e\u0301t 👩\u200d🚒")))
    4
    """
    yield from regex.findall(r"\X", text)


def _hundredths(letter: str) -> int:
    """The width of a letter: that of the widest sign in it, for most others are put on it."""
    beside = sum(unicodedata.category(sign) == "Mc" for sign in letter[1:])
    return max(map(_of_sign, letter)) + MARK * beside


def _of_sign(sign: str) -> int:
    base = unicodedata.normalize("NFD", sign)[0]
    if (known := _WIDTH_OF.get(base)) is not None:
        return known
    category = unicodedata.category(base)
    if category == "So" and base > "\U0001f000":
        return PICTURE
    if unicodedata.east_asian_width(base) in "WF":
        return WIDE
    if base in _HEAVY:
        return 122
    return _OF_CATEGORY.get(category, OTHER)
