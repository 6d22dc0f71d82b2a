"""The spaCy adapter, on pipelines built here: no model is downloaded."""

from typing import Any

import pytest
import spacy

from timeline.extract.mention import Mention
from timeline.extract.spacy import SpacyExtractor

TEXT = "Talks that Geneva hosted opened on Monday. Okafor said the cease-fire had held."

WORDS = {  # the word: its tag, the word that it hangs on, its label
    "Talks": ("NNS", "opened", "nsubj"),
    "that": ("WDT", "hosted", "dobj"),
    "Geneva": ("NNP", "hosted", "nsubj"),
    "hosted": ("VBD", "Talks", "relcl"),
    "opened": ("VBD", "opened", "ROOT"),
    "on": ("IN", "opened", "prep"),
    "Monday": ("NNP", "on", "pobj"),
    ".": (".", "opened", "punct"),
    "Okafor": ("NNP", "said", "nsubj"),
    "said": ("VBD", "said", "ROOT"),
    "the": ("DT", "fire", "det"),
    "cease": ("NN", "fire", "compound"),
    "-": ("HYPH", "fire", "punct"),
    "fire": ("NN", "held", "nsubj"),
    "had": ("VBD", "held", "aux"),
    "held": ("VBN", "said", "ccomp"),
}


def tagged(doc: Any) -> Any:
    """A tagger that knows the words of the text above."""
    for token in doc:
        token.tag_ = "_SP" if token.is_space else WORDS[token.text][0]
    return doc


def parsed(doc: Any) -> Any:
    """A parser for them: the nearest word of that name is the head."""
    by_word: dict[str, list[int]] = {}
    for token in doc:
        by_word.setdefault(token.text, []).append(token.i)
    heads, labels = [], []
    for token in doc:
        _, head, label = WORDS[token.text]
        if token.text == "." and token.i > 9:
            head = "said"
        heads.append(min(by_word[head], key=lambda i, at=token.i: abs(i - at)))  # type: ignore[misc]
        labels.append(label)
    return spacy.tokens.Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        heads=heads,
        deps=labels,
    )


def extractor(*steps: Any) -> SpacyExtractor:
    blank = spacy.blank("en")

    def run(text: str) -> Any:
        doc = blank.make_doc(text)
        for step in steps:
            doc = step(doc)
        return doc

    return SpacyExtractor(run)


def mention(mentions: tuple[Mention, ...], text: str) -> Mention:
    return next(m for m in mentions if m.text == text)


@pytest.mark.parametrize("steps", [(tagged,), (tagged, parsed)], ids=["tagger", "parser"])
def test_the_tags_of_a_pipeline_give_the_same_events(steps: Any) -> None:
    monday = TEXT.index("Monday")
    found = extractor(*steps).extract(TEXT, [(monday, monday + 6)])
    assert [(m.text, str(m.tense), str(m.aspect)) for m in found.mentions] == [
        ("Talks", "NONE", "NONE"),
        ("hosted", "PAST", "NONE"),
        ("opened", "PAST", "NONE"),
        ("said", "PAST", "NONE"),
        ("cease-fire", "NONE", "NONE"),
        ("held", "PAST", "PERFECTIVE"),
    ]
    opened = mention(found.mentions, "opened")
    assert opened.times == (0,)
    assert opened.acts_on == mention(found.mentions, "Talks").index


def test_a_parse_gives_governors_and_arguments() -> None:
    found = extractor(tagged, parsed).extract(TEXT)
    hosted, held = (mention(found.mentions, word) for word in ("hosted", "held"))
    assert hosted.governor == mention(found.mentions, "Talks").index
    assert str(hosted.governance) == "relative"
    assert held.governor == held.reporter == mention(found.mentions, "said").index
    assert held.subject_mention == mention(found.mentions, "cease-fire").index


def test_sentences_are_those_of_the_parser() -> None:
    found = extractor(tagged, parsed).extract(TEXT)
    assert [TEXT[s.start : s.end] for s in found.sentences] == [
        TEXT[: TEXT.index(".") + 1],
        TEXT[TEXT.index("Okafor") :],
    ]


def test_events_that_are_given_are_taken() -> None:
    start = TEXT.index("held")
    found = extractor(tagged).extract(TEXT, events=[(start, start + 4)])
    assert [m.text for m in found.mentions] == ["held"]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_texts_without_words_have_no_events(text: str) -> None:
    assert extractor(tagged).extract(text).mentions == ()


def test_universal_tags_will_do() -> None:
    text = "Talks have opened"

    def universal(doc: Any) -> Any:
        given = [("NOUN", ""), ("AUX", "VerbForm=Fin"), ("VERB", "VerbForm=Part|Tense=Past")]
        for token, (pos, morph) in zip(doc, given, strict=True):
            token.pos_ = pos
            token.set_morph(morph)
        return doc

    found = extractor(universal).extract(text)
    assert [(m.text, str(m.aspect)) for m in found.mentions] == [
        ("Talks", "NONE"),
        ("opened", "PERFECTIVE"),
    ]
