"""A whole timeline: how long solving takes, and of that the network alone.

    python benchmarks/chronicle.py [events ...]

A chronicle is drawn round a hidden truth: a tenth of its events is dated to the day or the month,
a third last a known time, neighbours follow each other by days, weeks or months, come within
each other or just before, others only share a month; texts infer half of it, news date the rest
by default. The whole solve ranks and lowers the claims and finds both sets of bounds. The bounds
are checked against the truth.
"""

import random
import sys
from time import process_time

from resolvers.calendar import SECONDS_PER_DAY
from resolvers.granularity import Granularity, index_of
from resolvers.values import Duration, Interval
from timeline import Claim, Event, Source, Strength, Timeline
from timeline.constraint import Distance, During, Lasted, Related, SameUnit
from timeline.point import end, start
from timeline.reason.network import Network, Solution

Times = dict[str, tuple[int, int]]


def chronicle(size: int, seed: int = 0) -> tuple[Timeline, Times]:
    """A timeline with so many events, not solved, and the truth behind it."""
    rng = random.Random(f"chronicle {size} {seed}")
    first = Interval.year(1900).start or 0
    begins = sorted(rng.randrange(20 * size) for _ in range(size))
    times = {
        f"e{at:05}": (
            first + day * SECONDS_PER_DAY,
            first + (day + rng.randrange(1, 30)) * SECONDS_PER_DAY,
        )
        for at, day in enumerate(begins)
    }
    events = [Event(name, start=10 * at, end=10 * at + 5) for at, name in enumerate(times)]
    names = list(times)
    claims = []
    for at, name in enumerate(names):

        def say(what, strength=Strength.STATED, at=at):  # type: ignore[no-untyped-def]
            claims.append(Claim(what, strength, Source("chronicle", f"{at}", start=10 * at)))

        begin, finish = times[name]
        if at % 10 == 0:
            unit = rng.choice((Granularity.DAY, Granularity.MONTH))
            low = Interval.of(unit, index_of(unit, begin))
            high = Interval.of(unit, index_of(unit, finish - 1))
            say(During(name, low.hull(high)))
        if at % 3 == 0:
            say(Lasted(name, Duration.of(seconds=finish - begin)))
        other = names[max(0, at - rng.randrange(1, 6))]
        if other != name:
            unit = rng.choice(
                (Granularity.DAY, Granularity.DAY, Granularity.WEEK, Granularity.MONTH)
            )
            steps = index_of(unit, begin) - index_of(unit, times[other][0])
            strength = rng.choice((Strength.STATED, Strength.INFERRED))
            say(Distance(start(other), start(name), steps, steps, unit), strength)
            if times[other][1] <= begin:
                say(Related(other, ("before", "meets"), name), Strength.INFERRED)
        late = names[min(size - 1, at + rng.randrange(1, 9))]
        if index_of(Granularity.MONTH, times[late][0]) == index_of(Granularity.MONTH, begin):
            say(SameUnit(start(name), start(late), Granularity.MONTH), Strength.INFERRED)
        say(Distance(start(name), end(name), 0, 29, Granularity.DAY), Strength.DEFAULT)
    return Timeline(events, claims), times


def check(timeline: Timeline, truth: Times) -> None:
    """Raise where a bound leaves out the truth."""
    for name, (begin, finish) in truth.items():
        if not timeline[name].bounds.allows(begin, finish):
            raise AssertionError(f"{name}: {timeline[name].bounds} leaves out the truth")


def main(sizes: list[int]) -> None:
    """Print a line for each size."""
    print(f"{'events':>7} {'claims':>7} {'points':>7} {'network s':>10} {'whole s':>9}")
    for size in sizes:
        made, truth = chronicle(size)
        whole, alone = [], []
        for _ in range(3):
            fresh = Timeline(made.events, made.claims)
            begun = process_time()
            solved = fresh.solve()
            whole.append(process_time() - begun)
            known = solved.solved.entailed.fixed.solution.network
            begun = process_time()
            if not isinstance(Network(known.points, known.edges).solve(), Solution):
                raise AssertionError("the network of a solved timeline cannot contradict itself")
            alone.append(process_time() - begun)
        check(solved, truth)
        claims = len(made.claims)
        print(f"{size:>7} {claims:>7} {known.points:>7} {min(alone):>10.3f} {min(whole):>9.3f}")


if __name__ == "__main__":
    main([int(given) for given in sys.argv[1:]] or [100, 1_000, 5_000])
