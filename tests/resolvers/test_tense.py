"""Where in time a bare weekday, day or month lies, by the verb that governs it in news.

Each line is a sentence and the values of its expressions in order, read on Thursday 5 May 2022.
"""

import pytest

from resolvers import Anchor, find

THURSDAY = Anchor("2022-05-05")

HAPPENED = """
The board rejected the plan on Tuesday. = 2022-05-03
The mayor proposed a toll in February. = 2022-02
The builder missed a deadline on Monday. = 2022-05-02
Ministers agreed the proposals during talks on Tuesday. = 2022-05-03
The firm promised in March to pay. = 2022-03
The plan was approved in March. = 2022-03
The company planned a depot in April. = 2022-04
Wanderers beat Athletic on Saturday to go third. = 2022-04-30
The bank cut its rate in June. = 2021-06
Athletic, who beat Town on Sunday, are third. = 2022-05-01
The mayor opened the bridge on Tuesday. = 2022-05-03
The open market sold out on Tuesday. = 2022-05-03
On Monday, the senate rejected the budget. = 2022-05-02
She has lived there since June. = 2021-06
Nobody has won there since June. = 2021-06
The report on his visits in March was late. = 2022-03
Orders fell on news of the strike in March. = 2022-03
"""

WILL_HAPPEN = """
Wanderers host Athletic on Wednesday. = 2022-05-11
The queen visits Madrid on Monday. = 2022-05-09
Parliament votes on Monday. = 2022-05-09
Voters go to the polls on Sunday. = 2022-05-08
On Monday, the senate votes on the budget. = 2022-05-09
He said the festival opens on Saturday. = 2022-05-07
Wanderers, who beat Town on Sunday, host Athletic on Wednesday. = 2022-05-01 2022-05-11
A ruling is expected on Monday. = 2022-05-09
The deadline is Monday. = 2022-05-09
The deadline for bids is on Monday. = 2022-05-09
The results are published on Monday. = 2022-05-09
Ministers are meeting in Oslo on Monday. = 2022-05-09
The inquiry is to report in February. = 2023-02
The merger proposed last year is to close in June. = 2021 2022-06
The council will vote on the plan on Tuesday. = 2022-05-10
The fair runs from Monday to 3 June. = 2022-05-09 2022-06-03
The club extended its offer until 3 June. = 2022-06-03
The club has set 9 June as the limit. = 2022-06-09
"""


def lines(text: str) -> list[tuple[str, str]]:
    return [(line.split(" = ")[0], line.split(" = ")[1]) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("text", "expected"), lines(HAPPENED))
def test_what_has_happened_lies_before_its_publication(text: str, expected: str) -> None:
    assert " ".join(str(found.value) for found in find(text, THURSDAY)) == expected


@pytest.mark.parametrize(("text", "expected"), lines(WILL_HAPPEN))
def test_what_is_planned_or_arranged_lies_after_its_publication(text: str, expected: str) -> None:
    assert " ".join(str(found.value) for found in find(text, THURSDAY)) == expected
