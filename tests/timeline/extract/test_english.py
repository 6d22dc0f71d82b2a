"""What the built-in extractor says of mentions, on the seed article and on short texts."""

from pathlib import Path

import pytest

from timeline.extract.english import EnglishExtractor
from timeline.extract.mention import Mention, Span
from timeline.extract.protocol import Extraction

SEED = next((Path(__file__).parents[3] / "seeds").glob("000_*.txt")).read_text(encoding="utf-8")


def read(text: str, *times: str) -> Extraction:
    spans: list[Span] = []
    for time in times:
        start = text.index(time)
        spans.append((start, start + len(time)))
    return EnglishExtractor().extract(text, spans)


def mention(found: Extraction, text: str) -> Mention:
    return next(m for m in found.mentions if m.text == text)


@pytest.fixture(scope="module")
def seed() -> Extraction:
    return read(SEED, "September", "February 27", "Monday", "a day before the fifth")


def at(found: Extraction, quote: str, word: str) -> Mention:
    """The mention of a word within a quote of the seed article."""
    start = SEED.index(quote) + quote.index(word)
    return next(m for m in found.mentions if m.start == start)


@pytest.mark.parametrize(
    ("quote", "word"),
    [
        ("its intervention in Syria", "intervention"),
        ("its bombing campaign", "campaign"),
        ("A temporary cease-fire", "cease-fire"),
        ("end Syria's civil war", "war"),
        ("the fifth anniversary of", "anniversary"),
        ("outbreak of the conflict", "outbreak"),
        ("outbreak of the conflict", "conflict"),
        ("end violence that", "violence"),
        ("the withdrawal of the main part", "withdrawal"),
        ("The UN-hosted negotiations", "negotiations"),
        ("main tasks set", "set"),
        ("had been completed", "completed"),
    ],
)
def test_the_seed_article_has_its_events(seed: Extraction, quote: str, word: str) -> None:
    assert at(seed, quote, word).text == word


@pytest.mark.parametrize(
    ("quote", "word", "tense", "aspect", "modality"),
    [
        ("The Kremlin announced", "announced", "PAST", "NONE", None),
        ("Putin had called", "called", "PAST", "PERFECTIVE", None),
        ("that began in September", "began", "PAST", "NONE", None),
        ("introduced on February", "introduced", "PASTPART", "NONE", None),
        ("has largely held", "held", "PRESENT", "PERFECTIVE", None),
        ("would remain functioning", "remain", "NONE", "NONE", "would"),
        ("that has killed", "killed", "PRESENT", "PERFECTIVE", None),
        ("and displaced millions", "displaced", "PRESENT", "PERFECTIVE", None),
        ("the Kremlin said in a statement", "said", "PAST", "NONE", None),
        ("Dmitry Peskov told", "told", "PAST", "NONE", None),
    ],
)
def test_tenses_of_the_seed_article(
    seed: Extraction, quote: str, word: str, tense: str, aspect: str, modality: str | None
) -> None:
    found = at(seed, quote, word)
    assert (found.tense, found.aspect, found.modality) == (tense, aspect, modality)


def test_aspectual_verbs_of_the_seed_act_on_their_events(seed: Extraction) -> None:
    opened = at(seed, "war opened in Geneva", "opened")
    began = at(seed, "Russia began its bombing campaign", "began")
    which = at(seed, "which began a day before", "began")
    outbreak = at(seed, "outbreak of the conflict", "outbreak")
    acted = [seed.mentions[m.acts_on].text for m in (opened, began, which, outbreak) if m.acts_on]
    assert acted == ["talks", "campaign", "negotiations", "conflict"]


def test_a_relative_clause_keeps_its_other_attachments(seed: Extraction) -> None:
    began = at(seed, "conflict that began in September", "began")
    assert [seed.mentions[k].text for k in began.candidates] == ["conflict", "intervention"]


def test_a_participle_modifies_the_event_and_not_its_place(seed: Extraction) -> None:
    introduced = at(seed, "introduced on February 27", "introduced")
    assert introduced.governor is not None
    assert seed.mentions[introduced.governor].text == "cease-fire"
    assert introduced.label == "temporary cease-fire in the country introduced"


