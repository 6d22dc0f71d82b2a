import pytest

from timeline.extract.grammar.groups import Group, groups_of
from timeline.extract.grammar.tagger import tag
from timeline.extract.grammar.tokens import words_of


def group_of(text: str, head: str) -> Group:
    words = words_of(text)
    tag(words)
    return next(g for g in groups_of(words) if words.words[g.head] == head)


@pytest.mark.parametrize(
    ("text", "head", "tense", "aspect", "modality"),
    [
        ("Prices fall.", "fall", "PRESENT", "NONE", None),
        ("Prices fell.", "fell", "PAST", "NONE", None),
        ("Prices are falling.", "falling", "PRESENT", "PROGRESSIVE", None),
        ("Prices were falling.", "falling", "PAST", "PROGRESSIVE", None),
        ("Prices have fallen.", "fallen", "PRESENT", "PERFECTIVE", None),
        ("Prices had fallen.", "fallen", "PAST", "PERFECTIVE", None),
        ("Prices have been falling.", "falling", "PRESENT", "PERFECTIVE_PROGRESSIVE", None),
        ("Prices will fall.", "fall", "FUTURE", "NONE", None),
        ("Prices will have fallen.", "fallen", "FUTURE", "PERFECTIVE", None),
        ("Prices are going to fall.", "fall", "FUTURE", "NONE", None),
        ("Prices would fall.", "fall", "NONE", "NONE", "would"),
        ("Prices may have fallen.", "fallen", "NONE", "PERFECTIVE", "may"),
        ("Prices have to fall.", "fall", "NONE", "NONE", "have to"),
        ("Prices used to fall.", "fall", "PAST", "NONE", "used to"),
        ("They want prices to fall.", "fall", "INFINITIVE", "NONE", None),
        ("The court was told of it.", "told", "PAST", "NONE", None),
        ("The court is being told of it.", "told", "PRESENT", "PROGRESSIVE", None),
        ("They came to see and stay.", "stay", "INFINITIVE", "NONE", None),
        ("It has killed many and displaced more.", "displaced", "PRESENT", "PERFECTIVE", None),
        ("Did the firm agree to it?", "agree", "PAST", "NONE", None),
    ],
)
def test_tense_aspect_and_modality_of_a_verb_group(
    text: str, head: str, tense: str, aspect: str, modality: str | None
) -> None:
    group = group_of(text, head)
    assert (group.tense, group.aspect, group.modality) == (tense, aspect, modality)


@pytest.mark.parametrize(
    ("text", "head", "negated", "passive"),
    [
        ("It did not close.", "close", True, False),
        ("It never closed.", "closed", True, False),
        ("It won't be closed.", "closed", True, True),
        ("It was closed.", "closed", False, True),
        ("It is no longer working.", "working", True, False),
    ],
)
def test_polarity_and_voice(text: str, head: str, negated: bool, passive: bool) -> None:
    group = group_of(text, head)
    assert (group.negated, group.passive) == (negated, passive)
