"""The pages that the browser tests open."""

from pathlib import Path

import timeline

ROOT = Path(__file__).parents[2]
ARTICLE = (ROOT / "seeds" / "000_f272ea3b034b08e0.txt").read_text(encoding="utf8")
BRIDGE = (ROOT / "seeds" / "bridge.txt").read_text(encoding="utf8")


def page(tl: timeline.Timeline, **options: object) -> str:
    """A timeline as a page."""
    document = timeline.export(tl, "html", **options).document
    assert isinstance(document, str)
    return document


def readings(count: int) -> timeline.Timeline:
    """So many events, seven years from each to the next."""
    tl = timeline.Timeline(dct="2019-05-20")
    for number in range(count):
        name = f"the {number}th reading of the long-disputed bill on harbours and canals"
        tl = tl.add(timeline.Event(f"e{number}", label=name)).constrain(
            f"e{number}", during=f"{1500 + 7 * number}"
        )
    return tl.solve()