@pytest.mark.parametrize(
    ("quote", "word", "label"),
    [
        ("war opened in Geneva", "opened", "talks to end Syria's civil war opened in Geneva"),
        ("outbreak of the conflict", "outbreak", "outbreak of the conflict"),
        ("which began a day", "began", "UN-hosted negotiations in Geneva began"),
    ],
)
def test_labels_read_as_a_person_would_write_them(
    seed: Extraction, quote: str, word: str, label: str
) -> None:
    assert at(seed, quote, word).label == label


def test_who_says_so() -> None:
    text = 'Miners said the strike would end. "We agreed on it," Okafor told reporters.'
    found = read(text)
    end, agreed = mention(found, "end"), mention(found, "agreed")
    spans = [m.speaker for m in (end, agreed)]
    assert [text[s[0] : s[1]] for s in spans if s] == ["Miners", "Okafor"]
    assert agreed.quoted
    assert not end.quoted


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    text = '"The port closed," Okafor said. "It reopened on Monday."'
    found = read(text)
    speaker = mention(found, "reopened").speaker
    assert speaker is not None
    assert text[speaker[0] : speaker[1]] == "Okafor"


@pytest.mark.parametrize(
    ("text", "word", "factuality"),
    [
        ("The council met.", "met", "happened"),
        ("The council will meet.", "meet", "planned"),
        ("The council agreed to meet.", "meet", "planned"),
        ("The council managed to meet.", "meet", "happened"),
        ("The council refused to meet.", "meet", "denied"),
        ("The council did not meet.", "meet", "denied"),
        ("Nobody met them.", "met", "denied"),
        ("The council may meet.", "meet", "hypothetical"),
        ("If the council met, it would help.", "met", "hypothetical"),
        ("Had the council met, it would have helped.", "met", "hypothetical"),
        ("The vote is scheduled for May.", "vote", "planned"),
        ("They said the council would meet.", "meet", "planned"),
    ],
)
def test_factuality(text: str, word: str, factuality: str) -> None:
    assert mention(read(text), word).factuality == factuality


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("They said it closed.", "said", "REPORTING"),
        ("They saw it close.", "saw", "PERCEPTION"),
        ("The war ended.", "ended", "ASPECTUAL"),
        ("They tried to leave.", "tried", "I_ACTION"),
        ("They hoped to leave.", "hoped", "I_STATE"),
        ("It represents a loss.", "represents", "STATE"),
        ("They left.", "left", "OCCURRENCE"),
    ],
)
def test_classes(text: str, word: str, kind: str) -> None:
    assert mention(read(text), word).event_class == kind


@pytest.mark.parametrize(
    ("text", "word", "governor", "signal"),
    [
        ("They left after the war ended.", "ended", "left", "after"),
        ("They left after the raid.", "raid", "left", "after"),
        ("By the time they left, the war had ended.", "left", "ended", "by the time"),
        ("They called her to warn her.", "warn", "called", None),
        ("The raid killed two, officials said.", "killed", "said", None),
    ],
)
def test_governors_and_signals(text: str, word: str, governor: str, signal: str | None) -> None:
    found = read(text)
    here = mention(found, word)
    assert here.governor is not None
    assert found.mentions[here.governor].text == governor
    assert (here.signal.word if here.signal else None) == signal


def test_times_go_to_the_nearest_verb_of_their_clause_and_not_to_others() -> None:
    text = "The port, which closed in 2009, reopened on Monday after a vote of 3 May."
    found = read(text, "2009", "Monday", "3 May")
    assert [mention(found, word).times for word in ("closed", "reopened", "vote")] == [
        (0,),
        (1,),
        (2,),
    ]


def test_times_are_counted_as_they_were_given() -> None:
    text = "It closed on Monday and reopened on Friday."
    monday, friday = (text.index(day) for day in ("Monday", "Friday"))
    found = EnglishExtractor().extract(text, [(friday, friday + 6), (monday, monday + 6)])
    assert mention(found, "closed").times == (1,)


def test_joined_subjects_are_one_subject() -> None:
    text = "France and Russia signed the treaty."
    signed = mention(read(text), "signed")
    assert signed.subject == (0, len("France and Russia"))


def test_auxiliaries_copulas_and_generic_verbs_are_no_events() -> None:
    assert [m.text for m in read("It is a port that has been on the coast.").mentions] == []


def test_events_that_are_given_are_described_like_those_found() -> None:
    text = "The talks opened in Geneva."
    start = text.index("opened")
    found = EnglishExtractor().extract(text, events=[(start, start + 6)])
    assert [(m.text, str(m.tense)) for m in found.mentions] == [("opened", "PAST")]
