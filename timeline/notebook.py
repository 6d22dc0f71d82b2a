"""What notebooks show of a timeline: a line of text, and its picture once it is solved.

`Timeline` knows nobody who draws. The package root knows both it and the exporter, so it says here
who is to draw when a notebook asks (https://ipython.readthedocs.io, "Rich display").
"""

from collections.abc import Callable
from typing import Any

Drawing = Callable[[Any], str]
"""From a solved timeline to SVG."""

_drawing: list[Drawing] = []


def drawn_by(drawing: Drawing) -> None:
    """Say who draws, from now on."""
    _drawing[:] = [drawing]


def mimebundle(timeline: object, is_drawn: bool) -> dict[str, str]:
    """A timeline in each form that a notebook may show, by its media type.

    >>> mimebundle("a timeline", False)
    {'text/plain': "'a timeline'"}
    """
    bundle = {"text/plain": repr(timeline)}
    if is_drawn and _drawing:
        bundle["image/svg+xml"] = _drawing[0](timeline)
    return bundle
