"""Text, or facts given through an API, into a chronology that can be trusted.

>>> import timeline
>>> tl = timeline.Timeline().add("siege", "relief").relate("siege", "precedes", "relief")
>>> [event.id for event in tl.solve()]
['siege', 'relief']
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from timeline.notebook import drawn_by

if TYPE_CHECKING:
    from timeline.bounds import Bounds as Bounds
    from timeline.chronology import Timeline as Timeline
    from timeline.event import Claim as Claim
    from timeline.event import DatedEvent as DatedEvent
    from timeline.event import Event as Event
    from timeline.event import Source as Source
    from timeline.event import Strength as Strength
    from timeline.export import export as export
    from timeline.export.altair import to_altair as to_altair
    from timeline.load import load as load
    from timeline.load import read as read
    from timeline.merge import merge as merge
    from timeline.questions import ask as ask
    from timeline.read import from_text as from_text
    from timeline.reason.allen import Relation as Relation

_HOMES = {
    "Bounds": "timeline.bounds",
    "Claim": "timeline.event",
    "DatedEvent": "timeline.event",
    "Event": "timeline.event",
    "Relation": "timeline.reason.allen",
    "Source": "timeline.event",
    "Strength": "timeline.event",
    "Timeline": "timeline.chronology",
    "ask": "timeline.questions",
    "export": "timeline.export",
    "from_text": "timeline.read",
    "load": "timeline.load",
    "merge": "timeline.merge",
    "read": "timeline.load",
    "to_altair": "timeline.export.altair",
}
"""Where each name of the front door lives; loaded when first asked for."""

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _picture(timeline: "Timeline") -> str:
    from timeline.export.svg import write

    return str(write(timeline).document)


drawn_by(_picture)


class _FrontDoor(ModuleType):
    """The package, whose verbs are not hidden by the modules of their names, such as `export`."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _FrontDoor
