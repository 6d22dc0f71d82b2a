"""The difference network beside rustworkx, networkx and scipy, on one machine in one run.

    python benchmarks/network.py [points ...]

Each engine is given the same edges and finds the earliest and the latest of every point, building
its graph included; all must come to the same bounds. Then one contradicting claim is added, and
ours must name it in a short contradiction. Times are CPU seconds. An engine that would take
minutes on a shape is left out there.
"""

import sys
from collections.abc import Callable, Iterable
from time import process_time

from shapes import SHAPES, contradict, network

from timeline.reason.network import Edge, NegativeCycle, Network, Solution

Bounds = tuple[list[float | None], list[float | None]]
Engine = Callable[[int, list[Edge]], Bounds]

MOST_POINTS = {  # beyond which an engine is not run: any shape, and the chain
    "ours": (10**9, 10**9),
    "rustworkx": (100_000, 10_000),
    "networkx": (10_000, 1_000),
    "scipy": (1_000, 1_000),
}


def ours(points: int, edges: list[Edge]) -> Bounds:
    solution = Network(points, edges).solve()
    if isinstance(solution, NegativeCycle):
        raise SystemExit("a consistent network was called contradictory")
    everyone = range(points)
    return [*map(solution.earliest, everyone)], [*map(solution.latest, everyone)]


def with_rustworkx(points: int, edges: list[Edge]) -> Bounds:
    import rustworkx as rx

    def distances(arcs: Iterable[tuple[int, int, float]]) -> list[float | None]:
        graph: rx.PyDiGraph[int, float] = rx.PyDiGraph()
        graph.add_nodes_from(range(points))
        graph.add_edges_from([*arcs])
        found = rx.bellman_ford_shortest_path_lengths(graph, 0, float)
        lengths = dict(found)
        return [0, *map(lengths.get, range(1, points))]

    latest = distances((tail, head, weight) for tail, head, weight, _ in edges)
    back = distances((head, tail, weight) for tail, head, weight, _ in edges)
    return [*map(negated, back)], latest


def with_networkx(points: int, edges: list[Edge]) -> Bounds:
    import networkx as nx

    def distances(arcs: Iterable[tuple[int, int, int]]) -> list[float | None]:
        graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
        graph.add_nodes_from(range(points))
        graph.add_weighted_edges_from(arcs)
        found = nx.single_source_bellman_ford_path_length(graph, 0)
        return [found.get(point) for point in range(points)]

    latest = distances((tail, head, weight) for tail, head, weight, _ in edges)
    back = distances((head, tail, weight) for tail, head, weight, _ in edges)
    return [*map(negated, back)], latest


def with_scipy(points: int, edges: list[Edge]) -> Bounds:
    from math import isinf

    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import bellman_ford

    def distances(arcs: Iterable[tuple[int, int, int]]) -> list[float | None]:
        tightest: dict[tuple[int, int], int] = {}
        for tail, head, weight in arcs:
            if tail != head and weight < tightest.get((tail, head), weight + 1):
                tightest[tail, head] = weight
        # A stored zero would be read as "no edge": shift by less than any two paths can differ.
        weights = [weight or 1e-9 for weight in tightest.values()]
        rows, columns = zip(*tightest, strict=True)
        graph = csr_array((weights, (rows, columns)), shape=(points, points))
        return [
            None if isinf(length) else round(length)
            for length in bellman_ford(graph, indices=0).tolist()
        ]

    latest = distances((tail, head, weight) for tail, head, weight, _ in edges)
    back = distances((head, tail, weight) for tail, head, weight, _ in edges)
    return [*map(negated, back)], latest


def negated(length: float | None) -> float | None:
    return None if length is None else -length


ENGINES: dict[str, Engine] = {
    "ours": ours,
    "rustworkx": with_rustworkx,
    "networkx": with_networkx,
    "scipy": with_scipy,
}


def measure(shape: str, points: int) -> tuple[dict[str, float], float, int]:
    """CPU seconds by engine, of our contradiction, and how many claims that names."""
    edges, value = network(shape, points)
    taken: dict[str, float] = {}
    expected = ours(points, edges)  # also warms up
    for name, engine in ENGINES.items():
        if points > MOST_POINTS[name][shape == "chain"]:
            continue
        repeats = 3 if name == "ours" else 1
        times = []
        for _ in range(repeats):
            start = process_time()
            found = engine(points, edges)
            times.append(process_time() - start)
            if found != expected:
                raise SystemExit(f"{name} comes to other bounds on {shape} {points}")
        taken[name] = min(times)
    low, high = expected
    for point, hidden in enumerate(value):
        if not (low[point] or hidden) <= hidden <= (hidden if high[point] is None else high[point]):
            raise SystemExit(f"the bounds of point {point} miss the hidden schedule")
    wrong = contradict(edges, value)
    start = process_time()
    cycle = Network(points, wrong).solve()
    contradiction = process_time() - start
    if isinstance(cycle, Solution) or "wrong" not in {edge.tag for edge in cycle.edges}:
        raise SystemExit("the contradiction was not found")
    return taken, contradiction, len(cycle.edges)


def main(sizes: list[int]) -> None:
    columns = [*ENGINES, "contradiction", "claims"]
    print("CPU seconds for all earliest and latest; ours also for a contradiction\n")
    print(f"{'points':>7} {'shape':7}" + "".join(f"{name:>14}" for name in columns))
    solved: dict[tuple[str, int], dict[str, float]] = {}
    found: dict[tuple[str, int], float] = {}
    for points in sizes:
        for shape in SHAPES:
            taken, found[shape, points], claims = measure(shape, points)
            solved[shape, points] = taken
            cells = [f"{taken[name]:14.3f}" if name in taken else f"{'-':>14}" for name in ENGINES]
            cells += [f"{found[shape, points]:14.3f}", f"{claims:14}"]
            print(f"{points:7} {shape:7}" + "".join(cells), flush=True)
    print()
    for (shape, points), taken in solved.items():
        mine = taken["ours"]
        line = [f"contradiction/solving {found[shape, points] / mine:.1f}"]
        line += [f"{name}/ours {taken[name] / mine:.1f}" for name in taken if name != "ours"]
        if shape == "chain":
            line.append(f"chain/random {mine / solved['random', points]['ours']:.1f}")
        if (shape, points // 10) in solved:
            line.append(f"growth from a tenth {mine / solved[shape, points // 10]['ours']:.1f}")
        print(f"{points:7} {shape:7} " + ", ".join(line))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 2_000, 10_000, 100_000])
