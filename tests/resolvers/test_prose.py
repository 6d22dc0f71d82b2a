"""Sentences of many genres, and the times that a reader finds in them.

Each line is a sentence and the values of its expressions in order, in TIMEX3.
"""

import pytest

from resolvers import Anchor, Domain, find

MONDAY = "2016-03-14"

NEWS = """
The bank said on Tuesday that it would close 40 branches. = 2016-03-08
Shares fell on March 11 after the report. = 2016-03-11
The trial begins next month. = 2016-04
The trial began last month. = 2016-02
She was arrested a year ago. = 2015
He resigned two days ago. = 2016-03-12
Voters go to the polls on May 5. = 2016-05-05
The law takes effect Jan. 1, 2017. = 2017-01-01
The company was founded in 1899. = 1899
Sales rose in the third quarter. = 2015-Q3
The vote is tomorrow. = 2016-03-15
The storm hit late Sunday. = 2016-03-13
The governor spoke Monday morning. = 2016-03-14TMO
The strike, which began in January, goes on. = 2016-01
The hearing is set for 9:30 a.m. Thursday. = 2016-03-17T09:30
Prices fell in the fall of 2014. = 2014-FA
The festival runs from June 3 to June 5. = 2016-06-03 2016-06-05
By the end of the year, all staff will have moved. = 2016
He will retire in December. = 2016-12
The treaty of Dec. 1, 1959 still holds. = 1959-12-01
Unemployment peaked in October 2009. = 2009-10
The plant shut down over the weekend. = 2016-W10-WE
Police were called at around 11 p.m. on Saturday. = 2016-03-12T23
The firm expects growth in 2017 and 2018. = 2017 2018
The museum reopens this summer. = 2016-SU
They have met every Thursday since 2010. = XXXX-WXX-4 2010
He worked there for twelve years. = P12Y
The 1990s were good to him. = 199
Yesterday's vote was close. = 2016-03-13
Last night's fire killed no one. = 2016-03-13TNI
He was born on 5 November 1955 in Leeds. = 1955-11-05
The 21st century has been hard on them. = 20
A meeting is planned within 30 days. = P30D
Police raided the house in the early hours of Sunday. = 2016-03-13T00/2016-03-13T06
The ship sank on the night of 3-4 March. = 2016-03-03TNI
The council votes a week on Friday. = 2016-03-25
Rations fell in the week commencing Thursday 3 March. = 2016-03-03/2016-03-09
Sales rose in the week commencing Monday 7 March. = 2016-W10
I received your letter of the 27th ult. on Tuesday. = 2016-02-27 2016-03-08
The talks last 90 minutes. = PT90M
She spoke two weeks after the crash. = P2W
The shop is open until 6 pm. = 2016-03-14T18
In the past five years, rents have doubled. = P5Y
The first week of April will be busy. = 2016-W14
The report, dated 03/04/2015, was leaked. = 2015-03-04
On the morning of September 11, 2001, he was at work. = 2001-09-11TMO
Recently he moved to Kent. = PAST_REF
The deal was signed in mid-February. = 2016-02
It was built between 1911 and 1913. = 1911 1913
In 1995 people began to move away. = 1995
The March sales were strong. = 2016-03
"""

HISTORY = """
Caesar was killed on 15 March 44 BC. = BC0044-03-15
Rome was founded in 753 BC. = BC0753
The 5th century BC was the age of Athens. = BC04
In the 490s BC the Persians came. = BC049
Augustus died in AD 14. = 0014
He reigned from 27 BC to AD 14. = BC0027 0014
The valley was settled about 10,000 BC. = BC10000
The valley was settled about 10 000 BC. = BC10000
The Battle of Hastings was fought on 14 October 1066. = 1066-10-14
In the late 17th century wool declined. = 16
During the 1640s the county was divided. = 164
The abbey was dissolved in 1539; the following year it was sold. = 1539 1540
He sailed on 3 August 1492 and landed on 12 October. = 1492-08-03 1492-10-12
In May 1940 the army fell back. By June the city was lost. = 1940-05 1940-06
On 6 June 1944 they landed. Two days later the bridge fell. = 1944-06-06 1944-06-08
The church, built c. 1180, burnt in 1666. = 1180 1666
The war of 1914-18 took three sons. = 1914 1918
In the summer of 1789 the harvest failed. = 1789-SU
The first half of the 19th century saw growth. = 1800/1849
She ruled for 63 years. = P63Y
In the year 20000 the stars will differ. = Y20000
The town burnt in the year 64. = 0064
The third millennium BC left us tablets. = BC2
From 1337 to 1453 they fought. = 1337 1453
The siege lasted from May to July 1573. = 1573-05 1573-07
"""

