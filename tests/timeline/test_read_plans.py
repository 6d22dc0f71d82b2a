"""Plans: what a time is planned for, what came of it, and what it says of the publication."""

import pytest

import timeline
from resolvers.calendar import SECONDS_PER_DAY, days_from_civil

PUBLISHED = "2019-05-20"


def event(text: str, words: str, published: str | None = PUBLISHED) -> tuple[str, str | None]:
    """The bounds and the factuality of the one event with this word as its text."""
    tl = timeline.from_text(text, published)
    (found,) = [e for e in tl.events if e.text == words]
    return str(tl[found.id].bounds), found.factuality


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The hearing is set for 3 June 2019.", "hearing", "2019-06-03"),
        ("The Lakeside Festival is scheduled for 3 June.", "Festival", "2019-06-03"),
        ("The move is planned for 1 June 2019.", "move", "2019-06-01"),
        ("A decision is expected on Friday.", "decision", "2019-05-24"),
    ],
)
def test_what_is_planned_for_a_time_is_dated_by_it(text: str, words: str, expected: str) -> None:
    assert event(text, words) == (expected, "planned")


def test_a_text_may_be_of_any_day_before_what_it_says_is_planned() -> None:
    tl = timeline.from_text("The move is planned for 1 June 2019. The team met on 4 May.")
    first, last = tl.when()
    assert (first or 0) // SECONDS_PER_DAY == days_from_civil(2019, 5, 4)
    assert (last or 0) // SECONDS_PER_DAY == days_from_civil(2019, 6, 1)


@pytest.mark.parametrize(
    "text",
    ["1914–18: The building serves as a school.\n1920: It is a mill.", "In 1914 he lives in Hull."],
)
def test_the_historical_present_does_not_date_the_text(text: str) -> None:
    assert timeline.from_text(text).when() == (None, None)


def test_a_plan_that_was_put_off_dates_nothing() -> None:
    assert event("The hearing, set for March 2019, was delayed.", "hearing")[0] == "open"
    assert event("A vote expected in March was cancelled.", "vote")[1] == "denied"


@pytest.mark.parametrize(
    ("text", "words", "factuality"),
    [
        ("The pact was due to be signed in March.", "signed", "planned"),
        ("The pact was due to be signed in March but was postponed.", "signed", "denied"),
        ("The talks were due to open on Friday, but were called off.", "open", "denied"),
        ("The bridge was to be opened in April.", "opened", "planned"),
        ("The strike was to have ended yesterday.", "ended", "hypothetical"),
        ("If ratified, the pact would save the mill.", "ratified", "hypothetical"),
    ],
)
def test_what_was_only_to_be_is_not_told_as_having_been(
    text: str, words: str, factuality: str
) -> None:
    assert event(text, words)[1] == factuality


@pytest.mark.parametrize(
    "text", ["If ratified, the pact would save the mill.", "If it closed, the town would die."]
)
def test_a_condition_did_not_happen_before_it_was_told(text: str) -> None:
    assert timeline.from_text(text, PUBLISHED)[text.split()[1 if "rat" in text else 2].strip(",")]
    rules = {c.source.rule for c in timeline.from_text(text, PUBLISHED).claims}
    assert "past tense" not in rules


def test_what_is_expected_by_a_time_lies_between_now_and_then() -> None:
    assert event("A report is expected by the end of July.", "report")[0] == "2019-05-20/2019-07-31"


def test_due_to_fog_is_no_plan() -> None:
    assert not [
        e for e in timeline.from_text("The delay was due to fog.").events if e.text == "fog"
    ]
