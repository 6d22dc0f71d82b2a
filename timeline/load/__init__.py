"""What comes in: texts, tables and timelines, read from files into values, with clear errors."""

from pathlib import Path
from typing import TYPE_CHECKING

from timeline.load.text import MAX_CHARS, read_text

if TYPE_CHECKING:
    from timeline.chronology import Timeline

__all__ = ["read", "read_text"]


def read(path: str | Path, *, max_chars: int = 20 * MAX_CHARS) -> "Timeline":
    """The timeline in a file that `export` wrote as JSON.

    Raises:
        InputError: where it cannot be read, or is none.
    """
    from timeline.load import json

    return json.load(read_text(path, max_chars=max_chars), str(path))
