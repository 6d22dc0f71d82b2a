"""The colours of the picture can be told apart by everyone, and from the paper, light and dark.

Colour blindness as simulated by G. M. Machado et al. (IEEE TVCG 15, 2009, severity 1); contrast as
WCAG 2.2 defines it, whose success criterion 1.4.11 asks 3:1 of what must be seen.
"""

import itertools
import re

import pytest

from timeline.export.svg import STYLE

Colour = tuple[float, float, float]

LIGHT, DARK = STYLE.split("@media")
SEEN_AS = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "without green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def colour(style: str, name: str, what: str = "fill") -> Colour:
    """The colour of a class, in linear light."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", style)
    for selectors, body in rules:
        found = re.search(rf"(?:^|;){what}:#([0-9a-f]{{3,6}})", body)
        if found and name in selectors.strip().split(","):
            digits = found[1] if len(found[1]) == 6 else "".join(2 * c for c in found[1])
            red, green, blue = (linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
            return red, green, blue
    raise AssertionError(f"{name} has no {what}")


def linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def luminance(of: Colour) -> float:
    return 0.2126 * of[0] + 0.7152 * of[1] + 0.0722 * of[2]


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def seen(of: Colour, who: str) -> Colour:
    red, green, blue = (
        min(1.0, max(0.0, sum(part * light for part, light in zip(row, of, strict=True))))
        for row in SEEN_AS[who]
    )
    return red, green, blue


def lab(of: Colour) -> Colour:
    """CIELAB under D65."""
    x = (0.4124 * of[0] + 0.3576 * of[1] + 0.1805 * of[2]) / 0.9505
    z = (0.0193 * of[0] + 0.1192 * of[1] + 0.9505 * of[2]) / 1.089
    fx, fy, fz = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, luminance(of), z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: Colour, other: Colour) -> float:
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


@pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
def test_what_must_be_seen_stands_out_from_the_paper(style: str) -> None:
    paper = colour(style, ".paper")
    assert contrast(colour(style, ".core"), paper) >= 3
    assert contrast(colour(style, ".ink"), paper) >= 7
    assert contrast(colour(style, ".published-label"), paper) >= 4.5
    assert contrast(colour(LIGHT, ".published", "stroke"), paper) >= 3


@pytest.mark.parametrize("who", SEEN_AS)
def test_certain_disputed_and_published_are_told_apart(who: str) -> None:
    blue, vermilion = colour(LIGHT, ".core"), colour(LIGHT, ".disputed .core")
    dark_blue = colour(DARK, ".core")
    papers = [colour(style, ".paper") for style in (LIGHT, DARK)]
    for one, other in itertools.product((blue, dark_blue), (vermilion, *papers)):
        assert difference(seen(one, who), seen(other, who)) > 20


def test_in_black_and_white_the_certain_is_darker_than_the_possible() -> None:
    paper, core = luminance(colour(LIGHT, ".paper")), luminance(colour(LIGHT, ".core"))
    opacity = re.search(r"\.maybe\{[^}]*fill-opacity:([.\d]+)", LIGHT)
    assert opacity is not None
    possible = paper + float(opacity[1]) * (core - paper)
    assert (possible + 0.05) / (core + 0.05) >= 3
