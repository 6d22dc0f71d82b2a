"""Names of events in other systems: the same for the same content, whoever writes it and when.

An event is told by its document, its id, its label and the sentence that it was read from, so that
its name stays when more becomes known of its time, and events of other texts have other names.
"""

import hashlib

from timeline.event import Event


def content_name(event: Event) -> str:
    """A name of 32 hexadecimal digits.

    >>> content_name(Event("siege"))
    'c7aed55dd3252d485711aaa3dc2d89c5'
    """
    parts = (event.document or "", event.id, event.label, event.sentence or "")
    return hashlib.sha256("\x1f".join(parts).encode("utf8", "surrogatepass")).hexdigest()[:32]