LETTERS_AND_MINUTES = """
Dear Ann, thank you for your letter of the 3rd of May. = 2016-05-03
We arrive on Friday, the 18th, at noon. = 2016-03-18T12:00
London, 12th January 1854. My dear Sir, = 1854-01-12
The committee met on 7 March 2016 at 14:00. = 2016-03-07T14:00
Next meeting: Monday 11 April 2016, 10.30 am. = 2016-04-11T10:30
The meeting closed at 4.15 p.m. = 2016-03-14T16:15
Minutes of the meeting held on Wednesday 9 March. = 2016-03-09
Action: Bob to report by 31 March. = 2016-03-31
The lease expires 31/12/2017. = 2017-12-31
Payment is due within 14 days of the invoice. = P14D
Born 1955-11-05. = 1955-11-05
Backup finished 2016-03-14T02:15:00Z. = 2016-03-14T02:15:00Z
The train leaves at quarter to nine. = 2016-03-14T08:45
It opens at half past seven in the evening. = 2016-03-14T19:30
"""

CHAT = """
see u tmrw = 2016-03-15
lunch next fri = 2016-03-25TMI
can we do Tuesday at 3pm = 2016-03-15T15
dinner tonight at 8 = 2016-03-14T20
back on the 20th = 2016-03-20
what about this weekend = 2016-W11-WE
lunch next fri? = 2016-03-25TMI
dinner tonight at 8? = 2016-03-14T20
friday? = 2016-03-18
sometime next week works = 2016-W12
day after tomorrow is fine = 2016-03-16
lets talk in 2 days = 2016-03-16
my bday is june 3 = 2016-06-03
i'm away from tuesday to friday = 2016-03-15/2016-03-18
"""

ODD_CHARACTERS = [
    ("on 3\u00a0May\u00a02016 they met", "2016-05-03"),
    ("on 3\u2009May\u20092016 they met", "2016-05-03"),
    ("on ３ May ２０１６ they met", "2016-05-03"),
    ("in ٢٠١٦ they met", "2016"),
    ("\U0001f600 on 3 May 2016 \U0001f389", "2016-05-03"),
    ("\u200fon 3 May 2016\u200f", "2016-05-03"),
    ("\ufeffon 3 May 2016", "2016-05-03"),
    ("on 3\r\nMay 2016", "2016-05-03"),
    ("on 3\nMay 2016", "2016-05-03"),
    ("on May\t3,\t2016", "2016-05-03"),
    ("“on Monday,” he said", "2016-03-14"),
    ("a five\u2011year plan", "P5Y"),
    ("a five\u2010year plan", "P5Y"),
    ("2016\u201003\u201014", "2016-03-14"),
    ("in the ’80s", "198"),
    ("on Monday\x00", "2016-03-14"),
]


def lines(block: str) -> list[tuple[str, str]]:
    pairs = (line.rpartition(" = ") for line in block.strip().splitlines())
    return [(sentence, values) for sentence, _, values in pairs]


def values(sentence: str, anchor: Anchor) -> str:
    found = [expression.timex3 for expression in find(sentence, anchor)]
    return " ".join("?" if timex3 is None else timex3.value for timex3 in found)


@pytest.mark.parametrize(("sentence", "expected"), lines(NEWS))
def test_news_counts_from_its_day(sentence: str, expected: str) -> None:
    assert values(sentence, Anchor(MONDAY)) == expected


@pytest.mark.parametrize(("sentence", "expected"), lines(HISTORY))
def test_history_needs_no_publication(sentence: str, expected: str) -> None:
    assert values(sentence, Anchor(domain=Domain.NARRATIVE)) == expected


@pytest.mark.parametrize(("sentence", "expected"), lines(LETTERS_AND_MINUTES))
def test_letters_and_minutes_of_britain(sentence: str, expected: str) -> None:
    assert values(sentence, Anchor(MONDAY, country="GB")) == expected


@pytest.mark.parametrize(("sentence", "expected"), lines(CHAT))
def test_messages_look_ahead(sentence: str, expected: str) -> None:
    assert values(sentence, Anchor(MONDAY, domain=Domain.COLLOQUIAL)) == expected


@pytest.mark.parametrize(("sentence", "expected"), ODD_CHARACTERS)
def test_odd_characters_hide_nothing_and_offsets_are_code_points(
    sentence: str, expected: str
) -> None:
    (found,) = find(sentence, MONDAY)
    assert found.timex3 is not None
    assert found.timex3.value == expected
    assert sentence[found.start : found.end] == found.text
