"""Laws of the reasoning, on random timelines made from a hidden truth.

A truth gives every event and the publication a time; claims that are true of it are drawn at
random. Whatever is solved from them must contain the truth.
"""

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

from resolvers.calendar import SECONDS_PER_DAY, anniversary, weekday
from resolvers.granularity import Granularity, index_of
from resolvers.values import Duration, Interval, Partial
from timeline import Claim, Source, Strength, Timeline
from timeline.constraint import (
    ALLEN,
    Anniversary,
    Direction,
    Distance,
    During,
    Lasted,
    Nearest,
    OnPattern,
    Related,
    SameUnit,
    Within,
)
from timeline.point import DCT, end, start
from timeline.reason.allen import relation_of
from timeline.reason.fixpoint import Fixed
from timeline.reason.grain import steps_within
from timeline.reason.patterns import UnitSet
from timeline.reason.problem import Problem

NAMES = "abcde"
UNITS = (Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR)
FIRST = Interval.year(1995).start
DAYS = 40 * 365
SECONDS = st.integers(-(10**11), 10**11)


def unit_holding(unit, second):
    return Interval.of(unit, index_of(unit, second))


@st.composite
def truths(draw):
    """Times of the events and of the publication, in seconds."""
    seconds = st.integers(FIRST, FIRST + DAYS * SECONDS_PER_DAY)
    times = {}
    for name in NAMES:
        begin = draw(seconds)
        times[name] = (begin, begin + draw(st.integers(1, 400 * SECONDS_PER_DAY)))
    return times, draw(seconds)


def second_of(point, truth):
    """The second of a point: of an end, the last before it."""
    times, published = truth
    if point == DCT:
        return published
    return times[point.of][0] if point.side == "start" else times[point.of][1] - 1


