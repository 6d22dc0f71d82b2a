"""A spaCy pipeline component: `nlp.add_pipe("timeline")` puts a `Timeline` into `doc._.timeline`.

Needs the extra `event-timeline[spacy]`; spaCy finds the component by the package's entry point.
The pipeline's own tags and parse are read, so it goes after the tagger and the parser:

    nlp = spacy.load("en_core_web_sm")
    nlp.add_pipe("timeline", config={"published": "2016-03-14"})
    for event in nlp(text)._.timeline:
        print(event)
"""

from collections.abc import Callable
from typing import Any

from attrs import frozen

from timeline.extract.spacy import SpacyExtractor
from timeline.read import from_text

NAME = "timeline"
"""What the component is called in a pipeline."""


@frozen
class TimelineComponent:
    """Reads each document into a timeline; `published` is the date of publication, if known."""

    published: str | None = None

    def __call__(self, doc: Any) -> Any:
        """Set `doc._.timeline`."""
        extractor = SpacyExtractor(lambda _: doc)
        doc._.timeline = from_text(doc.text, self.published, extractor=extractor)
        return doc


def make(nlp: Any, name: str, published: str | None = None) -> TimelineComponent:
    """The component for a pipeline, as spaCy asks for it."""
    return TimelineComponent(published)


def register() -> Callable[..., TimelineComponent]:
    """Make the component and the attribute known to spaCy; done once, and lazily.

    Raises:
        ImportError: where spaCy is not installed.
    """
    from spacy.language import Language
    from spacy.tokens import Doc

    if not Doc.has_extension(NAME):
        Doc.set_extension(NAME, default=None)
    if not Language.has_factory(NAME) or not _registered:
        Language.factory(
            NAME, assigns=[f"doc._.{NAME}"], default_config={"published": None}, func=make
        )
        _registered.append(NAME)
    return make


_registered: list[str] = []


def __getattr__(name: str) -> Callable[..., TimelineComponent]:
    """`factory`, the object of the entry point: looking it up registers the component."""
    if name == "factory":
        return register()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
