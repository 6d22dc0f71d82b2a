"""Sentences without a time in them: nothing may be found, whatever the domain.

Each group is a family of traps. A sentence that fails here is a false alarm that a user sees.
"""

import pytest

from resolvers import Anchor, Domain, find

PUBLISHED = "2016-03-14"

NAMES_OF_MONTHS = [
    "You may leave the keys with the porter.",
    "It may or may not be worth it.",
    "May I borrow your ladder?",
    "May not be suitable for children.",
    "We march on until the river.",
    "They watched the march of the ants.",
    "An august assembly of judges.",
    "Mar the finish and you lose the deposit.",
    "Theresa May spoke to April Smith.",
    "Mr. March met Ms. May.",
]
NAMES_OF_DAYS = [
    "The cat sat on the mat.",
    "The sun rose over the bay.",
    "She wed a carpenter.",
    "He sat in the sun.",
    "Dry your hair in the sun and wind.",
]
SEASONS = [
    "Prices fall when supply grows.",
    "The fall of the tower frightened nobody.",
    "A spring in the mattress broke.",
    "Do not fall asleep.",
    "Water from the spring is cold.",
]
UNITS = [
    "He came second in the race.",
    "On second thoughts, no.",
    "A second attempt failed as well.",
    "Give me a minute description of the wing.",
    "Three quarters of the voters stayed at home.",
    "The second book is better.",
    "The hour hand is bent.",
    "At the moment of truth she smiled.",
]
NUMBERS = [
    "Version 2.10.3 fixes the bug.",
    "It costs $2015 or more.",
    "The bill came to 1,999 dollars.",
    "Call 555-2014 for details.",
    "Call +1 202 555 0147 now and then.",
    "They won 21-14 after a penalty.",
    "See chapter 12, section 4.",
    "The ratio is 3:1 in favour.",
    "Mix them 10:1.",
    "He lives at 1600 Pennsylvania Avenue.",
    "Resolution 1483 was adopted.",
    "The index fell to 2613.73 points.",
    "The part number is 19103-7.",
    "They sold 1500 chairs.",
    "Room 2016 is on the left.",
    "Flight 1812 was cancelled.",
    "The server answers on 192.168.10.12.",
    "See Smith et al., pp. 1918-1934.",
    "Read John 3:16 aloud.",
    "They live at 10 Downing Street.",
    "The vote was 219-212.",
    "Call 1-800-555-1999 for help.",
]
FIGHTERS_AND_MODELS = [
    "Two F-150s and a B-52.",
    "Two F-16s took off.",
    "A Boeing 747s wing.",
    "He drives a Peugeot 2008.",
]
TITLES = [
    'Her favourite book is "1984".',
    "She gave him 1984 by George Orwell.",
    "He was named Man of the Year.",
    'She reads "USA Today" on the train.',
]


@pytest.mark.parametrize("domain", [Domain.NEWS, Domain.NARRATIVE, Domain.COLLOQUIAL])
@pytest.mark.parametrize(
    "sentence",
    [
        *NAMES_OF_MONTHS,
        *NAMES_OF_DAYS,
        *SEASONS,
        *UNITS,
        *NUMBERS,
        *FIGHTERS_AND_MODELS,
        *TITLES,
    ],
)
def test_nothing_is_found_where_there_is_no_time(sentence: str, domain: Domain) -> None:
    found = find(sentence, Anchor(PUBLISHED, domain=domain))
    assert [(expression.text, expression.rule) for expression in found] == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("It rained in May.", "May"),
        ("May was wet.", "May"),
        ("They met on Sunday.", "Sunday"),
        ("It closed in the fall of 2014.", "the fall of 2014"),
        ("He was sacked in 1984.", "1984"),
        ("It was founded in 1984 by Ann Lee.", "1984"),
        ("WE HAVE LIVED HERE SINCE 1984", "1984"),
        ("The second day of the fair was dry.", ""),
        ("It lasted a second.", "a second"),
        ("The March elections were close.", "March"),
    ],
)
def test_their_neighbours_that_are_times_are_found(sentence: str, text: str) -> None:
    found = [expression.text for expression in find(sentence, PUBLISHED)]
    assert found == ([text] if text else [])
