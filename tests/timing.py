"""How long something takes, on a machine that does other things too."""

import time
from collections.abc import Callable


def fastest(work: Callable[[], object], *, runs: int = 3) -> float:
    """The least CPU seconds of a few runs: what disturbs a run only makes it slower."""
    spent = []
    for _ in range(runs):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return min(spent)
