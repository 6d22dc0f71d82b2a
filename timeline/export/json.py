"""JSON: everything, in a versioned form that loads back to an equal timeline.

`events` and `claims` are what the timeline is made of (`timeline.load.schema`). What solving found
is written beside it for other programs, under `solution`: the events in order with the two starts
and two ends of each, inclusive, in ISO 8601 with astronomical years (44 BC is `-0043`), `null`
where open. Loading reads what the timeline is made of and solves it again.
"""

import json
from typing import Any

from timeline.bounds import Bounds
from timeline.chronology import Timeline
from timeline.event import DatedEvent
from timeline.export.document import Exported
from timeline.export.iso import moment_text
from timeline.load.schema import FORMAT, VERSION, to_plain


def write(timeline: Timeline) -> Exported:
    """The timeline as JSON; nothing is lost.

    >>> document, losses = write(Timeline().add("siege"))
    >>> json.loads(document)["events"], losses
    ([{'id': 'siege'}], ())
    """
    return Exported(json.dumps(document(timeline), ensure_ascii=False, indent=1) + "\n")


def document(timeline: Timeline) -> dict[str, Any]:
    """The timeline as dictionaries, lists, texts and numbers."""
    content: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if timeline.dct is not None:
        content["published"] = to_plain(timeline.dct)
    content["events"] = [to_plain(event) for event in timeline.events]
    content["claims"] = [to_plain(claim) for claim in timeline.claims]
    if timeline.is_solved:
        content["solution"] = {
            "order": [solution(event) for event in timeline],
            "conflicts": [[str(c.source) for c in found.claims] for found in timeline.conflicts],
        }
    return content


def solution(event: DatedEvent) -> dict[str, Any]:
    """What is known about the time of one event."""
    found: dict[str, Any] = {
        "event": event.id,
        "likely": bounds_record(event.likely),
        "entailed": bounds_record(event.bounds),
    }
    if event.disputed:
        found["disputed"] = True
    return found


def bounds_record(bounds: Bounds) -> dict[str, str | None]:
    """The two starts and two ends, each an inclusive second.

    >>> from resolvers.values import Interval
    >>> bounds_record(Bounds.within(Interval.day(-43, 3, 15)))["latest_start"]
    '-0043-03-15T23:59:59'
    """
    return {
        "earliest_start": moment_text(bounds.earliest_start),
        "latest_start": moment_text(bounds.latest_start),
        "earliest_end": moment_text(bounds.earliest_end),
        "latest_end": moment_text(bounds.latest_end),
    }
