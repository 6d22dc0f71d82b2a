"""A long diary with planted contradictions, near and far: all found, nothing else touched."""

import time

import pytest

from resolvers.calendar import days_from_civil
from resolvers.granularity import Granularity
from resolvers.values import Interval
from timeline import Claim, Event, Source, Strength, Timeline
from timeline.constraint import Distance, During
from timeline.point import start

DAYS = 300
FIRST = days_from_civil(1914, 7, 28)


def day(number):
    return Interval.of(Granularity.DAY, FIRST + number)


def claim(constraint, at, rule="diary", strength=Strength.STATED):
    source = Source(rule, f"{rule} {at}", start=10 * at, end=10 * at + 5)
    return Claim(constraint, strength, source)


def next_day(number, steps=1, **said):
    one, other = f"day{number:03}", f"day{number + steps:03}"
    distance = Distance(start(one), start(other), steps, steps, Granularity.DAY)
    return claim(distance, number, **said)


@pytest.fixture(scope="module")
def diary() -> Timeline:
    events = [
        Event(f"day{number:03}", start=10 * number, end=10 * number + 3) for number in range(DAYS)
    ]
    dated = [claim(During(f"day{n:03}", day(n)), n, rule="dated") for n in range(0, DAYS, 10)]
    return Timeline(events, [*dated, *map(next_day, range(DAYS - 1))])


def test_an_undisturbed_diary_is_dated_day_by_day(diary):
    solved = diary.solve()
    assert solved.conflicts == solved.dropped == ()
    for number, event in enumerate(solved):
        assert event.bounds.start_days == (FIRST + number, FIRST + number)


def test_planted_contradictions_near_and_far_are_found_and_nothing_else_is_touched(diary):
    stated = [
        claim(During("day042", day(44)), 42, rule="planted"),
        claim(Distance(start("day003"), start("day250"), 200, 200, Granularity.DAY), 3, "planted"),
    ]
    inferred = [
        next_day(77, steps=2, rule="planted", strength=Strength.INFERRED),
        claim(During("day200", day(7)), 200, "wrong guess", Strength.INFERRED),
        claim(
            Distance(start("day020"), start("day280"), 100, 100, Granularity.DAY),
            20,
            "wrong guess",
            Strength.INFERRED,
        ),
    ]
    solved = diary.constrain(*stated, *inferred).solve()
    planted = [c for conflict in solved.conflicts for c in conflict.claims if c in stated]
    assert sorted(planted, key=repr) == sorted(stated, key=repr)
    assert len(solved.conflicts) == 2
    lost = {dropped.claim for dropped in solved.dropped}
    assert lost == {c for c in inferred if c.source.rule == "wrong guess"}
    assert solved.complete


def test_one_conflict_leaves_every_other_day_where_it_was(diary):
    solved = diary.constrain(claim(During("day042", day(44)), 42, rule="planted")).solve()
    moved = [e.id for n, e in enumerate(solved) if e.bounds.start_days != (FIRST + n,) * 2]
    assert 0 < len(moved) <= 3
    assert all(solved[name].disputed for name in moved)


def test_a_diary_of_this_length_solves_in_a_moment(diary):
    began = time.process_time()
    Timeline(diary.events, diary.claims).solve()
    assert time.process_time() - began < 1
