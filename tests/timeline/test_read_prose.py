"""What prose of many kinds says of time: small texts, each with the one thing it is about."""

import pytest

import timeline
from resolvers.values import Interval

PUBLISHED = "2019-05-20"


def bounds(text: str, event: str, published: str | None = PUBLISHED) -> str:
    return str(timeline.from_text(text, published)[event].bounds)


def likely(text: str, event: str, published: str | None = PUBLISHED) -> str:
    return str(timeline.from_text(text, published)[event].likely)


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        (
            "Traffic will be diverted until at least Friday.",
            "diverted",
            "start 2019-05-20 or later, end 2019-05-24 or later",
        ),
        (
            "He worked there until June 2015.",
            "worked",
            "start 2015-06-30 or earlier, end 2015-06-01/2015-06-30",
        ),
        ("The shop did not reopen until May 2018.", "reopen", "2018-05-01/2019-05-20"),
        (
            "They had to pay by 3 May 2018.",
            "pay",
            "start 2018-05-03 or earlier, end 2018-05-03 or earlier",
        ),
        ("The ban was extended on 16 May until 7 June.", "extended", "2019-05-16"),
        (
            "She remained in Paris until her death on 4 July 1934.",
            "remained",
            "start 1934-07-04 or earlier, end 1934-07-04",
        ),
        (
            "She remained in Paris until her death on 4 July 1934.",
            "her death",
            "1934-07-04",
        ),
    ],
)
def test_until_is_an_end_by_is_a_limit(text: str, event: str, expected: str) -> None:
    assert bounds(text, event) == expected


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The council held a meeting on 3 May 2018.", "council held a meeting"),
        ("The council held a meeting on 3 May 2018.", "meeting"),
        ("A vote was held on 3 May 2018.", "vote was held"),
        ("The landlord served notice on 3 May 2018.", "served"),
        ("He had an operation on 3 May 2018.", "operation"),
        ("She appeared in court on 3 May 2018.", "appeared"),
        ("The raid took place on 3 May 2018.", "raid"),
        ("An explosion occurred on 3 May 2018.", "explosion"),
        ("The accident happened on 3 May 2018.", "accident"),
    ],
)
def test_what_is_held_had_or_served_took_place(text: str, event: str) -> None:
    (found,) = {str(e.bounds) for e in timeline.from_text(text, PUBLISHED).find(event)}
    assert found == "2018-05-03"


def test_what_did_not_take_place_has_no_date_from_it() -> None:
    text = "The fire did not occur on 3 May 2018. It was a rumour."
    found = {e.label: str(e.bounds) for e in timeline.from_text(text, PUBLISHED).find("fire")}
    assert found["fire"] == "open"


def test_early_in_the_morning_may_be_before_six() -> None:
    (raid,) = timeline.from_text("Troops raided a farm early on Sunday morning.", PUBLISHED)
    assert raid.bounds.earliest_start == Interval.day(2019, 5, 19).start


def test_what_happened_when_something_did_was_of_its_day() -> None:
    text = "Two people were killed early Monday when a bridge collapsed near Harlow, police said."
    assert likely(text, "collapsed") == "2019-05-20"
    assert bounds(text, "collapsed") != "2019-05-20"


def test_a_date_is_carried_to_the_verb_beside_it() -> None:
    text = "In 2016 he was convicted of fraud and sentenced to five years."
    assert likely(text, "he was sentenced") == "2016-01-01/2016-12-31"


@pytest.mark.parametrize("published", [None, PUBLISHED])
def test_later_counts_from_what_was_told_whoever_publishes_it(published: str | None) -> None:
    text = "The siege began on 3 May 1573. Twenty days later the river flooded."
    assert bounds(text, "flooded", published) == "1573-05-23"


def test_so_long_after_a_month_is_somewhere_so_long_after_it() -> None:
    text = "The first patient fell ill in late January; five weeks later the schools closed."
    assert bounds(text, "closed") == "2019-02-25/2019-03-10"


def test_a_time_of_day_is_of_the_day_that_its_sentence_names() -> None:
    text = (
        "The truce was signed yesterday at 5 a.m. and began at 11 a.m. Guns had roared all night."
    )
    assert likely(text, "signed") == "2019-05-19T05"
    assert "2019-05-19T11" in str(timeline.from_text(text, PUBLISHED).claims)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It took effect at 11 a.m. Fighting had lasted for years.", 2),
        ("At 9 a.m. President Li left.", 1),
        ("It left at 5 a.m. Monday for Rome.", 1),
        ("Two men fell ill. Next day the ship turned back.", 2),
        ("It happened near Springfield, Ill. on Sunday.", 1),
    ],
)
def test_abbreviations_end_sentences_where_something_new_begins(text: str, count: int) -> None:
    from timeline.extract.sentences import split

    assert len(split(text)) == count


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("The war in Korea (1950-53) killed many.", "war", "1950-01-01/1953-12-31"),
        (
            "During the reign of Ada I (1120–1131), the abbey burned.",
            "reign",
            "1120-01-01/1131-12-31",
        ),
    ],
)
def test_dates_in_brackets_are_those_of_the_noun_before(
    text: str, event: str, expected: str
) -> None:
    assert bounds(text, event, None) == expected


