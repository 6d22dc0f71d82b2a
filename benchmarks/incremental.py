"""Adding and taking back single claims, beside solving everything anew.

    python benchmarks/incremental.py [points ...]

All 5n edges of a network are added one at a time in random order, a tenth of them is taken back,
and the bounds must be those of solving what is left at once.
"""

import sys
from time import process_time

from shapes import SHAPES, network

from timeline.reason.incremental import LiveNetwork
from timeline.reason.network import Network, Solution


def main(sizes: list[int]) -> None:
    columns = ("add (us)", "worst (ms)", "remove (us)", "anew (ms)")
    print(f"{'points':>7} {'shape':7}" + "".join(f"{name:>13}" for name in columns))
    for points in sizes:
        for shape in SHAPES:
            edges, _ = network(shape, points)
            live = LiveNetwork(points)
            worst = 0.0
            start = process_time()
            for edge in edges:
                before = process_time()
                if live.add(edge) is not None:
                    raise SystemExit(f"a consistent edge was refused: {edge}")
                worst = max(worst, process_time() - before)
            added = process_time() - start
            gone = edges[::10]
            start = process_time()
            for edge in gone:
                live.remove(edge)
            removed = process_time() - start
            start = process_time()
            anew = Network(points, (edge for at, edge in enumerate(edges) if at % 10)).solve()
            solving = process_time() - start
            everyone = range(points)
            if (
                not isinstance(anew, Solution)
                or [*map(anew.latest, everyone)] != [*map(live.latest, everyone)]
                or [*map(anew.earliest, everyone)] != [*map(live.earliest, everyone)]
            ):
                raise SystemExit("the bounds differ from those of solving at once")
            cells = (
                f"{added / len(edges) * 1e6:13.1f}{worst * 1e3:13.1f}"
                f"{removed / len(gone) * 1e6:13.1f}{solving * 1e3:13.1f}"
            )
            print(f"{points:7} {shape:7}{cells}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 2_000])
