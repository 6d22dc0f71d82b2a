"""Networks to measure on: n points and 5n edges drawn round a hidden schedule.

Every network is consistent by construction; `contradict` adds one claim that cannot hold.

- random: edges join any two points, a tenth of the points are dated;
- local: edges join points within eight places of each other, as a narrative does;
- chain: a diary. Each day follows the last, one day is dated, the labels are shuffled.
"""

import random

from timeline.reason.network import Edge, difference

DAY = 86_400
SHAPES = ("random", "local", "chain")


def network(shape: str, points: int, seed: int = 0) -> tuple[list[Edge], list[int]]:
    """The edges of a network of that shape, and the schedule they were drawn round."""
    rng = random.Random(f"{shape} {points} {seed}")
    hidden = [0, *sorted(rng.randrange(40 * points) * DAY for _ in range(points - 1))]
    names = [0, *range(1, points)]
    if shape == "chain":
        names[1:] = rng.sample(names[1:], points - 1)
    value = [0] * points
    for place, name in enumerate(names):
        value[name] = hidden[place]

    def around(tail: int, head: int, slack: int) -> tuple[Edge, ...]:
        gap = value[head] - value[tail]
        low = gap - rng.randrange(slack) * DAY
        return difference(tail, head, low, gap + rng.randrange(slack) * DAY, (tail, head))

    edges: list[Edge] = []
    if shape == "chain":
        edges += around(0, names[points // 2], 3)
        for place in range(1, points - 1):
            edges += around(names[place], names[place + 1], 4)
    else:
        for name in rng.sample(range(1, points), max(1, points // 10)):
            edges += around(0, name, 30)
    while len(edges) < 5 * points:
        tail = rng.randrange(1, points)
        if shape == "random":
            head = rng.randrange(1, points)
        else:
            head = min(points - 1, max(1, tail + rng.randrange(-8, 9)))
        tail, head = names[tail], names[head]
        if tail != head:
            loose = value[head] - value[tail] + rng.randrange(60 * DAY)
            edges.append(Edge(tail, head, loose, (tail, head)))
    rng.shuffle(edges)
    return edges, value


def contradict(edges: list[Edge], value: list[int], seed: int = 0) -> list[Edge]:
    """The same edges, and among them a claim that turns round the order of two bounded points."""
    rng = random.Random(f"contradiction {len(value)} {seed}")
    bounded = sorted({edge.tail for edge in edges} & {edge.head for edge in edges} - {0})
    first, last = sorted(rng.sample(bounded, 2), key=value.__getitem__)
    wrong = Edge(first, last, value[first] - value[last], "wrong")
    place = rng.randrange(len(edges))
    return [*edges[:place], wrong, *edges[place:]]
