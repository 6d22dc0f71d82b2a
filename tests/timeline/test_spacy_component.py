"""The pipeline component, in a pipeline built here: no model is downloaded."""

from typing import Any

import pytest
import spacy

from timeline.spacy_component import register

TAGS = {"The": "DT", "talks": "NNS", "opened": "VBD", "on": "IN", "Monday": "NNP", ".": "."}


@pytest.fixture
def nlp() -> Any:
    @spacy.Language.component("given_tags")
    def given_tags(doc: Any) -> Any:
        for token in doc:
            token.tag_ = TAGS[token.text]
        return doc

    register()
    pipeline = spacy.blank("en")
    pipeline.add_pipe("given_tags")
    return pipeline


def test_the_component_dates_the_events_of_a_document(nlp: Any) -> None:
    nlp.add_pipe("timeline", config={"published": "2016-03-14"})
    found = nlp("The talks opened on Monday.")._.timeline
    assert found["talks"].likely.start_text == "2016-03-14"


def test_without_a_date_of_publication_the_timeline_is_there_too(nlp: Any) -> None:
    nlp.add_pipe("timeline")
    assert nlp("The talks opened on Monday.")._.timeline["talks"]


def test_registering_twice_is_harmless(nlp: Any) -> None:
    assert register() is register()
