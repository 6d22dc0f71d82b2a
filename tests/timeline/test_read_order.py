"""What a text tells of order: acts of saying, signals, aims, and what only leans one way."""

import pytest

from timeline.annotate_events import answer
from timeline.chronology import Timeline
from timeline.event import Strength
from timeline.questions import Verdict, ask
from timeline.read import from_text


def read(text: str) -> Timeline:
    return from_text(text, "2016-03-18")


def certainly_before(text: str, first: str, second: str) -> bool:
    """Whether it is entailed that one event starts before another one starts."""
    spans = [(text.index(word), text.index(word) + len(word)) for word in (first, second)]
    reply = answer({"id": "1", "text": text, "dct": "2016-03-18"})
    numbers = {(e["start"], e["end"]): n for n, e in enumerate(reply["events"])}
    a, b = (numbers[span] for span in spans)
    for relation in reply["relations"]:
        if (relation["a"], relation["b"]) == (a, b) and relation["certain"]:
            return relation["relation"] == "BEFORE"
        if (relation["a"], relation["b"]) == (b, a) and relation["certain"]:
            return relation["relation"] == "AFTER"
    return False


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The mayor said the bridge collapsed.", "collapsed", "said"),
        ("The mayor said the bridge had collapsed.", "collapsed", "said"),
        ("The mayor says prices have doubled.", "doubled", "says"),
        ("The mayor said the river is rising.", "rising", "said"),
        ("The bridge collapsed. The mayor said nobody was hurt.", "collapsed", "said"),
        ("The mayor said so. Prices have doubled.", "doubled", "said"),
        ("The mayor said so. The bridge collapsed in 2009.", "collapsed", "said"),
        ("The mayor met the families and said he was sorry.", "met", "said"),
        ("The mayor sold his house to pay the fine.", "sold", "pay"),
        ("The mayor said the bridge will reopen.", "said", "reopen"),
        ("The bridge collapsed. The port will close.", "collapsed", "close"),
        ("Dockers walked out after the bridge collapsed.", "collapsed", "walked"),
        ("Dockers walked out before the bridge collapsed.", "walked", "collapsed"),
        ("The mill closed in 1990. The port opened in 1985.", "opened", "closed"),
    ],
)
def test_what_the_words_entail_is_certain(text: str, first: str, second: str) -> None:
    assert certainly_before(text, first, second)
    assert not certainly_before(text, second, first)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The bridge collapsed. The port closed.", "collapsed", "closed"),
        ("The mayor said so. The bridge collapsed.", "collapsed", "said"),
        ("The mayor said so and ordered a search.", "ordered", "said"),
        ("The bridge collapsed. The mayor had previously said it was safe.", "collapsed", "said"),
        ("The mayor said, but before the bank failed, he sold his house.", "said", "failed"),
        ("The bridge collapsed on Friday. The mayor said it was old.", "collapsed", "said"),
        ("The mayor said the port remains shut.", "remains", "said"),
    ],
)
def test_what_they_do_not_entail_is_not_certain(text: str, first: str, second: str) -> None:
    assert not certainly_before(text, first, second)


def test_a_story_is_likely_told_in_order_and_never_more_than_likely() -> None:
    text = "The bridge collapsed. The port closed."
    reply = answer({"id": "1", "text": text, "dct": "2016-03-18"})
    (relation,) = reply["relations"]
    assert relation == {"a": 0, "b": 1, "relation": "BEFORE", "certain": False}
    collapsed, closed = text.index("collapsed"), text.index("closed")
    assert ask(read(text), collapsed, "before", closed).verdict is Verdict.UNKNOWN


def test_what_will_happen_comes_after_the_publication_and_what_happened_before() -> None:
    tl = read("The bridge collapsed. The port will close.")
    (collapsed,), (close,) = tl.find("bridge collapsed"), tl.find("port will close")
    published = tl.when()[1]
    assert published is not None
    assert collapsed.bounds.latest_end is not None
    assert collapsed.bounds.latest_end <= published
    assert close.bounds.earliest_start is not None
    assert close.bounds.earliest_start >= tl.when()[0]  # type: ignore[operator]


def test_what_a_participle_tells_of_a_noun_may_still_be_so() -> None:
    tl = read("The ships blocked in the canal carried grain.")
    (blocked,) = [e for e in tl.events if e.text == "blocked"]
    assert tl.bounds(blocked.id).latest_end is None


def test_only_signals_and_statements_make_claims_that_are_more_than_defaults() -> None:
    tl = read("The bridge collapsed. The port closed. Snow fell.")
    assert {c.strength for c in tl.claims if c.source.rule == "news of the day"} == {
        Strength.DEFAULT
    }


@pytest.mark.parametrize(
    ("text", "word", "start"),
    [
        ("The envoy left Lisbon on Tuesday.", "left", "2016-03-15"),
        ("Ministers said Tuesday the port would close.", "said", "2016-03-15"),
        ("The mayor was asked Tuesday about the bridge that fell.", "asked", "2016-03-15"),
        ("Tuesday's talks collapsed on Wednesday.", "collapsed", "2016-03-16"),
        ("Tuesday's talks collapsed on Wednesday.", "talks", "2016-03-15"),
    ],
)
def test_an_expression_dates_the_mention_that_it_belongs_to(
    text: str, word: str, start: str
) -> None:
    tl = read(text)
    (event,) = [e for e in tl.events if e.text == word]
    assert tl.bounds(event.id).start_text == start


@pytest.mark.parametrize(
    "text",
    [
        "Profit rose to $9 million from $7 million a year earlier.",
        "The results compare with those of 2001.",
        "The firm issued $5 million of bonds due 2019.",
    ],
)
def test_what_a_text_compares_with_or_is_only_due_then_dates_nothing(text: str) -> None:
    tl = read(text)
    assert not [c for c in tl.claims if c.strength is Strength.STATED]


def test_an_activity_since_a_year_still_goes_on() -> None:
    ferry = from_text("The ferry has run since 2004.", "2019-05-20")["run"]
    assert ferry.likely.start_text == "2004-01-01/2004-12-31"
    assert ferry.likely.end_text == "2019-05-20 or later"


def test_what_was_won_since_a_year_was_won_some_time_after_it_began() -> None:
    medals = from_text("She has won three medals since 2004.", "2019-05-20")["won"]
    assert medals.likely.latest_end is not None


def test_a_day_between_a_verb_and_its_aim_is_the_verbs() -> None:
    tl = from_text("The council voted on Monday to close the bridge.", "2019-05-22")
    assert tl["voted"].likely.start_text == "2019-05-20"
    assert tl["close"].likely.latest_start is None
