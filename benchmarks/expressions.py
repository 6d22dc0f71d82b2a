"""Time expressions: text read per CPU second, beside dateparser's search, in one run.

    python benchmarks/expressions.py [FILE ...]

Without files it reads the texts of `seeds/`. Prints kilobytes per CPU second, the ratio to
dateparser, the time of the first call, the peak memory before and after many documents, and the
growth on input made to be slow (ten times the text should take about ten times as long).
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from resolvers import Anchor, find

SEEDS = Path(__file__).parents[1] / "seeds"
ANCHOR = Anchor("2016-03-14")
SLOW = {
    "triggers": "may march second sun ",
    "articles": "the the the of the ",
    "digits": "1234567890",
    "slashes": "1/1/",
    "brackets": "(((' ",
    "offsets": "a day before the day after ",
}


def cpu(work: Callable[[], object]) -> float:
    """The CPU seconds that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def kilobytes_per_second(read: Callable[[str], object], text: str, times: int) -> float:
    """How much of a text is read per CPU second, in the fastest of several passes."""
    read(text[:2000])
    return len(text.encode()) / 1000 / min(cpu(lambda: read(text)) for _ in range(times))


def main() -> None:
    """Print the table."""
    files = [Path(name) for name in sys.argv[1:]] or sorted(SEEDS.glob("*.txt"))
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in files)
    script = (
        "import time; t = time.process_time(); import resolvers; resolvers.find('on 3 May 1926'"
    )
    script += ", '2016-03-14'); print(time.process_time() - t)"
    first = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    print(f"import and first call          {float(first.stdout):8.3f} s")
    ours = kilobytes_per_second(lambda t: find(t, ANCHOR), text[:200_000], 5)
    print(f"find                           {ours:8.0f} KB per CPU second")
    from dateparser.search import search_dates

    theirs = kilobytes_per_second(lambda t: search_dates(t, languages=["en"]), text[:200_000], 1)
    print(f"dateparser's search            {theirs:8.0f} KB per CPU second, {ours / theirs:.0f}:1")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(2000):
        find(f"{number} {text[:2000]}", ANCHOR)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(f"memory over 2 000 documents    {grown:8d} KB more")
    for name, piece in SLOW.items():
        short, long = (piece * (size // len(piece)) for size in (20_000, 200_000))
        a, b = (cpu(lambda t=t: find(t, ANCHOR)) for t in (short, long))
        print(f"{name:10s} 20 kB {a:7.3f} s   200 kB {b:7.3f} s   growth {b / max(a, 1e-4):5.1f}")


if __name__ == "__main__":
    main()