@st.composite
def true_constraints(draw, truth):
    """One constraint that the truth satisfies."""
    times, _ = truth
    name, other = draw(st.permutations(NAMES))[:2]
    points = [start(name), end(name), start(other), end(other), DCT]
    p, q = draw(st.permutations(points))[:2]
    sp, sq = second_of(p, truth), second_of(q, truth)
    unit = draw(st.sampled_from(UNITS))
    kind = draw(st.integers(0, 9))
    if kind == 0:
        return Within(p, unit_holding(unit, sp))
    if kind == 1:
        low, high = unit_holding(unit, times[name][0]), unit_holding(unit, times[name][1] - 1)
        return During(name, Interval(low.start, high.end, unit))
    if kind == 2:
        steps = index_of(unit, sq) - index_of(unit, sp)
        return Distance(p, q, steps - draw(st.integers(0, 2)), steps, unit)
    if kind == 3:
        hours = ((sq + (q.side == "end")) - (sp + (p.side == "end"))) // 3600
        return Distance(p, q, hours, hours + 1, Granularity.HOUR)
    if kind == 4:
        true = str(relation_of(times[name], times[other]).name).lower()
        more = draw(st.sets(st.sampled_from(ALLEN), max_size=4))
        return Related(name, {true, *more}, other)
    if kind == 5:
        on = weekday(sp // SECONDS_PER_DAY) + 1
        return OnPattern(p, Partial(f"XXXX-WXX-{on}"))
    if kind == 6:
        if index_of(unit, sp) == index_of(unit, sq):
            return SameUnit(p, q, unit)
        return Distance(p, q, None, index_of(unit, sq) - index_of(unit, sp), unit)
    if kind == 7:
        return true_nearest(draw, p, q, sp, sq)
    if kind == 8:
        length = times[name][1] - times[name][0]
        return Lasted(name, Duration.of(seconds=length))
    day, base = sp // SECONDS_PER_DAY, sq // SECONDS_PER_DAY
    for years in range(-45, 46):
        if anniversary(base, years) == day:
            return Anniversary(p, years, of=q)
    return Distance(p, q, index_of(unit, sq) - index_of(unit, sp), None, unit)


def true_nearest(draw, p, q, sp, sq):
    """That `p` is the nearest that fits its pattern, seen from `q`; where not, that it fits."""
    year_month_day = str(Interval.of(Granularity.DAY, sp // SECONDS_PER_DAY))
    pattern = Partial(
        draw(
            st.sampled_from(
                [
                    f"XXXX{year_month_day[4:]}",
                    f"XXXX{year_month_day[4:7]}",
                    f"XXXX-WXX-{weekday(sp // SECONDS_PER_DAY) + 1}",
                ]
            )
        )
    )
    unit = UnitSet.unit_of(pattern)
    here, there = index_of(unit, sp), index_of(unit, sq)
    units = UnitSet.of(pattern)
    if units.previous(there) == here:
        return Nearest(p, pattern, q)
    if units.next(there) == here:
        return Nearest(p, pattern, q, Direction.FUTURE)
    if units.previous(there - 1) == here:
        return Nearest(p, pattern, q, same=False)
    return OnPattern(p, pattern)


@st.composite
def true_claims(draw, truth, strengths=(Strength.STATED,), most=9):
    """Claims that the truth satisfies."""
    constraints = draw(st.lists(true_constraints(truth), min_size=1, max_size=most))
    return [
        Claim(constraint, draw(st.sampled_from(strengths)), Source("true", start=at, end=at + 1))
        for at, constraint in enumerate(constraints)
    ]


@st.composite
def true_timelines(draw, strengths=(Strength.STATED,)):
    truth = draw(truths())
    return truth, Timeline(map_events(), draw(true_claims(truth, strengths)))


def map_events():
    return Timeline().add(*NAMES).events


@settings(max_examples=150, deadline=None)
@given(true_timelines())
def test_bounds_contain_the_hidden_truth(case):
    (times, published), unsolved = case
    solved = unsolved.solve()
    assert not solved.conflicts
    for event in solved:
        assert event.bounds.allows(*times[event.id])
    low, high = solved.when(DCT)
    assert low is None or low <= published
    assert high is None or published <= high


@settings(max_examples=60, deadline=None)
@given(true_timelines())
def test_the_true_relation_is_among_the_possible_ones(case):
    (times, _), unsolved = case
    solved = unsolved.solve()
    for first, second in (("a", "b"), ("c", "d")):
        assert relation_of(times[first], times[second]) in solved.relation(first, second)
        for unit in UNITS:
            runs = [
                (index_of(unit, begin), index_of(unit, finish - 1) + 1)
                for begin, finish in (times[first], times[second])
            ]
            assert relation_of(*runs) in solved.relation(first, second, at=unit)


@settings(max_examples=60, deadline=None)
@given(SECONDS, SECONDS, st.sampled_from(UNITS))
def test_seconds_never_say_fewer_units_than_the_calendar(one, other, unit):
    steps = index_of(unit, other) - index_of(unit, one)
    assert steps <= steps_within(unit, other - one)


@settings(max_examples=60, deadline=None)
@given(true_timelines(tuple(Strength)), st.randoms(use_true_random=False))
def test_permuting_claims_changes_nothing(case, random):
    _, tl = case
    shuffled = list(tl.claims)
    random.shuffle(shuffled)
    again = Timeline(tl.events[::-1], shuffled).solve()
    assert again == tl
    assert list(again) == list(tl.solve())


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_an_injected_contradiction_is_found_and_is_minimal(data):
    truth = data.draw(truths())
    claims = data.draw(true_claims(truth))
    unit = data.draw(st.sampled_from(UNITS))
    name = data.draw(st.sampled_from(NAMES))
    day = unit_holding(unit, truth[0][name][0])
    away = Interval.of(
        unit, index_of(unit, truth[0][name][0]) + data.draw(st.sampled_from((-1, 1)))
    )
    wrong = Claim(Within(start(name), away), source=Source("wrong"))
    right = Claim(Within(start(name), day), source=Source("right"))
    tl = Timeline(map_events(), [*claims, wrong, right]).solve()
    assert len(tl.conflicts) >= 1
    assert any({wrong, right} & set(conflict.claims) for conflict in tl.conflicts)
    seen = [claim for conflict in tl.conflicts for claim in conflict.claims]
    assert len(seen) == len(set(seen)), "conflicts share no claim"
    for conflict in tl.conflicts:
        assert conflict.why
        assert Timeline(tl.events, conflict.claims).solve().conflicts
        for left_out in conflict.claims:
            rest = [claim for claim in conflict.claims if claim != left_out]
            assert not Timeline(tl.events, rest).solve().conflicts
    remaining = [claim for claim in tl.claims if claim not in seen]
    assert not Timeline(tl.events, remaining).solve().conflicts, "the family is maximal"


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_leaving_out_any_claim_of_the_only_contradiction_restores_consistency(data):
    truth = data.draw(truths())
    claims = data.draw(true_claims(truth, most=5))
    name = data.draw(st.sampled_from(NAMES))
    year = index_of(Granularity.YEAR, truth[0][name][0]) + data.draw(st.sampled_from((-1, 0, 1)))
    wrong = Claim(Within(start(name), Interval.year(year)), source=Source("wrong"))
    tl = Timeline(map_events(), [*claims, wrong]).solve()
    if len(tl.all_conflicts()) == 1:
        for left_out in tl.conflicts[0].claims:
            rest = [claim for claim in tl.claims if claim != left_out]
            assert not Timeline(tl.events, rest).solve().conflicts


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_claim_of_lower_strength_never_widens_bounds_however_wrong(data):
    truth, other = data.draw(truths()), data.draw(truths())
    before = Timeline(map_events(), data.draw(true_claims(truth))).solve()
    guesses = data.draw(true_claims(other, (Strength.INFERRED, Strength.DEFAULT)))
    after = before.constrain(*guesses).solve()
    assert not after.conflicts
    for event in before.events:
        assert after.bounds(event) in before.bounds(event)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_true_claim_more_never_widens_bounds(data):
    truth = data.draw(truths())
    claims = data.draw(true_claims(truth))
    more = Claim(data.draw(true_constraints(truth)), data.draw(st.sampled_from(Strength)))
    before = Timeline(map_events(), claims).solve()
    after = before.constrain(more).solve()
    for event in before.events:
        assert after.bounds(event) in before.bounds(event)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_defaults_never_touch_what_is_entailed(data):
    truth, other = data.draw(truths()), data.draw(truths())
    claims = data.draw(true_claims(truth))
    usual = data.draw(true_claims(other, (Strength.DEFAULT,)))
    before = Timeline(map_events(), claims).solve()
    after = before.constrain(*usual).solve()
    for event in before.events:
        assert after.bounds(event) == before.bounds(event)
        assert after[event.id].likely in after.bounds(event)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_acceptance_is_that_of_taking_claims_one_by_one_in_order(data):
    truth, other = data.draw(truths()), data.draw(truths())
    claims = data.draw(true_claims(truth)) + [
        Claim(claim.constraint, Strength.INFERRED, Source("mixed", start=at, end=at))
        for at, claim in enumerate(
            data.draw(true_claims(truth, most=4)) + data.draw(true_claims(other, most=5))
        )
    ]
    tl = Timeline(map_events(), claims).solve()
    problem = Problem.of(tl.events, tl.claims)
    accepted: dict[int, int] = {}
    for number in range(len(problem.claims)):
        if isinstance(problem.solve({**accepted, number: 0}), Fixed):
            accepted[number] = 0
    assert tl.solved.entailed.accepted.selection == accepted


@settings(max_examples=40, deadline=None)
@given(true_timelines())
def test_the_order_of_iteration_breaks_no_entailed_precedence(case):
    _, unsolved = case
    solved = unsolved.solve()
    order = list(solved)
    solution = solved.solved.entailed.network
    numbers = solved.solved.problem.lowering.numbers
    for at, earlier in enumerate(order):
        for later in order[at + 1 :]:
            low, high = solution.gap(numbers[start(earlier)], numbers[start(later)])
            assert high is None or high >= 0
            certain = low is not None and low >= 0
            assert (solved.certainty(earlier, later) == "certain") == certain


@settings(max_examples=100, deadline=None)
@given(st.from_type(Timeline))
def test_whatever_is_claimed_the_order_breaks_nothing_and_all_can_be_asked(unsolved):
    solved = unsolved.solve()
    order = list(solved)
    for at, earlier in enumerate(order):
        assert solved.explain(earlier).about == earlier.label
        for later in order[at + 1 :]:
            if solved.certainty(later, earlier) == "certain":
                assert solved.certainty(earlier, later) == "certain"
    assert {claim for conflict in solved.conflicts for claim in conflict.claims} <= set(
        solved.solved.problem.claims
    )


@settings(max_examples=20, deadline=None)
@given(true_timelines(tuple(Strength)))
def test_a_timeline_survives_pickling(case):
    _, unsolved = case
    solved = unsolved.solve()
    again = pickle.loads(pickle.dumps(solved))
    assert again == solved
    assert again.is_solved
    assert list(again) == list(solved)
    assert not pickle.loads(pickle.dumps(unsolved)).is_solved


@settings(max_examples=40, deadline=None)
@given(true_timelines())
def test_every_bound_has_an_explanation_that_ends_in_claims(case):
    _, unsolved = case
    solved = unsolved.solve()
    for event in solved:
        explanation = solved.explain(event)
        assert set(explanation.claims) <= set(solved.claims)
        alone = Timeline(solved.events, explanation.claims).solve()
        assert alone.bounds(event).start_days == event.bounds.start_days
