"""What can be left out where stated claims contradict each other, and all contradictions."""

from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline import Claim, Event, Source, Timeline
from timeline.constraint import Distance, During
from timeline.point import start
from timeline.reason.fixpoint import Fixed
from timeline.reason.repair import contradictions, repairs


def quotes(repair):
    return [claim.source.quote for claim in repair.dropped]


def test_consistent_claims_need_no_repair():
    tl = Timeline().add("war").constrain("war", start="1914", end="1918").solve()
    assert tl.repairs() == ()
    assert tl.all_conflicts() == ()


def test_the_lightest_claim_is_the_cheapest_repair_and_others_are_alternatives():
    letter = Claim(During("raid", Interval.year(1801)), source=Source(quote="a letter"), weight=3)
    diary = Claim(During("raid", Interval.year(1802)), source=Source(quote="a diary"), weight=2)
    tl = Timeline((Event("raid"),), (letter, diary)).solve()
    assert [(quotes(repair), repair.cost) for repair in tl.repairs()] == [
        (["a diary"], 2),
        (["a letter"], 3),
    ]
    assert str(tl.repairs(1)[0]) == ('dropping this restores consistency: "a diary" (given by you)')
    assert all(repair.cheapest for repair in tl.repairs())


def test_one_claim_that_two_contradictions_share_is_cheaper_than_one_of_each():
    tl = Timeline().add("raid").constrain("raid", during="1805", quote="the odd one")
    for year in ("1801-02", "1801"):
        tl = tl.constrain("raid", during=year, quote=year)
    tl = tl.solve()
    assert len(tl.conflicts) == 1, "of those that share a claim, one is reported"
    assert len(tl.all_conflicts()) == 2
    assert [sorted(quotes(repair)) for repair in tl.repairs()] == [
        ["the odd one"],
        ["1801", "1801-02"],
    ]


def test_when_the_search_is_cut_short_a_repair_is_found_all_the_same_and_says_so():
    tl = Timeline().add("raid")
    for year in range(1801, 1807):
        tl = tl.constrain("raid", during=str(year), quote=str(year))
    (found,) = repairs(tl.solve().solved, k=3, budget=1)
    assert not found.cheapest
    assert len(found.dropped) == 5


def test_sums_that_go_wrong_are_told_with_their_dates():
    tl = (
        Timeline()
        .add("council", "fire")
        .constrain("council", start="1871-03-03", quote="the council met on March 3")
        .constrain("fire", start="1871-03-05", quote="the fire of March 5")
        .constrain(
            Distance(start("fire"), start("council"), 2, None, Granularity.DAY),
            quote="at least two days after the fire",
        )
        .solve()
    )
    (conflict,) = tl.conflicts
    assert "1871-03-03 comes at least 2 days after 1871-03-05" in str(conflict)


# ----------------------------------------------------------------------------------------- a law


@st.composite
def statements(draw):
    """A handful of claims about three events that often contradict each other."""
    claims = []
    for at in range(draw(st.integers(2, 7))):
        one, other = draw(st.permutations("abc"))[:2]
        if draw(st.booleans()):
            what = During(one, Interval.year(draw(st.integers(2001, 2004))))
        else:
            low = draw(st.integers(-2, 2))
            what = Distance(start(one), start(other), low, low + 1, Granularity.YEAR)
        weight = draw(st.sampled_from((1.0, 2.0, 3.0)))
        claims.append(Claim(what, source=Source(quote=str(at), start=at), weight=weight))
    return Timeline(tuple(map(Event, "abc")), claims)


def all_sets(numbers):
    return chain.from_iterable(combinations(numbers, n) for n in range(len(numbers) + 1))


@settings(max_examples=60, deadline=None)
@given(statements())
def test_repairs_and_contradictions_are_those_that_trying_all_sets_finds(timeline):
    solved = timeline.solve().solved
    numbers = range(len(solved.problem.claims))

    def holds(chosen):
        return isinstance(solved.problem.solve(dict.fromkeys(chosen, 0)), Fixed)

    good = [frozenset(chosen) for chosen in all_sets(numbers) if holds(chosen)]
    left_out = [frozenset(numbers) - chosen for chosen in good]
    minimal = [one for one in left_out if not any(other < one for other in left_out)]
    bad = [frozenset(chosen) for chosen in all_sets(numbers) if frozenset(chosen) not in good]
    cores = {one for one in bad if not any(other < one for other in bad)}

    found = repairs(solved, k=100)
    rank = {claim: number for number, claim in enumerate(solved.problem.claims)}
    expected = set(minimal) if cores else set()
    assert {frozenset(rank[claim] for claim in repair.dropped) for repair in found} == expected
    costs = [repair.cost for repair in found]
    assert costs == sorted(costs)
    assert all(repair.cheapest for repair in found)
    assert {frozenset(core) for core in contradictions(solved, limit=100)} == cores


def test_what_is_to_be_kept_is_in_no_repair():
    tl = Timeline().add("raid").constrain("raid", during="1805", quote="the odd one")
    for year in ("1801-02", "1801"):
        tl = tl.constrain("raid", during=year, quote=year)
    kept = [claim for claim in tl.claims if claim.source.quote == "the odd one"]
    assert [sorted(quotes(repair)) for repair in tl.solve().repairs(keep=kept)] == [
        ["1801", "1801-02"]
    ]
    assert tl.solve().repairs(keep=tl.claims) == ()
    assert repairs(tl.solve().solved, k=3, budget=1, keep=tl.claims) == ()
