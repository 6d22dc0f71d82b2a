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
    "The dealer sold 1,950 cars and 2000 bicycles.",
    "The mill employs 2000.",
    "Police held 1500 people, and 1900 more were hurt.",
    "The path climbs to 2010 m and drops to 1450 m.",
    "Orders rose from 1800 to 2000.",
    "Membership fell to 1500.",
    "It drew 1995 visitors.",
]
SCORES_AND_RATIOS = [
    "The match ended 3-2 after extra time.",
    "Leeds lost 10-12 and were booed off.",
    "She won 6-4, 7-5 in the final set.",
    "He finished with 12 rebounds and 10 assists.",
    "The odds were 10-1 against.",
    "The map has a scale of 1:2000.",
    "A ratio of 16:9 suits most screens.",
    "A 12:1 reduction gear is fitted.",
    "The blood pressure was 120/80.",
    "He is 24/7 on my case.",
    "9/10 dentists agree.",
    "The 2/3 majority was reached.",
    "A 50/50 chance is fair.",
]
RECIPES = [
    "Bake at 180 degrees until golden.",
    "Add 2 cups of flour and 1/2 teaspoon of salt.",
    "Use 1 1/2 pounds of beef and 3/4 cup of stock.",
    "Serves 4-6 people.",
    "Set the oven dial to 200.",
]
LAW_AND_SCRIPTURE = [
    "See Smith v. Jones, 410 U.S. 113, 120-22.",
    "Under 42 U.S.C. 1983 the officer is liable.",
    "Section 1983 claims are common.",
    "Article 1701 of the Code applies.",
    "Read John 3:16 aloud.",
    "Genesis 1:1-3 speaks of light.",
    "As Psalm 23:4 says, fear no evil.",
    "The preacher quoted Romans 8:28.",
]
PRODUCTS = [
    "Upgrade to Python 3.11 or Node 18.",
    "Ubuntu 20.04 ships with it.",
    "Windows 95 was slow on this machine.",
    "Office 2016 is not supported.",
    "He still runs Windows 2000 on a laptop.",
    "The Airbus A380 needs a long runway.",
    "The iPhone 12 has a notch.",
    "Catch-22 is a novel.",
    "Release 4.12.2015 of the driver is broken.",
    "ID 20160314 was issued.",
]
ADDRESSES = [
    "Take Route 66 to the coast.",
    "Exit 1945 is closed to lorries.",
    "She lives at 1812 Oak Street.",
    "Send it to 2001 Market St., Springfield.",
    "Write to P.O. Box 1999, Dover.",
    "Turn left into May Street.",
    "We met at the corner of Fifth and Main.",
    "Phone 020 7946 0018 and ask for Ann.",
    "Her number is (555) 201-2012.",
    "Dial 1-800-555-1969.",
    "On the second floor there is a bar.",
    "Port 1999 is open.",
    "Locker 1776 is mine.",
    "The shop is at 12 March Road.",
    "http://example.org/2015/03/14/story.html is the link.",
    "See www.example.org/2015-03-14 for more.",
    "Her handle is @june2015.",
    "Monday.com is a company.",
]
MEASURES_AND_COUNTS = [
    "It costs $1,945.50 with tax.",
    "They paid 1900 euros for it.",
    "The fine was 2000 kroner.",
    "The beam is 1850 mm long.",
    "The summit is 1914 metres high.",
    "It weighs 1600 kg when empty.",
    "The file has 2048 bytes.",
    "The screen is 1920 x 1080 pixels.",
    "Around 2000 people came.",
    "About 1900 soldiers died.",
    "Between 1800 and 2000 people were there.",
    "More than 2000 homes lost power.",
    "As many as 1995 voters signed.",
    "They sold 1984 copies.",
    "The company has 2010 employees.",
]
VERBS_AND_NOUNS = [
    "May God bless you.",
    "They march on regardless.",
    "We march against the war.",
    "He sat down and wept.",
    "She is second to none.",
    "I second the motion.",
    "He has a spring in his step.",
    "The marriage began to fall apart.",
    "The Sun printed the photograph.",
    "Mon ami, come in.",
    "His SAT scores were high.",
    "The minutes were approved.",
    "The current was strong.",
    "Time will tell.",
    "The bus is on time.",
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
    'They played "Ruby Tuesday" twice.',
    'We saw "Friday Night Lights" on television.',
    'She recommended "2001: A Space Odyssey".',
    'He read "Nineteen Eighty-Four" in school.',
    "Fahrenheit 451 is a novel.",
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
        *SCORES_AND_RATIOS,
        *RECIPES,
        *LAW_AND_SCRIPTURE,
        *PRODUCTS,
        *ADDRESSES,
        *MEASURES_AND_COUNTS,
        *VERBS_AND_NOUNS,
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
        ("In 1900 people wore hats.", "1900"),
        ("It was worse than in 1995.", "1995"),
        ("He recalled 1968 well.", "1968"),
        ("Profit fell to 1990 levels.", "1990"),
        ("The vote was put off to 2000.", "2000"),
        ("Wanderers beat Athletic 3-1 on Saturday.", "Saturday"),
        ("The court ruled 5-4 on Tuesday.", "Tuesday"),
        ("She won 6-4, 7-5 on Sunday.", "Sunday"),
        ("In a 5-4 ruling on Tuesday the court agreed.", "Tuesday"),
        ("The shop is open 9-5 on Sunday.", "9-5 on Sunday"),
        ('"On Monday," he said.', "Monday"),
        ('It was stamped "March 2015".', "March 2015"),
        ("The current mayor resigned.", "current"),
    ],
)
def test_their_neighbours_that_are_times_are_found(sentence: str, text: str) -> None:
    found = [expression.text for expression in find(sentence, PUBLISHED)]
    assert found == ([text] if text else [])