def test_the_dates_of_a_life_date_nothing_that_was_done_in_it() -> None:
    assert bounds("Ada Quill (1564–1616) wrote plays.", "wrote", None) == "open"


def test_a_chronology_in_a_paragraph_goes_on_from_its_dates() -> None:
    text = "12 March 1881: They left. 5 April: Two men fell ill. Next day: The ship turned back."
    tl = timeline.from_text(text)
    assert not tl.conflicts
    assert str(tl["turned"].bounds) == "1881-04-06"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Further to our letter of 4 May 2015, he wrote again.", "our letter"),
        ("Engineers had found cracks.", "Engineers had found cracks"),
        ("He was tried and sentenced.", "He was sentenced"),
    ],
)
def test_labels_read_well(text: str, label: str) -> None:
    assert label in {event.label for event in timeline.from_text(text, PUBLISHED)}


def test_a_clock_time_goes_on_with_the_day_that_its_paragraph_told() -> None:
    text = "The mob entered the hall on 14 May. The session resumed at 8 p.m."
    assert "2019-05-14T20" in str(timeline.from_text(text, PUBLISHED).claims)
    apart = text.replace(". ", ".\n\n")
    assert "2019-05-14T20" not in str(timeline.from_text(apart, PUBLISHED).claims)


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        (
            "The quake struck on 19 May, 32 years to the day after a fire.",
            "fire",
            "1987-05-19",
        ),
        (
            "The programme ended in December 1972, three and a half years after the landing.",
            "landing",
            "1969-06",
        ),
        (
            "He left two weeks and three days after the vote on 2 May 2019.",
            "He left",
            "2019-05-19",
        ),
    ],
)
def test_distances_between_events_are_counted_exactly(text: str, event: str, expected: str) -> None:
    start = timeline.from_text(text, PUBLISHED)[event].bounds.start_text
    assert start.startswith(expected)


@pytest.mark.parametrize(
    "text",
    ["1960: A second laboratory opens.", "1960: The Institute closes.", "1960: The talks end."],
)
def test_the_historical_present_of_lists_tells_events(text: str) -> None:
    tl = timeline.from_text(text)
    assert "1960-01-01/1960-12-31" in {
        str(event.bounds) for event in tl if event.tense == "PRESENT"
    }


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        (
            "The canal has been closed since 1968.",
            "closed",
            "start 1968-01-01/1968-12-31, end 2019-05-20 or later",
        ),
        ("Three men have been killed since Monday.", "killed", "2019-05-20"),
        ("The levees failed on 3 May 2018.", "failed", "2018-05-03"),
        (
            "The court extended the stay, most recently to 3 September 2018.",
            "extended",
            "start 2019-05-20 or earlier, end 2019-05-20 or earlier",
        ),
    ],
)
def test_what_leaves_a_state_behind_and_what_does_not(text: str, event: str, expected: str) -> None:
    assert bounds(text, event) == expected


@pytest.mark.parametrize("head", ["4 May 1915\n\n", "Diary, 4 May 1915. ", "Lille, 4 May 1915\n\n"])
def test_a_diary_is_told_from_the_day_at_its_head(head: str) -> None:
    tl = timeline.from_text(head + "Rain again. Yesterday two men were hit. Tomorrow we march.")
    assert str(tl["hit"].bounds) == "1915-05-03"
    assert str(tl["march"].bounds) == "1915-05-05"


def test_dates_at_the_head_of_several_days_are_no_publication() -> None:
    text = "4 May 1915\nThe ship sailed. The next day it was hit.\n6 May 1915\nIt sank."
    tl = timeline.from_text(text)
    assert tl.when()[1] is None
    assert [str(tl[e].bounds) for e in ("hit", "sank")] == ["1915-05-05", "1915-05-06"]


def test_a_year_is_before_christ_only_near_others_that_are() -> None:
    text = "The tomb was robbed around 1050 BC. The jars reached London in early 1935."
    assert bounds(text, "reached", None) == "1935-01-01/1935-12-31"


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        (
            "Unemployment fell last month to 3.8 percent from 4.1 percent in December.",
            "fell",
            "2019-04-01/2019-04-30",
        ),
        (
            "Fires were lit on 7 and 8 December 2018 along the coast.",
            "lit",
            "2018-12-07/2018-12-08",
        ),
        (
            "The council met in May, June and August 2018.",
            "met",
            "2018-05-01/2018-08-31",
        ),
        (
            "The paper said on Sunday that prices fell last week.",
            "said",
            "2019-05-19",
        ),
    ],
)
def test_a_clause_does_not_contradict_itself(text: str, event: str, expected: str) -> None:
    tl = timeline.from_text(text, PUBLISHED)
    assert not tl.conflicts
    assert str(tl[event].bounds) == expected


