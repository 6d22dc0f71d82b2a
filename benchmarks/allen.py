"""Path consistency over Allen's relations beside the sweep over all triples of the textbooks.

    python benchmarks/allen.py [intervals ...]

Relations are drawn round a hidden schedule, so every network is consistent; both engines must
come to the same relations.
"""

import random
import sys
from itertools import combinations, permutations
from time import process_time

from timeline.reason.allen import Relation, basic_compositions, bits, relation_of
from timeline.reason.closure import Closure, Statement, close


def statements(intervals: int, density: float, extra: int, seed: int = 0) -> list[Statement]:
    """A relation for that share of the pairs: the true one and some others."""
    rng = random.Random(f"{intervals} {density} {extra} {seed}")
    ends = [sorted(rng.sample(range(4 * intervals), 2)) for _ in range(intervals)]
    said = []
    for i, j in combinations(range(intervals), 2):
        if rng.random() < density:
            relation = relation_of((ends[i][0], ends[i][1]), (ends[j][0], ends[j][1]))
            for basic in rng.sample(list(Relation), extra):
                relation |= basic
            said.append(Statement(i, j, relation))
    return said


def textbook(intervals: int, said: list[Statement]) -> dict[tuple[int, int], set[int]]:
    """Sweep over all triples, composing sets one pair of basic relations at a time."""
    table = {
        (one, other): set(bits(cell))
        for one, row in enumerate(basic_compositions())
        for other, cell in enumerate(row)
    }
    anything = set(range(13))
    relation = {pair: set(anything) for pair in permutations(range(intervals), 2)}
    for one in said:
        relation[one.first, one.second] = set(bits(one.relation.value))  # type: ignore[index]
        relation[one.second, one.first] = set(bits(one.relation.converse.value))  # type: ignore[index]
    changed = True
    while changed:
        changed = False
        for i, j, k in permutations(range(intervals), 3):
            composed = set().union(
                *(table[one, other] for one in relation[i, j] for other in relation[j, k])
            )
            narrowed = relation[i, k] & composed
            if narrowed != relation[i, k]:
                relation[i, k] = narrowed
                changed = True
    return relation


def agree(closed: Closure, swept: dict[tuple[int, int], set[int]]) -> bool:
    """Whether both engines came to the same relations."""
    return all(set(bits(closed.relation(*pair).value)) == left for pair, left in swept.items())


def main(sizes: list[int]) -> None:
    print(
        f"{'intervals':>9} {'density':>8} {'extra':>6} {'closure':>9} {'textbook':>9} {'ratio':>6}"
    )
    for intervals in sizes:
        for extra in (0, 2):
            said = statements(intervals, 0.3, extra)
            close(statements(8, 0.5, 0))  # the composition table is built once
            own = []
            for _ in range(3):
                start = process_time()
                closed = close(said)
                own.append(process_time() - start)
            start = process_time()
            swept = textbook(intervals, said)
            book = process_time() - start
            if not agree(closed, swept):
                raise SystemExit("the two closures differ")
            best = min(own)
            print(f"{intervals:9} {0.3:8} {extra:6} {best:8.3f}s {book:8.3f}s {book / best:5.0f}x")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10, 20, 50])
