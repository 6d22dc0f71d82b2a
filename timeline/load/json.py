"""Reads the JSON that `timeline.export.json` writes.

What solving had found is not read: it is found again, so a document that was edited by hand cannot
contradict itself.
"""

import json
from typing import Any

from resolvers.values import Interval
from timeline.chronology import Timeline
from timeline.errors import InputError, TimelineError
from timeline.event import Claim, Event
from timeline.load.rows.halves import has_halves
from timeline.load.schema import FORMAT, VERSION, from_plain


def load(text: str, name: str = "the document") -> Timeline:
    """The timeline of a JSON document, solved where it was.

    Args:
        text: the document.
        name: what messages call it.

    Raises:
        InputError: where it is no JSON, none of ours, or of a version to come.

    >>> load('{"format": "event-timeline", "version": 1, "events": [{"id": "siege"}]}').events
    (Event(id='siege', ...),)
    """
    try:
        content = json.loads(text)
    except ValueError as error:
        raise InputError(f"{name}: is no JSON: {error}") from None
    except RecursionError:
        raise InputError(f"{name}: is nested too deeply") from None
    if ("\\ud" in text or "\\uD" in text) and has_halves(content):
        raise InputError(f"{name}: holds half of a character (\\ud800 or the like); leave it out")
    if not (isinstance(content, dict) and content.get("format") == FORMAT):
        raise InputError(f'{name}: has no "format": "{FORMAT}"; it is no timeline of ours')
    if content.get("version") != VERSION:
        raise InputError(
            f"{name}: has version {content.get('version')!r}; this release reads {VERSION}"
        )
    published = content.get("published")
    try:
        timeline = Timeline(
            tuple(
                from_plain(plain, Event, f"{name}: event {number}")
                for number, plain in enumerate(_list(content, "events", name), start=1)
            ),
            tuple(
                from_plain(plain, Claim, f"{name}: claim {number}")
                for number, plain in enumerate(_list(content, "claims", name), start=1)
            ),
            None
            if published is None
            else from_plain(published, Interval, f"{name}: the publication date"),
        )
    except InputError:
        raise
    except TimelineError as error:
        raise InputError(f"{name}: {error}") from None
    return timeline.solve() if "solution" in content else timeline


def looks_ours(text: str) -> bool:
    """Whether a document says near its beginning that it is a timeline of ours.

    >>> looks_ours('{"format": "event-timeline", "version": 1}')
    True
    """
    return text.lstrip().startswith("{") and f'"{FORMAT}"' in text[:200]


def _list(content: dict[str, Any], key: str, name: str) -> list[Any]:
    found = content.get(key, [])
    if not isinstance(found, list):
        raise InputError(f"{name}: {key!r} must be a list")
    return found
