"""A chronicle of twenty events, made by hand, with three planted contradictions.

The lighthouse of an island that does not exist: what its keeper, the harbour office and a
newspaper say, in sentences of our own. `docs/reasoning.md` shows what is reported.
"""

import pytest

from resolvers.granularity import Granularity
from timeline import Timeline
from timeline.constraint import Anniversary, Distance, SameUnit
from timeline.point import start

EVENTS = (
    "survey", "vote", "loan", "quarry strike", "foundation", "flood", "tower", "lens",
    "first light", "inspection", "wreck", "inquiry", "verdict", "storm", "repair", "new keeper",
    "jubilee", "fog horn", "wiring", "last flame",
)  # fmt: skip


def after(first: str, second: str, low: int, high: int | None = None) -> Distance:
    return Distance(start(first), start(second), low, high, Granularity.DAY)


@pytest.fixture(scope="module")
def lighthouse() -> Timeline:
    tl = Timeline().add(*EVENTS)
    tl = tl.constrain("survey", during="1861", quote="the coast was surveyed in 1861")
    tl = tl.constrain("vote", start="1862-02-11", quote="the council voted on 11 February 1862")
    tl = tl.relate("survey", "precedes", "vote", quote="after the survey was in")
    tl = tl.constrain(after("vote", "loan", 7, 30), quote="the loan came within the month")
    tl = tl.constrain("quarry strike", lasted="P2W", quote="two weeks without a stone")
    tl = tl.relate("loan", "precedes", "quarry strike", quote="no sooner was there money")
    tl = tl.relate("quarry strike", "precedes", "foundation", quote="when the men came back")
    tl = tl.constrain("foundation", start="1862-05-03", quote="the first stone, 3 May 1862")
    tl = tl.constrain("flood", start="1862-11", quote="the November flood")
    tl = tl.relate("flood", "within", "tower", quote="the half-built tower stood in water")
    tl = tl.relate("foundation", "precedes", "tower", quote="on its foundation rose the tower")
    tl = tl.constrain("lens", during="1864", quote="the lens was shipped in 1864")
    tl = tl.relate("tower", "precedes", "lens", quote="the tower waited for its lens")
    tl = tl.relate("lens", "precedes", "first light", quote="no light without the lens")
    tl = tl.constrain("inspection", start="1866-04-09", quote="inspected on 9 April 1866")
    tl = tl.constrain("wreck", start="1871-01-19", quote="wrecked on 19 January 1871")
    tl = tl.constrain("storm", during="1871-01", quote="the storm of January 1871")
    tl = tl.constrain(SameUnit(start("wreck"), start("storm")), quote="the night of the storm")
    tl = tl.relate("wreck", "precedes", "inquiry", quote="an inquiry into the wreck")
    tl = tl.relate("inquiry", "precedes", "verdict", quote="the inquiry came to a verdict")
    tl = tl.relate("storm", "precedes", "repair", quote="repaired after the storm")
    tl = tl.relate(
        "repair", "precedes", "new keeper", quote="to the mended house came a new keeper"
    )
    tl = tl.constrain("fog horn", during="1891", quote="a horn since 1891")
    tl = tl.constrain("wiring", during="1911/1913", quote="wired before the war")
    tl = tl.relate("wiring", "precedes", "last flame", quote="then the flame went out")
    # The first: two dates and a distance that do not add up.
    tl = tl.constrain("first light", start="1865-09-01", quote="lit on 1 September 1865")
    tl = tl.constrain(
        after("first light", "inspection", 365), quote="inspected after a full year of service"
    )
    # The second: a circle of precedence, without any date.
    tl = tl.relate("verdict", "precedes", "wreck", quote="the verdict was known before the wreck")
    # The third: an anniversary on the wrong day.
    tl = tl.constrain("jubilee", start="1887-05-04", quote="feasted on 4 May 1887")
    tl = tl.constrain(
        Anniversary(start("jubilee"), 25, start("foundation")),
        quote="25 years after the first stone",
    )
    return tl.solve()


def quotes(claims: object) -> set[str]:
    return {claim.source.quote for claim in claims}  # type: ignore[attr-defined]


def test_the_three_planted_contradictions_are_reported_and_no_others(lighthouse: Timeline) -> None:
    assert len(lighthouse) == 20
    assert sorted(sorted(quotes(conflict.claims)) for conflict in lighthouse.conflicts) == [
        [
            "25 years after the first stone",
            "feasted on 4 May 1887",
            "the first stone, 3 May 1862",
        ],
        [
            "an inquiry into the wreck",
            "the inquiry came to a verdict",
            "the verdict was known before the wreck",
        ],
        [
            "inspected after a full year of service",
            "inspected on 9 April 1866",
            "lit on 1 September 1865",
        ],
    ]
    assert lighthouse.all_conflicts() == lighthouse.conflicts


def test_the_sum_that_goes_wrong_is_told_in_plain_words(lighthouse: Timeline) -> None:
    told = "\n".join(map(str, lighthouse.conflicts))
    assert "1866-04-09 comes at least 365 days after 1865-09-01" in told
    assert "verdict precedes wreck" in told
    assert "1887-05-04 comes 25 years to the day after 1862-05-03" in told


def test_the_rest_is_solved_and_what_is_disputed_says_so(lighthouse: Timeline) -> None:
    disputed = {event.id for event in lighthouse if event.disputed}
    assert disputed == {
        "foundation", "first light", "inspection", "wreck", "inquiry", "verdict", "jubilee",
    }  # fmt: skip
    assert lighthouse["wreck"].bounds.start_text == "1871-01-19", "its date is in no conflict"
    assert lighthouse["storm"].bounds.start_text == "1871-01-19"
    assert lighthouse.certainty("survey", "quarry strike") == "certain"
    assert lighthouse.proved


def test_each_repair_leaves_out_one_claim_of_each_contradiction(lighthouse: Timeline) -> None:
    repairs = lighthouse.repairs(k=5)
    assert len(repairs) == 5
    for repair in repairs:
        assert repair.cost == 3
        left = Timeline(
            lighthouse.events, [c for c in lighthouse.claims if c not in repair.dropped]
        )
        assert not left.solve().conflicts
        for conflict in lighthouse.conflicts:
            assert len(quotes(conflict.claims) & quotes(repair.dropped)) == 1
