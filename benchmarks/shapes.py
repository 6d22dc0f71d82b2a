"""Networks to measure on: n points and 5n edges drawn round a hidden schedule.

Every network is consistent by construction; `contradict` adds one claim that cannot hold.

- random: edges join any two points, a tenth of the points are dated;
- local: edges join points within eight places of each other, as a narrative does, a tenth dated;
- chain: a diary. Its first day is dated, each entry follows the last by a known number of days
  give or take a few, and comes after some of the eight before it; the labels are shuffled.
"""

import random

from timeline.reason.network import Edge, difference

DAY = 86_400
SHAPES = ("random", "local", "chain")


def network(shape: str, points: int, seed: int = 0) -> tuple[list[Edge], list[int]]:
    """The edges of a network of that shape, and the schedule they were drawn round."""
    rng = random.Random(f"{shape} {points} {seed}")
    hidden = [0, *sorted(rng.randrange(40 * points) * DAY for _ in range(points - 1))]
    labels = list(range(1, points))
    if shape == "chain":
        rng.shuffle(labels)
    place = [0, *labels]  # the point at each place of the schedule
    value = dict(zip(place, hidden, strict=True))

    def known(tail: int, head: int, give_or_take: int) -> tuple[Edge, ...]:
        gap = value[head] - value[tail]
        low = gap - rng.randrange(give_or_take) * DAY
        high = gap + rng.randrange(give_or_take) * DAY
        return difference(tail, head, low, high, (tail, head))

    edges: list[Edge] = []
    if shape == "chain":
        for at in range(points - 1):
            edges += known(place[at], place[at + 1], 4)
        while len(edges) < 5 * points:
            late = rng.randrange(2, points)
            early = rng.randrange(max(1, late - 8), late)
            edges.append(Edge(place[late], place[early], 0, (place[late], place[early])))
    else:
        for point in rng.sample(range(1, points), points // 10):
            edges += known(0, point, 30)
        while len(edges) < 5 * points:
            tail = rng.randrange(1, points)
            reach = range(1, points) if shape == "random" else range(tail - 8, tail + 9)
            head = min(points - 1, max(1, rng.choice(reach)))
            if tail != head:
                at_most = value[head] - value[tail] + rng.randrange(60) * DAY
                edges.append(Edge(tail, head, at_most, (tail, head)))
    rng.shuffle(edges)
    return edges, [value[point] for point in range(points)]


def contradict(edges: list[Edge], value: list[int], seed: int = 0) -> list[Edge]:
    """The same edges, and among them a claim that turns round the order of two bounded points."""
    rng = random.Random(f"contradiction {len(value)} {seed}")
    bounded = sorted({edge.tail for edge in edges} & {edge.head for edge in edges} - {0})
    first, last = sorted(rng.sample(bounded, 2), key=value.__getitem__)
    wrong = Edge(first, last, value[first] - value[last], "wrong")
    at = rng.randrange(len(edges))
    return [*edges[:at], wrong, *edges[at:]]