def test_clauses_that_contradict_each_other_still_do() -> None:
    text = "The bridge opened on 3 May 2018. The bridge closed on 2 May 2018."
    tl = timeline.from_text(text, PUBLISHED).relate("opened", "before", "closed", quote="a plaque")
    assert len(tl.solve().conflicts) == 1


def test_nothing_comes_so_long_after_itself() -> None:
    text = "It was twenty years after the first pilots were chosen that women were among them."
    assert not timeline.from_text(text, PUBLISHED).conflicts


def test_a_statement_of_years_ago_goes_on_from_the_dates_it_gives() -> None:
    tl = timeline.from_text(
        "On 12 March 2016 the office closed. My manager complained on 3 September. I went off sick "
        "from 1 March to 14 April 2017. I was dismissed on 30 June, and appealed in July.",
        PUBLISHED,
    )
    told = {"complained": "2016-09-03", "dismissed": "2017-06-30"}
    assert {event: str(tl[event].bounds) for event in told} == told
    assert tl["appealed"].label == "I appealed"


def test_what_is_of_the_last_days_is_news_whatever_was_told_before() -> None:
    text = "The first bridge fell on 12 March 2016. The new one, too, fell on 3 May."
    tl = timeline.from_text(text, PUBLISHED)
    assert "2019-05-03" in {str(event.bounds) for event in tl}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("on or before 3 May 1926", "start 1926-05-03 or earlier, end 1926-05-03 or earlier"),
        ("no later than 3 May 1926", "start 1926-05-03 or earlier, end 1926-05-03 or earlier"),
        ("in 1926 at the latest", "start 1926-12-31 or earlier, end 1926-12-31 or earlier"),
        ("at the latest in 1926", "start 1926-12-31 or earlier, end 1926-12-31 or earlier"),
        ("in 1926 at the earliest", "start 1926-01-01 or later, end 1926-01-01 or later"),
        ("not before 1926", "start 1926-01-01 or later, end 1926-01-01 or later"),
        ("as early as 1926", "1926-01-01/1926-12-31"),
        ("as late as 1926", "1926-01-01/1926-12-31"),
    ],
)
def test_a_limit_is_no_end_and_a_surprising_time_no_limit(told: str, expected: str) -> None:
    assert bounds(f"The mill burned down {told}.", "burned", None) == expected


def test_a_state_that_a_limit_bounds_did_not_start_there() -> None:
    text = "The tower stood not before 1480."
    assert bounds(text, "stood", None) == "start 1480-01-01 or later, end 1480-01-01 or later"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The mill burned down on or before 3 May 1926.", "mill burned down"),
        ("The mill burned down in about 1926.", "mill burned down"),
        ("The bridge was closed no later than 4 June 1940.", "bridge was closed"),
        ("The house was built in or after 1480.", "house was built"),
        ("Judgment was handed down on 8 May 2019.", "Judgment was handed down"),
        ("The strike was called off on 8 May 2019.", "strike was called off"),
        ("He served up until 1960.", "He served"),
    ],
)
def test_a_label_keeps_the_particle_and_leaves_out_the_limit(text: str, label: str) -> None:
    assert label in [event.label for event in timeline.from_text(text)]


def test_a_verb_is_not_dated_by_what_is_counted_from_it() -> None:
    text = (
        "The war began on 2 April 1702. The peace was signed in 1709, seven years after the war "
        "began."
    )
    tl = timeline.from_text(text)
    began = [e for e in tl if "began" in e.label]
    assert all("1709" not in str(e.bounds) for e in began)
    assert bounds(text, "signed", None) == "1709-01-01/1709-12-31"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("between the peace and 1715", "start 1715-12-31 or earlier, end 1715-12-31 or earlier"),
        ("between 1715 and the peace", "start 1715-01-01 or later, end 1715-01-01 or later"),
        ("between 1715 and 1720", "1715-01-01/1720-12-31"),
        ("between 1715‑1720", "1715-01-01/1720-12-31"),
    ],
)
def test_between_something_and_a_date_bounds_one_side(told: str, expected: str) -> None:
    assert bounds(f"The fort was rebuilt {told}.", "rebuilt", None) == expected


def test_a_pronoun_may_be_that_of_the_one_named_last() -> None:
    text = "Edith Marlowe has died. She married Tom Hale in 1950; he died in 1987."
    tl = timeline.from_text(text, "2014-11-21")
    (her_death,) = [e for e in tl if e.label == "Edith Marlowe has died"]
    assert "1987" not in str(her_death.bounds)
    assert bounds(text, "he died", "2014-11-21") == "1987-01-01/1987-12-31"


def test_the_period_that_a_headline_names_does_not_date_the_headline() -> None:
    text = "Mill group announces results for the quarter ended 30 September 2022\n\nSales rose."
    assert likely(text, "announces", "2022-11-03") == "2022-11-03"
