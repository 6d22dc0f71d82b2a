"""Relations that are not convex within whole timelines, against brute force; what is proved."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers.edtf.certainty import Certainty
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline import Claim, Event, Source, Timeline
from timeline.constraint import ALLEN, Distance, During, Related
from timeline.point import end, start
from timeline.reason.allen import NONE, relation_of
from timeline.reason.claims import relation_named
from timeline.reason.fixpoint import Fixed
from timeline.reason.witness import can_hold

NAMES = "abc"
PLACES = list(combinations(range(5), 2))


def meeting(tl: Timeline, name: str, hours: int) -> Timeline:
    return tl.add(name).constrain(name, lasted=f"PT{hours}H")


def shift(hours: int) -> Timeline:
    """Two meetings of two hours in one room, within a shift that nothing dates."""
    tl = meeting(meeting(meeting(Timeline(), "talk", 2), "briefing", 2), "shift", hours)
    return (
        tl.relate("talk", "within", "shift", quote="in the shift")
        .relate("briefing", "within", "shift")
        .relate("talk", "disjoint", "briefing", quote="there is one room")
        .solve()
    )


def test_two_meetings_in_one_room_do_not_fit_into_too_short_a_shift() -> None:
    (conflict,) = shift(3).conflicts
    assert "there is one room" in conflict.why
    assert len(conflict.claims) == 6


def test_what_only_distances_decide_narrows_the_relation() -> None:
    tl = shift(4)
    assert not tl.conflicts
    assert str(tl.relation("talk", "briefing")) == "meets or met by"
    assert tl.is_exact("talk", "briefing")
    assert tl.proved


def test_a_relation_that_another_one_narrows_further_is_said_to_be_an_outer_bound() -> None:
    # The two fill the shift, so neither can be in the middle of it; differences cannot say that.
    tl = shift(4)
    assert str(tl.relation("talk", "shift")) == "starts or during or finishes"
    assert not tl.is_exact("talk", "shift")


def test_where_the_budget_is_spent_nothing_is_said_to_be_proved() -> None:
    # Five meetings of an hour do not fit into four, which takes too many trials to find out.
    names = "abcde"
    tl = meeting(Timeline(), "shift", 4)
    for name in names:
        tl = meeting(tl, name, 1).relate(name, "within", "shift")
    for one, other in combinations(names, 2):
        tl = tl.relate(one, "disjoint", other)
    tl = tl.solve()
    assert not tl.conflicts
    assert not tl.proved


def test_what_the_calendar_says_is_proved_by_a_day_that_fits() -> None:
    tl = Timeline().add("a").constrain("a", start="XXXX-02-29").constrain("a", start="XXXX-WXX-1")
    assert tl.solve().proved
    assert tl.constrain("a", during="2017/2020").solve().conflicts
    assert tl.constrain("a", during="2017/2050").solve().proved


# ------------------------------------------------------------------------------------------- laws


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    """Any relations between three events on five places, and some distances."""
    said: list[Claim] = [Claim(During(name, Interval(0, 4, Granularity.SECOND))) for name in NAMES]
    for at in range(draw(st.integers(1, 5))):
        one, other = draw(st.permutations(NAMES))[:2]
        if draw(st.integers(0, 2)):
            names = draw(st.sets(st.sampled_from(ALLEN), min_size=1, max_size=5))
            what: Related | Distance = Related(one, tuple(names), other)
        else:
            low = draw(st.integers(-3, 3))
            sides = draw(st.sampled_from([start, end])), draw(st.sampled_from([start, end]))
            what = Distance(sides[0](one), sides[1](other), low, low + draw(st.integers(0, 2)))
        said.append(Claim(what, source=Source(quote=str(at), start=at)))
    return said


Times = dict[str, tuple[int, int]]


def admits(times: Times, claim: Claim) -> bool:
    what = claim.constraint
    if isinstance(what, Related):
        wanted = relation_named(what.relations)
        return relation_of(times[what.first], times[what.second]) in wanted
    if isinstance(what, Distance):
        one, other = (times[p.of][p.side == "end"] for p in (what.first, what.second))
        return (what.low or 0) <= other - one <= (what.high or 0)
    return True


@settings(max_examples=80, deadline=None)
@given(claims())
def test_contradictions_and_exact_relations_are_those_of_all_small_schedules(
    said: list[Claim],
) -> None:
    timeline = Timeline(tuple(map(Event, NAMES)), said).solve()
    schedules: list[Times] = [
        dict(zip(NAMES, chosen, strict=True)) for chosen in product(PLACES, repeat=3)
    ]
    good = [times for times in schedules if all(admits(times, claim) for claim in said)]
    problem = timeline.solved.problem
    everything = dict.fromkeys(range(len(said)), 0)
    assert isinstance(problem.solve(everything), Fixed) == bool(good)
    judged = can_hold(problem.whole, everything)
    assert judged is (Certainty.CERTAIN if good else Certainty.IMPOSSIBLE)
    if not good:
        return
    assert timeline.proved
    for one, other in combinations(NAMES, 2):
        true = NONE
        for times in good:
            true |= relation_of(times[one], times[other])
        found = timeline.relation(one, other)
        assert true in found, "never too narrow"
        assert timeline.is_exact(one, other) == (found == true)
